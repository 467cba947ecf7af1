import { expect, test } from 'vitest'
import { afterSend, allowedNow, type Pace } from '../../src/outbox/pace.ts'

const HOUR = 3_600_000
const paceAfter = (perMinute: number, times: number[]): Pace =>
  times.reduce<Pace>((pace, at) => afterSend(pace, at), { perMinute, seconds: [] })

test.for<[string, number[], number, number]>([
  ['lets a whole minute go at once after silence', [], HOUR, 3],
  ['counts what went in this minute', [HOUR, HOUR + 1000], HOUR + 2000, 1],
  ['lets none go above it', [HOUR, HOUR, HOUR], HOUR + 59_999, 0],
  ['counts a second until all of it is a minute ago', [HOUR, HOUR + 1, HOUR + 2], HOUR + 60_999, 0],
  ['forgets what went a minute ago', [HOUR, HOUR + 1, HOUR + 2], HOUR + 61_000, 3],
  ['holds nothing back for a clock that was set back', [HOUR, HOUR, HOUR], 0, 3],
])('allowedNow() %s', ([, times, now, allowed]) => {
  expect(allowedNow(paceAfter(3, times), now)).toBe(allowed)
})

test('afterSend() keeps no more than a minute, however much is sent', () => {
  const pace = paceAfter(
    100_000,
    Array.from({ length: 50_000 }, (_, n) => HOUR + n * 10),
  )
  expect(pace.seconds.length).toBeLessThan(63)
  expect(allowedNow(pace, HOUR + 500_000)).toBeGreaterThan(93_000)
})
