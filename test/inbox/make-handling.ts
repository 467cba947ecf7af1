// What handleMail() is given in tests that put it through the loop with a real store: a desk of one mailbox, without checklists. Comes in:
// the store, the reader and the look-up of the test. Goes out: the rest as the defaults have it.
import { openBreaker } from '../../src/inbox/breaker.ts'
import type { Handling } from '../../src/inbox/handle-mail.ts'
import { openTurns } from '../../src/inbox/turns.ts'
import { silentLog } from '../../src/log.ts'

export const MAILBOX = 'suporte@provedor.example'
export const DESK = { addresses: [MAILBOX], agents: [], timeZone: 'UTC' }

export const now = (): string => Temporal.Now.instant().toString()

export function makeHandling(own: Pick<Handling, 'store' | 'reader' | 'lookUp'>): Handling {
  const mailbox = { address: MAILBOX, name: 'Suporte', checklists: [], helpdesk: 'fila@helpdesk.example' }
  return {
    ...own,
    turns: openTurns(),
    desk: { ...DESK, mailboxes: [mailbox], checklists: [], deskId: 'test' },
    originals: 'keep',
    patience: { maxRequests: 3, requestGapsSeconds: [60], remindAfterHours: 48, giveUpAfterHours: 120, closeAfterHours: 720 },
    limits: {
      repliesPerTicket: 6,
      repliesPerCustomerPerDay: 10,
      repliesPerDomainPerHour: 100,
      repliesPerMinute: 600,
      unansweredTickets: 3,
    },
    breaker: openBreaker(silentLog),
    authentication: 'off',
    key: new Uint8Array(32),
    log: silentLog,
    now,
    queued: () => {},
  }
}
