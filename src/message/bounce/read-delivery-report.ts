// A message/delivery-status part → one report for each recipient it tells of (RFC 3464, RFC 6533 for its UTF-8 form).
// Also the canonical form of a diagnostic, which pasted bounces share. Promises: never throws, linear, bounded; spans are
// offsets into the text given, which the caller shows as a passage.
import { parseAddress } from '../header/read-addresses.ts'
import type { DeliveryReport } from '../message.ts'
import { MAX_DELIVERY_REPORTS } from '../reading-limits.ts'

/** Offsets into the text that was read. */
export type Range = { start: number; end: number }

export type FoundReport = Omit<DeliveryReport, 'letter' | 'evidence' | 'returned'> & {
  ranges: { finalRecipient?: Range; diagnostic?: Range }
}

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

type StatusField = { name: string; value: string; start: number; end: number }

/** Returns the reports in the text of a delivery-status part; empty when it names no recipient. */
export function readDeliveryStatus(text: string): FoundReport[] {
  const reports: FoundReport[] = []
  for (const group of readGroups(text)) {
    const field = (name: string) => group.find((candidate) => candidate.name === name)
    // RFC 3464 §2.3.2: Final-Recipient is required; QUIRK: some MTAs give only Original-Recipient.
    const recipientField = field('final-recipient') ?? field('original-recipient')
    if (recipientField === undefined) continue
    const recipient = typedValue(recipientField)
    const address = parseAddress(recipient.value.replace(/^<|>$/g, ''))?.toLowerCase()
    const diagnosticField = field('diagnostic-code')
    const diagnostic = diagnosticField === undefined ? undefined : typedValue(diagnosticField)
    const cleaned = diagnostic === undefined ? undefined : cleanDiagnostic(diagnostic.value)
    const action = ACTIONS.find((name) => name === field('action')?.value.trim().split(/[ (]/)[0]?.toLowerCase())
    const status = /(?:^|\s)([245]\.\d{1,3}\.\d{1,3})/.exec(field('status')?.value ?? '')?.[1]
    reports.push({
      ...(action === undefined ? {} : { action }),
      ...(address === undefined ? {} : { finalRecipient: address }),
      ...(status === undefined ? {} : { status }),
      ...(cleaned === undefined || cleaned === '' ? {} : { diagnostic: cleaned }),
      ranges: {
        ...(address === undefined ? {} : { finalRecipient: { start: recipient.start, end: recipient.end } }),
        ...(diagnostic === undefined || cleaned === '' ? {} : { diagnostic: { start: diagnostic.start, end: diagnostic.end } }),
      },
    })
    if (reports.length >= MAX_DELIVERY_REPORTS) break
  }
  return reports
}

/** Fields that name a recipient: one that comes again begins the next recipient's group. */
const RECIPIENT_FIELDS = /^(?:final-recipient|original-recipient)$/

/**
 * The fields of each recipient, with where each value stands. RFC 3464 §2.1 parts groups by blank lines; a pasted report has
 * them anywhere or nowhere, so a group ends where its recipient field is repeated. The first group also has the message's fields.
 */
function readGroups(text: string): StatusField[][] {
  const groups: StatusField[][] = [[]]
  /** The field that a folded line goes on with. */
  let open: StatusField | undefined
  let at = 0
  for (const line of text.split('\n')) {
    // An address that a folded line begins with, "https://…", is no field.
    const field = /^ {0,4}([A-Za-z][\w-]{1,60})[ \t]*:(?!\/\/)[ \t]*/.exec(line)
    if (field?.[1] !== undefined) {
      const name = field[1].toLowerCase()
      const start = at + field[0].length
      const isRepeated = RECIPIENT_FIELDS.test(name) && groups.at(-1)?.some((known) => known.name === name)
      if (isRepeated && groups.length < 200) groups.push([])
      open = { name, value: line.slice(field[0].length).trim(), start, end: Math.max(start, at + line.trimEnd().length) }
      groups.at(-1)?.push(open)
    } else if (/^[ \t]+\S/.test(line) && open !== undefined) {
      open.value += ` ${line.trim()}`
      open.end = at + line.trimEnd().length
    } else if (line.trim() !== '') open = undefined
    at += line.length + 1
  }
  return groups
}

/** The value behind "rfc822;", "smtp;", "x-unix;", "X-Postfix;" (RFC 3464 §2.1.2), and where it stands. */
function typedValue(field: StatusField): { value: string; start: number; end: number } {
  const type = /^[A-Za-z0-9-]{1,40}[ \t]*;[ \t]*/.exec(field.value)?.[0] ?? ''
  return { value: field.value.slice(type.length), start: field.start + type.length, end: field.end }
}

/** "host mx.example[192.0.2.1] said: ", "host … refused to talk to me: " in front of the refusing server's own words. */
export const HOST_SAID =
  /^(?:host|servidor|server) [^\s]{1,255}(?:\s?[[(][^\])\s]{1,80}[\])])?,? (?:said|refused to talk to me|disse|respondeu|dijo)(?: (?:\([^()]{1,120}\)))?: ?|^host [^\s]{1,255} \[[^\]\s]{1,80}\]: /i

/** Returns the words of the refusing server: white space collapsed, "smtp;" and "host … said:" taken off, quotes around it too. */
export function cleanDiagnostic(text: string): string {
  const flat = text.slice(0, 4_000).replace(/\s+/g, ' ').trim()
  const bare = flat.replace(/^(?:smtp|x-unix|x-postfix) ?; ?/i, '').replace(HOST_SAID, '')
  const quoted = /^['"‘“«](.*)['"’”»]\.?$/.exec(bare)
  // "Server error: '550 …'": its opening mark stood before the code.
  const unopened = /^[^'"‘“«]+(?=['"’”»]\.?$)/.exec(bare)
  return (quoted?.[1] ?? unopened?.[0] ?? bare).trim().slice(0, 2_000).toWellFormed()
}
