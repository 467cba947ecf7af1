// "Não baixa nada desde as 8h", "caiu às 10h15", "a última tentativa foi 9h25": an hour since which something fails, or of the last try, is the letter's own day's, or the evening's before where it is
// still to come.
// Comes in: folded text, its days and times, and which times a day already has. Goes out: the hours that stand for a moment of their own.
import { hasMatch } from '../text/all-matches.ts'
import { isOfHimself } from './day-cues.ts'
import type { DayMention } from './find-days.ts'
import type { TimeMention } from './find-times.ts'

const SINCE = /(?<![a-z])(?:desde|dende|since)(?: (?:as|das|a|las|umas|umas? |mais ou menos|about|around|cerca de)){0,3} ?$/
/** What begins to fail does so once: "o Outlook parou de baixar às 9h15". */
const FELL_VERB =
  '(?:parou|pararam|caiu|cairam|travou|travaram|morreu|pifou|bugou|desconectou|saiu do ar|stopped|went down|died|se cayo|dejo|dejaron)'
const FELL = new RegExp(
  `(?<![a-z])(?<!\\b(?:internet|luz|energia|forca|wi-?fi|sinal|rede|impressora|telefone|site|power|printer|phone|light)(?: [a-z]{1,8}){0,2} )${FELL_VERB}(?: (?!(?:nao|n|nem|not|antes|ate|ontem|sabado|domingo|segunda|terca|quarta|quinta|sexta)(?![a-z]))[a-z-]{1,14}){0,6},? (?:(?:mais ou menos|ali|la|exatamente|justo|hoje|about|around|right) )?(?:as|pelas|por volta das?|umas|perto das?|at|a las?|sobre las) ?$`,
)
const FELL_REACH = 110
/** "Às 8h40 o Outlook parou de baixar" */
const FELL_BEHIND = new RegExp(
  `^(?: (?:da|de|in the|de la) (?:manha|tarde|noite|madrugada|morning|afternoon|manana|noche))?,? (?:(?!(?:nao|n|nem|not|antes|ate|ainda|tudo|se|quando|internet|luz|energia|forca|wi-?fi|sinal|rede|impressora|telefone|site|power|printer|phone|light|chuva)(?![a-z]))[a-z0-9-]{1,14} ){0,4}?${FELL_VERB}(?= (?:de|com|sem|a|o|no|na|and|e|y|downloading|receiving|fetching|working|loading)(?![a-z])|[.,;!)"']|$)`,
)
/** "A última tentativa foi 9h25", "foi 17h25 a última tentativa", "tentei pela última vez às 10h": a try has an hour of its own, most often today's. */
const LAST_TRY = '(?:ultim[ao]|last|derradeir[ao]) (?:tentativa|vez|envio|teste|try|attempt|time|intento)'
const TRIED_BEFORE = new RegExp(
  `${LAST_TRY}(?: que (?:eu )?(?:tentei|mandei|testei|enviei))?(?: (?:foi|was|fue|agora|hoje|mais ou menos|por volta d?[ae]s?|as|at|a las|das?|,|:)){0,4} ?$`,
)
/** "O pop não baixa, tentei 8h, 9h, 10h": of several tries of which no day is told, the first. */
const TRIED_OFTEN =
  /(?:^|[.,;!?\n] ?|(?<![a-z])(?:e|mas|ja|and|but|y|pero) )(?:(?:eu|ja|so|i|we|yo) )?(?:tentei|tentamos|testei|testamos|tried|intente|intentamos|probe|probamos)(?: (?:baixar|entrar|abrir|receber|aqui|de novo|again))?(?: (?:hoje|today|hoy))?,? (?:(?:as|umas|at|a las) )?$/
const HOURS_BEHIND = /^(?:,| e| and| y) (?:(?:e|as|a las|at|and|de novo) ){0,2}\d{1,2}(?::\d\d| ?h| ?[ap]m)/
const TRIED_BEHIND = new RegExp(`^,? (?:(?:foi|que foi|was|fue) )?(?:a |na |the |el |minha |my ){0,2}${LAST_TRY}(?![a-z])`)
const MAY_TELL = new RegExp(
  `(?:desde|dende|since) |(?<![a-z])(?:${FELL_VERB} |${LAST_TRY}|tentei|tentamos|testei|testamos|tried|intent|prob(?:e|amos) )`,
)
/** "Desde 9h": the letter says that it is an hour. */
const HOURS = /\dh(?:s|rs?|oras?)?(?:\d{2})?\.?$/
const SINCE_FIRST = /^(?:desde|since) /
const REACH = 60
/** "Desde as 8h, ontem o técnico …": behind the day another clause goes on. */
const NEW_CLAUSE =
  /^ (?!(?:d[ae]|a|as|pela|na|no|cedo|de) (?:manha|tarde|noite|madrugada|cedo|dia)(?![a-z])|(?:mesmo|cedo|cedinho|so)(?![a-z]))[a-z]/

