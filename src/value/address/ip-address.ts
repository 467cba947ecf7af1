// IP addresses: IPv4 and IPv6 as people type and paste them, in the text form of RFC 5952.
// readIpAddress takes an answer (blanks and commas for dots, brackets, a port behind), findIpAddresses takes prose (as written only).
// publicIp holds an address against the ranges that are not the internet's. Syntax alone; nothing is looked up.
import { eachMatch } from '../text/all-matches.ts'
import type { FoundValue } from '../value.ts'
import { findSpokenIps } from './spoken-ip.ts'

const MAX_ANSWER = 2_000
const IPV4 = /(?<![\p{L}\p{N}_.@-]|\d:|::)\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}_@-]|\.[\p{L}\p{N}])/gu
// One to three blanks around each mark: what a phone's keyboard puts there.
const IPV4_TYPED = /(?<![\p{L}\p{N}_.@-]|\d:|::)\d{1,3}(?:\s{0,3}[.,]\s{0,3}\d{1,3}){3}(?![\p{L}\p{N}_@-]|[.,]\d)/gu
// In prose, too: four numbers with blanks around each dot, as a telephone writes down what it hears, and with commas behind the word itself.
const IPV4_APART =
  /(?<![\p{L}\p{N}_.,@-]|\d )(?:\d(?: \d){1,2}|\d{1,3})(?:\s{1,3}\.\s{1,3}(?:\d(?: \d){1,2}|\d{1,3})){3}(?![\p{L}\p{N}_@-]|\s{0,3}[.,]\s{0,3}\d)|(?=[1-9]\d{1,2},)(?<![\d.,])(?<=\bip\b[^\n\d]{0,24})[1-9]\d{1,2}(?:, ?\d{1,3}){3}(?![\p{L}\p{N}_@-]|[.,] ?\d)/giu
const IPV4_SHORT = /(?<![\p{L}\p{N}_.@-]|\d:|::)\d{1,3}\.\d{1,3}\.\d{1,3}(?!\.?[\p{L}\p{N}_@-])/u
const IPV6 =
  /(?=[\da-f:])(?<![\p{L}\p{N}_.]|[\da-f:]:)(?=[\da-f:]{0,45}:[\da-f]{0,4}:)[\da-f:]{2,45}(?:\.\d{1,3}){0,3}(?:%[\w.-]{1,20})?(?![\p{L}\p{N}_:])/giu
