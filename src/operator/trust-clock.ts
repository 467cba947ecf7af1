// Whether the time is likely enough to throw things away by it. A machine that boots with a wrong year would find everything too old and
// purge it in the minutes before its clock is set right. So a time is doubted that is far from the newest mail of the days before, until
// the clock has gone evenly for a day: a service that nobody wrote to for so long is late with its purge by that day, no more.
// What came within the last day is no witness: a clock that is wrong has dated it.
import type { Store } from '../store/store.ts'

export type ClockTrust = {
  /** Resolves with why the time is doubted; undefined when it is not. */
  doubt(): Promise<string | undefined>
}

/** More than any holidays. */
const QUIET_DAYS = 30
const DAY_MS = 86_400_000

export function openClockTrust(settings: {
  store: Pick<Store, 'findNewestBefore'>
  /** RFC 3339. */
  now: () => string
  /** Milliseconds of a clock that nobody sets. */
  elapsed: () => number
}): ClockTrust {
  const { store, now, elapsed } = settings
  let evenSince = elapsed()
  let offset = Date.parse(now()) - evenSince
  return {
    async doubt() {
      const [time, ran] = [Date.parse(now()), elapsed()]
      if (Math.abs(time - ran - offset) > DAY_MS) {
        offset = time - ran
        evenSince = ran
      }
      const newest = await store.findNewestBefore(new Date(time - DAY_MS).toISOString())
      // Nothing is older than a day: there is nothing that the year could throw away.
      if (newest === undefined || ran - evenSince >= DAY_MS || time - Date.parse(newest) <= QUIET_DAYS * DAY_MS) return undefined
      return `Nothing is purged for a day: it is ${now()} here and the newest mail before is of ${newest}. Is the clock right?`
    },
  }
}
