// Events of a mail log joined to the ways of single mails between two sides: who came, what was answered, where it ended. Pure. Events
// of one queue id belong together; refusals before there was one belong to the mail that the same sender brought later.
import type { DeliveryStep, MailHistory } from '../../facts/look-up/findings.ts'
import { findRegisteredDomain } from '../../value/address/hostname.ts'
import { isPublicProvider } from '../../value/address/mail-providers.ts'
import { type MailEvent, readCodes } from './mail-event.ts'

export type TimedEvent = { at: number; event: MailEvent }

/** Addresses in lower case. `login`: the account whose own program may have been refused. */
export type Sides = { senders: string[]; recipients: string[]; login?: string }

const MAX_HISTORIES = 8
const MAX_STEPS = 12
/** After a refusal for now, servers try again for as long. */
const TRIES_MS = 2 * 86_400_000
const GREYLISTED =
  /gr[ea]y-?list|postgrey|too early|(?:come back|try again|retry|retried) (?:later )?(?:in|after) (?:\d|a few|some)|please come back later|450 4\.3\.2 service currently unavailable/i

/** An event in its place among all: those of one second are told apart by it. */
type PlacedEvent = TimedEvent & { place: number }

type Step = DeliveryStep & { first: PlacedEvent; last: PlacedEvent }
type Draft = Omit<MailHistory, 'steps' | 'outcome'> & { steps: Step[]; nextId?: string }

/** Returns the ids of mails that may be between the two sides: of these all lines are worth finding. */
export function findQueueIds(events: TimedEvent[], sides: Sides): { sure: string[]; perhaps: string[] } {
  const [from, to] = [new Set<string>(), new Set<string>()]
  for (const { event } of events) {
    if (!('id' in event) || event.id === undefined) continue
    if (event.kind === 'sender' && sides.senders.includes(event.from)) from.add(event.id)
    if (event.kind === 'came' && event.login !== undefined && event.login === sides.login) from.add(event.id)
    if (isForOne(event, sides.recipients)) to.add(event.id)
    if (event.kind === 'refusal' && sides.recipients.includes(event.to ?? '') && sides.senders.includes(event.from ?? ''))
      from.add(event.id)
  }
  return { sure: [...to].filter((id) => from.has(id)), perhaps: [...to].filter((id) => !from.has(id)) }
}

function isForOne(event: MailEvent, recipients: string[]): boolean {
  if (event.kind === 'delivery') return recipients.includes(event.to) || recipients.includes(event.originalTo ?? '')
  if (event.kind === 'sender') return event.to?.some((to) => recipients.includes(to)) ?? false
  return event.kind === 'refusal' && recipients.includes(event.to ?? '')
}

/** Returns the ways of the mails between the two sides, oldest first; of many the newest. */
export function joinDeliveries(events: TimedEvent[], sides: Sides): MailHistory[] {
  const byId = new Map<string, PlacedEvent[][]>()
  const without: PlacedEvent[] = []
  for (const timed of events.map((each, place) => ({ ...each, place }))) {
    const id = 'id' in timed.event ? timed.event.id : undefined
    if (id === undefined) {
      without.push(timed)
      continue
    }
    const mails = byId.get(id) ?? []
    const newest = mails.at(-1)
    // Postfix's short ids are used again: who comes under one that is known is another mail.
    if (newest === undefined || (timed.event.kind === 'came' && newest.length > 0)) mails.push([timed])
    else newest.push(timed)
    byId.set(id, mails)
  }
  const ways = [...byId].flatMap(([id, mails]) => mails.flatMap((own) => readWays(id, own, sides)))
  const drafts = [...joinRefusals(without, followNext(ways), sides), ...readRefusedLogins(without, sides)]
  return drafts
    .filter(({ steps }) => steps.length > 0)
    .sort((one, other) => newestOf(one) - newestOf(other))
    .slice(-MAX_HISTORIES)
    .map(finish)
}

/** One mail's way to each of the recipients that are asked about. */
function readWays(id: string, events: PlacedEvent[], sides: Sides): Draft[] {
  const from = firstOf(events, ({ event }) => (event.kind === 'sender' || event.kind === 'refusal' ? event.from : undefined)) ?? ''
  const login = firstOf(events, ({ event }) => (event.kind === 'came' || event.kind === 'sender' ? event.login : undefined))
  const match = login !== undefined && login === sides.login ? 'address' : matchSender(from, sides.senders)
  if (match === undefined) return []
  const arrival = events.find(({ event }) => event.kind === 'came' || event.kind === 'sender')
  const where = firstOf(events, ({ event }) => (event.kind === 'came' || event.kind === 'sender' ? event.where : undefined))
  const messageId = firstOf(events, ({ event }) => (event.kind === 'message-id' || event.kind === 'sender' ? event.messageId : undefined))
  const found = sides.recipients.filter((recipient) => events.some(({ event }) => isForOne(event, [recipient])))
  return found.map((recipient) => {
    const draft: Draft = { queueId: id, ...(messageId === undefined ? {} : { messageId }), sender: from, recipient, match, steps: [] }
    if (arrival !== undefined) addStep(draft, arrival, { what: 'arrived', ...(where === undefined ? {} : { where }) })
    for (const placed of events) {
      const { event } = placed
      if (event.kind === 'expired') addStep(draft, placed, { what: 'expired' })
      if (event.kind === 'refusal' && isForOne(event, [recipient])) addStep(draft, placed, refusalStep(event))
      if (event.kind !== 'delivery' || !isForOne(event, [recipient])) continue
      addStep(draft, placed, deliveryStep(event))
      if (event.nextId !== undefined) draft.nextId = event.nextId
    }
    return draft
  })
}

