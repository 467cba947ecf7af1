// Whether a time that was given from outside is an instant: with its zone, for the store compares instants.

/** Tells whether `text` is RFC 3339, such as 2026-11-18T00:00:00-03:00. */
export function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}
