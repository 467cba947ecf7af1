// From what must happen to the mails that make it happen: the one letter to the customer and the one to the helpdesk.
// Message-IDs come from the ticket's token and version, so that deciding again gives the same mails.
import type { Checklist } from '../checklist/checklist.ts'
import type { Assessment, Reading } from '../facts/fact.ts'
import type { DomainFinding } from '../facts/look-up/findings.ts'
import { findGateFault } from '../facts/look-up/gate.ts'
import type { Language, MailAddress, Message } from '../message/message.ts'
import type { Effect } from '../ticket/advance.ts'
import { customerWords } from '../ticket/customer-words.ts'
import { type DeskRules, mailboxOf } from '../ticket/desk-rules.ts'
import { joinMessageIds, knownOf } from '../ticket/join-mail.ts'
import { writePageLink } from '../ticket/page-link.ts'
import type { SaidWords, Ticket } from '../ticket/ticket.ts'
import { findEmails } from '../value/address/email-address.ts'
import type { Words } from './blocks.ts'
import { isSendableAddress } from './check-address.ts'
import type { Advice } from './field-blocks.ts'
import { findHints } from './find-hints.ts'
import { findImage, tellsOfPicture } from './find-image.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import { wordsOfTicket } from './tell-where.ts'
import { writeChecks } from './write-checks.ts'
import { type Route, writeHandOff, writeNote } from './write-hand-off.ts'
import { writeRecords } from './write-records.ts'
import {
  type Heard,
  type Reader,
  writeBlocked,
  writeConfirmation,
  writeGoodbye,
  writePersonTakesOver,
  writeReminder,
  writeRequest,
  writeWhich,
} from './write-reply.ts'
import { writeReplyMail } from './write-reply-mail.ts'

/** `raw` is absent where it is no longer kept, or may not be shown; then `masked` is its text without passwords. */
export type KeptOriginal = { id: string; receivedAt: string; raw?: Uint8Array; masked?: string }

export type Writing = {
  /** After advance(). */
  ticket: Ticket
  effects: Effect[]
  /** Of the whole ticket. */
  assessment: Assessment
  desk: DeskRules
  now: string
  /** The ticket's kept mails, oldest first, the newest included: a hand-off attaches them. */
  originals: KeptOriginal[]
  /** Passwords of all mails of the ticket: masked in all that is written. */
  secrets: string[]
  /** The mail that caused it; absent where the clock did. */
  newest?: { message: Message; reading: Reading }
}

/** Of each passage, and in all: a talk names a handful of addresses. */
const MAX_SEARCHED = 20_000
const MAX_ADDRESSES = 100

/** Returns the mails that carry out `effects`, and the ticket with their Message-IDs joined to the talk. */
export function writeMails(writing: Writing): { ticket: Ticket; mails: OutgoingMail[] } {
  const mails = writing.effects.flatMap((effect) => writeEffect(effect, writing) ?? [])
  const messageIds = mails.reduce((ids, mail) => joinMessageIds(ids, mail.messageId), writing.ticket.messageIds)
  const { words, ...rest } = writing.ticket
  // Once handed off, the words stand in the helpdesk's mail: the ticket keeps them no longer.
  const isHandedOff = writing.effects.some(({ kind }) => kind === 'hand-off')
  return { ticket: { ...rest, ...(words === undefined || isHandedOff ? {} : { words }), messageIds }, mails }
}

function writeEffect(effect: Effect, writing: Writing): OutgoingMail | undefined {
  if (effect.kind === 'hand-off') return writeTheHandOff(effect, writing)
  if (effect.kind === 'note') return writeTheNote(writing)
  if (effect.kind === 'withdraw') return undefined
  const { customer } = writing.ticket
  return customer === undefined ? undefined : writeToCustomer(effect, customer, writing)
}

type CustomerEffect = Exclude<Effect, { kind: 'hand-off' | 'note' | 'withdraw' }>

function writeToCustomer(effect: CustomerEffect, customer: MailAddress, writing: Writing): OutgoingMail | undefined {
  const { ticket, newest } = writing
  const mailbox = mailboxOf(writing.desk, [ticket.mailbox])
  const reader: Reader = {
    customer,
    language: ticket.language,
    deskName: mailbox.name,
    token: ticket.token,
    secretSeen: (newest?.reading.secrets.length ?? 0) > 0,
    ...pageUrlFor(writing),
  }
  const words = wordsFor(effect, reader, writing)
  if (words === undefined) return undefined
  const inReplyTo = newest === undefined ? undefined : answeredId(newest)
  const sendAt = effect.kind === 'ask' ? (ticket.requests.at(-1)?.askedAt ?? writing.now) : writing.now
  const agent = mailbox.copyAgent === true ? ticket.agent : undefined
  const copyTo = agent === undefined || !isSendableAddress(agent.address) ? undefined : agent
  return writeReplyMail(words, {
    mailbox: ticket.mailbox,
    deskName: mailbox.name,
    deskId: writing.desk.deskId,
    token: ticket.token,
    customer,
    ...(copyTo === undefined || copyTo.address === customer.address ? {} : { copyTo }),
    language: ticket.language,
    subject: ticket.subject,
    occasion: newest === undefined ? 'clock' : 'mail',
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    references: ticket.agent === undefined ? ticket.messageIds : ticket.messageIds.filter((id) => id.startsWith(`${ticket.token}.`)),
    messageId: ourMessageId(ticket, 'r'),
    date: sendAt,
    ...(sendAt === writing.now ? {} : { sendAfter: sendAt }),
    secrets: writing.secrets,
  })
}

