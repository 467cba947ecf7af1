// porteiro tickets: what the store knows of the talks. The store is opened for reading only, so this works beside a running
// service and cannot harm it.
import type { Store } from '../store/store.ts'
import { writeReason, writeTicketRecord } from '../ticket/reason-line.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { explainAction } from './explain-unknown.ts'
import { printable } from './printable.ts'
import { type ReadOptions, readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { withStore } from './with-store.ts'

const STATES = ['collecting', 'blocked', 'waiting-for-person', 'handed-off', 'closed'] as const satisfies Ticket['state'][]
const STANDARD_LIMIT = 50
const MAX_LIMIT = 10_000

const help = `Usage: porteiro tickets list [--state STATE] [--limit N] [--config FILE] [--json]
       porteiro tickets show TOKEN [--config FILE] [--json]
       porteiro tickets original MAIL [--config FILE]

Lists tickets, the one that changed last first, or shows one with what is known and what happened. original prints a kept mail byte
for byte, by its number: one that was too large for its hand-off, or one that nobody answered. It may have been made to do harm.
Works while the service runs: the store is only read.

  --state STATE   only those that are ${STATES.join(', ')}
  --limit N       at most so many, 1 to ${MAX_LIMIT} (${STANDARD_LIMIT})
  --config FILE   the configuration file (or PORTEIRO_CONFIG)
  --json          a line of JSON for each ticket
`

type Request =
  | { kind: 'list'; limit: number; state?: Ticket['state'] }
  | { kind: 'show'; token: string }
  | { kind: 'original'; mailId: string }
  | { kind: 'wrong-use'; says: string }

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', state: 'value', limit: 'value', json: 'flag' })
  const request = readTicketRequest(options)
  if (options.kind === 'wrong-use' || request.kind === 'wrong-use') {
    terminal.stderr.write(`${request.kind === 'wrong-use' ? request.says : ''}\n`)
    return WRONG_USE
  }
  const write = options.flags.has('json') ? (ticket: Ticket) => `${JSON.stringify(writeTicketRecord(ticket))}\n` : undefined
  return withStore<ExitCode>({ configFile: options.values.get('config'), access: 'read', terminal }, async ({ store }) => {
    switch (request.kind) {
      case 'list':
        return listTickets(store, request, { terminal, write: write ?? writeRow })
      case 'show':
        return showTicket(store, request.token, { terminal, write: write ?? writeRecord })
      default:
        return writeOriginal(store, request.mailId, terminal)
    }
  })
}

/** The words that each action takes. */
const ACTIONS = { list: [], show: ['TOKEN'], original: ['MAIL'] }

function readTicketRequest(options: ReadOptions): Request {
  if (options.kind === 'wrong-use') return options
  const [action, token, ...more] = options.operands
  const stateText = options.values.get('state')
  const state = STATES.find((known) => known === stateText)
  const limit = Number(options.values.get('limit') ?? STANDARD_LIMIT)
  if (stateText !== undefined && state === undefined) {
    return { kind: 'wrong-use', says: `There is no state ${stateText}. Known: ${STATES.join(', ')}.` }
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) return { kind: 'wrong-use', says: `--limit must be 1 to ${MAX_LIMIT}.` }
  if (action === 'list' && token === undefined) return { kind: 'list', limit, ...(state !== undefined && { state }) }
  if (action === 'show' && token !== undefined && more.length === 0) return { kind: 'show', token: token.replace(/^\[?#?|\]$/g, '') }
  if (action === 'original' && token !== undefined && more.length === 0) return { kind: 'original', mailId: token }
  return { kind: 'wrong-use', says: `${explainAction(action, token === undefined ? [] : [token, ...more], ACTIONS)}${help.trimEnd()}` }
}

type ListTo = { terminal: Terminal; write: (ticket: Ticket) => string }

async function listTickets(store: Store, page: { limit: number; state?: Ticket['state'] }, { terminal, write }: ListTo): Promise<ExitCode> {
  const tickets = await store.listTickets(page)
  for (const ticket of tickets) terminal.stdout.write(write(ticket))
  if (tickets.length === 0) terminal.stderr.write(page.state === undefined ? 'There is no ticket.\n' : `No ticket is ${page.state}.\n`)
  return DONE
}

type ShowTo = { terminal: Terminal; write: (ticket: Ticket) => string }

async function showTicket(store: Store, token: string, { terminal, write }: ShowTo): Promise<ExitCode> {
  const ticket = await store.findTicket(token)
  if (ticket === undefined) {
    terminal.stderr.write(`There is no ticket ${token}; porteiro tickets list names those there are.\n`)
    return FAILED
  }
  terminal.stdout.write(write(ticket))
  return DONE
}

async function writeOriginal(store: Store, mailId: string, terminal: Terminal): Promise<ExitCode> {
  const raw = await store.readRaw(mailId)
  if (raw === undefined) {
    terminal.stderr.write(`There is no mail ${mailId}, or its bytes were purged; porteiro tickets show TOKEN names a ticket's mails.\n`)
    return FAILED
  }
  terminal.stdout.write(raw)
  return DONE
}

function writeRow({ token, state, checklist, customer, changedAt, subject }: Ticket): string {
  const cells = [changedAt.slice(0, 19), token, state.padEnd(18), (checklist ?? '-').padEnd(10), customer?.address ?? '-', subject]
  return `${cells.map((cell) => printable(cell).replace(/\s/g, ' ').trimEnd() || '-').join('\t')}\n`
}

function writeRecord(ticket: Ticket): string {
  const lines = [
    `Ticket     ${ticket.token} (${ticket.state})`,
    `Subject    ${ticket.subject}`,
    `Customer   ${ticket.customer?.address ?? 'not known'}${ticket.agent === undefined ? '' : `, forwarded by ${ticket.agent.address}`}`,
    `Mailbox    ${ticket.mailbox}`,
    `Checklist  ${ticket.checklist ?? 'none'}`,
    `Opened     ${ticket.openedAt}, changed ${ticket.changedAt}`,
    ...(ticket.linkedTo === undefined ? [] : [`Named      ${ticket.linkedTo}, which it does not fit`]),
    '',
    ticket.facts.length === 0 ? 'Nothing is known yet.' : 'Known, oldest statement first:',
    ...ticket.facts.map(({ field, value, state, evidence, saidAt }) => {
      const shown = Array.isArray(value) ? value.join(', ') : String(value)
      return `  ${field.padEnd(18)} ${shown}${state === 'good' ? '' : ` (${state})`}   ${saidAt}, by ${evidence.by}`
    }),
    ...ticket.requests.map(({ askedAt, asks, which }) =>
      which === undefined
        ? `Asked ${askedAt}: ${asks.map(({ field }) => field).join(', ')}`
        : `Asked ${askedAt}: which of ${which.join(', ')}`,
    ),
    ...(ticket.besides ?? []).map(({ at, text }) => `Besides ${at}: ${text}`),
    ...(ticket.notes ?? []).map(({ at, from, text }) => `Note of ${from} ${at}: ${text}`),
    '',
    'What happened:',
    ...ticket.events.map(
      ({ at, kind, codes, mailId }) => `  ${at}  ${kind.padEnd(16)} ${writeReason(codes)}${mailId === undefined ? '' : `  mail ${mailId}`}`,
    ),
  ]
  return `${printable(lines.join('\n'))}\n`
}

export const ticketsCommand: Command = { help, run }
