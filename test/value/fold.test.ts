// Folding, and the way back to the text as written.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWithOffsets } from '../../src/value/text/fold.ts'

test.for<[string, string, string]>([
  ['case and accents', 'CRIPTOGRAFIA É NÃO', 'criptografia e nao'],
  ['ordinal marks', '1º 2ª', '1o 2a'],
  ['every dash', '– — ‑ −', '- - - -'],
  ['curly quotation marks', '“a” ‘b’ «c»', '"a" \'b\' "c"'],
  ['hard blanks', 'a\u00a0b', 'a b'],
  ['invisible characters', 'po\u200bp\u00ad.\ufeffx', 'pop.x'],
  ['full-width digits', '９９５', '995'],
  ['decomposed accents', 'a\u0303o', 'ao'],
])('fold() folds %s', ([, text, folded]) => {
  expect(fold(text)).toBe(folded)
})

test('foldWithOffsets() leads back to the characters as written', () => {
  const text = 'É “não” às 14h'
  const { folded, at } = foldWithOffsets(text)
  const start = folded.indexOf('nao')
  expect(text.slice(at(start), at(start + 3))).toBe('não')
  expect(at(folded.length)).toBe(text.length)
})

test('foldWithOffsets() never leads backwards or outside, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { folded, at } = foldWithOffsets(text)
      for (let i = 0; i <= folded.length; i++) {
        expect(at(i)).toBeGreaterThanOrEqual(i === 0 ? 0 : at(i - 1))
        expect(at(i)).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('foldWithOffsets() leads from what grew, shrank or stayed a pair to the character as written', () => {
  fold('\ud835 half of one') // What was cut in two says nothing of what comes whole.
  const text = 'ﬁm 𝐚b 😀 \u{e0041}nível'
  const { folded, at } = foldWithOffsets(text)
  expect(folded).toBe('fim ab 😀 nivel')
  expect(Array.from(folded, (_, index) => at(index)).slice(0, 7)).toEqual([0, 0, 1, 2, 3, 5, 6])
  expect(text.slice(at(folded.indexOf('nivel')))).toBe('nível')
})
