// What is asked, held against what was: whether a mail brought anything of it, and what is not worth asking again.
import type { Ask } from '../facts/fact.ts'
import type { Ticket } from './ticket.ts'

/** Same fields for the same reasons: nothing we could ask for has changed. */
export function sameAsks(a: Ask[], b: Ask[]): boolean {
  const key = (asks: Ask[]) => asks.map((ask) => `${ask.field} ${ask.because === 'dont-know' ? 'missing' : ask.because}`).sort()
  return key(a).join() === key(b).join()
}

/** What the customer will never tell is a person's to find out. */
export function withoutWithheld({ withheld = [] }: Ticket, asks: Ask[]): Ask[] {
  return asks.filter(({ field }) => !withheld.includes(field))
}

/** Returns whether nothing of what was `asked` came; that it will never be told brings nothing. */
export function isStillAsked(ticket: Ticket, asked: Ask[], lacking: Ask[]): boolean {
  const wanted = withoutWithheld(ticket, lacking)
  return sameAsks(
    asked,
    lacking.filter((ask) => wanted.includes(ask) || asked.some(({ field }) => field === ask.field)),
  )
}
