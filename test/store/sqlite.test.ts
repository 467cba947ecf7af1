// The SQLite store: the shared contract, and what is its own: the lock, group commits, spilled files, crashes.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { isStoreFailure } from '../../src/store/store-failure.ts'
import { holdToContract, type StoreUnderTest, someMail, someTicket } from './contract.ts'
import { holdToOperationContract } from './operation-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'porteiro-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0
const newPath = (): string => join(folder, `${++made}`, 'porteiro.db')

let latest = ''
const sqlite: StoreUnderTest = {
  open: () => {
    latest = newPath()
    return openSqliteStore(latest)
  },
  reopen: () => openSqliteStore(latest),
}
holdToContract(sqlite)
holdToOperationContract(sqlite)

const large = new Uint8Array(100_000).fill(0x41)
/** The files of large mails: what is in the folder besides its identity. */
const filesIn = (path: string): string[] => readdirSync(`${path}-mails`).filter((name) => name !== 'identity')
const claimAt = (store: Store, second: number) =>
  store.claimMails({ limit: 9, now: `2026-05-04T12:00:${second}Z`, leaseUntil: `2026-05-04T12:00:${second}Z` })

test('openSqliteStore() refuses a file that another process owns, and takes it when that one died', async () => {
  const path = newPath()
  const program = `
    const { openSqliteStore } = await import(${JSON.stringify(new URL('../../src/store/sqlite/open-sqlite-store.ts', import.meta.url))})
    await openSqliteStore(${JSON.stringify(path)})
    console.log('open')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await expect(openSqliteStore(path)).rejects.toThrow(/another process is using it/)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const store = await openSqliteStore(path)
  await store.close()
})

test('openSqliteStore() keeps what a killed process had confirmed, and frees its leases', async () => {
  const path = newPath()
  const program = `
    const { openSqliteStore } = await import(${JSON.stringify(new URL('../../src/store/sqlite/open-sqlite-store.ts', import.meta.url))})
    const store = await openSqliteStore(${JSON.stringify(path)})
    const mail = { receivedAt: '2026-05-04T12:00:00Z', remoteAddress: '', helo: '', tls: false, mailFrom: '', rcptTo: [], raw: Buffer.alloc(70000, 65) }
    await store.keepMail(mail)
    await store.keepMail({ ...mail, raw: Buffer.from('small') })
    await store.claimMails({ limit: 9, now: '2026-05-04T12:00:00Z', leaseUntil: '2027-05-04T12:00:00Z' })
    console.log('kept')
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child, 'exit')
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  const claimed = await store.claimMails({ limit: 9, now: '2026-05-04T12:00:01Z', leaseUntil: '2026-05-04T12:01:00Z' })
  expect(claimed.map(({ raw, attempt }) => [raw.length, attempt])).toEqual([
    [70_000, 2],
    [5, 2],
  ])
})

test('openSqliteStore() suspects a mail that was in hand at three deaths, and none before', async () => {
  const path = newPath()
  const lanes: (boolean | undefined)[] = []
  for (let life = 1; life <= 4; life += 1) {
    const store = await openSqliteStore(path)
    if (life === 1) await store.keepMail(someMail())
    const claimed = await store.claimMails({ limit: 9, now: '2026-05-04T12:00:00Z', leaseUntil: '2027-05-04T12:00:00Z' })
    lanes.push(...claimed.map(({ isAlone }) => isAlone))
    await store.close()
  }
  expect(lanes).toEqual([undefined, undefined, undefined, true])
})

test('openSqliteStore() reads beside the owner, and writes nothing then', async () => {
  const path = newPath()
  const owner = await openSqliteStore(path)
  onTestFinished(() => owner.close())
  await owner.keepMail(someMail())
  const reader = await openSqliteStore(path, { access: 'read' })
  onTestFinished(() => reader.close())
  expect((await reader.ledger()).accepted).toBe(1)
  await expect(reader.keepMail(someMail())).rejects.toThrow()
  await owner.keepMail(someMail())
  expect((await reader.ledger()).accepted).toBe(2)
})

test('openSqliteStore() refuses a file that is owned under another name', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  const link = `${path}-by-another-name`
  symlinkSync(path, link)
  await expect(openSqliteStore(link)).rejects.toThrow(/another process is using it/)
})

test('openSqliteStore() refuses a file of a newer version', async () => {
  const path = newPath()
  await (await openSqliteStore(path)).close()
  const database = new DatabaseSync(path)
  database.exec('PRAGMA user_version = 9999')
  database.close()
  await expect(openSqliteStore(path)).rejects.toThrow(/newer version/)
  await expect(openSqliteStore(path)).rejects.toThrow(/newer version/)
})

