// What the log of the sender's server tells of a mail that did not arrive, and what of it gives way to the customer's own words.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const postfix = (day: string, id: string, [from, to]: [string, string]): string =>
  `Nov ${day} 09:14:01 mx1 postfix/qmgr[881]: ${id}: from=<${from}>, size=2211, nrcpt=1 (queue active)\n` +
  `Nov ${day} 09:14:02 mx1 postfix/smtp[991]: ${id}: to=<${to}>, relay=mx.provedor.example[192.0.2.9]:25, delay=1.2, dsn=5.7.1, status=bounced (host mx.provedor.example[192.0.2.9] said: 554 5.7.1 Refused)\n`
const exim =
  '2026-11-17 10:02:11 1rABcd-0001-XY <= rui@fabrica.com.br H=pc [10.0.0.2] P=esmtpsa\n' +
  '2026-11-17 10:02:13 1rABcd-0001-XY ** ana@lojaprado.com.br R=dnslookup T=remote_smtp: SMTP error from remote mail server after RCPT TO:<ana@lojaprado.com.br>: 550 5.1.1 unknown user\n'
const own = 'ana@lojaprado.com.br'

/** A field that is undefined must state nothing. */
const rows: [string, string, Record<string, unknown>][] = [
  [
    'Postfix’s lines tell both sides and the day',
    `Não recebemos o e-mail do fornecedor. Segue o log do servidor deles:\n\n${postfix('17', '4XyZ1', ['vendas@fabrica.com.br', own])}`,
    { sender_address: 'vendas@fabrica.com.br', recipient_address: own, attempted_on: '2026-11-17T09:14' },
  ],
  [
    'so do Exim’s',
    `Um fornecedor não consegue mandar e-mail pra mim, olhem o log dele:\n${exim}`,
    { sender_address: 'rui@fabrica.com.br', recipient_address: own, attempted_on: '2026-11-17T10:02' },
  ],
  [
    'what the customer says himself holds',
    `O e-mail do fornecedor vendas@outra.com.br não chegou ontem. Log deles:\n${postfix('16', '4XyZ1', ['bounce@fabrica.com.br', own])}`,
    { sender_address: 'vendas@outra.com.br', recipient_address: own, attempted_on: '2026-11-17' },
  ],
  [
    'of several senders’ mails none is taken',
    `E-mails de uns clientes não chegam para mim. O log que mandaram:\n${postfix('16', '4XyZ1', ['a@fabrica.com.br', own])}${postfix('17', '4XyZ2', ['b@fabrica.com.br', 'joao@terceiro.com.br'])}`,
    { sender_address: undefined, recipient_address: undefined, attempted_on: undefined },
  ],
  [
    'a line of it stands in a sentence',
    `O e-mail do fornecedor vendas@fabrica.com.br não chegou. O registro deles diz: Nov 16 09:12:03 mx1 postfix/smtp[2201]: 9F21C: to=<${own}>, dsn=4.7.1, status=deferred (450 4.7.1 Greylisted (try later)). Preciso de uma declaração.`,
    {
      sender_address: 'vendas@fabrica.com.br',
      sender_smtp_log: `Nov 16 09:12:03 mx1 postfix/smtp[2201]: 9F21C: to=<${own}>, dsn=4.7.1, status=deferred (450 4.7.1 Greylisted (try later))`,
      error_message: undefined,
    },
  ],
  [
    'what is said not to be known stays so',
    `O e-mail de um fornecedor não chegou.\nRemetente: não sei\nLog do servidor deles:\n${postfix('17', '4XyZ1', ['vendas@fabrica.com.br', own])}`,
    { sender_address: undefined, recipient_address: own },
  ],
]

test.for(rows)('readRequest() reads a log: %s', async ([, body, expected]) => {
  const { checklist, values } = await readBody(body)
  expect(checklist).toBe('receiving')
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
