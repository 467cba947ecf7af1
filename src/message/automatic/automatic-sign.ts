// One reason why a mail must not be answered automatically, as the ticket, the log and the hand-off show it.
import { type AutomaticCode, isAutomaticCode } from './reason-codes.ts'

export type AutomaticSign = {
  /** What it means: reason-codes.ts, and docs/conversation.md, which lists it. */
  code: AutomaticCode
  /** hard: never answer. soft: hold, let a person decide. */
  weight: 'hard' | 'soft'
  /** The header's name, or where it was seen; never content. */
  where: string
}

/** Asks for no answer, and says nothing of who wrote: a person's Outlook can send it ([MS-OXCMAIL] 2.2.3.2.14). */
const NOT_TO_BE_ANSWERED: AutomaticCode = 'response-suppressed'

/** Returns whether these are signs of a machine's mail, and not only of one that must not be answered by a machine. */
export function isAutomatic(signs: readonly AutomaticSign[]): boolean {
  return signs.some(({ code }) => code !== NOT_TO_BE_ANSWERED)
}

/** Returns whether the codes of a mail's end tell of such a sign: the mail was ignored, or passed on with it. */
export function wasAutomatic(codes: readonly string[] = []): boolean {
  return codes.some((code) => isAutomaticCode(code) && code !== NOT_TO_BE_ANSWERED)
}
