// What a decision rests on, and what it is: plain data in, plain data out. inbox/handle-mail.ts gathers the case and
// commits the decision.
import type { Reading } from '../facts/fact.ts'
import type { Findings } from '../facts/look-up/findings.ts'
import type { Bounce } from '../message/bounce/find-bounce.ts'
import type { Message } from '../message/message.ts'
import type { OutgoingMail } from '../reply/outgoing-mail.ts'
import type { KeptOriginal } from '../reply/write-mails.ts'
import type { Patience } from '../ticket/advance.ts'
import type { DeskRules } from '../ticket/desk-rules.ts'
import type { EndOfMail } from '../ticket/end-of-mail.ts'
import type { EarlierMail } from '../ticket/join-mail.ts'
import type { Ticket } from '../ticket/ticket.ts'

/** A mailer's notice about a mail of ours, proved by our signature. copy: of a reply, to the agent who forwarded the mail. */
export type Bounced = Bounce & { ticket: Ticket; of: 'reply' | 'copy' | 'hand-off' }

/** All that a decision rests on. */
export type Case = {
  mail: { id: string; receivedAt: string; mailFrom: string; rcptTo: string[] }
  /** The mail is what was filled in on our page. */
  by?: 'page'
  /** The ticket's kept mails with this one as the newest. */
  originals: KeptOriginal[]
  message: Message
  /** For the ticket's checklist where there is a ticket. */
  reading: Reading
  /** What look-ups outside the mail gave. */
  findings: Findings
  /** What the ticket's earlier mails say for the reading's checklist, where the talk turns to it. */
  earlier: EarlierMail[]
  /** Passwords of the ticket's earlier mails. */
  secrets: string[]
  /** The same mail came before. ignored: it was taken for automatic, by what relays had written above it perhaps. */
  copyOf?: 'decided' | 'ignored'
  /** The ticket this mail joins. */
  ticket?: Ticket
  /** The mail is the bounce of a mail of ours. */
  bounced?: Bounced
  /** The mail carries a Message-ID that only we can write: it came back to us. */
  isOurs: boolean
  /** The mail is the helpdesk's and about what it was handed already: ours would go to and fro between us. */
  isWithHelpdesk?: true
  /** Token of a ticket that the mail names without fitting it. */
  linkedTo?: string
  /** Why no automatic answer may go out: authentication, limits. Empty when one may. */
  mustNotAnswer: string[]
  desk: DeskRules
  patience: Patience
  now: string
  /** For a ticket that has to be opened. */
  freshToken: string
}

/** `messageIds`: those that the notice quotes; where none is a hand-off's of the ticket, its newest is meant. `answer`: what the notice says. */
export type ReturnedHandOff = { ticket: string; messageIds: string[]; answer: string }

/** `mails` are still to be composed; they are sent only after all of this is committed. `supersede`, `returned`: Commit says what they mean. */
export type Decision = { end: EndOfMail; ticket?: Ticket; mails: OutgoingMail[]; supersede?: string; returned?: ReturnedHandOff }
