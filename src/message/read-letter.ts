// One mail's part tree → its letters and passages, added to the draft of a Message; attached mails are read the same way,
// to a depth. A bounce is not split into letters: its text, its machine part and the original it returns are all of origin
// bounce, and the reports point into them. Promises: never rejects on hostile content; order is the order on the page.
import { asBytes } from '../value/text/as-bytes.ts'
import { saysAutomatic } from './automatic/find-automatic-signs.ts'
import { findPastedBounces, isBounceSender } from './bounce/find-pasted-reports.ts'
import { findReturnedTold, toTextLines, withReturned } from './bounce/find-returned-told.ts'
import { type PastedReport, readBounceText } from './bounce/read-bounce-text.ts'
import { type Range, readDeliveryStatus } from './bounce/read-delivery-report.ts'
import { tellAddressee } from './bounce/tell-addressee.ts'
import type { Desk } from './desk.ts'
import { decodeHeader, type RawHeader, readHeaderBlock } from './header/read-headers.ts'
import { type LetterHead, readLetterHead, toLetter } from './header/read-letter-head.ts'
import { isHelpdeskAddress } from './is-helpdesk-address.ts'
import type { Attachment, Defect, DeliveryReport, Letter, Passage, Span } from './message.ts'
import { chooseBody } from './mime/choose-body.ts'
import { decodeText } from './mime/decode-text.ts'
import { type MimePart, readMime } from './mime/read-mime.ts'
import {
  MAX_ATTACHED_LETTERS,
  MAX_ATTACHMENTS,
  MAX_DELIVERY_REPORTS,
  MAX_DELIVERY_STATUS_BYTES,
  MAX_LETTER_DEPTH,
  MAX_TEXT_ATTACHMENT_BYTES,
  MAX_TEXT_ATTACHMENTS,
} from './reading-limits.ts'
import { isBinary, isTextFile } from './text-file.ts'
import { splitLetters } from './thread/split-letters.ts'

/** A Message in the making. */
export type Draft = {
  letters: Letter[]
  passages: Passage[]
  deliveryReports: DeliveryReport[]
  attachments: Attachment[]
  defects: Set<Defect>
  textFiles: number
  attachedLetters: number
}

/** Where a letter stands: how it came, in which letter, below how many others, and whether it is what a bounce returns. */
export type Place = { how: 'received' | 'attached' | 'returned'; inside?: number; depth: number }

/** Adds the mail whose tree is `root` to `draft`, and everything inside it. Returns what its head says. */
export async function readLetter(root: MimePart, place: Place, draft: Draft, desk: Desk): Promise<LetterHead> {
  const head = readLetterHead(root.headers, desk.timeZone)
  const holder = draft.letters.length
  const isAutomatic = place.how === 'attached' && saysAutomatic(root.headers)
  draft.letters.push({
    ...toLetter(head, place.how),
    ...(place.inside === undefined ? {} : { inside: place.inside }),
    ...(isAutomatic ? { isAutomatic } : {}),
  })
  const body = chooseBody(root)
  for (const defect of body.defects) draft.defects.add(defect)
  const isBounce = isNotification(root, head)
  if (place.how === 'returned' || isBounce) addPassage(draft, { letter: holder, origin: 'bounce', text: body.text })
  else addSplitText(body.text, holder, draft, desk)
  // QUIRK: Apple Mail forwards a bounce part by part: the customer's words, then the machine part and the original
  // (fixtures/message/bounce/forwarded-part-by-part.eml).
  const carriesReport = isBounce || contains(root, isDeliveryStatus)
  for (const part of body.others) await readOther(part, { holder, place, carriesReport }, draft, desk)
  if (carriesReport) {
    addReportsOfText(holder, draft, desk)
    tellReturned(holder, draft)
  }
  return head
}

