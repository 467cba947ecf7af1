// The domain gate against a name server and a registry in process: every verdict, and everything that must not become one.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { domainToASCII } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DomainFinding, RecipientFinding } from '../../src/facts/look-up/findings.ts'
import { openRegistry, type Registry } from '../../src/world/ask-registry.ts'
import { findRecipient } from '../../src/world/check-recipients.ts'
import { type DnsResolver, openDnsResolver } from '../../src/world/dns-resolver.ts'
import { findDomain } from '../../src/world/look-up-domain.ts'
import { readBootstrap } from '../../src/world/rdap-bootstrap.ts'
import { type FakeDns, startFakeDns, type Zone } from './fake-dns.ts'
import { type FakeRegistry, startFakeRegistry } from './fake-registry.ts'
import { gtld, notFound, registroBr } from './registry-answers.ts'

const NS = { NS: ['a.auto.dns.example', 'b.auto.dns.example'], SOA: 'a.auto.dns.example' }
const mx = (...exchanges: string[]) => exchanges.map((exchange, index) => ({ exchange, priority: 10 * index }))

const zone: Zone = {
  br: NS,
  'com.br': NS,
  com: NS,
  'boa.com.br': { ...NS, MX: mx('mx.boa.com.br', 'mx2.boa.com.br') },
  'mx.boa.com.br': { A: ['192.0.2.1'] },
  'mx2.boa.com.br': { AAAA: ['2001:db8::1'] },
  'loja.boa.com.br': { MX: mx('mx.boa.com.br') },
  'setor.boa.com.br': { A: ['192.0.2.3'] },
  'sem-mx.com.br': { ...NS, A: ['192.0.2.9'] },
  'nula.com.br': { ...NS, MX: mx('') },
  'solta.com.br': { ...NS, MX: mx('mx.nada.com.br') },
  'meia.com.br': { ...NS, MX: mx('mx.nada.com.br', 'mx.boa.com.br') },
  'apelido.com.br': { ...NS, MX: mx('mail.apelido.com.br') },
  'mail.apelido.com.br': { CNAME: ['mx.boa.com.br'], A: ['192.0.2.1'] },
  'numero.com.br': { ...NS, MX: mx('192.0.2.7') },
  'vazia.com.br': { ...NS, MX: mx('vazia-mx.com.br') },
  'vazia-mx.com.br': { TXT: ['no address here'] },
  'duvida.com.br': { ...NS, MX: mx('mx.quebrada.com.br') },
  'mx.quebrada.com.br': 'servfail',
  'quebrada.com.br': 'servfail',
  'calada.com.br': 'silent',
  'grande.com.br': { ...NS, MX: mx('mx.boa.com.br'), truncated: true },
  'memoria.com.br': { ...NS, MX: mx('mx.boa.com.br') },
  [domainToASCII('pão.com.br')]: { ...NS, MX: mx('mx.boa.com.br') },
  'boa.com': { ...NS, MX: mx('mx.boa.com.br') },
}

