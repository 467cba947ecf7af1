// Whom a whole node answers, over real sockets and a name server of our own: the reply goes out or the hand-off says why not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmtpClient } from '../inbox/smtp-client.ts'
import { type FakeDns, startFakeDns } from '../world/fake-dns.ts'
import { KEY_RECORD, SELECTOR, signMail } from '../world/sign-mail.ts'
import { HELPDESK, MAILBOX, type Service, startService } from './start-service.ts'

const CUSTOMER = 'ana@padaria.com.br'
const TEXT = 'Bom dia, não consigo baixar os e-mails da conta ana@padaria.com.br pelo POP3 no Outlook. Podem ajudar?\n'

let dns: FakeDns
beforeAll(async () => {
  dns = await startFakeDns({
    'padaria.com.br': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
    [`${SELECTOR}._domainkey.padaria.com.br`]: { TXT: [KEY_RECORD] },
    '_dmarc.padaria.com.br': { TXT: ['v=DMARC1; p=quarantine'] },
    'nada.com.br': { A: ['192.0.2.1'] },
    'provedor.example': { TXT: ['v=spf1 ip4:192.0.2.20 -all'] },
    [`${SELECTOR}._domainkey.provedor.example`]: { TXT: [KEY_RECORD] },
    '_dmarc.provedor.example': { TXT: ['v=DMARC1; p=reject'] },
  })
})
afterAll(() => dns.stop())

type Dialogue = {
  /** Commands before MAIL FROM, and what each is answered with. */
  first?: [command: string, answer: RegExp][]
  hello?: string
  mailFrom?: string
}

async function deliver(
  service: Service,
  raw: string | Buffer,
  { first = [], hello = 'EHLO mx.example', mailFrom = CUSTOMER }: Dialogue = {},
) {
  const client = await openSmtpClient(service.smtpPort)
  if (!hello.startsWith('PROXY')) await client.read()
  for (const [command, answer] of [
    [hello, /^2/] as const,
    ...first,
    [`MAIL FROM:<${mailFrom}>`, /^250/] as const,
    [`RCPT TO:<${MAILBOX}>`, /^250/] as const,
    ['DATA', /^354/] as const,
  ]) {
    expect(await client.say(command), command).toMatch(answer)
  }
  client.write(`${raw.toString('latin1').replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')}\r\n.\r\n`)
  expect(await client.read()).toMatch(/^250/)
  client.destroy()
}

