// Looks for lines in one log file: those of a time that hold one of some words. In: the file, its index, what is looked for. Out: the
// lines, in no order, without their time stamp. Reads the end that has no record yet, and the few blocks that may hold a word, from the
// newest to the oldest: where the budget ends, what is missing is the oldest.
import type { FileHandle } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { findWord, prepareWord, type Word } from './find-word.ts'
import { type LogFile, openToRead, unpackFile } from './log-files.ts'
import { BLOCK_BYTES, type BlockRecord, cutBlocks, firstTime, type IndexedFile } from './log-index.ts'
import { readLogTime } from './read-log-time.ts'
import { bitsOf, mayHold } from './token-filter.ts'

/**
 * `keys`: words that the index knows, lower case. Times in milliseconds. `accepts` sees a whole line: one that it turns away counts for
 * nothing, so that thousands of one kind cannot take the place of the kind that is looked for.
 */
export type LogQuery = { keys: string[]; from: number; until: number; timeZone: string; accepts?: (line: string) => boolean }

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

/** So much is read at once, where blocks stand side by side: each read costs more than the search in a block. */
const READ_BYTES = 8 * BLOCK_BYTES
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
    const hits: FileHits = { lines: [], isPart: !index.isWhole }
    const looking = lookFor(query, file)
    const bytes = Buffer.allocUnsafe(READ_BYTES)
    const begins = firstTime(await readAt(handle, bytes, { offset: 0, length: Math.min(BLOCK_BYTES, file.bytes) }), looking.clock)
    if (begins !== undefined) hits.begins = begins
    if (begins === undefined || query.until >= begins - DISORDER) {
      // What has no record yet: the end of a file that grows; of one that is being indexed its last part, the newest being the likeliest.
      const offset = Math.max(index.indexedTo, file.bytes - 2 * BLOCK_BYTES)
      if (offset > index.indexedTo) hits.isPart = true
      const tail = await readAt(handle, bytes, { offset, length: 2 * BLOCK_BYTES })
      // The rest of a line that began before could be made to look like a line.
      const start = offset > index.indexedTo ? tail.indexOf(NEWLINE) + 1 : 0
      take(findLines(tail.subarray(start), { ...looking, offset: offset + start }), hits, budget)
    }
    for (const { offset, length, blocks } of joinNeighbours(await listBlocks(index, looking))) {
      if (signal.aborted || !spend(budget, length)) return { ...hits, isPart: true }
      const piece = await readAt(handle, bytes, { offset, length })
      for (const block of blocks) {
        const text = piece.subarray(block.offset - offset, block.offset - offset + block.length)
        take(findLines(text, { ...looking, keys: block.keys, offset: block.offset }), hits, budget)
      }
    }
    return hits
  } finally {
    await handle.close()
  }
}

/** A packed text can only be unpacked from its beginning, so that is done only as far as some block may hold a word. */
async function searchPacked({ file, index, query }: Searched, budget: SearchBudget, signal: AbortSignal): Promise<FileHits> {
  const hits: FileHits = { lines: [], isPart: !index.isWhole }
  for await (const { offset, from } of index.records()) {
    if (from !== undefined) hits.begins = from
    if (offset === 0) break
  }
  const looking = lookFor(query, file)
  const wanted = new Map((await listBlocks(index, looking)).map((block) => [block.offset, block.keys]))
  if (wanted.size === 0) return hits
  const last = Math.max(...wanted.keys())
  let lines: LogLine[] = []
  const finish = (isPart: boolean): FileHits => {
    take(lines, hits, budget)
    return isPart ? { ...hits, isPart } : hits
  }
  for await (const { bytes, offset } of cutBlocks(unpackFile(file, signal))) {
    if (signal.aborted || !spend(budget, bytes.length)) return finish(true)
    const keys = wanted.get(offset)
    if (keys !== undefined) lines.push(...findLines(bytes, { ...looking, keys, offset }))
    // The oldest of them come first here, and are the ones to do without.
    if (lines.length > 2 * budget.lines) {
      lines = lines.slice(lines.length - budget.lines)
      hits.isPart = true
    }
    if (offset >= last) return finish(false)
  }
  return finish(true)
}

