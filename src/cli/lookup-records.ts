// porteiro lookup login and porteiro lookup delivery: the provider's own logs searched by hand, with the lines' meaning as evidence.
import type { DeliveryFinding, Evidence, LoginFinding } from '../facts/look-up/findings.ts'
import { loadConfig } from '../load-config.ts'
import { isInstant } from '../value/moment/is-instant.ts'
import { findDeliveries } from '../world/records/look-up-deliveries.ts'
import { findLogins } from '../world/records/look-up-logins.ts'
import { openConfiguredRecords } from '../world/records/open-record-lookups.ts'
import { explainOperands } from './explain-unknown.ts'
import { openConfig } from './open-config.ts'
import { printable } from './printable.ts'
import { readOptions } from './read-options.ts'
import { DONE, type ExitCode, FAILED, type Terminal, WRONG_USE } from './terminal.ts'
import { writeFinding } from './write-finding.ts'

/** Indexing a gigabyte for the first time takes ten seconds. */
const DEADLINE_MS = 120_000
const HOUR = 3_600_000

export async function lookUpLoginByHand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const asked = await readAsked(args, terminal, 'login ACCOUNT [--at TIME]')
  if (asked === undefined) return WRONG_USE
  const [account, ...others] = asked.operands
  if (account === undefined || others.length > 0) {
    terminal.stderr.write(explainOperands(['ACCOUNT'], asked.operands))
    return sayUsage(terminal, 'login ACCOUNT [--at TIME]')
  }
  const records = asked.records.pop3
  if (records === undefined) return sayOff(terminal, 'records.pop3')
  const about = { account, names: [account], isOwn: true, from: asked.from, until: asked.until, service: 'pop3', now: asked.now }
  const finding = await findLogins(about, { records, fill: false, timeZone: asked.timeZone }, AbortSignal.timeout(DEADLINE_MS))
  const amounts = `${printable(account)}: ${finding.total} attempts from ${finding.from} to ${finding.until}${sayPart(finding)}`
  writeFinding(terminal.stdout, asked.form, { finding: { ...finding, evidence: loginEvidence(finding) }, amounts })
  return finding.total === 0 && finding.covers === 'part' ? FAILED : DONE
}

export async function lookUpDeliveryByHand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const asked = await readAsked(args, terminal, 'delivery SENDER RECIPIENT [--at TIME]')
  if (asked === undefined) return WRONG_USE
  const [sender, recipient, ...others] = asked.operands
  if (sender === undefined || recipient === undefined || others.length > 0) {
    terminal.stderr.write(explainOperands(['SENDER', 'RECIPIENT'], asked.operands))
    return sayUsage(terminal, 'delivery SENDER RECIPIENT [--at TIME]')
  }
  const records = asked.records.mail
  if (records === undefined) return sayOff(terminal, 'records.mail')
  const sides = { direction: 'out' as const, account: sender, isOwn: true, senders: [sender], recipients: [recipient] }
  const about = { ...sides, from: asked.from, until: asked.until, now: asked.now }
  const finding = await findDeliveries(about, { records, timeZone: asked.timeZone }, AbortSignal.timeout(DEADLINE_MS))
  const count = finding.histories.length
  const amounts = `${printable(sender)} to ${printable(recipient)}: ${count} ${count === 1 ? 'mail' : 'mails'} from ${finding.from} to ${finding.until}${sayPart(finding)}`
  writeFinding(terminal.stdout, asked.form, { finding: { ...finding, evidence: deliveryEvidence(finding) }, amounts })
  return count === 0 && finding.covers === 'part' ? FAILED : DONE
}

async function readAsked(args: string[], terminal: Terminal, usage: string) {
  const options = readOptions(args, { config: 'value', json: 'flag', at: 'value' })
  if (options.kind === 'wrong-use') {
    terminal.stderr.write(`${options.says}\n`)
    return undefined
  }
  const config = loadConfig(await openConfig(options.values.get('config'), terminal))
  const timeZone = config.records.timeZone ?? config.timeZone
  const around = readTime(options.values.get('at'), config.timeZone)
  if (around === undefined) {
    sayUsage(terminal, `${usage}; TIME is such as 2026-11-18T14:30 or 2026-11-18`)
    return undefined
  }
  const window = config.records.windowHours * HOUR
  const [from, until] = around === 'now' ? [Date.now() - 2 * window, Date.now()] : [around - window, around + window]
  return {
    operands: options.operands.map((operand) => operand.toLowerCase()),
    form: options.flags.has('json') ? ('json' as const) : ('people' as const),
    records: openConfiguredRecords(config, DEADLINE_MS),
    timeZone,
    from,
    until,
    now: Temporal.Now.instant().toString(),
  }
}

function readTime(text: string | undefined, timeZone: string): number | 'now' | undefined {
  if (text === undefined) return 'now'
  try {
    if (isInstant(text)) return Temporal.Instant.from(text).epochMilliseconds
    // A day alone stands for its noon.
    const isDay = /^\d{4}-\d\d-\d\d$/.test(text)
    const moment = isDay ? Temporal.PlainDate.from(text).toPlainDateTime({ hour: 12 }) : Temporal.PlainDateTime.from(text)
    return moment.toZonedDateTime(timeZone).epochMilliseconds
  } catch {
    return undefined
  }
}

function loginEvidence({ attempts }: LoginFinding): Evidence[] {
  return attempts.map(({ at, times, address, encryption, port, method, result, fetched, trouble }) => ({
    what: result,
    name: at,
    came: printable(
      [
        `${times}× from ${address}, encryption ${encryption}`,
        ...(port === undefined ? [] : [`port ${port}`]),
        ...(method === undefined ? [] : [`method ${method}`]),
        ...(fetched === undefined ? [] : [`fetched ${fetched}`]),
        ...(trouble === undefined ? [] : [trouble]),
      ].join(', '),
    ),
  }))
}

function deliveryEvidence({ histories }: DeliveryFinding): Evidence[] {
  return histories.flatMap(({ queueId, sender, match, steps }) =>
    steps.map(({ at, times, what, where, code, status, says }) => ({
      what,
      name: `${at} ${queueId ?? 'NOQUEUE'}`,
      came: printable(
        [
          match === 'domain' ? `(from ${sender})` : '',
          times > 1 ? `${times}×` : '',
          where,
          ...[code, status].filter((each) => each !== undefined && says?.includes(each) !== true),
          says,
        ]
          .filter((part) => part !== undefined && part !== '')
          .join(' '),
      ),
    })),
  )
}

function sayPart({ covers }: { covers: 'all' | 'part' }): string {
  return covers === 'all' ? '' : '; the logs do not reach over all of that time, or not all could be read'
}

function sayUsage({ stderr }: Terminal, usage: string): typeof WRONG_USE {
  stderr.write(`Usage: porteiro lookup ${usage}\n`)
  return WRONG_USE
}

function sayOff({ stderr }: Terminal, setting: string): typeof FAILED {
  stderr.write(`${setting} names no log: set its files or its command.\n`)
  return FAILED
}
