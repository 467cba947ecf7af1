// Whether a mail that names no ticket follows up the one open talk of its writer: people write anew rather than reply. It does where
// it speaks of the same checklist, or of none and yet says something that the talk waits for: which checklist it is among it. Else it is another matter, and a mail
// about a bill must not vanish in a talk about POP3.
import type { Reading } from '../facts/fact.ts'
import type { Ticket } from './ticket.ts'

/** `alone` is the mail read for itself, `forTicket` the same read as an answer to what the ticket asked last. */
export function continuesTalk(ticket: Ticket, { alone, forTicket }: { alone: Reading; forTicket: Reading }): boolean {
  if (ticket.checklist === undefined) return tellsWhich(ticket, { alone, forTicket })
  if (alone.checklist !== undefined) return alone.checklist === ticket.checklist
  const awaited = new Set(ticket.requests.at(-1)?.asks.map(({ field }) => field))
  const said = [...forTicket.facts.map(({ field }) => field), ...forTicket.dontKnow]
  return alone.wantsPerson || (forTicket.checklist === ticket.checklist && said.some((field) => awaited.has(field)))
}

/** Whoever writes again that nothing works waits for the same answer. */
function tellsWhich({ requests }: Ticket, { alone, forTicket }: { alone: Reading; forTicket: Reading }): boolean {
  return requests.at(-1)?.which !== undefined && (forTicket.checklist !== undefined || alone.isVague === true || alone.wantsPerson)
}
