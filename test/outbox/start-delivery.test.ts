import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test, vi } from 'vitest'
import { silentLog } from '../../src/log.ts'
import type { SmarthostSettings } from '../../src/outbox/smarthost.ts'
import { type Delivery, type DeliveryOptions, startDelivery } from '../../src/outbox/start-delivery.ts'
import { createFakeOutbox, type FakeOutbox } from './fake-outbox.ts'
import { type FakeSmarthost, portOf, refusal, startFakeSmarthost } from './fake-smarthost.ts'

const start = Temporal.Instant.from('2026-11-18T12:00:00Z')
const cleanUps: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function smarthostThat(behaviour: SMTPServerOptions = {}): Promise<FakeSmarthost> {
  const smarthost = await startFakeSmarthost(behaviour)
  cleanUps.push(smarthost.close)
  return smarthost
}

/** Delivers from `outbox` to `url` on a clock that a test moves by hand. */
function deliver(
  outbox: FakeOutbox,
  url: string,
  more: Partial<Omit<DeliveryOptions, 'smarthost'>> & { smarthost?: Partial<SmarthostSettings> } = {},
) {
  const clock = { now: start }
  const delivery: Delivery = startDelivery({
    store: outbox.store,
    log: silentLog,
    now: () => clock.now.toString(),
    chance: () => 0.5,
    pollSeconds: 0.02,
    ...more,
    smarthost: { url, tls: 'off', hostname: 'porteiro.provedor.example', connections: 3, timeoutSeconds: 2, ...more.smarthost },
  })
  cleanUps.push(() => delivery.stop())
  return { delivery, pass: (seconds: number) => (clock.now = clock.now.add({ seconds })) }
}

const settled = (outbox: FakeOutbox, count = 1) =>
  vi.waitFor(() => expect(outbox.entries.filter((entry) => entry.settlements.length > 0).length).toBe(count), 10_000)
const kinds = (outbox: FakeOutbox) => outbox.entries.map((entry) => entry.settlements.map(({ kind }) => kind).join(' '))

test('startDelivery() sends the very bytes under the explicit envelope and our name', async () => {
  const smarthost = await smarthostThat()
  const outbox = createFakeOutbox(start.toString(), [{}])
  deliver(outbox, smarthost.url)
  await settled(outbox)
  expect(smarthost.taken).toEqual([
    {
      from: 'suporte+T@provedor.example',
      to: ['cliente1@cliente.example'],
      bytes: Buffer.from('Subject: 1\r\n\r\n.um\r\ndois\r\n'),
      ehlo: 'porteiro.provedor.example',
      eightBit: false,
    },
  ])
  expect(outbox.entries[0]?.settlements).toEqual([{ kind: 'sent', response: '250 kept as 42' }])
})

test('startDelivery() keeps the null return path and 8-bit bytes', async () => {
  const smarthost = await smarthostThat()
  const bytes = Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), Buffer.from([0xe7, 0xe3, 0x0d, 0x0a])])
  const outbox = createFakeOutbox(start.toString(), [{ envelopeFrom: '', bytes }])
  deliver(outbox, smarthost.url)
  await settled(outbox)
  expect(smarthost.taken[0]).toMatchObject({ from: '', bytes, eightBit: true })
})

