// Phrases with a weight each, sought in folded text: which stand there, and what they weigh together.
// Most phrases stand in no mail at all: one is sought only where the letters of all its words stand. Linear.
import { allMatches } from '../value/all-matches.ts'
import { foldInPlace } from './fold-in-place.ts'
import { isShortened, phraseSource } from './prose-context.ts'

export type PhraseWeights = { phrases: Phrase[] }
/** `trigrams`: of the words that every match holds; `either`: lists of which every match holds one at least. */
type Phrase = { weight: number; trigrams: number[]; either: number[][]; pattern: RegExp }

export type FoundPhrase = { start: number; end: number; weight: number; phrase: number }

/** A mail repeats its phrases; what it says hundreds of times it has said. */
const MAX_FOUND = 200

/** Returns `weights`, each phrase of which stands for a pattern as phraseSource makes it, ready to be sought. */
export function makePhraseWeights(weights: Record<string, number>): PhraseWeights {
  // Of two that begin at the same word the one that counts for nothing hides the other; then the weightier is read, then the longer.
  const rank = (weight: number): number => (weight === 0 ? Number.MAX_VALUE : weight)
  const phrases = Object.entries(weights)
    .sort(([a, one], [b, other]) => rank(other) - rank(one) || b.length - a.length)
    .map(([phrase, weight]): Phrase => {
      const source = phraseSource(phrase)
      return {
        weight,
        trigrams: wordsOfSource(source).flatMap(trigramsOf),
        either: alternativesOf(phrase),
        pattern: new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'g'),
      }
    })
  return { phrases }
}

/** Returns runs of letters that every match of `source` holds: what no group, class or question mark makes optional. */
function wordsOfSource(source: string): string[] {
  let plain = source.replace(/\[[^\]]*\](?:\{\d+,\d+\}|[?*+])?/g, ' ').replace(/\\.(?:\{\d+,\d+\}|[?*+])?/g, ' ')
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replace(/\([^()]*\)(?:\{\d+,\d+\}|[?*+])?/g, ' ')
  }
  return [...new Set(plain.replace(/.\?/g, ' ').match(/[a-z0-9]{2,}/g) ?? [])]
}

/** Returns for each pair of brackets in `phrase` one trigram of each of its words; no list where a word has none that is sure. */
function alternativesOf(phrase: string): number[][] {
  return [...foldInPlace(phrase).matchAll(/\[([^\]]*)\]/g)].flatMap((group) => {
    const starts = (group[1] ?? '').split('|').map(startOf)
    return starts.includes(undefined) ? [] : [[...new Set(starts.filter((start) => start !== undefined))]]
  })
}

/** Returns the trigram that begins a word of `alternative` which is never written another way. */
function startOf(alternative: string): number | undefined {
  const word = alternative
    .replaceAll('e-mail', ' mail')
    .split(/[^a-z0-9*]+/)
    .find((one) => /^[a-z0-9]{3}/.test(one) && !isShortened(one) && !(one.length < 6 && one.endsWith('ndo')))
  return word === undefined ? undefined : trigramAt(word, 0)
}

/** Three letters in a row as one of 32,768 numbers: several share one, so that one which is missing tells for certain and no other. */
function trigramAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & 0x7fff
}

/** The first and last of a word say nearly as much as all of them. */
function trigramsOf(word: string): number[] {
  return word.length < 3 ? [] : [trigramAt(word, 0), trigramAt(word, word.length - 3)]
}

/** Returns 1 for each trigram that stands in `folded`. Each checklist asks of the same texts: the last ones are kept. */
function lettersOf(folded: string): Uint8Array {
  const known = recent.find(({ text }) => text === folded)
  if (known !== undefined) return known.letters
  const letters = new Uint8Array(0x8000)
  for (let at = 0; at + 2 < folded.length; at++) letters[trigramAt(folded, at)] = 1
  recent.unshift({ text: folded, letters })
  recent.length = Math.min(recent.length, MAX_RECENT)
  return letters
}

/** The newest letter, the older ones, the subject. */
const MAX_RECENT = 3
const recent: { text: string; letters: Uint8Array }[] = []

/** Thousands of phrases are asked for in each mail: written as loops this takes half the time. */
function mayStand({ trigrams, either }: Phrase, mayHold: Uint8Array): boolean {
  for (let at = 0; at < trigrams.length; at++) if (mayHold[trigrams[at] ?? 0] !== 1) return false
  for (let at = 0; at < either.length; at++) if (!standsOne(either[at] ?? [], mayHold)) return false
  return true
}

function standsOne(some: readonly number[], mayHold: Uint8Array): boolean {
  for (let at = 0; at < some.length; at++) if (mayHold[some[at] ?? 0] === 1) return true
  return false
}

/** Returns the phrases that stand in `folded`, in order. Where several begin at a word it is the first of them by rank. */
export function findPhrases({ phrases }: PhraseWeights, folded: string): FoundPhrase[] {
  const mayHold = lettersOf(folded)
  const found: FoundPhrase[] = []
  for (let phrase = 0; phrase < phrases.length; phrase++) {
    const one = phrases[phrase]
    if (one === undefined || !mayStand(one, mayHold)) continue
    const { weight, pattern } = one
    for (const match of allMatches(folded, pattern, MAX_FOUND))
      found.push({ start: match.index, end: match.index + match[0].length, weight, phrase })
  }
  found.sort((one, other) => one.start - other.start || one.phrase - other.phrase)
  return found.filter((one, index) => one.start !== found[index - 1]?.start)
}
