// Why a field has the value it has, or none: every candidate with what decided for or against it, every refusal, and the values of
// its type that stand where nobody states anything. Comes in: a message and what readRequest is given. Goes out: plain data.
// Reads with the same code as readRequest and decides nothing. Pure; work is bounded as reading is.
import type { Checklist, Field } from '../checklist/checklist.ts'
import type { Desk } from '../message/desk.ts'
import type { Message, Passage, Span } from '../message/message.ts'
import { findValues } from '../value/read-value.ts'
import type { Value } from '../value/value.ts'
import { type Candidate, STRENGTH } from './candidate.ts'
import { rankOf } from './choose-facts.ts'
import type { Ask, Fact, Rejected } from './fact.ts'
import type { FoundFacts } from './find-facts.ts'
import { type AskedBefore, type Consideration, considerRequest } from './read-request.ts'
import type { Speech } from './speech/find-speakers.ts'

/** Of a candidate: why it holds or does not. */
export type Verdict =
  | { kind: 'holds' }
  | { kind: 'says-the-same' }
  | { kind: 'newer-letter' }
  | { kind: 'clearer-statement' }
  | { kind: 'surer-finding' }
  | { kind: 'said-first' }
  | { kind: 'said-to-be-none' }
  | { kind: 'states-another-field'; field: string }

/** `strength` is 0 to 1 and a little more for a correction; `age` counts letters back from the newest. */
export type ConsideredFact = { fact: Fact; strength: number; age: number; verdict: Verdict }

/** A value of the field's type that is no candidate: where it stands, and why nobody takes it for one. */
export type Unheard = { value: Value; quote: string; span: Span; because: UnheardBecause; field?: string }
export type UnheardBecause = 'signature' | 'header' | 'bounce' | 'desk' | 'other-field' | 'no-word-for-it'

export type FieldExplanation = {
  field: Field
  checklist: string
  /** Whether this checklist is the one that applies to the message. */
  applies: boolean
  fact?: Fact
  candidates: ConsideredFact[]
  rejected: Rejected[]
  unheard: Unheard[]
  saidUnknown: boolean
  saidNone: boolean
  mentioned: boolean
  /** What the reply asks of it; absent where it asks nothing, or the checklist does not apply. */
  ask?: Ask
  blocks: boolean
}

export type Explained = Consideration & { explanation: FieldExplanation | undefined }

const MAX_UNHEARD = 40

/** Returns why `id` has its value or none; no explanation where no checklist has such a field, or the message is automatic. */
export function explainField(
  message: Message,
  checklists: Checklist[],
  desk: Desk,
  { id, asked }: { id: string; asked?: AskedBefore },
): Explained {
  const consideration = considerRequest(message, checklists, desk, asked)
  const { considered, chosen, reading, speeches } = consideration
  const hasField = ({ checklist }: { checklist: Checklist }): boolean => checklist.fields.some((field) => field.id === id)
  const one = chosen !== undefined && hasField(chosen) ? chosen : considered.find(hasField)
  const field = one?.checklist.fields.find((candidate) => candidate.id === id)
  if (one === undefined || field === undefined) return { ...consideration, explanation: undefined }
  const { checklist } = one
  const found = one.found()
  const applies = one === chosen
  const { assessment } = reading
  const ask = assessment.kind === 'incomplete' ? assessment.asks.find((candidate) => candidate.field === id) : undefined
  const fact = found.facts.find((candidate) => candidate.field === id)
  const explanation: FieldExplanation = {
    field,
    checklist: checklist.id,
    applies,
    ...(fact === undefined ? {} : { fact }),
    candidates: judge(found, id),
    rejected: found.rejected.filter((refusal) => refusal.field === id),
    unheard: findUnheard(field, { found, message, speeches, desk, secrets: reading.secrets }),
    saidUnknown: found.dontKnow.includes(id),
    saidNone: found.none.has(id),
    mentioned: found.mentioned.includes(id),
    ...(applies && ask !== undefined ? { ask } : {}),
    blocks: applies && assessment.kind === 'blocked' && assessment.fields.includes(id),
  }
  return { ...consideration, explanation }
}

