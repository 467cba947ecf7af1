// The customer's page as a server of its own, apart from the operator's window: binds, reads requests within limits of size, number
// and time, stops. Every answer forbids scripts, frames, caches, referrers and indexing. Plain HTTP: TLS ends at the proxy in front.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isIP, type Socket } from 'node:net'
import type { Listen } from '../config.ts'
import { openPeerList } from '../peer-list.ts'
import { openPage, type PageAnswerData, type PageSettings, saying } from './answer-request.ts'
import { findVisitor } from './find-visitor.ts'
import { chooseLanguage } from './page-words.ts'
import { writeFrame } from './write-frame.ts'

export type RunningPage = { host: string; port: number; stop(): Promise<void> }

export type PageOptions = PageSettings & { listen: Listen; trustedProxies: string[]; proxyHeader: 'x-forwarded-for' | 'forwarded' }

/** A form of two thousand words; a log of an SMTP talk has a tenth. */
const MAX_BODY_BYTES = 16 * 1024
const MAX_HEADER_BYTES = 8 * 1024
/** Slow loris: head and body must be there in time, however busily they trickle. */
const HEADERS_MS = 10_000
const REQUEST_MS = 20_000
const KEEP_ALIVE_MS = 5_000
const CHECK_MS = 2_000
const MAX_CONNECTIONS = 500
/** Not of trusted proxies. A phone opens a handful. */
const MAX_CONNECTIONS_OF_ONE = 20

/** Returns once the page can be opened. Rejects, naming the address, when it cannot be bound. */
export async function startPage(options: PageOptions): Promise<RunningPage> {
  const { listen, log } = options
  const trust = { isTrusted: openPeerList(options.trustedProxies), header: options.proxyHeader }
  const answer = openPage(options)
  const publicUrl = new URL(options.page.url)
  const connections = new Map<string, number>()

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const language = chooseLanguage(request.headers['accept-language'])
    const method = request.method ?? 'GET'
    const url = request.url ?? '/'
    if (!isOurHost(request.headers.host, publicUrl)) return send(response, saying(language, 421, 'gone'))
    if (url === '/robots.txt') return sendText(response, 'User-agent: *\nDisallow: /\n')
    const body = method === 'POST' ? await readBody(request) : ''
    if (body === undefined) return send(response.setHeader('Connection', 'close'), saying(language, 413, 'tooLarge'))
    const { origin } = request.headers
    const answered = await answer({
      method,
      path: pathBelow(publicUrl, url),
      visitor: findVisitor(request.socket.remoteAddress ?? '', request.headers, trust),
      acceptLanguage: request.headers['accept-language'],
      contentType: request.headers['content-type'],
      fetchSite: one(request.headers['sec-fetch-site']),
      // "null" is what a browser says under our own Referrer-Policy.
      origin: origin === undefined || origin === 'null' || origin === publicUrl.origin ? 'ours' : 'foreign',
      body,
    })
    return send(response, answered)
  }

  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: CHECK_MS,
    },
    (request, response) => {
      respond(request, response).catch((error: unknown) => {
        log.error('page-error', { error: error instanceof Error ? error.message : 'unknown' })
        if (!response.headersSent) send(response, saying(chooseLanguage(request.headers['accept-language']), 500, 'notKept'))
        else response.destroy()
      })
    },
  )
  server.maxConnections = MAX_CONNECTIONS
  server.maxRequestsPerSocket = 100
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    const open = (connections.get(address) ?? 0) + 1
    connections.set(address, open)
    socket.once('close', () => {
      const left = (connections.get(address) ?? 1) - 1
      if (left > 0) connections.set(address, left)
      else connections.delete(address)
    })
    if (open > MAX_CONNECTIONS_OF_ONE && !trust.isTrusted(address)) socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`Cannot open the customer's page at ${listen.host}:${listen.port}`, { cause })))
    server.listen(listen.port, listen.host, resolve)
  })
  server.on('error', (error) => log.error('page-error', { error: error.message }))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : listen.port
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), STOP_MS).unref()
    })
  return { host: listen.host, port, stop }
}

/** Whoever just sent a form gets his answer. */
const STOP_MS = 2_000

/** Returns the whole body; undefined as soon as it is larger than it may be. */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>()
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return Promise.resolve(undefined)
  const chunks: Buffer[] = []
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk)
    else {
      request.pause()
      resolve(undefined)
    }
  })
  request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
  request.once('error', reject)
  return promise
}

function send(response: ServerResponse, { status, allow, body, ...frame }: PageAnswerData): void {
  const nonce = randomBytes(16).toString('base64')
  response.statusCode = status
  if (allow !== undefined) response.setHeader('Allow', allow)
  if (status === 429) response.setHeader('Retry-After', '60')
  setHeaders(response, `style-src 'nonce-${nonce}'; form-action 'self'`)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Language', frame.language)
  response.end(String(writeFrame({ ...frame, nonce }, body)))
}

function sendText(response: ServerResponse, text: string): void {
  setHeaders(response, "form-action 'none'")
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end(text)
}

function setHeaders(response: ServerResponse, policy: string): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Security-Policy', `default-src 'none'; ${policy}; base-uri 'none'; frame-ancestors 'none'`)
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  // The link must not travel on to wherever the customer clicks next.
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive')
}

function pathBelow({ pathname }: URL, url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  return pathname !== '/' && path.startsWith(`${pathname}/`) ? path.slice(pathname.length) : path
}

/** Our public name, or an address: a proxy that does not pass the name on asks by that. A name made to point at us is neither. */
function isOurHost(header: string | undefined, { hostname }: URL): boolean {
  const host = (header ?? '').replace(/:\d{1,5}$/, '').toLowerCase()
  return host === hostname.toLowerCase() || host === 'localhost' || isIP(host.replace(/^\[(.*)\]$/, '$1')) !== 0
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
