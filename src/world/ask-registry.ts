// Asks the registry of a domain by RDAP (RFC 9082, RFC 9083) whether it is registered and active. In: the registered name in ASCII.
// Out: what the registry says, or why it is not known; never a failure. Of the answer only status words, name servers and the date of
// expiry are read: the people in it are nobody's business here, and nothing of them is kept or written.
// A registry that says "too many" (429) or "not you" (403) is left alone for a while.
import { z } from 'zod'
import type { Bootstrap } from './rdap-bootstrap.ts'
import { readMaxAge } from './read-max-age.ts'

export type RegistryAnswer =
  | {
      kind: 'registered'
      statuses: string[] /** Absent where the registry does not list them. */
      nameservers?: Nameserver[]
      expiresAt?: string
    }
  /** `says` registry: in RDAP's own words; anyone: a bare 404, which a proxy can give as well. */
  | { kind: 'not-found'; says: 'registry' | 'anyone' }
  /** `code`: no-registry, http-403, http-429, paused, unreachable, timed-out, too-long, not-rdap, … */
  | { kind: 'unknown'; code: string }

/** `check`: what registro.br found at its last delegation check, such as ns aa or ns timeout. */
export type Nameserver = { name: string; check?: string }

export type Registry = { ask(domain: string, signal: AbortSignal): Promise<RegistryAnswer> }

/** Real answers have 2 to 20 KB. */
const MAX_BYTES = 256_000
const MAX_REDIRECTS = 3
const DEADLINE_MS = 4_000
/**
 * How long an answer is kept: as long as the registry says, within these bounds, and what stands against a domain a minute at most,
 * whatever it says. That changes when somebody pays, and whoever has just paid must not be told the old state.
 */
const KEPT_SECONDS = { least: 30, usual: 600, most: 3_600, against: 60 }
const MAX_KEPT = 1_000
const PAUSE_SECONDS = { least: 30, usual: 300, most: 3_600 }

const Status = z.union([z.string(), z.array(z.string())]).transform((status) => (typeof status === 'string' ? [status] : status))
const Event = z.looseObject({ eventAction: z.string(), eventDate: z.string().optional(), status: Status.optional() })
const Domain = z.looseObject({
  objectClassName: z.literal('domain'),
  ldhName: z.string(),
  // QUIRK: registro.br has given a single text where RFC 9083 §4.6 wants a list; test/world/registry-answers.ts.
  status: Status.default([]),
  nameservers: z.array(z.looseObject({ ldhName: z.string(), events: z.array(Event).optional() })).optional(),
  events: z.array(Event).default([]),
})
const Failure = z.looseObject({ errorCode: z.coerce.number() })

/** Returns a registry asker. `clock` tells how long an answer has been kept, in milliseconds. */
export function openRegistry(bootstrap: Bootstrap, clock: { now(): number } = performance): Registry {
  const kept = new Map<string, { until: number; answer: RegistryAnswer }>()
  const pauses = new Map<string, number>()
  return {
    async ask(domain, signal) {
      const base = bootstrap.findRegistry(domain)
      if (base === undefined) return { kind: 'unknown', code: 'no-registry' }
      const known = kept.get(domain)
      if (known !== undefined && clock.now() < known.until) return known.answer
      if (clock.now() < (pauses.get(base) ?? 0)) return { kind: 'unknown', code: 'paused' }
      const { answer, pauseSeconds, maxAge } = await fetchAnswer(new URL(`domain/${encodeURIComponent(domain)}`, base), domain, signal)
      if (pauseSeconds !== undefined) pauses.set(base, clock.now() + pauseSeconds * 1000)
      if (answer.kind !== 'unknown') {
        kept.delete(domain)
        kept.set(domain, { until: clock.now() + ageOf(answer, maxAge) * 1000, answer })
        const oldest = kept.keys().next().value
        if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
      }
      return answer
    },
  }
}

/** Returns the seconds that `answer` is kept; `maxAge` is what the registry said. */
function ageOf(answer: Exclude<RegistryAnswer, { kind: 'unknown' }>, maxAge: number | undefined): number {
  const stands = answer.kind === 'registered' && !isInactive(answer.statuses) && !isWaiting(answer.statuses)
  const most = stands ? KEPT_SECONDS.most : KEPT_SECONDS.against
  return Math.min(Math.max(maxAge ?? KEPT_SECONDS.usual, KEPT_SECONDS.least), most)
}

