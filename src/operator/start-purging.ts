// Retention (LGPD): what is kept longer than the settings say goes for good, looked for every so often, in small transactions between
// which mail goes on. At the end the log of changes is emptied, so that what was purged is in no file of the store any more.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { Purged, Store } from '../store/store.ts'

export type Retention = { originalDays: number; ticketDays: number }
export type Purging = { stop(): Promise<void> }
type PurgeCounts = Omit<Purged, 'next'>

/** Rows looked at in one transaction: some milliseconds. */
const ROWS_AT_ONCE = 200
const PAUSE_MS = 5

export function startPurging(settings: {
  store: Pick<Store, 'purge' | 'settlePurge'>
  retention: Retention
  everyHours: number
  log: Log
  now: () => string
}): Purging {
  const { log } = settings
  const stopped = new AbortController()
  let purging: Promise<void> = Promise.resolve()
  const purge = (): void => {
    purging = purging
      .then(() => purgeOld({ ...settings, signal: stopped.signal }))
      .then((counts) => {
        if (sumOf(counts) > 0) log.info('store-purged', counts)
      })
      .catch((failure: unknown) => log.error('store-failed', { error: failure instanceof Error ? failure.message : 'unknown' }))
  }
  const timer = setInterval(purge, settings.everyHours * 3_600_000)
  purge()
  return {
    async stop() {
      clearInterval(timer)
      stopped.abort()
      await purging
    },
  }
}

/** Resolves with how much went, once none of it is in the store's files. Rejects when the log of changes cannot be emptied now. */
export async function purgeOld(work: {
  store: Pick<Store, 'purge' | 'settlePurge'>
  retention: Retention
  now: () => string
  signal?: AbortSignal
}): Promise<PurgeCounts> {
  const { store, retention, now, signal } = work
  const at = now()
  const before = (days: number): string =>
    Temporal.Instant.from(at)
      // A setting may be a part of a day; Temporal takes whole ones only.
      .subtract({ seconds: Math.round(days * 86_400) })
      .toString()
  const times = { originalsBefore: before(retention.originalDays), ticketsBefore: before(retention.ticketDays), at }
  const sum: PurgeCounts = { originals: 0, mails: 0, entries: 0, tickets: 0 }
  let from: Purged['next']
  do {
    const { next, ...purged } = await store.purge({ ...times, limit: ROWS_AT_ONCE, ...(from === undefined ? {} : { from }) })
    sum.originals += purged.originals
    sum.mails += purged.mails
    sum.entries += purged.entries
    sum.tickets += purged.tickets
    from = next
    await sleep(PAUSE_MS)
  } while (from !== undefined && signal?.aborted !== true)
  // Also where nothing went now: an earlier purge may have left it to be done.
  await store.settlePurge()
  return sum
}

function sumOf(counts: PurgeCounts): number {
  return counts.originals + counts.mails + counts.entries + counts.tickets
}
