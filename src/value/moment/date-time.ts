// Moments and days as people write them, in Portuguese, English and Spanish, over Temporal.
// readDate takes an answer, where a day and a time belong together wherever they stand; findDates takes prose, where they must share a
// sentence. Goes out: YYYY-MM-DDTHH:MM as wall time of the context's zone, or YYYY-MM-DD where no time of day is said (partial for a
// datetime, good for a date); after the letter itself it is invalid. A time without any day is no value.
import { type Folded, foldWithOffsets } from '../text/fold.ts'
import { keepByText } from '../text/keep-by-text.ts'
import type { FoundValue, ValueContext } from '../value.ts'
import { type DayMention, findDays } from './find-days.ts'
import { findPeriod, findTimes, hourIn, type TimeMention } from './find-times.ts'
import { isOfDay, MAX_APART } from './hour-of-day.ts'
import { isHourOfEvent, isHourOfHabit } from './hour-of-event.ts'
import { hourByMeal } from './meal-hours.ts'
import { endsSentence } from './moment-sentence.ts'
import type { Today } from './resolve-day.ts'
import { beginsClause, findSinceHours, mayTellSinceHour } from './since-hour.ts'

const MAX_ANSWER = 2_000
const CLOCK_TOLERANCE_MINUTES = 15 // Clocks of senders run ahead a little; who writes at 14:30 of 14:30 is not in the future.

