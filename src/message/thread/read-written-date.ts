// A moment as mail programs write it into a forward's header block or an attribution → an instant, in any language we know.
// "quinta-feira, 12 de novembro de 2026 10:57", "Tue, Nov 17, 2026 at 8:03 AM", "17.11.2026 08:03", "2026年11月17日(火) 8:03".
// Not for what people write: the value room reads that. What is unreadable gives undefined, never an error. Linear: looks at 160 letters.
import { allMatches, eachMatch } from '../../value/text/all-matches.ts'
import { AFTERNOON, findMonthName, isWeekdayName, MORNING } from './calendar-words.ts'
import { foldWord } from './forward-words.ts'

/** `at` is RFC 3339 in UTC. `formal` says that it names a weekday, a zone or a month: people rarely do, programs do. */
type WrittenDate = { at: string; formal: boolean }

/** Minutes east of UTC of the zone names that programs write. "BRT" is Yahoo's and Zimbra's for São Paulo. */
// biome-ignore format: a table
const ZONES: Record<string, number> = {
  z: 0, gmt: 0, utc: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, mez: 60, mesz: 120, eet: 120, eest: 180, msk: 180, trt: 180,
  brt: -180, brst: -120, amt: -240, art: -180, uyt: -180, clt: -240, clst: -180, cot: -300, pet: -300, est: -300, edt: -240,
  cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, jst: 540, kst: 540, hkt: 480, ict: 420, wib: 420,
}

type Day = { year: number; month: number; day: number }

/** Returns the moment written in `text`. `languages` are those it can be in; a wall time without zone is meant in `timeZone`. */
export function readWrittenDate(text: string, languages: Iterable<string>, timeZone: string): WrittenDate | undefined {
  const folded = toWesternDigits(foldWord(text.slice(0, 160)))
    .replace(/\b([ap])\. ?m\.?/g, '$1m')
    .replace(/([πμ])\.? ?μ\./g, '$1μ')
  const known = [...languages, 'en']
  const day = findDay(folded, known)
  // Other calendars' years, and two digits that no century fits, are no date we can trust.
  if (!day || day.day.year < 1980 || day.day.year > 2060) return undefined
  // The day's digits are no time; a time between its parts ("Nov 17 08:03 2026") is.
  const inside = folded.slice(day.start, day.end)
  const time = findTime(folded.slice(0, day.start) + (inside.includes(':') ? inside : ' '.repeat(inside.length)) + folded.slice(day.end))
  if (!time) return undefined
  try {
    const wall = Temporal.PlainDateTime.from(
      { ...day.day, hour: time.hour, minute: time.minute, second: time.second },
      { overflow: 'reject' },
    )
    const zone = time.offset === undefined ? timeZone : offsetName(time.offset)
    const at = wall.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'second' })
    return { at, formal: day.named || time.offset !== undefined || hasWeekday(folded, known) }
  } catch {
    return undefined // 31/02, or a year that no calendar holds.
  }
}

function offsetName(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
}

function toWesternDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g, western)
}
function western(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = code >= 0x0e50 ? 0x0e50 : code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660
  return String(code - zero)
}

