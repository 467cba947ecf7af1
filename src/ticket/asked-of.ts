// What the talk of a ticket has come to, as a follow-up is read with it: its checklist, what we asked for last, and what is known of it
// so far, so that "8h30" is the time of the day told before and "2016" the version of the program told before.
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

const AFTERNOON =
  /^,? (?:de|a|à|da|pela|na|no (?:fim|final|comeco|começo|inicio|início|meio) da|in the|a la|por la|en la) ?(?:tard(?:e|inha|ecita)|afternoon)/i
const NIGHT = /^,? (?:de|a|à|da|pela|na|in the|at|a la|por la|en la) ?(?:noit|noche|evening|night)/i

/** "Ontem de tarde": the part of the day stands right behind the day, in the words that the talk keeps, also where a later mail tells the day again. */
function partOfDayIn({ words = [], facts }: Ticket, field: string): 'afternoon' | 'night' | undefined {
  const { mailId, evidence: { quote } = { quote: '' } } = facts.findLast((fact) => fact.field === field) ?? {}
  const first = words.findIndex((said) => said.mailId === mailId)
  const told = words.slice(Math.max(0, first)).map(({ text }) => behindDay(text, quote.toLowerCase()))
  const behind = told.findLast((words) => AFTERNOON.test(words) || NIGHT.test(words)) ?? ''
  return AFTERNOON.test(behind) ? 'afternoon' : NIGHT.test(behind) ? 'night' : undefined
}

const SINCE = /^(?:desde|since) (?:o |a |el |la )?/

/** "Desde ayer" may be told again as "ayer, a la tarde". */
function behindDay(text: string, quote: string): string {
  const said = text.toLowerCase()
  const day = said.includes(quote) ? quote : quote.replace(SINCE, '')
  const at = day === '' ? -1 : said.indexOf(day)
  return at < 0 ? '' : text.slice(at + day.length, at + day.length + REACH)
}

const REACH = 40
