// A real Postfix and a real Dovecot on free loopback ports, with configuration, queue, mail and logs of their own in a temporary folder;
// nothing of the system's own servers is read or touched. Mail is sent, refused, made to wait and fetched through them, and what they
// log is returned. Postfix can only be started by root.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { SMTPServer } from 'smtp-server'
import { openSmtpClient } from '../../inbox/smtp-client.ts'

const POSTFIX = '/usr/sbin/postfix'
const DAEMONS = ['/usr/lib/postfix/sbin', '/usr/libexec/postfix'].find((folder) => existsSync(join(folder, 'master')))
const DOVECOT = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find(existsSync)

/** Why the servers cannot be started here; undefined where they can. */
export function whyNotHere(): string | undefined {
  if (!existsSync(POSTFIX) || DAEMONS === undefined) return 'Postfix is not installed'
  if (DOVECOT === undefined || !existsSync('/usr/lib/dovecot/pop3-login')) return 'Dovecot with POP3 is not installed'
  return process.getuid?.() === 0 ? undefined : 'Postfix can only be started by root'
}

export type RealRecords = { postfix: string; dovecot: string }

const PASSWORD = 'segredo-inventado'

/** Returns what both servers logged. Takes about ten seconds. */
export async function writeRealRecords(folder: string): Promise<RealRecords> {
  // Servers run as users of their own.
  chmodSync(folder, 0o755)
  const ports = {
    in: await findFreePort(),
    submission: await findFreePort(),
    far: await findFreePort(),
    lmtp: await findFreePort(),
    closed: await findFreePort(),
    auth: await findFreePort(),
    pop3: await findFreePort(),
    pop3s: await findFreePort(),
  }
  const stops: (() => Promise<void>)[] = []
  try {
    stops.push(await startFarServer(ports.far), await startMailStore(ports.lmtp))
    stops.push(await startDovecot(folder, ports))
    stops.push(await startPostfix(folder, ports))
    await receiveMail(ports.in)
    await sendMail(ports.submission)
    await fetchMail(ports.pop3, ports.pop3s)
    // Deliveries run after the 250.
    await until(() => settled(readFileSync(join(folder, 'postfix.log'), 'utf8')))
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
  return { postfix: readFileSync(join(folder, 'postfix.log'), 'utf8'), dovecot: readFileSync(join(folder, 'dovecot.log'), 'utf8') }
}

type Ports = Record<'in' | 'submission' | 'far' | 'lmtp' | 'closed' | 'auth' | 'pop3' | 'pop3s', number>

function settled(log: string): boolean {
  return ['parado.example', 'cheia@padaria.example', 'fulano@cliente.example', 'cinza@cliente.example', 'spam@cliente.example'].every(
    (word) => log.split('\n').some((line) => line.includes(`to=<`) && line.includes(word) && line.includes('status=')),
  )
}

// The servers

async function startPostfix(folder: string, ports: Ports): Promise<() => Promise<void>> {
  const etc = join(folder, 'postfix')
  const [queue, data] = [join(folder, 'queue'), join(folder, 'data')]
  for (const each of [etc, queue, data, join(folder, 'mail')]) mkdirSync(each, { recursive: true })
  execFileSync('chown', ['postfix', data])
  execFileSync('chown', ['-R', 'nobody', join(folder, 'mail')])
  writeFileSync(join(etc, 'checks'), '/^Subject:.*premio/ REJECT conteudo recusado\n')
  writeFileSync(
    join(etc, 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${queue}
data_directory = ${data}
command_directory = /usr/sbin
daemon_directory = ${DAEMONS}
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
myhostname = mx1.provedor.example
mydomain = provedor.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks =
alias_maps =
alias_database =
local_recipient_maps =
smtpd_authorized_xclient_hosts = 127.0.0.1
smtp_host_lookup = native
disable_dns_lookups = yes
biff = no
message_size_limit = 20000
virtual_mailbox_domains = padaria.example
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = inline:{ ana@padaria.example=ana/Maildir/, cheia@padaria.example=cheia/Maildir/ }
virtual_alias_maps = inline:{ vendas@padaria.example=ana@padaria.example }
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_minimum_uid = 1000
transport_maps = inline:{ cheia@padaria.example=lmtp:inet:127.0.0.1:${ports.lmtp}, cliente.example=smtp:[127.0.0.1]:${ports.far}, parado.example=smtp:[127.0.0.1]:${ports.closed} }
header_checks = regexp:${etc}/checks
smtpd_recipient_restrictions = check_client_access inline:{{203.0.113.66 = 450 4.2.0 Greylisted, please try again in 300 seconds}}, check_sender_access inline:{{bloqueado.example = REJECT lista de bloqueio}}, reject_unauth_destination
smtpd_helo_restrictions = reject_invalid_helo_hostname
smtpd_helo_required = yes
`,
  )
  writeFileSync(
    join(etc, 'master.cf'),
    `127.0.0.1:${ports.in} inet n - n - - smtpd
127.0.0.1:${ports.submission} inet n - n - - smtpd
  -o syslog_name=postfix/submission
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_sasl_type=dovecot
  -o smtpd_sasl_path=inet:127.0.0.1:${ports.auth}
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`,
  )
  const child = spawn(POSTFIX, ['-c', etc, 'start-fg'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = collect(child.stdout, child.stderr)
  await until(
    () => isOpen(ports.in),
    () => `Postfix does not start: ${said()}`,
  )
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    execFileSync(POSTFIX, ['-c', etc, 'stop'], { stdio: 'pipe' })
    await ended
  }
}

async function startDovecot(folder: string, ports: Ports): Promise<() => Promise<void>> {
  const etc = join(folder, 'dovecot')
  mkdirSync(join(etc, 'run'), { recursive: true })
  const [key, cert] = [join(etc, 'key.pem'), join(etc, 'cert.pem')]
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=pop.provedor.example'],
    { stdio: 'pipe' },
  )
  writeFileSync(join(etc, 'users'), `ana@padaria.example:{PLAIN}${PASSWORD}::::::\nbia@padaria.example:{PLAIN}${PASSWORD}::::::\n`)
  writeFileSync(
    join(etc, 'dovecot.conf'),
    `base_dir = ${etc}/run
state_dir = ${etc}/run
log_path = ${folder}/dovecot.log
log_timestamp = "%b %d %H:%M:%S "
protocols = pop3
listen = 127.0.0.1
ssl = yes
ssl_cert = <${cert}
ssl_key = <${key}
disable_plaintext_auth = no
login_trusted_networks =
haproxy_trusted_networks = 127.0.0.1
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = nobody
mail_location = maildir:${folder}/mail/%n/Maildir
mail_uid = 65534
mail_gid = 65534
first_valid_uid = 1000
auth_failure_delay = 0
service anvil {
  chroot =
}
service stats {
  chroot =
}
service auth {
  inet_listener sasl {
    port = ${ports.auth}
  }
}
service pop3-login {
  chroot =
  inet_listener pop3 {
    port = ${ports.pop3}
    haproxy = yes
  }
  inet_listener pop3s {
    port = ${ports.pop3s}
    ssl = yes
    haproxy = yes
  }
}
passdb {
  driver = passwd-file
  args = ${etc}/users
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${folder}/mail/%n
}
`,
  )
  execFileSync('chown', ['-R', 'nobody:nogroup', etc])
  writeFileSync(join(folder, 'dovecot.log'), '')
  execFileSync('chown', ['nobody:nogroup', join(folder, 'dovecot.log')])
  const child = spawn(DOVECOT ?? '', ['-F', '-c', join(etc, 'dovecot.conf')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    uid: 65_534,
    gid: 65_534,
  })
  const said = collect(child.stdout, child.stderr)
  await until(
    () => isOpen(ports.pop3s),
    () => `Dovecot does not start: ${said()}`,
  )
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}

/** Somebody else's mail server: takes, refuses and puts off. */
async function startFarServer(port: number): Promise<() => Promise<void>> {
  const refusals: Record<string, [number, string]> = {
    'ninguem@cliente.example': [550, '5.1.1 <ninguem@cliente.example>: Recipient address rejected: User unknown'],
    'cinza@cliente.example': [451, '4.7.1 Greylisting in action, please come back later'],
    'cheia@cliente.example': [552, '5.2.2 Mailbox full'],
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const [responseCode, text] = refusals[address] ?? []
      done(text === undefined ? null : Object.assign(new Error(text), { responseCode }))
    },
    onData(stream, session, done) {
      stream.resume()
      const isSpam = session.envelope.rcptTo.some(({ address }) => address.startsWith('spam'))
      const refused = Object.assign(new Error('5.7.1 Message rejected as spam by content scanner'), { responseCode: 554 })
      stream.once('end', () => (isSpam ? done(refused) : done(null, '2.0.0 Ok: queued as 7F3A21C09D')))
    },
  })
  return listen(server, port)
}

/** A mail store that is full. */
async function startMailStore(port: number): Promise<() => Promise<void>> {
  const server = new SMTPServer({
    lmtp: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(Object.assign(new Error(`4.2.2 <${address}> Quota exceeded (mailbox for user is full)`), { responseCode: 452 }))
    },
  })
  return listen(server, port)
}

async function listen(server: SMTPServer, port: number): Promise<() => Promise<void>> {
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return () => new Promise((resolve) => server.close(() => resolve()))
}

// What goes through them

type Sent = { from: string; to: string; subject?: string; size?: number; client?: string; helo?: string }

async function receiveMail(port: number): Promise<void> {
  const supplier = { from: 'compras@fornecedor.example', client: 'NAME=mail.fornecedor.example ADDR=203.0.113.5' }
  const mails: Sent[] = [
    { ...supplier, to: 'ana@padaria.example' },
    { ...supplier, to: 'vendas@padaria.example' },
    { ...supplier, to: 'naotem@padaria.example' },
    { ...supplier, to: 'cheia@padaria.example' },
    { ...supplier, to: 'alguem@outro-lugar.example' },
    { ...supplier, to: 'ana@padaria.example', subject: 'Ganhe um premio' },
    { ...supplier, to: 'ana@padaria.example', size: 30_000 },
    { ...supplier, from: 'lista@bloqueado.example', to: 'ana@padaria.example' },
    { ...supplier, from: 'nf@lento.example', to: 'ana@padaria.example', client: 'NAME=[UNAVAILABLE] ADDR=203.0.113.66' },
    { ...supplier, from: 'nf@lento.example', to: 'ana@padaria.example', client: 'NAME=mail2.lento.example ADDR=203.0.113.67' },
    { ...supplier, from: 'fala@fornecedor.example', to: 'ana@padaria.example', helo: 'to=<outra@padaria.example>,_status=sent' },
  ]
  for (const mail of mails) await sendOne(port, mail)
}

async function sendMail(port: number): Promise<void> {
  const login = Buffer.from(`\0ana@padaria.example\0${PASSWORD}`).toString('base64')
  const wrong = Buffer.from('\0ana@padaria.example\0errada').toString('base64')
  const to = ['fulano', 'ninguem', 'cinza', 'cheia', 'spam'].map((name) => `${name}@cliente.example`)
  for (const each of [...to, 'beltrano@parado.example'])
    await sendOne(port, { from: 'ana@padaria.example', to: each }, `AUTH PLAIN ${login}`)
  await sendOne(port, { from: 'ana@padaria.example', to: 'fulano@cliente.example' }, `AUTH PLAIN ${wrong}`)
}

async function sendOne(port: number, mail: Sent, before?: string): Promise<void> {
  const client = await openSmtpClient(port)
  await client.read()
  const helo = mail.helo ?? 'mail.fornecedor.example'
  await client.say(`EHLO ${helo}`)
  if (mail.client !== undefined) {
    await client.say(`XCLIENT ${mail.client}`)
    await client.say(`EHLO ${helo}`)
  }
  if (before !== undefined) await client.say(before)
  const answers = [
    await client.say(`MAIL FROM:<${mail.from}>${mail.size === undefined ? '' : ` SIZE=${mail.size}`}`),
    await client.say(`RCPT TO:<${mail.to}>`),
  ]
  if (answers.every((answer) => answer.startsWith('2')) && (await client.say('DATA')).startsWith('354')) {
    const subject = mail.subject ?? 'Pedido'
    client.write(
      `From: <${mail.from}>\r\nTo: <${mail.to}>\r\nSubject: ${subject}\r\nMessage-ID: <${Math.random().toString(36).slice(2)}@fornecedor.example>\r\n\r\nSegue o pedido.\r\n.\r\n`,
    )
    await client.read()
  }
  client.write('QUIT\r\n')
  await client.closed
}

async function fetchMail(plain: number, tls: number): Promise<void> {
  const [ana, bia] = ['ana@padaria.example', 'bia@padaria.example']
  const session = (user: string, password: string, ...more: string[]) => [`USER ${user}`, `PASS ${password}`, ...more, 'QUIT']
  await talk({ port: plain, from: '198.51.100.7', to: plain }, session(ana, PASSWORD, 'STAT', 'RETR 1'))
  await talk({ port: tls, from: '198.51.100.7', to: tls, secure: 'tls' }, session(ana, PASSWORD, 'STAT'))
  await talk({ port: plain, from: '2001:db8::17', to: plain, secure: 'stls' }, session(ana, PASSWORD))
  await talk({ port: plain, from: '198.51.100.9', to: plain }, session(bia, 'errada'))
  await talk({ port: tls, from: '198.51.100.9', to: tls, secure: 'tls' }, session(bia, 'errada').slice(0, 2))
  await talk({ port: plain, from: '198.51.100.10', to: plain }, session('ninguem@padaria.example', PASSWORD))
  await talk({ port: plain, from: '198.51.100.11', to: plain }, ['QUIT'])
  await talk({ port: plain, from: '198.51.100.12', to: plain }, ['USER bia@padaria.example'])
}

type Talking = { port: number; from: string; to: number; secure?: 'tls' | 'stls' }

async function talk({ port, from, to, secure }: Talking, commands: string[]): Promise<void> {
  const version = from.includes(':') ? ['TCP6', '::1'] : ['TCP4', '127.0.0.1']
  let socket: Socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(`PROXY ${version[0]} ${from} ${version[1]} 40000 ${to}\r\n`)
  if (secure === 'stls') {
    await answer(socket)
    socket.write('STLS\r\n')
    await answer(socket)
  }
  if (secure !== undefined) {
    const under = socket
    socket = connectTls({ socket: under, rejectUnauthorized: false })
    socket.on('error', () => {})
    await new Promise((resolve) => socket.once('secureConnect', resolve))
  }
  if (secure !== 'stls') await answer(socket)
  for (const command of commands) {
    socket.write(`${command}\r\n`)
    await answer(socket)
  }
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.end()
  await closed
}

/** Waits for the next piece; nothing here is pipelined. */
function answer(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('data', done)
      socket.off('close', done)
      resolve()
    }
    socket.once('data', done)
    socket.once('close', done)
  })
}

// Waiting

async function until(isSo: () => boolean | Promise<boolean>, says: () => string = () => 'The servers do not get done'): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(says())
}

function collect(...streams: NodeJS.ReadableStream[]): () => string {
  let said = ''
  for (const stream of streams) stream.on('data', (piece) => (said += String(piece)))
  return () => said
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
