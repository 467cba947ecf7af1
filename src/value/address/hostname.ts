// Host names: the server's name (or IP address) as people write it, in lower case, without a trailing dot.
// readHostname takes an answer: also a URL's host, a spelled name ("pop ponto dominio ponto com ponto br"), typed blanks at the dots.
// findHostnames takes prose: only names under a real top-level domain, no file names, no e-mail domains, no web addresses.
import { parse } from 'tldts'
import { NAME_IN_WORDS, SAID_DOT, SAID_HYPHEN, unspell, wholeSaidName } from '../spoken-marks.ts'
import { eachMatch } from '../text/all-matches.ts'
import { makeApart } from '../text/apart.ts'
import { foldWithOffsets } from '../text/fold.ts'
import type { FoundValue } from '../value.ts'
import { findIpAddresses } from './ip-address.ts'

const MAX_ANSWER = 2_000
const NAME = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,253}[\p{L}\p{N}])?/gu
const LABEL = `[\\p{L}\\p{N}-]{1,63}(?:\\s{1,3}${SAID_HYPHEN}\\s{1,3}[\\p{L}\\p{N}]{1,40}(?=\\s{0,3}\\.|\\s{1,3}${SAID_DOT}\\s)){0,2}`
/** "Pop ponto flor do campo ponto com": behind a server's own name and the mark come the words of its domain. */
const SERVER_THEN_WORDS = `(?<![a-z0-9])(?:p o p(?: 3)?|pop ?3?|imap|smtp|mail|webmail|mx|www) {1,3}(?:${SAID_DOT}|\\.) {1,3}(?:${NAME_IN_WORDS})?`
const SPELLED = new RegExp(`(?:${SERVER_THEN_WORDS})?${LABEL}(?:(?:\\s{0,2}\\.\\s{0,2}|\\s{1,3}${SAID_DOT}\\s{1,3})${LABEL}){1,8}`, 'gu')
// Names for private networks and for examples (RFC 6761, RFC 6762, RFC 8375), which no registry lists.
const RESERVED = new Set(['example', 'test', 'local', 'localhost', 'invalid', 'internal', 'lan', 'intranet', 'corp', 'home', 'arpa'])
const FILE_ENDING =
  /(?<!\.(?:com|net|org|gov|edu|mil|coop))\.(?:txt|png|jpe?g|gif|bmp|pdf|docx?|xlsx?|pptx?|csv|eml|msg|zip|rar|7z|exe|dll|log|html?|xml|json|mov|mp[34]|odt|ods|rtf|pst|ost|iso|bat|sh|py|md|ps|ini|cfg|conf|webp|heic)$/i
// In prose a two-label name under any other ending is more often two sentences that lost their blank ("problema.me ajudem").
const COMMON_ENDING = new Set(['com', 'net', 'org', 'info', 'biz', 'br', 'pt', 'ar', 'uy', 'py', 'cl', 'us', 'edu', 'gov', 'io', 'eu'])

/** web: in prose, where a web site is asked for. */
type Where = 'answer' | 'prose' | 'web'

/** Returns the host written as an answer: the first name, else the first IP address. Undefined when there is none. */
export function readHostname(answer: string): FoundValue | undefined {
  const text = answer.slice(0, MAX_ANSWER)
  // A comma for a dot, as a phone's keyboard gives it: "pop.padaria.com,br". Taken where it makes a name that can be.
  const mended = scan(text.replace(/(?<=[\p{L}\p{N}]),(?=[\p{L}\p{N}])/gu, '.'), 'answer').find(
    ({ value, start, end }) => text.slice(start, end).includes(',') && isHostname(String(value), 'prose'),
  )
  const written = [...scan(text, 'answer'), ...findIpAddresses(text)].sort((one, other) => one.start - other.start)[0]
  const found = mended !== undefined && !isListOfNames(text.slice(mended.start, mended.end)) ? mended : written
  return found ?? readSpelled(text) ?? readLocalhost(text)
}

/** "pop,loja,com,br": a comma is beside the dot under a thumb. Only a server's name whose every dot is one. */
const WITH_COMMAS =
  /(?<![\p{L}\p{N}@.,-])(?:pop3?|imap|smtp|mail|webmail),(?!(?:com|net|org),)[\p{L}\p{N}-]{2,60}(?:,(?:com|net|org|ind|adv))?,(?:com|net|org|br)(?![\p{L}\p{N}]|,[\p{L}\p{N}])/giu

