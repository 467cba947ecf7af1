// Every setting: its schema, default, unit and one sentence. The file (YAML) and the environment come in as text, a checked
// Config comes out, or one error that names each wrong key with its line, what is wrong and what is allowed.
// `porteiro config` and docs/configuration.md are generated from here (list-settings.ts). Nothing here reads a file or the clock.
import { isIP } from 'node:net'
import { z } from 'zod'
import type { Desk } from './message/desk.ts'
import { findOwnAddress } from './message/is-helpdesk-address.ts'
import { isSendableAddress } from './reply/check-address.ts'
import { asciiDomain, writtenDomain } from './value/address/ascii-domain.ts'

const Hours = (most: number) => z.number().min(0.01).max(most).meta({ unit: 'hours' })
const Seconds = (most: number) => z.number().min(0.1).max(most).meta({ unit: 'seconds' })
const Minutes = z.number().min(0).max(525_600).meta({ unit: 'minutes' })
const Days = z.number().min(0.01).max(36_500).meta({ unit: 'days' })
const Count = (most: number) => z.int().min(1).max(most)
const Path = z.string().min(1).max(1000)
const Address = z
  .string()
  .max(254)
  .refine(isSendableAddress, 'expected an e-mail address such as suporte@provedor.example, its domain with a dot')
  .transform((address) => asciiDomain(address.toLowerCase()))
/** Room for the plus and what follows it in our return paths: RFC 5321 §4.5.3.1.1 allows 64 characters. */
const MAX_MAILBOX_LOCAL = 40

/** Where a server listens. */
export type Listen = { host: string; port: number }

const ListenText = z.string().transform((text, context): Listen => {
  const colon = text.lastIndexOf(':')
  const host = text.slice(0, colon).replace(/^\[(.*)\]$/, '$1')
  const port = Number(text.slice(colon + 1))
  const known = isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)
  if (colon > 0 && known && /^\d{1,5}$/.test(text.slice(colon + 1)) && port <= 65535) return { host, port }
  context.addIssue('expected HOST:PORT such as 127.0.0.1:2525 or [::1]:2525 (port 0 takes a free one)')
  return z.NEVER
})

/** sqlite: one file on this machine. */
type StorePlace = { kind: 'sqlite'; path: string }

const StoreText = z.string().transform((text, context): StorePlace => {
  if (text.startsWith('sqlite:') && text.length > 'sqlite:'.length) return { kind: 'sqlite', path: text.slice('sqlite:'.length) }
  context.addIssue('expected sqlite:PATH such as sqlite:data/porteiro.db')
  return z.NEVER
})

const Smarthost = z.string().refine((text) => {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'smtp:' || url.protocol === 'smtps:') && url.hostname !== '' && url.pathname.length < 2
}, 'expected smtp://HOST:PORT or smtps://HOST:PORT, with USER:PASSWORD@ before the host where it wants a login')

const TimeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}, 'expected an IANA zone such as America/Sao_Paulo')

const NETWORK = /^([\da-f.:]{2,45})(?:\/(\d{1,3}))?$/i

const Peer = z.string().refine((text) => {
  const [, address = '', bits] = NETWORK.exec(text) ?? []
  const version = isIP(address)
  return version !== 0 && (bits === undefined || Number(bits) <= (version === 4 ? 32 : 128))
}, 'expected an IP address or a network such as 10.0.0.0/8')

const Domain = z
  .string()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'expected a name such as mx.provedor.example')
  .transform((name) => name.toLowerCase())

const DnsServer = z.string().refine((text) => {
  const [, six, port6] = /^\[([\da-f:.]{2,45})\](?::(\d{1,5}))?$/i.exec(text) ?? []
  const [, four, port4] = /^([\d.]{7,15})(?::(\d{1,5}))?$/.exec(text) ?? []
  return isIP(six ?? four ?? text) !== 0 && Number(port6 ?? port4 ?? 53) <= 65535
}, 'expected an IP address, with :PORT where it is not 53, such as 127.0.0.1:5353 or [::1]:5353')

