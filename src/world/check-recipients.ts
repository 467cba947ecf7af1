// Whether the addresses that a customer's mail went to can take mail at all. In: what the checklist calls recipients. Out: a finding
// for each, told as a hint and never a reason to turn anybody away: the mail in question may have failed for another reason.
import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { Checklist } from '../checklist/checklist.ts'
import { findStrangeRecipients } from '../facts/find-account.ts'
import type { RecipientFinding } from '../facts/look-up/findings.ts'
import { isPublicProvider } from '../value/address/mail-providers.ts'
import type { DnsResolver } from './dns-resolver.ts'
import { sayAnswer, sayMx } from './judge-domain.ts'
import { findMailHost, joinAnswers } from './look-up-domain.ts'
import type { Lookup } from './world.ts'

const DEADLINE_MS = 5_000
const ANSWERS_MS = 4_500
/** A mail to more people than this is a mailing: the first few tell enough. */
const MAX_RECIPIENTS = 5
const MAX_HOSTS = 4

/** Returns the look-up. */
export function checkRecipients({ dns, checklists }: { dns: DnsResolver; checklists: Checklist[] }): Lookup {
  return {
    name: 'recipients',
    deadlineMs: DEADLINE_MS,
    async run({ reading, ticket }, signal) {
      if (reading.assessment.kind === 'ignored') return undefined
      if (ticket !== undefined && ticket.state !== 'collecting' && ticket.state !== 'blocked') return undefined
      const checklist = checklists.find(({ id }) => id === reading.checklist)
      const addresses = checklist === undefined ? [] : findStrangeRecipients(checklist, reading.facts)
      if (addresses.length === 0) return undefined
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(ANSWERS_MS)])
      return { recipients: await Promise.all(addresses.slice(0, MAX_RECIPIENTS).map((address) => findRecipient(address, dns, inTime))) }
    },
  }
}

/** Returns the finding, at the latest when `signal` aborts. */
export async function findRecipient(address: string, dns: DnsResolver, signal: AbortSignal): Promise<RecipientFinding> {
  const written = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const domain = domainToASCII(written)
  if (isPublicProvider(written) || domain === '' || isIP(domain) !== 0) return { address, verdict: 'unknown', evidence: [] }
  const mx = await dns.resolveMx(domain, signal)
  const evidence = [{ what: 'mx', name: domain, came: sayMx(mx) }]
  if (mx.kind === 'failed') return { address, verdict: 'unknown', evidence }
  const named =
    mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()).filter((name) => name !== '' && name !== '.') : []
  // RFC 7505 §3: a lone "." says that no mail is taken.
  if (mx.kind === 'found' && named.length === 0) return { address, verdict: 'takes-no-mail', evidence }
  if (named.length === 0) {
    // RFC 5321 §5.1: without an MX the domain's own address is tried.
    const [four, six] = await Promise.all([dns.resolve4(domain, signal), dns.resolve6(domain, signal)])
    const own = joinAnswers(four, six)
    const all = [...evidence, { what: 'address', name: domain, came: sayAnswer(own) }]
    if (own.kind === 'found') return { address, verdict: 'good', evidence: all }
    if (own.kind === 'failed') return { address, verdict: 'unknown', evidence: all }
    if (mx.kind === 'no-data') return { address, verdict: 'takes-no-mail', evidence: all }
    const ending = await dns.resolveSoa(domain.slice(domain.lastIndexOf('.') + 1), signal)
    // A resolver cut off from the world knows no name at all.
    return { address, verdict: ending.kind === 'found' ? 'no-such-domain' : 'unknown', evidence: all }
  }
  const hosts = await Promise.all(named.slice(0, MAX_HOSTS).map((name) => findMailHost(name, dns, signal)))
  const all = [...evidence, ...hosts.map(({ exchange, addresses }) => ({ what: 'address', name: exchange, came: sayAnswer(addresses) }))]
  if (hosts.some(({ addresses }) => addresses.kind === 'found')) return { address, verdict: 'good', evidence: all }
  const isSure = named.length <= MAX_HOSTS && hosts.every(({ addresses }) => addresses.kind !== 'failed')
  return { address, verdict: isSure ? 'takes-no-mail' : 'unknown', evidence: all }
}
