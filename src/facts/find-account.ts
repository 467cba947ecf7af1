// Of what a customer stated, whose account the matter is about and whom the mail in question went to: by what the checklist says of
// its fields, never by their names.
import type { Checklist } from '../checklist/checklist.ts'
import type { Fact } from './fact.ts'

/** Returns the addresses, lower case, of the fields that are the customer's own. A login without a domain gives none. */
export function findAccountAddresses(checklist: Checklist, facts: Fact[]): string[] {
  return addressesOf(facts, checklist, ({ ofCustomer, type }) => ofCustomer && (type === 'email' || type === 'login'))
}

/** Returns the addresses, lower case, that a mail of the customer's went to. */
export function findStrangeRecipients(checklist: Checklist, facts: Fact[]): string[] {
  return addressesOf(facts, checklist, ({ ofCustomer, role }) => !ofCustomer && role === 'recipient')
}

function addressesOf(facts: Fact[], { fields }: Checklist, isWanted: (field: Checklist['fields'][number]) => boolean): string[] {
  const wanted = fields.filter(isWanted).map(({ id }) => id)
  const values = facts.filter(({ field, state }) => wanted.includes(field) && state === 'good').map(({ value }) => value)
  const texts = values.flatMap((value) => (Array.isArray(value) ? value : [String(value)]))
  return [...new Set(texts.map((text) => text.toLowerCase()).filter((text) => /^[^@\s]{1,64}@[^@\s]{1,253}$/.test(text)))]
}