const ProbeHost = z
  .string()
  .max(253)
  .refine(
    (text) => Peer.safeParse(text).success || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text),
    'expected a name such as provedor.example, an IP address or a network',
  )

const Probe = z.strictObject({
  hosts: z
    .array(ProbeHost)
    .default([])
    .describe(
      'Servers that may be tried with the POP3 settings a customer states: names, each with all below it, and the private addresses among them (IP or network). None: nothing is tried. docs/world.md.',
    ),
  ports: z.array(z.int().min(1).max(65535)).default([110, 995]).describe('Ports of theirs that may be connected to.'),
})

const LogPlace = z.strictObject({
  files: z
    .array(Path)
    .default([])
    .describe('Log files, by name or pattern such as /var/log/mail.log*; rotated ones and those packed with gzip or zstd among them.'),
  command: z
    .array(z.string().min(1).max(1000))
    .max(50)
    .default([])
    .describe(
      'A command that prints log lines, word by word and without a shell; {from}, {until}, {fromSeconds}, {untilSeconds} and {address} are replaced in its arguments.',
    ),
})

const Records = z.strictObject({
  pop3: LogPlace.prefault({}).describe("Dovecot's login log: whether and how a customer's program logged in. docs/world.md."),
  mail: LogPlace.prefault({}).describe("Postfix's or Exim's log: what became of a mail. docs/world.md."),
  fill: z
    .boolean()
    .default(false)
    .describe('Whether what the login log proves (public IP, port, encryption) is not asked of a customer who may hear of it.'),
  windowHours: Hours(168).default(24).describe('How far before and after the stated moment is searched.'),
  deadlineSeconds: Seconds(60).default(3).describe('The longest a search may take; what was not seen by then is said.'),
  timeZone: TimeZone.optional().describe('The zone of log times that name none; without it, timeZone.'),
  indexFolder: Path.default('data/log-index').describe(
    'Where the indexes of the logs are kept, about 3 % of their size; no line of a log is in them.',
  ),
  indexEverySeconds: Seconds(86_400).default(60).describe('How often the indexes are brought up to date.'),
})

const Smtp = z.strictObject({
  listen: ListenText.prefault('127.0.0.1:2525').describe('Where mail comes in, HOST:PORT.'),
  protocol: z.enum(['smtp', 'lmtp']).default('smtp').describe('What is spoken there; lmtp behind an own mail server such as Postfix.'),
  hostname: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'expected a host name')
    .default('localhost')
    .describe("Our name in the greeting. Message-IDs have the mailbox's domain."),
  tls: z
    .strictObject({
      key: Path.describe('PEM file with the private key.'),
      cert: Path.describe('PEM file with the certificate and its chain.'),
    })
    .optional()
    .describe('The certificate for STARTTLS, which is offered only where one is given.'),
  maxBytes: Count(500_000_000)
    .default(26_214_400)
    .meta({ unit: 'bytes' })
    .describe('The largest mail that is taken; a larger one is refused with 552 and the connection cut.'),
  maxBytesAtOnce: Count(10_000_000_000)
    .default(4_294_967_296)
    .meta({ unit: 'bytes' })
    .describe(
      'All mails that are coming in at one time; of each the first 64 KB are in memory and the rest on disk. More are told to come later (452).',
    ),
  maxClients: Count(100_000).default(200).describe('Connections at one time; more are told to come later (421).'),
  maxClientsPerAddress: Count(100_000).default(50).describe('Connections at one time from one IP address; of IPv6, from one /64.'),
  maxRecipients: Count(10_000).default(100).describe('Recipients of one mail; more are told to come later (452).'),
  maxErrors: Count(10_000)
    .default(20)
    .describe(
      'Recipients and mails refused in one connection before it is cut, against trying out addresses; of unknown commands ten are enough.',
    ),
  sessionSeconds: Seconds(86_400)
    .default(600)
    .describe('The longest a connection may last, busy or not, but for a mail that is coming in.'),
  minBytesPerSecond: Count(1_000_000_000)
    .default(4000)
    .describe('A mail that comes in at least this fast may take longer than `sessionSeconds`: a large one on a slow line.'),
  idleSeconds: Seconds(3600).default(60).describe('The longest a connection may say nothing.'),
  trustedPeers: z
    .array(Peer)
    .default([])
    .describe(
      'Own mail servers in front of us, as IP addresses or networks: they may name the real client (XCLIENT, XFORWARD, else their Received field). No other may. docs/authentication.md.',
    ),
  proxyProtocol: z
    .enum(['off', 'v1'])
    .default('off')
    .describe('v1: every connection comes from a trusted peer and begins with a PROXY line of version 1; any other is refused.'),
  trustedAuthserv: z
    .array(Domain)
    .prefault([])
    .describe(
      "Names under which the trusted peers write Authentication-Results: what these say takes the place of our own checks. The peers must remove strangers' fields of these names.",
    ),
})

