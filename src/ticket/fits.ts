// Whether a mail may join a ticket that it names. A token alone joins nobody (PEERS: forged [#…] opens a stranger's talk).
import { isPublicMail } from '../facts/address/find-own-domain.ts'
import type { Ticket } from './ticket.ts'

/** `addresses`: From, and the customer of a forwarded mail. `copied`: who reads the mail besides, by its To and Cc. */
export type Writer = { addresses: string[]; copied: string[]; from: 'agent' | 'other' }

/**
 * Returns true when the writer belongs to the talk: its customer, someone in To or Cc of it, or the helpdesk itself; whoever answers in the
 * customer's sight (he is in To or Cc) or from the customer's own domain; and an address that the customer has named as his, among the
 * fields `ownFields`. What is answered goes to the customer in any case.
 */
export function fits(ticket: Ticket, writer: Writer, ownFields: ReadonlySet<string>): boolean {
  if (writer.from === 'agent') return true
  const customer = ticket.customer?.address.toLowerCase()
  if (customer !== undefined && writer.copied.some((address) => address.toLowerCase() === customer)) return true
  const own = ticket.facts.filter(({ field }) => ownFields.has(field)).flatMap(({ value }) => [value].flat().map(String))
  const welcome = new Set([customer, ...ticket.participants, ...own])
  const domain = customer?.slice(customer.lastIndexOf('@') + 1)
  const isColleague = (address: string): boolean => domain !== undefined && !isPublicMail(domain) && address.endsWith(`@${domain}`)
  return writer.addresses.some((address) => welcome.has(address.toLowerCase()) || isColleague(address.toLowerCase()))
}
