// A store of every version there ever was becomes one of today, with all that it held, and keeps today's promises.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { someEntry, someTicket } from './contract.ts'

const MIGRATIONS = new URL('../../src/store/sqlite/migrations/', import.meta.url)
const DUMPS = new URL('../../fixtures/store/', import.meta.url)
const numbersIn = (folder: URL): string[] =>
  readdirSync(folder)
    .map((file) => file.slice(0, 4))
    .sort()

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-upgrade-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function restoreDump(path: string, dump: string): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  database.exec(readFileSync(new URL(`${dump}.sql`, DUMPS), 'utf8'))
  database.close()
}

function schemaOf(path: string): unknown[] {
  const database = new DatabaseSync(path)
  try {
    // By what each table has, not by the text that made it: an added column is written otherwise than one that was there.
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").all()
    const others = database.prepare("SELECT type, name FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name").all()
    return [
      others,
      tables.map(({ name }) => [name, database.prepare(`SELECT name, type, "notnull" FROM pragma_table_info('${name}')`).all()]),
    ]
  } finally {
    database.close()
  }
}

test('every migration has the dump of a store of its version (npm run store-dump)', () => {
  expect(numbersIn(DUMPS)).toEqual(numbersIn(MIGRATIONS))
})

test.for(numbersIn(DUMPS))('openSqliteStore() brings a store of version %s up to date with all it held', async (dump) => {
  const path = join(newFolder(), 'porteiro.db')
  restoreDump(path, dump)
  const store = await openSqliteStore(path)
  try {
    expect(await store.ledger()).toMatchObject({ accepted: 3, inFlight: 1, ends: { answered: 1, quarantined: 1 } })
    expect(await store.findTicket('AAAA-BBBB')).toEqual(someTicket())
    expect((await store.findTicketByMessageId(['um@cliente.example']))?.token).toBe('AAAA-BBBB')
    expect(
      await store.listOpenTicketsOf({
        customer: 'ana@cliente.example',
        mailbox: 'suporte@provedor.example',
        since: '2026-05-01T00:00:00Z',
      }),
    ).toHaveLength(1)
    expect(await store.findSameMail({ messageId: 'um@cliente.example', contentHash: 'h1' })).toEqual({ mailId: '1', ticket: 'AAAA-BBBB' })
    expect(await store.countReplies('ana@cliente.example', '2026-05-01T00:00:00Z')).toBe(1)
    expect((await store.listQuarantine(9, 'unseen')).map(({ id }) => id)).toEqual(['2'])
    expect(Uint8Array.from(await store.keepSecret('ticket-token', new Uint8Array(32)))).toEqual(new Uint8Array(32).fill(7))
    expect(await store.countOutbox()).toMatchObject({ waiting: 1, sent: 1 })
    const [entry] = await store.claimEntries({ limit: 9, now: '2026-05-04T14:00:00Z', leaseUntil: '2026-05-04T15:00:00Z' })
    expect(Buffer.compare(entry?.bytes ?? Buffer.alloc(0), someEntry().bytes)).toBe(0)
    const [mail] = await store.claimMails({ limit: 9, now: '2026-05-04T14:00:00Z', leaseUntil: '2026-05-04T15:00:00Z' })
    expect(mail).toMatchObject({ id: '3', mailFrom: 'ana@cliente.example', attempt: 1 })
    expect(await store.replayQuarantined('2', { by: 'marta', at: '2026-05-04T14:00:00Z' })).toBe('4')
  } finally {
    await store.close()
  }
})

test.for(numbersIn(DUMPS))('a store upgraded from version %s has the same tables as a new one', async (dump) => {
  const folder = newFolder()
  restoreDump(join(folder, 'old.db'), dump)
  for (const name of ['old.db', 'new.db']) await (await openSqliteStore(join(folder, name))).close()
  expect(schemaOf(join(folder, 'old.db'))).toEqual(schemaOf(join(folder, 'new.db')))
})

test('openSqliteStore() as a guest or a reader changes no version', async () => {
  const path = join(newFolder(), 'porteiro.db')
  restoreDump(path, '0001')
  await expect(openSqliteStore(path, { access: 'guest' })).rejects.toThrow(/older version; start the service once/)
})

test.for(numbersIn(DUMPS))('openSqliteStore() as a reader looks at a store of version %s, or says that it is too old', async (dump) => {
  const path = join(newFolder(), 'porteiro.db')
  restoreDump(path, dump)
  const opened = openSqliteStore(path, { access: 'read' })
  if (Number(dump) < 3) return expect(opened).rejects.toThrow(/older version; start the service once/)
  const store = await opened
  expect((await store.ledger()).accepted).toBe(3)
  await store.close()
})

test.for<[string, (path: string) => void, RegExp]>([
  ['a file that is no database', (path) => writeFileSync(path, 'no database, as anybody can see who reads it'), /is no store/],
  ['a folder', (path) => mkdirSync(path), /cannot be read/],
])('openSqliteStore() names the store where it is %s', async ([, make, says]) => {
  const path = join(newFolder(), 'porteiro.db')
  make(path)
  for (const access of ['own', 'guest', 'read'] as const) {
    const failure = await openSqliteStore(path, { access }).catch((error: unknown) => String(error))
    expect(failure).toContain(`Cannot open the store ${path}`)
    expect(failure).toMatch(says)
  }
})

test('openSqliteStore() names the store whose folder cannot be made', async () => {
  const file = join(newFolder(), 'a-file')
  writeFileSync(file, 'x')
  const path = join(file, 'porteiro.db')
  const failure = await openSqliteStore(path, { access: 'own' }).catch((error: unknown) => String(error))
  expect(failure).toContain(`Cannot open the store ${path}: its folder ${file} cannot be made`)
})