test('keepMail() rejects the whole group while the file is locked, leaves nothing, and works again after', async () => {
  const path = newPath()
  const store = await openSqliteStore(path, { busyMs: 50 })
  onTestFinished(() => store.close())
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  const results = await Promise.allSettled([someMail(), someMail(), someMail({ raw: large })].map((mail) => store.keepMail(mail)))
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(filesIn(path)).toEqual([])
  other.exec('ROLLBACK')
  other.close()
  expect((await store.ledger()).accepted).toBe(0)
  await store.keepMail(someMail())
  expect((await store.ledger()).accepted).toBe(1)
})

test('keepMail() puts large mails into files of their own, and the next start sweeps what no row names', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  await store.keepMail(someMail())
  expect(filesIn(path)).toEqual([])
  const id = await store.keepMail(someMail({ raw: large }))
  await store.close()
  expect(filesIn(path)).toHaveLength(1)
  writeFileSync(join(`${path}-mails`, `${randomUUID()}.part`), 'x')
  writeFileSync(join(`${path}-mails`, randomUUID()), 'x')
  const again = await openSqliteStore(path)
  onTestFinished(() => again.close())
  expect(filesIn(path)).toHaveLength(1)
  expect((await again.readRaw(id))?.length).toBe(large.length)
})

test('claimMails() says that the file of a mail is lost, and gives its neighbours', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  const lost = await store.keepMail(someMail({ raw: large }))
  const neighbour = await store.keepMail(someMail())
  for (const name of filesIn(path)) rmSync(join(`${path}-mails`, name))
  const claimed = await store.claimMails({ limit: 9, now: '2026-05-04T12:00:10Z', leaseUntil: '2026-05-04T12:01:00Z' })
  expect(claimed.map(({ id, isLost }) => [id, isLost])).toEqual([
    [lost, true],
    [neighbour, undefined],
  ])
})

test.for<[string, (folder: string) => void]>([
  ['is gone', () => {}],
  ['is another one, as where a disk is not mounted', (folder) => mkdirSync(folder)],
])('claimMails() takes no large mail for lost while their folder %s', async ([, replace]) => {
  const path = newPath()
  const folder = `${path}-mails`
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  const id = await store.keepMail(someMail({ raw: large }))
  const claim = (now: string, leaseUntil: string) => store.claimMails({ limit: 9, now, leaseUntil })
  renameSync(folder, `${folder}-away`)
  replace(folder)
  expect(await claim('2026-05-04T12:00:10Z', '2026-05-04T12:01:00Z')).toEqual([])
  await expect(store.readRaw(id)).rejects.toSatisfy(isStoreFailure)
  rmSync(folder, { recursive: true, force: true })
  renameSync(`${folder}-away`, folder)
  const claimed = await claim('2026-05-04T12:01:00Z', '2026-05-04T12:02:00Z')
  expect(claimed.map((mail) => [mail.id, mail.attempt, mail.raw.length])).toEqual([[id, 1, large.length]])
})

test('claimMails() counts no try of a mail whose file cannot be read now', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  const id = await store.keepMail(someMail({ raw: large }))
  const file = join(`${path}-mails`, filesIn(path)[0] ?? '')
  // What stands under its name cannot be read, as on a disk that fails.
  renameSync(file, `${file}-aside`)
  mkdirSync(file)
  const claim = (now: string, leaseUntil: string) => store.claimMails({ limit: 9, now, leaseUntil })
  expect(await claim('2026-05-04T12:00:10Z', '2026-05-04T12:01:00Z')).toEqual([])
  expect(await claim('2026-05-04T12:00:20Z', '2026-05-04T12:01:20Z')).toEqual([])
  rmdirSync(file)
  renameSync(`${file}-aside`, file)
  const claimed = await claim('2026-05-04T12:01:00Z', '2026-05-04T12:02:00Z')
  expect(claimed.map((mail) => [mail.id, mail.attempt, mail.raw.length])).toEqual([[id, 1, large.length]])
})

test('openSqliteStore() takes an empty mount point for no folder of its own: large mails wait, nothing is written or removed', async () => {
  const path = newPath()
  const folder = `${path}-mails`
  const first = await openSqliteStore(path)
  const id = await first.keepMail(someMail({ raw: large }))
  await first.close()
  renameSync(folder, `${folder}-disk`)
  mkdirSync(folder)
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  expect(await claimAt(store, 10)).toEqual([])
  await expect(store.keepMail(someMail({ raw: large }))).rejects.toSatisfy(isStoreFailure)
  await expect(store.tryKeeping('large')).rejects.toSatisfy(isStoreFailure)
  const purge = { originalsBefore: '2027-01-01T00:00:00Z', ticketsBefore: '2026-01-01T00:00:00Z', limit: 9, at: '2027-01-02T00:00:00Z' }
  await expect(store.purge(purge)).rejects.toSatisfy(isStoreFailure)
  await store.tryKeeping('small')
  expect(readdirSync(folder)).toEqual([])
  rmdirSync(folder)
  renameSync(`${folder}-disk`, folder)
  await store.tryKeeping('large')
  expect((await claimAt(store, 20)).map((mail) => [mail.id, mail.raw.length, mail.isLost])).toEqual([[id, large.length, undefined]])
})

