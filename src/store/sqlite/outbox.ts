// The outbox's statements: queue, claim, settle, count. An entry's life, settle() alone ends it:
//   waiting ── claimed, sent ────▶ sent
//   waiting ── claimed, retry ───▶ waiting   with a later sendAfter
//   waiting ── claimed, failed ──▶ failed
//   waiting ── stale, unclaimed ─▶ (gone)    withdraw(): nothing of it is kept; the ticket's history tells of it
import type { DatabaseSync } from 'node:sqlite'
import { cleanText, writeCleanJson } from '../clean-text.ts'
import type { ClaimedEntry, NewOutboxEntry, Settlement } from '../store.ts'
import { storeTime } from '../store-time.ts'
import { bytesOf, numberOf, optionalTextOf, type Row, rowidOf, textOf, textsOf } from './row.ts'

export type Outbox = ReturnType<typeof prepareOutbox>

export function prepareOutbox(database: DatabaseSync) {
  const insert = database.prepare(
    `INSERT INTO outbox (kind, ticket, mail_id, message_id, envelope_from, envelope_to, queued_at, send_after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertBytes = database.prepare('INSERT INTO outbox_bytes (entry, bytes) VALUES (?, ?)')
  const insertReply = database.prepare('INSERT INTO replies (recipient, queued_at, entry) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const claimable = database.prepare(
    `SELECT id, kind, ticket, mail_id, message_id, envelope_from, envelope_to, queued_at, send_after, attempts, bytes
     FROM outbox JOIN outbox_bytes ON entry = id
     WHERE state = 'waiting' AND send_after <= ? AND (lease_until IS NULL OR lease_until <= ?) ORDER BY send_after, id LIMIT ?`,
  )
  const lease = database.prepare('UPDATE outbox SET lease_until = ?, attempts = attempts + 1 WHERE id = ?')
  const releaseAll = database.prepare("UPDATE outbox SET lease_until = NULL WHERE state = 'waiting' AND lease_until IS NOT NULL")
  const end = database.prepare(
    "UPDATE outbox SET state = ?, answer = ?, settled_at = ?, lease_until = NULL WHERE id = ? AND state = 'waiting'",
  )
  const retry = database.prepare("UPDATE outbox SET send_after = ?, answer = ?, lease_until = NULL WHERE id = ? AND state = 'waiting'")
  const stale = database.prepare(
    `SELECT id, envelope_to, queued_at FROM outbox
     WHERE state = 'waiting' AND ticket = ? AND kind = 'reply' AND (lease_until IS NULL OR lease_until <= ?)`,
  )
  const remove = database.prepare('DELETE FROM outbox WHERE id = ?')
  const removeReply = database.prepare('DELETE FROM replies WHERE recipient = ? AND queued_at = ? AND entry = ?')
  const count = database.prepare('UPDATE counts SET n = n + 1 WHERE name = ?')
  const repliedTickets = database.prepare(
    `SELECT ticket FROM replies JOIN outbox ON id = entry WHERE recipient = ? AND replies.queued_at >= ? AND ticket IS NOT NULL
     GROUP BY ticket ORDER BY max(entry) DESC LIMIT 20`,
  )
  const countReplies = database.prepare('SELECT count(*) AS n FROM replies WHERE recipient = ? AND queued_at >= ?')

  return {
    queue(entry: NewOutboxEntry, at: string): void {
      const queuedAt = storeTime(at)
      const { lastInsertRowid } = insert.run(
        entry.kind,
        entry.ticket ?? null,
        entry.mailId,
        cleanText(entry.messageId),
        cleanText(entry.envelopeFrom),
        writeCleanJson(entry.envelopeTo),
        queuedAt,
        storeTime(entry.sendAfter),
      )
      insertBytes.run(lastInsertRowid, entry.bytes)
      if (entry.kind !== 'reply') return
      for (const recipient of listCounted(entry.envelopeTo)) insertReply.run(recipient, queuedAt, lastInsertRowid)
    },

    claim(limit: number, now: string, leaseUntil: string): ClaimedEntry[] {
      const at = storeTime(now)
      const until = storeTime(leaseUntil)
      const rows = claimable.all(at, at, limit)
      for (const row of rows) lease.run(until, numberOf(row, 'id'))
      return rows.map(entryOf)
    },

    /** The owner is new: whoever held a lease is dead, and may have sent the mail. Better twice, with one Message-ID, than never. */
    releaseAll(): void {
      releaseAll.run()
    },

    settle(id: string, settlement: Settlement, at: string): void {
      const rowid = rowidOf(id) ?? 0
      switch (settlement.kind) {
        case 'retry':
          retry.run(storeTime(settlement.sendAfter), cleanText(settlement.error), rowid)
          return
        case 'sent':
          if (end.run('sent', cleanText(settlement.response), storeTime(at), rowid).changes === 1) count.run('sent')
          return
        case 'failed':
          if (end.run('failed', cleanText(settlement.error), storeTime(at), rowid).changes === 1) count.run('failed')
      }
    },

    /** Removes the replies of `ticket` that wait and that nobody holds a lease of. */
    withdraw(ticket: string, at: string): void {
      for (const row of stale.all(cleanText(ticket), storeTime(at))) {
        const id = numberOf(row, 'id')
        for (const recipient of listCounted(textsOf(row, 'envelope_to'))) removeReply.run(recipient, textOf(row, 'queued_at'), id)
        remove.run(id)
      }
    },

    listRepliedTickets: (address: string, since: string): string[] =>
      repliedTickets.all(cleanText(address).toLowerCase(), storeTime(since)).map((row) => textOf(row, 'ticket')),

    countReplies(to: string | undefined, since: string): number {
      const row = countReplies.get(to === undefined ? '' : cleanText(to).toLowerCase(), storeTime(since))
      return row ? numberOf(row, 'n') : 0
    },
  }
}

/** Whom a reply counts for: each address, each "@domain", anyone (''). */
function listCounted(envelopeTo: string[]): string[] {
  const addresses = envelopeTo.map((address) => cleanText(address).toLowerCase())
  return [...addresses, ...addresses.map((address) => address.slice(Math.max(address.lastIndexOf('@'), 0))), '']
}

function entryOf(row: Row): ClaimedEntry {
  const ticket = optionalTextOf(row, 'ticket')
  return {
    id: String(numberOf(row, 'id')),
    kind: textOf(row, 'kind') === 'reply' ? 'reply' : 'hand-off',
    ...(ticket !== undefined && { ticket }),
    mailId: textOf(row, 'mail_id'),
    messageId: textOf(row, 'message_id'),
    envelopeFrom: textOf(row, 'envelope_from'),
    envelopeTo: textsOf(row, 'envelope_to'),
    bytes: bytesOf(row, 'bytes'),
    sendAfter: textOf(row, 'send_after'),
    queuedAt: textOf(row, 'queued_at'),
    attempt: numberOf(row, 'attempts') + 1,
  }
}
