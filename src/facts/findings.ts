// What look-ups outside the mail gave, as plain data: each look-up of the world room fills one member. Absent: not looked up.
// A look-up that failed or ran out of time is named in `failed`; the decision goes on without it, and the hand-off says so.

/** Whether the sender is who the mail says (SPF, DKIM, DMARC, ARC). */
export type SenderFinding = {
  /**
   * authenticated: an aligned pass. failed: the domain's own policy or a check says no. unauthenticated: nothing vouches for it
   * and no policy forbids it. unknown: could not be looked up.
   */
  verdict: 'authenticated' | 'unauthenticated' | 'failed' | 'unknown'
  /** Reason codes, such as dmarc-fail, spf-softfail, several-from; never content. */
  codes: string[]
  /** The author's domain, lower case. */
  domain?: string
}

export type Findings = {
  sender?: SenderFinding
  failed: { lookup: string; reason: 'timed-out' | 'failed' }[]
}

export const NOTHING_LOOKED_UP: Findings = { failed: [] }

/** Returns `before` with what is newer in `now`. */
export function joinFindings(before: Findings, now: Findings): Findings {
  return { ...before, ...now }
}
