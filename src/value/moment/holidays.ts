// Days that people name by their holiday: "desde o feriado de Finados", "na véspera de Natal", "the day after Thanksgiving".
// Comes in: the words that were found. Goes out: the latest such day not after today; 'not-a-day' where the words tell of the holiday's
// things and not of when something was ("encomendas de Natal", "Vai chegar o réveillon"). Brazil's days, and those that all speak of;
// and beside them the days that only name a place ("Rua 7 de Setembro").
import { WORD_START } from '../text/word-start.ts'
import { type Reading, type Today, yearly } from './resolve-day.ts'

type Holiday = { names: string; at: (year: number) => Temporal.PlainDate }

const on = (month: number, day: number) => (year: number) => new Temporal.PlainDate(year, month, day)
const fromEaster = (days: number) => (year: number) => easterOf(year).add({ days })

/** The names within each entry, folded; a name that begins with another comes before it. */
const HOLIDAYS: readonly Holiday[] = [
  { names: 'finados|(?<=dia d[eo]s? |day of the )(?:los )?(?:fieis )?(?:mortos|muertos|difuntos|dead)', at: on(11, 2) },
  { names: '(?<=d[ei]a d[eo] )(?:todos os santos|todos los santos)|all saints day', at: on(11, 1) },
  { names: 'proclamacao da republica|(?<=(?:feriado|dia) (?:d[ae]|nacional d[ae]) )(?:republica|proclamacao)', at: on(11, 15) },
  { names: 'consciencia negra', at: on(11, 20) },
  {
    names:
      '(?<=(?:feriado|dia) (?:nacional )?d[ae] )(?:(?:nossa|n\\.?) (?:senhora|sra?\\.?)|padroeira) (?:de |da )?aparecida|(?<=dia das )criancas|(?<=dia da )padroeira',
    at: on(10, 12),
  },
  { names: '(?<=(?:feriado|dia) (?:d[ae]|nacional d[ae]) )independencia', at: on(9, 7) },
  { names: 'christmas eve|nochebuena', at: on(12, 24) },
  { names: '(?<=(?:no|de|d?o) )natal|christmas(?: day)?|navidad', at: on(12, 25) },
  { names: "reveillon|new years? eve|new year's eve|nochevieja|virada d[eo] ano", at: on(12, 31) },
  { names: "ano[ -]novo|ano nuevo|new year's(?: day)?|confraternizacao universal", at: on(1, 1) },
  { names: '(?<=(?:feriado|dia) (?:nacional )?d[eo] )tiradentes', at: on(4, 21) },
  { names: '(?<=(?:feriado|dia) d[oe]l? )(?:trabalho|trabalhador|trabajo|trabajador)', at: on(5, 1) },
  { names: '(?<=dia dos )namorados', at: on(6, 12) },
  { names: 'halloween', at: on(10, 31) },
  { names: 'segunda(?:-feira)? de carnaval', at: fromEaster(-48) },
  { names: '(?:terca(?:-feira)? de|feriado de) carnaval', at: fromEaster(-47) },
  { names: '(?:quarta(?:-feira)? de )cinzas|ash wednesday|miercoles de ceniza', at: fromEaster(-46) },
  { names: 'sexta(?:-feira)? (?:santa|da paixao)|viernes santo|good friday', at: fromEaster(-2) },
  { names: '(?:domingo (?:d[ea] )?)?pascoa|easter(?: sunday)?|domingo de pascua', at: fromEaster(0) },
  { names: 'corpus christi', at: fromEaster(60) },
  { names: '(?<=dia das )maes', at: (year) => sundayOf(year, 5) },
  { names: '(?<=dia dos )pais', at: (year) => sundayOf(year, 8) },
  { names: 'thanksgiving(?: day)?', at: thanksgivingOf },
  { names: 'black[ -]friday', at: (year) => thanksgivingOf(year).add({ days: 1 }) },
]

