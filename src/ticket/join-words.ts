// What was written in the mails of a talk, kept while it goes on: a hand-off shows the whole of it, not its last line alone.
// Passwords are taken out, also those that only a later mail shows to be one. Whoever hands the ticket off drops the words.
import type { Reading } from '../facts/fact.ts'
import type { Message } from '../message/message.ts'
import { maskSecrets } from '../value/secret/mask-secrets.ts'
import { customerWords } from './customer-words.ts'
import type { SaidWords, Ticket } from './ticket.ts'

/** Of one mail; what is longer stands in the attached original. */
const MAX_OF_MAIL = 10_000
/** Of a talk: the newest mails that fit. Talks have a few mails of a few hundred characters. */
const MAX_OF_TALK = 30_000

type Said = { mailId: string; message: Message; reading: Reading; secrets: string[]; now: string }

/** Returns the words of the ticket's mails with this one's, oldest first; undefined where there are none, or the talk is over. */
export function joinWords(ticket: Ticket, mail: Said): SaidWords[] | undefined {
  if (ticket.state !== 'collecting' && ticket.state !== 'blocked') return undefined
  const text = customerWords(mail.message, mail.reading, ticket.mailbox)
  const writer = mail.reading.customer?.address ?? mail.message.from[0]?.address
  const isCustomer = writer === undefined || writer === ticket.customer?.address
  const said = { mailId: mail.mailId, at: mail.message.sentAt ?? mail.now, ...(isCustomer ? {} : { from: writer }) }
  const all = [...(ticket.words ?? []), ...(text === undefined ? [] : [{ ...said, text: text.slice(0, MAX_OF_MAIL) }])]
  const masked = all.map((words) => ({ ...words, text: maskSecrets(words.text, mail.secrets) }))
  const kept = newestThatFit(masked)
  return kept.length === 0 ? undefined : kept
}

function newestThatFit(words: SaidWords[]): SaidWords[] {
  let room = MAX_OF_TALK
  const first = words.findLastIndex(({ text }) => {
    room -= text.length
    return room < 0
  })
  return words.slice(first + 1)
}
