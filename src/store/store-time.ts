// Instants as every store keeps them: UTC, three digits of a second, so that comparing the texts compares the times.

const KEPT_FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Returns the instant in the kept form. Throws when `instant` is not RFC 3339 with a zone. */
export function storeTime(instant: string): string {
  if (KEPT_FORM.test(instant)) return instant
  try {
    return Temporal.Instant.from(instant).toString({ fractionalSecondDigits: 3 })
  } catch (cause) {
    throw new Error('Cannot store a time: it is not an RFC 3339 instant', { cause })
  }
}
