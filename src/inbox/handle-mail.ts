// One claimed mail to its end: read in a reader process, find its ticket, decide, commit. A mail that cannot be read is tried again
// and then quarantined: kept, passed on raw, a person told. Nothing here throws for what a mail says.
import { randomBytes } from 'node:crypto'
import type { Case } from '../decide/case.ts'
import { decide } from '../decide.ts'
import type { Reading } from '../facts/fact.ts'
import type { Findings } from '../facts/look-up/findings.ts'
import type { AskedBefore } from '../facts/read-request.ts'
import type { Log } from '../log.ts'
import { identifyMail } from '../message/identify-mail.ts'
import type { Message } from '../message/message.ts'
import { type PageStatement, readPageMail } from '../message/page-mail.ts'
import { isSendableAddress } from '../reply/check-address.ts'
import { composeMail } from '../reply/compose-mail.ts'
import type { OutgoingMail } from '../reply/outgoing-mail.ts'
import { writeQuarantineNotice } from '../reply/write-hand-off.ts'
import type { ClaimedMail, NewOutboxEntry, Store } from '../store/store.ts'
import type { Patience } from '../ticket/advance.ts'
import { type DeskRules, mailboxOf, type OriginalsRule } from '../ticket/desk-rules.ts'
import { findReachedLimits, type ReplyLimits } from '../ticket/limits.ts'
import { type AuthenticationPolicy, findReasonsNotToAnswer } from '../ticket/may-answer.ts'
import { writeReason } from '../ticket/reason-line.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { findTokens, writeToken } from '../ticket/token.ts'
import type { Breaker } from './breaker.ts'
import { countReplies } from './count-replies.ts'
import { findBounced } from './find-bounced.ts'
import { findPageTalk } from './find-page-talk.ts'
import { findTalk } from './find-talk.ts'
import type { Named } from './find-ticket-of.ts'
import { findEcho, tellLimits } from './guard-replies.ts'
import { isWithHelpdesk } from './is-with-helpdesk.ts'
import { loadEarlierMails } from './load-earlier-mails.ts'
import { isForPostmaster } from './own-recipient.ts'
import type { Aside } from './process-mails.ts'
import type { ReadResult } from './reader-pool.ts'
import type { Turns } from './turns.ts'

/** Looks up what others say, in bounded time; never rejects. */
export type LookUp = (question: {
  mail: ClaimedMail
  message: Message
  reading: Reading
  ticket?: Ticket
  now: string
  by?: 'page'
}) => Promise<Findings>

/** Reads mails somewhere where they can do no harm. */
export type Reader = {
  /** `among`: ids of the checklists that may apply. */
  read(raw: Uint8Array, among: string[], receivedAt?: string): Promise<ReadResult>
  /** With nothing beside it, for a second try. */
  readAlone(raw: Uint8Array, among: string[], receivedAt?: string): Promise<ReadResult>
  readRequest(message: Message, asked: AskedBefore, among: string[]): Promise<Reading | undefined>
}

export type Sign = (bytes: Uint8Array) => Promise<Uint8Array>

export type Handling = {
  store: Store
  reader: Reader
  lookUp: LookUp
  turns: Turns
  desk: DeskRules
  /** What of mails that hold a password is attached to hand-offs. */
  originals: OriginalsRule
  patience: Patience
  limits: ReplyLimits & { unansweredTickets: number }
  breaker: Breaker
  authentication: AuthenticationPolicy
  /** Signs tickets' tokens, and what was filled in on our page. */
  key: Uint8Array
  log: Log
  now: () => string
  /** Signs composed mails; absent where the smarthost does, or nobody. */
  sign?: Sign
  /** Called after a commit that queued something. */
  queued: () => void
}

/**
 * Claims of one mail before it goes to quarantine unread. A reading that fails takes two, so what comes to this many kills the whole
 * process, or its decision fails each time; a process that is killed for other reasons has the same mail in hand once or twice.
 */
const MAX_TRIES = 8
const RETRY_AFTER_SECONDS = 1
/** Two decisions on one ticket at one time are rare, and so is a talk that changes while a mail of it is looked up; more than this is a fault. */
const MAX_CONFLICTS = 10