// "12.0.6829.1000" behind one of these is a program's version.
const VERSION_BEFORE = /(?:vers[aã]o|versi[oó]n|version|build|compila[cç][aã]o|release|\bv\.?|\bver\.?)\s{0,3}[:#(]?\s{0,3}$/iu

type Address = { text: string; state: 'good' | 'invalid'; start: number; end: number; zoned: boolean }

/** Returns the address written as an answer, the first public one before any other. Undefined when there is none. */
export function readPublicIp(answer: string): FoundValue | undefined {
  const text = answer.slice(0, MAX_ANSWER)
  const addresses = scan(text, IPV4)
  const found = (addresses.length > 0 ? addresses : scan(text, IPV4_TYPED)).map(publicIp)
  const best = found.find(({ state }) => state === 'good') ?? found[0]
  return best ?? readShortIp(text)
}

/** Returns every address of `prose`, in order; those that are not public ones as invalid. */
export function findPublicIps(prose: string): FoundValue[] {
  return findIpAddresses(prose).map((address) => publicIp({ ...address, text: String(address.value), zoned: false, state: 'good' }))
}

/** Returns every well-formed address of `prose`, whatever its range, in order. */
export function findIpAddresses(prose: string): FoundValue[] {
  return [...scan(prose, IPV4), ...scanIpv4(prose, IPV4_APART)]
    .filter(({ state }) => state === 'good')
    .sort((one, other) => one.start - other.start)
    .map(({ text, start, end }) => ({ value: text, state: 'good', start, end }))
}

function scanIpv4(text: string, ipv4: RegExp): Address[] {
  const found: Address[] = []
  for (const match of eachMatch(text, ipv4)) {
    if (VERSION_BEFORE.test(text.slice(Math.max(0, match.index - 20), match.index))) continue
    const octets = match[0].split(/[.,]/).map((octet) => Number.parseInt(octet.replace(/\s/g, ''), 10))
    const state = octets.every((octet) => octet <= 255) ? 'good' : 'invalid'
    found.push({ text: octets.join('.'), state, start: match.index, end: match.index + match[0].length, zoned: false })
  }
  return found
}

function scan(text: string, ipv4: RegExp): Address[] {
  const found = scanIpv4(text, ipv4)
  for (const { octets, start, end } of findSpokenIps(text)) {
    const state = octets.every((octet) => octet <= 255) ? 'good' : 'invalid'
    found.push({ text: octets.join('.'), state, start, end, zoned: false })
  }
  for (const match of eachMatch(text, IPV6)) {
    const words = match[0].replace(/%.*$/, '')
    const groups = parseIpv6(words) ?? parseIpv6(words.replace(/:$/, '')) // "IP: 2804::1:" ends a clause.
    if (groups === undefined || groups.every((group) => group === 0 && words.length < 3)) continue
    const overlaps = found.some(({ start, end }) => match.index < end && start < match.index + match[0].length)
    const address: Address = {
      text: writeIpv6(groups),
      state: 'good',
      start: match.index,
      end: match.index + match[0].length,
      zoned: match[0].includes('%'),
    }
    if (overlaps) found.splice(0, found.length, ...found.filter(({ start, end }) => end <= address.start || start >= address.end))
    found.push(address)
  }
  return found.sort((one, other) => one.start - other.start)
}

function publicIp({ text, state, start, end, zoned }: Address): FoundValue {
  if (state === 'invalid') return { value: text, state: 'invalid', problem: 'malformed', start, end }
  // RFC 4007 §11: a zone id makes sense on its own machine only.
  if (zoned || !isPublic(text)) return { value: text, state: 'invalid', problem: 'not-a-public-address', start, end }
  return { value: text, state: 'good', start, end }
}

/** "200.181.77": three numbers where an address is asked for are one that lost its last. */
function readShortIp(text: string): FoundValue | undefined {
  const match = IPV4_SHORT.exec(text)
  if (match === null || VERSION_BEFORE.test(text.slice(Math.max(0, match.index - 20), match.index))) return undefined
  const value = match[0]
  return { value, state: 'invalid', problem: 'malformed', start: match.index, end: match.index + value.length }
}

/** Returns whether `address` (as this file writes it) can be seen on the internet: not private, loopback, link-local, shared or unspecified. */
function isPublic(address: string): boolean {
  const mapped = /^::ffff:(\d[\d.]*)$/.exec(address)?.[1] ?? address
  if (mapped.includes(':')) {
    const first = Number.parseInt(mapped.split(':')[0] || '0', 16)
    if (mapped === '::' || mapped === '::1') return false // RFC 4291 §2.5.2, §2.5.3
    return (first & 0xffc0) !== 0xfe80 && (first & 0xfe00) !== 0xfc00 // RFC 4291 §2.5.6, RFC 4193 §3.1
  }
  const [a = 0, b = 0] = mapped.split('.').map(Number)
  if (a === 0 || a === 10 || a === 127) return false // RFC 1122 §3.2.1.3, RFC 1918 §3
  if (a === 172 && b >= 16 && b <= 31) return false // RFC 1918 §3
  if (a === 192 && b === 168) return false // RFC 1918 §3
  if (a === 169 && b === 254) return false // RFC 3927 §2.1
  if (a === 100 && b >= 64 && b <= 127) return false // RFC 6598 §7
  return true
}

/** Returns the eight groups of an IPv6 address (RFC 4291 §2.2), or undefined. */
function parseIpv6(words: string): number[] | undefined {
  let text = words.toLowerCase()
  const ipv4 = /:(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)
  if (ipv4 !== null) {
    const [a = 0, b = 0, c = 0, d = 0] = ipv4.slice(1).map(Number)
    if ([a, b, c, d].some((octet) => octet > 255)) return undefined
    text = `${text.slice(0, ipv4.index)}:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
  }
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head = '', tail] = halves
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = 8 - before.length - after.length
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...before, ...Array.from({ length: tail === undefined ? 0 : missing }, () => '0'), ...after]
  if (!groups.every((group) => /^[\da-f]{1,4}$/.test(group))) return undefined
  return groups.map((group) => Number.parseInt(group, 16))
}

/** Returns the text form of RFC 5952 §4: lower case, no leading zeros, the longest run of zeros (the first of equals) as '::'. */
function writeIpv6(groups: number[]): string {
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    const [high = 0, low = 0] = groups.slice(6)
    return `::ffff:${high >> 8}.${high & 255}.${low >> 8}.${low & 255}` // RFC 5952 §5
  }
  let run = { start: 0, length: 1 } // RFC 5952 §4.2.2: one group alone is not shortened.
  for (let start = 0; start < 8; start++) {
    let length = 0
    while (groups[start + length] === 0) length++
    if (length > run.length) run = { start, length }
  }
  const hex = groups.map((group) => group.toString(16))
  if (run.length < 2) return hex.join(':')
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`
}
