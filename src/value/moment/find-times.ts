// Times of day in folded text: 14:30, 14h30min, 2:30 pm, "9 e meia da noite", "por volta das 15h", "meio-dia", with their zone.
// A range gives its start; a time after "até" is an end and is marked so. Durations ("2 horas no telefone") are not sure.
// Which day a time belongs to is for date-time.ts to say.
import { breaksOffBefore } from '../breaks-off.ts'
import { NUMBER_BELOW_60 } from '../number-words.ts'
import { eachMatch } from '../text/all-matches.ts'
import { makeApart } from '../text/apart.ts'
import { FIGURE_START, PLAIN_START, WORD_START } from '../text/word-start.ts'
import { HOUR, HOURS } from './calendar-words.ts'
import { mergeTimes } from './merge-times.ts'
import { minutesOf } from './minutes-of.ts'
import { findSpokenHours } from './spoken-hours.ts'
import { readTimeZone } from './time-zone.ts'

export type Period = 'morning' | 'afternoon' | 'night' | 'small-hours'
export type TimeMention = {
  hour: number
  minute: number
  zone?: string
  /** Whether a part of the day was said with it: the hour is then as on a clock of 24. */
  hasPeriod: boolean
  /** A time for certain, even far from its day. */
  isSure: boolean
  start: number
  end: number
}

const EDGE = '(?<![\\p{L}\\p{N}]|\\p{N}[:.])'
const AM_PM = '(?:\\s?(am|pm|a\\.m\\.?|p\\.m\\.?|a\\. m\\.|p\\. m\\.)(?![\\p{L}\\p{N}]))'
const PREFIX =
  '(?:as|ali pelas|la pelas|pelas|pela|por volta d[aeo]s?|perto d[aeo]s?|em torno d[aeo]s?|mais ou menos|mas o menos|aproximadamente|umas|uns|das|de las|a las|a la|las|desde as|desde las|at|around|about|since|(?:just|shortly|a little|a bit|soon) (?:after|past)|(?:just )?gone|entre as|entre|hora|horario|time)'
const MINUTE_WORDS = `meia|media|um quarto|un cuarto|cuarto|${NUMBER_BELOW_60}|\\d{1,2}`
// "Às 19h e um amigo disse": what few things are is no minute, unless it is called one.
const FEW = '(?:um|uma|un|una|dois|duas|dos|tres|quatro|cuatro|[1-4])\\s(?!min|quarto|cuarto|d[aeo]s? |n[ao] |hoje|ontem)\\p{L}'
const MINUTES_SAID = `(?:\\s(?:e|y)\\s(?!${FEW})(${MINUTE_WORDS})(?![\\p{L}\\p{N}:/]|\\.\\d)(?:\\s?min\\w{0,5}(?![\\p{L}]))?)`
const PREFIXED = new RegExp(`(?<![\\p{L}])${PREFIX}\\s{1,2}$`, 'u')
// A digit is looked for before what may not stand before it: that costs more than any other letter of a text.
const CLOCK = new RegExp(
  `${FIGURE_START}(?<!\\p{N}|\\p{N}[:.]|[\\p{L}]{2})(\\d{1,2})\\s?(?::|h\\s?e\\s(?!\\d{2}\\s?h)|(?<=(?:as|umas|pelas|##),? \\d{1,2})e|h(?:rs?|s)?\\.?(?!\\s\\d{2}\\s?h))\\s?(\\d{2})(?:[:.](\\d{2}))?(?![\\p{N}]|:[\\da-f]|\\/\\d)(?:\\s?(?:min\\w{0,5}|hs?|hrs?|m|horas?)(?![\\p{L}\\p{N}]))?${AM_PM}?`,
  'gu',
)
const HOUR_UNIT = new RegExp(
  `${FIGURE_START}${EDGE}(\\d{1,2})\\s?(?:(h|hs|hrs?|hra|hras)|(horas?|hours?|o'?clock))(?![\\p{L}\\p{N}])(?:\\.(?!\\s[ey]\\s\\D))?${MINUTES_SAID}?${AM_PM}?`,
  'gu',
)
const HOUR_AM_PM = new RegExp(`${FIGURE_START}${EDGE}(\\d{1,2})(?:[:.](\\d{2}))?${AM_PM}`, 'gu')
const AFTER_PREFIX = new RegExp(
  `${WORD_START}${PREFIX}\\s{1,2}(?:umas |as )?(\\d{1,2}|${HOUR})(?:\\.(\\d{2}))?(?:(?![\\p{L}\\p{N}]|[.,:/%-]\\d|\\s?%)(?:\\s(horas?)(?![\\p{L}]))?|-?(ish)(?![\\p{L}\\p{N}]))${MINUTES_SAID}?`,
  'gu',
)
// "vinte e duas horas e quarenta minutos", "às oito horas"
const HOUR_SAID = new RegExp(
  `${WORD_START}(${HOUR})\\s(horas?)(?![\\p{L}])(?:${MINUTES_SAID}|\\s(${NUMBER_BELOW_60}) minutos(?![\\p{L}]))?`,
  'gu',
)
// "as 1430", with nothing between
const JOINED =
  /(?=[adpu])(?<![a-z\d])(?<![\p{L}\p{N}])(?:as|a las|at|umas|pelas|das)\s{1,2}([01]\d|2[0-3])([0-5]\d)(?![\p{L}\p{N}]|[.,:/-]\d)/gu
