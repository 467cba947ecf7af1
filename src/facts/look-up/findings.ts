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

/** Attempts to log in that were alike and one after the other. */
export type LoginAttempt = {
  at: string
  /** Of the last of several. */
  lastAt?: string
  times: number
  /** The client's IP address, as the server saw it. */
  address: string
  /** tls: starttls or ssl_tls, the log does not say which. */
  encryption: 'none' | 'tls' | 'starttls' | 'ssl_tls'
  /** The server's port, where it is logged. */
  port?: number
  method?: string
  /**
   * refused: user or password was wrong. not-tried: nobody tried to log in. plain-refused: a password in the clear is not taken.
   * too-many: too many connections at one time.
   */
  result: 'in' | 'refused' | 'unknown-user' | 'wrong-password' | 'disabled' | 'plain-refused' | 'too-many' | 'not-tried'
  /** Mails fetched, and mails that were there, where the end of the session was logged. */
  fetched?: number
  inBox?: number
  /** What the server complained of in that session; its own words, short. */
  trouble?: string
}

/** What a look-up in our own records was asked, and how much of it could be seen. */
type Searched = {
  /** The customer's account, lower case. */
  account: string
  /** The customer whom we answer has it, or an address at its domain that no stranger can get: ticket and account are of one house. */
  isOwn: boolean
  /** Instants between which was searched. */
  from: string
  until: string
  /** part: the records do not reach over that time, or not all could be searched in time. Nothing found then means little. */
  covers: 'all' | 'part'
}

/** What the login log has of the account around the stated time. */
export type LoginFinding = Searched & {
  /** Whether what it proves need not be asked. */
  fills: boolean
  /** Attempts there were in all. */
  total: number
  /** Oldest first; of many the newest. */
  attempts: LoginAttempt[]
}

/** One thing that happened to a mail, or several times. */
export type DeliveryStep = {
  at: string
  lastAt?: string
  times: number
  /** passed-on: another server took it. refused: never taken in. bounced: taken in, then sent back. */
  what: 'arrived' | 'delivered' | 'passed-on' | 'deferred' | 'greylisted' | 'refused' | 'bounced' | 'expired' | 'discarded'
  /** Who came, or who answered: a host with its address, a transport. */
  where?: string
  /** SMTP reply code and RFC 3463 status. */
  code?: string
  status?: string
  /** The words that were logged; a stranger's server may have chosen them. */
  says?: string
}

/** One mail's way through our servers, or one attempt that never became a mail. */
export type MailHistory = {
  queueId?: string
  messageId?: string
  /** Of the envelope. */
  sender: string
  recipient: string
  /** domain: the envelope's sender is another address of the same domain. login: the customer's own program was not let in. */
  match: 'address' | 'domain' | 'login'
  /** Oldest first. */
  steps: DeliveryStep[]
  /** What it came to last; in-queue: taken in, and nothing since. */
  outcome: DeliveryStep['what'] | 'in-queue'
}

/** What the delivery log has of mail between two addresses. */
export type DeliveryFinding = Searched & {
  /** in: to the customer. out: from the customer. */
  direction: 'in' | 'out'
  senders: string[]
  recipients: string[]
  /** Oldest first; of many the newest. */
  histories: MailHistory[]
}

export type Findings = {
  sender?: SenderFinding
  domain?: DomainFinding
  recipients?: RecipientFinding[]
  probe?: ProbeFinding
  login?: LoginFinding
  delivery?: DeliveryFinding
  failed: { lookup: string; reason: 'timed-out' | 'failed' }[]
}

export const NOTHING_LOOKED_UP: Findings = { failed: [] }

/** Returns `before` with what is newer in `now`. */
export function joinFindings(before: Findings, now: Findings): Findings {
  return { ...before, ...now }
}
