// Facts held against the checklist: complete, incomplete with what to ask and why, or blocked. Pure; no wording.
import type { Checklist, Field } from '../checklist/checklist.ts'
import type { Ask, Assessment, Fact, Known } from './fact.ts'
import { type Findings, NOTHING_LOOKED_UP } from './look-up/findings.ts'
import { findGateFault, findLookedUp } from './look-up/gate.ts'
import { findRecorded, isDeliveryUnexplained } from './look-up/judge-records.ts'

/** Returns what came of holding `known` against `checklist`. What was looked up beats what was said. */
export function assess(
  checklist: Checklist,
  known: Known,
  findings: Findings = NOTHING_LOOKED_UP,
): Exclude<Assessment, { kind: 'unclassified' | 'ignored' }> {
  const facts = new Map(known.facts.map((fact) => [fact.field, fact]))
  const blocking = checklist.fields.filter((field) => isBlocking(field, facts.get(field.id), findings))
  if (blocking.length > 0 || findGateFault(checklist, findings) !== undefined) {
    return { kind: 'blocked', fields: blocking.map(({ id }) => id) }
  }
  const asks = checklist.fields.flatMap((field) => askFor(field, { fact: facts.get(field.id), known, findings }))
  return asks.length === 0 ? { kind: 'complete' } : { kind: 'incomplete', asks }
}

function isBlocking({ precondition }: Field, fact: Fact | undefined, findings: Findings): boolean {
  if (precondition === undefined) return false
  const lookedUp = precondition.lookup === undefined ? 'unknown' : findLookedUp(precondition.lookup, findings)
  return lookedUp === 'unknown' ? fact?.value === 'não' : lookedUp === 'no'
}

type Answered = { fact: Fact | undefined; known: Known; findings: Findings }

function askFor(field: Field, { fact, known, findings }: Answered): Ask[] {
  if (field.required === 'no') return []
  if (field.precondition?.lookup !== undefined && findLookedUp(field.precondition.lookup, findings) === 'yes') return []
  if (fact === undefined) {
    if (findRecorded(field, findings) !== undefined) return []
    const isUnexplained = field.required === 'when-unexplained' && isDeliveryUnexplained(findings)
    const isWanted = field.required === 'yes' || isUnexplained || known.mentioned.includes(field.id)
    if (!isWanted) return []
    return [{ field: field.id, because: known.dontKnow.includes(field.id) ? 'dont-know' : 'missing' }]
  }
  if (fact.state === 'good') return []
  const isUnknown = fact.state === 'partial' && known.dontKnow.includes(field.id)
  const problem = fact.problem === undefined ? {} : { problem: fact.problem }
  return [{ field: field.id, because: fact.state, ...problem, ...(isUnknown ? { isUnknown } : {}) }]
}
