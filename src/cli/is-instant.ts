/** Tells whether `text` is a time with its zone, as the store compares times: RFC 3339, such as 2026-11-18T00:00:00-03:00. */
export function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}
