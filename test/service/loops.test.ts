// The loop adversary: machines that answer whatever they are sent, each in its own way, over real sockets, with the node as it ships.
// Each talk ends after at most three mails of ours to the machine; the ledger balances; a real customer beside it reaches a person.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMessage } from '../../src/message/read-message.ts'
import { type Posted, type PostOffice, startPostOffice } from './post-office.ts'
import { DESK, HELPDESK, MAILBOX, type Service, startService } from './start-service.ts'

const PROBLEM = 'Bom dia, meu Outlook 2016 nao baixa e-mails pelo POP3, servidor pop.padaria.example porta 995 SSL. Da erro 0x800CCC0F.'
const MAX_REPLIES = 3

type World = { office: PostOffice; service: Service }

async function open(settings: Record<string, unknown> = {}): Promise<World> {
  const office = await startPostOffice()
  const service = await startService({
    outbound: { smarthost: `smtp://127.0.0.1:${office.port}` },
    // The gap between requests would end every loop by waiting: here nothing waits.
    tickets: { requestGapsSeconds: [0] },
    ...settings,
  })
  office.route('provedor.example', service.smtpPort)
  return { office, service }
}

async function close({ office, service }: World): Promise<void> {
  await service.stop()
  await office.stop()
}

let serial = 0
type Written = { from: string; to?: string; subject?: string; headers?: string[]; body: string }
/** A mail as a program without a care writes it: no Auto-Submitted, no References unless given. */
function write({ from, to = MAILBOX, subject = 'nao recebo', headers = [], body }: Written): string {
  serial += 1
  const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: <m${serial}@${domainOf(from)}>`]
  return [...head, ...headers, 'Content-Type: text/plain; charset=utf-8', '', body, ''].join('\r\n')
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).replace('>', '')

function headerOf(mail: Posted, name: string): string {
  const head = mail.raw.slice(0, mail.raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
}

/** The text part of a mail of ours, as its reader sees it. */
function textOf(mail: Posted): string {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/i.exec(mail.raw)?.[1] ?? ''
  const bytes = part.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return bytes
}

const threaded = (mail: Posted) => [`In-Reply-To: ${headerOf(mail, 'Message-ID')}`, `References: ${headerOf(mail, 'Message-ID')}`]
const reply = (written: Written): Posted => ({ from: written.from, to: [MAILBOX], raw: write(written) })
const cutMarks = (raw: string) => raw.replace(/^(?:Auto-Submitted|X-Auto-Response-Suppress|Precedence|X-Porteiro-Loop): .*\r\n/gim, '')

/** The same with `raw` attached. */
function writeWith(raw: string, written: Omit<Written, 'body'>): string {
  const mail = write({ ...written, body: '' }).replace('text/plain; charset=utf-8', 'multipart/mixed; boundary=fim')
  const parts = ['--fim', 'Content-Type: text/plain', '', 'Veja o anexo.', '--fim', 'Content-Type: message/rfc822', '', raw, '--fim--', '']
  return mail + parts.join('\r\n')
}

/** The customer's mail that a hand-off has attached. */
function originalIn({ raw }: Posted): string {
  const at = raw.search(/^Content-Type: message\/rfc822/im)
  return raw.slice(raw.indexOf('\r\n\r\n', at) + 4).split('\r\n--')[0] ?? ''
}

const FORWARD = `---------- Forwarded message ----------\r\nFrom: Ana <ana@loja.example>\r\nTo: ${MAILBOX}\r\nSubject: nao recebo\r\n\r\n${PROBLEM}`

const quote = (text: string) => text.replace(/^/gm, '> ')
const AWAY = 'Estou de férias até 10/12. Em caso de urgência ligue para a recepção.'
const utf8 = (text: string) => Buffer.from(text).toString('latin1')

type Machine = (mail: Posted, nth: number, me: string) => Posted[]
/** How each machine answers the nth mail that we send it. */
const machines: [string, Machine][] = [
  [
    'an absence note without a header, threaded',
    (mail, _nth, me) => [reply({ from: me, subject: `Re: ${headerOf(mail, 'Subject')}`, headers: threaded(mail), body: utf8(AWAY) })],
  ],
  [
    'an absence note that quotes us',
    (mail, _nth, me) => [
      reply({
        from: me,
        subject: `Re: ${headerOf(mail, 'Subject')}`,
        headers: threaded(mail),
        body: `${utf8(AWAY)}\r\n\r\n${quote(textOf(mail))}`,
      }),
    ],
  ],
  [
    'an absence note that quotes us without marks',
    (mail, _nth, me) => [
      reply({
        from: me,
        subject: `Re: ${headerOf(mail, 'Subject')}`,
        headers: threaded(mail),
        body: `${utf8(AWAY)}\r\n\r\n${textOf(mail)}`,
      }),
    ],
  ],
  [
    'an absence note of a subject of its own, not threaded',
    (_mail, _nth, me) => [reply({ from: me, subject: 'Mensagem de Maria', body: utf8(AWAY) })],
  ],
  [
    'a ticket system with a new token each time',
    (_mail, nth, me) => [
      reply({
        from: me,
        subject: `[Chamado #${1000 + nth}] atendimento`,
        body: `Recebemos seu chamado #${1000 + nth}. Responderemos em breve.`,
      }),
    ],
  ],
  [
    'a ticket system that keeps our subject and quotes us without marks',
    (mail, nth, me) => [
      reply({
        from: me,
        subject: `[Chamado #${1000 + nth}] ${headerOf(mail, 'Subject')}`,
        body: `Recebemos seu chamado #${1000 + nth}.\r\n\r\n${textOf(mail)}`,
      }),
    ],
  ],
  [
    'a ticket system that quotes the first problem each time and drops our token',
    (mail, nth, me) => [
      reply({
        from: me,
        subject: `[Chamado #${1000 + nth}] nao recebo`,
        body: `O chamado #${1000 + nth} foi atualizado:\r\n\r\n${PROBLEM}\r\n\r\n${textOf(mail)}`,
      }),
    ],
  ],
  [
    'a ticket system whose answers read like another problem each time',
    (_mail, nth, me) => [
      reply({
        from: me,
        subject: `Ticket ${nth}`,
        body: `Ticket ${nth} atualizado. Nao consigo enviar e-mails pelo Outlook 201${nth % 10}, smtp.padaria${nth}.example porta ${nth % 2 === 0 ? 587 : 465}.`,
      }),
    ],
  ],
  [
    'a machine with a new fact in each threaded answer',
    (mail, nth, me) => [
      reply({
        from: me,
        subject: `Re: ${headerOf(mail, 'Subject')}`,
        headers: threaded(mail),
        body: `IP de internet: 200.150.10.${nth}\r\nporta: ${nth}`,
      }),
    ],
  ],
  [
    'a subject that grows',
    (mail, _nth, me) => [
      reply({ from: me, subject: `Ticket recebido: ${headerOf(mail, 'Subject')}`, body: `Obrigado pelo contato. POP3 nao baixa e-mails.` }),
    ],
  ],
  [
    'a machine that asks for a person',
    (_mail, nth, me) => [reply({ from: me, subject: `Protocolo ${nth}`, body: `${PROBLEM}\r\nQuero falar com um atendente.` })],
  ],
  [
    'a list that sends all to all, with its headers',
    (mail, _nth, me) => [
      { from: `lista-bounces@${domainOf(me)}`, to: [MAILBOX], raw: `List-Id: <lista.padaria.example>\r\nPrecedence: list\r\n${mail.raw}` },
    ],
  ],
  ['a list that sends all to all and strips every mark', (mail, _nth, me) => [{ from: me, to: [MAILBOX], raw: cutMarks(mail.raw) }]],
  [
    'a list that strips marks, writes its own From and new Message-IDs',
    (mail, nth, me) => [
      {
        from: me,
        to: [MAILBOX],
        raw: cutMarks(mail.raw)
          .replace(/^From: .*$/im, `From: Suporte via Lista <${me}>`)
          .replace(/^Message-ID: .*$/im, `Message-ID: <lista${nth}@${domainOf(me)}>`)
          .replace(/^Reply-To: .*(?:\r\n[ \t].*)*$/im, `Reply-To: ${me}`),
      },
    ],
  ],
  ['a forwarding loop: her address forwards to us', (mail, _nth, _me) => [{ ...mail, to: [MAILBOX] }]],
  [
    'a forwarding loop that strips our marks',
    (mail, _nth, me) => [{ from: `srs0=x=y@${domainOf(me)}`, to: [MAILBOX], raw: cutMarks(mail.raw) }],
  ],
  ['a bounce with a null sender and our Message-ID', (mail, _nth, _me) => [{ from: '', to: [mail.from], raw: bounceOf(mail, 'with-id') }]],
  [
    'a bounce with a null sender, without our Message-ID',
    (mail, _nth, _me) => [{ from: '', to: [mail.from], raw: bounceOf(mail, 'without-id') }],
  ],
  [
    'a bounce from a postmaster who has a return path',
    (mail, _nth, me) => [{ from: `postmaster@${domainOf(me)}`, to: [mail.from], raw: bounceOf(mail, 'with-id') }],
  ],
  [
    'a bounce from a postmaster to the mailbox itself, without our Message-ID',
    (mail, _nth, me) => [{ from: `postmaster@${domainOf(me)}`, to: [MAILBOX], raw: bounceOf(mail, 'without-id') }],
  ],
  [
    'two answers to each mail',
    (_mail, nth, me) => [1, 2].map((half) => reply({ from: me, subject: `Caso ${nth}.${half}`, body: `${PROBLEM} (${nth}.${half})` })),
  ],
]

