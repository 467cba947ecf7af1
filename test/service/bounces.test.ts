// Notices of mailers about our own mails, over real sockets, in the forms of Postfix, Exchange, Gmail, Exim and an appliance:
// fixtures/bounces/*.eml, with the return path and the Message-ID of the very reply put in. Believed with our signature only.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Caught, HELPDESK, MAILBOX, type Service, startService } from './start-service.ts'

const PROBLEM = 'Meu Outlook 2016 nao baixa e-mails pelo POP3, servidor pop.oficina.example porta 995 SSL.'
const Outbox = z.object({ outbox: z.object({ failed: z.number() }) })
const Ticket = z.object({
  state: z.string(),
  events: z.array(z.object({ kind: z.string(), what: z.string() })),
})

let service: Service
beforeAll(async () => {
  service = await startService({ tickets: { requestGapsSeconds: [0] } })
})
afterAll(() => service.stop())

type Ours = { customer: string; token: string; returnPath: string; messageId: string }
let serial = 0

/** A new customer with a ticket that waits for them, and our request to them. */
async function openTalk(body = PROBLEM): Promise<Ours> {
  serial += 1
  const customer = `rui${serial}@oficina.example`
  await service.send({
    from: customer,
    raw: `From: ${customer}\nTo: ${MAILBOX}\nSubject: nao recebo\nMessage-ID: <t${serial}@oficina.example>\n\n${body}\n`,
  })
  const [mail] = await service.settle()
  const messageId = mail?.message.messageId ?? ''
  const token = messageId.split('.')[0] ?? ''
  return { customer, token, messageId, returnPath: `suporte+${token}@provedor.example` }
}

function bounce(fixture: string, ours: Ours): string {
  const text = readFileSync(new URL(`../../fixtures/bounces/${fixture}.eml`, import.meta.url), 'utf8')
  return text
    .replaceAll('{{CUSTOMER}}', ours.customer)
    .replaceAll('{{RETURN_PATH}}', ours.returnPath)
    .replaceAll('{{MESSAGE_ID}}', ours.messageId)
}

async function findTicket({ token }: Ours) {
  return Ticket.parse(JSON.parse(await (await fetch(`${service.operatorUrl}/api/tickets/${token}`)).text()))
}

const handOffsIn = (mails: Caught[]) => mails.filter(({ to }) => to.includes(HELPDESK))
const noId = (ours: Ours): Ours => ({ ...ours, messageId: 'nobody@oficina.example' })
const forged = (ours: Ours): Ours => ({
  ...ours,
  messageId: `${'A'.repeat(16)}.1.r@provedor.example`,
  returnPath: `suporte+${'A'.repeat(16)}@provedor.example`,
})

test.for<[string, string, { from: string; to: 'return path' | 'mailbox' }, (ours: Ours) => Ours, string]>([
  ['Postfix', 'postfix', { from: '', to: 'return path' }, (ours) => ours, '5.1.1'],
  ['Postfix that quotes nothing of ours, to the return path', 'postfix', { from: '', to: 'return path' }, noId, '5.1.1'],
  ['Postfix to the mailbox, with our Message-ID', 'postfix', { from: '', to: 'mailbox' }, (ours) => ours, '5.1.1'],
  ['Exchange', 'exchange', { from: '', to: 'return path' }, (ours) => ours, '5.2.2'],
  [
    'Exchange under a postmaster with a return path',
    'exchange',
    { from: 'postmaster@oficina.example', to: 'mailbox' },
    (ours) => ours,
    '5.2.2',
  ],
  ['Gmail', 'gmail', { from: '', to: 'return path' }, (ours) => ours, '5.1.1'],
  ['Gmail to the mailbox', 'gmail', { from: '', to: 'mailbox' }, (ours) => ours, '5.1.1'],
  ['Exim, as plain text', 'exim', { from: '', to: 'return path' }, (ours) => ours, 'unknown'],
  [
    'an appliance with a return path',
    'appliance',
    { from: 'postmaster@gateway.oficina.example', to: 'return path' },
    (ours) => ours,
    '5.7.1',
  ],
])('serve believes a bounce of %s and tells a person', async ([, fixture, envelope, change, status]) => {
  const ours = await openTalk()
  const to = envelope.to === 'mailbox' ? MAILBOX : ours.returnPath
  await service.send({ raw: bounce(fixture, change(ours)), from: envelope.from, to: [to] })
  const out = await service.settle()
  expect(out.map((mail) => mail.to)).toEqual([[HELPDESK]])
  expect(out[0]?.message.subject).toMatch(/^\[não entregue\]/)
  const ticket = await findTicket(ours)
  expect(ticket.state).toBe('waiting-for-person')
  expect(ticket.events.slice(-2)).toMatchObject([
    { kind: 'delivery-failed', what: status },
    { kind: 'hand-off', what: `reply-undeliverable ${status}` },
  ])
  // The mailer says it again: nobody is told twice.
  await service.send({ raw: bounce(fixture, change(ours)).replace(/^Subject: /im, 'Subject: again '), from: envelope.from, to: [to] })
  expect(await service.settle()).toEqual([])
})

