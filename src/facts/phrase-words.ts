// Whether the words of a phrase can stand in a text, told by their letters. Thousands of phrases are made of some hundreds of words and
// lists of words: each has a number, and is looked for once in a text. Comes in: phrases, then a text. Goes out: false only where surely not.
import { keepByText } from '../value/keep-by-text.ts'
import { gather, isMet } from '../value/letter-gate.ts'
import { lettersNeeded, type Need } from '../value/letters-needed.ts'

const numbers = new Map<string, number>()
const needs: (Need | undefined)[] = []

/** Returns the numbers of words, given by their sources as wordSources gives them. */
export function numbersOfWords(sources: readonly string[]): number[] {
  return sources.map(numberOfWord)
}

function numberOfWord(source: string): number {
  const known = numbers.get(source)
  if (known !== undefined) return known
  const number = needs.push(lettersNeeded(new RegExp(source))) - 1
  numbers.set(source, number)
  return number
}

/** Returns what tells of `folded`, a folded text, whether the letters of a word, by its number, stand there. */
export const wordsIn = keepByText((folded: string): ((word: number) => boolean) => {
  const letters = gather(folded)
  const known: (boolean | undefined)[] = []
  return (word) => {
    const need = needs[word]
    known[word] ??= need === undefined || isMet(need, letters)
    return known[word]
  }
})
