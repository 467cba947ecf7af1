// npm run bench [-- --quick] [--only=accept,end-to-end,reading,growth,memory,records] [--folder=FOLDER] [--profile]
// Runs the benchmarks, each against its peer within one run, and writes bench/results/NAME.json; npm run docs puts them into
// docs/performance.md. --quick takes less than a minute, shows that all of it works, and writes nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureAccept } from './measure-accept.ts'
import { measureEndToEnd } from './measure-end-to-end.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureMemory } from './measure-memory.ts'
import { measureReading } from './measure-reading.ts'
import { measureRecords } from './measure-records.ts'
import { type Bench, describeMachine } from './measured.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: tmpdir() },
    profile: { type: 'boolean', default: false },
  },
})
const RESULTS = new URL('results/', import.meta.url)
const root = mkdtempSync(join(values.folder, 'porteiro-bench-'))
const bench: Bench = {
  effort: values.quick ? 'quick' : 'full',
  folder: (name) => join(root, name),
  say: (line) => process.stderr.write(`${line}\n`),
}
const benches: Record<string, () => Promise<object>> = {
  accept: () => measureAccept(bench),
  'end-to-end': () => measureEndToEnd(bench, values.profile ? ['--cpu-prof', '--cpu-prof-dir=profiles'] : []),
  reading: () => measureReading(bench),
  memory: () => measureMemory(bench),
  growth: () => measureGrowth(bench),
  records: () => measureRecords(bench),
}
const wanted = values.only === '' ? Object.keys(benches) : values.only.split(',')
try {
  for (const name of wanted) {
    const run = benches[name]
    if (run === undefined) throw new Error(`Cannot run ${name}: there are ${Object.keys(benches).join(', ')}`)
    const machine = describeMachine(bench.folder('sync'))
    const result = { name, machine, ...(await run()) }
    process.stdout.write(`${JSON.stringify(result)}\n`)
    if (bench.effort === 'quick' || values.profile) continue
    mkdirSync(RESULTS, { recursive: true })
    writeFileSync(new URL(`${name}.json`, RESULTS), `${JSON.stringify(result, undefined, 2)}\n`)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}
