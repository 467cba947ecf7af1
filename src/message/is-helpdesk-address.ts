// Whether an address is the helpdesk's: one of our own (with its plus-addresses), or one of its people.
import { asciiDomain } from '../value/address/ascii-domain.ts'
import type { Desk } from './desk.ts'

/** Returns whether `address` is one of the desk's own addresses or fits one of its agent patterns. Case plays no part. */
export function isHelpdeskAddress(address: string, desk: Desk): boolean {
  return isOwnAddress(address, desk) || isAgentAddress(address, desk)
}

/** Returns whether we accept mail for `address`. */
export function isOwnAddress(address: string, desk: Desk): boolean {
  return findOwnAddress(address, desk.addresses) !== undefined
}

/**
 * Returns the one of `own` (lower case) that `address` is, or is a plus-address of. RFC 5233: what follows + is a detail of the same
 * mailbox; where mailboxes have a plus themselves, the longest one is meant: suporte+vip+TOKEN@ belongs to suporte+vip@.
 */
export function findOwnAddress(address: string, own: readonly string[]): string | undefined {
  const folded = asciiDomain(address.toLowerCase())
  const at = folded.lastIndexOf('@')
  let longest: string | undefined
  for (const mailbox of own) {
    const end = mailbox.lastIndexOf('@')
    const isPlus = folded.startsWith(`${mailbox.slice(0, end)}+`) && folded.slice(at) === mailbox.slice(end)
    if ((isPlus || folded === mailbox) && mailbox.length > (longest?.length ?? 0)) longest = mailbox
  }
  return longest
}

/** Returns whether `address` fits an agent pattern: a whole address, or *@domain. */
export function isAgentAddress(address: string, desk: Desk): boolean {
  const lower = asciiDomain(address.toLowerCase())
  return desk.agents.some((pattern) =>
    pattern.startsWith('*@')
      ? lower.endsWith(pattern.slice(1)) && lower.indexOf('@') === lower.length - pattern.length + 1
      : pattern === lower,
  )
}
