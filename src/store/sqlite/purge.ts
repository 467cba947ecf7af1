// What is kept too long goes for good, a few rows in each transaction. The counts of the ledger stay; a mail in flight, a ticket
// or an entry that waits and a quarantined mail that nobody saw stay too. secure_delete (open-database.ts) writes zeros over what is freed;
// until a checkpoint the log of changes still holds it: settlePurge() in open-sqlite-store.ts empties that.
import type { DatabaseSync } from 'node:sqlite'
import { cleanText } from '../clean-text.ts'
import type { Purge, Purged } from '../store.ts'
import { storeTime } from '../store-time.ts'
import { numberOf, optionalTextOf, rowidOf, textOf } from './row.ts'

/** `files`: spilled files that no mail names any more, to be removed once the purge is committed. */
export type PurgedRows = Purged & { files: string[] }

export function preparePurge(database: DatabaseSync): (purge: Purge) => PurgedRows {
  const mails = database.prepare(
    `SELECT id, received_at, spilled, purged_at, "end", ended_at, seen_at FROM mails WHERE id > ? ORDER BY id LIMIT ?`,
  )
  const dropBytes = database.prepare('DELETE FROM mail_bytes WHERE mail = ?')
  const markPurged = database.prepare('UPDATE mails SET spilled = NULL, purged_at = ? WHERE id = ?')
  const dropMail = database.prepare('DELETE FROM mails WHERE id = ?')
  const named = database.prepare('SELECT 1 FROM mails WHERE spilled = ?')
  const entries = database.prepare('SELECT id, kind, queued_at, settled_at, state, seen_at FROM outbox WHERE id > ? ORDER BY id LIMIT ?')
  const dropEntryBytes = database.prepare('DELETE FROM outbox_bytes WHERE entry = ?')
  const dropEntry = database.prepare('DELETE FROM outbox WHERE id = ?')
  const dropReplies = database.prepare(
    'DELETE FROM replies WHERE entry = ? AND recipient IN (SELECT value FROM json_each(?)) AND queued_at = ?',
  )
  // One that waits for its customer is of use until it has given up.
  const tickets = database.prepare(
    "SELECT token, json FROM tickets WHERE changed_at < ? AND state NOT IN ('collecting', 'blocked') ORDER BY changed_at LIMIT ?",
  )
  const dropMessageIds = database.prepare(
    "DELETE FROM ticket_message_ids WHERE token = ?1 AND message_id IN (SELECT value FROM json_each(?2, '$.messageIds'))",
  )
  const dropTicket = database.prepare('DELETE FROM tickets WHERE token = ?')
  const recipients = database.prepare('SELECT envelope_to FROM outbox WHERE id = ?')

  return ({ originalsBefore, ticketsBefore, from, limit, at }) => {
    const [originalsEnd, ticketsEnd, now] = [storeTime(originalsBefore), storeTime(ticketsBefore), storeTime(at)]
    const purged: PurgedRows = { originals: 0, mails: 0, entries: 0, tickets: 0, files: [] }
    const place = { mail: from?.mail ?? '0', entry: from?.entry ?? '0' }

    const mailRows = mails.all(rowidOf(place.mail) ?? 0, limit)
    for (const row of mailRows) {
      const id = numberOf(row, 'id')
      place.mail = String(id)
      const endedAt = optionalTextOf(row, 'ended_at')
      if (endedAt === undefined || (row['end'] === 'quarantined' && row['seen_at'] === null)) continue
      const spilled = optionalTextOf(row, 'spilled')
      if (row['purged_at'] === null && textOf(row, 'received_at') < originalsEnd) {
        dropBytes.run(id)
        markPurged.run(now, id)
        purged.originals += 1
        if (spilled !== undefined && named.get(spilled) === undefined) purged.files.push(spilled)
      }
      if (endedAt < ticketsEnd && textOf(row, 'received_at') < originalsEnd) {
        dropMail.run(id)
        purged.mails += 1
      }
    }

    const entryRows = entries.all(rowidOf(place.entry) ?? 0, limit)
    for (const row of entryRows) {
      const id = numberOf(row, 'id')
      place.entry = String(id)
      const settledAt = optionalTextOf(row, 'settled_at')
      // A hand-off that failed is somebody's to see to first; a reply's ticket is with a person already.
      const isOpen = row['state'] === 'failed' && row['kind'] === 'hand-off' && row['seen_at'] === null
      if (settledAt === undefined || isOpen) continue
      if (settledAt < originalsEnd && dropEntryBytes.run(id).changes === 1) purged.entries += 1
      if (settledAt >= ticketsEnd) continue
      const to = textOf(recipients.get(id) ?? {}, 'envelope_to')
      dropReplies.run(id, JSON.stringify(listCounted(to)), textOf(row, 'queued_at'))
      dropEntry.run(id)
    }

    const ticketRows = tickets.all(ticketsEnd, limit)
    for (const row of ticketRows) {
      const token = textOf(row, 'token')
      dropMessageIds.run(token, textOf(row, 'json'))
      dropTicket.run(cleanText(token))
      purged.tickets += 1
    }
    const more = mailRows.length === limit || entryRows.length === limit || ticketRows.length === limit
    return { ...purged, ...(more && { next: place }) }
  }
}

/** The keys under which a reply was counted: see outbox.ts. */
function listCounted(envelopeTo: string): string[] {
  const addresses: unknown = JSON.parse(envelopeTo)
  const keys = Array.isArray(addresses) ? addresses.map((address) => String(address).toLowerCase()) : []
  return [...keys, ...keys.map((address) => address.slice(Math.max(address.lastIndexOf('@'), 0))), '']
}
