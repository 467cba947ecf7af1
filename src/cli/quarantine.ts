// porteiro quarantine: the mails that could not be read. They were passed on raw to the helpdesk and stay here, each with its end for
// ever; what people do about them is added to the record. The store is written beside a running service, or without one.
import type { MailRow, Store } from '../store/store.ts'
import { writeMailRecord, writeReason } from '../ticket/reason-line.ts'
import { explainAction } from './explain-unknown.ts'
import { printable } from './printable.ts'
import { type ReadOptions, readOptions } from './read-options.ts'
import { type Command, DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { actNow, withStore } from './with-store.ts'

const LIMIT = 1000

const help = `Usage: porteiro quarantine list [--all] [--config FILE] [--json]
       porteiro quarantine show ID [--raw] [--config FILE] [--json]
       porteiro quarantine release ID… [--config FILE]
       porteiro quarantine replay ID… [--config FILE]

Mails that could not be read: each went to the helpdesk as it came, and waits here until a person has seen to it.

  list      those that nobody has seen to yet, oldest first
  show      one of them, and what was done about it
  release   a person has seen to it: it raises no alert any more
  replay    read it again with the program as it is now: the same mail as a new one, which gets an end of its own.
            Of the customer it may make a ticket beside what the helpdesk had raw

  --all           list those that somebody has seen to, too
  --raw           the mail itself, byte for byte: it may have been made to do harm
  --config FILE   the configuration file (or PORTEIRO_CONFIG)
  --json          a line of JSON for each mail

Works while the service runs, which takes a replay up within seconds; without one it waits for the next start.
`

type Request =
  | { kind: 'list'; which: 'all' | 'unseen' }
  | { kind: 'show'; id: string }
  | { kind: 'release' | 'replay'; ids: string[] }
  | { kind: 'wrong-use'; says: string }

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', all: 'flag', raw: 'flag', json: 'flag' })
  const request = readRequestOf(options)
  if (options.kind === 'wrong-use' || request.kind === 'wrong-use') {
    terminal.stderr.write(`${request.kind === 'wrong-use' ? request.says : ''}\n`)
    return WRONG_USE
  }
  const access = request.kind === 'release' || request.kind === 'replay' ? 'guest' : 'read'
  const write = options.flags.has('json') ? (row: MailRow) => `${JSON.stringify(writeMailRecord(row))}\n` : undefined
  return withStore<ExitCode>({ configFile: options.values.get('config'), access, terminal }, async ({ store }) => {
    switch (request.kind) {
      case 'list':
        return listMails(await store.listQuarantine(LIMIT, request.which), request.which, { terminal, write: write ?? writeRow })
      case 'show':
        return showMail(request.id, store, { terminal, write: options.flags.has('raw') ? 'raw' : (write ?? writeRecord) })
      default:
        return actOn(request, store, terminal)
    }
  })
}

/** The words that each action takes. */
const ACTIONS = { list: [], show: ['ID'], release: ['ID…'], replay: ['ID…'] }

function readRequestOf(options: ReadOptions): Request {
  if (options.kind === 'wrong-use') return options
  const [action, ...ids] = options.operands
  const [id] = ids
  if (action === 'list' && id === undefined) return { kind: 'list', which: options.flags.has('all') ? 'all' : 'unseen' }
  if (action === 'show' && id !== undefined && ids.length === 1) return { kind: 'show', id }
  if ((action === 'release' || action === 'replay') && id !== undefined) return { kind: action, ids }
  return { kind: 'wrong-use', says: `${explainAction(action, ids, ACTIONS)}${help.trimEnd()}` }
}

type Listing = { terminal: Terminal; write: (row: MailRow) => string }

function listMails(rows: MailRow[], which: 'all' | 'unseen', { terminal, write }: Listing): ExitCode {
  for (const row of rows) terminal.stdout.write(write(row))
  const none = which === 'all' ? 'No mail is in quarantine.' : 'No mail is in quarantine that nobody has seen; --all lists the others too.'
  if (rows.length === 0) terminal.stderr.write(`${none}\n`)
  return DONE
}

type Showing = { terminal: Terminal; write: 'raw' | ((row: MailRow) => string) }

async function showMail(id: string, store: Store, { terminal, write }: Showing): Promise<ExitCode> {
  const row = await store.findMail(id)
  if (row?.end !== 'quarantined') return sayNotThere(id, terminal)
  if (write !== 'raw') {
    terminal.stdout.write(write(row))
    return DONE
  }
  const raw = await store.readRaw(id)
  if (raw === undefined) {
    terminal.stderr.write(`The bytes of mail ${id} were purged ${row.purgedAt ?? ''}.\n`)
    return FAILED
  }
  terminal.stdout.write(raw)
  return DONE
}

async function actOn({ kind, ids }: { kind: 'release' | 'replay'; ids: string[] }, store: Store, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = DONE
  for (const id of ids) {
    if (kind === 'release') {
      if (await store.releaseQuarantined(id, actNow())) terminal.stdout.write(`${id}\treleased\n`)
      else code = sayNotThere(id, terminal)
      continue
    }
    const replay = await store.replayQuarantined(id, actNow())
    if (replay !== undefined) terminal.stdout.write(`${id}\treplayed as ${replay}\n`)
    else code = sayNotThere(id, terminal)
  }
  return code
}

function sayNotThere(id: string, terminal: Terminal): ExitCode {
  terminal.stderr.write(
    `There is no mail ${id} in quarantine, or its bytes were purged; porteiro quarantine list --all names those there are.\n`,
  )
  return FAILED
}

function writeRow({ id, receivedAt, bytes, attempts, codes, seen }: MailRow): string {
  const cells = [
    id,
    receivedAt.slice(0, 19),
    `${bytes} bytes`,
    `${attempts} tries`,
    codes === undefined ? '-' : writeReason(codes),
    seen === undefined ? 'unseen' : seen.act,
  ]
  return `${cells.map(printable).join('\t')}\n`
}

function writeRecord({ id, receivedAt, bytes, attempts, codes, endedAt, replayOf, seen, purgedAt }: MailRow): string {
  const lines = [
    `Mail       ${id}${replayOf === undefined ? '' : `, a replay of ${replayOf}`}`,
    `Received   ${receivedAt}, ${bytes} bytes`,
    `Reason     ${codes === undefined ? '-' : writeReason(codes)}, after ${attempts} tries, ${endedAt ?? '-'}`,
    `Seen       ${seen === undefined ? 'by nobody' : `${seen.at} by ${seen.by}: ${seen.act}${seen.replayedAs === undefined ? '' : ` as ${seen.replayedAs}`}`}`,
    ...(purgedAt === undefined ? [] : [`Purged     ${purgedAt}`]),
  ]
  return `${printable(lines.join('\n'))}\n`
}

export const quarantineCommand: Command = { help, run }
