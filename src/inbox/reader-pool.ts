// Reads mails in processes of their own under limits of time and memory, so that a broken mail harms only itself: whoever outlasts the
// deadline or eats the memory loses its reader, which is replaced, while the other readers go on. Jobs wait in one queue for the
// next free reader, and the deadline runs from the moment a reader has the job. Nothing rejects for what a mail says.
//   reader   starting ── ready ──▶ idle ── job ──▶ busy ── answer ──▶ idle
//            any of them ── deadline, out of memory, exit ──▶ gone; a new one starts in its place
//            idle ── nothing to read for a while ──▶ gone; one starts when a job waits: a service at rest is small
//            starting ── no process, no descriptor, not ready in time ──▶ gone; no mail's fault: jobs wait until one does start
import { mkdir } from 'node:fs/promises'
import type { Reading } from '../facts/fact.ts'
import type { AskedBefore } from '../facts/read-request.ts'
import type { Log } from '../log.ts'
import type { Message } from '../message/message.ts'
import type { ReaderAnswer, ReaderData, ReaderJob } from './reader-process.ts'
import { type Reader, type ReaderLimits, startReader } from './start-reader.ts'

export type { AskedBefore as Asked } from '../facts/read-request.ts'

export type ReaderPoolSettings = ReaderData &
  ReaderLimits & {
    /** The most processes that read at the same time, readAlone() aside. */
    readers: number
    deadlineMs: number
    log: Log
    /** After so long without a job a reader ends. */
    restMs?: number
    /** After so long a reader that is not ready counts as one that cannot start. */
    startMs?: number
    /** Tests put a program of their own here. */
    program?: URL
  }

/** crashed: out of memory, or the process ended. failed: the reading threw; `error` is a code, never content. */
export type ReadResult =
  | { kind: 'read'; message: Message; reading: Reading }
  | { kind: 'timed-out' }
  | { kind: 'crashed' }
  | { kind: 'failed'; error: string }

export type ReaderPool = {
  /** `among`: ids of the checklists that may apply. `receivedAt`: what “ontem” counts from where the mail has no Date to be believed. */
  read(raw: Uint8Array, among: string[], receivedAt?: string): Promise<ReadResult>
  /** In a new reader that has read nothing before and reads nothing after: a second try tells a bad mail from a bad neighbour. */
  readAlone(raw: Uint8Array, among: string[], receivedAt?: string): Promise<ReadResult>
  /** A message read once more for what its ticket asked; undefined when that fails, as read() may. Rejects when the pool stops. */
  readRequest(message: Message, asked: AskedBefore, among: string[]): Promise<Reading | undefined>
  /** Jobs that wait or are being done. */
  jobs(): number
  /** Whether readers cannot start now, again and again: mails wait, and somebody should know. */
  cannotStart(): boolean
  /** Ends the readers. Let the jobs finish first: those that did not give `failed` with `stopped`. */
  stop(): Promise<void>
}

type Outcome = Exclude<ReaderAnswer, { kind: 'ready' }> | { kind: 'timed-out' } | { kind: 'crashed' } | typeof STOPPED
type Job = { task: ReaderJob; resolve: (outcome: Outcome) => void }
type Seat = { reader: Reader; kind: 'pool' | 'alone'; state: 'starting' | 'idle' | 'busy' | 'gone'; job?: Job; timer?: NodeJS.Timeout }

/** Starting takes some tenths of a second of one core, resting 100 MB: a mail a minute keeps its reader. @internal exported for the bench alone */
export const REST_MS = 60_000
/** A hundred times what it takes: a machine without a processor to spare is no reason. */
const START_MS = 60_000
/** A reader that cannot even start is tried again at this pace, not in a tight loop. */
const RESTART_MS = 1000
/** A mail that is being read is in memory several times over. */
const LARGE_BYTES = 2 ** 20
const STOPPED = { kind: 'failed', error: 'stopped' } as const

