// What the columns of a mail's row, or its entry in a pack, say of it: as the store's promises tell it.
import { readReason } from '../../ticket/reason-line.ts'
import type { AcceptedMail, EndOfMail, IgnoredMail, MailRow } from '../store.ts'
import type { PackEntry } from './packs.ts'
import { numberOf, optionalTextOf, type Row, textOf, textsOf } from './row.ts'

export function mailRowOf(row: Row): MailRow {
  const end = optionalTextOf(row, 'end')
  const reason = optionalTextOf(row, 'reason')
  const endedAt = optionalTextOf(row, 'ended_at')
  const ticket = optionalTextOf(row, 'ticket')
  const purgedAt = optionalTextOf(row, 'purged_at')
  return {
    id: String(numberOf(row, 'id')),
    receivedAt: textOf(row, 'received_at'),
    bytes: numberOf(row, 'bytes'),
    attempts: numberOf(row, 'attempts'),
    ...(end !== undefined && { end: mailEndOf(end) }),
    ...(reason !== undefined && { codes: readReason(reason) }),
    ...(endedAt !== undefined && { endedAt }),
    ...(ticket !== undefined && { ticket }),
    ...(row['replay_of'] !== null && { replayOf: String(numberOf(row, 'replay_of')) }),
    ...(purgedAt !== undefined && { purgedAt }),
  }
}

export function acceptedMailOf(row: Row): AcceptedMail {
  const messageId = optionalTextOf(row, 'message_id')
  return {
    ...mailRowOf(row),
    mailFrom: textOf(row, 'mail_from'),
    rcptTo: textsOf(row, 'rcpt_to'),
    ...(messageId !== undefined && { messageId }),
  }
}

/** As a row is, of a mail that nobody has had in hand. */
export function packedMailOf({ id, bytes, receivedAt, mailFrom, rcptTo }: PackEntry): AcceptedMail {
  return { id: String(id), receivedAt, bytes, attempts: 0, mailFrom, rcptTo }
}

export function ignoredMailOf(row: Row): IgnoredMail {
  const mailFrom = textOf(row, 'mail_from')
  const at = mailFrom.lastIndexOf('@')
  return { ...mailRowOf(row), ...(at >= 0 && { senderDomain: mailFrom.slice(at + 1).toLowerCase() }) }
}

function mailEndOf(text: string): EndOfMail['end'] {
  switch (text) {
    case 'answered':
    case 'merged':
    case 'handed-off':
    case 'ignored':
    case 'quarantined':
      return text
    default:
      throw new Error('Cannot read the store: a mail has an unknown end')
  }
}
