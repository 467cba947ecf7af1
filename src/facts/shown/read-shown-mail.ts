// The head of a mail that the customer sent and shows: copied from his sent items, or the mail itself passed on to us. Comes in: the letters of
// a message. Goes out: whom it was from, whom to and when, as candidates of a checklist that asks for the customer's own mail. What his words
// tell clearly goes before them.
import type { Field } from '../../checklist/checklist.ts'
import type { Desk } from '../../message/desk.ts'
import { isHelpdeskAddress } from '../../message/is-helpdesk-address.ts'
import type { MailAddress, Message, Passage } from '../../message/message.ts'
import type { Value } from '../../value/value.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { wallTime } from './wall-time.ts'

/** `age`: of the letter that shows it. */
export type ShownMail = { from: string; to: string[]; sentAt?: string; head: Passage; age: number }

type Shown = { letter: number; customer: MailAddress | undefined; ownDomain: string | undefined; age: number }

const STRONG = STRENGTH.strongProse - 0.1

/** Returns the mail of the customer's own, or of his domain, to somebody else that his letter shows the head of. */
export function findShownMail(message: Message, desk: Desk, { letter, customer, ownDomain, age }: Shown): ShownMail | undefined {
  const isOwn = ({ address }: MailAddress): boolean =>
    address === customer?.address || (ownDomain !== undefined && address.endsWith(`@${ownDomain}`))
  for (const [index, { how, inside, from, to, sentAt }] of message.letters.entries()) {
    if (how !== 'forwarded' || inside !== letter || from === undefined || !isOwn(from)) continue
    const others = to.filter((one) => !isOwn(one) && !isHelpdeskAddress(one.address, desk)).map(({ address }) => address)
    const head = message.passages.find((passage) => passage.letter === index && passage.origin === 'header')
    if (head === undefined || others.length === 0) continue
    return { from: from.address, to: others, ...(sentAt === undefined ? {} : { sentAt }), head, age }
  }
  return undefined
}

/** Returns the candidates that `shown` gives for `fields`. */
export function readShownMail(shown: ShownMail | undefined, fields: readonly Field[], timeZone: string): Candidate[] {
  if (shown === undefined || !fields.some(({ role, ofCustomer }) => role === 'sender' && ofCustomer)) return []
  return fields.flatMap(({ id, bounce }): Candidate[] => {
    const value = valueFor(bounce, shown, timeZone)
    if (value === undefined) return []
    const words = [value].flat()[0] ?? ''
    const at = shown.head.text.toLowerCase().indexOf(String(words))
    // A date is shown in its program's words, which are no value's.
    const span = at < 0 ? { start: 0, end: 0 } : { start: at, end: at + String(words).length }
    const quote = shown.head.text.slice(span.start, span.end)
    const evidence = { passage: shown.head.id, ...span, quote, by: 'pointed-at' as const }
    return [{ fact: { field: id, value, state: 'good', evidence }, age: shown.age, strength: STRONG }]
  })
}

function valueFor(bounce: Field['bounce'], { from, to, sentAt }: ShownMail, timeZone: string): Value | undefined {
  if (bounce === 'returned-from') return from
  if (bounce === 'final-recipient') return to.length > 1 ? to : to[0]
  return bounce === 'returned-sent-at' && sentAt !== undefined ? wallTime(sentAt, timeZone) : undefined
}
