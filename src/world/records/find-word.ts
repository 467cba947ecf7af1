// Looks for a word in a block of a log, in any case of a to z, byte by byte: no text is made of the block, since a gigabyte of such texts
// would fill the memory faster than it is cleared. Horspool's way: the longer the word, the more bytes are passed over.

/** In lower case, with how far to go on from a byte that its last one was compared with. */
export type Word = { bytes: Uint8Array; steps: Uint16Array }

const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte))

/** Returns what findWord() looks for. A word of more than 65,535 bytes throws. */
export function prepareWord(text: string): Word {
  const bytes = Uint8Array.from(Buffer.from(text), (byte) => LOWER[byte] ?? byte)
  if (bytes.length > 0xffff) throw new Error('Cannot look for a word of that length')
  const steps = new Uint16Array(256).fill(bytes.length)
  for (let place = 0; place < bytes.length - 1; place += 1) steps[bytes[place] ?? 0] = bytes.length - 1 - place
  return { bytes, steps }
}

/** Returns where the word stands first at or after `from`; -1 where it does not, or is empty. */
export function findWord(block: Uint8Array, { bytes, steps }: Word, from: number): number {
  const last = bytes.length - 1
  if (last < 0) return -1
  for (let end = from + last; end < block.length; ) {
    const byte = LOWER[block[end] ?? 0] ?? 0
    if (byte === bytes[last]) {
      let back = 1
      while (back <= last && LOWER[block[end - back] ?? 0] === bytes[last - back]) back += 1
      if (back > last) return end - last
    }
    end += steps[byte] ?? 1
  }
  return -1
}
