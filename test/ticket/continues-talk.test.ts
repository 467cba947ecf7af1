import { expect, test } from 'vitest'
import type { Fact, Reading } from '../../src/facts/fact.ts'
import { continuesTalk } from '../../src/ticket/continues-talk.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'

const reading = (more: Partial<Reading>): Reading => ({
  facts: [],
  dontKnow: [],
  mentioned: [],
  rejected: [],
  secrets: [],
  wantsPerson: false,
  assessment: { kind: 'unclassified' },
  ...more,
})
const port: Fact = { field: 'pop3_port', value: 995, state: 'good', evidence: { passage: 0, start: 0, end: 3, quote: '995', by: 'prose' } }
const ticket: Ticket = {
  token: 'T',
  version: 1,
  state: 'collecting',
  mailbox: 'suporte@provedor.example',
  participants: [],
  language: 'pt-BR',
  checklist: 'pop3',
  subject: '',
  facts: [],
  dontKnow: [],
  mentioned: [],
  findings: { failed: [] },
  requests: [{ askedAt: '2026-11-20T13:00:00Z', asks: [{ field: 'pop3_port', because: 'missing' }] }],
  mailsWithoutNews: 0,
  messageIds: [],
  mailIds: [],
  openedAt: '2026-11-20T13:00:00Z',
  changedAt: '2026-11-20T13:00:00Z',
  events: [],
}

test.for<[string, { alone: Reading; forTicket: Reading }, boolean]>([
  ['a mail of the same checklist', { alone: reading({ checklist: 'pop3' }), forTicket: reading({ checklist: 'pop3' }) }, true],
  ['no mail of another checklist', { alone: reading({ checklist: 'sending' }), forTicket: reading({ checklist: 'sending' }) }, false],
  ['a mail that states what is awaited', { alone: reading({}), forTicket: reading({ checklist: 'pop3', facts: [port] }) }, true],
  ['a mail that does not know it', { alone: reading({}), forTicket: reading({ checklist: 'pop3', dontKnow: ['pop3_port'] }) }, true],
  ['a mail that asks for a person', { alone: reading({ wantsPerson: true }), forTicket: reading({ checklist: 'pop3' }) }, true],
  [
    'no mail that states something else',
    { alone: reading({}), forTicket: reading({ checklist: 'pop3', facts: [{ ...port, field: 'os_version' }] }) },
    false,
  ],
  ['no mail about a bill', { alone: reading({}), forTicket: reading({ checklist: 'pop3' }) }, false],
])('continuesTalk() takes for the open talk %s', ([, readings, isContinued]) => {
  expect(continuesTalk(ticket, readings)).toBe(isContinued)
})

const askedWhich: Ticket = { ...ticket, requests: [{ askedAt: '2026-11-20T13:00:00Z', asks: [], which: ['pop3', 'sending'] }] }
delete askedWhich.checklist

test.for<[string, { alone: Reading; forTicket: Reading }, boolean]>([
  ['the number of one', { alone: reading({}), forTicket: reading({ checklist: 'sending' }) }, true],
  ['that nothing works, once more', { alone: reading({ isVague: true }), forTicket: reading({}) }, true],
  ['the wish for a person', { alone: reading({ wantsPerson: true }), forTicket: reading({ wantsPerson: true }) }, true],
  ['another matter', { alone: reading({}), forTicket: reading({}) }, false],
])('continuesTalk() of a talk that asked which it is: %s', ([, mail, joins]) => {
  expect(continuesTalk(askedWhich, mail)).toBe(joins)
})
