// The breaker of the whole node: open while limits.repliesPerMinute holds replies back. What it holds back goes to a person at once;
// nothing waits for it, so there is nothing to close by hand: a minute without a held reply closes it.
import type { Log } from '../log.ts'

export type Breaker = {
  /** A reply was held back `at`. */
  hold(at: string): void
  /** Since when it is open; undefined when it is not. */
  openSince(now: string): string | undefined
}

const OPEN_SECONDS = 60

/** Returns a breaker that is closed. It logs once when it opens and once when it is seen to have closed. */
export function openBreaker(log: Log): Breaker {
  let open: { since: string; lastAt: string; held: number } | undefined

  function openSince(now: string): string | undefined {
    // Absolute: a clock that was set back must not hold it open.
    if (open !== undefined && Math.abs(Temporal.Instant.from(open.lastAt).until(now).total('seconds')) >= OPEN_SECONDS) {
      log.warn('breaker-closed', { since: open.since, held: open.held })
      open = undefined
    }
    return open?.since
  }

  return {
    openSince,
    hold(at) {
      if (openSince(at) === undefined || open === undefined) {
        open = { since: at, lastAt: at, held: 1 }
        log.error('breaker-open', { reason: 'limit-replies-per-minute' })
      } else open = { since: open.since, lastAt: at, held: open.held + 1 }
    },
  }
}
