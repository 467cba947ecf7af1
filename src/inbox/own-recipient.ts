// Which recipients are ours: configured mailboxes and their plus-addresses (suporte+TOKEN@…), in any case. Nobody else, ever:
// no relaying. postmaster@ (RFC 5321 §4.5.1) is not taken unasked: it belongs to the provider's own mail server, in front of
// which or behind which we stand, and a mail that we took for it would be answered as a customer's. A desk that wants it
// configures it as a mailbox.
import { findOwnAddress } from '../message/is-helpdesk-address.ts'

/** Returns a test for "is this address one of `mailboxes` or a plus-address of one". */
export function acceptRecipients(mailboxes: string[]): (address: string) => boolean {
  return (address) => findOwnAddress(address, mailboxes) !== undefined
}
