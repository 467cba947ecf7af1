// START HERE. One mail, the ticket it joins, the desk's rules and the time go in; what becomes of the mail and of the
// ticket, and what must be sent, comes out. Pure: the same case gives the same decision, so it can be tried again.
//
//   read before: message ─▶ reading (checklist, facts, assessment of this mail)
//   here:        join with the ticket ─▶ assess ─▶ advance ─▶ write
//   after:       the store commits all of it in one transaction; the outbox sends
import { assessTicket } from './decide/assess-ticket.ts'
import { carryOut, secretsOf } from './decide/carry-out.ts'
import type { Case, Decision } from './decide/case.ts'
import { decideOnAutomatic } from './decide/decide-on-automatic.ts'
import { decideOnBounce } from './decide/decide-on-bounce.ts'
import { findSigns } from './decide/find-signs.ts'
import type { Reading } from './facts/fact.ts'
import { isAutomatic } from './message/automatic/automatic-sign.ts'
import { bringsPicture } from './reply/find-image.ts'
import type { MailArrival } from './ticket/arrival.ts'
import { mailboxOf } from './ticket/desk-rules.ts'
import { findQuestions } from './ticket/find-questions.ts'
import { answersNewestReply, joinEarlier, joinMail, knownOf } from './ticket/join-mail.ts'
import { openTicket } from './ticket/open-ticket.ts'
import type { Ticket } from './ticket/ticket.ts'

/** Returns what becomes of one mail. */
export function decide(subject: Case): Decision {
  const { copyOf, bounced } = subject
  const signs = findSigns(subject)
  const isNothingNew = copyOf === 'decided' || (copyOf === 'ignored' && (bounced !== undefined || isAutomatic(signs)))
  if (isNothingNew) return { end: { end: 'merged', codes: ['same-mail'] }, mails: [] }
  if (bounced !== undefined) return decideOnBounce(subject, bounced)
  if (isAutomatic(signs)) return decideOnAutomatic(subject, signs)
  const joined = join(subject)
  return carryOut(subject, joined, arrivalOf(subject, joined))
}

/** Returns the ticket, opened where there is none, with all that the mail says. */
function join(subject: Case): Ticket {
  const { mail, message, reading, findings, ticket, desk, now } = subject
  const turn = reading.checklist === undefined ? undefined : { earlier: subject.earlier, checklist: reading.checklist }
  const talk = ticket === undefined || turn === undefined ? ticket : joinEarlier(ticket, turn, desk)
  return joinMail(talk ?? openTicket(subject), { mailId: mail.id, message, reading, findings, secrets: secretsOf(subject), now }, desk)
}

function arrivalOf(subject: Case, joined: Ticket): MailArrival {
  const { mail, reading, mustNotAnswer, desk, now, by } = subject
  const assessment = assessTicket(joined, desk.checklists)
  return {
    kind: 'mail',
    at: now,
    mailId: mail.id,
    assessment,
    ...whichOf(subject),
    wantsPerson: reading.wantsPerson,
    ...asksBack(subject),
    isUpset: reading.isUpset === true,
    isFedUp: reading.isFedUp === true,
    bringsPicture: bringsPicture(subject.message),
    saysUnknown: reading.dontKnow.some((field) => joined.requests.at(-1)?.asks.some((ask) => ask.field === field)),
    corrects: answersNewestReply(joined, subject.message) && corrects(joined, mail.id, desk),
    saysSolved: reading.saysSolved === true,
    mustNotAnswer,
    from: writerOf(reading),
    ...(by === undefined ? {} : { by }),
  }
}

/** What there is to choose from; of one checklist alone nothing is. */
function whichOf({ mail, reading, desk }: Case): Pick<MailArrival, 'which'> {
  const { askWhich, checklists } = mailboxOf(desk, mail.rcptTo)
  return reading.isVague === true && askWhich === true && checklists.length > 1 ? { which: checklists } : {}
}

/** A page's answers ask nothing: what stands in them are values. */
function asksBack({ message, reading: { facts }, by }: Case): Pick<MailArrival, 'asksBack'> {
  if (by === 'page') return {}
  const { isAsking, isHow } = findQuestions(
    message,
    facts.map(({ evidence }) => evidence),
  )
  return isAsking ? { asksBack: isHow ? 'how' : 'else' } : {}
}

/**
 * Whether the mail's statement of a field holds now, in the place of an earlier one. Texts are told in other words each time, by machines too:
 * they put nothing right.
 */
function corrects(joined: Ticket, mailId: string, { checklists }: Case['desk']): boolean {
  const { facts, checklist } = joined
  const fields = checklists.find(({ id }) => id === checklist)?.fields.filter(({ type }) => type !== 'text') ?? []
  return knownOf(joined).facts.some(({ field }) => {
    const said = fields.some(({ id }) => id === field) ? facts.filter((fact) => fact.field === field) : []
    return said.length > 1 && said.at(-1)?.mailId === mailId
  })
}

function writerOf(reading: Reading): MailArrival['from'] {
  if (reading.agent !== undefined) return reading.customer === undefined ? 'agent-alone' : 'agent'
  return reading.customer === undefined ? 'nobody' : 'customer'
}
