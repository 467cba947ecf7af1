// What a ticket becomes, and what must then happen outside. Pure: time comes in with the arrival.
//
//                    ┌─ still lacks: ask again, at most maxRequests, gaps grow ─┐
//   (new) ─ lacks ─▶ collecting ──────────────────────────────────────────────┘
//     │                 │  complete ─────────────────────▶ handed-off          confirm, hand off
//     │                 │  says that it is solved ───────▶ handed-off          say goodbye, hand off
//     │                 │  precondition is no ───────────▶ blocked             say what to mend
//     │                 │  wants a person, asked enough,
//     │                 │  no progress, must not answer,
//     │                 │  silent until giveUpAfter ─────▶ waiting-for-person  hand off with what there is
//     ├─ vague: ask which checklist ─▶ collecting ── answers ─▶ as a new mail of this ticket
//     │                 │  does not tell, another matter ▶ waiting-for-person
//     │                 │  silent until remindAfter ─────▶ waiting-for-person
//     ├─ blocked ─▶ blocked ── answers otherwise ─▶ as a new mail of this ticket
//     ├─ complete, unclassified ─────────────────▶ handed-off
//     └─ nobody to answer, must not answer,
//        an agent's own words ───────────────────▶ waiting-for-person
//   any ── our reply did not arrive ──▶ waiting-for-person   hand off, once
//   handed-off, waiting-for-person ── any mail ──▶ the same   pass the mail on as a note
//   handed-off, waiting-for-person, blocked ── closeAfter without a mail ──▶ closed ── any mail ──▶ handed-off   pass on
//
// A request that must wait for its gap is withdrawn when a newer mail makes it stale.
// advance() alone changes a ticket. The store commits what it returns in one transaction; the outbox carries the effects out.
import type { Ask } from '../facts/fact.ts'
import type { Arrival, ClockArrival, MailArrival } from './arrival.ts'
import { isStillAsked, sameAsks, withoutWithheld } from './compare-asks.ts'
import { countFromSent } from './count-from-sent.ts'
import { hoursAfter, hoursBetween, isTooSoonForPeople, lastAskedAt, nextAskAt, sentRequests } from './request-times.ts'
import type { Request, Ticket, TicketEvent, TicketState } from './ticket.ts'
import { MAX_EVENTS } from './ticket.ts'

/** docs/conversation.md says what each means. @internal exported for a test of the docs */
export const HAND_OFF_REASONS = [
  'complete',
  'unclassified',
  'wants-person',
  'solved',
  'asked-enough',
  'no-progress',
  'must-not-answer',
  'nobody-to-answer',
  'agent-without-forward',
  'reply-undeliverable',
  'gave-up',
] as const
export type HandOffReason = (typeof HAND_OFF_REASONS)[number]

/** The helpdesk has all it needs, or nobody waits: the others wait for a person to go on with the talk. */
const REASONS_WITHOUT_HASTE: readonly HandOffReason[] = ['complete', 'unclassified', 'solved']

/** What must happen outside. A ticket's change has at most one letter to the customer and one to the helpdesk. */
export type Effect =
  | { kind: 'ask'; asks: Ask[] }
  /** Which of `checklists` the mail is about. */
  | { kind: 'ask-which'; checklists: string[] }
  | { kind: 'remind'; asks: Ask[] }
  | { kind: 'explain-block'; fields: string[] }
  | { kind: 'confirm' }
  | { kind: 'promise-person' }
  | { kind: 'say-goodbye' }
  | { kind: 'hand-off'; because: HandOffReason; codes: string[] }
  | { kind: 'note' }
  /** The request that still waits is stale: it must not go out. */
  | { kind: 'withdraw' }

export type Patience = {
  maxRequests: number
  /** The least time between a request and the next: before the second, the third, …; the last holds for all further. */
  requestGapsSeconds: number[]
  remindAfterHours: number
  giveUpAfterHours: number
  closeAfterHours: number
}

