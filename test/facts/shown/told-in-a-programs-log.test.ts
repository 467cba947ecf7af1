// The log of a mail program, and the settings that one exports, as people attach or paste them.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, string, Record<string, unknown>]>([
  [
    'The Bat',
    'Segue o log da conta.\n\n 18/11/2026, 07:58:12: FETCH - Connecting to POP3 server pop.lojaprado.com.br on port 995\n 18/11/2026, 07:58:13: FETCH - Initiating TLS handshake\n!18/11/2026, 07:58:33: FETCH - TLS handshake failure. Connection closed by remote host\n 18/11/2026, 07:58:33: FETCH - Connection finished - 0 messages received',
    { error_message: 'TLS handshake failure. Connection closed by remote host', pop3_host: 'pop.lojaprado.com.br', pop3_port: 995 },
  ],
  [
    'a log that is announced',
    'O Foxmail 7.2 não baixa, o log:\n\n2026-11-18 07:58:12 [POP3] connect pop.lojaprado.com.br:110\n2026-11-18 07:58:13 [POP3] USER ana@lojaprado.com.br\n2026-11-18 07:58:14 [POP3] -ERR [AUTH] Invalid login',
    { error_message: '-ERR [AUTH] Invalid login', pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'a log without trouble',
    'O Outlook 2016 não mostra os e-mails, o log:\n\n2026-11-18 07:58:12 POP3: connect pop.lojaprado.com.br:110\n2026-11-18 07:58:14 POP3: 12 messages, 0 errors',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'Thunderbird’s own account of itself',
    'O Thunderbird não baixa.\n\n  Nome: Thunderbird\n  Versão: 140.5.0esr\n\n  account2:\n    INCOMING: account2, , (pop3) pop.lojaprado.com.br:110, alwaysSTARTTLS, passwordCleartext\n    OUTGOING: , smtp.lojaprado.com.br:465, SSL, passwordCleartext, true',
    { client_software: 'Thunderbird 140.5.0esr', pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'starttls' },
  ],
])('readRequest() reads %s', async ([, body, wanted]) => {
  expect(await valuesOf(body)).toMatchObject(wanted)
})

test('readRequest() takes notes of what the writer did for no log', async () => {
  const body = 'O Outlook 2019 não baixa. Anotei:\n07:58:12 abri o outlook\n07:59:30 deu erro\n08:01:00 reiniciei e falhou de novo'
  expect((await valuesOf(body)).error_message).toBeUndefined()
})

test('readRequest() takes hours in a tale for no log', async () => {
  const body = 'O Outlook 2019 não baixa.\n08:15:00 liguei o computador\n08:20:00 deu "Falha no login" e fechei'
  expect((await valuesOf(body)).error_message).toBe('Falha no login')
})
