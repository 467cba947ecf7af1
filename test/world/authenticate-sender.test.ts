// Senders against a name server of our own: what they are judged to be, for each way to be true, forged or in between.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SenderFinding } from '../../src/facts/look-up/findings.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { openPeerList } from '../../src/peer-list.ts'
import { findSender } from '../../src/world/authenticate-sender.ts'
import { openDnsResolver } from '../../src/world/dns-resolver.ts'
import { type FakeDns, startFakeDns, type Zone } from './fake-dns.ts'
import { KEY_RECORD, SELECTOR, sealMail, signMail, signPart } from './sign-mail.ts'

const SPF = { TXT: ['v=spf1 ip4:192.0.2.10 -all'] }
const SOFT_SPF = { TXT: ['v=spf1 ip4:192.0.2.10 ~all'] }
const KEY = { TXT: [KEY_RECORD] }
const keyOf = (domain: string) => `${SELECTOR}._domainkey.${domain}`

const ZONE: Zone = {
  // A bakery with everything, and a shop below it that has only its mother's policy.
  'padaria.com.br': SPF,
  [keyOf('padaria.com.br')]: KEY,
  '_dmarc.padaria.com.br': { TXT: ['v=DMARC1; p=reject'] },
  'loja.padaria.com.br': SPF,
  // A policy that only asks for reports.
  'escola.com.br': SOFT_SPF,
  [keyOf('escola.com.br')]: KEY,
  '_dmarc.escola.com.br': { TXT: ['v=DMARC1; p=none; rua=mailto:dmarc@escola.com.br'] },
  // No policy.
  'oficina.com.br': SPF,
  [keyOf('oficina.com.br')]: KEY,
  'mail.oficina.com.br': SPF,
  'macia.com.br': SOFT_SPF,
  'nada.com.br': { A: ['192.0.2.1'] },
  // Strict alignment.
  'rigor.com.br': SPF,
  'sub.rigor.com.br': SPF,
  '_dmarc.rigor.com.br': { TXT: ['v=DMARC1; p=reject; aspf=s; adkim=s'] },
  // A stranger, whose own mail is in order.
  'estranho.example': { TXT: ['v=spf1 ip4:198.51.100.66 -all'] },
  [keyOf('estranho.example')]: KEY,
  '_dmarc.estranho.example': { TXT: ['v=DMARC1; p=reject'] },
  // A neighbour under the same public suffix.
  'vizinho.com.br': SPF,
  [keyOf('encaminha.example')]: KEY,
  'quebrado.com.br': 'servfail',
  '_dmarc.quebrado.com.br': 'servfail',
  'calado.com.br': 'silent',
  '_dmarc.calado.com.br': 'silent',
  'vai-e-vem.com.br': SPF,
  [keyOf('vai-e-vem.com.br')]: 'servfail',
  '_dmarc.vai-e-vem.com.br': { TXT: ['v=DMARC1; p=reject'] },
}

let dns: FakeDns
beforeAll(async () => {
  dns = await startFakeDns(ZONE)
})
afterAll(() => dns.stop())

type Sent = {
  raw: string | Buffer
  ip?: string
  mailFrom?: string
  helo?: string
  trustedPeers?: string[]
  authserv?: string[]
  arcSealers?: string[]
  deadlineMs?: number
  dns?: 'off'
}

