// What the talk of a ticket has come to, as a follow-up is read with it: its checklist, what we asked for last, and what is known of it
// so far, so that "8h30" is the time of the day told before and "2016" the version of the program told before.
import type { AskedBefore } from '../facts/read-request.ts'
import { knownOf } from './join-mail.ts'
import type { Ticket } from './ticket.ts'

/** Returns what a mail of `ticket` is read with; undefined where no checklist holds yet. */
export function askedOf(ticket: Ticket): AskedBefore | undefined {
  const { checklist } = ticket
  if (checklist === undefined) return undefined
  const fields = ticket.requests.at(-1)?.asks.map((ask) => ask.field)
  const known = knownOf(ticket).facts.flatMap(({ field, value, state }) => (state === 'invalid' ? [] : [{ field, value, state }]))
  return { checklist, ...(fields === undefined ? {} : { fields }), ...(known.length === 0 ? {} : { known }) }
}
