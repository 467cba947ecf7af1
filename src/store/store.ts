// The promises every store keeps; test/store/contract.ts holds each store to them.
//   250 means kept        keepMail resolves only after the mail is on stable storage
//   one decision, one transaction   commit() writes ticket, outbox entries, ledger row together, or nothing
//   one end a mail        a mail has no end (in flight) or exactly one, for ever
// Times are RFC 3339 in UTC and always arguments: a store has no clock.
import type { ReturnedHandOff } from '../decide/case.ts'
import type { EndOfMail, MailEnd } from '../ticket/end-of-mail.ts'
import type { Codes } from '../ticket/reason-line.ts'
import type { Ticket } from '../ticket/ticket.ts'

export type { EndOfMail, MailEnd }

/** A mail as received, with its envelope. */
export type ReceivedMail = {
  receivedAt: string
  /** IP address of the client. */
  remoteAddress: string
  helo: string
  tls: boolean
  /** '' is the null return path. */
  mailFrom: string
  rcptTo: string[]
  raw: Uint8Array
  /** Where its bytes are, when they were written to openMailFile() as they came in; `raw` is empty then. */
  file?: KeptFile
}

/** A finished file of openMailFile(). */
export type KeptFile = { name: string; size: number }

/** The file of one large mail while it comes in. Whoever opened it finishes and keeps it, or discards it. */
export type MailFile = {
  /** Writes `pieces` one behind the other. Resolves when there may be more; one call at a time. Rejects when it cannot: then discard. */
  write(pieces: readonly Uint8Array[]): Promise<void>
  /** Resolves, once bytes and name are on stable storage, with what keepMail() wants. When it rejects, nothing stays. */
  finish(): Promise<KeptFile>
  /** Nothing of it stays. */
  discard(): Promise<void>
}

export type ClaimedMail = ReceivedMail & {
  id: string
  /** 1 at the first try. */
  attempt: number
  /** It was postponed, or in the hands of several owners that died: it is tried with no other beside it. */
  isAlone?: boolean
  /** Its bytes were taken from the store by others, for good; `raw` is empty. */
  isLost?: boolean
}

export type NewOutboxEntry = {
  kind: 'reply' | 'hand-off'
  ticket?: string
  /** The mail that caused it. */
  mailId: string
  messageId: string
  envelopeFrom: string
  envelopeTo: string[]
  /** The whole RFC 5322 message, CRLF line ends: every try sends these bytes. */
  bytes: Uint8Array
  /** RFC 3339; not before. */
  sendAfter: string
}
export type ClaimedEntry = NewOutboxEntry & { id: string; attempt: number; queuedAt: string }
export type Settlement =
  | { kind: 'sent'; response: string }
  | { kind: 'retry'; sendAfter: string; error: string }
  | { kind: 'failed'; error: string }

/** What decide() wants kept, all or nothing. */
export type Commit = {
  mailId?: string
  /** Absent only where no mail caused the decision (a timer). */
  end?: EndOfMail
  /** The ticket after the decision; its version must be the stored one plus one (1 for a new one). */
  ticket?: Ticket
  outbox: NewOutboxEntry[]
  /**
   * Token of a ticket whose replies that still wait this decision makes stale: those that nobody has claimed are withdrawn, neither
   * sent nor counted any more, before `outbox` is queued.
   */
  supersede?: string
  /** Id of the failed outbox entry that this decision tells a ticket or a person of: it is not listed as unnoticed any more. */
  noticed?: string
  /** A hand-off that was sent has come back: it counts as failed, and is an alert until a person has sent it again or seen to it. */
  returned?: ReturnedHandOff
  /** What makes two mails the same one: Message-ID and content hash. */
  identity?: { messageId: string; contentHash: string }
  at: string
}

/**
 * conflict: another decision changed the ticket first, or the same mail (identity) has opened a ticket that this one would open again;
 * decide again on what is stored now. gone: the mail has its end already.
 */
export type CommitResult = 'committed' | 'conflict' | 'gone'

/** `accepted` counts replays too, each a mail of its own; `replayed` says how many of them there are. */
/** `oldestInFlightAt`: when the mail that waits longest came; of replays it is not known. */
export type Ledger = { accepted: number; replayed: number; inFlight: number; oldestInFlightAt?: string; ends: Record<MailEnd, number> }

/** What a person did about a quarantined mail; the newest of several. */
export type QuarantineAct = { act: 'released' | 'replayed'; by: string; at: string; replayedAs?: string }

