// Phrases with a weight each, sought in folded text: which stand there, and what they weigh together.
// Comes in: a folded text. Linear.
import { makePhrase, type Phrase, placesOf, searchIn } from './phrase.ts'
import { ANYTHING, rarestFirst } from './word-sets.ts'

/** `rarest`: of each phrase the two sets of words that stand in the fewest texts: by these most phrases are passed over. */
export type PhraseWeights = { phrases: readonly { phrase: Phrase; weight: number }[]; rarest: Int32Array }

export type FoundPhrase = { start: number; end: number; weight: number; phrase: number }

/** Returns `weights`, each phrase of which stands for a pattern as phraseSource makes it, ready to be sought. */
export function makePhraseWeights(weights: Record<string, number>): PhraseWeights {
  // Of two that begin at the same word the one that counts for nothing hides the other; then the weightier is read, then the longer.
  const rank = (weight: number): number => (weight === 0 ? Number.MAX_VALUE : weight)
  const phrases = Object.entries(weights)
    .sort(([a, one], [b, other]) => rank(other) - rank(one) || b.length - a.length)
    .map(([phrase, weight]) => ({ phrase: makePhrase(phrase), weight }))
  const rarest = phrases.flatMap(({ phrase }) => {
    const [first = ANYTHING, second = first] = rarestFirst([phrase.opening, ...phrase.others])
    return [first, second]
  })
  return { phrases, rarest: Int32Array.from(rarest) }
}

/** Returns the phrases that stand in `folded`, in order. Where several begin at a word it is the first of them by rank. */
export function findPhrases({ phrases, rarest }: PhraseWeights, folded: string): FoundPhrase[] {
  const text = searchIn(folded)
  const found: FoundPhrase[] = []
  for (let number = 0; number < phrases.length; number++) {
    const clauses = (text.clauses[rarest[number * 2] ?? ANYTHING] ?? 0) & (text.clauses[rarest[number * 2 + 1] ?? ANYTHING] ?? 0)
    const one = clauses === 0 ? undefined : phrases[number]
    if (one === undefined) continue
    let told = 0
    for (const { start, end } of placesOf(one.phrase, text)) {
      if (start < told) continue
      told = end
      found.push({ start, end, weight: one.weight, phrase: number })
    }
  }
  found.sort((one, other) => one.start - other.start || one.phrase - other.phrase)
  return found.filter((one, index) => one.start !== found[index - 1]?.start)
}
