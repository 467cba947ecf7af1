// Codes are lists inside and one line outside: what the store kept before it read them so is read back the same.
import { expect, test } from 'vitest'
import { type Codes, readTicketRecord, writeMailRecord, writeTicketRecord } from '../../src/ticket/reason-line.ts'
import type { TicketEvent } from '../../src/ticket/ticket.ts'
import { someTicket } from '../store/contract.ts'

const at = '2026-11-18T17:30:00Z'
const events: TicketEvent[] = [
  { at, kind: 'mail', codes: ['ignored', 'null-return-path', 'auto-submitted'], mailId: 'm1' },
  { at, kind: 'hand-off', codes: ['reply-undeliverable', '550'] },
  { at, kind: 'reply', codes: ['ask'] },
]

test('writeTicketRecord() tells the codes of an event as one line', () => {
  expect(writeTicketRecord(someTicket({ events })).events).toEqual([
    { at, kind: 'mail', what: 'ignored null-return-path auto-submitted', mailId: 'm1' },
    { at, kind: 'hand-off', what: 'reply-undeliverable 550' },
    { at, kind: 'reply', what: 'ask' },
  ])
})

test('readTicketRecord() reads back what writeTicketRecord() wrote', () => {
  const ticket = someTicket({ events })
  expect(readTicketRecord(writeTicketRecord(ticket))).toEqual(ticket)
})

test('writeMailRecord() tells why a mail ended, and nothing of one in flight', () => {
  expect(writeMailRecord({ id: '1', codes: ['auto-submitted', 'precedence'] })).toEqual({ id: '1', reason: 'auto-submitted precedence' })
  const inFlight: { id: string; codes?: Codes } = { id: '2' }
  expect(writeMailRecord(inFlight)).toEqual({ id: '2' })
})