test('openMailFile() writes nothing beneath a disk that went away', async () => {
  const path = newPath()
  const folder = `${path}-mails`
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  await store.keepMail(someMail({ raw: large }))
  renameSync(folder, `${folder}-disk`)
  mkdirSync(folder)
  await expect(store.openMailFile().write([large])).rejects.toSatisfy(isStoreFailure)
  expect(readdirSync(folder)).toEqual([])
})

test('openSqliteStore() leaves what stands in a folder that is not its own', async () => {
  const path = newPath()
  const folder = `${path}-mails`
  const first = await openSqliteStore(path)
  await first.keepMail(someMail({ raw: large }))
  await first.close()
  writeFileSync(join(folder, 'identity'), 'another\n')
  writeFileSync(join(folder, 'of-another'), 'x')
  await (await openSqliteStore(path)).close()
  expect(readdirSync(folder)).toContain('of-another')
})

/** As a store was before its folder had an identity. */
function forgetIdentity(path: string): void {
  const database = new DatabaseSync(path)
  database.exec("DELETE FROM secrets WHERE name = 'mails-folder'")
  database.close()
  rmSync(join(`${path}-mails`, 'identity'))
}

test('openSqliteStore() knows the folder of an earlier version by a file that it names', async () => {
  const path = newPath()
  const first = await openSqliteStore(path)
  const id = await first.keepMail(someMail({ raw: large }))
  await first.close()
  forgetIdentity(path)
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  expect(readdirSync(`${path}-mails`)).toContain('identity')
  for (const name of filesIn(path)) rmSync(join(`${path}-mails`, name))
  expect((await claimAt(store, 10)).map((mail) => [mail.id, mail.isLost])).toEqual([[id, true]])
})

test('openSqliteStore() takes an empty folder for none of an earlier version that names files', async () => {
  const path = newPath()
  const first = await openSqliteStore(path)
  await first.keepMail(someMail({ raw: large }))
  await first.close()
  forgetIdentity(path)
  rmSync(`${path}-mails`, { recursive: true })
  mkdirSync(`${path}-mails`)
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  expect(await claimAt(store, 10)).toEqual([])
  expect(readdirSync(`${path}-mails`)).toEqual([])
})

test('openSqliteStore() takes a new folder with an empty identity for its own: what the old one held is lost', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  const id = await store.keepMail(someMail({ raw: large }))
  rmSync(`${path}-mails`, { recursive: true })
  mkdirSync(`${path}-mails`)
  expect(await claimAt(store, 10)).toEqual([])
  await expect(store.backUp(`${path}-early`, '2026-05-04T12:00:10Z')).rejects.toThrow(/cannot be read now/)
  writeFileSync(join(`${path}-mails`, 'identity'), '')
  await store.tryKeeping('large')
  expect((await claimAt(store, 20)).map((mail) => [mail.id, mail.isLost])).toEqual([[id, true]])
  expect(await store.backUp(`${path}-copy`, '2026-05-04T12:00:20Z')).toEqual({ mails: 1, files: 1, lost: 1 })
})

test('openSqliteStore() opens a backup as its own store, with its large mails, also where none was left to copy', async () => {
  const path = newPath()
  const owner = await openSqliteStore(path)
  onTestFinished(() => owner.close())
  await owner.tryKeeping('large')
  await owner.backUp(`${path}-empty`, '2026-05-04T12:00:10Z')
  const id = await owner.keepMail(someMail({ raw: large }))
  await owner.backUp(`${path}-copy`, '2026-05-04T12:00:10Z')
  for (const [copy, size] of [
    ['empty', undefined],
    ['copy', large.length],
  ] as const) {
    const restored = await openSqliteStore(`${path}-${copy}`)
    expect((await restored.readRaw(id))?.length).toBe(size)
    await restored.keepMail(someMail({ raw: large }))
    await restored.close()
  }
})

test('close() finishes what was asked for before it', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  const kept = store.keepMail(someMail())
  await store.close()
  expect(await kept).toBe('1')
  await expect(store.keepMail(someMail())).rejects.toThrow(/closed/)
})

