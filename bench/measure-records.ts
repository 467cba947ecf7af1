// Look-up in a gigabyte of logs: how fast it is indexed, how long a look-up takes in all, and what memory both take. The log is written by
// one process and searched by another, so that writing counts for nothing; it is in the system's memory when it is read.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench, Spread } from './measured.ts'

export type Lookup = {
  whose: 'of an account' | 'of an account that stands in every block' | 'of an account that stands nowhere'
  what: 'logins' | 'deliveries'
  days: number
  ms: Spread
  /** Attempts or mails, in all rounds. */
  found: number
}
export type Records = {
  rounds: number
  megabytes: number
  indexMbPerSecond: number
  lookups: Lookup[]
  /** The most that the process grew. */
  grownMb: { indexing: number; inAll: number }
}

export async function measureRecords(bench: Bench): Promise<Records> {
  const [megabytes, rounds] = bench.effort === 'quick' ? [100, 3] : [1_000, 15]
  const folder = bench.folder('records')
  mkdirSync(folder, { recursive: true })
  const run = (script: string, args: string[]) =>
    execFileSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], { encoding: 'utf8' })
  run('write-log.ts', [join(folder, 'mail.log'), String(megabytes)])
  const measured = JSON.parse(run('records-process.ts', [folder, String(rounds)])) as Omit<Records, 'rounds'>
  const worst = Math.max(...measured.lookups.map(({ ms }) => ms.most))
  bench.say(`records: ${measured.megabytes} MB, indexed at ${measured.indexMbPerSecond} MB/s, look-up at worst ${worst} ms`)
  return { rounds, ...measured }
}
