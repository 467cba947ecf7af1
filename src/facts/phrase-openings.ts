// With which words a phrase can begin, and where in a text such words stand: phrases are tried there only.
// Comes in: the source that wordSources gives of a phrase's first word, a list in brackets perhaps; then a folded text. Goes out: a
// number for the set of words it can be, and by number the places where one of the set stands.
import { keepByText } from '../value/keep-by-text.ts'

/** By source. */
const numbers = new Map<string, number | undefined>()
/** Which sets have a word, or all words that begin so. */
const byWord = new Map<string, number[]>()
const byBeginning = new Map<string, number[]>()

/** A list in brackets has some hundred words at most. */
const MAX_WORDS = 1_000

/** Returns the number of the set of words that a match of `source` can begin with; undefined where that can be anything. */
export function numberOfOpening(source: string): number | undefined {
  if (numbers.has(source)) return numbers.get(source)
  const starts = readAlternation({ source, at: 0 })
  const number = starts.some(({ word }) => word === '') ? undefined : numbers.size
  numbers.set(source, number)
  if (number === undefined) return undefined
  for (const { word, end } of starts) {
    const sets = end === 'anywhere' ? byBeginning : byWord
    sets.set(word, [...(sets.get(word) ?? []), number])
  }
  learnt.clear()
  placesIn = keepByText(readPlaces)
  return number
}

/** A mail's words come again; strange ones do not. */
const MAX_LEARNT = 20_000
const learnt = new Map<string, readonly number[]>()

/** No list has a longer word. */
const MAX_LETTERS = 40
/** What a text says hundreds of times it has said. */
const MAX_PLACES = 300

/** Where in a text words of a set stand, by the set's number. */
export type Places = readonly (readonly number[] | undefined)[]

/** Returns where in `folded` a word of each set stands that has a number by now. */
export function placesOfOpenings(folded: string): Places {
  return placesIn(folded)
}

let placesIn = keepByText(readPlaces)

function readPlaces(folded: string): Places {
  const places: (number[] | undefined)[] = []
  let from = -1
  for (let at = 0; at <= folded.length; at++) {
    if (isWordLetter(folded.charCodeAt(at))) {
      if (from < 0) from = at
      continue
    }
    if (from < 0) continue
    for (const number of setsOf(folded.slice(from, Math.min(at, from + MAX_LETTERS)))) {
      const known = places[number]
      if (known === undefined) places[number] = [from]
      else if (known.length < MAX_PLACES) known.push(from)
    }
    from = -1
  }
  return places
}

function isWordLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

function setsOf(word: string): readonly number[] {
  const known = learnt.get(word)
  if (known !== undefined) return known
  const found = new Set(byWord.get(word))
  for (let length = 1; length <= word.length; length++) for (const number of byBeginning.get(word.slice(0, length)) ?? []) found.add(number)
  if (learnt.size >= MAX_LEARNT) learnt.clear()
  learnt.set(word, [...found])
  return [...found]
}

/** How a match begins. `end`: more letters of the source belong to the word, or it ends here, or letters that are not told follow. */
type Start = { word: string; end: 'open' | 'here' | 'anywhere' }
type Reader = { source: string; at: number }

const EMPTY: Start = { word: '', end: 'open' }

function readAlternation(reader: Reader): Start[] {
  const starts = readSequence(reader)
  while (reader.source[reader.at] === '|') {
    reader.at++
    starts.push(...readSequence(reader))
  }
  return starts
}

function readSequence(reader: Reader): Start[] {
  let starts = [EMPTY]
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const term = readTerm(reader)
    const next = readIsOptional(reader) ? [...term, EMPTY] : term
    starts = starts.flatMap((start) => (start.end === 'open' ? next.map(({ word, end }) => ({ word: start.word + word, end })) : [start]))
    if (starts.length > MAX_WORDS) starts = [{ word: '', end: 'anywhere' }]
  }
  return starts
}

function readIsOptional(reader: Reader): boolean {
  const quantifier = /^(?:\?|\{\d{1,2},\d{1,2}\})/.exec(reader.source.slice(reader.at, reader.at + 8))?.[0] ?? ''
  reader.at += quantifier.length
  return quantifier.startsWith('?') || quantifier.startsWith('{0')
}

function readTerm(reader: Reader): Start[] {
  if (reader.source[reader.at] === '(') return readGroup(reader)
  const [written = ''] = /^(?:\[[^\]]*\]|\\.|.)/s.exec(reader.source.slice(reader.at)) ?? []
  reader.at += written.length
  if (/^[a-z0-9]$/.test(written)) return [{ word: written, end: 'open' }]
  // A blank or a mark ends the word; a class may hold letters.
  const isMark = written === '\\s' || /^\\?[^a-zA-Z0-9]$/.test(written) || /^\[[^a-z0-9^\\]*\]$/.test(written)
  return [{ word: '', end: isMark ? 'here' : 'anywhere' }]
}

function readGroup(reader: Reader): Start[] {
  const isLookAhead = reader.source.startsWith('(?=', reader.at)
  reader.at += '(?:'.length
  const starts = readAlternation(reader)
  reader.at++
  return isLookAhead ? [EMPTY] : starts
}
