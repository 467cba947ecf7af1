// What doctor says of the provider's logs: are they there, may this user read them, do they hold what is looked for, and how old is the
// newest line. Reads the end of the newest file; changes nothing and indexes nothing.
import { open, stat } from 'node:fs/promises'
import type { Config } from '../config.ts'
import { type LogFile, listLogFiles } from '../world/records/log-files.ts'
import { readEximLine } from '../world/records/read-exim-line.ts'
import { readLogTime } from '../world/records/read-log-time.ts'
import { readLoginLine } from '../world/records/read-login-line.ts'
import { readPostfixLine } from '../world/records/read-postfix-line.ts'
import { runLogCommand } from '../world/records/run-log-command.ts'
import type { Finding } from './examine.ts'
import { explainFailure } from './terminal.ts'

const END_BYTES = 1_000_000
const DEADLINE_MS = 8_000
const DAY = 86_400_000
const OLD_HOURS = 24

/** Returns a finding or more for each log that is set. */
export async function examineRecords({ records, timeZone }: Config): Promise<Finding[]> {
  const zone = records.timeZone ?? timeZone
  const kinds: [string, Config['records']['pop3'], (text: string) => unknown, string][] = [
    ['records.pop3', records.pop3, readLoginLine, 'logins of Dovecot'],
    ['records.mail', records.mail, (text) => readPostfixLine(text) ?? readEximLine(text), 'mails of Postfix or Exim'],
  ]
  const findings = await Promise.all(
    kinds.map(async ([subject, { files, command }, read, what]) => [
      ...(files.length === 0 ? [] : await examineFiles({ subject, what, read, zone }, files)),
      ...(command.length === 0 ? [] : [await examineCommand(subject, command, zone)]),
    ]),
  )
  return findings.flat()
}

type Examined = { subject: string; what: string; read: (text: string) => unknown; zone: string }

async function examineFiles({ subject, what, read, zone }: Examined, patterns: string[]): Promise<Finding[]> {
  const files = await listLogFiles(patterns)
  if (files.length === 0)
    return [{ subject, state: 'failed', says: `no file is named by ${patterns.join(', ')}, or this user may not see it` }]
  const findings: Finding[] = []
  const packed = files.filter(({ packed }) => packed === 'unreadable')
  if (packed.length > 0)
    findings.push({
      subject,
      state: 'note',
      says: `${packed.length} files are packed in a way that is not read, such as ${packed[0]?.path}; gzip and zstd are`,
    })
  const newest = files.find(({ packed }) => packed === 'no')
  if (newest === undefined)
    return [...findings, { subject, state: 'note', says: `${files.length} files, all packed: what is being written is not among them` }]
  try {
    const lines = await readEnd(newest)
    const clock = { timeZone: zone, notAfter: newest.changedAt + DAY }
    const times = lines.map((line) => readLogTime(line, clock))
    const known = lines.filter((line, index) => read(line.slice(times[index]?.rest ?? 0)) !== undefined).length
    const last = times.findLast((time) => time !== undefined)?.at
    const size = Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6)
    const reach = `${files.length} files, ${size} MB; newest ${newest.path}`
    if (last === undefined)
      return [...findings, { subject, state: 'failed', says: `${reach}: no line of its end begins with a time that is known` }]
    if (known === 0) return [...findings, { subject, state: 'note', says: `${reach}: nothing in its end is about ${what}` }]
    const hours = Math.round((Date.now() - last) / 3_600_000)
    // A time zone that is wrong shows as lines of the future, or as a log that seems to have stopped.
    const state = hours < -1 || hours > OLD_HOURS ? 'note' : 'ok'
    const age =
      hours < -1
        ? `, ${-hours} h in the future: is records.timeZone right?`
        : hours > OLD_HOURS
          ? `, ${hours} h ago: is it still written?`
          : ''
    return [...findings, { subject, state, says: `${reach}: ${what} are read, last line ${new Date(last).toISOString()}${age}` }]
  } catch (failure) {
    return [
      ...findings,
      { subject, state: 'failed', says: `${explainFailure(failure)}; let the service's user read it (on Debian: group adm)` },
    ]
  }
}

async function readEnd({ path }: LogFile): Promise<string[]> {
  const handle = await open(path, 'r')
  try {
    const { size } = await stat(path)
    const bytes = Buffer.alloc(Math.min(size, END_BYTES))
    await handle.read(bytes, 0, bytes.length, size - bytes.length)
    return bytes
      .toString()
      .split('\n')
      .slice(size > END_BYTES ? 1 : 0)
  } finally {
    await handle.close()
  }
}

async function examineCommand(subject: string, command: string[], timeZone: string): Promise<Finding> {
  const query = { keys: ['postmaster@provedor.example'], from: Date.now() - 3_600_000, until: Date.now(), timeZone }
  try {
    const { isPart } = await runLogCommand(command, query, { budget: { bytes: 1, lines: 1_000 }, signal: AbortSignal.timeout(DEADLINE_MS) })
    const says = isPart
      ? `${command[0]} takes longer than ${DEADLINE_MS / 1000} s for an hour of log, or prints too much`
      : `${command[0]} runs`
    return { subject, state: isPart ? 'note' : 'ok', says }
  } catch (failure) {
    return { subject, state: 'failed', says: explainFailure(failure) }
  }
}
