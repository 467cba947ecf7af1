// Mails as files: fixtures/message/<kind>/<name>.eml beside what is read from it (.json: about, expect). A case needs no code.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Desk } from '../../src/message/desk.ts'
import type { Message } from '../../src/message/message.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { MAX_ADDRESSES, MAX_HEADER_VALUE, MAX_HEADERS } from '../../src/message/reading-limits.ts'

const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

type Expected = {
  passages?: { origin: string; text?: string; letter?: number; attachment?: string }[]
  signs?: string[]
  defects?: string[]
  sentAt?: string | null
  messageId?: string | null
} & Record<string, unknown>
type Case = { about: string; expect: Expected }

const folder = new URL('../../fixtures/message/', import.meta.url)
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.eml'))
  .sort()
const mails = names.map((name) => readFileSync(new URL(name, folder)))
const rows = names.map((name): [string, string, Case] => {
  const read: Case = JSON.parse(readFileSync(new URL(name.replace(/\.eml$/, '.json'), folder), 'utf8'))
  return [`${read.about} (${name})`, name, read]
})

test.for(rows)('readMessage() reads: %s', async ([, name, { expect: expected }]) => {
  const message = await readMessage(readFileSync(new URL(name, folder)), desk)
  const { passages, signs, defects, sentAt, messageId, ...rest } = expected
  expect(message).toMatchObject(rest)
  if (sentAt !== undefined) expect(message.sentAt).toBe(sentAt ?? undefined)
  if (messageId !== undefined) expect(message.messageId).toBe(messageId ?? undefined)
  if (defects !== undefined) expect(message.defects.toSorted()).toEqual(defects.toSorted())
  if (signs !== undefined) expect([...new Set(message.automaticSigns.map(({ code }) => code))].sort()).toEqual(signs.toSorted())
  if (passages !== undefined) {
    const trimmed = message.passages.map((passage) => ({ ...passage, text: passage.text.replace(/^\n+|\n+$/g, '') }))
    expect(trimmed).toMatchObject(passages)
    expect(trimmed).toHaveLength(passages.length)
  }
  expectSound(message)
})

/** What holds for every message: indexes lead somewhere, spans cut the words they stand for, bounds are kept. */
function expectSound(message: Message): void {
  message.passages.forEach((passage, index) => {
    expect(passage.id).toBe(index)
    expect(message.letters[passage.letter]).toBeDefined()
  })
  expect(message.letters.map(({ inside }) => inside === undefined)).toEqual(message.letters.map((_, index) => index === 0))
  expect(message.letters.every(({ inside }, index) => inside === undefined || inside < index)).toBe(true)
  for (const report of message.deliveryReports) {
    const cut = (part: keyof typeof report.evidence) => {
      const span = report.evidence[part]
      if (span === undefined) return undefined
      const text = message.passages[span.passage]?.text ?? ''
      expect(span.start).toBeGreaterThanOrEqual(0)
      expect(span.end).toBeGreaterThan(span.start)
      expect(span.end).toBeLessThanOrEqual(text.length)
      return text.slice(span.start, span.end).replace(/\s+/g, ' ')
    }
    expect(cut('finalRecipient')?.toLowerCase() ?? report.finalRecipient).toBe(report.finalRecipient)
    const words = cut('diagnostic')
    if (words !== undefined && report.diagnostic !== undefined && words.length < 2_000) expect(words).toContain(report.diagnostic)
    const from = cut('from')
    if (from !== undefined) expect(from.toLowerCase()).toBe(report.returned?.from?.address.toLowerCase())
    cut('sentAt')
  }
  expect(message.headers.length).toBeLessThanOrEqual(MAX_HEADERS)
  expect(message.headers.every(({ value }) => value.length <= MAX_HEADER_VALUE)).toBe(true)
  expect(message.to.length).toBeLessThanOrEqual(MAX_ADDRESSES)
  expect(JSON.stringify(message).isWellFormed()).toBe(true)
}

test('readMessage() gives every sentence of the evidence back from the fixtures', async () => {
  const reports = (await Promise.all(mails.map((raw) => readMessage(raw, desk)))).flatMap(({ deliveryReports }) => deliveryReports)
  expect(reports.filter(({ evidence }) => evidence.diagnostic !== undefined).length).toBeGreaterThan(4)
})

