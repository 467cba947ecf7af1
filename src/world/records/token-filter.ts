// Which addresses, logins and queue ids stand in a block of a log: a Bloom filter of fixed size. In: the block's bytes. Out: "surely
// not" or "perhaps", by which a look-up reads a few blocks instead of a gigabyte. One pass over the bytes, nothing is allocated; what
// a stranger writes into the log can at worst fill the filter, and then the block is read.

/** A block of 128 KB holds about 1,500 different ones: one filter in some thousands says "perhaps" for nothing. */
export const FILTER_BYTES = 4_096
const MASK = FILTER_BYTES * 8 - 1
const PROBES = 5

const [AT, DASH, COLON, LESS, PARENTHESIS] = [0x40, 0x2d, 0x3a, 0x3c, 0x28]

/** What a byte is inside a word, in lower case; 0 between words. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  if (/[A-Z]/.test(character)) return byte + 32
  return byte >= 0x80 || /[a-z0-9@._+-]/.test(character) ? byte : 0
})

/** Adds to `filter` each word of `bytes` that is an address, stands in < or (, is followed by a colon, or looks like Exim's id. */
export function addTokens(bytes: Uint8Array, filter: Uint8Array): void {
  scan(bytes, (hash) => {
    const step = stepOf(hash)
    let place = hash
    for (let probe = 0; probe < PROBES; probe += 1) {
      const bit = place & MASK
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7))
      place = (place + step) | 0
    }
  })
}

/** The bits that must all be set where a key stands in a block. */
export type KeyBits = number[]

/** Returns the bits of `key`; none, which every block has, for a key without such a word. */
export function bitsOf(key: string): KeyBits {
  const bits: number[] = []
  scan(Buffer.from(`<${key}:`), (hash) => {
    const step = stepOf(hash)
    for (let probe = 0, place = hash; probe < PROBES; probe += 1, place = (place + step) | 0) bits.push(place & MASK)
  })
  return bits
}

/** Returns whether the key may stand in the block. */
export function mayHold(filter: Uint8Array, bits: KeyBits): boolean {
  return bits.every((bit) => ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0)
}

function scan(bytes: Uint8Array, found: (hash: number) => void): void {
  let hash = 0x811c9dc5
  let length = 0
  let isAddress = false
  for (let place = 0; place <= bytes.length; place += 1) {
    const byte = place < bytes.length ? (bytes[place] ?? 0) : 0
    const folded = FOLDED[byte] ?? 0
    if (folded !== 0) {
      hash = Math.imul(hash ^ folded, 0x01000193)
      length += 1
      if (folded === AT) isAddress = true
    } else if (length > 0) {
      if (isAddress || (length > 2 && isMarked(bytes, place - length, length, byte))) found(hash)
      hash = 0x811c9dc5
      length = 0
      isAddress = false
    }
  }
}

function isMarked(bytes: Uint8Array, start: number, length: number, next: number): boolean {
  const before = start === 0 ? 0 : bytes[start - 1]
  if (before === LESS || before === PARENTHESIS || next === COLON) return true
  // 1tCqRs-000A1B-2C, and since Exim 4.97 1tCqRs-00000001A2B-3CdE.
  return bytes[start + 6] === DASH && ((length === 16 && bytes[start + 13] === DASH) || (length === 23 && bytes[start + 18] === DASH))
}

function stepOf(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 1
}