/** RFC 3462 §1, and what mail systems sent before it: a report part, a header that only they set, or their own address. */
function isNotification(root: MimePart, head: LetterHead): boolean {
  if (root.contentType === 'multipart/report' && root.parts.some(isDeliveryStatus)) return true
  if (root.headers.some(({ name }) => name === 'x-failed-recipients')) return true
  return isBounceSender(head.from[0])
}

function contains(part: MimePart, test: (part: MimePart) => boolean): boolean {
  return test(part) || part.parts.some((child) => contains(child, test))
}

function isDeliveryStatus(part: MimePart): boolean {
  return /^message\/(?:global-)?delivery-status$/.test(part.contentType)
}

type Holder = { holder: number; place: Place; carriesReport: boolean }

async function readOther(part: MimePart, { holder, place, carriesReport }: Holder, draft: Draft, desk: Desk): Promise<void> {
  if (isDeliveryStatus(part)) return addDeliveryStatus(part, holder, draft, desk)
  if (/^(?:text\/rfc822-headers|message\/global-headers)$/.test(part.contentType)) {
    // A read receipt returns headers too; only a bounce's are its original.
    if (carriesReport) return addReturnedLetter(readHeaderBlock(part.content).headers, holder, draft, desk)
    return addAttachment(part, draft)
  }
  const isMail = /^message\/(?:rfc822|global)$/.test(part.contentType) || looksLikeMail(part)
  if (isMail && place.depth < MAX_LETTER_DEPTH && draft.attachedLetters < MAX_ATTACHED_LETTERS) {
    draft.attachedLetters += 1
    if (!carriesReport) addAttachment(part, draft)
    const { root, defects } = await readMime(part.content)
    for (const defect of defects) draft.defects.add(defect)
    if (carriesReport) addReturnedLines(root.headers, draft.letters.length, draft)
    await readLetter(root, { how: carriesReport ? 'returned' : 'attached', inside: holder, depth: place.depth + 1 }, draft, desk)
    return
  }
  if (isMail) draft.defects.add('parts-cut')
  if (isTextFile(part) && draft.textFiles < MAX_TEXT_ATTACHMENTS) addTextFile(part, holder, draft, desk)
  addAttachment(part, draft)
}

/** QUIRK: a saved .eml attached as application/octet-stream by webmails (fixtures/message/attachment/eml-octet-stream.eml). */
function looksLikeMail(part: MimePart): boolean {
  if (!/\.eml$/i.test(part.fileName ?? '') || part.contentType.startsWith('text/html')) return false
  return readHeaderBlock(part.content.subarray(0, 16_384)).headers.some(({ name }) => /^(from|received|message-id|subject)$/.test(name))
}