test.for<[string, SMTPServerOptions, string]>([
  ['fails for good on 550 to MAIL', { onMailFrom: (_address, _session, callback) => callback(refusal(550)) }, 'failed'],
  ['fails for good on 550 to RCPT', { onRcptTo: (_address, _session, callback) => callback(refusal(550)) }, 'failed'],
  [
    'fails for good on 554 to DATA',
    { onData: (stream, _session, callback) => stream.resume().on('end', () => callback(refusal(554))) },
    'failed',
  ],
  ['fails for good where the mail is larger than announced', { size: 10 }, 'failed'],
  ['tries again after 451 to MAIL', { onMailFrom: (_address, _session, callback) => callback(refusal(451)) }, 'retry'],
  ['tries again after 450 to RCPT', { onRcptTo: (_address, _session, callback) => callback(refusal(450)) }, 'retry'],
  [
    'tries again after 452 to DATA',
    { onData: (stream, _session, callback) => stream.resume().on('end', () => callback(refusal(452))) },
    'retry',
  ],
  ['tries again after 421 to RCPT', { onRcptTo: (_address, _session, callback) => callback(refusal(421)) }, 'retry'],
  ['tries again after a greeting that refuses us', { onConnect: (_session, callback) => callback(refusal(554)) }, 'retry'],
  ['tries again where a login is wanted', { onMailFrom: (_address, _session, callback) => callback(refusal(530)) }, 'retry'],
])('startDelivery() %s', async ([, behaviour, kind]) => {
  const smarthost = await smarthostThat(behaviour)
  const outbox = createFakeOutbox(start.toString(), [{}])
  deliver(outbox, smarthost.url)
  await settled(outbox)
  expect(kinds(outbox)).toEqual([kind])
})

type Line = (line: string, socket: Socket) => void

/** A server that speaks just enough SMTP to break at one point: `at` sees each command and may answer or hang up. */
async function rawServer(at: Line): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    at('CONNECT', socket)
    let rest = ''
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) at(line, socket)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanUps.push(() => new Promise((resolve) => server.close(resolve)))
  return { port: portOf(server.address()), server }
}

const answers: Record<string, string> = {
  CONNECT: '220 hello',
  EHLO: '250 hello',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go',
  '.': '250 kept',
}

test.for<[string, string, 'hang up' | 'be silent']>([
  ['before the greeting', 'CONNECT', 'hang up'],
  ['at EHLO', 'EHLO', 'hang up'],
  ['at MAIL', 'MAIL', 'hang up'],
  ['at RCPT', 'RCPT', 'hang up'],
  ['at DATA', 'DATA', 'hang up'],
  ['after the last dot', '.', 'hang up'],
  ['before the greeting', 'CONNECT', 'be silent'],
  ['at RCPT', 'RCPT', 'be silent'],
  ['after the last dot', '.', 'be silent'],
])('startDelivery() tries again when the smarthost breaks %s (%s: %s)', async ([, point, how]) => {
  const { port } = await rawServer((line, socket) => {
    const command = line.split(' ')[0] ?? ''
    if (command === point || (point === 'EHLO' && command === 'HELO')) {
      if (how === 'hang up') socket.destroy()
      return
    }
    const answer = answers[command]
    if (answer !== undefined) socket.write(`${answer}\r\n`)
  })
  const outbox = createFakeOutbox(start.toString(), [{}])
  deliver(outbox, `smtp://127.0.0.1:${port}`, { smarthost: { timeoutSeconds: 0.3, dataTimeoutSeconds: 0.3 } })
  await settled(outbox)
  expect(kinds(outbox)).toEqual(['retry'])
})

/** Answers a mail's last dot when the test says so. */
async function smarthostThatThinks() {
  const answers: (() => void)[] = []
  const smarthost = await smarthostThat({
    onData: (stream, _session, callback) => stream.resume().on('end', () => answers.push(() => callback(null, 'kept at last'))),
  })
  return { smarthost, answers }
}

test('startDelivery() waits for the answer to the last dot beyond timeoutSeconds, and sends once', async () => {
  const { smarthost, answers } = await smarthostThatThinks()
  const outbox = createFakeOutbox(start.toString(), [{}])
  deliver(outbox, smarthost.url, { smarthost: { timeoutSeconds: 0.3 } })
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  await sleep(500)
  for (const answer of answers) answer()
  await settled(outbox)
  expect(kinds(outbox)).toEqual(['sent'])
  expect(answers).toHaveLength(1)
})

test('startDelivery() sends nothing that is in hand a second time, wherever the clock goes', async () => {
  const { smarthost, answers } = await smarthostThatThinks()
  const outbox = createFakeOutbox(start.toString(), [{}, {}])
  const { delivery, pass } = deliver(outbox, smarthost.url)
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  pass(36_000)
  delivery.wake()
  await sleep(200)
  for (const answer of answers) answer()
  await settled(outbox, 2)
  expect(kinds(outbox)).toEqual(['sent', 'sent'])
  expect(answers).toHaveLength(2)
})

