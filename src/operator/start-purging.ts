// Retention (LGPD): what is kept longer than the settings say goes for good, looked for every so often, in small transactions between
// which mail goes on. While the clock is doubted (trust-clock.ts) nothing goes, and that is an alert. At the end the log of changes is emptied, so that what was purged is in no file of the store any more.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { Purged, Store } from '../store/store.ts'
import type { ClockTrust } from './trust-clock.ts'

export type Retention = { originalDays: number; ticketDays: number }
export type Purging = {
  /** Why nothing is purged now; empty when it is. */
  alerts(): string[]
  stop(): Promise<void>
}
type PurgeCounts = Omit<Purged, 'next'>

/** Rows looked at in one transaction: some milliseconds. */
const ROWS_AT_ONCE = 200
const PAUSE_MS = 5

export function startPurging(settings: {
  store: Pick<Store, 'purge' | 'settlePurge'>
  retention: Retention
  clock: ClockTrust
  everyHours: number
  log: Log
  now: () => string
}): Purging {
  const { log } = settings
  const stopped = new AbortController()
  let purging: Promise<void> = Promise.resolve()
  let doubt: string | undefined
  const purgeNow = async (): Promise<void> => {
    const before = doubt
    doubt = await settings.clock.doubt()
    if (doubt !== undefined) {
      if (before === undefined) log.error('purge-held')
      return
    }
    const counts = await purgeOld({ ...settings, signal: stopped.signal })
    if (sumOf(counts) > 0) log.info('store-purged', counts)
  }
  const purge = (): void => {
    purging = purging
      .then(purgeNow)
      .catch((failure: unknown) => log.error('store-failed', { error: failure instanceof Error ? failure.message : 'unknown' }))
  }
  const timer = setInterval(purge, settings.everyHours * 3_600_000)
  purge()
  return {
    alerts: () => (doubt === undefined ? [] : [doubt]),
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
  await store.settlePurge(at)
  return sum
}

function sumOf(counts: PurgeCounts): number {
  return counts.originals + counts.mails + counts.entries + counts.tickets
}
