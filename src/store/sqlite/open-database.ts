// Opens the database file for one owner: lock, settings, migrations.
//   lock        PATH-lock, an empty SQLite file held in an exclusive transaction: the system drops it when the process dies
//   guest       reads, and writes a little beside an owner (a person's act on the command line); SQLite's own locks keep them apart
//   settings    WAL with synchronous=FULL: a commit that returned is on stable storage
//   migrations  migrations/NNNN-name.sql, forward only, each in one transaction; user_version is the last one that ran
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const MIGRATIONS = new URL('./migrations/', import.meta.url)

/** own: reads and writes, and nobody else may own it. read: reads beside an owner. guest: writes beside an owner. */
export type Access = 'own' | 'guest' | 'read'

// secure_delete writes zeros over what is deleted: a purge must hold (LGPD), and the file is what gets copied and sold with a disk.
const WRITING = 'PRAGMA synchronous = FULL; PRAGMA secure_delete = ON'

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
  if (access !== 'own') {
    if (!existsSync(path)) throw new Error(`Cannot open the store ${path}: there is no such file`)
    const database = new DatabaseSync(path, { readOnly: access === 'read', timeout: busyMs, enableForeignKeyConstraints: true })
    checkVersion(database, path)
    if (access === 'guest') beGuest(database, path)
    return { database, isInPlace: () => true, close: () => database.close() }
  }
  mkdirSync(dirname(path), { recursive: true })
  const lock = takeLock(path)
  try {
    const database = new DatabaseSync(path, { timeout: busyMs, enableForeignKeyConstraints: true })
    // The cache holds the inner pages of the indexes whose keys come in no order (tokens, Message-IDs) of a large store.
    database.exec(WRITING)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768')
    migrate(database, path)
    return {
      database,
      isInPlace: watchPlace([path, `${path}-wal`, `${path}-lock`]),
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

/** SQLite opens each file once, so a name that leads to another inode, or to none, does not lead to what it writes. */
function watchPlace(paths: string[]): () => boolean {
  const inodeOf = (path: string): bigint | undefined => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino
  const first = paths.map(inodeOf)
  return () => paths.every((path, index) => inodeOf(path) === first[index])
}

function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(`${path}-lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock.close()
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

/** A guest changes rows, never the store's form: that is the owner's. */
function beGuest(database: DatabaseSync, path: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
  if (version < (listMigrations().at(-1)?.number ?? 0)) {
    database.close()
    throw new Error(`Cannot write to the store ${path}: it is of an older version; start the service once, which brings it up to date`)
  }
  database.exec(WRITING)
}

function checkVersion(database: DatabaseSync, path: string): number {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
  const newest = listMigrations().at(-1)?.number ?? 0
  if (version > newest) {
    database.close()
    throw new Error(`Cannot open the store ${path}: it was written by a newer version of Porteiro (${version}, this one knows ${newest})`)
  }
  return version
}

function listMigrations(): { number: number; file: string }[] {
  return readdirSync(MIGRATIONS)
    .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({ number: Number(file.slice(0, 4)), file }))
}
