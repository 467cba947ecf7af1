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
    // The same words in prose state one field: the surer one keeps them, the other takes its next best.
    const rival = [...chosen.values()].find(
      (other) => other !== candidate && isSamePlace(other, candidate) && other.strength > candidate.strength,
    )
    if (rival === undefined) continue
    const next = chooseFor(
      field,
      candidates.filter((one) => !isSamePlace(one, rival)),
      none,
    )
    if (next === undefined) chosen.delete(field)
    else chosen.set(field, next)
  }
  return fields.flatMap((field) => chosen.get(field) ?? [])
}

function chooseFor(field: Field, candidates: readonly Candidate[], none: ReadonlyMap<string, number>): Candidate | undefined {
  const own = candidates.filter(({ fact }) => fact.field === field.id)
  const clear = own.filter(({ strength }) => strength >= STRENGTH.strongProse)
  const best = chooseNewest(clear) ?? chooseNewest(own)
  const denied = none.get(field.id)
  return best !== undefined && denied !== undefined && denied < best.age ? undefined : best
}

function isSamePlace({ fact: { evidence: a } }: Candidate, { fact: { evidence: b } }: Candidate): boolean {
  return a.by === 'prose' && b.by === 'prose' && a.passage === b.passage && a.start < b.end && b.start < a.end
}

function chooseNewest(candidates: readonly Candidate[]): Candidate | undefined {
  const newest = Math.min(...candidates.map(({ age }) => age))
  let best: Candidate | undefined
  for (const candidate of candidates) {
    if (candidate.age !== newest) continue
    if (best === undefined || rank(candidate) > rank(best)) best = candidate
  }
  return best
}

function rank({ fact, strength }: Candidate): number {
  return strength + (fact.state === 'good' ? 0.12 : fact.state === 'partial' ? 0.04 : 0)
}
