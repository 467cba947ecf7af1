// Many writes, one commit: every write asked for within one turn of the event loop goes into one transaction, and a promise
// resolves only after that transaction's COMMIT. No timer: setImmediate waits for nothing but the turn's other callers. Only what nobody
// waits for, such as a decision, may wait a moment for company: it goes with the next group, or after SOON_MS by itself.
// If the commit fails, all of the group reject, nothing of them stays, and the next group starts anew.
// A write that throws is undone alone and its neighbours are committed: that is rare, so a group is first run without savepoints, and
// run again from the beginning with one around each write when one of them has thrown. What is written may so run twice; it commits once.
import type { DatabaseSync } from 'node:sqlite'
import { storeFailure } from '../store-failure.ts'

export type GroupCommit = {
  /** Resolves with what `work` returned, after the commit. `work` is synchronous. */
  write<T>(work: () => T): Promise<T>
  /** As write(), up to SOON_MS later. */
  writeSoon<T>(work: () => T): Promise<T>
  /** Resolves when everything asked for so far is committed or rejected; later writes reject. */
  close(): Promise<void>
}

type Job = { work: () => unknown; resolve: (result: unknown) => void; reject: (error: unknown) => void }
type Outcome = { kind: 'done'; result: unknown } | { kind: 'failed'; error: unknown }

/** What is only added up during a group: written once, in its transaction, or dropped with it. */
export type Pending = { flush(): void; drop(): void }

export type GroupCommitOptions = {
  /** Whether the files that are written to are still those that the next start will read. */
  isInPlace?: () => boolean
  /** What was only added up during a group, or during one write of it, and must go with it. */
  pending?: Pending[]
  /** After each commit. */
  committed?: () => void
}

/** Decisions come one by one, and a commit costs as much for one as for five: so long a few of them are there under load. */
const SOON_MS = 4

export function startGroupCommit(database: DatabaseSync, options: GroupCommitOptions = {}): GroupCommit {
  const { isInPlace = () => true, pending = [], committed = () => {} } = options
  let waiting: Job[] = []
  let closed = false
  let immediate: NodeJS.Immediate | undefined
  let timer: NodeJS.Timeout | undefined
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const savepoint = database.prepare('SAVEPOINT job')
  const release = database.prepare('RELEASE job')
  const undo = database.prepare('ROLLBACK TO job')

  function commitGroup(): void {
    const group = waiting
    waiting = []
    immediate = undefined
    clearTimeout(timer)
    timer = undefined
    let outcomes: Outcome[]
    try {
      // SQLite writes on into a file that was removed or replaced, and says nothing: what is kept there is lost.
      checkPlace()
      begin.run()
      outcomes = runTogether(group) ?? runApart(group)
      commit.run()
      checkPlace()
    } catch (error) {
      // The disk is full, the file is locked or gone: nothing of this group stays.
      undoAll()
      for (const job of group) job.reject(storeFailure(error))
      return
    }
    // Only now is anything promised: the commit is on stable storage.
    group.forEach((job, index) => {
      const outcome = outcomes[index]
      if (outcome?.kind === 'done') job.resolve(outcome.result)
      else job.reject(outcome?.error)
    })
    committed()
  }

  function flush(): void {
    for (const part of pending) part.flush()
  }

  function drop(): void {
    for (const part of pending) part.drop()
  }

  function undoAll(): void {
    drop()
    if (database.isTransaction) database.exec('ROLLBACK')
  }

  /** Returns undefined, with nothing done, when a write threw. */
  function runTogether(group: Job[]): Outcome[] | undefined {
    try {
      const outcomes = group.map((job): Outcome => ({ kind: 'done', result: job.work() }))
      flush()
      return outcomes
    } catch {
      undoAll()
      return undefined
    }
  }

  function runApart(group: Job[]): Outcome[] {
    begin.run()
    return group.map(run)
  }

  function checkPlace(): void {
    if (!isInPlace()) throw new Error('The files of the store are not where they were')
  }

  function run(job: Job): Outcome {
    savepoint.run()
    try {
      const result = job.work()
      flush()
      release.run()
      return { kind: 'done', result }
    } catch (error) {
      drop()
      // SQLite ends the whole transaction itself where it cannot go on (disk full, I/O error): then the group is lost.
      if (!database.isTransaction) throw error
      undo.run()
      release.run()
      return { kind: 'failed', error }
    }
  }

  function add<T>(work: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    if (closed) {
      reject(new Error('Cannot write: the store is closed'))
      return promise
    }
    let result: { value: T } | undefined
    waiting.push({
      work: () => {
        result = { value: work() }
      },
      resolve: () => {
        if (result) resolve(result.value)
      },
      reject,
    })
    return promise
  }

  return {
    write(work) {
      if (!closed) immediate ??= setImmediate(commitGroup)
      return add(work)
    },
    writeSoon(work) {
      if (!closed && immediate === undefined) timer ??= setTimeout(commitGroup, SOON_MS)
      return add(work)
    },
    close() {
      closed = true
      if (waiting.length > 0) immediate ??= setImmediate(commitGroup)
      return new Promise((resolve) => setImmediate(resolve))
    },
  }
}
