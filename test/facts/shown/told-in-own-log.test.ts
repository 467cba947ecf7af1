// The log of the sender's own mail server, pasted into a mail: to whom and when it went, and of its line only what the other server said.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const postfix = (response: string, day = '18'): string =>
  `Nov ${day} 11:20:33 mail postfix/smtp[2211]: 9F1A2: to=<rui@fabrica.com.br>, relay=mx.fabrica.com.br[198.51.100.3]:25, dsn=5.7.1, status=${response}`

test.for<[string, string, Record<string, unknown>]>([
  [
    'Postfix’s refusal',
    `Nosso servidor não consegue enviar pro cliente:\n\n${postfix('bounced (host mx.fabrica.com.br[198.51.100.3] said: 550 5.7.1 Spam detected)')}`,
    { recipient_address: 'rui@fabrica.com.br', error_message: '550 5.7.1 Spam detected', sent_at: '2026-11-18T11:20' },
  ],
  [
    'Postfix’s delay, under a label',
    `Não consigo enviar.\nErro: ${postfix('deferred (connect to mx.fabrica.com.br[198.51.100.3]:25: Connection timed out)')}`,
    {
      recipient_address: 'rui@fabrica.com.br',
      error_message: 'connect to mx.fabrica.com.br[198.51.100.3]:25: Connection timed out',
      sent_at: '2026-11-18T11:20',
    },
  ],
  [
    'a line without its time',
    'Meu e-mail não vai. No log: postfix/smtp[881]: to=<rui@fabrica.com.br>, status=bounced (550 5.1.1 <rui@fabrica.com.br>: User unknown)',
    { recipient_address: 'rui@fabrica.com.br', error_message: '550 5.1.1 <rui@fabrica.com.br>: User unknown', sent_at: undefined },
  ],
  [
    'Exim’s refusal',
    'Nosso envio para o cliente falha, log do exim:\n2026-11-17 10:02:13 1rABcd-0001-XY ** rui@fabrica.com.br R=dnslookup T=remote_smtp H=mx.fabrica.com.br [192.0.2.9]: SMTP error from remote mail server after RCPT TO:<rui@fabrica.com.br>: 550 5.1.1 unknown user',
    { recipient_address: 'rui@fabrica.com.br', error_message: '550 5.1.1 unknown user', sent_at: '2026-11-17T10:02' },
  ],
  [
    'Exim’s arrival above its refusal',
    'Nosso envio para o cliente falha, log do exim:\n\n2026-11-17 10:02:11 1rABcd-0001-XY <= fiscal@vale.com.br H=(pc) [192.0.2.4] P=esmtpsa\n2026-11-17 10:02:13 1rABcd-0001-XY ** rui@fabrica.com.br R=dnslookup T=remote_smtp H=mx.fabrica.com.br [192.0.2.9]: SMTP error from remote mail server after RCPT TO:<rui@fabrica.com.br>: 550 5.1.1 unknown user',
    {
      sender_address: 'fiscal@vale.com.br',
      recipient_address: 'rui@fabrica.com.br',
      error_message: '550 5.1.1 unknown user',
      sent_at: '2026-11-17T10:02',
    },
  ],
  [
    'Exchange’s tracking log',
    'Enviei e não chegou, o log do Exchange diz:\n2026-11-18T13:05:44.120Z,10.0.0.5,mail01,198.51.100.3,mx,SMTP,FAIL,12345,<abc@lojaprado.com.br>,rui@fabrica.com.br,550 5.1.10 Recipient not found by SMTP address lookup',
    {
      sender_address: undefined,
      recipient_address: 'rui@fabrica.com.br',
      error_message: '550 5.1.10 Recipient not found by SMTP address lookup',
      sent_at: '2026-11-18T10:05',
    },
  ],
  [
    'what the customer says himself',
    `Mandei da minha conta ana@lojaprado.com.br às 9h de hoje para rui@fabrica.com.br e voltou. Log:\n${postfix('bounced (550 5.7.1 Spam detected)', '17')}`,
    { sender_address: 'ana@lojaprado.com.br', recipient_address: 'rui@fabrica.com.br', sent_at: '2026-11-18T09:00' },
  ],
  [
    'mail that went',
    `Meu e-mail pro cliente não chegou. Log:\n${postfix('sent (250 2.0.0 Ok: queued as 77AB)')}`,
    { error_message: undefined },
  ],
  [
    'a status in a sentence',
    'Não consigo enviar para rui@fabrica.com.br, o status=erro aparece e a mensagem é "Falha no login"',
    { error_message: 'Falha no login' },
  ],
])('readRequest() reads of a log: %s', async ([, body, expected]) => {
  const { checklist, values } = await readBody(body)
  expect(checklist).toBe('sending')
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, values[field]]))).toEqual(expected)
})