/** The link is made for the time at which it is sent. */
function pageUrlFor({ desk, ticket, now }: Writing): Pick<Reader, 'pageUrl'> {
  if (desk.page === undefined) return {}
  const seconds = Math.round(desk.page.linkHours * 3600)
  const sentAt = ticket.requests.at(-1)?.askedAt ?? now
  const from = Temporal.Instant.compare(sentAt, now) > 0 ? sentAt : now
  const until = Temporal.Instant.from(from).add({ seconds }).toString()
  return { pageUrl: `${desk.page.url}/r/${writePageLink({ token: ticket.token, until }, desk.page.key)}` }
}

/**
 * The Message-ID that the reply answers. A forwarded customer never saw the agent's: under his own, where the forward brought it
 * along, the reply stands in his talk; under the agent's it would stand nowhere.
 */
function answeredId({ message, reading }: NonNullable<Writing['newest']>): string | undefined {
  if (reading.agent === undefined) return message.messageId
  return message.letters.find(({ from, messageId }) => messageId !== undefined && from?.address === reading.customer?.address)?.messageId
}

function wordsFor(effect: CustomerEffect, reader: Reader, writing: Writing): Words | undefined {
  const checklist = checklistOf(writing)
  if (effect.kind === 'promise-person') {
    const because = writing.effects.find((one) => one.kind === 'hand-off')?.because
    const { heard } = checklist === undefined ? {} : heardIn(checklist, writing)
    return writePersonTakesOver(reader, because === 'wants-person' || because === 'no-progress' ? because : 'asked-enough', heard)
  }
  if (effect.kind === 'say-goodbye') return writeGoodbye(reader)
  if (effect.kind === 'ask-which') {
    const choices = effect.checklists.flatMap((id) => writing.desk.checklists.filter((one) => one.id === id))
    return writeWhich(reader, choices, { isUpset: writing.newest?.reading.isUpset === true })
  }
  if (checklist === undefined) return undefined
  const { facts } = knownOf(writing.ticket)
  const hints = findHints(checklist, facts, reader.language)
  const checks = checksOf(checklist, writing, reader.language)
  const { findings } = writing.ticket
  const records = writeRecords({ checklist, facts, findings, language: reader.language, timeZone: writing.desk.timeZone })
  const said = wordsOfTicket(writing.ticket)
  const told = { checklist, facts, said, hints, checks, records, ...heardIn(checklist, writing) }
  switch (effect.kind) {
    case 'ask':
      return writeRequest(reader, { ...told, asks: effect.asks, requestNumber: writing.ticket.requests.length })
    case 'remind':
      return writeReminder(reader, { checklist, facts, said, asks: effect.asks })
    case 'explain-block':
      return writeBlocked(reader, { checklist, fields: effect.fields, ...gateFaultOf(checklist, writing.ticket) })
    case 'confirm':
      return writeConfirmation(reader, told)
  }
}

/** What the newest mail said beside its values; of a reminder there is none. */
function heardIn(checklist: Checklist, { newest, ticket }: Writing): { heard?: Heard } {
  if (newest === undefined) return {}
  const { message, reading } = newest
  const image = findImage(message)
  const errors = checklist.fields.filter(({ textOf }) => textOf === 'error')
  return {
    heard: {
      isUpset: reading.isUpset === true,
      besides: ticket.besides?.some(({ mailId }) => mailId === ticket.mailIds.at(-1)) === true,
      ...(tellsOfPicture(message) ? { picture: true } : {}),
      ...(image === undefined ? {} : { inImage: Object.fromEntries(errors.map(({ id }) => [id, image])) }),
    },
  }
}

function checksOf(checklist: Checklist, writing: Writing, language: Language): string[] {
  const { findings } = writing.ticket
  const { facts } = knownOf(writing.ticket)
  return writeChecks({ checklist, facts, findings, otherAddresses: () => addressesOf(writing), language })
}

function gateFaultOf(checklist: Checklist, { findings }: Ticket): { domain?: DomainFinding } {
  const domain = findGateFault(checklist, findings)
  return domain === undefined ? {} : { domain }
}

