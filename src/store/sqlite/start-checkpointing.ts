// Keeps the log of changes (WAL) short without holding up a commit: once it has grown, a thread copies it into the database
// (checkpoint-worker.ts), again as long as more than a little came meanwhile, and this connection the last of it, after which SQLite
// begins the log anew. Done by SQLite itself within a commit, that is a pause of about 8 ms for every mail that waits
// (docs/performance.md). Should the thread fail, another one is tried after a while, and SQLite's own checkpoint comes at
// AUTOMATIC_BYTES. The thread starts when the log has first grown: a small store has none.
import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { numberOf } from './row.ts'

export type Checkpointing = {
  /** To be called after each commit. */
  committed(): void
  /** Resolves when no checkpoint of the thread runs. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/** A checkpoint of more keeps the disk from the commits beside it for longer than a mail should wait. */
const LOG_BYTES = 4_194_304
const AUTOMATIC_BYTES = 67_108_864
/** The rest that this connection may copy itself, in a millisecond or two, most of it the disk's. */
const REST_BYTES = 262_144
/** Each finds less than the one before, unless the disk is slower than what comes in: then the log grows, and the next ones go on. */
const PASSES = 8
/** Commits between two looks at the log. */
const COMMITS = 8
/** Commits until another thread is tried: one that failed for want of memory or descriptors would fail again at once. */
const COMMITS_AFTER_FAILURE = 1024

export function startCheckpointing(database: DatabaseSync, path: string): Checkpointing {
  const pageBytes = numberOf(database.prepare('PRAGMA page_size').get() ?? {}, 'page_size')
  database.exec(`PRAGMA wal_autocheckpoint = ${AUTOMATIC_BYTES / pageBytes}`)
  const look = database.prepare('PRAGMA wal_checkpoint(NOOP)')
  const copyRest = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')
  let state: 'off' | 'idle' | 'busy' | 'failed' | 'stopped' = 'off'
  let worker: Worker | undefined
  let commits = 0
  let failedAt = 0
  let passes = 0
  let waiting: (() => void)[] = []

  function waitingBytes(): number {
    const [row] = look.all()
    return row === undefined ? 0 : (numberOf(row, 'log') - numberOf(row, 'checkpointed')) * pageBytes
  }

  function hasGrown(): boolean {
    try {
      return waitingBytes() >= LOG_BYTES
    } catch {
      return false
    }
  }

  function open(): Worker {
    const opened = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), { workerData: { path }, execArgv: [] })
    opened.on('message', done)
    const gone = (): void => {
      if (worker === opened) fail()
    }
    opened.on('error', gone)
    opened.on('exit', gone)
    return opened
  }

  /** A thread that has left does not leave once more: stop() must not wait for it. */
  function fail(): void {
    worker = undefined
    failedAt = commits
    settle('failed')
  }

  function done(): void {
    if (state !== 'busy') return
    try {
      const rest = waitingBytes()
      if (rest > REST_BYTES && passes < PASSES) return copy()
      settle('idle')
      if (rest <= REST_BYTES) copyRest.all()
    } catch {
      // The next commit meets the same trouble, and tells it to its callers.
      settle('idle')
    }
  }

  function copy(): void {
    try {
      worker ??= open()
    } catch {
      return fail()
    }
    state = 'busy'
    passes += 1
    worker.ref()
    worker.postMessage('checkpoint')
  }

  function settle(next: 'idle' | 'failed'): void {
    if (state !== 'stopped') state = next
    // A thread at rest keeps no process alive; one at work does, for whoever waits for it.
    worker?.unref()
    for (const resolve of waiting) resolve()
    waiting = []
  }

  return {
    committed() {
      commits += 1
      if (commits % COMMITS !== 0 || state === 'busy' || state === 'stopped') return
      if (state === 'failed' && commits - failedAt < COMMITS_AFTER_FAILURE) return
      // What was committed is; the next commit meets the same trouble, and tells it to its callers.
      if (hasGrown()) {
        passes = 0
        copy()
      }
    },
    idle() {
      return state === 'busy' ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()
    },
    async stop() {
      state = 'stopped'
      if (worker === undefined) return
      const { promise, resolve } = Promise.withResolvers<void>()
      worker.ref()
      worker.once('exit', () => resolve())
      worker.postMessage('stop')
      await promise
    },
  }
}
