// START HERE. One mail, the ticket it joins, the desk's rules and the time go in; what becomes of the mail and of the
// ticket, and what must be sent, comes out. Pure: the same case gives the same decision, so it can be tried again.
//
//   read before: message ─▶ reading (checklist, facts, assessment of this mail)
//   here:        join with the ticket ─▶ assess ─▶ advance ─▶ write
//   after:       the store commits all of it in one transaction; the outbox sends
import type { Checklist } from './checklist/checklist.ts'
import { assess } from './facts/assess.ts'
import type { Assessment, Reading } from './facts/fact.ts'
import type { Findings } from './facts/findings.ts'
import type { AutomaticSign } from './message/automatic-sign.ts'
import { findBounceOfReply } from './message/find-bounce-of-reply.ts'
import { findEnvelopeSigns } from './message/find-envelope-signs.ts'
import type { Message } from './message/message.ts'
import type { OutgoingMail } from './reply/outgoing-mail.ts'
import { type KeptOriginal, writeMails } from './reply/write-mails.ts'
import { type Arrival, advance, type Effect, type Patience } from './ticket/advance.ts'
import { asksBack } from './ticket/asks-back.ts'
import type { DeskRules } from './ticket/desk-rules.ts'
import type { EndOfMail } from './ticket/end-of-mail.ts'
import { joinMail, knownOf } from './ticket/join-mail.ts'
import { openTicket } from './ticket/open-ticket.ts'
import type { Ticket } from './ticket/ticket.ts'

/** All that a decision rests on. */
export type Case = {
  mail: { id: string; receivedAt: string; mailFrom: string; rcptTo: string[] }
  /** The ticket's kept mails with this one as the newest. */
  originals: KeptOriginal[]
  message: Message
  /** For the ticket's checklist where there is a ticket. */
  reading: Reading
  /** What look-ups outside the mail gave. */
  findings: Findings
  /** The same mail came before. */
  isCopy: boolean
  /** The ticket this mail joins. */
  ticket?: Ticket
  /** Token of a ticket that the mail names without fitting it. */
  linkedTo?: string
  /** Why no automatic answer may go out: authentication, limits. Empty when one may. */
  mustNotAnswer: string[]
  desk: DeskRules
  patience: Patience
  now: string
  /** For a ticket that has to be opened. */
  freshToken: string
}

/** `mails` are still to be composed; they are sent only after all of this is committed. */
export type Decision = { end: EndOfMail; ticket?: Ticket; mails: OutgoingMail[] }

/** Returns what becomes of one mail. */
export function decide(subject: Case): Decision {
  const { reading, ticket } = subject
  if (subject.isCopy) return { end: { end: 'merged', reason: 'same-mail' }, mails: [] }
  const bounce = ticket === undefined ? undefined : findBounceOfReply(subject.message, subject.mail)
  if (ticket !== undefined && bounce !== undefined) {
    if (bounce.action !== 'failed') return { end: { end: 'ignored', reason: `bounce-${bounce.action}` }, mails: [] }
    return carryOut(subject, ticket, { kind: 'undeliverable', at: subject.now, mailId: subject.mail.id, status: bounce.status })
  }
  const signs = [...findEnvelopeSigns(subject.mail, subject.desk), ...subject.message.automaticSigns]
  if (signs.length > 0) return { end: { end: 'ignored', reason: codesOf(signs) }, mails: [] }
  const joining = { mailId: subject.mail.id, message: subject.message, reading, findings: subject.findings, now: subject.now }
  const joined = joinMail(ticket ?? openTicket(subject), joining, subject.desk)
  return carryOut(subject, joined, {
    kind: 'mail',
    at: subject.now,
    mailId: subject.mail.id,
    assessment: assessTicket(joined, subject.desk.checklists),
    wantsPerson: reading.wantsPerson,
    asksBack: asksBack(subject.message),
    mustNotAnswer: subject.mustNotAnswer,
    from: writerOf(reading),
  })
}

/** A ticket whose wakeAt has come. */
export type ClockCase = {
  ticket: Ticket
  originals: KeptOriginal[]
  mustNotAnswer: string[]
  desk: DeskRules
  patience: Patience
  now: string
}

/** Returns what the clock makes of it. */
export function decideOnClock(subject: ClockCase): { ticket: Ticket; mails: OutgoingMail[] } {
  const assessment = assessTicket(subject.ticket, subject.desk.checklists)
  const arrival = { kind: 'clock' as const, at: subject.now, assessment, mustNotAnswer: subject.mustNotAnswer }
  return writeMails({ ...subject, ...advance(subject.ticket, arrival, subject.patience), assessment })
}

/** Returns all that the ticket's customer has said, held against its checklist. */
export function assessTicket(ticket: Ticket, checklists: Checklist[]): Assessment {
  const checklist = checklists.find(({ id }) => id === ticket.checklist)
  return checklist === undefined ? { kind: 'unclassified' } : assess(checklist, knownOf(ticket))
}

function carryOut(subject: Case, before: Ticket, arrival: Arrival): Decision {
  const { ticket, effects } = advance(before, arrival, subject.patience)
  const assessment = assessTicket(before, subject.desk.checklists)
  return { end: endOf(effects), ...writeMails({ ...subject, ticket, effects, assessment, newest: subject }) }
}

function endOf(effects: Effect[]): EndOfMail {
  const handedOff = effects.find((effect) => effect.kind === 'hand-off')
  if (handedOff !== undefined) return { end: 'handed-off', reason: handedOff.because }
  const [first] = effects
  if (first === undefined) return { end: 'merged', reason: 'no-news' }
  return first.kind === 'note' ? { end: 'merged', reason: 'note' } : { end: 'answered', reason: first.kind }
}

function codesOf(signs: AutomaticSign[]): string {
  return [...new Set(signs.map(({ code }) => code))].join(' ')
}

function writerOf(reading: Reading): 'customer' | 'agent' | 'agent-alone' | 'nobody' {
  if (reading.agent !== undefined) return reading.customer === undefined ? 'agent-alone' : 'agent'
  return reading.customer === undefined ? 'nobody' : 'customer'
}
