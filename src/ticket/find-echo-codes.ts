// Whether a mail that joins no ticket is likely a machine's echo of what we wrote lately: no header says so, and an answer would
// bring the next echo. None of this is proof, so such a mail is never dropped: it goes to a person with these codes.
import type { Reading } from '../facts/fact.ts'
import { isAcknowledgement } from '../message/automatic/find-automatic-signs.ts'
import type { LimitCode } from '../message/automatic/reason-codes.ts'
import type { Desk } from '../message/desk.ts'
import { isOwnAddress } from '../message/is-helpdesk-address.ts'
import type { Message } from '../message/message.ts'
import { isTooSoonForPeople } from './request-times.ts'
import type { Ticket } from './ticket.ts'

export type Echo = {
  message: Message
  reading: Reading
  /** Tickets that had a reply to the customer's address in the last day. */
  replied: Ticket[]
  /** So many of them may wait for a word of the customer; limits.unansweredTickets. */
  unansweredTickets: number
  desk: Desk
  now: string
}

/** Returns why no machine should answer; empty when nothing speaks against it. */
export function findEchoCodes(echo: Echo): LimitCode[] {
  const { message, reading, replied, now } = echo
  const codes: LimitCode[] = []
  if (replied.filter(waitsForCustomer).length >= echo.unansweredTickets) codes.push('limit-unanswered-tickets')
  if (isAcknowledgement(ownTextOf(message))) codes.push('acknowledgement-text')
  const known = new Set(replied.flatMap(({ facts }) => facts.map(({ field, value }) => `${field} ${String(value)}`)))
  const saysNothingNew = !reading.wantsPerson && reading.facts.every(({ field, value }) => known.has(`${field} ${String(value)}`))
  if (!saysNothingNew) return codes
  if (ownTextOf(message).length < ourTextOf(message, echo.desk).length) codes.push('own-words')
  const repliedAt = replied.flatMap(({ events }) => events.filter(({ kind }) => kind === 'reply').map(({ at }) => at))
  if (repliedAt.some((at) => isTooSoonForPeople(at, now))) codes.push('soon-after-our-reply')
  return codes
}

/** Our reply is the last that happened in it, but for what machines sent. */
function waitsForCustomer({ events }: Ticket): boolean {
  const last = events.findLast(({ kind, codes }) => kind === 'reply' || (kind === 'mail' && codes[0] !== 'ignored'))
  return last?.kind === 'reply'
}

function ownTextOf({ passages }: Message): string {
  return textOf(passages.filter(({ origin }) => origin === 'own'))
}

function ourTextOf({ passages, letters }: Message, desk: Desk): string {
  const isOurs = (letter: number): boolean => isOwnAddress(letters[letter]?.from?.address ?? '', desk)
  return textOf(passages.filter(({ origin, letter }) => origin === 'quoted' && isOurs(letter)))
}

function textOf(passages: Message['passages']): string {
  return passages
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim()
}
