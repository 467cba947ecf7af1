// The time that a log line begins with: syslog's two forms, Dovecot's and Exim's. In: a line. Out: the moment in milliseconds and
// where the rest of the line begins. "Nov 18 14:03:22" has neither year nor zone: the zone is the desk's, and the year is the latest
// one with which the moment is not after the file's last change.

export type LogClock = {
  /** IANA zone of times that name none. */
  timeZone: string
  /** Milliseconds: a time without a year is not after this. */
  notAfter: number
}

export type LogTime = { at: number; rest: number }

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DATED =
  /^(?:<\d{1,3}>(?:\d )?)?(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?:(Z)| ?([+-])(\d\d):?(\d\d)(?![\d:]))?[ :]{1,2}/
const SYSLOG = /^(?:<\d{1,3}>)?([A-Z][a-z]{2}) {1,2}(\d{1,2}) (?:(\d{4}) )?(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?[ :]{1,2}/

/** Returns the line's moment; undefined where it does not begin with one. */
export function readLogTime(line: string, clock: LogClock): LogTime | undefined {
  const dated = DATED.exec(line)
  if (dated !== null) {
    const [whole, year, month, day, hour, minute, second, fraction = '', utc, sign, offsetHours, offsetMinutes] = dated
    const wall = wallTime(Number(year), Number(month) - 1, Number(day), [Number(hour), Number(minute), Number(second)])
    if (wall === undefined) return undefined
    const at = wall + Number(fraction.slice(0, 3).padEnd(3, '0'))
    if (utc !== undefined) return { at, rest: whole.length }
    if (sign === undefined) return { at: at - offsetAt(wall, clock.timeZone), rest: whole.length }
    const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000
    return { at: sign === '-' ? at + offset : at - offset, rest: whole.length }
  }
  const [whole = '', monthName = '', day, ownYear, hour, minute, second] = SYSLOG.exec(line) ?? []
  const month = MONTHS.indexOf(monthName)
  if (month < 0) return undefined
  const clockTime: [number, number, number] = [Number(hour), Number(minute), Number(second)]
  const latest = ownYear === undefined ? new Date(clock.notAfter).getUTCFullYear() + 1 : Number(ownYear)
  // February 29 needs up to eight years back (1900 and 2100 have none).
  for (let year = latest; year > latest - (ownYear === undefined ? 10 : 1); year -= 1) {
    const wall = wallTime(year, month, Number(day), clockTime)
    if (wall === undefined) continue
    const at = wall - offsetAt(wall, clock.timeZone)
    if (ownYear !== undefined || at <= clock.notAfter) return { at, rest: whole.length }
  }
  return undefined
}

function wallTime(year: number, month: number, day: number, [hour, minute, second]: [number, number, number]): number | undefined {
  const wall = Date.UTC(year, month, day, hour, minute, Math.min(second, 59))
  const date = new Date(wall)
  const isReal = date.getUTCMonth() === month && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 61
  return isReal ? wall : undefined
}

/** Asking for a zone's offset takes microseconds, and a log asks for the same quarter of an hour thousands of times. */
const QUARTER = 900_000
const MAX_REMEMBERED = 5_000
const offsets = new Map<string, number>()

function offsetAt(wall: number, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(wall / QUARTER)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const plain = Temporal.Instant.fromEpochMilliseconds(Math.floor(wall / QUARTER) * QUARTER)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
  const offset = plain.toZonedDateTime(timeZone).offsetNanoseconds / 1e6
  if (offsets.size >= MAX_REMEMBERED) offsets.clear()
  offsets.set(key, offset)
  return offset
}
