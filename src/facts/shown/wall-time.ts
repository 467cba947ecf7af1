// An instant as the desk's clocks showed it. Comes in: the instant and the zone. Goes out: `YYYY-MM-DDTHH:MM`.

/** Returns what the clocks of `timeZone` showed at `instant`, to the minute; undefined where it is no instant. */
export function wallTime(instant: string, timeZone: string): string | undefined {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  } catch {
    return undefined
  }
}
