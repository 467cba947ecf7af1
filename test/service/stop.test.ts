// The life of a real process: started by its command, told to stop under load, started again; and a second one on the same file.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { openSmtpClient } from '../inbox/smtp-client.ts'
import { startFakeSmarthost } from '../outbox/fake-smarthost.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SHUTDOWN_SECONDS = 5

type Node = { child: ChildProcess; smtpPort: number; events: string[]; exit: Promise<number | null> }

function environment(folder: string, smarthost: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_COMPILE_CACHE: join(tmpdir(), 'porteiro-tests-compiled'),
    PORTEIRO_STORE: `sqlite:${join(folder, 'porteiro.db')}`,
    PORTEIRO_SMTP_LISTEN: '127.0.0.1:0',
    PORTEIRO_OPERATOR_LISTEN: '127.0.0.1:0',
    PORTEIRO_OUTBOUND_SMARTHOST: smarthost,
    PORTEIRO_OUTBOUND_PER_MINUTE: '100000',
    PORTEIRO_DNS: 'off',
    PORTEIRO_SHUTDOWN_SECONDS: String(SHUTDOWN_SECONDS),
  }
}

async function startNode(env: Record<string, string>): Promise<Node> {
  const child = spawn(process.execPath, ['src/cli.ts', 'serve'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exit = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null)
  const lines = createInterface({ input: child.stderr })
  const events: string[] = []
  const started = Promise.withResolvers<number>()
  lines.on('line', (line) => {
    const { event, smtp } = JSON.parse(line)
    events.push(event)
    if (event === 'service-started') started.resolve(Number(String(smtp).split(':').at(-1)))
  })
  void exit.then((code) => started.reject(new Error(`The service ended with ${code} before it had started`)))
  return { child, smtpPort: await started.promise, events, exit }
}

/** Returns the name in the certificate that STARTTLS shows. */
async function certificateOf(port: number): Promise<string> {
  const client = await openSmtpClient(port)
  await client.read()
  await client.say('EHLO x')
  expect(await client.say('STARTTLS')).toMatch(/^220 /)
  const certificate = await client.startTls()
  client.destroy()
  return String(certificate.subject.CN)
}

/** Sends mails one after the other until the door closes; returns how many were answered with 250. */
async function sendUntilClosed(port: number, sender: number): Promise<{ kept: number; lastAnswer: string }> {
  let kept = 0
  let answer = ''
  try {
    const client = await openSmtpClient(port)
    answer = await client.read()
    answer = await client.say('EHLO cliente.example')
    for (let n = 0; ; n++) {
      for (const command of [`MAIL FROM:<c${sender}n${n}@padaria.example>`, 'RCPT TO:<suporte@provedor.example>', 'DATA']) {
        answer = await client.say(command)
        if (!/^[23]/.test(answer)) return { kept, lastAnswer: answer }
      }
      client.write(
        `From: c${sender}n${n}@padaria.example\r\nSubject: POP3\r\nMessage-ID: <c${sender}n${n}@padaria.example>\r\n\r\nPorta: 995\r\n.\r\n`,
      )
      answer = await client.read()
      if (answer.startsWith('250')) kept += 1
    }
  } catch {
    return { kept, lastAnswer: answer }
  }
}

test('serve, told to stop under load, ends in time, loses nothing, and the next start finishes the work', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-stop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const smarthost = await startFakeSmarthost()
  onTestFinished(() => smarthost.close())
  const env = environment(folder, smarthost.url)
  const node = await startNode(env)
  const senders = Array.from({ length: 8 }, (_, sender) => sendUntilClosed(node.smtpPort, sender))
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const toldAt = performance.now()
  node.child.kill('SIGTERM')
  expect(await node.exit).toBe(0)
  expect((performance.now() - toldAt) / 1000).toBeLessThan(SHUTDOWN_SECONDS + 2)
  const results = await Promise.all(senders)
  const kept = results.reduce((sum, result) => sum + result.kept, 0)
  expect(kept).toBeGreaterThan(20)
  expect(results.filter(({ lastAnswer }) => !/^(?:250|421) /.test(lastAnswer))).toEqual([])

  const store = await openSqliteStore(join(folder, 'porteiro.db'), { access: 'read' })
  const mails = await store.listMails({ since: '2020-01-01T00:00:00Z', limit: 100_000 })
  const ledger = await store.ledger()
  await store.close()
  // Every 250 is a mail that is kept. One more a client may be kept whose answer it did not get to read.
  expect(mails.length).toBeGreaterThanOrEqual(kept)
  expect(mails.length).toBeLessThanOrEqual(kept + 8)
  expect(ledger.accepted).toBe(mails.length)
  // What had not got its end was given back uncounted.
  expect(mails.filter(({ end, attempts }) => end === undefined && attempts > 0)).toEqual([])

  const again = await startNode(env)
  await expect
    .poll(
      async () => {
        const reader = await openSqliteStore(join(folder, 'porteiro.db'), { access: 'read' })
        const [{ inFlight }, { waiting }] = [await reader.ledger(), await reader.countOutbox()]
        await reader.close()
        return inFlight + waiting
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(0)
  again.child.kill('SIGTERM')
  expect(await again.exit).toBe(0)
  // A stop lets what is being sent be sent: nothing goes twice.
  const sent = smarthost.taken.map(({ bytes }) => /^Message-ID: <(.*)>\r$/im.exec(bytes.toString())?.[1])
  expect(sent.length).toBeGreaterThanOrEqual(kept)
  expect(new Set(sent).size).toBe(sent.length)
}, 120_000)

/** A smarthost that takes a mail's data, says nothing more, and never hangs up. */
async function startDeafSmarthost(): Promise<{ url: string; isGiven: Promise<void> }> {
  const { promise: isGiven, resolve: given } = Promise.withResolvers<void>()
  const sockets: Socket[] = []
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket)
    socket.on('error', () => {}).write('220 mail\r\n')
    createInterface({ input: socket }).on('line', (line) => {
      if (line === '.') given()
      else if (/^(?:EHLO|MAIL|RCPT)/.test(line)) socket.write('250 ok\r\n')
      else if (line === 'DATA') socket.write('354 go on\r\n')
    })
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, isGiven }
}