/** Resolves when the mail has its end, or waits for another try. */
export async function handleMail(mail: ClaimedMail, handling: Handling, aside: Aside = (work) => work): Promise<void> {
  if (mail.isLost === true) return quarantine(mail, 'bytes-lost', handling)
  if (mail.attempt > MAX_TRIES) return quarantine(mail, 'tried-too-often', handling)
  const page = await readPage(mail, handling)
  if (page !== undefined) return decideAndCommit(page, handling, aside)
  const isFirst = mail.isAlone !== true
  const among = mailboxOf(handling.desk, mail.rcptTo).checklists
  const { raw, receivedAt } = mail
  const read = isFirst ? await handling.reader.read(raw, among, receivedAt) : await handling.reader.readAlone(raw, among, receivedAt)
  if (read.kind !== 'read') {
    // The node stops: whoever claimed the mail gives it back.
    if (read.kind === 'failed' && read.error === 'stopped') return
    // The second try, alone, tells a bad moment or a bad neighbour from a bad mail.
    if (!isFirst) return quarantine(mail, `reading-${read.kind}`, handling)
    handling.log.warn('mail-retried', { mail: mail.id, reason: `reading-${read.kind}` })
    await handling.store.postponeMail(mail.id, secondsAfter(handling.now(), RETRY_AFTER_SECONDS))
    return
  }
  const { message, reading } = read
  const identity = identifyMail(mail.raw, message.messageId)
  await decideAndCommit({ mail, message, reading, identity }, handling, aside)
}

type ReadMail = {
  mail: ClaimedMail
  message: Message
  reading: Reading
  identity: ReturnType<typeof identifyMail>
  /** What was filled in on our page. */
  page?: PageStatement
}

/** Returns the mail as one of our own page's; undefined where it is another, or its ticket is gone: then it is read like any. */
async function readPage(mail: ClaimedMail, handling: Handling): Promise<ReadMail | undefined> {
  const page = readPageMail(mail.raw, handling.key)
  const talk = page === undefined ? undefined : await findPageTalk(page, mail.receivedAt, handling)
  if (page === undefined || talk === undefined) return undefined
  const { message, reading } = talk
  const identity = identifyMail(mail.raw, page.messageId)
  return { mail, message, reading, identity, page }
}

async function decideAndCommit(read: ReadMail, handling: Handling, aside: Aside): Promise<void> {
  const turn = read.reading.customer?.address ?? read.identity.contentHash
  for (let conflicts = 0; conflicts < MAX_CONFLICTS; conflicts += 1) {
    // Before the turn: what others are slow to say holds up no other mail of this customer.
    const known = await aside(lookUpFor(read, handling))
    if ((await handling.turns.take(turn, () => decideOnce(read, known, handling))) === 'decided') return
  }
  throw new Error(`Cannot decide mail ${read.mail.id}: its ticket changed ${MAX_CONFLICTS} times meanwhile`)
}

/** The talk that a mail belongs to, and what was looked up for it there. */
type Known = { talk: Awaited<ReturnType<typeof findTalkOf>>; findings: Findings }

async function lookUpFor(read: ReadMail, handling: Handling): Promise<Known> {
  const { mail, message, page } = read
  const talk = await findTalkOf(read, handling)
  const asked = { mail, message, reading: talk.reading, ...byOf(page), now: handling.now() }
  return { talk, findings: await handling.lookUp(talk.ticket === undefined ? asked : { ...asked, ticket: talk.ticket }) }
}

/** In its turn. again: another mail of the customer has changed the talk meanwhile. */
async function decideOnce(read: ReadMail, known: Known, handling: Handling): Promise<'decided' | 'again'> {
  const { mail, identity } = read
  const { store, log } = handling
  const talk = await findTalkNow(read, known.talk, handling)
  if (talk.ticket?.token !== known.talk.ticket?.token) return 'again'
  const subject = await prepareCase(read, { talk, findings: known.findings }, handling)
  const decision = decide(subject)
  const at = handling.now()
  const outbox = await composeAll(decision.mails, { mailId: mail.id, ticket: decision.ticket?.token, at, sign: handling.sign })
  const { end, mails: _, ...changes } = decision
  const result = await store.commit({ mailId: mail.id, end, ...changes, outbox, identity, at })
  if (result === 'conflict') return 'again'
  const sender = subject.findings.sender?.verdict
  log.info('mail-decided', {
    mail: mail.id,
    end: end.end,
    reason: writeReason(end.codes),
    ticket: decision.ticket?.token,
    sender,
    sent: outbox.length,
  })
  tellLimits({ ...decision, mail: mail.id, at }, handling)
  if (outbox.length > 0) handling.queued()
  return 'decided'
}

/** Reading a mail for its ticket once more costs as much as the rest of the decision: only where the ticket has changed. */
async function findTalkNow(read: ReadMail, known: Known['talk'], handling: Handling): Promise<Known['talk']> {
  if (known.ticket === undefined) return findTalkOf(read, handling)
  const now = await handling.store.findTicket(known.ticket.token)
  return now?.version === known.ticket.version ? known : findTalkOf(read, handling)
}

