// Letters without accents: the table for Latin-1 says what normalizing says.
import { expect, test } from 'vitest'
import { withoutAccents } from '../../src/message/without-accents.ts'

test.for<[case_: string, text: string, expected: string]>([
  ['plain ASCII', 'Porta 995', 'Porta 995'],
  ['Portuguese, with its capitals', 'Não há AÇÃO, só €', 'Nao ha ACAO, so €'],
  ['letters that have no accent to lose', 'Æ ß ø ð × ÷ þ ª º', 'Æ ß ø ð × ÷ þ ª º'],
  ['marks written apart', 'na\u0303o', 'nao'],
  ['letters beyond Latin-1', 'Příliš žluťoučký', 'Prilis zlutoucky'],
])('withoutAccents() reads %s', ([, text, expected]) => {
  expect(withoutAccents(text)).toBe(expected)
})

test('withoutAccents() gives for each letter what normalizing gives', () => {
  for (let code = 0; code < 0x250; code++) {
    const letter = `a${String.fromCharCode(code)}b`
    expect(withoutAccents(letter)).toBe(letter.normalize('NFD').replace(/\p{M}/gu, ''))
  }
})
