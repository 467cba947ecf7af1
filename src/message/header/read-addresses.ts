// An address header, as raw bytes → the mailboxes it names. RFC 5322 §3.4 with its obsolete forms, RFC 6532 for UTF-8.
// Strict in what counts as an address (one @, a sane local part, a sane domain), tolerant in what stands around it.
// Promises: never throws, linear, at most MAX_ADDRESSES; groups are opened; what is no address is left out.
import type { MailAddress } from '../message.ts'
import { decodeRaw } from '../mime/decode-text.ts'
import { MAX_ADDRESS_HEADER, MAX_ADDRESSES, MAX_NAME } from '../reading-limits.ts'
import { decodeWords } from './read-headers.ts'

/** Returns the mailboxes of a raw header value, in order. */
export function readAddresses(raw: string): MailAddress[] {
  const found: MailAddress[] = []
  for (const entry of splitEntries(raw.slice(0, MAX_ADDRESS_HEADER))) {
    const address = readEntry(entry)
    if (address !== undefined) found.push(address)
    if (found.length >= MAX_ADDRESSES) break
  }
  return found
}

/** What stands between two commas: words outside quotes and comments, quoted strings, comments, the text in angle brackets. */
type Entry = { plain: string; quoted: string[]; comments: string[]; angle: string | undefined }

const NEEDS_NO_QUOTES = /^[^\s"(),:;<>@[\]\\]{1,64}$/
/** Stands in no address: of "maria silva"@x without its quotes silva@x would be left, who is somebody else. */
const NO_ADDRESS = '"'

function emptyEntry(): Entry {
  return { plain: '', quoted: [], comments: [], angle: undefined }
}

function splitEntries(text: string): Entry[] {
  const entries: Entry[] = []
  let entry = emptyEntry()
  let at = 0
  while (at < text.length) {
    const letter = text.charAt(at)
    if (letter === '"') {
      const { inner, end } = readQuoted(text, at)
      // A quoted local part ("joao.silva"@x) belongs to the address; any other quoted string is a name.
      if (text.charAt(end) === '@') entry.plain += NEEDS_NO_QUOTES.test(inner) && /(?:^|\s)$/.test(entry.plain) ? inner : NO_ADDRESS
      else entry.quoted.push(inner)
      at = end
    } else if (letter === '(') {
      const { inner, end } = readComment(text, at)
      entry.comments.push(inner)
      at = end
    } else if (letter === '<') {
      const close = text.indexOf('>', at)
      const end = close < 0 ? text.length : close
      entry.angle ??= text.slice(at + 1, end)
      at = end + 1
    } else if (letter === ',' || letter === ';') {
      entries.push(entry)
      entry = emptyEntry()
      at += 1
    } else if (letter === ':' && !/\[mailto$/i.test(entry.plain.slice(-7))) {
      entry = emptyEntry() // RFC 5322 §3.4: the name of a group.
      at += 1
    } else {
      entry.plain += letter
      at += 1
    }
  }
  entries.push(entry)
  return entries
}

function readQuoted(text: string, start: number): { inner: string; end: number } {
  let inner = ''
  let at = start + 1
  while (at < text.length && text.charAt(at) !== '"') {
    if (text.charAt(at) === '\\') at += 1
    inner += text.charAt(at)
    at += 1
  }
  return { inner, end: at + 1 }
}

function readComment(text: string, start: number): { inner: string; end: number } {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '\\') at += 1
    else if (letter === '(') depth += 1
    else if (letter === ')') {
      depth -= 1
      if (depth === 0) return { inner: text.slice(start + 1, at), end: at + 1 }
    }
  }
  return { inner: text.slice(start + 1), end: text.length }
}

function readEntry(entry: Entry): MailAddress | undefined {
  const words = entry.plain.trim()
  if (entry.angle !== undefined) return withName(entry.angle, [...entry.quoted, words])
  // QUIRK: "Fulano [mailto:f@x]", as Outlook once wrote it (fixtures/message/headers/mailto-brackets.eml).
  const mailto = /\[mailto:([^\]\s]{1,320})\]/i.exec(words)
  if (mailto?.[1] !== undefined) return withName(mailto[1], [...entry.quoted, words.slice(0, mailto.index)])
  const bare = words.split(/\s+/)
  const candidates = bare.filter((word) => word.includes('@'))
  const [only] = candidates
  if (only === undefined || candidates.length > 1) return undefined
  const names = [...entry.quoted, bare.filter((word) => word !== only).join(' ')].filter((name) => name.trim() !== '')
  return withName(only, names.length > 0 ? names : entry.comments)
}

function withName(rawAddress: string, rawNames: string[]): MailAddress | undefined {
  const address = parseAddress(decodeRaw(rawAddress))
  if (address === undefined) return undefined
  const name = cleanName(rawNames.map(decodeWords).join(' '))
  return name === undefined ? { address } : { address, name }
}

function cleanName(name: string): string | undefined {
  const clean = name
    .replace(/[\u0080-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^['"]|['"]$/g, '')
    .trim()
    .slice(0, MAX_NAME)
    .toWellFormed()
  return clean === '' ? undefined : clean
}

/** Returns `text` as an address with its domain in lower case; undefined when it is none. IDN is kept as written. */
export function parseAddress(text: string): string | undefined {
  const trimmed = text.trim()
  const at = trimmed.indexOf('@')
  if (at < 1 || at !== trimmed.lastIndexOf('@') || trimmed.length > 254) return undefined
  const local = trimmed.slice(0, at).replace(/^"(.*)"$/, '$1')
  const domain = trimmed
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '')
  // RFC 5321 §4.5.3.1 lengths; RFC 5322 §3.2.3 atext, and RFC 6532 beyond ASCII.
  if (!/^[\p{L}\p{N}\p{M}!#$%&'*+\-/=?^_`{|}~.]{1,64}$/u.test(local)) return undefined
  const isHost = domain.split('.').every((label) => /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]{0,61}[\p{L}\p{N}\p{M}_])?$/u.test(label))
  return isHost ? `${local}@${domain}` : undefined
}
