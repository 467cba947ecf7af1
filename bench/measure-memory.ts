// The most memory that a node takes while many clients send large mails at once, and what the bare server takes for the same.
import { type RunningServer, runLoadInChild, startServer } from './children.ts'
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
  const bareMost = watchMemory(bareServer)
  const bare = await runLoadInChild({ port: bareServer.port, ...load })
  const barePeakMb = bareMost.soFar()
  bareMost.stop()
  await bareServer.stop()
  const server = await startServer({ kind: 'node', folder: bench.folder('large') })
  const startMb = server.memoryMb()
  const most = watchMemory(server)
  const taken = await runLoadInChild({ port: server.port, ...load })
  const takenPeakMb = most.soFar()
  bench.say(`memory: ${taken.mails} taken, ${taken.refused} refused in ${taken.seconds.toFixed(1)} s; peak ${takenPeakMb} MB`)
  await server.idle()
  const peakMb = most.soFar()
  most.stop()
  bench.say(`memory: peak ${peakMb} MB with reading, bare ${barePeakMb} MB`)
  await server.stop()
  return {
    connections,
    megabytesEach: MEGABYTES,
    bare: { peakMb: barePeakMb, seconds: bare.seconds },
    node: { startMb, takenPeakMb, peakMb, seconds: taken.seconds, refused: taken.refused },
  }
}

/** Looks ten times a second: the kernel keeps no peak of several processes. */
function watchMemory(server: RunningServer): { soFar(): number; stop(): void } {
  let most = 0
  const look = (): number => {
    most = Math.max(most, server.memoryMb())
    return most
  }
  const timer = setInterval(look, 100)
  return { soFar: look, stop: () => clearInterval(timer) }
}
