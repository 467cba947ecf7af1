// What the operator's window is given to look at. It reads; it changes nothing.
import type { Checklist } from '../checklist/checklist.ts'
import type { Store } from '../store/store.ts'

/** How the node is doing, apart from what the store counts. */
export type NodeStatus = {
  startedAt: string
  /** Open SMTP connections. */
  connections: number
  /** Why the node cannot do its work now, each a short English sentence without content; empty: ready. */
  notReady: string[]
  /** Since when limits.repliesPerMinute holds replies back; absent: it does not. */
  breakerOpenSince?: string
  /** What an operator should look at though the node works (a limit's breaker, an old quarantine). */
  alerts: string[]
}

export type OperatorView = {
  store: Pick<Store, 'ledger' | 'countOutbox' | 'listQuarantine' | 'listTickets' | 'findTicket'>
  status: () => NodeStatus
  checklists: Checklist[]
  /** IANA zone of the times on the page. */
  timeZone: string
}
