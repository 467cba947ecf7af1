// Received fields as mail servers write them: who gave the mail to our own.
import { expect, test } from 'vitest'
import { openPeerList } from '../../src/peer-list.ts'
import { type Client, findClient } from '../../src/world/find-client.ts'

const isTrusted = openPeerList(['10.0.0.0/8', '127.0.0.1', '2001:db8:1::/48'])
const client = (ip: string, helo: string): Client => ({ kind: 'client', ip, helo })

test.for<[string, string[], Client]>([
  [
    'Postfix',
    ['from mx.padaria.example (mx.padaria.example [192.0.2.10])\tby mx.provedor.example (Postfix) with ESMTPS id 4X; Mon'],
    client('192.0.2.10', 'mx.padaria.example'),
  ],
  [
    'Postfix, without a reverse name',
    ['from padaria (unknown [192.0.2.10]) by mx.provedor.example (Postfix) with ESMTP id 4X'],
    client('192.0.2.10', 'padaria'),
  ],
  ['Postfix, by IPv6', ['from mx (unknown [IPv6:2001:db8:2::7]) by mx.provedor.example with ESMTPS id 4X'], client('2001:db8:2::7', 'mx')],
  [
    'Exim',
    ['from mx.padaria.example ([192.0.2.10]:54321 helo=ola.example) by mx.provedor.example with esmtps (TLS1.3) id 1x'],
    client('192.0.2.10', 'ola.example'),
  ],
  [
    'Exim, without a reverse name',
    ['from [192.0.2.10] (helo=ola.example) by mx.provedor.example with esmtp id 1x'],
    client('192.0.2.10', 'ola.example'),
  ],
  [
    'Exim, with an address in EHLO',
    ['from mx.padaria.example ([192.0.2.10] helo=[10.0.0.1]) by mx.provedor.example with esmtp id 1x'],
    client('192.0.2.10', '[10.0.0.1]'),
  ],
  [
    'Exchange',
    ['from A.padaria.example (192.0.2.10) by B.provedor.example (10.0.0.2) with Microsoft SMTP Server id 15.20'],
    client('192.0.2.10', 'A.padaria.example'),
  ],
  [
    'qmail',
    ['from unknown (HELO ola.example) (192.0.2.10) by mx.provedor.example with SMTP; 12 Oct 2026'],
    client('192.0.2.10', 'ola.example'),
  ],
  [
    'our own servers on top',
    [
      'from localhost (localhost [127.0.0.1]) by mx (Postfix) with ESMTP',
      'from filtro ([10.0.0.3]) by localhost (amavisd) with ESMTP',
      'from mx (unknown [192.0.2.10]) by filtro with ESMTP',
    ],
    client('192.0.2.10', 'mx'),
  ],
  [
    'a name and address made to mislead',
    ['from x([10.0.0.1]) (unknown [192.0.2.10]) by mx (Postfix) with SMTP'],
    client('192.0.2.10', 'x'),
  ],
  ['a login', ['from notebook (unknown [192.0.2.10]) by mx (Postfix) with ESMTPSA id 4X'], { kind: 'submitted' }],
  ['a program on our server', ['by mx.provedor.example (Postfix, from userid 33) id 4X; Mon'], { kind: 'submitted' }],
  ['our own machines only', ['from intranet ([10.1.1.1]) by mx with ESMTP'], { kind: 'submitted' }],
  ['no address', ['from mx.padaria.example by mx.provedor.example with ESMTP'], { kind: 'unknown' }],
  ['no field at all', [], { kind: 'unknown' }],
])('findClient() reads the client of %s', ([, received, found]) => {
  expect(findClient(received, isTrusted)).toEqual(found)
})

test('findClient() reads hostile fields in linear time', () => {
  const startedAt = performance.now()
  for (const piece of ['(', '[', 'helo=', ' by', 'a:', '1.', ':', 'from '])
    findClient([`from ${piece.repeat(500_000 / piece.length)}`], isTrusted)
  expect(performance.now() - startedAt).toBeLessThan(500)
})
