// Holds the reading of the labelled corpus from falling: its own scorer runs the command as anyone would, and each figure must
// reach the floor in score-floor.json. `npm run floors` raises them when the reading got better; lower one only by hand, with the reason in the commit.
import { beforeAll, describe, expect, test } from 'vitest'
import { HELD, type Score, scoreCorpus } from './score-fixtures.ts'
import floors from './score-floor.json' with { type: 'json' }

let score: Score

beforeAll(() => {
  score = scoreCorpus()
}, 240_000)

describe('porteiro parse, on the labelled corpus', () => {
  test.for(HELD.map((figure) => [figure, floors[figure]] as const))('reaches its floor in %s: %f', ([figure, floor]) => {
    const { total, wrong } = score
    const worst = wrong.slice(0, 10).map((each) => `${each.case}: ${each.notes.join('; ')}`)
    expect(total[figure], `${figure}; such as\n${worst.join('\n')}`).toBeGreaterThanOrEqual(floor)
  })

  test('leaks no secret and crashes on no mail', () => {
    expect(score.total).toMatchObject({ leaks: 0, crashes: 0 })
  })

  test('was given every case', () => {
    expect(score.total.cases).toBeGreaterThan(100)
  })
})
