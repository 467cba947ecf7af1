// How many mails may still be sent in this minute. After hours without the smarthost everything that waited is due at once; sent
// at once it would look like an outbreak to every server behind it. Pure: time is an argument.

/** Sends are counted by the second, so that what is kept does not grow with the pace. */
type Second = { second: number; sent: number }
export type Pace = { perMinute: number /** The seconds of the last minute in which something was sent, oldest first. */; seconds: Second[] }

const MINUTE_MS = 60_000

/** Returns how many may go at `now`, milliseconds since 1970, so that no minute has more than perMinute. */
export function allowedNow({ perMinute, seconds }: Pace, now: number): number {
  const recent = seconds.filter((each) => isRecent(each, now)).reduce((sum, { sent }) => sum + sent, 0)
  return Math.max(0, perMinute - recent)
}

/** Returns the pace after one more send. */
export function afterSend({ perMinute, seconds }: Pace, now: number): Pace {
  const second = Math.floor(now / 1000)
  const recent = seconds.filter((each) => each.second !== second && isRecent(each, now))
  const sent = (seconds.find((each) => each.second === second)?.sent ?? 0) + 1
  return { perMinute, seconds: [...recent, { second, sent }] }
}

/** A second counts until all of it is a minute ago. A clock that was set back must not hold mail back for as long as it was wrong. */
function isRecent({ second }: Second, now: number): boolean {
  return (second + 1) * 1000 > now - MINUTE_MS && second * 1000 <= now
}
