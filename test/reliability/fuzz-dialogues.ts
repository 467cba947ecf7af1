// Hostile dialogues against a live node in a process of its own, with a good client beside them: every answer is a proper one, every
// dialogue ends in time, the good client is served, memory is bounded, and the ledger knows exactly the mails that got a 250.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openChance } from './chance.ts'
import { type ChildNode, startChildNode } from './child-node.ts'
import { makeDialogue, type Step } from './hostile-dialogues.ts'
import { writeNumberedMail } from './numbered-mail.ts'
import { startRecordingSmarthost } from './recording-smarthost.ts'
import { openSender } from './send-numbered.ts'

export type DialogueFuzz = { count: number; seed: number; atOnce?: number }
export type DialogueFuzzReport = {
  seed: number
  dialogues: number
  answers: Record<string, number>
  kept: number
  /** Of the mails of the good client, in milliseconds from connection to 250. */
  goodMails: number
  slowestGoodMs: number
  longestDialogueMs: number
  startRssMb: number
  peakRssMb: number
  seconds: number
  complaints: string[]
}

const TLS = fileURLToPath(new URL('../../fixtures/tls/', import.meta.url))
const SESSION_SECONDS = 10
/** A session ends by its deadline and the second in which a cut client may still read. */
const PATIENCE_MS = (SESSION_SECONDS + 8) * 1000
const MAX_BYTES = 500_000

export async function fuzzDialogues({ count, seed, atOnce = 16 }: DialogueFuzz): Promise<DialogueFuzzReport> {
  const began = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'porteiro-dialogues-'))
  const smarthost = await startRecordingSmarthost(() => 0)
  const config = join(folder, 'porteiro.yaml')
  await writeFile(config, JSON.stringify(configOf(folder, smarthost.port)))
  const node = await startChildNode(config)
  const report: DialogueFuzzReport = {
    seed,
    dialogues: 0,
    answers: {},
    kept: 0,
    goodMails: 0,
    slowestGoodMs: 0,
    longestDialogueMs: 0,
    startRssMb: await rssOf(node.pid),
    peakRssMb: 0,
    seconds: 0,
    complaints: [],
  } // prettier-ignore
  let next = 0
  let isOver = false
  const attacker = async (): Promise<void> => {
    while (next < count && report.complaints.length < 50) {
      const number = next++
      const where = `seed ${seed} dialogue ${number}`
      const started = performance.now()
      const said = await play(makeDialogue(openChance(seed * 100_003 + number)), node.smtpPort)
      const took = Math.round(performance.now() - started)
      report.longestDialogueMs = Math.max(report.longestDialogueMs, took)
      if (took > PATIENCE_MS) report.complaints.push(`${where}: lasted ${took} ms`)
      judge(said, report, where)
      report.dialogues += 1
    }
  }
  const good = async (): Promise<void> => {
    const chance = openChance(seed)
    while (!isOver) {
      const sender = openSender(
        () => node.smtpPort,
        () => {},
      )
      const started = performance.now()
      const outcome = await sender.send(writeNumberedMail(report.goodMails + 1, 'unclassified', chance))
      const took = Math.round(performance.now() - started)
      sender.close()
      report.goodMails += 1
      report.slowestGoodMs = Math.max(report.slowestGoodMs, took)
      if (outcome !== 'kept') report.complaints.push(`the good client's mail ${report.goodMails} was ${outcome}`)
      report.peakRssMb = Math.max(report.peakRssMb, await rssOf(node.pid))
      await sleep(200)
    }
  }
  try {
    const beside = good()
    await Promise.all(Array.from({ length: atOnce }, attacker))
    isOver = true
    await beside
    await checkLedger(node, report)
    if ((await node.stop()) !== 0) report.complaints.push('the node did not stop in order')
    report.complaints.push(...node.strayLines.map((line) => `the node said: ${line}`))
  } finally {
    isOver = true
    await node.kill()
    await smarthost.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...report, seconds: Math.round((performance.now() - began) / 100) / 10 }
}

