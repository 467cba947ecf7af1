// Retention on a real store and a clock that a test sets: a wrong year takes nothing, and a ticket that waits for its customer stays.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { silentLog } from '../../src/log.ts'
import { purgeOld, startPurging } from '../../src/operator/start-purging.ts'
import { openClockTrust } from '../../src/operator/trust-clock.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { someMail, someTicket } from '../store/contract.ts'

const start = Temporal.Instant.from('2026-05-10T12:00:00Z')
const YEARS = 3 * 365 * 24
const DAY_MS = 86_400_000
const retention = { originalDays: 180, ticketDays: 730 }

async function openStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-purging-'))
  const store = await openSqliteStore(join(folder, 'porteiro.db'))
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return store
}

async function keepEnded(store: Store, at: string): Promise<string> {
  const id = await store.keepMail(someMail({ receivedAt: at }))
  await store.commit({ mailId: id, end: { end: 'ignored', codes: ['auto-submitted'] }, outbox: [], at })
  return id
}

test.for<[string, number, boolean]>([
  ['purges nothing by a year that is far from the newest mail', YEARS, false],
  ['purges what is old by a time that fits the newest mail', 24 * 5, true],
])('startPurging() %s', async ([, hoursSince, goes]) => {
  const store = await openStore()
  const old = await keepEnded(store, '2023-01-01T12:00:00Z')
  await keepEnded(store, start.toString())
  const now = () => start.add({ hours: hoursSince }).toString()
  // What a wrong clock has dated says nothing for it.
  await keepEnded(store, now())
  const clock = openClockTrust({ store, now, elapsed: () => 0 })
  const purging = startPurging({ store, retention, clock, everyHours: 1, log: silentLog, now })
  await purging.stop()
  expect(purging.alerts()).toHaveLength(goes ? 0 : 1)
  expect((await store.findMail(old)) === undefined).toBe(goes)
  expect((await store.ledger()).accepted).toBe(3)
})

test('openClockTrust() believes a clock that has gone evenly for a day, and doubts it again when it is set', async () => {
  const store = await openStore()
  await keepEnded(store, start.toString())
  const clock = { now: start.add({ hours: YEARS }), elapsed: 0 }
  const trust = openClockTrust({ store, now: () => clock.now.toString(), elapsed: () => clock.elapsed })
  const pass = (hours: number): void => {
    clock.now = clock.now.add({ hours })
    clock.elapsed += hours * 3_600_000
  }
  expect(await trust.doubt()).toMatch(/Is the clock right/)
  pass(23)
  expect(await trust.doubt()).toBeDefined()
  pass(1)
  expect(clock.elapsed).toBe(DAY_MS)
  expect(await trust.doubt()).toBeUndefined()
  clock.now = clock.now.add({ hours: YEARS })
  expect(await trust.doubt()).toBeDefined()
})

test('openClockTrust() has nothing to doubt where nothing is older than a day', async () => {
  const store = await openStore()
  await store.keepMail(someMail({ receivedAt: start.toString() }))
  const trust = openClockTrust({ store, now: () => start.toString(), elapsed: () => 0 })
  expect(await trust.doubt()).toBeUndefined()
})

test.for<[string, Parameters<typeof someTicket>[0], boolean]>([
  ['keeps a ticket that waits for its customer', { state: 'collecting' }, true],
  ['keeps a ticket whose domain is waited for', { state: 'blocked' }, true],
  ['takes a closed ticket', { state: 'closed' }, false],
])('purgeOld() %s', async ([, changes, stays]) => {
  const store = await openStore()
  const ticket = someTicket({ ...changes, changedAt: start.toString() })
  await store.commit({ ticket, outbox: [], at: start.toString() })
  await purgeOld({ store, retention: { originalDays: 1, ticketDays: 2 }, now: () => start.add({ hours: 72 }).toString() })
  expect((await store.findTicket(ticket.token)) !== undefined).toBe(stays)
})
