// Finding a word in bytes: in any case, at any place, and against what a simple search finds.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findWord, prepareWord } from '../../../src/world/records/find-word.ts'

const find = (text: string, word: string, from = 0): number => findWord(Buffer.from(text), prepareWord(word), from)

describe('findWord()', () => {
  test.for<[string, [text: string, word: string, from?: number], number]>([
    ['a word at the beginning', ['ana@padaria.example wrote', 'ana@padaria.example'], 0],
    ['a word at the end', ['from ana@padaria.example', 'ana@padaria.example'], 5],
    ['a word in capitals', ['from ANA@Padaria.Example', 'ana@padaria.example'], 5],
    ['a word that is asked for in capitals', ['4BCD: removed', '4bCd'], 0],
    ['a word of one letter', ['abc', 'c'], 2],
    ['a word after its own beginning', ['aaab', 'aab'], 1],
    ['a word with letters beyond ASCII, at its byte', ['ação joão@pão', 'joão@pão'], 7],
    ['the next one', ['ana ana', 'ana', 1], 4],
    ['nothing where it ends too soon', ['from ana@padaria.exampl', 'ana@padaria.example'], -1],
    ['nothing behind the end', ['ana', 'ana', 7], -1],
    ['nothing for an empty word', ['ana', ''], -1],
    ['nothing in an empty text', ['', 'ana'], -1],
  ])('finds %s', ([, [text, word, from], place]) => {
    expect(find(text, word, from)).toBe(place)
  })

  test('finds what a search in lower case finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', '@', '.', '\n'), maxLength: 60 })
    const word = fc.string({ unit: fc.constantFrom('a', 'A', 'b', '@'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(letters, word, fc.nat(10), (text, key, from) => {
        expect(find(text, key, from)).toBe(text.toLowerCase().indexOf(key.toLowerCase(), from))
      }),
    )
  })
})
