// Asks DNS: in comes a name, out goes what is there, that there is nothing, or that it could not be told. Never rejects.
// Each question has a time and a number of tries; whoever asks several gives one signal as the deadline of them all.
// Answers are kept: one mail asks the same names several times, and so do a flood of mails. Addresses for their TTL within bounds; of
// other records, and of what is not there, Node does not tell the TTL, and they are kept a minute; a failure, for seconds.
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
/**
 * How long an answer is kept. untold: shorter than the TTL that most zones have and than what RFC 2308 lets a resolver keep a "no";
 * and than anyone who has just mended a record waits before trying again. least: a TTL of 0 would ask for each mail of a flood.
 * failed: a server that is silent would else cost each mail of a flood its whole deadline.
 */
const KEPT_SECONDS = { untold: 60, least: 30, most: 3_600, failed: 5 }
/** Answers kept for each type of record. A mail asks about twenty names; 500 of any size below a TXT record's 64 KB stay harmless. */
const MAX_KEPT = 500
/** RFC 1035 §2.3.4. */
const MAX_NAME = 253

/** Returns a resolver that asks `servers`. `clock` tells how long an answer has been kept, in milliseconds. */
export function openDnsResolver(servers: DnsServers, clock: Clock = performance): DnsResolver {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES })
  if (servers !== 'system') resolver.setServers(servers)
  const keep = <Record>(ask: (name: string) => Promise<Record[]>): Ask<Record> =>
    keepAnswers(async (name) => ({ records: await ask(name) }), clock)
  return {
    resolveTxt: keep(async (name) => (await resolver.resolveTxt(name)).map((strings) => strings.join(''))),
    resolveMx: keep(async (name) => (await resolver.resolveMx(name)).map(({ exchange, priority }) => ({ exchange, priority }))),
    resolve4: keepAnswers(async (name) => readAddresses(await resolver.resolve4(name, { ttl: true })), clock),
    resolve6: keepAnswers(async (name) => readAddresses(await resolver.resolve6(name, { ttl: true })), clock),
    resolveNs: keep((name) => resolver.resolveNs(name)),
    resolveSoa: keep(async (name) => [await resolver.resolveSoa(name)]),
    resolveCname: keep((name) => resolver.resolveCname(name)),
    resolvePtr: keep((name) => resolver.resolvePtr(name)),
    reverse: keep((address) => resolver.reverse(address)),
  }
}

function readAddresses(records: { address: string; ttl: number }[]): Records<string> {
  return { records: records.map(({ address }) => address), ttl: Math.min(...records.map(({ ttl }) => ttl)) }
}

type Clock = { now(): number }
/** `ttl` in seconds, where it is told. */
type Records<Record> = { records: Record[]; ttl?: number }
/** `until` is open while the answer has not come. */
type Kept<Record> = { until?: number; answer: Promise<DnsAnswer<Record>> }

function keepAnswers<Record>(ask: (name: string) => Promise<Records<Record>>, clock: Clock): Ask<Record> {
  const kept = new Map<string, Kept<Record>>()
  return async (name, signal) => {
    if (signal?.aborted) return { kind: 'failed', code: 'ETIMEOUT' }
    const key = name.toLowerCase()
    const known = kept.get(key)
    if (known !== undefined && (known.until === undefined || clock.now() < known.until)) return inTime(known.answer, signal)
    const asked = answerOf(key, ask)
    const keeping: Kept<Record> = { answer: asked.then(({ answer }) => answer) }
    kept.delete(key)
    kept.set(key, keeping)
    const oldest = kept.keys().next().value
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    void asked.then(({ answer, ttl = KEPT_SECONDS.untold }) => {
      const seconds = answer.kind === 'failed' ? KEPT_SECONDS.failed : Math.min(Math.max(ttl, KEPT_SECONDS.least), KEPT_SECONDS.most)
      keeping.until = clock.now() + seconds * 1000
    })
    return inTime(keeping.answer, signal)
  }
}

async function answerOf<Record>(
  name: string,
  ask: (name: string) => Promise<Records<Record>>,
): Promise<{ answer: DnsAnswer<Record>; ttl?: number }> {
  if (name === '' || name.length > MAX_NAME + 1) return { answer: { kind: 'no-name' } }
  try {
    const { records, ...told } = await ask(name)
    return records.length === 0 ? { answer: { kind: 'no-data' } } : { answer: { kind: 'found', records }, ...told }
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : 'EUNKNOWN'
    // EBADNAME: a name that DNS cannot hold does not exist.
    if (code === 'ENOTFOUND' || code === 'EBADNAME') return { answer: { kind: 'no-name' } }
    return { answer: code === 'ENODATA' ? { kind: 'no-data' } : { kind: 'failed', code } }
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
