// What a customer had better check, as sentences for a reply: addresses that look mistyped or take no mail, settings that cannot work
// or did not when they were tried. Hints, never reasons to stop: at most MAX_CHECKS, the likeliest cause first. And the one step of a
// domain that stands in the way.
import type { Checklist } from '../checklist/checklist.ts'
import type { Fact } from '../facts/fact.ts'
import { findStrangeRecipients } from '../facts/find-account.ts'
import { findSettingMismatch } from '../facts/find-setting-mismatch.ts'
import { findStatedSettings, type StatedSettings } from '../facts/find-stated-settings.ts'
import type { DomainFinding, Findings, ProbeFinding } from '../facts/look-up/findings.ts'
import type { Language } from '../message/message.ts'
import { findSlip } from '../value/address/find-slip.ts'
import { hasKnownEnding } from '../value/address/hostname.ts'
import { cleanText } from './clean-text.ts'
import { type LookupWords, lookupWordsOf } from './lookup-words.ts'

const MAX_CHECKS = 4
const MAX_SHOWN = 100
/** RFC 1939 §3, RFC 8314 §3.3. A provider may have another one: what is unusual is only worth a look. */
const USUAL_PORTS = [110, 995]

export type Checking = {
  checklist: Checklist
  /** The ticket's facts, one per field. */
  facts: Fact[]
  findings: Findings
  /** Returns the addresses that the talk names elsewhere, lower case: what a mistyped one may be meant as. Few talks need them. */
  otherAddresses: () => string[]
  language: Language
}

/** Returns the sentences; empty when there is nothing to check. */
export function writeChecks(checking: Checking): string[] {
  const words = lookupWordsOf(checking.language)
  return [...new Set([...checkRecipients(checking, words), ...checkSettings(checking, words)])].slice(0, MAX_CHECKS)
}

/** Returns the step that a customer must take first, where `domain` is not good. */
export function writeGateStep(domain: DomainFinding, language: Language): { title: string; text: string } | undefined {
  const { verdict, evidence } = domain
  if (verdict === 'good' || verdict === 'unknown') return undefined
  const words = lookupWordsOf(language)
  // The name stands in the domain's own DNS: shown only where it is nothing but a name.
  const host = evidence.find(({ what, name }) => what === 'address' && /^[a-z0-9_.-]{1,100}$/i.test(name))?.name
  const about = { domain: show(domain.domain), isBrazilian: domain.domain.endsWith('.br'), host }
  return { title: words.gateTitle[verdict], text: words.gate(verdict, about) }
}

function checkRecipients({ checklist, facts, findings, otherAddresses }: Checking, words: LookupWords): string[] {
  const strange = findStrangeRecipients(checklist, facts)
  const others = strange.length === 0 ? [] : otherAddresses()
  return strange.flatMap((address) => {
    const meant = findSlip(address, others)
    if (meant !== undefined) return [words.slip(show(address), show(meant))]
    const verdict = findings.recipients?.find((each) => each.address === address)?.verdict
    if (verdict === 'no-such-domain') return [words.noSuchDomain(show(address))]
    return verdict === 'takes-no-mail' ? [words.takesNoMail(show(address))] : []
  })
}

function checkSettings({ checklist, facts, findings: { probe } }: Checking, words: LookupWords): string[] {
  const stated = findStatedSettings(checklist, facts)
  if (stated === undefined) return []
  // What was tried under other settings says nothing of these.
  const tried = probe !== undefined && probe.host === stated.host && probe.port === stated.port ? probe : undefined
  if (tried?.verdict === 'works') return checkCertificate(tried, words)
  const mismatch = findSettingMismatch({ port: stated.port, encryption: stated.encryption })
  const fromProbe = tried === undefined || tried.verdict === 'untried' ? checkLooks(stated, words) : checkProbe(tried, words)
  // Two sentences on one port would only puzzle; a name that leads nowhere is another matter.
  return mismatch === undefined || tried?.verdict === 'no-such-host'
    ? [...fromProbe, ...(mismatch === undefined ? [] : [words.mismatch[mismatch]])]
    : [words.mismatch[mismatch]]
}

/** A slip of the keyboard shows where nothing could be tried. */
function checkLooks({ host, port }: StatedSettings, words: LookupWords): string[] {
  const isUnusual = port !== undefined && !USUAL_PORTS.includes(port) && findSettingMismatch({ port, encryption: undefined }) === undefined
  return [
    ...(host === undefined || hasKnownEnding(host) ? [] : [words.unfinishedHost(show(host))]),
    ...(isUnusual ? [words.unusualPort(port)] : []),
  ]
}

function checkProbe({ host, port, verdict }: ProbeFinding, words: LookupWords): string[] {
  const shown = show(host)
  if (verdict === 'no-such-host') return [words.noSuchHost(shown)]
  if (port === undefined) return []
  switch (verdict) {
    case 'closed':
      return [words.closed(shown, port)]
    case 'silent':
      return [words.silent(shown, port)]
    case 'not-pop3':
      return [words.notPop3(shown, port)]
    case 'no-stls':
      return [words.noStls(shown, port)]
    case 'no-tls':
      return [words.noTls(shown, port)]
    case 'works':
    case 'untried':
      return []
  }
}

/** "untrusted" is for the hand-off alone: what we trust may differ from what the customer's program does. */
function checkCertificate({ host, certificate }: ProbeFinding, words: LookupWords): string[] {
  if (certificate === 'expired' || certificate === 'not-yet-valid') return [words.certificateOld(show(host))]
  return certificate === 'wrong-name' ? [words.certificateName(show(host))] : []
}

function show(value: string): string {
  return cleanText(value, MAX_SHOWN)
}
