import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import { assess } from '../../src/facts/assess.ts'
import type { Assessment, Fact } from '../../src/facts/fact.ts'

const load = (id: string) => parseChecklistText(id, readFileSync(join(import.meta.dirname, '..', '..', 'checklists', `${id}.yaml`), 'utf8'))
const sending = load('sending')
const pop3 = load('pop3')
const fact = (field: string, more: Partial<Fact> = {}): Fact => ({
  field,
  value: 'x',
  state: 'good',
  evidence: { passage: 0, start: 0, end: 1, quote: 'x', by: 'label' },
  ...more,
})
const known = { facts: [fact('sender_address'), fact('recipient_address'), fact('sent_at')], dontKnow: [], mentioned: [] }

describe('assess()', () => {
  test.for<[string, Assessment, Assessment]>([
    ['is complete when every required field is good', assess(sending, known), { kind: 'complete' }],
    [
      'asks for an error that was mentioned',
      assess(sending, { ...known, mentioned: ['error_message'] }),
      { kind: 'incomplete', asks: [{ field: 'error_message', because: 'missing' }] },
    ],
    [
      'says why a value does not do',
      assess(sending, {
        ...known,
        facts: [fact('sender_address'), fact('recipient_address'), fact('sent_at', { state: 'partial', problem: 'no-time-of-day' })],
      }),
      { kind: 'incomplete', asks: [{ field: 'sent_at', because: 'partial', problem: 'no-time-of-day' }] },
    ],
    [
      'tells a thing not known from one not said, in the checklist’s order',
      assess(sending, { facts: [fact('recipient_address')], dontKnow: ['sent_at'], mentioned: [] }),
      {
        kind: 'incomplete',
        asks: [
          { field: 'sender_address', because: 'missing' },
          { field: 'sent_at', because: 'dont-know' },
        ],
      },
    ],
    [
      'is blocked by a precondition answered with no',
      assess(pop3, { facts: [fact('mx_valid', { value: 'não' })], dontKnow: [], mentioned: [] }),
      { kind: 'blocked', fields: ['mx_valid'] },
    ],
  ])('%s', ([, got, expected]) => {
    expect(got).toEqual(expected)
  })
})
