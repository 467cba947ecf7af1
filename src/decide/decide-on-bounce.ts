// A mailer tells what became of a mail of ours. It is believed only where our signature proves it: inbox/find-bounced.ts.
import type { EndOfMail } from '../ticket/end-of-mail.ts'
import { noteEvent } from '../ticket/note-event.ts'
import { carryOut } from './carry-out.ts'
import type { Bounced, Case, Decision } from './case.ts'

/** Returns what becomes of it. Our reply did not arrive: a person must know, once. Anything else is only written down. */
export function decideOnBounce(subject: Case, { ticket, of, action, status, returnedIds }: Bounced): Decision {
  const { now: at, mail } = subject
  const isNews = of === 'reply' && action === 'failed' && !ticket.events.some(({ kind }) => kind === 'delivery-failed')
  if (isNews) {
    const message = { ...subject.message, automaticSigns: [] }
    return carryOut({ ...subject, message }, ticket, { kind: 'undeliverable', at, mailId: mail.id, status })
  }
  // A hand-off's bounce must not be handed off: it would bounce again. It is an alert until a person has seen to it.
  const noted = noteEvent(ticket, { at, kind: 'delivery-report', codes: [of, action, status], mailId: mail.id })
  const end: EndOfMail = { end: 'ignored', codes: [`bounce-${of}-${action}`] }
  const told = { end, ...(noted === undefined ? {} : { ticket: noted }), mails: [] }
  if (of !== 'hand-off' || action !== 'failed') return told
  return { ...told, returned: { ticket: ticket.token, messageIds: returnedIds, answer: `came back: ${status}` } }
}
