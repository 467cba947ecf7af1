// The subject of a mail that answers: one Re:, the customer's own subject cut short, the ticket's token at the end.
import { bareSubject } from '../message/bare-subject.ts'
import { cleanText } from './clean-text.ts'

/** Customers' subjects are longer than this only where something is wrong. */
const MAX_SUBJECT = 120

/** Returns `subject` without the prefixes of answers and forwards and without tokens, on one line; '' when nothing is left. */
export function subjectOf(subject: string): string {
  return cleanText(bareSubject(subject), MAX_SUBJECT)
}

/** Returns the subject of a reply: `whenEmpty` stands in for a subject that says nothing. */
export function replySubject(subject: string, token: string, whenEmpty: string): string {
  return `Re: ${subjectOf(subject) || whenEmpty} [#${token}]`
}
