// The door on real sockets: what is taken, every refusal, the cuts, and that 250 comes after keep() only.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type Listener, startListener } from '../../src/inbox/listener.ts'
import type { ListenerSettings } from '../../src/inbox/listener-settings.ts'
import type { LogEvent } from '../../src/log.ts'
import type { ReceivedMail } from '../../src/store/store.ts'
import { greet, openSmtpClient, type SmtpClient } from './smtp-client.ts'

const read = (name: string): string => readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8')
const tls = { key: read('test-only-key.pem'), cert: read('test-only-cert.pem') }

const settings: ListenerSettings = {
  protocol: 'smtp',
  listen: { host: '127.0.0.1', port: 0 },
  hostname: 'mail.porteiro.example',
  mailboxes: ['suporte@provedor.example', 'ajuda@xn--bcher-kva.example'],
  maxBytes: 100_000,
  maxBytesAtOnce: 1_000_000,
  maxClients: 20,
  maxClientsPerAddress: 10,
  maxRecipients: 3,
  maxErrors: 5,
  sessionSeconds: 30,
  minBytesPerSecond: 4000,
  idleSeconds: 30,
  stopSeconds: 2,
}

type Started = { listener: Listener; port: number; kept: ReceivedMail[]; events: LogEvent[] }

async function start(changes: Partial<ListenerSettings> = {}, keep?: (mail: ReceivedMail) => Promise<string>): Promise<Started> {
  const kept: ReceivedMail[] = []
  const events: LogEvent[] = []
  const note = (event: LogEvent): void => void events.push(event)
  const keepHere = async (mail: ReceivedMail): Promise<string> => String(kept.push(mail))
  const log = { debug: note, info: note, warn: note, error: note }
  const listener = await startListener({ ...settings, ...changes }, keep ?? keepHere, log)
  onTestFinished(() => listener.stop())
  return { listener, port: listener.address.port, kept, events }
}

async function send(client: SmtpClient, body: string | Uint8Array, rcptTo = ['suporte@provedor.example']): Promise<string> {
  await client.pipeline(['MAIL FROM:<ana@cliente.example>', ...rcptTo.map((address) => `RCPT TO:<${address}>`), 'DATA'])
  client.write(body)
  client.write('\r\n.\r\n')
  return client.read()
}

test('startListener() takes a mail and says 250 with its id', async () => {
  const { port, kept, events } = await start()
  const client = await greet(port)
  expect(await send(client, 'Subject: POP3\r\n\r\n..ponto')).toBe('250 2.6.0 Kept as 1')
  expect(await client.say('QUIT')).toMatch(/^221 /)
  expect(kept).toMatchObject([
    {
      mailFrom: 'ana@cliente.example',
      rcptTo: ['suporte@provedor.example'],
      helo: 'client.example',
      remoteAddress: '127.0.0.1',
      tls: false,
    },
  ])
  expect(Buffer.from(kept[0]?.raw ?? []).toString()).toBe('Subject: POP3\r\n\r\n.ponto\r\n')
  expect(kept[0]?.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(events).toEqual(['mail-accepted'])
})

test('startListener() takes many mails over one connection, and commands in one packet', async () => {
  const { port, kept } = await start()
  const client = await greet(port)
  const mail = ['MAIL FROM:<>', 'RCPT TO:<suporte@provedor.example>', 'DATA', 'Subject: x\r\n\r\ny\r\n.']
  const answers = await client.pipeline([...mail, ...mail, 'NOOP'])
  expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['250', '250', '354', '250', '250', '250', '354', '250', '250'])
  expect(kept.map(({ mailFrom }) => mailFrom)).toEqual(['', ''])
})

test('startListener() announces what it can', async () => {
  const { port } = await start()
  const client = await openSmtpClient(port)
  expect(await client.read()).toBe('220 mail.porteiro.example ESMTP')
  const capabilities = (await client.say('EHLO x')).split('\n').map((line) => line.slice(4))
  expect(capabilities).toEqual(expect.arrayContaining(['PIPELINING', '8BITMIME', 'SMTPUTF8', 'ENHANCEDSTATUSCODES', 'SIZE 100000']))
  expect(capabilities).not.toContain('STARTTLS')
  expect(capabilities.join(' ')).not.toMatch(/AUTH|XCLIENT|DSN/)
})