const Operator = z.strictObject({
  listen: ListenText.prefault('127.0.0.1:8025').describe(
    'Where the operator page, /api, /healthz, /readyz and /metrics are served. There is no login: keep it on loopback or behind a proxy that asks for one.',
  ),
  hosts: z
    .array(z.string().min(1).max(253))
    .default([])
    .describe('Host names under which the page may be asked for, beside IP addresses and localhost (against DNS rebinding).'),
})

const PublicUrl = z
  .string()
  .max(200)
  .refine((text) => {
    const url = URL.parse(text)
    if (url === null || url.search !== '' || url.hash !== '' || url.username !== '' || !/^[\w.~/-]*$/.test(url.pathname)) return false
    return url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
  }, 'expected https://HOST, with a path at most, such as https://atendimento.provedor.example')
  .transform((text) => text.replace(/\/+$/, ''))

const CustomerPage = z.strictObject({
  listen: ListenText.prefault('127.0.0.1:8026').describe(
    'Where the page is served, in plain HTTP for the proxy with the certificate; nothing else is served there.',
  ),
  trustedProxies: z
    .array(Peer)
    .default([])
    .describe(
      "Proxies in front of it, as IP addresses or networks: they may name the customer's address. From any other, such a header counts for nothing.",
    ),
  proxyHeader: z
    .enum(['x-forwarded-for', 'forwarded'])
    .default('x-forwarded-for')
    .describe('The header in which they do; it must be one that the proxy itself writes.'),
  linkHours: Hours(8760).default(120).describe('How long a link is valid; it ends sooner when its ticket no longer waits for answers.'),
})

const Mailbox = z.strictObject({
  address: Address.refine(
    (address) => address.indexOf('@') <= MAX_MAILBOX_LOCAL,
    `expected at most ${MAX_MAILBOX_LOCAL} characters before the @: return paths add a plus and a token`,
  ).describe('The address that customers write to; its plus-addresses are taken too.'),
  name: z.string().min(1).max(100).default('Suporte').describe('The name that replies are signed with and sent under.'),
  checklists: z
    .array(z.string().min(1).max(40))
    .nonempty()
    .default(['pop3', 'sending', 'receiving'])
    .describe('Ids of the checklists that may apply.'),
  handOff: z.string().min(1).max(40).default('helpdesk').describe('Which of the hand-off targets below gets its tickets.'),
  askWhich: z
    .boolean()
    .default(true)
    .describe(
      'Whether a first mail that says only that mail does not work is asked which of the checklists it is; else it goes to the helpdesk as it is.',
    ),
  copyAgent: z.boolean().default(false).describe('Whether the agent who forwarded a mail gets a copy of what its customer is written.'),
  automatic: z
    .enum(['keep', 'pass-on'])
    .default('keep')
    .describe(
      'What becomes of automatic mail, which is never answered: kept for the operator, whose page lists it, or passed on to the helpdesk with the reasons.',
    ),
  lists: z
    .array(
      z
        .string()
        .max(254)
        .regex(/^[^\s@<>(),;:"]+(@[^\s@<>(),;:"]+)?$/, 'expected an address such as suporte@provedor.example, or a List-Id')
        .transform((list) => list.toLowerCase()),
    )
    .default([])
    .describe(
      'Mailing lists or groups through which its mail comes, by address or List-Id: their list headers do not count as a sign of automatic mail, and the author is taken from X-Original-From or Reply-To where the list has rewritten From.',
    ),
  language: z.enum(['pt-BR', 'en', 'es']).optional().describe('The language of its replies; without it, that of each message.'),
})

