// porteiro lookup against a name server and a registry in process: what it prints, and its exit codes.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookupCommand } from '../../src/cli/lookup.ts'
import { type FakeDns, startFakeDns } from '../world/fake-dns.ts'
import { type FakeRegistry, startFakeRegistry } from '../world/fake-registry.ts'
import { registroBr } from '../world/registry-answers.ts'
import { runCommand } from './fake-terminal.ts'

let folder: string
let dns: FakeDns
let registry: FakeRegistry
let config: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porteiro-lookup-'))
  dns = await startFakeDns({
    'com.br': { SOA: 'a.dns.example' },
    'boa.com.br': { NS: ['a.dns.example'], MX: [{ exchange: 'mx.boa.com.br', priority: 10 }] },
    'mx.boa.com.br': { A: ['192.0.2.1'] },
  })
  const list = JSON.stringify({ version: '1.0', publication: '2026-11-20T00:00:00Z', services: [[['br'], ['https://rdap.registro.br/']]] })
  registry = await startFakeRegistry({
    'congelada.com.br': { body: registroBr('congelada.com.br', 'inactive') },
    'dns.json': { body: list },
  })
  const rdap = await registry.writeBootstrap(folder, ['br'])
  config = join(folder, 'porteiro.yaml')
  await writeFile(config, JSON.stringify({ dns: [dns.server], rdap }))
})
afterAll(async () => {
  await Promise.all([dns.stop(), registry.stop()])
  await rm(folder, { recursive: true, force: true })
})

const lookup = (...args: string[]) => runCommand(lookupCommand, [...args, '--config', config])

test.for<[string, string[], number, RegExp]>([
  [
    'a frozen domain',
    ['domain', 'congelada.com.br'],
    0,
    /rdap {5}congelada\.com\.br: inactive.*\n[^]*congelada\.com\.br: inactive \(registration inactive/,
  ],
  ['a domain as JSON', ['domain', 'congelada.com.br', '--json'], 0, /^\{"domain":"congelada\.com\.br".*"verdict":"inactive"/],
  ['what could not be known', ['domain', 'nada.example'], 1, /nada\.example: unknown/],
  ['a good recipient', ['recipient', 'ana@boa.com.br'], 0, /ana@boa\.com\.br: good/],
  ['a slip', ['recipient', 'ana@gmial.com'], 0, /it looks like a slip of ana@gmail\.com/],
  ['a server that is not listed', ['probe', 'pop.boa.com.br', '995', 'ssl_tls'], 1, /^$/],
  ['an encryption that is none', ['probe', 'pop.boa.com.br', '995', 'rot13'], 2, /^$/],
  ['nothing', ['domain'], 2, /^$/],
])('lookup tells %s', async ([, args, code, says]) => {
  const ran = await lookup(...args)
  expect(ran.stdout, ran.stderr).toMatch(says)
  expect(ran.code).toBe(code)
})

test('lookup does not know other words', async () => {
  expect((await runCommand(lookupCommand, ['weather'])).code).toBe(2)
  const { code, stderr } = await runCommand(lookupCommand, ['domian', 'boa.com.br'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/^There is no look-up domian\. Did you mean domain\?/)
})

test('lookup domain --refresh-bootstrap writes the list that rdap names, and nothing where it names none', async () => {
  const own = join(folder, 'own.json')
  await writeFile(own, '{}')
  const settings = join(folder, 'own.yaml')
  await writeFile(settings, JSON.stringify({ rdap: own }))
  const ran = await runCommand(lookupCommand, ['domain', '--refresh-bootstrap', '--from', `${registry.url}dns.json`, '--config', settings])
  expect(ran.stdout).toContain('2026-11-20')
  expect(await readFile(own, 'utf8')).toContain('rdap.registro.br')
  for (const wrong of [`${registry.url}none.json`, `${registry.url}congelada.com.br`, 'no address']) {
    const failing = runCommand(lookupCommand, ['domain', '--refresh-bootstrap', '--from', wrong, '--config', settings])
    await expect(failing).rejects.toThrow(`Cannot use ${wrong} as a list of registries`)
  }
  expect(await readFile(own, 'utf8')).toContain('rdap.registro.br')
  expect((await runCommand(lookupCommand, ['domain', '--refresh-bootstrap'])).code).toBe(2)
})
