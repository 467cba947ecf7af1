// Runs the operator's own command for log lines, such as journalctl: no shell, no input, bounded in output and time. In: the words of
// the command, in which {from}, {until}, {fromSeconds}, {untilSeconds} and {address} are replaced. Out: its lines that hold a word
// looked for. An address reaches the command only where it has none but harmless characters: it is the customer's to choose.
import { spawn } from 'node:child_process'
import type { RecordHits } from './open-records.ts'
import { readLogTime } from './read-log-time.ts'
import type { LogQuery, SearchBudget } from './search-file.ts'

const MAX_OUTPUT = 50_000_000
const MAX_LINE = 4_000
const DAY = 86_400_000
/** No leading dash, which would be an option; nothing that a shell at the other end of an ssh would take for more than a word. */
const HARMLESS = /^[a-z0-9_][a-z0-9._+=-]{0,63}@[a-z0-9][a-z0-9.-]{0,252}$/

type Bounds = { budget: SearchBudget; signal: AbortSignal }

/** Returns the lines. Rejects when the command cannot be started or says by its exit code that it failed. */
export async function runLogCommand(command: string[], query: LogQuery, { budget, signal }: Bounds): Promise<RecordHits> {
  const wantsAddress = command.some((word) => word.includes('{address}'))
  const addresses = wantsAddress ? query.keys.filter((key) => HARMLESS.test(key)) : ['']
  // Queue ids are found among the lines that an address gave.
  if (wantsAddress && !query.keys.some((key) => key.includes('@'))) return { lines: [], isPart: false, covers: false }
  const hits: RecordHits = { lines: [], isPart: wantsAddress && addresses.length < query.keys.length, covers: addresses.length > 0 }
  for (const address of addresses) {
    const [program = '', ...args] = fillIn(command, query, address)
    const isWhole = await readOutput({ program, args, query, lines: hits.lines }, { budget, signal })
    if (!isWhole) return { ...hits, isPart: true, covers: false }
  }
  return hits
}

function fillIn(command: string[], { from, until, timeZone }: LogQuery, address: string): string[] {
  const wall = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
      .replace('T', ' ')
  const words: Record<string, string> = {
    '{from}': wall(from),
    '{until}': wall(until),
    '{fromSeconds}': String(Math.floor(from / 1000)),
    '{untilSeconds}': String(Math.ceil(until / 1000)),
    '{address}': address,
  }
  return command.map((word, index) => (index === 0 ? word : word.replace(/\{[a-zA-Z]{1,12}\}/g, (name) => words[name] ?? name)))
}

type Running = { program: string; args: string[]; query: LogQuery; lines: RecordHits['lines'] }

async function readOutput({ program, args, query, lines }: Running, { budget, signal }: Bounds): Promise<boolean> {
  const stopping = new AbortController()
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    signal: AbortSignal.any([signal, stopping.signal]),
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', (failure) => (failure.name === 'AbortError' ? resolve(null) : reject(failure)))
    child.once('close', resolve)
  })
  // Looked at once the output has ended.
  ended.catch(() => {})
  const keys = query.keys.map((key) => key.toLowerCase())
  const clock = { timeZone: query.timeZone, notAfter: Date.now() + DAY }
  let rest = ''
  let bytes = 0
  let place = lines.length
  let found: RecordHits['lines'] = []
  let isWhole = true
  // Commands print the oldest first: of too many lines those are the ones to do without.
  const dropOldest = (atMost: number): void => {
    if (found.length <= atMost) return
    found = found.slice(found.length - budget.lines)
    isWhole = false
  }
  const take = (line: string): void => {
    const folded = line.toLowerCase()
    if (!keys.some((key) => folded.includes(key))) return
    if (query.accepts?.(line.slice(0, MAX_LINE)) === false) return
    const time = readLogTime(line.slice(0, MAX_LINE), clock)
    if (time === undefined || time.at < query.from || time.at > query.until) return
    found.push({ at: time.at, place: place++, text: line.slice(time.rest, MAX_LINE) })
    dropOldest(2 * budget.lines)
  }
  try {
    for await (const piece of child.stdout.setEncoding('utf8')) {
      bytes += piece.length
      const parts = `${rest}${piece}`.split('\n')
      rest = (parts.pop() ?? '').slice(0, MAX_LINE)
      for (const line of parts) take(line)
      if (bytes <= MAX_OUTPUT) continue
      isWhole = false
      stopping.abort()
      break
    }
  } catch {
    // The pipe broke with the command: its exit code says the rest.
  }
  if (rest !== '') take(rest)
  dropOldest(budget.lines)
  budget.lines -= found.length
  for (const line of found) lines.push(line)
  const code = await ended
  if (signal.aborted || code === null) return false
  // grep says 1 where it found nothing.
  if (code > 1) throw new Error(`The log command ${program} failed (exit code ${code})`)
  return isWhole
}
