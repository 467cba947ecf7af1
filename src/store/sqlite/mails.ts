// The mails' statements: keep, claim, release, end, find. Every function is synchronous; those that write run inside a group
// commit. A mail's state is told by two columns: "end" NULL is in flight, and of those a lease_until in the future is claimed.
// Of a burst the mails stand in packs (packs.ts) until they are claimed.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { writeReason } from '../../ticket/reason-line.ts'
import { cleanText } from '../clean-text.ts'
import type { AcceptedMail, EndOfMail, IgnoredMail, MailRow, SameMail } from '../store.ts'
import { storeTime } from '../store-time.ts'
import type { Counts } from './counts.ts'
import type { MailIds } from './mail-ids.ts'
import { acceptedMailOf, ignoredMailOf, mailRowOf, packedMailOf } from './mail-row.ts'
import { prepareOneMoment } from './one-moment.ts'
import { type Envelope, type PackedMail, preparePacks } from './packs.ts'
import { bytesOf, numberOf, optionalTextOf, type Row, rowidOf, textOf, textsOf } from './row.ts'

/** Where a mail's bytes are: in the row, or in a spilled file. */
export type KeptBytes = { kind: 'inline'; bytes: Uint8Array } | { kind: 'spilled'; name: string; size: number }
type Claim = { limit: number; maxBytes?: number; now: string; leaseUntil: string; lane?: Lane | 'all' }
export type ClaimedRow = { id: string; attempt: number; isAlone: boolean; envelope: Envelope; bytes: KeptBytes }
export type Identity = { messageId: string; contentHash: string }

export type Mails = ReturnType<typeof prepareMails>

const ROW = 'id, received_at, bytes, attempts, "end", reason, ended_at, ticket, replay_of, purged_at'
/**
 * An owner dies with whatever it has in hand, and mostly none of that is the reason: machines restart. A mail is suspected when it was in
 * hand that often; the slow lane, a mail at a time, is for suspects.
 */
const DEATHS_BEFORE_ALONE = 3
export type Lane = 'together' | 'alone'
// Written out, not bound: the partial index serves only a constant that it can see.
const LANES: Record<Lane | 'all', string> = { together: 'AND alone = 0', alone: 'AND alone = 1', all: '' }

