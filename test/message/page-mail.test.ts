import { expect, test } from 'vitest'
import { cleanAnswer, messageOfPage, type PageAnswer, readPageMail, writePageMail } from '../../src/message/page-mail.ts'
import { readMessage } from '../../src/message/read-message.ts'

const KEY = Buffer.alloc(32, 7)
const token = 'ABCDEFGH12345678'
const envelope = {
  id: 'page.1',
  customer: 'ana@padaria.example',
  address: `suporte+${token}@provedor.example`,
  inReplyTo: `${token}.1.r@provedor.example`,
  at: '2026-11-18T12:00:00Z',
}
const write = (answers: PageAnswer[]): Uint8Array => writePageMail({ token, answers }, envelope, KEY)

test.for<[string, string, string]>([
  ['one line', '995', '995'],
  ['several lines', '-ERR first\n  -ERR second\n\nthird', '-ERR first\n  -ERR second\n\nthird'],
  ['the form of an answer', 'Porta [port]:\n    25\nErro [error]:', 'Porta [port]:\n    25\nErro [error]:'],
  ['header lines and dots', 'Bcc: x@y.example\r\n.\r\n\r\nX-Porteiro-Page: no', 'Bcc: x@y.example\n.\n\nX-Porteiro-Page: no'],
  ['quote and signature marks', '> quoted\n-- \nEm 1/1 Suporte escreveu:', '> quoted\n-- \nEm 1/1 Suporte escreveu:'],
  ['controls and broken characters', 'a\u0000b\ud800c\u0085d', 'a b\ufffdc d'],
  ['other scripts', 'ã 漢字 😀', 'ã 漢字 😀'],
])('readPageMail() gives back %s', ([, text, kept]) => {
  const answers = [
    { field: 'error', title: 'Mensagem de erro (exata)', text },
    { field: 'port', title: 'Porta', text: '995' },
  ]
  const read = readPageMail(write(answers), KEY)
  expect(read).toEqual({
    token,
    messageId: 'page.1@provedor.example',
    answers: [{ ...answers[0], text: kept }, answers[1]],
  })
})

test('writePageMail() gives a mail that people and programs can read, of short ASCII lines with CRLF', async () => {
  const raw = write([{ field: 'port', title: 'Porta', text: '995\nsegunda linha' }])
  const lines = Buffer.from(raw).toString('latin1').split('\r\n')
  expect(lines.filter((line) => line.length > 200 || /[^\x20-\x7e]/.test(line))).toEqual([])
  const message = await readMessage(raw, { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'UTC' })
  expect(message.from).toEqual([{ address: 'ana@padaria.example' }])
  expect(message.subject).toBe(`Respostas pela página [#${token}]`)
  expect(message.sentAt).toBe('2026-11-18T12:00:00Z')
  expect(message.passages.map(({ text }) => text).join()).toMatch(/Porta \[port\]:\n {4}995\n {4}segunda linha/)
})

test.for<[string, (raw: string) => string, Uint8Array]>([
  ['another key', (raw) => raw, Buffer.alloc(32, 8)],
  ['another answer', (raw) => raw.replace(/\r\n\r\n\w{4}/, '\r\n\r\nAAAA'), KEY],
  ['another ticket', (raw) => raw.replace('Ticket: A', 'Ticket: B'), KEY],
  ['a trace line before it', (raw) => `Received: from x\r\n${raw}`, KEY],
  ['bare line ends', (raw) => raw.replaceAll('\r\n', '\n'), KEY],
  ['something behind it', (raw) => `${raw}x`, KEY],
  ['only the mark', () => 'X-Porteiro-Page: ', KEY],
])('readPageMail() knows nothing with %s', ([, change, key]) => {
  const raw = Buffer.from(write([{ field: 'port', title: 'Porta', text: '995' }])).toString('latin1')
  expect(readPageMail(Buffer.from(change(raw), 'latin1'), key)).toBeUndefined()
})

test('messageOfPage() makes a passage of own words of each answer', () => {
  const answers = [{ field: 'error', title: 'Erro', text: '> 550 5.1.1\n-- \nfim' }]
  const talk = { customer: { address: 'ana@padaria.example' }, subject: 'x', language: 'pt-BR' as const, at: envelope.at }
  expect(messageOfPage({ answers }, talk).passages).toEqual([{ id: 0, letter: 0, origin: 'own', text: 'Erro: > 550 5.1.1\n-- \nfim' }])
})

test('cleanAnswer() keeps line breaks and tabs', () => {
  expect(cleanAnswer(' a\r\nb\rc\td\u0007 ')).toBe('a\nb\nc\td')
})
