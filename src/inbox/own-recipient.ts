// Which recipients are ours: configured mailboxes and their plus-addresses (suporte+TOKEN@…), in any case, and postmaster, alone or at a
// mailbox's domain (RFC 5321 §4.5.1). Nobody else, ever: no relaying. What comes for postmaster alone is for a person: it is never answered.
import { findOwnAddress } from '../message/is-helpdesk-address.ts'

/** Returns a test for "is this address one of `mailboxes` or a plus-address of one, or their postmaster". */
export function acceptRecipients(mailboxes: string[]): (address: string) => boolean {
  const postmasters = new Set(['postmaster', ...mailboxes.map((mailbox) => `postmaster${mailbox.slice(mailbox.lastIndexOf('@'))}`)])
  return (address) => findOwnAddress(address, mailboxes) !== undefined || postmasters.has(address.toLowerCase())
}

/** Returns whether a mail taken for `recipients` came for postmaster, and for none of `mailboxes`. */
export function isForPostmaster(recipients: string[], mailboxes: string[]): boolean {
  const isPostmaster = (address: string): boolean => /^postmaster(?:@|$)/i.test(address)
  return recipients.length > 0 && recipients.every((address) => isPostmaster(address) && findOwnAddress(address, mailboxes) === undefined)
}
