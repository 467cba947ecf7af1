// Login records: what Dovecot's log has of the customer's account around the stated time. In: the question's checklist, account and time.
// Out: findings.login: attempts with address, encryption, method and result. Only for a checklist whose settings are a mail server's.
import type { Checklist } from '../../checklist/checklist.ts'
import type { LoginFinding } from '../../facts/look-up/findings.ts'
import type { Lookup } from '../world.ts'
import { chooseWindow, toldUntil, type Window } from './choose-window.ts'
import { joinLogins } from './join-logins.ts'
import type { Records } from './open-records.ts'
import { findOwnAccount, isOver, newestFacts, type OwnAccount } from './own-account.ts'

export type LoginSettings = {
  records: Records
  checklists: Checklist[]
  ownDomains: string[]
  fill: boolean
  windowHours: number
  timeZone: string
  deadlineSeconds: number
}

/** Returns the look-up. */
export function lookUpLogins(settings: LoginSettings): Lookup {
  const deadlineMs = settings.deadlineSeconds * 1_000
  return {
    name: 'login',
    // A little later than the search, so that what was found by then is told.
    deadlineMs: deadlineMs + 500,
    async run(question, signal) {
      if (isOver(question)) return undefined
      const checklist = settings.checklists.find(({ id }) => id === (question.reading.checklist ?? question.ticket?.checklist))
      if (checklist?.probe === undefined) return undefined
      const own = findOwnAccount(question, checklist, settings.ownDomains)
      if (own === undefined) return undefined
      const window = chooseWindow(checklist, newestFacts(question), { ...settings, now: question.now })
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])
      return { login: await findLogins({ ...own, ...window, service: checklist.probe, now: question.now }, settings, inTime) }
    },
  }
}

/** Returns the finding, soon after `signal` aborts at the latest. */
export async function findLogins(
  asked: OwnAccount & Window & { service: string; now: string },
  { records, fill, timeZone }: Pick<LoginSettings, 'records' | 'fill' | 'timeZone'>,
  signal: AbortSignal,
): Promise<LoginFinding> {
  const { account, names, isOwn, from, until, service, now } = asked
  // Under syslog the mails stand in the same files. Why a login was refused stands in a line of auth.
  const accepts = (line: string): boolean => line.includes(service) || line.includes('auth')
  const { lines, isPart, covers } = await records.search({ keys: names, from, until, timeZone, accepts }, signal)
  return {
    account,
    isOwn,
    from: Temporal.Instant.fromEpochMilliseconds(from).toString(),
    until: toldUntil(until, now),
    covers: isPart || !covers ? 'part' : 'all',
    fills: fill,
    ...joinLogins(lines, names, service),
  }
}
