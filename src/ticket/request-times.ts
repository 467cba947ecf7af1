// When a ticket's requests were asked, and when the next one may be. Comes in: the ticket's requests, instants as RFC 3339 text.
import type { Ticket } from './ticket.ts'

/** After a page that lacks something yet, the next request waits: whoever still fills in the rest must not be written to meanwhile. */
const PAGE_PAUSE_SECONDS = 600

/** Delivery and a machine's answer take less; nobody reads a letter of ours and writes in this time. */
const SOON_SECONDS = 10

/** Returns whether at `to` no person can have read what came at `from`. */
export function isTooSoonForPeople(from: string, to: string): boolean {
  return Math.abs(hoursBetween(from, to)) * 3600 <= SOON_SECONDS
}

/** The requests whose time had come: the newest may still wait for its gap. */
export function sentRequests(ticket: Ticket, at: string): Ticket['requests'] {
  return ticket.requests.filter(({ askedAt }) => Temporal.Instant.compare(askedAt, at) <= 0)
}

/** At once, unless that is sooner after the last request than its gap: answers that come within seconds are a machine's. */
export function nextAskAt(requests: Ticket['requests'], { at: now, by }: { at: string; by?: 'page' }, gapsSeconds: number[]): string {
  const at = by === 'page' ? Temporal.Instant.from(now).add({ seconds: PAGE_PAUSE_SECONDS }).toString() : now
  const last = requests.at(-1)
  const seconds = gapsSeconds[requests.length - 1] ?? gapsSeconds.at(-1)
  if (last === undefined || seconds === undefined) return at
  const earliest = Temporal.Instant.from(last.askedAt).add({ milliseconds: Math.round(seconds * 1000) })
  return Temporal.Instant.compare(earliest, at) > 0 ? earliest.toString() : at
}

export function lastAskedAt(ticket: Ticket): string {
  return ticket.requests.at(-1)?.askedAt ?? ticket.openedAt
}

export function hoursBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(to).total('hours')
}

/** A setting may be half an hour; Temporal takes whole ones only. */
export function hoursAfter(instant: string, hours: number): string {
  return Temporal.Instant.from(instant)
    .add({ seconds: Math.round(hours * 3600) })
    .toString()
}
