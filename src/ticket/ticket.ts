// One conversation, from first mail to hand-off. Plain data; advance.ts alone changes it.
import type { Ask, Fact } from '../facts/fact.ts'
import type { Language, MailAddress } from '../message/message.ts'

/** A fact with the mail that said it, and when. */
export type TicketFact = Fact & { mailId: string; saidAt: string }

/** One request we sent: what it asked for, and when. */
export type Request = { askedAt: string; asks: Ask[]; messageId: string }

/** One line of the ticket's history; `what` is a reason code, never content. */
export type TicketEvent = {
  at: string
  kind: 'mail' | 'reply' | 'hand-off' | 'note' | 'timer' | 'delivery-failed'
  what: string
  mailId?: string
}

export type TicketState = 'collecting' | 'blocked' | 'handed-off' | 'waiting-for-person' | 'closed'

export type Ticket = {
  /** Public, unguessable; stands in the subject, the Message-ID and the Reply-To. */
  token: string
  /** Grows by one with each change; a commit on an older version is refused. */
  version: number
  state: TicketState
  /** Our address that the customer wrote to. */
  mailbox: string
  /** Absent where nobody could be read as the customer. */
  customer?: MailAddress
  agent?: MailAddress
  /** Lower-case addresses in To or Cc of the talk, ours left out: their mails may join too. */
  participants: string[]
  language: Language
  checklist?: string
  /** The first mail's subject, Re: and Fwd: taken off. */
  subject: string
  /** Every statement of the customer, oldest first; the newest of a field holds. */
  facts: TicketFact[]
  /** Fields answered with "não sei" and never stated since. */
  dontKnow: string[]
  requests: Request[]
  /** Message-IDs of the talk's mails and replies, oldest first, at most 100. */
  messageIds: string[]
  /** Ids of the kept mails that belong to it, oldest first. */
  mailIds: string[]
  /** Another ticket that a mail named without fitting it: only the operator sees the link. */
  linkedTo?: string
  openedAt: string
  changedAt: string
  /** When the clock must look at it again (reminder, give up); absent when it waits for nothing. */
  wakeAt?: string
  events: TicketEvent[]
}
