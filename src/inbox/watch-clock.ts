// Wakes tickets whose time has come: reminders, giving up, closing; and tells them of what could not be sent. Looks every
// `everySeconds`; time comes in as a function. Each by itself: one whose kept mails cannot be read holds no other up, and comes again.
import { decideOnClock } from '../decide/decide-on-clock.ts'
import type { Log } from '../log.ts'
import { findReachedLimits } from '../ticket/limits.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { countReplies } from './count-replies.ts'
import { composeAll, type Handling } from './handle-mail.ts'
import { loadEarlierMails } from './load-earlier-mails.ts'
import { noticeFailures } from './notice-failures.ts'
import { takeEach } from './take-each.ts'

export type ClockWatch = { /** Looks now. */ look(): Promise<void>; stop(): Promise<void> }

/** More than a clock is corrected by in small steps. */
const SET_BACK_SECONDS = 60
const TICKETS_AT_ONCE = 100

export function startWatchingClock(handling: Handling, everySeconds: number): ClockWatch {
  let looking: Promise<void> = Promise.resolve()
  let latest = handling.now()
  /** A clock that was set back: what waits for a time that is far off now waits no more. */
  const mendTimes = async (): Promise<void> => {
    const now = handling.now()
    const wentBack = Temporal.Instant.from(now).until(latest).total('seconds') > SET_BACK_SECONDS
    latest = now
    if (wentBack) await handling.store.mendTimes(now)
  }
  const tell = (failure: unknown): void => logFailure(handling.log, failure)
  const look = (): Promise<void> => {
    looking = looking
      .then(mendTimes)
      .then(() => wakeDueTickets(handling))
      .catch(tell)
      .then(() => noticeFailures(handling))
      .catch(tell)
    return looking
  }
  const timer = setInterval(look, everySeconds * 1000)
  return {
    look,
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

async function wakeDueTickets(handling: Handling): Promise<void> {
  // Closes it where nobody looks at the page.
  handling.breaker.openSince(handling.now())
  const due = await handling.store.listDueTickets(handling.now(), TICKETS_AT_ONCE)
  await takeEach(
    due,
    (ticket) => handling.turns.take(ticket.customer?.address ?? ticket.token, () => wakeTicket(ticket, handling)),
    () => handling.store.tryKeeping('small'),
  )
}

async function wakeTicket(ticket: Ticket, handling: Handling): Promise<void> {
  const { store, desk, patience, limits, log } = handling
  const now = handling.now()
  const counts = await countReplies({ store, customer: ticket.customer?.address, ticket, now })
  const { originals } = await loadEarlierMails(ticket, {}, handling)
  const sentAt = ticket.customer === undefined ? undefined : await store.findReplySentAt(ticket.token, ticket.customer.address)
  const sent = sentAt === undefined ? {} : { sentAt }
  const decision = decideOnClock({ ticket, originals, mustNotAnswer: findReachedLimits(counts, limits), ...sent, desk, patience, now })
  const outbox = await composeAll(decision.mails, {
    mailId: ticket.mailIds.at(-1) ?? '',
    ticket: ticket.token,
    at: now,
    sign: handling.sign,
  })
  // A conflict means that a mail came meanwhile: the ticket is looked at again when it is due again.
  const result = await store.commit({ ticket: decision.ticket, outbox, at: now })
  log.info('ticket-woken', { ticket: ticket.token, result, state: decision.ticket.state, sent: outbox.length })
  if (outbox.length > 0) handling.queued()
}

function logFailure(log: Log, failure: unknown): void {
  log.error('store-failed', { error: failure instanceof Error ? failure.message : 'unknown' })
}
