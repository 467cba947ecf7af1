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

/** What the registry and DNS say of a mail domain; unknown never counts against anybody. */
export type DomainFinding = {
  /** The mail domain as the customer has it, lower case. */
  domain: string
  /** Whose account it is: the stated account's, or the customer's own address. */
  of: 'account' | 'customer'
  /** The worst of both below; good only where both are. */
  verdict: 'good' | 'not-registered' | 'inactive' | 'no-mx' | 'mx-leads-nowhere' | 'unknown'
  registration: 'good' | 'not-registered' | 'inactive' | 'unknown'
  mailExchange: 'good' | 'no-mx' | 'mx-leads-nowhere' | 'unknown'
  /** What was asked and what came out, in order: codes and values of machines, short. */
  evidence: Evidence[]
}

/** One answer: `what` was asked (rdap, ns, soa, mx, address, alias), of which `name`, and what came, as listed values or a code. */
export type Evidence = { what: string; name: string; came: string }

/** What DNS says of an address that a mail went to. */
export type RecipientFinding = { address: string; verdict: 'good' | 'no-such-domain' | 'takes-no-mail' | 'unknown'; evidence: Evidence[] }

/** What came of trying the settings that the customer stated, once, without logging in. */
export type ProbeFinding = {
  host: string
  port?: number
  encryption: 'none' | 'starttls' | 'ssl_tls'
  /**
   * works: POP3 is spoken there under that encryption. closed: nobody listens. silent: no answer in time. not-pop3: something else
   * answers. no-stls: STARTTLS is not offered. no-tls: TLS is not spoken there. untried: not listed, or tried a moment ago.
   */
  verdict: 'works' | 'no-such-host' | 'closed' | 'silent' | 'not-pop3' | 'no-stls' | 'no-tls' | 'untried'
  certificate?: 'good' | 'expired' | 'not-yet-valid' | 'wrong-name' | 'untrusted'
  evidence: Evidence[]
}

export type Findings = {
  sender?: SenderFinding
  domain?: DomainFinding
  recipients?: RecipientFinding[]
  probe?: ProbeFinding
  failed: { lookup: string; reason: 'timed-out' | 'failed' }[]
}

export const NOTHING_LOOKED_UP: Findings = { failed: [] }

/** Returns `before` with what is newer in `now`. */
export function joinFindings(before: Findings, now: Findings): Findings {
  return { ...before, ...now }
}
