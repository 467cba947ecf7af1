// The raw header fields of one mail → who wrote it to whom, when, about what. Used for the mail itself, attached mails and
// the originals that bounces return. Promises: never throws; what cannot be read is absent, and named in `defects`.
import { allMatches } from '../../value/text/all-matches.ts'
import type { Defect, Letter, MailAddress } from '../message.ts'
import { MAX_ADDRESSES, MAX_REFERENCES } from '../reading-limits.ts'
import { readAddresses } from './read-addresses.ts'
import { parseHeaderDate } from './read-header-date.ts'
import { decodeHeader, type RawHeader } from './read-headers.ts'

export type LetterHead = {
  messageId?: string
  inReplyTo: string[]
  references: string[]
  subject: string
  sentAt?: string
  from: MailAddress[]
  sender?: MailAddress
  replyTo: MailAddress[]
  to: MailAddress[]
  cc: MailAddress[]
  defects: Defect[]
}

/** Returns what `headers` say. A Date without zone is read in `timeZone`. */
export function readLetterHead(headers: readonly RawHeader[], timeZone: string): LetterHead {
  const all = (name: string) => headers.filter((header) => header.name === name)
  const first = (name: string) => all(name)[0]?.value ?? ''
  const addresses = (name: string) =>
    all(name)
      .flatMap(({ value }) => readAddresses(value))
      .slice(0, MAX_ADDRESSES)
  const defects: Defect[] = []
  // RFC 5322 §3.6: From at most once. Programs differ in which one they show, so none may be believed.
  if (all('from').length > 1) defects.push('several-from')
  const from = readAddresses(first('from'))
  if (from.length === 0) defects.push('no-sender')
  const sentAt = parseHeaderDate(first('date'), timeZone)
  if (sentAt === undefined && first('date') !== '') defects.push('unreadable-date')
  const [messageId] = readMessageIds(first('message-id'))
  const [sender] = readAddresses(first('sender'))
  const subject = all('subject')[0]
  return {
    ...(messageId === undefined ? {} : { messageId }),
    inReplyTo: readMessageIds(first('in-reply-to')),
    references: readMessageIds(first('references')),
    subject: subject === undefined ? '' : decodeHeader(subject).value,
    ...(sentAt === undefined ? {} : { sentAt }),
    from,
    ...(sender === undefined ? {} : { sender }),
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    defects,
  }
}

/** Returns the ids of a header, without angle brackets (RFC 5322 §3.6.4). QUIRK: ids without brackets are taken at white space. */
function readMessageIds(raw: string): string[] {
  const text = raw.slice(-32_000)
  const bracketed = allMatches(text, /<([^<>]{1,500})>/g).map((match) => match[1] ?? '')
  const ids = bracketed.length > 0 ? bracketed : text.split(/[\s<>]+/)
  return ids
    .map((id) => id.replace(/\s+/g, ''))
    .filter((id) => id.length > 0 && id.length <= 500)
    .slice(-MAX_REFERENCES)
}

/** Returns `head` as a letter's own fields. */
export function toLetter(head: LetterHead, how: Letter['how']): Letter {
  const [from] = head.from
  const [replyTo] = head.replyTo
  return {
    how,
    ...(head.messageId === undefined ? {} : { messageId: head.messageId }),
    ...(from === undefined ? {} : { from }),
    ...(replyTo === undefined ? {} : { replyTo }),
    to: head.to,
    cc: head.cc,
    ...(head.subject === '' ? {} : { subject: head.subject }),
    ...(head.sentAt === undefined ? {} : { sentAt: head.sentAt }),
  }
}