test('startDelivery() sends the same bytes at the next try, not before its time', async () => {
  let tries = 0
  const bodies: string[] = []
  const smarthost = await smarthostThat({
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        tries += 1
        bodies.push(Buffer.concat(chunks).toString())
        callback(tries === 1 ? refusal(451) : null)
      })
    },
  })
  const outbox = createFakeOutbox(start.toString(), [{}])
  const { pass } = deliver(outbox, smarthost.url)
  await settled(outbox)
  pass(59)
  await sleep(100)
  expect(tries).toBe(1)
  pass(1)
  await vi.waitFor(() => expect(kinds(outbox)).toEqual(['retry sent']))
  expect(bodies[1]).toBe(bodies[0])
})

test('startDelivery() tries a hand-off that is refused again, until it is given up', async () => {
  const smarthost = await smarthostThat({ onRcptTo: (_address, _session, callback) => callback(refusal(550)) })
  const outbox = createFakeOutbox(start.toString(), [{ kind: 'hand-off' }])
  let told = 0
  const { pass } = deliver(outbox, smarthost.url, { giveUpAfterHours: 2, failed: () => (told += 1) })
  await settled(outbox)
  expect(kinds(outbox)).toEqual(['retry'])
  pass(3 * 3600)
  await vi.waitFor(() => expect(kinds(outbox)).toEqual(['retry failed']))
  await vi.waitFor(() => expect(told).toBe(1))
})

test('startDelivery() sends at most perMinute in a minute, however much waits', async () => {
  const smarthost = await smarthostThat()
  const outbox = createFakeOutbox(
    start.toString(),
    Array.from({ length: 25 }, () => ({})),
  )
  const { pass } = deliver(outbox, smarthost.url, { perMinute: 10 })
  for (const sent of [10, 20, 25]) {
    await settled(outbox, sent)
    await sleep(150)
    expect(smarthost.taken).toHaveLength(sent)
    pass(61)
  }
})

test('startDelivery() gives up after giveUpAfterHours', async () => {
  const smarthost = await smarthostThat({ onRcptTo: (_address, _session, callback) => callback(refusal(450)) })
  const outbox = createFakeOutbox('2026-11-18T09:59:00Z', [{}])
  deliver(outbox, smarthost.url, { giveUpAfterHours: 2 })
  await settled(outbox)
  expect(kinds(outbox)).toEqual(['failed'])
})

test('startDelivery() counts a mail as sent where one of two recipients is refused', async () => {
  const smarthost = await smarthostThat({
    onRcptTo: ({ address }, _session, callback) => callback(address.startsWith('nobody') ? refusal(550) : null),
  })
  const outbox = createFakeOutbox(start.toString(), [{ envelopeTo: ['nobody@cliente.example', 'maria@cliente.example'] }])
  deliver(outbox, smarthost.url)
  await settled(outbox)
  expect(kinds(outbox)).toEqual(['sent'])
  expect(smarthost.taken[0]?.to).toEqual(['maria@cliente.example'])
})

test('startDelivery() opens no more connections than set, and lets one refused mail harm no other', async () => {
  const smarthost = await smarthostThat({
    onRcptTo: ({ address }, _session, callback) =>
      void setTimeout(() => callback(address.startsWith('cliente7@') ? refusal(550) : null), 20),
  })
  const outbox = createFakeOutbox(
    start.toString(),
    Array.from({ length: 20 }, () => ({})),
  )
  deliver(outbox, smarthost.url)
  await settled(outbox, 20)
  expect(kinds(outbox).filter((kind) => kind === 'sent').length).toBe(19)
  expect(kinds(outbox)[6]).toBe('failed')
  expect(smarthost.mostAtOnce()).toBeLessThanOrEqual(3)
  expect(new Set(smarthost.taken.map(({ to }) => to[0])).size).toBe(19)
})

