// Lines about logins joined to attempts: each with its reason and what its session fetched, and those that are alike put together. Pure.
import type { LoginAttempt } from '../../facts/look-up/findings.ts'
import { type LoginEvent, readLoginLine } from './read-login-line.ts'
import type { LogLine } from './search-file.ts'

type Attempt = Extract<LoginEvent, { kind: 'attempt' }> & { at: number; end?: Extract<LoginEvent, { kind: 'end' }>; trouble?: string }

/** A reason that names no session stands a moment before or after its attempt. */
const NEAR = 15_000
/** A mail program that asks every minute fills days; what an agent looks at is the newest. */
const MAX_ATTEMPTS = 15

/** Returns the attempts at `service` for one of `users` (lower case), oldest first, and how many there were. */
export function joinLogins(lines: LogLine[], users: string[], service: string): { attempts: LoginAttempt[]; total: number } {
  const attempts: Attempt[] = []
  const events = lines.flatMap(({ at, text }) => {
    const event = readLoginLine(text)
    return event === undefined || !users.includes(event.user) ? [] : [{ at, event }]
  })
  const bySession = new Map<string, Attempt>()
  for (const { at, event } of events) {
    if (event.kind !== 'attempt' || event.service !== service) continue
    const attempt: Attempt = { ...event, at }
    attempts.push(attempt)
    if (event.session !== undefined) bySession.set(event.session, attempt)
  }
  for (const { at, event } of events) {
    if (event.kind === 'attempt') continue
    const attempt = (event.session === undefined ? undefined : bySession.get(event.session)) ?? findNear(attempts, at, event)
    if (attempt === undefined) continue
    if (event.kind === 'reason' && attempt.result === 'refused') attempt.result = event.result
    if (event.kind === 'end') attempt.end = event
    if (event.kind === 'trouble') attempt.trouble ??= event.says
  }
  return { attempts: putTogether(attempts).slice(-MAX_ATTEMPTS), total: attempts.length }
}

function findNear(attempts: Attempt[], at: number, event: LoginEvent): Attempt | undefined {
  if (event.session !== undefined && event.kind !== 'reason') return undefined
  if (event.kind === 'reason')
    return attempts.find((each) => each.result === 'refused' && each.address === event.address && Math.abs(each.at - at) < NEAR)
  // The end of a session is that of the last login before it.
  return attempts.findLast((each) => each.result === 'in' && each.at <= at && each.end === undefined)
}

function putTogether(attempts: Attempt[]): LoginAttempt[] {
  const groups: LoginAttempt[] = []
  for (const attempt of attempts) {
    const { at, address, encryption, port, method, result, end, trouble } = attempt
    const time = Temporal.Instant.fromEpochMilliseconds(at).toString()
    const last = groups.at(-1)
    const isAlike =
      last !== undefined &&
      last.address === address &&
      last.encryption === encryption &&
      last.port === port &&
      last.result === result &&
      last.method === method &&
      last.trouble === trouble
    if (isAlike) {
      last.times += 1
      last.lastAt = time
      if (end?.fetched !== undefined) last.fetched = (last.fetched ?? 0) + end.fetched
      if (end?.inBox !== undefined) last.inBox = end.inBox
      continue
    }
    groups.push({
      at: time,
      times: 1,
      address,
      encryption,
      ...(port === undefined ? {} : { port }),
      ...(method === undefined ? {} : { method }),
      result,
      ...(end?.fetched === undefined ? {} : { fetched: end.fetched }),
      ...(end?.inBox === undefined ? {} : { inBox: end.inBox }),
      ...(trouble === undefined ? {} : { trouble }),
    })
  }
  return groups
}
