// The text of a bounce that shows no header of the mail that came back → who sent it and when, as far as its sentences tell.
// Comes in: its lines. Goes out: what was told, with the ranges of the very words; undefined when nothing was. Pure, linear, never throws.
import { parseAddress } from '../header/read-addresses.ts'
import type { DeliveryReport } from '../message.ts'
import { readWrittenDate } from '../thread/read-written-date.ts'
import { MAX_SENDER_LINE, SENDER_TOLD, SENT_TOLD } from './bounce-words.ts'
import type { TextLine } from './find-returned-head.ts'
import type { FoundReport, Range } from './read-delivery-report.ts'

export type ReturnedTold = { returned: NonNullable<DeliveryReport['returned']>; ranges: { from?: Range; sentAt?: Range } }

/** Returns what `lines` tell of the mail that came back. */
export function findReturnedTold(lines: readonly TextLine[], timeZone: string): ReturnedTold | undefined {
  const sender = findSender(lines)
  const sent = findSentAt(lines, timeZone)
  if (sender === undefined && sent === undefined) return undefined
  return {
    returned: { ...(sender && { from: { address: sender.address } }), ...(sent && { sentAt: sent.at }) },
    ranges: { ...(sender && { from: sender.range }), ...(sent && { sentAt: sent.range }) },
  }
}

/** Returns `report` with what is told of the mail that it is about. */
export function withReturned<Report extends Pick<FoundReport, 'ranges'>>(
  report: Report,
  told: ReturnedTold | undefined,
): Report & Partial<ReturnedTold> {
  return told === undefined ? report : { ...report, returned: told.returned, ranges: { ...report.ranges, ...told.ranges } }
}

/** Returns the lines of `text`, each with its offset. */
export function toTextLines(text: string): TextLine[] {
  let start = 0
  return text.split('\n').map((line) => {
    const made = { start, text: line }
    start += line.length + 1
    return made
  })
}

function findSender(lines: readonly TextLine[]): { address: string; range: Range } | undefined {
  for (const { start, text } of lines) {
    const match = SENDER_TOLD.exec(text.slice(0, MAX_SENDER_LINE))
    const words = match?.[1] ?? match?.[2]
    const address = words === undefined ? undefined : parseAddress(words)?.toLowerCase()
    if (match === null || words === undefined || address === undefined) continue
    const at = start + text.indexOf(words, match.index)
    return { address, range: { start: at, end: at + words.length } }
  }
  return undefined
}

/** A day and its hour: with less the mail could be any of that day's. */
const MOMENT =
  /^[^\n;()]{0,50}?\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?(?![a-z]))?(?:,? \(?(?:[+-]\d{4}|GMT|UTC|BRT|-03)\)?(?![\d:a-z]))?/i
const LANGUAGES = ['pt', 'en', 'es']

function findSentAt(lines: readonly TextLine[], timeZone: string): { at: string; range: Range } | undefined {
  for (const { start, text } of lines) {
    const line = text.slice(0, MAX_SENDER_LINE)
    for (const told of SENT_TOLD) {
      const label = told.exec(line)
      const from = label === null ? 0 : label.index + label[0].length
      const moment = label === null ? null : MOMENT.exec(line.slice(from))
      const date = moment === null ? undefined : readWrittenDate(moment[0], LANGUAGES, timeZone)
      if (moment === null || date === undefined) continue
      return { at: date.at, range: { start: start + from, end: start + from + moment[0].length } }
    }
  }
  return undefined
}
