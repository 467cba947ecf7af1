// The clock jumps, by hours and days, forwards and back: nothing that was accepted is lost or stuck, and nothing has two ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startProcessing } from '../../src/inbox/process-mails.ts'
import { silentLog } from '../../src/log.ts'
import { afterDown, FLOWING, roomFor } from '../../src/outbox/circuit.ts'
import { startDelivery } from '../../src/outbox/start-delivery.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { someEntry, someMail } from '../store/contract.ts'
import { startRecordingSmarthost } from './recording-smarthost.ts'

const start = Temporal.Instant.from('2026-11-10T12:00:00Z')

async function openStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-clock-'))
  const store = await openSqliteStore(join(folder, 'porteiro.db'))
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return store
}

const JUMPS: [string, number][] = [
  ['an hour ahead', 1],
  ['ten days ahead', 240],
  ['an hour back', -1],
  ['ten days back', -240],
]

test.for(JUMPS)('mails come to one end each though the clock jumps %s while they are in hand', async ([, hours]) => {
  const store = await openStore()
  const clock = { now: start }
  const now = () => clock.now.toString()
  const failed = new Set<string>()
  const processing = startProcessing({
    store,
    // The first try of each fails after the jump, so that the time of its next one is counted by the wrong clock.
    async handle({ id, attempt }) {
      if (!failed.has(id)) {
        failed.add(id)
        throw new Error('a bad moment')
      }
      await store.commit({
        mailId: id,
        end: { end: 'answered', codes: ['try', String(attempt)] },
        outbox: [someEntry({ mailId: id })],
        at: now(),
      })
    },
    atOnce: 4,
    atOnceBytes: 2 ** 20,
    leaseSeconds: 60,
    pollSeconds: 0.02,
    stopWithinSeconds: 5,
    lane: 'together',
    log: silentLog,
    now,
  })
  onTestFinished(() => processing.stop())
  for (let n = 0; n < 8; n += 1) await store.keepMail(someMail({ receivedAt: now() }))
  processing.wake()
  await expect.poll(() => failed.size).toBe(8)
  await processing.idle()
  clock.now = clock.now.add({ hours })
  await store.mendTimes(now())
  // The second try is the other lane's; here whoever may be claimed is ended.
  const claim = { limit: 20, now: clock.now.add({ minutes: 10 }).toString(), leaseUntil: clock.now.add({ minutes: 11 }).toString() }
  for (const { id } of await store.claimMails(claim)) {
    await store.commit({ mailId: id, end: { end: 'answered', codes: ['asked'] }, outbox: [someEntry({ mailId: id })], at: now() })
  }
  const { accepted, inFlight, ends } = await store.ledger()
  expect({ accepted, inFlight, answered: ends.answered }).toEqual({ accepted: 8, inFlight: 0, answered: 8 })
  expect((await store.countOutbox()).waiting).toBe(8)
})

test.for(JUMPS)('entries go out once though the clock jumps %s after they were queued', async ([, hours]) => {
  const store = await openStore()
  const clock = { now: start }
  const now = () => clock.now.toString()
  for (let n = 0; n < 5; n += 1) {
    const messageId = `m${n}@provedor.example`
    const bytes = Buffer.from(`Message-ID: <${messageId}>\r\n\r\nQual porta?\r\n`)
    await store.commit({ outbox: [someEntry({ messageId, bytes, sendAfter: now() })], at: now() })
  }
  // One waits for the next try after a failure.
  const [first] = await store.claimEntries({ limit: 1, now: now(), leaseUntil: start.add({ minutes: 15 }).toString() })
  const later = start.add({ minutes: 30 }).toString()
  await store.settleEntry(first?.id ?? '', { kind: 'retry', sendAfter: later, error: '451 later' }, now())
  clock.now = clock.now.add({ hours })
  await store.mendTimes(now())
  const smarthost = await startRecordingSmarthost(() => 0)
  onTestFinished(() => smarthost.stop())
  const delivery = startDelivery({
    store,
    smarthost: { url: `smtp://127.0.0.1:${smarthost.port}`, tls: 'off', hostname: 'porteiro.example', connections: 2, timeoutSeconds: 5 },
    log: silentLog,
    now,
    chance: () => 0.5,
    pollSeconds: 0.02,
  })
  onTestFinished(() => delivery.stop())
  await expect.poll(() => smarthost.deliveries.length, { timeout: 10_000 }).toBe(5)
  expect(new Set(smarthost.deliveries.map(({ messageId }) => messageId)).size).toBe(5)
})

test('roomFor() lets a mail go to see though the clock was set back during a pause', () => {
  const paused = afterDown(FLOWING, start.toString(), 0.5)
  expect(roomFor(paused, start.add({ seconds: 1 }).toString(), 5)).toBe(0)
  expect(roomFor(paused, start.subtract({ hours: 3 }).toString(), 5)).toBe(1)
  expect(roomFor(paused, start.add({ hours: 3 }).toString(), 5)).toBe(1)
})
