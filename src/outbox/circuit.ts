// Whether the smarthost may be spoken to: while it is down every mail waits where it is, untouched, and one alone
// goes to see, after gaps that grow. Pure: time and chance are arguments.
//   flowing ── it is down ──▶ paused ── gap over ──▶ one mail probes ── went through, or was answered ──▶ flowing
//                               ▲────────────────────── it is still down ──┘
import { jittered } from './back-off.ts'

export type Circuit = { failures: number /** RFC 3339; absent while mail flows. */; pausedUntil?: string }

export const FLOWING: Circuit = { failures: 0 }

const FIRST_GAP_SECONDS = 5
const LONGEST_GAP_SECONDS = 300

/** Returns how many mails may be in flight now, at most `connections`. */
export function roomFor(circuit: Circuit, now: string, connections: number): number {
  if (circuit.pausedUntil === undefined) return connections
  return isPaused(circuit.pausedUntil, now) ? 0 : 1
}

/** A pause that ends later than any we make was made by a clock that has been set back since: it is over. */
function isPaused(until: string, now: string): boolean {
  const seconds = Temporal.Instant.from(now).until(until).total('seconds')
  return seconds > 0 && seconds <= LONGEST_GAP_SECONDS * 2
}

/** Returns the circuit after the smarthost was found down. Mails that were in flight together count once. */
export function afterDown(circuit: Circuit, now: string, chance: number): Circuit {
  if (circuit.pausedUntil !== undefined && isPaused(circuit.pausedUntil, now)) return circuit
  const gap = Math.min(FIRST_GAP_SECONDS * 2 ** Math.min(circuit.failures, 10), LONGEST_GAP_SECONDS)
  const pausedUntil = Temporal.Instant.from(now).add({ milliseconds: Math.round(gap * 1000 * jittered(chance)) })
  return { failures: circuit.failures + 1, pausedUntil: pausedUntil.toString() }
}
