// Text that may hold a bounce someone pasted or forwarded inline → where it stands and what it reports; also the text of a
// bounce that has no machine part. A region needs an opening (bounce-words.ts) and a report behind it. Promises: pure,
// linear (openings tried and lines read are bounded), never throws; ranges cut the very words out of the text given.
import { findEmails } from '../../value/address/email-address.ts'
import { beginsOwnLine } from '../../value/error/own-line.ts'
import { isRule } from '../../value/text/rule-line.ts'
import type { Desk } from '../desk.ts'
import { isHelpdeskAddress } from '../is-helpdesk-address.ts'
import type { MailAddress } from '../message.ts'
import { readForwardMark } from '../thread/read-forward-mark.ts'
import { readWrittenDate } from '../thread/read-written-date.ts'
import { BOUNCE_OPENINGS } from './bounce-words.ts'
import { foldLine, type PastedReport, readBounceText } from './read-bounce-text.ts'

/** A bounce inside a text: the offsets of its whole lines there, and its own text without the quote marks in front of each. */
export type PastedBounce = { start: number; end: number; quoteMarks: string; text: string; reports: PastedReport[] }

/** A customer pastes one bounce, a desk perhaps three; each opening tried costs a reading of MAX_LINES lines. */
const MAX_OPENINGS = 25
/** Longest bounce text read: Exchange's with all its headers has 150 lines. */
const MAX_LINES = 250

/** "inbox full" is the shortest. */
const MIN_OPENING = 9
/** One pattern for all: every line of a mail is asked. */
const OPENING = new RegExp(BOUNCE_OPENINGS.map(({ source }) => `(?:${source})`).join('|'))

type Line = { start: number; end: number; marks: string; text: string }

/** Returns the bounces in `text`, in order. Dates without zone are read in the desk's; its own letter, quoted below, is none of a bounce. */
export function findPastedBounces(text: string, desk: Desk): PastedBounce[] {
  const lines = readLines(text)
  const bounces: PastedBounce[] = []
  let tried = 0
  for (let at = 0; at < lines.length && tried < MAX_OPENINGS; at += 1) {
    const line = lines[at]
    if (line === undefined || !isOpening(line.text)) continue
    tried += 1
    const bounce = readRegion(lines, at, desk)
    if (bounce === undefined) continue
    bounces.push(withHeading(bounce.found, lines, at, desk.timeZone))
    at = bounce.next - 1
  }
  return bounces
}

function readLines(text: string): Line[] {
  let start = 0
  return text.split('\n').map((whole) => {
    const isQuoted = whole.startsWith('>') || whole.startsWith(' >')
    const quote = isQuoted ? (/^ ?(?:> ?){1,30}/.exec(whole)?.[0] ?? '') : ''
    const line = { start, end: start + whole.length, marks: quote, text: whole.slice(quote.length) }
    start += whole.length + 1
    return line
  })
}

function isOpening(line: string): boolean {
  if (line.length > 600 || line.length < MIN_OPENING) return false
  const folded = foldLine(line)
  return folded !== '' && OPENING.test(folded)
}

function readRegion(lines: Line[], opening: number, desk: Desk): { found: PastedBounce; next: number } | undefined {
  const first = lines[opening]
  if (first === undefined) return undefined
  const depth = depthOf(first)
  let last = opening
  while (last + 1 < lines.length && last + 1 - opening < MAX_LINES && continues(lines[last + 1], depth, desk)) last += 1
  if (isHeadOfOurs(lines[last + 1], desk)) while (last > opening && isAboveHead(lines[last])) last -= 1
  const region = lines.slice(opening, last + 1)
  const text = region.map((line) => line.text).join('\n')
  const { reports, returnedAt } = readBounceText(text, desk.timeZone)
  if (!reports.some(({ diagnostic, returned }) => diagnostic !== undefined || returned !== undefined)) return undefined
  // Below the original's header stands the original itself; without one, the bounce ends with the paragraph of its last report.
  const count = returnedAt === undefined ? countThroughLastReport(region, reports) : region.length
  const kept = region.slice(0, count)
  const end = kept.at(-1)?.end ?? first.end
  return {
    found: { start: first.start, end, quoteMarks: first.marks, text: kept.map((line) => line.text).join('\n'), reports },
    next: opening + count,
  }
}

/** "De: MAILER-DAEMON@…", its date and its subject, copied above the bounce: the notice's own, and nobody's answers. */
function withHeading(found: PastedBounce, lines: Line[], opening: number, timeZone: string): PastedBounce {
  let first = opening
  let isSystems = false
  for (let above = opening - 1; above >= 0 && opening - above <= MAX_HEADING; above -= 1) {
    const line = lines[above]
    if (line === undefined || depthOf(line) !== depthOf(lines[opening] ?? line)) break
    if (line.text.trim() === '' && first === opening) continue
    if (!HEADING.test(line.text)) break
    isSystems ||= SYSTEMS.test(line.text)
    first = above
  }
  const top = lines[first]
  if (!isSystems || top === undefined || first === opening) return found
  // The reports' ranges count from the bounce's own first line: its text grows in front only where they can grow with it.
  const before = lines
    .slice(first, opening)
    .map(({ text }) => `${text}\n`)
    .join('')
  return dated(addressed(moved(found, top.start, before), before), before, timeZone)
}

