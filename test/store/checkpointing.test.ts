// The log of changes of a store that is written to without a pause.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { startCheckpointing } from '../../src/store/sqlite/start-checkpointing.ts'
import { someMail } from './contract.ts'

test('openSqliteStore() keeps its log of changes short while it is written to, loses nothing, and leaves none at the end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'porteiro.db')
  const store = await openSqliteStore(path)
  const mail = someMail({ raw: new Uint8Array(60_000).fill(0x41) })
  let kept = 0
  // Six times what begins a checkpoint.
  for (let round = 0; round < 80; round++) {
    const group = await Promise.all(Array.from({ length: 20 }, () => store.keepMail(mail)))
    kept += group.length
    // A turn for the thread.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(statSync(`${path}-wal`).size).toBeLessThan(64 * 1024 * 1024)
  expect((await store.ledger()).accepted).toBe(kept)
  await store.settlePurge('2026-05-04T12:00:00Z')
  expect(statSync(`${path}-wal`).size).toBe(0)
  await store.close()
  expect(statSync(`${path}-wal`, { throwIfNoEntry: false })).toBeUndefined()
  const again = await openSqliteStore(path)
  expect((await again.ledger()).accepted).toBe(kept)
  await again.close()
})

test('startCheckpointing() stops where its thread has failed, and does without it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const database = new DatabaseSync(join(folder, 'porteiro.db'))
  onTestFinished(() => database.close())
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (bytes BLOB)')
  // No thread can open this.
  const checkpoints = startCheckpointing(database, join(folder, 'no-such-folder', 'porteiro.db'))
  const insert = database.prepare('INSERT INTO t VALUES (zeroblob(1000000))')
  for (let commits = 0; commits < 8; commits += 1) {
    insert.run()
    checkpoints.committed()
  }
  await checkpoints.idle()
  insert.run()
  checkpoints.committed()
  await new Promise((resolve) => setTimeout(resolve, 500))
  await checkpoints.stop()
  expect(database.prepare('SELECT count(*) AS n FROM t').get()).toEqual({ n: 9 })
})