test('startListener() keeps NUL, 8-bit and a line of a megabyte', async () => {
  const { port, kept } = await start({ maxBytes: 2_000_000, maxBytesAtOnce: 4_000_000 })
  const client = await greet(port)
  const body = Buffer.concat([Buffer.from('Subject: \0\r\n\r\n'), Buffer.from([0, 255, 128, 195]), Buffer.alloc(1_000_000, 65)])
  expect(await send(client, body)).toMatch(/^250 /)
  expect(Buffer.compare(Buffer.from(kept[0]?.raw ?? []), Buffer.concat([body, Buffer.from('\r\n')]))).toBe(0)
})

test.for<[string, string, string]>([
  ['takes a mailbox in any case', 'RCPT TO:<Suporte@PROVEDOR.example>', '250 2.1.5 Accepted'],
  ['takes a plus-address', 'RCPT TO:<suporte+AB12-CD@provedor.example>', '250 2.1.5 Accepted'],
  ['takes an international domain in its DNS form', 'RCPT TO:<ajuda@xn--bcher-kva.example>', '250 2.1.5 Accepted'],
  ['takes an international domain in UTF-8', 'RCPT TO:<ajuda@bücher.example>', '250 2.1.5 Accepted'],
  ['refuses another local part', 'RCPT TO:<outro@provedor.example>', '550 5.1.1 There is no such mailbox here'],
  ['refuses another domain', 'RCPT TO:<suporte@outro.example>', '550 5.1.1 There is no such mailbox here'],
  ['refuses a domain below ours', 'RCPT TO:<suporte@x.provedor.example>', '550 5.1.1 There is no such mailbox here'],
  ['takes postmaster', 'RCPT TO:<Postmaster>', '250 2.1.5 Accepted'],
  ['takes the postmaster of a mailbox’s domain', 'RCPT TO:<postmaster@PROVEDOR.example>', '250 2.1.5 Accepted'],
  ['refuses another domain’s postmaster', 'RCPT TO:<postmaster@outro.example>', '550 5.1.1 There is no such mailbox here'],
  [
    'refuses to promise a delivery notice',
    'RCPT TO:<suporte@provedor.example> NOTIFY=SUCCESS',
    '555 5.5.4 A parameter of an extension that is not offered here',
  ],
  ['takes a mailbox in quotes', 'RCPT TO:<"suporte"@provedor.example>', '250 2.1.5 Accepted'],
  [
    'refuses what stands in quotes and is no mailbox',
    'RCPT TO:<"suporte@provedor.example"@outro.example>',
    '550 5.1.1 There is no such mailbox here',
  ],
  ['refuses the percent hack', 'RCPT TO:<a%outro.example@provedor.example>', '550 5.1.1 There is no such mailbox here'],
  ['refuses a plus with nothing before it', 'RCPT TO:<+suporte@provedor.example>', '550 5.1.1 There is no such mailbox here'],
])('startListener() %s', async ([, command, answer]) => {
  const { port } = await start()
  const client = await greet(port)
  await client.say('MAIL FROM:<ana@cliente.example>')
  expect(await client.say(command)).toBe(answer)
})

// Postfix and others pass all of these on to us; a 501 would send the customer's mail back.
test.for<[string, string, string]>([
  ['dots beside each other', 'MAIL FROM:<ana..lima@cliente.example>', 'ana..lima@cliente.example'],
  ['dots beside each other, in quotes as Postfix writes them', 'MAIL FROM:<"ana..lima"@cliente.example>', 'ana..lima@cliente.example'],
  ['a dot at the end', 'MAIL FROM:<ana.@cliente.example> SIZE=100', 'ana.@cliente.example'],
  ['a blank in quotes', 'MAIL FROM:<"ana  lima"@cliente.example> BODY=8BITMIME', '"ana  lima"@cliente.example'],
  ['an @ in quotes', 'MAIL FROM:<"ana@lima"@cliente.example>', '"ana@lima"@cliente.example'],
  ['a quote in quotes', 'MAIL FROM:<"a\\"b>c"@cliente.example>', '"a\\"b>c"@cliente.example'],
  ['needless marks', 'MAIL FROM:<"an\\a"@cliente.example>', 'ana@cliente.example'],
  ['a route before quotes', 'MAIL FROM:<@a.example,@b.example:"ana lima"@cliente.example>', '"ana lima"@cliente.example'],
  ['a host with an underscore', 'MAIL FROM:<cron@srv_01.cliente.example>', 'cron@srv_01.cliente.example'],
  ['a long address', `MAIL FROM:<${'a'.repeat(64)}@${'b.'.repeat(110)}example>`, `${'a'.repeat(64)}@${'b.'.repeat(110)}example`],
])('startListener() takes a return path with %s', async ([, command, mailFrom]) => {
  const { port, kept } = await start()
  const client = await greet(port)
  const answers = await client.pipeline([command, 'RCPT TO:<suporte@provedor.example>', 'DATA', 'x\r\n.'])
  expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['250', '250', '354', '250'])
  expect(kept[0]?.mailFrom).toBe(mailFrom)
})

