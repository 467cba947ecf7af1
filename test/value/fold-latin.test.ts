// Latin-1 letters by a table: the same as letter by letter.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldLatin, makeLatinTable } from '../../src/value/fold-latin.ts'

const table = makeLatinTable((code) => (code === 0xdf ? 'ss' : code === 0xb5 ? 'μ' : String.fromCharCode(code).toLowerCase()))

test('foldLatin() folds each letter as its table says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 1, max: 0xff }).map((code) => String.fromCharCode(code)) }), (text) => {
      fc.pre(!/[ßµ]/.test(text))
      expect(foldLatin(text, table)).toBe(text.toLowerCase())
    }),
  )
})

test.for<[string, string]>([
  ['grows', 'Straße'],
  ['becomes one of another script', '5 µm'],
  ['is of another script', 'a – b'],
])('foldLatin() leaves a text to others where a letter %s', ([, text]) => {
  expect(foldLatin(text, table)).toBeUndefined()
})
