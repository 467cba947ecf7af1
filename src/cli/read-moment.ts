// The time that an option names (--since, --until): an instant with its zone, or a day, which stands for its start where the desk is.
import { isInstant } from '../value/moment/is-instant.ts'

/** What is said of any other text, after the option's name. */
export const MOMENT_FORMS = 'a time with its zone, such as 2026-11-18T00:00:00-03:00, or a day, such as 2026-11-18'

/** Returns the instant that `text` is in `timeZone`, RFC 3339; undefined where it is none. */
export function readMoment(text: string, timeZone: string): string | undefined {
  if (isInstant(text)) return text
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text).toZonedDateTime(timeZone).toInstant().toString()
  } catch {
    return undefined
  }
}

/** Whether it is one in any zone: known before the configuration is. */
export function isMoment(text: string): boolean {
  return readMoment(text, 'UTC') !== undefined
}