/** Returns every host name and IP address of `prose`, in order; "1.2.3.4 ponto de" is an address and no name. */
export function findHostnames(prose: string): FoundValue[] {
  const isApart = makeApart()
  const withCommas = [...eachMatch(prose, WITH_COMMAS)].map(({ 0: words, index }): FoundValue => {
    return { value: words.replaceAll(',', '.').toLowerCase(), state: 'good', start: index, end: index + words.length }
  })
  const found = [...findIpAddresses(prose), ...findSpelled(prose, 'prose'), ...withCommas, ...scan(prose, 'prose')]
  return found.filter(({ start, end }) => isApart(start, end)).sort((one, other) => one.start - other.start)
}

/** Returns the names of web sites that `prose` tells, in order: "www.loja.com.br". */
export function findWebHostnames(prose: string): FoundValue[] {
  const isApart = makeApart()
  if (!prose.toLowerCase().includes('www')) return []
  return [...findSpelled(prose, 'web'), ...scan(prose, 'web')].filter(({ start, end }) => isApart(start, end))
}

/** Said, or with a blank before it, which a telephone puts there that hears it. */
const SPOKEN_DOT = /\s(?:ponto|punto|dot)\s|[a-z\d] \. ?(?:com|net|org|br)(?![a-z])/i

/** Up to its last word the domain of an address may be words, too: "arroba flor do | campo ponto com". */
const OF_ADDRESS =
  /(?:@|(?<![a-z])a(?:rr?o|rou)ba) {0,3}(?:(?!ponto |punto |dot )[a-z0-9-]{1,24} {1,2}){0,5}$|\bat (?:(?!(?:the|my|our|your|server|host|pop3?|mail|is) )[a-z0-9-]{1,24} ){0,3}$/

/** "pop ponto padaria ponto com ponto br" in running words: at least one dot is spoken, and it is no address's domain. */
function findSpelled(text: string, where: Where): FoundValue[] {
  if (!SPOKEN_DOT.test(text)) return []
  const { folded, at } = foldWithOffsets(text)
  return [...eachMatch(folded, SPELLED)].flatMap((match): FoundValue[] => {
    const words = wholeSaidName(match[0])
    const value = unspell(words)
    const isOfAddress = OF_ADDRESS.test(folded.slice(Math.max(0, match.index - 80), match.index))
    if (!SPOKEN_DOT.test(words) || isOfAddress || value.split('.').length < 3 || !isHostname(value, where)) return []
    return [{ value, state: 'good', start: at(match.index), end: at(match.index + words.length) }]
  })
}

/** "pop.a.com.br,mail.a.com.br" is two names; a single comma that a name needs leaves no whole name on both sides. */
function isListOfNames(words: string): boolean {
  return words.split(',').some((part, index, parts) => index > 0 && isHostname(part, 'prose') && isHostname(parts[0] ?? '', 'prose'))
}

function scan(text: string, where: Where): FoundValue[] {
  const found: FoundValue[] = []
  for (const run of runsWithDots(text)) {
    for (const match of eachMatch(text.slice(run.start, run.end), NAME)) {
      const start = run.start + match.index
      const end = start + match[0].length
      if (!match[0].includes('.') || isPartOfOther(text, start, end, where)) continue
      // "pop..padaria.com.br": a dot typed twice.
      const value =
        where === 'answer' ? match[0].toLowerCase().replace(/(?<=[\p{L}\p{N}])\.\.(?=[\p{L}\p{N}])/gu, '.') : match[0].toLowerCase()
      if (isHostname(value, where)) found.push({ value, state: 'good', start, end })
    }
  }
  return found
}

/** What names are made of, unbroken, with a dot inside: most words have none. */
function* runsWithDots(text: string): Generator<{ start: number; end: number }> {
  let from = 0
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', from)) {
    let start = dot
    while (start > from && isOfNames(text, start - 1)) start--
    let end = dot + 1
    while (end < text.length && isOfNames(text, end)) end++
    if (start < dot && end > dot + 1) yield { start, end }
    from = end
  }
}