let folder: string
let dns: FakeDns
let registry: FakeRegistry
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porteiro-gate-'))
  dns = await startFakeDns(zone)
  registry = await startFakeRegistry({
    'boa.com.br': { body: registroBr('boa.com.br') },
    'memoria.com.br': { body: registroBr('memoria.com.br', 'inactive') },
    'congelada.com.br': { body: registroBr('congelada.com.br', 'inactive') },
    'juiz.com.br': { body: registroBr('juiz.com.br', ['nicbr inactive court order']) },
    'espera.com.br': { body: registroBr('espera.com.br', ['nicbr waiting activation']) },
    'saindo.com.br': { body: registroBr('saindo.com.br', ['active', 'nicbr waiting inactivation']) },
    'sumida.com.br': { body: registroBr('sumida.com.br') },
    'livre.com.br': { status: 404, body: notFound },
    'solta.com.br': { status: 404, body: notFound },
    'quebrada.com.br': { status: 404, body: '<html>gateway</html>' },
    'proibida.com.br': { status: 403, body: 'no' },
    'lixo.com.br': { body: '{"objectClassName":"domain","ldhName":' },
    'outra.com.br': { body: registroBr('alheia.com.br', 'inactive') },
    'lenta.com.br': { body: registroBr('lenta.com.br', 'inactive'), afterMs: 60_000 },
    'longa.com.br': { body: `${' '.repeat(400_000)}{}` },
    'adiante.com.br': { status: 302, headers: { location: '/domain/congelada-alem.com.br' } },
    'congelada-alem.com.br': { body: registroBr('adiante.com.br', 'inactive') },
    'volta.com.br': { status: 302, headers: { location: '/domain/volta.com.br' } },
    'boa.com': { body: gtld('boa.com') },
    'presa.com': { body: gtld('presa.com', ['client transfer prohibited', 'serverHold']) },
    'remida.com': { body: gtld('remida.com', ['redemption period', 'pending delete']) },
  })
})
afterAll(async () => {
  await Promise.all([dns.stop(), registry.stop()])
  await rm(folder, { recursive: true, force: true })
})

const IN_TIME = 4_500

async function openBoth(): Promise<{ dns: DnsResolver; registry: Registry }> {
  const bootstrap = await readBootstrap(await registry.writeBootstrap(folder, ['br', 'com']))
  return { dns: openDnsResolver([dns.server]), registry: openRegistry(bootstrap) }
}

type Row = [says: string, domain: string, verdict: DomainFinding['verdict'], mustSay?: string]

test.for<Row>([
  ['good where MX lead to addresses', 'boa.com.br', 'good', 'mx boa.com.br: 0 mx.boa.com.br, 10 mx2.boa.com.br'],
  ['good for a name below the registered one', 'loja.boa.com.br', 'good'],
  ['no-mx for a name below it without one', 'setor.boa.com.br', 'no-mx'],
  ['not-registered where the name does not exist', 'inexistente.com.br', 'not-registered', 'mx inexistente.com.br: no-name'],
  ['unknown where even the ending does not exist: a resolver cut off from the world', 'padaria.example', 'unknown'],
  ['no-mx where there is none', 'sem-mx.com.br', 'no-mx', 'mx sem-mx.com.br: no-data'],
  ['no-mx for a null MX', 'nula.com.br', 'no-mx', 'mx nula.com.br: 0 .'],
  ['mx-leads-nowhere where the host does not exist', 'solta.com.br', 'mx-leads-nowhere', 'address mx.nada.com.br: no-name'],
  ['mx-leads-nowhere where the host has no address', 'vazia.com.br', 'mx-leads-nowhere', 'address vazia-mx.com.br: no-data'],
  ['mx-leads-nowhere for an IP address in place of a name', 'numero.com.br', 'mx-leads-nowhere', 'ip-instead-of-name'],
  ['good where one of two hosts is there', 'meia.com.br', 'good'],
  ['good for an alias that works, and says so', 'apelido.com.br', 'good', 'alias mail.apelido.com.br: mx.boa.com.br'],
  ['unknown where the host cannot be looked up', 'duvida.com.br', 'unknown'],
  ['unknown for SERVFAIL', 'quebrada.com.br', 'unknown', 'eservfail'],
  ['unknown for silence', 'calada.com.br', 'unknown', 'etimeout'],
  ['good for an answer cut short, asked again over TCP', 'grande.com.br', 'good'],
  ['good for a name with an accent', 'pão.com.br', 'good'],
  ['unknown for an address in place of a domain', '192.0.2.1', 'unknown'],
])('findDomain() by DNS alone is %s', async ([, domain, verdict, mustSay]) => {
  const resolver = openDnsResolver([dns.server])
  const finding = await findDomain({ domain, of: 'account' }, { dns: resolver }, AbortSignal.timeout(IN_TIME))
  expect({ verdict: finding.verdict, domain: finding.domain }).toEqual({ verdict, domain })
  const said = finding.evidence.map(({ what, name, came }) => `${what} ${name}: ${came}`)
  if (mustSay !== undefined) expect(said.filter((line) => line.includes(mustSay)).length, said.join('\n')).toBeGreaterThan(0)
  if (domain === 'grande.com.br') expect(dns.asked).toContain('MX grande.com.br tcp')
})

