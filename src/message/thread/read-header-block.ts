// The header block of an inline forward or reply ("De: … Enviada em: … Para: … Assunto: …"), at a place in a mail's lines.
// In: lines and where to look. Out: where the block ends, what it says, and how it was marked; undefined when there is none.
// A customer fills forms whose labels are De:, Para:, Assunto: too. Below a forward's marker a From and one other word suffice;
// without marker the block must look written by a program: see scoreUnmarked. Linear: a block is at most MAX_BLOCK lines.
import type { Letter } from '../message.ts'
import type { Line } from './classify-lines.ts'
import {
  collectHeaderFields,
  type HeaderField,
  languagesOf,
  nextFilledLine,
  resolveHeaderWord,
  shareLanguage,
  splitColonlessField,
  splitFlattenedBlock,
  splitHeaderField,
} from './collect-header-fields.ts'
import { findHeaderWord, type HeaderRole } from './forward-words.ts'
import { readAttribution } from './read-attribution.ts'
import { readForwardMark } from './read-forward-mark.ts'
import { readWrittenAddresses, toName } from './read-written-addresses.ts'
import { readWrittenDate } from './read-written-date.ts'

/** What an unmarked block must reach; the fixtures none-* and pt-outlook* hold it between forwards and forms. */
const ENOUGH = 5

export type HeaderBlock = {
  /** Index of the first line after the block. */
  end: number
  /** Quote depth of the letter that it introduces. */
  depth: number
  marker: 'forwarded' | 'original' | undefined
  says: Pick<Letter, 'from' | 'writer' | 'replyTo' | 'to' | 'cc' | 'subject' | 'sentAt'>
}

type BlockSetting = {
  timeZone: string
  /** What the subject of the letter that it stands in says; the forward prefix speaks for an unmarked block. */
  prefix: 'forward' | 'reply' | undefined
}

/** Returns the header block whose marker, rule or first line is `lines[start]`. */
export function readHeaderBlock(lines: Line[], start: number, setting: BlockSetting): HeaderBlock | undefined {
  const line = lines[start]
  if (!line || line.match === '') return undefined
  const mark = readForwardMark(line.match)
  if (!mark) return readBareBlock(lines, start, setting)
  if (mark.rest !== '') {
    const fields = splitFlattenedBlock(mark.rest)
    return fields && toBlock(fields, { end: start + 1, depth: line.depth, marker: mark.kind === 'rule' ? undefined : mark.kind }, setting)
  }
  const first = nextFilledLine(lines, start + 1, 3)
  const next = first === undefined ? undefined : lines[first]
  if (first !== undefined && next && (next.depth === line.depth || next.depth === line.depth + 1)) {
    if (mark.kind === 'rule') return readBareBlock(lines, first, setting, 'rule')
    const found = collectHeaderFields(lines, first)
    const block = found && toBlock(found.fields, { end: found.end, depth: next.depth, marker: mark.kind }, setting)
    if (block) return block
    const colonless = collectHeaderFields(lines, first, splitColonlessField)
    // QUIRK: eM Client writes no colons (fixtures/forwards/pt-em-client.txt).
    if (colonless && isColonlessBlock(colonless.fields))
      return toBlock(colonless.fields, { end: colonless.end, depth: next.depth, marker: mark.kind }, setting)
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
    depth: next?.depth === line.depth + 1 ? next.depth : line.depth,
    marker: mark.kind,
    says: { to: [], cc: [] },
  }
}

/**
 * A block with no forward or reply marker: it must begin with its From and reach ENOUGH points.
 * QUIRK: GMX and web.de begin theirs with the date (fixtures/forwards/de-gmx.txt).
 */
function readBareBlock(lines: Line[], start: number, setting: BlockSetting, above?: 'rule'): HeaderBlock | undefined {
  const line = lines[start]
  const first = line && splitHeaderField(line.match)
  if (!line || !first?.meanings.some((meaning) => meaning.role === 'from' || meaning.sent)) return undefined
  const found = collectHeaderFields(lines, start)
  if (!found || found.fields.length < 3) return undefined // From, a date, and To or Subject.
  const place = { end: found.end, depth: line.depth, marker: undefined }
  const block = toBlock(found.fields, place, setting)
  if (!block) return undefined
  const neighbours = { before: lines[start - 1], after: lines[found.end], rest: nextFilledLine(lines, found.end, 8) }
  return scoreUnmarked(found.fields, neighbours, { setting, above }) >= ENOUGH ? block : undefined
}

/** "De manhã …" below a marker is the letter itself. */
function isColonlessBlock([first, ...others]: HeaderField[]): boolean {
  return (
    first?.meanings.some(({ role }) => role === 'from') === true &&
    /<[^<>\s@]{1,64}@[^<>\s]{1,255}>$/.test(first.value) &&
    others.length > 1
  )
}

type Neighbours = { before: Line | undefined; after: Line | undefined; rest: number | undefined }

/**
 * Returns how much an unmarked block looks like a program's. For it: an address in brackets beside a name, a date in a program's
 * words, the programs' own words for the date, the order From, date, To, Subject that Outlook and its kin write, a forwarded subject, a
 * rule above. Against it: prose around an address, other labels touching it (a form goes on), nothing below it.
 */
function scoreUnmarked(
  fields: HeaderField[],
  neighbours: Neighbours,
  { setting, above }: { setting: BlockSetting; above: 'rule' | undefined },
): number {
  const roles = fields.map((field) => resolveHeaderWord(field, fields).role)
  const value = (role: HeaderRole) => fields[roles.indexOf(role)]?.value ?? ''
  if (!roles.includes('date') || !(roles.includes('to') || roles.includes('subject'))) return 0
  let points = scoreWriter(value('from'))
  const dateField = fields[roles.indexOf('date')]
  const date = readWrittenDate(value('date'), languagesOf(fields.map((field) => resolveHeaderWord(field, fields))), setting.timeZone)
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

function toBlock(
  fields: HeaderField[],
  place: Pick<HeaderBlock, 'end' | 'depth' | 'marker'>,
  { timeZone }: BlockSetting,
): HeaderBlock | undefined {
  const resolved = fields.map((field) => ({ ...resolveHeaderWord(field, fields), value: field.value }))
  const writer = resolved.find((field) => field.role === 'from')
  const others = resolved.filter((field) => field.role !== 'from' && field.role !== 'other')
  const anchor = writer ?? others[0]
  if (!anchor) return undefined
  // From and one other word of the same language; a marker with To and Subject but no From still is a block.
  // QUIRK: Gmail writes From in the reader's language and the rest in English (fixtures/forwards/pl-gmail.txt).
  const consistent = others.filter(
    (field) => field !== anchor && (shareLanguage(field.languages, anchor.languages) || field.languages.has('en')),
  )
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
