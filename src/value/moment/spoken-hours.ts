// Hours told by what is missing from the next one, or gone since the last: "quinze para as nove", "ten to nine", "half past two", "las tres
// menos cuarto"; "half eight", which is 8:30 to the British, "nine thirty". Comes in: folded text. Goes out: each with its hour, the minutes
// before or behind it, and whether its words alone make it a time; "five to ten" may be a number of things.
import { NUMBER_BELOW_60 } from '../number-words.ts'
import { eachMatch } from '../text/all-matches.ts'
import { WORD_START } from '../text/word-start.ts'
import { HOUR, HOURS } from './calendar-words.ts'
import { minutesOf } from './minutes-of.ts'

export type SpokenHour = {
  match: RegExpExecArray
  hour: number
  /** Minutes behind the full hour; before it they are less than nothing. */
  apart: number
  isClear: boolean
  amPm: string | undefined
}

const FULL_HOUR = `${HOUR}|\\d{1,2}|meio[ -]?dia|meia[ -]?noite|mediodia|noon|midday|midnight`
const ENGLISH_HOUR = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
/** "Half eightish", and what stands behind an hour in English. */
const ENGLISH_END = '(?:-?ish(?![a-z]))?(?:\\s?([ap])\\.?\\s?m(?![a-z])\\.?)?'
// "quinze para as nove", "dez pras três", "faltando 5 para o meio-dia", "a quarter to nine", "quarter of nine"
const BEFORE_HOUR = new RegExp(
  `${WORD_START}(?:as |por volta d[ae]s? |umas |uns |ali |at )?(?:faltando |faltavam |faltava |falta |faltam )?(?:(um quarto|(?:a )?quarter|${NUMBER_BELOW_60}|\\d{1,2})(?: minutos| min| minutes)?\\s{1,2}(?:(?:para|pra)\\s{1,2}(?:as|a|o)|pras|pro|to|till|til)|(?:a )?quarter of)\\s{1,2}(?:as )?(${FULL_HOUR})(?![\\p{L}\\p{N}]|[.,:/%-]\\d)(?:\\shoras?(?![\\p{L}]))?${ENGLISH_END}`,
  'gu',
)
// "ten past three", "half past two"
const PAST_HOUR = new RegExp(
  `${WORD_START}(half|(?:a )?quarter|${NUMBER_BELOW_60}|\\d{1,2})(?: minutes)? (?:past|after(?= [a-z])) (${FULL_HOUR})(?![\\p{L}\\p{N}]|[.,:/%-]\\d)${ENGLISH_END}`,
  'gu',
)
// "las tres menos cuarto"
const LESS_HOUR = new RegExp(
  `${WORD_START}las?\\s{1,2}(${HOUR}|\\d{1,2}) menos (cuarto|${NUMBER_BELOW_60}|\\d{1,2})(?![\\p{L}\\p{N}])`,
  'gu',
)
/** "Half eight" is half an hour past eight; "half two days" is none. */
const HALF_HOUR = new RegExp(
  `(?=h)(?<![a-z\\d])(?<![\\p{L}\\p{N}])(half)[ -](${ENGLISH_HOUR}|\\d{1,2})(?:(?![\\p{L}\\p{N}]|[.,:/%-]\\d)|(?=ish|pm|am))${ENGLISH_END}`,
  'gu',
)
/** "Nine thirty", "eight forty-five": a clock read out. */
const READ_OUT = new RegExp(
  `${WORD_START}(${ENGLISH_HOUR})[ -]((?:oh|o) (?:five|six|seven|eight|nine)|ten|fifteen|(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?![\\p{L}\\p{N}])${ENGLISH_END}`,
  'gu',
)

/** What leads to an hour: "about half eight", "it was ten to nine", "since half nine". */
const LED =
  /(?<![a-z])(?:at|around|about|since|from|circa|roughly|approximately|nearly|almost|just|gone|by|was|it's|say)(?: (?:about|around|roughly|nearly|almost|just|exactly|maybe|perhaps|say|a))? $/
/** "Yesterday, half eight, …": right behind its day. Days are covered with # before. */
const BEHIND_DAY = /#{3},?\s$/
const LED_REACH = 26

/** Returns the hours that `folded` tells so, in no order. */
export function findSpokenHours(folded: string): SpokenHour[] {
  const found: SpokenHour[] = []
  const add = (match: RegExpExecArray, words: Omit<SpokenHour, 'match' | 'hour' | 'isClear'> & { hour: string | undefined }): void => {
    const hour = hourOf(words.hour ?? '')
    if (hour === undefined || Math.abs(words.apart) > 59 || words.apart === 0) return
    found.push({ match, ...words, hour, isClear: isClear(folded, match, words.apart < 0 && -words.apart < hour) })
  }
  for (const match of eachMatch(folded, BEFORE_HOUR)) {
    const quarterOf = match[1] === undefined
    add(match, { hour: match[2], apart: quarterOf ? -15 : -minutesOf(match[1]), amPm: match[3] })
  }
  for (const match of eachMatch(folded, PAST_HOUR)) add(match, { hour: match[2], apart: minutesOf(match[1]), amPm: match[3] })
  for (const match of eachMatch(folded, LESS_HOUR)) add(match, { hour: match[1], apart: -minutesOf(match[2]), amPm: undefined })
  for (const match of eachMatch(folded, HALF_HOUR)) add(match, { hour: match[2], apart: 30, amPm: match[3] })
  for (const match of eachMatch(folded, READ_OUT)) {
    add(match, { hour: match[1], apart: minutesOf(match[2]?.replace(/^oh? /, '')), amPm: match[3] })
  }
  return found
}

/** `isRange`: "five to ten" counts up. */
function isClear(folded: string, { 0: words, index }: RegExpExecArray, isRange: boolean): boolean {
  if (/quart|^half past|faltando|falta|\bpast\b|^(?:at|as|por volta|ali) /.test(words)) return true
  if (isRange) return false
  const before = folded.slice(Math.max(0, index - LED_REACH), index)
  return LED.test(before) || (BEHIND_DAY.test(before) && /^half|\bto\b/.test(words))
}

function hourOf(word: string): number | undefined {
  if (/^(?:meio|mediodia|noon|midday)/.test(word)) return 12
  if (/^(?:meia|midnight)/.test(word)) return 0
  const hour = HOURS.get(word) ?? Number(word)
  return hour <= 24 ? hour : undefined
}
