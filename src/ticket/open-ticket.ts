// The ticket that a first mail opens, before anything is joined or asked.
import type { Reading } from '../facts/fact.ts'
import { NOTHING_LOOKED_UP } from '../facts/look-up/findings.ts'
import type { Message } from '../message/message.ts'
import { maskSecrets } from '../value/secret/mask-secrets.ts'
import { findSecrets } from '../value/secret/secrets.ts'
import { type DeskRules, mailboxOf } from './desk-rules.ts'
import type { Ticket } from './ticket.ts'

/** Returns a ticket of version 0; advance() makes it version 1. */
export function openTicket(opening: {
  mail: { rcptTo: string[] }
  message: Message
  reading: Reading
  linkedTo?: string
  desk: DeskRules
  now: string
  freshToken: string
}): Ticket {
  const { message, reading, now } = opening
  const mailbox = mailboxOf(opening.desk, opening.mail.rcptTo)
  return {
    token: opening.freshToken,
    version: 0,
    state: 'collecting',
    mailbox: mailbox.address,
    ...(reading.customer === undefined ? {} : { customer: reading.customer }),
    ...(reading.agent === undefined ? {} : { agent: reading.agent }),
    participants: [],
    language: mailbox.language ?? message.language,
    subject: withoutPasswords(customerSubject(message, reading)),
    facts: [],
    dontKnow: [],
    mentioned: [],
    findings: NOTHING_LOOKED_UP,
    requests: [],
    mailsWithoutNews: 0,
    messageIds: [],
    mailIds: [],
    ...(opening.linkedTo === undefined ? {} : { linkedTo: opening.linkedTo }),
    openedAt: now,
    changedAt: now,
    events: [],
  }
}

function withoutPasswords(subject: string): string {
  const secrets = findSecrets(subject).map(({ start, end }) => subject.slice(start, end))
  return maskSecrets(subject, secrets)
}

/** Of a forwarded mail, the subject that the customer gave it. */
function customerSubject(message: Message, reading: Reading): string {
  if (reading.agent === undefined) return message.subject
  const written = message.letters.find((letter) => letter.from?.address === reading.customer?.address)
  return written?.subject ?? message.subject
}
