// How many mails may still be sent in this minute. After hours without the smarthost everything that waited is due at once; sent
// at once it would look like an outbreak to every server behind it. Pure: time is an argument.

export type Pace = { perMinute: number /** Milliseconds since 1970 of the sends of the last minute, oldest first. */; sent: number[] }

const MINUTE_MS = 60_000

/** Returns how many may go now. */
export function allowedNow({ perMinute, sent }: Pace, now: number): number {
  return Math.max(0, perMinute - sent.filter((at) => isRecent(at, now)).length)
}

/** Returns the pace after one more send. */
export function afterSend({ perMinute, sent }: Pace, now: number): Pace {
  return { perMinute, sent: [...sent.filter((at) => isRecent(at, now)), now] }
}

/** A clock that was set back must not hold mail back for as long as it was wrong: what lies in the future is not recent. */
function isRecent(at: number, now: number): boolean {
  return at > now - MINUTE_MS && at <= now
}
