// One reason why a mail must not be answered automatically, as the ticket, the log and the hand-off show it.
import type { AutomaticCode } from './reason-codes.ts'

export type AutomaticSign = {
  /** What it means: reason-codes.ts, and docs/conversation.md, which lists it. */
  code: AutomaticCode
  /** hard: never answer. soft: hold, let a person decide. */
  weight: 'hard' | 'soft'
  /** The header's name, or where it was seen; never content. */
  where: string
}
