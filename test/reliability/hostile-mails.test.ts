// Named hostile mails through a whole node over real sockets, each with a good mail sent right after it: the good one is answered, the
// hostile one has its end, and every letter that comes of either is well-formed and carries nothing of the stranger's.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Service, startService } from '../service/start-service.ts'
import { CANARY, checkOutgoing } from './check-outgoing.ts'
import { FILE_NAMES, HEADER_TEXTS } from './hostile-texts.ts'

const asking = 'Meu Outlook 2016 nao baixa emails pelo POP3, servidor pop.padaria.example porta 995 SSL.'
const head = (more: string[] = []): string =>
  ['From: Ana <ana@padaria.example>', 'To: suporte@provedor.example', 'Subject: POP3', 'MIME-Version: 1.0', ...more].join('\r\n')
const plain = (text: string, more: string[] = []): string =>
  `${head([...more, 'Content-Type: text/plain; charset=utf-8'])}\r\n\r\n${text}\r\n`
const html = (text: string): string => `${head(['Content-Type: text/html; charset=utf-8'])}\r\n\r\n${text}\r\n`
const multipart = (parts: string[], boundary = 'b'): string =>
  `${head([`Content-Type: multipart/mixed; boundary="${boundary}"`])}\r\n\r\n${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`
const text = `Content-Type: text/plain\r\n\r\n${asking}`
const nested = (depth: number): string =>
  `${Array.from({ length: depth }, (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`).join('')}${text}\r\n`
const wrapped = (bytes: Buffer): string => (bytes.toString('base64').match(/.{76}|.+/g) ?? []).join('\r\n')

/** Each mail is of a customer of its own: one who writes again goes on with his talk, and is not asked again at once. */
let customers = 0
const ofAnother = (mail: string): Buffer => {
  customers += 1
  return Buffer.from(mail.replace('ana@padaria.example', `ana${customers}@padaria${customers}.example`))
}

let service: Service
beforeAll(async () => {
  service = await startService({
    smtp: { listen: '127.0.0.1:0' },
    authentication: 'off',
    reading: { deadlineSeconds: 10 },
    limits: { repliesPerCustomerPerDay: 10_000, repliesPerDomainPerHour: 10_000, unansweredTickets: 1000 },
  })
})
afterAll(() => service.stop())

test.for<[string, () => string]>([
  ['2,000 levels of multipart', () => `${head()}\r\n${nested(2000)}`],
  ['300 messages in messages', () => `${head()}\r\n${'Content-Type: message/rfc822\r\n\r\nSubject: x\r\n'.repeat(300)}\r\n${asking}`],
  ['100,000 parts', () => multipart([text, ...Array<string>(100_000).fill('\r\nx')])],
  ['100,000 empty boundaries', () => multipart([text, ...Array<string>(100_000).fill('')])],
  [
    '20,000 header fields',
    () =>
      plain(
        asking,
        Array.from({ length: 20_000 }, (_, n) => `X-${n}: y`),
      ),
  ],
  ['a header field of 2 MB', () => plain(asking, [`X-Long: ${'y '.repeat(1_000_000)}`])],
  ['a folded field of 50,000 lines', () => plain(asking, [`X-Long: y${'\r\n z'.repeat(50_000)}`])],
  [
    'a boundary that is part of another',
    () => multipart([text, 'Content-Type: multipart/mixed; boundary="bb"\r\n\r\n--bb\r\n--b\r\n--bbb\r\n--bb--']),
  ],
  ['a boundary of nothing', () => multipart([text], '')],
  ['an endless boundary', () => multipart([text], 'x'.repeat(100_000))],
  [
    'a gzip bomb of 100 MB',
    () =>
      multipart([
        text,
        `Content-Type: application/gzip; name=a.gz\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(gzipSync(Buffer.alloc(100_000_000)))}`,
      ]),
  ],
  ['lines of a megabyte', () => plain(`${asking}\r\n${'a'.repeat(1_048_576)}\r\n${'b '.repeat(524_288)}`)],
  [
    'a megabyte of blanks in quoted-printable',
    () => plain(`${asking}\r\n${' \t'.repeat(524_288)}x`, ['Content-Transfer-Encoding: quoted-printable']),
  ],
  [
    'encoded words by the thousand',
    () => plain(asking, [`X-Y: ${'=?utf-8?q?=C3=A9?= '.repeat(20_000)}`, `Subject: ${'=?utf-8?b?w6k=?= '.repeat(20_000)}`]),
  ],
  ['50,000 nested divs', () => html(`${'<div>'.repeat(50_000)}${asking}`)],
  ['2,000 nested tables', () => html(`${'<table><tr><td>'.repeat(2000)}${asking}`)],
  ['tags that never end', () => html(`<p>${asking}</p>${'<a '.repeat(200_000)}`)],
  ['a megabyte of entities', () => html(`<p>${asking}</p>${'&#x202e;&#0;&bogus;'.repeat(50_000)}`)],
  [
    'UTF-16 that says UTF-8',
    () =>
      `${head(['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'])}\r\n\r\n${wrapped(Buffer.from(asking, 'utf16le'))}\r\n`,
  ],
  ['a charset that is none', () => `${head(['Content-Type: text/plain; charset=x-"\r\n <script>'])}\r\n\r\n${asking}\xff\xfe\r\n`],
  ['base64 that is none', () => `${head(['Content-Transfer-Encoding: base64'])}\r\n\r\n${'=*'.repeat(100_000)}\r\n`],
  [
    'quoted-printable that is none',
    () => `${head(['Content-Transfer-Encoding: quoted-printable'])}\r\n\r\n${'='.repeat(200_000)}${asking}\r\n`,
  ],
  ['10,000 references', () => plain(asking, [`References: ${'<a@b.example>\r\n '.repeat(10_000)}<c@d.example>`])],
  ['half a megabyte of quote marks', () => plain(`${asking}\r\n${'> '.repeat(250_000)}`)],
  ['half a megabyte of labels', () => plain(`${asking}\r\n${'Porta: '.repeat(70_000)}`)],
  [
    'direction marks and controls everywhere',
    () => plain(`\u202e${asking}\u0007\u001b[31m\u2066\r\nMensagem de erro: \u202etxt.exe\u0000\u0008`),
  ],
])('serve stands %s', { timeout: 120_000 }, async ([, make]) => {
  expect(await service.send({ raw: ofAnother(make()) })).toMatch(/^(250|552) /)
  const good = ofAnother(plain('Nao consigo receber pelo POP3 no Thunderbird.'))
  const customer = `ana${customers}@padaria${customers}.example`
  expect(await service.send({ raw: good, from: customer })).toMatch(/^250 /)
  const letters = await service.settle()
  expect(letters.filter(({ to }) => to.includes(customer))).toHaveLength(1)
  await check(letters)
})

const PLACES: [string, (value: string) => string][] = [
  ['the subject', (value) => plain(asking, [`Subject: ${value}`])],
  ['the name', (value) => plain(asking).replace('From: Ana', `From: ${value}`)],
  ['the Message-ID', (value) => plain(asking, [`Message-ID: <${value}@padaria.example>`])],
  ['the references', (value) => plain(asking, [`References: <a@b.example> <${value}>`, `In-Reply-To: <${value}>`])],
  ['a value', (value) => plain(`${asking}\r\nUsuario POP3: ${value}\r\nMensagem de erro: ${value}\r\nSoftware: ${value}`)],
]
test.for(PLACES)('serve writes nothing hostile that stands in %s', { timeout: 120_000 }, async ([, make]) => {
  for (const value of HEADER_TEXTS) await service.send({ raw: ofAnother(make(value)) })
  await check(await service.settle())
})

test('serve writes nothing hostile that stands in a file name', { timeout: 120_000 }, async () => {
  for (const name of FILE_NAMES) {
    const file = `Content-Type: text/plain; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nPorta: 995`
    await service.send({ raw: ofAnother(multipart([text, file])) })
  }
  await check(await service.settle())
})

test('serve passes on to a person whom it cannot write to', async () => {
  await service.send({ raw: Buffer.from(plain(asking).replace('ana@padaria.example', 'josé@padaria.example')) })
  const letters = await service.settle()
  expect(letters.map(({ to }) => to)).toEqual([['fila@helpdesk.example']])
  await check(letters)
})

test('serve balances its ledger after all that', async () => {
  const { accepted, inFlight, ends } = await service.ledger()
  expect([inFlight, Object.values(ends).reduce((sum, count) => sum + count, 0)]).toEqual([0, accepted])
})

async function check(letters: Awaited<ReturnType<Service['settle']>>): Promise<void> {
  for (const { to, raw } of letters) {
    const kind = to.includes('fila@helpdesk.example') ? 'hand-off' : 'reply'
    expect(await checkOutgoing({ kind, envelopeTo: to, bytes: Buffer.from(raw) }), raw.slice(0, 2000)).toEqual([])
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(new RegExp(`^${CANARY}:|^Bcc:`, 'im'))
  }
}
