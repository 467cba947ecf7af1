import { expect, test } from 'vitest'
import { type ForwardingConfirmation, readForwardingConfirmation } from '../../src/message/automatic/find-forwarding-confirmation.ts'
import { readMessage } from '../../src/message/read-message.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }
const read = (from: string, subject: string, body: string) =>
  readMessage(
    Buffer.from(`From: ${from}\nTo: suporte@provedor.example\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`),
    desk,
  )

const GMAIL = 'Equipe do Gmail <forwarding-noreply@google.com>'
const gmailBody = `contato@padaria.example pediu para encaminhar automaticamente os e-mails para
suporte@provedor.example.
Código de confirmação: 928374102

Para permitir, clique no link abaixo para confirmar o pedido:

https://mail-settings.google.com/mail/vf-%5BANGjdJ8-abc%5D-Xyz_1

Se você não aprova, clique neste link para cancelar:
https://mail-settings.google.com/mail/uf-%5BANGjdJ8-abc%5D-Xyz_1
`

test.for<[string, string, string, string, ForwardingConfirmation | undefined]>([
  [
    'Gmail in Portuguese',
    GMAIL,
    '(#928374102) Confirmação de encaminhamento do Gmail - Receber e-mails de contato@padaria.example',
    gmailBody,
    {
      provider: 'Gmail',
      account: 'contato@padaria.example',
      code: '928374102',
      link: 'https://mail-settings.google.com/mail/vf-%5BANGjdJ8-abc%5D-Xyz_1',
    },
  ],
  [
    'Gmail with the code in the text alone',
    GMAIL,
    'Gmail Forwarding Confirmation',
    'Confirmation code: 123456789\n',
    { provider: 'Gmail', code: '123456789' },
  ],
  [
    'Gmail whose link leads elsewhere',
    GMAIL,
    '(#1234567) Gmail Forwarding Confirmation',
    'https://mail-settings.google.com.evil.example/mail/vf-1\nhttps://google.com@evil.example/verify\nhttp://mail.google.com/mail/vf-1',
    { provider: 'Gmail', code: '1234567' },
  ],
  [
    'Zoho',
    'noreply@zoho.com',
    'Verify email forwarding from vendas@loja.example',
    'Click https://mail.zoho.com/mail/verifyForward.do?id=1 to verify.',
    { provider: 'Zoho', account: 'vendas@loja.example', link: 'https://mail.zoho.com/mail/verifyForward.do?id=1' },
  ],
  ['Yahoo', 'no-reply@cc.yahoo-inc.com', 'Confirme o encaminhamento', 'Código: 445566', { provider: 'Yahoo', code: '445566' }],
  ['Microsoft', 'no-reply@microsoft.com', 'Verify your forwarding address', 'Code: 112233', { provider: 'Microsoft', code: '112233' }],
  ['a newsletter of Microsoft', 'news@email.microsoft.com', 'Novidades do Outlook', 'https://www.microsoft.com/verify', undefined],
  [
    'a name that only looks like Google',
    'forwarding-noreply@google.com.evil.example',
    '(#123456) Gmail Forwarding Confirmation',
    '',
    undefined,
  ],
  ['a customer with a forwarding problem', 'ana@loja.example', 'código de encaminhamento não chega', 'Gmail Forwarding', undefined],
])('readForwardingConfirmation() reads: %s', async ([, from, subject, body, expected]) => {
  const message = await read(from, subject, body)
  expect(readForwardingConfirmation(message)).toEqual(expected)
  expect(message.automaticSigns.some(({ code }) => code === 'forwarding-confirmation')).toBe(expected !== undefined)
})