test('serve, told to stop while the smarthost is silent and a client does not go on, ends in time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-stop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const smarthost = await startDeafSmarthost()
  const node = await startNode({ ...environment(folder, smarthost.url), PORTEIRO_SHUTDOWN_SECONDS: '1' })
  const client = connect({ port: node.smtpPort, host: '127.0.0.1', allowHalfOpen: true })
  onTestFinished(() => void client.destroy())
  client.on('error', () => {})
  await once(client, 'data')
  const mail =
    'EHLO x\r\nMAIL FROM:<ana@padaria.example>\r\nRCPT TO:<suporte@provedor.example>\r\nDATA\r\nSubject: POP3\r\n\r\nPorta: 995\r\n'
  client.write(`${mail}.\r\n${mail.slice(8)}`)
  await smarthost.isGiven
  const toldAt = performance.now()
  node.child.kill('SIGTERM')
  expect(await node.exit).toBe(0)
  expect((performance.now() - toldAt) / 1000).toBeLessThan(4)
  expect(node.events.at(-1)).toBe('service-stopped')
}, 60_000)

test('serve, told by SIGHUP, uses the renewed certificate, or the old one where that is none, and lives on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-stop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') }
  const install = (name: string) => {
    for (const kind of ['key', 'cert'] as const) copyFileSync(join(ROOT, 'fixtures/tls', `${name}-${kind}.pem`), files[kind])
  }
  install('test-only')
  const tls = { PORTEIRO_SMTP_TLS_KEY: files.key, PORTEIRO_SMTP_TLS_CERT: files.cert }
  const { child, smtpPort, events, exit } = await startNode({ ...environment(folder, 'smtp://127.0.0.1:9'), ...tls })
  expect(await certificateOf(smtpPort)).toBe('mail.porteiro.example')
  install('renewed')
  child.kill('SIGHUP')
  await vi.waitFor(() => expect(events.at(-1)).toBe('certificate-reloaded'), 10_000)
  expect(await certificateOf(smtpPort)).toBe('renewed.porteiro.example')
  writeFileSync(files.cert, 'half a certificate')
  child.kill('SIGHUP')
  await vi.waitFor(() => expect(events.at(-1)).toBe('certificate-not-reloaded'), 10_000)
  expect(await certificateOf(smtpPort)).toBe('renewed.porteiro.example')
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
}, 60_000)

