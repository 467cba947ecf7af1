// No pattern of ours doubles its work with each repeat of a text: those that are new since the last `npm run patterns` are checked here.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const CHECK = fileURLToPath(new URL('../scripts/check-patterns.ts', import.meta.url))
const SECONDS = 300

test('no text makes a pattern double its work with each repeat', { timeout: SECONDS * 1000 }, async () => {
  const { stderr } = await promisify(execFile)(process.execPath, ['--no-warnings', CHECK, '--new'])
  expect(stderr).toMatch(/^\d{4,} patterns, \d{1,3} of them new: none is exponential/m)
})
