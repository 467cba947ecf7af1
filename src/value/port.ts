// TCP ports. readPort takes an answer: the number behind the word for port or a host's colon, else the first whole number.
// findPorts takes prose: only numbers that such a word, a host or the name of a protocol marks as a port.
// A number outside 1 to 65535 is given as invalid. Of two ("993 ou 995") the first is taken.
import { foldWithOffsets } from './fold.ts'
import type { FoundValue } from './value.ts'

const MAX_ANSWER = 2_000
const NUMBER = '(\\d{1,6})(?![\\p{L}\\p{N}_]|[.,/:-]\\d)'
// "porta 995", "porta TCP do servidor: 995", "puerto es el 110", "port number = 995"
const WORDED = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:portas?|ports?|puertos?)\\b(?: (?:tcp|udp|pop3?|imap|smtp|ssl|tls|de|do|da|del|of|for|servidor|server|entrada|saida|incoming|outgoing|numero|number|no|configurada|usada|utilizada|declarada|padrao|esta|esta como|como|na|em|n\\.?)(?![\\p{L}\\p{N}])){0,4}(?: ?\\([^()\\n]{1,30}\\))?\\s{0,3}(?:[:=#-]|e a\\b|e o\\b|eh a\\b|es el\\b|es la\\b|e\\b|eh\\b|is\\b|es\\b|era\\b|foi\\b|a\\b|o\\b|para\\b|pra\\b)?\\s{0,3}["'(]?${NUMBER}`,
  'gu',
)
const AFTER_HOST = new RegExp(`(?<=[a-z\\d]\\.[a-z]{2,24}:|\\d\\.\\d{1,3}:|\\[[\\da-f:]{2,45}\\]:)${NUMBER}`, 'gu')
// "995/tcp", "995 (SSL/TLS)", "110 sem criptografia", "POP3 995"
const BESIDE_PROTOCOL = new RegExp(
  `(?<![\\p{L}\\p{N}_.,:/@-])(\\d{2,5})(?=\\s?/\\s?tcp\\b|\\s{0,2}[(/,-]?\\s{0,2}(?:com |con |with |sem |sin )?(?:ssl|tls|starttls|criptografia|cifrado))`,
  'gu',
)
const ANY = new RegExp(`(?<![\\p{L}\\p{N}_@]|\\d[.,/:-]|[\\p{L}\\p{N}][.@])${NUMBER}`, 'gu')
// "9 9 5"
const APART = /^[^\d]{0,40}(?<![\p{L}\p{N}])(\d(?: \d){1,4})(?=[^\d]{0,40}$)/u
const DENIED =
  /\b(?:na?o|nunca|not|antes|era|jamais|instead of|em vez d[ae])(?: (?:e|eh|era|uso|usa|usamos|is|es|ser|a|o|na|la|el|da|the)){0,3}\s?$/

/** Returns the port written as an answer; undefined when there is none. */
export function readPort(answer: string): FoundValue | undefined {
  const { folded, at } = foldWithOffsets(answer.slice(0, MAX_ANSWER))
  const apart = APART.exec(folded)
  if (apart?.[1] !== undefined) {
    const start = apart[0].length - apart[1].length
    return toPort(Number(apart[1].replaceAll(' ', '')), { start: at(start), end: at(apart[0].length) })
  }
  for (const pattern of [WORDED, AFTER_HOST, ANY]) {
    const matches = [...folded.matchAll(pattern)]
    const stated = matches.find((match) => !DENIED.test(folded.slice(Math.max(0, startOf(match) - 30), startOf(match)))) ?? matches[0]
    if (stated !== undefined) return portAt(stated, at)
  }
  return undefined
}

/** Returns every port that `prose` names as one, in order. */
export function findPorts(prose: string): FoundValue[] {
  const { folded, at } = foldWithOffsets(prose)
  const matches = [WORDED, AFTER_HOST, BESIDE_PROTOCOL].flatMap((pattern) => [...folded.matchAll(pattern)])
  const first = new Map<number, FoundValue>()
  for (const match of matches) {
    const found = portAt(match, at)
    if (!first.has(found.start)) first.set(found.start, found)
  }
  return [...first.values()].sort((one, other) => one.start - other.start)
}

function startOf(match: RegExpExecArray): number {
  return match.index + match[0].length - (match[1] ?? '').length
}

function portAt(match: RegExpExecArray, at: (index: number) => number): FoundValue {
  const start = startOf(match)
  const end = match.index + match[0].length
  return toPort(Number(match[1]), { start: at(start), end: at(end) })
}

function toPort(value: number, place: { start: number; end: number }): FoundValue {
  if (value < 1 || value > 65_535) return { value, state: 'invalid', problem: 'out-of-range', ...place }
  return { value, state: 'good', ...place }
}