/** Mails in a row without news before a person is asked to look: one may be "ok, vou ver". */
const MAILS_WITHOUT_NEWS = 2

/** Returns the ticket after `arrival`, and what must now happen outside. Facts are joined before, by joinMail(). */
export function advance(before: Ticket, arrival: Arrival, patience: Patience): { ticket: Ticket; effects: Effect[] } {
  const ticket = arrival.kind === 'clock' ? countFromSent(before, arrival.sentAt) : before
  const effects = decideEffects(ticket, arrival, patience)
  return { ticket: apply(ticket, arrival, effects, patience), effects }
}

function decideEffects(ticket: Ticket, arrival: Arrival, patience: Patience): Effect[] {
  switch (arrival.kind) {
    case 'mail':
      if (ticket.state !== 'collecting' && ticket.state !== 'blocked') return [{ kind: 'note' }]
      return withdrawStale(ticket, arrival, onMail(ticket, arrival, patience))
    case 'undeliverable':
      return [handOff('reply-undeliverable', [arrival.status])]
    case 'clock':
      return onClock(ticket, arrival, patience)
  }
}

function onMail(ticket: Ticket, mail: MailArrival, patience: Patience): Effect[] {
  if (mail.from === 'agent-alone') return [handOff('agent-without-forward')]
  if (mail.from === 'nobody') return [handOff('nobody-to-answer')]
  if (mail.mustNotAnswer.length > 0) return [handOff('must-not-answer', mail.mustNotAnswer)]
  if (mail.wantsPerson) return [handOff('wants-person'), { kind: 'promise-person' }]
  // Of a first mail this says nothing: it opens no talk that could end.
  if (mail.saysSolved && !mail.isUpset && mail.assessment.kind !== 'complete' && ticket.version > 0)
    return [handOff('solved'), ...once(ticket, mail, 'say-goodbye')]
  switch (mail.assessment.kind) {
    case 'ignored':
      return []
    case 'unclassified':
      return onUnclassified(ticket, mail)
    case 'complete':
      return [handOff('complete'), { kind: 'confirm' }]
    case 'blocked':
      return ticket.state === 'blocked' ? onMailWithoutNews(ticket, mail) : [{ kind: 'explain-block', fields: mail.assessment.fields }]
    case 'incomplete':
      return onIncomplete(ticket, mail, mail.assessment.asks, patience)
  }
}

/** Asked once: an answer that does not tell is a person's to read. */
function onUnclassified(ticket: Ticket, mail: MailArrival): Effect[] {
  if (ticket.requests.length > 0) return [handOff('unclassified'), ...once(ticket, mail, 'promise-person')]
  if (mail.which === undefined || mail.isFedUp) return [handOff('unclassified')]
  return [{ kind: 'ask-which', checklists: mail.which }]
}

function onIncomplete(ticket: Ticket, mail: MailArrival, lacking: Ask[], patience: Patience): Effect[] {
  const last = ticket.requests.findLast(({ which }) => which === undefined)
  const asks = withoutWithheld(ticket, lacking)
  const isLost = (ticket.requests.length > 0 && mail.isUpset) || (last !== undefined && mail.asksBack === 'how')
  const isAtEnd = mail.isFedUp || asks.length === 0 || isLost
  if (isAtEnd) return personTakesOver(ticket, mail)
  const sent = sentRequests(ticket, mail.at)
  const lastSent = sent.at(-1)
  const isUnchanged = last !== undefined && isStillAsked(ticket, last.asks, lacking)
  // Only what still waited is stale: the customer has this very request already.
  const isSentAlready = !isUnchanged && lastSent !== undefined && isStillAsked(ticket, lastSent.asks, lacking)
  // Never the same request twice for an unchanged set: this alone ends most loops. What was put right is shown so, and counts.
  if ((isUnchanged || isSentAlready) && !showsCorrection(ticket, mail)) {
    return [...onMailWithoutNews(ticket, mail), ...(isSentAlready ? [{ kind: 'withdraw' as const }] : [])]
  }
  // What it is about is asked once, and is no request for what is missing.
  if (sent.filter(({ which }) => which === undefined).length >= patience.maxRequests)
    return [handOff('asked-enough'), { kind: 'promise-person' }]
  return [{ kind: 'ask', asks }]
}

