// Asks DNS: in comes a name, out goes what is there, that there is nothing, or that it could not be told. Never rejects.
// Each question has a time and a number of tries; whoever asks several gives one signal as the deadline of them all.
// Answers are kept a short while without regard to their TTL: one mail asks the same names several times, and so do a flood of mails.
import { Resolver } from 'node:dns/promises'

/** no-name: the name does not exist. no-data: it exists without such a record. failed: not known; `code` is c-ares' own, such as ESERVFAIL. */
export type DnsAnswer<Record> =
  | { kind: 'found'; records: Record[] }
  | { kind: 'no-name' }
  | { kind: 'no-data' }
  | { kind: 'failed'; code: string }

type Ask<Record> = (name: string, signal?: AbortSignal) => Promise<DnsAnswer<Record>>

export type MailExchange = { exchange: string; priority: number }
type StartOfAuthority = {
  nsname: string
  hostmaster: string
  serial: number
  refresh: number
  retry: number
  expire: number
  minttl: number
}

export type DnsResolver = {
  /** Each record's strings joined (RFC 7208 §3.3). */
  resolveTxt: Ask<string>
  /** A null MX (RFC 7505) has the exchange ''. */
  resolveMx: Ask<MailExchange>
  resolve4: Ask<string>
  resolve6: Ask<string>
  resolveNs: Ask<string>
  resolveSoa: Ask<StartOfAuthority>
  resolveCname: Ask<string>
  resolvePtr: Ask<string>
  /** Names of an IP address. */
  reverse: Ask<string>
}

/** system: the servers of this machine. Else ADDRESS or ADDRESS:PORT of each. */
type DnsServers = 'system' | string[]

/** Of one try. A resolver nearby answers within 0.1 s; a name server far away that drops the first packet within 2. */
const TIMEOUT_MS = 1500
const TRIES = 2
/** How long an answer is kept: shorter than anyone who has just mended a record waits before trying again. */
const MAX_AGE_MS = 60_000
/** Answers kept for each type of record. A mail asks about twenty names; 500 of any size below a TXT record's 64 KB stay harmless. */
const MAX_KEPT = 500
/** RFC 1035 §2.3.4. */
const MAX_NAME = 253

/** Returns a resolver that asks `servers`. */
export function openDnsResolver(servers: DnsServers): DnsResolver {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES })
  if (servers !== 'system') resolver.setServers(servers)
  return {
    resolveTxt: keepAnswers(async (name) => (await resolver.resolveTxt(name)).map((strings) => strings.join(''))),
    resolveMx: keepAnswers(async (name) => (await resolver.resolveMx(name)).map(({ exchange, priority }) => ({ exchange, priority }))),
    resolve4: keepAnswers((name) => resolver.resolve4(name)),
    resolve6: keepAnswers((name) => resolver.resolve6(name)),
    resolveNs: keepAnswers((name) => resolver.resolveNs(name)),
    resolveSoa: keepAnswers(async (name) => [await resolver.resolveSoa(name)]),
    resolveCname: keepAnswers((name) => resolver.resolveCname(name)),
    resolvePtr: keepAnswers((name) => resolver.resolvePtr(name)),
    reverse: keepAnswers((address) => resolver.reverse(address)),
  }
}

type Kept<Record> = { at: number; answer: Promise<DnsAnswer<Record>> }

function keepAnswers<Record>(ask: (name: string) => Promise<Record[]>): Ask<Record> {
  const kept = new Map<string, Kept<Record>>()
  return async (name, signal) => {
    if (signal?.aborted) return { kind: 'failed', code: 'ETIMEOUT' }
    const key = name.toLowerCase()
    const known = kept.get(key)
    const now = performance.now()
    if (known !== undefined && now - known.at < MAX_AGE_MS) return inTime(known.answer, signal)
    const answer = answerOf(key, ask)
    kept.delete(key)
    kept.set(key, { at: now, answer })
    const oldest = kept.keys().next().value
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    // What failed is asked again by the next one; those who wait now share the failure.
    void answer.then((settled) => {
      if (settled.kind === 'failed' && kept.get(key)?.answer === answer) kept.delete(key)
    })
    return inTime(answer, signal)
  }
}

async function answerOf<Record>(name: string, ask: (name: string) => Promise<Record[]>): Promise<DnsAnswer<Record>> {
  if (name === '' || name.length > MAX_NAME + 1) return { kind: 'no-name' }
  try {
    const records = await ask(name)
    return records.length === 0 ? { kind: 'no-data' } : { kind: 'found', records }
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : 'EUNKNOWN'
    // EBADNAME: a name that DNS cannot hold does not exist.
    if (code === 'ENOTFOUND' || code === 'EBADNAME') return { kind: 'no-name' }
    return code === 'ENODATA' ? { kind: 'no-data' } : { kind: 'failed', code }
  }
}

async function inTime<Record>(answer: Promise<DnsAnswer<Record>>, signal: AbortSignal | undefined): Promise<DnsAnswer<Record>> {
  if (signal === undefined) return answer
  const { promise: late, resolve } = Promise.withResolvers<DnsAnswer<Record>>()
  const giveUp = (): void => resolve({ kind: 'failed', code: 'ETIMEOUT' })
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    return await Promise.race([answer, late])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
