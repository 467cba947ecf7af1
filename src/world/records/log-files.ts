// The files of a log: by glob, rotated ones and compressed ones among them. In: patterns. Out: each file with its size and last change,
// newest first. A file is known again by its first bytes, so that its index holds when rotation renames or copies it.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, glob, open, stat } from 'node:fs/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'

export type LogFile = { path: string; bytes: number; changedAt: number; packed: 'no' | 'gzip' | 'zstd' | 'unreadable' }

/** A year of daily logs of several servers; more is a pattern that catches too much. */
const MAX_FILES = 2_000
const PACKED: [RegExp, LogFile['packed']][] = [
  [/\.gz$/i, 'gzip'],
  [/\.zst$/i, 'zstd'],
  [/\.(?:xz|bz2|lz4|zip|7z)$/i, 'unreadable'],
]

/** Returns the files that `patterns` name, newest change first; a file that goes away meanwhile is left out. */
export async function listLogFiles(patterns: string[]): Promise<LogFile[]> {
  const paths = new Set<string>()
  for (const pattern of patterns) {
    for await (const path of glob(pattern)) {
      paths.add(path)
      if (paths.size >= MAX_FILES) break
    }
  }
  const files: LogFile[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found === undefined || !found.isFile() || found.size === 0) continue
    const packed = PACKED.find(([ending]) => ending.test(path))?.[1] ?? 'no'
    files.push({ path, bytes: found.size, changedAt: found.mtimeMs, packed })
  }
  return files.sort((one, other) => other.changedAt - one.changedAt)
}

/** Two logs with the same beginning are the same log: it holds times, process ids and names. */
const HEAD_BYTES = 4_096

/** Returns a name for what the file holds, the same after it grew or was renamed. */
export async function nameContent(file: LogFile, handle: FileHandle): Promise<string> {
  const head = Buffer.alloc(HEAD_BYTES)
  const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0)
  const hash = createHash('sha256').update(head.subarray(0, bytesRead))
  // A packed file does not grow: it is written again, and then often begins with the same bytes.
  if (file.packed !== 'no') hash.update(`${file.packed} ${file.bytes}`)
  return hash.digest('hex').slice(0, 32)
}

/** Yields the text of a packed file in pieces. */
export async function* unpackFile({ path, packed }: LogFile, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const unpacking = packed === 'zstd' ? createZstdDecompress({ chunkSize: 1 << 17 }) : createGunzip({ chunkSize: 1 << 17 })
  const source = createReadStream(path, { highWaterMark: 1 << 17 })
  source.on('error', (failure) => unpacking.destroy(failure))
  try {
    for await (const piece of source.pipe(unpacking)) {
      if (signal.aborted) return
      yield piece
    }
  } finally {
    source.destroy()
    unpacking.destroy()
  }
}

/** Opens for reading; undefined where this user may not or the file is gone. */
export async function openToRead(path: string): Promise<FileHandle | undefined> {
  return open(path, 'r').catch(() => undefined)
}
