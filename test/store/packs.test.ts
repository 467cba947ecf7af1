// Mails that come in together stand in one row until they are claimed: nobody outside the store may see a difference.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { ReceivedMail, Store } from '../../src/store/store.ts'
import { someEntry, someMail } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'porteiro-packs-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0
const newPath = (): string => join(folder, `${++made}.db`)

async function open(path = newPath()): Promise<Store> {
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  return store
}

const at = (second: number): string => `2026-05-04T12:00:${String(second).padStart(2, '0')}.000Z`
const claim = { limit: 20, now: at(50), leaseUntil: at(59) }
const mailOf = (n: number, changes: Partial<ReceivedMail> = {}): ReceivedMail =>
  someMail({
    receivedAt: at(n),
    mailFrom: `ana${n}@cliente.example`,
    raw: Buffer.from(`Subject: POP3 ${n}\r\n\r\n${'é'.repeat(n)}\r\n`),
    ...changes,
  })
/** All in one turn of the event loop, and so in one commit. */
const keepAll = (store: Store, mails: ReceivedMail[]): Promise<string[]> => Promise.all(mails.map(store.keepMail))
const burst = (store: Store, n = 6): Promise<string[]> =>
  keepAll(
    store,
    Array.from({ length: n }, (_, index) => mailOf(index)),
  )

function packsIn(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    return Number(database.prepare('SELECT count(*) AS n FROM packs').get()?.['n'])
  } finally {
    database.close()
  }
}

test('mails of one commit are claimed in their order, each as it came', async () => {
  const path = newPath()
  const store = await open(path)
  const hostile = mailOf(3, {
    helo: 'a\0b\ud800',
    mailFrom: '',
    rcptTo: ['suporte@provedor.example', 'é"\\@provedor.example'],
    raw: new Uint8Array(),
  })
  const mails = [mailOf(0), mailOf(1, { tls: true }), mailOf(2), hostile, mailOf(4)]
  const ids = await keepAll(store, mails)
  expect(packsIn(path)).toBe(1)
  const claimed = await store.claimMails(claim)
  expect(packsIn(path)).toBe(0)
  const cleaned = { ...hostile, helo: 'a\ufffdb\ufffd' }
  expect(claimed.map((mail) => ({ ...mail, raw: Buffer.from(mail.raw) }))).toEqual(
    mails.map((mail, n) => ({ ...(mail === hostile ? cleaned : mail), raw: Buffer.from(mail.raw), id: ids[n], attempt: 1 })),
  )
  expect(await store.claimMails(claim)).toEqual([])
})

test('a mail that could get no row is refused at once, and keeps none of its neighbours from being claimed', async () => {
  const store = await open()
  const broken = mailOf(2, { helo: undefined as never })
  const kept = await Promise.allSettled([mailOf(0), mailOf(1), broken, mailOf(3), mailOf(4)].map(store.keepMail))
  expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(await store.claimMails(claim)).toHaveLength(4)
})

test('a few mails of one commit get rows at once', async () => {
  const path = newPath()
  const store = await open(path)
  await burst(store, 3)
  expect(packsIn(path)).toBe(0)
  expect(await store.claimMails(claim)).toHaveLength(3)
})

test('of several packs only as many are taken apart as a claim needs', async () => {
  const path = newPath()
  const store = await open(path)
  const ids = [...(await burst(store)), ...(await burst(store)), ...(await burst(store))]
  expect((await store.claimMails({ ...claim, limit: 4 })).map(({ id }) => id)).toEqual(ids.slice(0, 4))
  expect(packsIn(path)).toBe(2)
  expect((await store.claimMails({ ...claim, limit: 4 })).map(({ id }) => id)).toEqual(ids.slice(4, 8))
  expect(packsIn(path)).toBe(1)
  expect((await store.claimMails(claim)).map(({ id }) => id)).toEqual(ids.slice(8))
})

test('a pack holds a megabyte at most', async () => {
  const path = newPath()
  const store = await open(path)
  const ids = await keepAll(
    store,
    Array.from({ length: 40 }, (_, n) => mailOf(n, { raw: new Uint8Array(60_000).fill(n) })),
  )
  expect(packsIn(path)).toBe(3)
  const claimed = [...(await store.claimMails(claim)), ...(await store.claimMails(claim))]
  expect(claimed.map(({ id, raw }) => [id, raw.length, raw[0]])).toEqual(ids.map((id, n) => [id, 60_000, n]))
})

