// A copy of the store beside a running owner: first the database as it is at one moment, then the spilled files that it names.
//   FILE         the database; it gets this name last, so a FILE that is there is whole
//   FILE-mails/  the bytes of large mails
// To restore is to put both in the store's place: open-sqlite-store.ts opens the copy as it is.
import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { numberOf, textOf } from './row.ts'
import { syncFolder } from './spill.ts'

/** All pages in one step, under one read lock: a copy in several steps would begin anew with each commit of the owner. */
const ALL_PAGES = 2 ** 31 - 1

export async function backUpDatabase(
  database: DatabaseSync,
  { from, to, at }: { from: string; to: string; at: string },
): Promise<{ mails: number; files: number }> {
  const unfinished = `${to}.part`
  for (const path of [to, unfinished, `${to}-mails`]) {
    if (existsSync(path)) throw new Error(`Cannot back up to ${to}: ${path} is there already`)
  }
  try {
    await backup(database, unfinished, { rate: ALL_PAGES }).catch((cause: unknown) => {
      throw new Error(`Cannot back up to ${to}`, { cause })
    })
    const copied = await finishCopy(unfinished, { owner: database, from, to, at })
    await rename(unfinished, to)
    await syncFolder(dirname(to))
    return copied
  } catch (cause) {
    for (const path of [unfinished, `${unfinished}-journal`]) await rm(path, { force: true })
    await rm(`${to}-mails`, { recursive: true, force: true })
    throw cause
  }
}

type Copying = { owner: DatabaseSync; from: string; to: string; at: string }

async function finishCopy(unfinished: string, copying: Copying): Promise<{ mails: number; files: number }> {
  const copy = new DatabaseSync(unfinished)
  try {
    // One file without a log beside it: what is copied on from here is complete.
    copy.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL')
    const files = await copySpilled(copy, copying)
    const mails = copy.prepare('SELECT count(*) AS n FROM mails').get()
    return { mails: mails === undefined ? 0 : numberOf(mails, 'n'), files }
  } finally {
    copy.close()
    await syncPath(unfinished)
  }
}

async function copySpilled(copy: DatabaseSync, { owner, from, to, at }: Copying): Promise<number> {
  const isNamed = owner.prepare('SELECT 1 FROM mails WHERE spilled = ?')
  const purge = copy.prepare('UPDATE mails SET spilled = NULL, purged_at = ? WHERE spilled = ?')
  const names = copy.prepare('SELECT DISTINCT spilled FROM mails WHERE spilled IS NOT NULL').all()
  if (names.length === 0) return 0
  await mkdir(`${to}-mails`)
  for (const row of names) {
    const name = textOf(row, 'spilled')
    const target = join(`${to}-mails`, name)
    try {
      await copyFile(join(`${from}-mails`, name), target, constants.COPYFILE_FICLONE)
      await syncPath(target)
    } catch (cause) {
      // Purged since the moment of the copy: then it is purged in the copy too. Otherwise a mail is lost, and that must be seen.
      if (isNamed.get(name) !== undefined) throw new Error(`Cannot back up: the bytes of a mail are lost (${name})`, { cause })
      purge.run(at, name)
    }
  }
  await syncFolder(`${to}-mails`)
  return names.length
}

async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
