// A header block, as bytes → its fields, in order, names in lower case. Obeys RFC 5322 §2.2, RFC 2047, RFC 2231 and RFC 6532.
// Raw fields keep their bytes (one character a byte), because addresses must be split before encoded words are undone.
// Promises: never throws, linear, bounded by reading-limits.ts.
import { eachMatch } from '../../value/text/all-matches.ts'
import type { Header } from '../message.ts'
import { decodeRaw, decodeText } from '../mime/decode-text.ts'
import { MAX_HEADER_BLOCK_BYTES, MAX_HEADER_VALUE, MAX_HEADERS, MAX_NAME } from '../reading-limits.ts'

/** `value` is unfolded and otherwise as it came, one character for each byte. */
export type RawHeader = { name: string; value: string }

export type HeaderBlock = {
  headers: RawHeader[]
  /** What follows the blank line; everything, when the bytes do not begin with a header. */
  body: Uint8Array
}

/** Returns the fields at the head of `bytes`, and the rest. A line that is no field ends the block unless it is folded. */
export function readHeaderBlock(bytes: Uint8Array): HeaderBlock {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_HEADER_BLOCK_BYTES)).toString('latin1')
  const lines: string[] = []
  let at = 0
  while (at < head.length) {
    const found = head.indexOf('\n', at)
    const end = found < 0 ? head.length : found
    const line = head.slice(at, end).replace(/\r$/, '')
    const isField = /^[!-9;-~]{1,100}[ \t]*:/.test(line)
    const isFolded = lines.length > 0 && /^[ \t]/.test(line) && line.trim() !== ''
    // QUIRK: an mbox "From " line before the first field, left by old delivery agents and by people who save mails.
    const isMboxLine = lines.length === 0 && /^>?From /.test(line)
    if (!isField && !isFolded && !isMboxLine) {
      const isBlank = line.trim() === ''
      return { headers: unfoldHeaders(lines), body: bytes.subarray(isBlank ? Math.min(end + 1, bytes.length) : at) }
    }
    if (!isMboxLine) lines.push(line)
    at = end + 1
  }
  return { headers: unfoldHeaders(lines), body: bytes.subarray(findBody(bytes, head.length)) }
}

/** Where the body begins when the header goes over its limit: behind the next blank line, so that a flood of fields is no text. */
function findBody(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x0a, from); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3
  }
  return bytes.length
}

/** Returns the fields of `lines`, joining folded ones (RFC 5322 §2.2.3). At most MAX_HEADERS. */
export function unfoldHeaders(lines: readonly string[]): RawHeader[] {
  const fields: string[][] = []
  for (const line of lines) {
    const last = fields.at(-1)
    if (/^[ \t]/.test(line) && last !== undefined) last.push(line)
    else if (fields.length < MAX_HEADERS) fields.push([line])
    else break
  }
  return fields.flatMap((field) => {
    const text = field.join('').replace(/[\r\n\0]/g, '')
    const colon = text.indexOf(':')
    if (colon < 1) return []
    return [{ name: text.slice(0, colon).trim().toLowerCase(), value: text.slice(colon + 1).trim() }]
  })
}

/** Returns `raw` for people and for rules: decoded, cut at MAX_HEADER_VALUE. */
export function decodeHeader(raw: RawHeader): Header {
  return {
    name: raw.name,
    value: decodeWords(raw.value.slice(0, MAX_HEADER_VALUE * 4))
      .slice(0, MAX_HEADER_VALUE)
      .toWellFormed(),
  }
}

const ENCODED_WORD = /=\?([^?\s]{1,40})\?([bBqQ])\?([^?]{0,2000})\?=/g