test.for<[string, string, string]>([
  ['is late (Postfix)', 'postfix-delayed', 'reply delayed 4.4.1'],
  ['is late (Exim, as plain text)', 'exim-warning', 'reply delayed unknown'],
  ['was relayed', 'delivered', 'reply relayed 2.0.0'],
])('serve only writes down that a reply %s', async ([, fixture, what]) => {
  const ours = await openTalk()
  await service.send({ raw: bounce(fixture, ours), from: '', to: [ours.returnPath] })
  expect(await service.settle()).toEqual([])
  const ticket = await findTicket(ours)
  expect(ticket.state).toBe('collecting')
  expect(ticket.events.at(-1)).toMatchObject({ kind: 'delivery-report', what })
})

test.for<[string, string, string, 'return path' | 'mailbox', (ours: Ours) => Ours]>([
  ['Postfix without a trace of ours', 'postfix', '', 'mailbox', noId],
  ['Postfix with a token that we never signed', 'postfix', '', 'return path', forged],
  ['Exchange with a forged Message-ID', 'exchange', 'postmaster@oficina.example', 'mailbox', forged],
  ['Gmail with a forged Message-ID', 'gmail', '', 'mailbox', forged],
])('serve ignores a bounce in the form of %s', async ([, fixture, from, to, change]) => {
  const ours = await openTalk()
  const before = await service.ledger()
  const changed = change(ours)
  await service.send({ raw: bounce(fixture, changed), from, to: [to === 'mailbox' ? MAILBOX : changed.returnPath] })
  expect(await service.settle()).toEqual([])
  expect((await service.ledger()).ends['ignored']).toBe((before.ends['ignored'] ?? 0) + 1)
  const ticket = await findTicket(ours)
  expect(ticket.state).toBe('collecting')
  expect(ticket.events.some(({ kind }) => kind.startsWith('delivery'))).toBe(false)
})

test('serve writes down that the helpdesk refuses a hand-off, and hands nothing off for it', async () => {
  const ours = await openTalk('Preciso da segunda via do boleto.')
  expect(ours.messageId).toContain('.h@')
  const returnPath = `suporte+${ours.token}-h@provedor.example`
  await service.send({ raw: bounce('postfix', { ...ours, customer: HELPDESK, returnPath }), from: '', to: [returnPath] })
  expect(await service.settle()).toEqual([])
  expect((await findTicket(ours)).events.at(-1)).toMatchObject({ kind: 'delivery-report', what: 'hand-off failed 5.1.1' })
  const { outbox } = Outbox.parse(await (await fetch(`${service.operatorUrl}/api/ledger`)).json())
  expect(outbox.failed).toBe(1)
})

test('serve takes a customer who forwards a bounce for a customer', async () => {
  const ours = await openTalk()
  const raw = bounce('exim', ours)
    .replace(/^Return-path: <>\n/, '')
    .replace(/^From: .*$/m, `From: ${ours.customer}`)
    .replace(/^(?:Auto-Submitted|X-Failed-Recipients): .*\n/gm, '')
  await service.send({ raw, from: ours.customer, to: [ours.returnPath] })
  await service.settle()
  expect((await findTicket(ours)).events.some(({ kind }) => kind === 'delivery-failed')).toBe(false)
})

test('serve counts every bounce once', async () => {
  const { accepted, inFlight, ends } = await service.ledger()
  expect([inFlight, Object.values(ends).reduce((sum, count) => sum + count, 0)]).toEqual([0, accepted])
  expect(handOffsIn(await service.settle())).toEqual([])
})