const HALF_HOURS = new RegExp(`${PLAIN_START}${EDGE}(\\d{1,2}|${HOUR})${MINUTES_SAID}`, 'gu')
const NAMED = new RegExp(
  `${WORD_START}(?:(meio[ -]?dia|mediodia|noon|midday)|(meia[ -]?noite|medianoche|midnight))(?![\\p{L}\\p{N}])(?:\\s(?:e|y)\\s(meio|${MINUTE_WORDS})(?![\\p{L}\\p{N}:/]|\\.\\d)(?:\\s?min\\w{0,5}(?![\\p{L}]))?)?`,
  'gu',
)
const DOTTED =
  /(?=\d)(?<!\d)(?<![\p{L}\p{N}]|\p{N}[./:,-])([01]?\d|2[0-3])\.([0-5]\d)(?![\p{N}]|[./]\p{N}|\s?(?:%|reais|mil|mb|gb|kb|kg|km|versao|pct)(?![\p{L}]))/gu

const PERIOD_WORD: Readonly<Record<string, Period>> = {
  manha: 'morning',
  manhazinha: 'morning',
  manana: 'morning',
  morning: 'morning',
  tarde: 'afternoon',
  trd: 'afternoon',
  tard: 'afternoon',
  tardinha: 'afternoon',
  tardezinha: 'afternoon',
  afternoon: 'afternoon',
  noite: 'night',
  noit: 'night',
  noitinha: 'night',
  noche: 'night',
  evening: 'night',
  night: 'night',
  tonight: 'night',
  anoche: 'night',
  madrugada: 'small-hours',
}
const PERIOD = new RegExp(`(?<![\\p{L}])(${Object.keys(PERIOD_WORD).join('|')})(?![\\p{L}])`, 'u')
const PERIOD_BEHIND = new RegExp(
  `^(?:\\s(?:e (?:pouc[oa]|pouquinho|nada|alguma coisa|uns quebrados|tant[oa])|y (?:pico|algo|tantos)|em ponto|en punto|mais ou menos|mas o menos))?\\s{0,2}[,(]?\\s{0,2}(?:(?:d[ao]?|pel[ao]|na|de|a|in the|at|de la|por la|en la)\\s{1,2})(${Object.keys(PERIOD_WORD).join('|')})(?![\\p{L}])\\)?`,
  'u',
)

