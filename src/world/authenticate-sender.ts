// Whether a mail's author is who it says: SPF, DKIM, DMARC and ARC by mailauth, the only file that knows it; or what a mail server
// of ours has already found. In: the mail as received, with its envelope. Out: a verdict with codes (judge-sender.ts), never a
// failure for trouble of our own: DNS that is silent or broken gives `unknown`.
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { authenticate, type DKIMResult, type DMARCResult, type DNSResolver, dmarc as evaluateDmarc } from 'mailauth'
import type { SenderFinding } from '../facts/look-up/findings.ts'
import { type RawHeader, readHeaderBlock } from '../message/header/read-headers.ts'
import type { MailAddress } from '../message/message.ts'
import { MAX_HEADER_BLOCK_BYTES, MAX_HEADERS } from '../message/reading-limits.ts'
import type { PeerList } from '../peer-list.ts'
import type { ReceivedMail } from '../store/store.ts'
import type { DnsAnswer, DnsResolver } from './dns-resolver.ts'
import { type Client, findClient } from './find-client.ts'
import { type DkimCheck, judgeSender, type SenderChecks } from './judge-sender.ts'
import { type AuthenticationResult, readArcResults, readAuthenticationResults } from './read-authentication-results.ts'
import type { Lookup } from './world.ts'

type SenderSettings = {
  /** Absent: nothing is looked up; only what our own servers have found counts. */
  dns?: DnsResolver
  /** Our own mail servers. */
  isTrusted: PeerList
  /** Lower-case names under which they write Authentication-Results. */
  authserv: string[]
  /** Lower-case domains whose ARC seals are believed. */
  arcSealers: string[]
  /** Our name. */
  hostname: string
}

/** For all DNS questions of one mail. Its deadline as a look-up is a little later, so that it is DNS that is named. */
const DNS_DEADLINE_MS = 5_000
const DEADLINE_MS = 10_000
/**
 * Signatures checked. Each one hashes the whole body, 5 ms a megabyte (25 MB: 0.13 s with one, 0.6 s with ten), and asks a DNS name
 * that the sender chose. Ordinary mail has one to four: the domain's and its sending service's, at times with two kinds of keys.
 */
const MAX_SIGNATURES = 10
/** Of one signature or ARC field: real ones have 1 KB; each name in h= is searched for in all fields. */
const MAX_SIGNATURE_BYTES = 8_000
/** Of From: its address is one, and what is much longer is made to be read differently by two programs. */
const MAX_FROM = 2_000
/** mailauth hashes a whole buffer in one go, 0.13 s for 25 MB; between pieces of this size others get their turn. */
const PIECE_BYTES = 512 * 1024

/** Returns the look-up. */
export function authenticateSender(settings: SenderSettings): Lookup {
  return {
    name: 'sender',
    deadlineMs: DEADLINE_MS,
    async run({ mail, message, reading, by }, signal) {
      // Nobody answers automatic mail, whoever sent it; what comes from our own page is proved by our own signature.
      if (reading.assessment.kind === 'ignored' || by === 'page') return undefined
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(DNS_DEADLINE_MS)])
      return { sender: await findSender({ mail, from: message.from, defects: message.defects }, settings, inTime) }
    },
  }
}

type SentMail = {
  mail: Pick<ReceivedMail, 'raw' | 'remoteAddress' | 'helo' | 'mailFrom'>
  /** As the message was read: what mailauth reads must be the same. */
  from: MailAddress[]
  defects: string[]
}

/** Returns the finding. Resolves when `signal` aborts, at the latest. @internal exported for its tests */
export async function findSender({ mail, from, defects }: SentMail, settings: SenderSettings, signal: AbortSignal): Promise<SenderFinding> {
  const { headers } = readHeaderBlock(mail.raw)
  const who = whoFrom({ headers, headBytes: findHeadEnd(mail.raw) }, from, defects)
  if (who.from !== 'one' || who.author === undefined) return judgeSender({ ...who, client: 'unknown', dkim: [] })
  const { author } = who
  const isOwnPeer = settings.isTrusted(mail.remoteAddress)
  const told = isOwnPeer ? findTold(headers, settings.authserv) : []
  if (told.length > 0) return judgeSender({ ...who, ...(await readTold(told, author, settings.dns, signal)) })
  const { dns } = settings
  if (dns === undefined) return { verdict: 'unknown', codes: ['not-checked'], domain: author }
  const client: Client = isOwnPeer
    ? findClient(valuesOf(headers, 'received'), settings.isTrusted)
    : { kind: 'client', ip: mail.remoteAddress, helo: mail.helo }
  const finding = judgeSender(await check({ mail, client, headers, author }, { ...settings, dns }, signal))
  // What was cut off in the middle says nothing against anybody.
  if (!signal.aborted || finding.verdict === 'authenticated') return finding
  return { ...finding, verdict: 'unknown', codes: [...finding.codes, 'out-of-time'] }
}

type WhoFrom = Pick<SenderChecks, 'from' | 'author'>

