// The line that introduces a quote: "Em ter., 20 de out. de 2026 às 17:02, Suporte <suporte@…> escreveu:", in any language we know.
// In: lines and where to look. Out: who is quoted, when he wrote, and how many lines it takes (programs wrap it); undefined when there is none.
// Known by shape: a verb of writing or an address in brackets at its end, a colon, a date; before marked quotes less is enough.
import type { MailAddress } from '../message.ts'
import type { Line } from './classify-lines.ts'
import { attributionVerbs, foldWord, forwardLanguages } from './forward-words.ts'
import { readWrittenAddresses, toName } from './read-written-addresses.ts'
import { readWrittenDate } from './read-written-date.ts'

/** Programs wrap at 72 to 80 letters, so a long name and address take three lines. */
const MAX_LINES = 4
const MAX_LENGTH = 320
/** "Ana schrieb:" has more. */
const MIN_LENGTH = 6

export type Attribution = { end: number; from?: MailAddress; writer?: string; sentAt?: string }

/** Returns the attribution that begins at lines[start] and whose quote follows it. */
export function readAttribution(lines: Line[], start: number, timeZone: string): Attribution | undefined {
  const found = findAttribution(lines, start, timeZone)
  // QUIRK: words right above, without a blank line (fixtures/talks/answers-from-cc), are the writer's: what is below suffices.
  return found !== undefined && standsBelow(lines, start, { end: found.end, timeZone }) ? undefined : found
}

function findAttribution(lines: Line[], start: number, timeZone: string): Attribution | undefined {
  const first = lines[start]
  if (!first || first.match === '' || first.match.length > MAX_LENGTH || (first.match.length < 5 && !/\p{L}/u.test(first.match)))
    return undefined
  let length = -1
  for (let at = start; at < Math.min(lines.length, start + MAX_LINES); at++) {
    const line = lines[at]
    if (!line || line.match === '' || line.depth !== first.depth) return undefined
    length += line.match.length + 1
    if (length > MAX_LENGTH) return undefined
    if (!endsInColon(line.match)) {
      // Only a first line that can begin one is joined with the next: else every paragraph would be.
      if (at === start && !canBegin(line.match)) return undefined
      continue
    }
    const joined = lines
      .slice(start, at + 1)
      .map(({ match }) => match)
      .join(' ')
    const found = parseAttribution(joined, isQuoteNext(lines, at + 1, first.depth) ? 'quote' : 'text', timeZone)
    return found && { end: at + 1, ...found }
  }
  return undefined
}

/** True where a later line than `start` begins an attribution that needs nothing above it: it says when, and who. */
function standsBelow(lines: Line[], start: number, { end, timeZone }: { end: number; timeZone: string }): boolean {
  for (let at = start + 1; at < end; at++) {
    const below = findAttribution(lines, at, timeZone)
    if (below?.end === end && below.sentAt !== undefined && (below.from !== undefined || below.writer !== undefined)) return true
  }
  return false
}

function isQuoteNext(lines: Line[], from: number, depth: number): boolean {
  for (let at = from; at < from + 3; at++) {
    const line = lines[at]
    if (!line) return false
    if (line.match !== '') return line.depth > depth
  }
  return false
}

/** Whether `text`, but for emphasis behind it, ends in a colon. */
function endsInColon(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && ' *_'.includes(text.charAt(last))) last--
  return text[last] === ':' || text[last] === '\uff1a'
}

function canBegin(text: string): boolean {
  return /\d{1,4}[./:年\s-]|@|\d{4}|<|"/.test(text) || (text.length < 60 && /\p{L}+[.,]? /u.test(text))
}

/** QUIRK: Freshdesk writes no year: "On Tue, 10 Nov at 9:41 AM , Ana Prado <ana@…> wrote:". */
const DAY_AND_TIME =
  /^(?:on|em|el|le|am) \p{L}{2,13}\.?,? \d{1,2} (?:de )?\p{L}{3,10}\.?,? (?:at|às|as|a las|um|à) \d{1,2}[:h]\d{2}(?!\d)/iu

