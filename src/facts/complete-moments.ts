// A time of day told without its day, and the day or moment it belongs to: "a hora do problema foi 14h25, e não 15h" completes or
// corrects what the same letter or an older one told of the day. Comes in: what was chosen, and the times. Goes out: the same, completed.
import type { Checklist, Field } from '../checklist/checklist.ts'
import { findLoneTimes } from '../value/date-time.ts'
import type { Candidate } from './candidate.ts'
import type { Evidence } from './fact.ts'
import { findOnce } from './find-once.ts'
import type { Prose } from './find-prose-values.ts'
import type { Speech } from './find-speakers.ts'
import { correctsNear, distanceAfter, distanceBefore, isDeniedAt, type Range, sentenceAround } from './prose-context.ts'
import type { RawAnswer } from './raw-answer.ts'
import { evidenceOf } from './read-answers.ts'

export type TimeTold = { field: string; time: string; evidence: Evidence; age: number; isNamed: boolean; corrects: boolean }

const MAX_TIMES = 40
const NAME_REACH = 60
const CUE_REACH = 45
// Hours of a business, of a call, of a meeting: of nothing that went wrong.
const OTHER_HOURS =
  /\b(?:atendimento|funcionamento|comercial|expediente|almoco|liga\w{0,3}|ligue|telefon\w{1,4}|disponi\w{1,5}|reuniao|abrimos|fechamos|abre|fecha|falo|atendo|estou|fico|meeting|call me|office hours|atencion|horario de)\b/

/** "Foi de tarde, o relógio marcava 17h26": a sentence of nothing but when it was goes on with what was told before. */
const IT_WAS =
  /^\s{0,4}(?:(?:e|mas|isso|isto|it|that|this|eso|creo que|acho que|i think|se nao me engano|pelo relogio|(?:o relogio|el reloj|the clock|(?:meu|my|mi) (?:relogio|celular|reloj|watch|phone))(?: (?:d[aeo]|de la|del|on the|in the) [a-z]{3,14})?)[, ]{1,2}){0,3}(?:foi|era|eram|was|fue|eran|seria|seriam|serian|deve ter sido|deviam ser|devia ser|marcava|marcando|dizia|said|read|showed|marcaba)(?:,? (?:isso|la|de|da|do|a|as|os|o|pelas?|por|volta|mais|ou|menos|perto|quase|umas|uns|tarde|manha|noite|cedo|inicio|fim|comeco|meio|in|the|at|around|about|early|late|morning|afternoon|evening|night|alrededor|como|las|manana|noche|relogio|marcava|marcando|reloj|marcaba|clock|said|hora|horario|horas|exatamente|exactly|bem|ja|ya|en|na|no|tipo|horario de brasilia|e|and|y)){0,10},? {0,2}$/

// "Umas 15h.", "Isso no finzinho da tarde, 17h55.": a sentence of nothing but a time, without a verb.
const WHEN_WORD =
  '(?:foi|era|eram|isso|la|ai|de|da|do|a|as|os|o|pelas?|por|volta|das|mais|ou|menos|perto|quase|umas|uns|tarde|tardinha|tardezinha|manha|manhazinha|noite|noitinha|cedo|cedinho|inicio|fim|final|finzinho|finalzinho|comeco|comecinho|meio|bem|ja|em|na|no|tipo|acho|que|creio|devia|deviam|deve|devem|ser|sido|ter|seria|seriam|horario|brasilia|hora|horas|exatamente|aproximadamente|pontualmente|ponto|pontual|brasil|mesmo|around|about|at|roughly|it|was|in|the|early|late|afternoon|morning|evening|night|must|have|been|like|local|time|fue|eran|como|alrededor|a|las|eso|la|manana|noche|debian|debio|habra|sido|mas|menos|y|e)'
const WHEN_BEFORE = new RegExp(`^\\s{0,4}(?:${WHEN_WORD}[,:]?\\s{1,2}){0,10}["'(]?$`)
const WHEN_AFTER = new RegExp(`^(?:[,]?\\s{1,2}[("]?${WHEN_WORD}\\b){0,6}[)"]?[\\s.!]{0,4}$`)
const MAX_SENTENCE = 110

