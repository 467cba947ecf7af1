// The tickets' statements. A ticket is stored whole as JSON; what it is looked for by stands in columns beside it, and its
// Message-IDs in a table of their own.
import type { DatabaseSync } from 'node:sqlite'
import { readTicketRecord, writeTicketRecord } from '../../ticket/reason-line.ts'
import { MAX_MESSAGE_IDS, type Ticket } from '../../ticket/ticket.ts'
import { cleanText, writeCleanJson } from '../clean-text.ts'
import { storeTime } from '../store-time.ts'
import { type Row, textOf } from './row.ts'

export type Tickets = ReturnType<typeof prepareTickets>

export function prepareTickets(database: DatabaseSync) {
  const insert = database.prepare(
    `INSERT INTO tickets (token, version, state, customer, mailbox, opened_at, changed_at, wake_at, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (token) DO NOTHING`,
  )
  const update = database.prepare(
    `UPDATE tickets SET version = ?, state = ?, customer = ?, mailbox = ?, opened_at = ?, changed_at = ?, wake_at = ?, json = ?
     WHERE token = ? AND version = ?`,
  )
  const addMessageIds = database.prepare(
    'INSERT INTO ticket_message_ids (message_id, token) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING',
  )
  const dropMessageIds = database.prepare(
    `DELETE FROM ticket_message_ids WHERE token = ?1
       AND message_id IN (SELECT value FROM json_each((SELECT json FROM tickets WHERE token = ?1 AND version = ?2), '$.messageIds'))`,
  )
  const find = database.prepare('SELECT json FROM tickets WHERE token = ?')
  const findByMessageId = database.prepare(
    `SELECT json FROM tickets WHERE token IN (SELECT token FROM ticket_message_ids WHERE message_id IN (SELECT value FROM json_each(?)))
     ORDER BY opened_at DESC, token DESC LIMIT 1`,
  )
  const open = database.prepare(
    // The states are written out: the partial index serves only constants that it can see.
    `SELECT json FROM tickets WHERE customer = ? AND mailbox = ? AND changed_at >= ? AND state IN ('collecting', 'blocked')
     ORDER BY changed_at DESC, token DESC LIMIT 10`,
  )
  const due = database.prepare(
    `SELECT json FROM tickets WHERE wake_at <= ?
       AND NOT EXISTS (SELECT 1 FROM outbox WHERE ticket = tickets.token AND state = 'waiting' AND kind = 'reply')
     ORDER BY wake_at, token LIMIT ?`,
  )

  const ahead = database.prepare('SELECT json FROM tickets WHERE changed_at > ?')

  /** Returns false, changing nothing, when the stored version is not the one before. */
  function write(ticket: Ticket): boolean {
    const token = cleanText(ticket.token)
    const wakeAt = ticket.wakeAt === undefined ? null : storeTime(ticket.wakeAt)
    const talk = [folded(ticket.customer?.address), folded(ticket.mailbox)] as const
    const times = [storeTime(ticket.openedAt), storeTime(ticket.changedAt), wakeAt] as const
    const json = writeCleanJson(writeTicketRecord(ticket))
    // A long talk forgets its oldest: the purge of it knows only those that stand on it.
    if (ticket.messageIds.length >= MAX_MESSAGE_IDS) dropMessageIds.run(token, ticket.version - 1)
    const { changes } =
      ticket.version === 1
        ? insert.run(token, 1, ticket.state, ...talk, ...times, json)
        : update.run(ticket.version, ticket.state, ...talk, ...times, json, token, ticket.version - 1)
    if (changes !== 1) return false
    addMessageIds.run(token, writeCleanJson(ticket.messageIds))
    return true
  }

  return {
    write,

    /** What a clock that was ahead has changed counts as changed now, and what it waits for comes as long after as was meant. */
    mendTimes(now: string): number {
      const rows = ahead.all(storeTime(Temporal.Instant.from(now).add({ minutes: 1 }).toString()))
      for (const row of rows) write(setBack(ticketOf(row), now))
      return rows.length
    },

    find(token: string): Ticket | undefined {
      const row = find.get(cleanText(token))
      return row && ticketOf(row)
    },

    findByMessageId(messageIds: string[]): Ticket | undefined {
      const row = findByMessageId.get(writeCleanJson(messageIds))
      return row && ticketOf(row)
    },

    listOpenOf: ({ customer, mailbox, since }: { customer: string; mailbox: string; since: string }): Ticket[] =>
      open.all(folded(customer), folded(mailbox), storeTime(since)).map(ticketOf),

    listDue: (now: string, limit: number): Ticket[] => due.all(storeTime(now), limit).map(ticketOf),
  }
}

/** Returns `ticket` with each time of it that is after `now` as much earlier as its last change was ahead. */
function setBack(ticket: Ticket, now: string): Ticket {
  const ahead = Temporal.Instant.from(now).until(ticket.changedAt)
  const earlier = (time: string): string =>
    Temporal.Instant.compare(time, now) > 0 ? Temporal.Instant.from(time).subtract(ahead).toString() : time
  const { remindedAt, wakeAt } = ticket
  return {
    ...ticket,
    version: ticket.version + 1,
    openedAt: earlier(ticket.openedAt),
    changedAt: earlier(ticket.changedAt),
    ...(remindedAt !== undefined && { remindedAt: earlier(remindedAt) }),
    ...(wakeAt !== undefined && { wakeAt: earlier(wakeAt) }),
    requests: ticket.requests.map((request) => ({ ...request, askedAt: earlier(request.askedAt) })),
    facts: ticket.facts.map((fact) => ({ ...fact, saidAt: earlier(fact.saidAt) })),
    events: ticket.events.map((event) => ({ ...event, at: earlier(event.at) })),
  }
}

function folded(address: string | undefined): string | null {
  return address === undefined ? null : cleanText(address).toLowerCase()
}

/** The JSON is what write() wrote of a Ticket; only migrations may change its shape. */
export function ticketOf(row: Row): Ticket {
  return readTicketRecord(JSON.parse(textOf(row, 'json')))
}