/** A notice goes to whom its mail came from: where it shows nothing of that mail, its own "To:" says who sent it. */
function addressed(found: PastedBounce, heading: string): PastedBounce {
  const line = ADDRESSEE.exec(heading)
  const [address, ...others] = line === null ? [] : findEmails(line[0])
  if (line === null || address === undefined || others.some(({ value }) => value !== address.value)) return found
  const from = { start: line.index + address.start, end: line.index + address.end }
  const reports = found.reports.map((report) =>
    report.returned?.from !== undefined
      ? report
      : {
          ...report,
          returned: { ...report.returned, from: { address: String(address.value) } },
          ranges: { ...report.ranges, from },
        },
  )
  return { ...found, reports }
}

/** When the notice was written, by its own heading. */
function dated(found: PastedBounce, heading: string, timeZone: string): PastedBounce {
  const line = WRITTEN.exec(heading)
  const [all = '', label = ''] = line ?? []
  const words = all.slice(label.length).trim()
  const date = line === null ? undefined : readWrittenDate(words, ['pt', 'es'], timeZone)
  if (line === null || date === undefined) return found
  const start = line.index + all.indexOf(words, label.length)
  const noticedAt = { start, end: start + words.length }
  return { ...found, reports: found.reports.map((report) => ({ ...report, noticedAt: date.at, ranges: { ...report.ranges, noticedAt } })) }
}

function moved(found: PastedBounce, start: number, before: string): PastedBounce {
  const by = before.length
  const reports = found.reports.map((report) => ({
    ...report,
    ranges: Object.fromEntries(
      Object.entries(report.ranges).map(([name, range]) => [name, { start: range.start + by, end: range.end + by }]),
    ) as PastedReport['ranges'],
  }))
  return { ...found, start, text: before + found.text, reports }
}

const MAX_HEADING = 8
const ADDRESSEE = /^[ \t]{0,4}\*?(?:para|to)\s?\*?:.{0,400}$/im
const WRITTEN = /^([ \t]{0,4}\*?(?:data|date|fecha|enviad[ao](?: em)?|sent|enviado el)\s?\*?:\*?)[^\n]{4,120}$/im
const HEADING = /^\s{0,4}\*?(?:de|from|data|date|fecha|enviad[ao](?: em)?|sent|enviado el|assunto|subject|asunto|para|to|cc)\s?\*?:/i
const SYSTEMS =
  /^\s{0,4}\*?(?:de|from)\s?\*?:.{0,120}\b(?:mailer-?daemon|postmaster|mail delivery|microsoftexchange|mail-?daemon)|^\s{0,4}\*?(?:assunto|subject|asunto)\s?\*?:\s{0,3}(?:undeliver|delivery status|mail delivery|failure notice|returned mail|n[aã]o entregue|n[aã]o foi poss[ií]vel entregar|falha na entrega|no se puede entregar)/i

function depthOf(line: Line): number {
  return line.marks.replaceAll(' ', '').length
}

/** A change of quote depth, the attribution of a quoted letter, or the head of one of ours ends what was pasted. */
function continues(line: Line | undefined, depth: number, desk: Desk): boolean {
  if (line === undefined) return false
  if (line.text.trim() === '') return true
  if (depthOf(line) !== depth || isHeadOfOurs(line, desk)) return false
  return !/(?:escreveu|wrote|escribi[oó]|a écrit)\s?:$/.test(line.text.slice(-40).trimEnd())
}

/** "De: Suporte <suporte@provedor.example>", as Outlook writes it above the letter that is answered. */
function isHeadOfOurs(line: Line | undefined, desk: Desk): boolean {
  if (line === undefined || !SENDER.test(line.text)) return false
  const addresses = findEmails(line.text.slice(0, MAX_HEAD)).map(({ value }) => String(value))
  return addresses.some((address) => isHelpdeskAddress(address, desk) && !isBounceSender({ address }))
}

const SENDER = /^\s{0,4}\*?(?:de|from)\s?\*?:/i
const MAX_HEAD = 400

/** The rule or "-----Mensagem original-----" that a program writes above such a head, and blank lines. */
function isAboveHead(line: Line | undefined): boolean {
  const text = line?.text.trim()
  return text === undefined || text === '' || readForwardMark(text) !== undefined
}

function countThroughLastReport(region: Line[], reports: PastedReport[]): number {
  const end = Math.max(0, ...reports.flatMap(({ ranges }) => Object.values(ranges).map((range) => range.end)))
  let at = 0
  let count = 0
  for (const line of region) {
    // Who pastes only the end of a notice writes on right below it.
    if (at > end && (line.text.trim() === '' || beginsOwnLine(foldLine(line.text)))) break
    at += line.text.length + 1
    count += 1
    // So does who has put rules around it.
    if (at > end && isRule(line.text)) break
  }
  return count
}

/** Whether `from` is a mail system, not a person. */
export function isBounceSender(from: MailAddress | undefined): boolean {
  if (from === undefined) return false
  return /^(?:mailer-?daemon|mail-?daemon|postmaster|mail\.?delivery.{0,20}|microsoftexchange[0-9a-f]{32})(?:[+.-].{0,60})?@/i.test(
    from.address,
  )
}