const head = 'From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n'
const page = (html: string) => `${head}Content-Type: text/html\r\n\r\n${html}`
const nested = Array.from(
  { length: 10_000 },
  (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
).join('')

test.for<[string, string]>([
  ['an empty mail', ''],
  ['a mail of blank lines', '\r\n\r\n'],
  ['10,000 multiparts in each other', head + nested],
  [
    '10,000 parts',
    `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n'.repeat(10_000)}`,
  ],
  ['3,000 mails in each other', `${head}Content-Type: message/rfc822\r\n\r\n`.repeat(3_000)],
  ['200,000 header fields', `${'X-A: b\r\n'.repeat(200_000)}${head}\r\nhi`],
  ['20,000 header fields', `${head}${'X-A: b\r\n'.repeat(20_000)}\r\nhi`],
  ['a subject of 1 MB', `${head.replace('x\r\n', `${'y'.repeat(1e6)}\r\n`)}\r\nhi`],
  ['30,000 encoded words', `${head.replace('x\r\n', `${'=?utf-8?q?a?= '.repeat(30_000)}\r\n`)}\r\nhi`],
  [
    '10,000 recipients',
    `${head.replace('c@d.example', Array.from({ length: 10_000 }, (_, index) => `u${index}@d.example`).join(', '))}\r\nhi`,
  ],
  ['a From of 100,000 quotation marks', `${head.replace('a@b.example', '"'.repeat(100_000))}\r\nhi`],
  ['a Date of 100,000 parentheses', `Date: ${'('.repeat(100_000)}\r\n${head}\r\nhi`],
  ['50,000 parameters', `${head}Content-Type: text/plain; ${'a*0*=b; '.repeat(50_000)}\r\n\r\nhi`],
  ['1 MB of NUL', `${head}\r\n${'\0'.repeat(1e6)}`],
  ['a line of 1 MB', `${head}\r\n${'a'.repeat(1e6)}`],
  ['1 MB of blanks', `${head}\r\n${' '.repeat(1e6)}`],
  ['1 MB of quote marks', `${head}\r\n${'>'.repeat(1e6)}`],
  ['1 MB of line ends', `${head}\r\n${'\n'.repeat(1e6)}`],
  ['1 MB of bounce openings', `${head}\r\n${'Address not found\n'.repeat(55_000)}`],
  [
    '1 MB of bounced recipients',
    `${head}\r\nThis is the mail system at host x.\n\n${'<a@b.example>: host x said: 550 5.1.1 no\n'.repeat(25_000)}`,
  ],
  [
    '1 MB of delivery status',
    `${head}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${'Final-Recipient: rfc822; a@b.example\r\n'.repeat(26_000)}`,
  ],
  ['200,000 open div', page('<div>'.repeat(200_000))],
  ['1,500 nested tables', page(`${'<table><tr><td>'.repeat(1_500)}x${'</td></tr></table>'.repeat(1_500)}`)],
  ['100,000 tags closed that were never opened', page(`${'<div>'.repeat(50_000)}${'</span>'.repeat(100_000)}`)],
  ['1 MB of <', page('<'.repeat(1e6))],
  ['250,000 open comments', page('<!--'.repeat(250_000))],
  ['80,000 quotes in each other', page('<blockquote>'.repeat(80_000))],
  ['250,000 line breaks', page('<br>'.repeat(250_000))],
  ['90,000 cells', page(`<table><tr>${'<td>a</td>'.repeat(90_000)}</tr></table>`)],
  ['1 MB of =, quoted-printable', `${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(1e6)}`],
])('readMessage() reads %s within five seconds', async ([, text]) => {
  const raw = Buffer.from(text)
  const startedAt = performance.now()
  const message = await readMessage(raw, desk)
  expect(performance.now() - startedAt).toBeLessThan(5_000) // On a busy machine; alone each takes under half a second.
  expectSound(message)
})

test('readMessage() never rejects on random bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => expectSound(await readMessage(bytes, desk))),
    { numRuns: 200 },
  )
})

test('readMessage() never rejects on fixtures with bytes changed, cut out and put in', async () => {
  const change = fc.record({ at: fc.nat(), cut: fc.nat({ max: 40 }), put: fc.uint8Array({ maxLength: 12 }) })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...mails), fc.array(change, { minLength: 1, maxLength: 6 }), async (mail, changes) => {
      const changed = changes.reduce((bytes, { at, cut, put }) => {
        const start = at % (bytes.length + 1)
        return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)])
      }, mail)
      expectSound(await readMessage(changed, desk))
    }),
    { numRuns: 400 },
  )
})

test.for<[string, string, string]>([
  [
    'takes what Gmail indents for its writer’s own words',
    'own',
    '<blockquote style="margin:0 0 0 40px;border:none;padding:0px">Login failed</blockquote>',
  ],
  [
    'takes what Gmail quotes for a quote',
    'quoted',
    '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">Login failed</blockquote>',
  ],
])('readMessage() %s', async ([, origin, quote]) => {
  const { passages } = await readMessage(Buffer.from(page(`<div>oi</div>${quote}<div>Ana</div>`)), desk)
  expect(passages.find(({ text }) => text.includes('Login failed'))?.origin).toBe(origin)
})

test('readMessage() reads what stands around a whole page that is nested in another', async () => {
  const quoted = '<blockquote><!doctype html><html><head><title>Re</title></head><body><p>Qual é a porta?</p></body></html></blockquote>'
  const raw = page(`<p>A porta e 995.</p>${quoted}<p>Obrigada</p>`)
  const { passages } = await readMessage(new TextEncoder().encode(raw), desk)
  expect(passages.map(({ text }) => text).join('\n')).toMatch(/A porta e 995\.[^]*Qual[^]*Obrigada/)
  expect(JSON.stringify(passages)).not.toContain('Re<')
})
