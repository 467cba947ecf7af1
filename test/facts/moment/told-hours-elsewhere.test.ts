// A day whose hour stands elsewhere: in the log that is shown, in a notice or an older letter of the talk, behind a long address, behind an error. And
// mail that came late: the day it came is not the day it was sent. A row each, beside what the same words do not say.
import { expect, test } from 'vitest'
import { readBody, valuesOf } from '../read-body.ts'

const ways = 'de ana@lojaprado.com.br para rui@celeiro.com.br'
const log = (stamp: string): string =>
  `${stamp} srv postfix/smtp[1881]: A2B9: to=<rui@celeiro.com.br>, relay=none, delay=30, dsn=4.4.1, status=deferred (connect to mx.celeiro.com.br[200.1.2.9]:25: Connection timed out)`
const warning =
  '----- Mensagem encaminhada -----\nDe: Mail Delivery System <MAILER-DAEMON@smtp.provedor.example>\nPara: ana@lojaprado.com.br\nEnviada: terça-feira, 17 de novembro de 2026 20:21\nAssunto: Warning: message delayed 4 hours\n\nThis message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 4 hours on the queue.\n\nThe date of the message is:    Tue, 17 Nov 2026 16:20:11 -0300\n\nThe address to which the message has not yet been delivered is:\n\n  rui@celeiro.com.br\n    Delay reason: Connection timed out\n'

test.for<[string, string]>([
  [`Mandei hoje ${ways} e não entrega:\n\n${log('Nov 18 09:31:22')}`, '2026-11-18T09:31'],
  [`A mensagem que mandei ontem não chegou até agora.\n\n${warning}`, '2026-11-17T16:20'],
  [
    'Mandei ontem um contrato para três pessoas e a do cartório voltou. Saiu da minha conta, ana.paula.quadros.prado@lojaprado.com.br, 16h42 mais ou menos.',
    '2026-11-17T16:42',
  ],
  [`Mandei ontem ${ways}. Voltou: 550 5.1.1 User unknown. Foi perto das 10 da manhã.`, '2026-11-17T10:00'],
  [`A mensagem partiu ontem ${ways}, por volta das 11h20, e voltou.`, '2026-11-17T11:20'],
  [`Mandei agora 10h ${ways} e não chegou`, '2026-11-18T10:00'],
  [`Mandei ${ways} e não chegou. Foi agora às 10h.`, '2026-11-18T10:00'],
  [
    'Voltou:\nFinal-Recipient: rfc822; rui@celeiro.com.br\nAction: failed\nDiagnostic-Code: smtp; 550 5.2.1 The account is\n disabled\nEnviei ontem 17h48, da conta ana@lojaprado.com.br',
    '2026-11-17T17:48',
  ],
  [`Desde hoje de manhã o que vai ${ways} volta. Eu estava enviando pelo Thunderbird umas 8h20.`, '2026-11-18T08:20'],
  [
    `Since this morning mail from ana@lojaprado.com.br to rui@celeiro.com.br comes back. I was sending with Apple Mail around 8:20 am.`,
    '2026-11-18T08:20',
  ],
  // Another day's hour is not this day's.
  [`Mandei hoje ${ways} e não entrega, como no domingo:\n\n${log('Nov 15 09:31:22')}`, '2026-11-18'],
  [`Mandei ontem às 8h ${ways} e não entrega:\n\n${log('Nov 17 09:31:22')}`, '2026-11-17T08:00'],
  // Late mail.
  [`Mandei segunda às 14h ${ways} e ele só recebeu hoje.`, '2026-11-16T14:00'],
  [`Mandei na segunda às 14h ${ways} e só chegou ontem, quase um dia depois.`, '2026-11-16T14:00'],
])('readRequest() reads when it was sent: %s', async ([body, expected]) => {
  const { checklist, values } = await readBody(body)
  expect([checklist, values['sent_at']]).toEqual(['sending', expected])
})

test.for<[string, string | undefined]>([
  ['O que o rui@celeiro.com.br mandou na segunda só chegou ontem, e o de terça não chegou ainda na ana@lojaprado.com.br.', '2026-11-17'],
  ['O email que o rui@celeiro.com.br mandou segunda chegou só hoje, e o de terça não chegou ainda.', '2026-11-17'],
  ['What rui@celeiro.com.br sent on Monday only arrived today, and what he sent yesterday has not come yet.', '2026-11-17'],
  ['O que o banco mandou na segunda só chegou hoje. Vem de aviso@lagoa.com.br', '2026-11-16'],
  ['Recebi hoje um email da lia@gmail.com mas o que ela mandou ontem não veio', '2026-11-17'],
  ['o rui@celeiro.com.br mandou quinta e nao chegou aqui', '2026-11-12'],
  // A while, and ordinals.
  ['o rui@celeiro.com.br mandou ontem e não chegou aqui, agora 10h de espera', '2026-11-17'],
  ['Não recebi o pedido do rui@celeiro.com.br na ana@lojaprado.com.br. O de segunda via também não chegou', undefined],
  ['o rui@celeiro.com.br mandou quinta remessa e nao chegou aqui', undefined],
])('readRequest() reads the day of “%s”', async ([body, expected]) => {
  expect((await valuesOf(body))['attempted_on']).toBe(expected)
})
