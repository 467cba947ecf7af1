// Takes one mail's bytes from DATA, within the limit of the mail and the room that all sessions share. What is small comes into memory;
// what is larger goes on into a file as it comes, no faster than the disk takes it. Line ends are mended on the way.
import type { Readable } from 'node:stream'
import type { KeptFile, MailFile } from '../store/store.ts'
import { type FoundLineEnds, type LineEndMender, mendLineEnds, openLineEndMender } from './mend-line-ends.ts'

/** lost: the client went away in DATA; nothing may stay of such a mail. not-written: the file could not take it. */
export type Collected =
  | ({ kind: 'whole'; raw: Uint8Array; file?: KeptFile } & FoundLineEnds)
  | { kind: 'too-large' }
  | { kind: 'no-room' }
  | { kind: 'bad-line-ends' }
  | { kind: 'lost' }
  | { kind: 'not-written'; error: unknown }

/** Bytes that may still be received at one time, over all sessions. */
export type Room = { bytesLeft: number }

export type Collecting = {
  maxBytes: number
  room: Room
  /** Absent: everything comes into memory. */
  openFile?: (() => MailFile) | undefined
  /** So many bytes are here. */
  came?: (bytes: number) => void
  /** The client has sent all of it: from now on it waits for its answer. */
  ended?: () => void
}

/** What the store keeps in a row; a mail above it is on its way to a file anyway. */
const IN_MEMORY_BYTES = 65_536
/** Of a mail that is on its way to a file already: the less each of many connections holds, the more of them there may be. */
const PIECE_BYTES = 16_384
/** A client that sends byte by byte: each one in a buffer of its own would take a hundred times its size. */
const MAX_CHUNKS = 64
const NOTHING = new Uint8Array()

/** Resolves once, as soon as the outcome is known: of a mail that is too large the rest is not awaited. Frees what it took of `room`. */
export function collectMail(stream: Readable, { maxBytes, room, openFile, came, ended }: Collecting): Promise<Collected> {
  const { promise, resolve } = Promise.withResolvers<Collected>()
  let chunks: Buffer[] = []
  let bytes = 0
  let held = 0
  let spilled: { file: MailFile; mender: LineEndMender } | undefined
  /** The last write to the file; settled when the file may be touched again. */
  let writing: Promise<void> = Promise.resolve()
  let failure: { error: unknown } | undefined
  let isOver = false

  function finish(collected: Collected): void {
    if (isOver) return
    isOver = true
    room.bytesLeft += bytes
    chunks = []
    stream.off('data', take)
    const mayStay = collected.kind === 'whole'
    // Whoever is told that a mail was lost or refused finds nothing of it.
    if (spilled === undefined || mayStay) resolve(collected)
    else {
      const { discard } = spilled.file
      const told = (): void => resolve(collected)
      void writing.then(discard, discard).then(told, told)
    }
  }

  function take(chunk: Buffer): void {
    bytes += chunk.length
    room.bytesLeft -= chunk.length
    came?.(bytes)
    if (bytes > maxBytes) return finish({ kind: 'too-large' })
    if (room.bytesLeft < 0) return finish({ kind: 'no-room' })
    // An answer can only follow the end of DATA: what cannot be written is read on and thrown away.
    if (failure !== undefined) return
    if (chunks.length >= MAX_CHUNKS) chunks = [Buffer.concat(chunks)]
    chunks.push(chunk)
    held += chunk.length
    if (openFile !== undefined && held > (spilled === undefined ? IN_MEMORY_BYTES : PIECE_BYTES)) spill(openFile)
  }

  function spill(open: () => MailFile): void {
    spilled ??= { file: open(), mender: openLineEndMender() }
    const mended = chunks.map(spilled.mender.mend)
    chunks = []
    held = 0
    stream.pause()
    writing = spilled.file.write(mended)
    writing.then(
      () => void stream.resume(),
      (error: unknown) => {
        failure = { error }
        stream.resume()
      },
    )
  }

  function end(): void {
    if (isOver) return
    ended?.()
    if (failure !== undefined) return finish({ kind: 'not-written', ...failure })
    if (spilled === undefined) {
      const mended = mendLineEnds(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))
      return finish(mended.hidesAnEnd ? { kind: 'bad-line-ends' } : { kind: 'whole', ...mended })
    }
    const { file, mender } = spilled
    const rest = [...chunks.map(mender.mend), mender.end()]
    const found = mender.found()
    if (found.hidesAnEnd) return finish({ kind: 'bad-line-ends' })
    writing = writing.then(() => file.write(rest))
    writing
      .then(() => file.finish())
      .then(
        (kept) => finish({ kind: 'whole', raw: NOTHING, file: kept, ...found }),
        (error: unknown) => finish({ kind: 'not-written', error }),
      )
  }

  stream.on('data', take)
  stream.once('end', end)
  // smtp-server destroys the stream when the connection goes: then 'error' and 'close' come without 'end'.
  stream.on('error', () => finish({ kind: 'lost' }))
  stream.once('close', () => {
    if (!stream.readableEnded) finish({ kind: 'lost' })
  })
  return promise
}
