// Which ticket's mail a bounce is about. A bounce is believed only with a token that we signed: in the return path it came back
// to, which only mailers get to see, or in the Message-ID it quotes. Who sent it proves nothing and is not asked.
import type { Bounced } from '../decide/case.ts'
import { type Bounce, findBounce } from '../message/bounce/find-bounce.ts'
import type { Message } from '../message/message.ts'
import { HAND_OFF_MARK } from '../reply/write-reply-mail.ts'
import type { Store } from '../store/store.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { findTokens } from '../ticket/token.ts'

/** Returns the notice about a mail of ours; undefined when the mail is none, or names no ticket of ours with our signature. */
export async function findBounced(
  mail: { message: Message; mailFrom: string; rcptTo: string[] },
  store: Pick<Store, 'findTicket'>,
  key: Uint8Array,
): Promise<Bounced | undefined> {
  const bounce = findBounce(mail.message, mail)
  if (bounce === undefined) return undefined
  for (const place of [...mail.rcptTo, ...bounce.returnedIds]) {
    for (const token of findTokens(place, key)) {
      const ticket = await store.findTicket(token)
      if (ticket !== undefined) return { ...bounce, ticket, of: whatBounced(place, bounce, ticket) }
    }
  }
  return undefined
}

function whatBounced(place: string, bounce: Bounce, ticket: Ticket): Bounced['of'] {
  const local = place.slice(0, place.lastIndexOf('@')).toLowerCase()
  if (local.endsWith(HAND_OFF_MARK) || local.endsWith('.h')) return 'hand-off'
  const isCopy = bounce.finalRecipient !== undefined && bounce.finalRecipient === ticket.agent?.address.toLowerCase()
  return isCopy && ticket.customer?.address.toLowerCase() !== bounce.finalRecipient ? 'copy' : 'reply'
}
