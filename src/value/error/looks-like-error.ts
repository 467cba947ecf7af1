// Whether what stands at a place reads like a program's or a server's message, by its opening or the words of its line. Works on folded text.
import { endOfLine } from '../text/lines.ts'
import { customer } from './end-of-sentences.ts'
import { errorWords, startsLikeError } from './error-opening.ts'

/** A box of a dialog, ticked or not; the head of the queue that Postfix's mailq(1) prints. */
export const NOT_SHOWN = /^(?:\[[ xv]?\]|\([ xv]\)|[\u2610\u2611\u2612\u2713\u2714]|queue id-)/

/** Returns whether folded[start, end) reads like an error; `end` is that of the line where none is given. */
export function looksLikeErrorAt(folded: string, start: number, end = endOfLine(folded, start)): boolean {
  if (NOT_SHOWN.test(folded.slice(start, start + 9))) return false
  // The mailer may have broken the line inside the opening.
  if (startsLikeError(folded.slice(start, start + 160).replace(/\n(?=\S)/g, ' '))) return true
  const line = folded.slice(start, end).slice(0, 300)
  return errorWords.test(line) && !customer.test(line)
}
