// The header block of an inline forward or reply ("De: … Enviada em: … Para: … Assunto: …"), at a place in a mail's lines.
// In: lines and where to look. Out: where the block ends, what it says, and how it was marked; undefined when there is none.
// A customer fills forms whose labels are De:, Para:, Assunto: too. Below a forward's marker a From and one other word suffice;
// without marker the block must look written by a program: see scoreUnmarked. Linear: a block is at most MAX_BLOCK lines.
import type { Line } from './classify-lines.ts'
import { findHeaderWord, findMarker, foldWord, type HeaderRole, type HeaderWord } from './forward-words.ts'
import type { Letter } from './message.ts'
import { readAttribution } from './read-attribution.ts'
import { readWrittenAddresses, toName } from './read-written-addresses.ts'
import { readWrittenDate } from './read-written-date.ts'

/** A To line wrapped over many lines makes the longest true blocks. */
const MAX_BLOCK = 40
const MAX_WORD = 40
/** What an unmarked block must reach; the tests in test/message/read-header-block.test.ts hold it between forwards and forms. */
const ENOUGH = 5

export type HeaderBlock = {
  /** Index of the first line after the block. */
  end: number
  /** Quote depth of the letter that it introduces. */
  depth: number
  marker: 'forwarded' | 'original' | undefined
  says: Pick<Letter, 'from' | 'writer' | 'replyTo' | 'to' | 'cc' | 'subject' | 'sentAt'>
}

export type BlockSetting = {
  timeZone: string
  /** What the subject of the letter that it stands in says; the forward prefix speaks for an unmarked block. */
  prefix: 'forward' | 'reply' | undefined
}

type Field = { meanings: HeaderWord[]; value: string }
type Mark = { kind: 'forwarded' | 'original' | 'rule'; strong: boolean; rest: string }

/** Returns the header block whose marker, rule or first line is `lines[start]`. */
export function readHeaderBlock(lines: Line[], start: number, setting: BlockSetting): HeaderBlock | undefined {
  const line = lines[start]
  if (!line || line.match === '') return undefined
  const mark = readMark(line.match)
  if (!mark) return readBareBlock(lines, start, setting)
  if (mark.rest !== '') {
    const fields = splitFlattened(mark.rest)
    return fields && toBlock(fields, { end: start + 1, depth: line.depth, marker: markerOf(mark) }, setting)
  }
  const first = nextFilled(lines, start + 1, 3)
  const next = first === undefined ? undefined : lines[first]
  if (first !== undefined && next && (next.depth === line.depth || next.depth === line.depth + 1)) {
    if (mark.kind === 'rule') return readBareBlock(lines, first, setting, 'rule')
    const found = collectFields(lines, first)
    const block = found && toBlock(found.fields, { end: found.end, depth: next.depth, marker: mark.kind }, setting)
    if (block) return block
    // QUIRK: Yandex and old Proton Mail write an attribution below their marker (fixtures/forwards/ru-yandex.txt).
    const attribution = readAttribution(lines, first, setting.timeZone)
    if (attribution) {
      const { end, ...says } = attribution
      return { end, depth: next.depth, marker: mark.kind, says: { ...says, to: [], cc: [] } }
    }
  }
  // A program's marker without readable header words still parts the letters.
  if (!mark.strong || mark.kind === 'rule') return undefined
  return {
    end: start + 1,
    depth:
      Math.max(line.depth, next?.depth ?? 0) > line.depth + 1
        ? line.depth
        : (next?.depth ?? line.depth) < line.depth
          ? line.depth
          : (next?.depth ?? line.depth),
    marker: mark.kind,
    says: { to: [], cc: [] },
  }
}

function markerOf(mark: Mark): 'forwarded' | 'original' | undefined {
  return mark.kind === 'rule' ? undefined : mark.kind
}

