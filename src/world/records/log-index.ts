// The index of one log file, beside the log in a folder of our own: a record for each block of about 128 KB with its place, its times
// and the filter of what stands in it. In: a file. Out: its records, brought up to date. Only whole blocks are indexed, cut at line
// ends, and a block once written never changes: a growing file's index grows at its end, a broken-off record is written again, and two
// processes that index the same file write the same bytes to the same places. The last piece of a growing file has no record yet.
import { constants } from 'node:fs'
import { mkdir, open, readdir, stat, unlink, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type LogFile, nameContent, openToRead, unpackFile } from './log-files.ts'
import { readLogTime } from './read-log-time.ts'
import { addTokens, FILTER_BYTES } from './token-filter.ts'

export const BLOCK_BYTES = 131_072
const READ_BYTES = 8 * BLOCK_BYTES
const RECORD_BYTES = 32 + FILTER_BYTES
const RECORDS_AT_ONCE = 64
/** An index that nobody asked for that long belongs to a log that is gone. */
const KEEP_DAYS = 45
const DAY = 86_400_000
/** Lines at a block's beginning and end in which a time is looked for. */
const TIMED_LINES = 20
const LINE_BYTES = 400
const NEWLINE = 0x0a

/** Where a block stands in the unpacked text; its times are absent where no line of it begins with one. */
export type BlockRecord = { offset: number; length: number; from?: number; until?: number; filter: Uint8Array }

export type IndexedFile = {
  /** Names what the file holds: the same for a copy of it. */
  name: string
  /** Up to there the text has records. */
  indexedTo: number
  /** Whether all of it has, but for the last piece of a file that may grow. */
  isWhole: boolean
  /** Records whose filter is valid only until the next one is taken. */
  records(): AsyncGenerator<BlockRecord>
}

export type LogIndex = {
  /** Brings the file's index up to date, as far as `signal` lets it; undefined where the file cannot be read. */
  refresh(file: LogFile, signal: AbortSignal): Promise<IndexedFile | undefined>
  /** Removes indexes of logs that are gone. */
  sweep(): Promise<void>
}

/** Returns the indexes that are kept in `folder`. */
export function openLogIndex({ folder, timeZone }: { folder: string; timeZone: string }): LogIndex {
  const busy = new Map<string, Promise<unknown>>()
  return {
    async refresh(file, signal) {
      if (file.packed === 'unreadable') return undefined
      const handle = await openToRead(file.path)
      if (handle === undefined) return undefined
      try {
        const name = await nameContent(file, handle)
        const path = join(folder, `${name}.idx`)
        // One after the other: the second finds what the first has written, or when its time is up what there is by then.
        const before = busy.get(name) ?? Promise.resolve()
        const clock = { timeZone, notAfter: file.changedAt + DAY }
        const running = waitInTime(before, signal).then(() => bringUpToDate(path, file, { clock, signal }))
        const settled = Promise.all([before, running.catch(() => {})])
        busy.set(name, settled)
        void settled.finally(() => busy.get(name) === settled && busy.delete(name))
        const state = await running
        return { name, ...state, records: () => readRecords(path, state.indexedTo) }
      } finally {
        await handle.close()
      }
    },
    async sweep() {
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name)
        const found = name.endsWith('.idx') ? await stat(path).catch(() => undefined) : undefined
        if (found !== undefined && found.mtimeMs < Date.now() - KEEP_DAYS * DAY) await unlink(path).catch(() => {})
      }
    },
  }
}

async function waitInTime(before: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const { promise: outOfTime, resolve } = Promise.withResolvers<void>()
  const stop = (): void => resolve()
  if (signal.aborted) stop()
  // A signal may live as long as the process.
  signal.addEventListener('abort', stop, { once: true })
  await Promise.race([before, outOfTime])
  signal.removeEventListener('abort', stop)
}

type State = Pick<IndexedFile, 'indexedTo' | 'isWhole'>
type Reading = { clock: { timeZone: string; notAfter: number }; signal: AbortSignal }

async function bringUpToDate(path: string, file: LogFile, reading: Reading): Promise<State> {
  let known = await readState(path)
  if (known.isWhole) return known
  if (file.packed === 'no' && known.indexedTo > file.bytes) {
    // What is smaller than its index was cut short and begins alike; what it holds now is not known.
    await unlink(path)
    known = NOTHING_INDEXED
  }
  const indexing = { ...reading, start: known.indexedTo, records: known.records }
  if (file.packed !== 'no') return indexPacked(path, file, indexing)
  return file.bytes - known.indexedTo < BLOCK_BYTES ? { indexedTo: known.indexedTo, isWhole: true } : indexPlain(path, file, indexing)
}

type Indexing = Reading & { start: number; records: number }

async function indexPlain(path: string, file: LogFile, { start, records: known, clock, signal }: Indexing): Promise<State> {
  const [source, target] = await Promise.all([openToRead(file.path), openToWrite(path, known)])
  try {
    const bytes = Buffer.allocUnsafe(READ_BYTES)
    let place = start
    for (;;) {
      if (signal.aborted) return { indexedTo: place, isWhole: false }
      const read = (await source?.read(bytes, 0, READ_BYTES, place))?.bytesRead ?? 0
      const text = bytes.subarray(0, read)
      let used = 0
      const records: Buffer[] = []
      for (let length = cutBlock(text, used); length > 0; length = cutBlock(text, used)) {
        records.push(writeRecord(text.subarray(used, used + length), place + used, clock))
        used += length
      }
      if (used === 0) return { indexedTo: place, isWhole: true }
      await target.append(records)
      place += used
    }
  } finally {
    await Promise.all([source?.close(), target.close()])
  }
}

