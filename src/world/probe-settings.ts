// Tries the POP3 settings that a customer stated, as a mail program would up to the login, which never comes: does the host resolve,
// is the port open, is POP3 spoken under that encryption, is the certificate good for that name. In: the stated settings. Out:
// findings.probe. Only to hosts and ports that the operator lists; one connection for each host and minute; to the very address that
// was checked; a few seconds and a few kilobytes at most. No name, no password, nothing of the customer's goes out.
import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { Checklist } from '../checklist/checklist.ts'
import { findStatedSettings, type StatedSettings } from '../facts/find-stated-settings.ts'
import type { ProbeFinding } from '../facts/look-up/findings.ts'
import type { DnsResolver } from './dns-resolver.ts'
import { sayAnswer } from './judge-domain.ts'
import { joinAnswers } from './look-up-domain.ts'
import type { ProbeHosts } from './probe-hosts.ts'
import { speakPop3 } from './speak-pop3.ts'
import type { Lookup } from './world.ts'

export type ProbeSettings = { dns: DnsResolver; hosts: ProbeHosts /** Ports that may be connected to. */; ports: number[] }

export type Probe = { find(stated: StatedSettings & { host: string }, signal: AbortSignal): Promise<ProbeFinding> }

const DEADLINE_MS = 9_000
const PROBE_MS = 8_000
/** The pause after a connection to a host: a flood of mails that name it must not become a flood of connections. */
const PAUSE_MS = 60_000
const MAX_REMEMBERED = 1_000

/** Returns the look-up. */
export function probeStatedSettings(probe: Probe, checklists: Checklist[]): Lookup {
  return {
    name: 'probe',
    deadlineMs: DEADLINE_MS,
    async run({ reading, ticket }, signal) {
      if (reading.assessment.kind === 'ignored') return undefined
      if (ticket !== undefined && ticket.state !== 'collecting' && ticket.state !== 'blocked') return undefined
      const checklist = checklists.find(({ id }) => id === reading.checklist)
      if (checklist === undefined) return undefined
      const before = ticket === undefined ? undefined : findStatedSettings(checklist, ticket.facts)
      const { host, ...rest } = { ...before, ...findStatedSettings(checklist, reading.facts) }
      if (host === undefined || isKnown({ host, ...rest }, ticket?.findings.probe)) return undefined
      return { probe: await probe.find({ host, ...rest }, AbortSignal.any([signal, AbortSignal.timeout(PROBE_MS)])) }
    },
  }
}

/** The ticket has the answer for these very settings already. */
function isKnown(stated: StatedSettings, before: ProbeFinding | undefined): boolean {
  if (before === undefined || before.verdict === 'untried') return false
  return before.host === stated.host && before.port === stated.port && before.encryption === encryptionOf(stated)
}

type Tried = { at: number; settings: string; finding: Promise<ProbeFinding> }

/** Returns the probe; it remembers whom it has just asked. */
export function openProbe(settings: ProbeSettings): Probe {
  const tried = new Map<string, Tried>()
  return {
    async find(stated, signal) {
      const host = domainToASCII(stated.host) || stated.host
      const encryption = encryptionOf(stated)
      const asked = { host: stated.host, ...(stated.port === undefined ? {} : { port: stated.port }), encryption }
      const untried = (came: string): ProbeFinding => ({
        ...asked,
        verdict: 'untried',
        evidence: [{ what: 'probe', name: stated.host, came }],
      })
      if (!settings.hosts.allowsName(host)) return untried('host-not-listed')
      if (stated.port !== undefined && !settings.ports.includes(stated.port)) return untried('port-not-listed')
      const key = `${stated.port ?? ''} ${encryption}`
      const last = tried.get(host)
      if (last !== undefined && performance.now() - last.at < PAUSE_MS)
        return last.settings === key ? last.finding : untried('asked-a-moment-ago')
      const finding = run({ ...asked, ascii: host }, settings, signal)
      tried.delete(host)
      tried.set(host, { at: performance.now(), settings: key, finding })
      const oldest = tried.keys().next().value
      if (tried.size > MAX_REMEMBERED && oldest !== undefined) tried.delete(oldest)
      return finding
    },
  }
}

/** What "automatic" and silence come to: what the port is for. */
function encryptionOf({ port, encryption }: StatedSettings): ProbeFinding['encryption'] {
  if (encryption === 'none' || encryption === 'starttls' || encryption === 'ssl_tls') return encryption
  return port === 995 ? 'ssl_tls' : 'none'
}

type Asked = Pick<ProbeFinding, 'host' | 'port' | 'encryption'> & { ascii: string }

async function run({ ascii, ...asked }: Asked, { dns, hosts }: ProbeSettings, signal: AbortSignal): Promise<ProbeFinding> {
  const found = isIP(ascii) === 0 ? joinAnswers(...(await askBoth(ascii, dns, signal))) : { kind: 'found' as const, records: [ascii] }
  const evidence = [{ what: 'address', name: asked.host, came: sayAnswer(found) }]
  if (found.kind === 'no-name' || found.kind === 'no-data') return { ...asked, verdict: 'no-such-host', evidence }
  const address = found.kind === 'found' ? found.records.find(hosts.allowsAddress) : undefined
  if (address === undefined || asked.port === undefined) return { ...asked, verdict: 'untried', evidence }
  // The address that was judged is the address that is used: a second look-up could lead elsewhere.
  const spoken = await speakPop3({ address, port: asked.port, name: ascii, encryption: asked.encryption }, signal)
  return { ...asked, ...spoken, evidence: [...evidence, { what: 'pop3', name: `${address} ${asked.port}`, came: spoken.verdict }] }
}

function askBoth(name: string, dns: DnsResolver, signal: AbortSignal) {
  return Promise.all([dns.resolve4(name, signal), dns.resolve6(name, signal)])
}