export type MailRow = {
  id: string
  receivedAt: string
  bytes: number
  attempts: number
  end?: MailEnd
  codes?: Codes
  endedAt?: string
  ticket?: string
  /** The quarantined mail that this one is read again for. */
  replayOf?: string
  /** Of a quarantined mail: what a person did about it last. */
  seen?: QuarantineAct
  /** Its bytes are gone since then. */
  purgedAt?: string
}

/** A mail as both sides of a reconciliation know it. */
export type AcceptedMail = MailRow & { mailFrom: string; rcptTo: string[]; messageId?: string }

export type OutboxState = 'waiting' | 'sent' | 'failed'
export type OutboxRow = Omit<NewOutboxEntry, 'bytes'> & {
  id: string
  state: OutboxState
  attempts: number
  queuedAt: string
  /** What the smarthost said last, or what broke. */
  answer?: string
  settledAt?: string
  /** Of a failed entry: the person who saw to it otherwise. */
  seen?: { by: string; at: string }
}

export type Purge = {
  /** Mails received and entries settled before lose their bytes. */
  originalsBefore: string
  /** Tickets not changed since that wait for no customer, and mails and entries ended before, go as a whole. Not after originalsBefore. */
  ticketsBefore: string
  /** Where the last call left off; absent at the beginning. */
  from?: PurgePlace
  /** Rows looked at in one transaction. */
  limit: number
  at: string
}
export type PurgePlace = { mail: string; entry: string }
export type Purged = {
  originals: number
  mails: number
  entries: number
  tickets: number /** Absent when all was looked at. */
  next?: PurgePlace
}

/** An automatic mail that nobody answered. Of its sender only the return path's domain is told; absent where that is empty. */
export type IgnoredMail = MailRow & { senderDomain?: string }

export type SameMail = { mailId: string; ticket?: string; isIgnored?: boolean }