test.for<[string, string, string]>([
  ['without brackets', 'MAIL FROM:ana@cliente.example', '501 5.1.7'],
  ['with an open quote', 'MAIL FROM:<"ana lima@cliente.example>', '501 5.1.7'],
  ['with a tab in quotes', 'MAIL FROM:<"ana\tlima"@cliente.example>', '501 5.1.7'],
  ['without a domain behind quotes', 'MAIL FROM:<"ana lima"@>', '501 5.1.7'],
  ['with a parameter that nobody offered', 'MAIL FROM:<ana@cliente.example> BY=120;R', '555 5.5.4'],
  ['with an unknown parameter', 'MAIL FROM:<"a b"@cliente.example> FOO=BAR', '555 5.5.4'],
])('startListener() refuses a return path %s', async ([, command, answer]) => {
  const { port } = await start()
  const client = await greet(port)
  expect(await client.say(command)).toMatch(new RegExp(`^${answer} `))
})

test('startListener() refuses recipients beyond the limit for now, and keeps the mail for the others', async () => {
  const { port, kept } = await start()
  const client = await greet(port)
  const answers = await client.pipeline([
    'MAIL FROM:<ana@cliente.example>',
    ...[1, 2, 3, 4].map((n) => `RCPT TO:<suporte+${n}@provedor.example>`),
    'DATA',
  ])
  expect(answers[4]).toBe('452 4.5.3 Too many recipients, send the rest in another mail')
  expect(await client.say('x\r\n.')).toMatch(/^250 /)
  expect(kept[0]?.rcptTo).toHaveLength(3)
})

test('startListener() goes on with the mail of a client that names many recipients too many', async () => {
  const { port, kept } = await start({ maxRecipients: 1, maxErrors: 2 })
  const client = await greet(port)
  const answers = await client.pipeline([
    'MAIL FROM:<ana@cliente.example>',
    ...[1, 2, 3, 4, 5, 6].map((n) => `RCPT TO:<suporte+${n}@provedor.example>`),
    'DATA',
  ])
  expect(answers.slice(1).map((answer) => answer.slice(0, 3))).toEqual(['250', '452', '452', '452', '452', '452', '354'])
  expect(await client.say('x\r\n.')).toMatch(/^250 /)
  expect(kept[0]?.rcptTo).toEqual(['suporte+1@provedor.example'])
})

test('startListener() refuses at MAIL FROM what only a server with delivery notices takes', async () => {
  const { port } = await start()
  const client = await greet(port)
  const refusal = '555 5.5.4 A parameter of an extension that is not offered here'
  expect(await client.say('MAIL FROM:<ana@cliente.example> RET=HDRS')).toBe(refusal)
  expect(await client.say('MAIL FROM:<ana@cliente.example> ENVID=1')).toBe(refusal)
  expect(await client.say('MAIL FROM:<ana@cliente.example> SIZE=100 BODY=8BITMIME')).toMatch(/^250 /)
})

test('startListener() refuses a declared size at MAIL FROM', async () => {
  const { port } = await start()
  const client = await greet(port)
  expect(await client.say('MAIL FROM:<ana@cliente.example> SIZE=100001')).toMatch(/^552 5\.3\.4 /)
  expect(await client.say('MAIL FROM:<ana@cliente.example> SIZE=100000')).toMatch(/^250 /)
})

