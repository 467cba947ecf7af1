// Accounts, numbers and remarks told beside the one that is asked for, a row each.
import { expect, test } from 'vitest'
import { valuesOf } from './read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  // What one sends with.
  [
    'O POP não recebe. Usuário de saída envio@lojaprado.com.br, de entrada contato@lojaprado.com.br.',
    { pop3_user: 'contato@lojaprado.com.br' },
  ],
  [
    'My POP does not download. The outgoing user is send@lojaprado.com.br, the incoming user is shop@lojaprado.com.br.',
    { pop3_user: 'shop@lojaprado.com.br' },
  ],
  ['O POP não recebe. Usuário: contato@lojaprado.com.br, a saída é a 587.', { pop3_user: 'contato@lojaprado.com.br' }],
  // Counted accounts, and what became of each.
  [
    'O POP não baixa.\n\nConta 1: compras@lojaprado.com.br (recebe normal)\nConta 2: nfe@lojaprado.com.br (não baixa pelo pop)\nPorta: 995',
    { pop3_user: 'nfe@lojaprado.com.br' },
  ],
  [
    'O POP não baixa.\n\nConta 1: compras@lojaprado.com.br (não baixa)\nConta 2: nfe@lojaprado.com.br (ok)\nPorta: 995',
    { pop3_user: 'compras@lojaprado.com.br' },
  ],
  [
    'O POP não baixa.\n\nConta 1: compras@lojaprado.com.br\nConta 2: nfe@lojaprado.com.br\nPorta: 995',
    { pop3_user: ['compras@lojaprado.com.br', 'nfe@lojaprado.com.br'] },
  ],
  // By the bare name before the mark.
  [
    "POP3 in Outlook 2019: bookings@lojaprado.com.br and ana@lojaprado.com.br. Mine is fine, bookings isn't: nothing since Saturday.",
    { pop3_user: 'bookings@lojaprado.com.br' },
  ],
  // A run of settings, and a number of something else.
  ['O POP não baixa. Recepção: Outlook 2013, 110, nenhuma.', { pop3_port: 110, pop3_encryption: 'none' }],
  ['O POP não baixa. Esperava uns e-mails: 110, nenhum chegou.', { pop3_port: undefined, pop3_encryption: undefined }],
  // When the last message came is no message's text.
  [
    'O POP não baixa.\n\nPorta: 995\nÚltima mensagem recebida: 17/11/2026 19:12\nErro: 0x800CCC92 - O servidor rejeitou o logon',
    { error_message: '0x800CCC92 - O servidor rejeitou o logon' },
  ],
  // A customer's number.
  [
    'My POP mail does not download. My account number with you is 1109953. The address is ana@lojaprado.com.br.',
    { pop3_user: 'ana@lojaprado.com.br' },
  ],
  ['O POP não baixa. O usuário é ana.prado.', { pop3_user: 'ana.prado' }],
  // Behind a change of subject the tale goes on.
  [
    'Sobre o boleto: pago.\n\nOutro assunto, mais urgente: o POP não baixa no Outlook 2016 desde hoje às 9h25, na porta 995.',
    { client_software: 'Outlook 2016', pop3_port: 995, occurred_at: '2026-11-18T09:25' },
  ],
  ['Another matter: my POP mail is not downloading in Outlook 2016, on port 995.', { client_software: 'Outlook 2016', pop3_port: 995 }],
]

test.for(rows)('readRequest() reads %j', async ([body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
