import { expect, test } from 'vitest'
import { identifyMail } from '../../src/message/identify-mail.ts'

const mail = 'From: a@padaria.example\r\nSubject: nada chega\r\nMessage-ID: <1@padaria.example>\r\n\r\nOi\r\n'
const identify = (text: string, messageId?: string) => identifyMail(Buffer.from(text), messageId)

test.for<[string, string, boolean]>([
  ['takes the same bytes as one mail', mail, true],
  [
    'takes a copy with more trace headers as the same mail',
    `Received: from x\r\n\tby y; today\r\nDelivered-To: b@y.example\r\n${mail}`,
    true,
  ],
  ['takes other words as another mail', mail.replace('Oi', 'Oi de novo'), false],
  ['takes another subject as another mail', mail.replace('nada', 'tudo'), false],
])('identifyMail() %s', ([, other, same]) => {
  expect(identify(other, '1@padaria.example').contentHash === identify(mail, '1@padaria.example').contentHash).toBe(same)
})

test('identifyMail() replaces a blank Message-ID by the hash, different for different mails', () => {
  expect(identify(mail).messageId).toMatch(/^[\w-]{43}@hash\.invalid$/)
  expect(identify(mail).messageId).not.toBe(identify(mail.replace('Oi', 'Olá')).messageId)
})
