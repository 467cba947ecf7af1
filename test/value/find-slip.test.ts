// Addresses mistyped by one letter, and those that only look so.
import { expect, test } from 'vitest'
import { findSlip, isOneEditAway, mendDomain } from '../../src/value/address/find-slip.ts'

test.for<[string, string, string | undefined]>([
  ['two letters swapped', 'gmial.com', 'gmail.com'],
  ['a letter dropped', 'hotmal.com', 'hotmail.com'],
  ['a letter doubled', 'gmaill.com', 'gmail.com'],
  ['a letter changed', 'outlool.com.br', 'outlook.com.br'],
  ["a provider's ending cut", 'gmail.co', 'gmail.com'],
  ["a provider's ending mistyped", 'hotmail.con', 'hotmail.com'],
  ['an ending with a letter too many', 'padaria.com.brr', 'padaria.com.br'],
  ['an ending with a letter changed', 'padaria.con.br', 'padaria.com.br'],
  ['an ending without its dot', 'padaria.combr', 'padaria.com.br'],
  ['an ending with its letters swapped', 'padaria.cmo.br', 'padaria.com.br'],
  ['an ending with a last letter changed', 'padaria.comm', 'padaria.com'],
  ['a provider as it is', 'gmail.com', undefined],
  ['a provider one letter beside another', 'ymail.com', undefined],
  ['a name near a short provider', 'sol.com.br', undefined],
  ['a name near a provider of a common word', 'serra.com.br', undefined],
  ['an ordinary name', 'padaria.com.br', undefined],
  ['an ending of another country', 'padaria.com.bo', undefined],
  ['a rarer ending of the same country', 'padaria.cim.br', undefined],
  ['a short ending that exists', 'padaria.co', undefined],
  ['a name of its own below br', 'nic.br', undefined],
  ['a name for examples', 'padaria.example', undefined],
])('mendDomain() on %s', ([, domain, meant]) => {
  expect(mendDomain(domain)).toBe(meant)
})

test.for<[string, string, string[], string | undefined]>([
  ['an address that the talk spells otherwise', 'contato@padria.com.br', ['contato@padaria.com.br'], 'contato@padaria.com.br'],
  [
    'a name before the @ that the talk spells otherwise',
    'financero@padaria.com.br',
    ['financeiro@padaria.com.br'],
    'financeiro@padaria.com.br',
  ],
  ['a provider first', 'ana@gmial.com', ['ana@gmiall.com'], 'ana@gmail.com'],
  ['numbered neighbours', 'loja1@padaria.com.br', ['loja2@padaria.com.br'], undefined],
  ['one and many', 'venda@padaria.com.br', ['vendas@padaria.com.br'], undefined],
  ['short names', 'ana@padaria.com.br', ['ane@padaria.com.br'], undefined],
  ['people at a provider', 'marcos.lima@gmail.com', ['marcus.lima@gmail.com'], undefined],
  ['other addresses', 'compras@mercado.com.br', ['contato@padaria.com.br'], undefined],
])('findSlip() on %s', ([, address, others, meant]) => {
  expect(findSlip(address, others)).toBe(meant)
})

test('isOneEditAway() is quick on long texts', () => {
  const long = 'a'.repeat(100_000)
  const began = performance.now()
  expect(isOneEditAway(long, `${long}b`)).toBe(true)
  expect(performance.now() - began).toBeLessThan(100)
})