/** "(debug 2):" ends a line in brackets, too. */
const ENDS_IN_ADDRESS = /(?:[^\s<>()[\]@]{1,64}@[^\s<>()[\]@]{1,255}|>)[>\])]{1,2}[ *_]{0,3}[:\uff1a][ *_]{0,3}$/

/** "I wrote to rui@… yesterday, got this:" tells of the writer's own mail. */
const OF_MYSELF = /^\W{0,4}(?:[\p{L}']{1,12},? ){0,3}?(?:I|we)(?: (?:also|just|then|have|had))? (?:wrote|written)(?!\p{L})/iu

type Verb = { languages: string[]; before: string; closes: boolean }

/** Returns who and when, where `text` is an attribution. `next` says what stands below it. */
function parseAttribution(text: string, next: 'quote' | 'text', timeZone: string): Omit<Attribution, 'end'> | undefined {
  if (text.length < MIN_LENGTH || OF_MYSELF.test(text)) return undefined
  const verb = findVerb(text)
  const endsInAddress = ENDS_IN_ADDRESS.test(text)
  if (!verb && !endsInAddress) return undefined
  const [from] = readWrittenAddresses(text)
  const languages = verb ? [...verb.languages, ...forwardLanguages()] : forwardLanguages()
  // A day, a month or year, and a time have six digits or more.
  const date =
    (text.match(/\d/g)?.length ?? 0) >= 6
      ? readWrittenDate(from ? text.replaceAll(from.address, ' ') : text, languages, timeZone)
      : undefined
  if (next === 'text' && !(date && (verb ? verb.closes || from : from)) && !(verb?.closes && from && DAY_AND_TIME.test(text)))
    return undefined
  if (next === 'quote' && !from && !date && text.length > 100) return undefined
  const writer = verb && !from ? findWriter(verb.before) : undefined
  const named = from?.name === undefined ? undefined : findWriter(from.name)
  const author = from && (named === undefined ? { address: from.address } : { address: from.address, name: named })
  return { ...(author && { from: author }), ...(writer && { writer }), ...(date && { sentAt: date.at }) }
}

/** Returns the verb of writing in `text` and what stands before it; the longest wins. */
function findVerb(text: string): Verb | undefined {
  const folded = ` ${foldWord(text)} `
  if (!anyVerb().test(folded)) return undefined
  for (const { verb, languages } of attributionVerbs()) {
    const at = folded.lastIndexOf(verb)
    if (at < 0) continue
    const spaced = /[a-z\u0370-\u05ff]/.test(verb) // Scripts without blanks between words need no edges.
    if (spaced && (/\p{L}/u.test(folded[at - 1] ?? '') || /\p{L}/u.test(folded[at + verb.length] ?? ''))) continue
    const rest = folded.slice(at + verb.length)
    const closes = /^\W{0,6}(?:\p{L}{1,12}\W{0,4}){0,2}$/u.test(rest.trim())
    // Folding keeps the number of words: they are counted to find the verb in the text as written.
    const count = folded.slice(0, at).trim().split(' ').filter(Boolean).length
    return { languages, before: text.split(/\s+/).slice(0, count).join(' '), closes }
  }
  return undefined
}

/** Most lines hold no verb of writing in any language: one pattern says so. */
function anyVerb(): RegExp {
  verbPattern ??= new RegExp(
    attributionVerbs()
      .map(({ verb }) => verb.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
  )
  return verbPattern
}
let verbPattern: RegExp | undefined // Made at first use: importing does no work.

/** Returns the name that is left when the date before it is taken off: "Em 20/11/2026 17:21, Suporte" gives "Suporte". */
function findWriter(before: string): string | undefined {
  const digits = /^[\s\S]*\d[:.h\d]*(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:GMT|UTC|BRT|BRST|[A-Z]{3,4}T)\b[^\s,]{0,8}\)?)?/i.exec(before)
  const name = toName((digits ? before.slice(digits[0].length) : before).replace(/^[\s,.;)\]年月日г]{1,8}/, '').replace(/[,\s]+$/, ''))
  return name !== undefined && /\p{L}/u.test(name) && name.length <= 80 ? name : undefined
}
