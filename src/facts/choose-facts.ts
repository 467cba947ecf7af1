// One fact a field out of all candidates: the newest letter's, where it states it clearly; older statements count else.
// Within a letter the surer finding wins, a whole value before a partial one, then the first.
import type { Field } from '../checklist/checklist.ts'
import { type Candidate, STRENGTH } from './candidate.ts'
import type { Fact } from './fact.ts'

/** Returns the facts that hold, in the order of `fields`. `none`: fields the customer says there is none of, with the letter's age. */
export function chooseFacts(candidates: readonly Candidate[], fields: readonly Field[], none: ReadonlyMap<string, number>): Fact[] {
  const facts: Fact[] = []
  for (const field of fields) {
    const own = candidates.filter(({ fact }) => fact.field === field.id)
    const clear = own.filter(({ strength }) => strength >= STRENGTH.strongProse)
    const best = chooseNewest(clear) ?? chooseNewest(own)
    if (best === undefined) continue
    const denied = none.get(field.id)
    if (denied !== undefined && denied < best.age) continue
    facts.push(best.fact)
  }
  return facts
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