function configOf(folder: string, smarthostPort: number): Record<string, unknown> {
  return {
    smtp: {
      listen: '127.0.0.1:0',
      tls: { key: `${TLS}test-only-key.pem`, cert: `${TLS}test-only-cert.pem` },
      maxBytes: MAX_BYTES,
      sessionSeconds: SESSION_SECONDS,
      idleSeconds: 3,
    },
    operator: { listen: '127.0.0.1:0' },
    store: `sqlite:${join(folder, 'porteiro.db')}`,
    outbound: { smarthost: `smtp://127.0.0.1:${smarthostPort}` },
    dns: 'off',
    authentication: 'off',
  }
}

/** Resolves with all that the server said, when the connection is over. */
async function play(steps: Step[], port: number): Promise<string> {
  const socket: Socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  let said = ''
  let heard = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  socket.setNoDelay()
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString('latin1')
    heard.resolve()
    heard = Promise.withResolvers<void>()
  })
  socket.on('error', () => {})
  socket.on('end', () => socket.end())
  socket.on('close', () => {
    over.resolve()
    heard.resolve()
  })
  for (const step of steps) {
    if (socket.destroyed) break
    if (step.kind === 'write' && socket.writable) socket.write(step.bytes)
    if (step.kind === 'listen') await Promise.race([heard.promise, sleep(said === '' ? 2000 : 60)])
    if (step.kind === 'pause') await sleep(step.milliseconds)
    if (step.kind === 'half-close') socket.end()
    // A reset after a half-close fails in Node, and leaves the socket open for ever.
    if (step.kind === 'reset') socket[socket.writableEnded ? 'destroy' : 'resetAndDestroy']()
  }
  // The end of the dialogue is the client's, but for a part that waits for the server to end it.
  if (steps.length % 7 !== 0) socket.end()
  const isOver = await Promise.race([over.promise.then(() => true), sleep(PATIENCE_MS, false)])
  if (!isOver) socket.destroy()
  return said
}

function judge(said: string, report: DialogueFuzzReport, where: string): void {
  // Bytes after the answer to STARTTLS are TLS alerts: no text.
  const plain = said.split(/(?<=^220 [^\r\n]*Ready to start TLS[^\r\n]*\r\n)/m)[0] ?? ''
  const text = plain.length < said.length ? plain : said
  const lines = text.split('\r\n')
  const rest = lines.pop() ?? ''
  if (rest !== '') report.complaints.push(`${where}: an answer without its end: ${JSON.stringify(rest.slice(0, 80))}`)
  for (const line of lines) {
    if (!/^[2-5]\d\d[ -][\x20-\x7e]*$/.test(line) || line.length > 510)
      report.complaints.push(`${where}: no proper answer: ${JSON.stringify(line.slice(0, 120))}`)
    if (/\bat .*\.(?:ts|js):\d|node:|\w+Error\b|\/(?:home|tmp|src|node_modules)\//.test(line))
      report.complaints.push(`${where}: an inner text: ${line.slice(0, 120)}`)
    const code = line.slice(0, 3)
    report.answers[code] = (report.answers[code] ?? 0) + 1
    if (/^250 2\.6\.0 Kept as /.test(line)) report.kept += 1
  }
}

async function checkLedger({ operatorUrl }: ChildNode, report: DialogueFuzzReport): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const { ledger, outbox } = JSON.parse(await (await fetch(`${operatorUrl}/api/ledger`)).text())
    const counts: number[] = Object.values(ledger.ends)
    const ended = counts.reduce((sum, n) => sum + n, 0)
    if (ledger.inFlight === 0 && outbox.waiting === 0) {
      if (ledger.accepted !== ended) report.complaints.push(`ledger: ${ledger.accepted} accepted, ${ended} ended`)
      // A client that reset its connection has not heard its 250; there may be more mails than it knows of, never fewer.
      if (ledger.accepted < report.kept + report.goodMails)
        report.complaints.push(`ledger: ${ledger.accepted} accepted, ${report.kept + report.goodMails} told so`)
      return
    }
    if (tries > 1200) return void report.complaints.push(`not settled: ${JSON.stringify({ ledger, outbox })}`)
    await sleep(100)
  }
}

/** Memory of a process in MB; 0 where the system does not tell (not Linux). */
export async function rssOf(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