test.for<Row>([
  ['good where registry and DNS say so', 'boa.com.br', 'good', 'active, expires 2027-03-01, a.auto.dns.example: ns aa'],
  ['inactive where the registry says so and DNS has nothing', 'congelada.com.br', 'inactive', 'inactive'],
  ['inactive where the registry says so and DNS still answers from memory', 'memoria.com.br', 'inactive'],
  ['inactive by court order', 'juiz.com.br', 'inactive', 'nicbr inactive court order'],
  ['inactive while it waits for its first publication', 'espera.com.br', 'inactive'],
  ['inactive while it waits to be taken out and is out already', 'saindo.com.br', 'inactive'],
  ['unknown where the registry has it active and DNS has it not', 'sumida.com.br', 'unknown'],
  ['not-registered by registry and DNS', 'livre.com.br', 'not-registered'],
  ['what DNS has, though the registry knows nothing of it', 'solta.com.br', 'mx-leads-nowhere'],
  ['unknown for a bare 404 and SERVFAIL', 'quebrada.com.br', 'unknown'],
  ['not-registered by DNS alone where the registry will not say (403)', 'proibida.com.br', 'not-registered', 'http-403'],
  ['good for a gTLD name', 'boa.com', 'good', 'client transfer prohibited'],
  ['inactive for a gTLD name on hold', 'presa.com', 'inactive', 'server hold'],
  ['inactive for a gTLD name being deleted', 'remida.com', 'inactive'],
  ['inactive where the registry sends us on', 'adiante.com.br', 'inactive'],
])('findDomain() by registry and DNS is %s', async ([, domain, verdict, mustSay]) => {
  const finding = await findDomain({ domain, of: 'account' }, await openBoth(), AbortSignal.timeout(IN_TIME))
  expect(finding.verdict, JSON.stringify(finding.evidence)).toBe(verdict)
  if (mustSay !== undefined) expect(JSON.stringify(finding.evidence)).toContain(mustSay)
})

test.for<[string, string, string]>([
  ['a refusal (403)', 'proibida.com.br', 'http-403'],
  ['half a JSON', 'lixo.com.br', 'not-rdap'],
  ["another name's record", 'outra.com.br', 'not-rdap'],
  ['an answer without end', 'longa.com.br', 'too-long'],
  ['an endless chain of redirects', 'volta.com.br', 'too-many-redirects'],
  ['an ending without a registry', 'padaria.pt', 'no-registry'],
])('openRegistry().ask() does not know after %s', async ([, domain, code]) => {
  const asker = (await openBoth()).registry
  expect(await asker.ask(domain, AbortSignal.timeout(IN_TIME))).toEqual({ kind: 'unknown', code })
})

