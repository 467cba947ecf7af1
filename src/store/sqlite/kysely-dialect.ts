// kysely over node:sqlite, for what the operator asks: few queries, built as they come. The hot path has prepared statements.
// Reads only, on the connection that the group commits use: those are synchronous, so no read ever sees half of one.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'

export type Tables = {
  counts: { name: string; n: number }
  mails: { id: number; received_at: string; end: string | null; replay_of: number | null }
  packs: { first: number; n: number; mails: string }
  outbox: { id: number; state: string; queued_at: string }
  tickets: { token: string; state: string; changed_at: string; json: string }
}

export function openKysely(database: DatabaseSync): Kysely<Tables> {
  return new Kysely({
    dialect: new SqliteDialect({
      database: {
        close: () => {},
        prepare(sql) {
          const statement = database.prepare(sql)
          return {
            reader: statement.columns().length > 0,
            all: (parameters) => statement.all(...parameters.map(bindable)),
            run: (parameters) => statement.run(...parameters.map(bindable)),
            iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
          }
        },
      },
    }),
  })
}

/** node:sqlite takes undefined without an error, as NULL: a forgotten value would go unseen. */
function bindable(value: unknown): SQLInputValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value === null) return value
  if (value instanceof Uint8Array) return value
  throw new Error(`Cannot bind a value of type ${typeof value}`)
}
