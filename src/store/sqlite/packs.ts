// Mails that came in with one commit, kept as one row until somebody takes them in hand. Where many come at once, accepting is a fifth
// faster with such packs (docs/performance.md), and who reads the mails comes to them later anyway. What is in a pack is in flight, nobody has
// had it in hand, and its bytes are in no file of their own.
//   keeping   add() within a group's transaction, flush() or drop() at its end; a few mails get rows at once, as nearly always
//   reading   the oldest pack is taken apart when its turn comes; a look beside the service reads in it and leaves it as it is
import type { DatabaseSync } from 'node:sqlite'
import type { ReceivedMail } from '../store.ts'
import type { Pending } from './group-commit.ts'
import { bytesOf, numberOf, type Row, textOf } from './row.ts'

export type Envelope = Omit<ReceivedMail, 'raw' | 'file'>
export type PackedMail = { id: number; envelope: Envelope; bytes: Uint8Array }
/** `bytes`: how many. */
export type PackEntry = Envelope & { id: number; bytes: number }
type Page = { after: number; from: string; until: string; limit: number }

export type Packs = Pending & {
  /** Inside a group commit. `mail` is as a row can have it. */
  add(mail: PackedMail): void
  /** Inside a group commit: gives the mails of the oldest pack rows of their own, if the first of them came before `id`. Returns whether it did. */
  takeOldestApart(id: number): boolean
  /** The same of the pack that holds the mail `id`. */
  takeApartWith(id: number): boolean
  find(id: number): PackedMail | undefined
  /** Those with an id greater than `after` that came in from one time to another, in the order of their ids. */
  list(page: Page): PackEntry[]
}

/** Fewer mails are written as rows at once: somebody will ask for them right away, and to take a pack apart costs as well. */
const LEAST = 4
/** A pack with more would hold up whoever takes it apart, and all who wait for that commit. */
const MOST_BYTES = 1_048_576
/** What a recipient may take of it (RFC 5321 §4.5.3.1). */
const ADDRESS_BYTES = 320

/** `keepRow` writes the row and the bytes of one mail. */
export function preparePacks(database: DatabaseSync, keepRow: (mail: PackedMail) => void): Packs {
  const insert = database.prepare('INSERT INTO packs (first, last, n, mails, bytes) VALUES (?, ?, ?, ?, ?)')
  const oldest = database.prepare('SELECT first, mails, bytes FROM packs WHERE first < ? ORDER BY first LIMIT 1')
  const remove = database.prepare('DELETE FROM packs WHERE first = ?')
  const holding = database.prepare('SELECT first, mails, bytes FROM packs WHERE first <= ?1 AND last >= ?1 ORDER BY first DESC LIMIT 1')
  const list = database.prepare(
    `SELECT value FROM packs, json_each(mails)
     WHERE last > ?1 AND value ->> 'id' > ?1 AND value ->> 'receivedAt' >= ? AND value ->> 'receivedAt' <= ? ORDER BY first LIMIT ?`,
  )
  let added: PackedMail[] = []

  function pack(mails: PackedMail[]): void {
    const ids = mails.map(({ id }) => id)
    const entries = mails.map(({ id, envelope, bytes }): PackEntry => ({ ...envelope, id, bytes: bytes.length }))
    const bytes = Buffer.concat(mails.map((mail) => mail.bytes))
    insert.run(Math.min(...ids), Math.max(...ids), mails.length, JSON.stringify(entries), bytes)
  }

  function takeApart(row: Row | undefined): boolean {
    if (row === undefined) return false
    // First: the rows take over its pages, and the store hardly grows.
    remove.run(numberOf(row, 'first'))
    for (const mail of mailsOf(row)) keepRow(mail)
    return true
  }

  return {
    add(mail) {
      added.push(mail)
    },
    flush() {
      for (const mails of portionsOf(added)) {
        if (mails.length < LEAST) for (const mail of mails) keepRow(mail)
        else pack(mails)
      }
      added = []
    },
    drop() {
      added = []
    },
    takeOldestApart: (id) => takeApart(oldest.get(id)),
    takeApartWith: (id) => takeApart(holding.get(id)),
    find(id) {
      const row = holding.get(id)
      return row && mailsOf(row).find((mail) => mail.id === id)
    },
    list: ({ after, from, until, limit }) => list.all(after, from, until, limit).map((row): PackEntry => JSON.parse(textOf(row, 'value'))),
  }
}

function portionsOf(mails: PackedMail[]): PackedMail[][] {
  const portions: PackedMail[][] = [[]]
  let bytes = 0
  for (const mail of mails) {
    const size = mail.bytes.length + mail.envelope.rcptTo.length * ADDRESS_BYTES
    bytes += size
    if (bytes <= MOST_BYTES) portions.at(-1)?.push(mail)
    else {
      portions.push([mail])
      bytes = size
    }
  }
  return portions
}

function mailsOf(row: Row): PackedMail[] {
  const entries: PackEntry[] = JSON.parse(textOf(row, 'mails'))
  const bytes = bytesOf(row, 'bytes')
  let from = 0
  return entries.map(({ id, bytes: size, ...envelope }) => {
    const start = from
    from += size
    return { id, envelope, bytes: bytes.subarray(start, from) }
  })
}
