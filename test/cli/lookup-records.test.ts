// porteiro lookup login and lookup delivery, and doctor's lines on the logs, over what a real Postfix and Dovecot logged.
import { copyFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examineRecords } from '../../src/cli/examine-records.ts'
import { lookupCommand } from '../../src/cli/lookup.ts'
import { loadConfig } from '../../src/load-config.ts'
import { runCommand } from './fake-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'porteiro-lookup-'))
const config = join(folder, 'porteiro.yaml')
const written = new Date('2026-11-21T20:30:00Z')
const AT = '2026-11-21T20:00'

beforeAll(() => {
  for (const name of ['postfix.log', 'dovecot.log']) {
    copyFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'records', name), join(folder, name))
    utimesSync(join(folder, name), written, written)
  }
  const records = {
    pop3: { files: [join(folder, 'dovecot*')] },
    mail: { files: [join(folder, 'postfix*')] },
    indexFolder: join(folder, 'index'),
  }
  writeFileSync(config, JSON.stringify({ timeZone: 'UTC', records }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.for<[string, string[], number, RegExp]>([
  ['login tells attempts', ['login', 'bia@padaria.example', '--at', AT], 0, /refused .* 1× from 198\.51\.100\.9, encryption none/],
  ['login fails where nothing is known', ['login', 'caio@padaria.example', '--at', AT], 1, /0 attempts .* do not reach over all/],
  [
    'delivery tells a mail’s way',
    ['delivery', 'nf@lento.example', 'ana@padaria.example', '--at', AT],
    0,
    /greylisted [^]*arrived [^]*delivered /,
  ],
  ['delivery takes a day', ['delivery', 'lista@bloqueado.example', 'ana@padaria.example', '--at', '2026-11-21'], 0, /554 5\.7\.1/],
  [
    'login takes a time with its zone',
    ['login', 'bia@padaria.example', '--at', '2026-11-21T23:00:00+03:00'],
    0,
    /from 2026-11-20T20:00:00Z/,
  ],
  ['login takes a time with a blank', ['login', 'bia@padaria.example', '--at', '2026-11-21 20:00'], 0, /from 2026-11-20T20:00:00Z/],
  [
    'delivery names the sender of the envelope where it is another of the same domain',
    ['delivery', 'outro@lento.example', 'ana@padaria.example', '--at', AT],
    0,
    /delivered .*: \(from nf@lento\.example\) [^]*: 1 mail from /,
  ],
  ['delivery wants both sides', ['delivery', 'nf@lento.example'], 2, /^$/],
  ['login wants a time that is one', ['login', 'bia@padaria.example', '--at', 'ontem'], 2, /^$/],
])('lookup %s', async ([, args, code, stdout]) => {
  const result = await runCommand(lookupCommand, [...args, '--config', config])
  expect(result.code).toBe(code)
  expect(result.stdout).toMatch(stdout)
})

test('lookup says which setting names no log', async () => {
  const { code, stderr } = await runCommand(lookupCommand, ['login', 'bia@padaria.example'])
  expect(code).toBe(1)
  expect(stderr).toContain('records.pop3')
})

test.for<[string, object, object[]]>([
  ['says nothing where none is set', {}, []],
  [
    'reads what is there',
    { pop3: { files: [join(folder, 'dovecot*')] } },
    [{ subject: 'records.pop3', says: expect.stringContaining('logins of Dovecot are read') }],
  ],
  [
    'notes a log of another kind',
    { mail: { files: [join(folder, 'dovecot*')] } },
    [{ state: 'note', says: expect.stringContaining('nothing in its end') }],
  ],
  ['fails where no file is', { mail: { files: [join(folder, 'none*')] } }, [{ state: 'failed' }]],
  ['fails where a command cannot run', { mail: { command: [join(folder, 'none')] } }, [{ state: 'failed' }]],
])('doctor %s', async ([, records, expected]) => {
  const file = { name: 'test', text: JSON.stringify({ timeZone: 'UTC', records }) }
  expect(await examineRecords(loadConfig({ file, env: {} }))).toMatchObject(expected)
})
