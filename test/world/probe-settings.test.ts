// The probe against a real Dovecot where one is installed, and against small servers for what Dovecot never does.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ProbeFinding } from '../../src/facts/look-up/findings.ts'
import { openDnsResolver } from '../../src/world/dns-resolver.ts'
import { openProbeHosts } from '../../src/world/probe-hosts.ts'
import { openProbe } from '../../src/world/probe-settings.ts'
import { type FakeDns, startFakeDns } from './fake-dns.ts'
import { DOVECOT, type Dovecot, startDovecot } from './start-dovecot.ts'

const HOST = 'pop.provedor.example'
const IN_TIME = 8_000
// A server that says nothing is waited for.
vi.setConfig({ testTimeout: 15_000 })

let dns: FakeDns
beforeAll(async () => {
  dns = await startFakeDns({
    [HOST]: { A: ['127.0.0.1'] },
    'outro.provedor.example': { A: ['127.0.0.1'] },
    'dentro.provedor.example': { A: ['10.1.2.3'] },
    'misto.provedor.example': { A: ['169.254.169.254', '127.0.0.1'] },
    'pop.alheio.example': { A: ['127.0.0.1'] },
    'provedor.example': 'silent',
  })
})
afterAll(() => dns.stop())

/** A probe of its own for each question: the pause between two is tested by itself. */
function probe(hosts: string[], ports: number[]) {
  return openProbe({ dns: openDnsResolver([dns.server]), hosts: openProbeHosts(hosts), ports })
}

async function ask(port: number, encryption: string, host = HOST): Promise<ProbeFinding> {
  return probe(['provedor.example', '127.0.0.1'], [port]).find({ host, port, encryption }, AbortSignal.timeout(IN_TIME))
}

if (DOVECOT === undefined) {
  process.stderr.write(
    '\n*** Dovecot is not installed: the probe is tested against small servers only. Install dovecot-pop3d to test it whole. ***\n\n',
  )
}

describe.skipIf(DOVECOT === undefined)('with a real Dovecot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-dovecot-'))
  let good: Dovecot
  let expired: Dovecot
  let bare: Dovecot
  beforeAll(async () => {
    // Dovecot runs as somebody else where the tests run as root.
    chmodSync(folder, 0o755)
    good = await startDovecot(join(folder, 'good'), { certificate: 'good', ssl: 'yes' })
    expired = await startDovecot(join(folder, 'expired'), { certificate: 'expired', ssl: 'yes' })
    bare = await startDovecot(join(folder, 'bare'), { certificate: 'good', ssl: 'no' })
  }, 30_000)
  afterAll(async () => {
    await Promise.all([good?.stop(), expired?.stop(), bare?.stop()])
    rmSync(folder, { recursive: true, force: true })
  })

  type Row = [says: string, at: () => [number, string, string?], Pick<ProbeFinding, 'verdict' | 'certificate'>]
  test.for<Row>([
    ['works in the clear', () => [good.plain, 'none'], { verdict: 'works' }],
    // Signed by itself, so nobody vouches for it; all else is right.
    ['works after STLS', () => [good.plain, 'starttls'], { verdict: 'works', certificate: 'untrusted' }],
    ['works under TLS', () => [good.tls, 'ssl_tls'], { verdict: 'works', certificate: 'untrusted' }],
    [
      'works, with a certificate for another name',
      () => [good.tls, 'ssl_tls', 'outro.provedor.example'],
      { verdict: 'works', certificate: 'wrong-name' },
    ],
    [
      'works, with a certificate for another name after STLS',
      () => [good.plain, 'starttls', 'outro.provedor.example'],
      { verdict: 'works', certificate: 'wrong-name' },
    ],
    ['works, with an expired certificate', () => [expired.tls, 'ssl_tls'], { verdict: 'works', certificate: 'expired' }],
    ['works, with an expired certificate after STLS', () => [expired.plain, 'starttls'], { verdict: 'works', certificate: 'expired' }],
    ['has no TLS on its plain port', () => [good.plain, 'ssl_tls'], { verdict: 'no-tls' }],
    ['is silent in the clear on its TLS port', () => [good.tls, 'none'], { verdict: 'silent' }],
    ['offers no STLS', () => [bare.plain, 'starttls'], { verdict: 'no-stls' }],
    ['is plain only', () => [bare.plain, 'none'], { verdict: 'works' }],
  ])('openProbe() finds that it %s', async ([, at, expected]) => {
    const [port, encryption, host] = at()
    const { verdict, certificate } = await ask(port, encryption, host)
    expect({ verdict, ...(certificate === undefined ? {} : { certificate }) }).toEqual(expected)
  })
})

