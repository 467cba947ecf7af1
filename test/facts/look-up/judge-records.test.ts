// What records amount to, and who may hear of them.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { assess } from '../../../src/facts/assess.ts'
import type {
  DeliveryFinding,
  Findings,
  LoginAttempt,
  LoginFinding,
  MailHistory,
  SenderFinding,
} from '../../../src/facts/look-up/findings.ts'
import {
  findRecorded,
  findToldDelivery,
  findToldLogin,
  isDeliveryUnexplained,
  judgeAddress,
} from '../../../src/facts/look-up/judge-records.ts'

const open = (id: string) =>
  parseChecklistText(`${id}.yaml`, readFileSync(new URL(`../../../checklists/${id}.yaml`, import.meta.url), 'utf8'))
const [pop3, receiving] = [open('pop3'), open('receiving')]

const SEARCHED = {
  account: 'ana@padaria.com.br',
  isOwn: true,
  from: '2026-11-17T17:30:00Z',
  until: '2026-11-19T17:30:00Z',
  covers: 'all' as const,
}
const own: SenderFinding = { verdict: 'authenticated', codes: [], domain: 'padaria.com.br' }

function tried(address: string, more: Partial<LoginAttempt> = {}): LoginAttempt {
  return { at: '2026-11-18T17:30:00Z', times: 1, address, encryption: 'ssl_tls', port: 995, result: 'refused', ...more }
}
function logins(attempts: LoginAttempt[], more: Partial<LoginFinding> = {}): LoginFinding {
  return { ...SEARCHED, fills: true, total: attempts.reduce((sum, { times }) => sum + times, 0), attempts, ...more }
}
function deliveries(histories: MailHistory[], more: Partial<DeliveryFinding> = {}): DeliveryFinding {
  return { ...SEARCHED, direction: 'in', senders: ['a@b.com.br'], recipients: ['ana@padaria.com.br'], histories, ...more }
}
const withSender = (findings: Omit<Findings, 'failed'>, sender: SenderFinding | undefined = own): Findings => ({
  failed: [],
  ...(sender === undefined ? {} : { sender }),
  ...findings,
})

describe('findToldLogin() and findToldDelivery()', () => {
  test.for<[string, Partial<LoginFinding>, SenderFinding | undefined, boolean]>([
    ['tell the account’s own domain', {}, own, true],
    ['tell a name below it', {}, { ...own, domain: 'mail.padaria.com.br' }, true],
    ['tell nobody who is not authenticated', {}, { ...own, verdict: 'unauthenticated' }, false],
    ['tell nobody where authentication is not known', {}, { ...own, verdict: 'unknown' }, false],
    ['tell nobody where it was not looked up', {}, undefined, false],
    ['tell no other domain', {}, { ...own, domain: 'alheio.com.br' }, false],
    ['tell no agent who forwards', {}, { ...own, domain: 'provedor.example' }, false],
    ['tell nobody where the reply goes elsewhere', { isOwn: false }, own, false],
  ])('%s', ([, more, sender, expected]) => {
    const findings: Findings = {
      failed: [],
      ...(sender === undefined ? {} : { sender }),
      login: logins([], more),
      delivery: deliveries([], { isOwn: more.isOwn ?? true }),
    }
    expect(findToldLogin(findings) !== undefined).toBe(expected)
    expect(findToldDelivery(findings) !== undefined).toBe(expected)
    expect(isDeliveryUnexplained(findings)).toBe(expected)
  })
})