function bounceOf(mail: Posted, how: 'with-id' | 'without-id'): string {
  const head = mail.raw.slice(0, mail.raw.indexOf('\r\n\r\n'))
  const returned =
    how === 'with-id' ? head : head.replace(/^(?:Message-ID|References|In-Reply-To|Reply-To|Subject): .*(?:\r\n[ \t].*)*\r\n/gim, '')
  serial += 1
  return `From: Mail Delivery System <MAILER-DAEMON@padaria.example>\r\nTo: ${mail.from}\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b${serial}@padaria.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="bb"\r\n\r\n--bb\r\nContent-Type: text/plain\r\n\r\nThis is the mail system. I could not deliver your message.\r\n\r\n--bb\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.padaria.example\r\n\r\nFinal-Recipient: rfc822; ${mail.to[0]}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n--bb\r\nContent-Type: text/rfc822-headers\r\n\r\n${returned}\r\n\r\n--bb--\r\n`
}

async function expectBalance(service: Service): Promise<void> {
  const { accepted, inFlight, ends } = await service.ledger()
  expect([inFlight, Object.values(ends).reduce((sum, count) => sum + count, 0)]).toEqual([0, accepted])
}

let shared: World
beforeAll(async () => {
  shared = await open()
})
afterAll(() => close(shared))

