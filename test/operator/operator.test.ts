// The operator's window over a real socket, with a store that is plain data.
import { afterEach, describe, expect, test } from 'vitest'
import { silentLog } from '../../src/log.ts'
import type { NodeStatus, OperatorView } from '../../src/operator/operator-view.ts'
import { type RunningOperator, startOperator } from '../../src/operator/start-operator.ts'
import type { Ticket } from '../../src/ticket/ticket.ts'

const at = '2026-11-18T17:30:00Z'

const ticket: Ticket = {
  token: 'TK-ABC123',
  version: 2,
  state: 'collecting',
  mailbox: 'suporte@provedor.example',
  customer: { address: 'ana@padaria.example', name: 'Ana' },
  participants: [],
  language: 'pt-BR',
  checklist: 'pop3',
  subject: '<script>alert(1)</script> não baixa',
  facts: [
    {
      field: 'pop3_port',
      value: 110,
      state: 'good',
      evidence: { passage: 0, start: 0, end: 3, quote: '110 "<b>', by: 'label' },
      mailId: 'm1',
      saidAt: at,
    },
  ],
  dontKnow: [],
  mentioned: [],
  mailsWithoutNews: 0,
  findings: { failed: [] },
  besides: [{ mailId: 'm1', at, text: 'E o <i>boleto</i>?' }],
  notes: [{ mailId: 'm1', at, from: 'bia@provedor.example', text: 'Cliente antiga.' }],
  requests: [{ askedAt: at, asks: [{ field: 'public_ip', because: 'missing' }] }],
  messageIds: [],
  mailIds: ['m1'],
  openedAt: at,
  changedAt: at,
  events: [{ at, kind: 'mail', codes: ['first-mail'], mailId: 'm1' }],
}

const store: OperatorView['store'] = {
  ledger: async () => ({
    accepted: 3,
    replayed: 0,
    inFlight: 1,
    ends: { answered: 1, merged: 0, 'handed-off': 0, ignored: 0, quarantined: 1 },
  }),
  countOutbox: async () => ({ waiting: 1, sent: 2, failed: 0, oldestWaitingAt: at }),
  listQuarantine: async () => [{ id: 'q1', receivedAt: at, bytes: 10, attempts: 3, end: 'quarantined', codes: ['deadline'] }],
  listOutbox: async () => [
    {
      id: 'e9',
      kind: 'hand-off',
      state: 'failed',
      mailId: 'm1',
      ticket: 'TK-ABC123',
      messageId: 'm@provedor.example',
      envelopeFrom: '',
      envelopeTo: ['fila@helpdesk.example'],
      queuedAt: at,
      sendAfter: at,
      attempts: 4,
      answer: '550 <b>no</b>',
    },
  ],
  listIgnored: async () => [
    {
      id: 'i1',
      receivedAt: at,
      bytes: 10,
      attempts: 1,
      end: 'ignored',
      codes: ['auto-submitted', 'precedence'],
      senderDomain: 'loja.example',
    },
  ],
  listTickets: async ({ state }) => (state === undefined || state === ticket.state ? [ticket] : []),
  findTicket: async (token) => (token === ticket.token ? ticket : undefined),
}
const fine: NodeStatus = { startedAt: at, connections: 2, notReady: [], alerts: [] }

let operator: RunningOperator | undefined
afterEach(() => operator?.stop())

async function ask(path: string, { view = {}, init = {}, hosts = [] as string[] } = {}): Promise<Response> {
  await operator?.stop()
  operator = await startOperator({
    listen: { host: '127.0.0.1', port: 0 },
    hosts,
    store,
    status: () => fine,
    notices: async () => [
      { mailId: 'f1', receivedAt: at, provider: 'Gmail', code: '123456', link: 'https://mail-settings.google.com/mail/vf-1' },
    ],
    checklists: [],
    timeZone: 'America/Sao_Paulo',
    log: silentLog,
    ...view,
  })
  return fetch(`http://127.0.0.1:${operator.port}${path}`, init)
}

