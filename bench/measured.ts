// What every benchmark measures with: subjects that take turns within one run, so that a machine that slows down slows all of them;
// medians with least and most; the machine and its load at that moment.
import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { countLatencies } from './latencies.ts'

export type Spread = { median: number; least: number; most: number }

export function spreadOf(values: number[], digits = 0): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const rounded = (value: number | undefined): number => Number((value ?? 0).toFixed(digits))
  return { median: rounded(sorted[sorted.length >> 1]), least: rounded(sorted[0]), most: rounded(sorted.at(-1)) }
}

export type Machine = {
  processor: string
  cores: number
  memoryGb: number
  system: string
  node: string
  loadAverage: number
  /** An append of 8 KB and fdatasync, as a commit does it: what the disk allows at this moment. */
  syncP50Ms: number
  syncP99Ms: number
  at: string
}

const SYNCS = 300

/** `loadAverage` is what others did on the machine in the last minute before: above a half, take the ratios and not the rates. */
export function describeMachine(folder: string): Machine {
  const sync = timeSyncs(folder)
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: process.platform,
    node: process.version,
    loadAverage: Number((loadavg()[0] ?? 0).toFixed(1)),
    syncP50Ms: sync.p50Ms,
    syncP99Ms: sync.p99Ms,
    at: new Date().toISOString().slice(0, 16),
  }
}

function timeSyncs(folder: string): { p50Ms: number; p99Ms: number } {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, 'sync'), 'a')
  const latencies = countLatencies()
  const bytes = new Uint8Array(8192).fill(0x41)
  for (let count = 0; count < SYNCS; count++) {
    const began = performance.now()
    writeSync(file, bytes)
    fdatasyncSync(file)
    latencies.add(performance.now() - began)
  }
  closeSync(file)
  return latencies.summary()
}

/** How long a benchmark may take: quick gives an idea in seconds, full gives figures. */
export type Effort = 'quick' | 'full'

export type Bench = {
  effort: Effort
  /** A folder of its own for a name, gone after the run. */
  folder(name: string): string
  say(line: string): void
}
