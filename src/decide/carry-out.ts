// The last step of every decision on a mail: the ticket advances, the letters are written, the mail gets its one end.
import { secretWords } from '../facts/secret-words.ts'
import { writeMails } from '../reply/write-mails.ts'
import { advance, type Effect } from '../ticket/advance.ts'
import type { Arrival } from '../ticket/arrival.ts'
import type { EndOfMail } from '../ticket/end-of-mail.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { assessTicket } from './assess-ticket.ts'
import type { Case, Decision } from './case.ts'

/** Returns the decision: the ticket `before`, into which the mail is joined, after `arrival`. */
export function carryOut(subject: Case, before: Ticket, arrival: Arrival): Decision {
  const { ticket, effects } = advance(before, arrival, subject.patience)
  const assessment = assessTicket(before, subject.desk.checklists)
  const written = writeMails({ ...subject, ticket, effects, assessment, secrets: secretsOf(subject), newest: subject })
  // A request or reminder that could not go out yet is stale once a newer mail brought something about.
  const isStale = effects.length > 0 && (before.state === 'collecting' || before.state === 'blocked')
  return { end: endOf(effects), ...written, ...(isStale ? { supersede: ticket.token } : {}) }
}

/** Returns the passwords of the talk, this mail's with them: what must stand in nothing that is written. */
export function secretsOf({ secrets, message, reading }: Case): string[] {
  return [...new Set([...secrets, ...secretWords(message, reading)])]
}

function endOf(effects: Effect[]): EndOfMail {
  const handedOff = effects.find((effect) => effect.kind === 'hand-off')
  if (handedOff !== undefined) return { end: 'handed-off', codes: [handedOff.because, ...handedOff.codes] }
  const [first] = effects
  if (first === undefined || first.kind === 'withdraw') return { end: 'merged', codes: ['no-news'] }
  return first.kind === 'note' ? { end: 'merged', codes: ['note'] } : { end: 'answered', codes: [first.kind] }
}