test.for<[string, string, number, string]>([
  ['shows what nobody answered and why', '/', 200, 'marcada como automática (Auto-Submitted) <small>auto-submitted</small>'],
  ['shows a forwarding to confirm as text', '/', 200, '<td>123456</td><td>https://mail-settings.google.com/mail/vf-1</td>'],
  ['gives ignored mails as JSON', '/api/ignored?limit=5', 200, '"senderDomain":"loja.example"'],
  ['refuses a limit of none', '/api/ignored?limit=0', 400, 'limit must be'],
  ['gives forwardings to confirm as JSON', '/api/notices', 200, '"code":"123456"'],
  ['shows the ledger', '/', 200, '<b>3</b> aceitas'],
  ['shows what could not be delivered, escaped', '/', 200, '550 &lt;b&gt;no&lt;/b&gt;'],
  ['shows what is in quarantine', '/', 200, '<td>q1</td>'],
  ['shows the oldest quarantined mail', '/', 200, 'deadline'],
  ['shows tickets with their state', '/', 200, 'coletando'],
  ['escapes what a mail said', '/', 200, '&lt;script&gt;alert(1)&lt;/script&gt; não baixa'],
  ['filters tickets by state', '/?state=closed', 200, 'Nenhum atendimento em “encerrado”'],
  ['takes an unknown state for none', '/?state=nonsense', 200, 'TK-ABC123'],
  ['shows one ticket with the words of each fact', '/tickets/TK-ABC123', 200, '<q>110 &quot;&lt;b&gt;</q>'],
  ['shows what was asked besides, escaped', '/tickets/TK-ABC123', 200, '<q>E o &lt;i&gt;boleto&lt;/i&gt;?</q>'],
  ['shows what the helpdesk noted', '/tickets/TK-ABC123', 200, 'bia@provedor.example: <q>Cliente antiga.</q>'],
  ['shows wall times of the configured zone', '/tickets/TK-ABC123', 200, '18/11/2026, 14:30:00'],
  ['knows no other ticket', '/tickets/OTHER', 404, 'Não há esse atendimento'],
  ['gives tickets as JSON', '/api/tickets', 200, '"token":"TK-ABC123"'],
  ['gives one ticket as JSON', '/api/tickets/TK-ABC123', 200, '"checklist":"pop3"'],
  ['refuses a limit that is no number', '/api/tickets?limit=x', 400, 'limit must be'],
  ['refuses an unknown state to programs', '/api/tickets?state=open', 400, 'state must be one of: collecting'],
  ['refuses a time without its zone to programs', '/api/tickets?before=2026-11-18', 400, 'before must be an instant'],
  ['takes a time without its zone for none', '/?before=2026-11-18', 200, 'TK-ABC123'],
  ['gives the ledger as JSON', '/api/ledger', 200, '"inFlight":1'],
  ['is alive', '/healthz', 200, '"ok":true'],
  ['is ready', '/readyz', 200, '"ready":true'],
  ['counts accepted mails for Prometheus', '/metrics', 200, 'porteiro_mails_accepted_total 3'],
  ['counts ends for Prometheus', '/metrics', 200, 'porteiro_mails_ended_total{end="quarantined"} 1'],
  ['has no other path', '/admin', 404, 'nothing here'],
])('startOperator() %s', async ([, path, status, words]) => {
  const response = await ask(path)
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(words)
})

describe('startOperator()', () => {
  test('lets no script run and no frame hold the page', async () => {
    const response = await ask('/')
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(await response.text()).toContain(`<style nonce="${nonce}">`)
  })

  test('takes no POST', async () => {
    expect((await ask('/', { init: { method: 'POST' } })).status).toBe(405)
  })

  test('answers nothing under a foreign name, for that is how DNS rebinding asks', async () => {
    const { request } = await import('node:http')
    await ask('/healthz')
    const statusOf = (path: string, host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port: operator?.port, path, headers: { host } }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
          .on('error', reject)
          .end()
      })
    expect(await statusOf('/', 'evil.example')).toBe(421)
    expect(await statusOf('/api/tickets', 'evil.example:8025')).toBe(421)
    expect(await statusOf('/', 'localhost:8025')).toBe(200)
    expect(await statusOf('/', '[::1]:8025')).toBe(200)
    expect(await statusOf('/healthz', 'porteiro.svc')).toBe(200)
  })

  test('is not ready with the node’s reason', async () => {
    const response = await ask('/readyz', { view: { status: () => ({ ...fine, notReady: ['The listener is closed.'] }) } })
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ ready: false, reasons: ['The listener is closed.'] })
  })

  test('is not ready when the store fails, and still alive', async () => {
    const broken = { ...store, ledger: () => Promise.reject(new Error('disk gone')) }
    const response = await ask('/readyz', { view: { store: broken } })
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain('disk gone')
    expect((await fetch(`http://127.0.0.1:${operator?.port}/healthz`)).status).toBe(200)
    expect((await fetch(`http://127.0.0.1:${operator?.port}/`)).status).toBe(500)
  })

  test('names the address it cannot bind', async () => {
    await ask('/healthz')
    const taken = operator?.port ?? 0
    const again = startOperator({
      listen: { host: '127.0.0.1', port: taken },
      hosts: [],
      store,
      status: () => fine,
      notices: async () => [],
      checklists: [],
      timeZone: 'UTC',
      log: silentLog,
    })
    await expect(again).rejects.toThrow(`127.0.0.1:${taken}`)
  })
})
