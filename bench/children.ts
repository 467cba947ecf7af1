// Starts the servers and the load client as processes of their own, and asks them things.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { smallSettings } from '../src/cli/start-anew-small.ts'
import type { LoadPlan, LoadResult } from './load-client.ts'
import { cpuOf, memoryOf } from './process-tree.ts'
import type { Order, Reply, ServerPlan } from './server-process.ts'

export type RunningServer = {
  port: number
  /** Processor time since the start, of all there is of it, and of the main thread alone. */
  usage(): Promise<{ cpuMs: number; mainCpuMs: number }>
  memoryMb(): number
  /** Resolves when no mail is in flight. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/** Ours runs with the settings that `porteiro serve` gives itself. `execArgv`: such as --cpu-prof. */
export async function startServer(plan: ServerPlan, execArgv: string[] = []): Promise<RunningServer> {
  mkdirSync(plan.folder, { recursive: true })
  const isOurs = plan.kind === 'accept' || plan.kind === 'node'
  const { flags, env } = isOurs ? smallSettings(`${plan.folder}/compiled`) : { flags: [], env: {} }
  const child = fork(new URL('server-process.ts', import.meta.url), { execArgv: [...flags, ...execArgv], env: { ...process.env, ...env } })
  const pid = child.pid ?? 0
  const ask = (order: Order): Promise<Reply> => {
    const { promise, resolve, reject } = Promise.withResolvers<Reply>()
    const gone = (): void => reject(new Error(`Cannot ask a server: its process is gone (${plan.kind})`))
    child.once('exit', gone)
    child.once('message', (reply: Reply) => {
      child.off('exit', gone)
      if (reply.kind === 'failed') reject(new Error(reply.error))
      else resolve(reply)
    })
    child.send(order)
    return promise
  }
  const started = await ask({ ask: 'start', plan })
  if (started.kind !== 'started') throw new Error('Cannot start a server: it did not say its port')
  return {
    port: started.port,
    async usage() {
      const reply = await ask({ ask: 'usage' })
      if (reply.kind !== 'usage') throw new Error('Cannot tell the usage of a server')
      return { cpuMs: cpuOf(pid), mainCpuMs: reply.mainCpuMs }
    },
    memoryMb: () => memoryOf(pid),
    async idle() {
      await ask({ ask: 'idle' })
    },
    async stop() {
      await ask({ ask: 'stop' })
      await ended(child)
    },
  }
}

export function runLoadInChild(plan: LoadPlan): Promise<LoadResult> {
  const { promise, resolve, reject } = Promise.withResolvers<LoadResult>()
  const child = fork(new URL('load-process.ts', import.meta.url))
  child.once('message', resolve)
  child.once('exit', (code) => reject(new Error(`Cannot make a load: the client ended with ${code}`)))
  child.send(plan)
  return promise
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
