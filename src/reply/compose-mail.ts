// An OutgoingMail's bytes: RFC 5322, MIME, CRLF line ends. The same mail gives the same bytes, for every try and every repeat.
// Only this file and write-mime.ts know nodemailer's composer. Values that could change a header's structure are refused here, not mended:
// whoever builds an OutgoingMail gives checked addresses, and a fault is a bug to be seen.
// DKIM signing (sign-mail.ts) takes these bytes.
import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailAddress } from '../message/message.ts'
import { isMessageId, isSendableAddress } from './check-address.ts'
import { cleanText } from './clean-text.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { writeMime } from './write-mime.ts'

/**
 * Returns the whole message. Throws `Cannot compose …` when an address, a Message-ID, the date or a header is not what it
 * must be. message/rfc822 attachments keep their bytes (RFC 2046 §5.2.1 allows no encoding on them): give only what
 * attachOriginal() let through.
 */
export async function composeMail(mail: OutgoingMail): Promise<Uint8Array> {
  checkMail(mail)
  const composer = new MailComposer({
    from: composedAddress(mail.from),
    to: mail.to.map(composedAddress),
    ...(mail.cc === undefined ? {} : { cc: mail.cc.map(composedAddress) }),
    ...(mail.replyTo === undefined ? {} : { replyTo: composedAddress(mail.replyTo) }),
    subject: cleanText(mail.subject, 250),
    messageId: `<${mail.messageId}>`,
    ...(mail.inReplyTo === undefined ? {} : { inReplyTo: `<${mail.inReplyTo}>` }),
    ...(mail.references.length === 0 ? {} : { references: mail.references.map((id) => `<${id}>`) }),
    date: new Date(mail.date),
    headers: mail.headers.map(({ name, value }) => ({ key: name, value })),
    text: networkLines(mail.text),
    ...(mail.html === undefined ? {} : { html: networkLines(mail.html) }),
    attachments: mail.attachments.map((attachment) => ({
      filename: attachment.name,
      contentType: attachment.contentType,
      contentDisposition: 'attachment',
      content: Buffer.from(attachment.content),
    })),
    // Base64 would hide words from spam filters and make quoting clumsy; quoted-printable is safe on every path.
    textEncoding: 'quoted-printable',
    baseBoundary: boundaryOf(mail),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return writeMime(composer.compile())
}

/**
 * The same mail has the same boundary. It comes from all that the parts hold, so that no part can hold it (RFC 2046 §5.1.1): a customer
 * who knows the Message-IDs of his talk could else write parts of ours into the mail that is attached to a hand-off.
 */
function boundaryOf({ messageId, text, html, attachments }: OutgoingMail): string {
  const hash = createHash('sha256')
    .update(messageId)
    .update(text)
    .update(html ?? '')
  for (const { content } of attachments) hash.update(content)
  return hash.digest('hex').slice(0, 32)
}

/** RFC 5322 §2.3: CR and LF only together. */
function networkLines(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n')
}

function composedAddress(address: MailAddress): { address: string; name: string } {
  return { address: address.address, name: address.name === undefined ? '' : cleanText(address.name, 80) }
}

function checkMail(mail: OutgoingMail): void {
  const addresses = [mail.from, ...mail.to, ...(mail.cc ?? []), ...(mail.replyTo === undefined ? [] : [mail.replyTo])]
  for (const { address } of addresses) if (!isSendableAddress(address)) throw cannotCompose('an address in its header')
  for (const address of mail.envelopeTo) if (!isSendableAddress(address)) throw cannotCompose('a recipient')
  if (mail.envelopeTo.length === 0 || mail.to.length === 0) throw cannotCompose('no recipient')
  if (mail.envelopeFrom !== '' && !isSendableAddress(mail.envelopeFrom)) throw cannotCompose('its return path')
  for (const id of [mail.messageId, ...(mail.inReplyTo === undefined ? [] : [mail.inReplyTo]), ...mail.references]) {
    if (!isMessageId(id)) throw cannotCompose('a Message-ID')
  }
  if (Number.isNaN(Date.parse(mail.date))) throw cannotCompose('its date')
  for (const { name, value } of mail.headers) {
    if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name) || !/^[\x20-\x7e]{1,500}$/.test(value)) throw cannotCompose('a header field')
  }
}

/** Says what is wrong and never the value: it may be a customer's. */
function cannotCompose(what: string): Error {
  return new Error(`Cannot compose a mail: ${what} is not usable`)
}
