// Large mails stand in files beside the database (PATH-mails/NAME), not in it. A file is complete and on stable storage
// before the row that names it is committed, so a committed row always has its file; a file without a row is the rest of a
// crash or of a failed commit, and goes at the next start. The folder may be a disk of its own that is away for a while.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MailFile } from '../store.ts'
import { storeFailure } from '../store-failure.ts'

/** More than any ordinary mail and the pages its commit takes. */
const TRIAL_BYTES = 262_144

export type Spill = {
  /** A new file; its name is on stable storage once finish() has resolved. */
  open(): MailFile
  /** Resolves with the file's name, once the bytes and the name are on stable storage. */
  write(bytes: Uint8Array): Promise<string>
  /** Resolves with undefined where the file is lost: it is not in the folder, and the folder is the one that it was. Else rejects. */
  read(name: string): Promise<Uint8Array | undefined>
  remove(name: string): Promise<void>
  /** Rejects when there is no room for a file of some size. */
  tryWriting(): Promise<void>
  /** Removes what no row names. Only the owner of the store may call it, before the first write. */
  sweep(isNamed: (name: string) => boolean): void
}

export function openSpill(folder: string): Spill {
  const inode = (): bigint | undefined => statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino
  let place = inode()

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
          if (mkdirSync(folder, { recursive: true }) !== undefined) {
            place ??= inode()
            await syncFolder(dirname(folder))
          }
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
      try {
        return await readFile(join(folder, name))
      } catch (error) {
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
        if (!isMissing || place === undefined || inode() !== place) throw storeFailure(error, 'Cannot read a large mail of the store')
        return undefined
      }
    },
    remove: (name) => rm(join(folder, name), { force: true }),
    async tryWriting() {
      const trial = `${folder}-trial`
      try {
        await writeFile(trial, new Uint8Array(TRIAL_BYTES), { flush: true })
      } finally {
        await rm(trial, { force: true })
      }
    },
    sweep(isNamed) {
      for (const name of listFiles(folder)) if (!isNamed(name)) rmSync(join(folder, name), { force: true })
    },
  }
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // Nothing was ever spilled.
  }
}

/** Puts the names in `folder` on stable storage. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows has no handle of a folder to sync.
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
