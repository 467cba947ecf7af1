import { expect, test } from 'vitest'
import { isFormProof, readPageLink, writeFormProof, writePageLink } from '../../src/ticket/page-link.ts'
import { writeToken } from '../../src/ticket/token.ts'

const KEY = Buffer.alloc(32, 7)
const token = writeToken(Buffer.from('abcde'), KEY)
const until = '2026-11-25T12:00:00Z'
const code = writePageLink({ token, until }, KEY)

test('writePageLink() gives 38 small letters and digits that readPageLink() reads back, in any case', () => {
  expect(code).toMatch(/^[0-9a-z]{38}$/)
  expect(readPageLink(code, KEY)).toEqual({ token, until })
  expect(readPageLink(code.toUpperCase(), KEY)).toEqual({ token, until })
})

test('writePageLink() counts in minutes, and never ends before its time', () => {
  const late = readPageLink(writePageLink({ token, until: '2026-11-25T12:00:01Z' }, KEY), KEY)
  expect(late?.until).toBe('2026-11-25T12:01:00Z')
})

const swapped = (at: number): string => code.slice(0, at) + (code.charAt(at) === '0' ? '1' : '0') + code.slice(at + 1)

test.for<[string, string, Uint8Array]>([
  ['one made with another key', code, Buffer.alloc(32, 8)],
  ['another token', swapped(3), KEY],
  ['a later end', swapped(18), KEY],
  ['another proof', swapped(37), KEY],
  ['a longer one', `${code}0`, KEY],
  ['a shorter one', code.slice(1), KEY],
  ['nothing', '', KEY],
  ['letters outside the alphabet', 'u'.repeat(38), KEY],
  ['a very long one', '0'.repeat(1_000_000), KEY],
])('readPageLink() knows no %s', ([, given, key]) => {
  expect(readPageLink(given, key)).toBeUndefined()
})

test('isFormProof() holds a form to its own link', () => {
  const other = writePageLink({ token: writeToken(Buffer.from('fghij'), KEY), until }, KEY)
  const proof = writeFormProof(code, KEY)
  expect(isFormProof(proof, code, KEY)).toBe(true)
  expect(isFormProof(proof, other, KEY)).toBe(false)
  expect(isFormProof('', code, KEY)).toBe(false)
  expect(isFormProof('ã'.repeat(16), code, KEY)).toBe(false)
})
