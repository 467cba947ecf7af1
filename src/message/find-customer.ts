// Whom a mail speaks for: its sender, or, where a helpdesk person forwarded it, the writer of the letter inside.
// In: a read message. Out: customer and agent, and the letter that is the customer's; no customer where nobody can be answered.
import type { Desk } from './desk.ts'
import { isHelpdeskAddress } from './is-helpdesk-address.ts'
import type { MailAddress, Message } from './message.ts'

export type FoundCustomer = { customer?: MailAddress; agent?: MailAddress; letter: number }

/** Who writes bounces and notices: an agent who forwards one names no customer by it (RFC 5321 §4.5.5). */
const NOBODY = /^(?:mailer-daemon|postmaster|no-?_?reply|nao-?_?responda|do-?not-?reply)@/i

/** Returns the customer, the agent who forwarded for him, and the index of the customer's letter (0: he wrote to us himself). */
export function findCustomer(message: Message, desk: Desk): FoundCustomer {
  const [author = message.sender] = message.from
  if (!author) {
    const [answerTo] = message.replyTo.filter((address) => !isHelpdeskAddress(address.address, desk))
    return answerTo ? { customer: answerTo, letter: 0 } : { letter: 0 }
  }
  if (!isHelpdeskAddress(author.address, desk)) {
    // RFC 5322 §3.6.2: answers go to Reply-To; one that points back at us would make a loop.
    const answerTo = message.replyTo.find((address) => !isHelpdeskAddress(address.address, desk))
    return { customer: answerTo ?? author, letter: 0 }
  }
  for (const [index, letter] of message.letters.entries()) {
    if (index === 0 || (letter.how !== 'forwarded' && letter.how !== 'attached') || !letter.from) continue
    if (isHelpdeskAddress(letter.from.address, desk) || NOBODY.test(letter.from.address)) continue
    const answerTo = letter.replyTo && !isHelpdeskAddress(letter.replyTo.address, desk) ? letter.replyTo : letter.from
    return { customer: answerTo, agent: author, letter: index }
  }
  return { agent: author, letter: 0 }
}
