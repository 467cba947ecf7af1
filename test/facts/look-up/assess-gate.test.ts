// The two questions that look-ups answer: what was looked up beats what was said, and unknown leaves it to what was said.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { assess } from '../../../src/facts/assess.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { findSettingMismatch } from '../../../src/facts/find-setting-mismatch.ts'
import type { DomainFinding, Findings } from '../../../src/facts/look-up/findings.ts'

const open = (id: string) =>
  parseChecklistText(`${id}.yaml`, readFileSync(new URL(`../../../checklists/${id}.yaml`, import.meta.url), 'utf8'))
const [pop3, sending, receiving] = [open('pop3'), open('sending'), open('receiving')]

function looked(registration: DomainFinding['registration'], mailExchange: DomainFinding['mailExchange']): Findings {
  const verdict = registration === 'good' ? mailExchange : registration
  return { domain: { domain: 'padaria.com.br', of: 'account', verdict, registration, mailExchange, evidence: [] }, failed: [] }
}

function said(field: string, value: 'sim' | 'não'): Fact {
  return { field, value, state: 'good', evidence: { passage: 0, start: 0, end: 0, quote: '', by: 'label' } }
}

const frozen = looked('inactive', 'unknown')
const unknown = looked('unknown', 'unknown')

test.for<[string, Parameters<typeof assess>, string]>([
  ['a frozen domain blocks pop3', [pop3, { facts: [], dontKnow: [], mentioned: [] }, frozen], 'blocked'],
  ['a frozen domain blocks sending', [sending, { facts: [], dontKnow: [], mentioned: [] }, frozen], 'blocked'],
  ['a missing MX blocks receiving', [receiving, { facts: [], dontKnow: [], mentioned: [] }, looked('good', 'no-mx')], 'blocked'],
  [
    'an MX that leads nowhere blocks pop3',
    [pop3, { facts: [], dontKnow: [], mentioned: [] }, looked('good', 'mx-leads-nowhere')],
    'blocked',
  ],
  [
    'the customer says it is active, the registry says frozen',
    [pop3, { facts: [said('domain_active', 'sim')], dontKnow: [], mentioned: [] }, frozen],
    'blocked',
  ],
  [
    'the customer says it is not, and it is',
    [pop3, { facts: [said('domain_active', 'não')], dontKnow: [], mentioned: [] }, looked('good', 'good')],
    'incomplete',
  ],
  [
    'the customer says the MX is not, and nobody knows',
    [pop3, { facts: [said('mx_valid', 'não')], dontKnow: [], mentioned: [] }, looked('good', 'unknown')],
    'blocked',
  ],
  ['unknown blocks nobody', [pop3, { facts: [], dontKnow: [], mentioned: [] }, unknown], 'incomplete'],
  ['unknown blocks nobody in receiving', [receiving, { facts: [], dontKnow: [], mentioned: [] }, unknown], 'incomplete'],
  ['not looked up blocks nobody', [sending, { facts: [], dontKnow: [], mentioned: [] }], 'incomplete'],
])('assess() where %s', ([, given, kind]) => {
  expect(assess(...given).kind).toBe(kind)
})

test('assess() does not ask a question that was looked up, even where a desk requires its answer', () => {
  const asking = {
    ...pop3,
    fields: pop3.fields.map((field) => (field.precondition === undefined ? field : { ...field, required: 'yes' as const })),
  }
  const [first, ...others] = asking.fields
  if (first === undefined) throw new Error('no fields')
  const checklist = { ...asking, fields: [first, ...others] as typeof pop3.fields }
  const fieldsOf = (findings: Findings): string[] => {
    const assessment = assess(checklist, { facts: [], dontKnow: [], mentioned: [] }, findings)
    return assessment.kind === 'incomplete' ? assessment.asks.map(({ field }) => field) : []
  }
  expect(fieldsOf(looked('good', 'good'))).not.toContain('domain_active')
  expect(fieldsOf(looked('good', 'good'))).not.toContain('mx_valid')
  expect(fieldsOf(unknown)).toContain('domain_active')
})

test.for<[number, string | undefined, ReturnType<typeof findSettingMismatch>]>([
  [110, 'ssl_tls', 'ssl-on-110'],
  [110, 'none', undefined],
  [110, 'starttls', undefined],
  [110, undefined, undefined],
  [995, 'ssl_tls', undefined],
  [995, 'none', 'plain-on-995'],
  [995, 'starttls', 'starttls-on-995'],
  [995, 'auto', undefined],
  [993, 'ssl_tls', 'imap-port'],
  [587, 'starttls', 'smtp-port'],
  [8110, 'none', undefined],
])('findSettingMismatch() on port %s with %s', ([port, encryption, expected]) => {
  expect(findSettingMismatch({ port, encryption })).toBe(expected)
})
