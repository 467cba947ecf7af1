// What is said of a word that a command does not take, before its help. Comes in: what the word should be, the word, those there are.
// Goes out: two lines, or nothing where the word is missing or known: then the help alone says what is wrong.
import { findNearestWord } from '../nearest-word.ts'
import { printable } from './printable.ts'

export function explainUnknown(kind: string, word: string | undefined, known: readonly string[]): string {
  if (word === undefined || word === '' || known.includes(word)) return ''
  const nearest = findNearestWord(word, known)
  return `There is no ${kind} ${printable(word)}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}\n\n`
}
