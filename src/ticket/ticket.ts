// One conversation, from first mail to hand-off. Plain data; advance.ts alone changes it, the store keeps it.
import type { Ask, Fact } from '../facts/fact.ts'
import type { Findings } from '../facts/look-up/findings.ts'
import type { Language, MailAddress } from '../message/message.ts'
import type { Codes } from './reason-line.ts'

/** A fact with the mail that said it, and when. */
export type TicketFact = Fact & { mailId: string; saidAt: string }

/**
 * One request of ours: what it asked for, and when it goes out; in the future while it waits for its gap. `which`: ids of the checklists among
 * which it asked, in its order; it asked for nothing else.
 */
export type Request = { askedAt: string; asks: Ask[]; which?: string[] }

/** One line of the ticket's history. */
export type TicketEvent = {
  at: string
  kind: 'mail' | 'reply' | 'withdrawn' | 'hand-off' | 'note' | 'clock' | 'delivery-failed' | 'delivery-report'
  codes: Codes
  mailId?: string
}

/** What a helpdesk person wrote above a customer's mail that they forwarded: for people, it states nothing. */
export type AgentNote = { mailId: string; at: string; from: string; text: string }

/** What the customer asked or told beside all that a checklist is for, in his own words: for people. */
export type Besides = { mailId: string; at: string; text: string }

/** What was written in one mail, passwords masked. `from`: who wrote it, where it was not the customer. */
export type SaidWords = { mailId: string; at: string; from?: string; text: string }

/** advance.ts holds the diagram. */
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
  /** The helpdesk person who forwarded for the customer. */
  agent?: MailAddress
  /** Lower-case addresses in To or Cc of the talk, ours left out: their mails may join too. */
  participants: string[]
  language: Language
  /** Id of the checklist that applies; absent while none does. */
  checklist?: string
  /** The first mail's subject. */
  subject: string
  /** Every statement of the customer, oldest first; the newest of a field holds. */
  facts: TicketFact[]
  /** Fields answered with "não sei" and never stated since. */
  dontKnow: string[]
  /** Of those the ones that he will or can never tell: they are not asked again. */
  withheld?: string[]
  /** Fields that the customer said exist without giving them, and never stated since. */
  mentioned: string[]
  /** What look-ups gave, the newest of each. */
  findings: Findings
  /** Oldest first, passwords masked, at most MAX_NOTES. */
  notes?: AgentNote[]
  /** Oldest first, passwords masked, at most MAX_BESIDES. */
  besides?: Besides[]
  /** What the mails of the talk say, oldest first; kept until it is handed off. */
  words?: SaidWords[]
  /** Ids of the mails that held a password. The passwords themselves are nowhere on a ticket. */
  mailsWithSecrets?: string[]
  requests: Request[]
  /** Mails in a row that changed nothing we had asked for. */
  mailsWithoutNews: number
  remindedAt?: string
  /** Message-IDs of the talk's mails and replies, oldest first, at most MAX_MESSAGE_IDS. */
  messageIds: string[]
  /** Ids of the kept mails that belong to it, oldest first. */
  mailIds: string[]
  /** Another ticket that a mail named without fitting it: only the operator sees the link. */
  linkedTo?: string
  openedAt: string
  changedAt: string
  /** When the clock must look at it again (reminder, give up, close); absent when it waits for nothing. */
  wakeAt?: string
  events: TicketEvent[]
}

/** A talk of more mails than this is found by its token alone; real ones have fewer than twenty. */
export const MAX_MESSAGE_IDS = 100

/** Agents' notes kept; a talk is forwarded once or twice. */
export const MAX_NOTES = 20

/** Questions and other matters kept, the newest: a person reads the mails themselves. */
export const MAX_BESIDES = 10

/** Newest events kept on the ticket itself; a flood of mails must not grow a row without bound. */
export const MAX_EVENTS = 200
