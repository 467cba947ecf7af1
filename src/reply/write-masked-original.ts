// A mail that holds a password, as text that can be shown: who, when, to whom, about what, and every line of it, each character of the
// password an asterisk. Not the mail's bytes with holes: a password can stand in base64, in HTML cut by tags, in a charset of its own,
// and whoever patched those would miss one. What the reading saw is what is written here; attachments are only named.
import type { Reading } from '../facts/fact.ts'
import { secretWords } from '../facts/secret-words.ts'
import type { MailAddress, Message } from '../message/message.ts'
import { maskSecrets } from '../value/secret/mask-secrets.ts'
import { findSecrets } from '../value/secret/secrets.ts'

const asterisks = (secret: string): string => '*'.repeat([...secret].length)

/** Returns whether one of `secrets` stands anywhere in `message`, told as a password or not. */
export function holdsSecret(message: Message, secrets: string[]): boolean {
  const texts = [message.subject, ...message.passages.map(({ text }) => text)]
  return findSecrets(message.subject).length > 0 || texts.some((text) => maskSecrets(text, secrets) !== text)
}

/** Returns the text of `message` with the passwords that `reading` found, and `secrets` of other mails, as asterisks of the same length. */
export function writeMaskedOriginal(message: Message, reading: Pick<Reading, 'secrets'>, secrets: string[]): string {
  const words = [...secrets, ...secretWords(message, reading)]
  const bodies = message.passages.filter(({ origin }) => origin !== 'subject')
  const lines = bodies.map(({ id, text, origin, attachment }) => {
    const spans = reading.secrets.filter(({ passage }) => passage === id)
    const masked = maskSecrets(maskSpans(text, spans), words, asterisks)
    if (attachment !== undefined) return `[${attachment}]\n${masked}`
    return origin === 'quoted' ? masked.replace(/^/gm, '> ') : masked
  })
  return `${[...writeHead(message, words), '', ...lines].join('\n')}\n`
}

function writeHead(message: Message, words: string[]): string[] {
  const subject = maskSecrets(maskSpans(message.subject, findSecrets(message.subject)), words, asterisks)
  const head: [string, string][] = [
    ['From', message.from.map(show).join(', ')],
    ['To', message.to.map(show).join(', ')],
    ['Cc', message.cc.map(show).join(', ')],
    ['Date', message.sentAt ?? ''],
    ['Subject', subject],
    ['Message-ID', message.messageId ?? ''],
    ['Attachments', message.attachments.map(({ name, contentType }) => name ?? contentType).join(', ')],
  ]
  return head.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${maskSecrets(value, words, asterisks)}`)
}

function maskSpans(text: string, spans: { start: number; end: number }[]): string {
  return spans.reduce((masked, { start, end }) => masked.slice(0, start) + asSame(masked.slice(start, end)) + masked.slice(end), text)
}

/** Of the same length in UTF-16, so that the other spans stay where they are; line breaks stay. */
function asSame(secret: string): string {
  return secret.replace(/[^\n]/g, '*')
}

function show({ address, name }: MailAddress): string {
  return name === undefined ? address : `${name} <${address}>`
}
