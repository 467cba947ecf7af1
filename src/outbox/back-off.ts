// When a mail that could not be sent is tried again, and when we give up. Pure: time and chance are arguments.
// RFC 5321 §4.5.4.1: two tries in the first hour, then every two or three hours, for four or five days.
// The smarthost is ours and near, so the first gaps are shorter than that; the later ones are its habits.

const GAPS_IN_MINUTES = [1, 5, 15, 30, 60, 120, 180]
/** A gap is up to this much shorter or longer, so that mails which failed together do not come back together. */
const JITTER = 0.2

export type Try = {
  /** 1 for the first try. */
  attempt: number
  /** RFC 3339. */
  queuedAt: string
  now: string
  /** From 0 to below 1. */
  chance: number
  giveUpAfterHours: number
}

/** Returns when the next try is due after the failed `attempt`, RFC 3339 in UTC; undefined when it is time to give up. */
export function nextTry({ attempt, queuedAt, now, chance, giveUpAfterHours }: Try): string | undefined {
  const at = Temporal.Instant.from(now)
  const end = Temporal.Instant.from(queuedAt).add({ minutes: Math.round(giveUpAfterHours * 60) })
  if (Temporal.Instant.compare(at, end) >= 0) return undefined
  const minutes = GAPS_IN_MINUTES[Math.min(Math.max(attempt, 1), GAPS_IN_MINUTES.length) - 1] ?? 0
  const next = at.add({ seconds: Math.round(minutes * 60 * jittered(chance)) })
  // The last try comes at the very end: a smarthost that is back by then still gets the mail.
  return (Temporal.Instant.compare(next, end) < 0 ? next : end).toString()
}

/** Returns a factor between 1 - JITTER and 1 + JITTER. */
export function jittered(chance: number): number {
  return 1 - JITTER + 2 * JITTER * chance
}
