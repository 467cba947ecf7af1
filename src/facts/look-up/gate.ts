// What look-ups say about the two things that every mail account rests on: a registered, active domain and an MX that leads somewhere.
// What was looked up beats what the customer believed; what is unknown says nothing and never stands against anybody.
import type { Checklist } from '../../checklist/checklist.ts'
import type { DomainFinding, Findings } from './findings.ts'

export type GateAspect = Checklist['gate'][number]

/** Returns the answer that the look-up gives: it is so, it is not, or nobody knows. */
export function findLookedUp(aspect: GateAspect, { domain }: Findings): 'yes' | 'no' | 'unknown' {
  if (domain === undefined) return 'unknown'
  const state = aspect === 'registration' ? domain.registration : domain.mailExchange
  if (state === 'good') return 'yes'
  return state === 'unknown' ? 'unknown' : 'no'
}

/** Returns the domain's finding where it stands in the way of `checklist`: nothing can be analysed before that is mended. */
export function findGateFault(checklist: Checklist, findings: Findings): DomainFinding | undefined {
  const aspects = [...checklist.gate, ...checklist.fields.flatMap(({ precondition }) => precondition?.lookup ?? [])]
  return aspects.some((aspect) => findLookedUp(aspect, findings) === 'no') ? findings.domain : undefined
}
