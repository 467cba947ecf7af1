// How long hostile texts keep a reader busy:
//   node bench/reading-hostile.ts [--rounds=5] [--only=WORDS] [--no-write]
// Each shape of hostile-shapes.ts goes as a mail of 100 KB and of 1 MB through readMessage and readRequest. Time is processor time of the
// one thread (process.threadCpuUsage), so that other work on the machine changes little; kernels count it in steps of up to 4 ms.
// Prints a table, writes bench/results/reading-hostile.json; exit code 1 when a limit is passed. Ordinary mail: measure-reading.ts.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import type { Checklist } from '../src/checklist/checklist.ts'
import { readRequest } from '../src/facts/read-request.ts'
import { READER_FLAGS } from '../src/inbox/start-reader.ts'
import { readMessage } from '../src/message/read-message.ts'
import { readChecklistFiles } from '../src/read-checklist-files.ts'
import { HOSTILE_SHAPES, makeHostileMail } from './hostile-shapes.ts'

const DESK = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
/** What docs/reading.md promises: characters, and the milliseconds in which they are read. */
const LIMITS = [
  { size: 100_000, mostMs: 100 },
  { size: 1_000_000, mostMs: 1_000 },
]
const CASES = new URL('../fixtures/corpus/cases/', import.meta.url)
const RESULT = new URL('results/reading-hostile.json', import.meta.url)

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    'no-write': { type: 'boolean', default: false },
  },
})
// As a reader reads: they hold for what is compiled from here on.
for (const flag of READER_FLAGS) setFlagsFromString(flag)
const rounds = Number(values.rounds)
const checklists: Checklist[] = await readChecklistFiles([])
// Warm: what counts is a service that runs, not its first mail.
for (const name of readdirSync(CASES)) if (name.endsWith('.eml')) await read(readFileSync(new URL(name, CASES)))
const hostile = await measureHostile()
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  // Others that share a core make its caches and its clock theirs: processor time grows with the load, if less than the clock on the wall.
  loadAverage: Number((loadavg()[0] ?? 0).toFixed(1)),
  time: 'processor time of the reading thread',
}
process.stdout.write(`${JSON.stringify(machine)}\n`)
if (!values['no-write'] && values.only === '') {
  mkdirSync(new URL('.', RESULT), { recursive: true })
  writeFileSync(RESULT, `${JSON.stringify({ machine, rounds, hostile }, undefined, 2)}\n`)
}
process.exitCode = hostile.some((row) => row.isSlow) ? 1 : 0

async function read(raw: Uint8Array): Promise<void> {
  readRequest(await readMessage(raw, DESK), checklists, DESK)
}

/** Returns the milliseconds of processor time that `work` takes. */
async function timed(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** Rounds go over all shapes, so that a slow minute of the machine falls on one round and not on one shape. */
async function measureHostile() {
  const shapes = HOSTILE_SHAPES.filter(({ name }) => name.includes(values.only))
  const took = new Map(shapes.map((shape) => [shape, LIMITS.map((): number[] => [])]))
  for (let round = 0; round < rounds; round++) {
    for (const [shape, sizes] of took) {
      for (const [index, { size }] of LIMITS.entries()) {
        const raw = makeHostileMail(shape, size)
        sizes[index]?.push(await timed(() => read(raw)))
      }
    }
    process.stdout.write(`round ${round + 1} of ${rounds}\n`)
  }
  const rows = [...took].map(([shape, ofSizes]) => {
    const sizes = LIMITS.map(({ size, mostMs }, index) => {
      const times = middleAndMost(ofSizes[index] ?? [])
      return { size, ...times, isSlow: times.medianMs > mostMs }
    })
    return { shape: shape.name, sizes, isSlow: sizes.some(({ isSlow }) => isSlow) }
  })
  for (const row of rows) {
    const cells = row.sizes.map(({ medianMs, mostMs }) => `${medianMs.toFixed(1).padStart(8)} ${mostMs.toFixed(1).padStart(8)}`)
    process.stdout.write(`${row.isSlow ? '!' : ' '} ${row.shape.padEnd(40)} ${cells.join('  ')}\n`)
  }
  for (const [index, { size, mostMs }] of LIMITS.entries()) {
    const medians = rows.map(({ sizes }) => sizes[index]?.medianMs ?? 0)
    const { medianMs, mostMs: worst } = middleAndMost(medians)
    process.stdout.write(`${size} characters: median ${medianMs.toFixed(1)} ms, slowest shape ${worst.toFixed(1)} ms, limit ${mostMs} ms\n`)
  }
  return rows
}

function middleAndMost(numbers: number[]): { medianMs: number; mostMs: number } {
  const sorted = numbers.toSorted((a, b) => a - b)
  const rounded = (value: number | undefined): number => Number((value ?? 0).toFixed(2))
  return { medianMs: rounded(sorted[sorted.length >> 1]), mostMs: rounded(sorted.at(-1)) }
}
