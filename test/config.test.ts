// Configuration: what is taken, what is refused and with which words.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeConfigurationPage } from '../scripts/configuration-page.ts'
import { deskOf } from '../src/config.ts'
import { listSettings } from '../src/list-settings.ts'
import { findGiven, loadConfig } from '../src/load-config.ts'

const load = (text: string, env: Record<string, string> = {}) => loadConfig({ file: { name: 'porteiro.yaml', text }, env })

describe('loadConfig()', () => {
  test('gives the defaults where nothing is said', () => {
    const config = loadConfig({ env: {} })
    expect(config.smtp.listen).toEqual({ host: '127.0.0.1', port: 2525 })
    expect(config.store).toEqual({ kind: 'sqlite', path: 'data/porteiro.db' })
    expect(deskOf(config)).toEqual({
      addresses: ['suporte@provedor.example'],
      agents: ['*@provedor.example', 'fila@helpdesk.example'],
      lists: [],
      timeZone: 'America/Sao_Paulo',
    })
  })

  test('takes an empty file for no file', () => {
    expect(load('')).toEqual(loadConfig({ env: {} }))
    expect(load('# nothing yet\n')).toEqual(loadConfig({ env: {} }))
  })

  test('reads addresses in lower case', () => {
    expect(load('mailboxes: [{ address: Suporte@Provedor.Example }]').mailboxes[0]?.address).toBe('suporte@provedor.example')
  })

  test('reads an international domain as it stands in DNS', () => {
    const { mailboxes, handOff, agents } = load(
      'mailboxes: [{ address: suporte@Bücher.example }]\nagents: ["*@bücher.example"]\nhandOff: { helpdesk: { mail: fila@bücher.example } }',
    )
    const read = [mailboxes[0]?.address, ...agents, handOff['helpdesk']?.mail]
    expect(read).toEqual(['suporte@xn--bcher-kva.example', '*@xn--bcher-kva.example', 'fila@xn--bcher-kva.example'])
  })

  test.for<[string, Record<string, string>, (config: ReturnType<typeof load>) => unknown, unknown]>([
    ['a text', { PORTEIRO_STORE: 'sqlite:/data/p.db' }, (config) => config.store.path, '/data/p.db'],
    ['a number', { PORTEIRO_LIMITS_REPLIES_PER_TICKET: '2' }, (config) => config.limits.repliesPerTicket, 2],
    ['a yes or no', { PORTEIRO_RECORDS_FILL: 'true' }, (config) => config.records.fill, true],
    ['a list', { PORTEIRO_AGENTS: '["a@b.example"]' }, (config) => config.agents, ['a@b.example']],
    ['a map', { PORTEIRO_HAND_OFF: '{helpdesk: {mail: x@y.example}}' }, (config) => config.handOff['helpdesk']?.mail, 'x@y.example'],
    ['a nested key', { PORTEIRO_SMTP_TLS_KEY: 'k', PORTEIRO_SMTP_TLS_CERT: 'c' }, (config) => config.smtp.tls, { key: 'k', cert: 'c' }],
  ])('lets the environment win with %s', ([, env, pick, wanted]) => {
    expect(pick(load('store: "sqlite:other.db"\nagents: []\n', env))).toEqual(wanted)
  })

  test('leaves alone what Kubernetes puts into the environment', () => {
    const env = { PORTEIRO_SERVICE_HOST: '10.0.0.1', PORTEIRO_PORT: 'tcp://10.0.0.1:25', PORTEIRO_PORT_25_TCP_ADDR: '10.0.0.1' }
    expect(() => loadConfig({ env })).not.toThrow()
  })

  test.for<[string, string, string]>([
    ['an unknown key, with the one that was meant', 'smpt: {}', 'smpt (porteiro.yaml:1): is no setting; did you mean smtp?'],
    ['an unknown key below another', 'smtp:\n  lisen: x', 'smtp.lisen (porteiro.yaml:2): is no setting; did you mean listen?'],
    ['an unknown key in a list', 'mailboxes:\n  - address: a@b.example\n    handof: x', 'mailboxes[0].handof (porteiro.yaml:3)'],
    ['the keys that are allowed', 'handOff: { helpdesk: { mial: a@b.example } }', 'allowed: mail'],
    ['an address that no mail can go to', 'handOff: { helpdesk: { mail: fila@localhost } }', 'its domain with a dot'],
    ['a mailbox without room for a token', `mailboxes: [{ address: ${'a'.repeat(41)}@b.example }]`, 'at most 40 characters before the @'],
    ['a missing value', 'handOff: { helpdesk: {} }', 'handOff.helpdesk.mail (porteiro.yaml:1): is missing'],
    ['a wrong choice', 'smtp: { protocol: uucp }', 'smtp.protocol (porteiro.yaml:1): expected one of: smtp, lmtp'],
    ['a number out of range', 'reading: { workers: 0 }', 'whole number, 1 to 64'],
    ['the unit of a number', 'smtp: { idleSeconds: fast }', 'in seconds'],
    ['what a yes or no is written as', 'mailboxes: [{ address: a@b.example, copyAgent: maybe }]', 'expected true or false, not text'],
    [
      'an address with a star that is not quoted',
      'dns: off\nagents: [*@b.example]',
      'porteiro.yaml:2: YAML takes *@b.example for an alias; put it in quotation marks: "*@b.example"',
    ],
    ['a text where a list belongs', 'agents: a@b.example', 'agents (porteiro.yaml:1): expected a list, such as [ONE, OTHER], not text'],
    ['a list without an entry', 'mailboxes: []', 'mailboxes (porteiro.yaml:1): must have an entry at least'],
    ['a choice of several kinds', 'dns: maybe', 'dns (porteiro.yaml:1): expected off, or system, or list'],
    ['a text that is empty', 'checklistFolders: [""]', 'checklistFolders[0] (porteiro.yaml:1): must not be empty'],
    ['a port that is none', 'smtp: { listen: "127.0.0.1:99999" }', 'expected HOST:PORT such as'],
    ['a listen address without port', 'operator: { listen: localhost }', 'operator.listen (porteiro.yaml:1): expected HOST:PORT'],
    ['a store of another kind', 'store: mysql://x', 'expected sqlite:PATH'],
    ['a smarthost that is no SMTP', 'outbound: { smarthost: "http://x" }', 'expected smtp://HOST:PORT or smtps://HOST:PORT'],
    ['a zone that is none', 'timeZone: Brazil/Nowhere', 'expected an IANA zone'],
    ['an agent that is no address', 'agents: [carla]', 'agents[0] (porteiro.yaml:1): expected ADDRESS or *@DOMAIN'],
    ['a certificate without key', 'smtp: { tls: { cert: c } }', 'smtp.tls.key (porteiro.yaml:1): is missing'],
    [
      'a hand-off nobody defined',
      'mailboxes: [{ address: a@b.example, handOff: desk }]',
      'no hand-off target is named desk; handOff has: helpdesk',
    ],
    ['a mailbox named twice', 'mailboxes: [{ address: a@b.example }, { address: A@b.example }]', 'stands in the list twice'],
    [
      'a helpdesk that is a mailbox of ours, which would swallow what it is handed',
      'mailboxes: [{ address: a@b.example }]\nhandOff: { helpdesk: { mail: A+desk@b.example } }',
      'handOff.helpdesk.mail (porteiro.yaml:2): is the mailbox a@b.example itself',
    ],
    ['no mailbox at all', 'mailboxes: []', 'mailboxes (porteiro.yaml:1)'],
    ['what is no YAML', 'smtp: [', 'porteiro.yaml is not YAML'],
    ['a file without keys', '- a\n- b', 'must hold keys with values'],
  ])('refuses and names %s', ([, text, words]) => {
    expect(() => load(text)).toThrow(words)
  })

  test('names every fault at once', () => {
    expect(() => load('smpt: 1\nagents: [x]\n')).toThrow(/smpt[^]*agents\[0\]|agents\[0\][^]*smpt/)
  })

  test.for<[string, Record<string, string>, string]>([
    [
      'an unknown variable',
      { PORTEIRO_SMTP_LISTN: 'x' },
      'PORTEIRO_SMTP_LISTN (environment): is no setting; did you mean PORTEIRO_SMTP_LISTEN?',
    ],
    ['a wrong value', { PORTEIRO_SMTP_MAX_CLIENTS: '-1' }, 'smtp.maxClients (PORTEIRO_SMTP_MAX_CLIENTS): '],
    ['a list that is not written as one', { PORTEIRO_AGENTS: '[' }, 'PORTEIRO_AGENTS (environment): is not written as YAML or JSON'],
    [
      'a star that is not quoted',
      { PORTEIRO_AGENTS: '[*@b.example]' },
      'PORTEIRO_AGENTS (environment): YAML takes *@b.example for an alias',
    ],
  ])('refuses and names %s in the environment', ([, env, words]) => {
    expect(() => loadConfig({ env })).toThrow(words)
  })

  test('quotes no value, for one may hold a password', () => {
    expect(() => load('outbound: { smarthost: "http://user:S3gredo@host" }')).not.toThrow(/S3gredo/)
  })
})

describe('findGiven()', () => {
  test('tells where each value comes from', () => {
    const given = findGiven({ file: { name: 'f', text: 'timeZone: UTC' }, env: { PORTEIRO_LOG_LEVEL: 'warn' } })
    expect(given.get('timeZone')).toEqual({ value: 'UTC', from: 'file' })
    expect(given.get('log.level')).toEqual({ value: 'warn', from: 'environment' })
    expect(given.get('smtp.listen')).toEqual({ value: '127.0.0.1:2525', from: 'default' })
  })
})

describe('listSettings()', () => {
  test('says of each setting what it means', () => {
    expect(listSettings().filter(({ meaning }) => !/^\S.*\.$/s.test(meaning))).toEqual([])
  })

  test('gives each setting a variable of its own', () => {
    const variables = listSettings().flatMap(({ env }) => env ?? [])
    expect(new Set(variables).size).toBe(variables.length)
  })
})

test('writeConfigurationPage() gives the page that is in docs (npm run docs writes it)', () => {
  expect(readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8')).toBe(writeConfigurationPage())
})
