// Whether a pattern can have a match in a text at all, told by the letters of both: most of our vocabularies stand in no given mail.
// Comes in: a text and a pattern. Goes out: false only where there is surely no match. The letters of a text are gathered once it is
// asked for a second time, or is long: whoever reads a text reads it with many patterns, and a window of a sentence with one.
import { NO_RUN, numberOfOne, numberOfThree, numberOfTwo, plainCode, RUN_NUMBERS } from './letter-runs.ts'
import { type Choice, lettersNeeded, type Need } from './letters-needed.ts'

/** A shorter text is searched faster than it is gathered. */
const MIN_GATHERED = 120
/** A longer text is gathered at once: one search in vain takes as long. */
const LONG = 5_000
/** Texts remembered: a letter as written, folded, without what labels took, without what errors took, with its wrapped lines joined. */
const MAX_REMEMBERED = 6

/** A bit for each number of a run: set where it stands in the text. */
export type Letters = Int32Array

type Remembered = { text: string; letters: Letters | undefined }

const remembered: Remembered[] = []
/**
 * What a pattern needs, one number behind the other: hundreds of patterns are asked of each mail, and a tree of objects for each would be
 * fetched from memory anew.
 */
type FlatNeeds = Uint16Array
const NOTHING: FlatNeeds = Uint16Array.of()
/** A longer one does not fit its own numbers. */
const MAX_FLAT = 0xffff
const needsOf = new WeakMap<RegExp, FlatNeeds>()

/** Returns whether `pattern` may have a match in `text`. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  if (text.length < MIN_GATHERED) return true
  const need = needOf(pattern)
  if (need === NOTHING) return true
  const letters = lettersOf(text)
  return letters === undefined || isMet(need, 0, letters)
}

/** Returns those of `patterns`, which are many, that may have a match in `text`. */
export function thoseThatMayMatch(text: string, patterns: readonly RegExp[]): RegExp[] {
  const letters = lettersAtOnce(text)
  return patterns.filter((pattern) => {
    const need = needOf(pattern)
    return need === NOTHING || isMet(need, 0, letters)
  })
}

function needOf(pattern: RegExp): FlatNeeds {
  const known = needsOf.get(pattern)
  if (known !== undefined) return known
  const need = lettersNeeded(pattern)
  const flat = need === undefined ? NOTHING : flatten(need)
  needsOf.set(pattern, flat)
  return flat
}

/** Returns `need` as isMet() reads it. */
function flatten(need: Need): FlatNeeds {
  const written = writeNeed(need)
  return written.length > MAX_FLAT ? NOTHING : Uint16Array.from(written)
}

function writeNeed({ runs, choices }: Need): number[] {
  const rest = [runs.length, ...runs, ...choices.flatMap(writeChoice)]
  return [rest.length + 1, ...rest]
}

function writeChoice({ first, needs }: Choice): number[] {
  const begun = needs.map((those) => those.flatMap(writeNeed))
  let end = 2 + 2 * first.length
  const ends = begun.map(({ length }) => (end += length))
  return [end, first.length, ...first, ...ends, ...begun.flat()]
}

/**
 * Returns whether all that the need at `at` of `needs` names stands among `letters`. A need: its length, how many runs it has, those, its
 * choices. A choice: its length, how many first runs it has, those, for each how far from here the end of what it begins is, and those needs.
 */
function isMet(needs: FlatNeeds, at: number, letters: Letters): boolean {
  const end = at + (needs[at] ?? 0)
  let next = at + 2
  for (const runs = next + (needs[at + 1] ?? 0); next < runs; next++) if (!holds(letters, needs[next] ?? 0)) return false
  for (; next < end; next += needs[next] ?? 0) if (!isOneMet(needs, next, letters)) return false
  return true
}

function isOneMet(needs: FlatNeeds, at: number, letters: Letters): boolean {
  const firsts = at + 2
  const ends = firsts + (needs[at + 1] ?? 0)
  const begin = ends + (needs[at + 1] ?? 0)
  // Of most alternatives the first run tells enough.
  for (let first = firsts; first < ends; first++) {
    if (!holds(letters, needs[first] ?? 0)) continue
    const end = at + (needs[first + ends - firsts] ?? 0)
    for (let next = first === firsts ? begin : at + (needs[first + ends - firsts - 1] ?? 0); next < end; next += needs[next] ?? 0)
      if (isMet(needs, next, letters)) return true
  }
  return false
}

function lettersOf(text: string): Letters | undefined {
  const known = recall(text)
  if (known === undefined) return remember({ text, letters: text.length < LONG ? undefined : gather(text) }).letters
  known.letters ??= gather(text)
  return known.letters
}

/** For who asks many patterns: these pay for gathering the letters of any text. */
function lettersAtOnce(text: string): Letters {
  if (text.length < MIN_GATHERED) return gather(text)
  const known = recall(text) ?? remember({ text, letters: undefined })
  known.letters ??= gather(text)
  return known.letters
}

function recall(text: string): Remembered | undefined {
  for (let at = 0; at < remembered.length; at++) {
    const one = remembered[at]
    if (one === undefined || one.text !== text) continue
    if (at > 0) {
      remembered.splice(at, 1)
      remembered.unshift(one)
    }
    return one
  }
  return undefined
}

function remember(one: Remembered): Remembered {
  remembered.unshift(one)
  if (remembered.length > MAX_REMEMBERED) spare = remembered.pop()?.letters ?? spare
  return one
}

function add(letters: Letters, run: number): void {
  letters[run >> 5] = (letters[run >> 5] ?? 0) | (1 << (run & 31))
}

function holds(letters: Letters, run: number): boolean {
  return ((letters[run >> 5] ?? 0) & (1 << (run & 31))) !== 0
}

/** Most text is ASCII. */
const PLAIN_CODES = Uint8Array.from({ length: 0x80 }, (_, code) => plainCode(code))

/** Of a text that was forgotten, for the next one: 4 KB outside the heap cost more to get than to clear. */
let spare: Letters | undefined

/** Returns the runs of letters of `text`. */
function gather(text: string): Letters {
  const letters = spare ?? new Int32Array((RUN_NUMBERS >> 5) + 1)
  spare = undefined
  letters.fill(0)
  add(letters, NO_RUN)
  let before = 0
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const written = text.charCodeAt(at)
    const code = written < PLAIN_CODES.length ? (PLAIN_CODES[written] ?? 0) : plainCode(written)
    add(letters, numberOfOne(code))
    add(letters, numberOfTwo(last, code))
    add(letters, numberOfThree(before, last, code))
    before = last
    last = code
  }
  return letters
}
