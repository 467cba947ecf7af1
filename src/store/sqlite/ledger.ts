// The counts an operator and the reconciliation ask for. Accepted mails and ends are kept counts, mails in flight are counted
// from their own index and the packs: so accepted = ends + in flight is a check of two sources, at a cost that does not grow with the mails.
import { type Kysely, sql } from 'kysely'
import type { Ledger } from '../store.ts'
import type { Tables } from './kysely-dialect.ts'

export async function readLedger(kysely: Kysely<Tables>): Promise<Ledger> {
  // One statement, so that all of it is of one moment.
  const { counts, inFlight, oldest, packed, oldestPacked } = await kysely
    .selectNoFrom((from) => [
      from.selectFrom('counts').select(sql<string>`json_group_object(name, n)`.as('all')).as('counts'),
      from
        .selectFrom('mails')
        .select((of) => of.fn.countAll<number>().as('all'))
        .where('end', 'is', null)
        .as('inFlight'),
      from
        .selectFrom('mails')
        .select('received_at')
        .where('end', 'is', null)
        .where('replay_of', 'is', null)
        .orderBy('id')
        .limit(1)
        .as('oldest'),
      from
        .selectFrom('packs')
        .select((of) => of.fn.sum<number | null>('n').as('all'))
        .as('packed'),
      from.selectFrom('packs').select(sql<string>`mails ->> '$[0].receivedAt'`.as('at')).orderBy('first').limit(1).as('oldestPacked'),
    ])
    .executeTakeFirstOrThrow()
  const [oldestInFlightAt] = [oldest, oldestPacked].filter((at) => at !== null).sort()
  const n: Record<string, number> = JSON.parse(counts ?? '{}')
  return {
    accepted: n['accepted'] ?? 0,
    replayed: n['replayed'] ?? 0,
    inFlight: (inFlight ?? 0) + (packed ?? 0),
    ...(oldestInFlightAt !== undefined && { oldestInFlightAt }),
    ends: {
      answered: n['answered'] ?? 0,
      merged: n['merged'] ?? 0,
      'handed-off': n['handed-off'] ?? 0,
      ignored: n['ignored'] ?? 0,
      quarantined: n['quarantined'] ?? 0,
    },
  }
}

export async function countOutbox(
  kysely: Kysely<Tables>,
): Promise<{ waiting: number; sent: number; failed: number; oldestWaitingAt?: string }> {
  const { waiting, sent, failed, oldest } = await kysely
    .selectNoFrom((from) => [
      from.selectFrom('counts').select('n').where('name', '=', 'sent').as('sent'),
      from.selectFrom('counts').select('n').where('name', '=', 'failed').as('failed'),
      from
        .selectFrom('outbox')
        .select((of) => of.fn.countAll<number>().as('n'))
        // Written out, not bound: the partial index serves only a constant that it can see.
        .where('state', '=', sql.lit('waiting'))
        .as('waiting'),
      from
        .selectFrom('outbox')
        .select((of) => of.fn.min('queued_at').as('at'))
        .where('state', '=', sql.lit('waiting'))
        .as('oldest'),
    ])
    .executeTakeFirstOrThrow()
  return { waiting: waiting ?? 0, sent: sent ?? 0, failed: failed ?? 0, ...(oldest !== null && { oldestWaitingAt: oldest }) }
}
