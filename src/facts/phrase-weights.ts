// Phrases with a weight each, sought in folded text: which stand there, and what they weigh together.
// Most phrases stand in no mail at all: a phrase is sought only where every word of it stands somewhere. Linear.
import { phraseSource } from './prose-context.ts'

export type PhraseWeights = { phrases: Phrase[]; words: Set<string> }
type Phrase = { weight: number; words: string[]; pattern: RegExp }

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
      return { weight, words: wordsOfSource(source), pattern: new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'g') }
    })
  return { phrases, words: new Set(phrases.flatMap(({ words }) => words)) }
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

/** Returns the phrases that stand in `folded`, in order. Where several begin at a word it is the first of them by rank. */
export function findPhrases({ phrases, words }: PhraseWeights, folded: string): FoundPhrase[] {
  const present = new Set<string>()
  for (const word of words) if (folded.includes(word)) present.add(word)
  const found: FoundPhrase[] = []
  for (const [phrase, { weight, words: own, pattern }] of phrases.entries()) {
    if (!own.every((word) => present.has(word))) continue
    let count = 0
    for (const match of folded.matchAll(pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length, weight, phrase })
      if (++count >= MAX_FOUND) break
    }
  }
  found.sort((one, other) => one.start - other.start || one.phrase - other.phrase)
  return found.filter((one, index) => one.start !== found[index - 1]?.start)
}
