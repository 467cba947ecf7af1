// What a decision needs to know of the desk: its mailboxes with their rules, its checklists, its people.
import type { Checklist } from '../checklist/checklist.ts'
import type { Desk } from '../message/desk.ts'
import { findOwnAddress } from '../message/is-helpdesk-address.ts'
import type { Language } from '../message/message.ts'

export type MailboxRule = {
  /** Lower case. */
  address: string
  /** Signs the replies, such as "Suporte". */
  name: string
  /** Ids of the checklists that may apply. */
  checklists: string[]
  /** Whether a mail that says only that mail does not work is asked which of them applies. */
  askWhich?: boolean
  /** The helpdesk's address that gets its tickets. */
  helpdesk: string
  /** What becomes of automatic mail, which is never answered: passed on to the helpdesk, or (absent) kept for the operator. */
  automatic?: 'pass-on'
  /** Whether the agent who forwarded a mail gets a copy of what the customer is written. */
  copyAgent?: boolean
  /** Of every reply; absent: that of each message. */
  language?: Language
}

/** What of a mail that holds a password is attached to hand-offs: the mail as it came, or its text with the password as asterisks. */
export type OriginalsRule = 'keep' | 'mask'

/** `url` is without a slash at its end. */
export type PageRule = { url: string; linkHours: number; key: Uint8Array }

export type DeskRules = Desk & {
  /** The first one stands in where a mail's recipient cannot be told. */
  mailboxes: [MailboxRule, ...MailboxRule[]]
  checklists: Checklist[]
  /** Names this installation in X-Porteiro-Loop. */
  deskId: string
  /** The page on which customers fill in what is missing; absent where there is none. */
  page?: PageRule
}

/** Returns the mailbox that one of `recipients` (envelope addresses, plus-addresses too) is; the first mailbox when none is. */
export function mailboxOf(desk: DeskRules, recipients: string[]): MailboxRule {
  const all = desk.mailboxes.map(({ address }) => address)
  const meant = new Set(recipients.map((recipient) => findOwnAddress(recipient, all)))
  return desk.mailboxes.find(({ address }) => meant.has(address)) ?? desk.mailboxes[0]
}

/** Returns `address` in lower case without the part after + (RFC 5233). */
export function withoutPlus(address: string): string {
  const at = address.lastIndexOf('@')
  const plus = address.indexOf('+')
  return (plus > 0 && plus < at ? address.slice(0, plus) + address.slice(at) : address).toLowerCase()
}
