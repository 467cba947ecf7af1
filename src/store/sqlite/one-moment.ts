// Several reads as of one moment. The owner's own nothing comes between; between those of another process its next commit may, and a mail
// that goes from a pack to a row of its own would be seen in neither.
import type { DatabaseSync } from 'node:sqlite'

/** Returns what `look` returned, all of whose reads see the same. A group commit is one moment anyway. */
type AtOneMoment = <T>(look: () => T) => T

export function prepareOneMoment(database: DatabaseSync): AtOneMoment {
  const begin = database.prepare('BEGIN')
  const end = database.prepare('COMMIT')
  return (look) => {
    if (database.isTransaction) return look()
    begin.run()
    try {
      return look()
    } finally {
      if (database.isTransaction) end.run()
    }
  }
}
