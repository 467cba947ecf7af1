// Phrases with a weight each, sought in folded text: which stand there, and what they weigh together.
// Most phrases stand in no mail at all: one is sought only where the letters of all its words stand. Linear.
import { searchAll } from '../value/all-matches.ts'
import { numbersOfWords, wordsIn } from './phrase-words.ts'
import { phrasePattern } from './prose-context.ts'

export type PhraseWeights = { phrases: Phrase[] }
/** `words`: numbers of those that every match holds. */
type Phrase = { weight: number; words: number[]; pattern: RegExp }

export type FoundPhrase = { start: number; end: number; weight: number; phrase: number }

/** A mail repeats its phrases; what it says hundreds of times it has said. */
const MAX_FOUND = 200

/** Returns `weights`, each phrase of which stands for a pattern as phraseSource makes it, ready to be sought. */
export function makePhraseWeights(weights: Record<string, number>): PhraseWeights {
  // Of two that begin at the same word the one that counts for nothing hides the other; then the weightier is read, then the longer.
  const rank = (weight: number): number => (weight === 0 ? Number.MAX_VALUE : weight)
  const phrases = Object.entries(weights)
    .sort(([a, one], [b, other]) => rank(other) - rank(one) || b.length - a.length)
    .map(
      ([phrase, weight]): Phrase => ({
        weight,
        words: numbersOfWords(phrase),
        pattern: phrasePattern(phrase),
      }),
    )
  return { phrases }
}

/** Returns the phrases that stand in `folded`, in order. Where several begin at a word it is the first of them by rank. */
export function findPhrases({ phrases }: PhraseWeights, folded: string): FoundPhrase[] {
  const mayStand = wordsIn(folded)
  const found: FoundPhrase[] = []
  for (const [phrase, { words, weight, pattern }] of phrases.entries()) {
    if (!words.every(mayStand)) continue
    for (const match of searchAll(folded, pattern, MAX_FOUND))
      found.push({ start: match.index, end: match.index + match[0].length, weight, phrase })
  }
  found.sort((one, other) => one.start - other.start || one.phrase - other.phrase)
  return found.filter((one, index) => one.start !== found[index - 1]?.start)
}
