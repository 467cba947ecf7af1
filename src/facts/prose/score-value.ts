// How surely the words around a value in prose say that it is a field's: the field's names and cues before and behind it, what stands against it, whose
// and when it is. Comes in: prose, a field and a value of its type. Goes out: a strength.
import type { Field } from '../../checklist/checklist.ts'
import { stopsThen } from '../../value/moment/day-cues.ts'
import { isToldByEvent } from '../../value/moment/hour-of-event.ts'
import { isOfReceivingSide } from '../../value/setting/ports-by-side.ts'
import { OUTGOING, SENDING_SIDE } from '../../value/setting/server-sides.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { FoundValue, ValueType } from '../../value/value.ts'
import { isAmongSettings } from '../address/among-settings.ts'
import { asksForSending } from '../address/host-that-sends.ts'
import { isHostWithPort } from '../address/host-with-port.ts'
import { isMine, isTheirsBesideOwn } from '../address/own-address.ts'
import { isFetched } from '../address/server-domain.ts'
import { isUsedAddress } from '../address/used-address.ts'
import { asksForSite } from '../address/web-host.ts'
import { isShownOutgoing } from '../answer/outgoing-section.ts'
import { STRENGTH } from '../candidate.ts'
import { hasMisspeltName } from '../label/misspelt-name.ts'
import {
  behindAddress,
  foreignWords,
  isContent,
  isDayOfSending,
  isHoliday,
  isLongPast,
  isOfNextMonths,
  isOfWell,
  isPlanned,
  isToldByClock,
  oneOfMany,
  sinceBonus,
} from '../moment/moment-clause.ts'
import { isOfCall } from '../moment/of-call.ts'
import { tellsWhenAgain } from '../moment/told-when-again.ts'
import { tellsOwnMoment } from '../moment/when-words.ts'
import type { FieldWords } from './field-words.ts'
import { mattersOf } from './matters-of.ts'
import { mendsAbove } from './mended-above.ts'
import { isOfOtherEnd } from './other-end.ts'
import type { Prose } from './prose.ts'
import { endOfItem, sentenceAround } from './sentence-around.ts'
import { correctsNear, isOfColleague, isOfPhone, standingOf } from './standing-of.ts'
import { isOfAnother, isUnwanted, tellsOfSolved } from './told-of-another.ts'
import { isOfWorking } from './told-of-working.ts'
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
/** A cue this far off, in the same sentence, still says what the sentence is about. */
const FAR = 220
const QUESTIONED = new Set<ValueType>(['port', 'encryption', 'hostname'])
export const OWNED = new Set<ValueType>(['port', 'encryption', 'hostname', 'login', 'public_ip'])
const OF_ANOTHER = 0.6
const OF_WORKING = 1
const SOLVED = 0.4
const LONG_MOMENT = 60

