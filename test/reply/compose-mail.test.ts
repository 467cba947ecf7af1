import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { attachOriginal } from '../../src/reply/attach-original.ts'
import { isMessageId, isSendableAddress } from '../../src/reply/check-address.ts'
import { composeMail } from '../../src/reply/compose-mail.ts'
import type { OutgoingMail } from '../../src/reply/outgoing-mail.ts'
import { boundReferences, type Posting, writeReplyMail } from '../../src/reply/write-reply-mail.ts'

const posting: Posting = {
  mailbox: 'suporte@provedor.example',
  deskName: 'Suporte',
  deskId: 'porteiro.provedor.example',
  token: 'K7QM2XVD4R8S9T0A',
  customer: { address: 'joao@padaria-estrela.example', name: 'João Batista' },
  language: 'pt-BR',
  subject: 'RES: Não baixa',
  occasion: 'mail',
  inReplyTo: 'c2@padaria-estrela.example',
  references: ['c1@padaria-estrela.example', 'r1@provedor.example'],
  messageId: 'K7QM.1.r@provedor.example',
  date: '2026-11-18T15:00:00Z',
}
const words = { text: 'Olá!\n.\nFrom aqui\n', html: '<p>Olá!</p>' }
const mail = writeReplyMail(words, posting)

const composed = async (mail: OutgoingMail) => Buffer.from(await composeMail(mail)).toString('latin1')
const headOf = (bytes: string) => bytes.slice(0, bytes.indexOf('\r\n\r\n'))
/** Names of the header's fields, in order. */
const fieldsOf = (head: string) =>
  head
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.slice(0, line.indexOf(':')))

test('writeReplyMail() goes to the customer alone, its bounces to the ticket', () => {
  expect(mail).toMatchObject({
    kind: 'reply',
    envelopeFrom: 'suporte+K7QM2XVD4R8S9T0A@provedor.example',
    envelopeTo: ['joao@padaria-estrela.example'],
    from: { address: 'suporte@provedor.example', name: 'Suporte' },
    to: [{ address: 'joao@padaria-estrela.example' }],
    replyTo: { address: 'suporte+K7QM2XVD4R8S9T0A@provedor.example' },
    subject: 'Re: Não baixa [#K7QM2XVD4R8S9T0A]',
    inReplyTo: 'c2@padaria-estrela.example',
    references: ['c1@padaria-estrela.example', 'r1@provedor.example', 'c2@padaria-estrela.example'],
  })
  expect(mail.cc).toBeUndefined()
})

test('writeReplyMail() sends a copy to the agent where that is set', () => {
  const copied = writeReplyMail(words, { ...posting, copyTo: { address: 'ana@provedor.example' } })
  expect(copied.envelopeTo).toEqual(['joao@padaria-estrela.example', 'ana@provedor.example'])
  expect(copied.cc).toEqual([{ address: 'ana@provedor.example' }])
})

test('writeReplyMail() takes passwords out of the subject', () => {
  expect(writeReplyMail(words, { ...posting, subject: 'minha senha S3nh@x', secrets: ['S3nh@x'] }).subject).toBe(
    'Re: minha senha •••• [#K7QM2XVD4R8S9T0A]',
  )
})

test('writeReplyMail() answers a mail without usable Message-ID', () => {
  const { inReplyTo, references } = writeReplyMail(words, { ...posting, inReplyTo: 'a b>\r\nBcc: x', references: ['<', 'ok@x.example'] })
  expect(inReplyTo).toBeUndefined()
  expect(references).toEqual(['ok@x.example'])
})

test('writeReplyMail() marks what the clock has us write as generated: it answers nothing (RFC 3834 §5.1)', () => {
  const { inReplyTo: _, ...rest } = posting
  const { headers } = writeReplyMail(words, { ...rest, occasion: 'clock' })
  expect(headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' })
})

test('boundReferences() keeps the first and the newest of a long talk', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `${index}@x.example`)
  const kept = boundReferences(ids, '199@x.example')
  expect(kept.length).toBe(20)
  expect(kept[0]).toBe('0@x.example')
  expect(kept.at(-1)).toBe('199@x.example')
})

