// Whether a mail of the helpdesk's own address is about what it was handed already. Passed on, it would come back to it, and a machine there
// would answer it again: such a talk has no end. It has the mail itself.
import type { Message } from '../message/message.ts'
import type { Store } from '../store/store.ts'
import { type DeskWithHelpdesks, whatHelpdeskDid } from '../ticket/from-helpdesk.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Named } from './find-ticket-of.ts'

const WITH_PEOPLE: readonly Ticket['state'][] = ['handed-off', 'waiting-for-person']

/** Returns true where its ticket is with people, it names one that it does not fit, or it has a mail attached that a ticket of ours holds. */
export async function isWithHelpdesk(
  { mailFrom, message }: { mailFrom: string; message: Message },
  { ticket, linkedTo }: Named,
  { store, desk }: { store: Pick<Store, 'findTicketByMessageId'>; desk: DeskWithHelpdesks },
): Promise<boolean> {
  if (whatHelpdeskDid({ mailFrom, message }, desk) === undefined) return false
  if (linkedTo !== undefined || (ticket !== undefined && WITH_PEOPLE.includes(ticket.state))) return true
  const attached = message.letters.slice(1).flatMap(({ messageId }) => messageId ?? [])
  return attached.length > 0 && (await store.findTicketByMessageId(attached)) !== undefined
}
