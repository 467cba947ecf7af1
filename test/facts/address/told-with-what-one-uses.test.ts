// "Eu uso o x@…" says whose an address is, and not which way mail went; "uso o Mail mesmo" beside an iPhone is its app, and the system that is told
// anywhere is that app's version. A login that an error tells without marks.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for<[string, Record<string, unknown>]>([
  [
    'O rui@fabrica.com.br respondeu e não chegou aqui. Pra conferir: eu uso vendas@lojaprado.com.br',
    { sender_address: 'rui@fabrica.com.br', recipient_address: 'vendas@lojaprado.com.br' },
  ],
  [
    'Mandei pro rui@fabrica.com.br e não chegou pra ele. Uso o vendas@lojaprado.com.br',
    { sender_address: 'vendas@lojaprado.com.br', recipient_address: 'rui@fabrica.com.br' },
  ],
  // What is used to reach somebody is his.
  [
    'When I write to the supplier I use sales@supplier.com and it never arrives. Yesterday at 9am it bounced with "550 no such user".',
    { sender_address: undefined, recipient_address: 'sales@supplier.com' },
  ],
  ['Para pedidos uso o pedidos@fabrica.com.br e nunca chega lá. Mandei ontem às 9h.', { recipient_address: 'pedidos@fabrica.com.br' }],
  [
    'O cliente é o rui@fabrica.com.br, não este de onde escrevo. Mandei ontem às 9h e não chegou.',
    { recipient_address: 'rui@fabrica.com.br' },
  ],
  ['meu celular samsung a15 android 14 nao baixa os email. app samsung email.', { client_software: 'app samsung email (android 14)' }],
  ['não baixa no iPhone, iOS 18.1. Uso o Mail mesmo.', { client_software: 'Mail (iOS 18.1)' }],
  ['não baixa no iPhone, iOS 18.1. Uso o mail da loja pra tudo.', { client_software: undefined }],
  ['Thunderbird says: Login to server pop.lojaprado.com.br with username karen failed.', { pop3_user: 'karen' }],
  ['Thunderbird says: Login with username or password failed.', { pop3_user: undefined }],
  [
    'o iPhone diz "A identidade de mail.lojaprado.com.br não pode ser verificada" e o pop não baixa',
    { pop3_host: 'mail.lojaprado.com.br' },
  ],
  [
    'hoje de manhã parou de chegar email no meu celular, fica aparecendo "mail.lojaprado.com.br não está respondendo"',
    { pop3_host: 'mail.lojaprado.com.br' },
  ],
  [
    'nossos coletores POP3 falham com javax.net.ssl.SSLHandshakeException: Received fatal alert: protocol_version em pop.lojaprado.com.br:995',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
])('readRequest() reads %j', async ([body, expected]) => {
  const { values } = await readBody(body)
  for (const [field, value] of Object.entries(expected)) expect(values[field], field).toEqual(value)
})
