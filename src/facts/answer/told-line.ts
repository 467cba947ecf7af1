// A line among others that answer one question each. Comes in: its words, the field whose turn it is, how many were asked.
// Goes out: whether it tells something and answers nothing: another matter, a question back, several sentences.
import type { Field } from '../../checklist/checklist.ts'
import { isAside } from '../follow-up/aside.ts'
import { partBesides } from '../follow-up/told-besides.ts'

/** Of so few questions the answers are no form: each stands alone on its line. */
const FEW = 4
const SENTENCES = /\p{L}{2}[.!?] {1,3}\p{Lu}\p{L}{0,20} \p{L}/u

/** Returns whether `line` tells something beside the matter: "Outra coisa, também não recebo …". */
export function isToldLine(line: string, { type, textOf }: Field, asked: number): boolean {
  if (asked < FEW && SENTENCES.test(line)) return true
  if (type !== 'text') return false
  return partBesides(line, 'follow-up').besides.length > 0 || (textOf === 'error' && isAside(line))
}
