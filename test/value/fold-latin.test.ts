// Latin-1 letters by a table: the same as letter by letter.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLatinFolder } from '../../src/value/text/fold-latin.ts'

const foldLatin = makeLatinFolder((code) => (code === 0xdf ? 'ss' : code === 0xb5 ? 'μ' : String.fromCharCode(code).toLowerCase()))

test('makeLatinFolder() folds each letter as it is told', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 1, max: 0xff }).map((code) => String.fromCharCode(code)) }), (text) => {
      fc.pre(!/[ßµ]/.test(text))
      expect(foldLatin(text)).toBe(text.toLowerCase())
    }),
  )
})

test.for<[string, string]>([
  ['grows', 'Straße'],
  ['becomes one of another script', '5 µm'],
  ['is of another script', 'a – b'],
])('makeLatinFolder() leaves a text to others where a letter %s', ([, text]) => {
  expect(foldLatin(text)).toBeUndefined()
})
