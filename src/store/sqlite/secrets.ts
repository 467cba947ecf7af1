// Secrets made once and kept with the data they sign, so that a restored backup still knows its own tokens.
import type { DatabaseSync } from 'node:sqlite'
import { bytesOf } from './row.ts'

export type Secrets = ReturnType<typeof prepareSecrets>

export function prepareSecrets(database: DatabaseSync) {
  const insert = database.prepare('INSERT INTO secrets (name, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const find = database.prepare('SELECT bytes FROM secrets WHERE name = ?')
  const insertTrial = database.prepare("INSERT OR REPLACE INTO secrets (name, bytes) VALUES ('trial', zeroblob(?))")
  const removeTrial = database.prepare("DELETE FROM secrets WHERE name = 'trial'")
  return {
    find(name: string): Uint8Array | undefined {
      const row = find.get(name)
      return row && bytesOf(row, 'bytes')
    },

    /** Returns the kept secret: `fresh` the first time, the first one ever after. */
    keep(name: string, fresh: Uint8Array): Uint8Array {
      insert.run(name, fresh)
      const row = find.get(name)
      if (row === undefined) throw new Error('Cannot keep a secret: it is not there after its insert')
      return bytesOf(row, 'bytes')
    },

    /** Keeps as much as a mail that stands in a row, and removes it in the same commit: its pages are written all the same (secure_delete). */
    tryKeeping(bytes: number): void {
      insertTrial.run(bytes)
      removeTrial.run()
    },
  }
}
