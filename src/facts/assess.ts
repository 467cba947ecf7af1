// Facts held against the checklist: complete, incomplete with what to ask and why, or blocked. Pure; no wording.
import type { Checklist, Field } from '../checklist/checklist.ts'
import type { Ask, Assessment, Fact, Known } from './fact.ts'

/** Returns what came of holding `known` against `checklist`. */
export function assess(checklist: Checklist, known: Known): Exclude<Assessment, { kind: 'unclassified' | 'ignored' }> {
  const facts = new Map(known.facts.map((fact) => [fact.field, fact]))
  const blocking = checklist.fields.filter((field) => field.precondition !== undefined && facts.get(field.id)?.value === 'não')
  if (blocking.length > 0) return { kind: 'blocked', fields: blocking.map(({ id }) => id) }
  const asks = checklist.fields.flatMap((field) => askFor(field, { fact: facts.get(field.id), known }))
  return asks.length === 0 ? { kind: 'complete' } : { kind: 'incomplete', asks }
}

function askFor(field: Field, { fact, known }: { fact: Fact | undefined; known: Known }): Ask[] {
  if (field.required === 'no') return []
  if (fact === undefined) {
    const isWanted = field.required === 'yes' || known.mentioned.includes(field.id)
    if (!isWanted) return []
    return [{ field: field.id, because: known.dontKnow.includes(field.id) ? 'dont-know' : 'missing' }]
  }
  if (fact.state === 'good') return []
  return [{ field: field.id, because: fact.state, ...(fact.problem === undefined ? {} : { problem: fact.problem }) }]
}
