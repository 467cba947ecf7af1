// porteiro reconcile: is every accepted mail accounted for? The ledger against itself, and against the log of the Postfix before us.
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Retention } from '../operator/start-purging.ts'
import { ledgerDifference } from '../operator/watch-alerts.ts'
import type { AcceptedMail, Store } from '../store/store.ts'
import { type Comparison, compareWithPostfix, type Difference } from './compare-with-postfix.ts'
import { printable } from './printable.ts'
import { isMoment, MOMENT_FORMS, readMoment } from './read-moment.ts'
import { readOptions } from './read-options.ts'
import { type PostfixLog, readPostfixLog } from './read-postfix-log.ts'
import { type Command, DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { nowText, withStore } from './with-store.ts'

const help = `Usage: porteiro reconcile [--postfix-log] [FILE…] [--since TIME] [--config FILE] [--json]

Says whether every accepted mail is accounted for: accepted = the ends + in flight. With the log of the Postfix that gives
us mail (FILE, also compressed as .gz), it names each mail that one side has and the other has not.
Postfix logs our answer, "250 2.6.0 Kept as 123", so mails are matched by that number.

  postfix-only    Postfix was told 250 and we have no such mail: it is lost, or in another store
  porteiro-only   we have it and Postfix knows no 250: it came from elsewhere, or "repeat": the connection broke after
                  the data, Postfix gives the mail again, and the copy is merged

  --postfix-log   says what the FILEs are; may be left out
  --since TIME    only what was logged at or after this time, such as 2026-11-18T00:00:00-03:00, or a day: its start in timeZone
  --config FILE   the configuration file (or PORTEIRO_CONFIG)
  --json          a line of JSON for each difference

Times of the log that name no zone ("Nov 18 14:03:22") are read in records.timeZone, or timeZone where that is not set: set the
one that the machine of the log has. What retention.ticketDays has taken is not judged. Fails (1) when there is a difference, but for repeats. Works while the
service runs.
`

const PAGE = 500
/** Postfix logs an answer after it came: what we took just before the log's end may not be in it yet. */
const EDGE_SECONDS = 30

async function run(args: string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args, { config: 'value', since: 'value', 'postfix-log': 'flag', json: 'flag' })
  const since = options.kind === 'options' ? options.values.get('since') : undefined
  const wrong =
    options.kind === 'wrong-use'
      ? options.says
      : since !== undefined && !isMoment(since)
        ? `--since must be ${MOMENT_FORMS}.`
        : options.flags.has('postfix-log') && options.operands.length === 0
          ? 'Which log? Name at least one file.'
          : undefined
  if (options.kind === 'wrong-use' || wrong !== undefined) {
    terminal.stderr.write(`${wrong}\n`)
    return WRONG_USE
  }
  const files = options.operands
  return withStore<ExitCode>({ configFile: options.values.get('config'), access: 'read', terminal }, async ({ store, config }) => {
    const balanced = await sayLedger(store, terminal)
    if (files.length === 0) return balanced
    const timeZone = config.records.timeZone ?? config.timeZone
    const log = await readPostfixLog(linesOf(files), { port: config.smtp.listen.port, now: nowText(), timeZone })
    if (log.isZoneless === true) {
      const setting = config.records.timeZone === undefined ? 'timeZone' : 'records.timeZone'
      terminal.stderr.write(`Times of the log that name no zone are read in ${timeZone} (${setting}).\n`)
    }
    const keptSince = purgedBefore(config.retention)
    if (log.firstAt !== undefined && isBefore(log.firstAt, keptSince)) {
      terminal.stderr.write(`What came before ${keptSince} is not judged: retention.ticketDays has taken it.\n`)
    }
    const { matched, differences } = await compare(log, { since: since && readMoment(since, config.timeZone), keptSince }, store)
    for (const difference of differences) {
      terminal.stdout.write(options.flags.has('json') ? `${JSON.stringify(difference)}\n` : writeDifference(difference))
    }
    terminal.stderr.write(`${matched} mails on both sides, ${differences.length} differences\n`)
    return differences.some(({ because }) => because !== 'repeat') ? FAILED : balanced
  })
}

async function sayLedger(store: Store, terminal: Terminal): Promise<ExitCode> {
  const ledger = await store.ledger()
  const difference = ledgerDifference(ledger)
  const ends = Object.entries(ledger.ends).map(([end, count]) => `${count} ${end}`)
  terminal.stderr.write(
    `${ledger.accepted} accepted (${ledger.replayed} of them replays) = ${[...ends, `${ledger.inFlight} in flight`].join(' + ')}\n`,
  )
  if (difference === 0) return DONE
  terminal.stderr.write(`The ledger does not balance: the difference is ${difference}.\n`)
  return FAILED
}

/** Returns since when a mail that we had is still known. */
function purgedBefore({ originalDays, ticketDays }: Retention): string {
  const days = Math.max(originalDays, ticketDays)
  return Temporal.Instant.from(nowText())
    .subtract({ seconds: Math.round(days * 86_400) - EDGE_SECONDS })
    .toString()
}

function isBefore(one: string, other: string): boolean {
  return Temporal.Instant.compare(one, other) < 0
}

async function compare(log: PostfixLog, asked: { since: string | undefined; keptSince: string }, store: Store): Promise<Comparison> {
  const since = asked.since ?? log.firstAt
  if (since === undefined || log.lastAt === undefined) throw new Error('Cannot reconcile: no line of the log is one of Postfix')
  const from = isBefore(since, asked.keptSince) ? asked.keptSince : since
  const to = Temporal.Instant.from(log.lastAt).subtract({ seconds: EDGE_SECONDS }).toString()
  const deliveries = log.deliveries.filter(({ at }) => Temporal.Instant.compare(at, from) >= 0)
  const mails = new Map<string, AcceptedMail>()
  for (let after = '0'; ; ) {
    const page = await store.listMails({ since: from, until: log.lastAt, after, limit: PAGE })
    for (const mail of page) mails.set(mail.id, mail)
    if (page.length < PAGE) break
    after = page.at(-1)?.id ?? after
  }
  // A mail at the edge of the time, or whose clock stood otherwise, is looked for by its number.
  for (const { keptAs } of deliveries) {
    const row = keptAs === undefined || mails.has(keptAs) ? undefined : await store.findMail(keptAs)
    if (row !== undefined) mails.set(row.id, { ...row, mailFrom: '', rcptTo: [] })
  }
  return compareWithPostfix(deliveries, [...mails.values()], { from, to })
}

async function* linesOf(files: string[]): AsyncGenerator<string> {
  for (const file of files) {
    try {
      // Opened first: a stream that fails before its lines are asked for would fail the process.
      const bytes = (await open(file)).createReadStream()
      const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
      bytes.on('error', (error) => input.destroy(error))
      yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
    } catch (cause) {
      throw new Error(`Cannot read the log ${file}`, { cause })
    }
  }
}

function writeDifference(difference: Difference): string {
  const cells =
    difference.kind === 'postfix-only'
      ? [difference.delivery.queueId, difference.delivery.at, difference.delivery.recipients.join(' '), difference.delivery.says]
      : [difference.mail.id, difference.mail.receivedAt, `${difference.mail.mailFrom || '<>'} to ${difference.mail.rcptTo.join(' ')}`]
  return `${[difference.kind, difference.because, ...cells].map((cell) => printable(cell).replace(/\s+/g, ' ')).join('\t')}\n`
}

export const reconcileCommand: Command = { help, run }
