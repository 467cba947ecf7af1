// E-mail addresses in text: as written, between marks (<…>, mailto:), and spelled ("joao arroba dominio ponto com ponto br").
// readEmail takes an answer and forgives typed blanks and commas; findEmails takes prose and forgives only what cannot be misread.
// Goes out in lower case without a trailing dot; two or more in one answer as a list. Work is linear in the text.
import { eachMatch } from './all-matches.ts'
import { makeApart } from './apart.ts'
import { foldWithOffsets } from './fold.ts'
import type { FoundValue } from './value.ts'

const MAX_ANSWER = 2_000
// RFC 5322 §3.2.3 allows more; what is left out here stands between addresses far more often than in one ("to=a@x", "a@x/b@y").
const LOCAL = /[\p{L}\p{N}&+_~'.-]/u
const MAX_LOCAL = 64 // RFC 5321 §4.5.3.1.1
/** Nobody spells a hundred addresses. */
const MAX_SPELLED = 100
const DOMAIN_SPELLED =
  /^(?:\s{0,2}[\p{L}\p{N}-]{1,63})(?:(?:\s{0,2}\.\s{0,2}|\s{1,3}(?:ponto|dot|punto)\s{1,3}|\s{0,3}[([](?:ponto|dot|punto|\.)[)\]]\s{0,3})[\p{L}\p{N}-]{1,63}){1,8}/u
/** Blanks around it, up to three, belong to it. */
const AT_SPELLED = /[([{<]\s?(?:at|arroba|@|a)\s?[)\]}>]|(?<=\s)(?:arroba|arouba|aroba|at)(?=\s)|(?<=\s)@|@(?=\s)/gu

/** Returns the address or addresses written as an answer; undefined when there is none. */
export function readEmail(answer: string): FoundValue | undefined {
  const text = answer.slice(0, MAX_ANSWER)
  const written = findWritten(text.replace(/(?<=@[\p{L}\p{N}.-]{0,60}[\p{L}\p{N}]),(?=[\p{L}\p{N}])(?![^\s]{0,60}@)/gu, '.'))
  const found = written.length > 0 ? written : findSpelled(text, 'answer')
  return joinAddresses(text, found) ?? readIncomplete(text)
}

/** Returns every address of `prose`, in order. */
export function findEmails(prose: string): FoundValue[] {
  const written = findWritten(prose)
  const isApart = makeApart()
  for (const { start, end } of written) isApart(start, end)
  const spelled = findSpelled(prose, 'prose').filter(({ start, end }) => isApart(start, end))
  return [...written, ...spelled].sort((one, other) => one.start - other.start)
}

/** Returns one value for `found`, in `text`: the address, or all of them once each. One in parentheses is a remark beside the others. */
export function joinAddresses(text: string, found: FoundValue[]): FoundValue | undefined {
  const plain = found.filter(({ start, end }) => !insideParentheses(text, start, end))
  const taken = plain.length > 0 ? plain : found
  const [first] = taken
  if (first === undefined) return undefined
  const values = [...new Set(taken.map(({ value }) => String(value)))]
  if (values.length === 1) return first
  return { value: values, state: 'good', start: first.start, end: taken.at(-1)?.end ?? first.end }
}

function insideParentheses(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('(', start)
  if (open === -1 || text.slice(open, start).includes(')')) return false
  return text.indexOf(')', end) !== -1
}

function findWritten(text: string): FoundValue[] {
  const found: FoundValue[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let length = 0
    while (length <= MAX_LOCAL && length < at && LOCAL.test(text.charAt(at - length - 1))) length++
    if (length === 0 || length > MAX_LOCAL) continue
    let start = at - length
    while (start < at && /[^\p{L}\p{N}_]/u.test(text.charAt(start))) start++ // Marks that stand before an address, not in it.
    const domain = /^[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,252}[\p{L}\p{N}])?/u.exec(text.slice(at + 1, at + 256))?.[0] ?? ''
    const end = at + 1 + domain.length
    const local = text.slice(start, at)
    if (text.charAt(start - 1) === '@' || text.charAt(end) === '@') continue // "a@b@c.com" is none.
    if (!isLocal(local) || !isDomain(domain)) continue
    found.push({ value: `${local}@${domain}`.toLowerCase(), state: 'good', start, end })
  }
  return found
}

