// The most memory that a node takes while many clients send large mails at once, and what the bare server takes for the same.
import { runLoadInChild, startServer } from './children.ts'
import type { Bench } from './measured.ts'

export type Memory = {
  connections: number
  megabytesEach: number
  bare: { peakMb: number; seconds: number }
  node: { startMb: number; takenPeakMb: number; peakMb: number; seconds: number; refused: number }
}

const MEGABYTES = 5

export async function measureMemory(bench: Bench): Promise<Memory> {
  const connections = bench.effort === 'quick' ? 40 : 500
  const load = { connections, run: 'large', until: { mails: connections }, largeBytes: MEGABYTES * 2 ** 20 }
  const bareServer = await startServer({ kind: 'bare', folder: bench.folder('bare') })
  const bare = await runLoadInChild({ port: bareServer.port, ...load })
  const { peakMb: barePeakMb } = await bareServer.usage()
  await bareServer.stop()
  const server = await startServer({ kind: 'node', folder: bench.folder('large') })
  const { rssMb: startMb } = await server.usage()
  const taken = await runLoadInChild({ port: server.port, ...load })
  const { peakMb: takenPeakMb } = await server.usage()
  bench.say(`memory: ${taken.mails} taken, ${taken.refused} refused in ${taken.seconds.toFixed(1)} s; peak ${takenPeakMb} MB`)
  await server.idle()
  const { peakMb } = await server.usage()
  bench.say(`memory: peak ${peakMb} MB with reading, bare ${barePeakMb} MB`)
  await server.stop()
  return {
    connections,
    megabytesEach: MEGABYTES,
    bare: { peakMb: barePeakMb, seconds: bare.seconds },
    node: { startMb, takenPeakMb, peakMb, seconds: taken.seconds, refused: taken.refused },
  }
}
