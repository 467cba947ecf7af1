// A bounce that somebody saved as a text file and attached: what Exim says without a reply code, and what is no bounce.
import { expect, test } from 'vitest'
import type { Desk } from '../../src/message/desk.ts'
import type { Message } from '../../src/message/message.ts'
import { readMessage } from '../../src/message/read-message.ts'

const desk: Desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }

function withFile(text: string): Promise<Message> {
  const mail = `From: ana@lojaprado.example
To: suporte@provedor.example
Subject: envio
Date: Wed, 18 Nov 2026 10:00:00 -0300
Message-ID: <a@lojaprado.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Segue o retorno em anexo.
--b
Content-Type: text/plain; name=erro.txt
Content-Disposition: attachment; filename=erro.txt

${text}
--b--
`
  return readMessage(new TextEncoder().encode(mail.replaceAll('\n', '\r\n')), desk)
}

const EXIM = `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to all of its recipients.
The following address(es) failed:

  rui@oficina.example
    all hosts for 'oficina.example' have been failing for a long time and
    were last tried after this message arrived
`

test('readMessage() reads a bounce saved as a text file like a pasted one', async () => {
  const { deliveryReports, passages } = await withFile(EXIM)
  expect(deliveryReports).toMatchObject([
    {
      action: 'failed',
      finalRecipient: 'rui@oficina.example',
      diagnostic: "all hosts for 'oficina.example' have been failing for a long time and were last tried after this message arrived",
    },
  ])
  expect(passages.map(({ origin }) => origin)).toEqual(['own', 'bounce'])
})

test.for<[string, string]>([
  [
    'a mail server’s log',
    'Nov 18 09:00:01 mx postfix/smtp[1]: A1: to=<rui@oficina.example>, relay=none, status=bounced (550 5.1.1 unknown)',
  ],
  ['an error without a recipient', 'Undelivered Mail Returned to Sender\n\n550 5.7.1 rejected'],
  ['notes of its writer', 'Porta: 995\nServidor: pop.lojaprado.example'],
])('readMessage() keeps %s in a text file as its words', async ([, text]) => {
  const { deliveryReports, passages } = await withFile(text)
  expect(deliveryReports).toEqual([])
  expect(passages.map(({ origin }) => origin)).toEqual(['own', 'attachment'])
})
