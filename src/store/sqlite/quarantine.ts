// What people do about quarantined mails: release, replay. Every act is a row that stays (triggers hold it); the mail keeps its end.
// A replay is the same mail kept once more, with an id and an end of its own: so a mail has one end for ever, and the ledger
// balances without a word about replays. Both rows may name one spilled file.
import type { DatabaseSync } from 'node:sqlite'
import { cleanText } from '../clean-text.ts'
import type { QuarantineAct } from '../store.ts'
import { storeTime } from '../store-time.ts'
import type { MailIds } from './mail-ids.ts'
import { numberOf, rowidOf, textOf } from './row.ts'

export type Quarantine = ReturnType<typeof prepareQuarantine>

export function prepareQuarantine(database: DatabaseSync, ids: MailIds) {
  const see = database.prepare(`UPDATE mails SET seen_at = coalesce(seen_at, ?) WHERE id = ? AND "end" = 'quarantined'`)
  const act = database.prepare('INSERT INTO quarantine_acts (mail, act, done_by, done_at, replayed_as) VALUES (?, ?, ?, ?, ?)')
  const copy = database.prepare(
    `INSERT INTO mails (id, received_at, remote_address, helo, tls, mail_from, rcpt_to, bytes, spilled, alone, replay_of)
     SELECT ?, received_at, remote_address, helo, tls, mail_from, rcpt_to, bytes, spilled, 1, id FROM mails
     WHERE id = ? AND "end" = 'quarantined' AND purged_at IS NULL`,
  )
  const copyBytes = database.prepare('INSERT INTO mail_bytes (mail, bytes) SELECT ?, bytes FROM mail_bytes WHERE mail = ?')
  const count = database.prepare("UPDATE counts SET n = n + 1 WHERE name IN ('accepted', 'replayed')")
  const last = database.prepare('SELECT act, done_by, done_at, replayed_as FROM quarantine_acts WHERE mail = ? ORDER BY id DESC LIMIT 1')

  return {
    release(id: string, { by, at }: { by: string; at: string }): boolean {
      const rowid = rowidOf(id) ?? 0
      if (see.run(storeTime(at), rowid).changes !== 1) return false
      act.run(rowid, 'released', cleanText(by), storeTime(at), null)
      return true
    },

    replay(id: string, { by, at }: { by: string; at: string }): string | undefined {
      const rowid = rowidOf(id) ?? 0
      const replayedAs = ids.next()
      if (copy.run(replayedAs, rowid).changes !== 1) return undefined
      copyBytes.run(replayedAs, rowid)
      count.run()
      see.run(storeTime(at), rowid)
      act.run(rowid, 'replayed', cleanText(by), storeTime(at), replayedAs)
      return String(replayedAs)
    },

    /** Returns what was done about a mail last. */
    findAct(id: string): QuarantineAct | undefined {
      const row = last.get(rowidOf(id) ?? 0)
      if (row === undefined) return undefined
      return {
        act: textOf(row, 'act') === 'replayed' ? 'replayed' : 'released',
        by: textOf(row, 'done_by'),
        at: textOf(row, 'done_at'),
        ...(row['replayed_as'] !== null && { replayedAs: String(numberOf(row, 'replayed_as')) }),
      }
    },
  }
}
