// Phrases with a weight each, sought in folded text: which stand there, and what they weigh together.
// Most phrases stand in no mail at all: one is sought only where the letters of all its words stand. Linear.
import { matchFrom } from '../value/all-matches.ts'
import { keepByText } from '../value/keep-by-text.ts'
import { gather, isMet } from '../value/letter-gate.ts'
import { lettersNeeded, type Need } from '../value/letters-needed.ts'
import { phraseSource, wordSources } from './prose-context.ts'

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
        words: wordSources(phrase).map(numberOfWord),
        pattern: new RegExp(`(?<![a-z0-9])(?:${phraseSource(phrase)})(?![a-z0-9])`, 'g'),
      }),
    )
  return { phrases }
}

/** A word, or a list of words of which one stands there, by its number: thousands of phrases are made of some hundreds of these. */
const numbers = new Map<string, number>()
const needs: (Need | undefined)[] = []

function numberOfWord(source: string): number {
  const known = numbers.get(source)
  if (known !== undefined) return known
  const number = needs.push(lettersNeeded(new RegExp(source))) - 1
  numbers.set(source, number)
  return number
}

/** Returns whether the letters of a word, by its number, stand in a text: worked out once for each text and word. */
const wordsIn = keepByText((folded: string): ((word: number) => boolean) => {
  const letters = gather(folded)
  const known: (boolean | undefined)[] = []
  return (word) => {
    const need = needs[word]
    known[word] ??= need === undefined || isMet(need, letters)
    return known[word]
  }
})

/** Returns the phrases that stand in `folded`, in order. Where several begin at a word it is the first of them by rank. */
export function findPhrases({ phrases }: PhraseWeights, folded: string): FoundPhrase[] {
  const mayStand = wordsIn(folded)
  const found: FoundPhrase[] = []
  for (const [phrase, { words, weight, pattern }] of phrases.entries()) {
    if (!words.every(mayStand)) continue
    let count = 0
    for (let match = matchFrom(folded, pattern, 0); match !== null && count < MAX_FOUND; count++) {
      const end = match.index + match[0].length
      found.push({ start: match.index, end, weight, phrase })
      match = matchFrom(folded, pattern, Math.max(end, match.index + 1))
    }
  }
  found.sort((one, other) => one.start - other.start || one.phrase - other.phrase)
  return found.filter((one, index) => one.start !== found[index - 1]?.start)
}
