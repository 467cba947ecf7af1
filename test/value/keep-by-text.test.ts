import { expect, test } from 'vitest'
import { keepByText } from '../../src/value/text/keep-by-text.ts'

test('keepByText() works once for a text, until the kept ones are too long together', () => {
  const made: string[] = []
  const lengthOf = keepByText((text) => {
    made.push(text.slice(0, 3))
    return text.length
  })
  expect([lengthOf('um'), lengthOf('dois'), lengthOf('um')]).toEqual([2, 4, 2])
  expect(made).toEqual(['um', 'doi'])
  expect(lengthOf('x'.repeat(600_000))).toBe(600_000)
  expect(lengthOf('um')).toBe(2)
  expect(made).toEqual(['um', 'doi', 'xxx', 'um'])
})