/** "Hoje cedo, 7 e 40,", "a la mañana, tipo 9 y media,": the part of the day makes hours of two numbers. */
const PART_BEFORE =
  /(?<![\p{L}])(?:cedo|cedinho|manha|manana|tarde|tardinha|noite|noche|madrugada|anoche|almoco|almuerzo|janta|jantar|cena|ontem|hoje|ayer|hoy|#{3,20}),?\s(?:(?:tipo|como|umas|unas|as|a las|era|eram|foi)\s)?$/u

/** "Não baixa desde 8 e meia" */
const SINCE_BEFORE = /(?<![\p{L}])(?:desde|since)\s$/u
/** "Mandei hoje 8 e meia": behind a day the half of a number is an hour's, where nothing follows that it could count. */
const DAY_BEFORE = /(?:(?<![\p{L}])(?:ontem|hoje|anteontem|ayer|hoy|anteayer)|#{3,20}),?\s$/u

/** "Ontem às 8 o Outlook parou": right behind its day an hour needs no more than that the sentence goes on; "as 8 contas" are things. */
const BEHIND_DAY = /#{2},?\s$/
const GOES_ON =
  /^\s(?:o|a|os|el|la|los|the|my|our|meu|minha|nosso|nossa|eu|ele|ela|nao|ja|nada|nem|no|it|we|i|he|she|everything|tudo|quando|when|cuando|parou|pararam|comecou|travou|caiu|sumiu|deixou|dejo|dejaron|stopped|mandei|enviei|tentei|sent|mande|envie|outlook|thunderbird|pra|para|pro|pros|pras|do|da|de|dos|das|del|no|na|desde|com|con|e|y|and|mas|pero|but|que|q|to|from|with|por|pelo|pela)(?![\p{L}])/u
/** "Hoje as 3 contas", "ontem as 3 vieram": so many of something. */
const COUNTED = /^\s(?:(?:outr|nov|minh|noss|su|vez|prim|últim|ultim)\p{L}{0,6}s\s)?\p{L}{2,20}(?:s|am|em|ao|%)(?!\p{L})|^\s?%/u
const AT_HOUR = /^(?:as|a las?|at|around|about|umas|por volta d[ae]s|perto d[ae]s|la pelas|ali pelas|pelas|desde as|desde las)\s/

/** "Já deveria ter chegado uns 5", "tentei umas 10": so many mails and tries, */
const COUNTS =
  /(?<![\p{L}])(?:mand(?:ei|amos|ou|aram)|envi(?:ei|amos|ou|aram)|receb(?:i|emos|eu|ido)|chegaram|chegad[oa]s?|perd(?:i|emos|ido)|tent(?:ei|amos|ado)|tenho|temos|tem|tinha|falta[mn]?|sumiram|vieram|vi|mandado|enviado|mande|envie|recibi|llegaron|llegado|perdi|intente)\s$/u
/** where no half, part of the day or "e pouco" makes them hours. */
const AT_CLOCK =
  /:\d|\d\s?h|\s(?:e meia|y media|e pouc|e quarenta|e vinte|e trinta|e dez|e quinze|d[ao] (?:manh|tard|noit|madr)|de la|hora)/

// Behind a bare "as 9" one of these shows that hours are meant, and not nine things.
const AFTER_HOUR =
  /^(?:\s{0,2}(?:$|[.,;:!?)(\n"/|-])|\s{1,2}(?:da|de|do|d[ao]s|em ponto|horas?|h|hoje|ontem|anteontem|mais ou menos|aproximadamente|aprox|e (?:meia|pouc[oa]|pouquinho|nada|alguma coisa|uns quebrados|tant[oa]|(?:as )?\d{1,2}(?:h|:\d\d))|a \d{1,2}(?:h|:\d\d)|(?:as|a las|ate as|hasta las) \d{1,2}(?![\d:]|h)|in the|at|on|of|yesterday|today|tonight|this (?:morning|afternoon|evening)|hoy|ayer|y (?:media|pico|algo|tantos)|en punto|o'clock|quando|mas|ate|desde|d[ea]ste|d[ea]sse|d[ea]sta|daqui|from|(?:les?|los?|las?|me|nos|te) (?:mand|envi|escri|respond|tent|intent|lleg|rebot)[a-z]{1,5}|(?:on |last )?###)(?![\p{L}]))/u
const BEFORE_PERIOD =
  /(?=\d)(?<!\d)(?<![\p{L}\p{N}]|\p{N}[.,:/-])(\d{1,2})(?=\s{1,2}(?:(?:e (?:pouco|pouquinho|uns quebrados)|y (?:pico|algo)) )?(?:d[ao]|de la|in the)\s)/gu

/** "Mandei hj 10 e pouco": a bare number right behind its day, with what only an hour has behind it. */
const ROUGHLY =
  /(?<=#{2},?\s)(?<!\d)(\d{1,2}|cinco|seis|sete|oito|nove|dez|onze)(?=\s(?:e (?:pouc[oa]|pouquinho|alguma coisa|uns quebrados|tant[oa])|y (?:pico|algo|tantos)|something)(?![\p{L}]|\s(?:depois|despues|later|mais|de|\p{L}{4,20}s)(?![\p{L}])))/gu

/** Days are covered with # before times are sought. */
const DAY_BEHIND = /^[\s,]{1,3}(?:d[eo]\s|of\s|on\s)?#{3,40}/

/** An hour as it is told, at its words. */
type Told = { match: RegExpExecArray; hour: number; minute: number; isSure: boolean; amPm?: string | undefined }
type Where = 'answer' | 'prose'

/** Returns the times that `folded` states, in order, without the ends of ranges. In an answer a dotted 14.30 is one too. */
export function findTimes(folded: string, where: Where): TimeMention[] {
  const found: TimeMention[] = []
  const isApart = makeApart()
  // What tells an hour more plainly comes first, and keeps its words.
  for (const timesToldIn of [inFigures, besideItsWords, byItsSurroundings]) {
    for (const { match, hour, minute, isSure, amPm } of timesToldIn(folded, where)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const mention = withPeriod(folded, { hour, minute, hasPeriod: false, isSure, start, end }, amPm)
      if (mention !== undefined && isApart(mention.start, mention.end)) found.push(mention)
    }
  }
  found.sort((one, other) => one.start - other.start)
  return mergeTimes(folded, found)
}

/** "Nove e meia", "meio-dia", "14:30", "2:30 pm", "14h30", "vinte e duas horas", "as 1430" */
function* inFigures(folded: string, where: Where): Iterable<Told> {
  for (const { match, hour, apart, isClear, amPm } of findSpokenHours(folded)) {
    const isSaid = where === 'answer' || isClear || isHourLike(folded, match)
    const minutesOfDay = (hour * 60 + apart + 1440) % 1440
    if (isSaid) yield { match, hour: Math.floor(minutesOfDay / 60), minute: minutesOfDay % 60, amPm, isSure: true }
  }
  for (const match of eachMatch(folded, NAMED))
    yield { match, hour: match[1] === undefined ? 0 : 12, minute: minutesOf(match[3]), isSure: true }
  for (const match of eachMatch(folded, CLOCK))
    yield { match, hour: Number(match[1]), minute: Number(match[2]), amPm: match[4], isSure: true }
  for (const match of eachMatch(folded, HOUR_AM_PM))
    yield { match, hour: Number(match[1]), minute: minutesOf(match[2]), amPm: match[3], isSure: true }
  for (const match of eachMatch(folded, HOUR_UNIT)) {
    // "Às 10h, ops, 11h": what stands in place of a time is one.
    const isSure = isPrefixed(folded, match) || breaksOffBefore(folded, match.index)
    yield { match, hour: Number(match[1]), minute: minutesOf(match[4]), amPm: match[5], isSure }
  }
  for (const match of eachMatch(folded, HOUR_SAID)) {
    const said = match[3] ?? match[4]
    if (said !== undefined || isPrefixed(folded, match))
      yield { match, hour: HOURS.get(match[1] ?? '') ?? 24, minute: minutesOf(said), isSure: true }
  }
  for (const match of eachMatch(folded, JOINED))
    if (isHourLike(folded, match)) yield { match, hour: Number(match[1]), minute: Number(match[2]), isSure: true }
}

function isPrefixed(folded: string, { index }: RegExpExecArray): boolean {
  return PREFIXED.test(folded.slice(Math.max(0, index - 24), index))
}

function behindMatch(folded: string, { index, 0: words }: RegExpExecArray): string {
  return folded.slice(index + words.length, index + words.length + 30)
}

/** "Umas 9", "por volta das nove e meia", "entre 8 e 9" */
function* besideItsWords(folded: string, where: Where): Iterable<Told> {
  for (const match of eachMatch(folded, AFTER_PREFIX)) {
    const [words, hour = '', minute, , , said] = match
    const rest = behindMatch(folded, match)
    const isClear = isClearBehindPrefix(folded, match, rest)
    const isWord = HOURS.has(hour)
    if (!isClear && (where === 'prose' || isWord)) continue
    if (isWord && /^(?:a la|entre|uns|about|since|hora|time)\b/.test(words) && said === undefined && !PERIOD_BEHIND.test(rest)) continue
    const before = folded.slice(Math.max(0, match.index - 16), match.index)
    const isCounted = /^u[mn][oa]?s\b/.test(words) && COUNTS.test(before) && !AT_CLOCK.test(words + rest.slice(0, 14))
    if (isCounted) continue
    // "Entre 8 e 9" is from one hour to the other.
    const minutesSaid = /^entre\b/.test(words) && !/^(?:meia|media|quinze)$/.test(said ?? '') ? undefined : said
    yield { match, hour: HOURS.get(hour) ?? Number(hour), minute: minutesOf(minute ?? minutesSaid), isSure: isClear }
  }
}

/** Whether a number behind "umas", "às" and their like is an hour for certain: with its minutes, its part of the day, or what only an hour has behind it. */
function isClearBehindPrefix(folded: string, match: RegExpExecArray, rest: string): boolean {
  const [words, , minute, unit, ish, said] = match
  if ([minute, unit, ish, said].some((told) => told !== undefined) || PERIOD_BEHIND.test(rest) || AFTER_HOUR.test(rest)) return true
  const isBehindDay = BEHIND_DAY.test(folded.slice(Math.max(0, match.index - 4), match.index))
  return (isBehindDay && AT_HOUR.test(words) && (GOES_ON.test(rest) || !COUNTED.test(rest))) || breaksOffBefore(folded, match.index)
}

/** "Ontem 9 e meia", "ontem 14.30", "3 da tarde", "hoje 10 e pouco": a bare number that its day or part of the day makes an hour. */
function* byItsSurroundings(folded: string, where: Where): Iterable<Told> {
  for (const match of eachMatch(folded, HALF_HOURS)) {
    const rest = behindMatch(folded, match)
    const isHalf = /^(?:meia|media|quinze)$/.test(match[2] ?? '')
    const before = folded.slice(Math.max(0, match.index - 20), match.index)
    const isSaid = PART_BEFORE.test(before) && (/^\s{0,2}(?:[,.;)\n]|$)/.test(rest) || GOES_ON.test(rest))
    const isHalfOfDay = isHalf && ((DAY_BEFORE.test(before) && /^\s{0,3}(?:[,.;)!\n]|$)/.test(rest)) || SINCE_BEFORE.test(before))
    if (!PERIOD_BEHIND.test(rest) && !isSaid && !isHalfOfDay && !(where === 'answer' && isHalf)) continue
    yield { match, hour: HOURS.get(match[1] ?? '') ?? Number(match[1]), minute: minutesOf(match[2]), isSure: true }
  }
  for (const match of eachMatch(folded, DOTTED))
    if (where === 'answer' || BEHIND_DAY.test(folded.slice(Math.max(0, match.index - 6), match.index)))
      yield { match, hour: Number(match[1]), minute: Number(match[2]), isSure: false }
  for (const match of eachMatch(folded, BEFORE_PERIOD))
    if (PERIOD_BEHIND.test(behindMatch(folded, match))) yield { match, hour: Number(match[1]), minute: 0, isSure: true }
  for (const match of eachMatch(folded, ROUGHLY))
    yield { match, hour: HOURS.get(match[1] ?? '') ?? Number(match[1]), minute: 0, isSure: true }
}

/** Whether what stands behind the words lets them be a time: a part of the day, a day, the end of the sentence. */
function isHourLike(folded: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  const rest = folded.slice(end, end + 30)
  return PERIOD_BEHIND.test(rest) || AFTER_HOUR.test(rest)
}

/** Returns the hour as a clock of 24 shows it when `period` is meant. */
export function hourIn(period: Period, hour: number): number {
  if (period === 'afternoon') return hour < 12 ? hour + 12 : hour
  if (period === 'night') return hour >= 5 && hour < 12 ? hour + 12 : hour === 12 ? 0 : hour
  return hour === 12 && period === 'small-hours' ? 0 : hour
}

/** Returns the part of the day that `folded` names first. */
export function findPeriod(folded: string): Period | undefined {
  const word = PERIOD.exec(folded)?.[1]
  return word === undefined ? undefined : PERIOD_WORD[word]
}

function withPeriod(folded: string, mention: TimeMention, amPm: string | undefined): TimeMention | undefined {
  let { hour, end, hasPeriod } = mention
  if (hour > 23 || mention.minute > 59) return undefined
  if (amPm !== undefined) {
    if (hour > 12 && amPm.startsWith('a')) return undefined
    hour = amPm.startsWith('p') ? (hour < 12 ? hour + 12 : hour) : hour === 12 ? 0 : hour
    hasPeriod = true
  }
  const behind = PERIOD_BEHIND.exec(folded.slice(end, end + 40))
  const period = behind?.[1] === undefined ? undefined : PERIOD_WORD[behind[1]]
  if (behind !== null && period !== undefined) {
    if (!hasPeriod) hour = hourIn(period, hour)
    hasPeriod = true
    end += behind[0].length
  }
  const zone = readTimeZone(folded.slice(end, end + 90))
  const isSure = mention.isSure || hasPeriod
  if (zone === undefined) {
    // "At ten tonight Lisbon time", "às 9h de hoje, hora de Manaus": the day between them is no part of the time.
    const day = DAY_BEHIND.exec(folded.slice(end, end + 50))?.[0].length
    const behindDay = day === undefined ? undefined : readTimeZone(folded.slice(end + day, end + day + 90))
    return { ...mention, hour, hasPeriod, isSure, end, ...(behindDay === undefined ? {} : { zone: behindDay.zone }) }
  }
  return { ...mention, hour, hasPeriod, isSure: true, zone: zone.zone, end: end + zone.length }
}