/** Whatever a mail brings about takes the place of the request that still waits, if one does. */
function withdrawStale(ticket: Ticket, mail: MailArrival, effects: Effect[]): Effect[] {
  const isStale = effects.length > 0 && sentRequests(ticket, mail.at).length < ticket.requests.length
  return isStale && !effects.some(({ kind }) => kind === 'withdraw') ? [...effects, { kind: 'withdraw' }] : effects
}

function onMailWithoutNews(ticket: Ticket, mail: MailArrival): Effect[] {
  return isStuck(ticket, mail) ? personTakesOver(ticket, mail) : []
}

/** Whoever does answer, and brings nothing that could be asked for again: another silence, or the same letter, would insult. */
function isStuck(ticket: Ticket, mail: MailArrival): boolean {
  return wantsAnswer(mail) || ticket.mailsWithoutNews + 1 >= MAILS_WITHOUT_NEWS
}

function wantsAnswer(mail: MailArrival): boolean {
  return mail.asksBack !== undefined || mail.isUpset || mail.saysUnknown || mail.bringsPicture
}

/** Once, to a person: a machine whose every answer differs would go on for ever. */
function showsCorrection(ticket: Ticket, mail: MailArrival): boolean {
  const [before, last] = ticket.requests.slice(-2)
  const isAgain = before !== undefined && last !== undefined && sameAsks(before.asks, last.asks)
  return mail.corrects && !isAgain && !wantsAnswer(mail) && !isSoon(ticket, mail)
}

function personTakesOver(ticket: Ticket, mail: MailArrival): Effect[] {
  return [handOff('no-progress'), ...once(ticket, mail, 'promise-person')]
}

/** A last letter to the customer; none to what answers us within seconds, which no person does. */
function once(ticket: Ticket, mail: MailArrival, kind: 'promise-person' | 'say-goodbye'): Effect[] {
  return isSoon(ticket, mail) ? [] : [{ kind }]
}

function isSoon(ticket: Ticket, mail: MailArrival): boolean {
  const last = sentRequests(ticket, mail.at).at(-1)
  return last !== undefined && isTooSoonForPeople(last.askedAt, mail.at)
}

function onClock(ticket: Ticket, clock: ClockArrival, patience: Patience): Effect[] {
  if (ticket.state !== 'collecting' || isEarly(ticket, clock.at, patience)) return []
  const { assessment } = clock
  // Whoever does not say which it is gets no second letter: a person may see more in what he wrote.
  const mustEnd = assessment.kind === 'unclassified' || hoursBetween(lastAskedAt(ticket), clock.at) >= patience.giveUpAfterHours
  if (mustEnd) return [handOff('gave-up')]
  if (ticket.remindedAt !== undefined || assessment.kind !== 'incomplete' || clock.mustNotAnswer.length > 0) return []
  const asks = withoutWithheld(ticket, assessment.asks)
  return asks.length === 0 ? [] : [{ kind: 'remind', asks }]
}

