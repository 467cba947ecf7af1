// Whether an address is the helpdesk's: one of our own (with its plus-addresses), or one of its people.
import type { Desk } from './desk.ts'

/** Returns whether `address` is one of the desk's own addresses or fits one of its agent patterns. Case plays no part. */
export function isHelpdeskAddress(address: string, desk: Desk): boolean {
  return isOwnAddress(address, desk) || isAgentAddress(address, desk)
}

/** Returns whether we accept mail for `address`. RFC 5233: what follows + is a detail of the same mailbox. */
export function isOwnAddress(address: string, desk: Desk): boolean {
  const plain = address.toLowerCase().replace(/\+[^@]{0,200}@/, '@')
  return desk.addresses.includes(plain) || desk.addresses.includes(address.toLowerCase())
}

/** Returns whether `address` fits an agent pattern: a whole address, or *@domain. */
export function isAgentAddress(address: string, desk: Desk): boolean {
  const lower = address.toLowerCase()
  return desk.agents.some((pattern) =>
    pattern.startsWith('*@')
      ? lower.endsWith(pattern.slice(1)) && lower.indexOf('@') === lower.length - pattern.length + 1
      : pattern === lower,
  )
}