function whoFrom(head: { headers: RawHeader[]; headBytes: number }, from: MailAddress[], defects: string[]): WhoFrom {
  const { headers } = head
  const fields = valuesOf(headers, 'from')
  if (fields.length > 1 || defects.includes('several-from')) return { from: 'several' }
  const domains = [...new Set(from.map(({ address }) => domainOf(address)))]
  const [author] = domains
  if (author === undefined || author === '') return { from: 'none' }
  if (domains.length > 1) return { from: 'several' }
  const isFlood = head.headBytes > MAX_HEADER_BLOCK_BYTES || headers.length >= MAX_HEADERS || (fields[0] ?? '').length > MAX_FROM
  if (isFlood) return { from: 'unclear' }
  return { from: 'one', author }
}

// What our own server has found

/**
 * Returns the results that a server of ours wrote. Of each method only its topmost field counts: a server writes above what came,
 * so a forged field that it forgot to remove (RFC 8601 §5) cannot speak against its own.
 */
function findTold(headers: RawHeader[], authserv: string[]): AuthenticationResult[] {
  if (authserv.length === 0) return []
  const told = new Map<string, AuthenticationResult[]>()
  for (const value of valuesOf(headers, 'authentication-results')) {
    const read = readAuthenticationResults(value)
    if (read === undefined || !authserv.includes(read.authserv)) continue
    for (const [method, results] of Map.groupBy(read.results, (result) => result.method)) {
      if (!told.has(method)) told.set(method, results)
    }
  }
  return [...told.values()].flat()
}

async function readTold(
  told: AuthenticationResult[],
  author: string,
  dns: DnsResolver | undefined,
  signal: AbortSignal,
): Promise<Omit<SenderChecks, 'from' | 'author' | 'arc'>> {
  const checks = readResults(told, author)
  if (checks.dmarc !== undefined || dns === undefined) return checks
  // A server that checks SPF and DKIM alone leaves open whether the author's domain forbids what they let pass.
  const policy = await evaluateDmarc({
    headerFrom: [`author@${author}`],
    spfDomains: checks.spf?.result === 'pass' ? [checks.spf.domain] : [],
    dkimDomains: checks.dkim.filter(({ result }) => result === 'pass').map(({ domain }) => ({ domain, aligned: false, underSized: 0 })),
    resolver: askWith(dns, signal),
  })
  return policy === false ? checks : { ...checks, dmarc: readDmarc(policy) }
}

/** Returns what Authentication-Results say, of a server of ours or of a trusted forwarder. */
function readResults(results: AuthenticationResult[], author: string): Omit<SenderChecks, 'from' | 'author' | 'arc'> {
  const spf = results.find(({ method }) => method === 'spf')
  const dmarc = results.find(({ method, properties }) => method === 'dmarc' && domainOf(properties.get('header.from') ?? author) === author)
  const login = results.find(({ method, result }) => method === 'auth' && result === 'pass')?.properties.get('smtp.auth')
  return {
    client: login === undefined ? 'known' : 'submitted',
    ...(spf === undefined
      ? {}
      : { spf: { result: spf.result, domain: domainOf(spf.properties.get('smtp.mailfrom') ?? spf.properties.get('smtp.helo') ?? '') } }),
    dkim: results
      .filter(({ method, result }) => method === 'dkim' && result !== 'none')
      .map(({ result, properties }) => ({
        result,
        domain: domainOf(properties.get('header.d') ?? properties.get('header.i') ?? ''),
        body: 'whole',
      })),
    // permerror: a record that cannot be used is no policy (RFC 7489 §6.6.3).
    ...(dmarc === undefined
      ? {}
      : { dmarc: { result: ['none', 'permerror', 'bestguesspass'].includes(dmarc.result) ? 'none' : dmarc.result } }),
    ...(login === undefined ? {} : { login: login.toLowerCase() }),
  }
}

// Our own checks

type Checking = { mail: SentMail['mail']; client: Client; headers: RawHeader[]; author: string }

async function check(
  { mail, client, headers, author }: Checking,
  settings: SenderSettings & { dns: DnsResolver },
  signal: AbortSignal,
): Promise<SenderChecks> {
  const result = await authenticate(Readable.from(inPieces(mail.raw, signal), { objectMode: false }), {
    ...(client.kind === 'client' ? { ip: client.ip, helo: client.helo, sender: mail.mailFrom } : {}),
    mta: settings.hostname,
    resolver: askWith(settings.dns, signal),
    // Our own servers are known by findClient; mailauth would believe the first Received that it can read.
    trustReceived: false,
    disableBimi: true,
  })
  const { dkim, spf, dmarc, arc } = result
  const seen = dmarc === false ? undefined : dmarc.status.header?.from
  const chain = arc !== false && arc.status.result === 'pass' ? readChain(headers, settings.arcSealers, author) : undefined
  return {
    // Two programs that read From differently: one of them would be answered for what the other saw.
    from: seen === author ? 'one' : 'unclear',
    author,
    client: client.kind === 'client' ? 'known' : client.kind,
    ...(client.kind === 'client' && spf !== false ? { spf: { result: spf.status.result, domain: domainOf(spf.domain) } } : {}),
    dkim: dkim.results.flatMap((signature) => readDkim(signature) ?? []),
    ...(dmarc === false ? {} : { dmarc: readDmarc(dmarc) }),
    ...(chain === undefined ? {} : { arc: chain }),
  }
}

