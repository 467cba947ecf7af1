// Opens the database file for one owner: lock, settings, migrations.
//   lock        PATH-lock, an empty SQLite file held in an exclusive transaction: the system drops it when the process dies
//   guest       reads, and writes a little beside an owner (a person's act on the command line); SQLite's own locks keep them apart
//   settings    WAL with synchronous=FULL: a commit that returned is on stable storage
//   migrations  migrations/NNNN-name.sql, forward only, each in one transaction; user_version is the last one that ran
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const MIGRATIONS = new URL('./migrations/', import.meta.url)

/** own: reads and writes, and nobody else may own it. read: reads beside an owner. guest: writes beside an owner. */
export type Access = 'own' | 'guest' | 'read'

// secure_delete writes zeros over what is deleted: a purge must hold (LGPD), and the file is what gets copied and sold with a disk.
const WRITING = 'PRAGMA synchronous = FULL; PRAGMA secure_delete = ON'

/** From this version on a store has all that is read of it, so that it can be looked at and backed up before the service brings it up to date. */
const OLDEST_READABLE = 3

/** The first version whose mails may stand in packs (packs.ts). */
const WITH_PACKS = 6

const SQLITE_BUSY = 5

export type OpenDatabase = {
  database: DatabaseSync
  /**
   * Whether database and log of changes still stand under their names: removed or replaced files take writes and lose them. And the
   * lock: without it another process may own the file by now.
   */
  isInPlace(): boolean
  close(): void
}

/** Returns the open database. Throws when another process owns it, when it is newer than this program, or unreadable. */
export function openDatabase(path: string, access: Access, busyMs: number): OpenDatabase {
  checkLogIsOurs(path)
  if (access !== 'own') {
    if (!existsSync(path)) throw new Error(`Cannot open the store ${path}: there is no such file`)
    const database = openFile(path, { readOnly: access === 'read', timeout: busyMs })
    const version = checkVersion(database, path)
    const wanted = access === 'guest' ? newestVersion() : OLDEST_READABLE
    // A guest changes rows, never the store's form: that is the owner's.
    if (version < wanted) {
      database.close()
      throw new Error(`Cannot use the store ${path}: it is of an older version; start the service once, which brings it up to date`)
    }
    if (access === 'guest') database.exec(WRITING)
    fillIn(database)
    return { database, isInPlace: () => true, close: () => database.close() }
  }
  makeFolder(path)
  // SQLite follows a link too, and keeps the log of changes beside what it leads to: whatever the name, it is one store.
  const real = existsSync(path) ? realpathSync(path) : path
  const lock = takeLock(real)
  try {
    const database = openFile(path, { timeout: busyMs })
    database.exec(WRITING)
    // A new file takes the size of its pages, one that has tables keeps its own. Most mails fill no more than one of 8 KB.
    // The cache holds the inner pages of the indexes whose keys come in no order (tokens, Message-IDs) of a large store.
    database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768')
    migrate(database, path)
    return {
      database,
      isInPlace: watchPlace([path, `${real}-wal`, `${real}-lock`]),
      close() {
        database.close()
        lock.close()
      },
    }
  } catch (cause) {
    lock.close()
    throw cause
  }
}

/**
 * A backup is one file without a log of changes. Where it was put in the place of a store that a crash had ended, and that one's log was
 * left, SQLite would write the old changes into it and say nothing: neither store is left then.
 */
function checkLogIsOurs(path: string): void {
  const real = existsSync(path) ? realpathSync(path) : path
  const log = `${real}-wal`
  // The log first: a service that begins on a restored backup changes the header before it writes any log.
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0 && isBackup(real)) {
    throw new Error(`Cannot open the store ${path}: it is a backup, and ${log} is of the store before it; move that and ${real}-shm aside`)
  }
}

/**
 * By the journal's mode in the file's header (https://www.sqlite.org/fileformat.html §1.3.3): 2 is WAL, in which no backup is. Only before
 * SQLite has opened the file: to close it here would end the locks that this process has on it.
 */
function isBackup(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false
  const header = Buffer.alloc(HEADER_BYTES)
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    return (
      readSync(file, header, 0, HEADER_BYTES, 0) === HEADER_BYTES &&
      header.toString('latin1', 0, 15) === 'SQLite format 3' &&
      header[18] === 1
    )
  } catch {
    return false // What we cannot read SQLite cannot, and that is told where it opens the file.
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

const HEADER_BYTES = 20

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (cause) {
    throw new Error(`Cannot open the store ${path}: its folder ${dirname(path)} cannot be made`, { cause })
  }
}

function openFile(path: string, options: { readOnly?: boolean; timeout: number }): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { ...options, enableForeignKeyConstraints: true })
    // What opens nothing yet says nothing yet.
    versionOf(database)
    return database
  } catch (cause) {
    throw new Error(`Cannot open the store ${path}: it cannot be read, or is no store`, { cause })
  }
}

/** SQLite opens each file once, so a name that leads to another inode, or to none, does not lead to what it writes. */
function watchPlace(paths: string[]): () => boolean {
  const inodeOf = (path: string): bigint | undefined => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino
  const first = paths.map(inodeOf)
  return () => paths.every((path, index) => inodeOf(path) === first[index])
}

function takeLock(path: string): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(`${path}-lock`, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock?.close()
    const isHeld = cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY
    if (!isHeld) throw new Error(`Cannot open the store ${path}: its lock ${path}-lock cannot be taken`, { cause })
    throw new Error(`Cannot open the store ${path}: another process is using it (it holds ${path}-lock); stop that one first`, { cause })
  }
}

function migrate(database: DatabaseSync, path: string): void {
  const done = checkVersion(database, path)
  for (const { number, file } of listMigrations()) {
    if (number <= done) continue
    database.exec('BEGIN IMMEDIATE')
    try {
      database.exec(readFileSync(new URL(file, MIGRATIONS), 'utf8'))
      database.exec(`PRAGMA user_version = ${number}; COMMIT`)
    } catch (cause) {
      if (database.isTransaction) database.exec('ROLLBACK')
      database.close()
      throw new Error(`Cannot open the store ${path}: migration ${file} failed and changed nothing`, { cause })
    }
  }
}

function checkVersion(database: DatabaseSync, path: string): number {
  const version = versionOf(database)
  const newest = newestVersion()
  if (version > newest) {
    database.close()
    throw new Error(`Cannot open the store ${path}: it was written by a newer version of Porteiro (${version}, this one knows ${newest})`)
  }
  return version
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
}

/** Gives a connection to an older store what today's queries ask for and that one cannot have, empty, and seen by nobody else. */
export function fillIn(database: DatabaseSync): void {
  if (versionOf(database) < WITH_PACKS) database.exec('CREATE TEMP TABLE packs (first, last, n, mails, bytes)')
}

function newestVersion(): number {
  return listMigrations().at(-1)?.number ?? 0
}

function listMigrations(): { number: number; file: string }[] {
  return readdirSync(MIGRATIONS)
    .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({ number: Number(file.slice(0, 4)), file }))
}