/** Resolves when a first reader is ready; the others start when there is work for them. Rejects when it cannot start. */
export async function startReaderPool(settings: ReaderPoolSettings): Promise<ReaderPool> {
  const { readers, deadlineMs, restMs = REST_MS, startMs = START_MS, desk, checklists, log } = settings
  const program = settings.program ?? new URL('./reader-process.ts', import.meta.url)
  const limits = { memoryMb: settings.memoryMb, ...(await openCache(settings.compileCache)) }
  const seats = new Set<Seat>()
  const queue: Job[] = []
  /** Those for a reader of their own, while none can start. */
  let waitingAlone: Job[] = []
  let failedStarts = 0
  let stopped = false
  let restart: NodeJS.Timeout | undefined

  function open(kind: Seat['kind'], job?: Job): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    let reader: Reader
    try {
      reader = startReader(program, limits)
    } catch (cause) {
      // Out of memory, say: for most other reasons an event comes.
      waitToStart(job)
      return Promise.reject(new Error('Cannot start a reader', { cause }))
    }
    const seat: Seat = { reader, kind, state: 'starting', ...(job !== undefined && { job }) }
    seat.timer = setTimeout(() => leave(seat, 'timed-out'), startMs)
    seats.add(seat)
    reader.process.on('message', (answer: ReaderAnswer) => {
      if (seat.state === 'gone') return // Its answer crossed the deadline: the job has its outcome already.
      if (answer.kind !== 'ready') finish(seat, answer)
      else failedStarts = 0
      if (seat.kind === 'alone') return workAlone(seat, answer)
      if (answer.kind === 'ready') resolve()
      rest(seat)
      next()
    })
    const gone = (why?: unknown): void => {
      leave(seat, 'crashed')
      reject(new Error(`Cannot start a reader: ${reader.cause() || (why instanceof Error ? why.message : 'it ended')}`))
    }
    reader.process.on('error', gone)
    reader.process.on('close', gone)
    send(seat, { desk, checklists })
    return promise
  }

  function workAlone(seat: Seat, { kind }: ReaderAnswer): void {
    if (kind === 'ready' && seat.job !== undefined) return give(seat, seat.job)
    end(seat)
  }

  function rest(seat: Seat): void {
    clearTimeout(seat.timer)
    seat.state = 'idle'
    seat.timer = setTimeout(() => end(seat), restMs).unref()
  }

  /** A reader that has nothing to do ends by itself when nobody listens, and keeps what it compiled. */
  function end(seat: Seat): void {
    seat.state = 'gone'
    seats.delete(seat)
    seat.reader.process.disconnect()
  }

  /** The reader is lost: its job gets its outcome at once, and another takes the seat if there is work for it. */
  function leave(seat: Seat, kind: 'timed-out' | 'crashed'): void {
    if (seat.state === 'gone') return
    const hadStarted = seat.state !== 'starting'
    seat.state = 'gone'
    seats.delete(seat)
    seat.reader.process.kill('SIGKILL')
    if (!hadStarted) {
      clearTimeout(seat.timer)
      return waitToStart(seat.job)
    }
    finish(seat, { kind })
    if (stopped || seat.kind === 'alone') return
    log.warn('reader-replaced', { reason: kind })
    next()
  }

  /** `job` waits for a reader of its own: it was given to none, so nothing is its fault. */
  function waitToStart(job: Job | undefined): void {
    if (stopped) return job?.resolve(STOPPED)
    if (job !== undefined) waitingAlone.push(job)
    failedStarts += 1
    log.warn('reader-replaced', { reason: 'did-not-start' })
    restart ??= setTimeout(() => {
      restart = undefined
      const jobs = waitingAlone
      waitingAlone = []
      for (const each of jobs) open('alone', each).catch(() => {})
      next()
    }, RESTART_MS).unref()
  }

  function finish(seat: Seat, outcome: Outcome): void {
    clearTimeout(seat.timer)
    const { job } = seat
    delete seat.job
    job?.resolve(outcome)
  }

  function next(): void {
    if (stopped) return
    const ofPool = [...seats].filter(({ kind }) => kind === 'pool')
    for (const seat of ofPool) {
      if (seat.state !== 'idle') continue
      const job = takeJob(ofPool)
      if (job === undefined) return
      give(seat, job)
    }
    const starting = ofPool.filter(({ state }) => state === 'starting').length
    const mayStart = ofPool.length < readers && restart === undefined
    if (mayStart && queue.filter((job) => !isLarge(job) || !ofPool.some(readsLarge)).length > starting) open('pool').catch(() => {})
  }

  /** The oldest that may be read now: of the large ones one at a time, so that they neither fill the memory nor all readers. */
  function takeJob(ofPool: Seat[]): Job | undefined {
    const at = ofPool.some(readsLarge) ? queue.findIndex((job) => !isLarge(job)) : 0
    return at < 0 ? undefined : queue.splice(at, 1)[0]
  }

  function give(seat: Seat, job: Job): void {
    clearTimeout(seat.timer)
    seat.job = job
    seat.state = 'busy'
    seat.timer = setTimeout(() => leave(seat, 'timed-out'), deadlineMs)
    send(seat, job.task)
  }

  function send(seat: Seat, message: ReaderData | ReaderJob): void {
    // Where no descriptor is left a process comes without a channel, not even with the function that sends.
    if (!seat.reader.process.connected) return queueMicrotask(() => leave(seat, 'crashed'))
    seat.reader.process.send(message, (error) => error !== null && leave(seat, 'crashed'))
  }

  function ask(task: ReaderJob): Promise<Outcome> {
    if (stopped) return Promise.resolve(STOPPED)
    return new Promise((resolve) => {
      queue.push({ task, resolve })
      next()
    })
  }

  function askAlone(task: ReaderJob): Promise<Outcome> {
    if (stopped) return Promise.resolve(STOPPED)
    return new Promise((resolve) => open('alone', { task, resolve }).catch(() => {}))
  }

  const pool: ReaderPool = {
    async readAlone(raw, among, receivedAt) {
      const outcome = await askAlone({ kind: 'read', raw, among, ...(receivedAt === undefined ? {} : { receivedAt }) })
      return outcome.kind === 'read-again' ? { kind: 'failed', error: 'wrong-answer' } : outcome
    },
    async read(raw, among, receivedAt) {
      const outcome = await ask({ kind: 'read', raw, among, ...(receivedAt === undefined ? {} : { receivedAt }) })
      return outcome.kind === 'read-again' ? { kind: 'failed', error: 'wrong-answer' } : outcome
    },
    async readRequest(message, asked, among) {
      const outcome = await ask({ kind: 'read-again', message, asked, among })
      // A decision on less than was said must not be made because the node stops.
      if (outcome === STOPPED) throw new Error('Cannot read again: the readers are stopped')
      return outcome.kind === 'read-again' ? outcome.reading : undefined
    },
    jobs: () =>
      queue.length +
      waitingAlone.length +
      seats
        .values()
        .filter(({ job }) => job !== undefined)
        .toArray().length,
    cannotStart: () => failedStarts > 1,
    async stop() {
      stopped = true
      clearTimeout(restart)
      for (const { resolve } of [...queue.splice(0), ...waitingAlone.splice(0)]) resolve(STOPPED)
      for (const seat of seats) finish(seat, STOPPED)
      await Promise.all([...seats].map(leaveNow))
    },
  }
  try {
    await open('pool')
  } catch (cause) {
    await pool.stop()
    throw cause
  }
  return pool
}

/** Rights hold for a folder only where it is there already; without one readers only start more slowly. */
async function openCache(compileCache: string | undefined): Promise<{ compileCache?: string }> {
  if (compileCache === undefined) return {}
  return mkdir(compileCache, { recursive: true }).then(
    () => ({ compileCache }),
    () => ({}),
  )
}

function isLarge({ task }: Job): boolean {
  return task.kind === 'read' && task.raw.length > LARGE_BYTES
}

function readsLarge({ job }: Seat): boolean {
  return job !== undefined && isLarge(job)
}

/** Resolves when the process is gone; one that works does not hear that it is left. */
function leaveNow(seat: Seat): Promise<void> {
  const { process } = seat.reader
  const isIdle = seat.state === 'idle'
  seat.state = 'gone'
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve()
  const ended = new Promise<void>((resolve) => void process.once('exit', () => resolve()))
  if (isIdle) process.disconnect()
  else process.kill('SIGKILL')
  return ended
}
