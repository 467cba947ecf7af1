// porteiro outbox: what we sent, what waits, what could not be delivered; and what a person does about that.
import type { Config } from '../config.ts'
import { findOwnAddress } from '../message/is-helpdesk-address.ts'
import { isSendableAddress } from '../reply/check-address.ts'
import type { OutboxRow, OutboxState, Store } from '../store/store.ts'
import { asciiDomain } from '../value/address/ascii-domain.ts'
import { explainAction } from './explain-unknown.ts'
import { printable } from './printable.ts'
import { type ReadOptions, readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { actNow, nowText, type Opened, withStore } from './with-store.ts'

const STATES = ['waiting', 'sent', 'failed', 'unseen'] as const satisfies (OutboxState | 'unseen')[]
const STANDARD_LIMIT = 50
const MAX_LIMIT = 10_000

const help = `Usage: porteiro outbox list [--state STATE] [--limit N] [--config FILE] [--json]
       porteiro outbox retry ID… [--to ADDRESS] [--config FILE]
       porteiro outbox done ID… [--config FILE]

Replies and hand-offs. One that failed was refused for good or given up: its ticket knows. A hand-off that is refused is
tried on until it is given up, in case the helpdesk is mended; it is an alert until it is sent or done.

  list    newest first; without --state the hand-offs that failed or are refused, and that nobody has seen to
  retry   send it now, the same bytes, as if it were new; also one that waits for its next try
  done    a person has seen to it otherwise: it is not tried and raises no alert any more

  --to ADDRESS    with retry, of hand-offs: where they go from now on. An entry keeps the address it was made with,
                  whatever the settings say since
  --state STATE   only those that are ${STATES.join(', ')}
  --limit N       at most so many, 1 to ${MAX_LIMIT} (${STANDARD_LIMIT})
  --config FILE   the configuration file (or PORTEIRO_CONFIG)
  --json          a line of JSON for each entry

Works while the service runs, which takes up a retry within seconds.
`

type Request = { kind: 'list'; state: OutboxState | 'unseen'; limit: number } | Act | { kind: 'wrong-use'; says: string }
type Act = { kind: 'retry' | 'done'; ids: string[]; to?: string }

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', state: 'value', to: 'value', limit: 'value', json: 'flag' })
  const request = readRequestOf(options)
  if (options.kind === 'wrong-use' || request.kind === 'wrong-use') {
    terminal.stderr.write(`${request.kind === 'wrong-use' ? request.says : ''}\n`)
    return WRONG_USE
  }
  const access = request.kind === 'list' ? 'read' : 'guest'
  return withStore<ExitCode>({ configFile: options.values.get('config'), access, terminal }, async ({ store, config }) => {
    if (request.kind !== 'list') return actOn(request, { store, config }, terminal)
    const write = options.flags.has('json') ? (row: OutboxRow) => `${JSON.stringify(row)}\n` : writeRow
    const rows = await store.listOutbox(request)
    for (const row of rows) terminal.stdout.write(write(row))
    if (rows.length === 0) terminal.stderr.write(`${NONE[request.state]}\n`)
    return DONE
  })
}

const NONE: Record<OutboxState | 'unseen', string> = {
  unseen: 'No hand-off failed or is refused that nobody has seen to; --state lists others.',
  waiting: 'Nothing waits to be sent.',
  sent: 'Nothing was sent, or what is known of it was purged.',
  failed: 'Nothing failed.',
}
/** The words that each action takes. */
const ACTIONS = { list: [], retry: ['ID…'], done: ['ID…'] }

function readRequestOf(options: ReadOptions): Request {
  if (options.kind === 'wrong-use') return options
  const [action, ...ids] = options.operands
  const stateText = options.values.get('state') ?? 'unseen'
  const state = STATES.find((known) => known === stateText)
  const limit = Number(options.values.get('limit') ?? STANDARD_LIMIT)
  if (state === undefined) return { kind: 'wrong-use', says: `There is no state ${stateText}. Known: ${STATES.join(', ')}.` }
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) return { kind: 'wrong-use', says: `--limit must be 1 to ${MAX_LIMIT}.` }
  const to = optionalAddress(options.values.get('to'))
  if (to !== undefined && action !== 'retry') return { kind: 'wrong-use', says: 'The option --to goes with retry.' }
  if (to !== undefined && !isSendableAddress(to))
    return { kind: 'wrong-use', says: `--to must be an e-mail address such as fila@helpdesk.example, not ${printable(to)}.` }
  if (action === 'list' && ids.length === 0) return { kind: 'list', state, limit }
  if ((action === 'retry' || action === 'done') && ids.length > 0) return { kind: action, ids, ...(to === undefined ? {} : { to }) }
  return { kind: 'wrong-use', says: `${explainAction(action, ids, ACTIONS)}${help.trimEnd()}` }
}

