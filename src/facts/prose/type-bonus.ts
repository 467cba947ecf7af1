// What a value's own form, and the words that only its type is told with, say of it: "pop.loja.com.br" is a host that fetches, "desde ontem" begins
// what is in question. Comes in: prose, a field and a value of its type. Goes out: what that adds to its strength, or takes.
import type { Field } from '../../checklist/checklist.ts'
import { stopsThen } from '../../value/moment/day-cues.ts'
import { OUTGOING, SENDING_SIDE } from '../../value/setting/server-sides.ts'
import type { FoundValue } from '../../value/value.ts'
import { isAmongSettings } from '../address/among-settings.ts'
import { asksForSending } from '../address/host-that-sends.ts'
import { isHostWithPort } from '../address/host-with-port.ts'
import { isMine, isTheirsBesideOwn } from '../address/own-address.ts'
import { isFetched } from '../address/server-domain.ts'
import { isUsedAddress } from '../address/used-address.ts'
import { asksForSite } from '../address/web-host.ts'
import { isPlanned } from '../moment/day-to-come.ts'
import { isLongPast, isOfNextMonths, isOfWell, oneOfMany, sinceBonus } from '../moment/moment-clause.ts'
import { isOfCall } from '../moment/of-call.ts'
import { tellsOwnMoment } from '../moment/when-words.ts'
import type { Prose } from './prose.ts'

/** Returns what `found` gains or loses as a value of `field` by its type alone. */
export function typeBonus(prose: Prose, field: Field, found: FoundValue): number {
  switch (field.type) {
    case 'hostname':
      return hostBonus(prose, field, found)
    case 'public_ip':
      return isHostWithPort(prose.folded, found) ? -0.4 : 0
    case 'login':
      return loginBonus(prose, found)
    case 'datetime':
    case 'date':
      return momentBonus(prose, field, found)
    case 'yes_no':
      return 0.1
    default:
      return 0
  }
}

/** A name that says what it serves; a web site's name says the opposite, and what sends is no host of what fetches. */
function hostBonus({ folded }: Prose, field: Field, found: FoundValue): number {
  const value = String(found.value)
  if (value.startsWith('www.') && asksForSite(field)) return 0.3
  if (/^smtps?\d{0,2}[.-]/.test(value) && asksForSending(field)) return 0.3
  if (/^(?:pop3?|mail|email|entrada|incoming|mx)\d*[.-]/.test(value)) return 0.3
  if (
    /^www\.|^smtps?\d{0,2}[.-]|^meuip\.|^(?:whois\.)?registro\.br$/.test(value) ||
    /(?:https?:\/\/|www\.)$/.test(folded.slice(Math.max(0, found.start - 8), found.start))
  )
    return -0.6
  return isHostWithPort(folded, found) ? 0.35 : /^\d|:/.test(value) ? -0.2 : 0
}

/** "Usuário de saída ana@…" */
const OF_SENDING = new RegExp(
  `(?:usuario|login|conta|user(?:name)?|account|cuenta) (?:d[aoe]|para(?: [oa])?|for|of|del?)? ?(?:${SENDING_SIDE}|sending)(?: (?:e|is|es|eh))?:? ["'(]?$|${OUTGOING} (?:user(?:name)?|login|account)(?: is)?:? ["'(]?$`,
)
const OF_ANOTHER = -0.6

function loginBonus({ folded, ownDomain, serverDomain }: Prose, found: FoundValue): number {
  const value = String(found.value)
  if (!value.includes('@')) return 0
  if (isTheirsBesideOwn(folded, found) || OF_SENDING.test(folded.slice(Math.max(0, found.start - 40), found.start))) return OF_ANOTHER
  if (isMine(folded, found)) return 0.4
  const isOwn = value.endsWith(`@${ownDomain}`) || (value.endsWith(`@${serverDomain()}`) && isFetched(folded, found))
  return (isOwn ? 0.15 : 0) + (isUsedAddress(folded, found.start) || isAmongSettings(folded, found) ? 0.3 : 0)
}

const LONE_HOUR = /^(?:(?:as|a las?|at) )?\d{1,2}(?:[:h]\d\d| ?h(?:s|rs?|oras?)?| ?[ap]m)?\.?$/
const SINCE = /\b(?:desde|since|a partir d(?:e|as?|os?)|from)(?: (?:o|a|as|dia|de|el|la|the|que)){0,3} {0,2}$/
const UNTIL = /\b(?:ate|until|till|hasta|antes d[eo]|before|by)(?: (?:o|a|as|ao|dia|de|el|la|the)){0,3} {0,2}$/

function momentBonus({ folded, speech: { writtenAt } }: Prose, field: Field, found: FoundValue): number {
  const value = String(found.value)
  const before = folded.slice(Math.max(0, found.start - 24), found.start)
  const since = SINCE.test(before)
  const isSinceHour = since && LONE_HOUR.test(folded.slice(found.start, found.end))
  return (
    (since ? sinceBonus(field, { isHour: isSinceHour, isDay: value.length === 10 }) : 0) +
    (field.bounce === undefined ? 0 : oneOfMany(folded, found)) +
    (isOfCall(folded, found) ? -0.45 : 0) +
    (isPlanned(folded, found) ? -0.6 : 0) +
    (UNTIL.test(before) ? (stopsThen(folded, found.end) ? 0.2 : -0.6) : 0) +
    (isOfWell(folded, found) ? -0.4 : 0) +
    (isOfNextMonths(folded, found, writtenAt) ? -0.4 : 0) +
    (found.problem === 'in-the-future' || isLongPast(value, writtenAt) ? -0.4 : 0) +
    (tellsOwnMoment(folded.slice(Math.max(0, found.start - 50), found.start)) ? 0.3 : 0) +
    (value.length > 10 ? 0.1 : 0)
  )
}
