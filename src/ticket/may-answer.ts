// Whether the sender's authentication lets us answer: a reply to a forged sender goes to somebody who never wrote, and a forged
// helpdesk person could make us write to anybody. What may not be answered reaches a person, with these codes.
import type { Reading } from '../facts/fact.ts'
import type { Findings, SenderFinding } from '../facts/look-up/findings.ts'
import { findRegisteredDomain } from '../value/address/hostname.ts'

/** strict: authenticated senders only. lenient: not where a check or the domain's own policy says no. off: everyone. */
export type AuthenticationPolicy = 'strict' | 'lenient' | 'off'

/** Returns the codes that speak against an automatic answer, the first one telling what they amount to; empty when nothing does. */
export function findReasonsNotToAnswer(
  findings: Findings,
  { customer, agent }: Pick<Reading, 'customer' | 'agent'>,
  policy: AuthenticationPolicy,
): string[] {
  const sender = senderOf(findings)
  if (policy === 'off' || sender === undefined) return []
  const { verdict } = sender
  const isRefused = verdict === 'failed' || (policy === 'strict' && verdict !== 'authenticated')
  if (isRefused) return [agent === undefined ? `sender-${verdict}` : 'agent-not-authenticated', ...sender.codes]
  // What is authenticated is From; strictly, nobody else is written to. An agent's word for the customer is what agents are for.
  const isElsewhere = policy === 'strict' && agent === undefined && customer !== undefined && !isOf(customer.address, sender.domain)
  return isElsewhere ? ['reply-to-elsewhere'] : []
}

/** A look-up that failed as a whole is not the same as none. */
function senderOf({ sender, failed }: Findings): SenderFinding | undefined {
  const lost = failed.find(({ lookup }) => lookup === 'sender')
  return lost === undefined ? sender : { verdict: 'unknown', codes: [lost.reason === 'failed' ? 'lookup-failed' : lost.reason] }
}

function isOf(address: string, domain: string | undefined): boolean {
  const of = (host: string) => findRegisteredDomain(host) ?? host
  return domain !== undefined && of(address.slice(address.lastIndexOf('@') + 1).toLowerCase()) === of(domain)
}
