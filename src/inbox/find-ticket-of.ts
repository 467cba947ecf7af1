// Which ticket a mail belongs to. It may name one by token (plus-address, subject, our Message-ID in References) or by
// the Message-IDs of the talk; it joins only where its writer fits. A named ticket that it does not fit is only linked.
import type { Reading } from '../facts/fact.ts'
import type { Message } from '../message/message.ts'
import type { Store } from '../store/store.ts'
import type { DeskRules } from '../ticket/desk-rules.ts'
import { fits, type Writer } from '../ticket/fits.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { findTokens } from '../ticket/token.ts'

export type Named = { ticket?: Ticket; linkedTo?: string }

/** How many References are looked up; a talk of ours is found by its last ones. */
const MAX_REFERENCES = 20

/** Returns the ticket that `message` joins, or the token of one it names without fitting it. */
export async function findTicketOf(
  mail: { message: Message; reading: Reading; rcptTo: string[] },
  store: Pick<Store, 'findTicket' | 'findTicketByMessageId'>,
  { key, desk }: { key: Uint8Array; desk: DeskRules },
): Promise<Named> {
  const named = await findNamed(mail, store, key)
  if (named === undefined) return {}
  const ofChecklist = desk.checklists.find(({ id }) => id === named.checklist)?.fields ?? []
  const ownFields = new Set(ofChecklist.filter(({ ofCustomer }) => ofCustomer).map(({ id }) => id))
  return fits(named, writerOf(mail), ownFields) ? { ticket: named } : { linkedTo: named.token }
}

async function findNamed(
  mail: { message: Message; rcptTo: string[] },
  store: Pick<Store, 'findTicket' | 'findTicketByMessageId'>,
  key: Uint8Array,
): Promise<Ticket | undefined> {
  const { message } = mail
  const threadIds = [...message.inReplyTo, ...message.references.slice(-MAX_REFERENCES)]
  // The envelope first: a plus-address cannot be left over from a quoted subject.
  for (const text of [mail.rcptTo.join(' '), message.to.map((to) => to.address).join(' '), threadIds.join(' '), message.subject]) {
    for (const token of findTokens(text, key)) {
      const ticket = await store.findTicket(token)
      if (ticket !== undefined) return ticket
    }
  }
  return threadIds.length === 0 ? undefined : store.findTicketByMessageId(threadIds)
}

function writerOf(mail: { message: Message; reading: Reading }): Writer {
  const { customer, agent } = mail.reading
  if (agent !== undefined && customer === undefined) return { addresses: [], copied: [], from: 'agent' }
  // Of a forward, only the customer it was written by counts: an agent may quote a stranger's token.
  const writers = agent === undefined ? [...mail.message.from, ...mail.message.replyTo] : []
  const copied = agent === undefined ? [...mail.message.to, ...mail.message.cc] : []
  return {
    addresses: [...writers, ...(customer === undefined ? [] : [customer])].map(({ address }) => address),
    copied: copied.map(({ address }) => address),
    from: 'other',
  }
}
