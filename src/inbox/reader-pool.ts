// Reads mails in worker threads under limits of time and memory, so that a broken mail harms only itself: whoever outlasts the
// deadline or eats the memory loses its worker, which is replaced, while the other workers go on. Jobs wait in one queue for the
// next free worker, and the deadline runs from the moment a worker has the job. Nothing rejects for what a mail says.
//   worker   starting ── ready ──▶ idle ── job ──▶ busy ── answer ──▶ idle
//            any of them ── deadline, out of memory, exit ──▶ gone; a new one starts in its place
import { Worker } from 'node:worker_threads'
import type { Reading } from '../facts/fact.ts'
import type { AskedBefore } from '../facts/read-request.ts'
import type { Log } from '../log.ts'
import type { Message } from '../message/message.ts'
import type { ReaderAnswer, ReaderData, ReaderJob } from './reader-worker.ts'

export type { AskedBefore as Asked } from '../facts/read-request.ts'

export type ReaderPoolSettings = ReaderData & {
  workers: number
  deadlineMs: number
  /** V8's heap for long-lived data, for each worker. Buffers stand outside of it; they are bounded by the mail's size. */
  memoryMb: number
  log: Log
  /** Tests put a worker of their own here. */
  workerFile?: URL
}

/** crashed: out of memory, or the thread ended. failed: the reading threw; `error` is a code, never content. */
export type ReadResult =
  | { kind: 'read'; message: Message; reading: Reading }
  | { kind: 'timed-out' }
  | { kind: 'crashed' }
  | { kind: 'failed'; error: string }

export type ReaderPool = {
  /** `among`: ids of the checklists that may apply. `receivedAt`: what “ontem” counts from where the mail has no Date. */
  read(raw: Uint8Array, among: string[], receivedAt?: string): Promise<ReadResult>
  /** In a new worker that has read nothing before and reads nothing after: a second try tells a bad mail from a bad neighbour. */
  readAlone(raw: Uint8Array, among: string[], receivedAt?: string): Promise<ReadResult>
  /** A message read once more for what its ticket asked; undefined when that fails, as read() may. */
  readRequest(message: Message, asked: AskedBefore, among: string[]): Promise<Reading | undefined>
  /** Jobs that wait or are being done. */
  jobs(): number
  /** Ends the workers. Let the jobs finish first: those that did not give `failed` with `stopped`. */
  stop(): Promise<void>
}

type Outcome = Exclude<ReaderAnswer, { kind: 'ready' }> | { kind: 'timed-out' } | { kind: 'crashed' }
type Job = { task: ReaderJob; resolve: (outcome: Outcome) => void }
type Seat = { worker: Worker; kind: 'pool' | 'alone'; state: 'starting' | 'idle' | 'busy' | 'gone'; job?: Job; deadline?: NodeJS.Timeout }

/** V8 would take up to 100 MB for what lives shortly; with this reading is no slower, measured with the mails of fixtures/corpus. */
const YOUNG_MB = 24
/** A worker that cannot even start is tried again at this pace, not in a tight loop. */
const RESTART_MS = 1000
const STOPPED = { kind: 'failed', error: 'stopped' } as const

/** Resolves when every worker is ready. Rejects when one cannot start. */
export async function startReaderPool(settings: ReaderPoolSettings): Promise<ReaderPool> {
  const { workers, deadlineMs, memoryMb, desk, checklists, log } = settings
  const file = settings.workerFile ?? new URL('./reader-worker.ts', import.meta.url)
  const seats = new Set<Seat>()
  const queue: Job[] = []
  let stopped = false

  function open(kind: Seat['kind'] = 'pool', job?: Job): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const worker = new Worker(file, {
      workerData: { desk, checklists } satisfies ReaderData,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
      // Flags of the main thread, such as a debugger's or a test runner's, are not the worker's.
      execArgv: [],
    })
    const seat: Seat = { worker, kind, state: 'starting', ...(job !== undefined && { job }) }
    seats.add(seat)
    worker.on('message', (answer: ReaderAnswer) => {
      if (seat.state === 'gone') return // Its answer crossed the deadline: the job has its outcome already.
      if (answer.kind !== 'ready') finish(seat, answer)
      if (seat.kind === 'alone') return workAlone(seat, answer)
      seat.state = 'idle'
      if (answer.kind === 'ready') resolve()
      next()
    })
    let cause: unknown
    worker.on('error', (error) => {
      cause = error
      leave(seat, 'crashed')
    })
    worker.on('exit', () => {
      leave(seat, 'crashed')
      reject(new Error('Cannot start a reader', { cause }))
    })
    return promise
  }

  function workAlone(seat: Seat, { kind }: ReaderAnswer): void {
    if (kind === 'ready' && seat.job !== undefined) return give(seat, seat.job)
    seat.state = 'gone'
    seats.delete(seat)
    void seat.worker.terminate()
  }

  /** The worker is lost: its job gets its outcome at once, and another worker takes the seat. */
  function leave(seat: Seat, kind: 'timed-out' | 'crashed'): void {
    if (seat.state === 'gone') return
    const hadStarted = seat.state !== 'starting'
    seat.state = 'gone'
    seats.delete(seat)
    void seat.worker.terminate()
    finish(seat, { kind })
    if (stopped || seat.kind === 'alone') return
    log.warn('reader-replaced', { reason: hadStarted ? kind : 'did-not-start' })
    setTimeout(() => stopped || open().catch(() => {}), hadStarted ? 0 : RESTART_MS).unref()
  }

  function finish(seat: Seat, outcome: Outcome): void {
    clearTimeout(seat.deadline)
    const { job } = seat
    delete seat.job
    job?.resolve(outcome)
  }

  function next(): void {
    for (const seat of seats) {
      if (seat.state !== 'idle') continue
      const job = queue.shift()
      if (job === undefined) return
      give(seat, job)
    }
  }

  function give(seat: Seat, job: Job): void {
    seat.job = job
    seat.state = 'busy'
    seat.deadline = setTimeout(() => leave(seat, 'timed-out'), deadlineMs)
    seat.worker.postMessage(job.task)
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
      return outcome.kind === 'read-again' ? outcome.reading : undefined
    },
    jobs: () =>
      queue.length +
      seats
        .values()
        .filter(({ job }) => job !== undefined)
        .toArray().length,
    async stop() {
      stopped = true
      for (const { resolve } of queue.splice(0)) resolve(STOPPED)
      for (const seat of seats) finish(seat, STOPPED)
      await Promise.all([...seats].map(({ worker }) => worker.terminate()))
    },
  }
  try {
    await Promise.all(Array.from({ length: workers }, () => open()))
  } catch (cause) {
    await pool.stop()
    throw cause
  }
  return pool
}