test('serve, told by SIGHUP while it starts, starts and uses the renewed certificate', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-stop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  // It waits for its configuration until somebody writes it: before it begins itself anew, and after.
  const config = join(folder, 'config')
  expect(spawnSync('mkfifo', [config]).status).toBe(0)
  const tls = {
    PORTEIRO_SMTP_TLS_KEY: join(ROOT, 'fixtures/tls/test-only-key.pem'),
    PORTEIRO_SMTP_TLS_CERT: join(ROOT, 'fixtures/tls/test-only-cert.pem'),
  }
  const args = ['src/cli.ts', 'serve', '--config', config]
  const env = { ...environment(folder, 'smtp://127.0.0.1:9'), ...tls }
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let log = ''
  child.stderr.on('data', (text) => {
    log += text
  })
  const exited = once(child, 'exit')
  for (let n = 0; n < 2; n += 1) {
    const file = await open(config, 'w')
    child.kill('SIGHUP')
    await wait(100)
    await file.writeFile('log: { level: info }\n')
    await file.close()
    // Until the reader has closed its end: another open would be the same reading.
    await wait(300)
  }
  await vi.waitFor(() => expect(log).toMatch(/"event":"service-started"[^]*"event":"certificate-reloaded"/), 20_000)
  child.kill('SIGTERM')
  expect(await exited).toEqual([0, null])
}, 60_000)

test('serve refuses a store that another process owns, and says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-stop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const env = environment(folder, 'smtp://127.0.0.1:9')
  const node = await startNode(env)
  const second = spawnSync(process.execPath, ['src/cli.ts', 'serve'], { cwd: ROOT, env, encoding: 'utf8', timeout: 20_000 })
  expect(second.status).toBe(1)
  expect(second.stderr).toMatch(/Cannot open the store .*: another process is using it/)
  expect(second.stderr).not.toMatch(/at \w+ \(/)
  node.child.kill('SIGTERM')
  expect(await node.exit).toBe(0)
}, 60_000)

test('serve, told by Ctrl-C while its first reader starts, stops in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-stop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const env = environment(folder, 'smtp://127.0.0.1:9')
  // A group of its own, as a shell gives each command.
  const child = spawn(process.execPath, ['src/cli.ts', 'serve'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exit = once(child, 'exit')
  const said: string[] = []
  child.stderr.on('data', (text: Buffer) => void said.push(String(text)))
  // A process is in its parent's group for the moment before it makes its own.
  const hasReader = (): boolean =>
    String(spawnSync('ps', ['-o', 'pgid=', '--ppid', String(child.pid)]).stdout)
      .split('\n')
      .some((group) => group.trim() !== '' && Number(group) !== child.pid)
  await vi.waitFor(() => expect(hasReader()).toBe(true), { timeout: 20_000, interval: 20 })
  process.kill(-(child.pid ?? 0), 'SIGINT')
  expect(await exit).toEqual([0, null])
  expect(said.join('')).not.toContain('Cannot start')
}, 60_000)

test('serve lives on, and stops in order, when whoever kept its log is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-stop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const node = await startNode(environment(folder, 'smtp://127.0.0.1:9'))
  node.child.stderr?.destroy()
  for (const number of [1, 2, 3]) {
    const client = await openSmtpClient(node.smtpPort)
    await client.read()
    await client.pipeline(['EHLO c', 'MAIL FROM:<bia@flores.example>', 'RCPT TO:<suporte@provedor.example>', 'DATA'])
    client.write(`From: bia@flores.example\r\nMessage-ID: <${number}@flores.example>\r\n\r\nNao baixa.\r\n.\r\n`)
    expect(await client.read()).toMatch(/^250 /)
    client.destroy()
  }
  node.child.kill('SIGTERM')
  expect(await node.exit).toBe(0)
}, 60_000)
