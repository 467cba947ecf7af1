/** Returns what the clocks of `timeZone` showed at `instant`, to the minute; undefined where it is no instant. */
export function wallTime(instant: string, timeZone: string): string | undefined {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  } catch {
    return undefined
  }
}
