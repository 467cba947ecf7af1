// The list of registries: the snapshot that ships, what is taken over from a newer one, and what is not.
import { readFile } from 'node:fs/promises'
import { domainToASCII } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findDelegation } from '../../src/value/address/hostname.ts'
import { parseBootstrap, readBootstrap } from '../../src/world/rdap-bootstrap.ts'
import { writeBootstrap } from '../../src/world/write-bootstrap.ts'

const SHIPPED = await readFile(new URL('../../src/world/rdap-bootstrap.json', import.meta.url), 'utf8')
const file = (services: unknown) => JSON.stringify({ version: '1.0', publication: '2026-11-20T00:00:00Z', services })

describe('readBootstrap()', () => {
  test.for([
    ['padaria.com.br', 'https://rdap.registro.br/'],
    ['padaria.net.br', 'https://rdap.registro.br/'],
    ['padaria.sp.gov.br', 'https://rdap.registro.br/'],
    ['padaria.adv.br', 'https://rdap.registro.br/'],
    ['loja.uol', 'https://rdap.gtlds.nic.br/'],
    ['padaria.com', 'https://rdap.verisign.com/com/v1/'],
    ['padaria.net', 'https://rdap.verisign.com/net/v1/'],
    ['padaria.org', 'https://rdap.publicinterestregistry.org/rdap/'],
    ['padaria.info', 'https://rdap.identitydigital.services/rdap/'],
    ['padaria.ltda', 'https://rdap.identitydigital.services/rdap/'],
    ['padaria.biz', 'https://rdap.nic.biz/'],
    ['padaria.app', 'https://pubapi.registry.google/rdap/'],
    ['padaria.xyz', 'https://rdap.centralnic.com/xyz/'],
    ['padaria.online', 'https://rdap.radix.host/rdap/'],
    ['padaria.com.ar', 'https://rdap.nic.ar/'],
    ['padaria.co.uk', 'https://rdap.nominet.uk/uk/'],
    ['padaria.xn--80asehdb', 'https://rdap.nic.xn--80asehdb/'],
  ])('leads %s to its registry', async ([domain, url]) => {
    expect((await readBootstrap()).findRegistry(domain ?? '')).toBe(url)
  })

  test('has every line usable: endings of the public list as A-labels, none twice, a registry that is asked by https', async () => {
    const { services, publication } = await readBootstrap()
    expect(Number.isNaN(Date.parse(publication))).toBe(false)
    const endings = services.flatMap(([own]) => own)
    expect(endings.length).toBeGreaterThan(1_000)
    expect(new Set(endings).size).toBe(endings.length)
    expect(endings.filter((ending) => domainToASCII(ending) !== ending)).toEqual([])
    // The public suffix list has helsinki no more, and of pg what stands below it alone: a slip of the pen would stand here too.
    expect(endings.filter((ending) => findDelegation(`padaria.${ending}`)?.suffix !== ending).sort()).toEqual(['helsinki', 'pg'])
    const urls = services.flatMap(([, own]) => own)
    expect(urls.filter((url) => !url.startsWith('https://') || !url.endsWith('/'))).toEqual([])
  })

  test('has a line for each registry, in order, and no more than a page can hold', () => {
    expect(writeBootstrap(SHIPPED)).toBe(SHIPPED)
    expect(SHIPPED.length).toBeLessThan(60_000)
  })
})

describe('parseBootstrap()', () => {
  test('takes the longest ending, and https before http', () => {
    const own = parseBootstrap(
      file([
        [['br'], ['https://a.example/']],
        [['com.br'], ['http://b.example', 'https://c.example/x']],
      ]),
    )
    expect(own.findRegistry('padaria.com.br')).toBe('https://c.example/x/')
    expect(own.findRegistry('padaria.net.br')).toBe('https://a.example/')
    expect(own.findRegistry('padaria.nenhures')).toBeUndefined()
  })
})

describe('writeBootstrap()', () => {
  test('joins the endings of one registry, sorts them and gives them as A-labels', () => {
    const written = writeBootstrap(
      file([
        [['рф', 'ZED'], ['https://b.example/']],
        [
          ['net', 'com'],
          ['http://a.example/', 'https://a.example/'],
        ],
        [['abc'], ['https://b.example/']],
      ]),
    )
    expect(parseBootstrap(written).services).toEqual([
      [['abc', 'xn--p1ai', 'zed'], ['https://b.example/']],
      [['com', 'net'], ['https://a.example/']],
    ])
  })

  test('leaves out who can only be asked in the clear', () => {
    const written = writeBootstrap(
      file([
        [['kg'], ['http://a.example/']],
        [['br'], ['https://b.example/']],
      ]),
    )
    expect(parseBootstrap(written).findRegistry('padaria.kg')).toBeUndefined()
  })

  test.for<[string, string]>([
    ['garbage', '<html>'],
    ['a list of nobody', file([])],
    ['a list of registries in the clear alone', file([[['kg'], ['http://a.example/']]])],
  ])('throws for %s', ([, text]) => {
    expect(() => writeBootstrap(text)).toThrow()
  })
})