describe('judgeAddress()', () => {
  test.for<[string, string, LoginFinding, string]>([
    ['confirms an address that tried', '198.51.100.9', logins([tried('198.51.100.9'), tried('203.0.113.1')]), 'confirmed'],
    ['contradicts one that did not where others did', '200.150.10.20', logins([tried('198.51.100.9')]), 'contradicted'],
    ['says nothing where nobody tried', '200.150.10.20', logins([]), 'unknown'],
    ['says nothing where not all was seen', '200.150.10.20', logins([tried('198.51.100.9')], { covers: 'part' }), 'unknown'],
    [
      'says nothing where there were more attempts than are kept',
      '200.150.10.20',
      logins([tried('198.51.100.9')], { total: 90 }),
      'unknown',
    ],
    ['says nothing of IPv4 where only IPv6 was seen', '200.150.10.20', logins([tried('2001:db8::17')]), 'unknown'],
    ['says nothing where only a webmail of ours was seen', '200.150.10.20', logins([tried('10.0.0.5')]), 'unknown'],
  ])('%s', ([, stated, login, expected]) => expect(judgeAddress(stated, login).verdict).toBe(expected))
})

describe('findRecorded()', () => {
  const of = (id: string, login: LoginFinding, sender = own) => {
    const field = pop3.fields.find((each) => each.id === id)
    return field && findRecorded(field, withSender({ login }, sender))
  }
  test.for<[string, unknown, unknown]>([
    [
      'gives the address that all attempts came from',
      of('public_ip', logins([tried('198.51.100.9'), tried('198.51.100.9')])),
      '198.51.100.9',
    ],
    ['gives none where two tried', of('public_ip', logins([tried('198.51.100.9'), tried('203.0.113.1')])), undefined],
    ['gives none where a webmail tried too', of('public_ip', logins([tried('198.51.100.9'), tried('10.0.0.5')])), undefined],
    ['gives the port', of('pop3_port', logins([tried('198.51.100.9')])), 995],
    ['gives the encryption', of('pop3_encryption', logins([tried('198.51.100.9')])), 'ssl_tls'],
    ['gives no encryption where it could be two', of('pop3_encryption', logins([tried('198.51.100.9', { encryption: 'tls' })])), undefined],
    ['gives nothing for a field that logins do not state', of('pop3_host', logins([tried('198.51.100.9')])), undefined],
    ['gives nothing where that is off', of('pop3_port', logins([tried('198.51.100.9')], { fills: false })), undefined],
    ['gives nothing where not all was seen', of('pop3_port', logins([tried('198.51.100.9')], { covers: 'part' })), undefined],
    ['gives nothing to strangers', of('pop3_port', logins([tried('198.51.100.9')]), { ...own, domain: 'alheio.com.br' }), undefined],
    ['gives nothing where nobody tried', of('pop3_port', logins([])), undefined],
  ])('%s', ([, recorded, expected]) => expect(recorded).toBe(expected))
})

describe('assess()', () => {
  const nothing = { facts: [], dontKnow: [], mentioned: [] }
  const asked = (findings: Findings, checklist = receiving): string[] => {
    const assessment = assess(checklist, nothing, findings)
    return assessment.kind === 'incomplete' ? assessment.asks.map(({ field }) => field) : []
  }
  const refused: MailHistory = { sender: 'a@b.com.br', recipient: 'ana@padaria.com.br', match: 'address', steps: [], outcome: 'refused' }
  test.for<[string, string[], boolean]>([
    ['asks for the sender’s log where nothing was found', asked(withSender({ delivery: deliveries([]) })), true],
    [
      'asks for it where only a refusal before any recipient was found',
      asked(withSender({ delivery: deliveries([{ ...refused, recipient: '' }]) })),
      true,
    ],
    ['does not where something was', asked(withSender({ delivery: deliveries([refused]) })), false],
    ['does not where records are off', asked({ failed: [] }), false],
    ['does not where the search failed', asked({ sender: own, failed: [{ lookup: 'delivery', reason: 'timed-out' }] }), false],
    ['does not of a mail that the customer sent', asked(withSender({ delivery: deliveries([], { direction: 'out' }) })), false],
  ])('%s', ([, fields, expected]) => expect(fields.includes('sender_smtp_log')).toBe(expected))

  test('does not ask what logins prove', () => {
    const fields = asked(withSender({ login: logins([tried('198.51.100.9')]) }), pop3)
    expect(fields).not.toContain('public_ip')
    expect(fields).not.toContain('pop3_port')
    expect(fields).toContain('pop3_host')
  })
})
