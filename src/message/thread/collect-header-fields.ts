// The lines of a header block, collected: "De: …", "Enviada em: …", with wrapped values, blank lines between, or all on one line.
// In: lines and where the block begins. Out: its fields in order with every meaning their words can have. Says nothing about whether the
// block is a program's or a person's: read-header-block.ts does. Linear: a block is at most MAX_BLOCK lines.
import type { Line } from './classify-lines.ts'
import { findHeaderWord, type HeaderRole, type HeaderWord } from './forward-words.ts'

/** A To line wrapped over many lines makes the longest true blocks. */
const MAX_BLOCK = 40
const MAX_WORD = 40
const MAX_COLONLESS_WORDS = 3

/** A header line: what its word can mean, and its value. */
export type HeaderField = { meanings: HeaderWord[]; value: string }

/** Returns the index of the first line with words from `from` on, at most `blanks` blank lines further. */
export function nextFilledLine(lines: Line[], from: number, blanks: number): number | undefined {
  for (let at = from; at <= from + blanks; at++) if (lines[at] && lines[at]?.match !== '') return at
  return undefined
}

/** Returns the header word a line begins with, and its value. Bold marks and cells' rules around it are taken off. */
export function splitHeaderField(match: string): HeaderField | undefined {
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

/** As splitHeaderField, of a line whose word no colon ends: only below a program's marker can it be told from prose. */
export function splitColonlessField(match: string): HeaderField | undefined {
  const words = match.slice(0, MAX_WORD).split(' ').slice(0, MAX_COLONLESS_WORDS)
  for (let count = words.length; count > 0; count--) {
    const word = words.slice(0, count).join(' ')
    const meanings = findHeaderWord(word)
    if (meanings.length > 0) return { meanings, value: match.slice(word.length).trim() }
  }
  return undefined
}

/** Returns the fields of a block that begins at `first`; only lines of one depth, each role once. */
export function collectHeaderFields(
  lines: Line[],
  first: number,
  split: typeof splitHeaderField = splitHeaderField,
): { fields: HeaderField[]; end: number } | undefined {
  const depth = lines[first]?.depth ?? 0
  const fields: HeaderField[] = []
  const seen = new Set<HeaderRole>()
  let end = first
  let spaced = false
  const limit = Math.min(lines.length, first + MAX_BLOCK)
  for (let at = first; at < limit; at++) {
    const line = lines[at]
    if (!line) break
    if (line.match === '') {
      // QUIRK: Outlook's plain text sets every line of its block apart (fixtures/forwards/pt-outlook-spaced.txt).
      const next = nextFilledLine(lines, at + 1, 1)
      if (next === undefined || fields.length === 0 || (fields.length > 1 && !spaced)) break
      const resumes = lines[next]?.depth === depth && isFresh(splitHeaderField(lines[next]?.match ?? ''), seen)
      if (!resumes && fields.at(-1)?.value !== '') break
      spaced ||= fields.at(-1)?.value !== ''
      at = next - 1
      continue
    }
    if (line.depth !== depth) break
    const field = split(line.match)
    if (isFresh(field, seen)) {
      fields.push(...(fields.length === 0 ? (splitFlattenedBlock(line.match) ?? [field]) : [field]))
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

function isFresh(field: HeaderField | undefined, seen: Set<HeaderRole>): field is HeaderField {
  const meanings = field?.meanings ?? []
  return meanings.some((meaning) => meaning.role === 'other' || meaning.role === 'cc' || !seen.has(meaning.role))
}

/** True where lines[at] goes on with the value above it: a folded list, a value below its word, or more header words soon after. */
function continues(lines: Line[], at: number, { last, seen }: { last: HeaderField; seen: Set<HeaderRole> }): boolean {
  const line = lines[at]
  if (!line) return false
  if (last.value === '') return true
  const isList = last.meanings.some((meaning) => meaning.role === 'to' || meaning.role === 'cc' || meaning.role === 'from')
  if (isList && (/[,;<]$/.test(last.value) || /^[<[(][^<>\s]{1,64}@/.test(line.match))) return true
  if (/^[ \t]/.test(line.text) && line.match.length < 200) return true
  for (let ahead = at + 1; ahead <= at + 4; ahead++) {
    const next = lines[ahead]
    if (!next || next.match === '' || next.depth !== line.depth) return false
    if (isFresh(splitHeaderField(next.match), seen)) return true
  }
  return false
}

/**
 * Returns the fields of a whole block on one line, undefined when the line is none: From and two others.
 * QUIRK: Yahoo's plain text and flattened HTML join the lines, even without a blank (fixtures/forwards/pt-yahoo.txt).
 */
export function splitFlattenedBlock(text: string): HeaderField[] | undefined {
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

/** A header word means different things in different languages ("A", "Do", "Za"): the meaning that fits most of the block's other words. */
export function resolveHeaderWord(field: HeaderField, fields: HeaderField[]): HeaderWord {
  const [only] = field.meanings
  if (!only) throw new Error('Cannot resolve a header word without meaning')
  if (field.meanings.length === 1) return only
  const shared = (meaning: HeaderWord) =>
    fields.filter(
      (other) =>
        other !== field && other.meanings.some((word) => word.role !== meaning.role && shareLanguage(word.languages, meaning.languages)),
    ).length
  return field.meanings.toSorted((a, b) => shared(b) - shared(a))[0] ?? only
}

export function shareLanguage(one: Set<string>, other: Set<string>): boolean {
  for (const language of one) if (other.has(language)) return true
  return false
}

/** The languages of a block's words, those of most words first. */
export function languagesOf(words: HeaderWord[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) for (const language of word.languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].toSorted((one, other) => other[1] - one[1]).map(([language]) => language)
}
