import { expect, test } from 'vitest'
import { firstIndexPast } from '../../src/value/text/first-index-past.ts'

test.for<[string, number[], number, number, number]>([
  ['none is before', [5, 7, 9], 1, 0, 0],
  ['some are before', [5, 7, 7, 9], 8, 0, 3],
  ['one is the place itself', [5, 7, 9], 7, 0, 1],
  ['all are before', [5, 7, 9], 10, 0, 3],
  ['the search begins behind the first', [5, 7, 9], 1, 2, 2],
  ['there is nothing', [], 1, 0, 0],
])('firstIndexPast() where %s', ([, list, place, low, index]) => {
  expect(firstIndexPast((at) => (list[at] ?? 0) < place, list.length, low)).toBe(index)
})

test('firstIndexPast() looks at few of many', () => {
  let looks = 0
  const isBefore = (at: number): boolean => ++looks > 0 && at < 60_000
  expect(firstIndexPast(isBefore, 100_000)).toBe(60_000)
  expect(looks).toBeLessThan(20)
})