/** Most text is ASCII: its codes are compared, only others asked of a pattern. Halves of a letter beyond the first plane belong to names. */
function isOfNames(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0x80) return (code >= 0xd800 && code <= 0xdfff) || OF_NAMES.test(text.charAt(at))
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x2d && code <= 0x39 && code !== 0x2f) || code === 0x5f
  )
}
const OF_NAMES = /[\p{L}\p{N}]/u

function isPartOfOther(text: string, start: number, end: number, where: Where): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  if (/[@%]$/.test(before) || text.charAt(end) === '@') return true
  // A log says "Connecting to pop://pop.…:995"; any other address with its scheme is a page's.
  if (/:\/\/$/.test(before))
    return where === 'prose' ? !/(?<![a-z])pop3?s?:\/\/$/i.test(before) : !/(?:https?|pops?3?|imaps?|smtps?|ftp):\/\/$/i.test(before)
  if (/[\\/]$/.test(before)) return where === 'prose' || /[\p{L}\p{N}][\\/]$/u.test(before)
  return /^[\p{L}\p{N}._%+-]{0,64}@/u.test(text.slice(end, end + 65)) || /@[\p{L}\p{N}._-]{0,11}$/u.test(before)
}

/** Returns whether `name` (lower case) is written like a host name that exists on a network. Nothing is looked up. */
function isHostname(name: string, where: Where): boolean {
  const labels = name.split('.')
  const ending = labels.at(-1) ?? ''
  if (name.length > 253 || labels.length < 2 || FILE_ENDING.test(name) || /^\d+$/.test(ending)) return false
  if (!labels.every((label) => /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?$/u.test(label))) return false // RFC 1123 §2.1
  if (!/^(?:\p{L}{2,63}|xn--[a-z\d-]{1,59})$/u.test(ending)) return false
  const { isIcann, domain } = parse(name, { extractHostname: false })
  if (isIcann && domain === null) return false // "com.br" names no machine.
  if (where === 'answer') return true
  if (name.startsWith('www.') !== (where === 'web')) return false
  if (RESERVED.has(ending)) return true
  if (!isIcann) return false
  return labels.length > 2 || COMMON_ENDING.has(ending)
}

/** Returns the name of `host` that somebody registered: padaria.com.br of mail.padaria.com.br; undefined for a suffix itself and for addresses. */
export function findRegisteredDomain(host: string): string | undefined {
  return parse(host, { allowPrivateDomains: true, validateHostname: false }).domain?.toLowerCase()
}

/**
 * Returns the name below a registry's suffix, and the suffix: padaria.com.br and com.br of mail.padaria.com.br; undefined for a
 * suffix itself, for addresses and for names that no registry gives out (RFC 6761).
 */
export function findDelegation(host: string): { domain: string; suffix: string } | undefined {
  const { domain, publicSuffix, isIcann } = parse(host, { validateHostname: false })
  if (domain === null || publicSuffix === null || isIcann !== true) return undefined
  return { domain: domain.toLowerCase(), suffix: publicSuffix.toLowerCase() }
}

/** Returns whether `host` is an address, or a name under an ending that there is: `pop.padaria` lacks its own. */
export function hasKnownEnding(host: string): boolean {
  const ending = host.split('.').at(-1) ?? ''
  return /^\d+$|:/.test(ending) || RESERVED.has(ending) || findDelegation(host) !== undefined
}

/** Returns whether `ending` (com, com.br) is one under which names are given out. */
export function isRegistrySuffix(ending: string): boolean {
  const { publicSuffix, isIcann } = parse(`name.${ending}`, { validateHostname: false })
  return isIcann === true && publicSuffix === ending
}

function readSpelled(text: string): FoundValue | undefined {
  const { folded, at } = foldWithOffsets(text)
  for (const match of eachMatch(folded, SPELLED)) {
    const words = wholeSaidName(match[0])
    const value = unspell(words)
    if (match.index > 0 && /[@]\s?$/.test(folded.slice(Math.max(0, match.index - 2), match.index))) continue
    if (!isHostname(value, 'answer') || !(isHostname(value, 'prose') || isHostname(value, 'web'))) continue
    return { value, state: 'good', start: at(match.index), end: at(match.index + words.length) }
  }
  return undefined
}

function readLocalhost(text: string): FoundValue | undefined {
  const match = /^\s*(localhost)[\s.]*$/i.exec(text)
  if (match === null) return undefined
  const start = text.toLowerCase().indexOf('localhost')
  return { value: 'localhost', state: 'good', start, end: start + 9 }
}
