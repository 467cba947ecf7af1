// Addresses as customers copy them; documentation ranges (RFC 5737, RFC 3849) stand for public ones.
import { expect, test } from 'vitest'
import { findIpAddresses, findPublicIps, readPublicIp } from '../../src/value/address/ip-address.ts'

test.for<[string, string]>([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7.', '203.0.113.7'],
  ['(203.0.113.7)', '203.0.113.7'],
  ['203.0.113.7 (peguei no site agora)', '203.0.113.7'],
  ['meu ip é 203.0.113.7, deu no site', '203.0.113.7'],
  ['IP:203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:995', '203.0.113.7'],
  ['203.0.113.7/24', '203.0.113.7'],
  ['203.000.113.007', '203.0.113.7'],
  ['203 . 0 . 113 . 7', '203.0.113.7'],
  ['203. 0. 113. 7', '203.0.113.7'],
  ['203,0,113,7', '203.0.113.7'],
  ['10.0.3.25 na rede e 203.0.113.7 por fora', '203.0.113.7'],
  ['2001:0DB8:0000:0000:0000:0000:0000:0005', '2001:db8::5'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['IP:2001:db8::1', '2001:db8::1'],
  ['meu ip é 2001:db8::8.', '2001:db8::8'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['IPv4 203.0.113.7 IPv6 2001:db8::2', '203.0.113.7'],
])('readPublicIp() reads %s', ([answer, value]) => {
  expect(readPublicIp(answer)).toMatchObject({ value, state: 'good' })
})

test.for<[string, string]>([
  ['192.168.15.104', '192.168.15.104'],
  ['10.1.2.3', '10.1.2.3'],
  ['172.16.0.1', '172.16.0.1'],
  ['172.31.255.255', '172.31.255.255'],
  ['127.0.0.1', '127.0.0.1'],
  ['169.254.3.4', '169.254.3.4'],
  ['100.64.0.1', '100.64.0.1'],
  ['100.127.9.9', '100.127.9.9'],
  ['0.0.0.0', '0.0.0.0'],
  ['::1', '::1'],
  ['fe80::1', 'fe80::1'],
  ['fe80::1%12', 'fe80::1'],
  ['fd12:3456::1', 'fd12:3456::1'],
  ['::ffff:192.168.0.1', '::ffff:192.168.0.1'],
])('readPublicIp() calls %s no public address', ([answer, value]) => {
  expect(readPublicIp(answer)).toMatchObject({ value, state: 'invalid', problem: 'not-a-public-address' })
})

test.for([['172.15.0.1'], ['172.32.0.1'], ['100.63.0.1'], ['100.128.0.1'], ['192.169.0.1'], ['11.0.0.1']])(
  'readPublicIp() calls %s, just outside such a range, public',
  ([answer]) => {
    expect(readPublicIp(answer ?? '')).toMatchObject({ value: answer, state: 'good' })
  },
)

test.for<[string, string]>([
  ['203.0.113.300', '203.0.113.300'],
  ['203.0.113', '203.0.113'],
])('readPublicIp() calls %s malformed', ([answer, value]) => {
  expect(readPublicIp(answer)).toMatchObject({ value, state: 'invalid', problem: 'malformed' })
})

test.for([['o mesmo de ontem'], ['às 14:30:05'], ['versão 12.0.6829.1000'], ['aa:bb:cc:dd:ee:ff'], ['::'], [''], ['1.2.3.4.5']])(
  'readPublicIp() finds none in %s',
  ([answer]) => {
    expect(readPublicIp(answer ?? '')).toBeUndefined()
  },
)

test.for<[string, string, string[]]>([
  ['public and private, in order', 'o site mostrou 203.0.113.7. O adesivo diz 192.168.15.1', ['203.0.113.7', '192.168.15.1']],
  ['those in brackets', 'client host [203.0.113.7] blocked', ['203.0.113.7']],
  ['IPv6', 'o IP é 2001:db8::1a, acho', ['2001:db8::1a']],
  ['no versions', 'Outlook versão 12.0.6829.1000, build 1.2.3.4, v1.2.3.4', []],
  ['no times, no hardware addresses', 'às 14:30:05 :: aa:bb:cc:dd:ee:ff', []],
  ['no octets above 255', '300.1.2.3', []],
])('findPublicIps() finds %s', ([, prose, values]) => {
  expect(findPublicIps(prose).map(({ value }) => value)).toEqual(values)
})

test('findIpAddresses() asks for no range', () => {
  expect(findIpAddresses('servidor 192.168.0.9')).toMatchObject([{ value: '192.168.0.9', state: 'good' }])
})