function readDkim({ signingDomain, status }: DKIMResult): DkimCheck | undefined {
  if (signingDomain === undefined) return undefined
  // QUIRK: an altered body is `neutral` to mailauth, told apart from other neutrals by its comment alone.
  const isOther = status.result === 'neutral' && status.comment === 'body hash did not verify'
  const isPart = status.result === 'pass' && (status.underSized ?? 0) > 0
  return { result: status.result, domain: domainOf(signingDomain), body: isOther ? 'other' : isPart ? 'part' : 'whole' }
}

function readDmarc({ status, policy }: DMARCResult): { result: string; policy?: string } {
  return { result: status.result, ...(policy === undefined ? {} : { policy }) }
}

/**
 * Returns what the first forwarder found, where every one of the chain is trusted: each could have written what it liked (RFC 8617
 * §9.3). That the seals hold is mailauth's to say.
 */
function readChain(headers: RawHeader[], sealers: string[], author: string): SenderChecks['arc'] {
  const seals = valuesOf(headers, 'arc-seal').map((value) => [...value.matchAll(/(?:^|;)\s{0,20}d\s{0,20}=\s{0,20}([^;\s]{1,255})/gi)])
  const isTrusted = seals.every(
    ([domain, ...others]) => domain !== undefined && others.length === 0 && sealers.includes(domainOf(domain[1] ?? '')),
  )
  if (seals.length === 0 || !isTrusted) return undefined
  const first = valuesOf(headers, 'arc-authentication-results').flatMap((value) => readArcResults(value) ?? [])
  const seen = first.find(({ instance }) => instance === 1)
  return seen === undefined ? undefined : readResults(seen.results, author)
}

/** Gives the mail's bytes with no more signatures than MAX_SIGNATURES, and stops when nobody waits any more. */
async function* inPieces(raw: Uint8Array, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const headEnd = findHeadEnd(raw)
  yield boundSignatures(raw.subarray(0, headEnd))
  for (let at = headEnd; at < raw.length && !signal.aborted; at += PIECE_BYTES) {
    yield raw.subarray(at, at + PIECE_BYTES)
    await setImmediate()
  }
}

/** Where the header ends for mailauth: at the first empty line, whatever stands before it. */
function findHeadEnd(raw: Uint8Array): number {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.length)
  const ends = ['\n\n', '\n\r\n'].map((end) => bytes.indexOf(end)).filter((at) => at >= 0)
  return ends.length === 0 ? raw.length : Math.min(...ends) + 1
}

function boundSignatures(head: Uint8Array): Uint8Array {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1')
  let signatures = 0
  const fields = text.split(/(?<=\n)(?![ \t])/).filter((field) => {
    if (!/^(?:dkim-signature|arc-[a-z-]{1,30})[ \t]*:/i.test(field)) return true
    if (field.length > MAX_SIGNATURE_BYTES) return false
    return !/^dkim/i.test(field) || ++signatures <= MAX_SIGNATURES
  })
  return Buffer.from(fields.join(''), 'latin1')
}

/** mailauth's resolver: it throws where there is nothing, and asks as much as it likes until `signal` aborts. */
function askWith(dns: DnsResolver, signal: AbortSignal): DNSResolver {
  return async (name, type) => {
    switch (type) {
      case 'TXT':
        return recordsOf(await dns.resolveTxt(name, signal)).map((text) => [text])
      case 'A':
        return recordsOf(await dns.resolve4(name, signal))
      case 'AAAA':
        return recordsOf(await dns.resolve6(name, signal))
      case 'CNAME':
        return recordsOf(await dns.resolveCname(name, signal))
      case 'PTR':
        return recordsOf(await dns.resolvePtr(name, signal))
      case 'MX':
        // The library's type forgets that it wants MX records as node:dns gives them.
        return recordsOf(await dns.resolveMx(name, signal)) as unknown as string[]
      default:
        throw new Error(`Cannot ask DNS for ${type}`)
    }
  }
}

function recordsOf<Record>(answer: DnsAnswer<Record>): Record[] {
  switch (answer.kind) {
    case 'found':
      // mailauth sorts in place; the answer is kept for others.
      return [...answer.records]
    case 'no-name':
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    case 'no-data':
      throw Object.assign(new Error('no such record'), { code: 'ENODATA' })
    case 'failed':
      throw Object.assign(new Error('no answer'), { code: answer.code })
  }
}

function valuesOf(headers: RawHeader[], name: string): string[] {
  return headers.flatMap((header) => (header.name === name ? [header.value] : []))
}

/** Lower case, without the root's dot. */
function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .replace(/[<>\s]/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
}
