// The look-ups over logs that a real Postfix and a real Dovecot wrote: those kept in fixtures/records, and, where both are installed and
// may be started, those of a run of now.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeliveryFinding, LoginFinding } from '../../../src/facts/look-up/findings.ts'
import { openLogIndex } from '../../../src/world/records/log-index.ts'
import { findDeliveries } from '../../../src/world/records/look-up-deliveries.ts'
import { findLogins } from '../../../src/world/records/look-up-logins.ts'
import { openRecords, type Records } from '../../../src/world/records/open-records.ts'
import { whyNotHere, writeRealRecords } from './real-servers.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'records')
const never = new AbortController().signal

/** `now`: when the logs were last written; both are in UTC. */
type Logs = { folder: string; now: number }

const recordsOf = ({ folder }: Logs, name: string): Records =>
  openRecords({ files: [join(folder, name)], command: [] }, openLogIndex({ folder: join(folder, 'index'), timeZone: 'UTC' }))

function askDeliveries(logs: Logs, direction: 'in' | 'out', from: string, to: string): Promise<DeliveryFinding> {
  const [sender, recipient] = [`${from}.example`, `${to}.example`]
  const account = direction === 'in' ? recipient : sender
  const window = { from: logs.now - 3_600_000, until: logs.now + 60_000 }
  const asked = {
    direction,
    account,
    isOwn: true,
    senders: [sender],
    recipients: [recipient],
    ...window,
    now: new Date(logs.now).toISOString(),
  }
  return findDeliveries(asked, { records: recordsOf(logs, 'postfix.log'), timeZone: 'UTC' }, never)
}

function askLogins(logs: Logs, account: string): Promise<LoginFinding> {
  const window = { from: logs.now - 3_600_000, until: logs.now + 60_000 }
  const asked = { account, names: [account], isOwn: true, ...window, service: 'pop3', now: new Date(logs.now).toISOString() }
  return findLogins(asked, { records: recordsOf(logs, 'dovecot.log'), fill: true, timeZone: 'UTC' }, never)
}

/** Each mail's way in a word or two: what happened, with the code or the times. */
function wayOf({ steps, outcome, match }: DeliveryFinding['histories'][number]): string {
  const told = steps.map(({ what, code, status, times }) =>
    [what, code, status, times > 1 ? `×${times}` : undefined].filter(Boolean).join(' '),
  )
  return `${match === 'address' ? '' : `(${match}) `}${told.join(', ')} → ${outcome}`
}

const DELIVERIES: [string, 'in' | 'out', string, string, string[]][] = [
  [
    'tells a mail that was delivered',
    'in',
    'compras@fornecedor',
    'vendas@padaria',
    ['arrived, delivered 2.0.0 → delivered', 'refused 552 5.3.4 → refused'],
  ],
  [
    'tells each mail of several: delivered, refused for its content; and one that was too big before it named anybody',
    'in',
    'compras@fornecedor',
    'ana@padaria',
    [
      'arrived, delivered 2.0.0 → delivered',
      'arrived, delivered 2.0.0 → delivered',
      'arrived, refused 5.7.1 → refused',
      'refused 552 5.3.4 → refused',
      '(domain) refused 501 5.5.2 → refused',
    ],
  ],
  [
    'tells a recipient who does not exist',
    'in',
    'compras@fornecedor',
    'naotem@padaria',
    ['refused 550 5.1.1 → refused', 'refused 552 5.3.4 → refused'],
  ],
  [
    'tells a full mailbox',
    'in',
    'compras@fornecedor',
    'cheia@padaria',
    ['arrived, deferred 452 4.2.2 → deferred', 'refused 552 5.3.4 → refused'],
  ],
  ['tells a rule against the sender', 'in', 'lista@bloqueado', 'ana@padaria', ['refused 554 5.7.1 → refused']],
  [
    'tells greylisting and what came of it as one mail',
    'in',
    'nf@lento',
    'ana@padaria',
    ['greylisted 450 4.2.0, arrived, delivered 2.0.0 → delivered'],
  ],
  ['tells nothing of a HELO that looks like a delivery', 'in', 'fala@fornecedor', 'outra@padaria', []],
  ['tells nothing of others’ mail', 'in', 'ninguem@fornecedor2', 'ana@padaria', []],
  [
    'tells what the other server took',
    'out',
    'ana@padaria',
    'fulano@cliente',
    ['arrived, passed-on 2.0.0 → passed-on', 'refused 454 4.7.1 → refused', '(login) refused 535 → refused'],
  ],
  [
    'tells what the other server refused',
    'out',
    'ana@padaria',
    'ninguem@cliente',
    ['arrived, bounced 550 5.1.1 → bounced', '(login) refused 535 → refused'],
  ],
  [
    'tells the other server’s greylisting',
    'out',
    'ana@padaria',
    'cinza@cliente',
    ['arrived, greylisted 451 4.7.1 → greylisted', '(login) refused 535 → refused'],
  ],
  [
    'tells the other side’s full mailbox',
    'out',
    'ana@padaria',
    'cheia@cliente',
    ['arrived, bounced 552 5.2.2 → bounced', '(login) refused 535 → refused'],
  ],
  [
    'tells a refusal of the content',
    'out',
    'ana@padaria',
    'spam@cliente',
    ['arrived, bounced 554 5.7.1 → bounced', '(login) refused 535 → refused'],
  ],
  [
    'tells a server that does not answer',
    'out',
    'ana@padaria',
    'beltrano@parado',
    ['arrived, deferred 4.4.1 → deferred', '(login) refused 535 → refused'],
  ],
]