const DASHES = '[-_=*~+\\u2010-\\u2015\\u2500>#]'
const FRAMED = new RegExp(`^${DASHES}{2,80} ?(?=[^ ])([^\\n]{3,120}?) ?${DASHES}{2,80}(?: (.{3,}))?$`, 'u')

/** Returns what a marker line says: "---------- Forwarded message ---------", "Início da mensagem encaminhada:", "_________". */
function readMark(match: string): Mark | undefined {
  if (match.length > 60 && !/[-_=]{4}/.test(match.slice(0, 40))) return undefined
  if (/^[-_=*\u2010-\u2015\u2500]{5,}$/.test(match)) return { kind: 'rule', strong: false, rest: '' }
  if (!/\p{L}/u.test(match)) return undefined
  const framed = FRAMED.exec(match.slice(0, 1500))
  if (framed?.[1]) {
    const kind = findMarkerIn(framed[1])
    if (kind) return { kind, strong: true, rest: framed[2] ?? '' }
    // Framed words that the tables lack speak for a block below them, no more.
    if (/^[-_=*]{4}/.test(match) && framed[1].length < 60 && framed[2] === undefined) return { kind: 'rule', strong: false, rest: '' }
  }
  const opened = /^[-_=*~>\u2010-\u2015\u2500]{0,40} ?(.{3,70}?)(?: ?[:\uff1a])? ?[-_=*~\u2010-\u2015\u2500]{0,40}$/u.exec(match)
  const kind = opened?.[1] ? findMarker(opened[1]) : undefined
  return kind && { kind, strong: /^[-_=*~]{2}|[-_=*~]{2}$/.test(match), rest: '' }
}

/** "Välitetty viesti / Fwd.Msg", "Forwarded by Ana/Firma on 17/11/2026": one part is enough, or the marker's words with a name after them. */
function findMarkerIn(words: string): 'forwarded' | 'original' | undefined {
  for (const part of [words, ...words.split(/ ?[/|] ?| ?-{2,} ?/)]) {
    const kind = findMarker(part.replace(/[:.: ]+$/, ''))
    if (kind) return kind
  }
  const by = /^(.{6,40}?) (?:by|por|von|par|da|av|af|door|em|on|de|from|przez|am) /iu.exec(words)
  if (!by?.[1]) return undefined
  return findMarker(`${by[1]} ${words.slice(by[1].length + 1).split(' ')[0] ?? ''}`) ?? findMarker(by[1])
}

function nextFilled(lines: Line[], from: number, blanks: number): number | undefined {
  for (let at = from; at <= from + blanks; at++) if (lines[at] && lines[at]?.match !== '') return at
  return undefined
}

/** Returns the header word a line begins with, and its value. Bold marks and cells' rules around it are taken off. */
function splitField(match: string): Field | undefined {
  const plain = match.replace(/^[*_|•· ]{1,6}/, '')
  const colon = plain.slice(0, MAX_WORD + 2).search(/[:\uff1a]/)
  if (colon < 1) return undefined
  const meanings = findHeaderWord(plain.slice(0, colon).replace(/[*_ ]{1,6}$/, ''))
  if (meanings.length === 0) return undefined
  return {
    meanings,
    value: plain
      .slice(colon + 1)
      .replace(/^[*_| ]{1,6}/, '')
      .replace(/[*|][* |]{0,5}$/, ''),
  }
}

