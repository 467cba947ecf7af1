// A text in the engine's smaller form: the same letters, kept as bytes where none needs more.
import { serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { asBytes } from '../../src/value/text/as-bytes.ts'

/** v8's serialization writes a text as it is kept: 0x22 for bytes, 0x63 for units of two. */
const keptAs = (text: string): number | undefined => serialize(text)[2]

test.for<[case_: string, text: string, kept: number]>([
  ['a text cut out of one with a dash', 'não abre o Outlook – desde ontem'.slice(0, 18), 0x22],
  ['a text that was bytes before', 'porta 995', 0x22],
  ['a text that needs more', 'não abre – desde ontem', 0x63],
])('asBytes() leaves the letters of %s as they are', ([, text, kept]) => {
  expect(asBytes(text)).toBe(text)
  expect(keptAs(asBytes(text))).toBe(kept)
})

test('asBytes() changes how the engine keeps a text cut out of one with a dash', () => {
  expect(keptAs('não abre o Outlook – desde ontem'.slice(0, 18))).toBe(0x63)
})
