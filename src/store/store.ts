// The promises every store keeps; test/store/contract.ts holds each store to them.
//   250 means kept        keepMail resolves only after the mail is on stable storage
//   one decision, one transaction   commit() writes ticket, outbox entries, ledger row together, or nothing
//   one end a mail        a mail has no end (in flight) or exactly one, for ever
// Times are RFC 3339 in UTC and always arguments: a store has no clock.
import type { EndOfMail, MailEnd } from '../ticket/end-of-mail.ts'
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
}

export type ClaimedMail = ReceivedMail & { id: string /** 1 at the first try. */; attempt: number }

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
  /** What makes two mails the same one: Message-ID and content hash. */
  identity?: { messageId: string; contentHash: string }
  at: string
}

/**
 * conflict: another decision changed the ticket first, or the same mail (identity) has opened a ticket that this one would open again;
 * decide again on what is stored now. gone: the mail has its end already.
 */
export type CommitResult = 'committed' | 'conflict' | 'gone'

export type Ledger = { accepted: number; inFlight: number; ends: Record<MailEnd, number> }

export type MailRow = {
  id: string
  receivedAt: string
  bytes: number
  attempts: number
  end?: MailEnd
  reason?: string
  endedAt?: string
  ticket?: string
}

/** An automatic mail that nobody answered. Of its sender only the return path's domain is told; absent where that is empty. */
export type IgnoredMail = MailRow & { senderDomain?: string }

export type Store = {
  /** Resolves with the mail's id after the commit. Rejects when it could not be kept: nothing of it stays. */
  keepMail(mail: ReceivedMail): Promise<string>
  /** Leases up to `limit` mails without an end, oldest first: new ones, and ones whose lease ran out. */
  claimMails(claim: { limit: number; now: string; leaseUntil: string }): Promise<ClaimedMail[]>
  /** Gives a lease back before its time; the try is not counted. */
  releaseMail(id: string): Promise<void>
  commit(commit: Commit): Promise<CommitResult>
  /** The mail with this identity that was kept before, if its end is not quarantined. */
  findSameMail(identity: { messageId: string; contentHash: string }): Promise<{ mailId: string; ticket?: string } | undefined>
  findTicket(token: string): Promise<Ticket | undefined>
  /** The newest ticket that holds one of these Message-IDs. */
  findTicketByMessageId(messageIds: string[]): Promise<Ticket | undefined>
  /** Tickets of `customer` at `mailbox` (addresses in any case) that are collecting or blocked, changed at or after `since`; newest change first, at most 10. */
  listOpenTicketsOf(talk: { customer: string; mailbox: string; since: string }): Promise<Ticket[]>
  /** Newest change first. */
  listTickets(page: { limit: number; before?: string; state?: Ticket['state'] }): Promise<Ticket[]>
  /** Tickets whose wakeAt has come, oldest first. */
  listDueTickets(now: string, limit: number): Promise<Ticket[]>
  claimEntries(claim: { limit: number; now: string; leaseUntil: string }): Promise<ClaimedEntry[]>
  settleEntry(id: string, settlement: Settlement, at: string): Promise<void>
  /** Waiting, sent and failed entries. */
  countOutbox(): Promise<{ waiting: number; sent: number; failed: number; oldestWaitingAt?: string }>
  /** Tickets that had a reply to `address` (in any case) queued at or after `since`, newest reply first, at most 20. */
  listRepliedTickets(address: string, since: string): Promise<Ticket[]>
  /** Replies to `address` (or to anyone, or to a domain "@example.com") queued at or after `since`: what the limits count. */
  countReplies(to: string | undefined, since: string): Promise<number>
  ledger(): Promise<Ledger>
  /** Mails whose end is `ignored`, newest first. */
  listIgnored(limit: number): Promise<IgnoredMail[]>
  findMail(id: string): Promise<MailRow | undefined>
  readRaw(id: string): Promise<Uint8Array | undefined>
  /** Mails whose end is `quarantined`, oldest first. */
  listQuarantine(limit: number): Promise<MailRow[]>
  /** A secret made once and kept: 32 random bytes given by the caller the first time. */
  keepSecret(name: string, fresh: Uint8Array): Promise<Uint8Array>
  close(): Promise<void>
}