const LINK_TO_DAY =
  /^(?: (?:e (?:pouc[oa]|pouquinho|alguma coisa|tant[oa]|uns quebrados)|mais ou menos|em ponto|en punto|y (?:pico|algo)|mas o menos|or so|ish))?[\s,(]{0,3}(?:(?:d[eoa]|do dia|no dia|em|no|na|on|of|del|from|manha de|tarde de|noite de|(?:d[oa]|dess[ea]|del?|of (?:the|that)) (?:mesm[oa]|mism[oa]|same))\s{1,2}){0,2}$|^\s{0,2}[-/|,]\s{0,2}$/
const STRONG_LINK = /^\s{1,2}(?:d[eoa]|do dia|dess[ea]|of|on|del)\s/
const NOW =
  /^[\s"']*(?:agora|agora mesmo|neste (?:exato )?momento|nesse (?:exato )?momento|now|right now|just now|ahora|ahora mismo)[\s.!"']*$/

type DateType = 'datetime' | 'date'
type Moment = { day: DayMention; time: TimeMention | undefined }

/** Returns the moment or day that an answer gives, the first if it gives several; undefined when it gives none. */
export function readDate(type: DateType, answer: string, context: ValueContext): FoundValue | undefined {
  const { folded, at, clock, days, times } = readMentions(answer.slice(0, MAX_ANSWER), 'answer', context)
  if (days.length === 0 && clock !== undefined && NOW.test(folded)) {
    const { now } = clock
    const start = folded.search(/\S/)
    const day = { date: now.toPlainDate(), time: now.toPlainTime(), start, end: folded.trimEnd().length }
    return toValue(type, { day, time: undefined }, folded, { clock, at, context })
  }
  const [first] = join(folded, days, times(), 'answer')
  if (first === undefined) return findImpossible(answer)
  return toValue(type, first, folded, { clock, at, context })
}

/** "31/02/2026": meant as a day, and none that a calendar has. */
function findImpossible(answer: string): FoundValue | undefined {
  const match = /(?<![\d/])[0-3]?\d\/(?:0?[1-9]|1[0-2])\/20\d\d(?![\d/])/.exec(answer.slice(0, MAX_ANSWER))
  if (match === null) return undefined
  return { value: match[0], state: 'invalid', problem: 'malformed', start: match.index, end: match.index + match[0].length }
}

/** More moments than a letter tells; a log of thousands tells none of ours. */
const MAX_DATES = 60

/** Returns every moment or day that `prose` states, in order. */
export function findDates(type: DateType, prose: string, context: ValueContext): FoundValue[] {
  const { folded, at, clock, days, times } = readMentions(prose, 'prose', context)
  if (days.length === 0 && !mayTellSinceHour(folded)) return []
  const found: FoundValue[] = []
  for (const moment of momentsIn(folded, { days, times: times(), clock })) {
    const value = toValue(type, moment, folded, { clock, at, context })
    if (value.start >= (found.at(-1)?.end ?? 0)) found.push(value)
    if (found.length >= MAX_DATES) break
  }
  return found
}

/** A time of day that is told without any day: HH:MM as a clock of 24 shows it. */
export type LoneTime = { value: string; start: number; end: number }

/** Returns the times of `text` that no day stands with, in order: a later letter's "foi às 14h25" is of the day that an older one told. */
export function findLoneTimes(text: string, where: Today['where'], context: ValueContext): LoneTime[] {
  const { folded, at, clock, days, times } = readMentions(where === 'answer' ? text.slice(0, MAX_ANSWER) : text, where, context)
  const told = { days, times: times(), clock }
  const moments = where === 'answer' ? join(folded, days, told.times, where) : momentsIn(folded, told)
  const used = new Set(moments.map(({ time }) => time))
  return times()
    .filter((time) => !used.has(time) && (time.isSure || where === 'answer'))
    .map(({ hour, minute, start, end }) => ({
      value: new Temporal.PlainTime(hour, minute).toString({ smallestUnit: 'minute' }),
      start: at(start),
      end: at(end),
    }))
}

type Mentions = Folded & { clock: Clock | undefined; days: readonly DayMention[]; times: () => readonly TimeMention[] }

/** Returns the days and times that `text` names. Whoever seeks moments in a text seeks lone times in it next: it is kept. */
function readMentions(text: string, where: Today['where'], context: ValueContext): Mentions {
  const { writtenAt, timeZone } = context
  const ofText = readOf(text)
  const known = ofText.find((one) => one.where === where && one.context.writtenAt === writtenAt && one.context.timeZone === timeZone)
  if (known !== undefined) return known.mentions
  const { folded, at } = foldWithOffsets(text)
  const clock = readClock(context)
  const days = findDays(folded, { where, now: clock?.now }).filter((day) => where === 'answer' || !isOfSaying(folded, day))
  let times: readonly TimeMention[] | undefined
  const mentions: Mentions = {
    folded,
    at,
    clock,
    days,
    times: () => {
      times ??= findTimes(withoutDays(folded, days), where)
      return times
    },
  }
  ofText.push({ where, context: { writtenAt, timeZone }, mentions })
  return mentions
}

/** "Corrigindo o que passei ontem: o horário …", "like I told you on Monday": when it was told is no moment of what went wrong. */
const OF_SAYING =
  /(?<![a-z])(?:corrig\w{1,5}|retific\w{1,5}|complement\w{1,5}|reiter\w{1,5}|conforme|como|correcting|correction to|as|like|corrigi\w{1,5}|segun)\s[^.;:!?\n]{0,30}(?<![a-z])(?:passei|passamos|informei|informamos|disse|dissemos|falei|falamos|expliquei|relatei|comentei|respondi|told you|said|explained|reported|dije|dijimos|inform[eo]|comente|pase)(?:\s(?:a voces|pra voces|para voces|pro suporte|aqui|no e-?mail|no chamado|you|on|de|na|no|em|el|les|dia|o|a|last)){0,3}\s$/

/** "Desculpa incomodar no domingo": the day of the letter, and no moment. "Desculpa incomodar, ontem …" goes on with the matter. */
const OF_APOLOGY =
  /(?<![a-z])(?:desculp\w{1,4}|perdao|perdone?n?|disculp\w{1,3}|sorry)[^.;:!?\n]{0,40}(?<![a-z])(?:incomod\w{1,4}|perturb\w{1,4}|escrev\w{1,5}|chamar|bother\w{0,3}|writ\w{1,4}|molest\w{1,4}|escrib\w{1,3})(?![a-z])(?:(?! (?:mas|but|pero|e|and|y|pois|porque|que|so que|desde|since|ha|faz)(?![a-z]))[^,.;:!?\n]){0,25}$/
/** "Bom domingo", "boa sexta a todos" wishes; "bom, ontem …" written without its comma begins to tell. */
const OF_WISH = /(?<![a-z])(?:bom|boa|otim[oa]|excelente|feliz|happy|good|nice|buen|linda?)\s(?:(?:fim de|final de|resto de)\s)?$/
const TOLD_FROM_TODAY = /^(?:hoje|hj|ontem|ont|anteontem|today|yesterday|hoy|ayer|anteayer|\d)/

function isOfSaying(folded: string, { start }: DayMention): boolean {
  const before = folded.slice(Math.max(0, start - 90), start)
  return (
    OF_SAYING.test(before) || OF_APOLOGY.test(before) || (OF_WISH.test(before) && !TOLD_FROM_TODAY.test(folded.slice(start, start + 10)))
  )
}

type Read = { where: Today['where']; context: ValueContext; mentions: Mentions }
const readOf = keepByText((): Read[] => [])

/** The same text with '#' for each day's characters: "17.11" is no time where it is a day. */
function withoutDays(folded: string, days: readonly DayMention[]): string {
  let text = ''
  for (const { start, end } of days) text += folded.slice(text.length, start) + '#'.repeat(end - start)
  return text + folded.slice(text.length)
}

/** `now`: the instant of the letter as its zone's wall clock. `latest`: what it tells lies before. */
type Clock = { now: Temporal.ZonedDateTime; latest: Temporal.PlainDateTime }

/** Returns the clock of a letter; undefined when its instant is unknown or not readable. */
function readClock({ writtenAt, timeZone }: ValueContext): Clock | undefined {
  return writtenAt === undefined ? undefined : clockAt(`${writtenAt} ${timeZone}`)
}

/** Each answer and each text of a letter asks for its clock. */
const clockAt = keepByText((key): Clock | undefined => {
  const [writtenAt = '', timeZone = ''] = key.split(' ')
  try {
    const now = Temporal.Instant.from(writtenAt).toZonedDateTimeISO(timeZone)
    return { now, latest: now.toPlainDateTime().add({ minutes: CLOCK_TOLERANCE_MINUTES }) }
  } catch {
    return undefined
  }
})

/** The moments of prose: its days, each with its time, and an hour since which something fails. */
function momentsIn(
  folded: string,
  { days, times, clock }: { days: readonly DayMention[]; times: readonly TimeMention[]; clock: Clock | undefined },
): Moment[] {
  const moments = join(folded, days, times, 'prose')
  if (clock === undefined || !mayTellSinceHour(folded)) return moments
  const used = new Set(moments.map(({ time }) => time))
  const since = findSinceHours(folded, { days, times: times.filter((time) => !used.has(time)), now: clock.now })
  return [...since, ...moments]
}

/** Gives each day its time: the one right before it ("14h30 de ontem"), else the next one behind it in its sentence. */
function join(folded: string, days: readonly DayMention[], times: readonly TimeMention[], where: Today['where']): Moment[] {
  const moments: Moment[] = []
  let next = 0 // Days and times are in order: each time is looked at by two days at most.
  for (const [index, day] of days.entries()) {
    const following = days[index + 1]
    while (next < times.length && (times[next]?.end ?? 0) < day.start - 40) next++
    const used = moments.at(-1)?.time
    const before = lastBefore(times, next, day.start)
    const isBefore =
      before !== undefined && before !== used && isLinked(folded, before.end, day.start) && !beginsClause(folded, before, day)
    const behind = isBefore ? undefined : firstBehind(folded, day, following, times.slice(next, next + 12))
    let time = isBefore ? before : behind
    if (time !== undefined && !isBefore && !(where === 'answer' || isOfDay(folded, day, time))) time = undefined
    if (time === undefined && where === 'answer' && days.length === 1) time = times[0]
    moments.push({ day, time: day.time === undefined ? time : undefined })
  }
  return moments
}

/** "Às 14h de ontem"; "até as 12h. Ontem …" are two sentences. */
function isLinked(folded: string, end: number, start: number): boolean {
  const gap = folded.slice(end, start)
  return LINK_TO_DAY.test(gap) && (folded[end - 1] !== '.' || gap.trim() !== '')
}

function lastBefore(times: readonly TimeMention[], from: number, start: number): TimeMention | undefined {
  let last: TimeMention | undefined
  for (let i = from; i < times.length; i++) {
    const time = times[i]
    if (time === undefined || time.end > start) break
    last = time
  }
  return last
}

function firstBehind(
  folded: string,
  day: DayMention,
  following: DayMention | undefined,
  times: readonly TimeMention[],
): TimeMention | undefined {
  const behind = times.filter(({ start }) => start >= day.end && !isHourOfHabit(folded, start))
  // "Hoje, depois da missa das 18h, às 18h55": an hour of something else gives way to the next one of the sentence.
  const time = behind.find(({ start, end }) => !isHourOfEvent(folded, start) || !isFollowed(folded, end, behind)) ?? behind[0]
  if (time === undefined || following === undefined) return time
  if (time.start >= following.start) return undefined
  return STRONG_LINK.test(folded.slice(time.end, following.start + 1)) && LINK_TO_DAY.test(folded.slice(time.end, following.start))
    ? undefined
    : time
}

function isFollowed(folded: string, end: number, times: readonly TimeMention[]): boolean {
  return times.some(({ start, isSure }) => start > end && start - end < MAX_APART && isSure && !endsSentence(folded.slice(end, start)))
}

type Place = { clock: Clock | undefined; at: (index: number) => number; context: ValueContext }

function toValue(type: DateType, { day, time }: Moment, folded: string, { clock: ofLetter, at, context }: Place): FoundValue {
  const start = at(Math.min(day.start, time?.start ?? day.start))
  const end = at(Math.max(day.end, time?.end ?? day.end))
  const clock = day.time ?? (time === undefined ? undefined : new Temporal.PlainTime(clockHour(folded, day, time), time.minute))
  if (clock === undefined) {
    const value = day.date.toString()
    if (ofLetter !== undefined && Temporal.PlainDate.compare(day.date, ofLetter.now.toPlainDate()) > 0) {
      return { value, state: 'invalid', problem: 'in-the-future', start, end }
    }
    return type === 'date' ? { value, state: 'good', start, end } : { value, state: 'partial', problem: 'no-time-of-day', start, end }
  }
  const local = inZone(day.date.toPlainDateTime(clock), time?.zone, context.timeZone)
  const value = local.toString({ smallestUnit: 'minute', roundingMode: 'trunc' })
  const isFuture = ofLetter !== undefined && Temporal.PlainDateTime.compare(local, ofLetter.latest) > 0
  return isFuture ? { value, state: 'invalid', problem: 'in-the-future', start, end } : { value, state: 'good', start, end }
}

/** "ontem à tarde, 2h30", "na noite de ontem às 9": a part of the day that stands with the day counts for its time. */
function clockHour(folded: string, day: DayMention, time: TimeMention): number {
  if (time.hasPeriod || time.hour >= 12) return time.hour
  const around = [
    folded.slice(Math.min(day.end, time.end), Math.max(day.start, time.start)),
    folded.slice(day.start, day.end),
    /^,?\s{1,2}(?:[ad] |d[ae] |pela |na )?\p{L}{4,9}/u.exec(folded.slice(day.end, day.end + 24))?.[0] ?? '',
    /\p{L}{4,9}\s{1,2}d[eo]\s{1,2}(?:dia )?$/u.exec(folded.slice(Math.max(0, day.start - 24), day.start))?.[0] ?? '',
    // "Terça de tardinha, dia 10, lá pelas 5": the day told twice, and its part between.
    /(?<!\p{L})(?:d[ae]|[aà]|pela|na|in the|on|por la|de la|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s\p{L}{4,11}\s?[,(-]\s{0,2}(?:no |em |on |the |el )?$/u.exec(
      folded.slice(Math.max(0, day.start - 32), day.start),
    )?.[0] ?? '',
  ]
  const period = around.map((words) => findPeriod(words)).find((word) => word !== undefined)
  return period === undefined ? hourByMeal(folded, day, time) : hourIn(period, time.hour)
}

function inZone(wall: Temporal.PlainDateTime, zone: string | undefined, timeZone: string): Temporal.PlainDateTime {
  if (zone === undefined) return wall
  try {
    return wall.toZonedDateTime(zone).withTimeZone(timeZone).toPlainDateTime()
  } catch {
    return wall // A zone that this runtime does not know: the wall time as it was said.
  }
}
