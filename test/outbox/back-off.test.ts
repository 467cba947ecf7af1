import { expect, test } from 'vitest'
import { nextTry } from '../../src/outbox/back-off.ts'
import { afterDown, type Circuit, FLOWING, roomFor } from '../../src/outbox/circuit.ts'

const start = '2026-11-18T12:00:00Z'
const even = { queuedAt: start, now: start, chance: 0.5, giveUpAfterHours: 120 }

test.for<[string, Parameters<typeof nextTry>[0], string | undefined]>([
  ['waits a minute after the first try', { ...even, attempt: 1 }, '2026-11-18T12:01:00Z'],
  ['waits five minutes after the second', { ...even, attempt: 2 }, '2026-11-18T12:05:00Z'],
  ['waits three hours from the seventh on', { ...even, attempt: 7 }, '2026-11-18T15:00:00Z'],
  ['waits three hours after the hundredth', { ...even, attempt: 100 }, '2026-11-18T15:00:00Z'],
  ['comes earlier by a fifth at most', { ...even, attempt: 2, chance: 0 }, '2026-11-18T12:04:00Z'],
  ['comes later by a fifth at most', { ...even, attempt: 2, chance: 1 }, '2026-11-18T12:06:00Z'],
  ['makes the last try when the time is up', { ...even, attempt: 9, now: '2026-11-23T11:00:00Z' }, '2026-11-23T12:00:00Z'],
  ['gives up after the last try', { ...even, attempt: 9, now: '2026-11-23T12:00:00Z' }, undefined],
  ['gives up when the clock jumped far ahead', { ...even, attempt: 1, now: '2030-01-01T00:00:00Z' }, undefined],
])('nextTry() %s', ([, failed, due]) => {
  expect(nextTry(failed)).toBe(due)
})

test('nextTry() tries at least 30 and at most 60 times in five days', () => {
  let now = start
  let tries = 1
  for (let due = nextTry({ ...even, attempt: tries, now }); due !== undefined; due = nextTry({ ...even, attempt: tries, now })) {
    now = due
    tries += 1
  }
  expect(tries).toBeGreaterThan(30)
  expect(tries).toBeLessThan(60)
})

const paused: Circuit = { failures: 1, pausedUntil: '2026-11-18T12:00:05Z' }

test.for<[string, Circuit, string, number]>([
  ['gives all connections while mail flows', FLOWING, start, 5],
  ['gives none during a pause', paused, '2026-11-18T12:00:04Z', 0],
  ['gives one when the pause is over', paused, '2026-11-18T12:00:05Z', 1],
])('roomFor() %s', ([, circuit, now, room]) => {
  expect(roomFor(circuit, now, 5)).toBe(room)
})

test.for<[string, Circuit, string, Circuit]>([
  ['pauses five seconds at first', FLOWING, start, paused],
  ['counts mails that failed together once', paused, '2026-11-18T12:00:01Z', paused],
  ['doubles the pause after a probe that failed', paused, '2026-11-18T12:00:05Z', { failures: 2, pausedUntil: '2026-11-18T12:00:15Z' }],
  ['pauses five minutes at most', { failures: 40, pausedUntil: start }, start, { failures: 41, pausedUntil: '2026-11-18T12:05:00Z' }],
])('afterDown() %s', ([, circuit, now, next]) => {
  expect(afterDown(circuit, now, 0.5)).toEqual(next)
})