const Outbound = z.strictObject({
  smarthost: Smarthost.default('smtp://127.0.0.1:2526')
    .meta({ secret: true })
    .describe('The mail server that everything is sent through: smtp:// or smtps:// (TLS from the first byte).'),
  tls: z
    .enum(['required', 'if-offered', 'off'])
    .default('if-offered')
    .describe(
      'Whether an smtp:// smarthost must, may or must not be spoken to under STARTTLS. A password leaves this machine under TLS only, unless this is off.',
    ),
  hostname: z.string().min(1).max(253).optional().describe('Our name in EHLO; without it, smtp.hostname.'),
  connections: Count(100).default(5).describe('Connections to the smarthost at one time.'),
  timeoutSeconds: Seconds(600)
    .default(60)
    .describe(
      'The longest until the smarthost lets the text of a mail come: connecting, login, recipients. From there on it has ten minutes.',
    ),
  giveUpAfterHours: Hours(720).default(120).describe('How long a mail is tried before it counts as undeliverable.'),
  perMinute: Count(100_000)
    .default(1200)
    .describe('The most mails sent in any minute, so that a smarthost that is back after hours is not flooded.'),
  alertAfterMinutes: Minutes.default(60).describe('How long a mail waits to be sent before that is an alert.'),
  dkim: z
    .strictObject({
      domain: z.string().min(1).max(253).describe('The domain that signs (d=); that of the mailboxes, for DMARC.'),
      selector: z.string().min(1).max(63).describe('The name of the key in DNS: SELECTOR._domainkey.DOMAIN.'),
      key: Path.describe('PEM file with the RSA private key.'),
    })
    .optional()
    .describe('Signs what we send with DKIM; leave it out where the smarthost signs.'),
})

const Quarantine = z.strictObject({
  alertAfterMinutes: Minutes.default(15).describe('How long a quarantined mail may go unseen before that is an alert.'),
})

const Retention = z
  .strictObject({
    originalDays: Days.default(180).describe('How long the bytes of mails are kept, those received and those sent.'),
    ticketDays: Days.default(730).describe('How long a ticket is kept after its last change, and what is known of a mail after its end.'),
  })
  .refine(({ originalDays, ticketDays }) => originalDays <= ticketDays, {
    path: ['ticketDays'],
    message: 'must not be less than originalDays',
  })

const HandOff = z.strictObject({
  mail: Address.describe("The helpdesk's own intake address."),
})

const Reading = z.strictObject({
  workers: Count(64).default(2).describe('Processes that read mails, at most; they start when there is mail and end when there is none.'),
  deadlineSeconds: Seconds(600).default(20).describe('The longest one mail may take to read; one that outlasts it is quarantined.'),
  memoryMb: z.int().min(32).max(8192).default(256).meta({ unit: 'MB' }).describe('The most memory a reader may take.'),
  alertAfterMinutes: Minutes.default(15).describe('How long a mail may be without its end before that is an alert.'),
})

