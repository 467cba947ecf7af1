// The outbox's statements: queue, claim, settle, count. An entry's life:
//   waiting ── claimed, sent ────▶ sent
//   waiting ── claimed, retry ───▶ waiting   with a later sendAfter
//   waiting ── claimed, failed ──▶ failed
//   sent    ── came back ────────▶ failed    takeBack(): a hand-off only
//   failed ── retried by a person ▶ waiting   retry(): as if queued anew, with the same bytes, a hand-off to another address perhaps
//   waiting ── the same ─────────▶ waiting   where nobody has it in hand: now, not at its next time
//   waiting ── done by a person ─▶ failed    dismiss(): a hand-off that is refused
//   waiting ── stale, unclaimed ─▶ (gone)    withdraw(): nothing of it is kept; the ticket's history tells of it
import type { DatabaseSync } from 'node:sqlite'
import type { ReturnedHandOff } from '../../decide/case.ts'
import { cleanText, writeCleanJson } from '../clean-text.ts'
import type { ClaimedEntry, NewOutboxEntry, OutboxRow, OutboxState, Settlement } from '../store.ts'
import { storeTime } from '../store-time.ts'
import type { Counts } from './counts.ts'
import { bytesOf, numberOf, optionalTextOf, type Row, rowidOf, textOf, textsOf } from './row.ts'

type Claim = { limit: number; now: string; leaseUntil: string; except?: string[] }
export type Outbox = ReturnType<typeof prepareOutbox>

const ROW =
  'id, kind, ticket, mail_id, message_id, envelope_from, envelope_to, queued_at, send_after, state, attempts, answer, settled_at, seen_at, seen_by'
/**
 * A hand-off that the server refuses for good, and that is tried on: by the reply code, or nodemailer's name, that its answer begins with.
 * The plus keeps SQLite from an index of all hand-offs there ever were.
 */
const REFUSED = `state = 'waiting' AND +kind = 'hand-off' AND attempts > 0
  AND (answer GLOB '5[0-9][0-9]*' OR answer GLOB 'EENVELOPE*' OR answer GLOB 'EMESSAGE*')`
const IN_NO_HAND = '(lease_until IS NULL OR lease_until <= ?1)'
const LISTED: Record<OutboxState | 'unseen' | 'any', string> = {
  waiting: "state = 'waiting'",
  sent: "state = 'sent'",
  failed: "state = 'failed'",
  // Two look-ups by index: with OR it would be a scan of all there are.
  unseen: `id IN (SELECT id FROM outbox WHERE state = 'failed' AND kind = 'hand-off' AND seen_at IS NULL
    UNION ALL SELECT id FROM outbox WHERE ${REFUSED})`,
  any: 'true',
}
const MAX_ID = 999_999_999_999_999

