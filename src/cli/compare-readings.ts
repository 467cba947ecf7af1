// What one kept mail would be read as today, against what its ticket knows from it: fields added, changed, lost, and what became of
// the whole. Pure. A value that an earlier mail had said already is no new statement and stands on no ticket twice, so it is no change.
import type { Checklist } from '../checklist/checklist.ts'
import { assess } from '../facts/assess.ts'
import type { Fact, Known, Reading } from '../facts/fact.ts'
import { NOTHING_LOOKED_UP } from '../facts/look-up/findings.ts'
import { wasAutomatic } from '../message/automatic/automatic-sign.ts'
import type { Codes } from '../ticket/reason-line.ts'
import type { Ticket, TicketFact } from '../ticket/ticket.ts'

export type FieldChange = { field: string; kind: 'added' | 'changed' | 'lost'; before?: string; now?: string }
export type ReadingChange = {
  fields: FieldChange[]
  disposition?: { before: string; now: string }
  checklist?: { before: string; now: string }
}

export type KeptReading = {
  mailId: string
  /** How the mail ended, and why; its ticket where it has one. */
  end: string
  codes?: Codes
  ticket?: Ticket
  /** Today's. */
  reading: Reading
  /** The same mail read for the checklist that its writer, asked which it is, named later. */
  told?: Reading
  checklists: Checklist[]
  /** Takes passwords out of a text. */
  mask: (text: string) => string
}

/** Returns what is otherwise; undefined when nothing is. */
export function compareReadings(kept: KeptReading): ReadingChange | undefined {
  const { ticket, reading } = kept
  const wasVague = ticket?.requests[0]?.which !== undefined && isFirst(ticket, kept.mailId)
  const change: ReadingChange = { fields: ticket === undefined ? [] : compareFields(ticket, { ...kept, reading: kept.told ?? reading }) }
  const before = dispositionThen(kept)
  const [now = reading.assessment.kind, ...others] = dispositionsOf(kept)
  const isOtherwise = before !== now && !others.includes(before ?? '') && !isSame(before ?? '', now, ticket)
  if (before !== undefined && isOtherwise && !isStoppedByLookUp(before, kept)) change.disposition = { before, now }
  const then = wasVague ? undefined : ticket?.checklist
  if (ticket !== undefined && isFirst(ticket, kept.mailId) && then !== reading.checklist) {
    change.checklist = { before: then ?? 'none', now: reading.checklist ?? 'none' }
  }
  return change.fields.length > 0 || change.disposition !== undefined || change.checklist !== undefined ? change : undefined
}

/** A machine's mail came to nothing, also where it was passed on or a talk notes it. Undefined where the talk does not tell. */
function dispositionThen({ ticket, mailId, end, codes }: KeptReading): string | undefined {
  if (wasAutomatic(codes)) return 'ignored'
  if (ticket === undefined) return end
  return ticket.events.find((event) => event.kind === 'mail' && event.mailId === mailId)?.codes[0]
}

/** A mail without a ticket that was ignored or quarantined is otherwise only when it is read as somebody's request now. */
function isSame(before: string, now: string, ticket: Ticket | undefined): boolean {
  return ticket === undefined && before !== 'quarantined' && (before !== 'ignored' || now === 'ignored')
}

function compareFields(ticket: Ticket, { mailId, reading, mask }: KeptReading): FieldChange[] {
  const mine = new Map(ticket.facts.filter((fact) => fact.mailId === mailId).map((fact) => [fact.field, fact]))
  const earlier = new Map(factsBefore(ticket, mailId).map((fact) => [fact.field, fact]))
  const today = new Map(reading.facts.map((fact) => [fact.field, fact]))
  const changes: FieldChange[] = []
  for (const [field, fact] of today) {
    const known = mine.get(field) ?? earlier.get(field)
    const now = mask(show(fact))
    if (known === undefined) changes.push({ field, kind: 'added', now })
    else if (mask(show(known)) !== now) changes.push({ field, kind: 'changed', before: mask(show(known)), now })
  }
  for (const [field, fact] of mine) if (!today.has(field)) changes.push({ field, kind: 'lost', before: mask(show(fact)) })
  return changes
}

/**
 * Returns what the mail comes to today, first with what the ticket's look-ups gave: they are no matter of reading and are not made again.
 * The ticket has the newest of them alone, so a mail that was not its last may have been held against none.
 */
function dispositionsOf(kept: KeptReading): string[] {
  const { ticket, mailId, reading, checklists } = kept
  const id = ticket !== undefined && isFirst(ticket, mailId) ? reading.checklist : ticket?.checklist
  const checklist = checklists.find((each) => each.id === id)
  if (ticket === undefined || checklist === undefined || reading.assessment.kind === 'ignored') return [reading.assessment.kind]
  const known = knownWith(reading, kept)
  const findings = ticket.mailIds.at(-1) === mailId ? [ticket.findings] : [ticket.findings, NOTHING_LOOKED_UP]
  return findings.map((each) => assess(checklist, known, each).kind)
}

/** What stopped the mail was looked up, for nothing that it says does: the domain may have been mended since. */
function isStoppedByLookUp(before: string, kept: KeptReading): boolean {
  const { ticket, mailId, checklists } = kept
  const checklist = checklists.find(({ id }) => id === ticket?.checklist)
  if (before !== 'blocked' || ticket === undefined || checklist === undefined) return false
  const facts = ticket.facts.filter((fact) => fact.mailId === mailId)
  return assess(checklist, knownWith({ facts, dontKnow: [], mentioned: [] }, kept)).kind !== 'blocked'
}

/** Returns what the ticket knew before this mail, and what `said` adds. */
function knownWith(said: Known, { ticket, mailId }: KeptReading): Known {
  if (ticket === undefined || isFirst(ticket, mailId)) return said
  const newest = new Map<string, Fact>([...factsBefore(ticket, mailId), ...said.facts].map((fact) => [fact.field, fact]))
  const isUnstated = (field: string): boolean => !newest.has(field)
  return {
    facts: [...newest.values()],
    dontKnow: [...ticket.dontKnow, ...said.dontKnow].filter(isUnstated),
    mentioned: [...ticket.mentioned, ...said.mentioned].filter(isUnstated),
  }
}

function factsBefore(ticket: Ticket, mailId: string): TicketFact[] {
  const place = ticket.mailIds.indexOf(mailId)
  const before = new Set(ticket.mailIds.slice(0, Math.max(place, 0)))
  return ticket.facts.filter((fact) => before.has(fact.mailId))
}

function isFirst(ticket: Ticket, mailId: string): boolean {
  return ticket.mailIds[0] === mailId
}

function show({ value, state }: Fact): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  return state === 'good' ? text : `${text} (${state})`
}
