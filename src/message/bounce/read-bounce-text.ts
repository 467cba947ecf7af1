// The human text of a bounce → what it reports: recipient, diagnostic, the returned mail's own header lines.
// Reads what Postfix, Exim, sendmail, qmail, Exchange, Gmail and providers' own texts have in common: an address, the
// refusing server's words after a known label or from a reply code on, and a block of header lines. Pure, linear, never
// throws; every range cuts its words out of `text`.
import { singleBlanks } from '../../value/text/single-blanks.ts'
import { parseAddress } from '../header/read-addresses.ts'
import type { DeliveryReport } from '../message.ts'
import { MAX_DELIVERY_REPORTS } from '../reading-limits.ts'
import { withoutAccents } from '../without-accents.ts'
import { type BounceLine, paragraphFrom } from './bounce-paragraph.ts'
import {
  DELAY_WORDS,
  DIAGNOSTIC_LABELS,
  MAX_SENDER_LINE,
  NOT_A_NOTICE,
  NOTICE,
  NOTICE_OPENING,
  RECIPIENT_LABEL,
  SENDER_TOLD,
} from './bounce-words.ts'
import { findReturnedHead, type ReturnedHead } from './find-returned-head.ts'
import { findReturnedTold, toTextLines } from './find-returned-told.ts'
import { cleanDiagnostic, type FoundReport, type Range, readDeliveryStatus } from './read-delivery-report.ts'

export type PastedReport = Omit<FoundReport, 'ranges'> & {
  returned?: NonNullable<DeliveryReport['returned']>
  noticedAt?: string
  ranges: { finalRecipient?: Range; diagnostic?: Range; from?: Range; sentAt?: Range; noticedAt?: Range }
}

export type BounceText = {
  reports: PastedReport[]
  /** Offset of the returned mail's header lines, when there are some. */
  returnedAt?: number
}

/** What one report's diagnostic is found as; `recipient` where it stands with it. */
type Entry = { diagnostic?: Range; recipient?: Range; line: number }