/** Returns the fields of a block that begins at `first`; only lines of one depth, each role once. */
function collectFields(lines: Line[], first: number): { fields: Field[]; end: number } | undefined {
  const depth = lines[first]?.depth ?? 0
  const fields: Field[] = []
  const seen = new Set<HeaderRole>()
  let end = first
  let spaced = false
  const limit = Math.min(lines.length, first + MAX_BLOCK)
  for (let at = first; at < limit; at++) {
    const line = lines[at]
    if (!line) break
    if (line.match === '') {
      // QUIRK: Outlook's plain text sets every line of its block apart (fixtures/forwards/pt-outlook-spaced.txt).
      const next = nextFilled(lines, at + 1, 1)
      if (next === undefined || fields.length === 0 || (fields.length > 1 && !spaced)) break
      const resumes = lines[next]?.depth === depth && isFresh(splitField(lines[next]?.match ?? ''), seen)
      if (!resumes && fields.at(-1)?.value !== '') break
      spaced ||= fields.at(-1)?.value !== ''
      at = next - 1
      continue
    }
    if (line.depth !== depth) break
    const field = splitField(line.match)
    if (isFresh(field, seen)) {
      fields.push(...(fields.length === 0 ? (splitFlattened(line.match) ?? [field]) : [field]))
      for (const added of fields) for (const meaning of added.meanings) seen.add(meaning.role)
      end = at + 1
      continue
    }
    const last = fields.at(-1)
    if (!last || field || !continues(lines, at, { last, seen })) break
    last.value = `${last.value} ${line.match}`.trim()
    end = at + 1
  }
  return fields.length === 0 ? undefined : { fields, end }
}

function isFresh(field: Field | undefined, seen: Set<HeaderRole>): field is Field {
  return (
    field !== undefined && field.meanings.some((meaning) => meaning.role === 'other' || meaning.role === 'cc' || !seen.has(meaning.role))
  )
}

/** True where lines[at] goes on with the value above it: a folded list, a value below its word, or more header words soon after. */
function continues(lines: Line[], at: number, { last, seen }: { last: Field; seen: Set<HeaderRole> }): boolean {
  const line = lines[at]
  if (!line) return false
  if (last.value === '') return true
  const isList = last.meanings.some((meaning) => meaning.role === 'to' || meaning.role === 'cc' || meaning.role === 'from')
  if (isList && (/[,;<]$/.test(last.value) || /^[<[(][^<>\s]{1,64}@/.test(line.match))) return true
  if (/^[ \t]/.test(line.text) && line.match.length < 200) return true
  for (let ahead = at + 1; ahead <= at + 4; ahead++) {
    const next = lines[ahead]
    if (!next || next.match === '' || next.depth !== line.depth) return false
    if (isFresh(splitField(next.match), seen)) return true
  }
  return false
}

/**
 * Returns the fields of a whole block on one line, undefined when the line is none: From and two others.
 * QUIRK: Yahoo's plain text and flattened HTML join the lines, even without a blank (fixtures/forwards/pt-yahoo.txt).
 */
function splitFlattened(text: string): Field[] | undefined {
  const cut = text.slice(0, 2_000)
  if ((cut.match(/[:\uff1a]/g)?.length ?? 0) < 3) return undefined
  const places: { start: number; value: number; meanings: HeaderWord[] }[] = []
  const taken = new Set<HeaderRole>()
  let colons = 0
  for (let colon = cut.search(/[:\uff1a]/); colon >= 0 && colons < 40; colons++) {
    const before = cut.slice(Math.max(places.at(-1)?.value ?? 0, colon - 26), colon)
    const word = longestHeaderEnd(before, taken)
    if (word) {
      places.push({ start: colon - word.length, value: colon + 1, meanings: word.meanings })
      for (const meaning of word.meanings) taken.add(meaning.role)
    }
    const next = cut.slice(colon + 1).search(/[:\uff1a]/)
    colon = next < 0 ? -1 : colon + 1 + next
  }
  if (places.length < 3 || places[0]?.start !== cut.length - cut.trimStart().length) return undefined
  return places.map((place, index) => ({
    meanings: place.meanings,
    value: cut.slice(place.value, places[index + 1]?.start ?? cut.length).trim(),
  }))
}

/** The longest header word of a role not yet seen that ends `before`, beginning at a blank, a bracket or a capital letter. */
function longestHeaderEnd(before: string, taken: Set<HeaderRole>): { length: number; meanings: HeaderWord[] } | undefined {
  const trimmed = before.trimEnd()
  for (let start = 0; start < trimmed.length; start++) {
    const isEdge = start === 0 || /[\s>;)\]*]/.test(trimmed[start - 1] ?? '') || /\p{Lu}|[^\p{L}\d\s]|\p{Lo}/u.test(trimmed[start] ?? '')
    if (!isEdge || /\s/.test(trimmed[start] ?? '')) continue
    const meanings = findHeaderWord(trimmed.slice(start)).filter((meaning) => !taken.has(meaning.role))
    if (meanings.length > 0) return { length: before.length - start, meanings }
  }
  return undefined
}

