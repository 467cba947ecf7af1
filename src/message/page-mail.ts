// What a customer filled in on our page, as a mail: kept, counted, passed on and purged like any other, so that every promise about
// mails holds for it too. Only we can write one: its first line proves every byte below it (HMAC-SHA-256, key kept in the store).
// In: the answers; out: bytes, and back. People read it in a hand-off; we read each answer from its own block, with no guessing
// about what is quoted or signed. Pure.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Language, MailAddress, Message } from './message.ts'

/** One answer: the field's id and title, and what was typed, line breaks kept. */
export type PageAnswer = { field: string; title: string; text: string }

export type PageStatement = { token: string; messageId: string; answers: PageAnswer[] }

/** Stands for "I want to talk to a person" among the answers; no field's id can begin so. */
export const WANTS_PERSON = '+person'

const MARK = 'X-Porteiro-Page: '
const TOKEN_LINE = /^X-Porteiro-Ticket: ([0-9A-Z]{16})$/m
const ID_LINE = /^Message-ID: <([^<>\s]{1,250})>$/m
const BLOCK = /^(.{0,300}) \[(\+?[a-z][a-z0-9_]{0,39})\]:$/
const INDENT = '    '

/** Returns the mail; `id` is its Message-ID's local part, `address` ours with the ticket's token. */
export function writePageMail(
  statement: { token: string; answers: PageAnswer[] },
  envelope: { id: string; customer: string; address: string; inReplyTo?: string; at: string },
  key: Uint8Array,
): Uint8Array {
  const { customer, address, inReplyTo, id, at } = envelope
  const text = statement.answers
    .map((answer) => `${answer.title} [${answer.field}]:\n${indent(cleanAnswer(answer.text))}\n`)
    .join('\n')
    .replace(/\n/g, '\r\n')
  const rest = [
    `X-Porteiro-Ticket: ${statement.token}`,
    `From: <${customer}>`,
    `To: <${address}>`,
    `Subject: =?utf-8?B?${Buffer.from('Respostas pela página').toString('base64')}?= [#${statement.token}]`,
    `Message-ID: <${id}@${address.slice(address.lastIndexOf('@') + 1)}>`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: <${inReplyTo}>`]),
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    (
      Buffer.from(text)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n'),
    '',
  ].join('\r\n')
  return Buffer.from(`${MARK}${sign(rest, key)}\r\n${rest}`)
}

/** Returns what `raw` states; undefined for every mail that is not one of these, byte for byte as we wrote it. */
export function readPageMail(raw: Uint8Array, key: Uint8Array): PageStatement | undefined {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if (bytes.length > MAX_BYTES || bytes.toString('latin1', 0, MARK.length) !== MARK) return undefined
  const lineEnd = bytes.indexOf('\r\n')
  const rest = bytes.toString('utf8', lineEnd + 2)
  const given = Buffer.from(bytes.toString('latin1', MARK.length, lineEnd))
  const expected = Buffer.from(sign(rest, key))
  if (lineEnd < 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const [head = '', body = ''] = rest.split('\r\n\r\n', 2)
  const plain = head.replaceAll('\r\n', '\n')
  const [token, messageId] = [TOKEN_LINE.exec(plain)?.[1], ID_LINE.exec(plain)?.[1]]
  if (token === undefined || messageId === undefined) return undefined
  return { token, messageId, answers: readBlocks(Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n')) }
}

/** Returns the statement as a message of its customer: a passage of own words for each answer, behind its title. */
export function messageOfPage(
  { answers }: Pick<PageStatement, 'answers'>,
  talk: { customer: MailAddress; subject: string; language: Language; inReplyTo?: string; at: string },
): Message {
  const inReplyTo = talk.inReplyTo === undefined ? [] : [talk.inReplyTo]
  return {
    // Its Message-ID is not told: the customer never saw this mail, and an answer to it would stand in no talk of his.
    inReplyTo,
    references: inReplyTo,
    subject: talk.subject,
    sentAt: talk.at,
    from: [talk.customer],
    replyTo: [],
    to: [],
    cc: [],
    headers: [],
    letters: [{ how: 'received', from: talk.customer, to: [], cc: [], sentAt: talk.at }],
    passages: answers.map((answer, id) => ({ id, letter: 0, origin: 'own', text: answerLead(answer) + answer.text })),
    deliveryReports: [],
    attachments: [],
    automaticSigns: [],
    language: talk.language,
    defects: [],
  }
}

/** Returns what stands before an answer's own words in its passage. */
export function answerLead({ title }: PageAnswer): string {
  return `${title}: `
}

/** Returns `text` as it is kept: line breaks as \n, other controls as blanks, no broken characters, no blanks around. */
export function cleanAnswer(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .trim()
}

/** A form of 16 KB, in base 64, with its head. */
const MAX_BYTES = 64_000

function readBlocks(text: string): PageAnswer[] {
  const answers: PageAnswer[] = []
  for (const line of text.split('\n')) {
    const last = answers.at(-1)
    const [, title, field] = BLOCK.exec(line) ?? []
    // What the customer typed is indented, so none of his lines can begin an answer.
    if (line.startsWith(INDENT)) {
      if (last !== undefined) last.text = last.text === '' ? line.slice(INDENT.length) : `${last.text}\n${line.slice(INDENT.length)}`
    } else if (title !== undefined && field !== undefined) answers.push({ field, title, text: '' })
  }
  return answers
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => INDENT + line)
    .join('\n')
}

function sign(text: string, key: Uint8Array): string {
  return createHmac('sha256', key).update('statement ').update(text).digest('base64url')
}
