// Holds the reading of the labelled corpus from falling: its own scorer runs the command as anyone would, and each figure must
// reach the floor in score-floor.json. Raise a floor when the reading got better; lower one only with a word in the commit.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import floors from './score-floor.json' with { type: 'json' }

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const Score = z.object({
  total: z.object({ cases: z.number(), leaks: z.number(), crashes: z.number() }).catchall(z.number()),
  wrong: z.array(z.object({ case: z.string(), notes: z.array(z.string()) })),
})

let score: z.infer<typeof Score>

beforeAll(() => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['fixtures/corpus/score', '--json', '--', process.execPath, 'src/cli.ts', 'parse'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (stdout === '') throw new Error(`Cannot score: ${stderr}`)
  score = Score.parse(JSON.parse(stdout))
}, 240_000)

describe('porteiro parse, on the labelled corpus', () => {
  test.for(Object.entries(floors))('reaches its floor in %s: %f', ([figure, floor]) => {
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
