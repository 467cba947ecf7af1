// Mail that comes from the helpdesk's own address, where our hand-offs go: what a machine writes there answers a hand-off, and goes back
// with the next one for ever; what it passes on for a customer is mail like any other. In: the mail and the desk. Out: which it is.
import type { Reading } from '../facts/fact.ts'
import { isAcknowledgement } from '../message/automatic/find-automatic-signs.ts'
import type { Desk } from '../message/desk.ts'
import { findOwnAddress, isHelpdeskAddress } from '../message/is-helpdesk-address.ts'
import type { Message } from '../message/message.ts'
import type { MailboxRule } from './desk-rules.ts'

/** The desk, and where its hand-offs go. */
export type DeskWithHelpdesks = Desk & { mailboxes: readonly Pick<MailboxRule, 'helpdesk'>[] }

/** wrote: its address stands in From. redirected: in the return path alone, and From is somebody else, of another house. */
export type HelpdeskMail = 'wrote' | 'redirected'

/** Returns what the helpdesk did with a mail; undefined where it comes from elsewhere. */
export function whatHelpdeskDid(
  { mailFrom, message }: { mailFrom: string; message: Message },
  desk: DeskWithHelpdesks,
): HelpdeskMail | undefined {
  const helpdesks = desk.mailboxes.map(({ helpdesk }) => helpdesk)
  if (message.from.some(({ address }) => findOwnAddress(address, helpdesks) !== undefined)) return 'wrote'
  const helpdesk = findOwnAddress(mailFrom, helpdesks)
  if (helpdesk === undefined) return undefined
  // A ticket system that writes under an agent's or another name makes the Message-ID itself; what is redirected keeps its writer's.
  const places = [...message.from.map(({ address }) => address), message.messageId ?? `@${domainOf(helpdesk)}`]
  const isAnothers = message.from.length > 0 && !places.some((place) => domainOf(place) === domainOf(helpdesk))
  return isAnothers && !message.from.some(({ address }) => isHelpdeskAddress(address, desk)) ? 'redirected' : 'wrote'
}

/** Whether a mail of the helpdesk brings a customer's letter, forwarded or redirected, and is no acknowledgement that shows one. */
export function bringsHelpdeskCustomer(did: HelpdeskMail, { message, reading }: { message: Message; reading: Reading }): boolean {
  if (reading.customer === undefined) return false
  if (did === 'redirected') return true
  const own = message.passages.filter(({ origin, letter }) => origin === 'own' && letter === 0).map(({ text }) => text)
  return reading.agent !== undefined && !isAcknowledgement(own.join('\n'))
}

function domainOf(place: string): string {
  return place.slice(place.lastIndexOf('@') + 1).toLowerCase()
}