async function find(sent: Sent): Promise<SenderFinding> {
  const raw = Buffer.from(sent.raw)
  const message = await readMessage(raw, { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' })
  const mail = { raw, remoteAddress: sent.ip ?? '192.0.2.10', helo: sent.helo ?? 'mx.example', mailFrom: sent.mailFrom ?? '' }
  return findSender(
    { mail, from: message.from, defects: message.defects },
    {
      ...(sent.dns === 'off' ? {} : { dns: openDnsResolver([dns.server]) }),
      isTrusted: openPeerList(sent.trustedPeers ?? []),
      authserv: sent.authserv ?? [],
      arcSealers: sent.arcSealers ?? [],
      hostname: 'porteiro.provedor.example',
    },
    AbortSignal.timeout(sent.deadlineMs ?? 5000),
  )
}

const plain = (from: string, head: string[] = []): string =>
  [...head, `From: ${from}`, 'To: suporte@provedor.example', 'Subject: POP3', 'Message-ID: <1@cliente.example>', '', 'Não baixa.', ''].join(
    '\r\n',
  )

const OWN = ['10.0.0.0/8']
const BY_US = 'by mx.provedor.example (Postfix) with ESMTPS id 4XyZ for <suporte@provedor.example>; Mon, 12 Oct 2026 09:00:00 -0300'
const receivedFrom = (host: string, ip: string): string => `Received: from ${host} (${host} [${ip}])\r\n\t${BY_US}`

type Row = [string, () => Promise<Sent> | Sent, SenderFinding['verdict'], string[]]

describe('findSender()', () => {
  test.for<Row>([
    [
      'believes a DKIM signature of the domain, from anywhere',
      async () => ({
        raw: await signMail('Ana <ana@padaria.com.br>', ['padaria.com.br']),
        ip: '198.51.100.9',
        mailFrom: 'ana@padaria.com.br',
      }),
      'authenticated',
      ['dmarc-pass', 'dkim-pass', 'spf-fail'],
    ],
    [
      'believes SPF alone',
      () => ({ raw: plain('ana@padaria.com.br'), mailFrom: 'ana@padaria.com.br' }),
      'authenticated',
      ['dmarc-pass', 'spf-pass', 'dkim-none'],
    ],
    [
      'fails an altered body, which mailauth calls neutral',
      async () => ({
        raw: (await signMail('ana@padaria.com.br', ['padaria.com.br'])).toString().replace(/(\r\n\r\n)/, '$1Pague aqui. '),
        ip: '198.51.100.9',
        mailFrom: 'x@estranho.example',
      }),
      'failed',
      ['dmarc-fail', 'dkim-altered', 'policy-reject'],
    ],
    [
      'fails an altered body where no policy is published',
      async () => ({
        raw: (await signMail('ana@oficina.com.br', ['oficina.com.br'])).toString().replace(/(\r\n\r\n)/, '$1Pague aqui. '),
        ip: '198.51.100.9',
      }),
      'failed',
      ['dmarc-none', 'dkim-altered'],
    ],
    [
      'fails a signature over another From',
      async () => ({
        raw: (await signMail('eva@oficina.com.br', ['oficina.com.br'])).toString().replace('From: eva@', 'From: ana@'),
        ip: '198.51.100.9',
      }),
      'failed',
      ['dkim-fail'],
    ],
    [
      'fails a forged sender whose policy is reject',
      () => ({ raw: plain('ana@padaria.com.br'), ip: '198.51.100.66', mailFrom: 'mau@estranho.example' }),
      'failed',
      ['dmarc-fail', 'policy-reject', 'spf-pass'],
    ],
    [
      'fails a forged sender signed by a stranger',
      async () => ({
        raw: await signMail('ana@padaria.com.br', ['estranho.example']),
        ip: '198.51.100.66',
        mailFrom: 'mau@estranho.example',
      }),
      'failed',
      ['dmarc-fail', 'dkim-pass'],
    ],
    [
      'fails a forged sender whose policy only asks for reports',
      () => ({ raw: plain('ana@escola.com.br'), ip: '198.51.100.66', mailFrom: 'ana@escola.com.br' }),
      'failed',
      ['dmarc-fail', 'policy-none', 'spf-softfail'],
    ],
    [
      'believes a sender that meets a policy which only asks for reports',
      () => ({ raw: plain('ana@escola.com.br'), mailFrom: 'ana@escola.com.br' }),
      'authenticated',
      ['dmarc-pass'],
    ],
    [
      'takes the policy of the registered domain, under com.br, for a name below it',
      () => ({ raw: plain('ana@caixa.padaria.com.br'), ip: '198.51.100.66', mailFrom: 'mau@estranho.example' }),
      'failed',
      ['dmarc-fail'],
    ],
    [
      'believes a name below the registered domain that SPF names',
      () => ({ raw: plain('ana@padaria.com.br'), mailFrom: 'loja@loja.padaria.com.br' }),
      'authenticated',
      ['dmarc-pass'],
    ],
    [
      'fails it where the policy wants the very name',
      () => ({ raw: plain('ana@rigor.com.br'), mailFrom: 'ana@sub.rigor.com.br' }),
      'failed',
      ['dmarc-fail'],
    ],
    [
      'does not take two customers of com.br for one',
      () => ({ raw: plain('ana@oficina.com.br'), mailFrom: 'ana@vizinho.com.br' }),
      'unauthenticated',
      ['dmarc-none', 'spf-pass'],
    ],
    [
      'believes SPF of a name below the domain where there is no policy',
      () => ({ raw: plain('ana@oficina.com.br'), mailFrom: 'ana@mail.oficina.com.br' }),
      'authenticated',
      ['dmarc-none', 'spf-pass'],
    ],
    [
      'fails an explicit SPF no where there is no policy',
      () => ({ raw: plain('ana@oficina.com.br'), ip: '198.51.100.66', mailFrom: 'ana@oficina.com.br' }),
      'failed',
      ['dmarc-none', 'spf-fail'],
    ],
    [
      'leaves open a soft SPF no where there is no policy',
      () => ({ raw: plain('ana@macia.com.br'), ip: '198.51.100.66', mailFrom: 'ana@macia.com.br' }),
      'unauthenticated',
      ['dmarc-none', 'spf-softfail'],
    ],
    [
      'leaves open a domain that publishes nothing',
      () => ({ raw: plain('ana@nada.com.br'), mailFrom: 'ana@nada.com.br' }),
      'unauthenticated',
      ['dmarc-none', 'spf-none', 'dkim-none'],
    ],
    [
      'leaves open a domain that does not exist',
      () => ({ raw: plain('ana@inventado.com.br'), mailFrom: 'ana@inventado.com.br' }),
      'unauthenticated',
      ['dmarc-none', 'spf-none'],
    ],
    [
      'fails two From fields, of which one is in order',
      async () => ({
        raw: `From: ana@padaria.com.br\r\n${await signMail('mau@estranho.example', ['estranho.example'])}`,
        ip: '198.51.100.66',
        mailFrom: 'mau@estranho.example',
      }),
      'failed',
      ['from-several'],
    ],
    [
      'fails a From with two domains',
      () => ({ raw: plain('ana@padaria.com.br, mau@estranho.example'), ip: '198.51.100.66', mailFrom: 'mau@estranho.example' }),
      'failed',
      ['from-several'],
    ],
    [
      'fails a From that is a flood',
      () => ({ raw: plain(`"${'x'.repeat(3000)}" <ana@padaria.com.br>`), mailFrom: 'ana@padaria.com.br' }),
      'failed',
      ['from-unclear'],
    ],
    [
      'leaves open a mail without From',
      () => ({ raw: 'Subject: x\r\n\r\nx\r\n', mailFrom: 'ana@padaria.com.br' }),
      'unauthenticated',
      ['from-none'],
    ],
    [
      'does not know where DNS is broken',
      () => ({ raw: plain('ana@quebrado.com.br'), mailFrom: 'ana@quebrado.com.br' }),
      'unknown',
      ['dmarc-temperror', 'spf-temperror'],
    ],
    [
      'does not know where the key cannot be asked for and SPF says no',
      async () => ({
        raw: await signMail('ana@vai-e-vem.com.br', ['vai-e-vem.com.br']),
        ip: '198.51.100.66',
        mailFrom: 'ana@vai-e-vem.com.br',
      }),
      'unknown',
      ['dkim-temperror'],
    ],
    ['does not know where nothing may be asked', () => ({ raw: plain('ana@padaria.com.br'), dns: 'off' }), 'unknown', ['not-checked']],
  ])('%s', async ([, send, verdict, codes]) => {
    const found = await find(await send())
    expect(found.verdict, found.codes.join()).toBe(verdict)
    expect(found.codes).toEqual(expect.arrayContaining(codes))
  })

  test('stops at its deadline where DNS is silent, and does not know', async () => {
    const startedAt = performance.now()
    const found = await find({ raw: plain('ana@calado.com.br'), mailFrom: 'ana@calado.com.br', deadlineMs: 300 })
    expect(found).toMatchObject({ verdict: 'unknown' })
    expect(performance.now() - startedAt).toBeLessThan(1500)
  })

  test('checks ten signatures of a hundred', async () => {
    const one = (await signMail('ana@padaria.com.br', ['padaria.com.br'])).toString()
    const raw = 'DKIM-Signature: v=1; a=rsa-sha256; d=NAME.estranho.example; s=s; h=from; bh=AAAA; b=AAAA\r\n'
    const flood = Array.from({ length: 100 }, (_, n) => raw.replace('NAME', `n${n}`)).join('')
    expect(await find({ raw: flood + one, ip: '198.51.100.66' })).toMatchObject({ verdict: 'failed' })
    expect(await find({ raw: one.replace(/^(DKIM-Signature:[^]*?\r\n)(?![ \t])/, `$1${flood}`), ip: '198.51.100.66' })).toMatchObject({
      verdict: 'authenticated',
    })
  })

  test('does not believe a signature that covers a part of the body, to which anything was added', async () => {
    const raw = await signPart(plain('ana@oficina.com.br'), 'oficina.com.br')
    expect(await find({ raw, ip: '198.51.100.66' })).toMatchObject({ verdict: 'authenticated' })
    expect(await find({ raw: `${raw}Pague aqui.\r\n`, ip: '198.51.100.66' })).toMatchObject({ verdict: 'unauthenticated' })
    const withPolicy = await signPart(plain('ana@padaria.com.br'), 'padaria.com.br')
    expect(await find({ raw: `${withPolicy}Pague aqui.\r\n`, ip: '198.51.100.66' })).toMatchObject({ verdict: 'unauthenticated' })
  })
})

describe('findSender() behind a forwarder', () => {
  const forwarded = async () =>
    sealMail(
      await signMail('Ana <ana@padaria.com.br>', []),
      'encaminha.example',
      'spf=pass smtp.mailfrom=ana@padaria.com.br; dmarc=pass header.from=padaria.com.br',
    )

  test.for<Row>([
    [
      'believes a trusted forwarder that saw it pass',
      async () => ({ raw: await forwarded(), ip: '203.0.113.5', mailFrom: 'srs@encaminha.example', arcSealers: ['encaminha.example'] }),
      'authenticated',
      ['arc-pass', 'dmarc-pass'],
    ],
    [
      'fails the same where the forwarder is not trusted',
      async () => ({ raw: await forwarded(), ip: '203.0.113.5', mailFrom: 'srs@encaminha.example' }),
      'failed',
      ['dmarc-fail'],
    ],
    [
      'fails a forwarded mail that was altered after its seal',
      async () => ({ raw: `${(await forwarded()).toString()}Pague aqui.\r\n`, ip: '203.0.113.5', arcSealers: ['encaminha.example'] }),
      'failed',
      ['dmarc-fail'],
    ],
    [
      'fails what the trusted forwarder saw fail',
      async () => ({
        raw: await sealMail(await signMail('ana@padaria.com.br', []), 'encaminha.example', 'dmarc=fail header.from=padaria.com.br'),
        ip: '203.0.113.5',
        arcSealers: ['encaminha.example'],
      }),
      'failed',
      ['dmarc-fail'],
    ],
    [
      'fails what the trusted forwarder saw pass for another author',
      async () => ({
        raw: await sealMail(await signMail('ana@padaria.com.br', []), 'encaminha.example', 'dmarc=pass header.from=estranho.example'),
        ip: '203.0.113.5',
        arcSealers: ['encaminha.example'],
      }),
      'failed',
      ['dmarc-fail'],
    ],
  ])('%s', async ([, send, verdict, codes]) => {
    const found = await find(await send())
    expect(found.verdict, found.codes.join()).toBe(verdict)
    expect(found.codes).toEqual(expect.arrayContaining(codes))
  })
})

describe('findSender() behind our own server', () => {
  const own = { ip: '10.0.0.5', trustedPeers: OWN }

  test.for<Row>([
    [
      'asks for the client of its Received',
      () => ({
        ...own,
        raw: plain('ana@padaria.com.br', [receivedFrom('mx.padaria.com.br', '192.0.2.10')]),
        mailFrom: 'ana@padaria.com.br',
      }),
      'authenticated',
      ['spf-pass'],
    ],
    [
      'fails a stranger that its Received shows, whatever he wrote below',
      () => ({
        ...own,
        raw: plain('ana@padaria.com.br', [
          receivedFrom('padaria.com.br', '198.51.100.66'),
          receivedFrom('mx.padaria.com.br', '192.0.2.10'),
        ]),
        mailFrom: 'ana@padaria.com.br',
      }),
      'failed',
      ['spf-fail'],
    ],
    [
      'goes through our own servers to the first stranger',
      () => ({
        ...own,
        raw: plain('ana@padaria.com.br', [receivedFrom('filtro', '10.0.0.9'), receivedFrom('mx.padaria.com.br', '192.0.2.10')]),
        mailFrom: 'ana@padaria.com.br',
      }),
      'authenticated',
      ['spf-pass'],
    ],
    [
      'does not take an address that the client claimed in EHLO',
      () => ({
        ...own,
        raw: plain('ana@padaria.com.br', [`Received: from [192.0.2.10] (unknown [198.51.100.66])\r\n\t${BY_US}`]),
        mailFrom: 'ana@padaria.com.br',
      }),
      'failed',
      ['spf-fail'],
    ],
    [
      'leaves open what a user gave in with a password',
      () => ({
        ...own,
        raw: plain('ana@padaria.com.br', [receivedFrom('notebook', '198.51.100.66').replace('ESMTPS', 'ESMTPSA')]),
        mailFrom: 'ana@padaria.com.br',
      }),
      'unauthenticated',
      ['client-submitted'],
    ],
    [
      'does not know where Received cannot be read',
      () => ({
        ...own,
        raw: plain('ana@padaria.com.br', ['Received: from sei la de onde by mx.provedor.example']),
        mailFrom: 'ana@padaria.com.br',
      }),
      'unknown',
      ['client-unknown'],
    ],
    [
      'does not read the Received of a stranger',
      () => ({
        raw: plain('ana@padaria.com.br', [receivedFrom('mx.padaria.com.br', '192.0.2.10')]),
        ip: '198.51.100.66',
        mailFrom: 'ana@padaria.com.br',
      }),
      'failed',
      ['spf-fail'],
    ],
  ])('%s', async ([, send, verdict, codes]) => {
    const found = await find(await send())
    expect(found.verdict, found.codes.join()).toBe(verdict)
    expect(found.codes).toEqual(expect.arrayContaining(codes))
  })

  const told = (results: string) => ({
    ...own,
    authserv: ['mx.provedor.example'],
    raw: plain('ana@padaria.com.br', [`Authentication-Results: mx.provedor.example; ${results}`, receivedFrom('x', '198.51.100.66')]),
  })
  test.for<Row>([
    ['believes its DMARC pass', () => told('dmarc=pass (p=reject) header.from=padaria.com.br'), 'authenticated', ['dmarc-pass']],
    ['believes it without DNS', () => ({ ...told('dmarc=pass header.from=padaria.com.br'), dns: 'off' }), 'authenticated', ['dmarc-pass']],
    [
      'believes its DMARC fail',
      () => told('dmarc=fail header.from=padaria.com.br; spf=pass smtp.mailfrom=x@estranho.example'),
      'failed',
      ['dmarc-fail'],
    ],
    [
      'asks for the policy itself where only SPF and DKIM are told',
      () => told('spf=pass smtp.mailfrom=x@estranho.example; dkim=none'),
      'failed',
      ['dmarc-fail', 'policy-reject'],
    ],
    [
      'believes the domain of a passing signature',
      () => told('spf=fail smtp.mailfrom=x@estranho.example; dkim=fail header.d=lista.example; dkim=pass header.d=padaria.com.br'),
      'authenticated',
      ['dmarc-pass'],
    ],
    [
      'believes the password of the author',
      () => told('auth=pass smtp.auth=ana@padaria.com.br smtp.mailfrom=ana@padaria.com.br'),
      'authenticated',
      ['login'],
    ],
    [
      'leaves open the password of somebody else',
      () => told('auth=pass smtp.auth=eva@vizinho.com.br'),
      'unauthenticated',
      ['login', 'dmarc-fail'],
    ],
    [
      'is not misled by a local part that reads like a result',
      () =>
        told('dmarc=fail header.from=padaria.com.br; spf=pass smtp.mailfrom="; dmarc=pass header.from=padaria.com.br"@estranho.example'),
      'failed',
      ['dmarc-fail'],
    ],
    [
      'is not misled by a comment',
      () => told('dmarc=fail (; dmarc=pass \\) header.from=padaria.com.br) header.from=padaria.com.br'),
      'failed',
      ['dmarc-fail'],
    ],
    [
      'does not read a field of another name',
      () => ({ ...told('dmarc=pass'), authserv: ['outro.provedor.example'], mailFrom: 'ana@padaria.com.br' }),
      'failed',
      ['spf-fail'],
    ],
    [
      'does not read the field of a stranger',
      () => ({ ...told('dmarc=pass'), ip: '198.51.100.66', mailFrom: 'ana@padaria.com.br' }),
      'failed',
      ['spf-fail'],
    ],
    [
      'takes the topmost of two fields',
      () => ({
        ...own,
        authserv: ['mx.provedor.example'],
        raw: plain('ana@padaria.com.br', [
          'Authentication-Results: mx.provedor.example; dmarc=fail header.from=padaria.com.br',
          'Authentication-Results: mx.provedor.example; dmarc=pass header.from=padaria.com.br',
        ]),
      }),
      'failed',
      ['dmarc-fail'],
    ],
  ])('which checked: %s', async ([, send, verdict, codes]) => {
    const found = await find(await send())
    expect(found.verdict, found.codes.join()).toBe(verdict)
    expect(found.codes).toEqual(expect.arrayContaining(codes))
  })
})
