import { expect, test } from 'vitest'
import { parseAddress, readAddresses } from '../../src/message/header/read-addresses.ts'
import type { MailAddress } from '../../src/message/message.ts'

/** A header value as it stands in the mail: UTF-8 bytes, one character each. */
const raw = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

test.for<[string, string, MailAddress[]]>([
  ['a bare address', 'ana@loja.example', [{ address: 'ana@loja.example' }]],
  ['a name and angle brackets', 'Ana Prado <ana@loja.example>', [{ address: 'ana@loja.example', name: 'Ana Prado' }]],
  ['a quoted name with a comma', '"Prado, Ana" <ana@loja.example>', [{ address: 'ana@loja.example', name: 'Prado, Ana' }]],
  ['a name that is an address', '"chefe@loja.example" <ana@loja.example>', [{ address: 'ana@loja.example', name: 'chefe@loja.example' }]],
  ['a comment as the name', 'ana@loja.example (Ana \\) Prado)', [{ address: 'ana@loja.example', name: 'Ana \\) Prado' }]],
  ['an encoded name', '=?iso-8859-1?q?Jo=E3o?= <joao@loja.example>', [{ address: 'joao@loja.example', name: 'João' }]],
  ['a UTF-8 name', 'João <joao@loja.example>', [{ address: 'joao@loja.example', name: 'João' }]],
  ['several', 'a@x.example, B <b@x.example>', [{ address: 'a@x.example' }, { address: 'b@x.example', name: 'B' }]],
  ['a group', 'Equipe: a@x.example, b@x.example;', [{ address: 'a@x.example' }, { address: 'b@x.example' }]],
  ['an empty group', 'undisclosed-recipients:;', []],
  ['a domain in capitals', 'Ana@LOJA.Example', [{ address: 'Ana@loja.example' }]],
  ['an international domain', 'ana@pão.example', [{ address: 'ana@pão.example' }]],
  ['Outlook brackets', 'Ana [mailto:ana@loja.example]', [{ address: 'ana@loja.example', name: 'Ana' }]],
  [
    'an address hidden in an encoded word',
    '=?utf-8?q?chefe=40banco.example?= <ana@loja.example>',
    [{ address: 'ana@loja.example', name: 'chefe@banco.example' }],
  ],
  ['a quoted local part that needs no quotes', '"ana.prado"@loja.example', [{ address: 'ana.prado@loja.example' }]],
  ['nobody in a quoted local part with a blank', '"maria silva"@loja.example', []],
  ['nobody in one with a mark', '"maria,silva"@loja.example', []],
  ['nobody in one behind another word', 'ana"silva"@loja.example', []],
  ['two @', 'a@b@c.example', []],
  ['two @ in brackets', '<a@b.example@c.example>', []],
  ['a control character', 'a\u0001b@x.example', []],
  ['direction marks in a name', 'A\u202Ena <ana@loja.example>', [{ address: 'ana@loja.example', name: 'Ana' }]],
  ['no address at all', 'Ana Prado', []],
  ['nothing', '', []],
])('readAddresses() reads %s', ([, text, expected]) => {
  expect(readAddresses(raw(text))).toEqual(expected)
})

test.for<[string, string, string | undefined]>([
  ['takes a plus-address', 'ana+conta@loja.example', 'ana+conta@loja.example'],
  ['unquotes a local part that needs no quotes', '"ana.prado"@loja.example', 'ana.prado@loja.example'],
  ['refuses a local part with a blank', '"ana prado"@loja.example', undefined],
  ['refuses an empty label', 'ana@loja..example', undefined],
  ['refuses a label that begins with a hyphen', 'ana@-loja.example', undefined],
  ['refuses a local part of 65 letters', `${'a'.repeat(65)}@loja.example`, undefined],
  ['refuses an IP literal', 'ana@[192.0.2.1]', undefined],
])('parseAddress() %s', ([, text, expected]) => {
  expect(parseAddress(text)).toBe(expected)
})
