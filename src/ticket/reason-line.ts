// Reason codes as one line, the plainest first: "must-not-answer precedence auto-submitted". So the store keeps them, and so logs, pages and programs
// are told. Inside they are lists; only the store reads a line back.
import type { Ticket, TicketEvent } from './ticket.ts'

/** What it amounts to, then why: codes, never content. One at least. */
export type Codes = readonly string[]

export function writeReason(codes: Codes): string {
  return codes.join(' ')
}

/** Returns the codes of a line that writeReason() wrote. */
export function readReason(line: string): Codes {
  return line.split(' ')
}

/** A ticket outside: each event's codes are its `what`. */
export type TicketRecord = Omit<Ticket, 'events'> & { events: (Omit<TicketEvent, 'codes'> & { what: string })[] }

export function writeTicketRecord(ticket: Ticket): TicketRecord {
  const events = ticket.events.map(({ at, kind, codes, ...rest }) => ({ at, kind, what: writeReason(codes), ...rest }))
  return { ...ticket, events }
}

export function readTicketRecord(record: TicketRecord): Ticket {
  const events = record.events.map(({ what, ...event }): TicketEvent => ({ ...event, codes: readReason(what) }))
  return { ...record, events }
}

/** Returns a mail's row as programs are told it. */
export function writeMailRecord<Row extends { codes?: Codes }>({ codes, ...row }: Row): Omit<Row, 'codes'> & { reason?: string } {
  return { ...row, ...(codes !== undefined && { reason: writeReason(codes) }) }
}
