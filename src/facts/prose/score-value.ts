// How surely the words around a value in prose say that it is a field's: the field's names and cues before and behind it, what stands against it, whose
// and when it is. Comes in: prose, a field and a value of its type. Goes out: a strength.
import type { Field } from '../../checklist/checklist.ts'
import { stopsThen } from '../../value/moment/day-cues.ts'
import { isToldByEvent } from '../../value/moment/hour-of-event.ts'
import { isOfReceivingSide } from '../../value/setting/ports-by-side.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { FoundValue, ValueType } from '../../value/value.ts'
import { isHostWithPort } from '../address/host-with-port.ts'
import { isShownOutgoing } from '../answer/outgoing-section.ts'
import { STRENGTH } from '../candidate.ts'
import { hasMisspeltName } from '../label/misspelt-name.ts'
import { behindAddress, foreignWords, isContent, isDayOfSending, isHoliday, isToldByClock } from '../moment/moment-clause.ts'
import { tellsWhenAgain } from '../moment/told-when-again.ts'
import type { Range } from '../range.ts'
import type { FieldWords } from './field-words.ts'
import { mattersOf } from './matters-of.ts'
import { mendsAbove } from './mended-above.ts'
import { isOfOtherEnd } from './other-end.ts'
import { isToldAnew } from './postscript.ts'
import type { Prose } from './prose.ts'
import { endOfItem, sentenceAround } from './sentence-around.ts'
import { correctsNear, isOfColleague, isOfPhone, type Standing, standingOf } from './standing-of.ts'
import { isOfAnother, isUnwanted, tellsOfSolved } from './told-of-another.ts'
import { isOfWorking } from './told-of-working.ts'
import { typeBonus } from './type-bonus.ts'
import { isElsewhere } from './where-it-fails.ts'
import { distanceAfter, distanceBefore } from './word-distance.ts'

/** What a value of the type is worth with nothing around it: rare types speak for themselves. */
const BASE: Record<ValueType, number> = {
  datetime: 0.3,
  date: 0.3,
  public_ip: 0.5,
  hostname: 0.25,
  login: 0.25,
  email: 0.3,
  port: 0.5,
  encryption: 0.45,
  software: 0.6,
  yes_no: 0,
  text: 0,
}
const NEAR = { before: 70, after: 45 }
const AGAINST = { before: 45, behind: 35 }
/** A cue this far off, in the same sentence, still says what the sentence is about. */
const FAR = 220
const QUESTIONED = new Set<ValueType>(['port', 'encryption', 'hostname'])
export const OWNED = new Set<ValueType>(['port', 'encryption', 'hostname', 'login', 'public_ip'])
const OF_ANOTHER = 0.6
const OF_WORKING = 1
const SOLVED = 0.4
const LONG_MOMENT = 60

const STANDS: Record<Standing, number> = { holds: 0, former: -0.5, corrects: 0.15 }

/** A value in its sentence; its clause begins at `clause`. */
type Place = { folded: string; field: Field; found: FoundValue; words: FieldWords; sentence: Range; clause: number; isMoment: boolean }

/** Returns how surely what stands around `found` says that it is `field`'s; `clause` is where its clause begins. */
export function scoreOf(prose: Prose, field: Field, found: FoundValue, clause: number): number {
  const words = prose.fieldWords.get(field)
  if (words === undefined) return 0
  const { folded } = prose
  const sentence = sentenceAround(folded, found)
  const named = field.type === 'yes_no' ? mattersOf(prose, found, sentence.start) : []
  if (named.length > 0 && !named.includes(field)) return 0
  const isMoment = field.type === 'datetime' || field.type === 'date'
  const place: Place = { folded, field, found, words, sentence, clause, isMoment }
  const name = named.length > 0 ? 0 : distanceBefore(folded, found, { pattern: words.names, from: sentence.start, reach: NEAR.before })
  const against = distanceAgainst(place)
  const standing = isMoment && isToldByClock(folded, found) ? 'holds' : standingOf(folded, found, sentence)
  const isOthers = OWNED.has(field.type) && (isOfAnother(folded, found) || isElsewhere(folded, found))
  const isWorking = OWNED.has(field.type) && isOfWorking(folded, found)
  const score = sum([
    BASE[field.type],
    name === undefined ? misspeltBonus(place) : name < 14 ? 0.42 : name < 40 ? 0.32 : 0.2,
    cueBonus(place),
    against !== undefined && !isOfDay(place) ? (against < 12 ? -0.55 : -0.35) : 0,
    holdsForeignWords(place) ? -0.55 : 0,
    typeBonus(prose, field, found) + STANDS[standing],
    ...othersBonus(place),
    isOthers ? -OF_ANOTHER : 0,
    isWorking ? -OF_WORKING : 0,
    tellsOfSolved(folded, sentence) ? -SOLVED : 0,
    ...questionBonus(place, against !== undefined),
    field.type === 'public_ip' && isOfOtherEnd(folded, found) ? -1 : 0,
  ])
  // Only words of correction, and the field's own name, lift prose above a label of the same letter.
  if (!isOthers && !isWorking && against === undefined && mends(place, standing)) return STRENGTH.correction
  if (standing === 'corrects' && name !== undefined && score >= STRENGTH.strongProse) return STRENGTH.correction
  return Math.min(score, STRENGTH.label - 0.02)
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0)
}

function misspeltBonus({ folded, field, found }: Place): number {
  return OWNED.has(field.type) && hasMisspeltName(folded, field, found.start) ? 0.42 : 0
}

