// What one more mail adds to a ticket: facts with their history, the newest statement of a field holding; who takes part;
// the Message-IDs by which the talk is found again.
import type { Fact, Known, Reading } from '../facts/fact.ts'
import { type Findings, joinFindings } from '../facts/findings.ts'
import type { Message } from '../message/message.ts'
import { type DeskRules, withoutPlus } from './desk-rules.ts'
import { MAX_MESSAGE_IDS, type Ticket, type TicketFact } from './ticket.ts'

/** More people than this in one talk is a list, not a talk. */
const MAX_PARTICIPANTS = 50

export type JoiningMail = { mailId: string; message: Message; reading: Reading; findings: Findings; now: string }

/** Returns `ticket` with what `mail` says joined in. A value said again is no new statement. */
export function joinMail(ticket: Ticket, mail: JoiningMail, desk: DeskRules): Ticket {
  const { message, reading } = mail
  const said = { mailId: mail.mailId, saidAt: message.sentAt ?? mail.now }
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
    findings: joinFindings(ticket.findings, mail.findings),
    participants: joinParticipants(ticket, message, desk),
    messageIds: joinMessageIds(ticket.messageIds, message.messageId),
  }
}

/** Returns what the ticket knows now: of each field its newest statement, in the order first stated. */
export function knownOf(ticket: Ticket): Known {
  return { facts: currentFacts(ticket), dontKnow: ticket.dontKnow, mentioned: ticket.mentioned }
}

/** Returns `ids` with `id` as the newest. */
export function joinMessageIds(ids: string[], id: string | undefined): string[] {
  return id === undefined || ids.includes(id) ? ids : [...ids, id].slice(-MAX_MESSAGE_IDS)
}

function joinParticipants(ticket: Ticket, message: Message, desk: DeskRules): string[] {
  const named = [...message.to, ...message.cc].map(({ address }) => withoutPlus(address))
  const strangers = named.filter((address) => !desk.addresses.includes(address))
  return [...new Set([...ticket.participants, ...strangers])].slice(0, MAX_PARTICIPANTS)
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
