// Whose account the records are asked about, and whether it is of one house with the customer whom we answer. What records say of an
// account is told to nobody else.
import type { Checklist } from '../../checklist/checklist.ts'
import type { Fact } from '../../facts/fact.ts'
import { findAccountAddresses } from '../../facts/find-account.ts'
import { findRegisteredDomain } from '../../value/address/hostname.ts'
import { isPublicProvider } from '../../value/address/mail-providers.ts'
import type { Question } from '../world.ts'

/** `names`: what the account may be called in a log, lower case. */
export type OwnAccount = { account: string; names: string[]; isOwn: boolean }

/** Returns the talk's facts, the newest of each field. */
export function newestFacts({ reading, ticket }: Question): Fact[] {
  const facts: Fact[] = [...reading.facts, ...(ticket?.facts ?? []).toReversed()]
  return facts.filter((fact, index) => facts.findIndex(({ field }) => field === fact.field) === index)
}

/** Returns whether nobody is answered any more: automatic mail, or a talk that a person has. */
export function isOver({ reading, ticket }: Question): boolean {
  if (reading.assessment.kind === 'ignored') return true
  return ticket !== undefined && ticket.state !== 'collecting' && ticket.state !== 'blocked'
}

/** Returns the account: the stated one, else the customer's own address; undefined where there is neither. */
export function findOwnAccount(question: Question, checklist: Checklist, ownDomains: string[]): OwnAccount | undefined {
  const facts = newestFacts(question)
  const customer = (question.ticket?.customer ?? question.reading.customer)?.address.toLowerCase()
  const stated = findAccountAddresses(checklist, facts)[0]
  const login = findLogin(checklist, facts)
  const own = customer === undefined ? undefined : domainOf(customer)
  const fromLogin = login === undefined || own === undefined || isPublicProvider(own) ? undefined : `${login}@${own}`
  const account = stated ?? fromLogin ?? login ?? customer
  if (account === undefined || (account === customer && own !== undefined && isPublicProvider(own))) return undefined
  const names = [...new Set([account, ...(login === undefined ? [] : [login])])]
  return { account, names, isOwn: isOfOneHouse(account, customer, ownDomains) }
}

/** Returns whether `account` is the customer's own or of its domain. Where everybody can get an address, only the very same one is. */
export function isOfOneHouse(account: string, customer: string | undefined, ownDomains: string[]): boolean {
  if (customer === undefined || !account.includes('@')) return false
  if (account === customer) return true
  const [domain, own] = [domainOf(account), domainOf(customer)]
  if (isPublicProvider(domain) || ownDomains.includes(domain)) return false
  return (findRegisteredDomain(domain) ?? domain) === (findRegisteredDomain(own) ?? own)
}

/** A login that is no address: a word, as servers of one domain have it. */
function findLogin(checklist: Checklist, facts: Fact[]): string | undefined {
  const fields = checklist.fields.filter(({ ofCustomer, type }) => ofCustomer && type === 'login').map(({ id }) => id)
  const value = facts.find(({ field, state }) => fields.includes(field) && state === 'good')?.value
  const text = typeof value === 'string' ? value.toLowerCase() : ''
  return /^[^\s@<>()]{3,64}$/.test(text) ? text : undefined
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
