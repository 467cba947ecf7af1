// Who looks at the store from another process sees each mail, also one that goes from a pack to a row of its own at that moment.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { prepareCounts } from '../../src/store/sqlite/counts.ts'
import { prepareMailIds } from '../../src/store/sqlite/mail-ids.ts'
import { type Mails, prepareMails } from '../../src/store/sqlite/mails.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { someMail } from './contract.ts'

const N = 6

async function storeWithPack(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-look-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'porteiro.db')
  const store = await openSqliteStore(path)
  await Promise.all(Array.from({ length: N }, () => store.keepMail(someMail())))
  await store.close()
  return path
}

const mailsOf = (database: DatabaseSync): Mails => prepareMails(database, prepareCounts(database), prepareMailIds(database))

/** As `database`, but that `between` has its turn after each read. */
function interrupted(database: DatabaseSync, between: () => void): DatabaseSync {
  return proxyOf(database, {
    prepare: (sql: string) => {
      const statement = database.prepare(sql)
      const reading =
        (key: 'get' | 'all') =>
        (...values: SQLInputValue[]): unknown => {
          const read = statement[key](...values)
          between()
          return read
        }
      return proxyOf(statement, { get: reading('get'), all: reading('all') })
    },
  })
}

function proxyOf<T extends object>(original: T, instead: Record<string, unknown>): T {
  return new Proxy(original, {
    get(target, key) {
      if (typeof key === 'string' && key in instead) return instead[key]
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

test.for<[string, (mails: Mails) => number]>([
  ['find()', (mails) => (mails.find('3') === undefined ? 0 : N)],
  ['findBytes()', (mails) => (mails.findBytes('3') === undefined ? 0 : N)],
  ['listSince()', (mails) => new Set(mails.listSince({ since: '2020-01-01T00:00:00Z', limit: 99 }).map(({ id }) => id)).size],
])('%s misses no mail that is taken out of its pack meanwhile', async ([, seenBy]) => {
  const path = await storeWithPack()
  const [owner, beside] = [new DatabaseSync(path), new DatabaseSync(path, { readOnly: true })]
  onTestFinished(() => [beside, owner].forEach((database) => void database.close()))
  let taken = 0
  const takeApart = (): void => {
    if (mailsOf(owner).packs.takeOldestApart(99)) taken += 1
  }
  expect(seenBy(mailsOf(interrupted(beside, takeApart)))).toBe(N)
  expect(taken).toBe(1)
  expect(seenBy(mailsOf(beside))).toBe(N)
})