const AS_DAY =
  '(?:feriad(?:o|ao) (?:nacional )?(?:d[eoa]s? )?)?(?:(?:o )?(?:dia|noite|manha|tarde|madrugada|noche) d[eoa]s? |(?:day|night|evening|morning|afternoon) of (?:the )?)?'
const BESIDE =
  '(?:(vesperas?|antevespera|day before|vispera)|((?:dia|day) (?:seguinte|depois|apos|after|siguiente|despues)))(?: (?:d[eoa]s?|ao?|del|al|the|of))?(?: the)? '
/** Groups: 1 the day before, 2 the day after, then one group a holiday. */
export const HOLIDAY = new RegExp(
  `${WORD_START}(?:${BESIDE})?${AS_DAY}(?:${HOLIDAYS.map(({ names }) => `(${names})`).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** A word of each name: nearly every letter holds none of them, and is asked for them at a third of the cost. */
const ANY_NAME =
  /(?<![a-z])(?:finados|mort|muert|difunt|dead|todos os santos|todos los santos|all saints|republica|proclam|consciencia|aparecida|crianca|padroeira|independencia|christmas|nochebuena|natal|navidad|reveillon|new year|nochevieja|virada|ano novo|ano-novo|ano nuevo|confrat|tiradentes|trabalh|trabaj|namorados|halloween|carnaval|cinzas|ash wed|ceniza|santa|santo|paixao|good fri|pascoa|pascua|easter|corpus|maes|pais|thanksgiving|black)/

/** Returns whether `folded` may hold a match of HOLIDAY. */
export function mayNameHoliday(folded: string): boolean {
  return ANY_NAME.test(folded)
}

/** What stands before a day on which something was; "do Natal", "o Natal" and a mere name are no such words. */
const WHEN =
  /(?:^|[.,;:(!?\n]|(?<![\p{L}])(?:n[oa]|nesse|neste|nessa|nesta|desde(?: [oa])?|em(?: pleno)?|foi|era|ser|durante [oa]|on|since|over|en(?: el| la)?|el|desde(?: el| la)|um|uma|the|al|bem n[oa]|ultimo|passado))\s{1,2}$/u
const ONLY_NEAR = 24

/** Returns the day that a match of HOLIDAY names. */
export function readHoliday(match: RegExpExecArray, today: Today): Reading {
  if (!WHEN.test(match.input.slice(Math.max(0, match.index - ONLY_NEAR), match.index)) && match.index > 0) return 'not-a-day'
  const which = match.slice(3).findIndex((name) => name !== undefined)
  const holiday = HOLIDAYS[which]
  if (holiday === undefined) return 'not-a-day'
  const days = match[1] !== undefined ? (match[1] === 'antevespera' ? -2 : -1) : match[2] !== undefined ? 1 : 0
  return yearly((year) => holiday.at(year).add({ days }), today)
}

/** "Rua 7 de Setembro", "Av. 9 de Julho", "Escola 15 de Novembro": a day that a place is named after. */
const PLACE_BEFORE =
  /(?<![\p{L}])(?:rua|r\.|avenida|avda?\.?|av\.?|praca|pca\.?|escola|colegio|travessa|alameda|rodovia|largo|vila|jardim|parque|bairro|edificio|teatro|clube|viaduto|shopping|calle|plaza|barrio)\s{1,2}$/u

/** Returns whether `match`, a day and its month, is what a place is named after. */
export function namesPlace({ input, index }: RegExpExecArray): boolean {
  return PLACE_BEFORE.test(input.slice(Math.max(0, index - 16), index))
}

/** Butcher's rule, good for every year of the Gregorian calendar. */
function easterOf(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const shift = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1)
}

/** The second Sunday of a month. */
function sundayOf(year: number, month: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, month, 1)
  return first.add({ days: ((7 - first.dayOfWeek) % 7) + 7 })
}

/** The fourth Thursday of November. */
function thanksgivingOf(year: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, 11, 1)
  return first.add({ days: ((4 - first.dayOfWeek + 7) % 7) + 21 })
}
