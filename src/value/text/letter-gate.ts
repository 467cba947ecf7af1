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
const needs = new WeakMap<RegExp, Need | 'nothing'>()

/** Returns whether `pattern` may have a match in `text`. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  if (text.length < MIN_GATHERED) return true
  const need = needOf(pattern)
  if (need === 'nothing') return true
  const letters = lettersOf(text)
  return letters === undefined || isMet(need, letters)
}

/** Returns those of `patterns`, which are many, that may have a match in `text`. */
export function thoseThatMayMatch(text: string, patterns: readonly RegExp[]): RegExp[] {
  const letters = lettersAtOnce(text)
  return patterns.filter((pattern) => {
    const need = needOf(pattern)
    return need === 'nothing' || isMet(need, letters)
  })
}

function needOf(pattern: RegExp): Need | 'nothing' {
  const known = needs.get(pattern)
  if (known !== undefined) return known
  const need = lettersNeeded(pattern) ?? 'nothing'
  needs.set(pattern, need)
  return need
}

/** Returns whether all that `need` names stands among `letters`. */
function isMet({ runs, choices }: Need, letters: Letters): boolean {
  for (let at = 0; at < runs.length; at++) if (!holds(letters, runs[at] ?? 0)) return false
  for (let at = 0; at < choices.length; at++) if (!isOneMet(choices[at], letters)) return false
  return true
}

function isOneMet(choice: Choice | undefined, letters: Letters): boolean {
  if (choice === undefined) return true
  // Of most alternatives the first run tells enough: the loop over them stays small.
  const { first, needs } = choice
  for (let at = 0; at < first.length; at++) if (holds(letters, first[at] ?? 0) && isAnyMet(needs[at] ?? [], letters)) return true
  return false
}

function isAnyMet(needs: readonly Need[], letters: Letters): boolean {
  for (let at = 0; at < needs.length; at++) {
    const need = needs[at]
    if (need !== undefined && isMet(need, letters)) return true
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
