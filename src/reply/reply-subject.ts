// The subject of a mail that answers: one Re:, the customer's own subject cut short, the ticket's token at the end.
import { cleanText } from './clean-text.ts'

/** Customers' subjects are longer than this only where something is wrong. */
const MAX_SUBJECT = 120
const MAX_PREFIXES = 20

/** Re, Res (pt-BR Outlook), Fwd, Fw, Enc (pt-BR), Rv, Aw, Tr, also counted: "Re[2]:", "RE (3):". */
const PREFIX = /^\s{0,10}(?:re|res|resp|fwd?|enc|rv|aw|wg|tr)\s?(?:[[(]\d{1,3}[\])])?\s?[:：]/i
const TOKEN = /\[#[^\]\s]{1,80}\]/g

/** Returns `subject` without the prefixes of answers and forwards and without tokens, on one line; '' when nothing is left. */
export function bareSubject(subject: string): string {
  let rest = subject.slice(0, 2_000).replace(TOKEN, ' ')
  for (let count = 0; count < MAX_PREFIXES && PREFIX.test(rest); count += 1) rest = rest.replace(PREFIX, '')
  return cleanText(rest, MAX_SUBJECT)
}

/** Returns the subject of a reply: `whenEmpty` stands in for a subject that says nothing. */
export function replySubject(subject: string, token: string, whenEmpty: string): string {
  return `Re: ${bareSubject(subject) || whenEmpty} [#${token}]`
}
