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
import { secretWords } from './facts/secret-words.ts'
import type { AutomaticSign } from './message/automatic-sign.ts'
import type { Bounce } from './message/find-bounce.ts'
import { findEnvelopeSigns } from './message/find-envelope-signs.ts'
import type { Message } from './message/message.ts'
import { findOwnList } from './message/unwrap-list-post.ts'
import type { OutgoingMail } from './reply/outgoing-mail.ts'
import { type KeptOriginal, writeMails } from './reply/write-mails.ts'
import { type Arrival, advance, type Effect, type Patience } from './ticket/advance.ts'
import { asksBack } from './ticket/asks-back.ts'
import { type DeskRules, mailboxOf, withoutPlus } from './ticket/desk-rules.ts'
import type { EndOfMail } from './ticket/end-of-mail.ts'
import { type EarlierMail, joinEarlier, joinMail, knownOf } from './ticket/join-mail.ts'
import { noteEvent } from './ticket/note-event.ts'
import { openTicket } from './ticket/open-ticket.ts'
import type { Ticket } from './ticket/ticket.ts'

/** A mailer's notice about a mail of ours, proved by our signature. copy: of a reply, to the agent who forwarded the mail. */
export type Bounced = Bounce & { ticket: Ticket; of: 'reply' | 'copy' | 'hand-off' }