/**
 * A block with no forward or reply marker: it must begin with its From and reach ENOUGH points.
 * QUIRK: GMX and web.de begin theirs with the date (fixtures/forwards/de-gmx.txt).
 */
function readBareBlock(lines: Line[], start: number, setting: BlockSetting, above?: 'rule'): HeaderBlock | undefined {
  const line = lines[start]
  const first = line && splitField(line.match)
  if (!line || !first?.meanings.some((meaning) => meaning.role === 'from' || meaning.sent)) return undefined
  const found = collectFields(lines, start)
  if (!found) return undefined
  const place = { end: found.end, depth: line.depth, marker: undefined }
  const block = toBlock(found.fields, place, setting)
  if (!block) return undefined
  const neighbours = { before: lines[start - 1], after: lines[found.end], rest: nextFilled(lines, found.end, 8) }
  return scoreUnmarked(found.fields, neighbours, { setting, above }) >= ENOUGH ? block : undefined
}

type Neighbours = { before: Line | undefined; after: Line | undefined; rest: number | undefined }

/**
 * Returns how much an unmarked block looks like a program's. For it: an address in brackets beside a name, a date in a program's
 * words, the programs' own words for the date, the order From, date, To, Subject that Outlook and its kin write, a forwarded subject, a
 * rule above. Against it: prose around an address, other labels touching it (a form goes on), nothing below it.
 */
function scoreUnmarked(
  fields: Field[],
  neighbours: Neighbours,
  { setting, above }: { setting: BlockSetting; above: 'rule' | undefined },
): number {
  const roles = fields.map((field) => resolve(field, fields).role)
  const value = (role: HeaderRole) => fields[roles.indexOf(role)]?.value ?? ''
  if (!roles.includes('date') || !(roles.includes('to') || roles.includes('subject'))) return 0
  let points = scoreWriter(value('from'))
  const dateField = fields[roles.indexOf('date')]
  const date = readWrittenDate(value('date'), languagesOf(fields.map((field) => resolve(field, fields))), setting.timeZone)
  points += date ? (date.formal ? 3 : 1) : -2
  if (dateField?.meanings.some((meaning) => meaning.sent)) points += 1
  const order = roles.filter((role) => role === 'from' || role === 'date' || role === 'to' || role === 'subject').join()
  if (order === 'from,date,to,subject') points += 2
  else if (
    order === 'from,to,date,subject' ||
    order === 'from,subject,date,to' ||
    order === 'from,date,subject,to' ||
    order === 'date,from,to,subject'
  )
    points += 1
  if (setting.prefix === 'forward') points += 2
  if (setting.prefix === 'reply') points += 1
  if (above === 'rule') points += 2
  if (isFormLine(neighbours.after) || isFormLine(neighbours.before)) points -= 4
  if (neighbours.rest === undefined) points -= 2
  return points
}

function scoreWriter(value: string): number {
  if (/[<[(](?:mailto:)?[^<>\s@]{1,64}@[^<>\s@]{1,255}[>\])]/.test(value)) return 2
  if (/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(value)) return 1
  return value.includes('@') || value.length > 60 || value === '' ? -3 : 0
}

