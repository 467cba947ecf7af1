// How often one key (an address, a ticket) may do something: a bucket of `burst`, filled by `perMinute`. In memory and bounded.

export type Rate = { burst: number; perMinute: number }
export type RateLimit = { take(key: string, nowMs: number): boolean }

/** A flood from more addresses than this is no matter for counting; the oldest are forgotten, which forgives them. */
const MAX_KEYS = 20_000

/** Returns a limit whose take() says whether `key` may once more. */
export function openRateLimit({ burst, perMinute }: Rate): RateLimit {
  const buckets = new Map<string, { left: number; atMs: number }>()
  return {
    take(key, nowMs) {
      const known = buckets.get(key)
      const left = known === undefined ? burst : Math.min(burst, known.left + ((nowMs - known.atMs) / 60_000) * perMinute)
      // Put last again, so that the first is always the one longest unused.
      buckets.delete(key)
      buckets.set(key, { left: left >= 1 ? left - 1 : left, atMs: nowMs })
      const [oldest] = buckets.keys()
      if (buckets.size > MAX_KEYS && oldest !== undefined) buckets.delete(oldest)
      return left >= 1
    },
  }
}