/** All that a decision rests on. */
export type Case = {
  mail: { id: string; receivedAt: string; mailFrom: string; rcptTo: string[] }
  /** The mail is what was filled in on our page. */
  by?: 'page'
  /** The ticket's kept mails with this one as the newest. */
  originals: KeptOriginal[]
  message: Message
  /** For the ticket's checklist where there is a ticket. */
  reading: Reading
  /** What look-ups outside the mail gave. */
  findings: Findings
  /** What the ticket's earlier mails say for the reading's checklist, where the talk turns to it. */
  earlier: EarlierMail[]
  /** Passwords of the ticket's earlier mails. */
  secrets: string[]
  /** The same mail came before. */
  isCopy: boolean
  /** The ticket this mail joins. */
  ticket?: Ticket
  /** The mail is the bounce of a mail of ours. */
  bounced?: Bounced
  /** The mail carries a Message-ID that only we can write: it came back to us. */
  isOurs: boolean
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

/** `mails` are still to be composed; they are sent only after all of this is committed. `supersede`: Commit says what it means. */
export type Decision = { end: EndOfMail; ticket?: Ticket; mails: OutgoingMail[]; supersede?: string }

/** Returns what becomes of one mail. */
export function decide(subject: Case): Decision {
  const { reading, ticket } = subject
  if (subject.isCopy) return { end: { end: 'merged', reason: 'same-mail' }, mails: [] }
  if (subject.bounced !== undefined) return decideOnBounce(subject, subject.bounced)
  const signs = findSigns(subject)
  if (signs.length > 0) return decideOnAutomatic({ ...subject, message: { ...subject.message, automaticSigns: signs } })
  const { message, findings, now } = subject
  const turn = reading.checklist === undefined ? undefined : { earlier: subject.earlier, checklist: reading.checklist }
  const talk = ticket === undefined || turn === undefined ? ticket : joinEarlier(ticket, turn, subject.desk)
  const joining = { mailId: subject.mail.id, message, reading, findings, secrets: secretsOf(subject), now }
  const joined = joinMail(talk ?? openTicket(subject), joining, subject.desk)
  return carryOut(subject, joined, {
    kind: 'mail',
    at: subject.now,
    mailId: subject.mail.id,
    assessment: assessTicket(joined, subject.desk.checklists),
    wantsPerson: reading.wantsPerson,
    asksBack: asksBack(subject.message),
    saysSolved: reading.saysSolved === true,
    mustNotAnswer: subject.mustNotAnswer,
    from: writerOf(reading),
    ...(subject.by === undefined ? {} : { by: subject.by }),
  })
}

/** Our reply did not arrive: a person must know, once. Anything else that a mailer tells is only written down. */
function decideOnBounce(subject: Case, { ticket, of, action, status }: Bounced): Decision {
  const { now: at, mail } = subject
  const isNews = of === 'reply' && action === 'failed' && !ticket.events.some(({ kind }) => kind === 'delivery-failed')
  if (isNews) {
    const message = { ...subject.message, automaticSigns: [] }
    return carryOut({ ...subject, message }, ticket, { kind: 'undeliverable', at, mailId: mail.id, status })
  }
  // A hand-off's bounce must not be handed off: it would bounce again.
  const noted = noteEvent(ticket, { at, kind: 'delivery-report', what: `${of} ${action} ${status}`, mailId: mail.id })
  return { end: { end: 'ignored', reason: `bounce-${of}-${action}` }, ...(noted === undefined ? {} : { ticket: noted }), mails: [] }
}

/** Mails that say that we wrote them, and the helpdesk's own: passing those on could go round for ever. */
const NEVER_PASSED_ON: readonly string[] = ['own-address', 'own-loop-mark', 'own-message-id', 'from-helpdesk']

/** Automatic mail is kept for the operator, or passed on with its signs. It is never answered and never moves a talk. */
function decideOnAutomatic(subject: Case): Decision {
  const { mail, now, ticket, desk } = subject
  const codes = [...new Set(subject.message.automaticSigns.map(({ code }) => code))]
  const isPassedOn = mailboxOf(desk, mail.rcptTo).automatic === 'pass-on' && !codes.some((code) => NEVER_PASSED_ON.includes(code))
  if (!isPassedOn) {
    const event = { at: now, kind: 'mail' as const, what: `ignored ${codes.join(' ')}`, mailId: mail.id }
    const noted = ticket === undefined ? undefined : noteEvent(ticket, event)
    return { end: { end: 'ignored', reason: codes.join(' ') }, ...(noted === undefined ? {} : { ticket: noted }), mails: [] }
  }
  const { ticket: _talk, ...alone } = subject
  const own = openTicket({ ...alone, ...(ticket === undefined ? {} : { linkedTo: ticket.token }) })
  const arrival = { kind: 'mail' as const, at: now, mailId: mail.id, assessment: { kind: 'unclassified' as const } }
  const unanswered = { wantsPerson: false, asksBack: false, saysSolved: false, mustNotAnswer: codes, from: 'customer' as const }
  return carryOut({ ...alone, originals: subject.originals.slice(-1) }, own, { ...arrival, ...unanswered })
}

function findSigns({ mail, message, reading, isOurs, desk }: Case): AutomaticSign[] {
  const signs: AutomaticSign[] = [...findEnvelopeSigns(mail, desk, findOwnList(message.headers, desk)), ...message.automaticSigns]
  if (isOurs) signs.push({ code: 'own-message-id', weight: 'hard', where: 'Message-ID' })
  const helpdesks = new Set(desk.mailboxes.map(({ helpdesk }) => helpdesk))
  const isFromHelpdesk = [mail.mailFrom, ...message.from.map(({ address }) => address)].some((address) =>
    helpdesks.has(withoutPlus(address)),
  )
  // What the helpdesk itself writes, an acknowledgement of our hand-off above all, it would get back; a forward for a customer it would not.
  if (isFromHelpdesk && (reading.agent === undefined || reading.customer === undefined)) {
    signs.push({ code: 'from-helpdesk', weight: 'hard', where: 'From' })
  }
  return signs
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
  // What is kept on a ticket holds no passwords, and nothing but that is written here.
  return writeMails({ ...subject, ...advance(subject.ticket, arrival, subject.patience), assessment, secrets: [] })
}

/** What we sent for a ticket was refused for good, or given up. copy: the agent's copy of a reply. */
export type FailureCase = Omit<ClockCase, 'mustNotAnswer'> & { of: Bounced['of'] /** A code. */; status: string; secrets: string[] }

/** Returns what becomes of the ticket, as of a bounce: a reply that did not arrive goes to a person, once. Undefined: nothing. */
export function decideOnFailure(subject: FailureCase): { ticket: Ticket; mails: OutgoingMail[] } | undefined {
  const { ticket, of, status, now: at } = subject
  if (of !== 'reply' || ticket.events.some(({ kind }) => kind === 'delivery-failed')) {
    const noted = noteEvent(ticket, { at, kind: 'delivery-report', what: `${of} failed ${status}` })
    return noted === undefined ? undefined : { ticket: noted, mails: [] }
  }
  const assessment = assessTicket(ticket, subject.desk.checklists)
  return writeMails({ ...subject, ...advance(ticket, { kind: 'undeliverable', at, status }, subject.patience), assessment })
}

/** Returns all that the ticket's customer has said, held against its checklist. */
export function assessTicket(ticket: Ticket, checklists: Checklist[]): Assessment {
  const checklist = checklists.find(({ id }) => id === ticket.checklist)
  return checklist === undefined ? { kind: 'unclassified' } : assess(checklist, knownOf(ticket), ticket.findings)
}

function carryOut(subject: Case, before: Ticket, arrival: Arrival): Decision {
  const { ticket, effects } = advance(before, arrival, subject.patience)
  const assessment = assessTicket(before, subject.desk.checklists)
  const written = writeMails({ ...subject, ticket, effects, assessment, secrets: secretsOf(subject), newest: subject })
  // A request or reminder that could not go out yet is stale once a newer mail brought something about.
  const isStale = effects.length > 0 && (before.state === 'collecting' || before.state === 'blocked')
  return { end: endOf(effects), ...written, ...(isStale ? { supersede: ticket.token } : {}) }
}

function secretsOf({ secrets, message, reading }: Case): string[] {
  return [...new Set([...secrets, ...secretWords(message, reading)])]
}

function endOf(effects: Effect[]): EndOfMail {
  const handedOff = effects.find((effect) => effect.kind === 'hand-off')
  if (handedOff !== undefined) return { end: 'handed-off', reason: [handedOff.because, ...handedOff.codes].join(' ') }
  const [first] = effects
  if (first === undefined || first.kind === 'withdraw') return { end: 'merged', reason: 'no-news' }
  return first.kind === 'note' ? { end: 'merged', reason: 'note' } : { end: 'answered', reason: first.kind }
}

function writerOf(reading: Reading): 'customer' | 'agent' | 'agent-alone' | 'nobody' {
  if (reading.agent !== undefined) return reading.customer === undefined ? 'agent-alone' : 'agent'
  return reading.customer === undefined ? 'nobody' : 'customer'
}
