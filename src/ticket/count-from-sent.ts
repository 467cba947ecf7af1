// A talk's times count from when the customer could read what we wrote: a smarthost may have been away for days. Pure.
import type { Ticket } from './ticket.ts'

/** What goes out later than this was held up; seconds and minutes are the ordinary way. */
const HELD_UP_HOURS = 1

/** Returns `ticket` as if what it waits for, its request or the reminder, had been written at `sentAt`, when it went out. */
export function countFromSent(ticket: Ticket, sentAt: string | undefined): Ticket {
  const request = ticket.requests.at(-1)
  if (sentAt === undefined || request === undefined) return ticket
  const { remindedAt } = ticket
  const isReminder = remindedAt !== undefined && Temporal.Instant.compare(remindedAt, request.askedAt) > 0
  const heldUp = Temporal.Instant.from(isReminder ? remindedAt : request.askedAt).until(sentAt)
  if (heldUp.total('hours') < HELD_UP_HOURS) return ticket
  const askedAt = Temporal.Instant.from(request.askedAt).add(heldUp).toString()
  const requests = [...ticket.requests.slice(0, -1), { ...request, askedAt }]
  return { ...ticket, requests, ...(isReminder ? { remindedAt: sentAt } : {}) }
}