test.for(machines.map(([title, answer], index): [string, Machine, string] => [title, answer, `maquina${index}.example`]))(
  'serve stops talking to %s',
  { timeout: 30_000 },
  async ([, answer, domain]) => {
    const { office, service } = shared
    const me = `maria@${domain}`
    office.live(domain, (mail, nth) => answer(mail, nth, me))
    expect(await service.send({ raw: write({ from: me, body: PROBLEM }), from: me })).toMatch(/^250 /)
    await service.settle()
    // Beside the machine a real customer writes who wants a person.
    const rui = `rui@oficina-${domain}`
    expect(await service.send({ from: rui, raw: write({ from: rui, body: `${PROBLEM} Quero falar com um atendente.` }) })).toMatch(/^250 /)
    await service.settle()
    expect(office.countTo(domain)).toBeGreaterThanOrEqual(1)
    expect(office.countTo(domain)).toBeLessThanOrEqual(MAX_REPLIES)
    const handOffs = office.posted.filter(({ to }) => to.includes(HELPDESK))
    expect(handOffs.some((mail) => headerOf(mail, 'Reply-To').includes(rui))).toBe(true)
    await expectBalance(service)
  },
)

test.for<[string, (raw: string) => string]>([
  ['that mark their mails', (raw) => raw],
  ['whose marks a relay strips', cutMarks],
  ['whose marks and threads a relay strips', (raw) => cutMarks(raw).replace(/^(?:References|In-Reply-To): .*(?:\r\n[ \t].*)*\r\n/gim, '')],
])('serve ends a talk of two Porteiros %s', { timeout: 60_000 }, async ([, change]) => {
  const { office, service } = await open()
  const other = await startService({
    outbound: { smarthost: `smtp://127.0.0.1:${office.port}` },
    tickets: { requestGapsSeconds: [0] },
    mailboxes: [{ address: 'ajuda@outro.example' }],
    agents: ['*@outro.example'],
    handOff: { helpdesk: { mail: 'fila@helpdesk-b.example' } },
  })
  office.route('outro.example', other.smtpPort)
  office.change = change
  await service.send({ from: 'ajuda@outro.example', raw: write({ from: 'Ajuda <ajuda@outro.example>', body: PROBLEM }) })
  for (let round = 0; round < 5; round += 1) {
    await service.settle()
    await other.settle()
  }
  expect(office.countTo('outro.example')).toBeGreaterThanOrEqual(1)
  expect(office.countTo('outro.example')).toBeLessThanOrEqual(MAX_REPLIES)
  expect(office.countTo('provedor.example')).toBeLessThanOrEqual(MAX_REPLIES)
  await expectBalance(service)
  await expectBalance(other)
  await other.stop()
  await close({ office, service })
})