function deliveryStep(event: Extract<MailEvent, { kind: 'delivery' }>): Omit<DeliveryStep, 'at' | 'times'> {
  const { outcome, where, status, says } = event
  const said = says.slice(says.indexOf(' said: ') + (says.includes(' said: ') ? 7 : 0))
  const { code } = readCodes(said)
  const what = outcome === 'deferred' && GREYLISTED.test(says) ? 'greylisted' : outcome
  return { what, where, ...(code === undefined ? {} : { code }), ...(status === undefined ? {} : { status }), says }
}

function refusalStep(event: Extract<MailEvent, { kind: 'refusal' }>): Omit<DeliveryStep, 'at' | 'times'> {
  const { what, where, code, status, says } = event
  const isForNow = (code ?? status ?? '5').startsWith('4')
  const given = { where, ...(code === undefined ? {} : { code }), ...(status === undefined ? {} : { status }), says }
  if (what === 'discarded') return { what, ...given }
  return { what: isForNow && GREYLISTED.test(says) ? 'greylisted' : 'refused', ...given }
}

/** A filter takes a mail and gives it back under another number: one way, told once. */
function followNext(ways: Draft[]): Draft[] {
  const taken = new Set<Draft>()
  for (const way of ways) {
    if (taken.has(way)) continue
    for (let hops = 0; hops < 3 && way.nextId !== undefined; hops += 1) {
      const next = ways.find((each) => each !== way && each.queueId === way.nextId && each.recipient === way.recipient)
      if (next === undefined || taken.has(next)) break
      taken.add(next)
      way.steps.push(...next.steps.filter(({ what }) => what !== 'arrived'))
      if (next.nextId === undefined) delete way.nextId
      else way.nextId = next.nextId
    }
  }
  return ways.filter((way) => !taken.has(way))
}

function joinRefusals(events: PlacedEvent[], ways: Draft[], sides: Sides): Draft[] {
  const alone: Draft[] = []
  for (const placed of events) {
    const { event } = placed
    if (event.kind !== 'refusal') continue
    const match = matchSender(event.from ?? '', sides.senders)
    // Refused before it named anybody: only the very sender says that it was this mail.
    const recipient = event.to ?? (match === 'address' ? '' : undefined)
    if (match === undefined || recipient === undefined || (recipient !== '' && !sides.recipients.includes(recipient))) continue
    const step = refusalStep(event)
    const isForNow = (event.code ?? event.status ?? '5').startsWith('4')
    const later = isForNow
      ? ways.find((way) => way.sender === event.from && way.recipient === recipient && isSoonAfter(way, placed))
      : undefined
    const known = later ?? alone.find((each) => each.sender === event.from && each.recipient === recipient)
    if (known !== undefined) {
      addStep(known, placed, step)
      continue
    }
    const draft: Draft = { sender: event.from ?? '', recipient, match, steps: [] }
    addStep(draft, placed, step)
    alone.push(draft)
  }
  return [...ways, ...alone]
}

function isSoonAfter({ steps }: Draft, { at, place }: PlacedEvent): boolean {
  const arrived = steps.find(({ what }) => what === 'arrived')?.first
  return arrived !== undefined && arrived.place > place && arrived.at - at < TRIES_MS
}

function readRefusedLogins(events: PlacedEvent[], { login }: Sides): Draft[] {
  const draft: Draft = { sender: login ?? '', recipient: '', match: 'login', steps: [] }
  for (const placed of events) {
    const { event } = placed
    if (event.kind === 'login-refused' && event.login === login) {
      addStep(draft, placed, { what: 'refused', where: event.where, code: '535', says: event.says })
    }
  }
  return [draft]
}

/** Great providers' customers have nothing to do with each other. */
function matchSender(from: string, senders: string[]): Draft['match'] | undefined {
  if (from === '') return undefined
  if (senders.includes(from)) return 'address'
  const of = (address: string) => {
    const domain = address.slice(address.lastIndexOf('@') + 1)
    return isPublicProvider(domain) ? undefined : (findRegisteredDomain(domain) ?? domain)
  }
  const own = of(from)
  return own !== undefined && senders.some((sender) => of(sender) === own) ? 'domain' : undefined
}

function addStep(draft: Draft, placed: PlacedEvent, step: Omit<DeliveryStep, 'at' | 'times'>): void {
  const known = draft.steps.find((each) => each.what === step.what && each.says === step.says && hostOf(each.where) === hostOf(step.where))
  if (known !== undefined) {
    known.times += 1
    known.last = placed
    return
  }
  draft.steps.push({ at: '', times: 1, first: placed, last: placed, ...step })
}

/** Large senders try from one machine after another. */
function hostOf(where: string | undefined): string {
  const name = (where ?? '').replace(/\[.*$/, '')
  return findRegisteredDomain(name) ?? where ?? ''
}

function finish({ nextId: _, steps, ...history }: Draft): MailHistory {
  const inOrder = steps.toSorted((one, other) => one.first.place - other.first.place)
  // What came to pass last: a step that was repeated counts by its last time.
  const newest = inOrder.toSorted((one, other) => one.last.place - other.last.place).at(-1)?.what ?? 'arrived'
  return {
    ...history,
    steps: inOrder.slice(-MAX_STEPS).map(({ first, last, ...step }) => ({
      ...step,
      at: instant(first.at),
      ...(last.at > first.at ? { lastAt: instant(last.at) } : {}),
    })),
    outcome: newest === 'arrived' ? 'in-queue' : newest,
  }
}

function newestOf({ steps }: Draft): number {
  return Math.max(...steps.map(({ last }) => last.place))
}

function instant(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString()
}

function firstOf<T>(events: PlacedEvent[], of: (timed: PlacedEvent) => T | undefined): T | undefined {
  for (const timed of events) {
    const found = of(timed)
    if (found !== undefined) return found
  }
  return undefined
}
