import { expect, test } from 'vitest'
import { type Failure, judgeFailure } from '../../src/outbox/judge-failure.ts'

const failing = (fields: { code?: string; command?: string; responseCode?: number; response?: string }) =>
  Object.assign(new Error('broken'), fields)

test.for<[string, unknown, Failure['kind']]>([
  ['refuses on 550 to RCPT', failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }), 'refused'],
  ['refuses on 554 to DATA', failing({ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }), 'refused'],
  ['refuses a mail larger than the server announced', failing({ code: 'EMESSAGE', command: 'MAIL FROM' }), 'refused'],
  ['defers on 450 to RCPT', failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }), 'deferred'],
  ['defers on 452 to DATA', failing({ code: 'EMESSAGE', command: 'DATA', responseCode: 452 }), 'deferred'],
  ['defers on 503: the order of commands, not the mail', failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 503 }), 'deferred'],
  ['sees 421 as the server going away', failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }), 'down'],
  ['sees a refused greeting as the server, not the mail', failing({ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }), 'down'],
  ['sees a wrong password as ours to mend', failing({ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }), 'down'],
  ['sees a missing login as ours to mend', failing({ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 }), 'down'],
  ['sees a time-out as the server', failing({ code: 'ETIMEDOUT', command: 'DATA' }), 'down'],
  ['sees a refused connection as the server', failing({ code: 'ESOCKET', command: 'CONN' }), 'down'],
  ['tries again what was answered in no words of SMTP', failing({ code: 'EMESSAGE', command: 'DATA', response: 'hello' }), 'deferred'],
  [
    'tries again what was answered by a code of no refusal',
    failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 354, response: '354 go' }),
    'deferred',
  ],
  ['sees a greeting in no words of SMTP as the server', failing({ code: 'EPROTOCOL', command: 'CONN', response: 'hello' }), 'down'],
  ['refuses an address that the client could not send', failing({ code: 'EENVELOPE', command: 'API' }), 'refused'],
  ['tries again what it does not understand', 'a string', 'down'],
])('judgeFailure() %s', ([, error, kind]) => {
  expect(judgeFailure(error).kind).toBe(kind)
})

test('judgeFailure() gives the reply on one short line', () => {
  const { code, text } = judgeFailure(failing({ code: 'EMESSAGE', responseCode: 550, response: `550-no\r\n550 ${'x'.repeat(2_000)}` }))
  expect(code).toBe('550')
  expect(text).toMatch(/^550-no 550 x+$/)
  expect(text.length).toBe(500)
})
