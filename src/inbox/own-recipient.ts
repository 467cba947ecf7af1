// Which recipients are ours: configured mailboxes and their plus-addresses (suporte+TOKEN@…), in any case. Nobody else, ever:
// no relaying. postmaster@ (RFC 5321 §4.5.1) is not taken unasked: it belongs to the provider's own mail server, in front of
// which or behind which we stand, and a mail that we took for it would be answered as a customer's. A desk that wants it
// configures it as a mailbox.

/** Returns a test for "is this address one of `mailboxes` or a plus-address of one". */
export function acceptRecipients(mailboxes: string[]): (address: string) => boolean {
  const ours = new Set(mailboxes.map((mailbox) => mailbox.toLowerCase()))
  return (address) => {
    const folded = address.toLowerCase()
    const at = folded.lastIndexOf('@')
    if (at < 1) return false
    const plus = folded.indexOf('+')
    // A mailbox may itself have a plus in its name: the whole address is looked up first.
    return ours.has(folded) || (plus > 0 && plus < at && ours.has(folded.slice(0, plus) + folded.slice(at)))
  }
}