const LOGINS: [string, string, Pick<LoginFinding, 'total'>, string[]][] = [
  [
    'tells logins in the clear and under TLS, with what was fetched',
    'ana@padaria.example',
    { total: 3 },
    ['in from 198.51.100.7 none, 1 of 6', 'in from 198.51.100.7 tls, 0 of 6', 'in from 2001:db8::17 tls, 0 of 6'],
  ],
  ['tells wrong passwords', 'bia@padaria.example', { total: 2 }, ['refused from 198.51.100.9 none', 'refused from 198.51.100.9 tls']],
  ['tells an account that does not exist', 'ninguem@padaria.example', { total: 1 }, ['refused from 198.51.100.10 none']],
  ['tells nothing of an account that nobody tried', 'caio@padaria.example', { total: 0 }, []],
]

function check(logs: () => Logs): void {
  test.for(DELIVERIES)('findDeliveries() %s', async ([, direction, from, to, expected]) => {
    const { histories } = await askDeliveries(logs(), direction, from, to)
    expect(histories.map(wayOf).toSorted()).toEqual(expected.toSorted())
  })

  test.for(LOGINS)('findLogins() %s', async ([, account, { total }, expected]) => {
    const finding = await askLogins(logs(), account)
    expect(finding.total).toBe(total)
    const told = finding.attempts.map(
      ({ result, address, encryption, fetched, inBox }) =>
        `${result} from ${address} ${encryption}${fetched === undefined ? '' : `, ${fetched} of ${inBox}`}`,
    )
    expect(told).toEqual(expected)
  })
}

describe('with the logs that are kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-kept-'))
  const now = Date.parse('2026-11-21T20:30:00Z')
  beforeAll(() => {
    for (const name of ['postfix.log', 'dovecot.log']) {
      copyFileSync(join(FIXTURES, name), join(folder, name))
      utimesSync(join(folder, name), new Date(now), new Date(now))
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  check(() => ({ folder, now }))

  test('findDeliveries() keeps queue id, Message-ID, client and the server’s words', async () => {
    const { histories, covers } = await askDeliveries({ folder, now }, 'in', 'compras@fornecedor', 'cheia@padaria')
    const history = histories.find(({ recipient }) => recipient !== '')
    expect(history).toMatchObject({
      queueId: expect.stringMatching(/^[0-9A-F]{10,12}$/),
      messageId: expect.stringMatching(/@fornecedor\.example$/),
      sender: 'compras@fornecedor.example',
      recipient: 'cheia@padaria.example',
    })
    expect(history?.steps[0]).toMatchObject({ what: 'arrived', where: 'mail.fornecedor.example[203.0.113.5]' })
    expect(history?.steps[1]?.says).toContain('Quota exceeded')
    // The log begins within the hour that was asked for.
    expect(covers).toBe('part')
  })

  test('findLogins() and findDeliveries() tell no time that is still to come', async () => {
    const told = [
      await askLogins({ folder, now }, 'caio@padaria.example'),
      await askDeliveries({ folder, now }, 'in', 'fala@fornecedor', 'outra@padaria'),
    ]
    expect(told.map(({ until }) => until)).toEqual(['2026-11-21T20:30:00Z', '2026-11-21T20:30:00Z'])
  })

  test('findDeliveries() sees the same where thousands of logins stand in the same file', async () => {
    const alone = await askDeliveries({ folder, now }, 'in', 'compras@fornecedor', 'vendas@padaria')
    const shared = mkdtempSync(join(tmpdir(), 'porteiro-shared-'))
    const at = new Date(now).toISOString()
    const login = `${at} mx dovecot[7]: pop3-login: Login: user=<vendas@padaria.example>, method=PLAIN, rip=203.0.113.1, lip=192.0.2.1, TLS\n`
    writeFileSync(join(shared, 'postfix.log'), readFileSync(join(FIXTURES, 'postfix.log'), 'utf8') + login.repeat(6_000))
    utimesSync(join(shared, 'postfix.log'), new Date(now), new Date(now))
    const { histories } = await askDeliveries({ folder: shared, now }, 'in', 'compras@fornecedor', 'vendas@padaria')
    rmSync(shared, { recursive: true, force: true })
    expect(alone.histories.length).toBeGreaterThan(0)
    expect(histories).toEqual(alone.histories)
  })

  test('findDeliveries() names nothing of this machine: the kept logs were cleaned', () => {
    const text = readFileSync(join(FIXTURES, 'postfix.log'), 'utf8') + readFileSync(join(FIXTURES, 'dovecot.log'), 'utf8')
    const addresses = new Set(text.match(/[\w.+-]+@[\w.-]+/g))
    expect([...addresses].filter((address) => !address.endsWith('.example'))).toEqual([])
    expect(text).not.toMatch(/\/tmp\/|\/work\//)
  })
})

const why = whyNotHere()
if (why !== undefined) {
  process.stderr.write(
    `\n*** ${why}: the records are tested with kept logs only. Install postfix and dovecot-pop3d, and run as root, to test them with logs of now. ***\n\n`,
  )
}

describe.skipIf(why !== undefined)('with the logs of servers that run now', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-servers-'))
  let now = 0
  beforeAll(async () => {
    const { postfix, dovecot } = await writeRealRecords(folder)
    now = Date.now()
    // Postfix and Dovecot have written them there; what is read is what was returned.
    writeFileSync(join(folder, 'postfix.log'), postfix)
    writeFileSync(join(folder, 'dovecot.log'), dovecot)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  check(() => ({ folder, now }))
})