async function actOn(act: Act, { store, config }: Opened, terminal: Terminal): Promise<ExitCode> {
  const { kind, ids, to } = act
  const mailbox =
    to &&
    findOwnAddress(
      to,
      config.mailboxes.map(({ address }) => address),
    )
  if (mailbox !== undefined) {
    terminal.stderr.write(`--to is the mailbox ${mailbox} itself; expected an address that comes to people.\n`)
    return WRONG_USE
  }
  let code: ExitCode = DONE
  for (const id of ids) {
    const before = await store.findEntry(id)
    const acted = before !== undefined && (to === undefined || before.kind === 'hand-off') && (await take(act, id, store))
    if (acted) {
      terminal.stdout.write(`${id}\t${kind === 'retry' ? 'waits to be sent' : 'done'}\n`)
      if (kind === 'retry' && to === undefined) terminal.stderr.write(hintAtAddress(before, config))
    } else {
      terminal.stderr.write(`${explainRefusal(act, { id, row: before, giveUpAfterHours: config.outbound.giveUpAfterHours })}\n`)
      code = FAILED
    }
  }
  return code
}

const take = ({ kind, to }: Act, id: string, store: Store): Promise<boolean> =>
  kind === 'retry' ? store.retryEntry(id, nowText(), to) : store.dismissEntry(id, actNow())

/** A hand-off keeps its address: whoever has mended the setting should know. */
function hintAtAddress({ id, kind, envelopeTo }: OutboxRow, { handOff }: Config): string {
  const targets = Object.values(handOff).map(({ mail }) => mail)
  if (kind !== 'hand-off' || envelopeTo.every((address) => targets.includes(address))) return ''
  const [other] = targets
  const example = other === undefined ? 'ADDRESS' : other
  return `Entry ${id} goes to ${printable(envelopeTo.join(' '))}, which handOff does not name now: porteiro outbox retry ${id} --to ${example} sends it there.\n`
}

type Refused = { id: string; row: OutboxRow | undefined; giveUpAfterHours: number }

/** Returns why nothing was done, and what can be. */
function explainRefusal({ kind, to }: Act, { id, row, giveUpAfterHours }: Refused): string {
  if (row === undefined) return `There is no entry ${printable(id)}; porteiro outbox list --state STATE names those there are.`
  if (row.state === 'sent')
    return `Entry ${id} was sent${row.settledAt === undefined ? '' : ` at ${secondOf(row.settledAt)}`}: there is nothing to ${kind === 'retry' ? 'send' : 'do'}.`
  if (to !== undefined && row.kind === 'reply')
    return `Entry ${id} is a reply: it goes to its customer only. Write to them from the helpdesk, where its ticket is.`
  if (row.state === 'failed')
    return `The bytes of entry ${id} were purged: it cannot be sent any more; porteiro outbox done ${id} ends its alert.`
  const said = row.answer === undefined ? '' : `; the last answer was: ${printable(row.answer).replace(/\s+/g, ' ')}`
  const waits = `Entry ${id} waits: ${row.attempts} tries, the next at ${secondOf(row.sendAfter)}${said}.`
  if (row.attempts === 0) return `${waits} It is sent when its time comes and the smarthost takes mail.`
  const givenUpAt = Temporal.Instant.from(row.queuedAt).add({ seconds: Math.round(giveUpAfterHours * 3600) })
  if (kind === 'retry') return `${waits} It is being sent at this moment, or was when the service ended: look again, or start the service.`
  const retry = row.kind === 'hand-off' ? `retry ${id} (--to ADDRESS where its address is wrong)` : `retry ${id}`
  return `${waits} It is given up after ${secondOf(givenUpAt.toString())}. Done is for what failed or is refused for good; porteiro outbox ${retry} sends it now.`
}

const optionalAddress = (text: string | undefined): string | undefined => (text === undefined ? undefined : asciiDomain(text.toLowerCase()))

const secondOf = (instant: string): string => `${instant.slice(0, 19)}Z`

function writeRow({ id, kind, state, queuedAt, attempts, ticket, mailId, envelopeTo, answer, seen }: OutboxRow): string {
  const word = seen === undefined ? state : `${state}, done by ${seen.by}`
  const about = ticket === undefined ? `mail ${mailId}` : `ticket ${ticket}`
  const cells = [id, kind.padEnd(8), word, queuedAt.slice(0, 19), `${attempts} tries`, about, envelopeTo.join(' '), answer ?? '-']
  return `${cells.map((cell) => printable(cell).replace(/\s+/g, ' ')).join('\t')}\n`
}

export const outboxCommand: Command = { help, run }
