// Runs the corpus's own scorer as anyone would, over the labelled corpus or over fixtures/reading. Comes out: its figures, 0 to 1, in
// total and for each tag, and what was wrong. test/score.test.ts and test/reading.test.ts hold them to the floors beside this file,
// which scripts/write-floors.ts writes.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const READING = join(ROOT, 'fixtures/reading')

const Figures = z.object({ cases: z.number(), leaks: z.number(), crashes: z.number() }).catchall(z.number())
const Score = z.object({
  total: Figures,
  tags: z.record(z.string(), Figures),
  wrong: z.array(z.object({ case: z.string(), tags: z.array(z.string()), notes: z.array(z.string()) })),
})
export type Score = z.infer<typeof Score>

/** The figures that have floors. */
export const HELD = ['checklist', 'disposition', 'customer', 'f1', 'asks', 'all'] as const

/** How many mails each kind of fixtures/reading has. */
export const READING_MAILS: ReadonlyMap<string, number> = new Map(
  readdirSync(READING, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, readdirSync(join(READING, name)).filter((file) => file.endsWith('.eml')).length]),
)

/** Returns the score of the labelled corpus. Throws where the scorer says nothing. */
export function scoreCorpus(): Score {
  return score([])
}

/** Returns the score of fixtures/reading, each mail tagged with its kind. Throws where the scorer says nothing. */
export function scoreReading(): Score {
  // The scorer takes one flat folder, and cases of two kinds may share a name: the kind goes in front.
  const flat = mkdtempSync(join(tmpdir(), 'porteiro-reading-'))
  try {
    for (const kind of READING_MAILS.keys())
      for (const name of readdirSync(join(READING, kind))) copyFileSync(join(READING, kind, name), join(flat, `${kind}-${name}`))
    return score(['--cases', flat])
  } finally {
    rmSync(flat, { recursive: true, force: true })
  }
}

function score(options: readonly string[]): Score {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['fixtures/corpus/score', ...options, '--json', '--', process.execPath, 'src/cli.ts', 'parse'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (stdout === '') throw new Error(`Cannot score: ${stderr}`)
  return Score.parse(JSON.parse(stdout))
}
