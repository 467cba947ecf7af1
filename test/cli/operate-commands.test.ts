// How the operator's commands are called; what they do is in test/service/operate.test.ts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backupCommand } from '../../src/cli/backup.ts'
import { outboxCommand } from '../../src/cli/outbox.ts'
import { purgeCommand } from '../../src/cli/purge.ts'
import { quarantineCommand } from '../../src/cli/quarantine.ts'
import { replayCommand } from '../../src/cli/replay.ts'
import { type Command, explainFailure } from '../../src/cli/terminal.ts'
import { ticketsCommand } from '../../src/cli/tickets.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { runCommand } from './fake-terminal.ts'

test.for<[string, Command, string[], RegExp]>([
  [
    'quarantine without a verb',
    quarantineCommand,
    [],
    /^Which action\? There are: list, show, release, replay\.\n\nUsage: porteiro quarantine list/,
  ],
  ['quarantine release of nothing', quarantineCommand, ['release'], /^ID is missing\.\n\nUsage: porteiro quarantine list/],
  ['quarantine show of two', quarantineCommand, ['show', '1', '2'], /^One word too many: 2\.\n\nUsage: /],
  ['quarantine with a flag that it has not', quarantineCommand, ['list', '--every'], /There is no option --every/],
  [
    'outbox with a state that there is not',
    outboxCommand,
    ['list', '--state', 'lost'],
    /There is no state lost\. Known: waiting, sent, failed, unseen/,
  ],
  ['outbox with a limit out of range', outboxCommand, ['list', '--limit', '0'], /--limit must be 1 to/],
  ['outbox retry of nothing', outboxCommand, ['retry'], /^ID is missing\.\n\nUsage: porteiro outbox list/],
  ['outbox done to an address', outboxCommand, ['done', '1', '--to', 'a@b.example'], /^The option --to goes with retry/],
  ['outbox retry to no address', outboxCommand, ['retry', '1', '--to', 'fila'], /^--to must be an e-mail address .*, not fila\./],
  ['backup to nowhere', backupCommand, [], /^FILE is missing\.\n\nUsage: porteiro backup FILE/],
  ['purge of something', purgeCommand, ['everything'], /^One word too many: everything\.\n\nUsage: porteiro purge/],
  ['replay without a time', replayCommand, [], /^--since is missing\.\n\nUsage: porteiro replay --since TIME/],
  ['replay since no time', replayCommand, ['--since', 'yesterday'], /^--since and --until must be a time/],
  [
    'replay since a day that no month has',
    replayCommand,
    ['--since', '2026-11-31'],
    /^--since and --until must be a time .*2026-11-31 is none/,
  ],
  ['replay since a time without a zone', replayCommand, ['--since', '2026-11-01T00:00'], /^--since and --until must be a time/],
  ['replay until no time', replayCommand, ['--since', '2026-11-01T00:00:00Z', '--until', '2026'], /^--since and --until must be a time/],
])('wrong use: %s', async ([, command, args, says]) => {
  const { code, stdout, stderr } = await runCommand(command, args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(says)
})

describe('a store that is not there', () => {
  test.for<[string, Command, string[]]>([
    ['quarantine list', quarantineCommand, ['list']],
    ['outbox retry', outboxCommand, ['retry', '1']],
    ['purge', purgeCommand, []],
  ])('porteiro %s says so and makes none', async ([, command, args]) => {
    const env = { PORTEIRO_STORE: 'sqlite:/nowhere/porteiro.db' }
    await expect(runCommand(command, args, { env })).rejects.toThrow('Cannot open the store /nowhere/porteiro.db: there is no such file')
  })

  test('is asked for by its configuration where nobody named one', async () => {
    const listing = runCommand(quarantineCommand, ['list'], { env: {} })
    await expect(listing).rejects.toThrow('No configuration is named; --config FILE or PORTEIRO_CONFIG says where the store')
    await expect(listing.catch(explainFailure)).resolves.toMatch(/because: Cannot open the store data\/porteiro\.db: there is no such file/)
  })
})

test('an empty list says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-empty-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'porteiro.db')
  await (await openSqliteStore(path)).close()
  const list = (command: Command, ...args: string[]) =>
    runCommand(command, ['list', ...args], { env: { PORTEIRO_STORE: `sqlite:${path}` } })
  expect(await list(quarantineCommand)).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/^No mail is in quarantine that nobody/),
  })
  expect(await list(quarantineCommand, '--all')).toMatchObject({ stderr: 'No mail is in quarantine.\n' })
  expect(await list(outboxCommand)).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/^No hand-off failed/) })
  expect(await list(ticketsCommand)).toMatchObject({ code: 0, stdout: '', stderr: 'There is no ticket.\n' })
  expect(await list(ticketsCommand, '--state', 'closed')).toMatchObject({ stderr: 'No ticket is closed.\n' })
})
