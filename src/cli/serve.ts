// porteiro serve: runs one node until it is told to stop. SIGTERM and SIGINT stop it in order; a second one at once. SIGHUP has it
// read its certificate again.
import { flushCompileCache } from 'node:module'
import { loadConfig } from '../load-config.ts'
import { createLog } from '../log.ts'
import type { RunningNode } from '../main.ts'
import { explainOperands } from './explain-unknown.ts'
import { gatherLines } from './gather-lines.ts'
import { openConfig } from './open-config.ts'
import { readOptions } from './read-options.ts'
import { smallSettings, startAnewSmall } from './start-anew-small.ts'
import { type Command, DONE, type ExitCode, type Terminal, WRONG_USE } from './terminal.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

const help = `Usage: porteiro serve [--config FILE]

Takes mail in, reads it, answers it and hands it off, until it is told to stop (SIGTERM or Ctrl-C).
SIGHUP has it read its certificate again.
The log goes to standard error, a line for each event; docs/operation.md lists the events.

  --config FILE   the configuration file (or PORTEIRO_CONFIG); without one the defaults hold
`

/** For what others still have to read when the service has stopped. */
const LINGER_MS = 1000

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value' })
  if (options.kind === 'wrong-use' || options.operands.length > 0) {
    terminal.stderr.write(options.kind === 'wrong-use' ? `${options.says}\n` : `${explainOperands([], options.operands)}${help}`)
    return WRONG_USE
  }
  // Heard before anything else: where nobody hears it, it ends the process, and a certificate may be renewed while the machine starts.
  let started: RunningNode | undefined
  let isRenewed = false
  process.on('SIGHUP', () => {
    isRenewed = true
    void started?.reload()
  })
  const config = loadConfig(await openConfig(options.values.get('config'), terminal))
  startAnewSmall(smallSettings(`${config.store.path}-compiled`))
  // Heard from here on, where it no longer begins anew: whoever stops a service that is starting gets a proper stop too.
  const toldToStop = untilToldToStop()
  // Loaded only now: what begins anew needs none of it.
  const { startNode } = await import('../main.ts')
  const node = await startNode(config, createLog(config.log.level, gatherLines(terminal.stderr)))
  started = node
  if (isRenewed) void node.reload()
  // Not at the end, which for a service may be a kill.
  flushCompileCache()
  await toldToStop
  await node.stop()
  // A server that does not answer, or a client that never hangs up, keeps its socket, and the process with it, for longer than a stop takes.
  setTimeout(() => process.exit(), LINGER_MS).unref()
  return DONE
}

export const serveCommand: Command = { help, run }
