// Bad input over real sockets: taken or refused with a proper SMTP answer; none stops the service or another mail; each that is
// taken reaches a person.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HELPDESK, type Service, startService } from './start-service.ts'

// Each from an address of its own: who sends us the same mail again and again is soon answered by a person.
const head = (subject: string) =>
  `From: Ana <${subject}@padaria.example>\r\nTo: suporte@provedor.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@padaria.example>\r\n`
const asking = 'Meu Outlook 2016 nao baixa emails pelo POP3, servidor pop.padaria.example porta 995 SSL.\r\n'
const everyone = Array.from({ length: 10_000 }, (_, index) => `pessoa${index}@padaria.example`).join(',\r\n ')
const megabytes = (count: number) =>
  `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU2Nzg5QUJDREVGR0hJSktMTU5P\r\n'.repeat(Math.floor((count * 1_048_576) / 72))}`
const attachment = (count: number) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${asking}\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${megabytes(count)}--b--\r\n`

let service: Service
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test.for<[string, { raw: string; from?: string }, RegExp, 'reply' | 'hand-off' | 'nothing']>([
  [
    'unreadable MIME',
    { raw: `${head('mime')}Content-Type: multipart/mixed; boundary="\r\nContent-Transfer-Encoding: x-none\r\n\r\n--\x80\xff\r\n${asking}` },
    /^250 /,
    'reply',
  ],
  ['an empty mail', { raw: '' }, /^250 /, 'hand-off'],
  ['a mail of headers alone', { raw: head('vazia') }, /^250 /, 'hand-off'],
  ['20 MB of attachment', { raw: `${head('anexo')}${attachment(20)}` }, /^250 /, 'reply'],
  ['more than it may take', { raw: `${head('grande')}${attachment(26)}` }, /^552 5\.3\.4 /, 'nothing'],
  [
    '10,000 recipients in To',
    { raw: `From: todos@padaria.example\r\nTo: ${everyone}\r\nSubject: todos\r\n\r\n${asking}` },
    /^250 /,
    'reply',
  ],
  ['NUL bytes', { raw: `${head('nul')}\r\n\0${asking}\0\0` }, /^250 /, 'reply'],
  ['a From without an address', { raw: `From: Ana da Padaria\r\nSubject: sem endereco\r\n\r\n${asking}` }, /^250 /, 'hand-off'],
  ['no From at all', { raw: `Subject: sem remetente\r\n\r\n${asking}` }, /^250 /, 'hand-off'],
  ['a line of a megabyte', { raw: `${head('linha')}\r\n${asking}${'a'.repeat(1_048_576)}\r\n` }, /^250 /, 'reply'],
])('serve takes %s, or refuses it properly', async ([, mail, answer, outcome]) => {
  expect(await service.send(mail)).toMatch(answer)
  const out = await service.settle()
  const toHelpdesk = out.filter(({ to }) => to.includes(HELPDESK)).length
  expect({ replies: out.length - toHelpdesk, toHelpdesk }).toEqual({
    replies: outcome === 'reply' ? 1 : 0,
    toHelpdesk: outcome === 'hand-off' ? 1 : 0,
  })
})

test('serve goes on beside bad mails, and its ledger balances', async () => {
  await Promise.all([
    service.send({ raw: '\0'.repeat(10_000) }),
    service.send({ raw: `${head('boa')}\r\n${asking}` }),
    service.send({ raw: ')(*&^%$#@!' }),
  ])
  const out = await service.settle()
  expect(out.filter(({ to }) => to.includes('boa@padaria.example')).length).toBe(1)
  const { accepted, inFlight, ends } = await service.ledger()
  expect([inFlight, Object.values(ends).reduce((sum, count) => sum + count, 0)]).toEqual([0, accepted])
})

test('serve relays for nobody', async () => {
  expect(await service.send({ raw: asking, to: ['alguem@outro.example'] })).toMatch(/^550 5\.1\.1 /)
})
