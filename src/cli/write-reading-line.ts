// A reading as the line of JSON that fixtures/corpus/README.md defines, with the evidence beside each value.
import type { Checklist } from '../checklist/checklist.ts'
import type { Assessment, Reading } from '../facts/fact.ts'
import type { Message } from '../message/message.ts'
import type { Value } from '../value/value.ts'
import { maskSecrets } from './mask-secrets.ts'

export type ReadMail = { file: string; message: Message; reading: Reading; checklists: Checklist[] }

/** Returns one line of JSON with its line end. Secrets are in none of its values. */
export function writeReadingLine({ file, message, reading }: ReadMail): string {
  const mask = maskSecrets(message, reading)
  const { assessment } = reading
  const fields = reading.facts.map(({ field, value, state, problem, evidence }) => {
    const { quote, label } = evidence
    const masked = { ...evidence, quote: mask(quote), ...(label !== undefined && { label: mask(label) }) }
    return [field, { value: maskValue(value, mask), state, problem, evidence: masked }]
  })
  return `${JSON.stringify({
    file,
    checklist: reading.checklist ?? null,
    disposition: assessment.kind,
    customer: reading.customer?.address ?? null,
    fields: Object.fromEntries(fields),
    asks: asksOf(assessment).map(({ field }) => field),
    because: Object.fromEntries(asksOf(assessment).map(({ field, because, problem }) => [field, problem ?? because])),
    language: message.language,
    agent: reading.agent?.address,
    dontKnow: reading.dontKnow,
    rejected: reading.rejected.map(({ field, because, evidence }) => ({ field, because, quote: mask(evidence.quote) })),
    blockedBy: assessment.kind === 'blocked' ? assessment.fields : undefined,
    signs: assessment.kind === 'ignored' ? assessment.signs : undefined,
    wantsPerson: reading.wantsPerson,
    secrets: reading.secrets.length,
    defects: message.defects,
  })}\n`
}

function asksOf(assessment: Assessment) {
  return assessment.kind === 'incomplete' ? assessment.asks : []
}

function maskValue(value: Value, mask: (text: string) => string): Value {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? mask(value) : value.map(mask)
}
