// docs/performance.md shows what the benchmarks measured last, and every benchmark.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillInTables } from '../scripts/performance-tables.ts'
import { readResults } from '../scripts/read-bench-results.ts'

const page = readFileSync(new URL('../docs/performance.md', import.meta.url), 'utf8')

test('docs/performance.md has the results of bench/results (npm run docs writes them)', () => {
  expect(page).toBe(fillInTables(page, readResults()))
})

test('docs/performance.md has a table for every benchmark', () => {
  const names = [...readFileSync(new URL('../bench/bench.ts', import.meta.url), 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: \(\) =>/gm)]
  expect(names.map(([, name]) => name).filter((name) => !page.includes(`<!-- bench ${name} -->`))).toEqual([])
})
