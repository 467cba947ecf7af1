// A follow-up that says in so many words that the matter is another one: "não é POP3, é envio". The words are those of the
// checklists' own titles, so that a desk's own checklists can be turned to as well.
import type { Checklist } from '../../checklist/checklist.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { isDenied } from './choose-checklist.ts'

/** Stand in titles and name nothing. */
const NAMELESS = new Set(['para', 'pelo', 'pela', 'como', 'sobre', 'into', 'your', 'with', 'from', 'about', 'desde', 'hacia'])
const SHORTEST_WORD = 4

/**
 * Returns the checklist that folded `text` names in the same sentence in which it denies `from`; undefined where it denies nothing,
 * or names none, or more than one.
 */
export function findTurn(from: Checklist, among: readonly Checklist[], text: string): Checklist | undefined {
  const others = among.filter(({ id }) => id !== from.id)
  for (const sentence of text.split(/[.!?\n]/)) {
    if (!places(sentence, wordsOf(from, others)).some((at) => isDenied(sentence, at))) continue
    const named = others.filter((one) => {
      const elsewhere = among.filter(({ id }) => id !== one.id)
      return places(sentence, wordsOf(one, elsewhere)).some((at) => !isDenied(sentence, at))
    })
    const [only, ...more] = named
    if (only !== undefined && more.length === 0) return only
  }
  return undefined
}

/** The words of its titles that no other's title has. */
function wordsOf(one: Checklist, others: readonly Checklist[]): Set<string> {
  const common = new Set(others.flatMap(titleWords))
  return new Set(titleWords(one).filter((word) => word.length >= SHORTEST_WORD && !common.has(word) && !NAMELESS.has(word)))
}

function titleWords({ title }: Checklist): string[] {
  return Object.values(title).flatMap((text) => foldInPlace(text).match(/[a-z0-9]+/g) ?? [])
}

function places(sentence: string, words: Set<string>): number[] {
  return allMatches(sentence, /[a-z0-9]+/g)
    .filter(([word]) => words.has(word))
    .map(({ index }) => index)
}
