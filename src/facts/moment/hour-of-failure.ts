// An hour that is told without its day, with what failed then: "às 15h40 o Outlook deixou de baixar", "às 14h do mesmo dia verificou-se a falha"; and the
// day of a deed before it, which it belongs to: "ontem o técnico trocou o modem às 15h. Às 15h40 …". Comes in: folded text and where an hour stands.
import type { LoneTime } from '../../value/moment/date-time.ts'
import type { FoundValue } from '../../value/value.ts'
import { AMISS, DENIAL, MAIL_VERB } from '../prose/state-words.ts'

const SAME_DAY =
  '(?: (?:d|n)?(?:o|esse|aquele) (?:mesmo )?dia| (?:of |on )?(?:the same|that) day| (?:del mismo|de ese|ese mismo|del mismo) dia)'
const WHEN =
  '(?:(?: (?:da|de|in the|de la) (?:manha|tarde|noite|morning|afternoon|evening|manana|noche))|(?: em ponto| mais ou menos| e pouco))?'
/** What failed, and that it did, in the hour's own clause. */
const FAILED_THEN = new RegExp(
  `^${WHEN}${SAME_DAY}?,? (?:(?:verific|constat|observ|not|perceb)(?:ou|eu)-se (?:a |o )?(?:falha|problema|erro|defeito|interrupcao)|(?:(?!(?:ainda|tudo|ate|still|se|if|quando|when)\\b)[a-z0-9@._+-]{1,30} ){0,5}?(?:(?:ja |ya |mais )?${DENIAL} (?:(?:ja|mais|me|se|nos) )?${MAIL_VERB}|${AMISS}|comecou (?:a falhar|o problema|o erro|a dar)|started (?:failing|to fail)|empezo (?:a fallar|el problema)))(?![a-z])`,
)
const REACH = 130

/** Returns whether the hour that ends at `end` is said to be when something failed. */
export function isHourOfFailure(folded: string, end: number): boolean {
  return FAILED_THEN.test(folded.slice(end, end + REACH))
}

/** What people do to machines and lines, between a day and its hour. */
const DEED =
  /\b(?:tro(?:quei|cou|camos|caram)|instal(?:ei|ou|amos|aram)|mud(?:ei|ou|amos|aram)|mex(?:i|eu|emos|eram)|configur(?:ei|ou|aram)|atualiz(?:ei|ou|aram)|format(?:ei|ou|aram)|veio|vieram|esteve|estiveram|lig(?:uei|ou)|caiu|voltou|faltou|changed|replaced|installed|updated|came|called|moved|cambi(?:e|o|aron)|instal(?:e|o|aron)|vino|vinieron|se fue|se corto|llame|llamo)(?![a-z])/
const FAILS = new RegExp(`(?<![a-z])(?:${DENIAL} (?:(?:mais|me|se) )?${MAIL_VERB}|${AMISS})(?![a-z])`)

/** Returns `moments`, each that is told of a deed on a day, with a failure's own hour told behind it, as that hour of the day. */
export function withHoursOfFailure(folded: string, moments: readonly FoundValue[], times: () => readonly LoneTime[]): FoundValue[] {
  return moments.map((moment): FoundValue => {
    const words = folded.slice(moment.start, moment.end)
    if (moment.state !== 'good' || !DEED.test(words) || FAILS.test(words)) return moment
    const day = String(moment.value).slice(0, 10)
    const next = moments.find(({ start }) => start > moment.end)
    const time = times().find(
      ({ start, end, value }) =>
        start >= moment.end &&
        (next === undefined || end <= next.start) &&
        `${day}T${value}` > String(moment.value) &&
        isHourOfFailure(folded, end),
    )
    return time === undefined ? moment : { ...moment, value: `${day}T${time.value}`, start: time.start, end: time.end }
  })
}
