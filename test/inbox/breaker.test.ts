import { expect, test } from 'vitest'
import { openBreaker } from '../../src/inbox/breaker.ts'
import { silentLog } from '../../src/log.ts'

const at = (seconds: number) => Temporal.Instant.from('2026-11-18T12:00:00Z').add({ seconds }).toString()

test('openBreaker() opens at the first held reply, tells it once, and closes by itself after a minute without one', () => {
  const events: string[] = []
  const log = { ...silentLog, warn: (event: string) => void events.push(event), error: (event: string) => void events.push(event) }
  const breaker = openBreaker(log)
  expect(breaker.openSince(at(0))).toBeUndefined()
  breaker.hold(at(1))
  breaker.hold(at(40))
  expect(breaker.openSince(at(99))).toBe(at(1))
  expect(events).toEqual(['breaker-open'])
  expect(breaker.openSince(at(100))).toBeUndefined()
  expect(breaker.openSince(at(101))).toBeUndefined()
  expect(events).toEqual(['breaker-open', 'breaker-closed'])
  breaker.hold(at(200))
  expect(events).toEqual(['breaker-open', 'breaker-closed', 'breaker-open'])
})