/** Returns how surely what stands around `found` says that it is `field`'s; `clause` is where its clause begins. */
export function scoreOf(prose: Prose, field: Field, found: FoundValue, clause: number): number {
  const words = prose.fieldWords.get(field)
  if (words === undefined) return 0
  const { folded } = prose
  const sentence = sentenceAround(folded, found)
  const before = (pattern: RegExp | undefined, reach: number): number | undefined =>
    pattern === undefined ? undefined : distanceBefore(folded, found, { pattern, from: sentence.start, reach })
  const after = (pattern: RegExp | undefined, reach: number, to = sentence.end): number | undefined =>
    pattern === undefined ? undefined : distanceAfter(folded, found, { pattern, to, reach })

  let score = BASE[field.type]
  const named = field.type === 'yes_no' ? mattersOf(prose, found, sentence.start) : []
  if (named.length > 0 && !named.includes(field)) return 0
  const name = named.length > 0 ? 0 : before(words.names, NEAR.before)
  if (name === undefined && OWNED.has(field.type) && hasMisspeltName(folded, field, found.start)) score += 0.42
  if (name !== undefined) score += name < 14 ? 0.42 : name < 40 ? 0.32 : 0.2
  const cue = before(words.cues, NEAR.before)
  const cueAfter = after(words.cues, NEAR.after)
  if (cue !== undefined || cueAfter !== undefined) score += (cue ?? 99) < 30 || (cueAfter ?? 99) < 20 ? 0.3 : 0.2
  else if (before(words.cues, FAR) !== undefined || after(words.cues, FAR) !== undefined) score += 0.15
  // A colon ends what went before: "preciso resolver: ontem às 15h …".
  const isMoment = field.type === 'datetime' || field.type === 'date'
  const colon = isMoment ? folded.lastIndexOf(': ', found.start) : -1
  // "110 no de entrada e 587 no de saída": what stands beside its side is not the other's.
  const isOfSide = QUESTIONED.has(field.type) && isOfReceivingSide(folded, found) && speaksOfSending(words)
  const against = isOfSide
    ? undefined
    : ((words.against === undefined
        ? undefined
        : distanceBefore(folded, found, {
            pattern: words.against,
            from: Math.max(
              sentence.start,
              clause,
              colon,
              isMoment
                ? behindAddress(folded, found.start)
                : QUESTIONED.has(field.type)
                  ? behindPop(folded, sentence.start, found.start)
                  : 0,
            ),
            reach: 45,
          })) ??
      after(
        words.against,
        35,
        isMoment && isToldByEvent(folded, found.end)
          ? found.end
          : QUESTIONED.has(field.type) || field.type === 'public_ip'
            ? endOfItem(folded, found.end, sentence.end)
            : sentence.end,
      ))
  const isOfDay =
    isMoment &&
    (stopsThen(folded, found.end) ||
      isContent(folded.slice(sentence.start, found.start), words.against) ||
      isDayOfSending(folded, found) ||
      isHoliday(folded, { start: Math.max(sentence.start, clause), end: found.start }, found))
  if (against !== undefined && !isOfDay) score -= against < 12 ? 0.55 : 0.35
  // A moment told with half a sentence between its day and its hour holds words that are not its own.
  const isServer = field.type === 'hostname' && isHostWithPort(folded, found)
  const own = isServer
    ? ''
    : !isMoment
      ? folded.slice(found.start, found.end)
      : found.end - found.start > LONG_MOMENT
        ? ''
        : foreignWords(folded, found)
  if (words.against !== undefined && allMatches(own, words.against, 1).length > 0) score -= 0.55
  const standing = isMoment && isToldByClock(folded, found) ? 'holds' : standingOf(folded, found, sentence)
  score += typeBonus(prose, field, found) + (standing === 'former' ? -0.5 : standing === 'corrects' ? 0.15 : 0)
  // Told with all its words, a phone's or a colleague's setting is still theirs.
  if (QUESTIONED.has(field.type)) score -= isOfColleague(folded, found) ? 0.75 : isOfPhone(folded, found, sentence) ? 0.3 : 0
  const isOthers = OWNED.has(field.type) && (isOfAnother(folded, found) || isElsewhere(folded, found))
  if (QUESTIONED.has(field.type) && (isUnwanted(folded, found) || isShownOutgoing(folded, found.start))) score -= 1
  const isWorking = OWNED.has(field.type) && isOfWorking(folded, found)
  if (isOthers) score -= OF_ANOTHER
  if (isWorking) score -= OF_WORKING
  if (tellsOfSolved(folded, sentence)) score -= SOLVED
  // "Qual a porta, 995?" asks.
  if (QUESTIONED.has(field.type) && folded[sentence.end] === '?') score -= folded[found.end] === '?' ? 1 : 0.4
  // "O IP de vocês é 200.1.2.3?": somebody else's address, and no statement.
  if (field.type === 'public_ip' && folded[found.end] === '?' && against !== undefined) score -= 0.5
  if (field.type === 'public_ip' && isOfOtherEnd(folded, found)) score -= 1
  // Only words of correction, and the field's own name, lift prose above a label of the same letter.
  if (
    standing !== 'former' &&
    !isOthers &&
    !isWorking &&
    against === undefined &&
    field.type !== 'yes_no' &&
    (correctsNear(folded, found, words) || (isMoment && tellsWhenAgain(folded, found, sentence)))
  ) {
    return STRENGTH.correction
  }
  const isNumber = field.type === 'hostname' && /^\d|:/.test(String(found.value))
  if (!isNumber && !isOthers && !isWorking && against === undefined && mendsAbove(folded, found)) return STRENGTH.correction
  if (standing === 'corrects' && name !== undefined && score >= STRENGTH.strongProse) return STRENGTH.correction
  return Math.min(score, STRENGTH.label - 0.02)
}

/** "That is IMAP, and I use POP3, so I left it at 995": what stands before the other way of fetching is said of something else. */
function behindPop(folded: string, from: number, to: number): number {
  const start = Math.max(from, to - POP_REACH)
  const match = allMatches(folded.slice(start, to), POP_CLAUSE).at(-1)
  return match === undefined ? 0 : start + match.index
}

