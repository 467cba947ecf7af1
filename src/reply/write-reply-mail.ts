// A reply as a mail: our words, threaded under what the customer wrote, marked as automatic, its bounces coming back to the ticket.
// It goes to the customer, and to the agent who forwarded the mail where the desk wants that; to nobody else.
import type { Language, MailAddress } from '../message/message.ts'
import { maskSecrets } from '../value/secret/mask-secrets.ts'
import type { Words } from './blocks.ts'
import { isMessageId } from './check-address.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { replySubject } from './reply-subject.ts'
import { wordsOf } from './reply-words.ts'

export type Posting = {
  /** Our address that the customer wrote to. */
  mailbox: string
  deskName: string
  /** Names this installation in X-Porteiro-Loop, so that it knows its own mails: letters, digits, dots and hyphens. */
  deskId: string
  token: string
  customer: MailAddress
  /** Gets a copy: the agent who forwarded the mail. */
  copyTo?: MailAddress
  language: Language
  /** The subject that is answered, with or without Re:. */
  subject: string
  /** A mail that is answered, or the clock alone, which reminds. */
  occasion: 'mail' | 'clock'
  /** Message-ID that is answered, without brackets. */
  inReplyTo?: string
  /** Message-IDs of the talk, oldest first. */
  references: string[]
  messageId: string
  /** RFC 3339. */
  date: string
  /** RFC 3339; not before. */
  sendAfter?: string
  /** Passwords that the customer wrote: taken out of the subject. */
  secrets?: string[]
}

/** Returns the reply with `words`; its envelope's recipients are the customer and, if given, `copyTo`. */
export function writeReplyMail(words: Words, posting: Posting): OutgoingMail {
  const returnAddress = plusAddress(posting.mailbox, posting.token)
  const inReplyTo = posting.inReplyTo !== undefined && isMessageId(posting.inReplyTo) ? posting.inReplyTo : undefined
  const subject = maskSecrets(posting.subject, posting.secrets ?? [])
  return {
    kind: 'reply',
    envelopeFrom: returnAddress,
    envelopeTo: [posting.customer.address, ...(posting.copyTo === undefined ? [] : [posting.copyTo.address])],
    from: { address: posting.mailbox, name: posting.deskName },
    // The address alone: a display name is free text that a stranger chose.
    to: [{ address: posting.customer.address }],
    ...(posting.copyTo === undefined ? {} : { cc: [{ address: posting.copyTo.address }] }),
    replyTo: { address: returnAddress, name: posting.deskName },
    subject: replySubject(subject, posting.token, wordsOf(posting.language).emptySubject),
    messageId: posting.messageId,
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    references: boundReferences(posting.references, inReplyTo),
    date: posting.date,
    ...(posting.sendAfter === undefined ? {} : { sendAfter: posting.sendAfter }),
    headers: [
      // RFC 3834 §5.1: auto-replied is a direct answer to a mail, auto-generated what the clock has us write.
      { name: 'Auto-Submitted', value: posting.occasion === 'mail' ? 'auto-replied' : 'auto-generated' },
      { name: 'X-Auto-Response-Suppress', value: 'All' }, // Exchange
      { name: 'Precedence', value: 'auto_reply' },
      loopMark(posting.deskId),
      { name: 'Content-Language', value: posting.language },
    ],
    text: words.text,
    html: words.html,
    attachments: [],
  }
}

/** Returns the header by which we know a mail as our own when it comes back. */
export function loopMark(deskId: string): { name: string; value: string } {
  return { name: 'X-Porteiro-Loop', value: deskId }
}

/** Ends the local part of a hand-off's return path, behind the token: its bounce is the helpdesk's, not the customer's. */
export const HAND_OFF_MARK = '-h'

/** Returns `mailbox` with the token in its local part (RFC 5233): suporte+TOKEN@provedor.example. */
export function plusAddress(mailbox: string, token: string): string {
  const at = mailbox.lastIndexOf('@')
  return `${mailbox.slice(0, at)}+${token}${mailbox.slice(at)}`
}

/** The longest chain that we pass on: some servers refuse header fields of more than a few thousand characters. */
const MAX_REFERENCES = 20

/** Returns the usable ids of a talk, the answered one last (RFC 5322 §3.6.4): the first, which names the talk, and the newest. @internal exported for its tests */
export function boundReferences(references: string[], inReplyTo: string | undefined): string[] {
  const chain = [...references.filter((id) => id !== inReplyTo), ...(inReplyTo === undefined ? [] : [inReplyTo])]
  const usable = [...new Set(chain)].filter(isMessageId)
  const [first, ...others] = usable
  return first === undefined ? [] : [first, ...others.slice(-(MAX_REFERENCES - 1))]
}