test('startListener() cuts a mail that grows too large rather than read it to its end', async () => {
  const { port, kept, events } = await start()
  const client = await greet(port)
  await client.pipeline(['MAIL FROM:<ana@cliente.example> SIZE=10', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
  client.write(Buffer.alloc(150_000, 65))
  expect(await client.read()).toBe('552 5.3.4 The message is larger than this system takes')
  await client.closed
  expect(kept).toEqual([])
  expect(events).toContain('session-cut')
  expect(await send(await greet(port), 'next')).toMatch(/^250 /)
})

test('startListener() takes no more at one time than there is room for', async () => {
  const { port, kept } = await start({ maxBytesAtOnce: 150_000 })
  const first = await greet(port)
  const second = await greet(port)
  for (const client of [first, second]) {
    await client.pipeline(['MAIL FROM:<ana@cliente.example>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
    client.write(Buffer.alloc(90_000, 65))
    await wait(50)
  }
  expect(await second.read()).toBe('452 4.3.1 Too much is being received now, try again later')
  await second.closed
  first.write('\r\n.\r\n')
  expect(await first.read()).toMatch(/^250 /)
  expect(await send(await greet(port), Buffer.alloc(95_000, 65))).toMatch(/^250 /)
  expect(kept).toHaveLength(2)
})

test('startListener() says 451 when the mail cannot be kept, and 250 when it can again', async () => {
  let broken = true
  const { port, events } = await start({}, async () => {
    if (broken) throw new Error('disk full in /secret/place')
    return '7'
  })
  const client = await greet(port)
  expect(await send(client, 'one')).toBe('451 4.3.0 The message cannot be kept now, try again later')
  broken = false
  expect(await send(client, 'one')).toBe('250 2.6.0 Kept as 7')
  expect(events).toEqual(['mail-not-kept', 'mail-accepted'])
})

test('startListener() says 250 only after keep() has resolved', async () => {
  const kept = Promise.withResolvers<string>()
  const { port } = await start({}, () => kept.promise)
  const client = await greet(port)
  let answered = false
  const answer = send(client, 'one').finally(() => {
    answered = true
  })
  await wait(100)
  expect(answered).toBe(false)
  kept.resolve('1')
  expect(await answer).toMatch(/^250 /)
})

test('startListener() keeps nothing of a client that is lost in DATA', async () => {
  const { port, kept, listener } = await start()
  const client = await greet(port)
  await client.pipeline(['MAIL FROM:<ana@cliente.example>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
  client.write('Subject: half\r\n\r\nhal')
  await wait(50)
  client.destroy()
  await wait(100)
  expect(kept).toEqual([])
  expect(listener.connections()).toBe(0)
})

test('startListener() ends a session at its deadline, however busy it is', async () => {
  const { port, kept } = await start({ sessionSeconds: 1 })
  const client = await greet(port)
  await client.pipeline(['MAIL FROM:<ana@cliente.example>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
  const drip = setInterval(() => client.write('x\r\n'), 50)
  onTestFinished(() => clearInterval(drip))
  expect(await client.read()).toBe('421 4.4.2 The connection has lasted too long, closing it')
  await client.closed
  expect(kept).toEqual([])
})

test('startListener() lets a mail come in beyond the deadline while it comes fast enough', async () => {
  const { port, kept } = await start({ sessionSeconds: 1, minBytesPerSecond: 1000 })
  const client = await greet(port)
  await client.pipeline(['MAIL FROM:<ana@cliente.example>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
  client.write(`Subject: large\r\n\r\n${`${'y'.repeat(70)}\r\n`.repeat(40)}`)
  await wait(1500) // What is here lasts it nearly three seconds.
  client.write('.\r\n')
  expect(await client.read()).toMatch(/^250 /)
  expect(await client.read()).toMatch(/^421 4\.4\.2 /)
  await client.closed
  expect(kept).toHaveLength(1)
})

test('startListener() ends a session when a mail that came fast enough no longer does', async () => {
  const { port, kept } = await start({ sessionSeconds: 1, minBytesPerSecond: 1000 })
  const client = await greet(port)
  await client.pipeline(['MAIL FROM:<ana@cliente.example>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
  client.write(`${'z'.repeat(70)}\r\n`.repeat(20))
  expect(await client.read()).toMatch(/^421 4\.4\.2 /)
  await client.closed
  expect(kept).toEqual([])
})

test('startListener() at the deadline first answers for a mail that is being kept', async () => {
  const { port } = await start({ sessionSeconds: 1 }, () => wait(1500, '1'))
  const client = await greet(port)
  expect(await send(client, 'one')).toMatch(/^250 /)
  expect(await client.read()).toMatch(/^421 4\.4\.2 /)
  await client.closed
})

test('startListener() ends an idle session', async () => {
  const { port } = await start({ idleSeconds: 1 })
  const client = await greet(port)
  expect(await client.read()).toMatch(/^421 /)
  await client.closed
})

test('startListener() holds the connections of one address, and of all, to their limits', async () => {
  const { port } = await start({ maxClientsPerAddress: 2, maxClients: 3 })
  await greet(port)
  const second = await greet(port)
  const third = await openSmtpClient(port)
  expect(await third.read()).toBe('421 4.7.0 Too many connections from your address, try again later')
  await third.closed
  await greetFrom(port, '127.0.0.2')
  const fourth = await openSmtpClient(port, '127.0.0.3')
  expect(await fourth.read()).toMatch(/^421 /)
  await second.say('QUIT')
  await second.closed
  await wait(50)
  expect(await (await openSmtpClient(port)).read()).toMatch(/^220 /)
})

test('startListener() counts the addresses of one IPv6 network as one client', async () => {
  const { port } = await start({ maxClientsPerAddress: 2, proxyProtocol: 'v1', isTrustedPeer: () => true })
  const from = async (address: string) => (await openSmtpClient(port)).say(`PROXY TCP6 ${address} 2001:db8:ffff::25 40000 25`)
  expect(await from('2001:db8:1:2::1')).toMatch(/^220 /)
  expect(await from('2001:db8:1:2:a:b:c:d')).toMatch(/^220 /)
  expect(await from('2001:db8:1:2::3')).toMatch(/^421 4\.7\.0 Too many connections/)
  expect(await from('2001:db8:1:3::1')).toMatch(/^220 /)
})

async function greetFrom(port: number, address: string): Promise<void> {
  expect(await (await openSmtpClient(port, address)).read()).toMatch(/^220 /)
}

test('startListener() cuts a client that tries address after address', async () => {
  const { port } = await start()
  const client = await greet(port)
  await client.say('MAIL FROM:<ana@cliente.example>')
  for (let n = 0; n < 5; n++) expect(await client.say(`RCPT TO:<nome${n}@provedor.example>`)).toMatch(/^550 5\.1\.1 /)
  expect(await client.say('RCPT TO:<nome6@provedor.example>')).toBe('421 4.7.0 Too many refused commands, closing the connection')
  await client.closed
})

test.for<[string, string[], RegExp]>([
  ['unknown commands', Array.from({ length: 12 }, () => 'BANANA'), /^421 /],
  ['AUTH', ['AUTH PLAIN AGEAYg=='], /^500 /],
  ['STARTTLS without a certificate', ['STARTTLS'], /^500 /],
  ['XCLIENT', ['XCLIENT ADDR=127.0.0.9'], /^500 /],
  ['HTTP', ['GET / HTTP/1.1'], /^421 /],
  ['a command line that is too long', [`MAIL FROM:<${'a'.repeat(5000)}@x.example>`], /^421 /],
  ['DATA without recipients', ['MAIL FROM:<>', 'DATA'], /^503 /],
  ['a second MAIL', ['MAIL FROM:<>', 'MAIL FROM:<>'], /^503 /],
  ['control characters in an address', ['MAIL FROM:<a\x01b@x.example>'], /^501 /],
])('startListener() refuses %s', async ([, commands, answer]) => {
  const { port } = await start()
  const client = await greet(port)
  let last = ''
  for (const command of commands) {
    last = await client.say(command)
    if (last.startsWith('421')) break
  }
  expect(last).toMatch(answer)
})

test.for<[string, string]>([
  ['LF dot LF', 'a\n.\nMAIL FROM:<x@y.example>'],
  ['LF dot CRLF', 'a\n.\r\nMAIL FROM:<x@y.example>'],
  ['CRLF dot LF', 'a\r\n.\nMAIL FROM:<x@y.example>'],
  ['CR dot CR', 'a\r.\rMAIL FROM:<x@y.example>'],
  ['CRLF dot CR', 'a\r\n.\rMAIL FROM:<x@y.example>'],
])('startListener() refuses a smuggled end of data: %s', async ([, body]) => {
  const { port, kept } = await start()
  const client = await greet(port)
  expect(await send(client, body)).toBe('554 5.6.0 The message has a line of a single dot without CRLF around it')
  expect(await client.say('NOOP')).toMatch(/^250 /)
  expect(kept).toEqual([])
})

test('startListener() mends bare line ends', async () => {
  const { port, kept } = await start()
  expect(await send(await greet(port), 'Subject: a\rb\n\nx.\n.y\r\n')).toMatch(/^250 /)
  expect(Buffer.from(kept[0]?.raw ?? []).toString()).toBe('Subject: a b\r\n\r\nx.\r\n.y\r\n\r\n')
})

test('startListener() speaks TLS with a certificate of its own, and forgets what was said before', async () => {
  const { port, kept } = await start({ tls })
  const client = await greet(port)
  expect(await client.say('EHLO x')).toMatch(/STARTTLS/)
  await client.say('MAIL FROM:<plain@x.example>')
  client.write('STARTTLS\r\nRCPT TO:<injected@x.example>\r\n')
  expect(await client.read()).toMatch(/^220 /)
  await client.startTls()
  expect(await client.say('MAIL FROM:<ana@cliente.example>')).toMatch(/^503 /)
  expect(await client.say('EHLO x')).not.toMatch(/STARTTLS/)
  expect(await send(client, 'one')).toMatch(/^250 /)
  expect(kept[0]).toMatchObject({ tls: true, mailFrom: 'ana@cliente.example' })
})

test('startListener() in LMTP answers for each recipient and keeps the mail once', async () => {
  const { port, kept } = await start({ protocol: 'lmtp' })
  const client = await openSmtpClient(port)
  expect(await client.read()).toMatch(/^220 .* LMTP/)
  expect(await client.say('EHLO x')).toMatch(/^500 /)
  expect(await client.say('LHLO x')).toMatch(/^250/)
  const rcptTo = ['suporte@provedor.example', 'suporte+a@provedor.example']
  expect(await send(client, 'one', rcptTo)).toBe('250 2.6.0 Kept as 1')
  expect(await client.read()).toBe('250 2.6.0 Kept as 1')
  expect(kept).toHaveLength(1)
  await client.pipeline(['MAIL FROM:<>', ...rcptTo.map((address) => `RCPT TO:<${address}>`), 'DATA'])
  client.write(Buffer.alloc(150_000, 65))
  expect(await client.read()).toMatch(/^552 5\.3\.4 /)
  expect(await client.read()).toMatch(/^552 5\.3\.4 /)
  await client.closed
})

test('startListener() in LMTP says 451 for each recipient when nothing can be kept', async () => {
  const { port } = await start({ protocol: 'lmtp' }, () => Promise.reject(new Error('full')))
  const client = await greet(port, 'LHLO x')
  expect(await send(client, 'one', ['suporte@provedor.example', 'suporte+a@provedor.example'])).toMatch(/^451 4\.3\.0 /)
  expect(await client.read()).toMatch(/^451 4\.3\.0 /)
})

test('stop() tells idle clients, and lets a mail that is coming in be kept', async () => {
  const { port, kept, listener } = await start()
  const idle = await greet(port)
  const busy = await greet(port)
  await busy.pipeline(['MAIL FROM:<>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
  busy.write('Subject: x\r\n')
  await wait(30)
  const stopped = listener.stop()
  expect(await idle.read()).toBe('421 4.3.2 The service is stopping, try again later')
  await idle.closed
  busy.write('\r\n.\r\n')
  expect(await busy.read()).toMatch(/^250 /)
  expect(await busy.read()).toMatch(/^421 4\.3\.2 /)
  await stopped
  expect(kept).toHaveLength(1)
  await expect((await openSmtpClient(port)).read()).rejects.toThrow()
})

test('stop() does not wait for ever for a mail that does not come', async () => {
  const { port, kept, listener } = await start({ stopSeconds: 1 })
  const client = await greet(port)
  await client.pipeline(['MAIL FROM:<>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
  client.write('Subject: x\r\n')
  const before = performance.now()
  await listener.stop()
  expect(performance.now() - before).toBeLessThan(3000)
  expect(kept).toEqual([])
})

test('stop() lets a client go that does not come to the end of its mail, nor closes its side', async () => {
  const { port, listener } = await start({ stopSeconds: 0.2 })
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  const { promise: gone, resolve: goes } = Promise.withResolvers<number>()
  socket.on('error', () => {}).on('close', () => goes(performance.now()))
  await once(socket, 'data')
  socket.write('EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<suporte@provedor.example>\r\nDATA\r\nSubject: x\r\n')
  await wait(100)
  await listener.stop()
  const stopped = performance.now()
  // As long as its socket is there the process is.
  const nagging = setInterval(() => socket.write('x'), 100)
  onTestFinished(() => clearInterval(nagging))
  expect((await gone) - stopped).toBeLessThan(2500)
})

test('startListener() rejects where it cannot listen', async () => {
  const { port } = await start()
  await expect(startListener({ ...settings, listen: { host: '127.0.0.1', port } }, async () => '1', silent)).rejects.toThrow(/EADDRINUSE/)
})
const silent = { debug() {}, info() {}, warn() {}, error() {} }
