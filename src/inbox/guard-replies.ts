// What stands against one more reply beside the counted limits, asked of the store; and telling the operator what limits held back.
import type { Reading } from '../facts/fact.ts'
import type { Log } from '../log.ts'
import type { Message } from '../message/message.ts'
import type { Store } from '../store/store.ts'
import type { DeskRules } from '../ticket/desk-rules.ts'
import type { EndOfMail } from '../ticket/end-of-mail.ts'
import { findEchoCodes } from '../ticket/find-echo-codes.ts'
import { writeReason } from '../ticket/reason-line.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Breaker } from './breaker.ts'

/** Returns why a mail that joins no talk may be a machine's echo of what we wrote to its writer; empty for a forward of an agent. */
export async function findEcho(
  mail: { message: Message; reading: Reading },
  {
    store,
    limits,
    desk,
    now,
  }: { store: Pick<Store, 'listRepliedTickets'>; limits: { unansweredTickets: number }; desk: DeskRules; now: () => string },
): Promise<string[]> {
  const { customer, agent } = mail.reading
  if (customer === undefined || agent !== undefined) return []
  const since = Temporal.Instant.from(now()).subtract({ hours: 24 }).toString()
  const replied = await store.listRepliedTickets(customer.address, since)
  return findEchoCodes({ ...mail, replied, unansweredTickets: limits.unansweredTickets, desk, now: now() })
}

/** Whatever a limit held back is with a person now, and a provider waits for its answer in vain: who runs the node must see both. */
export function tellLimits(
  decided: { mail: string; end: EndOfMail; ticket?: Ticket; at: string },
  { log, breaker }: { log: Log; breaker: Breaker },
): void {
  const [because, ...codes] = decided.end.codes
  if (because === 'bounce-hand-off-failed') log.error('hand-off-bounced', { mail: decided.mail, ticket: decided.ticket?.token })
  if ([because, ...codes].includes('forwarding-confirmation')) log.warn('forwarding-asked', { mail: decided.mail })
  const limits = codes.filter((code) => code.startsWith('limit-'))
  if (because !== 'must-not-answer' || limits.length === 0) return
  log.warn('limit-reached', { mail: decided.mail, ticket: decided.ticket?.token, reason: writeReason(limits) })
  if (limits.includes('limit-replies-per-minute')) breaker.hold(decided.at)
}