export function prepareMails(database: DatabaseSync, counts: Counts, ids: MailIds) {
  const insert = database.prepare(
    'INSERT INTO mails (id, received_at, remote_address, helo, tls, mail_from, rcpt_to, bytes, spilled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const insertBytes = database.prepare('INSERT INTO mail_bytes (mail, bytes) VALUES (?, ?)')
  const claimable = (lane: Lane | 'all') =>
    database.prepare(
      `SELECT id, received_at, remote_address, helo, tls, mail_from, rcpt_to, mails.bytes AS size, spilled, attempts, alone,
         mail_bytes.bytes AS content
       FROM mails LEFT JOIN mail_bytes ON mail = id
       WHERE "end" IS NULL ${LANES[lane]} AND (lease_until IS NULL OR lease_until <= ?) ORDER BY id LIMIT ?`,
    )
  const claimableIn = { together: claimable('together'), alone: claimable('alone'), all: claimable('all') }
  const lease = database.prepare('UPDATE mails SET lease_until = ?, attempts = attempts + 1 WHERE id = ?')
  const release = database.prepare(
    'UPDATE mails SET lease_until = ?, attempts = max(attempts - 1, 0) WHERE id = ? AND "end" IS NULL AND lease_until IS NOT NULL',
  )
  const postpone = database.prepare(
    'UPDATE mails SET lease_until = ?, alone = 1 WHERE id = ? AND "end" IS NULL AND lease_until IS NOT NULL',
  )
  const releaseAll = database.prepare(
    `UPDATE mails SET lease_until = NULL, alone = CASE WHEN attempts >= ${DEATHS_BEFORE_ALONE} THEN 1 ELSE alone END
     WHERE "end" IS NULL AND lease_until IS NOT NULL`,
  )
  const mendLeases = database.prepare('UPDATE mails SET lease_until = NULL WHERE "end" IS NULL AND lease_until > ?')
  const inFlight = database.prepare('SELECT 1 FROM mails WHERE id = ? AND "end" IS NULL')
  const end = database.prepare(
    'UPDATE mails SET "end" = ?, reason = ?, ended_at = ?, ticket = ?, lease_until = NULL WHERE id = ? AND "end" IS NULL',
  )
  const identify = database.prepare('UPDATE mails SET message_id = ?, content_hash = ? WHERE id = ?')
  const same = database.prepare(
    // What is merged as a copy of an ignored mail brought nothing about either; of another, the other one comes first.
    `SELECT id, ticket, ("end" IS 'ignored' OR reason IS 'same-mail') AS is_ignored FROM mails
     WHERE message_id = ? AND content_hash = ? AND id <> ? AND ("end" IS NULL OR "end" <> 'quarantined') ORDER BY is_ignored, id LIMIT 1`,
  )
  const find = database.prepare(`SELECT ${ROW} FROM mails WHERE id = ?`)
  const quarantine = {
    all: database.prepare(`SELECT ${ROW} FROM mails WHERE "end" = 'quarantined' ORDER BY id LIMIT ?`),
    unseen: database.prepare(`SELECT ${ROW} FROM mails WHERE "end" = 'quarantined' AND seen_at IS NULL ORDER BY id LIMIT ?`),
  }
  const since = database.prepare(
    `SELECT ${ROW}, mail_from, rcpt_to, message_id FROM mails WHERE id > ? AND received_at >= ? AND received_at <= ? ORDER BY id LIMIT ?`,
  )
  // Nearly in the order of the ids: it reads few rows. What is in a pack came in a moment ago, or in a backlog that has older rows.
  const newestBefore = database.prepare('SELECT received_at FROM mails WHERE received_at < ? ORDER BY id DESC LIMIT 1')
  const ignored = database.prepare(`SELECT ${ROW}, mail_from FROM mails WHERE "end" = 'ignored' ORDER BY id DESC LIMIT ?`)
  const content = database.prepare(
    'SELECT mails.bytes AS size, spilled, mail_bytes.bytes AS content FROM mails LEFT JOIN mail_bytes ON mail = id WHERE id = ?',
  )
  const named = database.prepare('SELECT 1 FROM mails WHERE spilled = ?')
  const namingAny = database.prepare('SELECT 1 FROM mails WHERE spilled IS NOT NULL LIMIT 1')

  const atOneMoment = prepareOneMoment(database)
  const packs = preparePacks(database, ({ id, envelope, bytes }) => keepRow(id, envelope, { kind: 'inline', bytes }))

  function keepRow(id: number, mail: Envelope, bytes: KeptBytes): void {
    insert.run(
      id,
      mail.receivedAt,
      mail.remoteAddress,
      mail.helo,
      mail.tls ? 1 : 0,
      mail.mailFrom,
      JSON.stringify(mail.rcptTo),
      bytes.kind === 'inline' ? bytes.bytes.length : bytes.size,
      bytes.kind === 'spilled' ? bytes.name : null,
    )
    if (bytes.kind === 'inline') insertBytes.run(id, bytes.bytes)
  }

  function inRowOrPack(inRow: StatementSync, id: number): [row: Row | undefined, packed: PackedMail | undefined] {
    return atOneMoment(() => {
      const row = inRow.get(id)
      return [row, row === undefined ? packs.find(id) : undefined]
    })
  }

  return {
    packs,

    keep(mail: Envelope, bytes: KeptBytes): string {
      const id = ids.next()
      const envelope = cleanEnvelope(mail)
      if (bytes.kind === 'inline') packs.add({ id, envelope, bytes: bytes.bytes })
      else keepRow(id, envelope, bytes)
      counts.add('accepted')
      return String(id)
    },

    claim({ limit, maxBytes = Number.POSITIVE_INFINITY, now, leaseUntil, lane = 'all' }: Claim): ClaimedRow[] {
      const listClaimable = (): Row[] => claimableIn[lane].all(storeTime(now), limit)
      let claimable = listClaimable()
      // In the order they came in. What is in a pack was in nobody's hand, so there is nothing in it for the slow lane.
      while (lane !== 'alone' && packs.takeOldestApart(lastOf(claimable, limit))) claimable = listClaimable()
      let bytes = 0
      const rows = claimable.filter((row, index) => {
        bytes += numberOf(row, 'size')
        return index === 0 || bytes <= maxBytes
      })
      const until = storeTime(leaseUntil)
      for (const row of rows) lease.run(until, numberOf(row, 'id'))
      return rows.map((row) => ({
        id: String(numberOf(row, 'id')),
        attempt: numberOf(row, 'attempts') + 1,
        isAlone: numberOf(row, 'alone') === 1,
        envelope: envelopeOf(row),
        bytes: keptBytesOf(row),
      }))
    },

    release(id: string, notBefore: string | undefined): void {
      release.run(notBefore === undefined ? null : storeTime(notBefore), rowidOf(id) ?? 0)
    },

    postpone(id: string, notBefore: string): void {
      postpone.run(storeTime(notBefore), rowidOf(id) ?? 0)
    },

    /** The owner is new: whoever held a lease is dead. The tries stay counted, for a mail that kills its reader. */
    releaseAll(): void {
      releaseAll.run()
    },

    /** No lease is longer than some minutes. */
    mendLeases: (now: string): number => Number(mendLeases.run(storeTime(Temporal.Instant.from(now).add({ hours: 1 }).toString())).changes),

    /** Inside a group commit: what is asked for has a row of its own then. */
    isInFlight(id: string): boolean {
      const rowid = rowidOf(id)
      if (rowid === undefined) return false
      const hasRow = (): boolean => inFlight.get(rowid) !== undefined
      return hasRow() || (packs.takeApartWith(rowid) && hasRow())
    },

    /** The caller has seen isInFlight in this transaction: one end a mail, for ever. */
    end(id: string, { end: how, codes }: EndOfMail, at: string, ticket: string | undefined): void {
      const { changes } = end.run(how, cleanText(writeReason(codes)), storeTime(at), ticket ?? null, rowidOf(id) ?? 0)
      if (changes !== 1) throw new Error('Cannot end a mail: it is not in flight')
      counts.add(how)
    },

    identify(id: string, { messageId, contentHash }: Identity): void {
      identify.run(cleanText(messageId), cleanText(contentHash), rowidOf(id) ?? 0)
    },

    findSame({ messageId, contentHash }: Identity, exceptId?: string): SameMail | undefined {
      const except = exceptId === undefined ? 0 : (rowidOf(exceptId) ?? 0)
      const row = same.get(cleanText(messageId), cleanText(contentHash), except)
      if (row === undefined) return undefined
      const ticket = optionalTextOf(row, 'ticket')
      return {
        mailId: String(numberOf(row, 'id')),
        ...(ticket !== undefined && { ticket }),
        ...(numberOf(row, 'is_ignored') === 1 && { isIgnored: true }),
      }
    },

    find(id: string): MailRow | undefined {
      const rowid = rowidOf(id) ?? 0
      const [row, packed] = inRowOrPack(find, rowid)
      if (row !== undefined) return mailRowOf(row)
      return packed && { id, receivedAt: packed.envelope.receivedAt, bytes: packed.bytes.length, attempts: 0 }
    },

    listQuarantine: (limit: number, which: 'all' | 'unseen'): MailRow[] => quarantine[which].all(limit).map(mailRowOf),

    listSince({ since: from, until, after, limit }: { since: string; until?: string; after?: string; limit: number }): AcceptedMail[] {
      const times = { from: storeTime(from), until: until === undefined ? '9999' : storeTime(until) }
      const last = after === undefined ? 0 : (rowidOf(after) ?? 0)
      const mails = atOneMoment(() => [
        ...since.all(last, times.from, times.until, limit).map(acceptedMailOf),
        ...packs.list({ after: last, ...times, limit }).map(packedMailOf),
      ])
      return mails.sort((one, other) => Number(one.id) - Number(other.id)).slice(0, limit)
    },

    findNewestBefore(time: string): string | undefined {
      const row = newestBefore.get(storeTime(time))
      return row && textOf(row, 'received_at')
    },

    listIgnored: (limit: number): IgnoredMail[] => ignored.all(limit).map(ignoredMailOf),

    /** Undefined too where they were purged. */
    findBytes(id: string): KeptBytes | undefined {
      const [row, packed] = inRowOrPack(content, rowidOf(id) ?? 0)
      if (row !== undefined) return row['spilled'] === null && row['content'] === null ? undefined : keptBytesOf(row)
      return packed && { kind: 'inline', bytes: packed.bytes }
    },

    isNamed: (spilled: string): boolean => named.get(spilled) !== undefined,

    nameAny: (): boolean => namingAny.get() !== undefined,
  }
}

/** The id before which a pack's mails would have to come to be among `claimable`. */
function lastOf(claimable: Row[], limit: number): number {
  const last = claimable.at(-1)
  return last === undefined || claimable.length < limit ? Number.MAX_SAFE_INTEGER : numberOf(last, 'id')
}

/** As a row can have it. Throws where none can: found out when its pack is taken apart, it would hold up all that come after. */
function cleanEnvelope({ receivedAt, remoteAddress, helo, tls, mailFrom, rcptTo }: Envelope): Envelope {
  return {
    receivedAt: storeTime(receivedAt),
    remoteAddress: cleanText(remoteAddress),
    helo: cleanText(helo),
    tls,
    mailFrom: cleanText(mailFrom),
    rcptTo: rcptTo.map(cleanText),
  }
}

function envelopeOf(row: Row): Envelope {
  return {
    receivedAt: textOf(row, 'received_at'),
    remoteAddress: textOf(row, 'remote_address'),
    helo: textOf(row, 'helo'),
    tls: numberOf(row, 'tls') === 1,
    mailFrom: textOf(row, 'mail_from'),
    rcptTo: textsOf(row, 'rcpt_to'),
  }
}

function keptBytesOf(row: Row): KeptBytes {
  const name = optionalTextOf(row, 'spilled')
  if (name !== undefined) return { kind: 'spilled', name, size: numberOf(row, 'size') }
  return { kind: 'inline', bytes: bytesOf(row, 'content') }
}
