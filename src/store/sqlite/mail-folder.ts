// Whether the folder of large mails (PATH-mails) is the store's own. It may be a disk of its own that is away: then an empty mount point
// stands in its place, where a mail that is written vanishes when the disk comes back, and a mail that is looked for seems lost. So the
// folder carries a random name in a file `identity`, which the store knows too; where the two differ the folder is away.
// A store that knows no name yet (new, or of an earlier version) gives one to its folder, if that holds what its rows name.
// An empty `identity` is a person's word that the folder is to be the store's, whatever is lost with the old one: it is filled in.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { open, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { storeFailure } from '../store-failure.ts'

const IDENTITY_FILE = 'identity'
/** Under this name the store keeps it (secrets.ts). */
export const IDENTITY_NAME = 'mails-folder'

export type FolderRows = {
  findIdentity(): string | undefined
  /** Absent where the store is only looked at. */
  keepIdentity?: (identity: string) => Promise<void>
  isNamed(file: string): boolean
  /** Whether any row names a file. */
  nameAny(): boolean
}

export type MailFolder = {
  path: string
  /** Resolves when the folder is there and the store's own, made if the store has none yet. Rejects while it is away. */
  check(): Promise<void>
}

export function openMailFolder(path: string, rows: FolderRows): MailFolder {
  let known: string | undefined
  let giving: Promise<void> | undefined

  async function giveIdentity(keep: (identity: string) => Promise<void>): Promise<void> {
    const identity = known ?? randomUUID()
    if (mkdirSync(path, { recursive: true }) !== undefined) await syncFolder(dirname(path))
    await writeIdentity(path, identity)
    // Last: what the store knows is in the folder.
    if (known === undefined) await keep(identity)
  }

  const holdsWhatIsNamed = (): boolean => !rows.nameAny() || listFiles(path).some(rows.isNamed)

  return {
    path,
    async check() {
      known ??= rows.findIdentity()
      const found = await readIdentity(path)
      if (known !== undefined && found === known) return
      const isToBeOurs = found === '' || (known === undefined && holdsWhatIsNamed())
      if (rows.keepIdentity === undefined || !isToBeOurs) throw awayFailure(path)
      giving ??= giveIdentity(rows.keepIdentity).finally(() => {
        giving = undefined
      })
      await giving
    },
  }
}

function awayFailure(path: string): Error {
  const cause = Object.assign(new Error(`${path} is not the folder that it was`), { code: 'mails-folder-away' })
  return storeFailure(cause, 'Cannot use the folder of large mails: it is away, or another one')
}

/** Returns undefined where there is none. */
export async function readIdentity(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, IDENTITY_FILE), 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw storeFailure(error, 'Cannot read the identity of the folder of large mails')
  }
}

/** Whole or not at all, and on stable storage. */
export async function writeIdentity(folder: string, identity: string): Promise<void> {
  const file = join(folder, IDENTITY_FILE)
  await writeFile(`${file}.part`, `${identity}\n`, { flush: true })
  await rename(`${file}.part`, file)
  await syncFolder(folder)
}

export function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // There is none.
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
