// The talk that a mail belongs to, and the mail read for it: by the ticket it names, else the one open ticket of its writer that it
// goes on with. A follow-up is read for its ticket's checklist, and its bare answers for what we asked last.
import type { Reading } from '../facts/fact.ts'
import type { Message } from '../message/message.ts'
import type { Store } from '../store/store.ts'
import { askedOf } from '../ticket/asked-of.ts'
import { continuesTalk } from '../ticket/continues-talk.ts'
import { type DeskRules, mailboxOf } from '../ticket/desk-rules.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { findTicketOf, type Named } from './find-ticket-of.ts'
import type { Reader } from './handle-mail.ts'

/** The mail as read by itself. */
export type MailOfTalk = { message: Message; reading: Reading; rcptTo: string[] }

type Knowing = {
  store: Pick<Store, 'findTicket' | 'findTicketByMessageId' | 'listOpenTicketsOf'>
  reader: Pick<Reader, 'readRequest'>
  desk: DeskRules
  patience: { giveUpAfterHours: number }
  key: Uint8Array
  now: () => string
}

/** Returns the ticket that `mail` joins or only names, and its reading for that ticket. */
export async function findTalk(mail: MailOfTalk, knowing: Knowing): Promise<Named & { reading: Reading }> {
  const named = await findTicketOf(mail, knowing.store, knowing)
  if (named.ticket !== undefined) return { ...named, reading: await readFor(named.ticket, mail, knowing) }
  if (named.linkedTo !== undefined) return { ...named, reading: mail.reading }
  return (await findContinued(mail, knowing)) ?? { reading: mail.reading }
}

/** Where a mail could go on with several open talks, nobody can tell which one is meant: then none is. */
async function findContinued(mail: MailOfTalk, knowing: Knowing): Promise<{ ticket: Ticket; reading: Reading } | undefined> {
  const { customer } = mail.reading
  if (customer === undefined) return undefined
  const mailbox = mailboxOf(knowing.desk, mail.rcptTo).address
  const since = Temporal.Instant.from(knowing.now())
    .subtract({ seconds: Math.round(knowing.patience.giveUpAfterHours * 3600) })
    .toString()
  const open = await knowing.store.listOpenTicketsOf({ customer: customer.address, mailbox, since })
  const read = await Promise.all(open.map(async (ticket) => ({ ticket, reading: await readFor(ticket, mail, knowing) })))
  const [talk, another] = read.filter(({ ticket, reading }) => continuesTalk(ticket, { alone: mail.reading, forTicket: reading }))
  return another === undefined ? talk : undefined
}

async function readFor(ticket: Ticket, { message, reading }: MailOfTalk, { reader, desk }: Knowing): Promise<Reading> {
  const asked = askedOf(ticket)
  if (asked === undefined) return reading
  return (await reader.readRequest(message, asked, mailboxOf(desk, [ticket.mailbox]).checklists)) ?? reading
}
