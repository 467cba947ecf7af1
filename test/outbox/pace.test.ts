import { expect, test } from 'vitest'
import { afterSend, allowedNow, type Pace } from '../../src/outbox/pace.ts'

const HOUR = 3_600_000
const paceAfter = (perMinute: number, times: number[]): Pace =>
  times.reduce<Pace>((pace, at) => afterSend(pace, at), { perMinute, sent: [] })

test.for<[string, number[], number, number]>([
  ['lets a whole minute go at once after silence', [], HOUR, 3],
  ['counts what went in this minute', [HOUR, HOUR + 1000], HOUR + 2000, 1],
  ['lets none go above it', [HOUR, HOUR, HOUR], HOUR + 59_999, 0],
  ['forgets what went a minute ago', [HOUR, HOUR + 1, HOUR + 2], HOUR + 60_000, 1],
  ['holds nothing back for a clock that was set back', [HOUR, HOUR, HOUR], 0, 3],
])('allowedNow() %s', ([, times, now, allowed]) => {
  expect(allowedNow(paceAfter(3, times), now)).toBe(allowed)
})
