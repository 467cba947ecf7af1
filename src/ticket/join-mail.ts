// What one more mail adds to a ticket: facts with their history, the newest statement of a field holding; who takes part;
// the Message-IDs by which the talk is found again. Passwords are taken out of every word that is kept.
import type { Fact, Known, Reading } from '../facts/fact.ts'
import { type Findings, joinFindings } from '../facts/look-up/findings.ts'
import { findClearLanguage } from '../message/detect-language.ts'
import { isOwnAddress } from '../message/is-helpdesk-address.ts'
import type { Language, Message } from '../message/message.ts'
import { maskSecrets } from '../value/secret/mask-secrets.ts'
import { type DeskRules, mailboxOf, withoutPlus } from './desk-rules.ts'
import { findBesides } from './find-besides.ts'
import { joinWords } from './join-words.ts'
import { readAgentNote } from './read-agent-note.ts'
import { type Besides, MAX_BESIDES, MAX_MESSAGE_IDS, MAX_NOTES, type Ticket, type TicketFact } from './ticket.ts'

/** A beginning is longer than this: shorter texts are told anew. */
const MIN_CUT = 30

/** More people than this in one talk is a list, not a talk. */
const MAX_PARTICIPANTS = 50

export type JoiningMail = {
  mailId: string
  message: Message
  reading: Reading
  findings: Findings
  /** The passwords of all mails of the ticket, this one included. */
  secrets: string[]
  now: string
}

/** Returns `ticket` with what `mail` says joined in. A value said again is no new statement. */
export function joinMail(ticket: Ticket, mail: JoiningMail, desk: DeskRules): Ticket {
  const { message, reading } = mail
  const facts = joinStatements(ticket, mail).map((fact) => maskFact(fact, mail.secrets, desk))
  const stated = new Set(facts.map((fact) => fact.field))
  const note = readAgentNote(mail)
  const notes = note === undefined ? ticket.notes : [...(ticket.notes ?? []), note].slice(-MAX_NOTES)
  const besides = [...(ticket.besides ?? []), ...readBesides(ticket, mail)].slice(-MAX_BESIDES)
  const { words: _joined, withheld: known = [], ...rest } = ticket
  const withheld = unstated([...known, ...(reading.withheld ?? [])], stated)
  const words = joinWords(ticket, mail)
  const withSecrets = reading.secrets.length === 0 ? ticket.mailsWithSecrets : [...(ticket.mailsWithSecrets ?? []), mail.mailId]
  return {
    ...rest,
    language: languageOf(ticket, mail, desk),
    ...(reading.checklist === undefined ? {} : { checklist: reading.checklist }),
    facts,
    dontKnow: unstated([...ticket.dontKnow, ...reading.dontKnow], stated),
    ...(withheld.length === 0 ? {} : { withheld }),
    mentioned: unstated([...ticket.mentioned, ...reading.mentioned], stated),
    ...(notes === undefined ? {} : { notes }),
    ...(besides.length === 0 ? {} : { besides }),
    ...(words === undefined ? {} : { words }),
    ...(withSecrets === undefined ? {} : { mailsWithSecrets: withSecrets }),
    findings: joinFindings(ticket.findings, mail.findings),
    participants: joinParticipants(ticket, message, desk),
    messageIds: [message.messageId, ...idsOfForwarded(message, reading)].reduce(joinMessageIds, ticket.messageIds),
  }
}

/** What an earlier mail says for the checklist that the talk has turned to: its own time, before all that was said since. */
export type EarlierMail = { mailId: string; saidAt: string; reading: Reading }

/**
 * Returns `ticket` turned to `checklist`: with what its `earlier` mails say for that one, where nothing of the field is known yet.
 * Facts of fields that both checklists have stay, unless the field means somebody else there: who sends is the customer in one
 * and the other in the next. The ticket itself where it does not turn; one that had no checklist learns all of its own.
 */
