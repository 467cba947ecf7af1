// The figures for Prometheus, read from the store and the node at each scrape: nothing is counted twice or lost at a restart.
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { OperatorView } from './operator-view.ts'
import { ledgerDifference } from './watch-alerts.ts'

export type Metrics = { contentType: string; write(): Promise<string> }

/** Returns the metrics of one node. Each call has a registry of its own. */
export function createMetrics({ store, status }: Pick<OperatorView, 'store' | 'status'>): Metrics {
  const registry = new Registry()
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []): Gauge<Label> =>
    new Gauge<Label>({ name, help, labelNames, registers: [registry] })
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []): Counter<Label> =>
    new Counter<Label>({ name, help, labelNames, registers: [registry] })
  const accepted = counter('porteiro_mails_accepted_total', 'Mails kept since the store was made.')
  const ended = counter('porteiro_mails_ended_total', 'Mails by their end.', ['end'])
  const inFlight = gauge('porteiro_mails_in_flight', 'Mails kept that have no end yet.')
  const difference = gauge('porteiro_ledger_difference', 'Accepted mails less their ends and those in flight; 0, always.')
  const inFlightAge = gauge('porteiro_mails_oldest_in_flight_seconds', 'Age of the oldest mail that has no end yet; 0 when all have one.')
  const outbox = gauge('porteiro_outbox_entries', 'Replies and hand-offs by state.', ['state'])
  const outboxAge = gauge('porteiro_outbox_oldest_waiting_seconds', 'Age of the oldest entry that waits to be sent; 0 when none does.')
  const quarantineAge = gauge(
    'porteiro_quarantine_oldest_seconds',
    'Age of the oldest quarantined mail that nobody has seen; 0 when there is none.',
  )
  const connections = gauge('porteiro_smtp_connections', 'Open SMTP connections.')
  const ready = gauge('porteiro_ready', '1 when the node can do its work.')
  const breaker = gauge('porteiro_breaker_open', '1 while limits.repliesPerMinute holds replies back: what it holds goes to people.')
  const alerts = gauge('porteiro_alerts', 'Things an operator should look at.')

  const write = async (): Promise<string> => {
    const [ledger, entries, [oldest]] = await Promise.all([store.ledger(), store.countOutbox(), store.listQuarantine(1, 'unseen')])
    const node = status()
    accepted.reset()
    accepted.inc(ledger.accepted)
    ended.reset()
    inFlight.set(ledger.inFlight)
    inFlightAge.set(secondsSince(ledger.oldestInFlightAt))
    difference.set(ledgerDifference(ledger))
    for (const [end, count] of Object.entries(ledger.ends)) ended.inc({ end }, count)
    for (const state of ['waiting', 'sent', 'failed'] as const) outbox.set({ state }, entries[state])
    outboxAge.set(secondsSince(entries.oldestWaitingAt))
    quarantineAge.set(secondsSince(oldest?.receivedAt))
    connections.set(node.connections)
    ready.set(node.notReady.length === 0 ? 1 : 0)
    breaker.set(node.breakerOpenSince === undefined ? 0 : 1)
    alerts.set(node.alerts.length)
    return registry.metrics()
  }
  return { contentType: registry.contentType, write }
}

function secondsSince(instant: string | undefined): number {
  return instant === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(instant)) / 1000)
}
