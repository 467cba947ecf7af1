// The domain gate: is the customer's mail domain registered and active, and does its MX lead anywhere? In: the question's mail and
// ticket. Out: findings.domain, good, one of four things wrong, or unknown. Never asks about a public provider's domain or the desk's
// own, and never for longer than its deadline: what was not answered by then is unknown.
import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { Checklist } from '../checklist/checklist.ts'
import type { Fact } from '../facts/fact.ts'
import { findAccountAddresses } from '../facts/find-account.ts'
import type { DomainFinding } from '../facts/look-up/findings.ts'
import { isOneEditAway, mendDomain } from '../value/address/find-slip.ts'
import { findDelegation } from '../value/address/hostname.ts'
import { isPublicProvider } from '../value/address/mail-providers.ts'
import type { Registry } from './ask-registry.ts'
import type { DnsAnswer, DnsResolver, MailExchange } from './dns-resolver.ts'
import { judgeDomain, type MailHost } from './judge-domain.ts'
import type { Lookup, Question } from './world.ts'

export type DomainGate = {
  /** Absent: DNS is not asked. */
  dns?: DnsResolver
  /** Absent: registries are not asked. */
  registry?: Registry
}

export type GateSettings = DomainGate & {
  checklists: Checklist[]
  /** The desk's own domains, lower case: mail for them is nobody else's to mend. */
  ownDomains: string[]
}

const DEADLINE_MS = 5_000
/** Of the questions: a little sooner, so that what is known by then is told. */
const ANSWERS_MS = 4_500
/** Great providers have five; what comes after that is tried by nobody. */
const MAX_HOSTS = 8

/** Returns the look-up. */
export function lookUpDomain(settings: GateSettings): Lookup {
  return {
    name: 'domain',
    deadlineMs: DEADLINE_MS,
    async run(question, signal) {
      if (isOver(question)) return undefined
      const asked = chooseDomain(question, settings)
      const before = question.ticket?.findings.domain
      // What was found of another domain must not stand against this one.
      if (asked === undefined) return before === undefined ? undefined : { domain: knowNothing(before, 'not-asked') }
      return { domain: await findDomain(asked, settings, AbortSignal.any([signal, AbortSignal.timeout(ANSWERS_MS)])) }
    },
  }
}

/** Nobody is answered any more: automatic mail, or a talk that a person has. */
function isOver({ reading, ticket }: Question): boolean {
  if (reading.assessment.kind === 'ignored') return true
  return ticket !== undefined && ticket.state !== 'collecting' && ticket.state !== 'blocked'
}

type Asked = Pick<DomainFinding, 'domain' | 'of'>

/**
 * Returns the domain of the account that the talk is about, else of the customer's own address. A stated domain that is one slip away
 * from a provider's or from the customer's own is a slip of the pen: the customer's own is looked up instead.
 */
function chooseDomain({ reading, ticket }: Question, settings: GateSettings): Asked | undefined {
  const checklist = settings.checklists.find(({ id }) => id === (reading.checklist ?? ticket?.checklist))
  if (checklist === undefined) return undefined
  const facts: Fact[] = [...reading.facts, ...(ticket?.facts ?? []).toReversed()]
  const newest = facts.filter((fact, index) => facts.findIndex(({ field }) => field === fact.field) === index)
  const address = (ticket?.customer ?? reading.customer)?.address
  const own = address === undefined ? undefined : domainOf(address)
  const stated = findAccountAddresses(checklist, newest)
    .map(domainOf)
    .find((domain) => mendDomain(domain) === undefined && !(own !== undefined && isOneEditAway(domain, own)))
  const candidates: Asked[] = [
    ...(stated === undefined ? [] : [{ domain: stated, of: 'account' as const }]),
    ...(own === undefined || stated !== undefined ? [] : [{ domain: own, of: 'customer' as const }]),
  ]
  return candidates.find(({ domain }) => !isPublicProvider(domain) && !settings.ownDomains.includes(domain))
}