const Tickets = z.strictObject({
  remindAfterHours: Hours(8760).default(48).describe('How long a request waits for its answer before the customer is reminded, once.'),
  giveUpAfterHours: Hours(8760).default(120).describe('How long a request waits before the ticket goes to a person with what there is.'),
  requestGapsSeconds: z
    .array(z.number().min(0).max(86_400))
    .nonempty()
    .max(20)
    .default([60, 600])
    .describe(
      'The least time, in seconds, between a request and the next one of a ticket: before the second, the third, …; the last holds for all further. Whoever takes longer to answer notices nothing; machines that answer each other are slowed down.',
    ),
  closeAfterHours: Hours(87_600).default(720).describe('How long after its last change a ticket closes; a later mail opens it again.'),
})

const Limits = z.strictObject({
  maxRequests: Count(100).default(3).describe('How often one ticket asks for what is missing before a person takes over.'),
  repliesPerTicket: Count(1000).default(6).describe('Replies in one ticket, ever.'),
  repliesPerCustomerPerDay: Count(10_000).default(10).describe('Replies to one address in 24 hours.'),
  repliesPerDomainPerHour: Count(1_000_000).default(100).describe('Replies to one domain in an hour.'),
  repliesPerMinute: Count(1_000_000)
    .default(600)
    .describe('Replies to anyone in a minute. Whatever a limit holds back still reaches a person.'),
  unansweredTickets: Count(1000)
    .default(2)
    .describe('Tickets of one address in 24 hours that had our reply and nothing since; a further one goes to a person unanswered.'),
})

const Log = z.strictObject({
  level: z.enum(['debug', 'info', 'warn', 'error']).default('info').describe('The least that is logged; message content never is.'),
})

