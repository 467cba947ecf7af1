// Answers to "when was it" of which no day was ever told: an hour alone is the letter's own day's, unless it is still to come.
import { expect, test } from 'vitest'
import type { AskedBefore } from '../../../src/facts/read-request.ts'
import { readAnswerTo } from '../read-body.ts'

const asksSent: AskedBefore = { checklist: 'sending', fields: ['sent_at'] }
const asksMore: AskedBefore = { checklist: 'pop3', fields: ['occurred_at', 'pop3_port'] }

// Written on Sunday, 22 November 2026, at 10:00.
test.for<[body: string, asked: AskedBefore, moment: string | undefined]>([
  ['Enviado às 8:01', asksSent, '2026-11-22T08:01'],
  ['8h20', asksSent, '2026-11-22T08:20'],
  ['foi umas 9 e meia', asksSent, '2026-11-22T09:30'],
  ['sent at 8:50 am', asksSent, '2026-11-22T08:50'],
  ['9h40, porta 995', asksMore, '2026-11-22T09:40'],
  ['Data e hora do problema: 9:15\nPorta do servidor de entrada: 110', asksMore, '2026-11-22T09:15'],
  ['aconteceu agora mesmo de novo. porta 995 com ssl', asksMore, '2026-11-22T10:00'],
  ['Deu o erro agora, a porta é 995', asksMore, '2026-11-22T10:00'],
  ['it just happened again, port 995', asksMore, '2026-11-22T10:00'],
  ['não deu agora, vou tentar depois. a porta é 995', asksMore, undefined],
  ['Agora a porta é 995', asksMore, undefined],
  // A day that is told holds, and so does one that was told before.
  ['ontem às 22h', asksSent, '2026-11-21T22:00'],
  ['8h20', { ...asksSent, known: [{ field: 'sent_at', value: '2026-11-20', state: 'partial' }] }, '2026-11-20T08:20'],
  // Still to come today, a number that may be a day, an hour of something else.
  ['17:20', asksSent, undefined],
  ['15', asksSent, undefined],
  ['Posso falar por telefone às 9h', asksSent, undefined],
])('readRequest() takes an hour told alone for the day of the letter: «%s»', async ([body, asked, moment]) => {
  const { facts } = await readAnswerTo(asked, body)
  expect(facts.find(({ field }) => field === 'sent_at' || field === 'occurred_at')?.value).toBe(moment)
})
