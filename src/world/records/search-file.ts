// Looks for lines in one log file: those of a time that hold one of some words. In: the file, its index, what is looked for. Out: the
// lines, oldest first, without their time stamp. Reads the few blocks that may hold a word, and the end that has no record yet.
import type { FileHandle } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { type LogFile, openToRead, unpackFile } from './log-files.ts'
import { BLOCK_BYTES, type BlockRecord, cutBlocks, firstTime, type IndexedFile } from './log-index.ts'
import { readLogTime } from './read-log-time.ts'
import { bitsOf, mayHold } from './token-filter.ts'

/** `keys`: words that the index knows, lower case. Times in milliseconds. */
export type LogQuery = { keys: string[]; from: number; until: number; timeZone: string }

/** `text` is the line behind its time; `place` tells lines of one second apart. */
export type LogLine = { at: number; place: number; text: string }

/** Sorts lines oldest first. */
export function compareLines(one: LogLine, other: LogLine): number {
  return one.at - other.at || one.place - other.place
}

/** What a search may still read and keep; it is counted down. */
export type SearchBudget = { bytes: number; lines: number }

export type FileHits = {
  lines: LogLine[]
  /** Not all was searched: out of time or budget, or the file could not be read. */
  isPart: boolean
  /** The file's first moment, where it was learned. */
  begins?: number
}

/** A line is kept up to here: those of mail servers have 200 to 1,000 characters. */
const MAX_LINE = 4_000
/** Lines of several processes stand a little out of order, and a block's times are those of its first and last line. */
const DISORDER = 300_000
const DAY = 86_400_000
const NEWLINE = 0x0a

/** Returns the lines of `file` that `query` wants. */
export async function searchFile(searched: Searched, budget: SearchBudget, signal: AbortSignal): Promise<FileHits> {
  return searched.file.packed === 'no' ? searchPlain(searched, budget, signal) : searchPacked(searched, budget, signal)
}

export type Searched = { file: LogFile; index: IndexedFile; query: LogQuery }

async function searchPlain({ file, index, query }: Searched, budget: SearchBudget, signal: AbortSignal): Promise<FileHits> {
  const handle = await openToRead(file.path)
  if (handle === undefined) return { lines: [], isPart: true }
  try {
    const found = findBlocks(index, query)
    const hits: FileHits = { lines: [], isPart: !index.isWhole }
    const clock = clockOf(file, query)
    const head = await readAt(handle, 0, Math.min(BLOCK_BYTES, file.bytes))
    const begins = firstTime(head, clock)
    if (begins !== undefined) hits.begins = begins
    for await (const { offset, length } of found) {
      if (signal.aborted || !spend(budget, length)) return { ...hits, isPart: true }
      collectLines(await readAt(handle, offset, length), { query, clock, lines: hits.lines, budget, offset })
    }
    // What has no record yet: the end of a file that grows; of one that is being indexed its last part, since the newest is the likeliest.
    const end = Math.max(index.indexedTo, file.bytes - 2 * BLOCK_BYTES)
    if (end > index.indexedTo) hits.isPart = true
    const tail = await readAt(handle, end, 2 * BLOCK_BYTES)
    if (begins !== undefined && query.until < begins - DISORDER) return hits
    // The rest of a line that began before could be made to look like a line.
    const start = end > index.indexedTo ? tail.indexOf(NEWLINE) + 1 : 0
    collectLines(tail.subarray(start), { query, clock, lines: hits.lines, budget, offset: end + start })
    return budget.lines > 0 ? hits : { ...hits, isPart: true }
  } finally {
    await handle.close()
  }
}

/** A packed text can only be unpacked from its beginning, so that is done only as far as some block may hold a word. */
async function searchPacked({ file, index, query }: Searched, budget: SearchBudget, signal: AbortSignal): Promise<FileHits> {
  const wanted = new Set<number>()
  const hits: FileHits = { lines: [], isPart: !index.isWhole }
  for await (const { offset, from } of index.records()) {
    if (from !== undefined) hits.begins = from
    if (offset === 0) break
  }
  for await (const { offset } of findBlocks(index, query)) wanted.add(offset)
  if (wanted.size === 0) return hits
  const last = Math.max(...wanted)
  for await (const { bytes, offset } of cutBlocks(unpackFile(file, signal))) {
    if (signal.aborted || !spend(budget, bytes.length)) return { ...hits, isPart: true }
    if (wanted.has(offset)) collectLines(bytes, { query, clock: clockOf(file, query), lines: hits.lines, budget, offset })
    if (offset >= last) return budget.lines > 0 ? hits : { ...hits, isPart: true }
  }
  return { ...hits, isPart: true }
}

async function* findBlocks(index: IndexedFile, query: LogQuery): AsyncGenerator<Pick<BlockRecord, 'offset' | 'length'>> {
  const wanted = query.keys.map(bitsOf)
  let records = 0
  for await (const { offset, length, from, until, filter } of index.records()) {
    records += 1
    // Others get their turn: a thousand filters take a millisecond or two.
    if (records % 1_000 === 0) await setImmediate()
    const isOtherTime = from !== undefined && until !== undefined && (until < query.from - DISORDER || from > query.until + DISORDER)
    if (!isOtherTime && wanted.some((bits) => mayHold(filter, bits))) yield { offset, length }
  }
}

type Collecting = { query: LogQuery; clock: { timeZone: string; notAfter: number }; lines: LogLine[]; budget: SearchBudget; offset: number }

function collectLines(block: Uint8Array, { query, clock, lines, budget, offset }: Collecting): void {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  // One character a byte, so that places in it are places in the block; each keeps its length in lower case.
  const folded = bytes.toString('latin1').toLowerCase()
  const starts = new Set<number>()
  for (const key of query.keys) {
    const word = Buffer.from(key).toString('latin1').toLowerCase()
    for (let place = folded.indexOf(word); place >= 0; ) {
      starts.add(folded.lastIndexOf('\n', place) + 1)
      const end = folded.indexOf('\n', place)
      place = end < 0 ? -1 : folded.indexOf(word, end)
    }
  }
  for (const start of [...starts].sort((one, other) => one - other)) {
    if (budget.lines <= 0) return
    const end = bytes.indexOf(NEWLINE, start)
    const line = bytes.subarray(start, Math.min(end < 0 ? bytes.length : end, start + MAX_LINE)).toString()
    const time = readLogTime(line, clock)
    if (time === undefined || time.at < query.from || time.at > query.until) continue
    budget.lines -= 1
    lines.push({ at: time.at, place: offset + start, text: line.slice(time.rest) })
  }
}

/** A time without a year belongs to the year in which the file was last written, or the one before. */
function clockOf(file: LogFile, { timeZone }: LogQuery): { timeZone: string; notAfter: number } {
  return { timeZone, notAfter: file.changedAt + DAY }
}

function spend(budget: SearchBudget, bytes: number): boolean {
  budget.bytes -= bytes
  return budget.bytes >= 0 && budget.lines > 0
}

async function readAt(handle: FileHandle, place: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length)
  const { bytesRead } = await handle.read(bytes, 0, length, place)
  return bytes.subarray(0, bytesRead)
}