function apply(ticket: Ticket, arrival: Arrival, effects: Effect[], patience: Patience): Ticket {
  const asked = effects.flatMap(requestOf)[0]
  const standing = effects.some(({ kind }) => kind === 'withdraw') ? sentRequests(ticket, arrival.at) : ticket.requests
  const isWithoutNews = effects.every(({ kind }) => kind === 'withdraw')
  const next: Ticket = {
    ...ticket,
    version: ticket.version + 1,
    state: nextState(ticket, arrival, effects),
    requests:
      asked === undefined ? standing : [...standing, { askedAt: nextAskAt(standing, arrival, patience.requestGapsSeconds), ...asked }],
    mailsWithoutNews: arrival.kind === 'mail' ? (isWithoutNews ? ticket.mailsWithoutNews + 1 : 0) : ticket.mailsWithoutNews,
    mailIds: [...ticket.mailIds, ...('mailId' in arrival && arrival.mailId !== undefined ? [arrival.mailId] : [])],
    changedAt: arrival.at,
    events: [...ticket.events, ...eventsOf(arrival, effects)].slice(-MAX_EVENTS),
  }
  // Marked also where the reminder could not be sent, so that the next wake is the last.
  if (arrival.kind === 'clock' && ticket.state === 'collecting' && !isEarly(ticket, arrival.at, patience)) next.remindedAt = arrival.at
  const wakeAt = nextWake(next, patience)
  if (wakeAt === undefined) delete next.wakeAt
  else next.wakeAt = wakeAt
  return next
}

function requestOf(effect: Effect): Omit<Request, 'askedAt'>[] {
  if (effect.kind === 'ask') return [{ asks: effect.asks }]
  return effect.kind === 'ask-which' ? [{ asks: [], which: effect.checklists }] : []
}

function nextState(ticket: Ticket, arrival: Arrival, effects: Effect[]): TicketState {
  for (const effect of effects) {
    if (effect.kind === 'hand-off') {
      const isPromised = effects.some(({ kind }) => kind === 'promise-person')
      return REASONS_WITHOUT_HASTE.includes(effect.because) && !isPromised ? 'handed-off' : 'waiting-for-person'
    }
    if (effect.kind === 'explain-block') return 'blocked'
    if (effect.kind === 'ask' || effect.kind === 'ask-which') return 'collecting'
    if (effect.kind === 'note') return ticket.state === 'closed' ? 'handed-off' : ticket.state
  }
  return arrival.kind === 'clock' && ticket.state !== 'collecting' ? 'closed' : ticket.state
}

function nextWake(ticket: Ticket, patience: Patience): string | undefined {
  switch (ticket.state) {
    case 'collecting':
      return hoursAfter(lastAskedAt(ticket), ticket.remindedAt === undefined ? patience.remindAfterHours : patience.giveUpAfterHours)
    case 'handed-off':
    case 'waiting-for-person':
    case 'blocked':
      return hoursAfter(ticket.changedAt, patience.closeAfterHours)
    case 'closed':
      return undefined
  }
}

/** What the ticket waits for went out later than was thought when it was put to sleep. */
function isEarly(ticket: Ticket, at: string, patience: Patience): boolean {
  const wakeAt = nextWake(ticket, patience)
  return wakeAt !== undefined && Temporal.Instant.compare(wakeAt, at) > 0
}

function eventsOf(arrival: Arrival, effects: Effect[]): TicketEvent[] {
  const { at } = arrival
  const came = eventOf(arrival)
  const done = effects.map((effect): TicketEvent => {
    if (effect.kind === 'hand-off') return { at, kind: 'hand-off', codes: [effect.because, ...effect.codes] }
    if (effect.kind === 'withdraw') return { at, kind: 'withdrawn', codes: ['ask'] }
    return effect.kind === 'note' ? { at, kind: 'note', codes: ['passed-on'] } : { at, kind: 'reply', codes: [effect.kind] }
  })
  return [came, ...done]
}

function eventOf(arrival: Arrival): TicketEvent {
  switch (arrival.kind) {
    case 'mail':
      return { at: arrival.at, kind: 'mail', codes: [arrival.assessment.kind], mailId: arrival.mailId }
    case 'undeliverable': {
      const mailId = arrival.mailId === undefined ? {} : { mailId: arrival.mailId }
      return { at: arrival.at, kind: 'delivery-failed', codes: [arrival.status], ...mailId }
    }
    case 'clock':
      return { at: arrival.at, kind: 'clock', codes: ['woke'] }
  }
}

function handOff(because: HandOffReason, codes: string[] = []): Effect {
  return { kind: 'hand-off', because, codes }
}
