// What the benchmarks have written into bench/results, by name; a missing file is a benchmark not yet run.
import { existsSync, readFileSync } from 'node:fs'
import type { Results } from './performance-tables.ts'

const FOLDER = new URL('../bench/results/', import.meta.url)

/** The files are written by bench/bench.ts alone, with the types they are read by. */
export function readResults(): Results {
  const read = (name: keyof Results) => {
    const file = new URL(`${name}.json`, FOLDER)
    return existsSync(file) ? { [name]: JSON.parse(readFileSync(file, 'utf8')) } : {}
  }
  return { ...read('accept'), ...read('end-to-end'), ...read('reading'), ...read('memory'), ...read('growth'), ...read('records') }
}
