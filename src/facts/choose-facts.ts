// One fact a field out of all candidates: the newest letter's, where it states it clearly; older statements count else.
// Within a letter the surer finding wins, a whole value before a partial one, then the first.
import type { Field } from '../checklist/checklist.ts'
import { type Candidate, STRENGTH } from './candidate.ts'

/** Returns the candidates that hold, in the order of `fields`. `none`: fields the customer says there is none of, with the letter's age. */
export function chooseFacts(candidates: readonly Candidate[], fields: readonly Field[], none: ReadonlyMap<string, number>): Candidate[] {
  const chosen = new Map<Field, Candidate>()
  for (const field of fields) {
    const best = chooseFor(field, candidates, none)
    if (best !== undefined) chosen.set(field, best)
  }
  for (const [field, candidate] of chosen) {
    if (candidate.fact.evidence.by !== 'prose') continue
    // The same words in prose state one field. Who has other words for his own takes those; else the surer one keeps them.
    const rival = [...chosen].find(([, other]) => other !== candidate && isMuchTheSame(other, candidate))
    if (rival === undefined) continue
    const [rivalField, rivalCandidate] = rival
    // What was asked for and bare words answer is taken.
    const isAnswer = rivalCandidate.fact.evidence.by === 'inline-answer'
    const next = chooseFor(field, withoutPlace(candidates, candidate), none)
    const rivalNext = chooseFor(rivalField, withoutPlace(candidates, rivalCandidate), none)
    const isLess = candidate.strength < rivalCandidate.strength
    const yields =
      isClear(next) === isClear(rivalNext) ? isLess : isClear(next) || (isLess && rivalCandidate.strength > candidate.strength + 0.4)
    if (!yields && !isAnswer) continue
    if (next === undefined) chosen.delete(field)
    else chosen.set(field, next)
  }
  return fields.flatMap((field) => chosen.get(field) ?? [])
}

function chooseFor(field: Field, candidates: readonly Candidate[], none: ReadonlyMap<string, number>): Candidate | undefined {
  const own = candidates.filter(({ fact }) => fact.field === field.id)
  const clear = own.filter(({ strength }) => strength >= STRENGTH.strongProse)
  const sure = chooseNewest(clear) ?? chooseNewest(own)
  const best = sure === undefined ? undefined : (newerWhole(sure, own) ?? sure)
  const denied = none.get(field.id)
  return best !== undefined && denied !== undefined && denied < best.age ? undefined : best
}

function withoutPlace(candidates: readonly Candidate[], place: Candidate): Candidate[] {
  return candidates.filter((one) => !isMuchTheSame(one, place))
}

function isClear(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.strength >= STRENGTH.strongProse
}

/** Whether both are told in prose by much the same words; a name with its version further on may hold another value between. */
function isMuchTheSame(
  { fact: { evidence: a }, isWithin }: Candidate,
  { fact: { evidence: b }, isWithin: isOtherWithin }: Candidate,
): boolean {
  if (isWithin === true || isOtherWithin === true) return false
  if (!(a.by === 'prose' || a.by === 'inline-answer') || b.by !== 'prose' || a.passage !== b.passage) return false
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0.6 * Math.max(a.end - a.start, b.end - b.start)
}

function chooseNewest(candidates: readonly Candidate[]): Candidate | undefined {
  const newest = Math.min(...candidates.map(({ age }) => age))
  let best: Candidate | undefined
  for (const candidate of candidates) {
    if (candidate.age !== newest) continue
    if (best === undefined || rankOf(candidate) > rankOf(best)) best = candidate
  }
  return wholeOf(best, candidates) ?? best
}

/**
 * "Desde ontem à noite (a primeira falha foi 21/11 às 23:15)": of the same day told twice, clearly, the telling with its hour, were it an
 * older letter's or the notice's that came back: "a que mandei ontem", above "Date: Mon, 23 Nov 2026 16:20:11 -0300".
 */
function wholeOf(best: Candidate | undefined, candidates: readonly Candidate[]): Candidate | undefined {
  if (best?.fact.problem !== 'no-time-of-day') return undefined
  const day = `${best.fact.value}T`
  const told = candidates.filter(
    ({ fact, strength }) => fact.state === 'good' && String(fact.value).startsWith(day) && strength >= STRENGTH.strongProse,
  )
  const newest = Math.min(...told.map(({ age }) => age))
  const whole = told.filter(({ age }) => age === newest)
  return whole.reduce<Candidate | undefined>((one, other) => (one === undefined || rankOf(other) > rankOf(one) ? other : one), undefined)
}

/** "Mandei na segunda 16/11 às 15h12", above what the other side wrote ("você disse que mandou na segunda"): the newer letter has the hour. */
function newerWhole({ fact, age: told }: Candidate, own: readonly Candidate[]): Candidate | undefined {
  if (fact.problem !== 'no-time-of-day') return undefined
  const newer = own.filter(({ age }) => age < told)
  const best = chooseNewest(newer)
  return best?.fact.state === 'good' && String(best.fact.value).startsWith(`${fact.value}T`) ? best : undefined
}

/** How much a candidate counts beside others of its letter. */
export function rankOf({ fact, strength }: Candidate): number {
  return strength + (fact.state === 'good' ? 0.12 : fact.state === 'partial' ? 0.04 : 0)
}
