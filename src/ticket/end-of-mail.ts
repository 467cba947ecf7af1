// The ends an accepted mail can have; it has exactly one, for ever. The ledger counts them.
//   answered     we wrote to the customer and keep the talk
//   merged       it joined a ticket and asked for nothing new, was a note to one, or is a copy of a mail we have
//   handed-off   the helpdesk got it
//   ignored      automatic mail: kept, shown to the operator, answered by nobody
//   quarantined  it could not be read: kept, passed on raw, a person is told
import type { Codes } from './reason-line.ts'

/** @internal exported for a test of the docs */
export const MAIL_ENDS = ['answered', 'merged', 'handed-off', 'ignored', 'quarantined'] as const
export type MailEnd = (typeof MAIL_ENDS)[number]

export type EndOfMail = { end: MailEnd; codes: Codes }
