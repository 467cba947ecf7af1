// How many mails were accepted and reached each end, how many entries were sent and failed: rows that nearly every write changes, so a
// group's changes are added up and written once, in the group's own transaction (group-commit.ts flushes or drops them).
import type { DatabaseSync } from 'node:sqlite'
import type { Pending } from './group-commit.ts'

export type Counts = Pending & {
  /** Inside a group commit. */
  add(name: string): void
}

export function prepareCounts(database: DatabaseSync): Counts {
  const update = database.prepare('UPDATE counts SET n = n + ? WHERE name = ?')
  const added = new Map<string, number>()
  return {
    add(name) {
      added.set(name, (added.get(name) ?? 0) + 1)
    },
    flush() {
      for (const [name, n] of added) update.run(n, name)
      added.clear()
    },
    drop() {
      added.clear()
    },
  }
}