/** Returns the finding, at the latest when `signal` aborts. */
export async function findDomain({ domain, of }: Asked, gate: DomainGate, signal: AbortSignal): Promise<DomainFinding> {
  const asked = { domain, of }
  const mailDomain = domainToASCII(domain).toLowerCase()
  const names = mailDomain === '' || isIP(mailDomain) !== 0 ? undefined : splitName(mailDomain)
  if (names === undefined) return knowNothing(asked, 'no-domain')
  const [registry, fromDns] = await Promise.all([
    gate.registry?.ask(names.domain, signal),
    gate.dns === undefined ? NOT_ASKED : askDns({ ...names, mailDomain }, gate.dns, signal),
  ])
  const answers = { mailDomain, registeredName: names.domain, ...fromDns }
  return { ...asked, ...judgeDomain(registry === undefined ? answers : { ...answers, registry }) }
}

function knowNothing({ domain, of }: Asked, came: string): DomainFinding {
  const evidence = [{ what: 'name', name: domain, came }]
  return { domain, of, verdict: 'unknown', registration: 'unknown', mailExchange: 'unknown', evidence }
}

type FromDns = {
  ns: DnsAnswer<string>
  soa: DnsAnswer<string>
  ending: DnsAnswer<string>
  mx: DnsAnswer<MailExchange>
  hosts: MailHost[]
}

const OFF = { kind: 'failed', code: 'not-asked' } as const
const NOT_ASKED: FromDns = { ns: OFF, soa: OFF, ending: OFF, mx: OFF, hosts: [] }

type Names = { domain: string; suffix: string; mailDomain: string }

async function askDns({ domain, suffix, mailDomain }: Names, dns: DnsResolver, signal: AbortSignal): Promise<FromDns> {
  const [ns, soa, ending, mx] = await Promise.all([
    dns.resolveNs(domain, signal),
    findSoa(domain, dns, signal),
    findSoa(suffix, dns, signal),
    dns.resolveMx(mailDomain, signal),
  ])
  const exchanges = mx.kind === 'found' ? mx.records.toSorted((one, other) => one.priority - other.priority) : []
  const named = [...new Set(exchanges.map(({ exchange }) => exchange.toLowerCase()).filter((name) => name !== '' && name !== '.'))]
  const hosts = await Promise.all(named.slice(0, MAX_HOSTS).map((name) => findMailHost(name, dns, signal)))
  return { ns, soa, ending, mx, hosts }
}

async function findSoa(name: string, dns: DnsResolver, signal: AbortSignal): Promise<DnsAnswer<string>> {
  const answer = await dns.resolveSoa(name, signal)
  return answer.kind === 'found' ? { kind: 'found', records: answer.records.map(({ nsname }) => nsname) } : answer
}

/** Returns where an MX leads. An IP address in a name's place (RFC 5321 §5.1) leads nowhere. */
export async function findMailHost(exchange: string, dns: DnsResolver, signal: AbortSignal): Promise<MailHost> {
  if (isIP(exchange) !== 0) return { exchange, addresses: { kind: 'no-name' } }
  const [four, six, alias] = await Promise.all([
    dns.resolve4(exchange, signal),
    dns.resolve6(exchange, signal),
    dns.resolveCname(exchange, signal),
  ])
  const target = alias.kind === 'found' ? alias.records[0] : undefined
  return { exchange, addresses: joinAnswers(four, six), ...(target === undefined ? {} : { alias: target }) }
}

/** Returns what both kinds of addresses give together: known to be none only where both say so. */
export function joinAnswers(four: DnsAnswer<string>, six: DnsAnswer<string>): DnsAnswer<string> {
  const records = [four, six].flatMap((answer) => (answer.kind === 'found' ? answer.records : []))
  if (records.length > 0) return { kind: 'found', records }
  if (four.kind === 'failed') return four
  return six.kind === 'failed' || four.kind === 'no-name' ? six : four
}

/** The name that was registered and its ending; under an ending that no registry has, the last two labels. */
function splitName(name: string): { domain: string; suffix: string } | undefined {
  const labels = name.split('.')
  const suffix = labels.at(-1)
  if (labels.length < 2 || suffix === undefined || labels.includes('')) return undefined
  return findDelegation(name) ?? { domain: labels.slice(-2).join('.'), suffix }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
