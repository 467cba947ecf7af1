// A ticket's time has come without a mail: a reminder, a hand-off with what there is, the close.
import type { OutgoingMail } from '../reply/outgoing-mail.ts'
import { type KeptOriginal, writeMails } from '../reply/write-mails.ts'
import { advance, type Patience } from '../ticket/advance.ts'
import type { DeskRules } from '../ticket/desk-rules.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { assessTicket } from './assess-ticket.ts'

/** A ticket whose wakeAt has come. */
export type ClockCase = {
  ticket: Ticket
  originals: KeptOriginal[]
  mustNotAnswer: string[]
  /** When the newest of our replies that went out did. */
  sentAt?: string
  desk: DeskRules
  patience: Patience
  now: string
}

/** Returns what the clock makes of it. */
export function decideOnClock(subject: ClockCase): { ticket: Ticket; mails: OutgoingMail[] } {
  const assessment = assessTicket(subject.ticket, subject.desk.checklists)
  const { now: at, mustNotAnswer, sentAt } = subject
  const arrival = { kind: 'clock' as const, at, assessment, mustNotAnswer, ...(sentAt === undefined ? {} : { sentAt }) }
  // What is kept on a ticket holds no passwords, and nothing but that is written here.
  return writeMails({ ...subject, ...advance(subject.ticket, arrival, subject.patience), assessment, secrets: [] })
}
