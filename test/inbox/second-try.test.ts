// A mail that its reader cannot bear, through both lanes with a real store: tried again alone and soon, then quarantined; neighbours go on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { handleMail, type Reader } from '../../src/inbox/handle-mail.ts'
import { startProcessing } from '../../src/inbox/process-mails.ts'
import type { ReadResult } from '../../src/inbox/reader-pool.ts'
import { silentLog } from '../../src/log.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { ClaimedMail, Store } from '../../src/store/store.ts'
import { someMail } from '../store/contract.ts'
import { makeHandling, now } from './make-handling.ts'

async function openStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-try-'))
  const store = await openSqliteStore(join(folder, 'porteiro.db'))
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return store
}

function start(store: Store, reader: Pick<Reader, 'read' | 'readAlone'>): void {
  const handling = makeHandling({ store, reader: { ...reader, readRequest: async () => undefined }, lookUp: async () => ({ failed: [] }) })
  const lane = {
    store,
    handle: (mail: ClaimedMail) => handleMail(mail, handling),
    leaseSeconds: 60,
    pollSeconds: 0.1,
    stopWithinSeconds: 1,
    log: silentLog,
    now,
  }
  const lanes = [
    startProcessing({ ...lane, lane: 'together', atOnce: 4, atOnceBytes: 2 ** 20 }),
    startProcessing({ ...lane, lane: 'alone', atOnce: 1, atOnceBytes: 2 ** 20 }),
  ]
  onTestFinished(async () => void (await Promise.all(lanes.map(({ stop }) => stop()))))
}

const crashed: ReadResult = { kind: 'crashed' }

test('a mail that kills its reader is tried again alone within seconds, then quarantined and passed on raw', async () => {
  const store = await openStore()
  const tries: string[] = []
  start(store, {
    async read() {
      tries.push('together')
      return crashed
    },
    async readAlone() {
      tries.push('alone')
      return crashed
    },
  })
  const id = await store.keepMail(someMail())
  const before = performance.now()
  await vi.waitFor(async () => expect((await store.findMail(id))?.end).toBe('quarantined'), 10_000)
  expect(performance.now() - before).toBeLessThan(5000)
  expect(tries).toEqual(['together', 'alone'])
  expect(await store.findMail(id)).toMatchObject({ codes: ['reading-crashed'], attempts: 2 })
  const [notice] = await store.claimEntries({ limit: 1, now: '2099-01-01T00:00:00Z', leaseUntil: '2099-01-01T01:00:00Z' })
  expect(notice).toMatchObject({ kind: 'hand-off', envelopeTo: ['fila@helpdesk.example'], mailId: id })
})

test('mails that wait for a try alone hold up no neighbour', async () => {
  const store = await openStore()
  start(store, {
    read: async (raw) => (raw.length === 1 ? crashed : { kind: 'failed', error: 'stopped' }),
    readAlone: () => new Promise(() => {}),
  })
  for (let n = 0; n < 10; n++) await store.keepMail(someMail({ raw: new Uint8Array(1) }))
  const neighbour = await store.keepMail(someMail({ raw: new Uint8Array(2) }))
  await vi.waitFor(async () => expect((await store.findMail(neighbour))?.attempts).toBe(1), 5000)
  await vi.waitFor(async () => expect((await store.findMail('1'))?.attempts).toBe(2), 5000)
  expect((await store.findMail('2'))?.attempts).toBe(1)
})

test('a mail that was in hand each time its node died is quarantined unread in the end', async () => {
  const store = await openStore()
  const id = await store.keepMail(someMail())
  for (let n = 0; n < 8; n++) {
    await store.claimMails({ limit: 1, now: '2026-01-01T00:00:00Z', leaseUntil: '2025-01-01T00:00:00Z' })
  }
  start(store, { read: () => new Promise(() => {}), readAlone: () => new Promise(() => {}) })
  await vi.waitFor(async () => expect(await store.findMail(id)).toMatchObject({ end: 'quarantined', codes: ['tried-too-often'] }), 5000)
})
