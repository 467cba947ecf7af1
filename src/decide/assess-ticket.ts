// A ticket held against its checklist: what is complete, what to ask, what is in the way.
import type { Checklist } from '../checklist/checklist.ts'
import { assess } from '../facts/assess.ts'
import type { Assessment } from '../facts/fact.ts'
import { knownOf } from '../ticket/join-mail.ts'
import type { Ticket } from '../ticket/ticket.ts'

/** Returns all that the ticket's customer has said, held against its checklist. */
export function assessTicket(ticket: Ticket, checklists: Checklist[]): Assessment {
  const checklist = checklists.find(({ id }) => id === ticket.checklist)
  return checklist === undefined ? { kind: 'unclassified' } : assess(checklist, knownOf(ticket), ticket.findings)
}
