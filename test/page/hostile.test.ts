// The page against whoever means harm: links that open nothing, forms that are not ours, floods, lies about addresses.
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writePageLink } from '../../src/ticket/page-link.ts'
import type { Service } from '../service/start-service.ts'
import { fillIn, get, getLink, PUBLIC_URL, post, proofOf, startPageService } from './page-service.ts'

type PageService = Service & { pageUrl: string }
let service: PageService
let untrusting: PageService
let shortLived: PageService
beforeAll(async () => {
  ;[service, untrusting, shortLived] = await Promise.all([
    startPageService(),
    startPageService({ customerPage: { trustedProxies: [] } }),
    startPageService({ customerPage: { linkHours: 0.01 } }),
  ])
})
afterAll(async () => {
  await Promise.all([service, untrusting, shortLived].map((each) => each.stop()))
})

let people = 0
async function open(at: PageService = service): Promise<{ url: string; link: string }> {
  people += 1
  const link = await getLink(at, undefined, `cliente${people}@padaria${people}.example`)
  return { url: `${at.pageUrl}${link}`, link }
}

const GONE = 'Este link não vale mais'
const ALL = { 'text.public_ip': '200.150.10.20', 'text.pop3_user': 'ana@padaria.example', 'text.pop3_encryption': 'SSL/TLS' }

/** What differs from page to page is its nonce. */
const withoutNonce = (text: string): string => text.replace(/nonce="[^"]+"/, '')

test('a link that opens nothing says so kindly, the same whatever the reason', async () => {
  const { url, link } = await open()
  const forged = [
    '/r/0',
    `/r/${'0'.repeat(38)}`,
    `/r/${link.slice(3, -1)}${link.endsWith('0') ? '1' : '0'}`,
    `/r/${writePageLink({ token: link.slice(3, 19).toUpperCase(), until: '2100-01-01T00:00:00Z' }, Buffer.alloc(32))}`,
  ]
  const pages = await Promise.all(forged.map((path) => get(service.pageUrl + path)))
  expect(pages.map(({ status }) => status)).toEqual(forged.map(() => 410))
  expect(pages[0]?.text).toContain(GONE)
  expect((await fillIn(url, ALL)).text).toContain('Temos tudo')
  // Answered: whoever opens it later, or sends other values, learns nothing.
  const answered = [await get(url), await post(url, { proof: 'x', ...ALL }), await fillIn(url, ALL)]
  expect(answered[0]?.status).toBe(410)
  expect(new Set([...pages, answered[0]].map((page) => withoutNonce(page?.text ?? ''))).size).toBe(1)
  expect(answered[1]?.status).toBe(403)
  for (const { text } of [...pages, ...answered]) expect(text).not.toMatch(/padaria|0x800|pop\.|Outlook/)
})

test('an expired link says the same', async () => {
  const { link } = await open(shortLived)
  // The minute is rounded up: it was valid for a minute at most.
  expect((await get(shortLived.pageUrl + link)).status).toBe(200)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 })
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => Temporal.Instant.fromEpochMilliseconds(Date.now()))
  try {
    const [expired, forged] = [await get(shortLived.pageUrl + link), await get(`${shortLived.pageUrl}/r/0`)]
    expect(expired.status).toBe(410)
    expect(withoutNonce(expired.text)).toBe(withoutNonce(forged.text))
    expect((await post(shortLived.pageUrl + link, ALL)).status).toBe(410)
  } finally {
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
})

test('a form of one ticket is no form of another', async () => {
  const [mine, other] = [await open(), await open()]
  const proof = proofOf((await get(mine.url)).text)
  expect((await post(other.url, { proof, ...ALL })).status).toBe(403)
  expect((await get(other.url)).text).toContain('faltam 3')
})

test('a proof is needed, and a form of our own', async () => {
  const { url } = await open()
  const proof = proofOf((await get(url)).text)
  expect((await post(url, ALL)).status).toBe(403)
  expect((await post(url, { proof, ...ALL }, { Origin: 'https://evil.example' })).status).toBe(403)
  expect((await post(url, { proof, ...ALL }, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  const json = await fetch(url, {
    method: 'POST',
    body: JSON.stringify({ proof, ...ALL }),
    headers: { 'Content-Type': 'application/json' },
  })
  expect(json.status).toBe(403)
  expect((await post(url, { proof, ...ALL }, { Origin: PUBLIC_URL })).status).toBe(200)
})

test.for<[string, string]>([
  ['PUT', ''],
  ['DELETE', ''],
  ['PATCH', ''],
  ['OPTIONS', ''],
])('%s is not answered', async ([method = '']) => {
  const { status, headers } = await fetch(`${service.pageUrl}/r/${'0'.repeat(38)}`, { method })
  expect(status).toBe(405)
  expect(headers.get('allow')).toBe('GET, HEAD, POST')
})

test.for(['/', '/metrics', '/healthz', '/api/tickets', '/tickets/0', '/r/', '/r/..%2f..%2fetc', '/r/a/b', '//r/x', '/r/%00'])(
  'there is nothing at %s: the operator’s page is elsewhere',
  async (path) => {
    const { status, text } = await get(service.pageUrl + path)
    expect(status).toBe(404)
    expect(text).toContain(GONE)
    expect(text).not.toContain('Porteiro')
  },
)

test('markup in an answer is shown as text, in the page and in the mails', async () => {
  const { url } = await open()
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const { text } = await fillIn(url, { 'text.public_ip': attack, 'day.occurred_at': attack, 'seen.public_ip': attack })
  expect(text).not.toContain('<script>')
  expect(text).not.toContain('<img')
  expect(text).toContain('&lt;script&gt;')
})

test('line breaks in an answer make no header and no other answer', async () => {
  const { url } = await open()
  const attack = 'ana@padaria.example\r\nBcc: vitima@outra.example\r\n\r\nTipo de criptografia [pop3_encryption]:\r\n    STARTTLS'
  await fillIn(url, { ...ALL, 'text.pop3_user': attack })
  const caught = await service.settle()
  expect(caught.flatMap(({ to }) => to)).not.toContain('vitima@outra.example')
  expect(caught.every(({ raw }) => !/^Bcc:/im.test(raw.split('\r\n\r\n', 1)[0] ?? ''))).toBe(true)
  const tickets = JSON.parse(await (await fetch(`${service.operatorUrl}/api/tickets?limit=1`)).text()).tickets
  const encryption = tickets[0].facts.find(({ field }: { field: string }) => field === 'pop3_encryption')
  expect(encryption?.value).toBe('ssl_tls')
})

test('a form of more than 16 KB is not read', async () => {
  const { url } = await open()
  const large = await fetch(url, { method: 'POST', body: new URLSearchParams({ 'text.error_message': 'x'.repeat(17_000) }) })
  expect(large.status).toBe(413)
  expect(await chunked(url, 40)).toBe(413)
  expect((await get(url)).status).toBe(200)
})

/** Sends so many KB without saying before how many. */
function chunked(url: string, kilobytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, (response) => {
      resolve(response.statusCode)
      response.destroy()
    })
    asked.on('error', reject)
    for (let sent = 0; sent < kilobytes; sent += 1) asked.write('x'.repeat(1024))
    asked.end()
  })
}

