// Takes one mail's bytes from DATA into memory, within the limit of the mail and the room that all sessions share.
import type { Readable } from 'node:stream'

/** lost: the client went away in DATA; nothing may stay of such a mail. */
export type Collected = { kind: 'whole'; raw: Buffer } | { kind: 'too-large' } | { kind: 'no-room' } | { kind: 'lost' }

/** Bytes that may still be received at one time, over all sessions. */
export type Room = { bytesLeft: number }

/** Resolves once, as soon as the outcome is known: of a mail that is too large the rest is not awaited. Frees what it took of `room`. */
export function collectMail(stream: Readable, maxBytes: number, room: Room): Promise<Collected> {
  const { promise, resolve } = Promise.withResolvers<Collected>()
  let chunks: Buffer[] = []
  let bytes = 0
  const finish = (collected: Collected): void => {
    room.bytesLeft += bytes
    bytes = 0
    chunks = []
    stream.off('data', take)
    resolve(collected)
  }
  const take = (chunk: Buffer): void => {
    bytes += chunk.length
    room.bytesLeft -= chunk.length
    if (bytes > maxBytes) finish({ kind: 'too-large' })
    else if (room.bytesLeft < 0) finish({ kind: 'no-room' })
    else chunks.push(chunk)
  }
  stream.on('data', take)
  stream.once('end', () => finish({ kind: 'whole', raw: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) }))
  // smtp-server destroys the stream when the connection goes: then 'error' and 'close' come without 'end'.
  stream.on('error', () => finish({ kind: 'lost' }))
  stream.once('close', () => finish({ kind: 'lost' }))
  return promise
}