test('openRegistry().ask() does not know when the answer comes too late, and waits no longer than told', async () => {
  const began = performance.now()
  const asker = (await openBoth()).registry
  expect(await asker.ask('lenta.com.br', AbortSignal.timeout(300))).toEqual({ kind: 'unknown', code: 'timed-out' })
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('openRegistry().ask() leaves a registry alone that said 429', async () => {
  const busy = await startFakeRegistry({
    'um.com.br': { status: 429, headers: { 'retry-after': '60' } },
    'dois.com.br': { body: registroBr('dois.com.br') },
  })
  const asker = openRegistry(await readBootstrap(await busy.writeBootstrap(folder, ['br'])))
  expect(await asker.ask('um.com.br', AbortSignal.timeout(IN_TIME))).toEqual({ kind: 'unknown', code: 'http-429' })
  expect(await asker.ask('dois.com.br', AbortSignal.timeout(IN_TIME))).toEqual({ kind: 'unknown', code: 'paused' })
  expect(busy.asked).toEqual(['um.com.br'])
  await busy.stop()
})

test.for<[string, string, Record<string, string>, number]>([
  ['an active domain for ten minutes where the registry does not say', 'muda.com.br', {}, 600],
  ['an active domain for as long as the registry says', 'diz.com.br', { 'cache-control': 'private, max-age=120' }, 120],
  ['an active domain for an hour at most', 'eterna.com.br', { 'cache-control': 'max-age=604800' }, 3_600],
  ['an active domain for half a minute where it must not be kept', 'fugaz.com.br', { 'cache-control': 'no-store' }, 30],
  ['a frozen domain for a minute, whatever the registry says', 'parada.com.br', { 'cache-control': 'max-age=86400' }, 60],
  ['that there is no such domain for a minute, whatever the registry says', 'vaga.com.br', { 'cache-control': 'max-age=86400' }, 60],
])('openRegistry().ask() keeps %s', async ([, domain, headers, seconds]) => {
  const body = domain === 'vaga.com.br' ? notFound : registroBr(domain, domain === 'parada.com.br' ? 'inactive' : 'active')
  const own = await startFakeRegistry({ [domain]: { status: body === notFound ? 404 : 200, body, headers } })
  const clock = { at: 0, now: () => clock.at }
  const asker = openRegistry(await readBootstrap(await own.writeBootstrap(folder, ['br'])), clock)
  for (const [at, asked] of [
    [0, 1],
    [seconds * 1000 - 1, 1],
    [seconds * 1000, 2],
  ] as const) {
    clock.at = at
    expect((await asker.ask(domain, AbortSignal.timeout(IN_TIME))).kind).toBe(body === notFound ? 'not-found' : 'registered')
    expect(own.asked.length).toBe(asked)
  }
  await own.stop()
})

test('openRegistry().ask() asks once for a while, and keeps nothing of the people', async () => {
  const asker = (await openBoth()).registry
  const before = registry.asked.length
  const [first, second] = [
    await asker.ask('boa.com.br', AbortSignal.timeout(IN_TIME)),
    await asker.ask('boa.com.br', AbortSignal.timeout(IN_TIME)),
  ]
  expect(second).toEqual(first)
  expect(registry.asked.length - before).toBe(1)
  expect(JSON.stringify(first)).not.toMatch(/inventado|JOSIL|000\.000/i)
})

test('findDomain() without DNS and registry is unknown', async () => {
  expect((await findDomain({ domain: 'boa.com.br', of: 'account' }, {}, AbortSignal.timeout(IN_TIME))).verdict).toBe('unknown')
})

test('readBootstrap() names a file that is none', async () => {
  await expect(readBootstrap(join(folder, 'none.json'))).rejects.toThrow('none.json')
})

test.for<[string, string, RecipientFinding['verdict']]>([
  ['good where mail is taken', 'ana@boa.com.br', 'good'],
  ['good where the domain itself has an address', 'ana@sem-mx.com.br', 'good'],
  ['no-such-domain where there is none', 'ana@inexistente.com.br', 'no-such-domain'],
  ['takes-no-mail for a null MX', 'ana@nula.com.br', 'takes-no-mail'],
  ['takes-no-mail where the MX leads nowhere', 'ana@solta.com.br', 'takes-no-mail'],
  ['takes-no-mail where there is neither MX nor address', 'ana@vazia-mx.com.br', 'takes-no-mail'],
  ['unknown for SERVFAIL', 'ana@quebrada.com.br', 'unknown'],
  ['unknown under an ending that does not exist', 'ana@padaria.example', 'unknown'],
  ['unknown, and not asked, for a great provider', 'ana@gmail.com', 'unknown'],
])('findRecipient() is %s', async ([, address, verdict]) => {
  const finding = await findRecipient(address, openDnsResolver([dns.server]), AbortSignal.timeout(IN_TIME))
  expect(finding.verdict, JSON.stringify(finding.evidence)).toBe(verdict)
})