function cueBonus({ folded, found, words: { cues }, sentence }: Place): number {
  if (cues === undefined) return 0
  const before = (reach: number): number | undefined => distanceBefore(folded, found, { pattern: cues, from: sentence.start, reach })
  const behind = (reach: number): number | undefined => distanceAfter(folded, found, { pattern: cues, to: sentence.end, reach })
  const [cue, cueBehind] = [before(NEAR.before), behind(NEAR.after)]
  if (cue !== undefined || cueBehind !== undefined) return (cue ?? 99) < 30 || (cueBehind ?? 99) < 20 ? 0.3 : 0.2
  return before(FAR) !== undefined || behind(FAR) !== undefined ? 0.15 : 0
}

/** How far what speaks against the value stands, before it in its clause or behind it in its item; undefined where nothing does. */
function distanceAgainst({ folded, field, found, words, sentence, clause, isMoment }: Place): number | undefined {
  const pattern = words.against
  if (pattern === undefined) return undefined
  const isQuestioned = QUESTIONED.has(field.type)
  // "110 no de entrada e 587 no de saída": what stands beside its side is not the other's.
  if (isQuestioned && isOfReceivingSide(folded, found) && speaksOfSending(words)) return undefined
  // A colon ends what went before: "preciso resolver: ontem às 15h …".
  const ownPart = isMoment
    ? Math.max(folded.lastIndexOf(': ', found.start), behindAddress(folded, found.start))
    : isQuestioned
      ? behindPop(folded, sentence.start, found.start)
      : 0
  const before = distanceBefore(folded, found, { pattern, from: Math.max(sentence.start, clause, ownPart), reach: AGAINST.before })
  if (before !== undefined) return before
  const isOfItem = isQuestioned || field.type === 'public_ip'
  const to = isMoment && isToldByEvent(folded, found.end) ? found.end : isOfItem ? endOfItem(folded, found.end, sentence.end) : sentence.end
  return distanceAfter(folded, found, { pattern, to, reach: AGAINST.behind })
}

/** Whether a moment is told as one in question, whatever stands against it. */
function isOfDay({ folded, found, words, sentence, clause, isMoment }: Place): boolean {
  return (
    isMoment &&
    (stopsThen(folded, found.end) ||
      isContent(folded.slice(sentence.start, found.start), words.against) ||
      isDayOfSending(folded, found) ||
      isHoliday(folded, { start: Math.max(sentence.start, clause), end: found.start }, found))
  )
}

/** A server told with its port is one whatever its name; a moment told with half a sentence between its day and its hour holds words that are not its own. */
function holdsForeignWords({ folded, field, found, words: { against }, isMoment }: Place): boolean {
  if (against === undefined || (field.type === 'hostname' && isHostWithPort(folded, found))) return false
  if (isMoment && found.end - found.start > LONG_MOMENT) return false
  const own = isMoment ? foreignWords(folded, found) : folded.slice(found.start, found.end)
  return allMatches(own, against, 1).length > 0
}

/** Told with all its words, a phone's or a colleague's setting is still theirs; what nobody wants, and what sends, is none. */
function othersBonus({ folded, field, found, sentence }: Place): number[] {
  if (!QUESTIONED.has(field.type)) return []
  return [
    isOfColleague(folded, found) ? -0.75 : isOfPhone(folded, found, sentence) ? -0.3 : 0,
    isUnwanted(folded, found) || isShownOutgoing(folded, found.start) ? -1 : 0,
  ]
}

function questionBonus({ folded, field, found, sentence }: Place, isAgainst: boolean): number[] {
  const isAskedRightBehind = folded[found.end] === '?'
  return [
    // "Qual a porta, 995?" asks.
    QUESTIONED.has(field.type) && folded[sentence.end] === '?' ? (isAskedRightBehind ? -1 : -0.4) : 0,
    // "O IP de vocês é 200.1.2.3?": somebody else's address, and no statement.
    field.type === 'public_ip' && isAskedRightBehind && isAgainst ? -0.5 : 0,
  ]
}

/** Whether the words around say that what was told above is put right here. */
function mends({ folded, field, found, words, sentence, isMoment }: Place, standing: Standing): boolean {
  if (
    standing !== 'former' &&
    field.type !== 'yes_no' &&
    (correctsNear(folded, found, words) || (isMoment && tellsWhenAgain(folded, found, sentence)))
  )
    return true
  const isNumber = field.type === 'hostname' && /^\d|:/.test(String(found.value))
  if (isNumber) return false
  return mendsAbove(folded, found) || (standing !== 'former' && OWNED.has(field.type) && isToldAnew(folded, found, words))
}

/** "That is IMAP, and I use POP3, so I left it at 995", "ele usa imap.…, e eu pop.…": what stands before the other way of fetching, or before the writer's own, is said of something else. */
function behindPop(folded: string, from: number, to: number): number {
  const start = Math.max(from, to - POP_REACH)
  const match = allMatches(folded.slice(start, to), POP_CLAUSE).at(-1)
  return match === undefined ? 0 : start + match.index
}

const POP_CLAUSE =
  /(?<=, (?:[a-z']{1,12} ){0,4})pop3?(?=,)|(?<=\b(?:e|mas|ja|enquanto|and|but|while|y|pero) )(?:eu|a gente|i|we|yo)(?= (?:(?:uso|usamos|use|tenho|tengo|have|com|no|na) )?(?:o |a |el |la )?(?:$|pop|mail|\d))/g
const POP_REACH = 60

function speaksOfSending({ against }: FieldWords): boolean {
  return against !== undefined && allMatches('saida', against, 1).length > 0
}
