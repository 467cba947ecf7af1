// What one more mail adds to what a ticket knows: facts with their history, the newest statement of a field holding.
import type { Fact, Known, Reading } from '../facts/fact.ts'
import type { Ticket, TicketFact } from './ticket.ts'

export type Said = { mailId: string; saidAt: string }

/** Returns `ticket` with the statements of `reading` joined in. A value said again in the same words is no new statement. */
export function joinReading(ticket: Ticket, reading: Reading, said: Said): Ticket {
  const current = new Map(currentFacts(ticket).map((fact) => [fact.field, fact]))
  const news = reading.facts.filter((fact) => !sameStatement(current.get(fact.field), fact))
  const facts = [...ticket.facts, ...news.map((fact): TicketFact => ({ ...fact, ...said }))]
  const stated = new Set(facts.map((fact) => fact.field))
  return {
    ...ticket,
    ...(reading.checklist === undefined ? {} : { checklist: reading.checklist }),
    facts,
    dontKnow: unstated([...ticket.dontKnow, ...reading.dontKnow], stated),
    mentioned: unstated([...ticket.mentioned, ...reading.mentioned], stated),
  }
}

/** Returns what the ticket knows now: of each field its newest statement, in the order first stated. */
export function knownOf(ticket: Ticket): Known {
  return { facts: currentFacts(ticket), dontKnow: ticket.dontKnow, mentioned: ticket.mentioned }
}

function currentFacts(ticket: Ticket): TicketFact[] {
  return [...new Map(ticket.facts.map((fact) => [fact.field, fact])).values()]
}

function unstated(fields: string[], stated: Set<string>): string[] {
  return [...new Set(fields)].filter((field) => !stated.has(field))
}

function sameStatement(before: Fact | undefined, now: Fact): boolean {
  return before !== undefined && before.state === now.state && String(before.value) === String(now.value)
}
