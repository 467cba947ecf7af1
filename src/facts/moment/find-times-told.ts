// The hours that a letter tells without their day: those that its sentence says are of the field ("a hora do problema foi 14h25"), those told whole in
// a sentence of nothing else, and those of a try of the letter's own day. Comes in: prose and the field. Goes out: the times, with what is said of each.
import type { Field } from '../../checklist/checklist.ts'
import { findLoneTimes } from '../../value/moment/date-time.ts'
import { readAnswer } from '../../value/read-value.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { evidenceOf } from '../answer/read-answers.ts'
import type { Evidence } from '../fact.ts'
import { findOnce } from '../find-once.ts'
import type { Prose } from '../prose/prose.ts'
import { sentenceAround } from '../prose/sentence-around.ts'
import { correctsNear, isDeniedAt } from '../prose/standing-of.ts'
import { standsForDenied } from '../prose/taken-back.ts'
import { valuesIn } from '../prose/values-in.ts'
import { distanceAfter, distanceBefore } from '../prose/word-distance.ts'
import type { Range } from '../range.ts'
import { isBesideError } from './beside-error.ts'
import { isCellOfMail } from './cell-of-mail.ts'
import { isHourOfFailure } from './hour-of-failure.ts'
import { oneOfMany } from './moment-clause.ts'
import { SLIPPED } from './told-when-again.ts'
import { IT_WAS, TRIED, WHEN_AFTER, WHEN_BEFORE, WHEN_WORD } from './when-words.ts'

/** `day`: told with it, where a sentence of nothing else tells the moment whole. */
export type TimeTold = {
  field: string
  day?: string
  time: string
  evidence: Evidence
  age: number
  isNamed: boolean
  corrects: boolean
  /** A try of the letter's own day with another outcome ("tentei às 9h40 e agora dá outro erro"): what was known is of an older one. */
  isNewTry?: true
}

const MAX_TIMES = 40
const NAME_REACH = 60
const CUE_REACH = 45
// Hours of a business, of a call, of a meeting: of nothing that went wrong.
const OTHER_HOURS =
  /\b(?:atendimento|funcionamento|comercial|expediente|almoco|liga\w{0,3}|ligu\w{1,4}|telefon\w{1,4}|disponi\w{1,5}|reuniao|abrimos|fechamos|abrem?|fecham?|falo|atendo|estou|(?:to|tou|estamos) aqui|fico|saio|vou sair|preciso sair|viajo|meeting|call me|office hours|atencion|horario de)\b/

/** "Então: quinta-feira, 26, às 16h20.", "to be exact, Tuesday the 17th at 9:30": a day that was told, whole. */
const RESTATED = new RegExp(
  `^\\s{0,4}(?:(?:entao|portanto|logo|ou seja|resumindo|enfim|isto e|na verdade|(?:mais )?(?:precis|exat|corret)amente|(?:para|pra) ser (?:mais |bem )?(?:exat|precis)[oa]|to be (?:more )?(?:exact|precise)|that is|so|more (?:exactly|precisely)|precisely|o sea|es decir|entonces|para ser (?:mas )?(?:exact|precis)[oa]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|${WHEN_WORD})[,:]?\\s{1,2}){0,10}["'(]?$`,
)

const MAX_SENTENCE = 110

function isOnlyWhen(folded: string, span: Range, sentence: Range): boolean {
  if (sentence.end - sentence.start > MAX_SENTENCE) return false
  return WHEN_BEFORE.test(folded.slice(sentence.start, span.start)) && WHEN_AFTER.test(folded.slice(span.end, sentence.end))
}

const timesIn = findOnce(({ text, speech, desk }) => findLoneTimes(text, 'prose', { writtenAt: speech.writtenAt, timeZone: desk.timeZone }))

/** Returns the times of `prose` that its sentence says are of `field`, a datetime, and those told whole in a sentence of nothing else. */
export function findTimesTold(prose: Prose, field: Field): TimeTold[] {
  return [...findTimesOf(prose, field), ...findRestated(prose, field)]
}

function findRestated(prose: Prose, field: Field): TimeTold[] {
  const { folded, speech } = prose
  return valuesIn
    .datetime(prose)
    .filter(({ state }) => state === 'good')
    .slice(0, MAX_TIMES)
    .flatMap((found) => {
      const sentence = sentenceAround(folded, found)
      if (!RESTATED.test(folded.slice(sentence.start, found.start)) || !WHEN_AFTER.test(folded.slice(found.end, sentence.end))) return []
      const [day, time = ''] = String(found.value).split('T')
      const evidence = evidenceOf(speech, { by: 'prose' }, found)
      return [{ field: field.id, ...(day === undefined ? {} : { day }), time, evidence, age: speech.age, isNamed: false, corrects: false }]
    })
}

