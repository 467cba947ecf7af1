import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { LogEvent } from '../../src/log.ts'
import { type AlertSettings, findAlerts, startWatchingAlerts } from '../../src/operator/watch-alerts.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { MailRow, OutboxRow } from '../../src/store/store.ts'
import { someEntry } from '../store/contract.ts'

const now = '2026-11-18T12:00:00Z'
const quarantined = (endedAt: string): MailRow => ({ id: '7', receivedAt: endedAt, bytes: 1, attempts: 2, end: 'quarantined', endedAt })
const failed: OutboxRow = {
  id: '3',
  kind: 'hand-off',
  state: 'failed',
  mailId: '7',
  messageId: 'm@provedor.example',
  envelopeFrom: '',
  envelopeTo: ['fila@helpdesk.example'],
  queuedAt: now,
  sendAfter: now,
  attempts: 9,
}

type Found = { accepted?: number; unseen?: MailRow[]; failed?: OutboxRow[]; oldestWaitingAt?: string; oldestInFlightAt?: string }

function settingsFor({ accepted = 5, unseen = [], failed: entries = [], oldestWaitingAt, oldestInFlightAt }: Found): AlertSettings {
  return {
    store: {
      ledger: async () => ({
        accepted,
        replayed: 0,
        inFlight: 1,
        ...(oldestInFlightAt === undefined ? {} : { oldestInFlightAt }),
        ends: { answered: 2, merged: 1, 'handed-off': 0, ignored: 0, quarantined: 1 },
      }),
      countOutbox: async () => ({ waiting: 1, sent: 0, failed: 0, ...(oldestWaitingAt === undefined ? {} : { oldestWaitingAt }) }),
      listQuarantine: async () => unseen,
      listOutbox: async () => entries,
    },
    inFlightAfterMinutes: 20,
    quarantineAfterMinutes: 15,
    outboxAfterMinutes: 60,
    everySeconds: 60,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    now: () => now,
  }
}

test.for<[string, Found, string[]]>([
  ['nothing where all is well', {}, []],
  ['a ledger that does not balance', { accepted: 6 }, ['ledger-difference']],
  ['a quarantined mail that nobody has seen for long', { unseen: [quarantined('2026-11-18T11:45:00Z')] }, ['quarantine-unseen']],
  ['not one that came just now', { unseen: [quarantined('2026-11-18T11:46:00Z')] }, []],
  ['a hand-off that failed', { failed: [failed] }, ['delivery-failed']],
  ['mail that nobody reads', { oldestInFlightAt: '2026-11-18T11:40:00Z' }, ['mail-old']],
  ['not mail that was taken in just now', { oldestInFlightAt: '2026-11-18T11:41:00Z' }, []],
  ['mail that does not leave', { oldestWaitingAt: '2026-11-18T11:00:00Z' }, ['outbox-old']],
  ['not mail that waits its minutes', { oldestWaitingAt: '2026-11-18T11:30:00Z' }, []],
])('findAlerts() finds %s', async ([, found, codes]) => {
  expect((await findAlerts(settingsFor(found))).map(({ code }) => code)).toEqual(codes)
})

test('startWatchingAlerts() logs an alert once when it comes and once when it goes', async () => {
  const found: Found = { failed: [failed] }
  const logged: [LogEvent, unknown][] = []
  const note = (event: LogEvent, fields?: object): void => void logged.push([event, fields])
  const settings = settingsFor({})
  settings.store.listOutbox = async () => found.failed ?? []
  const watch = startWatchingAlerts({ ...settings, log: { debug: note, info: note, warn: note, error: note } })
  await watch.look()
  await watch.look()
  expect(watch.alerts()).toEqual([expect.stringContaining('1 hand-off could not be delivered')])
  found.failed = []
  await watch.look()
  expect(watch.alerts()).toEqual([])
  expect(logged).toEqual([
    ['alert-raised', { alert: 'delivery-failed' }],
    ['alert-cleared', { alert: 'delivery-failed' }],
  ])
  await watch.stop()
})

test('findAlerts() finds a failed hand-off behind any number of refused replies, whose tickets are with people', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-alerts-'))
  const store = await openSqliteStore(join(folder, 'porteiro.db'))
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  const refuse = async (kind: OutboxRow['kind']): Promise<void> => {
    await store.commit({ outbox: [someEntry({ kind, sendAfter: now })], at: now })
    const [entry] = await store.claimEntries({ limit: 1, now, leaseUntil: '2026-11-18T13:00:00Z' })
    await store.settleEntry(entry?.id ?? '', { kind: 'failed', error: '550 no' }, now)
  }
  await refuse('reply')
  expect(await findAlerts({ ...settingsFor({}), store })).toEqual([])
  await refuse('hand-off')
  for (let n = 0; n < 60; n += 1) await refuse('reply')
  expect((await findAlerts({ ...settingsFor({}), store })).map(({ code }) => code)).toEqual(['delivery-failed'])
  expect((await store.listOutbox({ state: 'unseen', limit: 1 })).map(({ kind }) => kind)).toEqual(['hand-off'])
})
