// What becomes of a ticket when something that we sent for it could not be delivered.
import { expect, test } from 'vitest'
import { decideOnFailure, type FailureCase } from '../../src/decide/decide-on-failure.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'
import { someTicket } from '../store/contract.ts'

const mailbox = { address: 'suporte@provedor.example', name: 'Suporte', checklists: [], helpdesk: 'fila@helpdesk.example' }

function failureOf(of: FailureCase['of'], ticket: Partial<Ticket> = {}): FailureCase {
  return {
    ticket: someTicket(ticket),
    originals: [],
    secrets: [],
    of,
    status: '550',
    desk: {
      addresses: [mailbox.address],
      agents: [],
      timeZone: 'UTC',
      mailboxes: [{ ...mailbox, copyAgent: false }],
      checklists: [],
      deskId: 'test',
    },
    patience: { maxRequests: 3, requestGapsSeconds: [60], remindAfterHours: 48, giveUpAfterHours: 120, closeAfterHours: 720 },
    now: '2026-05-04T13:00:00Z',
  }
}

const failedBefore = { events: [{ at: '2026-05-04T12:30:00Z', kind: 'delivery-failed' as const, codes: ['550'] }] }

test.for<[string, FailureCase, string[], string]>([
  ['sends a ticket whose reply failed to a person', failureOf('reply'), ['hand-off'], 'waiting-for-person'],
  ['does so once', failureOf('reply', failedBefore), [], 'collecting'],
  ['hands nothing off again where a hand-off failed', failureOf('hand-off', { state: 'handed-off' }), [], 'handed-off'],
  ['only writes down that the agent got no copy', failureOf('copy'), [], 'collecting'],
])('decideOnFailure() %s', ([, subject, mails, state]) => {
  const decision = decideOnFailure(subject)
  expect(decision?.mails.map(({ kind }) => kind)).toEqual(mails)
  expect(decision?.ticket).toMatchObject({ state, version: 2 })
  expect(decision?.ticket.events.some(({ kind, codes }) => kind.startsWith('delivery-') && codes.includes('550'))).toBe(true)
})
