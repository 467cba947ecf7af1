// A time of day told without its day, and the day or moment it belongs to: "a hora do problema foi 14h25, e não 15h" completes or
// corrects what the same letter or an older one told of the day, or what the ticket knows. Comes in: what was chosen, and the times. Goes
// out: the same, completed.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import { findLoneTimes } from '../../value/moment/date-time.ts'
import { readAnswer } from '../../value/read-value.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { FoundValue, ValueContext } from '../../value/value.ts'
import type { RawAnswer } from '../answer/raw-answer.ts'
import { evidenceOf } from '../answer/read-answers.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import type { Fact, KnownBefore } from '../fact.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { keepDay, keepHour } from '../follow-up/keep-hour.ts'
import type { Range } from '../range.ts'
import type { Speech } from '../speech/find-speakers.ts'
import type { TimeTold } from './find-times-told.ts'
import type { PartOfDay } from './part-of-day.ts'
import { ANSWER_BEFORE, BARE_HOUR, IT_WAS, WHEN_AFTER } from './when-words.ts'

const MAX_TIMES = 40
const MAX_SENTENCE = 110

/** A day that is known, and the time of it that `text` tells and nothing else. */
export type Completing = { day: string; partOfDay?: PartOfDay; speech: Speech; timeZone: string }

/** Returns the moment of `day` that `text`, a line that answers what was asked, gives: "8h30", "umas 8 e meia, e a porta é 995". */
export function findTimeOfDay(text: string, { day, partOfDay, speech, timeZone }: Completing): FoundValue | undefined {
  const folded = foldInPlace(text)
  const context = { writtenAt: speech.writtenAt, timeZone }
  const times = piecesOf(folded).map((piece) => timeOfPiece(text, folded, { piece, context }))
  for (const [index, time] of times.entries()) {
    if (time === undefined) continue
    const { start, end, value } = sharpest(time, times[index + 1])
    const moment = momentOf(day, timeIn(value, folded, partOfDay), context)
    if (moment !== undefined) return { ...moment, start, end }
  }
  return undefined
}

type TimeOfPiece = Range & { value: string }

function timeOfPiece(text: string, folded: string, { piece, context }: { piece: Range; context: ValueContext }): TimeOfPiece | undefined {
  const [found] = findLoneTimes(text.slice(piece.start, piece.end), 'answer', context)
  if (found === undefined) return undefined
  const [start, end] = [piece.start + found.start, piece.start + found.end]
  const before = folded.slice(piece.start, start).replace(/^.*\s(?:(?:e|y|and)(?=\s)|(?=(?:it was|isso foi|eso fue)\s))/, '')
  const behind = folded.slice(end, piece.end).replace(/\s(?:e|y|and)\s.*$/, '')
  const isWhen = (ANSWER_BEFORE.test(before) || IT_WAS.test(before)) && WHEN_AFTER.test(behind)
  if (!isWhen && !THAT_WAS_WHEN.test(folded.slice(end, end + MAX_SENTENCE))) return undefined
  return { start, end, value: found.value }
}

