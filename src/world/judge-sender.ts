// What the checks of a sender amount to. In: what SPF, DKIM, DMARC and ARC gave, our own or a trusted server's. Out: one verdict with
// its codes. Pure. Trouble with DNS is never a failure, and a pass counts only where it is the author's own domain that passes.
import type { SenderFinding } from '../facts/look-up/findings.ts'
import { findRegisteredDomain } from '../value/address/hostname.ts'

export type SenderChecks = {
  /** Who the From field names: one domain; several fields or domains; something that readers understand differently; nobody. */
  from: 'one' | 'several' | 'unclear' | 'none'
  /** The author's domain, lower case, where From names one. */
  author?: string
  /** Of the envelope's domain. Absent where no client is known that it could be asked for. */
  spf?: { result: string; domain: string }
  /** submitted: to our own server, by one of its users, so that SPF has no say. unknown: our server's trace cannot be read. */
  client: 'known' | 'submitted' | 'unknown'
  dkim: DkimCheck[]
  /** none: no policy is published. Absent: not looked for. */
  dmarc?: { result: string; policy?: string }
  /** A user name that a trusted server took a password for. */
  login?: string
  /** What the first of the forwarders saw, where each of them is trusted and their seals hold. */
  arc?: Omit<SenderChecks, 'from' | 'author' | 'arc'>
}

/** part: bytes were appended that the signature does not cover (l=). other: the body is not the one that was signed. */
export type DkimCheck = { result: string; domain: string; body: 'whole' | 'part' | 'other' }

/** Returns the verdict. */
export function judgeSender(checks: SenderChecks): SenderFinding {
  const { from, author } = checks
  if (from === 'none') return { verdict: 'unauthenticated', codes: ['from-none'] }
  // RFC 5322 §3.6 allows one From field: a second one is there to be shown to somebody else than it is checked for.
  if (from !== 'one' || author === undefined) return { verdict: 'failed', codes: [from === 'several' ? 'from-several' : 'from-unclear'] }
  const own = judge(checks, author)
  if (own.verdict === 'authenticated' || checks.arc === undefined) return { ...own, domain: author }
  const forwarded = judge(checks.arc, author)
  if (forwarded.verdict !== 'authenticated') return { ...own, domain: author }
  return { verdict: 'authenticated', codes: ['arc-pass', ...forwarded.codes], domain: author }
}

type Judged = Pick<SenderFinding, 'verdict' | 'codes'>

function judge(checks: Omit<SenderChecks, 'from' | 'arc'>, author: string): Judged {
  const { spf, dkim, dmarc } = checks
  const codes = codesOf(checks)
  const aligned = dkim.filter(({ domain }) => isAligned(domain, author))
  const signed = aligned.some(({ result, body }) => result === 'pass' && body === 'whole')
  const sent = spf?.result === 'pass' && isAligned(spf.domain, author)
  const loggedIn = checks.login !== undefined && isAligned(checks.login.slice(checks.login.lastIndexOf('@') + 1), author)
  const isVouchedFor = signed || sent || loggedIn
  switch (dmarc?.result) {
    case 'pass':
      // A signature over a part of the body passes DMARC, and lets anyone append words to a mail that was once signed.
      return { verdict: isVouchedFor || !aligned.some(({ body }) => body === 'part') ? 'authenticated' : 'unauthenticated', codes }
    case 'temperror':
      return { verdict: 'unknown', codes }
    case 'fail':
      if (loggedIn) return { verdict: 'authenticated', codes }
      return { verdict: wasDisturbed(checks) ? 'unknown' : checks.client === 'submitted' ? 'unauthenticated' : 'failed', codes }
  }
  if (isVouchedFor) return { verdict: 'authenticated', codes }
  if (wasDisturbed(checks)) return { verdict: 'unknown', codes }
  const isForged = spf?.result === 'fail' || aligned.some(({ result, body }) => result === 'fail' || body === 'other')
  return { verdict: isForged ? 'failed' : 'unauthenticated', codes }
}

/** Something that could have passed was not answered for. */
function wasDisturbed({ spf, dkim, client }: Pick<SenderChecks, 'spf' | 'dkim' | 'client'>): boolean {
  return client === 'unknown' || spf?.result === 'temperror' || dkim.some(({ result }) => result === 'temperror')
}

function codesOf({ spf, dkim, dmarc, client, login }: Omit<SenderChecks, 'from' | 'arc'>): string[] {
  const codes = [
    ...(dmarc === undefined ? [] : [`dmarc-${dmarc.result}`]),
    ...(dmarc?.policy === undefined ? [] : [`policy-${dmarc.policy}`]),
    ...(client === 'known' ? [] : [`client-${client}`]),
    ...(spf === undefined ? [] : [`spf-${spf.result}`]),
    ...(dkim.length === 0 ? ['dkim-none'] : []),
    ...dkim.map(({ result, body }) => (body === 'other' ? 'dkim-altered' : body === 'part' ? 'dkim-partial' : `dkim-${result}`)),
    ...(login === undefined ? [] : ['login']),
  ]
  return [...new Set(codes)].filter((code) => /^[a-z-]{1,40}$/.test(code))
}

/** RFC 7489 §3.1 relaxed alignment: the same registered domain. */
function isAligned(domain: string, author: string): boolean {
  const registered = findRegisteredDomain(domain)
  return domain === author || (registered !== undefined && registered === findRegisteredDomain(author))
}
