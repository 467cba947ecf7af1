import { expect, test } from 'vitest'
import type { Fact, Reading } from '../../src/facts/fact.ts'
import type { Message } from '../../src/message/message.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { readChecklistFiles } from '../../src/read-checklist-files.ts'
import type { DeskRules } from '../../src/ticket/desk-rules.ts'
import { joinEarlier, joinMail, knownOf } from '../../src/ticket/join-mail.ts'
import type { Ticket, TicketFact } from '../../src/ticket/ticket.ts'

const mailbox = {
  address: 'suporte@provedor.example',
  name: 'Suporte',
  checklists: ['pop3', 'sending', 'receiving'],
  helpdesk: 'f@h.example',
}
const desk: DeskRules = {
  addresses: [mailbox.address],
  agents: ['*@provedor.example'],
  timeZone: 'America/Sao_Paulo',
  mailboxes: [mailbox],
  checklists: await readChecklistFiles([]),
  deskId: 'test',
}
const TOKEN = '0123456789ABCDEF'
const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`
const evidence = (quote: string): Fact['evidence'] => ({ passage: 0, start: 0, end: quote.length, quote, by: 'prose' })
const fact = (field: string, value: string | number, more: Partial<Fact> = {}): Fact => ({
  field,
  value,
  state: 'good',
  evidence: evidence(String(value)),
  ...more,
})
const said = (one: Fact, hour: number): TicketFact => ({ ...one, mailId: String(hour), saidAt: at(hour) })
const ticketWith = (...facts: TicketFact[]): Ticket => ({
  token: TOKEN,
  version: 2,
  state: 'collecting',
  mailbox: mailbox.address,
  participants: [],
  language: 'pt-BR',
  checklist: 'pop3',
  subject: 'x',
  facts,
  dontKnow: [],
  mentioned: [],
  findings: { failed: [] },
  requests: [],
  mailsWithoutNews: 0,
  messageIds: ['a@b.example', `${TOKEN}.1.r@provedor.example`, `${TOKEN}.2.r@provedor.example`],
  mailIds: ['1'],
  openedAt: at(8),
  changedAt: at(8),
  events: [],
})
const nothing: Omit<Reading, 'facts'> = {
  checklist: 'pop3',
  dontKnow: [],
  mentioned: [],
  rejected: [],
  secrets: [],
  wantsPerson: false,
  assessment: { kind: 'complete' },
}
const mailAt = (hour: number, answers?: string): Promise<Message> =>
  readMessage(
    Buffer.from(
      `From: ana@b.example\r\nDate: ${new Date(at(hour)).toUTCString()}\r\n${answers === undefined ? '' : `In-Reply-To: <${answers}>\r\n`}\r\nx\r\n`,
    ),
    desk,
  )
const join = async (ticket: Ticket, facts: Fact[], mail: { hour: number; answers?: string; secrets?: string[] }): Promise<Ticket> =>
  joinMail(
    ticket,
    {
      mailId: 'new',
      message: await mailAt(mail.hour, mail.answers),
      reading: { ...nothing, facts },
      findings: { failed: [] },
      secrets: mail.secrets ?? [],
      now: at(20),
    },
    desk,
  )
const valuesOf = (ticket: Ticket) => knownOf(ticket).facts.map(({ value }) => value)

test.for<[string, TicketFact, Fact, { hour: number; answers?: string }, (string | number)[]]>([
  ['lets the newer statement hold', said(fact('pop3_port', 110), 9), fact('pop3_port', 995), { hour: 12 }, [110, 995]],
  ['keeps nothing twice', said(fact('pop3_port', 995), 9), fact('pop3_port', 995), { hour: 12 }, [995]],
  [
    'puts a mail that was overtaken before what it overtook',
    said(fact('pop3_port', 995), 12),
    fact('pop3_port', 110),
    { hour: 9 },
    [110, 995],
  ],
  [
    'trusts an answer to our newest letter more than its writer’s clock',
    said(fact('pop3_port', 110), 12),
    fact('pop3_port', 995),
    { hour: 9, answers: `${TOKEN}.2.r@provedor.example` },
    [110, 995],
  ],
  [
    'does not so trust an answer to an older letter',
    said(fact('pop3_port', 995), 12),
    fact('pop3_port', 110),
    { hour: 9, answers: `${TOKEN}.1.r@provedor.example` },
    [110, 995],
  ],
  [
    'takes nothing back for a program named without its version',
    said(fact('client_software', 'Outlook 2019'), 9),
    fact('client_software', 'Outlook', { state: 'partial', problem: 'no-version' }),
    { hour: 12 },
    ['Outlook 2019'],
  ],
  [
    'takes another program for a correction, its version still lacking',
    said(fact('client_software', 'Outlook 2019'), 9),
    fact('client_software', 'Thunderbird', { state: 'partial', problem: 'no-version' }),
    { hour: 12 },
    ['Outlook 2019', 'Thunderbird'],
  ],
  [
    'takes nothing back for an address of the inner network',
    said(fact('public_ip', '203.0.113.4'), 9),
    fact('public_ip', '192.168.0.4', { state: 'invalid', problem: 'not-a-public-address' }),
    { hour: 12 },
    ['203.0.113.4'],
  ],
  [
    'takes nothing back for a long error as our letter shows it, cut short',
    said(fact('error_message', `Falha ao conectar: ${'o servidor não respondeu a tempo '.repeat(4)}fim`), 9),
    fact('error_message', 'Falha ao conectar: o servidor não respondeu a tempo o servidor não resp…'),
    { hour: 12 },
    [`Falha ao conectar: ${'o servidor não respondeu a tempo '.repeat(4)}fim`],
  ],
  [
    'takes nothing back for the beginning of a long error',
    said(fact('error_message', 'Host or domain name not found. Name service error for name=ipe.example'), 9),
    fact('error_message', 'Host or domain name not found. Name service error for'),
    { hour: 12 },
    ['Host or domain name not found. Name service error for name=ipe.example'],
  ],
  [
    'takes another error for a new one, cut short or not',
    said(fact('error_message', 'Falha ao conectar: o servidor não respondeu a tempo'), 9),
    fact('error_message', 'Falha ao entrar: a senha não confere com a que está no servi…'),
    { hour: 12 },
    ['Falha ao conectar: o servidor não respondeu a tempo', 'Falha ao entrar: a senha não confere com a que está no servi…'],
  ],
])('joinMail() %s', async ([, before, now, mail, history]) => {
  const joined = await join(ticketWith(before), [now], mail)
  expect(joined.facts.map(({ value }) => value)).toEqual(history)
  expect(valuesOf(joined)).toEqual(history.slice(-1))
})

test('joinMail() keeps passwords out of what was said before, too', async () => {
  const text = 'login failed for ana with Tulipa#2026'
  const joined = await join(ticketWith(said(fact('error_message', text), 9)), [], { hour: 12, secrets: ['Tulipa#2026'] })
  expect(JSON.stringify(joined)).not.toContain('Tulipa')
  expect(joined.facts[0]?.value).toBe('login failed for ana with ••••')
})

test('joinEarlier() keeps what both checklists mean alike, and takes up what earlier mails say', () => {
  const before = ticketWith(said(fact('sender_address', 'ana@b.example'), 9), said(fact('error_message', 'x'), 9))
  const earlier = [
    { mailId: '1', saidAt: at(9), reading: { ...nothing, checklist: 'receiving', facts: [fact('attempted_on', '2026-11-19')] } },
  ]
  const turned = joinEarlier({ ...before, checklist: 'sending' }, { earlier, checklist: 'receiving' }, desk)
  // Who sends is the customer in one and somebody else in the other.
  expect(turned.facts.map(({ field }) => field)).toEqual(['attempted_on', 'error_message'])
  expect(joinEarlier(before, { earlier, checklist: 'pop3' }, desk)).toBe(before)
})
