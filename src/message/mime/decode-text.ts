// Bytes of a text part, a header word or a text file → text, whatever its charset label says or fails to say.
// Promises: never throws, no U+FFFD that a better guess avoids, line ends as \n, no byte order mark, no NUL, letters with
// their accents as one character.
// In order: byte order mark, UTF-16 by its zero bytes, valid UTF-8, the declared charset, mixed UTF-8, windows-1252;
// at last, UTF-8 that someone decoded as latin-1 and encoded again is undone line by line.
import { isAscii, isUtf8 } from 'node:buffer'

export type DecodedText = {
  text: string
  /** The declared charset was missing for 8-bit text, unknown, or not the one the bytes are in. */
  repaired: boolean
}

/** Charsets in which valid UTF-8 bytes can be other, ordinary text: there the declaration is believed. */
const MULTIBYTE = /^(iso-2022|shift[-_]?jis|sjis|euc|gb|hz-|big5|ks_c|utf-?7|cp9[345])/

/** Returns `bytes` as text; `charset` is the label of the part, undefined when there is none. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): DecodedText {
  const declared = (charset ?? '').trim().toLowerCase()
  const { text, repaired } = decodeBytes(bytes, declared)
  const clean = repairDoubleEncoding(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', ''))
  return { text: compose(clean.text), repaired: repaired || clean.repaired }
}

/**
 * QUIRK: macOS and some forms write "ã" as two characters (fixtures/message/charset/marks-apart.eml): such letters become one (NFC).
 * A letter under a heap of marks is nobody's language, and ordering the heap would cost the square of its height.
 */
function compose(text: string): string {
  return /\p{M}/u.test(text) && !/\p{M}{31}/u.test(text) ? text.normalize('NFC') : text
}

/** Returns `raw`, one character for each byte and without a charset, as text. */
export function decodeRaw(raw: string): string {
  return /^[\t -~]*$/.test(raw) ? raw : decodeText(Buffer.from(raw, 'latin1'), undefined).text
}

function decodeBytes(bytes: Uint8Array, declared: string): DecodedText {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return { text: decodeAs(bytes, marked) ?? '', repaired: false }
  const wide = wideByZeroBytes(bytes)
  if (wide !== undefined) return { text: decodeAs(bytes, wide) ?? '', repaired: !declared.startsWith('utf-16') }
  if (MULTIBYTE.test(declared)) {
    const text = decodeAs(bytes, declared)
    if (text !== undefined && !text.includes('\uFFFD')) return { text, repaired: false }
  }
  const strict = decodeStrictly(bytes)
  if (strict !== undefined) return { text: strict, repaired: !/^utf-?8$/.test(declared) && !isAscii(bytes) }
  if (!/^(|utf-?8|utf-16.*|(us-)?ascii.*|ansi_x3.*)$/.test(declared)) {
    const text = decodeAs(bytes, declared)
    if (text !== undefined && !text.includes('\uFFFD')) return { text, repaired: false }
  }
  return { text: decodeMixed(bytes), repaired: true }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 of Latin text has a zero at every second byte, and at one side only. */
function wideByZeroBytes(bytes: Uint8Array): string | undefined {
  const pairs = Math.min(bytes.length, 4_096) >> 1
  if (pairs < 2) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be'
  return undefined
}

function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return undefined // A charset nobody knows: the bytes are judged instead.
  }
}

const utf8 = new TextDecoder('utf-8')

function decodeStrictly(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? utf8.decode(bytes) : undefined
}

const windows1252 = new TextDecoder('windows-1252')

/** UTF-8 with a few broken bytes keeps its letters, the broken ones read as windows-1252; otherwise all is windows-1252. */
function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = []
  let wide = 0
  let broken = 0
  let start = 0
  const flush = (end: number) => {
    if (end > start) parts.push(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8'))
  }
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length === 0) {
      broken += 1
      flush(at)
      parts.push(windows1252.decode(bytes.subarray(at, at + 1)))
      start = at + 1
    } else if (length > 1) wide += 1
    at += length || 1
    if (broken > 64 && broken > wide) break // Surely not UTF-8: no need to cut the rest into pieces.
  }
  if (wide < broken * 3) return windows1252.decode(bytes)
  flush(bytes.length)
  return parts.join('')
}

/** Length of the UTF-8 sequence at `at`; 0 when there is none. Overlong forms and surrogates are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  const second = bytes[at + 1] ?? 0
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

const LATIN_BYTES = new Map<string, number>()
for (let byte = 0x80; byte < 0x100; byte += 1) LATIN_BYTES.set(windows1252.decode(Uint8Array.of(byte)), byte)

/**
 * QUIRK: "nÃ£o", "Ã§", "â€œ": UTF-8 taken for latin-1 and encoded again by some webmails and form mailers
 * (fixtures/message/charset/double-encoded.eml). A line is undone only when every letter beyond ASCII in it takes part.
 */
function repairDoubleEncoding(text: string): DecodedText {
  if (!/[\u00C2\u00C3\u00E2]/.test(text)) return { text, repaired: false }
  let repaired = false
  const lines = text.split('\n').map((line) => {
    const undone = undoLine(line)
    if (undone !== undefined) repaired = true
    return undone ?? line
  })
  return repaired ? { text: lines.join('\n'), repaired } : { text, repaired }
}

function undoLine(line: string): string | undefined {
  if (!/[\u00C2\u00C3\u00E2]./.test(line)) return undefined
  // "AMANHÃ" before a no-break space is a word in capitals, not an "à" encoded twice.
  if (/\p{Lu}\u00C3\u00A0/u.test(line)) return undefined
  const bytes = new Uint8Array(line.length)
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    const byte = code < 0x80 ? code : LATIN_BYTES.get(line.charAt(at))
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return decodeStrictly(bytes)
}