test.for<[string, string]>([
  ['Auto-Submitted', 'auto-replied'],
  ['X-Auto-Response-Suppress', 'All'],
  ['Precedence', 'auto_reply'],
  ['X-Porteiro-Loop', 'porteiro.provedor.example'],
  ['In-Reply-To', '<c2@padaria-estrela.example>'],
  ['Message-ID', '<K7QM.1.r@provedor.example>'],
  ['To', 'joao@padaria-estrela.example'],
  ['Reply-To', 'Suporte <suporte+K7QM2XVD4R8S9T0A@provedor.example>'],
  ['Date', 'Wed, 18 Nov 2026 15:00:00 +0000'],
])('composeMail() writes %s: %s', async ([name, value]) => {
  expect(headOf(await composed(mail)).split('\r\n')).toContain(`${name}: ${value}`)
})

test('composeMail() gives the same bytes for the same mail', async () => {
  const withAttachment = { ...mail, attachments: [{ name: 'a.json', contentType: 'application/json', content: '{}' }] }
  expect(await composed(withAttachment)).toBe(await composed(withAttachment))
  expect(await composed(mail)).not.toBe(await composed({ ...mail, messageId: 'other@provedor.example' }))
})

test('composeMail() gives 7-bit lines of at most 998 characters, ended by CRLF', async () => {
  const long = `${'ã'.repeat(3_000)}\r\nseguinte\rúltima\n`
  const bytes = await composed({ ...mail, text: long, html: `<p>${long}</p>` })
  expect(/[^\r]\n|\r[^\n]/.test(bytes)).toBe(false)
  expect(/[\x80-\xff]/.test(bytes)).toBe(false)
  expect(Math.max(...bytes.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
})

test('composeMail() says what it was given, as a reader sees it', async () => {
  const parsed = await simpleParser(Buffer.from(await composed(mail), 'latin1'))
  expect(parsed.subject).toBe('Re: Não baixa [#K7QM2XVD4R8S9T0A]')
  expect(parsed.text?.trim()).toBe('Olá!\n.\nFrom aqui')
  expect(parsed.html).toContain('<p>Olá!</p>')
})

test('composeMail() lets no value make a header line of its own', async () => {
  const expected = fieldsOf(headOf(await composed(mail)))
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      'a\r\nBcc: x@y.example',
      'a\nBcc: x',
      'a\rBcc: x',
      'a\u2028Bcc: x',
      '=?utf-8?q?a=0D=0ABcc:_x?=',
      '"\r\n\r\n<script>',
      'a'.repeat(3_000),
    ),
  )
  await fc.assert(
    fc.asyncProperty(anything, anything, anything, async (subject, name, id) => {
      const written = writeReplyMail(words, {
        ...posting,
        subject,
        deskName: name,
        customer: { address: posting.customer.address, name },
        references: [id],
        inReplyTo: posting.inReplyTo ?? '',
      })
      const head = headOf(await composed(written))
      expect(fieldsOf(head)).toEqual(expected)
      expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
    }),
    { numRuns: 200 },
  )
})

const bad = 'x@y.example\r\nBcc: z@w.example'
test.for<[string, Partial<OutgoingMail>]>([
  ['a recipient with a line break', { to: [{ address: bad }] }],
  ['an envelope recipient with a line break', { envelopeTo: [bad] }],
  ['a return path with a line break', { envelopeFrom: bad }],
  ['two addresses in one', { to: [{ address: 'a@x.example, b@y.example' }] }],
  ['two at signs', { to: [{ address: 'a@b@c.example' }] }],
  ['no recipient', { envelopeTo: [] }],
  ['a Message-ID with a line break', { messageId: 'a@b.example\r\nBcc: x' }],
  ['a reference with brackets', { references: ['a@b.example> <c@d.example'] }],
  ['a header name with a colon', { headers: [{ name: 'X: Bcc', value: 'x' }] }],
  ['a header value with a line break', { headers: [{ name: 'X-Mark', value: 'a\r\nBcc: x' }] }],
  ['a date that is none', { date: 'tomorrow' }],
])('composeMail() refuses %s', async ([, change]) => {
  await expect(composeMail({ ...mail, ...change })).rejects.toThrow(/^Cannot compose a mail: /)
})

