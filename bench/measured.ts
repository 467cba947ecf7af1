// What every benchmark measures with: subjects that take turns within one run, so that a machine that slows down slows all of them;
// medians with least and most; the machine and its load at that moment.
import { cpus, loadavg, totalmem } from 'node:os'

export type Spread = { median: number; least: number; most: number }

export function spreadOf(values: number[], digits = 0): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const rounded = (value: number | undefined): number => Number((value ?? 0).toFixed(digits))
  return { median: rounded(sorted[sorted.length >> 1]), least: rounded(sorted[0]), most: rounded(sorted.at(-1)) }
}

export type Machine = { processor: string; cores: number; memoryGb: number; system: string; node: string; loadAverage: number; at: string }

/** `loadAverage` is what others did on the machine in the last minute before: above a half, take the ratios and not the rates. */
export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: process.platform,
    node: process.version,
    loadAverage: Number((loadavg()[0] ?? 0).toFixed(1)),
    at: new Date().toISOString().slice(0, 16),
  }
}

/** How long a benchmark may take: quick gives an idea in seconds, full gives figures. */
export type Effort = 'quick' | 'full'

export type Bench = {
  effort: Effort
  /** A folder of its own for a name, gone after the run. */
  folder(name: string): string
  say(line: string): void
}
