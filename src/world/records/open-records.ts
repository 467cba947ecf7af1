// One log, wherever it is: files with their index, or a command's output. In: what the configuration names. Out: a search over all of it.
// A search is bounded in bytes, lines and, by its signal, time; what it did not get to see it says. Nothing here writes to a log.
import { setTimeout as wait } from 'node:timers/promises'
import { type LogFile, listLogFiles } from './log-files.ts'
import type { LogIndex } from './log-index.ts'
import { runLogCommand } from './run-log-command.ts'
import { compareLines, type LogLine, type LogQuery, type SearchBudget, searchFile } from './search-file.ts'

export type RecordSource = { files: string[]; command: string[] }

export type RecordHits = {
  /** Oldest first. */
  lines: LogLine[]
  /** Not all was searched. */
  isPart: boolean
  /** Whether the log reaches over the time asked for: nothing found then means that nothing happened. */
  covers: boolean
}

export type Records = {
  search(query: LogQuery, signal: AbortSignal): Promise<RecordHits>
  /** Brings the indexes of all files up to date that were written at or after `since` (milliseconds). */
  refresh(since: number, signal: AbortSignal): Promise<void>
}

/** Two days of a large provider; what is not in memory takes longer than the deadline anyway. */
const MAX_BYTES = 1_000_000_000
/** The newest of them: forty hours of a program that asks every minute. An agent looks at some tens. */
const MAX_LINES = 5_000
const DAY = 86_400_000
/** Of the time that a search has: what is indexed by then is searched. */
const INDEXING_MS = 1_500
/** What customers ask about is of the last days; older files are indexed when somebody asks. */
const KEPT_DAYS = 14

/** Returns the records. A search may index for `indexingMs` before it looks. */
export function openRecords(source: RecordSource, index: LogIndex, indexingMs = INDEXING_MS): Records {
  return {
    async search(query, signal) {
      const budget = { bytes: MAX_BYTES, lines: MAX_LINES }
      const indexing = AbortSignal.any([signal, AbortSignal.timeout(indexingMs)])
      const fromFiles = await searchFiles(await listLogFiles(source.files), { query, index, budget, signal, indexing })
      const fromCommand = source.command.length === 0 ? undefined : await runLogCommand(source.command, query, { budget, signal })
      const all = [fromFiles, ...(fromCommand === undefined ? [] : [fromCommand])]
      return {
        lines: all.flatMap(({ lines }) => lines).sort(compareLines),
        isPart: all.some(({ isPart }) => isPart),
        covers: all.some(({ covers }) => covers),
      }
    },
    async refresh(since, signal) {
      for (const file of await listLogFiles(source.files)) {
        if (signal.aborted || file.changedAt < since) return
        await index.refresh(file, signal)
      }
    },
  }
}

type Searching = { query: LogQuery; index: LogIndex; budget: SearchBudget; signal: AbortSignal; indexing: AbortSignal }

async function searchFiles(files: LogFile[], { query, index, budget, signal, indexing }: Searching): Promise<RecordHits> {
  const hits: RecordHits = { lines: [], isPart: false, covers: false }
  const seen = new Set<string>()
  let begins = Number.POSITIVE_INFINITY
  let isWritten = false
  for (const file of files) {
    // Written last before that time: all of it is older.
    if (file.changedAt < query.from) begins = Math.min(begins, file.changedAt)
    else isWritten = true
    if (file.changedAt < query.from) continue
    const indexed = await index.refresh(file, indexing)
    if (indexed === undefined) {
      hits.isPart = true
      continue
    }
    // A copy that rotation is just making, or one file under two patterns.
    if (seen.has(indexed.name)) continue
    seen.add(indexed.name)
    const found = await searchFile({ file, index: indexed, query }, budget, signal)
    hits.lines.push(...found.lines)
    hits.isPart ||= found.isPart
    begins = Math.min(begins, found.begins ?? Number.POSITIVE_INFINITY)
    if (signal.aborted) return { ...hits, isPart: true }
  }
  return { ...hits, covers: isWritten && begins <= query.from }
}

/** Keeps the indexes of `records` up to date until `signal` aborts, so that a look-up finds little left to index. */
export async function keepIndexed(
  records: Records[],
  index: LogIndex,
  keeping: { everySeconds: number; signal: AbortSignal },
): Promise<void> {
  const { signal, everySeconds } = keeping
  for (let sweptAt = 0; !signal.aborted; ) {
    // A log that cannot be read now may be readable later; the look-ups say so meanwhile.
    for (const each of records) await each.refresh(Date.now() - KEPT_DAYS * DAY, signal).catch(() => {})
    if (Date.now() - sweptAt > DAY) {
      await index.sweep().catch(() => {})
      sweptAt = Date.now()
    }
    await wait(everySeconds * 1000, undefined, { signal, ref: false }).catch(() => {})
  }
}
