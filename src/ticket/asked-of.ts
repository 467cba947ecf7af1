// What the talk of a ticket has come to, as a follow-up is read with it: its checklist, what we asked for last, and what is known of it
// so far, so that "8h30" is the time of the day told before and "2016" the version of the program told before.
import type { AskedBefore } from '../facts/read-request.ts'
import { knownOf } from './join-mail.ts'
import type { Ticket } from './ticket.ts'

/** Returns what a mail of `ticket` is read with; undefined where no checklist holds yet. */
export function askedOf(ticket: Ticket): AskedBefore | undefined {
  const { checklist } = ticket
  if (checklist === undefined) return undefined
  const [fields, ...earlier] = ticket.requests.map(({ asks }) => asks.map(({ field }) => field)).reverse()
  const known = knownOf(ticket).facts.flatMap(({ field, value, state }) => {
    const partOfDay = state === 'partial' ? partOfDayIn(ticket, field) : undefined
    return state === 'invalid' ? [] : [{ field, value, state, ...(partOfDay === undefined ? {} : { partOfDay }) }]
  })
  return {
    checklist,
    ...(fields === undefined ? {} : { fields }),
    ...(earlier.length === 0 ? {} : { earlier }),
    ...(known.length === 0 ? {} : { known }),
  }
}

const AFTERNOON =
  /^,? (?:de|a|à|da|pela|na|no (?:fim|final|comeco|começo|inicio|início|meio) da|in the|a la|por la|en la) ?(?:tard(?:e|inha|ecita)|afternoon)/i
const NIGHT = /^,? (?:de|a|à|da|pela|na|in the|at|a la|por la|en la) ?(?:noit|noche|evening|night)/i

/** "Ontem de tarde": the part of the day stands right behind the day, in the words that the talk keeps. */
function partOfDayIn({ words, facts }: Ticket, field: string): 'afternoon' | 'night' | undefined {
  const { mailId, evidence: { quote } = { quote: '' } } = facts.findLast((fact) => fact.field === field) ?? {}
  const text = words?.find((said) => said.mailId === mailId)?.text ?? ''
  const at = text.indexOf(quote)
  const behind = at < 0 ? '' : text.slice(at + quote.length, at + quote.length + REACH)
  return AFTERNOON.test(behind) ? 'afternoon' : NIGHT.test(behind) ? 'night' : undefined
}

const REACH = 40
