// A mail that was read: headers, the letters inside it, and every line of its text with its origin.
// Plain data that crosses thread borders and can be stored as JSON. read-message.ts makes it; nothing changes it.
import type { AutomaticSign } from './automatic/automatic-sign.ts'

/** RFC 5322 §3.4 mailbox, checked: one @, lower-case domain, no control characters. */
export type MailAddress = { address: string; name?: string }

/** What one writer sent at one time. letters[0] is the mail itself; the others stand inside it, in reading order. */
export type Letter = {
  /**
   * received: the mail itself. attached: a message/rfc822 part. forwarded: inline, under a forward's header block.
   * quoted: inline, under an attribution or reply header block. returned: the original inside a bounce. asked: what only asks in a chat that
   * was pasted; its answers stay with the letter it stands in.
   */
  how: 'received' | 'attached' | 'forwarded' | 'quoted' | 'returned' | 'asked'
  /** Index of the letter it stands in; absent only for letters[0]. */
  inside?: number
  /** Without angle brackets; only of letters that came with their own header: the mail itself, attached and returned ones. */
  messageId?: string
  from?: MailAddress
  /** The writer's name where an attribution gives only a name ("Suporte escreveu:"). */
  writer?: string
  replyTo?: MailAddress
  to: MailAddress[]
  cc: MailAddress[]
  subject?: string
  /** Instant, RFC 3339 in UTC; from a header block without zone, read in the desk's zone. Absent when not readable. */
  sentAt?: string
  /** Of an attached one whose own headers say that a machine wrote it, as RFC 3834 §5 wants them to. */
  isAutomatic?: true
}

/**
 * own: the words of letters[0]'s writer. quoted / forwarded: words of a letter of that kind (attached letters count as forwarded).
 * signature: below a signature mark, or a phone's "Enviado do meu iPhone", at any depth. attachment: a text file.
 * bounce: a delivery status notification's text, attached or pasted, and the original it returns.
 * header: a program's words that introduce the letter (forward marker, header block, "Em … Suporte escreveu:", end marker); nobody's own
 * words: what they say is in that Letter.
 * subject: the mail's own subject, without "Re:" and numbers of ours, where it may hold values. Whose it is the reading knows.
 */
export type Origin = 'own' | 'quoted' | 'forwarded' | 'signature' | 'attachment' | 'bounce' | 'header' | 'subject'

/**
 * A run of lines of one letter with one origin, in reading order: interleaved answers give quoted, own, quoted, own …
 * `text` holds the lines joined by \n, without quote marks (>), table cells joined by \t, blank lines kept.
 * Every line of the mail stands in exactly one passage.
 */
export type Passage = {
  /** Its index in Message.passages. */
  id: number
  /** Index in Message.letters of the letter whose writer wrote it. */
  letter: number
  origin: Origin
  text: string
  /** File name, for origin attachment. */
  attachment?: string
}

/** Offsets (UTF-16) into a passage's text. */
export type Span = { passage: number; start: number; end: number }

/** One recipient's fate as a delivery status notification tells it (RFC 3464), attached or pasted. Absent: not told. */
export type DeliveryReport = {
  /** The letter whose text is the notification. */
  letter: number
  action?: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  finalRecipient?: string
  /** RFC 3463 status code, such as 5.1.1. */
  status?: string
  /** Reply code and text of the refusing server, white space collapsed, "smtp;" and "host … said:" removed. */
  diagnostic?: string
  /** What the returned message's headers say. */
  returned?: { from?: MailAddress; to?: MailAddress[]; sentAt?: string; subject?: string; messageId?: string }
  /** RFC 3339: when the notice was written, where its own head is shown above it. */
  noticedAt?: string
  /** Where its words stand, by part; absent for a part that is not shown as text. */
  evidence: { finalRecipient?: Span; diagnostic?: Span; from?: Span; sentAt?: Span; noticedAt?: Span }
}

export type Attachment = { name?: string; contentType: string; bytes: number; disposition: 'attachment' | 'inline' }

/** Header fields in order, names in lower case, values unfolded and decoded, each at most 2,000 characters. */
export type Header = { name: string; value: string }

/** What was broken and how it was taken. Nothing here stops the reading. */
export type Defect =
  | 'unreadable-mime'
  | 'no-sender'
  | 'several-from'
  | 'unreadable-date'
  | 'unbelievable-date'
  | 'charset-repaired'
  | 'text-cut'
  | 'parts-cut'
  | 'nul-bytes'
  | 'empty'

export type Language = 'pt-BR' | 'en' | 'es'

export type Message = {
  /** With angle brackets taken off; absent when missing or blank. */
  messageId?: string
  inReplyTo: string[]
  references: string[]
  subject: string
  /** Instant of the Date header, RFC 3339 in UTC; absent when missing or invalid. */
  sentAt?: string
  /** When we took the mail, RFC 3339 in UTC; only where no Date header that can be believed tells when it was sent. */
  receivedAt?: string
  from: MailAddress[]
  sender?: MailAddress
  replyTo: MailAddress[]
  to: MailAddress[]
  cc: MailAddress[]
  headers: Header[]
  letters: Letter[]
  passages: Passage[]
  deliveryReports: DeliveryReport[]
  attachments: Attachment[]
  /** Signs in headers and structure that no person wrote this; the envelope's are added by findEnvelopeSigns. */
  automaticSigns: AutomaticSign[]
  /** Of the customer's own words; pt-BR when in doubt. */
  language: Language
  defects: Defect[]
}
