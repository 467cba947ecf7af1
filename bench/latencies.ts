// A histogram of durations: steps of 3 % from 10 microseconds to 100 seconds, so that millions of them take no memory and none is
// dropped. What it gives back is the upper edge of a step.

const LEAST_MS = 0.01
const STEP = 1.03
const STEPS = Math.ceil(Math.log(100_000 / LEAST_MS) / Math.log(STEP))

export type Latencies = {
  add(milliseconds: number): void
  /** The duration that `share` of all were within; 0 when there are none. */
  at(share: number): number
  summary(): LatencySummary
}
export type LatencySummary = { p50Ms: number; p99Ms: number; mostMs: number }

export function countLatencies(): Latencies {
  const counts = new Uint32Array(STEPS + 1)
  let all = 0
  let most = 0

  function at(share: number): number {
    let left = Math.ceil(all * share)
    for (let step = 0; step <= STEPS; step++) {
      left -= counts[step] ?? 0
      if (left <= 0) return all === 0 ? 0 : Number(Math.min(LEAST_MS * STEP ** step, most).toFixed(2))
    }
    return most
  }

  return {
    add(milliseconds) {
      const step = Math.ceil(Math.log(Math.max(milliseconds, LEAST_MS) / LEAST_MS) / Math.log(STEP))
      const index = Math.min(step, STEPS)
      counts[index] = (counts[index] ?? 0) + 1
      all += 1
      most = Math.max(most, milliseconds)
    },
    at,
    summary: () => ({ p50Ms: at(0.5), p99Ms: at(0.99), mostMs: Number(most.toFixed(2)) }),
  }
}
