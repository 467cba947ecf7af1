// What belongs together and stands apart: a program and, further down, its version; the last try and its hour; an address and the key before it;
// an address behind the words of a telephone's footer.
import { expect, test } from 'vitest'
import { valuesOf } from './read-body.ts'

const SCREEN =
  'O Thunderbird não busca mais nada desde ontem às 17h50. Nas configurações do servidor:\n\nNome do servidor:\npop.lojaprado.com.br\nPorta:\n110\n\n'
const SENT = 'Mando de ana@lojaprado.com.br pro rui@mercado.com.br e não vai.'

test.for<[string, string, Record<string, unknown>]>([
  [
    'a version below other settings',
    `${SCREEN}Versão 128.4.2esr (64 bits), Windows 10.`,
    { client_software: 'Thunderbird 128.4.2esr (64 bits)' },
  ],
  ['a version behind another sentence', `${SCREEN}Copiei tudo da tela. Versão 140.2.`, { client_software: 'Thunderbird 140.2' }],
  ["another product's version", `${SCREEN}O antivírus é o Avast. Versão 24.9.`, { client_software: 'Thunderbird' }],
  ["the system's version", `${SCREEN}Windows 11\nVersão 24H2`, { client_software: 'Thunderbird' }],
  ['the hour of the last try', `${SENT} A última tentativa foi 9h25.`, { sent_at: '2026-11-18T09:25' }],
  ['the last try behind its hour', `${SENT} foi 17h25 a ultima tentativa`, { sent_at: '2026-11-18T17:25' }],
  [
    'a log that names its ends',
    'O sistema não envia nota. Log:\n\n2026-11-17 20:51:33 INFO from=nfe@lojaprado.com.br to=contab@mercado.com.br\n2026-11-17 20:51:35 ERROR 535 5.7.8 Error: authentication failed\n',
    { sender_address: 'nfe@lojaprado.com.br', recipient_address: 'contab@mercado.com.br' },
  ],
  [
    'from where it was sent',
    'It came back: "550 5.1.1 User unknown <rui@mercado.com.br>"\n\nSent from ana@lojaprado.com.br -> today 16:58',
    { sender_address: 'ana@lojaprado.com.br', sent_at: '2026-11-18T16:58' },
  ],
  [
    'a server behind its scheme',
    'O Thunderbird 145.0 não baixa. No log: conectando em pop3://pop.lojaprado.com.br:995',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
])('readRequest() reads %s', async ([, body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})

test.for<[string, string, string]>([
  ['the hour of the last time that it went', `${SENT} A última vez que chegou foi 9h25.`, 'sent_at'],
  ['the hour of the last reply', `${SENT} A última resposta de vocês foi 9h25.`, 'sent_at'],
  ['the host of a page', 'O Thunderbird 145.0 não baixa. Abri https://mail.lojaprado.com.br e lá vejo tudo.', 'pop3_host'],
])('readRequest() leaves %s', async ([, body, field]) => {
  expect((await valuesOf(body))[field]).toBeUndefined()
})
