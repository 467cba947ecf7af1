// Days in folded text: 18/11/2026, 18 de novembro, Nov 18, dia 18, ontem, há 3 dias, sexta passada; each as a calendar date.
// Numbers stand day before month, always. A missing year or month is the one that gives the latest date not after today, a weekday the
// latest one before today. Neighbours that say the same day twice ("quinta, 12/11") are one mention; the more exact words win.
// Looks like a date and cannot be one (31/02): its words are spoken for, and give no day.
import { NUMBER_BELOW_60, readNumberWords } from '../number-words.ts'
import { eachMatch } from '../text/all-matches.ts'
import { firstIndexPast } from '../text/first-index-past.ts'
import { FIGURE_START, WORD_START } from '../text/word-start.ts'
import { daysBeside, isNight } from './beside-day.ts'
import { ENGLISH_MONTH, MONTH, MONTHS } from './calendar-words.ts'
import { isCued, isNumbered, isOfHimself, isShortDate, isTold, isVersion, stopsThen } from './day-cues.ts'
import { DURATIONS } from './durations.ts'
import { HOLIDAY, mayNameHoliday, namesPlace, readHoliday } from './holidays.ts'
import { isRangeEnd, isTerm } from './range-ends.ts'
import { century, dayOfMonth, full, latest, type Rank, type Rule, relative, startOf, type Today } from './resolve-day.ts'
import { readWeekday, WEEKDAY } from './weekday.ts'

export type DayMention = {
  date: Temporal.PlainDate
  /** "há duas horas" says the time with the day. */
  time?: Temporal.PlainTime
  start: number
  end: number
}
type Mention = { date: Temporal.PlainDate | undefined; time?: Temporal.PlainTime; rank: Rank; start: number; end: number }

const RANKS: readonly Rank[] = ['weak', 'weekday', 'relative', 'day-of-month', 'full']

