import { expect, test } from 'vitest'
import type { Reading } from '../../src/facts/fact.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { findEchoCodes } from '../../src/ticket/find-echo-codes.ts'
import type { Ticket, TicketEvent } from '../../src/ticket/ticket.ts'
import { someTicket } from '../store/contract.ts'

const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }
const NOW = '2026-11-18T12:00:00Z'
const at = (seconds: number) => Temporal.Instant.from(NOW).subtract({ seconds }).toString()
const evidence = { passage: 0, start: 0, end: 1, quote: 'x', by: 'prose' as const }
const port = (value: number) => ({ field: 'port', value, state: 'good' as const, evidence })
const reading = (changes: Partial<Reading>): Reading => ({
  facts: [],
  dontKnow: [],
  mentioned: [],
  rejected: [],
  secrets: [],
  wantsPerson: false,
  assessment: { kind: 'unclassified' },
  ...changes,
})

const mail = (what = 'incomplete'): TicketEvent => ({ at: at(7200), kind: 'mail', codes: what.split(' ') })
const reply = (seconds = 3600): TicketEvent => ({ at: at(seconds), kind: 'reply', codes: ['ask'] })
const talk = (...events: TicketEvent[]): Ticket => someTicket({ events, facts: [{ ...port(995), mailId: '1', saidAt: at(7200) }] })

const QUOTED =
  'Em 18 de nov. de 2026, Suporte <suporte@provedor.example> escreveu:\n> Precisamos da porta e do endereço do servidor de entrada.'

test.for<[string, string, Partial<Reading>, Ticket[], string[]]>([
  ['a first mail', 'Nao recebo e-mails.', {}, [], []],
  ['a mail after one unanswered ticket', 'Outro assunto agora.', {}, [talk(mail(), reply())], []],
  ['a mail after two unanswered tickets', 'E mais um.', {}, [talk(mail(), reply()), talk(mail(), reply())], ['limit-unanswered-tickets']],
  ['a mail after two tickets, one of them answered', 'E mais um.', {}, [talk(mail(), reply(), mail()), talk(mail(), reply())], []],
  [
    'a mail after two tickets to which only a machine answered',
    'E mais um.',
    {},
    [talk(mail(), reply(), mail('ignored auto-submitted')), talk(mail(), reply())],
    ['limit-unanswered-tickets'],
  ],
  ['a mail within seconds, with nothing new', 'ok', { facts: [port(995)] }, [talk(mail(), reply(4))], ['soon-after-our-reply']],
  ['a mail within seconds, with news', 'porta 587', { facts: [port(587)] }, [talk(mail(), reply(4))], []],
  ['a mail within seconds that asks for a person', 'atendente', { wantsPerson: true }, [talk(mail(), reply(4))], []],
  ['a mail half a minute later', 'ok', {}, [talk(mail(), reply(30))], []],
  ['an acknowledgement', 'Recebemos seu chamado #123. Aguarde.', {}, [], ['acknowledgement-text']],
  ['our words and hardly any other', `ok\n\n${QUOTED}`, {}, [], ['own-words']],
  ['our words with an answer', `ok\n\n${QUOTED}`, { facts: [port(587)] }, [], []],
])('findEchoCodes() judges %s', async ([, body, read, replied, codes]) => {
  const message = await readMessage(
    Buffer.from(`From: ana@loja.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`),
    desk,
  )
  expect(findEchoCodes({ message, reading: reading(read), replied, unansweredTickets: 2, desk, now: NOW })).toEqual(codes)
})
