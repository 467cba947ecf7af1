// What an operator should look at though the node works, read from the store every so often: mail that nobody reads, a quarantined
// mail that nobody has seen for long, hand-offs that could not be delivered, mail that does not leave, a ledger that does not balance. Each alert is a code for
// the log and a sentence, without content, for the page and /readyz; it is logged when it comes and when it goes.
import type { Log } from '../log.ts'
import type { Ledger, Store } from '../store/store.ts'

export type AlertSettings = {
  store: Pick<Store, 'ledger' | 'countOutbox' | 'listQuarantine' | 'listOutbox'>
  inFlightAfterMinutes: number
  quarantineAfterMinutes: number
  outboxAfterMinutes: number
  everySeconds: number
  log: Log
  /** RFC 3339. */
  now: () => string
}

type AlertCode = 'mail-old' | 'quarantine-unseen' | 'delivery-failed' | 'outbox-old' | 'ledger-difference'
export type Alert = { code: AlertCode; says: string }

export type AlertWatch = {
  /** As of the last look. */
  alerts(): string[]
  look(): Promise<void>
  stop(): Promise<void>
}

/** How many are counted in a sentence; more are "or more". */
const COUNTED = 50

export function startWatchingAlerts(settings: AlertSettings): AlertWatch {
  const { log } = settings
  let current: Alert[] = []
  let looking: Promise<void> = Promise.resolve()
  const look = (): Promise<void> => {
    looking = looking.then(async () => {
      try {
        const found = await findAlerts(settings)
        for (const { code } of found) if (!current.some((alert) => alert.code === code)) log.error('alert-raised', { alert: code })
        for (const { code } of current) if (!found.some((alert) => alert.code === code)) log.info('alert-cleared', { alert: code })
        current = found
      } catch (failure) {
        log.error('store-failed', { error: failure instanceof Error ? failure.message : 'unknown' })
      }
    })
    return looking
  }
  const timer = setInterval(look, settings.everySeconds * 1000)
  void look()
  return {
    alerts: () => current.map(({ says }) => says),
    look,
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

/** Returns what is wrong now, the gravest first. @internal exported for its tests */
export async function findAlerts(settings: Omit<AlertSettings, 'everySeconds' | 'log'>): Promise<Alert[]> {
  const { store } = settings
  const [ledger, outbox, unseen, handOffs] = await Promise.all([
    store.ledger(),
    store.countOutbox(),
    store.listQuarantine(COUNTED, 'unseen'),
    store.listOutbox({ state: 'unseen', limit: COUNTED }),
  ])
  const now = settings.now()
  const alerts: Alert[] = []
  const difference = ledgerDifference(ledger)
  if (difference !== 0) {
    const says = `The ledger does not balance: accepted mails are ${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'} than their ends and those in flight. Run porteiro reconcile.`
    alerts.push({ code: 'ledger-difference', says })
  }
  if (handOffs.length > 0) {
    const says = `${many(handOffs.length, 'hand-off', 'hand-offs')} could not be delivered to the helpdesk, refused or given up: porteiro outbox list, then retry (--to ADDRESS where its address is wrong) or done.`
    alerts.push({ code: 'delivery-failed', says })
  }
  const { inFlight, oldestInFlightAt } = ledger
  if (oldestInFlightAt !== undefined && minutesBetween(oldestInFlightAt, now) >= settings.inFlightAfterMinutes) {
    const says = `${inFlight} ${inFlight === 1 ? 'mail waits' : 'mails wait'} to be read, the oldest since ${oldestInFlightAt}: the log says what holds them.`
    alerts.push({ code: 'mail-old', says })
  }
  const oldest = unseen[0]?.endedAt ?? unseen[0]?.receivedAt
  if (oldest !== undefined && minutesBetween(oldest, now) >= settings.quarantineAfterMinutes) {
    const says = `${many(unseen.length, 'mail', 'mails')} in quarantine that nobody has seen, since ${oldest}: porteiro quarantine list, then release or replay.`
    alerts.push({ code: 'quarantine-unseen', says })
  }
  if (outbox.oldestWaitingAt !== undefined && minutesBetween(outbox.oldestWaitingAt, now) >= settings.outboxAfterMinutes) {
    alerts.push({ code: 'outbox-old', says: `${outbox.waiting} mails wait to be sent, the oldest since ${outbox.oldestWaitingAt}.` })
  }
  return alerts
}

/** Returns accepted mails less the sum of the ends and those in flight: 0, always, unless something is broken. */
export function ledgerDifference({ accepted, inFlight, ends }: Ledger): number {
  return accepted - inFlight - Object.values(ends).reduce((sum, count) => sum + count, 0)
}

function many(count: number, one: string, more: string): string {
  return count === 1 ? `1 ${one}` : `${count}${count === COUNTED ? ' or more' : ''} ${more}`
}

function minutesBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(to).total('minutes')
}