/** "A novena acabou umas sete e meia da noite e foi aí que vi": what happened then, too. */
const THAT_WAS_WHEN =
  /^(?: (?:da|de|in the|de la|at) (?:manha|tarde|noite|morning|afternoon|evening|night|manana|noche))?,? (?:(?:e|and|y) )?(?:foi|that was|that's|fue) (?:bem |just |justo )?(?:ai|entao|nessa hora|nesse momento|quando|when|then|ahi|entonces|cuando)(?: (?:que|when|que (?:eu|a gente)|i|eu))? (?:(?:eu|i|o|a|the|el|it|ele|ela|me|se|nao|tudo) ){0,2}(?:vi|notei|percebi|reparei|parou|deu|comecou|travou|apareceu|saw|noticed|stopped|started|failed|note|paro|empezo|fallo)(?![a-z])/

/** "Umas 10 e pouco da manhã, acho 10:20": the hour that was told again with its minutes. */
function sharpest(first: TimeOfPiece, next: TimeOfPiece | undefined): TimeOfPiece {
  const hour = Number(first.value.slice(0, 2))
  if (next === undefined || !first.value.endsWith(':00') || Number(next.value.slice(0, 2)) % 12 !== hour % 12) return first
  return { start: first.start, end: next.end, value: `${first.value.slice(0, 3)}${next.value.slice(3)}` }
}

/** Returns the hour of `day` that a bare number, written for the moment and nothing else, gives: "15". */
export function readBareHour(text: string, { day, partOfDay, speech, timeZone }: Completing): FoundValue | undefined {
  const [, hour, hourOfFour, minute = '00'] = BARE_HOUR.exec(foldInPlace(text)) ?? []
  const digits = hour ?? hourOfFour
  if (digits === undefined || Number(digits) > 23) return undefined
  const time = timeIn(`${digits.padStart(2, '0')}:${minute}`, foldInPlace(text), partOfDay)
  const moment = momentOf(day, time, { writtenAt: speech.writtenAt, timeZone })
  const start = text.indexOf(digits)
  const end = start + digits.length + (hourOfFour === undefined ? 0 : minute.length)
  return moment === undefined ? undefined : { ...moment, start, end }
}

const OF_MORNING = /\b(?:manha|madrugada|am|morning|manana)\b|\d\s?am\b/
const HOURS_OF = { afternoon: [1, 6], night: [6, 11] } as const

const BEHIND_MEAL =
  /\b(?:depois|apos|na hora|no horario|antes|after|despues|luego) (?:d[aoe]l? |the |our |o |el |a |la )?(?:(almoco|almuerzo|cafe da tarde|lanche da tarde|lunch)|(?:janta|jantar|novela|cena|dinner|supper))\b/

/** "Umas 3", of a day of which the afternoon was told, is at 15:00; so is "depois do almoço, umas 3". */
function timeIn(time: string, folded: string, known: PartOfDay | undefined): string {
  if (OF_MORNING.test(folded)) return time
  const meal = BEHIND_MEAL.exec(folded)
  const partOfDay = meal === null ? known : meal[1] === undefined ? 'night' : 'afternoon'
  if (partOfDay === undefined) return time
  const hour = Number(time.slice(0, 2))
  const [first, last] = HOURS_OF[partOfDay]
  return hour < first || hour > last ? time : `${hour + 12}${time.slice(2)}`
}

/** Returns the part of the day that was told with the day that `known` has for `field`. */
export function knownPartOfDay(field: Field, known: readonly KnownBefore[]): Pick<Completing, 'partOfDay'> {
  const partOfDay = known.find((fact) => fact.field === field.id)?.partOfDay
  return partOfDay === undefined ? {} : { partOfDay }
}

/** Returns the day without a time that `known` has for `field`: one that was told, or the letter's own as well. */
export function knownDay(field: Field, known: readonly KnownBefore[], which: 'told' | 'any' = 'told'): string | undefined {
  const one = known.find(
    (fact) => fact.field === field.id && fact.state === 'partial' && (which === 'any' || fact.isOfLetter === undefined),
  )
  return field.type !== 'datetime' || one === undefined || !DAY.test(String(one.value)) ? undefined : String(one.value)
}

const DAY = /^\d{4}-\d\d-\d\d$/

/** The day may be today's, and its time still to come. */
function momentOf(day: string, time: string, context: ValueContext): FoundValue | undefined {
  const moment = readAnswer('datetime', `${day} ${time}`, context)
  return moment?.value === `${day}T${time}` ? moment : undefined
}

function piecesOf(folded: string): Range[] {
  return allMatches(folded, PIECE, MAX_TIMES).map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
}

/** A dot or comma between digits ends nothing. */
const PIECE = /(?:[^.!?;,\n]|[.,](?=\d)|\.(?=m\b))+[.!]?/g

/** Returns the times that stand alone for a moment's label: "Hora: 14h25". */
export function readTimesOfLabels(
  answers: readonly RawAnswer[],
  speeches: readonly Speech[],
  { timeZone, known }: { timeZone: string; known: readonly KnownBefore[] },
): TimeTold[] {
  return answers.flatMap((answer) => {
    const speech = speeches[answer.at]
    const field = answer.matches[0]?.field
    if (speech === undefined || field?.type !== 'datetime' || answer.end - answer.start > 60) return []
    const text = speech.passage.text.slice(answer.start, answer.end)
    const day = knownDay(field, known)
    const bare = day === undefined ? undefined : readBareHour(text, { day, speech, timeZone })
    const [lone] = findLoneTimes(text, 'answer', { writtenAt: speech.writtenAt, timeZone })
    const found = lone ?? (bare && { ...bare, value: String(bare.value).slice(11) })
    if (found === undefined) return []
    const placed = { start: found.start + answer.start, end: found.end + answer.start }
    return [
      { field: field.id, time: found.value, evidence: evidenceOf(speech, answer, placed), age: speech.age, isNamed: true, corrects: false },
    ]
  })
}

/** What the moments are completed with: the times told, and what the ticket knew before this letter. */
export type Told = { times: readonly TimeTold[]; known: readonly KnownBefore[]; speeches: readonly Speech[]; timeZone: string }

/** Returns `chosen`, each moment with the time that was told for its day, and those of the ticket's that this letter's times complete. */
export function completeMoments(chosen: readonly Candidate[], told: Told, { fields }: Checklist): Candidate[] {
  const completed = chosen.map((candidate) => {
    const field = fields.find(({ id }) => id === candidate.fact.field)
    if (field?.type !== 'datetime' || typeof candidate.fact.value !== 'string') return candidate
    const before = {
      speech: told.speeches.find(({ passage }) => passage.id === candidate.fact.evidence.passage),
      known: told.known.find((one) => one.field === field.id && one.isOfLetter === undefined),
    }
    const same = keepDay(candidate.fact.value, candidate.fact.evidence, before)
    if (same !== undefined) return { ...candidate, fact: { ...candidate.fact, value: same } }
    const day = candidate.fact.value.slice(0, 10)
    const isPartial = candidate.fact.problem === 'no-time-of-day'
    const time = told.times
      .filter((one) => one.field === field.id && one.age <= candidate.age && (one.day ?? day) === day)
      .filter((one) => isPartial || one.corrects || (one.isNamed && one.age < candidate.age))
      .sort(bySureness)[0]
    const { problem: _, ...fact } = candidate.fact
    if (time === undefined && isPartial) {
      const kept = keepHour(day, fact.evidence, before)
      if (kept !== undefined) return { ...candidate, fact: { ...fact, value: kept, state: 'good' as const } }
    }
    if (time === undefined || !DAY.test(day)) return candidate
    return isPartial || candidate.fact.state === 'good'
      ? { ...candidate, fact: { ...fact, value: `${day}T${time.time}`, state: 'good' as const, evidence: time.evidence } }
      : candidate
  })
  const stated = new Set(chosen.map(({ fact }) => fact.field))
  const ofTicket = fields.flatMap((field) => (stated.has(field.id) ? [] : (completeKnown(field, told) ?? [])))
  return ofTicket.length === 0 ? completed : fields.flatMap(({ id }) => [...completed, ...ofTicket].filter(({ fact }) => fact.field === id))
}

function bySureness(a: TimeTold, b: TimeTold): number {
  return a.age - b.age || Number(b.corrects) - Number(a.corrects) || Number(b.isNamed) - Number(a.isNamed)
}

/** A day of an older letter of the talk, completed by this one's time; a whole moment only where this one says that it corrects it, or tells of a new try. */
function completeKnown(field: Field, { times, known, speeches, timeZone }: Told): Candidate | undefined {
  const before = known.find((one) => one.field === field.id)
  if (field.type !== 'datetime' || before === undefined) return undefined
  const day = String(before.value).slice(0, 10)
  const newest = Math.min(...speeches.map(({ age }) => age))
  const [time] = times
    .filter(
      (one) =>
        one.field === field.id &&
        one.age === newest &&
        (one.isNewTry || ((one.day ?? day) === day && (before.state === 'partial' || one.corrects))),
    )
    .toSorted(bySureness)
  if (time === undefined || !DAY.test(day)) return undefined
  const writtenAt = speeches.find(({ passage }) => passage.id === time.evidence.passage)?.writtenAt
  const moment = momentOf(time.isNewTry ? (time.day ?? day) : day, time.time, { writtenAt, timeZone })
  if (moment === undefined || (before.isOfLetter === true && moment.state !== 'good')) return undefined
  const { value, state, problem } = moment
  const fact: Fact = { field: field.id, value, state, ...(problem === undefined ? {} : { problem }), evidence: time.evidence }
  return { fact, age: time.age, strength: STRENGTH.companion }
}