export function prepareOutbox(database: DatabaseSync, counts: Counts) {
  const insert = database.prepare(
    `INSERT INTO outbox (kind, ticket, mail_id, message_id, envelope_from, envelope_to, queued_at, send_after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertBytes = database.prepare('INSERT INTO outbox_bytes (entry, bytes) VALUES (?, ?)')
  const insertReply = database.prepare('INSERT INTO replies (recipient, queued_at, entry) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const claimable = database.prepare(
    `SELECT id, kind, ticket, mail_id, message_id, envelope_from, envelope_to, queued_at, send_after, attempts, bytes
     FROM outbox JOIN outbox_bytes ON entry = id
     WHERE state = 'waiting' AND send_after <= ? AND (lease_until IS NULL OR lease_until <= ?)
       AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY send_after, id LIMIT ?`,
  )
  const lease = database.prepare('UPDATE outbox SET lease_until = ?, attempts = attempts + 1 WHERE id = ?')
  const releaseAll = database.prepare("UPDATE outbox SET lease_until = NULL WHERE state = 'waiting' AND lease_until IS NOT NULL")
  const mend = database.prepare(
    `UPDATE outbox SET send_after = ?1, queued_at = CASE WHEN queued_at > ?2 THEN ?1 ELSE queued_at END
     WHERE state = 'waiting' AND (queued_at > ?2 OR send_after > ?4 OR (attempts > 0 AND send_after > ?3))`,
  )
  // Each reply has one row for anyone ('').
  const repliesAhead = database.prepare(
    "SELECT entry, envelope_to, replies.queued_at FROM replies JOIN outbox ON id = entry WHERE recipient = '' AND replies.queued_at > ?",
  )
  // What counts a reply is found by the time it was queued at: withdraw() and the purge remove it by that.
  const mendReply = database.prepare('UPDATE OR IGNORE replies SET queued_at = ? WHERE recipient = ? AND queued_at = ? AND entry = ?')
  const mendQueued = database.prepare('UPDATE outbox SET queued_at = ? WHERE id = ?')
  const end = database.prepare(
    "UPDATE outbox SET state = ?, answer = ?, settled_at = ?, lease_until = NULL WHERE id = ? AND state = 'waiting'",
  )
  const retry = database.prepare("UPDATE outbox SET send_after = ?, answer = ?, lease_until = NULL WHERE id = ? AND state = 'waiting'")
  const stale = database.prepare(
    "SELECT id, envelope_to, queued_at FROM outbox WHERE state = 'waiting' AND ticket = ? AND kind = 'reply' AND lease_until IS NULL",
  )
  const remove = database.prepare('DELETE FROM outbox WHERE id = ?')
  const removeReply = database.prepare('DELETE FROM replies WHERE recipient = ? AND queued_at = ? AND entry = ?')
  const uncount = database.prepare('UPDATE counts SET n = n - 1 WHERE name = ?')
  // The one that is named, in whatever state: a list of people behind one address sends it back once for each, and the other hand-offs
  // of the ticket arrived. Only where none of ours is named it is taken for the newest that was sent.
  const takeBack = database.prepare(
    `UPDATE outbox SET state = 'failed', answer = ?1, settled_at = ?2, noticed_at = ?3, seen_at = NULL, seen_by = NULL
     WHERE state = 'sent' AND id = (SELECT id FROM outbox WHERE ticket = ?4 AND kind = 'hand-off'
       AND (state = 'sent' OR message_id IN (SELECT value FROM json_each(?5)))
       ORDER BY message_id IN (SELECT value FROM json_each(?5)) DESC, id DESC LIMIT 1)`,
  )
  const notice = database.prepare("UPDATE outbox SET noticed_at = ? WHERE id = ? AND state = 'failed'")
  // A reply that was never tried may wait on purpose: for the gap between two requests.
  const again = database.prepare(
    `UPDATE outbox SET state = 'waiting', attempts = 0, queued_at = ?1, send_after = ?1, settled_at = NULL, noticed_at = NULL, seen_at = NULL,
       seen_by = NULL, lease_until = NULL, envelope_to = CASE WHEN kind = 'hand-off' THEN coalesce(?2, envelope_to) ELSE envelope_to END
     WHERE id = ?3 AND (state = 'failed' OR (state = 'waiting' AND (attempts > 0 OR kind = 'hand-off') AND ${IN_NO_HAND}))
       AND EXISTS (SELECT 1 FROM outbox_bytes WHERE entry = id)`,
  )
  const dismiss = database.prepare("UPDATE outbox SET seen_at = ?1, seen_by = ?2 WHERE id = ?3 AND state = 'failed'")
  const giveUp = database.prepare(
    `UPDATE outbox SET state = 'failed', settled_at = ?1, lease_until = NULL WHERE id = ?2 AND ${REFUSED} AND ${IN_NO_HAND}`,
  )
  const unnoticed = database.prepare(`SELECT ${ROW} FROM outbox WHERE state = 'failed' AND noticed_at IS NULL ORDER BY id LIMIT ?`)
  const find = database.prepare(`SELECT ${ROW} FROM outbox WHERE id = ?`)
  const repliedTickets = database.prepare(
    `SELECT ticket FROM replies JOIN outbox ON id = entry WHERE recipient = ? AND replies.queued_at >= ? AND ticket IS NOT NULL
     GROUP BY ticket ORDER BY max(entry) DESC LIMIT 20`,
  )
  const replySent = database.prepare(
    `SELECT settled_at FROM replies JOIN outbox ON id = entry WHERE recipient = ? AND ticket = ? AND state = 'sent'
     ORDER BY settled_at DESC LIMIT 1`,
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

    claim({ limit, now, leaseUntil, except = [] }: Claim): ClaimedEntry[] {
      const at = storeTime(now)
      const until = storeTime(leaseUntil)
      const rows = claimable.all(at, at, JSON.stringify(except.map(rowidOf)), limit)
      for (const row of rows) lease.run(until, numberOf(row, 'id'))
      return rows.map(entryOf)
    },

    /** The owner is new: whoever held a lease is dead, and may have sent the mail. Better twice, with one Message-ID, than never. */
    releaseAll(): void {
      releaseAll.run()
    },

    /** The longest wait that anybody sets is a day: the gap between two requests. Between two tries it is less than four hours. */
    mendTimes(now: string): number {
      const at = storeTime(now)
      const [soon = at, next = at, late = at] = [{ minutes: 1 }, { hours: 4 }, { hours: 26 }].map((ahead) =>
        storeTime(Temporal.Instant.from(now).add(ahead).toString()),
      )
      const due = Number(mend.run(at, soon, next, late).changes)
      // Replies count from now on: counted from a time that has not come, they would hold others back until then.
      const replies = repliesAhead.all(soon)
      for (const row of replies) {
        const id = numberOf(row, 'entry')
        for (const recipient of listCounted(textsOf(row, 'envelope_to'))) mendReply.run(at, recipient, textOf(row, 'queued_at'), id)
        mendQueued.run(at, id)
      }
      return due + replies.length
    },

    settle(id: string, settlement: Settlement, at: string): void {
      const rowid = rowidOf(id) ?? 0
      switch (settlement.kind) {
        case 'retry':
          retry.run(storeTime(settlement.sendAfter), cleanText(settlement.error), rowid)
          return
        case 'sent':
          if (end.run('sent', cleanText(settlement.response), storeTime(at), rowid).changes === 1) counts.add('sent')
          return
        case 'failed':
          if (end.run('failed', cleanText(settlement.error), storeTime(at), rowid).changes === 1) counts.add('failed')
      }
    },

    /** Removes the replies of `ticket` that wait and that nobody has claimed: one whose lease has run out may be on its way still, or sent. */
    withdraw(ticket: string): void {
      for (const row of stale.all(cleanText(ticket))) {
        const id = numberOf(row, 'id')
        for (const recipient of listCounted(textsOf(row, 'envelope_to'))) removeReply.run(recipient, textOf(row, 'queued_at'), id)
        remove.run(id)
      }
    },

    notice(id: string, at: string): void {
      notice.run(storeTime(at), rowidOf(id) ?? 0)
    },

    /** Its ticket is told by the decision that takes it back. */
    takeBack({ ticket, messageIds, answer }: ReturnedHandOff, at: string): void {
      const now = storeTime(at)
      if (takeBack.run(cleanText(answer), now, now, ticket, writeCleanJson(messageIds)).changes !== 1) return
      uncount.run('sent')
      counts.add('failed')
    },

    retry(id: string, at: string, to?: string): boolean {
      const now = storeTime(at)
      const rowid = rowidOf(id) ?? 0
      const before = find.get(rowid)
      if (before === undefined || again.run(now, to === undefined ? null : writeCleanJson([to]), rowid).changes !== 1) return false
      for (const recipient of listCounted(textsOf(before, 'envelope_to'))) mendReply.run(now, recipient, textOf(before, 'queued_at'), rowid)
      if (textOf(before, 'state') === 'failed') uncount.run('failed')
      return true
    },

    dismiss(id: string, act: { by: string; at: string }): boolean {
      const at = storeTime(act.at)
      const rowid = rowidOf(id) ?? 0
      if (giveUp.run(at, rowid).changes === 1) counts.add('failed')
      return dismiss.run(at, cleanText(act.by), rowid).changes === 1
    },

    listUnnoticed: (limit: number): OutboxRow[] => unnoticed.all(limit).map(outboxRowOf),

    list({ state = 'any', limit, before }: { state?: OutboxState | 'unseen' | 'any'; limit: number; before?: string }): OutboxRow[] {
      const query = database.prepare(`SELECT ${ROW} FROM outbox WHERE ${LISTED[state]} AND id < ? ORDER BY id DESC LIMIT ?`)
      return query.all(before === undefined ? MAX_ID : (rowidOf(before) ?? 0), limit).map(outboxRowOf)
    },

    find(id: string): OutboxRow | undefined {
      const row = find.get(rowidOf(id) ?? 0)
      return row && outboxRowOf(row)
    },

    listRepliedTickets: (address: string, since: string): string[] =>
      repliedTickets.all(cleanText(address).toLowerCase(), storeTime(since)).map((row) => textOf(row, 'ticket')),

    findReplySentAt(ticket: string, address: string): string | undefined {
      const row = replySent.get(cleanText(address).toLowerCase(), cleanText(ticket))
      return row && textOf(row, 'settled_at')
    },

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

function outboxRowOf(row: Row): OutboxRow {
  const ticket = optionalTextOf(row, 'ticket')
  const answer = optionalTextOf(row, 'answer')
  const settledAt = optionalTextOf(row, 'settled_at')
  const seenAt = optionalTextOf(row, 'seen_at')
  return {
    id: String(numberOf(row, 'id')),
    kind: textOf(row, 'kind') === 'reply' ? 'reply' : 'hand-off',
    ...(ticket !== undefined && { ticket }),
    mailId: textOf(row, 'mail_id'),
    messageId: textOf(row, 'message_id'),
    envelopeFrom: textOf(row, 'envelope_from'),
    envelopeTo: textsOf(row, 'envelope_to'),
    sendAfter: textOf(row, 'send_after'),
    queuedAt: textOf(row, 'queued_at'),
    state: outboxStateOf(textOf(row, 'state')),
    attempts: numberOf(row, 'attempts'),
    ...(answer !== undefined && { answer }),
    ...(settledAt !== undefined && { settledAt }),
    ...(seenAt !== undefined && { seen: { at: seenAt, by: optionalTextOf(row, 'seen_by') ?? '' } }),
  }
}

function outboxStateOf(text: string): OutboxState {
  if (text === 'waiting' || text === 'sent' || text === 'failed') return text
  throw new Error('Cannot read the store: an outbox entry has an unknown state')
}
