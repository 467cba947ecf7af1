// Mail that a machine wrote: it is never answered and never moves a talk. It is kept for the operator, or passed on to the
// helpdesk with its signs, as the mailbox says.
import type { AutomaticSign } from '../message/automatic/automatic-sign.ts'
import { mailboxOf } from '../ticket/desk-rules.ts'
import { noteEvent } from '../ticket/note-event.ts'
import { openTicket } from '../ticket/open-ticket.ts'
import { carryOut } from './carry-out.ts'
import type { Case, Decision } from './case.ts'

/** Mails that say that we wrote them, and the helpdesk's own: passing those on could go round for ever. */
const NEVER_PASSED_ON: readonly string[] = ['own-address', 'own-loop-mark', 'own-message-id', 'from-helpdesk']

/** Returns what becomes of a mail with these signs: ignored, or a ticket of its own for the helpdesk. */
export function decideOnAutomatic(subject: Case, signs: AutomaticSign[]): Decision {
  const codes = [...new Set(signs.map(({ code }) => code))]
  const isPassedOn =
    mailboxOf(subject.desk, subject.mail.rcptTo).automatic === 'pass-on' && !codes.some((code) => NEVER_PASSED_ON.includes(code))
  return isPassedOn ? passOn(subject, signs, codes) : ignore(subject, codes)
}

function ignore({ mail, ticket, now }: Case, codes: string[]): Decision {
  const event = { at: now, kind: 'mail' as const, codes: ['ignored', ...codes], mailId: mail.id }
  const noted = ticket === undefined ? undefined : noteEvent(ticket, event)
  return { end: { end: 'ignored', codes }, ...(noted === undefined ? {} : { ticket: noted }), mails: [] }
}

function passOn(subject: Case, signs: AutomaticSign[], codes: string[]): Decision {
  const { ticket, ...rest } = subject
  const message = { ...subject.message, automaticSigns: signs }
  const alone: Case = { ...rest, message, originals: subject.originals.slice(-1) }
  const own = openTicket({ ...alone, ...(ticket === undefined ? {} : { linkedTo: ticket.token }) })
  return carryOut(alone, own, {
    kind: 'mail',
    at: subject.now,
    mailId: subject.mail.id,
    assessment: { kind: 'unclassified' },
    wantsPerson: false,
    isUpset: false,
    isFedUp: false,
    bringsPicture: false,
    saysUnknown: false,
    corrects: false,
    saysSolved: false,
    mustNotAnswer: codes,
    from: 'customer',
  })
}
