// Settings in a run of which only the first has a mark: rows in which the others count and in which they do not.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const WORDS = 'Bom dia\nO Thunderbird 128.5 não baixa nada.\n'

test.for<[string, Record<string, unknown>]>([
  [
    'Servidor: pop.lojaprado.com.br, usuario ana@lojaprado.com.br, porta 995, SSL/TLS.',
    { pop3_host: 'pop.lojaprado.com.br', pop3_user: 'ana@lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  [
    'Usuário: ana@lojaprado.com.br, porta 995, servidor pop.lojaprado.com.br',
    { pop3_host: 'pop.lojaprado.com.br', pop3_user: 'ana@lojaprado.com.br', pop3_port: 995 },
  ],
  [
    'Começou 17/11 às 10h20, IP 200.160.2.3, Thunderbird 140.5, servidor\npop.lojaprado.com.br, usuário ana@lojaprado.com.br, porta 110 com STARTTLS.\nErro: "Falha no login."',
    { pop3_port: 110, pop3_encryption: 'starttls', error_message: 'Falha no login.' },
  ],
  ['Usuário: ana@lojaprado.com.br / SSL', { pop3_user: 'ana@lojaprado.com.br', pop3_encryption: 'ssl_tls' }],
  [
    'Porta: 110; criptografia nenhuma; conta ana@lojaprado.com.br',
    { pop3_port: 110, pop3_encryption: 'none', pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'Server: pop.lojaprado.com.br port 995, user ana@lojaprado.com.br',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 995, pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'Programa: Thunderbird 128.5, servidor pop.lojaprado.com.br, porta 110',
    { client_software: 'Thunderbird 128.5', pop3_host: 'pop.lojaprado.com.br', pop3_port: 110 },
  ],
  [
    'Programa: Outlook 2016, IP 200.160.2.3, servidor pop.lojaprado.com.br na porta 995 com SSL, conta ana@lojaprado.com.br, erro 0x800CCC0E',
    {
      public_ip: '200.160.2.3',
      pop3_host: 'pop.lojaprado.com.br',
      pop3_port: 995,
      pop3_encryption: 'ssl_tls',
      error_message: '0x800CCC0E',
    },
  ],
  ['Porta 995, segurança SSL/TLS, conforme o manual de vocês\nnenhum e-mail entra', { pop3_port: 995, pop3_encryption: 'ssl_tls' }],
  // The sending server's, and what is not in use.
  ['Servidor: pop.lojaprado.com.br, saída smtp.lojaprado.com.br, porta 587', { pop3_host: 'pop.lojaprado.com.br', pop3_user: undefined }],
  ['Usuário: ana@lojaprado.com.br, no SMTP porta 587', { pop3_user: 'ana@lojaprado.com.br', pop3_port: undefined }],
  ['Usuário: ana@lojaprado.com.br, no smtp uso SSL', { pop3_user: 'ana@lojaprado.com.br', pop3_encryption: undefined }],
  ['Servidor: pop.lojaprado.com.br, antes usuário velha@lojaprado.com.br', { pop3_host: 'pop.lojaprado.com.br', pop3_user: undefined }],
])('readRequest() takes the settings of “%s”', async ([line, wanted]) => {
  const values = await valuesOf(WORDS + line)
  for (const [id, value] of Object.entries(wanted)) expect(values[id], id).toEqual(value)
})

test.for<[string, Record<string, unknown>]>([
  [
    'Remetente: ana@lojaprado.com.br, destinatário rui@moveis.com.br, ontem às 15h, erro 550 5.1.1 User unknown',
    {
      sender_address: 'ana@lojaprado.com.br',
      recipient_address: 'rui@moveis.com.br',
      sent_at: '2026-11-17T15:00',
      error_message: '550 5.1.1 User unknown',
    },
  ],
  [
    'Não recebo: remetente rui@moveis.com.br destinatário ana@lojaprado.com.br dia 16/11',
    { sender_address: 'rui@moveis.com.br', recipient_address: 'ana@lojaprado.com.br', attempted_on: '2026-11-16' },
  ],
])('readRequest() takes both sides of “%s”', async ([body, wanted]) => {
  expect(await valuesOf(body)).toMatchObject(wanted)
})
