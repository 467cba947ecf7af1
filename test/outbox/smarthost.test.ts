import { expect, test } from 'vitest'
import { mustEncrypt, type SmarthostSettings } from '../../src/outbox/smarthost.ts'

test.for<[string, string, SmarthostSettings['tls'], boolean]>([
  ['no password', 'smtp://relay.provedor.example:587', 'if-offered', false],
  ['a password for another machine', 'smtp://ana:segredo@relay.provedor.example:587', 'if-offered', true],
  ['a password for this machine', 'smtp://ana:segredo@127.0.0.1:2526', 'if-offered', false],
  ['a password for this machine by its name', 'smtp://ana:segredo@localhost:2526', 'if-offered', false],
  ['a password for this machine by IPv6', 'smtp://ana:segredo@[::1]:2526', 'if-offered', false],
  ['a host that only begins like this machine', 'smtp://ana:segredo@127.0.0.1.evil.example', 'if-offered', true],
  ['what was switched off', 'smtp://ana:segredo@relay.provedor.example', 'off', false],
  ['what is required anyway', 'smtp://127.0.0.1', 'required', true],
])('mustEncrypt() of %s', ([, url, tls, expected]) => {
  expect(mustEncrypt(new URL(url), tls)).toBe(expected)
})
