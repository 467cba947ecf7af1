// How much may be answered: the last guard against loops and against being used to write to strangers.
// None of them loses a mail: what may not be answered reaches a person.

/** Replies queued so far: on this ticket ever, to this address in 24 hours, to its domain in an hour, to anyone in a minute. */
export type ReplyCounts = { onTicket: number; toAddress: number; toDomain: number; toAnyone: number }

export type ReplyLimits = {
  repliesPerTicket: number
  repliesPerCustomerPerDay: number
  repliesPerDomainPerHour: number
  repliesPerMinute: number
}

/** Returns the reason codes of the limits that one more reply would go beyond; empty when it may be written. */
export function findReachedLimits(counts: ReplyCounts, limits: ReplyLimits): string[] {
  const reached: [string, boolean][] = [
    ['limit-replies-per-ticket', counts.onTicket >= limits.repliesPerTicket],
    ['limit-replies-per-customer', counts.toAddress >= limits.repliesPerCustomerPerDay],
    ['limit-replies-per-domain', counts.toDomain >= limits.repliesPerDomainPerHour],
    ['limit-replies-per-minute', counts.toAnyone >= limits.repliesPerMinute],
  ]
  return reached.filter(([, isReached]) => isReached).map(([code]) => code)
}