test('purge() takes the Message-IDs of a talk that has had more of them than stand on it', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  const all = Array.from({ length: 130 }, (_, n) => `m${n}@cliente.example`)
  for (let version = 1; version <= 31; version += 1) {
    const messageIds = all.slice(version - 1, version + 99)
    const ticket = someTicket({ version, messageIds, state: version === 31 ? 'closed' : 'collecting' })
    // One that comes too late changes nothing.
    for (const expected of ['committed', 'conflict'])
      expect(await store.commit({ ticket, outbox: [], at: ticket.changedAt })).toBe(expected)
  }
  expect((await store.findTicketByMessageId(['m129@cliente.example']))?.version).toBe(31)
  expect((await store.findTicketByMessageId(['m30@cliente.example']))?.version).toBe(31)
  const purge = { originalsBefore: '2027-01-01T00:00:00Z', ticketsBefore: '2027-01-01T00:00:00Z', limit: 9, at: '2027-01-02T00:00:00Z' }
  expect((await store.purge(purge)).tickets).toBe(1)
  const database = new DatabaseSync(path)
  onTestFinished(() => database.close())
  expect(database.prepare('SELECT message_id FROM ticket_message_ids').all()).toEqual([])
})

test('openSqliteStore() removes what a killed process has left of large mails, and leaves what is not its own, as on a disk of its own', async () => {
  const path = newPath()
  mkdirSync(join(`${path}-mails`, 'lost+found'), { recursive: true })
  const first = await openSqliteStore(path)
  const id = await first.keepMail(someMail({ raw: large }))
  await first.close()
  const [kept] = filesIn(path).filter((name) => name !== 'lost+found')
  const left = [randomUUID(), `${randomUUID()}.part`, 'trial', 'identity.part']
  for (const name of [...left, 'LEIA-ME.txt']) writeFileSync(join(`${path}-mails`, name), 'x')
  const second = await openSqliteStore(path)
  onTestFinished(() => second.close())
  expect(filesIn(path).sort()).toEqual(['LEIA-ME.txt', 'lost+found', kept].sort())
  expect((await second.readRaw(id))?.length).toBe(large.length)
})

test('settlePurge() removes what a purge that was cut has left, and no file that may be coming in', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  const id = await store.keepMail(someMail({ raw: large }))
  const [kept] = filesIn(path)
  const left = randomUUID()
  writeFileSync(join(`${path}-mails`, left), 'x')
  const coming = store.openMailFile()
  await coming.write([large])
  const now = Temporal.Now.instant()
  await store.settlePurge(now.toString())
  expect(filesIn(path)).toHaveLength(3)
  const old = now.epochMilliseconds / 1000 - 90_000
  for (const name of [left, kept ?? '']) utimesSync(join(`${path}-mails`, name), old, old)
  await store.settlePurge(now.toString())
  expect(filesIn(path)).toHaveLength(2)
  expect((await store.readRaw(id))?.length).toBe(large.length)
  await coming.finish()
})

test('openSqliteStore() is not kept from starting by a leftover that cannot be removed, and settlePurge() says so once the log is empty', async () => {
  const path = newPath()
  await (await openSqliteStore(path)).close()
  const left = join(`${path}-mails`, randomUUID())
  mkdirSync(join(left, 'in-it'), { recursive: true })
  const store = await openSqliteStore(path)
  onTestFinished(() => store.close())
  const id = await store.keepMail(someMail())
  utimesSync(left, 1, 1)
  await expect(store.settlePurge(Temporal.Now.instant().toString())).rejects.toThrow()
  expect(readFileSync(`${path}-wal`)).toHaveLength(0)
  expect(await store.readRaw(id)).toBeDefined()
})

test('openSqliteStore() refuses a backup beside the log of changes of the store whose place it took', async () => {
  const path = newPath()
  const store = await openSqliteStore(path)
  await store.keepMail(someMail())
  await store.backUp(`${path}-copy`, '2026-05-04T12:00:10Z')
  await store.keepMail(someMail())
  // As a crash leaves it: what is closed in order leaves no log.
  const log = readFileSync(`${path}-wal`)
  await store.close()
  copyFileSync(`${path}-copy`, path)
  writeFileSync(`${path}-wal`, log)
  for (const access of ['own', 'guest', 'read'] as const) {
    await expect(openSqliteStore(path, { access })).rejects.toThrow(/it is a backup, and .*-wal is of the store before it/)
  }
  expect(readFileSync(path).equals(readFileSync(`${path}-copy`))).toBe(true)
  rmSync(`${path}-wal`)
  const restored = await openSqliteStore(path)
  onTestFinished(() => restored.close())
  expect((await restored.ledger()).accepted).toBe(1)
})
