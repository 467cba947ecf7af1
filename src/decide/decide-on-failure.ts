// What we sent was refused for good, or given up: judged as its bounce would be.
import type { OutgoingMail } from '../reply/outgoing-mail.ts'
import { writeMails } from '../reply/write-mails.ts'
import { advance } from '../ticket/advance.ts'
import { noteEvent } from '../ticket/note-event.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { assessTicket } from './assess-ticket.ts'
import type { Bounced } from './case.ts'
import type { ClockCase } from './decide-on-clock.ts'

/** What we sent for a ticket was refused for good, or given up. copy: the agent's copy of a reply. */
export type FailureCase = Omit<ClockCase, 'mustNotAnswer'> & { of: Bounced['of'] /** A code. */; status: string; secrets: string[] }

/** Returns what becomes of the ticket, as of a bounce: a reply that did not arrive goes to a person, once. Undefined: nothing. */
export function decideOnFailure(subject: FailureCase): { ticket: Ticket; mails: OutgoingMail[] } | undefined {
  const { ticket, of, status, now: at } = subject
  if (of !== 'reply' || ticket.events.some(({ kind }) => kind === 'delivery-failed')) {
    const noted = noteEvent(ticket, { at, kind: 'delivery-report', codes: [of, 'failed', status] })
    return noted === undefined ? undefined : { ticket: noted, mails: [] }
  }
  const assessment = assessTicket(ticket, subject.desk.checklists)
  return writeMails({ ...subject, ...advance(ticket, { kind: 'undeliverable', at, status }, subject.patience), assessment })
}