const POP_CLAUSE = /(?<=, (?:[a-z']{1,12} ){0,4})pop3?(?=,)/g
const POP_REACH = 60

function speaksOfSending({ against }: FieldWords): boolean {
  return against !== undefined && allMatches('saida', against, 1).length > 0
}

/** "Usuário de saída ana@…" */
const OF_SENDING = new RegExp(
  `(?:usuario|login|conta|user(?:name)?|account|cuenta) (?:d[aoe]|para(?: [oa])?|for|of|del?)? ?(?:${SENDING_SIDE}|sending)(?: (?:e|is|es|eh))?:? ["'(]?$|${OUTGOING} (?:user(?:name)?|login|account)(?: is)?:? ["'(]?$`,
)
const LONE_HOUR = /^(?:(?:as|a las?|at) )?\d{1,2}(?:[:h]\d\d| ?h(?:s|rs?|oras?)?| ?[ap]m)?\.?$/

function typeBonus({ folded, ownDomain, serverDomain, speech: { writtenAt } }: Prose, field: Field, found: FoundValue): number {
  const value = String(found.value)
  switch (field.type) {
    case 'hostname':
      // A name that says what it serves; a web site's name says the opposite.
      if (value.startsWith('www.') && asksForSite(field)) return 0.3
      if (/^smtps?\d{0,2}[.-]/.test(value) && asksForSending(field)) return 0.3
      if (/^(?:pop3?|mail|email|entrada|incoming|mx)\d*[.-]/.test(value)) return 0.3
      if (
        // What sends is no host of what fetches.
        /^www\.|^smtps?\d{0,2}[.-]|^meuip\.|^(?:whois\.)?registro\.br$/.test(value) ||
        /(?:https?:\/\/|www\.)$/.test(folded.slice(Math.max(0, found.start - 8), found.start))
      )
        return -0.6
      return isHostWithPort(folded, found) ? 0.35 : /^\d|:/.test(value) ? -0.2 : 0
    case 'public_ip':
      return isHostWithPort(folded, found) ? -0.4 : 0
    case 'login': {
      if (!value.includes('@')) return 0
      if (isTheirsBesideOwn(folded, found) || OF_SENDING.test(folded.slice(Math.max(0, found.start - 40), found.start))) return -OF_ANOTHER
      if (isMine(folded, found)) return 0.4
      const isOwn = value.endsWith(`@${ownDomain}`) || (value.endsWith(`@${serverDomain()}`) && isFetched(folded, found))
      return (isOwn ? 0.15 : 0) + (isUsedAddress(folded, found.start) || isAmongSettings(folded, found) ? 0.3 : 0)
    }
    case 'datetime':
    case 'date': {
      const since = /\b(?:desde|since|a partir d(?:e|as?|os?)|from)(?: (?:o|a|as|dia|de|el|la|the|que)){0,3} {0,2}$/.test(
        folded.slice(Math.max(0, found.start - 24), found.start),
      )
      const until = /\b(?:ate|until|till|hasta|antes d[eo]|before|by)(?: (?:o|a|as|ao|dia|de|el|la|the)){0,3} {0,2}$/.test(
        folded.slice(Math.max(0, found.start - 24), found.start),
      )
      const wentWell = isOfWell(folded, found)
      const called = isOfCall(folded, found)
      const isSinceHour = since && LONE_HOUR.test(folded.slice(found.start, found.end))
      return (
        (since ? sinceBonus(field, { isHour: isSinceHour, isDay: value.length === 10 }) : 0) +
        (field.bounce === undefined ? 0 : oneOfMany(folded, found)) +
        (called ? -0.45 : 0) +
        (isPlanned(folded, found) ? -0.6 : 0) +
        (until ? (stopsThen(folded, found.end) ? 0.2 : -0.6) : 0) +
        (wentWell ? -0.4 : 0) +
        (isOfNextMonths(folded, found, writtenAt) ? -0.4 : 0) +
        (found.problem === 'in-the-future' || isLongPast(value, writtenAt) ? -0.4 : 0) +
        (tellsOwnMoment(folded.slice(Math.max(0, found.start - 50), found.start)) ? 0.3 : 0) +
        (value.length > 10 ? 0.1 : 0)
      )
    }
    case 'yes_no':
      return 0.1
    default:
      return 0
  }
}
