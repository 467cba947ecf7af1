// One decision, one transaction: the mail's end, the ticket, the outbox entries and the identity together, or nothing.
// Runs inside a group commit's savepoint: whatever throws here undoes this decision alone.
import type { Commit, CommitResult } from '../store.ts'
import type { Mails } from './mails.ts'
import type { Outbox } from './outbox.ts'
import type { Tickets } from './tickets.ts'

export function commitDecision(commit: Commit, mails: Mails, tickets: Tickets, outbox: Outbox): CommitResult {
  const { mailId, end, ticket, identity, supersede, noticed, returned, at } = commit
  // Everything that can refuse is asked before the first write, but for the ticket's version, which its own write tells.
  if (mailId !== undefined && end !== undefined && !mails.isInFlight(mailId)) return 'gone'
  // The same mail came twice at once and the other was decided first: it may not open a second ticket. An ignored one has opened none.
  const same = identity === undefined || ticket?.version !== 1 ? undefined : mails.findSame(identity, mailId)
  if (same !== undefined && same.isIgnored !== true) return 'conflict'
  if (ticket !== undefined && !tickets.write(ticket)) return 'conflict'
  if (mailId !== undefined) {
    if (end !== undefined) mails.end(mailId, end, at, ticket?.token)
    if (identity !== undefined) mails.identify(mailId, identity)
  }
  if (noticed !== undefined) outbox.notice(noticed, at)
  if (returned !== undefined) outbox.takeBack(returned, at)
  if (supersede !== undefined) outbox.withdraw(supersede)
  for (const entry of commit.outbox) outbox.queue(entry, at)
  return 'committed'
}