const CODE = /(?:^|[\s#(:'"“‘<-])([45]\d\d[ -]+\(?#?[45]\.\d{1,3}\.\d{1,3}\b|[45]\d\d[ -](?=\S)|[45]\.\d{1,3}\.\d{1,3}\b)/
const ADDRESS = /[\p{L}\p{N}!#$%&'*+/=?^_{|}~.-]{1,64}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,8}/u

/** Returns `line` for matching: no accents, lower case, white space collapsed, typographic marks plain. Same length is not kept. */
export function foldLine(line: string): string {
  // Most lines are plain ASCII, and most hostile ones too.
  if (/^[\x20-\x7e]*$/.test(line))
    return (line.includes('  ') ? line.slice(0, 600).replace(/ {2,}/g, ' ') : line.slice(0, 600)).trim().toLowerCase()
  return singleBlanks(withoutAccents(line.slice(0, 600)).replace(/[’‘]/g, "'"))
    .trim()
    .toLowerCase()
}

/** Returns the reports in `text`; empty when it tells of none. */
export function readBounceText(text: string, timeZone: string): BounceText {
  const lines = closeUp(toLines(text.slice(0, 60_000)))
  const original = findReturnedHead(lines, timeZone)
  const ownLines = original === undefined ? lines : lines.slice(0, original.firstLine)
  const machine = readDeliveryStatus(text.slice(0, 60_000)).filter(({ finalRecipient, diagnostic }) => finalRecipient ?? diagnostic)
  const found: PastedReport[] = machine.length > 0 ? withDiagnostics(machine, ownLines, text) : readEntries(ownLines, text)
  const reports = found.length > 0 || original === undefined ? found : [{ ranges: {} }]
  const told = original === undefined && reports.length > 0 ? findReturnedTold(ownLines, timeZone) : undefined
  const isDelayed = ownLines.some(({ folded }) => DELAY_WORDS.test(folded))
  return {
    reports: reports.slice(0, MAX_DELIVERY_REPORTS).map((report) => ({
      action: isDelayed ? 'delayed' : 'failed',
      ...report,
      ...recipientFromOriginal(report, original),
      ...(told === undefined ? {} : { returned: told.returned, ranges: { ...report.ranges, ...told.ranges } }),
      ...(original === undefined ? {} : { returned: original.returned, ranges: { ...report.ranges, ...original.ranges } }),
    })),
    ...(original === undefined ? {} : { returnedAt: lines[original.firstLine]?.start ?? 0 }),
  }
}

/** Who copies a bounce by hand leaves lines of the machine's part out; what the server said stands above it all the same. */
function withDiagnostics(machine: PastedReport[], lines: BounceLine[], text: string): PastedReport[] {
  if (machine.every(({ diagnostic }) => diagnostic !== undefined)) return machine
  const entries = readEntries(lines, text).filter(({ diagnostic }) => diagnostic !== undefined)
  return machine.map((report) => {
    if (report.diagnostic !== undefined) return report
    const same = entries.find(({ finalRecipient }) => finalRecipient === report.finalRecipient)
    const told = same ?? (machine.length === 1 && entries.length === 1 ? entries[0] : undefined)
    return told === undefined ? report : { ...told, ...report, ranges: { ...told.ranges, ...report.ranges } }
  })
}

function recipientFromOriginal(report: PastedReport, original: ReturnedHead | undefined): { finalRecipient?: string } {
  const [to] = original?.returned.to ?? []
  return report.finalRecipient === undefined && to !== undefined ? { finalRecipient: to.address.toLowerCase() } : {}
}

function toLines(text: string): BounceLine[] {
  return toTextLines(text).map((line) => ({ ...line, folded: foldLine(line.text) }))
}

/** Below this many lines apart it may be how the bounce is written. */
const MIN_APART = 6
/** Paragraphs that are parted more widely than lines; one may be anybody's. */
const MIN_GAPS = 2

/** QUIRK: Outlook's plain text of what it forwards sets every line apart: one blank line says nothing there, several are one. */
function closeUp(lines: BounceLine[]): BounceLine[] {
  const isBlank = (at: number): boolean => lines[at]?.folded === ''
  const filled = [...lines.keys()].filter((at) => at > 1 && !isBlank(at))
  const apart = filled.filter((at) => isBlank(at - 1)).length
  const gaps = filled.filter((at) => isBlank(at - 1) && isBlank(at - 2)).length
  if (apart < MIN_APART || gaps < MIN_GAPS || (filled.length - apart) * 8 > apart) return lines
  return lines.filter((_, at) => !isBlank(at) || isBlank(at - 1) || isBlank(at + 1))
}

function readEntries(lines: BounceLine[], text: string): PastedReport[] {
  const entries: Entry[] = []
  for (let at = 0; at < lines.length && entries.length < MAX_DELIVERY_REPORTS; at += 1) {
    const entry = readEntry(lines, at, text)
    if (entry === undefined) continue
    entries.push(entry)
    at = entry.line
  }
  if (!entries.some(({ diagnostic }) => diagnostic !== undefined)) {
    const bare = findBareCode(lines, text) ?? findNoticeSentence(lines, text)
    if (bare !== undefined) entries.push(bare)
  }
  const reports: PastedReport[] = []
  for (const entry of entries) {
    const recipient = entry.recipient ?? findRecipientBefore(lines, entry.line)
    const finalRecipient = recipient === undefined ? undefined : parseAddress(text.slice(recipient.start, recipient.end))?.toLowerCase()
    const words = entry.diagnostic === undefined ? undefined : cleanDiagnostic(text.slice(entry.diagnostic.start, entry.diagnostic.end))
    const known = reports.find((report) => report.finalRecipient === finalRecipient || finalRecipient === undefined)
    // sendmail tells each refusal twice: as the reason, and in the transcript.
    if (known?.diagnostic !== undefined || (known !== undefined && words === undefined)) continue
    const made = makeReport({ finalRecipient, words }, { finalRecipient: recipient, diagnostic: entry.diagnostic })
    if (known === undefined) reports.push(made)
    else reports[reports.indexOf(known)] = { ...known, ...made, ranges: { ...known.ranges, ...made.ranges } }
  }
  return reports
}

type Words = { finalRecipient: string | undefined; words: string | undefined }
type Ranges = { finalRecipient: Range | undefined; diagnostic: Range | undefined }

function makeReport({ finalRecipient, words }: Words, { finalRecipient: recipient, diagnostic }: Ranges): PastedReport {
  const report: PastedReport = { ranges: {} }
  if (finalRecipient !== undefined && recipient !== undefined) {
    report.finalRecipient = finalRecipient
    report.ranges.finalRecipient = recipient
  }
  if (words === undefined || words === '' || diagnostic === undefined) return report
  const status = /(?:^|[\s#(-])([245]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1]
  if (status !== undefined) report.status = status
  report.diagnostic = words
  report.ranges.diagnostic = diagnostic
  return report
}

function readEntry(lines: BounceLine[], at: number, text: string): Entry | undefined {
  const line = lines[at]
  if (line === undefined || line.folded === '') return undefined
  return (
    readRecipientLine(lines, at, text) ?? readAddressAbove(lines, at, text) ?? readReason(lines, at, text) ?? readLabelled(lines, at, text)
  )
}

/** "<joao@x.example>: host mx said: 550 …" (Postfix, qmail), "joao@x.example\n  host mx …" and its kin (Exim) come by the labels. */
function readRecipientLine(lines: BounceLine[], at: number, text: string): Entry | undefined {
  const line = lines[at]
  const match = line && /^\s{0,8}<([^<>\s]{3,320})>(?: \(expanded from[^()]{1,330}\))?:/.exec(line.text)
  if (!line || !match?.[1] || parseAddress(match[1]) === undefined) return undefined
  const bracket = line.start + line.text.indexOf('<') + 1
  const recipient = { start: bracket, end: bracket + match[1].length }
  const body = paragraphFrom(lines, at, match[0].length, text)
  if (body === undefined) return { recipient, line: at }
  // qmail: the server's words stand between "Remote host said:" and "Giving up on".
  const said = /Remote host said:\s*/i.exec(text.slice(body.range.start, body.range.end))
  const start = said === null ? body.range.start : body.range.start + said.index + said[0].length
  // A line's blanks are bounded: a hostile one holds nothing else.
  const words = text.slice(start, body.range.end)
  const giving = words.search(/\n[ \t]{0,20}Giving up on /)
  const end = giving < 0 ? body.range.end : start + words.slice(0, giving).trimEnd().length
  return { recipient, diagnostic: { start, end }, line: body.lastLine }
}

/** Exim tells a failure without a reply code as "  joao@x.example" and, further in below it, "    all hosts for … have been failing". */
function readAddressAbove(lines: BounceLine[], at: number, text: string): Entry | undefined {
  const line = lines[at]
  const below = lines[at + 1]
  if (line === undefined || below === undefined || below.folded === '') return undefined
  const match = /^(\s{1,8})<?([^<>\s]{3,320})>?\s*$/.exec(line.text)
  if (match?.[1] === undefined || match[2] === undefined || parseAddress(match[2]) === undefined) return undefined
  if (!/^\s{2,16}\p{L}/u.test(below.text) || below.text.search(/\S/) <= match[1].length) return undefined
  const body = paragraphFrom(lines, at + 1, 0, text)
  if (body === undefined) return undefined
  // Where a label or a code stands, its own words say more exactly what the server said.
  const words = lines.slice(at + 1, body.lastLine + 1)
  if (words.some(({ text: own, folded }) => CODE.test(own) || DIAGNOSTIC_LABELS.some((label) => label.test(folded)))) return undefined
  const start = line.start + line.text.indexOf(match[2])
  return { recipient: { start, end: start + match[2].length }, diagnostic: body.range, line: body.lastLine }
}

/** sendmail: "(reason: 550 5.1.1 …)" below "<joao@x.example>". */
function readReason(lines: BounceLine[], at: number, text: string): Entry | undefined {
  const line = lines[at]
  const match = line && /^\s{0,12}\((?:reason|motivo): /i.exec(line.text)
  if (!line || !match) return undefined
  const body = paragraphFrom(lines, at, match[0].length, text)
  if (body === undefined) return undefined
  const close = text.slice(body.range.start, body.range.end).search(/\)\s*(?:\n|$)/)
  return { diagnostic: { start: body.range.start, end: close < 0 ? body.range.end : body.range.start + close }, line: body.lastLine }
}

function readLabelled(lines: BounceLine[], at: number, text: string): Entry | undefined {
  const line = lines[at]
  if (!line) return undefined
  for (const label of DIAGNOSTIC_LABELS) {
    const match = label.exec(line.folded)
    if (match === null) continue
    const from = offsetOfFolded(line.text, match.index + match[0].trimEnd().length)
    const body = paragraphFrom(lines, at, from, text)
    if (body === undefined) continue
    const words = text.slice(body.range.start, body.range.end)
    const quoted = /^(['"“‘«])/.exec(words) ? /^['"“‘«][\s\S]{1,2000}?['"”’»](?=\s*(?:\n|$))/.exec(words) : null
    const end = quoted === null ? body.range.end : body.range.start + quoted[0].length
    // A label like "Erro:" or "Motivo:" is anybody's word: only a reply code behind it makes it a server's.
    if (label.source.startsWith('^') && !CODE.test(words)) continue
    const rcpt = /RCPT TO:\s?<([^<>\s]{3,320})>/i.exec(line.text)
    const recipient = rcpt?.[1] === undefined ? undefined : line.start + line.text.indexOf(rcpt[1], rcpt.index)
    return {
      diagnostic: { start: body.range.start, end },
      ...(recipient === undefined || rcpt?.[1] === undefined ? {} : { recipient: { start: recipient, end: recipient + rcpt[1].length } }),
      line: body.lastLine,
    }
  }
  return undefined
}

/** No label known: from the first reply code with an enhanced one, or at a line's start, to the end of its paragraph. */
function findBareCode(lines: BounceLine[], text: string): Entry | undefined {
  for (const [at, line] of lines.entries()) {
    const match = CODE.exec(line.text.slice(0, 2_000))
    if (match?.[1] === undefined || line.folded === '') continue
    const body = paragraphFrom(lines, at, match.index + match[0].length - match[1].length, text)
    if (body === undefined || body.range.end - body.range.start < 8) continue
    const { start, end } = body.range
    const words = text.slice(start, end)
    // Exchange ends what a server said with two hashes.
    const said = words.endsWith('##') ? words.slice(0, -2).trimEnd() : words
    return { diagnostic: { start, end: start + said.length }, line: body.lastLine }
  }
  return undefined
}

/** "Your message wasn't delivered to joao@x.example because the address couldn't be found": no server's words, and none but these. */
function findNoticeSentence(lines: BounceLine[], text: string): Entry | undefined {
  for (const [at, line] of lines.entries()) {
    if (!NOTICE_OPENING.test(line.folded)) continue
    const body = paragraphFrom(lines, at, 0, text)
    const words = body === undefined ? '' : foldLine(text.slice(body.range.start, body.range.end))
    if (body === undefined || !NOTICE.test(words) || NOT_A_NOTICE.test(words)) continue
    const recipient = lines
      .slice(at, body.lastLine + 1)
      .map(rangeOfAddress)
      .find((range) => range !== undefined)
    if (recipient !== undefined) return { recipient, diagnostic: body.range, line: body.lastLine }
  }
  return undefined
}

/** Offset in `line` of the place that is `count` characters into its folded form. */
function offsetOfFolded(line: string, count: number): number {
  let low = 0
  while (low < line.length && foldLine(line.slice(0, low)).length < count) low += 1
  return low
}

/** The nearest address above line `at`, or after a label of recipient; a mail system's own address is none. */
function findRecipientBefore(lines: BounceLine[], at: number): Range | undefined {
  const labelled = lines.find(({ folded, text }) => RECIPIENT_LABEL.test(folded) && addressIn(text) !== undefined)
  for (let above = at; above >= 0 && at - above <= 8; above -= 1) {
    const range = rangeOfAddress(lines[above])
    if (range !== undefined && above < at) return range
  }
  return rangeOfAddress(labelled) ?? lines.map(rangeOfAddress).find((range) => range !== undefined)
}

function addressIn(text: string): string | undefined {
  const sender = SENDER_TOLD.exec(text.slice(0, MAX_SENDER_LINE))
  const address = ADDRESS.exec(text.slice(0, 2_000).replace(sender?.[0] ?? '', ''))?.[0].replace(/[.'*_]+$/, '')
  return address === undefined || /^(?:mailer-?daemon|postmaster)@/i.test(address) ? undefined : address
}

function rangeOfAddress(line: BounceLine | undefined): Range | undefined {
  if (line === undefined) return undefined
  const address = addressIn(line.text)?.replace(/^[*_']+/, '')
  if (address === undefined || parseAddress(address) === undefined) return undefined
  const start = line.start + line.text.indexOf(address)
  return { start, end: start + address.length }
}
