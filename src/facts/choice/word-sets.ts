// The words that phrases are made of: each word of a phrase, a list in brackets perhaps, is a set of words with a number.
// Comes in: sources as wordSources gives them; then a folded text. Goes out: in which clauses of the text each set has a word, and where
// the words stand that a phrase can begin with. Of thousands of phrases few have all their words in one clause of a given text.
import { keepByText } from '../../value/text/keep-by-text.ts'

/** The set of what can begin with anything: it stands everywhere. */
export const ANYTHING = 0

/** By source. */
const numbers = new Map<string, number>()
let sets = ANYTHING + 1
/** By a set's number: how common its words are, guessed from their length. */
const commonness = [1]
/** Those that a phrase begins with. */
const openings = new Set<number>()
/** All words, letter by letter. `words`: the sets that have the word that ends here; `beginnings`: those that have all words that begin so. */
type Letter = { words: number[]; beginnings: number[]; next: Map<number, Letter> }
const letters: Letter = { words: [], beginnings: [], next: new Map() }

/** Returns the number of the set of words that a match of `source` can begin with. */
export function numberOfSet(source: string): number {
  const known = numbers.get(source)
  if (known !== undefined) return known
  const starts = readAlternation({ source, at: 0 })
  const number = starts.some(({ word }) => word === '') ? ANYTHING : sets++
  numbers.set(source, number)
  if (number === ANYTHING) return number
  commonness[number] = starts.reduce((sum, { word }) => sum + 2 ** -word.length, 0)
  for (const { word, end } of starts) {
    const last = lastLetter(word)
    if (end === 'anywhere') last.beginnings.push(number)
    else last.words.push(number)
  }
  forget()
  return number
}

/** Returns the last letter of `word`, which stands among all words from now on. */
function lastLetter(word: string): Letter {
  let letter = letters
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    const next = letter.next.get(code) ?? { words: [], beginnings: [], next: new Map() }
    letter.next.set(code, next)
    letter = next
  }
  return letter
}

/** As numberOfSet, of the first word of a phrase: from now on it is told where the words of the set stand. */
export function numberOfOpening(source: string): number {
  const number = numberOfSet(source)
  if (!openings.has(number)) forget()
  openings.add(number)
  return number
}

/** Returns `numbersOfSets`, those first that stand in the fewest texts. */
export function rarestFirst(numbersOfSets: readonly number[]): number[] {
  return numbersOfSets.toSorted((one, other) => (commonness[one] ?? 1) - (commonness[other] ?? 1))
}

/** A word of a text that some set has: where it begins, how many such stand before it, the bit of its clause, and the sets. */
export type Word = { start: number; index: number; clause: number; sets: ReadonlySet<number> }

/** `clauses`: by a set's number, the bits of the clauses in which a word of it stands. `openings`: by an opening's number, its words. */
export type WordsOfText = { words: readonly Word[]; clauses: Int32Array; openings: ReadonlyMap<number, readonly Word[]> }

/** Returns what `folded` holds of the sets that have a number by now. */
export function findWordSets(folded: string): WordsOfText {
  return wordsIn(folded)
}

let wordsIn = keepByText(readText)

function forget(): void {
  learnt.clear()
  wordsIn = keepByText(readText)
}

/** No list has a longer word. */
const MAX_LETTERS = 40
/** What a text says hundreds of times it has said. */
const MAX_PLACES = 300

/** Clauses beyond these share their bits. */
const MAX_CLAUSES = 32

function readText(folded: string): WordsOfText {
  const text: Written = { words: [], clauses: new Int32Array(sets), openings: new Map() }
  text.clauses[ANYTHING] = -1
  let from = -1
  let clause = 0
  let key = 0
  for (let at = 0; at <= folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (isWordLetter(code)) {
      if (from < 0) {
        from = at
        key = 0
      }
      if (at < from + MAX_LETTERS) key = keyWith(key, code)
      continue
    }
    if (from >= 0) {
      const own = setsOf(folded, { from, to: Math.min(at, from + MAX_LETTERS), key })
      if (own.all.length > 0) add(text, { start: from, clause: 1 << (clause % MAX_CLAUSES) }, own)
      from = -1
    }
    if (endsClause(folded, at)) clause++
  }
  return text
}

type Written = { words: Word[]; clauses: Int32Array; openings: Map<number, Word[]> }

function add({ words, clauses, openings }: Written, { start, clause }: { start: number; clause: number }, own: SetsOfWord): void {
  const word = { start, clause, index: words.length, sets: own.sets }
  words.push(word)
  const { all } = own
  for (let at = 0; at < all.length; at++) {
    const number = all[at] ?? ANYTHING
    clauses[number] = (clauses[number] ?? 0) | clause
  }
  for (const number of own.openings) {
    const known = openings.get(number)
    if (known === undefined) openings.set(number, [word])
    else if (known.length < MAX_PLACES) known.push(word)
  }
}

/** No phrase goes on behind such a mark; a point inside a name or a number is none. */
function endsClause(folded: string, at: number): boolean {
  const mark = folded[at]
  if (mark === '.') return BLANKS.includes(folded[at + 1] ?? ' ')
  return mark === '!' || mark === '?' || mark === ';' || mark === ':'
}
const BLANKS = ' \n\t\r'

function isWordLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** A mail's words come again; strange ones do not. */
const MAX_LEARNT = 20_000
type SetsOfWord = { word: string; all: readonly number[]; sets: ReadonlySet<number>; openings: readonly number[] }
/** By the key of the word: cutting a word out of its text to look it up takes longer than all that follows. */
const learnt = new Map<number, SetsOfWord>()

/** Returns the key of a word that is longer by a letter. Two words may share one. */
function keyWith(key: number, code: number): number {
  return (Math.imul(key, 31) + code) & 0x3fff_ffff
}

function setsOf(folded: string, { from, to, key }: { from: number; to: number; key: number }): SetsOfWord {
  const known = learnt.get(key)
  if (known !== undefined && known.word.length === to - from && folded.startsWith(known.word, from)) return known
  const word = folded.slice(from, to)
  const all = [...new Set(numbersOf(word))]
  const found = { word, all, sets: new Set(all), openings: all.filter((number) => openings.has(number)) }
  if (learnt.size >= MAX_LEARNT) learnt.clear()
  learnt.set(key, found)
  return found
}

/** Returns the numbers of the sets that have `word`. A strange word parts from all others within a few letters. */
function numbersOf(word: string): number[] {
  const having: number[] = []
  let letter: Letter | undefined = letters
  for (let at = 0; letter !== undefined; at++) {
    having.push(...letter.beginnings)
    if (at === word.length) having.push(...letter.words)
    letter = letter.next.get(word.charCodeAt(at))
  }
  return having
}

/** How a match begins. `end`: more letters of the source belong to the word, or it ends here, or letters that are not told follow. */
type Start = { word: string; end: 'open' | 'here' | 'anywhere' }
type Reader = { source: string; at: number }

const EMPTY: Start = { word: '', end: 'open' }
/** A list in brackets has some hundred words at most. */
const MAX_WORDS = 1_000

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