/** The words by which a registry says that it keeps a name out of DNS: EPP's (RFC 8056) and registro.br's own. */
const INACTIVE = /^(?:inactive|(?:client|server) hold|redemption period|pending delete|pending purge|nicbr inactive .{1,40})$/
const WAITING = /^(?:pending create|nicbr waiting (?:in)?activation)$/

/** Returns whether one of `statuses` says that the name is kept out of DNS: expired and frozen, held, or being deleted. */
export function isInactive(statuses: string[]): boolean {
  return statuses.some((status) => INACTIVE.test(status))
}

/** Returns whether the name is registered and waits to be published in DNS, or to be taken out of it. */
export function isWaiting(statuses: string[]): boolean {
  return statuses.some((status) => WAITING.test(status))
}

type Fetched = { answer: RegistryAnswer; pauseSeconds?: number; maxAge?: number | undefined }

async function fetchAnswer(url: URL, domain: string, signal: AbortSignal): Promise<Fetched> {
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)])
  try {
    const response = await follow(url, inTime)
    if (response === undefined) return unknown('too-many-redirects')
    if (response.status === 403 || response.status === 429 || response.status === 503) {
      await response.body?.cancel()
      return { ...unknown(`http-${response.status}`), pauseSeconds: readPause(response.headers.get('retry-after')) }
    }
    const body = await readBody(response)
    if (body === undefined) return unknown('too-long')
    const maxAge = readMaxAge(response.headers)
    if (response.status === 404) return { answer: { kind: 'not-found', says: isOwnFailure(body, 404) ? 'registry' : 'anyone' }, maxAge }
    return response.status === 200 ? { answer: readDomain(body, domain), maxAge } : unknown(`http-${response.status}`)
  } catch {
    return unknown(inTime.aborted ? 'timed-out' : 'unreachable')
  }
}

/** RFC 7480 §5.2: a server may send us on. Never from https to http, and not for ever. */
async function follow(url: URL, signal: AbortSignal): Promise<Response | undefined> {
  let next = url
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const headers = { accept: 'application/rdap+json, application/json;q=0.9', 'user-agent': 'porteiro' }
    const response = await fetch(next, { headers, redirect: 'manual', signal })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) return response
    await response.body?.cancel()
    const target = URL.parse(location, next)
    if (target === null || (target.protocol !== 'https:' && target.protocol !== url.protocol)) return undefined
    next = target
  }
  return undefined
}

async function readBody(response: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of response.body ?? []) {
    bytes += piece.length
    if (bytes > MAX_BYTES) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}

function readDomain(body: string, domain: string): RegistryAnswer {
  const read = Domain.safeParse(parseJson(body))
  if (!read.success || withoutDot(read.data.ldhName) !== domain) return { kind: 'unknown', code: 'not-rdap' }
  const { status, nameservers, events } = read.data
  const expiresAt = events.find(({ eventAction }) => eventAction === 'expiration')?.eventDate
  return {
    kind: 'registered',
    statuses: status.slice(0, 20).map(plainStatus),
    ...(nameservers === undefined ? {} : { nameservers: nameservers.slice(0, 20).map(readNameserver) }),
    ...(expiresAt === undefined || !/^\d{4}-\d\d-\d\d/.test(expiresAt) ? {} : { expiresAt: expiresAt.slice(0, 10) }),
  }
}

function readNameserver({ ldhName, events = [] }: { ldhName: string; events?: z.infer<typeof Event>[] | undefined }): Nameserver {
  const check = events.find(({ eventAction }) => eventAction === 'delegation check')?.status?.[0]
  return { name: withoutDot(ldhName), ...(check === undefined ? {} : { check: plainStatus(check) }) }
}

/** "serverHold", as EPP writes it, is "server hold" in RDAP; some registries forget. */
function plainStatus(status: string): string {
  return status
    .slice(0, 60)
    .replace(/(?<=[a-z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
}

function withoutDot(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').slice(0, 253)
}

function isOwnFailure(body: string, code: number): boolean {
  const read = Failure.safeParse(parseJson(body))
  return read.success && read.data.errorCode === code
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Retry-After in seconds, or as a date (RFC 9110 §10.2.3), which is taken as the usual pause. */
function readPause(header: string | null): number {
  const seconds = header !== null && /^\d{1,9}$/.test(header) ? Number(header) : PAUSE_SECONDS.usual
  return Math.min(Math.max(seconds, PAUSE_SECONDS.least), PAUSE_SECONDS.most)
}

function unknown(code: string): Fetched {
  return { answer: { kind: 'unknown', code } }
}
