// What a hand-off tells of a ticket's data: each field once, known or missing, in the checklist's order; what stands in the way; and
// the hints and checks of our letters. Portuguese, for agents.
import type { Language } from '../message/message.ts'
import type { Value, ValueType } from '../value/value.ts'
import type { Block, Row } from './blocks.ts'
import { cleanText } from './clean-text.ts'
import type { Hint } from './find-hints.ts'
import type { HandOffRecord } from './hand-off-record.ts'
import { sayFieldState, sayFoundBy, sayProblem } from './hand-off-words.ts'
import { sayDomain } from './looked-up-blocks.ts'
import { showInstant, showValue } from './show-value.ts'

const LANGUAGE: Language = 'pt-BR'

/** What errors mean, what helps, and what had better be checked; `was`: whether the customer was told it with this hand-off. */
export type Advice = { was: 'told' | 'not-told'; hints: Hint[]; checks: string[] }

/** Returns what stands in the way: what the customer said of a precondition, or what was looked up. */
export function sayBlock(record: HandOffRecord, blockedBy: string[]): string {
  const stated = record.fields.filter(({ id }) => blockedBy.includes(id)).map((field) => `${titleFor(field)}: não`)
  const lookedUp =
    record.domain === undefined || ['good', 'unknown'].includes(record.domain.verdict)
      ? []
      : [sayDomain(record.domain.verdict, record.domain.domain)]
  return [...stated, ...lookedUp].join('; ') || 'um ponto do roteiro a resolver antes da análise'
}

/** Returns what is known with the words it was read from, then what is missing; nothing of either where there is none. */
export function fieldBlocks(record: HandOffRecord, timeZone: string): Block[] {
  const known = record.fields.filter(({ statement, recorded }) => statement !== undefined || recorded !== undefined)
  // Of a problem that is gone nothing is missing.
  const wanting = record.reason === 'solved' ? [] : record.fields.filter(({ state }) => state !== 'good' && state !== 'absent')
  return [
    ...recordBlocks(
      'Dados, na ordem do roteiro',
      known.map((field) => fieldRow(field, timeZone)),
    ),
    ...recordBlocks(
      'O que falta',
      wanting.map((field) => ({ title: titleFor(field), value: wantingText(field) })),
    ),
  ]
}

function recordBlocks(heading: string, rows: Row[]): Block[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: heading },
    { kind: 'record', rows },
  ]
}

/** Returns the hints and checks under one heading; none where there are none. */
export function adviceBlocks({ was, hints, checks }: Advice = { was: 'not-told', hints: [], checks: [] }): Block[] {
  return recordBlocks(was === 'told' ? 'O que foi sugerido ao cliente' : 'O que pode ajudar', [
    ...checks.map((text) => ({ title: 'Vale conferir', value: text })),
    ...hints.map(({ meaning, remedy }) => ({ title: 'Sobre o erro', value: meaning, notes: [remedy] })),
  ])
}

/** A title speaks to the customer; to an agent, "Seu IP de internet" would be his own. */
function titleFor({ title }: HandOffRecord['fields'][number]): string {
  const bare = title.replace(/^(?:seus?|suas?)\s+/i, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

function fieldRow(field: HandOffRecord['fields'][number], timeZone: string): Row {
  const { statement } = field
  const recorded = field.recorded === undefined ? undefined : `${showValue(field.recorded, field.type, LANGUAGE)} [dos registros]`
  const title = titleFor(field)
  if (statement === undefined) return { title, value: recorded ?? '' }
  const marked = field.state === 'good' ? '' : ` [${wantingText(field)}]`
  const evidence = (said: NonNullable<typeof statement>) =>
    `“${said.quote}” (${sayFoundBy(said.foundBy)}, ${showInstant(said.saidAt, timeZone, LANGUAGE) ?? said.saidAt})`
  return {
    title,
    value: `${shownInFull(statement.value, field.type)}${marked}`,
    notes: [evidence(statement), ...(field.earlier ?? []).map((said) => `antes: ${evidence(said)}`)],
  }
}

/** An agent needs the whole error text; the customer's reply shows its beginning. */
function shownInFull(value: Value, type: ValueType): string {
  return type === 'text' ? cleanText(String(value), 1_000) : showValue(value, type, LANGUAGE)
}

function wantingText(field: HandOffRecord['fields'][number]): string {
  const state = sayFieldState(field.state)
  return field.problem === undefined ? state : `${state}: ${sayProblem(field.problem)}`
}