test.for<[string, boolean]>([
  ['maria.silva+x@cliente.example', true],
  ["o'brien@cliente.example", true],
  ['ana@padaria-é.example', true],
  ['a@xn--bcher-kva.example', true],
  ['"a b"@cliente.example', false],
  ['a@[203.0.113.7]', false],
  ['joão@cliente.example', false],
  ['a..b@cliente.example', false],
  ['.a@cliente.example', false],
  ['a@cliente', false],
  ['a@-cliente.example', false],
  ['a@cliente..example', false],
  ['<a@cliente.example>', false],
  ['@cliente.example', false],
  [`${'a'.repeat(65)}@cliente.example`, false],
  ['', false],
])('isSendableAddress() says of %j: %s', ([address, sendable]) => {
  expect(isSendableAddress(address)).toBe(sendable)
})

test('isSendableAddress() and isMessageId() are quick on hostile text', () => {
  const before = performance.now()
  for (const unit of ['a.', 'a-', '.', '-', 'é']) {
    isSendableAddress(`a@${unit.repeat(100_000)}!`)
    isMessageId(unit.repeat(100_000))
  }
  expect(performance.now() - before).toBeLessThan(200)
})

const plain = 'Subject: x\r\n\r\n.\r\nFrom here\r\nfim\r\n'
test.for<[string, Uint8Array, string]>([
  ['an ordinary mail as a message', Buffer.from(plain), 'message/rfc822'],
  ['an 8-bit mail as a message', Buffer.from('Subject: x\r\n\r\n\xe7\xe3o\r\n', 'latin1'), 'message/rfc822'],
  ['a mail with bare LF as bytes', Buffer.from('Subject: x\n\nfim\n'), 'application/octet-stream'],
  ['a mail with bare CR as bytes', Buffer.from('Subject: x\r\n\r\na\rb\r\n'), 'application/octet-stream'],
  ['a mail with NUL as bytes', Buffer.from('Subject: x\r\n\r\na\0b\r\n'), 'application/octet-stream'],
  ['a mail with endless lines as bytes', Buffer.from(`Subject: x\r\n\r\n${'a'.repeat(999)}\r\n`), 'application/octet-stream'],
  ['what has no header as bytes', Buffer.from('\r\nhello\r\n'), 'application/octet-stream'],
  ['nothing as bytes', Buffer.from(''), 'application/octet-stream'],
])('attachOriginal() attaches %s, and composeMail() keeps it to the byte', async ([, raw, contentType]) => {
  const attached = attachOriginal(raw, 'mensagem-1.eml')
  expect(attached.contentType).toBe(contentType)
  const bytes = Buffer.from(await composed({ ...mail, attachments: [attached] }), 'latin1')
  if (contentType === 'message/rfc822') {
    expect(bytes.includes(Buffer.concat([Buffer.from('\r\n\r\n'), raw, Buffer.from('\r\n--')]))).toBe(true)
    expect(bytes.toString('latin1')).toMatch(/Content-Type: message\/rfc822[^]{0,200}Content-Transfer-Encoding: [78]bit/)
  } else if (raw.length > 0) {
    expect(bytes.toString('latin1').replaceAll('\r\n', '')).toContain(Buffer.from(raw).toString('base64'))
  }
  const { attachments } = await simpleParser(bytes)
  expect(attachments.map(({ filename }) => filename)).toEqual(['mensagem-1.eml'])
})

test('composeMail() keeps an attached mail that uses our own boundary inside its part', async () => {
  const boundariesOf = async (attached: Uint8Array): Promise<string[]> => {
    const bytes = await composed({ ...mail, attachments: [attachOriginal(attached, 'a.eml')] })
    return [...bytes.matchAll(/boundary="([^"]+)"/g)].map(([, boundary = '']) => boundary)
  }
  // Whoever knows the Message-ID, and how boundaries are made, writes those of the mail without his own words.
  const known = await boundariesOf(Buffer.from(plain))
  expect(known.length).toBeGreaterThan(0)
  const forged = known.map((boundary) => `--${boundary}\r\nContent-Type: text/html\r\n\r\n<h1>forged</h1>\r\n--${boundary}--\r\n`)
  const raw = Buffer.from(`${plain}${forged.join('')}`)
  const boundaries = await boundariesOf(raw)
  expect(boundaries.filter((boundary) => raw.includes(boundary))).toEqual([])
  const { attachments, html } = await simpleParser(
    Buffer.from(await composed({ ...mail, attachments: [attachOriginal(raw, 'a.eml')] }), 'latin1'),
  )
  expect([attachments.map(({ filename }) => filename), String(html).includes('forged')]).toEqual([['a.eml'], false])
})
