// What the operator's window answers to each request: pages, JSON, health, metrics. It only reads, so only GET and HEAD exist.
// Every answer forbids scripts, frames and caches; a page that a foreign name resolves to us for gets nothing (DNS rebinding).
import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { type Context, Hono } from 'hono'
import type { Log } from '../log.ts'
import type { Markup } from '../markup.ts'
import { writeMailRecord, writeTicketRecord } from '../ticket/reason-line.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { isInstant } from '../value/moment/is-instant.ts'
import { createMetrics } from './metrics.ts'
import type { OperatorView } from './operator-view.ts'
import { writeFrame } from './write-frame.ts'
import { TICKET_STATES, writeOverview } from './write-overview.ts'
import { writeTicket } from './write-ticket.ts'

const PAGE_SIZE = 50
const MAX_PAGE_SIZE = 500
/** A store that does not answer within this is not fine: the load balancer's patience is seconds. */
const STORE_PATIENCE_MS = 3000

/** Paths that carry counts only, asked for by machines under whatever name they know us by. */
const OPEN_PATHS = new Set(['/healthz', '/readyz', '/metrics'])

export type Routes = { fetch(request: Request): Response | Promise<Response> }

/** Returns the handler of requests. `hosts` are the names we may be asked for under, beside IP addresses and localhost. */
export function createRoutes(view: OperatorView, hosts: string[], log: Log): Routes {
  const { store, status, notices, checklists, timeZone } = view
  const metrics = createMetrics(view)
  const app = new Hono()

  app.use(async (context, next) => {
    context.header('Cache-Control', 'no-store')
    context.header('Content-Security-Policy', policyWith())
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('Cross-Origin-Resource-Policy', 'same-origin')
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return context.text('Only GET.\n', 405, { Allow: 'GET, HEAD' })
    if (!OPEN_PATHS.has(context.req.path) && !isOurHost(context.req.header('host'), hosts)) {
      return context.text('This is not the host you asked for. Set operator.hosts to allow its name.\n', 421)
    }
    await next()
  })
  app.onError((error, context) => {
    log.error('operator-error', { error: error.message })
    return context.text('Something failed; the log says what.\n', 500)
  })
  app.notFound((context) => context.text('There is nothing here.\n', 404))

  const show = (context: Context, title: string, body: Markup) => {
    const nonce = randomBytes(16).toString('base64')
    context.header('Content-Security-Policy', policyWith(nonce))
    return context.html(writeFrame(title, nonce, body))
  }

  app.get('/', async (context) => {
    const page = readPage(context)
    const [ledger, outbox, quarantine, undelivered, ignored, asked, tickets] = await Promise.all([
      store.ledger(),
      store.countOutbox(),
      store.listQuarantine(20, 'unseen'),
      store.listOutbox({ state: 'unseen', limit: 20 }),
      store.listIgnored(20),
      notices(),
      store.listTickets({ ...page, limit: PAGE_SIZE }),
    ])
    const state = page.state === undefined ? {} : { state: page.state }
    const more = tickets.length === PAGE_SIZE
    const counts = { status: status(), ledger, outbox, quarantine, undelivered, ignored, notices: asked }
    return show(context, 'visão geral', writeOverview({ ...counts, tickets, more, timeZone, ...state }))
  })
  app.get('/tickets/:token', async (context) => {
    const ticket = await store.findTicket(context.req.param('token'))
    if (ticket === undefined) return context.text('Não há esse atendimento.\n', 404)
    const checklist = checklists.find(({ id }) => id === ticket.checklist)
    return show(context, ticket.token, writeTicket(ticket, checklist, timeZone))
  })

  app.get('/api/tickets', async (context) => {
    const limit = readLimit(context)
    if (limit === undefined) return context.json(WRONG_LIMIT, 400)
    const page = readPage(context)
    // A program that pages with a time we do not read would get the first page for ever.
    const wrong = (['state', 'before'] as const).find((key) => context.req.query(key) !== undefined && page[key] === undefined)
    if (wrong !== undefined) return context.json(WRONG_PAGE[wrong], 400)
    return context.json({ tickets: (await store.listTickets({ ...page, limit })).map(writeTicketRecord) })
  })
  app.get('/api/tickets/:token', async (context) => {
    const ticket = await store.findTicket(context.req.param('token'))
    return ticket === undefined ? context.json({ error: 'no such ticket' }, 404) : context.json(writeTicketRecord(ticket))
  })
  app.get('/api/ignored', async (context) => {
    const limit = readLimit(context)
    if (limit === undefined) return context.json(WRONG_LIMIT, 400)
    return context.json({ ignored: (await store.listIgnored(limit)).map(writeMailRecord) })
  })
  app.get('/api/notices', async (context) => context.json({ notices: await notices() }))
  app.get('/api/ledger', async (context) => {
    const [ledger, outbox] = await Promise.all([store.ledger(), store.countOutbox()])
    return context.json({ ledger, outbox })
  })

  app.get('/healthz', (context) => context.json({ ok: true }))
  app.get('/readyz', async (context) => {
    const { notReady, alerts } = status()
    const reasons = [...notReady, ...((await answersInTime(store.ledger())) ? [] : ['The store does not answer.'])]
    return context.json({ ready: reasons.length === 0, reasons, alerts }, reasons.length === 0 ? 200 : 503)
  })
  app.get('/metrics', async (context) => context.text(await metrics.write(), 200, { 'Content-Type': metrics.contentType }))
  return { fetch: (request) => app.fetch(request) }
}

const WRONG_LIMIT = { error: `limit must be 1 to ${MAX_PAGE_SIZE}` }
const WRONG_PAGE = {
  state: { error: `state must be one of: ${TICKET_STATES.join(', ')}` },
  before: { error: 'before must be an instant with its zone, such as 2026-11-18T12:00:00Z' },
}

function readLimit(context: Context): number | undefined {
  const limit = Math.trunc(Number(context.req.query('limit') ?? PAGE_SIZE))
  return limit >= 1 && limit <= MAX_PAGE_SIZE ? limit : undefined
}

function readPage(context: Context): { before?: string; state?: Ticket['state'] } {
  const before = context.req.query('before')
  const state = TICKET_STATES.find((known) => known === context.req.query('state'))
  return { ...(before !== undefined && isInstant(before) && { before }), ...(state !== undefined && { state }) }
}

function policyWith(nonce?: string): string {
  const style = nonce === undefined ? '' : `; style-src 'nonce-${nonce}'`
  return `default-src 'none'${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/** A name that an attacker's DNS points at us is neither an IP address nor one of ours, so his page can read nothing here. */
function isOurHost(header: string | undefined, hosts: string[]): boolean {
  const host = (header ?? '')
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
  return host === 'localhost' || isIP(host) !== 0 || hosts.some((own) => own.toLowerCase() === host)
}

async function answersInTime(answer: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, STORE_PATIENCE_MS, false)
  })
  const answered = answer.then(
    () => true,
    () => false,
  )
  const inTime = await Promise.race([answered, patience])
  clearTimeout(timer)
  return inTime
}