test('startDelivery() leaves mails untouched while the smarthost is down, probes with one, and sends all when it is back', async () => {
  const { port, server } = await rawServer(() => {})
  await new Promise((resolve) => server.close(resolve))
  const outbox = createFakeOutbox(
    start.toString(),
    Array.from({ length: 30 }, () => ({})),
  )
  const { pass } = deliver(outbox, `smtp://127.0.0.1:${port}`)
  await settled(outbox, 3)
  await sleep(100)
  expect(outbox.claims).toBe(3)
  pass(5)
  await settled(outbox, 4)
  await sleep(100)
  expect(outbox.claims).toBe(4)
  const smarthost = await startFakeSmarthost({}, port)
  cleanUps.push(smarthost.close)
  pass(10)
  await vi.waitFor(() => expect(smarthost.taken.length).toBe(26))
  pass(60)
  await vi.waitFor(() => expect(smarthost.taken.length).toBe(30))
  expect(smarthost.mostAtOnce()).toBeLessThanOrEqual(3)
})

test('startDelivery() lets a stop wait for the mail in flight', async () => {
  const smarthost = await smarthostThat({ onRcptTo: (_address, _session, callback) => void setTimeout(() => callback(), 200) })
  const outbox = createFakeOutbox(start.toString(), [{}])
  const { delivery } = deliver(outbox, smarthost.url)
  await vi.waitFor(() => expect(smarthost.connections()).toBe(1))
  await delivery.stop()
  expect(kinds(outbox)).toEqual(['sent'])
  delivery.wake()
  expect(outbox.claims).toBe(1)
})

test('startDelivery() cuts off what outlasts a stop and leaves it to the next start', async () => {
  const { port } = await rawServer(() => {})
  const outbox = createFakeOutbox(start.toString(), [{}])
  const { delivery } = deliver(outbox, `smtp://127.0.0.1:${port}`, { stopWithinSeconds: 0.1, smarthost: { timeoutSeconds: 60 } })
  await vi.waitFor(() => expect(outbox.claims).toBe(1))
  await sleep(50)
  await delivery.stop()
  expect(kinds(outbox)).toEqual([''])
})

/** A store that cannot settle while there are faults left. */
function faltering(outbox: FakeOutbox, faults: { left: number }): DeliveryOptions['store'] {
  return {
    claimEntries: outbox.store.claimEntries,
    async settleEntry(...settlement) {
      faults.left -= 1
      if (faults.left >= 0) throw new Error('Cannot settle: locked')
      return outbox.store.settleEntry(...settlement)
    },
  }
}

test('startDelivery() asks a store that cannot settle until it can, and sends nothing twice meanwhile, also beyond the lease', async () => {
  const smarthost = await smarthostThat()
  const outbox = createFakeOutbox(start.toString(), [{}])
  const faults = { left: 6 }
  const { pass } = deliver(outbox, smarthost.url, { store: faltering(outbox, faults) })
  await vi.waitFor(() => expect(faults.left).toBe(1), 10_000)
  pass(3600)
  await settled(outbox)
  expect(kinds(outbox)).toEqual(['sent'])
  expect(outbox.claims).toBe(1)
  expect(smarthost.taken.length).toBe(1)
}, 20_000)

/** A store that can never settle the entries with these ids. */
function refusing(outbox: FakeOutbox, ids: string[]): DeliveryOptions['store'] {
  return {
    claimEntries: outbox.store.claimEntries,
    async settleEntry(id, settlement, at) {
      if (ids.includes(id)) throw new Error('Cannot settle: database disk image is malformed')
      return outbox.store.settleEntry(id, settlement, at)
    },
  }
}

