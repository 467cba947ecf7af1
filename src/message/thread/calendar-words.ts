// The names of months and weekdays, and what says morning or afternoon, in every language that mail programs ship in.
// From the Intl data that Node carries, with the shortenings that mail programs use beside it. Made once per language, at first use.
import { foldWord } from './forward-words.ts'

type CalendarWords = { months: Map<string, number>; weekdays: Set<string> }

const MADE = new Map<string, CalendarWords>()

/** Shortenings and older spellings that Intl does not give. Month number after the name. */
const MORE_MONTHS: Record<string, string> = {
  pt: 'fev 2|set 9|out 10|dez 12|abr 4|mai 5|ago 8',
  en: 'sept 9',
  es: 'set 9|setiembre 9|sept 9|ene 1',
  fr: 'janv 1|fevr 2|avr 4|juil 7|aout 8|sept 9|dec 12',
  it: 'gen 1|mag 5|giu 6|lug 7|set 9|ott 10|dic 12',
  de: 'jan 1|jaenner 1|janner 1|maerz 3|mrz 3|okt 10|dez 12',
  ro: 'ian 1|iun 6|iul 7|noi 11|noiem 11',
  pl: 'sty 1|lut 2|kwi 4|maj 5|cze 6|lip 7|sie 8|wrz 9|paz 10|lis 11|gru 12',
  hu: 'szept 9|okt 10|marc 3|apr 4|maj 5|jun 6|jul 7|aug 8',
  ru: 'сент 9|нояб 11|янв 1|февр 2|апр 4|авг 8|окт 10|дек 12|мая 5',
  uk: 'січ 1|лют 2|бер 3|кві 4|трав 5|чер 6|лип 7|сер 8|вер 9|жов 10|лист 11|груд 12',
  nl: 'mrt 3|okt 10',
  el: 'νοε 11|σεπ 9|οκτ 10|δεκ 12',
  tr: 'kas 11|ara 12|eki 10',
  id: 'agu 8|okt 10|des 12|mei 5',
  bg: 'ное 11|септ 9',
}

/** Returns one language's month and weekday names, folded, whole and shortened. An unknown language gives English ones. */
function calendarWords(language: string): CalendarWords {
  const known = MADE.get(language)
  if (known) return known
  const months = new Map<string, number>()
  const weekdays = new Set<string>()
  const put = (name: string, month: number) => {
    const key = foldWord(name)
      .replace(/[.,]/g, '')
      .replace(/[^\p{L}\d]+$/u, '')
      .trim()
    if (key !== '' && !/^\d/.test(key) && !months.has(key)) months.set(key, month)
  }
  for (const style of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' })
    const dated = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: style,
      year: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    })
    const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const day = new Date(Date.UTC(2026, month - 1, 15))
      put(alone.format(day), month)
      for (const part of dated.formatToParts(day)) if (part.type === 'month') put(part.value, month)
    }
    for (let day = 1; day <= 7; day++) {
      const name = foldWord(weekday.format(new Date(Date.UTC(2026, 10, day)))).replace(/[.,]/g, '')
      weekdays.add(name)
      const [first] = name.split(/[\s-]/) // "segunda-feira" is also "segunda".
      if (first !== undefined && first.length > 2) weekdays.add(first)
    }
  }
  for (const entry of (MORE_MONTHS[language] ?? '').split('|')) {
    const [name, month] = entry.split(' ')
    if (name && month) put(name, Number(month))
  }
  const made = { months, weekdays }
  MADE.set(language, made)
  return made
}

type NamedMonth = { language: string; name: string; month: number }
type MonthIndex = { whole: Map<string, NamedMonth[]>; byStart: Map<string, NamedMonth[]>; weekdays: Set<string> }
const INDEXES = new Map<string, MonthIndex>()
/** A shorter beginning is too many names'. */
const BEGINNING = 4

/** Returns the month that `words` name whole in the first of `languages` that has one, else the one that begins with the first of `words`. */
export function findMonthName(words: readonly string[], languages: readonly string[]): number | undefined {
  const index = indexOf(languages)
  const order = (named: NamedMonth): number => languages.indexOf(named.language)
  const whole = words.flatMap((word) => index.whole.get(word) ?? []).sort((one, other) => order(one) - order(other))[0]
  if (whole !== undefined) return whole.month
  const word = words[0] ?? ''
  if (word.length < BEGINNING) return undefined
  return index.byStart.get(word.slice(0, BEGINNING))?.find(({ name }) => name.startsWith(word))?.month
}

/** Returns whether `word` is a weekday in any of `languages`. */
export function isWeekdayName(word: string, languages: readonly string[]): boolean {
  return indexOf(languages).weekdays.has(word)
}

/** Each verb of attributions asks for its own languages first. */
const MAX_INDEXES = 200

/** One date asks of each of its words with the same list. */
const ofList = new WeakMap<readonly string[], MonthIndex>()

function indexOf(languages: readonly string[]): MonthIndex {
  const known = ofList.get(languages)
  if (known !== undefined) return known
  const key = languages.join(' ')
  const index = INDEXES.get(key) ?? indexMonths(languages)
  if (INDEXES.size < MAX_INDEXES) INDEXES.set(key, index)
  ofList.set(languages, index)
  return index
}

function indexMonths(languages: readonly string[]): MonthIndex {
  const index: MonthIndex = { whole: new Map(), byStart: new Map(), weekdays: new Set() }
  const put = (map: Map<string, NamedMonth[]>, key: string, named: NamedMonth) => void map.set(key, [...(map.get(key) ?? []), named])
  for (const language of new Set(languages)) {
    const { months, weekdays } = calendarWords(language)
    for (const weekday of weekdays) index.weekdays.add(weekday)
    for (const [name, month] of months) {
      put(index.whole, name, { language, name, month })
      put(index.byStart, name.slice(0, BEGINNING), { language, name, month })
    }
  }
  return index
}

/** Words beside a time of a twelve-hour clock, folded, without points. */
export const MORNING = new Set(
  [
    'am',
    '오전',
    '上午',
    '午前',
    '凌晨',
    '早上',
    '清晨',
    'ص',
    'صباحا',
    'πμ',
    'oo',
    'sa',
    'sang',
    'de',
    'dop',
    'dopoledne',
    'πρωι',
    'fm',
    'ie',
    'priekspusdiena',
    'pg',
    'पूर्वाह्न',
    'eka',
  ].map(foldWord),
)
export const AFTERNOON = new Set(
  [
    'pm',
    '오후',
    '下午',
    '午後',
    '晚上',
    '中午',
    'م',
    'مساء',
    'μμ',
    'os',
    'ch',
    'chieu',
    'toi',
    'du',
    'odp',
    'odpoledne',
    'em',
    'ptg',
    'अपराह्न',
  ].map(foldWord),
)
