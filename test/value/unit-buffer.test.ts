// Texts built unit by unit.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addText, addUnit, closeUnits, lowerCase, openUnits } from '../../src/value/text/unit-buffer.ts'

test('closeUnits() gives the text that was added, however small the room asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3_000 }), { maxLength: 6 }), (texts) => {
      const buffer = openUnits(0)
      for (const text of texts) addText(buffer, text)
      expect(closeUnits(buffer)).toBe(texts.join(''))
    }),
  )
})

test('openUnits() keeps two texts apart that are built at the same time', () => {
  const one = openUnits(3)
  const other = openUnits(3)
  addText(one, 'nao')
  addText(other, 'n–o')
  addUnit(one, 0x21)
  expect([closeUnits(one), closeUnits(other)]).toEqual(['nao!', 'n–o'])
})

test.for([
  ['A', 'a'],
  ['Z', 'z'],
  ['@', '@'],
  ['[', '['],
  ['z', 'z'],
  ['0', '0'],
] as const)('lowerCase() of %s is %s', ([unit, small]) => {
  expect(String.fromCharCode(lowerCase(unit.charCodeAt(0)))).toBe(small)
})