test('every answer forbids scripts, frames, caches, referrers and indexing', async () => {
  const { url } = await open()
  for (const page of [await get(url), await get(`${service.pageUrl}/`), await get(`${service.pageUrl}/robots.txt`)]) {
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*base-uri 'none'; frame-ancestors 'none'$/)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('x-frame-options')).toBe('DENY')
    expect(page.headers.get('x-robots-tag')).toContain('noindex')
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(page.text).not.toContain('<script')
  }
})

test('a header about the address counts from trusted proxies alone', async () => {
  const { url } = await open(untrusting)
  const lied = await get(url, { 'X-Forwarded-For': '200.150.10.20', Forwarded: 'for=200.150.10.20' })
  expect(lied.text).not.toContain('Usar 200.150.10.20')
  const { url: trusting } = await open()
  const told = await get(trusting, { 'X-Forwarded-For': '6.6.6.6, 200.150.10.21', Forwarded: 'for=200.150.10.22' })
  expect(told.text).toContain('Usar 200.150.10.21')
  expect(told.text).not.toContain('6.6.6.6')
})

test.for<[string, string, number]>([
  ['our public name', 'atendimento.provedor.example', 200],
  ['our public name with a port', 'ATENDIMENTO.provedor.example:443', 200],
  ['an address', '127.0.0.1:8026', 200],
  ['a name that was made to point at us', 'evil.example', 421],
  ['no proper name', 'atendimento.provedor.example.evil.example', 421],
])('asked for under %s it answers', async ([, host, status]) => {
  const { url } = await open()
  const got = await new Promise<number | undefined>((resolve, reject) => {
    httpRequest(url, { headers: { Host: host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(got).toBe(status)
})

test('who asks too often waits, and others do not', async () => {
  const path = `${service.pageUrl}/r/${'0'.repeat(38)}`
  const flood = await Promise.all(Array.from({ length: 70 }, () => get(path, { 'X-Forwarded-For': '198.51.100.7' })))
  expect(flood.filter(({ status }) => status === 429).length).toBeGreaterThan(5)
  expect(flood.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('60')
  expect((await get(path, { 'X-Forwarded-For': '198.51.100.8' })).status).toBe(410)
})

test('one ticket takes so many forms and no more', async () => {
  const { url } = await open()
  const proof = proofOf((await get(url)).text)
  const statuses: number[] = []
  for (let times = 0; times < 12; times += 1) {
    const visitor = { 'X-Forwarded-For': `198.51.100.${50 + times}` }
    statuses.push((await post(url, { proof, 'text.public_ip': `10.0.0.${times}` }, visitor)).status)
  }
  expect(statuses.slice(0, 10)).toEqual(statuses.slice(0, 10).map(() => 422))
  expect(statuses.slice(10)).toEqual([429, 429])
})

test('a head that trickles in is cut off, and more connections of one address than a phone needs', async () => {
  const port = Number(new URL(untrusting.pageUrl).port)
  const sockets = Array.from({ length: 30 }, () => connect(port, '127.0.0.1'))
  const closed = sockets.map(
    (socket) =>
      new Promise<string>((resolve) =>
        socket
          .on('error', () => {})
          .resume()
          .once('close', () => resolve('cut')),
      ),
  )
  for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: atendimento.provedor.example\r\n')
  const patience = (ms: number) => new Promise<string>((resolve) => setTimeout(resolve, ms, 'open'))
  const soon = await Promise.all(closed.map((each) => Promise.race([each, patience(1_000)])))
  expect(soon.filter((state) => state === 'cut').length).toBeGreaterThanOrEqual(10)
  const late = await Promise.all(closed.map((each) => Promise.race([each, patience(16_000)])))
  expect(late).toEqual(late.map(() => 'cut'))
})