function findSpelled(text: string, where: 'answer' | 'prose'): FoundValue[] {
  const { folded, at } = foldWithOffsets(text)
  const found: FoundValue[] = []
  for (const match of eachMatch(folded, AT_SPELLED)) {
    if (found.length >= MAX_SPELLED) break
    const [sign] = match
    if (where === 'prose' && (sign === 'at' || sign === '@' || sign === '(a)')) continue
    const beforeEnd = match.index - (/\s{0,3}$/.exec(folded.slice(Math.max(0, match.index - 3), match.index))?.[0].length ?? 0)
    const before =
      /(?:[\p{L}\p{N}_+-]{1,40}(?:\s?\.\s?|\s(?:ponto|dot|punto)\s|\s(?:underline|underscore)\s)){0,3}[\p{L}\p{N}_.+-]{1,40}$/u.exec(
        folded.slice(Math.max(0, beforeEnd - 80), beforeEnd),
      )
    const signEnd = match.index + sign.length
    const afterStart = signEnd + (/^\s{0,3}/.exec(folded.slice(signEnd, signEnd + 3))?.[0].length ?? 0)
    const domain = withoutNextSentence(DOMAIN_SPELLED.exec(folded.slice(afterStart, afterStart + 200))?.[0])
    if (before === null || domain === undefined) continue
    const spelledLocal = sign === 'at' ? (before[0].split(/\s/).at(-1) ?? '') : before[0]
    const local = unspell(spelledLocal)
    const name = unspell(domain)
    const start = beforeEnd - spelledLocal.length
    if (at(start) < (found.at(-1)?.end ?? 0) || !isLocal(local) || !isDomain(name)) continue
    found.push({ value: `${local}@${name}`, state: 'good', start: at(start), end: at(afterStart + domain.length) })
  }
  return found
}

/** "… ponto com ponto br. A mensagem": with the dots spoken, a written one ends the sentence. */
function withoutNextSentence(domain: string | undefined): string | undefined {
  return domain !== undefined && /\s(?:ponto|punto|dot)\s/.test(domain) ? domain.replace(/\.\s[\s\S]*$/, '') : domain
}

/** "joao@empresa": an answer that wants to be an address and lacks its end. */
function readIncomplete(text: string): FoundValue | undefined {
  const match =
    /(?<![^\s<("':])[\p{L}\p{N}_][\p{L}\p{N}_.+-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?![\p{L}\p{N}@.-]{1,2}[\p{L}\p{N}@])/u.exec(text)
  if (match === null) return undefined
  return { value: match[0].toLowerCase(), state: 'invalid', problem: 'malformed', start: match.index, end: match.index + match[0].length }
}

/** Returns `words` with the spelled marks put back: "dominio ponto com ponto br" is "dominio.com.br". */
export function unspell(words: string): string {
  return words
    .replace(/\s{0,3}[([]?\b(?:ponto|dot|punto)\b[)\]]?\s{0,3}/g, '.')
    .replace(/\s{1,3}(?:underline|underscore)\s{1,3}/g, '_')
    .replace(/\s{0,3}\(\.\)\s{0,3}/g, '.')
    .replace(/\s/g, '')
}

function isLocal(local: string): boolean {
  return local !== '' && local.length <= MAX_LOCAL && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..')
}

/** RFC 5321 §4.1.2: labels of letters, digits and inner hyphens; two at least, the last with a letter. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  if (domain.length > 253 || labels.length < 2) return false
  if (!labels.every((label) => label.length > 0 && label.length <= 63 && !label.startsWith('-') && !label.endsWith('-'))) return false
  return /^(?:\p{L}{2,63}|xn--[\p{L}\p{N}-]{1,59})$/iu.test(labels.at(-1) ?? '')
}
