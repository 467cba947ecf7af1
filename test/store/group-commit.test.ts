// The group commit alone, on a disk that fills up: SQLite's own page limit stands in for it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { type GroupCommit, startGroupCommit } from '../../src/store/sqlite/group-commit.ts'

type Opened = { database: DatabaseSync; insert: (bytes: number) => Promise<void>; count: () => unknown } & GroupCommit

function open(): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-group-'))
  const database = new DatabaseSync(join(folder, 'a.db'))
  onTestFinished(() => {
    database.close()
    rmSync(folder, { recursive: true })
  })
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (bytes BLOB)')
  const statement = database.prepare('INSERT INTO t (bytes) VALUES (zeroblob(?))')
  const group = startGroupCommit(database)
  const insert = (bytes: number): Promise<void> =>
    group.write(() => {
      statement.run(bytes)
    })
  return { database, insert, count: () => database.prepare('SELECT count(*) AS n FROM t').get()?.['n'], ...group }
}

test('write() on a full disk rejects and leaves nothing, and works again when there is room', async () => {
  const { database, insert, count } = open()
  await insert(10)
  database.exec('PRAGMA max_page_count = 20')
  const results = await Promise.allSettled([insert(10), insert(1_000_000), insert(10)])
  // Whoever was told "kept" is there, and nobody else.
  expect(count()).toBe(1 + results.filter(({ status }) => status === 'fulfilled').length)
  expect(results[1]?.status).toBe('rejected')
  expect(database.isTransaction).toBe(false)
  database.exec('PRAGMA max_page_count = 100000')
  await insert(1_000_000)
  await insert(10)
  expect(database.isTransaction).toBe(false)
})

test('write() undoes alone what throws, and gives its error', async () => {
  const { database, write, insert, count } = open()
  const bad = write(() => {
    database.exec('INSERT INTO t (bytes) VALUES (1)')
    throw new Error('no')
  })
  const results = await Promise.allSettled([insert(1), bad, insert(1)])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(count()).toBe(2)
})

test('write() gives what the work returned, also undefined', async () => {
  const { write } = open()
  expect(await Promise.all([write(() => 7), write(() => undefined)])).toEqual([7, undefined])
})

test('write() commits what is asked for in one turn at once', async () => {
  const { insert, database } = open()
  const before = database.prepare('PRAGMA data_version').get()
  await Promise.all(Array.from({ length: 100 }, () => insert(1)))
  expect(database.prepare('PRAGMA data_version').get()).toEqual(before) // One connection only.
  expect(database.isTransaction).toBe(false)
})

test('writeSoon() commits with the next write, or by itself, or at the end', async () => {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE TABLE t (n INTEGER)')
  onTestFinished(() => database.close())
  let commits = 0
  const { write, writeSoon, close } = startGroupCommit(database, { committed: () => void commits++ })
  const insert = (n: number) => () => database.prepare('INSERT INTO t (n) VALUES (?)').run(n).lastInsertRowid
  expect(await Promise.all([writeSoon(insert(1)), writeSoon(insert(2)), write(insert(3))])).toEqual([1, 2, 3])
  expect(commits).toBe(1)
  expect(await writeSoon(insert(4))).toBe(4)
  expect(commits).toBe(2)
  const last = writeSoon(insert(5))
  await close()
  expect(commits).toBe(3)
  expect(await last).toBe(5)
  await expect(writeSoon(insert(6))).rejects.toThrow('Cannot write: the store is closed')
})
