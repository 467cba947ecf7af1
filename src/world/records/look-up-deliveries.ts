// Delivery records: what the mail servers' logs have of mail between the stated sender and recipient on the stated day. In: the question's
// checklist, the two sides and the time. Out: findings.delivery: the way of each mail. Only for a checklist that names both sides.
import type { Checklist } from '../../checklist/checklist.ts'
import type { Fact } from '../../facts/fact.ts'
import type { DeliveryFinding } from '../../facts/look-up/findings.ts'
import type { Lookup } from '../world.ts'
import { chooseWindow, toldUntil, type Window } from './choose-window.ts'
import { findQueueIds, joinDeliveries, type Sides, type TimedEvent } from './join-deliveries.ts'
import type { Records } from './open-records.ts'
import { isOfOneHouse, isOver, newestFacts } from './own-account.ts'
import { readEximLine } from './read-exim-line.ts'
import { readPostfixLine } from './read-postfix-line.ts'
import { compareLines, type LogLine } from './search-file.ts'

export type DeliverySettings = {
  records: Records
  checklists: Checklist[]
  ownDomains: string[]
  windowHours: number
  timeZone: string
  deadlineSeconds: number
}

const MAX_ADDRESSES = 4
/** Mails of one busy mailbox in a day of which it is not known yet who sent them. */
const MAX_PERHAPS = 300
/** A mail that waits is tried for five days (Postfix, Exim: four). */
const QUEUE_MS = 5 * 86_400_000

/** Returns the look-up. */
export function lookUpDeliveries(settings: DeliverySettings): Lookup {
  const deadlineMs = settings.deadlineSeconds * 1_000
  return {
    name: 'delivery',
    deadlineMs: deadlineMs + 500,
    async run(question, signal) {
      if (isOver(question)) return undefined
      const checklist = settings.checklists.find(({ id }) => id === (question.reading.checklist ?? question.ticket?.checklist))
      const sides = checklist === undefined ? undefined : findSides(checklist, newestFacts(question))
      if (checklist === undefined || sides === undefined) return undefined
      const accounts = sides.direction === 'in' ? sides.recipients : sides.senders
      const [account] = accounts
      if (account === undefined) return undefined
      const customer = (question.ticket?.customer ?? question.reading.customer)?.address.toLowerCase()
      // One strange account among them, and nothing of it all is for this customer.
      const isOwn = accounts.every((each) => isOfOneHouse(each, customer, settings.ownDomains))
      const window = chooseWindow(checklist, newestFacts(question), { ...settings, now: question.now })
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])
      const asked = { ...sides, ...window, account, isOwn, now: question.now }
      return { delivery: await findDeliveries(asked, settings, inTime) }
    },
  }
}

type Asked = Omit<Sides, 'login'> & Window & Pick<DeliveryFinding, 'direction' | 'account' | 'isOwn'> & { now: string }

/** Returns the finding, soon after `signal` aborts at the latest. */
export async function findDeliveries(
  asked: Asked,
  { records, timeZone }: Pick<DeliverySettings, 'records' | 'timeZone'>,
  signal: AbortSignal,
): Promise<DeliveryFinding> {
  const { direction, account, isOwn, senders, recipients, from, until } = asked
  const sides: Sides = { senders, recipients, ...(direction === 'out' ? { login: account } : {}) }
  const accepts = (line: string): boolean => !isOfDovecot(line)
  const first = await records.search({ keys: [...senders, ...recipients], from, until, timeZone, accepts }, signal)
  const events = readEvents(first.lines)
  const { sure, perhaps } = findQueueIds(events, sides)
  // Who sent the others stands in lines that hold no address of ours.
  const ids = [...sure, ...perhaps.slice(-MAX_PERHAPS)].map((id) => id.toLowerCase())
  const latest = Math.min(until + QUEUE_MS, Temporal.Instant.from(asked.now).epochMilliseconds + 3_600_000)
  const after = { keys: ids, from, until: Math.max(until, latest), timeZone, accepts }
  const more = ids.length === 0 ? undefined : await records.search(after, signal)
  const known = new Set(more?.lines.map(({ at, text }) => `${at} ${text}`) ?? [])
  const all = [...(more?.lines ?? []), ...first.lines.filter(({ at, text }) => !known.has(`${at} ${text}`))]
  return {
    direction,
    account,
    isOwn,
    senders,
    recipients,
    from: Temporal.Instant.fromEpochMilliseconds(from).toString(),
    until: toldUntil(until, asked.now),
    covers: first.isPart || !first.covers || more?.isPart === true || perhaps.length > MAX_PERHAPS ? 'part' : 'all',
    histories: joinDeliveries(readEvents(all.sort(compareLines)), sides),
  }
}

/** Under syslog the logins stand in the same files, a hundred times as many as mails: "TIME HOST dovecot[PID]: " before all else. */
function isOfDovecot(line: string): boolean {
  const head = line.slice(0, Math.max(0, line.indexOf(': ')))
  return /(?:^| )dovecot(?:\[\d{1,10}\])?$/.test(head.slice(-40))
}

function readEvents(lines: LogLine[]): TimedEvent[] {
  return lines.flatMap(({ at, text }) => {
    const event = readPostfixLine(text) ?? readEximLine(text)
    return event === undefined ? [] : [{ at, event }]
  })
}

/** Returns who sent and who should have got it, by what the checklist says of its fields; undefined where a side is missing. */
function findSides({ fields }: Checklist, facts: Fact[]): (Omit<Sides, 'login'> & Pick<DeliveryFinding, 'direction'>) | undefined {
  const addressesOf = (role: 'sender' | 'recipient'): string[] => {
    const ids = fields.filter((field) => field.role === role).map(({ id }) => id)
    const values = facts.filter(({ field, state }) => ids.includes(field) && state === 'good').map(({ value }) => value)
    const texts = values.flatMap((value) => (Array.isArray(value) ? value : [String(value)]))
    return [...new Set(texts.map((text) => text.toLowerCase()).filter((text) => /^[^@\s<>]{1,64}@[^@\s<>]{1,253}$/.test(text)))].slice(
      0,
      MAX_ADDRESSES,
    )
  }
  const [senders, recipients] = [addressesOf('sender'), addressesOf('recipient')]
  if (senders.length === 0 || recipients.length === 0) return undefined
  const isFromCustomer = fields.some(({ role, ofCustomer }) => role === 'sender' && ofCustomer)
  return { senders, recipients, direction: isFromCustomer ? 'out' : 'in' }
}
