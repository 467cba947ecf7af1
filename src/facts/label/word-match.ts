// Words of a text as labels are compared: folded, "e-mail" and "email" one word, plurals alike, small misspellings forgiven.
// Comes in: text and a vocabulary. Goes out: words with their offsets. Promises bounded work whatever the text is.
import { foldInPlace } from '../fold-in-place.ts'
import { keepByLine } from '../speech/keep-by-line.ts'
import { MEANT_WORDS } from './meant-words.ts'

export type Word = { word: string; start: number; end: number }

/** Words that say nothing about which field is meant; a name that has only such words keeps them. */
const EMPTY_WORDS = new Set(
  (
    'o a os as um uma uns umas de do da dos das no na nos nas em e ou que qual quais para pra pro por pelo pela ao aos com seu sua meu minha meus ' +
    'nosso nossa este esta esse essa isso the of and or your my our is was are it this that which what in on to at from for did do eh usted ele ela el la los las del ' +
    'un una y su mi nuestro nuestra cual cuales con al lo se'
  ).split(' '),
)

// A misspelling of a shorter word is too often another word (host, post; hora, fora).
const LENGTH_FOR_ONE_SLIP = 5
const LENGTH_FOR_TWO_SLIPS = 9
/** A shorter beginning fits too many words. */
const ABBREVIATED = 4
// Comparing by likeness costs; a mail with more strange words than this is no letter.
const MAX_LIKENESS_TRIES = 30_000

/** Returns the words of `text` from `start` to `end`, with offsets into `text`. */
export function readWords(text: string, start: number, end: number): Word[] {
  return readFoldedWords(foldInPlace(text.slice(start, end)), start)
}

/** As readWords, of a text that is folded already; `offset` is added to each position. */
export function readFoldedWords(folded: string, offset: number): Word[] {
  const words: Word[] = []
  let from = -1
  for (let at = 0; at <= folded.length; at++) {
    if (isWordUnit(folded, at)) {
      if (from < 0) from = at
      continue
    }
    if (from < 0) continue
    const written = folded.slice(from, at)
    const word = { word: singular(written), start: from + offset, end: at + offset }
    const joined = joinedWord(words.at(-1), word, written)
    if (joined === undefined) words.push(word)
    else words[words.length - 1] = joined
    from = -1
  }
  return words
}

/** "E mail" as one word, where it stands in two. */
function joinedWord(before: Word | undefined, { start, end }: Word, written: string): Word | undefined {
  if (before === undefined || start - before.end > 1) return undefined
  const word = JOINED.get(`${before.word} ${written}`)
  return word === undefined ? undefined : { word, start: before.start, end }
}

/** Returns the words of a line and of the next one as those of one line. */
export function joinLines(words: readonly Word[], next: readonly Word[], folded: string): Word[] {
  const [first, ...rest] = next
  if (first === undefined) return [...words]
  const joined = joinedWord(words.at(-1), first, folded.slice(first.start, first.end))
  return joined === undefined ? [...words, ...next] : [...words.slice(0, -1), joined, ...rest]
}

/** Returns the words of folded[start, end), with offsets into `folded`. */
export const wordsOfLine = keepByLine((folded, start, end): readonly Word[] => readFoldedWords(folded.slice(start, end), start))

/** Whether a letter or digit stands at `at`. Most text is ASCII: its codes are compared, only others asked of a pattern. */
function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
  if (code >= 0xd800 && code <= 0xdfff) return isLetterOfPair(text, at)
  return !Number.isNaN(code) && WORD_UNIT.test(text.charAt(at))
}
const WORD_UNIT = /[\p{L}\p{N}]/u

/** Half of a letter beyond the first plane. */
function isLetterOfPair(text: string, at: number): boolean {
  const first = text.charCodeAt(at) >= 0xdc00 ? at - 1 : at
  const pair = text.slice(Math.max(0, first), first + 2)
  return pair.length === 2 && /^[\p{L}\p{N}]$/u.test(pair)
}

const JOINED = new Map([
  ['e mail', 'email'],
  ['e mails', 'email'],
  ['pop 3', 'pop3'],
  ['anti virus', 'antivirus'],
  ['s o', 'so'],
  ['i p', 'ip'],
  ['user name', 'username'],
  ['host name', 'hostname'],
  ['fire wall', 'firewall'],
  // Here the small word says which of the two is meant.
  ['de quem', 'dequem'],
  ['para quem', 'paraquem'],
  ['pra quem', 'paraquem'],
  ['from whom', 'dequem'],
  ['to whom', 'paraquem'],
  ['de quien', 'dequem'],
  ['para quien', 'paraquem'],
  ['a quien', 'paraquem'],
  ['para qual', 'paraquem'],
  ['pra qual', 'paraquem'],
  ['pra quais', 'paraquem'],
  ['para quais', 'paraquem'],
  ['to which', 'paraquem'],
  ['a cual', 'paraquem'],
])

