// Writes fixtures/store/NNNN.sql: a store of today's version with something in each table, as SQL. Run it with each new migration
// (npm run store-dump); test/store/upgrade.test.ts opens every dump ever written with the program as it is.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.ts'
import { fillStore } from '../test/store/fill-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'porteiro-dump-'))
const path = join(folder, 'porteiro.db')
const store = await openSqliteStore(path)
await fillStore(store)
await store.close()
const database = new DatabaseSync(path)
const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
const name = `fixtures/store/${String(version).padStart(4, '0')}.sql`
writeFileSync(new URL(`../${name}`, import.meta.url), writeDump(database, version))
database.close()
rmSync(folder, { recursive: true })
process.stderr.write(`${name}\n`)

function writeDump(source: DatabaseSync, userVersion: number): string {
  const objects = source.prepare("SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'").all()
  const tables = objects.filter(({ type }) => type === 'table')
  const lines = [
    '-- A store of this version, written by scripts/write-store-dump.ts and never changed again.',
    ...tables.map(({ sql }) => `${sql};`),
    ...tables.flatMap(({ name: table }) =>
      source
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => `INSERT INTO ${table} VALUES (${Object.values(row).map(literal).join(', ')});`),
    ),
    ...objects.filter(({ type }) => type !== 'table').map(({ sql }) => `${sql};`),
    `PRAGMA user_version = ${userVersion};`,
  ]
  return `${lines.join('\n')}\n`
}

function literal(value: SQLOutputValue): string {
  if (value === null) return 'NULL'
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
