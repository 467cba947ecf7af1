// The crash test, short: a kill in each of a random moment, a commit, a spill and a send. `npm run soak` does fifty.
import { expect, test } from 'vitest'
import { chooseSeed } from './chance.ts'
import { runCrashes } from './run-crashes.ts'

test('serve, killed under load, gives every mail that got a 250 one end and the letters it wants', { timeout: 240_000 }, async () => {
  const seed = chooseSeed()
  const { complaints, ...report } = await runCrashes({ kills: 4, seed, pauseMs: [60, 250] })
  expect(complaints, `PORTEIRO_SEED=${seed}`).toEqual([])
  expect(report.kept, `PORTEIRO_SEED=${seed}`).toBeGreaterThan(10)
})
