// What comes to a ticket and may change it: a mail, the clock, a letter of ours that came back. Plain data; advance.ts acts on it.
import type { Assessment } from '../facts/fact.ts'

/** A mail of this ticket; `assessment` is the whole ticket's with this mail joined in. */
export type MailArrival = {
  kind: 'mail'
  at: string
  mailId: string
  assessment: Assessment
  /** Ids of the checklists among which a mail that only says that mail does not work may be asked; absent for any other. */
  which?: string[]
  wantsPerson: boolean
  /** The writer asks something back ("podem ver isso?"). how: where to find what we asked for, or what it means ("onde fica isso?"). */
  asksBack?: 'how' | 'else'
  /** The writer is angry, gives up, or will not answer a machine. */
  isUpset: boolean
  /** He is, because he has told us several times, or leaves: in a first mail, too, that is enough. */
  isFedUp: boolean
  /** A picture or a document came with it: what stands there only a person can read. */
  bringsPicture: boolean
  /** Says that something of what we asked last is not known. */
  saysUnknown: boolean
  /** Puts right what was stated before, in an answer to our newest letter, which asks for it. */
  corrects: boolean
  /** The problem is gone, says the customer: no reminder may follow. */
  saysSolved: boolean
  /** Reason codes why no automatic answer may go out; empty when one may. */
  mustNotAnswer: string[]
  /** agent: forwarded for the customer. agent-alone: an agent's own words, nothing forwarded. */
  from: 'customer' | 'agent' | 'agent-alone' | 'nobody'
  /** Filled in on our page, which has said at once what still lacks. */
  by?: 'page'
}
/** wakeAt has come. `sentAt`: when the newest of our replies that went out did. */
export type ClockArrival = { kind: 'clock'; at: string; assessment: Assessment; mustNotAnswer: string[]; sentAt?: string }
/** A reply came back (in the mail `mailId`), or the smarthost never took it. */
export type UndeliverableArrival = { kind: 'undeliverable'; at: string; mailId?: string; status: string }
export type Arrival = MailArrival | UndeliverableArrival | ClockArrival