test.for<[string, (mail: Posted, nth: number) => Posted[]]>([
  [
    'acknowledges every hand-off',
    (mail, nth) => [
      {
        from: HELPDESK,
        to: [MAILBOX],
        raw: write({
          from: HELPDESK,
          subject: `Re: ${headerOf(mail, 'Subject')}`,
          headers: threaded(mail),
          body: `Recebemos o chamado ${nth}. POP3 nao baixa.`,
        }),
      },
    ],
  ],
  [
    'acknowledges every hand-off to its return path, without a header From',
    (mail, nth) => [{ from: '', to: [mail.from], raw: write({ from: HELPDESK, subject: `Chamado ${nth}`, body: 'Recebido.' }) }],
  ],
  [
    'acknowledges every hand-off with its text, under a subject of its own',
    (mail, nth) => [
      {
        from: HELPDESK,
        to: [MAILBOX],
        raw: write({ from: HELPDESK, subject: `Fila ${nth}`, body: `Entrou na fila.\r\n\r\n${textOf(mail)}` }),
      },
    ],
  ],
  [
    'sends every hand-off back as a forward',
    (mail, nth) => [
      {
        from: HELPDESK,
        to: [MAILBOX],
        raw: write({
          from: HELPDESK,
          subject: `Fwd: fila ${nth}`,
          body: `---------- Forwarded message ----------\r\nFrom: Suporte <${MAILBOX}>\r\nTo: ${HELPDESK}\r\nSubject: ${headerOf(mail, 'Subject')}\r\n\r\n${textOf(mail)}`,
        }),
      },
    ],
  ],
  [
    'sends every hand-off back attached',
    (mail, nth) => [{ from: HELPDESK, to: [MAILBOX], raw: writeWith(mail.raw, { from: HELPDESK, subject: `Fila ${nth}` }) }],
  ],
  [
    'sends the original of every hand-off back attached, threaded or not',
    (mail, nth) => [
      {
        from: HELPDESK,
        to: [MAILBOX],
        raw: writeWith(originalIn(mail), { from: HELPDESK, subject: `Fila ${nth}`, headers: nth % 2 === 0 ? threaded(mail) : [] }),
      },
    ],
  ],
  [
    'shows the letter of every hand-off as a forward, under an acknowledgement',
    (_mail, nth) => [
      {
        from: HELPDESK,
        to: [MAILBOX],
        raw: write({ from: HELPDESK, subject: `Fila ${nth}`, body: `Recebemos seu chamado ${nth}.\r\n\r\n${FORWARD}` }),
      },
    ],
  ],
  [
    'tells of every hand-off in the name of the customer',
    (mail, nth) => [
      {
        from: HELPDESK,
        to: [MAILBOX],
        raw: write({ from: 'ana@loja.example', subject: `Re: ${headerOf(mail, 'Subject')}`, body: `Fila ${nth}. ${PROBLEM}` }),
      },
    ],
  ],
  [
    'tells of every hand-off in the name of an agent',
    (_mail, nth) => [
      { from: HELPDESK, to: [MAILBOX], raw: write({ from: 'rui@helpdesk.example', subject: `Fila ${nth}`, body: PROBLEM }) },
    ],
  ],
  ['bounces every hand-off', (mail) => [{ from: '', to: [mail.from], raw: bounceOf(mail, 'with-id') }]],
  [
    'bounces every hand-off to the mailbox, from a postmaster',
    (mail) => [{ from: 'postmaster@helpdesk.example', to: [MAILBOX], raw: bounceOf(mail, 'with-id') }],
  ],
])('serve survives a helpdesk that %s', { timeout: 60_000 }, async ([, answer]) => {
  for (const automatic of ['keep', 'pass-on']) {
    const { office, service } = await open({ mailboxes: [{ address: MAILBOX, automatic }] })
    office.live('helpdesk.example', answer)
    await service.send({
      from: 'ana@loja.example',
      raw: write({ from: 'ana@loja.example', body: 'Quero falar com um atendente, meu POP3 nao baixa.' }),
    })
    await service.settle()
    expect(office.countTo('helpdesk.example')).toBeLessThanOrEqual(2)
    await expectBalance(service)
    await close({ office, service })
  }
})