test('startDelivery() sends the others while one entry cannot be settled, also where one connection is all, or the smarthost was down', async () => {
  const behaviour = { down: false }
  const smarthost = await smarthostThat({
    onRcptTo: (_address, _session, done) => done(behaviour.down ? refusal(421, 'closing') : null),
  })
  const outbox = createFakeOutbox(start.toString(), [{}, {}, {}])
  const { pass } = deliver(outbox, smarthost.url, {
    store: refusing(outbox, ['1']),
    smarthost: { connections: 1 },
    stopWithinSeconds: 0.1,
  })
  await settled(outbox, 2)
  expect(kinds(outbox)).toEqual(['', 'sent', 'sent'])
  behaviour.down = true
  const late = createFakeOutbox(start.toString(), [{}, {}, {}, {}])
  outbox.entries.push(...late.entries.slice(3))
  await vi.waitFor(() => expect(kinds(outbox)[3]).toBe('retry'))
  behaviour.down = false
  pass(3600)
  await vi.waitFor(() => expect(kinds(outbox)[3]).toBe('retry sent'))
  expect(smarthost.taken.length).toBe(4)
})

test('startDelivery() sends no more where the store settles nothing', async () => {
  const smarthost = await smarthostThat()
  const ids = Array.from({ length: 30 }, (_, index) => String(index + 1))
  const outbox = createFakeOutbox(
    start.toString(),
    ids.map(() => ({})),
  )
  deliver(outbox, smarthost.url, { store: refusing(outbox, ids), stopWithinSeconds: 0.1 })
  await vi.waitFor(() => expect(smarthost.taken.length).toBeGreaterThanOrEqual(10))
  await sleep(500)
  // Those that were on their way when the tenth could not be settled still arrive.
  expect(smarthost.taken.length).toBeLessThanOrEqual(12)
})

test('startDelivery() lets a store that cannot settle hold up no stop', async () => {
  const smarthost = await smarthostThat()
  const outbox = createFakeOutbox(start.toString(), [{}])
  const faults = { left: Number.POSITIVE_INFINITY }
  const { delivery } = deliver(outbox, smarthost.url, { store: faltering(outbox, faults), stopWithinSeconds: 0.1 })
  await vi.waitFor(() => expect(smarthost.taken.length).toBe(1))
  const began = performance.now()
  await delivery.stop()
  expect(performance.now() - began).toBeLessThan(2000)
})

test('startDelivery() logs in where the URL has a login', async () => {
  const logins: string[] = []
  const smarthost = await smarthostThat({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth(auth, _session, callback) {
      logins.push(`${auth.username} ${auth.password}`)
      callback(null, { user: 1 })
    },
  })
  const outbox = createFakeOutbox(start.toString(), [{}])
  deliver(outbox, smarthost.url.replace('//', '//porteiro:s%40nha@'))
  await settled(outbox)
  expect(logins).toEqual(['porteiro s@nha'])
  expect(kinds(outbox)).toEqual(['sent'])
})

test.for<[string, SmarthostSettings['tls'], string]>([
  ['uses an unknown certificate where TLS is only taken if offered', 'if-offered', 'sent'],
  ['sends nothing under an unknown certificate where TLS is required', 'required', 'retry'],
  ['sends in the clear where TLS is off', 'off', 'sent'],
])('startDelivery() %s', async ([, tls, kind]) => {
  const secure: boolean[] = []
  const smarthost = await smarthostThat({
    disabledCommands: [],
    onMailFrom(_address, session, callback) {
      secure.push(session.secure)
      callback()
    },
  })
  const outbox = createFakeOutbox(start.toString(), [{}])
  deliver(outbox, smarthost.url, { smarthost: { tls } })
  await settled(outbox)
  expect(kinds(outbox)).toEqual([kind])
  expect(secure).toEqual(kind === 'sent' ? [tls !== 'off'] : [])
})

test('startDelivery() sends nothing where TLS is required and not offered', async () => {
  const smarthost = await smarthostThat()
  const outbox = createFakeOutbox(start.toString(), [{}])
  deliver(outbox, smarthost.url, { smarthost: { tls: 'required' } })
  await settled(outbox)
  expect(kinds(outbox)).toEqual(['retry'])
  expect(smarthost.taken).toEqual([])
})