test('the rows of a pack take over its pages: the store hardly grows', async () => {
  const path = newPath()
  const store = await open(path)
  await keepAll(
    store,
    Array.from({ length: 16 }, (_, n) => mailOf(n, { raw: new Uint8Array(60_000).fill(n) })),
  )
  await store.settlePurge(at(40))
  const before = statSync(path).size
  expect(await store.claimMails(claim)).toHaveLength(16)
  await store.settlePurge(at(40))
  expect(statSync(path).size).toBeLessThan(before + 100_000)
})

test('the slow lane takes no pack apart', async () => {
  const path = newPath()
  const store = await open(path)
  await burst(store)
  expect(await store.claimMails({ ...claim, lane: 'alone' })).toEqual([])
  expect(packsIn(path)).toBe(1)
})

test('large mails keep their place among the packed ones', async () => {
  const store = await open()
  const large = (n: number): ReceivedMail => mailOf(n, { raw: new Uint8Array(100_000).fill(0x41) })
  const ids = [
    ...(await burst(store)),
    await store.keepMail(large(7)),
    ...(await keepAll(store, [mailOf(8), mailOf(9), mailOf(10), mailOf(11), mailOf(12)])),
  ]
  const first = await store.claimMails({ ...claim, limit: 7 })
  expect(first.map(({ id }) => id)).toEqual(ids.slice(0, 7))
  expect(first.at(-1)?.raw).toHaveLength(100_000)
  expect((await store.claimMails(claim)).map(({ id }) => id)).toEqual(ids.slice(7))
})

test('what is in a pack is counted, found, read and listed', async () => {
  const store = await open()
  const ids = await burst(store)
  expect(await store.ledger()).toMatchObject({ accepted: 6, inFlight: 6, oldestInFlightAt: at(0) })
  const third = ids[2] ?? ''
  const row = { id: third, receivedAt: at(2), bytes: mailOf(2).raw.length, attempts: 0 }
  expect(await store.findMail(third)).toEqual(row)
  expect(Buffer.from((await store.readRaw(third)) ?? []).equals(mailOf(2).raw)).toBe(true)
  const listed = await store.listMails({ since: at(1), until: at(4), limit: 2 })
  expect(listed.map(({ id }) => id)).toEqual(ids.slice(1, 3))
  expect(listed[1]).toEqual({ ...row, mailFrom: 'ana2@cliente.example', rcptTo: ['suporte@provedor.example'] })
  expect((await store.listMails({ since: at(1), until: at(4), after: third, limit: 9 })).map(({ id }) => id)).toEqual(ids.slice(3, 5))
  expect(await store.findMail('7')).toBeUndefined()
  expect(await store.readRaw('7')).toBeUndefined()
})

test('rows and packs are listed as one, in the order of their ids', async () => {
  const store = await open()
  const ids = [...(await burst(store)), await store.keepMail(mailOf(7)), ...(await burst(store))]
  await store.claimMails({ ...claim, limit: 1 })
  expect((await store.ledger()).inFlight).toBe(13)
  const pages: string[] = []
  for (let after: string | undefined; ; after = pages.at(-1)) {
    const page = await store.listMails({ since: at(0), limit: 4, ...(after !== undefined && { after }) })
    if (page.length === 0) break
    pages.push(...page.map(({ id }) => id))
  }
  expect(pages).toEqual(ids)
})

test('a packed mail that was never claimed can have its end; a second one it cannot', async () => {
  const store = await open()
  const [first, second] = await burst(store)
  const end = { end: 'ignored', codes: ['x'] } as const
  expect(await store.commit({ mailId: second ?? '', end, outbox: [], at: at(9) })).toBe('committed')
  expect(await store.commit({ mailId: second ?? '', end, outbox: [], at: at(9) })).toBe('gone')
  expect((await store.claimMails(claim)).map(({ id }) => id)).not.toContain(second)
  expect(await store.findMail(first ?? '')).toMatchObject({ attempts: 1 })
  expect(await store.ledger()).toMatchObject({ accepted: 6, inFlight: 5, ends: { ignored: 1 } })
})