/** A key with what finds it: in the filter of a block, and in its text. */
type Key = { bits: number[]; word: Word }
type Looking = { keys: Key[]; query: LogQuery; clock: { timeZone: string; notAfter: number } }

function lookFor(query: LogQuery, file: LogFile): Looking {
  return { keys: query.keys.map((key) => ({ bits: bitsOf(key), word: prepareWord(key) })), query, clock: clockOf(file, query) }
}

/** A block with the keys that may stand in it. */
type WantedBlock = Pick<BlockRecord, 'offset' | 'length'> & { keys: Key[] }

/** Returns the blocks in the order of the file. */
async function listBlocks(index: IndexedFile, { keys, query }: Looking): Promise<WantedBlock[]> {
  const wanted: WantedBlock[] = []
  let records = 0
  for await (const { offset, length, from, until, filter } of index.records()) {
    records += 1
    // Others get their turn: a thousand filters take a millisecond or two.
    if (records % 1_000 === 0) await setImmediate()
    const isOtherTime = from !== undefined && until !== undefined && (until < query.from - DISORDER || from > query.until + DISORDER)
    const own = isOtherTime ? [] : keys.filter(({ bits }) => mayHold(filter, bits))
    if (own.length > 0) wanted.push({ offset, length, keys: own })
  }
  return wanted
}

type Piece = { offset: number; length: number; blocks: WantedBlock[] }

/** Yields blocks that stand side by side as one piece, and all of them from the end of the file to its beginning. */
function* joinNeighbours(blocks: WantedBlock[]): Generator<Piece> {
  let piece: Piece | undefined
  for (const block of blocks.toReversed()) {
    const { offset, length } = block
    if (piece !== undefined && offset + length === piece.offset && length + piece.length <= READ_BYTES) {
      piece = { offset, length: length + piece.length, blocks: [...piece.blocks, block] }
      continue
    }
    if (piece !== undefined) yield piece
    piece = { offset, length, blocks: [block] }
  }
  if (piece !== undefined) yield piece
}

/** Returns the lines of `block`, which stands at `offset` of the text, that hold a key and are of the time, in their order. */
function findLines(block: Uint8Array, { keys, query, clock, offset }: Looking & { offset: number }): LogLine[] {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  const starts = new Set<number>()
  for (const { word } of keys) {
    for (let place = findWord(bytes, word, 0); place >= 0; ) {
      starts.add(bytes.lastIndexOf(NEWLINE, place) + 1)
      const end = bytes.indexOf(NEWLINE, place)
      place = end < 0 ? -1 : findWord(bytes, word, end)
    }
  }
  const lines: LogLine[] = []
  for (const start of keys.length === 1 ? starts : [...starts].sort((one, other) => one - other)) {
    const end = bytes.indexOf(NEWLINE, start)
    const line = bytes.toString('utf8', start, Math.min(end < 0 ? bytes.length : end, start + MAX_LINE))
    if (query.accepts?.(line) === false) continue
    const time = readLogTime(line, clock)
    if (time === undefined || time.at < query.from || time.at > query.until) continue
    lines.push({ at: time.at, place: offset + start, text: line.slice(time.rest) })
  }
  return lines
}

/** Adds the newest of `lines` to `hits`, as many as `budget` allows. */
function take(lines: LogLine[], hits: FileHits, budget: SearchBudget): void {
  const newest = lines.length > budget.lines ? lines.slice(lines.length - budget.lines) : lines
  if (newest.length < lines.length) hits.isPart = true
  budget.lines -= newest.length
  for (const line of newest) hits.lines.push(line)
}

/** A time without a year belongs to the year in which the file was last written, or the one before. */
function clockOf(file: LogFile, { timeZone }: LogQuery): { timeZone: string; notAfter: number } {
  return { timeZone, notAfter: file.changedAt + DAY }
}

function spend(budget: SearchBudget, bytes: number): boolean {
  budget.bytes -= bytes
  return budget.bytes >= 0 && budget.lines > 0
}

async function readAt(handle: FileHandle, into: Buffer, { offset, length }: { offset: number; length: number }): Promise<Uint8Array> {
  const { bytesRead } = await handle.read(into, 0, Math.min(length, into.length), offset)
  return into.subarray(0, bytesRead)
}
