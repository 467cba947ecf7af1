import type { DeliveryReport, MailAddress } from './message.ts'
import type { FoundReport, Range } from './read-delivery-report.ts'

export type PastedReport = Omit<FoundReport, 'ranges'> & {
  returned?: NonNullable<DeliveryReport['returned']>
  ranges: { finalRecipient?: Range; diagnostic?: Range; from?: Range; sentAt?: Range }
}

/** A bounce pasted into a text: whole lines, start to end, and what it reports; offsets count in the whole text. */
export type PastedBounce = { start: number; end: number; quoteMarks: string; text: string; reports: PastedReport[] }

export function findPastedBounces(_text: string): PastedBounce[] {
  return []
}

/** Whether `from` is a mail system, not a person. */
export function isBounceSender(from: MailAddress | undefined): boolean {
  if (from === undefined) return false
  return /^(?:mailer-?daemon|postmaster|microsoftexchange329e71ec88ae4615bbc36ab6ce41109e|mail-?daemon)(?:[+.-].*)?@/i.test(from.address)
}

export function readBounceText(_text: string): PastedReport[] {
  return []
}
