// The text of a Date header → an instant. RFC 5322 §3.3, the obsolete forms of §4.3, and what programs write instead.
// Promises: never throws, linear; a date that does not exist (31 February) is undefined, never another day.
// Years are not judged: whether a Date is believable is the caller's matter.
import { singleBlanks } from '../../value/text/single-blanks.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Minutes east of Greenwich. RFC 5322 §4.3, then what Brazil and western Europe write. Any other name is unknown: UTC. */
const ZONES = new Map<string, number>([
  ...Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
  }),
  ...Object.entries({ brt: -180, brst: -120, art: -180, wet: 0, west: 60, cet: 60, cest: 120, bst: 60 }),
])

type Parts = { year: number; month: number; day: number; time: string; zone: string }

/** Returns the instant of a Date header, RFC 3339 in UTC; undefined when it names none. A time without zone is read in `timeZone`. */
export function parseHeaderDate(text: string, timeZone: string): string | undefined {
  const plain = singleBlanks(withoutComments(text.slice(0, 300))).trim()
  const parts = readMailForm(plain) ?? readIsoForm(plain) ?? readAsctimeForm(plain)
  if (parts === undefined) return undefined
  const time = /^(\d{1,2}) ?: ?(\d{2})(?: ?: ?(\d{2})(?:[.,]\d{1,9})?)?$/.exec(parts.time)
  if (time === null) return undefined
  const hour = Number(time[1])
  const minute = Number(time[2])
  const second = Math.min(Number(time[3] ?? 0), Number(time[3] ?? 0) === 60 ? 59 : 99) // RFC 5322 §3.3 allows a leap second.
  const offset = readZone(parts.zone)
  const wall = toWall({ ...parts, hour, minute, second })
  if (wall === undefined || offset === 'wrong') return undefined
  if (offset !== 'none') return toInstant(wall - offset * 60_000)
  try {
    return Temporal.PlainDateTime.from(toInstant(wall).replace('Z', '')).toZonedDateTime(timeZone).toInstant().toString()
  } catch {
    return undefined
  }
}

type Wall = Pick<Parts, 'year' | 'month' | 'day'> & { hour: number; minute: number; second: number }

/** Returns the milliseconds at which a clock in Greenwich shows it; undefined where no clock does. Temporal tells the same, at many times the cost. */
function toWall({ year, month, day, hour, minute, second }: Wall): number | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.setUTCHours(hour, minute, second)
}

function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z')
}

function withoutComments(text: string): string {
  let depth = 0
  let kept = ''
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '\\' && depth > 0) at += 1
    else if (letter === '(') depth += 1
    else if (letter === ')' && depth > 0) depth -= 1
    else if (depth === 0) kept += letter
  }
  return kept
}

/** "Tue, 10 Nov 2026 10:42:00 -0300", day name and seconds optional. */
function readMailForm(text: string): Parts | undefined {
  const match =
    /^(?:[a-z]{2,10}\.? ?,? ?)?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}\.?[ -](\d{2,4}),? (\d{1,2} ?: ?\d{2}(?: ?: ?\d{2})?)(.{0,20})$/i.exec(text)
  if (match === null) return undefined
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1
  return { year: fullYear(match[3] ?? ''), month, day: Number(match[1]), time: match[4] ?? '', zone: (match[5] ?? '').trim() }
}

/** QUIRK: "2026-11-10T10:42:00-03:00", written by scripts and some web forms (fixtures/message/headers/iso-date.eml). */
function readIsoForm(text: string): Parts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(.{0,20})$/i.exec(text)
  if (match === null) return undefined
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), time: match[4] ?? '', zone: (match[5] ?? '').trim() }
}

/** QUIRK: "Tue Nov 10 10:42:00 2026", with or without a zone before or after the year, written by old Unix mailers. */
function readAsctimeForm(text: string): Parts | undefined {
  const match = /^[a-z]{3},? ([a-z]{3}) (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?) (?:([a-z]{1,5}|[+-]\d{4}) )?(\d{4})(.{0,20})$/i.exec(text)
  if (match === null) return undefined
  const month = MONTHS.indexOf((match[1] ?? '').toLowerCase()) + 1
  return { year: Number(match[5]), month, day: Number(match[2]), time: match[3] ?? '', zone: match[4] ?? (match[6] ?? '').trim() }
}

/** RFC 5322 §4.3: two digits to 49 are 20xx, others 19xx; three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return digits.length === 3 ? 1900 + year : year
}

function readZone(zone: string): number | 'none' | 'wrong' {
  if (zone === '') return 'none'
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?(?: ?[a-z]{1,5})?$/i.exec(zone)
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    if (minutes >= 24 * 60) return 'wrong'
    return offset[1] === '-' ? -minutes : minutes
  }
  if (!/^[a-z]{1,5}$/i.test(zone)) return 'wrong'
  return ZONES.get(zone.toLowerCase()) ?? 0 // RFC 5322 §4.3: unknown and military zones are taken as -0000.
}
