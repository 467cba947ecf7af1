// Whether mail can be kept is told of small and of large mails by itself, on a real store.
import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startWatchingStore } from '../../src/inbox/watch-store.ts'
import { silentLog } from '../../src/log.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { openSmallDisk } from '../reliability/small-disk.ts'
import { someMail } from '../store/contract.ts'

const large = new Uint8Array(100_000)
const disk = openSmallDisk(4)
if (disk !== undefined) process.once('exit', disk.remove)

async function start(folder = mkdtempSync(join(tmpdir(), 'porteiro-watch-'))) {
  const path = join(folder, 'porteiro.db')
  const store = await openSqliteStore(path)
  const watch = startWatchingStore({ store, everySeconds: 3600, log: silentLog, now: () => '2026-05-04T12:00:00Z' })
  onTestFinished(async () => {
    await watch.stop()
    await store.close()
    if (folder !== disk?.folder) rmSync(folder, { recursive: true })
  })
  const keepLarge = async () => {
    const file = watch.openMailFile()
    await file.write([large])
    return watch.keepMail(someMail({ raw: new Uint8Array(), file: await file.finish() }))
  }
  return { watch, keepLarge, mails: `${path}-mails` }
}

test.for<[string, 'mail' | 'trial']>([
  ['a large mail that could not be written', 'mail'],
  ['a trial', 'trial'],
])('startWatchingStore() is told by %s that none can be kept, and a small mail does not stand for it', async ([, how]) => {
  const { watch, keepLarge, mails } = await start()
  await keepLarge()
  await watch.look()
  expect(watch.notReady()).toEqual([])
  renameSync(mails, `${mails}-disk`)
  mkdirSync(mails)
  if (how === 'mail') await expect(keepLarge()).rejects.toThrow()
  else await watch.look()
  await watch.keepMail(someMail())
  expect(watch.notReady()).toEqual([expect.stringMatching(/cannot keep large mail/)])
  rmdirSync(mails)
  renameSync(`${mails}-disk`, mails)
  if (how === 'mail') await keepLarge()
  else await watch.look()
  expect(watch.notReady()).toEqual([])
})

test('startWatchingStore() tries inside the folder of large mails, where there may be no right to write', async () => {
  const { watch, keepLarge, mails } = await start()
  await keepLarge()
  // A folder in the place of the file that is tried: nothing can be written under that name.
  mkdirSync(join(mails, 'trial'))
  await watch.look()
  expect(watch.notReady()).toHaveLength(1)
  rmdirSync(join(mails, 'trial'))
  await watch.look()
  expect(watch.notReady()).toEqual([])
})

test.skipIf(disk === undefined)(
  'startWatchingStore() does not take a full disk for one with room because nothing is to be written',
  async () => {
    const { watch } = await start(disk?.folder)
    const small = someMail({ raw: new Uint8Array(40_000) })
    await watch.keepMail(small)
    disk?.fill()
    await expect(watch.keepMail(small)).rejects.toThrow()
    await watch.look()
    expect(watch.notReady()).toContainEqual(expect.stringMatching(/cannot keep mail/))
    disk?.empty()
    await watch.look()
    expect(watch.notReady()).toEqual([])
    await watch.keepMail(small)
  },
)
