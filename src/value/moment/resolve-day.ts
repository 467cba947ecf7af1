// What words for a day stand for, counted from today: the date, and how exactly the words say it.
// Comes in: numbers already read. Goes out: the date; undefined where such a day cannot be (31/02) or today is not known;
// 'not-a-day' where the words are no date at all, and others may read them.
import { COUNTS } from './calendar-words.ts'

const OLDEST_YEAR = 1990 // Before it nobody had a mailbox to complain of; birthdays and old laws are no dates of a problem.

export type Today = { where: 'answer' | 'prose'; now: Temporal.ZonedDateTime | undefined }

/** How exact the words are; of two neighbours the more exact one says the day. */
export type Rank = 'weak' | 'weekday' | 'relative' | 'day-of-month' | 'full'
export type Reading = { date: Temporal.PlainDate | undefined; time?: Temporal.PlainTime; rank: Rank } | 'not-a-day'
export type Rule = { pattern: RegExp; read: (match: RegExpExecArray, today: Today) => Reading }

export function startOf(from: string | undefined, day: number): number {
  return from !== undefined && Number(from) > 0 && Number(from) <= day ? Number(from) : day
}

export function century(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year
}

export function full(year: number, month: number, day: number): Reading {
  return { date: year < OLDEST_YEAR ? undefined : plainDate(year, month, day), rank: 'full' }
}

/** The latest such day not after today; 29/02 may lie some years back. */
export function latest(month: number, day: number, { now }: Today): Reading {
  if (month < 1 || month > 12 || day < 1 || day > 31) return 'not-a-day'
  if (now === undefined) return { date: undefined, rank: 'full' }
  const last = now.toPlainDate()
  for (let year = last.year; year > last.year - 9; year--) {
    const date = plainDate(year, month, day)
    if (date !== undefined && Temporal.PlainDate.compare(date, last) <= 0) return { date, rank: 'full' }
  }
  return { date: undefined, rank: 'full' }
}

/** The latest day not after today that each year has once. */
export function yearly(at: (year: number) => Temporal.PlainDate, { now }: Today): Reading {
  if (now === undefined) return { date: undefined, rank: 'full' }
  const last = now.toPlainDate()
  const date = at(last.year)
  return { date: Temporal.PlainDate.compare(date, last) <= 0 ? date : at(last.year - 1), rank: 'full' }
}

export function dayOfMonth(day: number, which: 'latest' | 'last-month', { now }: Today): Reading {
  if (day < 1 || day > 31) return 'not-a-day'
  if (now === undefined) return { date: undefined, rank: 'day-of-month' }
  const last = which === 'last-month' ? now.toPlainDate().with({ day: 1 }).subtract({ days: 1 }) : now.toPlainDate()
  for (let back = 0; back < 3; back++) {
    const { year, month } = last.with({ day: 1 }).subtract({ months: back })
    const date = plainDate(year, month, day)
    if (date !== undefined && Temporal.PlainDate.compare(date, last) <= 0) return { date, rank: 'day-of-month' }
  }
  return { date: undefined, rank: 'day-of-month' }
}

export function relative(days: number, { now }: Today): Reading {
  return { date: now?.toPlainDate().add({ days }), rank: 'relative' }
}

export function ago(words: string, unit: string, { now }: Today): Reading {
  const isHalf = /^(?:meia|media|half an)$/.test(words)
  const count = isHalf ? 0.5 : (COUNTS.get(words) ?? Number(words))
  if (now === undefined || !(count > 0)) return { date: undefined, rank: 'relative' }
  if (/^[hm]/.test(unit)) {
    const moment = now.subtract({ minutes: Math.round(unit.startsWith('h') ? count * 60 : count) })
    return { date: moment.toPlainDate(), time: moment.toPlainTime(), rank: 'relative' }
  }
  if (isHalf) return 'not-a-day'
  return { date: now.toPlainDate().subtract({ days: /^(?:s|w)/.test(unit) ? count * 7 : count }), rank: 'relative' }
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return new Temporal.PlainDate(year, month, day)
  } catch {
    return undefined // 31/02 is no day; Temporal says so only by throwing.
  }
}
