// An error that somebody else gave the writer, and what stands behind an error in one line: whom the mail went to, and when.
import { expect, test } from 'vitest'
import { readAnswerTo } from '../read-body.ts'

const asksError = { checklist: 'receiving', fields: ['error_message'] }

test.for([
  ['Ele me passou no zap:\n"550 5.7.1 Blocked by policy"'],
  ['Ela mandou pelo whatsapp: 550 5.7.1 Blocked by policy'],
  ['Ele passou pelo telefone: 550 5.7.1 Blocked by policy'],
  ['Me mandaram, tá escrito: 550 5.7.1 Blocked by policy'],
])('readRequest() reads the error in «%s»', async ([body = '']) => {
  const { facts } = await readAnswerTo(asksError, body)
  expect(facts.map(({ field, value }) => [field, value])).toEqual([['error_message', '550 5.7.1 Blocked by policy']])
})

test.for([
  ['Zap: 47 99912-3344'],
  ['WhatsApp da loja: 47 99912-3344'],
  ['Ele mandou no zap: vai ver isso amanhã'],
  ['ele mandou no zap que vai ver'],
])('readRequest() reads no error in «%s»', async ([body = '']) => {
  expect((await readAnswerTo(asksError, body)).facts).toEqual([])
})

const asksAll = { checklist: 'sending', fields: ['sender_address', 'recipient_address', 'error_message', 'sent_at'] }
const SENT = { sender_address: 'ana@lojaprado.com.br', recipient_address: 'festa@buffet.example', error_message: 'Mailbox full' }

test.for<[string, Record<string, unknown>]>([
  [
    'Erro: "Mailbox full". Pra: festa@buffet.example. De: ana@lojaprado.com.br. Hora: 10 pras 8 de hoje',
    { ...SENT, sent_at: '2026-11-22T07:50' },
  ],
  ['Erro: Mailbox full. Para: festa@buffet.example. De: ana@lojaprado.com.br. Hora: hoje 8h', { ...SENT, sent_at: '2026-11-22T08:00' }],
  ['De: ana@lojaprado.com.br. Pra: festa@buffet.example. Erro: "Mailbox full". Hora: 8h de hoje', { ...SENT, sent_at: '2026-11-22T08:00' }],
  ['Erro: Delivery failed. Reason: mailbox full', { error_message: 'Delivery failed. Reason: mailbox full' }],
  ['Erro: Falha no envio. Conta: pop. Porta: 587', { error_message: 'Falha no envio. Conta: pop. Porta: 587' }],
])('readRequest() parts the line «%s»', async ([body, expected]) => {
  const { facts } = await readAnswerTo(asksAll, body)
  expect(Object.fromEntries(facts.map(({ field, value }) => [field, value]))).toEqual(expected)
})

test('readRequest() takes a version told with “nome e versão” for no other program than the known one', async () => {
  const known = [{ field: 'client_software', value: 'Thunderbird', state: 'partial' as const }]
  const { facts } = await readAnswerTo(
    { checklist: 'pop3', fields: ['client_software', 'pop3_port'], known },
    'Nome e versão: 128.5\nPorta: 110',
  )
  expect(facts.map(({ field, value }) => [field, value])).toEqual([
    ['client_software', 'Thunderbird 128.5'],
    ['pop3_port', 110],
  ])
})
