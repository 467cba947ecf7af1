// Large mails stand in files beside the database (PATH-mails/NAME), not in it. A file is complete and on stable storage before the row
// that names it is committed, so a committed row always has its file; a file without a row is the rest of a crash, of a failed commit or
// of a purge that was cut, and goes at the next start or with a later purge. The folder may be a disk of its own that is away for a while
// (mail-folder.ts): then nothing is written, nothing counts as lost, and nothing is removed.
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { MailFile } from '../store.ts'
import { storeFailure } from '../store-failure.ts'
import { listFiles, type MailFolder, syncFolder } from './mail-folder.ts'

/** More than any ordinary mail and the pages its commit takes. */
const TRIAL_BYTES = 262_144
const TRIAL_FILE = 'trial'
/** Looked up in one turn of the event loop: about a millisecond. */
const NAMES_AT_ONCE = 200
/** What we write there, finished or not. Whatever else stands in a folder that may be a whole disk (lost+found) is not ours. */
const OUR_FILE = /^(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?:\.part)?|trial|identity\.part)$/

export type Spill = {
  /** A new file; its name is on stable storage once finish() has resolved. */
  open(): MailFile
  /** Resolves with the file's name, once the bytes and the name are on stable storage. */
  write(bytes: Uint8Array): Promise<string>
  /** Resolves with undefined where the file is lost: it is not in the folder, and the folder is the store's own. Else rejects. */
  read(name: string): Promise<Uint8Array | undefined>
  remove(name: string): Promise<void>
  /** Rejects when a file of some size cannot be written. */
  tryWriting(): Promise<void>
  /**
   * Removes what is ours and no row names; where the folder is away, nothing. Without `before` only the owner of the store may call it,
   * before the first write; else what was written to since `before`, in milliseconds since 1970, stays: it may be coming in.
   */
  sweep(isNamed: (name: string) => boolean, before?: number): Promise<void>
}

export function openSpill({ path: folder, check }: MailFolder): Spill {
  function openFile(): MailFile {
    const name = randomUUID()
    const unfinished = join(folder, `${name}.part`)
    let file: FileHandle | undefined
    let size = 0

    async function discard(): Promise<void> {
      await file?.close().catch(() => {})
      file = undefined
      await rm(unfinished, { force: true })
      await rm(join(folder, name), { force: true })
    }

    return {
      async write(pieces) {
        if (file === undefined) {
          await check()
          file = await open(unfinished, 'wx')
        }
        const { bytesWritten } = await file.writev(pieces)
        const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0)
        // A disk that is full takes a part of it.
        if (bytesWritten < bytes) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten))
        size += bytes
      },
      async finish() {
        try {
          if (file === undefined) throw new Error('Cannot finish a mail without bytes')
          await file.sync()
          await file.close()
          file = undefined
          await rename(unfinished, join(folder, name))
          await syncFolder(folder)
          return { name, size }
        } catch (cause) {
          await discard()
          throw cause
        }
      },
      discard,
    }
  }

  return {
    open: openFile,
    async write(bytes) {
      const file = openFile()
      try {
        await file.write([bytes])
      } catch (cause) {
        await file.discard()
        throw cause
      }
      return (await file.finish()).name
    },
    async read(name) {
      const kept = await readIfThere(join(folder, name))
      if (kept !== undefined) return kept
      await check()
      // Once more: the disk may have come between.
      return readIfThere(join(folder, name))
    },
    remove: (name) => rm(join(folder, name), { force: true }),
    async tryWriting() {
      await check()
      const trial = join(folder, TRIAL_FILE)
      try {
        await writeFile(trial, new Uint8Array(TRIAL_BYTES), { flush: true })
      } finally {
        await rm(trial, { force: true })
      }
    },
    async sweep(isNamed, before) {
      try {
        await check()
      } catch {
        return // What it holds is not ours to remove; each mail that wants it says so.
      }
      for (const [index, name] of listFiles(folder).entries()) {
        // A service that runs goes on meanwhile: there may be very many, on a slow disk.
        if (index % NAMES_AT_ONCE === NAMES_AT_ONCE - 1) await nextTurn()
        if (!OUR_FILE.test(name) || isNamed(name)) continue
        const path = join(folder, name)
        if (before === undefined || (await changedAt(path)) < before) await rm(path, { force: true })
      }
    },
  }
}

/** Resolves with milliseconds since 1970; later than any time where the file is gone. */
async function changedAt(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? Number.POSITIVE_INFINITY
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw storeFailure(error, 'Cannot read a large mail of the store')
  }
}