/** A line "Porta: 995" right beside the block: the label of a form, not of a program's header. */
function isFormLine(line: Line | undefined): boolean {
  if (!line || line.match === '') return false
  const label = /^([^:\uff1a@<>]{2,40})[:\uff1a] ?\S/.exec(line.match)?.[1]
  return label !== undefined && label.trim().split(' ').length <= 5 && findHeaderWord(label).length === 0
}

/** A header word means different things in different languages ("A", "Do", "Za"): the meaning that fits most of the block's other words. */
function resolve(field: Field, fields: Field[]): HeaderWord {
  const [only] = field.meanings
  if (!only) throw new Error('Cannot resolve a header word without meaning')
  if (field.meanings.length === 1) return only
  const shared = (meaning: HeaderWord) =>
    fields.filter(
      (other) => other !== field && other.meanings.some((word) => word.role !== meaning.role && overlap(word.languages, meaning.languages)),
    ).length
  return field.meanings.toSorted((a, b) => shared(b) - shared(a))[0] ?? only
}

function overlap(one: Set<string>, other: Set<string>): boolean {
  for (const language of one) if (other.has(language)) return true
  return false
}

/** The languages of a block's words, those of most words first. */
function languagesOf(words: HeaderWord[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) for (const language of word.languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].toSorted((one, other) => other[1] - one[1]).map(([language]) => language)
}

function toBlock(
  fields: Field[],
  place: Pick<HeaderBlock, 'end' | 'depth' | 'marker'>,
  { timeZone }: BlockSetting,
): HeaderBlock | undefined {
  const resolved = fields.map((field) => ({ ...resolve(field, fields), value: field.value }))
  const writer = resolved.find((field) => field.role === 'from')
  const others = resolved.filter((field) => field.role !== 'from' && field.role !== 'other')
  const anchor = writer ?? others[0]
  if (!anchor) return undefined
  // From and one other word of the same language; a marker with To and Subject but no From still is a block.
  // QUIRK: Gmail writes From in the reader's language and the rest in English (fixtures/forwards/pl-gmail.txt).
  const consistent = others.filter((field) => field !== anchor && (overlap(field.languages, anchor.languages) || field.languages.has('en')))
  if (consistent.length === 0) return undefined
  const says: HeaderBlock['says'] = { to: [], cc: [] }
  for (const field of resolved) {
    const addresses = field.role === 'subject' || field.role === 'date' ? [] : readWrittenAddresses(field.value)
    if (field.role === 'from') {
      const [address] = addresses
      if (address) says.from ??= address
      else says.writer ??= toName(field.value) ?? field.value
    } else if (field.role === 'replyTo' && addresses[0]) says.replyTo ??= addresses[0]
    else if (field.role === 'to') says.to.push(...addresses)
    else if (field.role === 'cc') says.cc.push(...addresses)
    else if (field.role === 'subject') says.subject ??= field.value.slice(0, 500)
    else if (field.role === 'date') {
      const date = readWrittenDate(field.value, languagesOf(resolved), timeZone)
      if (date) says.sentAt ??= date.at
    }
  }
  if (says.writer === '') delete says.writer
  return { ...place, says }
}

/** True for a marker that closes a forwarded letter: "----- Fim da mensagem encaminhada -----", "--- End forwarded message ---". */
export function isEndMark(match: string): boolean {
  if (match.length > 120 || !/^[-_=*~]{2}/.test(match)) return false
  const words = foldWord(match.replace(/[-_=*~]{2,}/g, ' '))
  const rest =
    /^(?:end(?: of)?(?: the)?|fim (?:da|do|de)|fin (?:del|de|du)|ende der|fine (?:del )?|koniec|конец|кінець|край на|slut(?: på)?|einde) (.+)$/.exec(
      words,
    )?.[1]
  return (
    rest !== undefined &&
    /mensage[mn]|message|mensaje|nachricht|messaggio|wiadomosci|сообщения|повідомлення|meddelande|meddelelse|melding|bericht|e-?mail/.test(
      rest,
    )
  )
}
