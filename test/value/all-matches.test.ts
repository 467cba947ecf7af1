import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allMatches, eachMatch, hasMatch } from '../../src/value/text/all-matches.ts'

const PATTERNS = [/a+/g, /a*/g, /(?=b)/g, /(?<=a)b|\p{L}/gu, /(a)(b)?/g, /$/gm, /[\s\S]?/gu, /[\s\S]?/g, /(?!)/g]

test('allMatches() and eachMatch() find what String.matchAll finds, and leave the pattern as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'ã', '👍', '\ud83d') }), (text) => {
      for (const pattern of PATTERNS) {
        const expected = [...text.matchAll(pattern)]
        expect(allMatches(text, pattern)).toEqual(expected)
        expect([...eachMatch(text, pattern)]).toEqual(expected)
        expect(pattern.lastIndex).toBe(0)
      }
    }),
  )
})

test('allMatches() stops at the number asked for', () => {
  expect(allMatches('aaaa', /a/g, 2).map(({ index }) => index)).toEqual([0, 1])
})

test('eachMatch() of a pattern that is used for another text meanwhile goes on where it was', () => {
  const pattern = /a/g
  const places = Array.from(eachMatch('a-a-a', pattern), ({ index }) => index + allMatches('aa', pattern).length)
  expect(places).toEqual([2, 4, 6])
})

test.for<[string, RegExp, boolean]>([
  ['a letter that holds it', /\b(?:desisto|cancelar)\b/, true],
  ['a letter without its letters', /\b(?:whisky|xadrez)\b/, false],
  ['a letter with its letters, and without it', /\bsisto\b/, false],
])('hasMatch() tells of %s', ([, pattern, expected]) => {
  const letter = `${'Bom dia, a mensagem continua parada desde ontem. '.repeat(4)}Assim desisto.`
  expect([hasMatch(letter, pattern), hasMatch(letter, pattern)]).toEqual([expected, expected])
  expect(hasMatch('desisto', pattern)).toBe(pattern.test('desisto'))
})