export type Store = {
  /** Resolves with the mail's id after the commit. Rejects when it could not be kept: nothing of it stays. */
  keepMail(mail: ReceivedMail): Promise<string>
  /** A place for a mail that is too large to be held in memory while it comes in. Nothing is promised of it before keepMail(). */
  openMailFile(): MailFile
  /** Leases up to `limit` mails without an end, oldest first: new ones, and ones whose lease ran out. */
  claimMails(claim: {
    limit: number
    /** Of those, as many as have so many bytes in all, but one at least. Absent: all. */
    maxBytes?: number
    now: string
    leaseUntil: string
    /** alone: only those that were postponed, or in the hands of several owners that died. together: only the others. Absent: all. */
    lane?: 'together' | 'alone'
  }): Promise<ClaimedMail[]>
  /** Gives a lease back before its time; the try is not counted. With `notBefore` it is not claimed until then. */
  releaseMail(id: string, notBefore?: string): Promise<void>
  /** Gives a mail back to be tried again alone, not before `notBefore`; the try stays counted. */
  postponeMail(id: string, notBefore: string): Promise<void>
  commit(commit: Commit): Promise<CommitResult>
  /** The mail with this identity that was kept before, if its end is not quarantined; an ignored one only where there is no other. */
  findSameMail(identity: { messageId: string; contentHash: string }): Promise<SameMail | undefined>
  findTicket(token: string): Promise<Ticket | undefined>
  /** The newest ticket that holds one of these Message-IDs. */
  findTicketByMessageId(messageIds: string[]): Promise<Ticket | undefined>
  /** Tickets of `customer` at `mailbox` (addresses in any case) that are collecting or blocked, changed at or after `since`; newest change first, at most 10. */
  listOpenTicketsOf(talk: { customer: string; mailbox: string; since: string }): Promise<Ticket[]>
  /** Newest change first. */
  listTickets(page: { limit: number; before?: string; state?: Ticket['state'] }): Promise<Ticket[]>
  /** Tickets whose wakeAt has come and none of whose replies waits to be sent, oldest first: nobody is silent about what he has not got. */
  listDueTickets(now: string, limit: number): Promise<Ticket[]>
  /** `except`: ids that are in the claimer's hands, whatever their lease. */
  claimEntries(claim: { limit: number; now: string; leaseUntil: string; except?: string[] }): Promise<ClaimedEntry[]>
  settleEntry(id: string, settlement: Settlement, at: string): Promise<void>
  /** Failed entries that no ticket and no person was told of, oldest first. */
  listUnnoticedFailures(limit: number): Promise<OutboxRow[]>
  /**
   * Newest first; `before` is an id. unseen: hand-offs that failed and no person saw to, and those that are tried on though the server
   * refuses them for good; a reply's ticket is with a person.
   */
  listOutbox(page: { state?: OutboxState | 'unseen'; limit: number; before?: string }): Promise<OutboxRow[]>
  findEntry(id: string): Promise<OutboxRow | undefined>
  /**
   * Lets an entry that failed, or waits for another try, be sent as if queued `at`: the same bytes, of a hand-off to the address `to` where
   * one is given. False when it is sent, in hand, was never due or has no bytes.
   */
  retryEntry(id: string, at: string, to?: string): Promise<boolean>
  /** A person saw to an entry otherwise: it failed, or is a hand-off that is refused and now counts as failed. False when it is neither. */
  dismissEntry(id: string, act: { by: string; at: string }): Promise<boolean>
  /** Waiting, sent and failed entries. */
  countOutbox(): Promise<{ waiting: number; sent: number; failed: number; oldestWaitingAt?: string }>
  /** Tickets that had a reply to `address` (in any case) queued at or after `since`, newest reply first, at most 20. */
  listRepliedTickets(address: string, since: string): Promise<Ticket[]>
  /** When the newest reply of a ticket to `address` (in any case) that was sent was sent. */
  findReplySentAt(ticket: string, address: string): Promise<string | undefined>
  /** Replies to `address` (or to anyone, or to a domain "@example.com") queued at or after `since`: what the limits count. */
  countReplies(to: string | undefined, since: string): Promise<number>
  ledger(): Promise<Ledger>
  /** When the newest mail came of those before `time`; undefined where there is none. */
  findNewestBefore(time: string): Promise<string | undefined>
  /** Mails whose end is `ignored`, newest first. */
  listIgnored(limit: number): Promise<IgnoredMail[]>
  findMail(id: string): Promise<MailRow | undefined>
  readRaw(id: string): Promise<Uint8Array | undefined>
  /** Mails whose end is `quarantined`, oldest first; unseen: only those that nobody released or replayed. */
  listQuarantine(limit: number, which?: 'all' | 'unseen'): Promise<MailRow[]>
  /** A person has seen to a quarantined mail. Recorded for ever, and again each time. False when it is not in quarantine. */
  releaseQuarantined(id: string, act: { by: string; at: string }): Promise<boolean>
  /** Keeps the same mail once more as a new one, whose id is returned; the old one's end stays. Undefined when it is not in quarantine, or purged. */
  replayQuarantined(id: string, act: { by: string; at: string }): Promise<string | undefined>
  /** Mails received at or after `since`, by id; `after` is the last id of the page before. */
  listMails(page: { since: string; until?: string; after?: string; limit: number }): Promise<AcceptedMail[]>
  /** Removes for good, in one small transaction, what is kept too long: never a mail in flight, nor a quarantined one that nobody saw. */
  purge(purge: Purge): Promise<Purged>
  /**
   * Writes what is only in the log of changes into the store itself, and empties the log: what was purged is then in neither. Removes the
   * files too that a purge before could not remove, once they are a day old.
   */
  settlePurge(at: string): Promise<void>
  /**
   * Copies the store, as it is at one moment, to a new file. Rejects when the file is there, or a mail's bytes cannot be read now. Resolves
   * with how many mails there are, how many in files of their own, and of how many of those the bytes are lost for good.
   */
  backUp(path: string, at: string): Promise<{ mails: number; files: number; lost: number }>
  /**
   * Undoes what a clock that was set back has left: mails leased for more than an hour from `now` may be claimed, entries that were
   * queued after `now`, or would wait more than 26 hours (4 between two tries), are due; replies queued after `now` count as queued now; tickets changed after
   * `now` count as changed now, with what they wait for. Resolves with how many that were.
   */
  mendTimes(now: string): Promise<number>
  /**
   * Rejects when a mail of this size could not be kept now: no room, locked, gone; large ones have a place of their own. What it writes
   * does not stay. none: writes nothing, and so does not see that there is no room.
   */
  tryKeeping(size: 'none' | 'small' | 'large'): Promise<void>
  /** A secret made once and kept: 32 random bytes given by the caller the first time. */
  keepSecret(name: string, fresh: Uint8Array): Promise<Uint8Array>
  close(): Promise<void>
}