/** What a mail server wrote into its log is no bounce, whatever replies it quotes. */
const LOG = /postfix\/|sendmail\[|exim\[|\bstatus=(?:sent|bounced|deferred)|\d\d:\d\d:\d\d \S{4,40} (?:=>|==|<=|\*\*) /

function addTextFile(part: MimePart, letter: number, draft: Draft, desk: Desk): void {
  if (part.content.length > MAX_TEXT_ATTACHMENT_BYTES) draft.defects.add('text-cut')
  const decoded = decodeText(part.content.subarray(0, MAX_TEXT_ATTACHMENT_BYTES), part.params.get('charset'))
  if (isBinary(decoded.text)) return
  draft.textFiles += 1
  const name = part.fileName === undefined ? {} : { attachment: part.fileName }
  // A bounce that somebody saved as a text file is a bounce like a pasted one.
  let at = 0
  const bounces = LOG.test(decoded.text.slice(0, 20_000))
    ? []
    : findPastedBounces(decoded.text, desk).filter(({ reports }) => reports.some(({ finalRecipient }) => finalRecipient !== undefined))
  for (const bounce of bounces) {
    addPassage(draft, { letter, origin: 'attachment', text: decoded.text.slice(at, bounce.start), ...name })
    addBounceText(bounce.text, bounce.reports, letter, draft)
    at = bounce.end
  }
  addPassage(draft, { letter, origin: 'attachment', text: decoded.text.slice(at), ...name })
}

function addAttachment(part: MimePart, draft: Draft): void {
  if (draft.attachments.length >= MAX_ATTACHMENTS) return void draft.defects.add('parts-cut')
  draft.attachments.push({
    ...(part.fileName === undefined ? {} : { name: part.fileName }),
    contentType: part.contentType,
    bytes: part.content.length,
    disposition: part.disposition ?? 'attachment',
  })
}

function addPassage(draft: Draft, passage: Omit<Passage, 'id'>): number | undefined {
  if (passage.text.trim() === '') return undefined
  const id = draft.passages.length
  draft.passages.push({ id, ...passage, text: asBytes(passage.text.toWellFormed()) })
  return id
}

/** Stands in the text for a pasted bounce while the rest is split into letters, so that its header lines make no letter. */
const PLACEHOLDER = /\n?\uE000bounce (\d{1,3})\uE000\n?/

function addSplitText(text: string, holder: number, draft: Draft, desk: Desk): void {
  const bounces = text.includes('\uE000') ? [] : findPastedBounces(text, desk)
  let rest = ''
  let at = 0
  for (const [index, bounce] of bounces.entries()) {
    rest += `${text.slice(at, bounce.start)}${bounce.quoteMarks}\uE000bounce ${index}\uE000`
    at = bounce.end
  }
  rest += text.slice(at)
  const { how, subject, sentAt, from } = draft.letters[holder] ?? { how: 'received' as const }
  const context = {
    how,
    ...(subject === undefined ? {} : { subject }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(how === 'received' && from !== undefined && isHelpdeskAddress(from.address, desk) ? { isOurs: true as const } : {}),
  }
  const split = splitLetters(rest, context, desk)
  for (const letter of split.letters) draft.letters.push({ ...letter, inside: holder + (letter.inside ?? 0) })
  for (const passage of split.passages) {
    const letter = holder + passage.letter
    const isOfBounce = passage.letter > 0 && isBounceSender(draft.letters[letter]?.from) && passage.origin !== 'header'
    const origin = isOfBounce ? 'bounce' : passage.origin
    // Odd pieces are the numbers of the bounces that stood there.
    const pieces = bounces.length === 0 ? [passage.text] : passage.text.split(PLACEHOLDER)
    for (const [order, piece] of pieces.entries()) {
      const bounce = order % 2 === 1 ? bounces[Number(piece)] : undefined
      if (bounce === undefined) addPassage(draft, { letter, origin, text: piece })
      else addBounceText(bounce.text, bounce.reports, letter, draft)
    }
  }
  for (const index of split.letters.keys()) tellAddressee(holder + index + 1, draft)
}

function addBounceText(text: string, reports: PastedReport[], letter: number, draft: Draft): void {
  const passage = addPassage(draft, { letter, origin: 'bounce', text })
  for (const { ranges, ...report } of reports) {
    const evidence = toEvidence(ranges, passage)
    if (draft.deliveryReports.length < MAX_DELIVERY_REPORTS) draft.deliveryReports.push({ letter, ...report, evidence })
  }
}

function toEvidence(ranges: PastedReport['ranges'], passage: number | undefined): DeliveryReport['evidence'] {
  if (passage === undefined) return {}
  const span = (range: Range | undefined): Span | undefined => (range === undefined ? undefined : { passage, ...range })
  const spans = {
    finalRecipient: span(ranges.finalRecipient),
    diagnostic: span(ranges.diagnostic),
    from: span(ranges.from),
    sentAt: span(ranges.sentAt),
    noticedAt: span(ranges.noticedAt),
  }
  return Object.fromEntries(Object.entries(spans).filter(([, found]) => found !== undefined))
}

/** Of a mail whose header did not come back the machine part tells who sent it and when it came to the server. */
function addDeliveryStatus(part: MimePart, letter: number, draft: Draft, desk: Desk): void {
  const { text } = decodeText(part.content.subarray(0, MAX_DELIVERY_STATUS_BYTES), part.params.get('charset'))
  const told = findReturnedTold(toTextLines(text), desk.timeZone)
  const reports = readDeliveryStatus(text).map((report): PastedReport => withReturned(report, told))
  addBounceText(text, reports, letter, draft)
}

/** What the machine part does not tell, or where there is none, is read from the notification's text as from a pasted one. */
function addReportsOfText(letter: number, draft: Draft, desk: Desk): void {
  const passage = draft.passages.find((candidate) => candidate.letter === letter && candidate.origin === 'bounce')
  if (passage === undefined) return
  const known = draft.deliveryReports.filter((report) => report.letter === letter)
  if (known.length > 0 && known.every(({ diagnostic }) => diagnostic !== undefined)) return
  for (const { ranges, ...told } of readBounceText(passage.text, desk.timeZone).reports) {
    const report = known.find(({ finalRecipient }) => finalRecipient === told.finalRecipient)
    const evidence = toEvidence(ranges, passage.id)
    if (report === undefined) {
      if (known.length === 0 && draft.deliveryReports.length < MAX_DELIVERY_REPORTS)
        draft.deliveryReports.push({ letter, ...told, evidence })
    } else if (report.diagnostic === undefined && told.diagnostic !== undefined && evidence.diagnostic !== undefined) {
      report.diagnostic = told.diagnostic
      report.evidence.diagnostic = evidence.diagnostic
    }
  }
}

/** What the original's header lines show of it: enough to know which mail it was, and to point at. */
const SHOWN = ['from', 'to', 'cc', 'subject', 'date', 'message-id']

/** Adds the original's header as a letter, where only its header came back, and as lines that evidence can point at. */
function addReturnedLetter(headers: RawHeader[], holder: number, draft: Draft, desk: Desk): void {
  const letter = draft.letters.length
  draft.letters.push({ ...toLetter(readLetterHead(headers, desk.timeZone), 'returned'), inside: holder })
  addReturnedLines(headers, letter, draft)
}

function addReturnedLines(headers: RawHeader[], letter: number, draft: Draft): void {
  const lines = headers.filter(({ name }) => SHOWN.includes(name)).map(decodeHeader)
  addPassage(draft, { letter, origin: 'bounce', text: lines.map(({ name, value }) => `${titleCase(name)}: ${value}`).join('\n') })
}

function titleCase(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase()).replace('-Id', '-ID')
}

/** Tells the reports of the notification `holder` which mail it returned. */
function tellReturned(holder: number, draft: Draft): void {
  const index = draft.letters.findIndex(({ how, inside }) => how === 'returned' && inside === holder)
  const letter = draft.letters[index]
  const lines = draft.passages.find((passage) => passage.letter === index && passage.origin === 'bounce')
  if (letter === undefined || lines === undefined) return
  const messageId = /^Message-ID: <?([^<>\s]{1,500})>?$/m.exec(lines.text)?.[1]
  const { from: writer, to, sentAt, subject } = letter
  const returned = {
    ...(writer === undefined ? {} : { from: writer }),
    ...(to.length === 0 ? {} : { to }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(subject === undefined ? {} : { subject }),
    ...(messageId === undefined ? {} : { messageId }),
  }
  for (const report of draft.deliveryReports) {
    if (report.letter !== holder) continue
    report.returned = returned
    const from = writer === undefined ? undefined : findWords(lines, writer.address)
    const date = /^Date: (.+)$/m.exec(lines.text)
    if (from !== undefined) report.evidence.from = from
    if (date?.[1] !== undefined && sentAt !== undefined) {
      report.evidence.sentAt = { passage: lines.id, start: date.index + 'Date: '.length, end: date.index + date[0].length }
    }
  }
}

function findWords(passage: Passage, words: string): Span | undefined {
  const start = passage.text.toLowerCase().indexOf(words.toLowerCase())
  return start < 0 ? undefined : { passage: passage.id, start, end: start + words.length }
}
