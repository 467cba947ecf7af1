import { expect, test } from 'vitest'
import { fits, type Writer } from '../../src/ticket/fits.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'

const ticketOf = (customer: string, login?: string): Ticket => ({
  token: '0123456789ABCDEF',
  version: 2,
  state: 'collecting',
  mailbox: 'suporte@provedor.example',
  customer: { address: customer },
  participants: ['beto@informatica.example'],
  language: 'pt-BR',
  checklist: 'pop3',
  subject: 'x',
  facts: [
    ['pop3_user', login ?? ''],
    ['error_message', 'rui@oficina.example'],
  ].map(([field = '', value = '']) => ({
    field,
    value,
    state: 'good' as const,
    evidence: { passage: 0, start: 0, end: 1, quote: value, by: 'prose' as const },
    mailId: '1',
    saidAt: '2026-11-20T12:00:00Z',
  })),
  dontKnow: [],
  mentioned: [],
  findings: { failed: [] },
  requests: [],
  mailsWithoutNews: 0,
  messageIds: [],
  mailIds: ['1'],
  openedAt: '2026-11-20T12:00:00Z',
  changedAt: '2026-11-20T12:00:00Z',
  events: [],
})
const by = (address: string, ...copied: string[]): Writer => ({ addresses: [address], copied, from: 'other' })

test.for<[string, Ticket, Writer, boolean]>([
  ['the customer', ticketOf('lia@papelaria.example'), by('Lia@papelaria.example'), true],
  ['who was in Cc', ticketOf('lia@papelaria.example'), by('beto@informatica.example'), true],
  ['a stranger', ticketOf('lia@papelaria.example'), by('eu@golpe.example'), false],
  ['a stranger in somebody else’s sight', ticketOf('lia@papelaria.example'), by('eu@golpe.example', 'ana@golpe.example'), false],
  ['who writes in the customer’s sight', ticketOf('lia@papelaria.example'), by('tio@gmail.com', 'LIA@papelaria.example'), true],
  ['a colleague', ticketOf('lia@papelaria.example'), by('caixa@papelaria.example'), true],
  ['a colleague’s namesake elsewhere', ticketOf('lia@papelaria.example'), by('caixa@minhapapelaria.example'), false],
  ['somebody with the same public mail', ticketOf('lia@gmail.com'), by('caixa@gmail.com'), false],
  ['the account that was named', ticketOf('lia@gmail.com', 'loja@papelaria.example'), by('loja@papelaria.example'), true],
  ['an address that another field holds', ticketOf('lia@gmail.com'), by('rui@oficina.example'), false],
  ['an agent', ticketOf('lia@gmail.com'), { addresses: [], copied: [], from: 'agent' }, true],
])('fits() of %s', ([, ticket, writer, does]) => {
  expect(fits(ticket, writer, new Set(['pop3_user']))).toBe(does)
})
