// E-mail addresses in text: as written, between marks (<…>, mailto:), and spelled ("joao arroba dominio ponto com ponto br").
// readEmail takes an answer and forgives typed blanks and commas; findEmails takes prose and forgives only what cannot be misread.
// Goes out in lower case without a trailing dot; two or more in one answer as a list. Work is linear in the text.
import { isSaid, NAME_IN_WORDS, NAME_OF_FIELD, SAID_DOT, SAID_HYPHEN, SAID_UNDERLINE, unspell, wholeSaidName } from '../spoken-marks.ts'
import { eachMatch } from '../text/all-matches.ts'
import { makeApart } from '../text/apart.ts'
import { foldWithOffsets } from '../text/fold.ts'
import type { FoundValue } from '../value.ts'

const MAX_ANSWER = 2_000
// RFC 5322 §3.2.3 allows more; what is left out here stands between addresses far more often than in one ("to=a@x", "a@x/b@y").
const LOCAL = /[\p{L}\p{N}&+_~'.-]/u
const MAX_LOCAL = 64 // RFC 5321 §4.5.3.1.1
/** Nobody spells a hundred addresses. */
const MAX_SPELLED = 100
const DOMAIN_LABEL = `[\\p{L}\\p{N}-]{1,63}(?:\\s{1,3}${SAID_HYPHEN}\\s{1,3}[\\p{L}\\p{N}]{1,40}(?=\\s{0,3}\\.|\\s{1,3}${SAID_DOT}\\s)){0,2}`
const DOMAIN_SPELLED = new RegExp(
  `^(?:\\s{0,2}(?:${NAME_IN_WORDS})?${DOMAIN_LABEL})(?:(?:\\s{0,2}\\.\\s{0,2}|\\s{1,3}${SAID_DOT}\\s{1,3}|\\s{0,3}[([](?:${SAID_DOT}|\\.)[)\\]]\\s{0,3})${DOMAIN_LABEL}){1,8}`,
  'u',
)
const LOCAL_SPELLED = new RegExp(
  `(?:[\\p{L}\\p{N}_+-]{1,40}(?:\\s?\\.\\s?|\\s(?:${SAID_DOT}|${SAID_UNDERLINE}|${SAID_HYPHEN})\\s)){0,4}[\\p{L}\\p{N}_.+-]{1,40}$`,
  'u',
)
/** Blanks around it, up to three, belong to it; "ana@flor do campo.com.br" is half heard. */
const AT_SPELLED = new RegExp(
  `[([{<]\\s?(?:at|arroba|@|a)\\s?[)\\]}>]|(?<=\\s)(?:arroba|arouba|aroba|at)(?=\\s)|(?<=\\s)@|@(?=\\s)|(?<=[a-z0-9])@(?=${NAME_IN_WORDS})`,
  'gu',
)

/** Returns the address or addresses written as an answer; undefined when there is none. */
export function readEmail(answer: string): FoundValue | undefined {
  const text = answer.slice(0, MAX_ANSWER)
  const written = findWritten(text.replace(/(?<=@[\p{L}\p{N}.-]{0,60}[\p{L}\p{N}]),(?=[\p{L}\p{N}])(?![^\s]{0,60}@)/gu, '.'))
  const found = written.length > 0 ? written : findSpelled(text, 'answer')
  return joinAddresses(text, found) ?? readIncomplete(text)
}

/** "ana@loja,com,br", "ana@loja.com,br": a comma is beside the dot under a thumb. */
const COMMAS_OF_DOMAIN = /@[\p{L}\p{N}-]{1,63}(?:,(?:com|net|org)(?:[,.]br)?|\.(?:com|net|org),br)(?![\p{L}\p{N}])/gu

/** Returns every address of `prose`, in order. */
export function findEmails(prose: string): FoundValue[] {
  const written = findWritten(prose.includes('@') ? prose.replace(COMMAS_OF_DOMAIN, (words) => words.replaceAll(',', '.')) : prose)
  const isApart = makeApart()
  for (const { start, end } of written) isApart(start, end)
  const spelled = findSpelled(prose, 'prose').filter(({ start, end }) => isApart(start, end))
  return [...written, ...spelled].sort((one, other) => one.start - other.start)
}

/** Returns one value for `found`, in `text`: the address, or all of them once each. One in parentheses is a remark beside the others. */
export function joinAddresses(text: string, found: FoundValue[]): FoundValue | undefined {
  const isPlain = ({ start, end }: FoundValue): boolean => !insideParentheses(text, start, end)
  const taken = found.some(isPlain) ? found.filter((one) => isPlain(one) || isOfNamed(text, one.start)) : found
  const [first] = taken
  if (first === undefined) return undefined
  const values = [...new Set(taken.map(({ value }) => String(value)))]
  if (values.length === 1) return first
  return { value: values, state: 'good', start: first.start, end: taken.at(-1)?.end ?? first.end }
}

/** "Pra ele (rui@…) e pra lia@…": whose it is stands before the bracket, and no other address. */
const NAMED = /(?:^|[^\p{L}])(?:para|pra|pro|ao|to|al|from|do|da|de|desde)\s{1,2}(?:\p{L}[\p{L}.'-]{0,20}\s{1,2}){1,4}\(\s{0,2}$/iu

function isOfNamed(text: string, start: number): boolean {
  return NAMED.test(text.slice(Math.max(0, start - 70), start))
}

function insideParentheses(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('(', start)
  if (open === -1 || text.slice(open, start).includes(')')) return false
  return text.indexOf(')', end) !== -1
}

/** "Luis@, caixa@ e adega@loja.com.br": names that share the domain of the last or first of their list. */
const IN_LIST =
  /^(?:\s{0,2}[,;/&|]\s{0,2}(?:(?:e|y|and|ou|or)\s)?|\s{1,2}(?:e|y|and|ou|or|o|&|nem|ni|nor|como|quanto)\s{1,2})(?:(?:[ao]s?|the|el|la|d[oa]|pr[oa]|para|pra|to|n[oa])\s)?$/i
type Shared = { local: string; start: number; end: number }

/** Returns `found` with the names of `open`, written without a domain, that stand in one list with it. */
function withShared(text: string, found: FoundValue[], open: readonly Shared[]): FoundValue[] {
  if (open.length === 0 || found.length === 0) return found
  const all = [...found]
  const take = ({ local, start, end }: Shared, { value }: FoundValue): void => {
    all.push({ value: `${local}@${String(value).replace(/^.*@/, '')}`.toLowerCase(), state: 'good', start, end })
  }
  for (const one of open.toReversed()) {
    const next = all.find(({ start }) => start > one.end && start - one.end < MAX_JOINT && IN_LIST.test(text.slice(one.end, start)))
    if (next !== undefined) take(one, next)
  }
  for (const one of open) {
    const last = all.find(({ end }) => end < one.start && one.start - end < MAX_JOINT && IN_LIST.test(text.slice(end, one.start)))
    if (last !== undefined && !all.some(({ start }) => start === one.start)) take(one, last)
  }
  return all.sort((one, other) => one.start - other.start)
}

const MAX_JOINT = 16
/** More names than a list has. */
const MAX_SHARED = 12

function findWritten(text: string): FoundValue[] {
  const found: FoundValue[] = []
  const open: Shared[] = []
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
    if (!isLocal(local)) continue
    if (domain === '' && local.length > 1 && open.length < MAX_SHARED && /^(?:[\s,;/&|)]|[.!?:]?(?:\s|$))/.test(text.slice(at + 1, at + 3)))
      open.push({ local, start, end })
    if (!isDomain(domain)) continue
    found.push({ value: `${local}@${domain}`.toLowerCase(), state: 'good', start, end })
  }
  return withShared(text, found, open)
}

function findSpelled(text: string, where: 'answer' | 'prose'): FoundValue[] {
  const { folded, at } = foldWithOffsets(text)
  const found: FoundValue[] = []
  for (const match of eachMatch(folded, AT_SPELLED)) {
    if (found.length >= MAX_SPELLED) break
    const [sign] = match
    if (where === 'prose' && (sign === '(a)' || (sign === '@' && !isHeard(folded, match.index)))) continue
    const signEnd = match.index + sign.length
    const afterStart = signEnd + (/^\s{0,3}/.exec(folded.slice(signEnd, signEnd + 3))?.[0].length ?? 0)
    const spelled = DOMAIN_SPELLED.exec(folded.slice(afterStart, afterStart + 200))?.[0]
    const isWord = where === 'prose' && sign === 'at'
    if (spelled === undefined || (isWord && !SAID_IN_FULL.test(spelled))) continue
    const domain = wholeSaidName(spelled)
    const beforeEnd = match.index - (/\s{0,3}$/.exec(folded.slice(Math.max(0, match.index - 3), match.index))?.[0].length ?? 0)
    const before = LOCAL_SPELLED.exec(folded.slice(Math.max(0, beforeEnd - 120), beforeEnd))?.[0]
    if (before === undefined) continue
    const spelledLocal = sign === 'at' ? lastName(before) : isSaid(domain) ? before.replace(SENTENCE_BEFORE, '') : before
    if (isWord && !isNamed(folded.slice(Math.max(0, beforeEnd - spelledLocal.length - 30), beforeEnd - spelledLocal.length), spelledLocal))
      continue
    const local = unspell(spelledLocal)
    const name = unspell(domain)
    const start = beforeEnd - spelledLocal.length
    if (at(start) < (found.at(-1)?.end ?? 0) || !isLocal(local) || !isDomain(name)) continue
    found.push({ value: `${local}@${name}`, state: 'good', start: at(start), end: at(afterStart + domain.length) })
  }
  return found
}

/** Whether a typed mark in prose is one that a telephone wrote for its speaker: "ana @ loja . com . br", "ana@flor do campo.com.br", "conta ana @ loja.com". */
function isHeard(folded: string, at: number): boolean {
  const behind = folded.slice(at + 1, at + 120)
  if (/^\S/.test(behind) && /\S$/.test(folded.slice(Math.max(0, at - 1), at))) return true
  return (
    /^ {0,3}(?:[a-z0-9-]{1,40} {1,3}\. {0,3}|[a-z0-9.-]{1,60} {0,3}\. {1,3})(?:com|net|org|[a-z]{2,4} ?\. ?br)(?![a-z])/.test(behind) ||
    (/^ [a-z0-9-]{1,60}\.[a-z]{2}/.test(behind) && LABELLED.test(folded.slice(Math.max(0, at - 100), at)))
  )
}
const LABELLED = new RegExp(`(?<![a-z])${NAME_OF_FIELD}(?: (?:e|eh|is|es|o|a|dele|dela|meu))?:? [a-z0-9._+-]{1,40} {1,3}$`)

/** "Não abre. Ana arroba …": where the dots are said a written one ends the sentence. */
const SENTENCE_BEFORE = /^[\s\S]*\.\s/

/** "Ana dot lima", of "write to ana dot lima": an English "at" has a name of its own before it. */
function lastName(words: string): string {
  return /\S{1,64}(?:\s(?:dot|underscore|dash|hyphen)\s\S{1,64}){0,4}$/.exec(words.replace(SENTENCE_BEFORE, ''))?.[0] ?? ''
}

const SAID_IN_FULL = /\sdot\s/
/** "The user is shop at …", "from lisa at … to accounts at …": what an address's name stands behind; "hosted at mail dot …" is a place. */
const BEFORE_NAME =
  /(?:^|[^a-z])(?:is|was|its|it's|im|i'm|from|to|for|as|use|using|with|and|or|user(?:name)?|login|account|address|e-?mail|mailbox|sender|recipient|copy|me|us|him|her|them|wrote|emailed|write)[:,]?\s{1,3}(?:(?:the|my|our|his|her|their)\s)?$/
const NO_NAME =
  /^(?:hosted|located|based|found|looking?|pointing|pointed|registered|reached|reachable|available|running|set|site|website|page|domain|server|servers|host|hosts|us|me|you|him|her|it|them|home|work|here|there|mail|e-?mail|address|account|user|anyone|someone|everyone|not|still|down|up|live|online|offline)$/

function isNamed(before: string, local: string): boolean {
  return BEFORE_NAME.test(before) && !NO_NAME.test(local)
}

/** "joao@empresa": an answer that wants to be an address and lacks its end. */
function readIncomplete(text: string): FoundValue | undefined {
  const match =
    /(?<![^\s<("':])[\p{L}\p{N}_][\p{L}\p{N}_.+-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?![\p{L}\p{N}@.-]{1,2}[\p{L}\p{N}@])/u.exec(text)
  if (match === null) return undefined
  return { value: match[0].toLowerCase(), state: 'invalid', problem: 'malformed', start: match.index, end: match.index + match[0].length }
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