test.for<[string, Written & { envelope?: string; attached?: string }]>([
  ['forwards inline', { from: HELPDESK, subject: 'Fwd: nao recebo', body: `Podem ver isto?\r\n\r\n${FORWARD}` }],
  [
    'forwards attached',
    { from: HELPDESK, subject: 'Fwd: nao recebo', body: '', attached: write({ from: 'ana@loja.example', body: PROBLEM }) },
  ],
  ['redirects', { from: 'Ana <ana@loja.example>', envelope: HELPDESK, body: PROBLEM }],
])('serve answers the customer whose letter the helpdesk %s', async ([, { envelope = HELPDESK, attached, ...written }]) => {
  const service = await startService()
  await service.send({ from: envelope, raw: attached === undefined ? write(written) : writeWith(attached, written) })
  expect((await service.settle()).map(({ to }) => to)).toEqual([['ana@loja.example']])
  expect((await service.ledger()).ends).toMatchObject({ answered: 1, ignored: 0 })
  await service.stop()
})

test.for<[string, Written & { envelope?: string }]>([
  ['its own words', { from: HELPDESK, body: PROBLEM }],
  ['words of a person there, sent by it', { from: 'rui@helpdesk.example', envelope: HELPDESK, body: PROBLEM }],
  ['a Message-ID of its own under a stranger’s name', { from: 'ana@loja.example', envelope: HELPDESK, headers: [], body: PROBLEM }],
])('serve ignores what the helpdesk writes itself: %s', async ([what, { envelope = HELPDESK, ...written }]) => {
  const service = await startService()
  const raw = write(written)
  await service.send({
    from: envelope,
    raw: what.startsWith('a Message-ID') ? raw.replace(/^Message-ID: .*$/m, 'Message-ID: <aviso.7@helpdesk.example>') : raw,
  })
  expect(await service.settle()).toEqual([])
  expect((await service.ledger()).ends).toMatchObject({ ignored: 1 })
  const page = await (await fetch(service.operatorUrl)).text()
  expect(page).toContain('<small>from-helpdesk</small>')
  expect(page).toContain('helpdesk.example')
  await service.stop()
})

test('serve marks what it writes so that an honest machine is silent', async () => {
  const { office, service } = shared
  await service.send({ raw: write({ from: 'eva@loja.example', body: PROBLEM }), from: 'eva@loja.example' })
  await service.settle()
  const ours = office.posted.find(({ to }) => to.includes('eva@loja.example'))
  const message = await readMessage(Buffer.from(ours?.raw ?? '', 'latin1'), DESK)
  expect(message.automaticSigns.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['auto-submitted', 'precedence', 'response-suppressed', 'own-loop-mark', 'own-address']),
  )
})
