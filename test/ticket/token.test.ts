import { expect, test } from 'vitest'
import { findTokens, writeToken } from '../../src/ticket/token.ts'

const key = new Uint8Array(32).fill(7)
const token = writeToken(new Uint8Array([1, 2, 3, 4, 5]), key)

test.for<[string, string, string[]]>([
  ['finds it in a subject', `Re: nada chega [#${token}]`, [token]],
  ['finds it in a plus-address in lower case', `suporte+${token.toLowerCase()}@provedor.example`, [token]],
  ['finds it in a Message-ID', `<${token}.3.r@provedor.example>`, [token]],
  ['finds one once', `${token} ${token}`, [token]],
  ['passes over what another key signed', writeToken(new Uint8Array([1, 2, 3, 4, 5]), new Uint8Array(32)), []],
  ['passes over a changed name', `[#Z${token.slice(1)}]`, []],
  ['passes over a token inside a longer word', `x${token}y`, []],
  ['passes over foreign ticket numbers', 'Re: [#48213] [Ticket 51944]', []],
])('findTokens() %s', ([, text, tokens]) => {
  expect(findTokens(text, key)).toEqual(tokens)
})

test('writeToken() gives other tokens for other chance', () => {
  expect(writeToken(new Uint8Array([1, 2, 3, 4, 6]), key)).not.toBe(token)
  expect(token).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
})
