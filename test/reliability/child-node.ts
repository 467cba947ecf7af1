// A real node in a process of its own (`node src/cli.ts serve`), so that it can be killed; its log is read from standard error.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Kept from one start to the next, and away from the small disks of some tests. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'porteiro-tests-compiled')
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export type ChildNode = {
  pid: number
  smtpPort: number
  operatorUrl: string
  /** How often each event was logged, and under which codes (`event error`). */
  events: Map<string, number>
  /** Lines that are no log lines: a crash's words. */
  strayLines: string[]
  exited: Promise<{ code: number | null; signal: string | null }>
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
}

/** `command` runs before node, such as a shell that sets limits. Rejects with what it wrote when the node does not start. */
export async function startChildNode(configPath: string, { command = [] }: { command?: string[] } = {}): Promise<ChildNode> {
  const [program = '', ...args] = [...command, process.execPath, CLI, 'serve', '--config', configPath]
  const child: ChildProcess = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE },
  })
  const events = new Map<string, number>()
  const strayLines: string[] = []
  const started = Promise.withResolvers<{ smtp: string; operator: string }>()
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
  if (child.stderr === null || child.pid === undefined) throw new Error('Cannot start a node')
  createInterface({ input: child.stderr }).on('line', (line) => {
    const entry = parseLine(line)
    if (entry === undefined) return void strayLines.push(line)
    const event = String(entry['event'])
    events.set(event, (events.get(event) ?? 0) + 1)
    if (event === 'service-started') started.resolve({ smtp: String(entry['smtp']), operator: String(entry['operator']) })
  })
  void exited.then(({ code }) => started.reject(new Error(`The node ended with ${code}: ${strayLines.join('\n')}`)))
  const { smtp, operator } = await started.promise
  return {
    pid: child.pid,
    smtpPort: Number(smtp.slice(smtp.lastIndexOf(':') + 1)),
    operatorUrl: `http://${operator}`,
    events,
    strayLines,
    exited,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.kill('SIGTERM')
      return (await exited).code
    },
  }
}

function parseLine(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
