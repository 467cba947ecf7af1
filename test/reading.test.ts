// Holds the reading of each phenomenon in fixtures/reading from falling: the corpus's own scorer runs the command over all kinds at
// once, each mail is tagged with its kind, and each kind's figures must reach the floors in reading-floor.json. Raise a floor when the
// reading got better; lower one only with a word in the commit. A failure prints the odd cases alone: the even ones stay unread.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import floorsFile from './reading-floor.json' with { type: 'json' }

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const READING = join(ROOT, 'fixtures/reading')

const Figures = z.object({ cases: z.number(), leaks: z.number(), crashes: z.number() }).catchall(z.number())
const Score = z.object({
  total: Figures,
  tags: z.record(z.string(), Figures),
  wrong: z.array(z.object({ case: z.string(), tags: z.array(z.string()), notes: z.array(z.string()) })),
})
const floors = z.record(z.string(), z.record(z.string(), z.number())).parse(floorsFile)
const kinds = readdirSync(READING, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

let score: z.infer<typeof Score>

beforeAll(() => {
  // The scorer takes one flat folder, and cases of two kinds may share a name: the kind goes in front.
  const flat = mkdtempSync(join(tmpdir(), 'porteiro-reading-'))
  try {
    for (const kind of kinds)
      for (const name of readdirSync(join(READING, kind))) copyFileSync(join(READING, kind, name), join(flat, `${kind}-${name}`))
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['fixtures/corpus/score', '--cases', flat, '--json', '--', process.execPath, 'src/cli.ts', 'parse'],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 },
    )
    if (stdout === '') throw new Error(`Cannot score: ${stderr}`)
    score = Score.parse(JSON.parse(stdout))
  } finally {
    rmSync(flat, { recursive: true, force: true })
  }
}, 240_000)

/** Returns the wrong odd cases tagged `kind`, the ones with most wrong first, a line each. */
function worstOf(kind: string): string {
  return score.wrong
    .filter(({ case: name, tags }) => tags.includes(kind) && /-\d\d[13579]-/.test(name))
    .toSorted((a, b) => b.notes.length - a.notes.length)
    .slice(0, 5)
    .map((each) => `${each.case}: ${each.notes.join('; ')}`)
    .join('\n')
}

describe('porteiro parse, on the fixtures of reading', () => {
  test.for(kinds.map((kind): [string] => [kind]))('reaches its floors in %s', ([kind]) => {
    const floor = floors[kind]
    expect(floor, `reading-floor.json has no floors for ${kind}`).toBeDefined()
    for (const [figure, least] of Object.entries(floor ?? {}))
      expect(score.tags[kind]?.[figure], `${figure} in ${kind}; such as\n${worstOf(kind)}`).toBeGreaterThanOrEqual(least)
  })

  test('leaks no secret and crashes on no mail', () => {
    expect(score.total).toMatchObject({ leaks: 0, crashes: 0 })
  })

  test('was given every case, and each is tagged with its kind', () => {
    const mails = kinds.map((kind) => readdirSync(join(READING, kind)).filter((name) => name.endsWith('.eml')).length)
    expect(kinds.map((kind) => score.tags[kind]?.cases)).toEqual(mails)
    expect(score.total.cases).toBeGreaterThan(70)
  })
})
