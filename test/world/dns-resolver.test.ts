// The resolver against a name server of our own: each kind of answer, its deadline, and what it keeps.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DnsAnswer, type DnsResolver, openDnsResolver } from '../../src/world/dns-resolver.ts'
import { type FakeDns, startFakeDns } from './fake-dns.ts'

let dns: FakeDns
beforeAll(async () => {
  dns = await startFakeDns({
    'padaria.com.br': {
      TXT: ['v=spf1 -all', 'x'.repeat(300)],
      A: ['192.0.2.1'],
      AAAA: ['2001:db8::1'],
      MX: [{ exchange: 'mx.padaria.com.br', priority: 10 }],
      NS: ['ns1.padaria.com.br'],
    },
    'www.padaria.com.br': { CNAME: ['padaria.com.br'] },
    '1.2.0.192.in-addr.arpa': { PTR: ['mx.padaria.com.br'] },
    'quebrado.com.br': 'servfail',
    'calado.com.br': 'silent',
    'pausa.com.br': { A: ['192.0.2.2'], MX: [{ exchange: 'mx.padaria.com.br', priority: 10 }], ttl: 300 },
    'inquieta.com.br': { A: ['192.0.2.3'], ttl: 0 },
    'eterna.com.br': { AAAA: ['2001:db8::3'], ttl: 604_800 },
    'grande.com.br': { TXT: Array.from({ length: 40 }, (_, n) => `${n}${'x'.repeat(200)}`) },
  })
})
afterAll(() => dns.stop())

describe('openDnsResolver()', () => {
  test.for<[string, (resolver: DnsResolver) => Promise<DnsAnswer<unknown>>, DnsAnswer<unknown>]>([
    [
      'joins the strings of a TXT record',
      (r) => r.resolveTxt('padaria.com.br'),
      { kind: 'found', records: ['v=spf1 -all', 'x'.repeat(300)] },
    ],
    ['finds addresses', (r) => r.resolve4('padaria.com.br'), { kind: 'found', records: ['192.0.2.1'] }],
    ['finds IPv6 addresses', (r) => r.resolve6('padaria.com.br'), { kind: 'found', records: ['2001:db8::1'] }],
    [
      'finds mail servers',
      (r) => r.resolveMx('padaria.com.br'),
      { kind: 'found', records: [{ exchange: 'mx.padaria.com.br', priority: 10 }] },
    ],
    ['finds name servers', (r) => r.resolveNs('padaria.com.br'), { kind: 'found', records: ['ns1.padaria.com.br'] }],
    ['finds another name', (r) => r.resolveCname('www.padaria.com.br'), { kind: 'found', records: ['padaria.com.br'] }],
    ['finds the name of an address', (r) => r.reverse('192.0.2.1'), { kind: 'found', records: ['mx.padaria.com.br'] }],
    ['tells a name that does not exist', (r) => r.resolve4('nao-existe.com.br'), { kind: 'no-name' }],
    ['tells a name without such a record', (r) => r.resolveSoa('padaria.com.br'), { kind: 'no-data' }],
    ['takes a name that DNS cannot hold for one that does not exist', (r) => r.resolve4(`${'x'.repeat(64)}.com.br`), { kind: 'no-name' }],
    ['tells a server that fails', (r) => r.resolve4('quebrado.com.br'), { kind: 'failed', code: 'ESERVFAIL' }],
    ['gives up with its signal', (r) => r.resolve4('calado.com.br', AbortSignal.timeout(100)), { kind: 'failed', code: 'ETIMEOUT' }],
    [
      'asks nothing for a signal that has aborted',
      (r) => r.resolve4('padaria.com.br', AbortSignal.abort()),
      { kind: 'failed', code: 'ETIMEOUT' },
    ],
  ])('%s', async ([, ask, answer]) => {
    expect(await ask(openDnsResolver([dns.server]))).toEqual(answer)
  })

  test('asks again by TCP for what UDP cannot carry', async () => {
    const answer = await openDnsResolver([dns.server]).resolveTxt('grande.com.br')
    expect(answer.kind === 'found' && answer.records.length).toBe(40)
  })

  test('asks once for a name, also for one that does not exist', async () => {
    const resolver = openDnsResolver([dns.server])
    const count = () => dns.asked.length
    const before = count()
    await Promise.all([resolver.resolve4('PADARIA.com.br'), resolver.resolve4('padaria.com.br')])
    await resolver.resolve4('padaria.com.br')
    await resolver.resolve4('nunca.com.br')
    await resolver.resolve4('nunca.com.br')
    expect(count() - before).toBe(2)
  })

  test('keeps a failure for five seconds', async () => {
    const clock = { at: 0, now: () => clock.at }
    const resolver = openDnsResolver([dns.server], clock)
    const failed = await resolver.resolve4('quebrado.com.br')
    const before = dns.asked.length
    clock.at = 4_999
    expect(await resolver.resolve4('quebrado.com.br')).toEqual(failed)
    expect(dns.asked.length).toBe(before)
    clock.at = 5_000
    await resolver.resolve4('quebrado.com.br')
    expect(dns.asked.length).toBeGreaterThan(before)
  })

  test.for<[string, (resolver: DnsResolver) => Promise<DnsAnswer<unknown>>, number]>([
    ['an address for its TTL', (r) => r.resolve4('pausa.com.br'), 300],
    ['an address that wants to be asked for each time, for 30 seconds', (r) => r.resolve4('inquieta.com.br'), 30],
    ['an address of a week for an hour', (r) => r.resolve6('eterna.com.br'), 3_600],
    ['mail servers, whose TTL is not told, for a minute', (r) => r.resolveMx('pausa.com.br'), 60],
    ['a name that does not exist for a minute', (r) => r.resolve4('sumida.com.br'), 60],
    ['a name without such a record for a minute', (r) => r.resolve6('pausa.com.br'), 60],
  ])('keeps %s', async ([, ask, seconds]) => {
    const clock = { at: 0, now: () => clock.at }
    const resolver = openDnsResolver([dns.server], clock)
    const first = await ask(resolver)
    const before = dns.asked.length
    clock.at = seconds * 1000 - 1
    expect(await ask(resolver)).toEqual(first)
    expect(dns.asked.length).toBe(before)
    clock.at = seconds * 1000
    expect(await ask(resolver)).toEqual(first)
    expect(dns.asked.length).toBe(before + 1)
  })
})
