// From SMTP to the reply committed in the outbox, against smtp-server + simpleParser that discards what it parsed. A round is a fixed
// number of new customers' mails, as fast as they go; it ends when the last one has its end. Accepting outruns reading, so a round
// is also a burst: how fast all were taken in, and how long the rest of the work took.
import { runLoadInChild, startServer } from './children.ts'
import { type Bench, type Spread, spreadOf } from './measured.ts'

export type EndToEnd = {
  mails: number
  parse: { perSecond: Spread; cpuMsPerMail: Spread }
  /** mainCpuMsPerMail: of the thread that accepts, decides and commits; the rest is its helpers' and the readers'. */
  node: {
    perSecond: Spread
    cpuMsPerMail: Spread
    mainCpuMsPerMail: Spread
    acceptedPerSecond: Spread
    acceptP99Ms: Spread
    drainSeconds: Spread
  }
  ratio: Spread
  cpuRatio: Spread
}

const CONNECTIONS = 50

export async function measureEndToEnd(bench: Bench, execArgv: string[] = []): Promise<EndToEnd> {
  const { rounds, mails } = bench.effort === 'quick' ? { rounds: 2, mails: 500 } : { rounds: 5, mails: 2000 }
  const parse = await startServer({ kind: 'parse', folder: bench.folder('parse') })
  const node = await startServer({ kind: 'node', folder: bench.folder('node') }, execArgv)
  const round = async (server: typeof parse, run: string) => {
    const before = await server.usage()
    const began = performance.now()
    const taken = await runLoadInChild({ port: server.port, connections: CONNECTIONS, run, until: { mails } })
    const accepted = performance.now()
    await server.idle()
    const after = await server.usage()
    const drainSeconds = (performance.now() - accepted) / 1000
    // Starting the client is no part of it.
    const seconds = taken.seconds + drainSeconds
    return {
      perSecond: mails / seconds,
      cpuMsPerMail: (after.cpuMs - before.cpuMs) / mails,
      mainCpuMsPerMail: (after.mainCpuMs - before.mainCpuMs) / mails,
      acceptedPerSecond: taken.perSecond,
      acceptP99Ms: taken.p99Ms,
      drainSeconds,
      wallSeconds: (performance.now() - began) / 1000,
    }
  }
  const rows: Record<'parse' | 'node', Awaited<ReturnType<typeof round>>>[] = []
  for (let n = -1; n < rounds; n++) {
    const row = { parse: await round(parse, `e${n + 1}`), node: await round(node, `e${n + 1}`) }
    const { perSecond, cpuMsPerMail, mainCpuMsPerMail, acceptedPerSecond, drainSeconds } = row.node
    bench.say(
      `end to end ${perSecond.toFixed(0)}/s of ${row.parse.perSecond.toFixed(0)}/s; cpu ${cpuMsPerMail.toFixed(2)} of ${row.parse.cpuMsPerMail.toFixed(2)} ms (main thread ${mainCpuMsPerMail.toFixed(2)}); taken in at ${acceptedPerSecond}/s, drained in ${drainSeconds.toFixed(1)} s`,
    )
    if (n >= 0) rows.push(row) // The first one warms.
  }
  await parse.stop()
  await node.stop()
  const of = <Key extends 'parse' | 'node'>(kind: Key, key: keyof (typeof rows)[number][Key], digits = 0): Spread =>
    spreadOf(
      rows.map((row) => Number(row[kind][key])),
      digits,
    )
  return {
    mails,
    parse: { perSecond: of('parse', 'perSecond'), cpuMsPerMail: of('parse', 'cpuMsPerMail', 3) },
    node: {
      perSecond: of('node', 'perSecond'),
      cpuMsPerMail: of('node', 'cpuMsPerMail', 3),
      mainCpuMsPerMail: of('node', 'mainCpuMsPerMail', 3),
      acceptedPerSecond: of('node', 'acceptedPerSecond'),
      acceptP99Ms: of('node', 'acceptP99Ms', 1),
      drainSeconds: of('node', 'drainSeconds', 2),
    },
    ratio: spreadOf(
      rows.map((row) => row.node.perSecond / row.parse.perSecond),
      2,
    ),
    cpuRatio: spreadOf(
      rows.map((row) => row.node.cpuMsPerMail / row.parse.cpuMsPerMail),
      2,
    ),
  }
}