function findTimesOf(prose: Prose, field: Field): TimeTold[] {
  const { folded, speech } = prose
  const words = prose.fieldWords.get(field)
  if (words === undefined) return []
  return timesIn(prose)
    .slice(0, MAX_TIMES)
    .flatMap((found) => {
      const sentence = sentenceAround(folded, found)
      const near = folded.slice(Math.max(sentence.start, found.start - 50), Math.min(sentence.end, found.end + 30))
      const isInstead = standsForDenied(folded, found, timesIn(prose))
      if (!isInstead && (OTHER_HOURS.test(near) || isDeniedAt(folded, found, sentence))) return []
      const isNamed = distanceBefore(folded, found, { pattern: words.names, from: sentence.start, reach: NAME_REACH }) !== undefined
      const reach = CUE_REACH + lengthOfAddresses(folded.slice(sentence.start, found.start))
      const isCued =
        BY_CLOCK.test(folded.slice(Math.max(sentence.start, found.start - CLOCK_REACH), found.start)) ||
        (field.bounce === undefined && isBesideError(folded, found, sentence)) ||
        (field.bounce === undefined && isHourOfFailure(folded, found.end)) ||
        (field.bounce === undefined && SO_ALREADY.test(folded.slice(found.end, sentence.end))) ||
        (words.cues !== undefined &&
          (distanceBefore(folded, found, { pattern: words.cues, from: sentence.start, reach }) !== undefined ||
            distanceAfter(folded, found, { pattern: words.cues, to: sentence.end, reach: CUE_REACH }) !== undefined))
      const slip = SLIPPED.exec(folded.slice(sentence.start, found.start))?.[0].length ?? 0
      const own = { start: sentence.start + slip, end: sentence.end }
      const isOnlyTime = IT_WAS.test(folded.slice(own.start, found.start)) || isOnlyWhen(folded, found, own)
      const tries = TRIED.test(folded.slice(sentence.start, found.start))
      // "O técnico veio hoje e formatou tudo. Tentamos às 14h": of no other day than the letter's own.
      const isTried = !isNamed && !isCued && !isOnlyTime && !isInstead && !isCellOfMail(folded, found)
      const isExample = field.bounce !== undefined && oneOfMany(folded, found) > 0
      if (isTried && !isExample && !tries) return []
      const isNewTry = !isNamed && !isInstead && (tries || isOnlyTime) && OTHER_OUTCOME.test(folded.slice(0, MAX_SAID))
      const today = isTried || isNewTry ? dayBefore(found.value, speech.writtenAt, prose.desk.timeZone) : undefined
      if (isTried && today === undefined) return []
      const corrects = isInstead || isExample || (isOnlyTime && slip > 0) || correctsNear(folded, found, words)
      const evidence = evidenceOf(speech, { by: 'prose' }, found)
      const day = today === undefined ? {} : { day: today }
      const anew = isNewTry && today !== undefined ? { isNewTry } : {}
      return [{ field: field.id, ...day, time: found.value, evidence, age: speech.age, isNamed, corrects, ...anew }]
    })
}

/** "…; no relógio do computador marcava 10:25" */
const BY_CLOCK =
  /(?<![a-z])(?:relogio|relojinho|clock|reloj|watch)(?: (?:d[aeo]|del|de la|of the|on the|in the) [a-z]{3,14})?,? (?:ja |que |ya )?(?:marcava|marcando|mostrava|dizia|said|read|showed|marcaba|decia)(?: (?:as|umas|quase|uns|it was|las))? ?$/
const CLOCK_REACH = 60

/** "Cheguei 8h40 e já estava assim": when it was found so. */
const SO_ALREADY =
  /^[^.;!?\n]{0,24}\b(?:e|and|y|mas|but) (?:(?:isso|ele|ela|o programa|it|o e-?mail) )?(?:ja |already |ya )(?:estava|tava|encontrei|achei|was|estaba)(?: (?:tudo|com|o|tinha))? (?:assim|desse jeito|desta forma|parad[oa]|travad[oa]|mort[oa]|(?:com )?(?:o |esse |este )?(?:erro|problema)|sem (?:baixar|funcionar|entrar|receber)|like (?:this|that)|down|dead|asi)(?![a-z])|^[^.;!?\n]{0,24}\b(?:it was|e estava) already (?:like (?:this|that)|down|dead)(?![a-z])/

/** "Agora dá outro erro", "now I get a different error", "mudou a mensagem". */
const OTHER_OUTCOME =
  /(?<![a-z])(?:(?:um |uma |an? |un )?(?:outr[oa]|nov[oa]|different|another|new|otr[oa]|distint[oa]) (?:erro|mensagem|msg|aviso|error|message|mensaje)|(?:erro|mensagem|msg|aviso|error|message|mensaje) (?:(?:ja |agora |que da |que aparece )?(?:e|eh|foi|is|was|es) (?:outr[oa]|diferente|different|otr[oa]|distint[oa])|(?:ja )?mudou|has changed|changed|cambio)|mudou (?:o erro|a mensagem))(?![a-z])/
const MAX_SAID = 600

/** The day of the letter, where `time` of that day lies before it. */
function dayBefore(time: string, writtenAt: string | undefined, timeZone: string): string | undefined {
  const { value = '' } = readAnswer('datetime', 'agora', { writtenAt, timeZone }) ?? {}
  const [day, now = ''] = String(value).split('T')
  return time <= now ? day : undefined
}

/** "Saiu da minha conta, ana.paula@…, 16h42": however long an address is, it is one word. */
function lengthOfAddresses(before: string): number {
  return before.includes('@') ? allMatches(before, ADDRESS, MAX_ADDRESSES).reduce((sum, { 0: { length } }) => sum + length, 0) : 0
}

const ADDRESS = /(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,100}/g
const MAX_ADDRESSES = 3