describe('with small servers', () => {
  const servers: Server[] = []
  const sockets: Socket[] = []
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    for (const server of servers) server.close()
  })
  const heard: string[] = []

  async function serve(answer: (socket: Socket) => void): Promise<number> {
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {})
      socket.on('data', (piece) => heard.push(String(piece)))
      answer(socket)
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  test.for<[string, (socket: Socket) => void, string, ProbeFinding['verdict']]>([
    ['POP3 in the clear', (socket) => socket.write('+OK ready\r\n'), 'none', 'works'],
    ['a server that is too busy and still POP3', (socket) => socket.write('-ERR busy\r\n'), 'none', 'works'],
    ['another protocol', (socket) => socket.write('* OK IMAP4rev1\r\n'), 'none', 'not-pop3'],
    ['one that hangs up', (socket) => socket.end(), 'none', 'silent'],
    ['one that never ends', (socket) => socket.write('x'.repeat(100_000)), 'none', 'not-pop3'],
    [
      'a refusal of CAPA',
      (socket) => {
        socket.write('+OK\r\n')
        socket.on('data', () => socket.write('-ERR what?\r\n'))
      },
      'starttls',
      'no-stls',
    ],
    [
      'no TLS after STLS',
      (socket) => {
        socket.write('+OK\r\n')
        socket.on('data', (piece) => socket.write(String(piece).startsWith('CAPA') ? '+OK\r\nUSER\r\nSTLS\r\n.\r\n' : '+OK begin\r\n'))
      },
      'starttls',
      'no-stls',
    ],
    ['one that says nothing', () => {}, 'none', 'silent'],
    ['one that says nothing under TLS', () => {}, 'ssl_tls', 'silent'],
  ])('openProbe() tells %s', async ([, answer, encryption, verdict]) => {
    expect((await ask(await serve(answer), encryption)).verdict).toBe(verdict)
  })

  test('openProbe() tells a closed port', async () => {
    const port = await serve(() => {})
    await new Promise((resolve) => servers.pop()?.close(resolve))
    expect((await ask(port, 'none')).verdict).toBe('closed')
  })

  test('openProbe() never sends a name or a password', async () => {
    heard.length = 0
    await ask(await serve((socket) => socket.write('+OK\r\n')), 'none')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(heard.join('')).toMatch(/^(?:QUIT\r\n)?$/)
  })

  test.for<[string, { host: string; hosts: string[]; ports?: number[] }, string]>([
    ['a name that is not listed', { host: 'pop.alheio.example', hosts: ['provedor.example', '127.0.0.1'] }, 'host-not-listed'],
    [
      'a name that only ends like a listed one',
      { host: 'maprovedor.example', hosts: ['provedor.example', '127.0.0.1'] },
      'host-not-listed',
    ],
    ['an address that is not listed', { host: '127.0.0.1', hosts: ['provedor.example'] }, 'host-not-listed'],
    ['a port that is not listed', { host: HOST, hosts: ['provedor.example', '127.0.0.1'], ports: [995] }, 'port-not-listed'],
    ['a loopback address behind a listed name', { host: HOST, hosts: ['provedor.example'] }, '127.0.0.1'],
    ['a private address behind a listed name', { host: 'dentro.provedor.example', hosts: ['provedor.example'] }, '10.1.2.3'],
  ])('openProbe() does not try %s', async ([, { host, hosts, ports }, says]) => {
    let connections = 0
    const port = await serve(() => (connections += 1))
    const finding = await probe(hosts, ports ?? [port]).find({ host, port, encryption: 'none' }, AbortSignal.timeout(IN_TIME))
    expect(finding.verdict).toBe('untried')
    expect(JSON.stringify(finding.evidence)).toContain(says)
    expect(connections).toBe(0)
  })

  test('openProbe() takes the one address of a name that it may', async () => {
    const port = await serve((socket) => socket.write('+OK\r\n'))
    expect((await ask(port, 'none', 'misto.provedor.example')).evidence.at(-1)?.name).toBe(`127.0.0.1 ${port}`)
  })

  test('openProbe() connects once for a host and minute', async () => {
    let connections = 0
    const port = await serve((socket) => {
      connections += 1
      socket.write('+OK\r\n')
    })
    const one = probe(['provedor.example', '127.0.0.1'], [port])
    const first = await one.find({ host: HOST, port, encryption: 'none' }, AbortSignal.timeout(IN_TIME))
    expect(await one.find({ host: HOST, port, encryption: 'none' }, AbortSignal.timeout(IN_TIME))).toEqual(first)
    expect((await one.find({ host: HOST, port, encryption: 'ssl_tls' }, AbortSignal.timeout(IN_TIME))).verdict).toBe('untried')
    expect(connections).toBe(1)
  })

  test('openProbe() says that a host does not exist', async () => {
    expect((await ask(995, 'ssl_tls', 'pop3.nada.provedor.example')).verdict).toBe('no-such-host')
  })

  test('openProbe() knows nothing of a host that DNS is silent about', async () => {
    expect((await ask(995, 'ssl_tls', 'provedor.example')).verdict).toBe('untried')
  })
})

test.for<[string, string, boolean]>([
  ['an address of the open internet', '200.160.2.3', true],
  ['one by IPv6', '2801:80::1', true],
  ['loopback', '127.0.0.1', false],
  ['loopback by IPv6', '::1', false],
  ['loopback in IPv6 clothes', '::ffff:127.0.0.1', false],
  ['a private network', '192.168.0.1', false],
  ["a provider's inner network", '100.64.0.1', false],
  ['the metadata service of a cloud', '169.254.169.254', false],
  ['link-local by IPv6', 'fe80::1', false],
  ['a private network by IPv6', 'fd00::1', false],
  ['multicast', '224.0.0.1', false],
  ['no address', 'provedor.example', false],
])('openProbeHosts().allowsAddress() on %s', ([, address, allowed]) => {
  expect(openProbeHosts(['provedor.example']).allowsAddress(address)).toBe(allowed)
})
