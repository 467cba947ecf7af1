// Whether a mail may join a ticket that it names. A token alone joins nobody (PEERS: forged [#…] opens a stranger's talk).
import type { Ticket } from './ticket.ts'

/**
 * Returns true when one of `writers` (lower-case addresses: From, and the customer of a forwarded mail) belongs to the talk:
 * its customer, someone in To or Cc of it, or the helpdesk itself (`fromAgent`).
 */
export function fits(ticket: Ticket, writer: { addresses: string[]; from: 'agent' | 'other' }): boolean {
  if (writer.from === 'agent') return true
  const welcome = new Set([ticket.customer?.address.toLowerCase(), ...ticket.participants])
  return writer.addresses.some((address) => welcome.has(address.toLowerCase()))
}