function judge({ candidates, facts, none }: FoundFacts, id: string): ConsideredFact[] {
  const own = candidates.filter(({ fact }) => fact.field === id)
  const holds = facts.find(({ field }) => field === id)
  // A day that another letter's time completed holds by its own words no more: the same candidate, another value.
  const winner =
    own.find(({ fact }) => holds !== undefined && isSameSpan(fact.evidence, holds.evidence)) ??
    own.find(({ fact }) => holds !== undefined && String(holds.value).startsWith(String(fact.value)))
  return own
    .map((candidate) => ({ ...candidate, verdict: verdictOf(candidate, { winner, facts, denied: none.get(id) }) }))
    .sort((one, other) => Number(other.verdict.kind === 'holds') - Number(one.verdict.kind === 'holds') || one.age - other.age)
}

type Court = { winner: Candidate | undefined; facts: Fact[]; denied: number | undefined }

function verdictOf(candidate: Candidate, { winner, facts, denied }: Court): Verdict {
  if (candidate === winner) return { kind: 'holds' }
  const rival = facts.find(({ field, evidence }) => field !== candidate.fact.field && overlaps(evidence, candidate.fact.evidence))
  if (winner === undefined) {
    if (denied !== undefined && denied < candidate.age) return { kind: 'said-to-be-none' }
    return rival === undefined ? { kind: 'clearer-statement' } : { kind: 'states-another-field', field: rival.field }
  }
  if (String(winner.fact.value) === String(candidate.fact.value)) return { kind: 'says-the-same' }
  if (rival !== undefined && candidate.strength > winner.strength) return { kind: 'states-another-field', field: rival.field }
  if (candidate.strength < STRENGTH.strongProse && winner.strength >= STRENGTH.strongProse) return { kind: 'clearer-statement' }
  if (candidate.age > winner.age) return { kind: 'newer-letter' }
  return rankOf(candidate) < rankOf(winner) ? { kind: 'surer-finding' } : { kind: 'said-first' }
}

type Place = { found: FoundFacts; message: Message; speeches: readonly Speech[]; desk: Desk; secrets: readonly Span[] }

/** Values of the field's type that stand in the message and were not weighed. */
function findUnheard(field: Field, { found, message, speeches, desk, secrets }: Place): Unheard[] {
  if (field.type === 'text' || field.type === 'yes_no') return []
  const weighed = [
    ...found.candidates.filter(({ fact }) => fact.field === field.id).map(({ fact }) => fact.evidence),
    ...found.rejected.filter((refusal) => refusal.field === field.id).map(({ evidence }) => evidence),
  ]
  // An error's words hide what stands in them even where another error text holds.
  const others = found.candidates.map(({ fact }) => fact).filter((fact) => fact.field !== field.id)
  const unheard: Unheard[] = []
  for (const passage of message.passages) {
    const speech = speeches.find((one) => one.passage.id === passage.id)
    const context = { writtenAt: speech?.writtenAt ?? message.sentAt, timeZone: desk.timeZone }
    for (const { value, start, end } of findValues(field.type, passage.text, context)) {
      const span = { passage: passage.id, start, end }
      if (unheard.length >= MAX_UNHEARD) return unheard
      if ([...weighed, ...secrets].some((other) => overlaps(other, span))) continue
      const other = others.find((fact) => overlaps(fact.evidence, span))
      const because =
        speech === undefined ? originOf(passage) : speech.speaker === 'desk' ? 'desk' : other ? 'other-field' : 'no-word-for-it'
      unheard.push({
        value,
        quote: passage.text.slice(start, end),
        span,
        because,
        ...(because === 'other-field' && other !== undefined ? { field: other.field } : {}),
      })
    }
  }
  return unheard
}

function originOf({ origin }: Passage): UnheardBecause {
  return origin === 'signature' || origin === 'header' ? origin : 'bounce'
}

function overlaps(one: Span, other: Span): boolean {
  return one.passage === other.passage && one.start < other.end && other.start < one.end
}

function isSameSpan(one: Span, other: Span): boolean {
  return one.passage === other.passage && one.start === other.start && one.end === other.end
}
