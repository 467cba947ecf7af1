// What is said of the words of a command line, before the command's help: one that is not known, one that is missing, one too many.
// Comes in: what the words should be, and what they are. Goes out: two lines, or nothing where they are as they should be.
import { findNearestWord } from '../nearest-word.ts'
import { printable } from './printable.ts'

export function explainUnknown(kind: string, word: string | undefined, known: readonly string[]): string {
  if (word === undefined || word === '' || known.includes(word)) return ''
  const nearest = findNearestWord(word, known)
  return `There is no ${kind} ${printable(word)}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}\n\n`
}

/** `takes`: what the words are, in order, such as FILE; the last may be given more than once where it ends in …. */
export function explainOperands(takes: readonly string[], operands: readonly string[]): string {
  const missing = takes[operands.length]
  if (missing !== undefined) return `${missing.replace(/…$/, '')} is missing.\n\n`
  const extra = takes.at(-1)?.endsWith('…') ? undefined : operands[takes.length]
  return extra === undefined ? '' : `One word too many: ${printable(extra)}.\n\n`
}

/** `actions`: the words that each takes, as for explainOperands(). */
export function explainAction(
  action: string | undefined,
  operands: readonly string[],
  actions: Readonly<Record<string, readonly string[]>>,
): string {
  const known = Object.keys(actions)
  if (action === undefined || action === '') return `Which action? There are: ${known.join(', ')}.\n\n`
  const takes = known.includes(action) ? actions[action] : undefined
  return takes === undefined ? explainUnknown('action', action, known) : explainOperands(takes, operands)
}
