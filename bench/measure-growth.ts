// What a long service costs: accept and end to end on a store of many mails and tickets, against an empty one, taking turns.
import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { REST_MS } from '../src/inbox/reader-pool.ts'
import { type RunningServer, runLoadInChild, startServer } from './children.ts'
import { fillStore } from './fill-store.ts'
import { type Bench, type Spread, spreadOf } from './measured.ts'

export type Growth = { sizes: GrowthOf[] }
type GrowthOf = {
  mails: number
  tickets: number
  databaseMb: number
  /** Rate on the filled store to that on the empty one; each round by itself. */
  acceptRatio: Spread
  acceptCpuRatio: Spread
  endToEndRatio: Spread
  endToEndCpuRatio: Spread
  /** Of the service and its readers: when it had just started, and when it had rested for a while after the last mail. */
  startMb: number
  restMb: number
}

const CONNECTIONS = 50
/** By then readers without work have ended, and what they held is free. */
const REST_WITHIN_MS = REST_MS + 15_000

export async function measureGrowth(bench: Bench): Promise<Growth> {
  const sizes = bench.effort === 'quick' ? [2000] : [1000, 100_000, 1_000_000]
  const measured: GrowthOf[] = []
  for (const mails of sizes) measured.push(await measureSize(bench, mails))
  return { sizes: measured }
}

async function measureSize(bench: Bench, mails: number): Promise<GrowthOf> {
  const folder = bench.folder(`grown-${mails}`)
  const { tickets } = await fillStore({ folder, mails, say: bench.say })
  const databaseMb = Math.round(statSync(`${folder}/porteiro.db`).size / 2 ** 20)
  const empty = bench.folder(`empty-${mails}`)
  const isQuick = bench.effort === 'quick'
  const whole = await takeTurns(bench, 'node', { folder, empty, rounds: isQuick ? 1 : 5, load: { mails: isQuick ? 200 : 1500 } })
  // Last, because nothing works on what these keep.
  const accept = await takeTurns(bench, 'accept', { folder, empty, rounds: isQuick ? 1 : 7, load: { mails: isQuick ? 2000 : 20_000 } })
  const { startMb, restMb } = whole
  const [acceptRatio, acceptCpuRatio, endToEndRatio, endToEndCpuRatio] = [accept.ratio, accept.cpuRatio, whole.ratio, whole.cpuRatio]
  return { mails, tickets, databaseMb, acceptRatio, acceptCpuRatio, endToEndRatio, endToEndCpuRatio, startMb, restMb }
}

type Turns = { folder: string; empty: string; rounds: number; load: { mails: number } }

async function takeTurns(bench: Bench, kind: 'accept' | 'node', { folder, empty, rounds, load }: Turns) {
  const servers = { grown: await startServer({ kind, folder }), empty: await startServer({ kind, folder: empty }) }
  const startMb = servers.grown.memoryMb()
  const rows: { ratio: number; cpuRatio: number }[] = []
  for (let round = -1; round < rounds; round++) {
    const run = `${kind}${round + 1}`
    // Whoever goes first finds a machine that has rested: they change places.
    const inTurn = round % 2 === 0 ? (['empty', 'grown'] as const) : (['grown', 'empty'] as const)
    const done = { grown: { perSecond: 0, cpuMs: 0 }, empty: { perSecond: 0, cpuMs: 0 } }
    for (const name of inTurn) done[name] = await loadOnce(servers[name], run, load)
    const row = { ratio: done.grown.perSecond / done.empty.perSecond, cpuRatio: done.grown.cpuMs / done.empty.cpuMs }
    bench.say(
      `${kind}: grown ${done.grown.perSecond.toFixed(0)}/s, empty ${done.empty.perSecond.toFixed(0)}/s, cpu ${row.cpuRatio.toFixed(2)}`,
    )
    if (round >= 0) rows.push(row) // The first one warms.
  }
  await sleep(bench.effort === 'quick' ? 500 : REST_WITHIN_MS)
  const restMb = servers.grown.memoryMb()
  for (const server of Object.values(servers)) await server.stop()
  const of = (key: 'ratio' | 'cpuRatio'): Spread =>
    spreadOf(
      rows.map((row) => row[key]),
      2,
    )
  return { ratio: of('ratio'), cpuRatio: of('cpuRatio'), startMb, restMb }
}

async function loadOnce(server: RunningServer, run: string, load: { mails: number }): Promise<{ perSecond: number; cpuMs: number }> {
  const before = await server.usage()
  const taken = await runLoadInChild({ port: server.port, connections: CONNECTIONS, run, until: load })
  const began = performance.now()
  await server.idle()
  const seconds = taken.seconds + (performance.now() - began) / 1000
  return { perSecond: load.mails / seconds, cpuMs: (await server.usage()).cpuMs - before.cpuMs }
}