async function indexPacked(path: string, file: LogFile, { start, records, clock, signal }: Indexing): Promise<State> {
  const target = await openToWrite(path, records)
  try {
    let place = start
    for await (const { bytes, offset } of cutBlocks(unpackFile(file, signal))) {
      if (signal.aborted) break
      if (offset < start) continue
      await target.append([writeRecord(bytes, offset, clock)])
      place = offset + bytes.length
    }
    if (signal.aborted) return { indexedTo: place, isWhole: false }
    // A record without length says that there is no more.
    await target.append([writeRecord(new Uint8Array(0), place, clock)])
    return { indexedTo: place, isWhole: true }
  } finally {
    await target.close()
  }
}

/** Yields the blocks of an unpacked text, the same whenever it is unpacked, the last one of any length. */
export async function* cutBlocks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Uint8Array; offset: number }> {
  let rest = Buffer.alloc(0)
  let offset = 0
  for await (const piece of pieces) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece])
    for (let length = cutBlock(rest, 0); length > 0; length = cutBlock(rest, 0)) {
      yield { bytes: rest.subarray(0, length), offset }
      rest = rest.subarray(length)
      offset += length
    }
  }
  if (rest.length > 0) yield { bytes: rest, offset }
}

/** Returns the length of the block that begins at `start`: whole lines, or a whole block of one endless line; 0 where there is too little. */
function cutBlock(text: Uint8Array, start: number): number {
  if (text.length - start < BLOCK_BYTES) return 0
  const end = text.subarray(start, start + BLOCK_BYTES).lastIndexOf(NEWLINE)
  return end < 0 ? BLOCK_BYTES : end + 1
}

type Clock = Reading['clock']

function writeRecord(block: Uint8Array, offset: number, clock: Clock): Buffer {
  const record = Buffer.alloc(RECORD_BYTES)
  record.writeDoubleLE(offset, 0)
  record.writeUInt32LE(block.length, 8)
  record.writeDoubleLE(firstTime(block, clock) ?? Number.NaN, 16)
  record.writeDoubleLE(lastTime(block, clock) ?? Number.NaN, 24)
  addTokens(block, record.subarray(32))
  return record
}

/** Returns the time of the first of `block`'s lines that has one. */
export function firstTime(block: Uint8Array, clock: Clock): number | undefined {
  let start = 0
  for (let line = 0; line < TIMED_LINES && start < block.length; line += 1) {
    const time = timeAt(block, start, clock)
    if (time !== undefined) return time
    const end = block.indexOf(NEWLINE, start)
    if (end < 0) return undefined
    start = end + 1
  }
  return undefined
}

function lastTime(block: Uint8Array, clock: Clock): number | undefined {
  let end = block.length - 1
  for (let line = 0; line < TIMED_LINES && end > 0; line += 1) {
    const start = block.lastIndexOf(NEWLINE, end - 1) + 1
    const time = timeAt(block, start, clock)
    if (time !== undefined) return time
    end = start - 1
  }
  return undefined
}

function timeAt(block: Uint8Array, start: number, clock: Clock): number | undefined {
  return readLogTime(
    Buffer.from(block.buffer, block.byteOffset + start, Math.min(LINE_BYTES, block.length - start)).toString('latin1'),
    clock,
  )?.at
}

/** Writes records behind the first `known` ones, over whatever broke off there. */
async function openToWrite(path: string, known: number) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  let place = known * RECORD_BYTES
  return {
    async append(records: Buffer[]): Promise<void> {
      const bytes = Buffer.concat(records)
      await handle.write(bytes, 0, bytes.length, place)
      place += bytes.length
    },
    close: () => handle.close(),
  }
}

const NOTHING_INDEXED = { indexedTo: 0, isWhole: false, records: 0 }

async function readState(path: string): Promise<State & { records: number }> {
  const handle = await openToRead(path)
  if (handle === undefined) return NOTHING_INDEXED
  try {
    const { size, mtimeMs } = await handle.stat()
    if (mtimeMs < Date.now() - DAY) await utimes(path, new Date(), new Date())
    const records = Math.floor(size / RECORD_BYTES)
    if (records === 0) return NOTHING_INDEXED
    const head = Buffer.alloc(32)
    await handle.read(head, 0, 32, (records - 1) * RECORD_BYTES)
    const length = head.readUInt32LE(8)
    return { indexedTo: head.readDoubleLE(0) + length, isWhole: length === 0, records }
  } finally {
    await handle.close()
  }
}

async function* readRecords(path: string, indexedTo: number): AsyncGenerator<BlockRecord> {
  const handle = indexedTo === 0 ? undefined : await openToRead(path)
  if (handle === undefined) return
  try {
    const bytes = Buffer.allocUnsafe(RECORDS_AT_ONCE * RECORD_BYTES)
    for (let place = 0; ; ) {
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, place)
      const count = Math.floor(bytesRead / RECORD_BYTES)
      for (let index = 0; index < count; index += 1) {
        const record = bytes.subarray(index * RECORD_BYTES, (index + 1) * RECORD_BYTES)
        const [offset, length] = [record.readDoubleLE(0), record.readUInt32LE(8)]
        if (length === 0 || offset >= indexedTo) return
        const [from, until] = [record.readDoubleLE(16), record.readDoubleLE(24)]
        const times = Number.isNaN(from) || Number.isNaN(until) ? {} : { from: Math.min(from, until), until: Math.max(from, until) }
        yield { offset, length, ...times, filter: record.subarray(32) }
      }
      if (count === 0) return
      place += count * RECORD_BYTES
    }
  } finally {
    await handle.close()
  }
}