test('an end for a mail that has one is refused, also where its id is between those of a pack', async () => {
  const store = await open()
  const file = store.openMailFile()
  await file.write([new Uint8Array(70_000)])
  const large = mailOf(2, { raw: new Uint8Array(), file: await file.finish() })
  const ids = await keepAll(store, [mailOf(0), mailOf(1), large, mailOf(3), mailOf(4)])
  const end = { mailId: ids[2] ?? '', end: { end: 'ignored' as const, codes: ['x'] }, outbox: [], at: at(9) }
  expect([await store.commit(end), await store.commit(end)]).toEqual(['committed', 'gone'])
  expect((await store.claimMails(claim)).map(({ id }) => id)).toEqual(ids.toSpliced(2, 1))
})

test('packs outlive a restart', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  const ids = await burst(store)
  await store.close()
  const again = await open(path)
  expect(await again.ledger()).toMatchObject({ accepted: 6, inFlight: 6 })
  expect((await again.claimMails(claim)).map(({ id }) => id)).toEqual(ids)
})

test('a write that fails leaves the mails of its group kept, with ids of their own', async () => {
  const store = await open()
  const failing = store.settleEntry('1', { kind: 'sent', response: '250 ok' }, 'no time')
  const kept = burst(store)
  await expect(failing).rejects.toThrow()
  const ids = await kept
  expect(new Set(ids).size).toBe(6)
  expect((await store.claimMails(claim)).map(({ id }) => id).sort()).toEqual(ids.toSorted())
  expect(await store.ledger()).toMatchObject({ accepted: 6, inFlight: 6 })
})

test('a replay by a guest, or within the same commit, gets the id of no packed mail', async () => {
  const path = newPath()
  const store = await open(path)
  const bad = await store.keepMail(mailOf(1))
  const quarantined = { end: 'quarantined', codes: ['reading-crashed'] } as const
  await store.commit({ mailId: bad, end: quarantined, outbox: [someEntry({ kind: 'hand-off', mailId: bad })], at: at(9) })
  const before = await burst(store)
  const guest = await openSqliteStore(path, { access: 'guest' })
  onTestFinished(() => guest.close())
  const byGuest = await guest.replayQuarantined(bad, { by: 'marta', at: at(10) })
  const [after, here] = await Promise.all([burst(store), store.replayQuarantined(bad, { by: 'marta', at: at(11) })])
  const ids = [...before, byGuest, ...after, here]
  expect(new Set(ids).size).toBe(14)
  expect((await store.claimMails(claim)).map(({ id }) => id).sort()).toEqual(ids.toSorted())
})

test('a backup counts and holds what is in packs', async () => {
  const store = await open()
  const ids = await burst(store)
  const copy = newPath()
  expect(await store.backUp(copy, at(20))).toMatchObject({ mails: 6 })
  const restored = await open(copy)
  expect((await restored.claimMails(claim)).map(({ id }) => id)).toEqual(ids)
})

test('what was purged is in no pack that was taken apart either', async () => {
  const path = newPath()
  const store = await open(path)
  const ids = await keepAll(
    store,
    [1, 2, 3, 4, 5].map((n) => mailOf(n, { raw: Buffer.from(`segredo-${n} `.repeat(3_000)) })),
  )
  await store.claimMails(claim)
  for (const mailId of ids) await store.commit({ mailId, end: { end: 'ignored', codes: ['x'] }, outbox: [], at: at(9) })
  const later = '2027-01-01T00:00:00Z'
  expect(await store.purge({ originalsBefore: later, ticketsBefore: later, limit: 99, at: later })).toMatchObject({ originals: 5 })
  await store.settlePurge(later)
  expect(readFileSync(path).includes('segredo-')).toBe(false)
  expect(readFileSync(`${path}-wal`).includes('segredo-')).toBe(false)
})

test('a store without packs, of an older version, is looked at and backed up before its upgrade', async () => {
  const path = newPath()
  const old = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  old.exec(readFileSync(new URL('../../fixtures/store/0005.sql', import.meta.url), 'utf8'))
  old.close()
  const look = await openSqliteStore(path, { access: 'read' })
  try {
    expect(await look.ledger()).toMatchObject({ accepted: 3, inFlight: 1 })
    expect(await look.listMails({ since: '2026-01-01T00:00:00Z', limit: 9 })).toHaveLength(3)
    expect(await look.backUp(newPath(), at(20))).toMatchObject({ mails: 3 })
  } finally {
    await look.close()
  }
})
