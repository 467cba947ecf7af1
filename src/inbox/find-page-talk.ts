// The talk of what was filled in on our page: the very ticket that its link was made for. Nothing is searched and nothing guessed:
// our signature proves the ticket, the fields are named, and whoever had the link had it from the customer's mailbox.
import { readPageAnswers } from '../facts/answer/read-page-answers.ts'
import type { Reading } from '../facts/fact.ts'
import type { MailAddress, Message } from '../message/message.ts'
import { messageOfPage, type PageStatement } from '../message/page-mail.ts'
import type { Store } from '../store/store.ts'
import type { DeskRules } from '../ticket/desk-rules.ts'
import type { Ticket } from '../ticket/ticket.ts'

export type PageTalk = { ticket: Ticket; customer: MailAddress; message: Message; reading: Reading }

/** Returns the ticket with the statement read for it; undefined where the ticket is gone or cannot be answered about. */
export async function findPageTalk(
  page: PageStatement,
  at: string,
  { store, desk }: { store: Pick<Store, 'findTicket'>; desk: DeskRules },
): Promise<PageTalk | undefined> {
  const ticket = await store.findTicket(page.token)
  const checklist = desk.checklists.find(({ id }) => id === ticket?.checklist)
  if (ticket?.customer === undefined || checklist === undefined) return undefined
  const { customer, subject, language } = ticket
  // It answers our newest letter, so it was said after all we know, whatever the clocks of earlier mails told.
  const inReplyTo = ticket.messageIds.findLast((id) => id.startsWith(`${ticket.token}.`))
  const message = messageOfPage(page, { customer, subject, language, at, ...(inReplyTo === undefined ? {} : { inReplyTo }) })
  return { ticket, customer, message, reading: readPageAnswers(page.answers, checklist, { customer, at, desk }) }
}
