// A copy of the store beside a running owner: first the database as it is at one moment, then the spilled files that it names.
//   FILE         the database; it gets this name last, so a FILE that is there is whole
//   FILE-mails/  the bytes of large mails, and whose they are (mail-folder.ts)
// A mail whose bytes the store has lost for good is copied without them, and counted: a store that lost one can still be saved.
// To restore is to put both in the store's place: open-sqlite-store.ts opens the copy as it is.
import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { IDENTITY_NAME, readIdentity, syncFolder, writeIdentity } from './mail-folder.ts'
import { fillIn } from './open-database.ts'
import { numberOf, textOf } from './row.ts'
import { prepareSecrets } from './secrets.ts'

/** All pages in one step, under one read lock: a copy in several steps would begin anew with each commit of the owner. */
const ALL_PAGES = 2 ** 31 - 1

/** `files`: mails in files of their own. `lost`: those of them that are lost for good. */
type BackedUp = { mails: number; files: number; lost: number }

export async function backUpDatabase(
  database: DatabaseSync,
  { from, to, at }: { from: string; to: string; at: string },
): Promise<BackedUp> {
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

async function finishCopy(unfinished: string, copying: Copying): Promise<BackedUp> {
  const copy = new DatabaseSync(unfinished)
  try {
    // One file without a log beside it: what is copied on from here is complete.
    copy.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL')
    const copied = await copySpilled(copy, copying)
    fillIn(copy)
    const mails = copy.prepare('SELECT (SELECT count(*) FROM mails) + (SELECT coalesce(sum(n), 0) FROM packs) AS n').get()
    return { mails: mails === undefined ? 0 : numberOf(mails, 'n'), ...copied }
  } finally {
    copy.close()
    await syncPath(unfinished)
  }
}

async function copySpilled(copy: DatabaseSync, { owner, from, to, at }: Copying): Promise<Omit<BackedUp, 'mails'>> {
  const isNamed = owner.prepare('SELECT 1 FROM mails WHERE spilled = ?')
  const purge = copy.prepare('UPDATE mails SET spilled = NULL, purged_at = ? WHERE spilled = ?')
  const names = copy.prepare('SELECT DISTINCT spilled FROM mails WHERE spilled IS NOT NULL').all()
  const kept = prepareSecrets(copy).find(IDENTITY_NAME)
  const identity = kept && Buffer.from(kept).toString()
  if (names.length === 0 && identity === undefined) return { files: 0, lost: 0 }
  let [files, lost] = [names.length, 0]
  await mkdir(`${to}-mails`)
  for (const row of names) {
    const name = textOf(row, 'spilled')
    const target = join(`${to}-mails`, name)
    try {
      await copyFile(join(`${from}-mails`, name), target, constants.COPYFILE_FICLONE)
      await syncPath(target)
    } catch (cause) {
      // Purged since the moment of the copy: then it is purged in the copy too.
      if (isNamed.get(name) === undefined) {
        purge.run(at, name)
        files -= 1
      } else if (await isLost(cause, `${from}-mails`, identity)) lost += 1
      else throw new Error(`Cannot back up: the bytes of a mail cannot be read now (${name})`, { cause })
    }
  }
  if (identity === undefined) await syncFolder(`${to}-mails`)
  else await writeIdentity(`${to}-mails`, identity)
  return { files, lost }
}

/** Not in the folder, which is the store's own: else it may be away, and come back. */
async function isLost(cause: unknown, folder: string, identity: string | undefined): Promise<boolean> {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
  return isMissing && identity !== undefined && (await readIdentity(folder)) === identity
}

async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