/** Returns a raw value with its encoded words undone (RFC 2047), 8-bit bytes decoded, and no control characters. */
export function decodeWords(raw: string): string {
  if (!raw.includes('=?')) return withoutControls(decodeRaw(raw))
  type Piece = { bytes: Buffer; charset: string | undefined }
  const pieces: Piece[] = []
  let at = 0
  for (const match of eachMatch(raw, ENCODED_WORD)) {
    const between = raw.slice(at, match.index)
    const charset = (match[1] ?? '').replace(/\*.*$/, '') // RFC 2231 §5: a language after the charset.
    const bytes = wordBytes(match[2] ?? '', match[3] ?? '')
    const last = pieces.at(-1)
    const joins = last?.charset !== undefined && between.trim() === ''
    // RFC 2047 §6.2: white space between encoded words is not shown.
    if (!joins && between !== '') pieces.push({ bytes: Buffer.from(between, 'latin1'), charset: undefined })
    // QUIRK: a letter of several bytes cut over two words: words of one charset are joined before they are decoded.
    if (joins && last.charset?.toLowerCase() === charset.toLowerCase()) last.bytes = Buffer.concat([last.bytes, bytes])
    else pieces.push({ bytes, charset })
    at = match.index + match[0].length
  }
  pieces.push({ bytes: Buffer.from(raw.slice(at), 'latin1'), charset: undefined })
  const text = pieces.map((piece) => decodeText(piece.bytes, piece.charset).text).join('')
  return withoutControls(text)
}

function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F]/g, ' ').trim()
}

function wordBytes(encoding: string, text: string): Buffer {
  if (/b/i.test(encoding)) return Buffer.from(text, 'base64')
  return Buffer.from(
    text.replaceAll('_', ' ').replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

export type StructuredValue = { value: string; params: Map<string, string> }

/** Returns a Content-Type or Content-Disposition: its value in lower case, its parameters decoded (RFC 2045 §5.1, RFC 2231 §3, §4). */
export function parseStructured(raw: string): StructuredValue {
  const [first = '', ...rest] = splitOutsideQuotes(raw.slice(0, 8_000))
  const params = new Map<string, string>()
  const sections = new Map<string, { order: number; text: string; encoded: boolean }[]>()
  for (const part of rest.slice(0, 60)) {
    const equals = part.indexOf('=')
    if (equals < 1) continue
    const name = part.slice(0, equals).trim().toLowerCase()
    const text = unquote(part.slice(equals + 1).trim())
    const section = /^([^*]{1,60})\*(?:(\d{1,3})(\*)?)?$/.exec(name)
    if (section?.[1] === undefined) {
      if (!params.has(name)) params.set(name, decodeWords(text))
      continue
    }
    const encoded = section[2] === undefined || section[3] !== undefined
    const list = sections.get(section[1]) ?? []
    list.push({ order: Number(section[2] ?? 0), text, encoded })
    sections.set(section[1], list)
  }
  for (const [name, list] of sections) params.set(name, joinSections(list))
  return { value: decodeWords(first).toLowerCase(), params }
}

function joinSections(list: { order: number; text: string; encoded: boolean }[]): string {
  list.sort((one, other) => one.order - other.order)
  let charset: string | undefined
  const bytes = list.map(({ text, encoded }, index) => {
    if (!encoded) return Buffer.from(text, 'latin1')
    const label = index === 0 ? /^([^']{0,40})'[^']{0,40}'/.exec(text) : null
    if (label) charset = label[1] || undefined
    const value = label ? text.slice(label[0].length) : text
    return Buffer.from(
      value.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    )
  })
  return decodeText(Buffer.concat(bytes), charset).text
}

function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '\\' && quoted) at += 1
    else if (letter === '"') quoted = !quoted
    else if (letter === ';' && !quoted) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim())
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text.replace(/[ \t(].*$/, '')
  const end = text.length > 1 && text.endsWith('"') ? text.length - 1 : text.length
  return text.slice(1, end).replace(/\\(.)/g, '$1')
}

/** Returns a file name that cannot lead anywhere: no path, no control or direction characters; undefined when nothing is left. */
export function cleanFileName(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const last = name.slice(0, 2_000).split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '').trim()
  if (/^\.*$/.test(clean)) return undefined
  return clean.slice(0, MAX_NAME).toWellFormed()
}
