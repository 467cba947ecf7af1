// What the operator's window is given to look at. It reads; it changes nothing.
import type { Checklist } from '../checklist/checklist.ts'
import type { ForwardingConfirmation } from '../message/automatic/find-forwarding-confirmation.ts'
import type { Store } from '../store/store.ts'

/** A provider that waits for a forwarding to be confirmed. */
export type Notice = ForwardingConfirmation & { mailId: string; receivedAt: string }

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
  store: Pick<Store, 'ledger' | 'countOutbox' | 'listQuarantine' | 'listOutbox' | 'listIgnored' | 'listTickets' | 'findTicket'>
  status: () => NodeStatus
  /** The newest notices, read from the kept mails when asked. */
  notices: () => Promise<Notice[]>
  checklists: Checklist[]
  /** IANA zone of the times on the page. */
  timeZone: string
}
