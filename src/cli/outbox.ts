// porteiro outbox: what we sent, what waits, what could not be delivered; and what a person does about that.
import type { OutboxRow, OutboxState, Store } from '../store/store.ts'
import { explainUnknown } from './explain-unknown.ts'
import { printable } from './printable.ts'
import { type ReadOptions, readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { actNow, nowText, withStore } from './with-store.ts'

const STATES = ['waiting', 'sent', 'failed', 'unseen'] as const satisfies (OutboxState | 'unseen')[]
const STANDARD_LIMIT = 50
const MAX_LIMIT = 10_000

const help = `Usage: porteiro outbox list [--state STATE] [--limit N] [--config FILE] [--json]
       porteiro outbox retry ID… [--config FILE]
       porteiro outbox done ID… [--config FILE]

Replies and hand-offs. One that failed was refused for good or given up: its ticket knows; a hand-off among them is an
alert until it is sent or done.

  list    newest first; without --state the hand-offs that failed and that nobody has seen to
  retry   send it once more, the same bytes, as if it were new
  done    a person has seen to it otherwise: it raises no alert any more

  --state STATE   only those that are ${STATES.join(', ')}
  --limit N       at most so many, 1 to ${MAX_LIMIT} (${STANDARD_LIMIT})
  --config FILE   the configuration file (or PORTEIRO_CONFIG)
  --json          a line of JSON for each entry

Works while the service runs, which takes up a retry within seconds.
`

type Request =
  | { kind: 'list'; state: OutboxState | 'unseen'; limit: number }
  | { kind: 'retry' | 'done'; ids: string[] }
  | { kind: 'wrong-use'; says: string }

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', state: 'value', limit: 'value', json: 'flag' })
  const request = readRequestOf(options)
  if (options.kind === 'wrong-use' || request.kind === 'wrong-use') {
    terminal.stderr.write(`${request.kind === 'wrong-use' ? request.says : ''}\n`)
    return WRONG_USE
  }
  const access = request.kind === 'list' ? 'read' : 'guest'
  return withStore<ExitCode>({ configFile: options.values.get('config'), access, terminal }, async ({ store }) => {
    if (request.kind !== 'list') return actOn(request, store, terminal)
    const write = options.flags.has('json') ? (row: OutboxRow) => `${JSON.stringify(row)}\n` : writeRow
    for (const row of await store.listOutbox(request)) terminal.stdout.write(write(row))
    return DONE
  })
}

const ACTIONS = ['list', 'retry', 'done']

function readRequestOf(options: ReadOptions): Request {
  if (options.kind === 'wrong-use') return options
  const [action, ...ids] = options.operands
  const stateText = options.values.get('state') ?? 'unseen'
  const state = STATES.find((known) => known === stateText)
  const limit = Number(options.values.get('limit') ?? STANDARD_LIMIT)
  if (state === undefined) return { kind: 'wrong-use', says: `There is no state ${stateText}. Known: ${STATES.join(', ')}.` }
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) return { kind: 'wrong-use', says: `--limit must be 1 to ${MAX_LIMIT}.` }
  if (action === 'list' && ids.length === 0) return { kind: 'list', state, limit }
  if ((action === 'retry' || action === 'done') && ids.length > 0) return { kind: action, ids }
  return { kind: 'wrong-use', says: `${explainUnknown('action', action, ACTIONS)}${help.trimEnd()}` }
}

async function actOn({ kind, ids }: { kind: 'retry' | 'done'; ids: string[] }, store: Store, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = DONE
  for (const id of ids) {
    const acted = kind === 'retry' ? await store.retryEntry(id, nowText()) : await store.dismissEntry(id, actNow())
    if (acted) terminal.stdout.write(`${id}\t${kind === 'retry' ? 'waits to be sent' : 'done'}\n`)
    else {
      terminal.stderr.write(`There is no failed entry ${id}, or its bytes were purged; porteiro outbox list --state failed names them.\n`)
      code = FAILED
    }
  }
  return code
}

function writeRow({ id, kind, state, queuedAt, attempts, ticket, mailId, envelopeTo, answer, seen }: OutboxRow): string {
  const word = seen === undefined ? state : `${state}, done by ${seen.by}`
  const about = ticket === undefined ? `mail ${mailId}` : `ticket ${ticket}`
  const cells = [id, kind.padEnd(8), word, queuedAt.slice(0, 19), `${attempts} tries`, about, envelopeTo.join(' '), answer ?? '-']
  return `${cells.map((cell) => printable(cell).replace(/\s+/g, ' ')).join('\t')}\n`
}

export const outboxCommand: Command = { help, run }
