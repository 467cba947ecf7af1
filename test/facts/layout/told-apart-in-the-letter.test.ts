// What belongs together and stands apart: a program and, further down, its version; the last try and its hour; an address and the key before it;
// an address behind the words of a telephone's footer.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

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

test('readRequest() reads both ends of a way from the answer to one question', async () => {
  const chat =
    'Bia Melo  15:20\nmandei a apólice pro cliente ontem e voltou\nDavi Suporte  15:22\nde qual conta e pra qual?\nBia Melo  15:24\nana@lojaprado.com.br pra joel@mercado.com.br\nDavi Suporte  15:25\no que veio escrito?\nBia Melo  15:29\n"552 5.2.3 Message exceeds maximum fixed size"\n'
  expect(await valuesOf(chat)).toMatchObject({
    sender_address: 'ana@lojaprado.com.br',
    recipient_address: 'joel@mercado.com.br',
    error_message: '552 5.2.3 Message exceeds maximum fixed size',
  })
})

test('readRequest() joins a version with its program over many turns of a chat', async () => {
  const turns = [
    'Nádia: o thunderbird parou de baixar',
    'Beto: desde quando?',
    'Nádia: hoje 15h40',
    'Beto: aparece o que?',
    'Nádia: "Authentication failed"',
  ]
  const chat = [...turns, 'Beto: porta?', 'Nádia: 995, SSL/TLS', 'Beto: versão?', 'Nádia: 128.4']
    .map((turn) => `[17:02, 18/11/2026] ${turn}`)
    .join('\n')
  expect(await valuesOf(chat)).toMatchObject({ client_software: 'thunderbird 128.4', pop3_port: 995, occurred_at: '2026-11-18T15:40' })
})

test.for<[string, string, Record<string, unknown>]>([
  [
    'a version of four numbers',
    'O Samsung Email 6.1.94.3 não baixa por POP desde ontem 9h.',
    { client_software: 'Samsung Email 6.1.94.3' },
  ],
  [
    "a machine's own address",
    'Usuário: ana@lojaprado.com.br / Estação: PC-07 (10.0.0.7) / IP público: 200.1.2.3 / não baixa por POP3',
    { public_ip: '200.1.2.3' },
  ],
  ["a connection's address in brackets", 'O POP3 não baixa. IP do computador (200.1.2.3), Outlook 2016', { public_ip: '200.1.2.3' }],
  ['a version behind an arrow', 'Não baixa.\n3. Programa ==> Thunderbird\n4. Versão ==> 128.5', { client_software: 'Thunderbird 128.5' }],
  [
    "the account's login beside its display name",
    'Não baixa no Outlook 2016.\nNome da conta\nLoja\nE-mail\nana@lojaprado.com.br\nServidor de entrada\npop.lojaprado.com.br',
    { pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'a login that is the only one',
    'Não baixa no Outlook 2016.\nNome da conta: loja22\nServidor de entrada: pop.lojaprado.com.br',
    { pop3_user: 'loja22' },
  ],
  [
    "Outlook's notice",
    'voltou isso aqui\n\nSua mensagem não foi entregue a um ou mais destinatários.\n\nAssunto: Arranjos\nEnviada em: 17/11/2026 18:12\nDe: ana@lojaprado.com.br\n\nNão foi possível alcançar o(s) seguinte(s) destinatário(s):\n\nrui@mercado.com.br em 17/11/2026 18:12\n550 5.7.1 Mensagem rejeitada por conteúdo suspeito\n',
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@mercado.com.br', sent_at: '2026-11-17T18:12' },
  ],
  ['an hour since which it fails', 'O Outlook n baixa por pop desde 9h. me ajuda', { occurred_at: '2026-11-18T09:00' }],
  ['a program in brackets', 'uso o aplicativo (Hermes 2.1) e não baixa por pop', { client_software: 'Hermes 2.1' }],
])('readRequest() reads %s', async ([, body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})

test.for<[string, string, string]>([
  ['an address from a version', 'O Samsung Email 6.1.94.3 não baixa por POP desde ontem 9h.', 'public_ip'],
  ["a server from a machine's address", 'Usuário: ana@lojaprado.com.br / Estação: PC-07 (10.0.0.7) / não baixa por POP3', 'pop3_host'],
  ['an error from an address alone', 'mandei a apólice pro cliente e voltou: rui@mercado.com.br pra joel@mercado.com.br', 'error_message'],
  ['a program from a place in brackets', 'uso o computador da sala (Bloco 3) e não baixa por pop', 'client_software'],
  ['the hour of the last time that it went', `${SENT} A última vez que chegou foi 9h25.`, 'sent_at'],
  ['the hour of the last reply', `${SENT} A última resposta de vocês foi 9h25.`, 'sent_at'],
  ['the host of a page', 'O Thunderbird 145.0 não baixa. Abri https://mail.lojaprado.com.br e lá vejo tudo.', 'pop3_host'],
])('readRequest() leaves %s', async ([, body, field]) => {
  expect((await valuesOf(body))[field]).toBeUndefined()
})
