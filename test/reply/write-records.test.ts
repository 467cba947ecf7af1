// What our records show in a reply: every outcome in every language, in our words alone.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import type { DeliveryFinding, DeliveryStep, Findings, LoginAttempt, MailHistory } from '../../src/facts/look-up/findings.ts'
import type { Language } from '../../src/message/message.ts'
import { writeRecords } from '../../src/reply/write-records.ts'

const open = (id: string) => parseChecklistText(`${id}.yaml`, readFileSync(new URL(`../../checklists/${id}.yaml`, import.meta.url), 'utf8'))
const [pop3, receiving] = [open('pop3'), open('receiving')]
const SEARCHED = {
  account: 'ana@padaria.com.br',
  isOwn: true,
  from: '2026-11-17T17:30:00Z',
  until: '2026-11-19T17:30:00Z',
  covers: 'all' as const,
}
const sender = { verdict: 'authenticated' as const, codes: [], domain: 'padaria.com.br' }
const LANGUAGES: Language[] = ['pt-BR', 'en', 'es']
const FOREIGN = 'Pague em https://golpe.example agora'

function tell(findings: Omit<Findings, 'failed'>, language: Language = 'pt-BR'): string[] {
  const checklist = findings.login === undefined ? receiving : pop3
  return writeRecords({ checklist, facts: [], findings: { sender, failed: [], ...findings }, language, timeZone: 'America/Sao_Paulo' })
}

function delivery(
  outcome: MailHistory['outcome'],
  direction: DeliveryFinding['direction'],
  more: Partial<DeliveryStep> = {},
): DeliveryFinding {
  const what = outcome === 'in-queue' ? 'arrived' : outcome
  const step: DeliveryStep = { at: '2026-11-18T17:30:00Z', times: 1, what, where: 'mx.alheio.example[203.0.113.5]', says: FOREIGN, ...more }
  const [from, to] =
    direction === 'in' ? ['compras@fornecedor.com.br', 'ana@padaria.com.br'] : ['ana@padaria.com.br', 'compras@fornecedor.com.br']
  const history: MailHistory = { sender: from, recipient: to, match: 'address', steps: [step], outcome }
  return { ...SEARCHED, direction, senders: [from], recipients: [to], histories: [history] }
}

const OUTCOMES: MailHistory['outcome'][] = ['delivered', 'passed-on', 'deferred', 'greylisted', 'refused', 'bounced', 'expired', 'in-queue']

describe('writeRecords()', () => {
  test.for(OUTCOMES.flatMap((outcome) => LANGUAGES.map((language) => [outcome, language] as const)))(
    'tells of a mail: %s, in %s',
    ([outcome, language]) => {
      for (const direction of ['in', 'out'] as const) {
        const told = tell({ delivery: delivery(outcome, direction) }, language)
        expect(told.length).toBe(direction === 'out' && outcome === 'in-queue' ? 0 : 1)
        expect(told.join()).not.toMatch(/undefined|golpe|alheio/)
      }
    },
  )

  test.for<LoginAttempt['result']>(['in', 'refused', 'unknown-user', 'wrong-password', 'disabled', 'plain-refused', 'too-many'])(
    'tells of a login: %s',
    (result) => {
      const attempt: LoginAttempt = {
        at: '2026-11-18T17:30:00Z',
        times: 1,
        address: '198.51.100.9',
        encryption: 'none',
        result,
        trouble: FOREIGN,
      }
      for (const language of LANGUAGES) {
        const told = tell({ login: { ...SEARCHED, fills: false, total: 1, attempts: [attempt] } }, language)
        expect(told).toHaveLength(1)
        expect(told.join()).not.toMatch(/undefined|golpe/)
        expect(told.join()).toContain('ana@padaria.com.br')
      }
    },
  )

  test('does not tell who does not exist from a wrong password', () => {
    const say = (result: LoginAttempt['result']) => {
      const attempt: LoginAttempt = { at: '2026-11-18T17:30:00Z', times: 1, address: '198.51.100.9', encryption: 'none', result }
      return tell({ login: { ...SEARCHED, fills: false, total: 1, attempts: [attempt] } })
    }
    expect(say('unknown-user')).toEqual(say('wrong-password'))
  })

  test('says what a code means and what mends it', () => {
    expect(tell({ delivery: delivery('bounced', 'out', { code: '552', status: '5.2.2', says: '552 5.2.2 Mailbox full' }) })).toEqual([
      expect.stringMatching(
        /^Em 18\/11\/2026 às 14:30 a sua mensagem para compras@fornecedor\.com\.br foi recusada \(código 552 5\.2\.2\)\. .*caixa.*chei.*\. \S/,
      ),
    ])
  })

  test('says nothing where the records do not reach', () => {
    const none = { ...delivery('refused', 'in'), histories: [], covers: 'part' as const }
    expect(tell({ delivery: none })).toEqual([])
    expect(tell({ login: { ...SEARCHED, covers: 'part', fills: false, total: 0, attempts: [] } })).toEqual([])
  })

  test('tells of no mail that was refused before it named a recipient', () => {
    const other = delivery('refused', 'in')
    const histories = other.histories.map((history) => ({ ...history, recipient: '' }))
    expect(tell({ delivery: { ...other, histories } }).join()).not.toContain('recusada')
  })
})
