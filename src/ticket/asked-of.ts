// What the talk of a ticket has come to, as a follow-up is read with it: its checklist, what we asked for last, and what is known of it
// so far, so that "8h30" is the time of the day told before and "2016" the version of the program told before.
import { findPartOfDay, type PartOfDay } from '../facts/moment/part-of-day.ts'
import type { AskedBefore } from '../facts/read-request.ts'
import { knownOf } from './join-mail.ts'
import type { Ticket } from './ticket.ts'

/** Returns what a mail of `ticket` is read with; undefined where no checklist holds yet, and we have not asked which. */
export function askedOf(ticket: Ticket): AskedBefore | undefined {
  const { checklist, subject } = ticket
  if (checklist === undefined) {
    const which = ticket.requests.at(-1)?.which
    return which === undefined ? undefined : { which, subject }
  }
  const [fields, ...earlier] = ticket.requests.map(({ asks }) => asks.map(({ field }) => field)).reverse()
  const known = knownOf(ticket).facts.flatMap(({ field, value, state }) => {
    const partOfDay = state === 'partial' ? partOfDayIn(ticket, field) : undefined
    return state === 'invalid' ? [] : [{ field, value, state, ...(partOfDay === undefined ? {} : { partOfDay }) }]
  })
  return {
    checklist,
    subject,
    ...(fields === undefined ? {} : { fields }),
    ...(earlier.length === 0 ? {} : { earlier }),
    ...(known.length === 0 ? {} : { known }),
  }
}

/** "Ontem de tarde": of a day alone, in the words that the talk keeps from the mail that told it on. */
function partOfDayIn({ words = [], facts }: Ticket, field: string): PartOfDay | undefined {
  const { mailId, evidence: { quote } = { quote: '' } } = facts.findLast((fact) => fact.field === field) ?? {}
  const first = words.findIndex((said) => said.mailId === mailId)
  return findPartOfDay(
    words.slice(Math.max(0, first)).map(({ text }) => text),
    quote,
  )
}
