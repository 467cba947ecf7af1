// What the registry's and DNS's answers about a mail domain amount to. Pure. Nobody is turned away on a guess: a verdict against a
// domain needs the registry's own word, or DNS's plain "there is no such name" from a resolver that knows the ending above it;
// whatever was not answered, or contradicts itself, is unknown.
import { isIP } from 'node:net'
import type { DomainFinding, Evidence } from '../facts/look-up/findings.ts'
import { isInactive, isWaiting, type RegistryAnswer } from './ask-registry.ts'
import type { DnsAnswer, MailExchange } from './dns-resolver.ts'

export type DomainAnswers = {
  /** The mail domain, and the registered name that it is or stands below. */
  mailDomain: string
  registeredName: string
  registry?: RegistryAnswer
  ns: DnsAnswer<string>
  soa: DnsAnswer<string>
  /** SOA of the ending (com.br): whether the resolver knows the world at all. */
  ending: DnsAnswer<string>
  mx: DnsAnswer<MailExchange>
  hosts: MailHost[]
}

/** `alias`: the name's target, which RFC 5321 §5.1 forbids and many servers bear. */
export type MailHost = { exchange: string; addresses: DnsAnswer<string>; alias?: string }

type Judged = Pick<DomainFinding, 'verdict' | 'registration' | 'mailExchange' | 'evidence'>

/** Returns the verdict with its evidence. */
export function judgeDomain(answers: DomainAnswers): Judged {
  const registration = judgeRegistration(answers)
  const mailExchange = registration === 'not-registered' || registration === 'inactive' ? 'unknown' : judgeMailExchange(answers)
  return { verdict: worstOf(registration, mailExchange), registration, mailExchange, evidence: listEvidence(answers) }
}

function judgeRegistration({ registry, ns, soa, mx, ending }: DomainAnswers): DomainFinding['registration'] {
  const asked = [ns, soa, mx]
  const isInDns = asked.some(({ kind }) => kind === 'found')
  const isAbsent = asked.every(({ kind }) => kind === 'no-name')
  switch (registry?.kind) {
    case 'registered':
      // DNS may still answer from memory for hours: the registry knows better.
      if (isInactive(registry.statuses)) return 'inactive'
      if (isWaiting(registry.statuses) && isAbsent) return 'inactive'
      // Active by the registry and absent from DNS: without name servers it is not published; with them somebody is wrong.
      if (isAbsent) return registry.nameservers?.length === 0 ? 'inactive' : 'unknown'
      return 'good'
    case 'not-found':
      if (isInDns) return 'unknown'
      return registry.says === 'registry' || isAbsent ? 'not-registered' : 'unknown'
    case 'unknown':
    case undefined:
      if (isInDns) return 'good'
      // A resolver that does not even know com.br is cut off from the world: its "no such name" says nothing.
      return isAbsent && ending.kind === 'found' ? 'not-registered' : 'unknown'
  }
}

function judgeMailExchange({ mx, ns, soa, hosts }: DomainAnswers): DomainFinding['mailExchange'] {
  switch (mx.kind) {
    case 'failed':
      return 'unknown'
    case 'no-data':
    case 'no-name': {
      const isZoneSeen = [ns, soa].some(({ kind }) => kind === 'found' || kind === 'no-data')
      return isZoneSeen ? 'no-mx' : 'unknown'
    }
    case 'found':
      if (mx.records.every(({ exchange }) => exchange === '' || exchange === '.')) return 'no-mx' // RFC 7505 §3
      if (hosts.some(({ addresses }) => addresses.kind === 'found')) return 'good'
      return hosts.every(({ addresses }) => addresses.kind !== 'failed') ? 'mx-leads-nowhere' : 'unknown'
  }
}

function worstOf(registration: DomainFinding['registration'], mailExchange: DomainFinding['mailExchange']): DomainFinding['verdict'] {
  if (registration === 'not-registered' || registration === 'inactive') return registration
  if (mailExchange === 'no-mx' || mailExchange === 'mx-leads-nowhere') return mailExchange
  return registration === 'good' && mailExchange === 'good' ? 'good' : 'unknown'
}

function listEvidence(answers: DomainAnswers): Evidence[] {
  const { mailDomain, registeredName, registry, ns, soa, ending, mx, hosts } = answers
  return [
    ...(registry === undefined ? [] : [{ what: 'rdap', name: registeredName, came: sayRegistry(registry) }]),
    { what: 'ns', name: registeredName, came: sayAnswer(ns) },
    { what: 'soa', name: registeredName, came: sayAnswer(soa) },
    ...(ns.kind === 'no-name'
      ? [{ what: 'soa', name: registeredName.slice(registeredName.indexOf('.') + 1), came: sayAnswer(ending) }]
      : []),
    { what: 'mx', name: mailDomain, came: sayMx(mx) },
    ...hosts.flatMap(({ exchange, addresses, alias }) => [
      ...(alias === undefined ? [] : [{ what: 'alias', name: exchange, came: alias }]),
      { what: 'address', name: exchange, came: isIP(exchange) === 0 ? sayAnswer(addresses) : 'ip-instead-of-name' },
    ]),
  ]
}

function sayRegistry(answer: RegistryAnswer): string {
  switch (answer.kind) {
    case 'registered': {
      const checks = (answer.nameservers ?? []).flatMap(({ name, check }) => (check === undefined ? [] : [`${name}: ${check}`]))
      return (
        [...answer.statuses, ...(answer.expiresAt === undefined ? [] : [`expires ${answer.expiresAt}`]), ...checks].join(', ') ||
        'registered'
      )
    }
    case 'not-found':
      return 'not-found'
    case 'unknown':
      return answer.code
  }
}

/** Returns what came as one short text: the records, or a code. */
export function sayAnswer(answer: DnsAnswer<string>): string {
  if (answer.kind === 'failed') return answer.code.toLowerCase()
  return answer.kind === 'found' ? answer.records.slice(0, 6).join(', ') : answer.kind
}

/** Returns the exchanges by preference. */
export function sayMx(answer: DnsAnswer<MailExchange>): string {
  if (answer.kind !== 'found') return sayAnswer(answer)
  const sorted = answer.records.toSorted((one, other) => one.priority - other.priority)
  return sorted
    .slice(0, 6)
    .map(({ exchange, priority }) => `${priority} ${exchange === '' ? '.' : exchange}`)
    .join(', ')
}
