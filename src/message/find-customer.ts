// Whom a mail speaks for: its sender, or, where a helpdesk person forwarded it, the writer of the letter inside.
// In: a read message. Out: customer and agent, and the letter that is the customer's; no customer where nobody can be answered.
import { isPublicProvider } from '../value/address/mail-providers.ts'
import type { Desk } from './desk.ts'
import { isHelpdeskAddress } from './is-helpdesk-address.ts'
import type { Letter, MailAddress, Message } from './message.ts'

/** `areSeveral`: an agent attached mails of several customers. Nobody is answered then: what one wrote is no other's business. */
export type FoundCustomer = { customer?: MailAddress; agent?: MailAddress; letter: number; areSeveral?: true }

/** Who writes bounces and notices: an agent who forwards one, or somebody's automatic answer, names no customer by it (RFC 5321 §4.5.5). */
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
    if (isHelpdeskAddress(letter.from.address, desk) || NOBODY.test(letter.from.address) || letter.isAutomatic === true) continue
    if (isOfOthersToo(message.letters.slice(index), letter.from, desk)) return { agent: author, letter: 0, areSeveral: true }
    const answerTo = letter.replyTo && !isHelpdeskAddress(letter.replyTo.address, desk) ? letter.replyTo : letter.from
    return { customer: answerTo, agent: author, letter: index }
  }
  return { agent: author, letter: 0 }
}

/**
 * Whether one of the mails attached side by side is another customer's than `first`: of another house, and not written to his, as the
 * mail is that he complains of. What a customer attached to his own mail stands inside that.
 */
function isOfOthersToo(letters: readonly Letter[], { address: first }: MailAddress, desk: Desk): boolean {
  return letters.some(({ how, inside, from, to, cc, isAutomatic }) => {
    if (how !== 'attached' || inside !== 0 || from === undefined || isAutomatic === true) return false
    if (isHelpdeskAddress(from.address, desk) || NOBODY.test(from.address) || isOfHouse(from.address, first)) return false
    return ![...to, ...cc].some(({ address }) => isOfHouse(address, first))
  })
}

/** Whether two addresses are one person's or one firm's: of one domain, unless strangers share it. */
function isOfHouse(address: string, other: string): boolean {
  const [one, two] = [address.toLowerCase(), other.toLowerCase()]
  const domain = two.slice(two.lastIndexOf('@') + 1)
  return one === two || (one.slice(one.lastIndexOf('@') + 1) === domain && !isPublicProvider(domain))
}