const NUMBER = /\d{1,4}/g
const WORD = /\p{L}(?:[\p{L}'-]|\.(?=\p{L}))*/gu
const LETTERS = /\p{L}+/gu

type FoundDay = { day: Day; start: number; end: number; named: boolean }

function findDay(text: string, languages: string[]): FoundDay | undefined {
  return findEasternDay(text) ?? findNamedDay(text, languages) ?? findNumericDay(text, languages)
}

/** 2026年11月17日, 2026년 11월 17일, 17 tháng 11 năm 2026. */
function findEasternDay(text: string): FoundDay | undefined {
  const cjk = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/.exec(text)
  if (cjk) return toFound(cjk[1], cjk[2], cjk[3], { start: cjk.index, end: cjk.index + cjk[0].length, named: true })
  const vietnamese = /(\d{1,2}) (?:thang|thg) ?(\d{1,2}),? (?:nam )?(\d{4})/.exec(text)
  if (!vietnamese) return undefined
  const place = { start: vietnamese.index, end: vietnamese.index + vietnamese[0].length, named: true }
  return toFound(vietnamese[3], vietnamese[2], vietnamese[1], place)
}

function toFound(year = '', month = '', day = '', place: { start: number; end: number; named: boolean }): FoundDay {
  return { day: { year: toYear(Number(year)), month: Number(month), day: Number(day) }, ...place }
}

/** Two digits are of this century; a year after 2500 is counted from the Buddha, as Thai programs write. */
function toYear(year: number): number {
  if (year < 100) return 2000 + year
  return year >= 2500 && year < 2700 ? year - 543 : year
}

/**
 * A day with its month's name, in any order: the year is the number of four digits, the day the nearest number to the month. A word that
 * is a weekday too ("mar" is martes and marzo) gives way to one that is only a month.
 */
function findNamedDay(text: string, languages: string[]): FoundDay | undefined {
  const numbers = allMatches(text, NUMBER).filter(({ 0: digits, index }) => text[index + digits.length] !== ':' && text[index - 1] !== ':')
  const year = numbers.find(({ 0: digits }) => digits.length === 4 && isYear(Number(digits)))
  let best: { found: FoundDay; rank: number } | undefined
  for (const word of eachMatch(text, WORD)) {
    const month = findMonth(word[0], languages)
    if (month === undefined) continue
    const end = word.index + word[0].length
    const gap = (number: RegExpExecArray) => (number.index < word.index ? word.index - number.index - number[0].length : number.index - end)
    const near = numbers
      .filter((number) => number !== year && number[0].length < 3 && gap(number) <= 10)
      .toSorted((one, other) => gap(one) - gap(other))
    // "17-Nov-26": without a year of four digits the day is the number before the month, the year the one after it.
    const day = year ? near[0] : near.find((number) => number.index < word.index)
    const written = year ?? near.find((number) => number.index > word.index)
    if (!day || !written) continue
    const found = {
      day: { year: toYear(Number(written[0])), month, day: Number(day[0]) },
      start: Math.min(day.index, word.index, written.index),
      end: Math.max(day.index + day[0].length, end, written.index + written[0].length),
      named: true,
    }
    const rank = gap(day) + (isWeekdayName(word[0], languages) ? 100 : 0)
    if (!best || rank < best.rank) best = { found, rank }
  }
  return best?.found
}

function isYear(number: number): boolean {
  return (number >= 1980 && number < 2100) || (number >= 2500 && number < 2700)
}

/** Whole names in any of the languages first, then their beginnings ("marrask."): programs shorten as they like. */
function findMonth(written: string, languages: string[]): number | undefined {
  const word = written.replace(/['-].*$|\./g, '')
  const bare = word.replace(/^\u05d1/, '') // Hebrew writes "in November" as one word.
  return findMonthName([word, bare], languages)
}

function hasWeekday(text: string, languages: string[]): boolean {
  for (const word of eachMatch(text, LETTERS)) if (isWeekdayName(word[0], languages)) return true
  return false
}

/** 2026-11-17, 17/11/2026, 17.11.26, 11/17/2026 where an English text has a twelve-hour clock or no other reading. */
function findNumericDay(text: string, languages: string[]): FoundDay | undefined {
  const iso = /(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})/.exec(text)
  if (iso) return toFound(iso[1], iso[2], iso[3], { start: iso.index, end: iso.index + iso[0].length, named: false })
  const short = /(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(text)
  if (!short) return undefined
  const place = { start: short.index, end: short.index + short[0].length, named: false }
  const [first, second] = [Number(short[1]), Number(short[2])]
  const monthFirst = second > 12 || (first <= 12 && languages.every((language) => language === 'en') && /\d ?[ap]m\b/.test(text))
  return monthFirst ? toFound(short[3], short[1], short[2], place) : toFound(short[3], short[2], short[1], place)
}

type Time = { hour: number; minute: number; second: number; offset: number | undefined }

function findTime(text: string): Time | undefined {
  const match =
    /(\d{1,2})\s?(?::|時|时|點|点|시)\s?(\d{1,2})(?:(?::|分|분)\s?(\d{1,2}))?/.exec(text) ??
    /(?<!\d)(\d{1,2})\s?[h.]\s?(\d{2})(?:[.:](\d{2}))?(?!\d)/.exec(text)
  if (!match) return undefined
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
  if (hour > 24 || minute > 59 || second > 60) return undefined
  const source = match.input
  const after = source.slice(match.index + match[0].length, match.index + match[0].length + 30)
  const before = source.slice(Math.max(0, match.index - 12), match.index)
  const half = halfOfDay(after, before)
  const turned = half === 'afternoon' && hour < 12 ? hour + 12 : half === 'morning' && hour === 12 ? 0 : hour
  return { hour: turned % 24, minute, second: Math.min(second, 59), offset: findOffset(after) }
}

function halfOfDay(after: string, before: string): 'morning' | 'afternoon' | undefined {
  const next = foldWord(/^[\s]{0,2}(\p{L}{1,12})/u.exec(after)?.[1] ?? '')
  const last = foldWord(/([\p{L}]{1,12})[\s.]{0,3}$/u.exec(before)?.[1] ?? '')
  if (AFTERNOON.has(next) || (AFTERNOON.has(last) && last.length > 1 && !/^[a-z]+$/.test(last)) || last === 'du') return 'afternoon'
  return MORNING.has(next) || (MORNING.has(last) && !/^[a-z]+$/.test(last)) ? 'morning' : undefined
}

function findOffset(after: string): number | undefined {
  const signed = /^\s{0,2}(?:[ap]m\s)?[(]?(?:gmt|utc)?\s?([+\-−])\s?(\d{1,2}):?(\d{2})?/.exec(after)
  if (signed) {
    const minutes = Number(signed[2]) * 60 + Number(signed[3] ?? 0)
    if (minutes <= 14 * 60) return signed[1] === '+' ? minutes : -minutes
  }
  const named = /^\s{0,2}(?:[ap]m\s)?[(]?([a-z]{1,4})\b/.exec(after)?.[1]
  return named === undefined ? undefined : ZONES[named]
}
