// What happened around a ticket and changes nothing of its talk: a mailer's notice that a mail of ours is late or arrived, an
// automatic answer of the customer's. It is written down so that the operator and the hand-off show it; advance() is not asked.
import { MAX_EVENTS, type Ticket, type TicketEvent } from './ticket.ts'

/** Newest events that may be of this kind: a machine that answers for ever must not push out what people said. */
const MAX_NOTED = 20

/** Returns `ticket` with `event` in its history; undefined where so many stand there that one more tells nothing. */
export function noteEvent(ticket: Ticket, event: TicketEvent): Ticket | undefined {
  const noted = ticket.events.filter(({ kind, codes }) => kind === 'delivery-report' || (kind === 'mail' && codes[0] === 'ignored'))
  if (noted.length >= MAX_NOTED) return undefined
  return { ...ticket, version: ticket.version + 1, changedAt: event.at, events: [...ticket.events, event].slice(-MAX_EVENTS) }
}
