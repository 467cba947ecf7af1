// Hours and days that are put right in a sentence of their own, further on or beside what they deny, a row each: "aliás, foi às 15h", "foi na
// quarta, não na terça". Beside them hours of something else, and what is only told again.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const SENT = 'Mandei ontem às 14h da ana@lojaprado.com.br pra rui@moveis.com.br e não chegou.'
const STOPPED = 'O Outlook 2019 parou de baixar por POP3 ontem às 14h.'
const NOT_COME = 'O e-mail do rui@moveis.com.br não chegou na ana@lojaprado.com.br.'

test.for<[string, Record<string, unknown>]>([
  [`${SENT}\n\nPodem olhar?\n\nAliás, foi às 15h, não às 14h.`, { sent_at: '2026-11-17T15:00' }],
  [`${SENT}\n\nCorreção: 14h12.`, { sent_at: '2026-11-17T14:12' }],
  [`${SENT}\n\nPS: não foi às 14h não, foi às 15h30.`, { sent_at: '2026-11-17T15:30' }],
  [`${STOPPED}\n\nA porta é 995.\n\nCorrigindo: foi às 15h.`, { occurred_at: '2026-11-17T15:00', pop3_port: 995 }],
  [`${STOPPED}\n\nAh, desculpem, na verdade eram 13h40.`, { occurred_at: '2026-11-17T13:40' }],
  [`${STOPPED} A porta é 995. Ops, foi 14h20`, { occurred_at: '2026-11-17T14:20' }],
  ['O Outlook 2019 parou de baixar. Não foi ontem às 14h, foi às 15h.', { occurred_at: '2026-11-17T15:00' }],
  ['O Outlook 2019 parou de baixar. Foi ontem às 15h, não às 14h.', { occurred_at: '2026-11-17T15:00' }],
  ['O Outlook 2019 parou de baixar ontem. Não foi às 14h como eu disse no telefone, foi às 15h.', { occurred_at: '2026-11-17T15:00' }],
  ['Não baixa no Outlook 2019 desde segunda 9h.\n\nPS: corrigindo, foi terça 9h.', { occurred_at: '2026-11-17T09:00' }],
  [
    'Mandei na terça 10h da ana@lojaprado.com.br pra rui@moveis.com.br e voltou.\n\nAh não, foi na segunda, às 11h.',
    { sent_at: '2026-11-16T11:00' },
  ],
  [`${NOT_COME} Foi na quarta dia 11, não na terça.`, { attempted_on: '2026-11-11' }],
  [`${NOT_COME} Ele mandou na sexta, não na quinta.`, { attempted_on: '2026-11-13' }],
  [
    'rui@moveis.com.br wrote to ana@lojaprado.com.br and it never arrived. It was on Monday, not on Sunday.',
    { attempted_on: '2026-11-16' },
  ],
  // An hour told in the sentence that tells of trying, of a day that is the letter's own.
  ['O POP3 não baixa. O técnico veio aqui hoje e formatou tudo. Tentamos às 14h e nada.', { occurred_at: '2026-11-18T14:00' }],
  ['My POP3 mail stopped today. We tried again at 9:15 and got nothing.', { occurred_at: '2026-11-18T09:15' }],
  // Thought over behind dots.
  ['O POP3 não baixa.\nData e hora: domingo, depois da missa das 10... acho que 11h30', { occurred_at: '2026-11-15T11:30' }],
  // Hours of something else put nothing right.
  [
    'Foi às 15h, não às 14h, que o chefe chegou. Mandei ontem às 9h da ana@lojaprado.com.br pra rui@moveis.com.br e deu erro.',
    { sent_at: '2026-11-17T09:00' },
  ],
  [`${STOPPED} Na verdade, às 9h estava tudo normal.`, { occurred_at: '2026-11-17T14:00' }],
  [`${STOPPED}\n\nAliás, atendo até as 18h.`, { occurred_at: '2026-11-17T14:00' }],
  [`${STOPPED} A Bia diz que na verdade às 16h ainda funcionava no dela.`, { occurred_at: '2026-11-17T14:00' }],
  ['O POP3 não baixa desde ontem... às 15h tenho reunião, me liguem antes.', { occurred_at: '2026-11-17' }],
  ['O POP3 não baixa. O técnico veio ontem trocar o roteador. Testamos às 14h30 com ele.', { occurred_at: '2026-11-17' }],
  ['O POP3 parou hoje. Tentei ligar às 9h e ninguém atendeu.', { occurred_at: '2026-11-18' }],
  [`${NOT_COME} Na terça recebi um dele normal, não na quarta. Ele mandou este na segunda.`, { attempted_on: '2026-11-16' }],
])('readRequest() reads as meant %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
