// A day that is put right in an answer keeps the hour that was told with the wrong one, unless another hour is told.
import { expect, test } from 'vitest'
import { readAnswerTo } from '../read-body.ts'

test.for<[string, string]>([
  ['rui@oficina.example\n\nah e não foi dia 19, foi dia 18', '2026-11-18T10:00'],
  ['não foi ontem, foi quarta', '2026-11-18T10:00'],
  ['foi quarta, não ontem', '2026-11-18T10:00'],
  ['não foi ontem e sim sábado', '2026-11-21T10:00'],
  ['no fue ayer, fue el miércoles', '2026-11-18T10:00'],
  ['foi quarta, no dia 18', '2026-11-18'],
  ['corrigindo: foi dia 18', '2026-11-18T10:00'],
  ['na verdade foi na quarta', '2026-11-18T10:00'],
  ['actually it was Wednesday', '2026-11-18T10:00'],
  ['desculpe, foi dia 18 às 11h', '2026-11-18T11:00'],
  ['na verdade foi na quarta de noite', '2026-11-18'],
  ['mandei de novo dia 20', '2026-11-20'],
  ['dia 20 mandei outro, e não foi', '2026-11-20'],
])('readRequest() hears when it was in «%s», after 19 November at 10:00', async ([body, moment]) => {
  const known = [{ field: 'sent_at', value: '2026-11-19T10:00', state: 'good' as const }]
  const { facts } = await readAnswerTo({ checklist: 'sending', fields: ['recipient_address'], known }, body)
  expect(facts.find(({ field }) => field === 'sent_at')?.value).toBe(moment)
})