/** The whole schema, in the order the documentation lists it. */
export const ConfigSchema = z
  .strictObject({
    smtp: Smtp.prefault({}).describe('The door in.'),
    operator: Operator.prefault({}).describe("The operator's page and interfaces."),
    publicUrl: PublicUrl.optional().describe(
      'Where customers reach the page on which they fill in what is missing; each request then has a link to it. Without it there is no page. docs/world.md.',
    ),
    customerPage: CustomerPage.prefault({}).describe('That page.'),
    store: StoreText.prefault('sqlite:data/porteiro.db').describe('Where mails and tickets are kept: sqlite:PATH.'),
    timeZone: TimeZone.default('America/Sao_Paulo').describe('The zone of wall times that customers write, and of those we write.'),
    mailboxes: z
      .array(Mailbox)
      .nonempty()
      .prefault([{ address: 'suporte@provedor.example' }])
      .describe(
        'The addresses that mail is taken for; any other recipient is refused, but for postmaster, whose mail goes to a person at the first of them.',
      ),
    authentication: z
      .enum(['strict', 'lenient', 'off'])
      .default('lenient')
      .describe(
        "Whom we may answer, by SPF, DKIM, DMARC and ARC. strict: authenticated senders only; lenient: not where a check fails or the domain's DMARC policy is not met; off: everyone. What is not answered reaches a person.",
      ),
    trustedArcSealers: z.array(Domain).prefault([]).describe('Domains of forwarders whose ARC seals are believed, such as google.com.'),
    dns: z
      .union([z.enum(['off', 'system']), z.array(DnsServer).nonempty()])
      .default('system')
      .describe('Which name servers are asked: those of this machine, these (ADDRESS or ADDRESS:PORT), or none at all.'),
    rdap: z
      .union([z.enum(['off', 'on']), Path])
      .default('off')
      .describe(
        "Whether the registry (registro.br and others) is asked about a customer's domain: off, on, or the path of a newer IANA bootstrap file. docs/world.md.",
      ),
    probe: Probe.prefault({}).describe("Trying the customer's stated settings."),
    records: Records.prefault({}).describe("Searching the provider's own logs."),
    agents: z
      .array(
        z
          .string()
          .max(254)
          .regex(/^(\*|[^\s@*<>]+)@[^\s@*<>]+$/, 'expected ADDRESS or *@DOMAIN')
          .transform((agent) => asciiDomain(agent.toLowerCase())),
      )
      .prefault(['*@provedor.example'])
      .describe('Who forwards mail on behalf of customers: addresses, or *@DOMAIN. The addresses of handOff are among them anyway.'),
    outbound: Outbound.prefault({}).describe('The door out.'),
    handOff: z
      .record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a name of letters, digits and -'), HandOff)
      .prefault({ helpdesk: { mail: 'fila@helpdesk.example' } })
      .describe('Where tickets are handed to people, by name.'),
    originals: z
      .enum(['keep', 'mask'])
      .default('keep')
      .describe(
        'What is attached to a hand-off of a mail that holds a password. keep: the mail as it came; mask: its text, with the password as asterisks.',
      ),
    checklistFolders: z
      .array(Path)
      .default([])
      .describe(
        "Folders with the desk's own *.yaml checklists, beside those that ship; one with the same id takes the shipped one's place.",
      ),
    reading: Reading.prefault({}).describe('How mails are read.'),
    tickets: Tickets.prefault({}).describe('How long a ticket waits.'),
    limits: Limits.prefault({}).describe('How much may be answered.'),
    quarantine: Quarantine.prefault({}).describe('Mails that could not be read.'),
    retention: Retention.prefault({}).describe(
      'How long personal data is kept; a quarantined mail that nobody has seen is kept until someone has.',
    ),
    log: Log.prefault({}).describe('The log, on standard error.'),
    shutdownSeconds: Seconds(600)
      .default(20)
      .describe('The longest a stop waits for what is in flight; the rest is taken up at the next start.'),
  })
  .superRefine((config, context) => {
    if (config.authentication === 'strict' && config.dns === 'off' && config.smtp.trustedAuthserv.length === 0) {
      const message = 'strict needs a way to check senders: dns, or smtp.trustedAuthserv'
      context.addIssue({ code: 'custom', path: ['authentication'], message })
    }
    if (config.smtp.proxyProtocol !== 'off' && config.smtp.trustedPeers.length === 0) {
      context.addIssue({ code: 'custom', path: ['smtp', 'proxyProtocol'], message: 'needs the proxy in smtp.trustedPeers' })
    }
    // What we send is ours when it comes back, and is ignored: such a ticket would reach nobody.
    const addresses = config.mailboxes.map(({ address }) => address)
    for (const [name, { mail }] of Object.entries(config.handOff)) {
      const mailbox = findOwnAddress(mail, addresses)
      if (mailbox === undefined) continue
      const message = `is the mailbox ${mailbox} itself; expected an address that comes to people`
      context.addIssue({ code: 'custom', path: ['handOff', name, 'mail'], message })
    }
    const targets = Object.keys(config.handOff)
    const seen = new Set<string>()
    for (const [index, mailbox] of config.mailboxes.entries()) {
      if (!targets.includes(mailbox.handOff)) {
        const message = `no hand-off target is named ${mailbox.handOff}; handOff has: ${targets.join(', ') || 'none'}`
        context.addIssue({ code: 'custom', path: ['mailboxes', index, 'handOff'], message })
      }
      if (seen.has(mailbox.address)) {
        context.addIssue({ code: 'custom', path: ['mailboxes', index, 'address'], message: 'this address stands in the list twice' })
      }
      seen.add(mailbox.address)
    }
  })

export type Config = z.output<typeof ConfigSchema>

/** Returns what reading a mail needs to know of the configuration. */
export function deskOf(config: Config): Desk {
  return {
    addresses: [...new Set(config.mailboxes.flatMap(({ address }) => [address, writtenDomain(address)]))],
    // What the helpdesk's own address forwards is read as its people's forwards are.
    agents: [...new Set([...config.agents, ...Object.values(config.handOff).map(({ mail }) => mail)])],
    lists: config.mailboxes.flatMap(({ lists }) => lists),
    timeZone: config.timeZone,
  }
}
