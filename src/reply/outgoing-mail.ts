// A mail we are about to send, as plain data: what decide() returns and compose-mail.ts turns into bytes.
import type { MailAddress } from '../message/message.ts'

export type OutgoingMail = {
  kind: 'reply' | 'hand-off'
  /** RFC 5321 reverse path; '' is the null one. A reply's brings bounces back to its ticket. */
  envelopeFrom: string
  envelopeTo: string[]
  from: MailAddress
  to: MailAddress[]
  cc?: MailAddress[]
  replyTo?: MailAddress
  subject: string
  /** Without angle brackets. */
  messageId: string
  inReplyTo?: string
  references: string[]
  /** RFC 3339. */
  date: string
  /** RFC 3339; not before. Absent: at once. */
  sendAfter?: string
  /** More header fields: the marks of automatic mail, our loop mark. */
  headers: { name: string; value: string }[]
  text: string
  html?: string
  attachments: { name: string; contentType: string; content: Uint8Array | string }[]
}
