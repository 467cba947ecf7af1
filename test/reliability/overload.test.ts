// Too much of everything against one node in a process of its own: it says so (421, 452, 552), its memory stays bounded, and a good
// client from another address is served all the while.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSmtpClient } from '../inbox/smtp-client.ts'
import { type ChildNode, startChildNode } from './child-node.ts'
import { rssOf } from './fuzz-dialogues.ts'

/** What a node may take more than at rest, in MB: four times what may come in at one time (maxBytesAtOnce, 64 MB), as a process frees late. */
const MORE_MB = 256
const ENVELOPE = 'EHLO x\r\nMAIL FROM:<a@b.example> SIZE=10\r\nRCPT TO:<suporte@provedor.example>\r\nDATA\r\n'

const folder = mkdtempSync(join(tmpdir(), 'porteiro-overload-'))
let node: ChildNode
let restMb = 0
const sockets: { socket: Socket; said: string }[] = []

beforeAll(async () => {
  const config = join(folder, 'porteiro.yaml')
  writeFileSync(
    config,
    JSON.stringify({
      smtp: { listen: '127.0.0.1:0', maxBytesAtOnce: 64_000_000, sessionSeconds: 20, idleSeconds: 15 },
      operator: { listen: '127.0.0.1:0' },
      store: `sqlite:${join(folder, 'porteiro.db')}`,
      outbound: { smarthost: 'smtp://127.0.0.1:1' },
      dns: 'off',
      authentication: 'off',
    }),
  )
  node = await startChildNode(config)
  await sendGood()
  restMb = await rssOf(node.pid)
}, 60_000)
afterEach(() => {
  for (const { socket } of sockets.splice(0)) socket.destroy()
})
afterAll(async () => {
  await node.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** Connections from one address; each says `text` when it was greeted. */
async function open(count: number, text = ''): Promise<typeof sockets> {
  const opened = Array.from({ length: count }, () => {
    const each = { socket: connect({ port: node.smtpPort, host: '127.0.0.1' }), said: '' }
    each.socket.on('error', () => {})
    each.socket.on('data', (chunk: Buffer) => {
      if (each.said === '' && text !== '') each.socket.write(text, 'latin1')
      each.said += chunk.toString('latin1')
    })
    return each
  })
  sockets.push(...opened)
  await expect
    .poll(() => opened.filter(({ said, socket }) => said === '' && !socket.destroyed && !socket.connecting).length, { timeout: 30_000 })
    .toBe(0)
  return opened
}

/** Connections that were told to go on after DATA. */
async function openToSend(count: number): Promise<typeof sockets> {
  const opened = await open(count, ENVELOPE)
  await expect.poll(() => opened.filter(({ said }) => /^354 /m.test(said)).length, { timeout: 30_000 }).toBe(count)
  return opened
}

async function sendGood(): Promise<number> {
  const started = performance.now()
  const client = await openSmtpClient(node.smtpPort, '127.0.0.2')
  expect(await client.read()).toMatch(/^220 /)
  const answers = await client.pipeline(['EHLO x', 'MAIL FROM:<bia@flores.example>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
  expect(answers.at(-1)).toMatch(/^354 /)
  client.write(
    `From: Bia <bia@flores.example>\r\nMessage-ID: <${started}@flores.example>\r\nSubject: horario\r\n\r\nQual o horario da loja?\r\n.\r\n`,
  )
  expect(await client.read()).toMatch(/^250 /)
  client.destroy()
  return performance.now() - started
}

async function expectBounded(): Promise<void> {
  expect(await sendGood()).toBeLessThan(10_000)
  await expectBoundedMemory()
}

async function expectBoundedMemory(): Promise<void> {
  expect((await rssOf(node.pid)) - restMb).toBeLessThan(MORE_MB)
}

const patience = { timeout: 120_000 }

test('serve tells 421 to thousands of idle connections beyond its limit', patience, async () => {
  const opened = await open(3000)
  // A part waits in the system's own queue, or is refused by it.
  await expect.poll(() => opened.filter(({ said }) => said.startsWith('421 ')).length, { timeout: 60_000 }).toBeGreaterThan(500)
  expect(opened.filter(({ said }) => said.startsWith('220 ')).length).toBeLessThanOrEqual(50)
  // Whoever is told 421 still counts until he is gone, and so may keep others out for a moment: they come again.
  const isServed = () =>
    sendGood().then(
      () => true,
      () => false,
    )
  await expect.poll(isServed, { timeout: 60_000, interval: 500 }).toBe(true)
  await expectBoundedMemory()
})

test('serve ends senders who send a byte now and then', patience, async () => {
  const opened = await open(40, ENVELOPE)
  const drip = setInterval(() => {
    for (const { socket } of opened) if (socket.writable) socket.write('x')
  }, 200)
  await expectBounded()
  await expect.poll(() => opened.filter(({ said }) => /^421 4\.4\.2 /m.test(said)).length, { timeout: 40_000 }).toBe(40)
  clearInterval(drip)
})

test('serve takes mails that are large together only as far as there is room', patience, async () => {
  const opened = await openToSend(40)
  const chunk = Buffer.alloc(1_000_000, 'a')
  const refused = () => opened.filter(({ said }) => /^452 4\.3\.1 /m.test(said)).length
  for (let n = 0; n < 25 && refused() === 0; n += 1) {
    for (const { socket } of opened) if (socket.writable && socket.writableLength === 0) socket.write(chunk)
    await sleep(300)
  }
  await expect.poll(refused, { timeout: 20_000 }).toBeGreaterThan(0)
  expect((await rssOf(node.pid)) - restMb).toBeLessThan(MORE_MB)
  for (const { socket } of opened) socket.destroy()
  await sleep(200)
  await expectBounded()
})

test.for<[string, () => string, RegExp]>([
  ['command lines of a megabyte', () => 'a'.repeat(1_048_576), /^421 /m],
  ['command lines of a megabyte, ended', () => `${'a'.repeat(1_048_576)}\r\n`, /^421 /m],
  ['NUL by the megabyte', () => '\0'.repeat(1_048_576), /^421 /m],
  ['100,000 commands in one packet', () => 'NOOP\r\n'.repeat(100_000), /^250 /m],
  ['100,000 unknown commands in one packet', () => 'X\r\n'.repeat(100_000), /^421 /m],
  [
    '100,000 recipients that are ours',
    () => `EHLO x\r\nMAIL FROM:<>\r\n${Array.from({ length: 100_000 }, (_, n) => `RCPT TO:<suporte+${n}@provedor.example>\r\n`).join('')}`,
    /^(?:452|421) /m,
  ],
  ['100,000 recipients that are not', () => `EHLO x\r\nMAIL FROM:<>\r\n${'RCPT TO:<x@outro.example>\r\n'.repeat(100_000)}`, /^421 /m],
  ['BDAT', () => 'EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<suporte@provedor.example>\r\nBDAT 10 LAST\r\n0123456789', /^500 /m],
])('serve stands %s', patience, async ([, make, answer]) => {
  const opened = await open(8, make())
  await expect.poll(() => opened.filter(({ said }) => answer.test(said)).length, { timeout: 60_000 }).toBe(8)
  await expectBounded()
})

test('serve cuts mails that are larger than they said', patience, async () => {
  const opened = await openToSend(8)
  for (const { socket } of opened) socket.write(Buffer.alloc(27_000_000, 'a'))
  await expect.poll(() => opened.filter(({ socket }) => !socket.destroyed).length, { timeout: 60_000 }).toBe(0)
  // 452 where eight of them are more than there is room for. Who goes on sending may lose the answer with the connection.
  expect(opened.filter(({ said }) => /^(?:552 5\.3\.4|452 4\.3\.1) /m.test(said)).length).toBeGreaterThan(0)
  expect(opened.filter(({ said }) => said.includes('Kept as'))).toEqual([])
  await expectBounded()
})
