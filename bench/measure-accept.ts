// Durable accept against a bare smtp-server that discards: 50 connections that stay open, as fast as they go, and Porteiro once more at
// half of what it reached.
import { runLoadInChild, startServer } from './children.ts'
import { type Bench, type Spread, spreadOf } from './measured.ts'
import type { ServerKind } from './server-process.ts'

type Saturated = { perSecond: Spread; cpuMsPerMail: Spread; p50Ms: Spread; p99Ms: Spread }
export type Accept = {
  connections: number
  bare: Saturated
  accept: Saturated
  /** Rate, and processor time for a mail, of Porteiro to the bare server's; each round by itself. */
  ratio: Spread
  cpuRatio: Spread
  halfLoad: { perSecond: number; p50Ms: Spread; p99Ms: Spread; mostMs: Spread }
}

const CONNECTIONS = 50

export async function measureAccept(bench: Bench): Promise<Accept> {
  const { rounds, seconds } = bench.effort === 'quick' ? { rounds: 2, seconds: 1.5 } : { rounds: 7, seconds: 5 }
  const servers = {
    bare: await startServer({ kind: 'bare', folder: bench.folder('bare') }),
    accept: await startServer({ kind: 'accept', folder: bench.folder('accept') }),
  }
  const load = async (kind: keyof typeof servers & ServerKind, name: string, perSecond?: number) => {
    const before = await servers[kind].usage()
    const until = { seconds, warmSeconds: 0.5 }
    const pace = perSecond === undefined ? {} : { perSecond }
    const result = await runLoadInChild({ port: servers[kind].port, connections: CONNECTIONS, run: name, until, ...pace })
    const after = await servers[kind].usage()
    // The time of warming counts into both.
    const cpuMsPerMail = (after.cpuMs - before.cpuMs) / (result.mails * (1 + until.warmSeconds / seconds))
    return { ...result, cpuMsPerMail }
  }
  await load('bare', 'warm')
  await load('accept', 'warm')
  const rows: Record<keyof typeof servers, Awaited<ReturnType<typeof load>>>[] = []
  for (let round = 0; round < rounds; round++) {
    const bare = await load('bare', `s${round}`)
    const accept = await load('accept', `s${round}`)
    bench.say(
      `accept ${accept.perSecond}/s of ${bare.perSecond}/s; p99 ${accept.p99Ms} ms; cpu ${accept.cpuMsPerMail.toFixed(3)} of ${bare.cpuMsPerMail.toFixed(3)} ms`,
    )
    rows.push({ bare, accept })
  }
  const saturated = (pick: 'bare' | 'accept'): Saturated => {
    const of = rows.map((row) => row[pick])
    return {
      perSecond: spreadOf(of.map(({ perSecond }) => perSecond)),
      cpuMsPerMail: spreadOf(
        of.map(({ cpuMsPerMail }) => cpuMsPerMail),
        3,
      ),
      p50Ms: spreadOf(
        of.map(({ p50Ms }) => p50Ms),
        2,
      ),
      p99Ms: spreadOf(
        of.map(({ p99Ms }) => p99Ms),
        2,
      ),
    }
  }
  const perSecond = Math.round(saturated('accept').perSecond.median / 2)
  const half = []
  for (let round = 0; round < rounds; round++) {
    const result = await load('accept', `h${round}`, perSecond)
    bench.say(`accept at ${result.perSecond}/s: p50 ${result.p50Ms}, p99 ${result.p99Ms}, most ${result.mostMs} ms`)
    half.push(result)
  }
  for (const server of Object.values(servers)) await server.stop()
  return {
    connections: CONNECTIONS,
    bare: saturated('bare'),
    accept: saturated('accept'),
    ratio: spreadOf(
      rows.map(({ bare, accept }) => accept.perSecond / bare.perSecond),
      2,
    ),
    cpuRatio: spreadOf(
      rows.map(({ bare, accept }) => accept.cpuMsPerMail / bare.cpuMsPerMail),
      2,
    ),
    halfLoad: {
      perSecond,
      p50Ms: spreadOf(
        half.map(({ p50Ms }) => p50Ms),
        2,
      ),
      p99Ms: spreadOf(
        half.map(({ p99Ms }) => p99Ms),
        2,
      ),
      mostMs: spreadOf(
        half.map(({ mostMs }) => mostMs),
        2,
      ),
    },
  }
}
