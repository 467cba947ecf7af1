// Of which time the records are searched: around the moment that the customer stated, over the day he stated, or the last two days.
import type { Checklist } from '../../checklist/checklist.ts'
import type { Fact } from '../../facts/fact.ts'

/** Milliseconds. */
export type Window = { from: number; until: number }

export type WindowSettings = { windowHours: number; timeZone: string }

const HOUR = 3_600_000
/** A server's clock may go a little before ours: its newest lines are wanted too. */
const AHEAD = HOUR
const UNTOLD_HOURS = 48
/** Nobody remembers the hour of what lies further back, and logs are gone. */
const MAX_DAYS = 90

/** Returns the time to search, up to a little after `now`. */
export function chooseWindow(checklist: Checklist, facts: Fact[], at: WindowSettings & { now: string }): Window {
  const now = Temporal.Instant.from(at.now).epochMilliseconds
  const latest = now + AHEAD
  const untold = { from: now - UNTOLD_HOURS * HOUR, until: latest }
  const field = checklist.fields.find(({ type }) => type === 'datetime' || type === 'date')
  const fact = facts.find((each) => each.field === field?.id && each.state !== 'invalid')
  const told = fact === undefined ? undefined : readTold(String(fact.value), at)
  if (told === undefined || told.from > now || told.until < now - MAX_DAYS * 24 * HOUR) return untold
  return { from: told.from, until: Math.min(told.until, latest) }
}

/** Returns the end of a search until `until`, as it is told: nobody has searched what is still to come. */
export function toldUntil(until: number, now: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.min(until, Temporal.Instant.from(now).epochMilliseconds)).toString()
}

function readTold(text: string, { timeZone, windowHours }: WindowSettings): Window | undefined {
  try {
    if (/T/.test(text)) {
      const moment = Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds
      return { from: moment - windowHours * HOUR, until: moment + windowHours * HOUR }
    }
    const day = Temporal.PlainDate.from(text)
    const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds
    // The sender's clock and the customer's "yesterday" may be a few hours apart from ours.
    const margin = Math.min(windowHours, 12) * HOUR
    return { from: startOf(day) - margin, until: startOf(day.add({ days: 1 })) + margin }
  } catch {
    return undefined
  }
}
