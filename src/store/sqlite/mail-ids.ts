// The ids of mails, in the order they come in and never given twice: SQLite keeps the last one (AUTOINCREMENT). A mail that goes into a
// pack has its id before there is a row, so whoever adds mails takes the ids here; like the counts, the last one is written once a group.
import type { DatabaseSync } from 'node:sqlite'
import type { Pending } from './group-commit.ts'
import { numberOf } from './row.ts'

export type MailIds = Pending & {
  /** Inside a group commit. */
  next(): number
}

export function prepareMailIds(database: DatabaseSync): MailIds {
  const read = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'mails'")
  // The column has no type: a number of JavaScript would be kept as a REAL, where SQLite itself writes an INTEGER.
  const write = database.prepare("UPDATE sqlite_sequence SET seq = CAST(? AS INTEGER) WHERE name = 'mails'")
  let last: number | undefined
  return {
    next() {
      last = (last ?? numberOf(read.get() ?? {}, 'seq')) + 1
      return last
    },
    flush() {
      if (last !== undefined) write.run(last)
      last = undefined
    },
    drop() {
      last = undefined
    },
  }
}
