// How long hostile texts keep a reader busy, and how long ordinary mail does:
//   node bench/reading-hostile.ts [--rounds=5] [--only=WORDS] [--ordinary] [--hostile] [--no-write]
// Each shape of hostile-shapes.ts goes as a mail of 100 KB and of 1 MB through readMessage and readRequest; each mail of fixtures/corpus
// through MIME parsing alone and through what we add. Time is processor time of the one thread (process.threadCpuUsage), so that other
// work on the machine changes little. Prints tables, writes bench/results/reading-hostile.json; exit code 1 when a limit is passed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { simpleParser } from 'mailparser'
import type { Checklist } from '../src/checklist/checklist.ts'
import { readRequest } from '../src/facts/read-request.ts'
import { readMessage } from '../src/message/read-message.ts'
import { splitLetters } from '../src/message/split-letters.ts'
import { readChecklistFiles } from '../src/read-checklist-files.ts'
import { HOSTILE_SHAPES, makeHostileMail } from './hostile-shapes.ts'

const DESK = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
/** What docs/reading.md promises: characters, and the milliseconds in which they are read. */
const LIMITS = [
  { size: 100_000, mostMs: 100 },
  { size: 1_000_000, mostMs: 1_000 },
]
/** An ordinary mail takes less than a step of the clock: its steps are added up over so many readings in each round. */
const REPEATS = 6
const CASES = new URL('../fixtures/corpus/cases/', import.meta.url)
const RESULT = new URL('results/reading-hostile.json', import.meta.url)

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    ordinary: { type: 'boolean', default: false },
    hostile: { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const checklists: Checklist[] = await readChecklistFiles([])
const corpus = readdirSync(CASES)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => ({ name, raw: readFileSync(new URL(name, CASES)) }))

const both = !values.ordinary && !values.hostile
for (const { raw } of corpus) await read(raw) // Warm: what counts is a service that runs, not its first mail.
const hostile = values.hostile || both ? await measureHostile() : undefined
const ordinary = values.ordinary || both ? await measureOrdinary() : undefined
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
if (both && !values['no-write'] && values.only === '') {
  mkdirSync(new URL('.', RESULT), { recursive: true })
  writeFileSync(RESULT, `${JSON.stringify({ machine, rounds, ordinary, hostile }, undefined, 2)}\n`)
}
process.exitCode = hostile?.some((row) => row.isSlow) ? 1 : 0

async function read(raw: Uint8Array): Promise<void> {
  readRequest(await readMessage(raw, DESK), checklists, DESK)
}

/** Returns the milliseconds of processor time that `work` takes: kernels count this time in steps of up to 4 ms. */
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

/**
 * What we add to MIME parsing, for mail as customers write it: readRequest and splitLetters against simpleParser. The mails are read in turn,
 * so that nothing a reader keeps of one is there when it comes again.
 */
async function measureOrdinary() {
  const rows = await Promise.all(
    corpus.map(async ({ name, raw }) => {
      const message = await readMessage(raw, DESK)
      return { name, raw, message, text: message.passages.map((passage) => passage.text).join('\n'), mimeMs: 0, readingMs: 0 }
    }),
  )
  const times = rounds * REPEATS
  for (let time = 0; time < times; time++) {
    for (const row of rows) {
      row.mimeMs += (await timed(() => simpleParser(row.raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true }))) / times
      row.readingMs +=
        (await timed(() => {
          splitLetters(row.text, { how: 'received', subject: row.message.subject }, DESK)
          readRequest(row.message, checklists, DESK)
        })) / times
    }
  }
  const total = (pick: (row: { mimeMs: number; readingMs: number }) => number) => rows.reduce((sum, row) => sum + pick(row), 0)
  const [mime, reading] = [total((row) => row.mimeMs), total((row) => row.readingMs)]
  const ratios = rows.filter((row) => row.mimeMs > 0).map((row) => row.readingMs / row.mimeMs)
  const summary = {
    mails: rows.length,
    mimeMs: middleAndMost(rows.map((row) => row.mimeMs)),
    readingMs: middleAndMost(rows.map((row) => row.readingMs)),
    ratioOfTotals: Number((reading / mime).toFixed(2)),
    ratio: { median: Number(middleAndMost(ratios).medianMs.toFixed(2)), most: Number(Math.max(...ratios).toFixed(2)) },
  }
  process.stdout.write(`ordinary mail ${JSON.stringify(summary)}\n`)
  return summary
}

function middleAndMost(numbers: number[]): { medianMs: number; mostMs: number } {
  const sorted = numbers.toSorted((a, b) => a - b)
  const rounded = (value: number | undefined): number => Number((value ?? 0).toFixed(2))
  return { medianMs: rounded(sorted[sorted.length >> 1]), mostMs: rounded(sorted.at(-1)) }
}
