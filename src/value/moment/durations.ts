// How long something has been so, in folded text: "há 3 dias", "two days ago", "já são três dias sem baixar", "hasn't worked for two days"; each as the
// moment when it began. Comes in: a match of a rule. Goes out: that moment, or that the words count something else: "o plano tem 3 dias de teste".
import { WORD_START } from '../text/word-start.ts'
import { COUNT } from './calendar-words.ts'
import { ago, type Rule } from './resolve-day.ts'

const NUMBER =
  '(?:(?:ja|ya) )?(?:mais ou menos |cerca de |uns |umas |unos |unas |quase |casi |exatos |exatas |exatamente |exactamente |exactly |coisa de |cosa de |so |apenas |pelo menos |aproximadamente |aprox\\.? |about |around |almost |over )?'
/** "Faz uns 3 ou 4 dias": a range, which starts with the more. */
const OR_FEWER = `(?:(?:\\d{1,2}|${COUNT})\\s?(?:ou|o|or|a|-|,)\\s{1,2})?`
const UNIT = '(minutos?|mins?|minutes?|horas?|hs?|hours?|hrs?|dias?|days?|semanas?|weeks?)'

const LASTS = 'tem|sao|van|vao|llev(?:o|a|amos|an)|vai (?:pra|para|fazer)|(?:ta|esta|estou|to|estamos) com'
/** "… três dias que não baixa", "… já", "… sem receber": so long it has been so. "Três dias de festa", "10 dias sem computador" and "5 dias úteis" are counted otherwise. */
const SO_LONG =
  /^ (?:que|ja|sem (?:[a-z]{2,12}(?:ar|er|ir)(?![a-z])|e-?mails?|mensage[mn]s?|nada|acesso|correio)|sin (?:[a-z]{2,12}(?:ar|er|ir)|correos?|nada)(?![a-z])|assim|asi|diret[oa]|seguid[oa]s|corrid[oa]s|nessa|nisso|parad[oa]s?|esperando|tentando|now|without)(?![\p{L}])/u
const ENDS = /^\s{0,2}(?:[.,;!?)\n]|$)/
/** "Isso já tem três dias.", "não baixa, tem três dias." */
const BEGINS = /(?:^|[,;(\n–—-]\s?|(?<![\p{L}])(?:ja|ya|isso|isto|isso ja|eso|e) )$/u
const CLAUSE_BEGINS = /(?:^|[.,;:!?(\n–—-]\s?|(?<![\p{L}])(?:mas|pois|porque|pq|e|ja|but|and|pero|y) )$/u

/** "Not … for two days", "down for a week": what a server goes on trying for five days, or somebody is away for, is not so since then. */
const LACKS =
  /(?<![a-z])(?:n't|not|never|no|nothing|none|without|been (?:like|this|that|so|happening|going on|failing|trying|waiting|unable|offline|missing|rejected|refused|bouncing|bounced|returned|empty)|dead|down|out|broken|stuck|cannot|cant)(?![a-z])(?:[^.;!?\n]{0,90})$|n't(?:[^.;!?\n]{0,90})$/

/** "I haven't used it for a week", "we have not been in the office for three days": what he himself did not do. */
const NOT_AT_IT =
  /(?:n't|(?<![a-z])(?:not|never)) (?:been(?! (?:able|getting|receiving|coming|working))|used|using|touched|opened|paid|changed|checked|travelled|called)(?![a-z])[^.;!?\n]{0,60}$/

export const DURATIONS: readonly Rule[] = [
  {
    pattern: new RegExp(
      `${WORD_START}(?:(ha|faz|hace|a|${LASTS})\\s{1,2})${NUMBER}${OR_FEWER}(\\d{1,3}|meia|media|${COUNT})\\s?${UNIT}(?![\\p{L}\\p{N}])(?: atras)?(?: (?:hoje|hoy)(?![\\p{L}]))?`,
      'gu',
    ),
    read: (match, today) => {
      const [words, lead = '', count = '', unit = ''] = match
      if (/^(?:ha|faz|hace)$/.test(lead) || /atras$/.test(words)) return ago(count, unit, today)
      const isLasting = lead !== 'a' && /^[ds]/.test(unit) && lastsSoLong(match)
      if (!isLasting && lead !== 'tem' && lead !== 'a') return 'not-a-day'
      if (!isLasting && (today.where === 'prose' || /^[hm]/.test(unit) || /daqui $/.test(before(match, 6)))) return 'not-a-day'
      return ago(count, unit, today)
    },
  },
  {
    // "Dois dias já sem baixar nada", "uma semana que não recebo"
    pattern: new RegExp(
      `${WORD_START}(?:(?:quase|uns|umas|ja) )?(\\d{1,2}|${COUNT}) (dias?|semanas?)(?= (?:ja )?(?:que (?:eu |o |a |os |as |meu |minha |nao |n |nada |ninguem ){0,3}[a-z]|sem (?:[a-z]+(?:ar|er|ir)|e-?mail|nada|conseguir|internet)\\b))`,
      'gu',
    ),
    read: (match, today) =>
      CLAUSE_BEGINS.test(before(match, 12)) &&
      (/^ (?:ja )?sem /.test(behind(match)) || /^[^.;!?\n]{0,50}\b(?:nao|n|nada|parou|parad[oa])\b/.test(behind(match)))
        ? ago(match[1] ?? '', match[2] ?? '', today)
        : 'not-a-day',
  },
  {
    pattern: new RegExp(
      `${WORD_START}for (?:the (?:last|past) )?${NUMBER}(\\d{1,3}|${COUNT}) (days?|weeks?)(?! (?:in|of|from|before|after|until|to)(?![a-z]))(?![\\p{L}\\p{N}])(?: now)?`,
      'gu',
    ),
    read: (match, today) =>
      LACKS.test(before(match, 100)) && !NOT_AT_IT.test(before(match, 100)) ? ago(match[1] ?? '', match[2] ?? '', today) : 'not-a-day',
  },
  {
    pattern: new RegExp(
      `${WORD_START}(\\d{1,3}|meia|half an|${COUNT})\\s${UNIT}\\s(?:ago|atras)(?! d[eoa] )(?![\\p{L}\\p{N}])(?: (?:today|hoje)(?![\\p{L}]))?`,
      'gu',
    ),
    // "Que fica duas horas atrás": how far a clock is behind another.
    read: (match, today) =>
      /\b(?:fica|ficam|fico|ficamos|sao|e|estamos|esta)\s$/.test(before(match, 9))
        ? 'not-a-day'
        : ago(match[1] ?? '', match[2] ?? '', today),
  },
]

function lastsSoLong(match: RegExpExecArray): boolean {
  const rest = behind(match)
  // "O boleto tem 3 dias que …" is told of anything; of what ends there only where the duration is a remark of its own.
  return SO_LONG.test(rest) || (ENDS.test(rest) && BEGINS.test(before(match, 10)))
}

function before({ input, index }: RegExpExecArray, reach: number): string {
  return input.slice(Math.max(0, index - reach), index)
}

function behind({ input, index, 0: { length } }: RegExpExecArray): string {
  return input.slice(index + length, index + length + 60)
}
