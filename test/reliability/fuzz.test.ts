// The fuzz, short: `npm run soak` does 20,000 mails and 5,000 dialogues.
import { expect, test } from 'vitest'
import { chooseSeed } from './chance.ts'
import { fuzzDialogues } from './fuzz-dialogues.ts'
import { fuzzMails } from './fuzz-mails.ts'

test('mails that nobody would write come to one end each, and nothing hostile comes out', { timeout: 180_000 }, async () => {
  const seed = chooseSeed()
  const report = await fuzzMails({ count: 150, seed, pooled: 0.2 })
  expect(report.complaints, `PORTEIRO_SEED=${seed}`).toEqual([])
  expect(report.replies + report.handOffs).toBeGreaterThan(10)
})

test('hostile dialogues get proper answers, and a good client beside them is served', { timeout: 180_000 }, async () => {
  const seed = chooseSeed()
  const report = await fuzzDialogues({ count: 100, seed })
  expect(report.complaints, `PORTEIRO_SEED=${seed}`).toEqual([])
  expect(report.goodMails).toBeGreaterThan(0)
})