async function prepareCase(read: ReadMail, { talk: found, findings }: Known, handling: Handling): Promise<Case> {
  const { mail, message, reading, identity } = read
  const { store, desk, now } = handling
  const same = await store.findSameMail(identity)
  const { reading: readForTicket, ...named } = found
  const bounced = await findBounced({ message, mailFrom: mail.mailFrom, rcptTo: mail.rcptTo }, store, handling.key)
  const customer = named.ticket?.customer ?? reading.customer
  const counts = await countReplies({ store, customer: customer?.address, ticket: named.ticket, now: now() })
  const notAuthenticated = findReasonsNotToAnswer(findings, reading, handling.authentication)
  const talk = bounced?.ticket ?? named.ticket
  const turnedTo = readForTicket.checklist === talk?.checklist ? undefined : readForTicket.checklist
  const newest = { message, reading, original: { id: mail.id, receivedAt: mail.receivedAt, raw: mail.raw } }
  const mails = await loadEarlierMails(talk, { newest, ...(turnedTo === undefined ? {} : { turnedTo }) }, handling)
  return {
    ...mails,
    ...byOf(read.page),
    mail,
    message,
    reading: readForTicket,
    findings,
    ...(same === undefined || same.mailId === mail.id
      ? {}
      : { copyOf: same.isIgnored === true ? ('ignored' as const) : ('decided' as const) }),
    ...named,
    ...(bounced === undefined ? {} : { bounced }),
    ...((await isWithHelpdesk({ mailFrom: mail.mailFrom, message }, named, handling)) ? { isWithHelpdesk: true as const } : {}),
    isOurs: findTokens(message.messageId ?? '', handling.key).length > 0,
    mustNotAnswer: [
      // Automatic mail is never answered; what only asks for that reaches a person.
      ...message.automaticSigns.map(({ code }) => code),
      ...notAuthenticated,
      ...findReachedLimits(counts, handling.limits),
      ...(customer === undefined || isSendableAddress(customer.address) ? [] : ['unsendable-address']),
      ...(isForPostmaster(mail.rcptTo, desk.addresses) ? ['to-postmaster'] : []),
      ...(named.ticket === undefined ? await findEcho({ message, reading }, handling) : []),
    ],
    desk,
    patience: handling.patience,
    now: now(),
    freshToken: writeToken(randomBytes(5), handling.key),
  }
}

function byOf(page: PageStatement | undefined): { by?: 'page' } {
  return page === undefined ? {} : { by: 'page' }
}

async function findTalkOf({ mail, message, reading, page }: ReadMail, handling: Handling): Promise<Named & { reading: Reading }> {
  const talk = page === undefined ? undefined : await findPageTalk(page, mail.receivedAt, handling)
  return talk === undefined ? findTalk({ message, reading, rcptTo: mail.rcptTo }, handling) : { ticket: talk.ticket, reading: talk.reading }
}

/** Returns the mails as outbox entries with their bytes made: what is committed is what is sent, at every try. */
export async function composeAll(
  mails: OutgoingMail[],
  cause: { mailId: string; ticket: string | undefined; at: string; sign: Sign | undefined },
): Promise<NewOutboxEntry[]> {
  const entries = await Promise.all(
    mails.map(async (mail) => {
      const bytes = await compose(mail, cause.sign)
      // An entry for each recipient: where one is refused the other still gets it, and no try reaches anybody twice.
      return mail.envelopeTo.map((recipient) => ({
        kind: mail.kind,
        ...(cause.ticket === undefined ? {} : { ticket: cause.ticket }),
        mailId: cause.mailId,
        messageId: mail.messageId,
        envelopeFrom: mail.envelopeFrom,
        envelopeTo: [recipient],
        bytes,
        sendAfter: mail.sendAfter ?? cause.at,
      }))
    }),
  )
  return entries.flat()
}

async function compose(mail: OutgoingMail, sign: Sign | undefined): Promise<Uint8Array> {
  const bytes = await composeMail(mail)
  return sign === undefined ? bytes : sign(bytes)
}

async function quarantine(mail: ClaimedMail, reason: string, handling: Handling): Promise<void> {
  const { desk, store, log } = handling
  const at = handling.now()
  const mailbox = mailboxOf(desk, mail.rcptTo)
  const route = {
    mailbox: mailbox.address,
    deskName: mailbox.name,
    deskId: desk.deskId,
    helpdesk: mailbox.helpdesk,
    messageId: `quarantine.${mail.id}.${Date.parse(mail.receivedAt)}@${mailbox.address.slice(mailbox.address.lastIndexOf('@') + 1)}`,
    date: at,
    timeZone: desk.timeZone,
  }
  const notice = writeQuarantineNotice(route, { ...mail, mailId: mail.id, reason })
  const outbox = await composeAll([notice], { mailId: mail.id, ticket: undefined, at, sign: handling.sign })
  const result = await store.commit({ mailId: mail.id, end: { end: 'quarantined', codes: [reason] }, outbox, at })
  if (result !== 'committed') return
  log.error('mail-quarantined', { mail: mail.id, reason })
  handling.queued()
}

function secondsAfter(instant: string, seconds: number): string {
  return Temporal.Instant.from(instant).add({ seconds }).toString()
}
