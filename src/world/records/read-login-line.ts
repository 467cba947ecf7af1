// One line of Dovecot's log about a login, in the shapes of 2.2 to 2.4, in its own file or through syslog. In: the line behind its time.
// Out: an attempt, the end of a session, or nothing. A user name is what a stranger typed: a line that holds two users or two clients
// was made to be read wrongly, and is not read.
import type { LoginAttempt } from '../../facts/look-up/findings.ts'

export type LoginEvent =
  | ({
      kind: 'attempt'
      service: string
      /** Lower case. */
      user: string
      session?: string
    } & Pick<LoginAttempt, 'address' | 'encryption' | 'port' | 'method' | 'result'>)
  | { kind: 'reason'; user: string; address?: string; session?: string; result: LoginAttempt['result'] }
  | { kind: 'end'; service: string; user: string; session?: string; fetched?: number; inBox?: number }
  | { kind: 'trouble'; service: string; user: string; session?: string; says: string }

const ATTEMPT =
  /\b([a-z0-9]{2,20})-login: (?:Info: |Warning: )?([^<>]{1,300}): user=<([^<>]{1,320})>(?:, method=([\w-]{1,40}))?, rip=([\da-fA-F.:]{2,45}), lip=[\da-fA-F.:]{2,45}((?:, [^,]{1,200}){0,20})$/
const SESSION = /\b([a-z0-9]{2,20})\(([^()<>]{1,320})\)(?:<\d{1,10}><([^<>]{1,60})>)?: (?:(Info|Warning|Error|Fatal|Panic): )?(.{1,2000})$/
const STATISTICS = /\bretr=(\d{1,9})\/\d{1,15}, del=\d{1,9}\/(\d{1,9})/
const REASON =
  /\bauth(?:-worker)?(?:\(\d{1,10}\))?: .{0,200}?\b[a-z-]{2,20}\(([^,()<>]{1,320}),([\da-fA-F.:]{2,45})(?:,<([^<>]{1,60})>)?\): (.{1,200})/
const MAX_TROUBLE = 200

/** Returns what the line tells; undefined where it is about no login. */
export function readLoginLine(text: string): LoginEvent | undefined {
  const attempt = ATTEMPT.exec(text)
  if (attempt !== null) return isDoubled(text) ? undefined : readAttempt(attempt)
  const reason = REASON.exec(text)
  if (reason !== null) {
    const [, user = '', address = '', session, says = ''] = reason
    const result = /unknown user/i.test(says) ? 'unknown-user' : /password mismatch/i.test(says) ? 'wrong-password' : undefined
    return result && { kind: 'reason', user: user.toLowerCase(), address, ...(session === undefined ? {} : { session }), result }
  }
  const [, service = '', user = '', session, level, says = ''] = SESSION.exec(text) ?? []
  if (user === '' || service === 'auth' || service === '') return undefined
  const of = { service, user: user.toLowerCase(), ...(session === undefined ? {} : { session }) }
  if (level === 'Error' || /^Error: /.test(says)) return { kind: 'trouble', ...of, says: says.slice(0, MAX_TROUBLE) }
  const [, fetched, inBox] = STATISTICS.exec(says) ?? []
  if (fetched !== undefined) return { kind: 'end', ...of, fetched: Number(fetched), inBox: Number(inBox) }
  return says.startsWith('Disconnected') ? { kind: 'end', ...of } : undefined
}

function readAttempt([, service = '', says = '', user = '', method, address = '', rest = '']: RegExpExecArray): LoginEvent {
  const parts = rest.split(', ')
  const isTls = parts.some((part) => /^TLS(?:$|[ :])/.test(part) || part.startsWith('TLSv'))
  const session = parts.map((part) => /^session=<([^<>]{1,60})>$/.exec(part)?.[1]).find((found) => found !== undefined)
  const portText = parts.map((part) => /^(?:lport|local_port)=(\d{1,5})$/.exec(part)?.[1]).find((found) => found !== undefined)
  const port = portText === undefined ? undefined : Number(portText)
  return {
    kind: 'attempt',
    service,
    user: user.toLowerCase(),
    ...(session === undefined ? {} : { session }),
    address: address.toLowerCase(),
    encryption: isTls ? tlsOn(port) : 'none',
    ...(port === undefined ? {} : { port }),
    ...(method === undefined ? {} : { method }),
    result: readResult(says),
  }
}

/** 110 and 995 are POP3's, 143 and 993 IMAP's; under any other port it could be either. */
function tlsOn(port: number | undefined): LoginAttempt['encryption'] {
  if (port === 995 || port === 993) return 'ssl_tls'
  return port === 110 || port === 143 ? 'starttls' : 'tls'
}

function readResult(says: string): LoginAttempt['result'] {
  if (/^(?:Login|Logged in)$/.test(says)) return 'in'
  if (/user_disabled|user is disabled|account is disabled/i.test(says)) return 'disabled'
  if (/disallowed (?:plain|clear)text|cleartext_auth_disabled/i.test(says)) return 'plain-refused'
  if (/^Maximum number of connections/.test(says)) return 'too-many'
  return /auth failed|authentication failed/i.test(says) ? 'refused' : 'not-tried'
}

function isDoubled(text: string): boolean {
  return text.indexOf('user=<') !== text.lastIndexOf('user=<') || text.indexOf(' rip=') !== text.lastIndexOf(' rip=')
}
