// How many replies went out lately, as the limits want to know it.
import type { Store } from '../store/store.ts'
import type { ReplyCounts } from '../ticket/limits.ts'
import type { Ticket } from '../ticket/ticket.ts'

/** Returns the counts for one more reply to `customer` on `ticket`; absent ones count nothing. */
export async function countReplies(asked: {
  store: Pick<Store, 'countReplies'>
  customer: string | undefined
  ticket: Ticket | undefined
  now: string
}): Promise<ReplyCounts> {
  const { store, customer, ticket } = asked
  const ago = (hours: number) =>
    Temporal.Instant.from(asked.now)
      .subtract({ seconds: Math.round(hours * 3600) })
      .toString()
  const domain = customer?.slice(customer.lastIndexOf('@'))
  return {
    onTicket:
      (ticket?.events.filter(({ kind }) => kind === 'reply').length ?? 0) -
      (ticket?.events.filter(({ kind }) => kind === 'withdrawn').length ?? 0),
    toAddress: customer === undefined ? 0 : await store.countReplies(customer, ago(24)),
    toDomain: domain === undefined ? 0 : await store.countReplies(domain, ago(1)),
    toAnyone: await store.countReplies(undefined, ago(1 / 60)),
  }
}
