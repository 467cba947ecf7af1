// The load: connections that stay open and pipeline as RFC 2920 §3.1 allows, so that a mail is two round trips: its content and the
// next one's MAIL, RCPT and DATA go in one group. Lean, because it shares the machine with what it measures.
//   as fast as it goes   without `perSecond` every connection sends on as soon as it may
//   at a pace            with `perSecond` mails fall due evenly, and latency counts from the moment a mail was due, not from when a
//                        connection was free for it: a server that stalls cannot hide the mails that waited
// Latency is from the end of DATA (or the moment due) to the 250.
import { connect, type Socket } from 'node:net'
import { countLatencies, type LatencySummary } from './latencies.ts'
import { MAILBOX, makeLargeMail, readSamples, stampOf } from './sample-mails.ts'

export type LoadPlan = {
  port: number
  connections: number
  /** Part of every sender and Message-ID: no two runs of one store have the same. */
  run: string
  /** The end: so many mails, or so many seconds after `warmSeconds` that are not counted. */
  until: { mails: number } | { seconds: number; warmSeconds: number }
  perSecond?: number
  /** Mails of so many bytes instead of the samples. */
  largeBytes?: number
}
export type LoadResult = { mails: number; seconds: number; perSecond: number; refused: number } & LatencySummary

type Line = { socket: Socket; answers: number; dueAt: number; state: 'greeting' | 'ready' | 'sending' | 'done' }

const ENVELOPE = `MAIL FROM:<ana@cliente.example>\r\nRCPT TO:<${MAILBOX}>\r\nDATA\r\n`
const LF = 10
const SPACE = 32

export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const samples = plan.largeBytes === undefined ? readSamples() : [makeLargeMail(plan.largeBytes)]
  const next = Buffer.from(ENVELOPE, 'latin1')
  const lines = new Set<Line>()
  const free: Line[] = []
  const due: number[] = []
  let latencies = countLatencies()
  let sent = 0
  let counted = 0
  let refused = 0
  let state: 'warming' | 'counting' | 'over' = 'mails' in plan.until ? 'counting' : 'warming'
  const { promise: over, resolve: finish, reject: fail } = Promise.withResolvers<void>()

  const mayMore = (): boolean => state !== 'over' && !('mails' in plan.until && sent >= plan.until.mails)

  function send(line: Line, dueAt: number): void {
    const sample = samples[sent % samples.length]
    if (sample === undefined) throw new Error('Cannot make a load: there is no sample mail')
    const stamp = stampOf(plan.run, sent)
    sent += 1
    line.state = 'sending'
    line.answers = 0
    line.dueAt = dueAt
    line.socket.cork()
    line.socket.write(stamp)
    line.socket.write(sample.rest)
    line.socket.write(next)
    line.socket.uncork()
  }

  function pump(line: Line): void {
    if (!mayMore()) return end(line)
    if (plan.perSecond === undefined) return send(line, performance.now())
    const dueAt = due.shift()
    if (dueAt === undefined) free.push(line)
    else send(line, dueAt)
  }

  function end(line: Line): void {
    if (line.state === 'done') return
    line.state = 'done'
    line.socket.destroy()
    lines.delete(line)
    if (lines.size === 0) finish()
  }

  function answer(line: Line, code: number): void {
    if (line.state === 'greeting') {
      line.answers += 1
      if (line.answers === 1) line.socket.write('EHLO bench.example\r\n')
      else if (line.answers === 2) line.socket.write(next)
      else if (line.answers === 5) pump(line)
      return
    }
    line.answers += 1
    if (line.answers === 1) {
      if (code !== 0x32) {
        // A refusal is an answer too; a large mail is cut with its connection.
        refused += 1
        if (plan.largeBytes !== undefined) return end(line)
      } else if (state === 'counting') {
        counted += 1
        latencies.add(performance.now() - line.dueAt)
      }
    } else if (line.answers === 4) pump(line)
  }

  function open(): Line {
    const buffer = Buffer.allocUnsafe(16_384)
    let atLineStart = true
    let code = 0
    let column = 0
    const socket = connect({
      port: plan.port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer,
        callback(bytes) {
          for (let index = 0; index < bytes; index++) {
            const byte = buffer[index]
            if (atLineStart) {
              code = byte ?? 0
              column = 0
              atLineStart = false
            }
            // A hyphen in the fourth column says that the answer goes on.
            if (column === 3 && byte !== SPACE) code = 0
            column += 1
            if (byte !== LF) continue
            atLineStart = true
            if (code !== 0) answer(line, code)
          }
          return true
        },
      },
    })
    const line: Line = { socket, answers: 0, dueAt: 0, state: 'greeting' }
    socket.on('error', () => lost(line))
    socket.on('close', () => lost(line))
    return line
  }

  function lost(line: Line): void {
    if (line.state === 'done') return
    if (line.state === 'greeting') return fail(new Error('Cannot make a load: a connection was closed before its first mail'))
    if (line.answers === 0) refused += 1
    end(line)
  }

  for (let count = 0; count < plan.connections; count++) lines.add(open())
  const pacing = plan.perSecond === undefined ? undefined : keepPace(plan.perSecond)

  /** Lets mails fall due; a timer is never on time, so each tick makes up for what fell due since the last. */
  function keepPace(perSecond: number): NodeJS.Timeout {
    let dueSoFar = performance.now()
    return setInterval(() => {
      const now = performance.now()
      for (; dueSoFar <= now; dueSoFar += 1000 / perSecond) {
        const line = free.shift()
        if (line === undefined) due.push(dueSoFar)
        else send(line, dueSoFar)
      }
    }, 1)
  }

  let began = performance.now()
  let took = 0
  if ('seconds' in plan.until) {
    await Promise.race([over, sleep(plan.until.warmSeconds)])
    state = 'counting'
    latencies = countLatencies()
    began = performance.now()
    await Promise.race([over, sleep(plan.until.seconds)])
    took = (performance.now() - began) / 1000
    state = 'over'
    for (const line of [...lines]) if (line.state !== 'sending') end(line)
  }
  await over
  clearInterval(pacing)
  if ('mails' in plan.until) took = (performance.now() - began) / 1000
  return { mails: counted, seconds: took, perSecond: Math.round(counted / took), refused, ...latencies.summary() }
}

function sleep(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