/** Patterns name their first letter before it: how fast the engine gets there by itself hangs on the first text that it met. */
const EDGE = '(?<![\\p{L}\\p{N}_/]|\\p{N}[.,:-]|\\$)'
const FROM = '(?:(\\d{1,2})\\s{0,2}(?:a|e|ate|ao|-|to|y|al|and)\\s{0,2}(?:o |dia )?)?' // "10 a 12/11": the start of a range
const YEAR = '((?:19|20)\\d{2})'
const AMBIGUOUS_MONTH = new Set(['out', 'set', 'mar', 'dez', 'may', 'mai', 'sep', 'ago', 'dic', 'dec'])
const HOUR = '(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?!\\d)'
/** "10h": right behind "agora" it is no while. */
const FULL_HOUR =
  '(?:[01]?\\d|2[0-3])\\s?h(?:s|rs|oras?)?(?![a-z\\d])(?! (?:por|seguidas|diret[ao]|atras|ago|parad[oa]s?|sem|without|sin|esperando|tentando)\\b| d[eo] (?!\\S{1,64}@))'

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`(?=[12])(?<!\\d)${EDGE}${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d|[-/.]\\d)`, 'gu'),
    read: (match, { where }) =>
      where === 'prose' && isVersion(match) ? 'not-a-day' : full(Number(match[1]), Number(match[3]), Number(match[4])),
  },
  {
    pattern: new RegExp(
      `${FIGURE_START}${EDGE}${FROM}(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\3\\s?(?:${YEAR}|(\\d{2}))(?!\\d|[/.]\\d|:[0-5]\\d|\\s?h(?:[0-5]\\d|s|rs|oras?)?(?![a-z\\d]))`,
      'gu',
    ),
    read: (match, { where, now }) => {
      const [, from, day, mark, month, year, short] = match
      // 10.11.12 is a version as well; of "17/11 / 15:00" the last is an hour.
      if (year === undefined && mark !== '/' && where === 'prose' && !isShortDate(match, now)) return 'not-a-day'
      return full(year === undefined ? century(Number(short)) : Number(year), Number(month), startOf(from, Number(day)))
    },
  },
  {
    pattern: new RegExp(
      `(?=[\\dp])(?<![a-z\\d])${EDGE}${FROM}(\\d{1,2}|primeiro|primero)\\s?(?:o|a|er|st|nd|rd|th)?(?:\\s?[-/.]\\s?|\\s{1,2}(?:d[eo]|of|del|do mes de|dia de)\\s{1,2}|\\s{0,3})(${MONTH})(?![\\p{L}])\\.?(?:(?:\\s?[-/.,]\\s?|,?\\s{1,2})(?:(?:d[eo]|del|of|do ano de|ano)\\s{1,2})?${YEAR}(?!\\d)|(?:\\s?[-/]\\s?|\\s{1,2}d[eo]\\s{1,2})(\\d{2})(?![\\d:]|h|\\.\\d))?`,
      'gu',
    ),
    read: (match, today) => {
      const [words, from, day = '', month = '', year, short] = match
      const isBare = year === undefined && short === undefined && /^\d{1,2}\s{0,3}\p{L}{3}\.?$/u.test(words)
      if (year === undefined && short === undefined && namesPlace(match)) return 'not-a-day'
      if (today.where === 'prose' && isBare && AMBIGUOUS_MONTH.has(month) && !isCued(match)) return 'not-a-day' // "3 set de panelas", "10 out of 12"
      const number = startOf(from, /^\d/.test(day) ? Number(day) : 1)
      if (year !== undefined) return full(Number(year), MONTHS.get(month) ?? 0, number)
      if (short !== undefined) return full(century(Number(short)), MONTHS.get(month) ?? 0, number)
      return latest(MONTHS.get(month) ?? 0, number, today)
    },
  },
  {
    // "dia dezesseis de novembro", "vinte e um de março"; "dia dezesseis" alone
    pattern: new RegExp(
      `${WORD_START}(dia\\s{1,2})?(${NUMBER_BELOW_60})(?![\\p{L}\\p{N}])(?:\\s{1,2}(?:de|do mes de)\\s{1,2}(${MONTH})(?![\\p{L}])(?:\\s{1,2}de\\s{1,2}${YEAR}(?!\\d))?)?`,
      'gu',
    ),
    read: (match, today) => {
      const [, dia, words = '', month, year] = match
      if (dia === undefined && year === undefined && namesPlace(match)) return 'not-a-day'
      const day = readNumberWords(words) ?? 0
      if (month === undefined) return dia === undefined || day > 31 ? 'not-a-day' : dayOfMonth(day, 'latest', today)
      if (day < 1 || day > 31) return 'not-a-day'
      const number = MONTHS.get(month) ?? 0
      return year === undefined ? latest(number, day, today) : full(Number(year), number, day)
    },
  },
  {
    pattern: new RegExp(
      `${WORD_START}(${ENGLISH_MONTH})\\.?\\s{1,3}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]|[:/.]\\d|\\s?%)(?:,?\\s{1,3}${YEAR}(?!\\d))?`,
      'gu',
    ),
    read: ([, month = '', day, year], today) =>
      year === undefined ? latest(MONTHS.get(month) ?? 0, Number(day), today) : full(Number(year), MONTHS.get(month) ?? 0, Number(day)),
  },
  {
    pattern: new RegExp(`${WORD_START}(${MONTH})(?![\\p{L}]),?\\s{1,2}(?:no |el )?dia\\s{1,2}(\\d{1,2})(?![\\p{L}\\p{N}]|[:/.]\\d)`, 'gu'),
    read: ([, month = '', day], today) => latest(MONTHS.get(month) ?? 0, Number(day), today),
  },
  {
    pattern:
      /(?=d)(?<![a-z\d])(?<![\p{L}\p{N}])dia\s{1,2}(\d{1,2})(?:\s(?:do|de)\s(?:mes\s)?|\.)(\d{1,2})(?![\p{L}\p{N}]|[:/.]\d)(?:\s(?:de|do)\s((?:19|20)\d{2}))?/gu,
    read: ([, day, month, year], today) =>
      year === undefined ? latest(Number(month), Number(day), today) : full(Number(year), Number(month), Number(day)),
  },
  {
    pattern: new RegExp(
      `${FIGURE_START}${EDGE}${FROM}(\\d{1,2})o?\\s?/\\s?(\\d{1,2})(?!\\d|[/.]\\d|\\s?(?:horas?(?!\\s?[:\\d])|hrs?|h|kg|gb|mb|l|%|vezes|pessoas|clientes|computadores|maquinas|usuarios|das|dos|times|of)(?![\\p{L}]))`,
      'gu',
    ),
    read: (match, today) => {
      const [words, from, day, month = ''] = match
      if (today.where === 'prose' && (words === '24/7' || isNumbered(match) || (month.length < 2 && !isCued(match)))) return 'not-a-day' // 24/7, 1/2
      return latest(Number(month), startOf(from, Number(day)), today)
    },
  },
  {
    // "Desde 17.11 às 9.45", "parou 17-11 as 10:30", "desde 17 do 11 as 10h": a version has no hour.
    pattern: /(?=[0-3])(?<!\d)(?<![\p{L}\p{N}_/]|\p{N}[.,:-])([0-3]\d)(?:[.-]| do )(0[1-9]|1[0-2])(?!\d|[.,/-]\d)/gu,
    read: (match, today) => (isTold(match) ? latest(Number(match[2]), Number(match[1]), today) : 'not-a-day'),
  },
  {
    pattern:
      /(?=[deot])(?<![a-z\d])(?<![\p{L}\p{N}])(?:(?:o )?dias?\s{1,2}|el (?:dia )?|the )(\d{1,2}|primeiro(?! d[eo] )|primero)(st|nd|rd|th|o|a)?(?![\p{L}\p{N}]|[/.:,-]\d|\s?%)(?:\s(?:d[eo] )?(mes passado|mes anterior|ultimo mes|last month)|,?\s(?:(?:[dn]?este|d?esse|o|do) (?:mesmo )?mes(?: corrente| atual)?|(?:do )?(?:mes )?corrente|(?:de )?este mes|(?:of )?this month)(?![\p{L}]))?/gu,
    read: ([words, day, suffix, lastMonth], today) => {
      if (words.startsWith('the') && suffix === undefined) return 'not-a-day'
      return dayOfMonth(/^p/.test(day ?? '') ? 1 : Number(day), lastMonth === undefined ? 'latest' : 'last-month', today)
    },
  },
  {
    // "na data de 3 do corrente"
    pattern: /(?=\d)(?<!\d)(?<![\p{L}\p{N}_/]|\p{N}[.,:-])(\d{1,2})\s(?:do (?:mes )?(?:corrente|em curso))(?![\p{L}])/gu,
    read: ([, day], today) => dayOfMonth(Number(day), 'latest', today),
  },
  {
    pattern:
      /(?=[adt])(?<![a-z\d])(?<![\p{L}\p{N}])(ant[ei]s? ?-?(?:d(?:e |'|e-| |i ))?ont(?:em|en|e|i)|antontem|antonte|antes de ayer|anteayer|antier|(?:the )?day before yesterday)(?![\p{L}])/gu,
    read: (_, today) => relative(-2, today),
  },
  {
    pattern: /(?=t)(?<![a-z\d])(?<![\p{L}\p{N}])(?:tr[ae]s[ -]?ante?ontem|trasontem|trasanteayer)(?![\p{L}])/gu,
    read: (_, today) => relative(-3, today),
  },
  {
    pattern:
      /(?=[alnoty])(?<![a-z\d])(?<![\p{L}\p{N}])(ontem|onte[ni]?|ontm|onti|ont(?=,? (?:(?:as|a|de|d|la|umas) )?(?:\d{1,2} ?(?:h|:)|(?:manha|tarde|noite)(?![a-z])))|ayer|yesterday|last night|anoche|(?:noite|tarde) passada)(?![\p{L}])/gu,
    read: (_, today) => relative(-1, today),
  },
  ...DURATIONS,
  {
    pattern:
      /(?=[acdehnot])(?<![a-z\d])(?<![\p{L}\p{N}])(hoje|ho?ji|hj|oje|hoy|today|tonight|(?:na presente|nesta) data|en (?:la|esta) fecha(?= ?,? a las)|(?:n?esta|n?essa|desta|dessa|this) (?:manha|tarde|noite|madrugada|manana|noche|morning|afternoon|evening)|agora (?:ha )?(?:pouco|cedo|de (?:manha|tarde|noite|madrugada)|(?:a|pela) (?:manha|tarde|noite))|(?<=desde )(?:cedo|cedinho|de manha|(?:a hora do |o )almoco|(?:a|esta) manha|de madrugada)(?=[.,;!?)\n]|$| (?:que|sem|nao|o|a|os|as|e|estou|estamos|to|ta|tento|tentando|tento|meu|minha)(?![\p{L}]))|agorinha|ha pouco)(?! em dia| (?:(?:eu|nos|a gente|i|we) )?(?:uso|usamos|usa|utilizo|utilizamos|use)(?![\p{L}]))(?![\p{L}])/gu,
    read: ({ index, input }, today) => {
      const before = input.slice(Math.max(0, index - 66), index)
      return before.endsWith('desde ') && isOfHimself(before) ? 'not-a-day' : relative(0, today)
    },
  },
  {
    // "Acabei de mandar, às 16:50", "agora (17h12)": the hour is of today; without one nothing is said of a day.
    pattern: new RegExp(
      `${WORD_START}(?:(?:(?:acab(?:ei|amos|ou|o)|acaba) de (?:mandar|enviar|tentar|testar|encaminhar|responder|intentar|reenviar)|(?:just|i've just|have just) (?:sent|tried|tested|forwarded))(?=(?:[^.;!?\\n]|\\.(?=[a-z0-9])){0,80}[ (]${HOUR})|(?<!(?:feira|segunda|terca|quarta|quinta|sexta|sabado|domingo|semana|mes|ate|hasta|until),? )(?:agora|agr|ahora|right now|just now)(?: mesmo| msm| mismo)?(?=[ ,(]{1,3}(?:(?:as|eram|sao|umas|por volta das|la pelas|at|a las) )?(?:${HOUR}|${FULL_HOUR})))`,
      'gu',
    ),
    read: (_, today) => relative(0, today),
  },
  { pattern: WEEKDAY, read: readWeekday },
]

// "18-11" and "18.11" without a year are as often something else; they count only in an answer that says no day better.
const DAY_MONTH_LOOSE = new RegExp(
  `${FIGURE_START}${EDGE}(\\d{1,2})\\s?[.-]\\s?(0?[1-9]|1[0-2])(?!\\d|[/.:-]\\d|\\s?(?:h|hs|hrs|horas|am|pm)(?![\\p{L}]))`,
  'gu',
)

const SAME_DAY =
  /^[\s,;:()[\]/|.–-]{0,4}(?:(?:foi |que foi |isto e |como (?:falei|disse|dije|informei),? |ou seja |no |na |o |el |do |de |on |em |the |dia ){0,2})[\s(]{0,2}$/
/** "Ontem à noite, 17/11", "hoje cedo (18/11)": with its part of the day between, only the same day is told twice. */
const PART_BETWEEN =
  /^,?\s{1,2}(?:(?:a|d[ae]|pela|no|na|in the|at|a la|por la|de la|en la) )?(?:manha|manhazinha|tarde|tardinha|noite|noitinha|madrugada|manana|noche|morning|afternoon|evening|night|cedo|cedinho|early|temprano)(?: cedo| cedinho)?(?=[\s,(])/
const NEW_SENTENCE = /(?:\p{L}{5}|\d(?:st|nd|rd|th|o|a)?)\.\s/u
/** "Não foi ontem, foi sábado": two days. */
const DENIED_DAY = /(?<![a-z])(?:(?:nao|n|not|wasn't) (?:(?:foi|era|e|eh|was)(?: (?:n?[oa]|em|on|dia)){0,2} )?|no (?:fue|era|es)(?: el)? )$/

/** "hoje@x.com.br", "ana@pao-de-hoje.com.br", "pop.hoje.com.br" */
function isInAddress(folded: string, start: number, end: number): boolean {
  return (
    /@[a-z0-9.-]{0,60}$|[a-z0-9]\.$/.test(folded.slice(Math.max(0, start - 62), start)) ||
    /^[a-z0-9._-]{0,40}@[a-z0-9]/.test(folded.slice(end, end + 42))
  )
}

/** "Estações com Windows 10/11"; "o Windows 10/11 às 9h travou" has an hour, and so a day. */
function isPairOfVersions(folded: string, start: number, end: number): boolean {
  return (
    /^(?:7|8|10)\/(?:8|10|11)$/.test(folded.slice(start, end)) &&
    /(?<![a-z])(?:windows|win) ?$/.test(folded.slice(Math.max(0, start - 9), start)) &&
    !/^,? (?:as |umas |at |a las )?\d/.test(folded.slice(end, end + 8))
  )
}

/** More days than the longest thread tells; each one found costs a calendar. */
const MAX_DAYS = 400

/** Returns the days that `folded` states, in order, each once, without the ends of ranges. */
export function findDays(folded: string, today: Today): DayMention[] {
  const mentions: Mention[] = []
  const taken: { start: number; end: number }[] = []
  const collect = ({ pattern, read }: Rule): void => {
    const before = taken.length // A rule's own matches never overlap; only those of earlier rules do.
    for (const match of eachMatch(folded, pattern)) {
      if (taken.length >= MAX_DAYS) break
      const start = match.index
      const end = start + match[0].length
      if (overlapsAny(taken, before, start, end) || isPairOfVersions(folded, start, end) || isInAddress(folded, start, end)) continue
      const reading = read(match, today)
      if (reading === 'not-a-day') continue
      taken.push({ start, end })
      mentions.push({ ...reading, start, end })
    }
    taken.sort((one, other) => one.start - other.start)
  }
  if (mayNameHoliday(folded)) collect({ pattern: HOLIDAY, read: readHoliday })
  for (const rule of RULES) collect(rule)
  if (today.where === 'answer' && !mentions.some(({ rank }) => rank !== 'weak')) {
    collect({ pattern: DAY_MONTH_LOOSE, read: ([, day, month], now) => latest(Number(month), Number(day), now) })
  }
  mentions.sort((one, other) => one.start - other.start)
  return withoutEnds(folded, joinNeighbours(folded, mentions), today.where)
}

/** `sorted` is in order and without overlaps in its first `count` entries: a binary search finds the neighbour. */
function overlapsAny(sorted: { start: number; end: number }[], count: number, start: number, end: number): boolean {
  const index = firstIndexPast((middle) => (sorted[middle]?.end ?? 0) <= start, count)
  const next = index < count ? sorted[index] : undefined
  return next !== undefined && next.start < end
}

function joinNeighbours(folded: string, mentions: Mention[]): Mention[] {
  const joined: Mention[] = []
  for (const mention of mentions) {
    const previous = joined.at(-1)
    const gap = previous === undefined ? '' : folded.slice(previous.end, mention.start)
    // "No dia 5. Ontem …", "on 5 November. On Monday …": two sentences; "seg. 16/11" is an abbreviation.
    const isApart =
      previous !== undefined &&
      (NEW_SENTENCE.test(folded.slice(previous.end - 6, mention.start)) ||
        (/^[,;]/.test(gap) && DENIED_DAY.test(folded.slice(Math.max(0, previous.start - 24), previous.start))))
    const part = previous !== undefined && isSameDate(previous, mention) ? (PART_BETWEEN.exec(gap)?.[0].length ?? 0) : 0
    if (previous === undefined || previous.rank === mention.rank || isApart || gap.length > 24 || !SAME_DAY.test(gap.slice(part))) {
      joined.push(mention)
      continue
    }
    const better = RANKS.indexOf(mention.rank) > RANKS.indexOf(previous.rank) ? mention : previous
    joined[joined.length - 1] = { ...better, start: previous.start, end: mention.end }
  }
  return joined
}

function isSameDate({ date }: Mention, { date: other }: Mention): boolean {
  return date !== undefined && other !== undefined && date.equals(other)
}

function withoutEnds(folded: string, mentions: Mention[], where: Today['where']): DayMention[] {
  return mentions.flatMap((mention, index): DayMention[] => {
    const { date, time, rank, start, end } = mention
    if (date === undefined || (rank === 'weak' && where === 'prose')) return []
    const previous = mentions[index - 1]
    const next = mentions[index + 1]
    // "Na virada de segunda pra terça", "de ontem pra hoje": in the night between them it is the second.
    if (next?.date !== undefined && isNight(folded, { end, start }, next.start)) return []
    if (previous !== undefined && start - previous.end < 16 && isRangeEnd(folded, previous, start)) return []
    const beside = daysBeside(folded.slice(Math.max(0, start - 44), start))
    const isEnd = isTerm(folded, start)
    if (isEnd && (where === 'prose' || mentions.length > 1) && !stopsThen(folded, end)) return []
    return [time === undefined ? { date: date.add({ days: beside }), start, end } : { date, time, start, end }]
  })
}
