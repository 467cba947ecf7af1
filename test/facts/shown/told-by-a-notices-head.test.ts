// When a notice was written, by its own head: the day of a mail that was refused for good, where nobody says it clearly. Of one that was put off it is none.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const exim = (answer: string, recipient: string): string =>
  `---------- Forwarded message ---------
De: Mail Delivery System <Mailer-Daemon@srv22.hospeda.example>
Date: ter., 17 de nov. de 2026 às 16:21
Subject: Mail delivery failed: returning message to sender
To: <otavio@brandt.com.br>

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${recipient}
    host mx.provedor.example [192.0.2.31]
    SMTP error from remote mail server after RCPT TO:<${recipient}>:
    ${answer}`

const gmail = `---------- Forwarded message ---------
De: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Date: ter., 17 de nov. de 2026 às 20:52
Subject: Delivery Status Notification (Failure)
To: <ana@lojaprado.com.br>


** Endereço não encontrado **

Sua mensagem não foi entregue a caio@sul.com.br porque o domínio sul.com.br não foi encontrado.

A resposta foi:

DNS Error: DNS type 'mx' lookup of sul.com.br responded with code NXDOMAIN Domain name not found: sul.com.br`

test.for<[string, string, Record<string, unknown>]>([
  [
    'a refusal that somebody who writes to us got',
    `Meu cliente não consegue me mandar e-mail, volta isto:\n\n${exim('550 5.7.1 <ana@lojaprado.com.br>: Recipient address rejected: Access denied', 'ana@lojaprado.com.br')}`,
    { attempted_on: '2026-11-17', sender_address: 'otavio@brandt.com.br' },
  ],
  ['a refusal of our own mail, without its hour', `o e-mail tá certo, copiei do cartão dele\n\n${gmail}`, { sent_at: '2026-11-17' }],
  ['what the writer says of it', `mandei segunda às 10h e voltou:\n\n${gmail}`, { sent_at: '2026-11-16T10:00' }],
  [
    'what was put off',
    `Meu cliente não consegue me mandar e-mail, volta isto:\n\n${exim('450 4.2.1 <ana@lojaprado.com.br>: Mailbox busy, retry timeout exceeded', 'ana@lojaprado.com.br')}`,
    { attempted_on: undefined },
  ],
])('reads %s', async ([, body, expected]) => {
  const values = await valuesOf(body)
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
