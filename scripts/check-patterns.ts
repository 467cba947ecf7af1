// npm run patterns: looks for patterns that some text keeps busy for longer with each letter, doubling each time: those that can read
// the same words in two ways and repeat them. The checker (recheck) takes seconds for some patterns, so those that were found sound
// are remembered in fixtures/patterns/checked.txt, by hash; with --new nothing is written, and a long list of new ones is refused.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { check } from 'recheck'
import { gatherPatterns } from './gather-patterns.ts'

const CHECKED = new URL('../fixtures/patterns/checked.txt', import.meta.url)
/** The checker gives up on the largest vocabularies, however long it may take. */
const PATIENCE_MS = 20_000
/** A few changed rules: a minute. */
const MOST_NEW = 150
/** An hour's work is not lost when it is broken off. */
const SAVED_EACH = 100

const { values } = parseArgs({ options: { new: { type: 'boolean', default: false } } })
const checked = new Set(readFileSync(CHECKED, 'utf8').split('\n').filter(Boolean))
const patterns = new Map((await gatherPatterns()).map((pattern) => [hashOf(pattern), pattern]))
const unknown = [...patterns].filter(([hash]) => !checked.has(hash))
if (values.new && unknown.length > MOST_NEW)
  fail(`${unknown.length} patterns are new: npm run patterns checks them and remembers that it did`)

const bad: string[] = []
let givenUp = 0
let count = 0
const queue = unknown.values()
await Promise.all(Array.from({ length: availableParallelism() }, checkNext))
remember()
if (bad.length > 0) fail(`texts that double the work with each repeat:\n${bad.join('\n')}`)
say(`${patterns.size} patterns, ${unknown.length} of them new: none is exponential; the checker gave up on ${givenUp}`)
process.exit() // Its own processes would keep this one.

async function checkNext(): Promise<void> {
  for (const [hash, pattern] of queue) {
    const { source, flags } = split(pattern)
    const found = await check(source, flags.replace(/[dv]/g, ''), { timeout: PATIENCE_MS })
    if (found.status === 'unknown') givenUp += 1
    if (found.status === 'vulnerable' && found.complexity.type === 'exponential') bad.push(`${pattern}\n  ${found.attack.pattern}`)
    else checked.add(hash)
    count += 1
    if (count % SAVED_EACH === 0) {
      remember()
      say(`${count} of ${unknown.length}`)
    }
  }
}

function remember(): void {
  if (values.new) return
  const sound = [...patterns.keys()].filter((hash) => checked.has(hash))
  writeFileSync(CHECKED, `${sound.sort().join('\n')}\n`)
}

function split(pattern: string): { source: string; flags: string } {
  const end = pattern.lastIndexOf('/')
  return { source: pattern.slice(1, end), flags: pattern.slice(end + 1) }
}

function hashOf(pattern: string): string {
  return createHash('sha256').update(pattern).digest('hex').slice(0, 12)
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function fail(why: string): never {
  say(why)
  process.exit(1)
}
