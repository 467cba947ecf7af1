// A page that lacks something yet has said so already: the letter that asks for the rest waits, and goes nowhere once it is answered.
import { expect, test } from 'vitest'
import type { Ask } from '../../src/facts/fact.ts'
import { NOTHING_LOOKED_UP } from '../../src/facts/look-up/findings.ts'
import { advance, type Patience } from '../../src/ticket/advance.ts'
import type { MailArrival } from '../../src/ticket/arrival.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'

const PATIENCE: Patience = {
  maxRequests: 3,
  requestGapsSeconds: [60, 600],
  remindAfterHours: 48,
  giveUpAfterHours: 120,
  closeAfterHours: 720,
}
const ask = (field: string): Ask => ({ field, because: 'missing' })

const asked: Ticket = {
  token: 'T',
  version: 1,
  state: 'collecting',
  mailbox: 'suporte@provedor.example',
  customer: { address: 'ana@padaria.example' },
  participants: [],
  language: 'pt-BR',
  subject: '',
  facts: [],
  dontKnow: [],
  mentioned: [],
  findings: NOTHING_LOOKED_UP,
  requests: [{ askedAt: '2026-11-18T12:00:00Z', asks: [ask('port'), ask('host'), ask('user')] }],
  mailsWithoutNews: 0,
  messageIds: [],
  mailIds: ['1'],
  openedAt: '2026-11-18T12:00:00Z',
  changedAt: '2026-11-18T12:00:00Z',
  events: [],
}

function arrival(at: string, asks: Ask[], by?: 'page'): MailArrival {
  return {
    kind: 'mail',
    at,
    mailId: at,
    assessment: asks.length === 0 ? { kind: 'complete' } : { kind: 'incomplete', asks },
    wantsPerson: false,
    isUpset: false,
    isFedUp: false,
    bringsPicture: false,
    saysUnknown: false,
    corrects: false,
    saysSolved: false,
    mustNotAnswer: [],
    from: 'customer',
    ...(by === undefined ? {} : { by }),
  }
}

test('advance() asks for what a page left open ten minutes later, after a mail at once', () => {
  const lacking = [ask('user')]
  const paged = advance(asked, arrival('2026-11-18T15:00:00Z', lacking, 'page'), PATIENCE)
  expect(paged.effects).toEqual([{ kind: 'ask', asks: lacking }])
  expect(paged.ticket.requests.at(-1)?.askedAt).toBe('2026-11-18T15:10:00Z')
  const mailed = advance(asked, arrival('2026-11-18T15:00:00Z', lacking), PATIENCE)
  expect(mailed.ticket.requests.at(-1)?.askedAt).toBe('2026-11-18T15:00:00Z')
})

test('advance() withdraws that request when the rest is filled in meanwhile, and does not count it', () => {
  const half = advance(asked, arrival('2026-11-18T15:00:00Z', [ask('host'), ask('user')], 'page'), PATIENCE).ticket
  const less = advance(half, arrival('2026-11-18T15:01:00Z', [ask('user')], 'page'), PATIENCE)
  expect(less.effects.map(({ kind }) => kind)).toEqual(['ask', 'withdraw'])
  expect(less.ticket.requests).toHaveLength(2)
  const done = advance(less.ticket, arrival('2026-11-18T15:02:00Z', [], 'page'), PATIENCE)
  expect(done.effects.map(({ kind }) => kind)).toEqual(['hand-off', 'confirm', 'withdraw'])
  expect(done.ticket.requests).toHaveLength(1)
})