export function joinEarlier(ticket: Ticket, turn: { earlier: EarlierMail[]; checklist: string }, desk: DeskRules): Ticket {
  const { earlier, checklist } = turn
  if (ticket.checklist === checklist) return ticket
  const fieldsOf = (wanted: string | undefined) => desk.checklists.find(({ id }) => id === wanted)?.fields ?? []
  const meansElse = (id: string): boolean => {
    const [one, other] = [fieldsOf(ticket.checklist), fieldsOf(checklist)].map((fields) => fields.find((field) => field.id === id))
    return one !== undefined && other !== undefined && (one.type !== other.type || one.ofCustomer !== other.ofCustomer)
  }
  const kept = ticket.facts.filter(({ field }) => !meansElse(field))
  const known = new Set(kept.map(({ field }) => field))
  const readings = earlier.filter(({ reading }) => reading.checklist === checklist)
  const found = readings.flatMap(({ reading, mailId, saidAt }) => reading.facts.map((fact): TicketFact => ({ ...fact, mailId, saidAt })))
  return {
    ...ticket,
    facts: [...found.filter(({ field }) => !known.has(field)), ...kept],
    dontKnow: [...ticket.dontKnow, ...readings.flatMap(({ reading }) => reading.dontKnow)],
    mentioned: [...ticket.mentioned, ...readings.flatMap(({ reading }) => reading.mentioned)],
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

/** Who goes on in another language is answered in it. Values are left out: an error's text is a program's, and "995" is of no language. */
function languageOf(ticket: Ticket, { message, reading }: JoiningMail, desk: DeskRules): Language {
  const fixed = mailboxOf(desk, [ticket.mailbox]).language
  if (fixed !== undefined || ticket.version === 0 || reading.agent !== undefined) return ticket.language
  const own = message.passages.filter(({ origin }) => origin === 'own')
  const said = own.map(({ id, text }) =>
    reading.facts
      .filter(({ evidence }) => evidence.passage === id)
      .reduce((rest, { evidence: { start, end } }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text),
  )
  return findClearLanguage(said.join('\n')) ?? ticket.language
}

/** Returns the history with this mail's new statements: at its end, or before what was said later where this mail was overtaken. */
function joinStatements(ticket: Ticket, { mailId, message, reading, now }: JoiningMail): TicketFact[] {
  const saidAt = message.sentAt ?? now
  const inOrder = answersNewestReply(ticket, message)
  const current = new Map(currentFacts(ticket).map((fact) => [fact.field, fact]))
  const facts = [...ticket.facts]
  for (const fact of reading.facts) {
    const before = current.get(fact.field)
    if (before !== undefined && (sameStatement(before, fact) || saysLess(before, fact))) continue
    const said: TicketFact = { ...fact, mailId, saidAt }
    const isOvertaken = !inOrder && before !== undefined && saidAt < before.saidAt
    if (isOvertaken) facts.splice(facts.indexOf(before), 0, said)
    else facts.push(said)
  }
  return facts
}

/**
 * A mail that answers our newest letter was written after all we know, whatever its writer's clock says. Any other may have been
 * overtaken on its way, and its Date header decides.
 */
export function answersNewestReply(ticket: Ticket, message: Message): boolean {
  const newest = ticket.messageIds.findLast((id) => id.startsWith(`${ticket.token}.`))
  return newest !== undefined && [...message.inReplyTo, ...message.references].includes(newest)
}

/** What is quoted or written freely; typed values are what their grammar let through. */
function maskFact(fact: TicketFact, secrets: string[], desk: DeskRules): TicketFact {
  if (secrets.length === 0) return fact
  const { evidence, value } = fact
  const isText = desk.checklists.some(({ fields }) => fields.some(({ id, type }) => id === fact.field && type === 'text'))
  return {
    ...fact,
    ...(isText ? { value: maskSecrets(String(value), secrets) } : {}),
    evidence: {
      ...evidence,
      quote: maskSecrets(evidence.quote, secrets),
      ...(evidence.label === undefined ? {} : { label: maskSecrets(evidence.label, secrets) }),
    },
  }
}

/** What an agent wrote above a forward is a note and no word of the customer's. */
function readBesides(ticket: Ticket, { mailId, message, reading, secrets, now }: JoiningMail): Besides[] {
  if (reading.agent !== undefined) return []
  const stated = reading.facts.map(({ evidence }) => evidence)
  const found = findBesides(message, stated, ticket.version === 0 ? 'first-mail' : 'follow-up')
  return found.map((text) => ({ mailId, at: message.sentAt ?? now, text: maskSecrets(text, secrets) }))
}

/** The customer's own Message-ID inside an agent's forward: what he writes under it later belongs to this talk. */
function idsOfForwarded(message: Message, reading: Reading): string[] {
  if (reading.agent === undefined) return []
  return message.letters.flatMap(({ from, messageId }) =>
    messageId !== undefined && from?.address === reading.customer?.address ? [messageId] : [],
  )
}

function joinParticipants(ticket: Ticket, message: Message, desk: DeskRules): string[] {
  const named = [...message.to, ...message.cc].map(({ address }) => address)
  const strangers = named.filter((address) => !isOwnAddress(address, desk)).map(withoutPlus)
  return [...new Set([...ticket.participants, ...strangers])].slice(0, MAX_PARTICIPANTS)
}

function currentFacts(ticket: Ticket): TicketFact[] {
  return [...new Map(ticket.facts.map((fact) => [fact.field, fact])).values()]
}

function unstated(fields: string[], stated: Set<string>): string[] {
  return [...new Set(fields)].filter((field) => !stated.has(field))
}

function sameStatement(before: Fact, now: Fact): boolean {
  return before.state === now.state && String(before.value) === String(now.value)
}

/**
 * "No Outlook" after "Outlook 2019" takes nothing back, nor does the address of the inner network after the one on the internet, nor the
 * beginning of a text, such as our letters show a long one, which comes back in a quote.
 */
function saysLess(before: Fact, now: Fact): boolean {
  if (before.state !== 'good') return false
  const [was, is] = [String(before.value), String(now.value)]
  return (
    (is.length > MIN_CUT && / /.test(is) && was.startsWith(is.replace(/…$/, ''))) ||
    now.state === 'invalid' ||
    (now.state === 'partial' && String(before.value).toLowerCase().startsWith(String(now.value).toLowerCase()))
  )
}
