// Durable accept against a bare smtp-server that discards, interleaved in one run:
//   node bench/accept.ts [seconds=4] [rounds=3] [connections=50]
// The client is in a child process of its own; it keeps every connection open and pipelines as RFC 2920 allows. Prints one JSON line:
// mails a second of each, their ratio, and latency from the end of DATA to the 250. A client in JavaScript on the same cores costs
// more than either server, so the ratio here flatters the slower one; docs/performance.md says what a lean client measured.
import { fork } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { startListener } from '../src/inbox/listener.ts'
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.ts'

type Measured = { mails: number; seconds: number; p50: number; p99: number }
const MAILBOX = 'suporte@provedor.example'
const [seconds = 4, rounds = 3, connections = 50] = process.argv.slice(2).map(Number)

if (process.send === undefined) await measure()
else process.on('message', ({ port }: { port: number }) => void load(port).then((measured) => process.send?.(measured)))

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-bench-'))
  const store = await openSqliteStore(join(folder, 'porteiro.db'))
  const silent = { debug() {}, info() {}, warn() {}, error() {} }
  const settings = {
    protocol: 'smtp' as const,
    listen: { host: '127.0.0.1', port: 0 },
    hostname: 'mail.porteiro.example',
    mailboxes: [MAILBOX],
    maxBytes: 26_214_400,
    maxBytesAtOnce: 268_435_456,
    maxClients: 1000,
    maxClientsPerAddress: 1000,
    maxRecipients: 100,
    maxErrors: 20,
    sessionSeconds: 600,
    idleSeconds: 60,
    stopSeconds: 5,
  }
  const listener = await startListener(settings, store.keepMail, silent)
  const bare = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      stream.resume()
      stream.once('end', () => done())
    },
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  bare.listen(0, '127.0.0.1', resolve)
  await promise
  const address = bare.server.address()
  const barePort = typeof address === 'object' ? (address?.port ?? 0) : 0

  const results = { bare: [] as Measured[], durable: [] as Measured[] }
  for (let round = 0; round <= rounds; round++) {
    const bareNow = await loadInChild(barePort)
    const durableNow = await loadInChild(listener.address.port)
    if (round === 0) continue // Warming up.
    results.bare.push(bareNow)
    results.durable.push(durableNow)
  }
  const summary = { bare: summarize(results.bare), durable: summarize(results.durable) }
  const ratio = summary.durable.perSecond / summary.bare.perSecond
  process.stdout.write(`${JSON.stringify({ connections, rounds, seconds, ...summary, ratio: Number(ratio.toFixed(3)) })}\n`)
  await listener.stop()
  bare.close()
  await store.close()
  rmSync(folder, { recursive: true })
  process.exit()
}

function loadInChild(port: number): Promise<Measured> {
  const child = fork(new URL(import.meta.url), process.argv.slice(2))
  const { promise, resolve } = Promise.withResolvers<Measured>()
  child.once('message', (measured: Measured) => {
    child.kill()
    resolve(measured)
  })
  child.send({ port })
  return promise
}

function summarize(all: Measured[]): { perSecond: number; min: number; max: number; p50Ms: number; p99Ms: number } {
  const rates = all.map(({ mails, seconds: took }) => Math.round(mails / took)).sort((a, b) => a - b)
  const middle = <T>(values: T[]): T | undefined => values[values.length >> 1]
  return {
    perSecond: middle(rates) ?? 0,
    min: rates[0] ?? 0,
    max: rates.at(-1) ?? 0,
    p50Ms: middle(all.map(({ p50 }) => p50).sort((a, b) => a - b)) ?? 0,
    p99Ms: middle(all.map(({ p99 }) => p99).sort((a, b) => a - b)) ?? 0,
  }
}

/** The client: each connection sends one mail after another. */
async function load(port: number): Promise<Measured> {
  const cases = new URL('../fixtures/corpus/cases/', import.meta.url)
  const mails = readdirSync(cases)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(new URL(name, cases), 'latin1'))
    .filter((text) => text.length > 1500 && text.length < 8192)
    .slice(0, 11)
    .map((text) => Buffer.from(`${text.replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')}\r\n.\r\n`, 'latin1'))
  const envelope = Buffer.from(`MAIL FROM:<ana@cliente.example>\r\nRCPT TO:<${MAILBOX}>\r\nDATA\r\n`)
  const latencies: number[] = []
  let running = true
  let began = 0
  let count = 0

  const one = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      let answers = 0
      let turn = index
      let sentAt = 0
      socket.setNoDelay(true)
      socket.on('error', reject)
      socket.on('data', (data) => {
        const text = data.toString('latin1')
        for (const [line] of text.matchAll(/^\d{3} .*$/gm)) {
          if (/^[45]/.test(line)) reject(new Error(line))
          answers++
          if (answers === 1) socket.write('EHLO bench.example\r\n')
          else if (answers === 2) socket.write(envelope)
          else if ((answers - 2) % 4 === 3) {
            sentAt = performance.now()
            socket.write(mails[turn++ % mails.length] ?? '')
          } else if ((answers - 2) % 4 === 0) {
            if (began > 0 && running) {
              count++
              latencies.push(performance.now() - sentAt)
            }
            if (running) socket.write(envelope)
            else {
              socket.end('QUIT\r\n')
              resolve()
            }
          }
        }
      })
    })
  const all = Array.from({ length: connections }, (_, index) => one(index))
  await new Promise((resolve) => setTimeout(resolve, 700))
  began = performance.now()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  const took = (performance.now() - began) / 1000
  running = false
  await Promise.all(all)
  latencies.sort((a, b) => a - b)
  const at = (share: number): number => Number((latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(2))
  return { mails: count, seconds: took, p50: at(0.5), p99: at(0.99) }
}