/** Addresses that the talk names and that are not its stated recipients' alone: a mistyped one may be meant as one of them. */
function addressesOf({ ticket, newest }: Writing): string[] {
  const stated = ticket.facts
    .flatMap(({ value }) => (Array.isArray(value) ? value : [String(value)]))
    .filter((text) => /^[^@\s]+@[^@\s]+$/.test(text))
  const told = (newest?.message.passages ?? []).flatMap(({ text }) =>
    findEmails(text.slice(0, MAX_SEARCHED)).map(({ value }) => String(value)),
  )
  const people = [...(ticket.customer === undefined ? [] : [ticket.customer.address]), ...ticket.participants]
  return [...new Set([...stated, ...people, ...told].map((address) => address.toLowerCase()))].slice(0, MAX_ADDRESSES)
}

function writeTheHandOff(effect: Extract<Effect, { kind: 'hand-off' }>, writing: Writing): OutgoingMail {
  const { ticket, assessment, newest } = writing
  const checklist = checklistOf(writing)
  return writeHandOff(routeOf(writing), {
    ticket,
    ...(checklist === undefined ? {} : { checklist }),
    reason: effect.because,
    codes: effect.codes,
    asks: assessment.kind === 'incomplete' ? assessment.asks : [],
    signs: newest?.message.automaticSigns ?? [],
    mails: writing.originals,
    secrets: writing.secrets,
    words: wordsOfTalk(writing),
    ...(assessment.kind === 'blocked' ? { blockedBy: assessment.fields } : {}),
    ...(checklist === undefined ? {} : { advice: adviceOf(checklist, writing) }),
  })
}

/** The words of the ticket's mails, and those of a newest that never joined it: a machine's. */
function wordsOfTalk({ ticket, newest, originals, now }: Writing): SaidWords[] {
  const kept = ticket.words ?? []
  const mailId = originals.at(-1)?.id ?? ''
  const text =
    newest === undefined || kept.some((words) => words.mailId === mailId)
      ? undefined
      : customerWords(newest.message, newest.reading, ticket.mailbox)
  return text === undefined ? kept : [...kept, { mailId, at: now, text }]
}

/** The hints and checks of our letters, in the helpdesk's language. */
function adviceOf(checklist: Checklist, writing: Writing): Advice {
  const errors = checklist.fields.flatMap(({ id, textOf }) => (textOf === 'error' ? [id] : []))
  const facts = knownOf(writing.ticket).facts.filter(({ field }) => errors.includes(field))
  return {
    was: writing.effects.some(({ kind }) => kind === 'confirm') ? 'told' : 'not-told',
    // A log is explained among the records.
    hints: findHints(checklist, facts, 'pt-BR'),
    checks: checksOf(checklist, writing, 'pt-BR'),
  }
}

function writeTheNote(writing: Writing): OutgoingMail | undefined {
  const { ticket, newest } = writing
  const mail = writing.originals.at(-1)
  if (mail === undefined || newest === undefined) return undefined
  const [writer] = newest.message.from
  const words = customerWords(newest.message, newest.reading, ticket.mailbox)
  const handOffMessageId = ticket.messageIds.findLast((id) => id.startsWith(`${ticket.token}.`) && id.includes('.h@'))
  return writeNote(routeOf(writing), {
    token: ticket.token,
    subject: newest.message.subject,
    customer: ticket.customer,
    ...(writer === undefined ? {} : { writer }),
    mail,
    ...(words === undefined ? {} : { words }),
    ...matterOf(writing),
    secrets: writing.secrets,
    ...(handOffMessageId === undefined ? {} : { handOffMessageId }),
  })
}

/** Which of the matters that we asked about a mail names that came after the hand-off. */
function matterOf({ ticket, newest, desk }: Writing): { matter?: string } {
  const isAnswer = ticket.requests.at(-1)?.which !== undefined
  const named = isAnswer ? desk.checklists.find(({ id }) => id === newest?.reading.checklist) : undefined
  return named === undefined ? {} : { matter: named.title['pt-BR'] }
}

function routeOf({ ticket, desk, now }: Writing): Route {
  const mailbox = mailboxOf(desk, [ticket.mailbox])
  return {
    mailbox: mailbox.address,
    deskName: mailbox.name,
    deskId: desk.deskId,
    helpdesk: mailbox.helpdesk,
    messageId: ourMessageId(ticket, 'h'),
    date: now,
    timeZone: desk.timeZone,
  }
}

/** r: to the customer; h: to the helpdesk. One of each at most in a version. */
function ourMessageId(ticket: Ticket, kind: 'r' | 'h'): string {
  return `${ticket.token}.${ticket.version}.${kind}@${ticket.mailbox.slice(ticket.mailbox.lastIndexOf('@') + 1)}`
}

function checklistOf({ ticket, desk }: Writing): Checklist | undefined {
  return desk.checklists.find(({ id }) => id === ticket.checklist)
}