const plain = (from: string, head: string[] = []): string =>
  [
    ...head,
    `From: ${from}`,
    `To: ${MAILBOX}`,
    'Subject: POP3 no Outlook',
    `Message-ID: <${Math.random()}@x.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    TEXT,
  ].join('\r\n')

// Starting a node takes a second or two: one for each of the settings, and a customer of its own for each mail.
const services = new Map<string, Promise<Service>>()
afterAll(async () => {
  for (const service of services.values()) await (await service).stop()
})

function serviceWith(settings: Record<string, unknown>): Promise<Service> {
  const key = JSON.stringify(settings)
  const service = services.get(key) ?? startService({ dns: [dns.server], ...settings })
  services.set(key, service)
  return service
}

let customers = 0
function newCustomer(domain = 'padaria.com.br'): string {
  customers += 1
  return `ana${customers}@${domain}`
}

/** Returns who got a mail, and the hand-off's text. */
async function outcome(service: Service): Promise<{ to: string[]; said: string }> {
  const mails = await service.settle()
  const handOff = mails.find(({ to }) => to.includes(HELPDESK))
  const said = handOff?.message.passages.map(({ text }) => text).join('\n') ?? ''
  return { to: mails.flatMap(({ to }) => to), said }
}

describe('authentication', () => {
  type Row = [string, string, (customer: string) => Promise<Buffer> | string, 'customer' | 'helpdesk', string[]]
  const signed = (customer: string) => signMail(customer, ['padaria.com.br'], TEXT)
  const forged = (customer: string) => plain(customer)
  const agent = 'Bia <bia@provedor.example>'
  const forwardOf = (customer: string): string =>
    [
      '---------- Forwarded message ---------',
      `From: Ana <${customer}>`,
      'Date: seg., 12 de out. de 2026 às 09:00',
      'Subject: POP3',
      'To: <bia@provedor.example>',
      '',
      TEXT,
    ].join('\n')

  test.for<Row>([
    ['answers the customer who signs', 'lenient', signed, 'customer', []],
    ['answers the customer who signs', 'strict', signed, 'customer', []],
    ['does not answer a forged customer', 'lenient', forged, 'helpdesk', ['sender-failed', 'dmarc-fail', 'pode ser falso']],
    ['does not answer a forged customer', 'strict', forged, 'helpdesk', ['sender-failed']],
    ['answers a forged customer', 'off', forged, 'customer', []],
    [
      'answers the customer of an agent who signs',
      'lenient',
      (customer) => signMail(agent, ['provedor.example'], forwardOf(customer)),
      'customer',
      [],
    ],
    [
      'writes to nobody for a forged agent',
      'lenient',
      (customer) => signMail(agent, [], forwardOf(customer)),
      'helpdesk',
      ['agent-not-authenticated'],
    ],
  ])('%s (%s)', async ([, authentication, mail, to, words]) => {
    const service = await serviceWith({ authentication })
    const customer = newCustomer()
    const raw = await mail(customer)
    await deliver(service, raw, { mailFrom: raw.includes('bia@') ? 'bia@provedor.example' : customer })
    const found = await outcome(service)
    expect(found.to, found.said).toEqual([to === 'customer' ? customer : HELPDESK])
    for (const word of words) expect(found.said).toContain(word)
  })

  test('answers a customer whom nothing vouches for, but not strictly', async () => {
    const [lenient, strict] = [await serviceWith({ authentication: 'lenient' }), await serviceWith({ authentication: 'strict' })]
    const customer = newCustomer('nada.com.br')
    await deliver(lenient, plain(customer), { mailFrom: customer })
    expect(await outcome(lenient)).toMatchObject({ to: [customer] })
    await deliver(strict, plain(customer), { mailFrom: customer })
    expect(await outcome(strict)).toMatchObject({ to: [HELPDESK], said: expect.stringContaining('sender-unauthenticated') })
  })

  test('tells the operator what was found, and loses no mail', async () => {
    const service = await serviceWith({ authentication: 'lenient' })
    await deliver(service, forged(newCustomer()))
    await service.settle()
    const { accepted, inFlight, ends } = await service.ledger()
    expect(Object.values(ends).reduce((sum, count) => sum + count, inFlight)).toBe(accepted)
    const tickets = await (await fetch(`${service.operatorUrl}/`)).text()
    const [, path = ''] = /href="(\/tickets\/[^"]+)"/.exec(tickets) ?? []
    expect(await (await fetch(`${service.operatorUrl}${path}`)).text()).toContain('reprovado, pode ser falso')
  })
})

describe("behind the provider's own mail server", () => {
  const listen = '127.0.0.1:0'
  const trusting = { smtp: { listen, trustedPeers: ['127.0.0.0/8'], trustedAuthserv: ['mx.provedor.example'] } }
  const notTrusting = { smtp: { ...trusting.smtp, trustedPeers: ['10.0.0.1'] } }
  const received =
    'Received: from mx.padaria.com.br (mx.padaria.com.br [192.0.2.10])\r\n\tby mx.provedor.example (Postfix) with ESMTPS id 4X'
  const results = 'Authentication-Results: mx.provedor.example; dmarc=pass header.from=padaria.com.br'
  const [forward, client] = ['XFORWARD NAME=mx ADDR=192.0.2.10 HELO=mx.padaria.com.br', 'XCLIENT ADDR=192.0.2.10 NAME=mx.padaria.com.br']

  type Row = [string, string[], Dialogue, Dialogue]
  test.for<Row>([
    ['XFORWARD', [], { first: [[forward, /^250/]] }, { first: [[forward, /^5/]] }],
    [
      'XCLIENT',
      [],
      {
        first: [
          [client, /^220/],
          ['EHLO mx.padaria.com.br', /^250/],
        ],
      },
      { first: [[client, /^5/]] },
    ],
    ['its Received', [received], {}, {}],
    ['its Authentication-Results', [results], {}, {}],
  ])('answers the customer whom it names by %s, and not where it is not trusted', async ([, head, trusted, stranger]) => {
    const customer = newCustomer()
    const [service, other] = [await serviceWith(trusting), await serviceWith(notTrusting)]
    await deliver(service, plain(customer, head), { ...trusted, mailFrom: customer })
    expect(await outcome(service)).toMatchObject({ to: [customer] })
    await deliver(other, plain(customer, head), { ...stranger, mailFrom: customer })
    expect(await outcome(other)).toMatchObject({ to: [HELPDESK], said: expect.stringContaining('sender-failed') })
  })

  test('XFORWARD holds for one mail: the next one on the connection is not that client’s', async () => {
    const service = await serviceWith(trusting)
    const client = await openSmtpClient(service.smtpPort)
    await client.read()
    await client.say('EHLO mx.provedor.example')
    const give = async (customer: string, forward: string, head: string[]) => {
      await client.pipeline([forward, `MAIL FROM:<${customer}>`, `RCPT TO:<${MAILBOX}>`, 'DATA'])
      client.write(`${plain(customer, head)}\r\n.\r\n`)
      expect(await client.read()).toMatch(/^250/)
    }
    const [first, second] = [newCustomer(), newCustomer()]
    await give(first, 'XFORWARD ADDR=192.0.2.10', [])
    expect(await outcome(service)).toMatchObject({ to: [first] })
    await give(second, 'XFORWARD ADDR=[UNAVAILABLE]', [received.replaceAll('192.0.2.10', '198.51.100.66')])
    client.destroy()
    expect(await outcome(service)).toMatchObject({ to: [HELPDESK], said: expect.stringContaining('spf-fail') })
  })

  test('takes the client of a PROXY line, who is himself a stranger', async () => {
    const service = await serviceWith({ smtp: { ...trusting.smtp, proxyProtocol: 'v1' } })
    const proxied = { hello: 'PROXY TCP4 192.0.2.10 127.0.0.1 40000 25' }
    const customer = newCustomer()
    await deliver(service, plain(customer), {
      ...proxied,
      first: [
        ['EHLO mx.padaria.com.br', /^250/],
        [client, /^5/],
      ],
      mailFrom: customer,
    })
    expect(await outcome(service)).toMatchObject({ to: [customer] })
  })

  test('refuses a PROXY line from whoever is not the proxy', async () => {
    const service = await serviceWith({ smtp: { ...notTrusting.smtp, proxyProtocol: 'v1' } })
    const connection = await openSmtpClient(service.smtpPort)
    expect(await connection.say('PROXY TCP4 192.0.2.10 127.0.0.1 40000 25')).toMatch(/^554 5\.7\.1/)
    await connection.closed
  })
})
