// Values of typed fields told in prose: every value of the type, scored by what stands around it.
// Comes in: a speech's text with everything hidden that labels, errors and secrets took. Goes out: candidates with a strength;
// what is too weak to be a statement is left out and named as rejected. Addresses with a role have a file of their own.
import type { Field } from '../../checklist/checklist.ts'
import { DEVICE } from '../../value/device-words.ts'
import { findLoneTimes, type LoneTime } from '../../value/moment/date-time.ts'
import { chooseSoftware, findAllSoftware, findSoftware } from '../../value/program/software.ts'
import type { FoundValue } from '../../value/value.ts'
import { joinAccounts } from '../address/join-accounts.ts'
import { withoutWorking } from '../address/told-of-accounts.ts'
import { findWebHosts } from '../address/web-host.ts'
import { evidenceOf, factOf } from '../answer/read-answers.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import type { Rejected } from '../fact.ts'
import { findOnce } from '../find-once.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { withHoursOfFailure } from '../moment/hour-of-failure.ts'
import { clauseStart, isOfOtherMatter } from '../moment/moment-clause.ts'
import { isDeniedBehind } from './denied-behind.ts'
import { findNamedValues } from './find-named-values.ts'
import { isGivenUp } from './is-given-up.ts'
import type { Prose } from './prose.ts'
import { OWNED, scoreOf } from './score-value.ts'
import { isPutInPlace, isTakenBack, isUndone, mayMend, mendMoments } from './taken-back.ts'
import { notOfWorkingPlaces } from './told-by-place.ts'
import { addressesMeant } from './told-of-device.ts'
import { isOfWorking } from './told-of-working.ts'
import { valuesIn } from './values-in.ts'

const OTHER_MATTER = 0.45
const MAX_VALUES = 60
const TAKEN_BACK = 0.8
/** "A conta direcao@… não baixa. Usuário: direcao": what is called the login goes before an address that may be it, too. */
const BY_ITS_NAME = 0.01

/** "Na redação o Thunderbird baixa, em casa não. Mesmo notebook": what works there fails here. */
const SAME_EVERYWHERE = new RegExp(
  `(?<![a-z])(?:mesm[oa]s?|same|mism[oa]s?) (?:${DEVICE}|programa|aplicativo|app|configurac(?:ao|oes)|program|settings|setup|configuration|configuracion)(?![a-z])`,
)

const softwareIn = findOnce(({ text }) => {
  const found = findSoftware(text)
  return found.length === 0 && SAME_EVERYWHERE.test(foldInPlace(text))
    ? findAllSoftware(text).filter(({ standing }) => standing === 'elsewhere')
    : found
})

/** Returns the candidates for `field` in `prose`. */
export function findProseValues(prose: Prose, field: Field): { candidates: Candidate[]; rejected: Rejected[] } {
  const { speech } = prose
  const candidates: Candidate[] = []
  const rejected: Rejected[] = []
  if (field.type === 'software') {
    const named = softwareIn(prose)
    const failing = named.filter((one) => !isOfWorking(prose.folded, one))
    const inQuestion = failing.length === 0 && SAME_EVERYWHERE.test(prose.folded) ? named : failing
    const found = chooseSoftware(notOfWorkingPlaces(prose.folded, inQuestion))
    if (found !== undefined) candidates.push(candidateOf(prose, field, { found, strength: STRENGTH.strongProse }))
    return { candidates, rejected }
  }
  const values = meant(prose, field, valuesIn[field.type](prose).slice(0, MAX_VALUES))
  const named = findNamedValues(prose, field, values)
  values.push(...named, ...findWebHosts(prose.text, field))
  for (const found of values) {
    const isGone =
      isTakenBack(prose.folded, found, values) ||
      isUndone(prose.folded, found, values) ||
      (OWNED.has(field.type) && (isGivenUp(prose.folded, field.type, { found, values }) || isDeniedBehind(prose.folded, found)))
    const score =
      scoreOf(prose, field, found, clauseStart(prose.folded, field, { found, values })) -
      (isOfOtherMatter(prose.folded, field, { found, values }) ? OTHER_MATTER : 0)
    const isNameOf = named.includes(found) && values.some(({ value }) => String(value).startsWith(`${found.value}@`))
    const told = isNameOf ? score + BY_ITS_NAME : score
    const strength = isGone ? told - TAKEN_BACK : isPutInPlace(prose.folded, found, values) ? Math.max(told, STRENGTH.correction) : told
    // The only day a letter names is most often the day in question; nothing but its own letter's silence lets it hold.
    const needed = field.type === 'datetime' || field.type === 'date' ? STRENGTH.weakProse - 0.02 : STRENGTH.weakProse + 0.1
    if (strength >= needed) candidates.push(candidateOf(prose, field, { found, strength }))
    else
      rejected.push({
        field: field.id,
        evidence: evidenceOf(speech, { by: 'prose' }, found),
        because: isGone ? 'gives-way' : 'no-word-for-it',
      })
  }
  return { candidates, rejected }
}

/** Moments as they are meant. Times without their day are sought only where one is taken back. */
function meant(prose: Prose, field: Field, found: FoundValue[]): FoundValue[] {
  const { text, folded, speech, desk } = prose
  const { type } = field
  if (type === 'public_ip' || type === 'hostname') return addressesMeant(folded, { type, found, programsIn: () => softwareIn(prose) })
  if (field.type === 'login') return joinAccounts(text, withoutWorking(folded, found))
  if (field.type !== 'datetime' && field.type !== 'date') return found
  // "Começou na terça. Eu ia …", "ontem às 15h. O da Ana chegou": a short name's point may be the sentence's, and then what follows is said of something else.
  const values = found.map((one) => (/(?:[a-z]{3}|\d ?h)\.$/.test(folded.slice(0, one.end).slice(-4)) ? { ...one, end: one.end - 1 } : one))
  if (field.type !== 'datetime') return values
  const timesIn = (): LoneTime[] => findLoneTimes(text, 'prose', { writtenAt: speech.writtenAt, timeZone: desk.timeZone })
  if (mayMend(folded, values)) return mendMoments(folded, values, timesIn())
  return field.bounce === undefined ? withHoursOfFailure(folded, values, timesIn) : values
}

function candidateOf({ speech }: Prose, field: Field, { found, strength }: { found: FoundValue; strength: number }): Candidate {
  return { fact: factOf(field, found, evidenceOf(speech, { by: 'prose' }, found)), age: speech.age, strength }
}
