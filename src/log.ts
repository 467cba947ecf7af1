// The log: one line of JSON on standard error for each event, or one line for people on a terminal.
// An event has a listed name and fields that are ids, counts, codes and addresses of machines; never what a mail says.
import { pino } from 'pino'

/** Every event that is ever logged, in the order of a mail's path. docs/operation.md says what each means. @internal exported for a test of the docs */
export const LOG_EVENTS = [
  'service-started',
  'service-stopping',
  'service-stopped',
  'listener-error',
  'certificate-reloaded',
  'certificate-not-reloaded',
  'mail-accepted',
  'mail-refused',
  'mail-not-kept',
  'session-cut',
  'mail-read',
  'lookup-failed',
  'mail-decided',
  'mail-retried',
  'mail-quarantined',
  'reader-replaced',
  'ticket-woken',
  'limit-reached',
  'hand-off-bounced',
  'forwarding-asked',
  'breaker-open',
  'breaker-closed',
  'reply-sent',
  'hand-off-sent',
  'outbox-retried',
  'outbox-failed',
  'delivery-failed',
  'smarthost-down',
  'store-failed',
  'store-recovered',
  'store-purged',
  'purge-held',
  'alert-raised',
  'alert-cleared',
  'operator-error',
  'page-submitted',
  'page-not-kept',
  'page-refused',
  'page-error',
] as const
export type LogEvent = (typeof LOG_EVENTS)[number]

/** Ids, counts, reason codes, IP addresses. An error gives its message under `error`; a message never quotes mail. */
export type LogFields = Record<string, string | number | boolean | undefined>

export type Log = Record<'debug' | 'info' | 'warn' | 'error', (event: LogEvent, fields?: LogFields) => void>

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** What the log writes to; process.stderr is one. */
export type LogStream = { write(line: string): unknown; isTTY?: boolean }

/** Returns a log that writes events of `level` and above to `stream`. */
export function createLog(level: LogLevel, stream: LogStream): Log {
  const destination = stream.isTTY === true ? { write: (line: string) => stream.write(writeForPeople(line)) } : stream
  const logger = pino(
    {
      level,
      base: {},
      messageKey: 'event',
      timestamp: writeTimestamp,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  )
  return {
    debug: (event, fields = {}) => logger.debug(fields, event),
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  }
}

let written = { at: 0, text: '' }

/** Under load many lines are of one millisecond. */
function writeTimestamp(): string {
  const at = Date.now()
  if (at !== written.at) written = { at, text: `,"time":"${new Date(at).toISOString()}"` }
  return written.text
}

/** A log that says nothing: for tests, and where one is needed and nobody listens. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

function writeForPeople(line: string): string {
  const { time, level, event, ...fields } = JSON.parse(line)
  const details = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${event} ${details.join(' ')}\n`
}