function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && word !== 'windows' && word !== 'antivirus'
    ? word.slice(0, -1)
    : word
}

/** Returns the words that carry meaning; all of them where none does. */
export function contentWords(words: string[]): string[] {
  const content = words.filter(isContentWord)
  return content.length > 0 ? content : words
}

/** Whether `word` carries meaning. */
export function isContentWord(word: string): boolean {
  return !EMPTY_WORDS.has(word)
}

/** Gives each word its spelling in a vocabulary where it is a misspelling of one; remembers what it found. */
export type Speller = (word: string) => string

/** Words that a speller knows, by length and by beginning, and what was found of others. */
export type Vocabulary = {
  known: Set<string>
  bySize: Map<number, Candidate[]>
  byStart: Map<string, string[]>
  learnt: Map<string, Spelt>
}
type Candidate = { word: string; letters: number }
/** `tries`: how many words it was compared with. */
type Spelt = { word: string; tries: number }

/** Words of letters repeat from mail to mail; strange ones do not. */
const MAX_LEARNT = 20_000

/** Returns `words` as a vocabulary. */
export function makeVocabulary(words: Iterable<string>): Vocabulary {
  const known = new Set(words)
  const bySize = new Map<number, Candidate[]>()
  const byStart = new Map<string, string[]>()
  for (const word of known) {
    if (word.length > ABBREVIATED) byStart.set(word.slice(0, ABBREVIATED), [...(byStart.get(word.slice(0, ABBREVIATED)) ?? []), word])
    if (word.length < LENGTH_FOR_ONE_SLIP || EMPTY_WORDS.has(word)) continue
    bySize.set(word.length, [...(bySize.get(word.length) ?? []), { word, letters: lettersOf(word) }])
  }
  return { known, bySize, byStart, learnt: new Map() }
}

/** One bit for each letter that stands in `word`. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Returns a speller for one mail: what it answers hangs on no other mail, whatever the vocabulary has learnt. */
export function makeSpeller(vocabulary: Vocabulary): Speller {
  const answers = new Map<string, string>()
  let tries = 0
  return (word) => {
    if (vocabulary.known.has(word) || EMPTY_WORDS.has(word) || MEANT_WORDS.has(word)) return word
    if (word.length < LENGTH_FOR_ONE_SLIP - 1 || word.length > 24) return word
    const answer = answers.get(word)
    if (answer !== undefined) return answer
    if (tries >= MAX_LIKENESS_TRIES) return word
    const spelt = vocabulary.learnt.get(word) ?? learn(word, vocabulary)
    tries += spelt.tries
    if (answers.size < MAX_LIKENESS_TRIES) answers.set(word, spelt.word)
    return spelt.word
  }
}

function learn(word: string, vocabulary: Vocabulary): Spelt {
  if (vocabulary.learnt.size >= MAX_LEARNT) vocabulary.learnt.clear()
  const spelt = spell(word, vocabulary)
  vocabulary.learnt.set(word, spelt)
  return spelt
}

function spell(word: string, { bySize, byStart }: Vocabulary): Spelt {
  let tries = 0
  let best = word
  let bestSlips = 3
  const letters = lettersOf(word)
  for (let size = word.length - 2; size <= word.length + 2; size++) {
    for (const { word: candidate, letters: others } of bySize.get(size) ?? []) {
      const allowed = Math.min(bestSlips - 1, candidate.length >= LENGTH_FOR_TWO_SLIPS ? 2 : 1)
      if (allowed < 1 || (candidate[0] !== word[0] && candidate.at(-1) !== word.at(-1))) continue
      tries++
      // A slip changes two letters at most.
      if (countBits(letters ^ others) > allowed * 2) continue
      const slips = countSlips(word, candidate, allowed)
      if (slips <= allowed) {
        best = candidate
        bestSlips = slips
      }
    }
  }
  return { word: best === word ? (findAbbreviated(byStart, word) ?? word) : best, tries }
}

/** "Sist." and "cripto" for the one longer word that begins so. */
function findAbbreviated(byStart: ReadonlyMap<string, string[]>, word: string): string | undefined {
  if (word.length < ABBREVIATED) return undefined
  const longer = (byStart.get(word.slice(0, ABBREVIATED)) ?? []).filter(
    (candidate) => candidate.startsWith(word) && candidate.length >= word.length + 2,
  )
  return longer.length === 1 ? longer[0] : undefined
}

/** Returns the number of letters added, left out, changed or swapped between two words; more than `most` when it is more. */
function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = (old[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let slips = Math.min(change, (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, (older[j - 2] ?? 0) + 1)
      row.push(slips)
      least = Math.min(least, slips)
    }
    if (least > most) return most + 1
    older = old
    old = row
  }
  return old[b.length] ?? most + 1
}