function isOnlyWhen(folded: string, span: Range, sentence: Range): boolean {
  if (sentence.end - sentence.start > MAX_SENTENCE) return false
  return WHEN_BEFORE.test(folded.slice(sentence.start, span.start)) && WHEN_AFTER.test(folded.slice(span.end, sentence.end))
}

const timesIn = findOnce(({ text, speech, desk }) => findLoneTimes(text, 'prose', { writtenAt: speech.writtenAt, timeZone: desk.timeZone }))

/** Returns the times of `prose` that its sentence says are of `field`, a datetime. */
export function findTimesTold(prose: Prose, field: Field): TimeTold[] {
  const { folded, speech } = prose
  const words = prose.fieldWords.get(field)
  if (words === undefined) return []
  return timesIn(prose)
    .slice(0, MAX_TIMES)
    .flatMap((found) => {
      const sentence = sentenceAround(folded, found)
      const near = folded.slice(Math.max(sentence.start, found.start - 50), Math.min(sentence.end, found.end + 30))
      if (OTHER_HOURS.test(near) || isDeniedAt(folded, found, sentence)) return []
      const isNamed = distanceBefore(folded, found, { pattern: words.names, from: sentence.start, reach: NAME_REACH }) !== undefined
      const isCued =
        words.cues !== undefined &&
        (distanceBefore(folded, found, { pattern: words.cues, from: sentence.start, reach: CUE_REACH }) !== undefined ||
          distanceAfter(folded, found, { pattern: words.cues, to: sentence.end, reach: CUE_REACH }) !== undefined)
      if (!isNamed && !isCued && !IT_WAS.test(folded.slice(sentence.start, found.start)) && !isOnlyWhen(folded, found, sentence)) return []
      const corrects = correctsNear(folded, found, words)
      const evidence = evidenceOf(speech, { by: 'prose' }, found)
      return [{ field: field.id, time: found.value, evidence, age: speech.age, isNamed, corrects }]
    })
}

/** Returns the times that stand alone for a moment's label: "Hora: 14h25". */
export function readTimesOfLabels(answers: readonly RawAnswer[], speeches: readonly Speech[], timeZone: string): TimeTold[] {
  return answers.flatMap((answer) => {
    const speech = speeches[answer.at]
    const field = answer.matches[0]?.field
    if (speech === undefined || field?.type !== 'datetime' || answer.end - answer.start > 60) return []
    const text = speech.passage.text.slice(answer.start, answer.end)
    const [found] = findLoneTimes(text, 'answer', { writtenAt: speech.writtenAt, timeZone })
    if (found === undefined) return []
    const placed = { start: found.start + answer.start, end: found.end + answer.start }
    return [
      { field: field.id, time: found.value, evidence: evidenceOf(speech, answer, placed), age: speech.age, isNamed: true, corrects: false },
    ]
  })
}

/** Returns `chosen`, each moment with the time that was told for its day. */
export function completeMoments(chosen: readonly Candidate[], told: readonly TimeTold[], { fields }: Checklist): Candidate[] {
  return chosen.map((candidate) => {
    const field = fields.find(({ id }) => id === candidate.fact.field)
    if (field?.type !== 'datetime' || typeof candidate.fact.value !== 'string') return candidate
    const day = candidate.fact.value.slice(0, 10)
    const isPartial = candidate.fact.problem === 'no-time-of-day'
    const time = told
      .filter((one) => one.field === field.id && one.age <= candidate.age)
      .filter((one) => isPartial || one.corrects || (one.isNamed && one.age < candidate.age))
      .sort((a, b) => a.age - b.age || Number(b.corrects) - Number(a.corrects) || Number(b.isNamed) - Number(a.isNamed))[0]
    if (time === undefined || !/^\d{4}-\d\d-\d\d$/.test(day)) return candidate
    const { problem: _, ...fact } = candidate.fact
    return isPartial || candidate.fact.state === 'good'
      ? { ...candidate, fact: { ...fact, value: `${day}T${time.time}`, state: 'good', evidence: time.evidence } }
      : candidate
  })
}
