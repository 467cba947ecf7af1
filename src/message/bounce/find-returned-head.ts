// The lines of a bounce's text → the header of the mail that came back, where its fields stand among them.
// Promises: pure, linear, never throws; ranges cut the address and the date out of the text the lines were made of.
import { unfoldHeaders } from '../header/read-headers.ts'
import { readLetterHead } from '../header/read-letter-head.ts'
import type { DeliveryReport } from '../message.ts'
import type { Range } from './read-delivery-report.ts'

/** A line and its offset in the text. */
export type TextLine = { start: number; text: string }

export type ReturnedHead = {
  returned: NonNullable<DeliveryReport['returned']>
  ranges: { from?: Range; sentAt?: Range }
  firstLine: number
}

const FIELD =
  /^\s{0,4}(?:From|To|Cc|Subject|Date|Message-I[Dd]|Reply-To|Sender|MIME-Version|Content-[A-Za-z-]{2,30}|Received|Return-Path|DKIM-Signature|ARC-[A-Za-z-]{2,30}|Authentication-Results|Thread-(?:Topic|Index)|User-Agent|In-Reply-To|References|Importance|X-[A-Za-z0-9-]{1,60}): ?/

/** Returns the header of the mail that came back: a run of header fields with a From that is no mail system's. */
export function findReturnedHead(lines: readonly TextLine[], timeZone: string): ReturnedHead | undefined {
  for (let first = 0; first < lines.length; first += 1) {
    if (!FIELD.test(lines[first]?.text ?? '')) continue
    let next = first + 1
    while (next < lines.length && isHeaderLine(lines, next)) next += 1
    const original = readOriginal(lines.slice(first, next), first, timeZone)
    if (original !== undefined) return original
    first = next
  }
  return undefined
}

/** A field, a folded line, or one blank line between two fields (programs that double every line end). */
function isHeaderLine(lines: readonly TextLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (text.trim() === '') return FIELD.test(lines[at + 1]?.text ?? '')
  return FIELD.test(text) || /^[ \t]+\S/.test(text)
}

function readOriginal(block: TextLine[], firstLine: number, timeZone: string): ReturnedHead | undefined {
  const raw = block.filter(({ text }) => text.trim() !== '').map(({ text }) => (FIELD.test(text) ? text.trimStart() : text))
  const head = readLetterHead(unfoldHeaders(raw.map((line) => Buffer.from(line, 'utf8').toString('latin1'))), timeZone)
  const [from] = head.from
  if (from === undefined || (head.to.length === 0 && head.sentAt === undefined && head.subject === '')) return undefined
  if (/^(?:mailer-?daemon|postmaster|microsoftexchange)/i.test(from.address)) return undefined
  const find = (name: string) => block.find(({ text }) => text.trimStart().startsWith(`${name}:`))
  const fromLine = find('From')
  const dateLine = find('Date')
  const fromAt = fromLine?.text.toLowerCase().indexOf(from.address.toLowerCase()) ?? -1
  const dateAt = /^\s{0,4}Date: */.exec(dateLine?.text ?? '')?.[0].length ?? 0
  return {
    firstLine,
    returned: {
      from,
      ...(head.to.length === 0 ? {} : { to: head.to }),
      ...(head.sentAt === undefined ? {} : { sentAt: head.sentAt }),
      ...(head.subject === '' ? {} : { subject: head.subject }),
      ...(head.messageId === undefined ? {} : { messageId: head.messageId }),
    },
    ranges: {
      ...(fromLine === undefined || fromAt < 0
        ? {}
        : { from: { start: fromLine.start + fromAt, end: fromLine.start + fromAt + from.address.length } }),
      ...(dateLine === undefined || head.sentAt === undefined
        ? {}
        : { sentAt: { start: dateLine.start + dateAt, end: dateLine.start + dateLine.text.trimEnd().length } }),
    },
  }
}