/** Returns whether a time is told as the hour since which something is so. */
function isSinceHour(folded: string, { start, end }: TimeMention): boolean {
  return SINCE_FIRST.test(folded.slice(start, end)) || SINCE.test(folded.slice(Math.max(0, start - 30), start))
}

function isHourItFell(folded: string, { start, end }: TimeMention): boolean {
  return FELL.test(folded.slice(Math.max(0, start - FELL_REACH), start)) || FELL_BEHIND.test(folded.slice(end, end + FELL_REACH))
}

/** "Troquei a senha ontem e desde então não envio. Tentei às 17h05": beside a change's day a try has its own. */
const TRIED =
  /(?:^|[.;!?\n]\s{0,3}|,? (?:e|and|y) )(?:(?:eu|i|we) )?(?:tentei|tentamos|testei|tried|intente|intentamos|probe)(?: [a-z]{2,8}){0,2} (?:as|at|a las?) ?$/

function isHourOfAnyTry(folded: string, { start }: TimeMention): boolean {
  return TRIED.test(folded.slice(Math.max(0, start - 60), start))
}

function isHourOfTry(folded: string, { start, end }: TimeMention): boolean {
  const before = folded.slice(Math.max(0, start - 70), start)
  if (TRIED_OFTEN.test(before) && HOURS_BEHIND.test(folded.slice(end, end + 24))) return true
  return TRIED_BEFORE.test(before) || TRIED_BEHIND.test(folded.slice(end, end + 50))
}

/** Returns whether `day`, told behind a comma, begins a clause of its own and is not the day of `time`. */
export function beginsClause(folded: string, time: TimeMention, day: DayMention): boolean {
  return (
    isSinceHour(folded, time) && folded.slice(time.end, day.start).includes(',') && NEW_CLAUSE.test(folded.slice(day.end, day.end + 20))
  )
}

/** "Não envio desde ontem. Última tentativa 17h20": since when it is so says nothing of the last try, which has no other day. */
function isDayOnlySince(folded: string, time: TimeMention, days: readonly DayMention[]): boolean {
  return days.every(
    (day) =>
      (day.start < time.start &&
        (SINCE_DAY.test(folded.slice(Math.max(0, day.start - REACH), day.start)) ||
          SINCE_THEN.test(folded.slice(day.end, day.end + REACH))) &&
        /[.;!\n]/.test(folded.slice(day.end, time.start))) ||
      day.start > time.end + REACH,
  )
}
/** "Cambié la clave ayer y desde entonces …" */
const SINCE_THEN =
  /^,? (?:(?:e|and|y|mas|pero|but) )?(?:desde (?:entao|ai|la|entonces|ahi|ese momento)|(?:ever )?since(?: then)?|a partir dai)(?![a-z])/
const SINCE_DAY = /(?<![a-z])(?:desde|dende|since)(?![a-z])[^.;!?\n]{0,50}$/

type Told = { days: readonly DayMention[]; times: readonly TimeMention[]; now: Temporal.ZonedDateTime }

/** Returns the hours of `times` since which something fails, each with its day; where a day was told before, the hour is of that. */
export function findSinceHours(folded: string, { days, times, now }: Told): { day: DayMention; time: TimeMention }[] {
  const firstDay = days[0]?.start ?? folded.length
  const own = times.find(
    (time) =>
      (time.start < firstDay || ((isHourOfTry(folded, time) || isHourOfAnyTry(folded, time)) && isDayOnlySince(folded, time, days))) &&
      (time.isSure || (HOURS.test(folded.slice(time.start, time.end)) && (isSinceHour(folded, time) || isHourOfTry(folded, time)))) &&
      (isSinceHour(folded, time) ||
        isHourItFell(folded, time) ||
        isHourOfTry(folded, time) ||
        (time.start > firstDay && isHourOfAnyTry(folded, time))) &&
      !isOfHimself(folded.slice(Math.max(0, time.start - REACH), time.start).replace(SINCE, '')),
  )
  if (own === undefined) return []
  const isPast = Temporal.PlainTime.compare(new Temporal.PlainTime(own.hour, own.minute), now.toPlainTime()) <= 0
  const date = isPast ? now.toPlainDate() : now.toPlainDate().subtract({ days: 1 })
  return [{ day: { date, start: own.start, end: own.end }, time: own }]
}

/** Returns whether `folded` can tell such an hour. */
export function mayTellSinceHour(folded: string): boolean {
  return hasMatch(folded, MAY_TELL)
}
