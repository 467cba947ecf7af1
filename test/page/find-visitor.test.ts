import { expect, test } from 'vitest'
import { findVisitor, type ProxyTrust } from '../../src/page/find-visitor.ts'
import { openRateLimit } from '../../src/page/rate-limit.ts'
import { openPeerList } from '../../src/peer-list.ts'

const isTrusted = openPeerList(['10.0.0.0/8', '2001:db8:1::/48'])
const by = (header: ProxyTrust['header']): ProxyTrust => ({ isTrusted, header })

test.for<[string, string, ProxyTrust['header'], string | undefined, string]>([
  ['the connection itself where no proxy is trusted', '200.150.10.20', 'x-forwarded-for', '1.2.3.4', '200.150.10.20'],
  ['IPv4 on a dual-stack socket', '::ffff:200.150.10.20', 'x-forwarded-for', undefined, '200.150.10.20'],
  ['what a trusted proxy says', '10.0.0.1', 'x-forwarded-for', '200.150.10.20', '200.150.10.20'],
  ['what a trusted proxy says over a dual-stack socket', '::ffff:10.0.0.1', 'x-forwarded-for', '200.150.10.20', '200.150.10.20'],
  ['the last that is no proxy of ours', '10.0.0.1', 'x-forwarded-for', '6.6.6.6, 200.150.10.20, 10.0.0.2', '200.150.10.20'],
  ['the proxy where it says nothing', '10.0.0.1', 'x-forwarded-for', undefined, '10.0.0.1'],
  ['the proxy where it says nonsense', '10.0.0.1', 'x-forwarded-for', 'unknown', '10.0.0.1'],
  ['the proxy behind which nonsense stands', '10.0.0.1', 'x-forwarded-for', '6.6.6.6, unknown, 10.0.0.2', '10.0.0.2'],
  ['an address with a port', '10.0.0.1', 'x-forwarded-for', '200.150.10.20:4711', '200.150.10.20'],
  ['IPv6', '2001:db8:1::1', 'x-forwarded-for', '2804:14C::1', '2804:14c::1'],
  ['IPv6 in brackets', '2001:db8:1::1', 'x-forwarded-for', '[2804:14c::1]:443', '2804:14c::1'],
  ['Forwarded', '10.0.0.1', 'forwarded', 'for=6.6.6.6, for=200.150.10.20;proto=https;by=10.0.0.1', '200.150.10.20'],
  ['Forwarded with IPv6', '10.0.0.1', 'forwarded', 'proto=https; For="[2804:14c::1]:4711"', '2804:14c::1'],
  ['an address behind a hidden one', '10.0.0.1', 'forwarded', 'for=6.6.6.6, for=_hidden', '10.0.0.1'],
  ['the proxy where a flood stands in the header', '10.0.0.1', 'x-forwarded-for', '10.0.0.3,'.repeat(5_000), '10.0.0.1'],
])('findVisitor() gives %s', ([, peer, header, said, visitor]) => {
  expect(findVisitor(peer, said === undefined ? {} : { [header]: said }, by(header))).toBe(visitor)
})

test('findVisitor() reads no header but the one that is set', () => {
  expect(findVisitor('10.0.0.1', { forwarded: 'for=1.2.3.4' }, by('x-forwarded-for'))).toBe('10.0.0.1')
  expect(findVisitor('10.0.0.1', { 'x-forwarded-for': '1.2.3.4' }, by('forwarded'))).toBe('10.0.0.1')
})

test('openRateLimit() lets a burst through, then as many a minute as it says', () => {
  const limit = openRateLimit({ burst: 3, perMinute: 2 })
  expect([0, 0, 0, 0].map((at) => limit.take('a', at))).toEqual([true, true, true, false])
  expect(limit.take('b', 0)).toBe(true)
  expect(limit.take('a', 29_000)).toBe(false)
  expect(limit.take('a', 60_000)).toBe(true)
})

test('openRateLimit() forgets the longest unused', () => {
  const limit = openRateLimit({ burst: 1, perMinute: 0.01 })
  for (let key = 0; key <= 20_000; key += 1) limit.take(String(key), 0)
  expect(limit.take('0', 0)).toBe(true)
  expect(limit.take('20000', 0)).toBe(false)
})
