// How the operator's commands are called; what they do is in test/service/operate.test.ts.
import { describe, expect, test } from 'vitest'
import { backupCommand } from '../../src/cli/backup.ts'
import { outboxCommand } from '../../src/cli/outbox.ts'
import { purgeCommand } from '../../src/cli/purge.ts'
import { quarantineCommand } from '../../src/cli/quarantine.ts'
import { replayCommand } from '../../src/cli/replay.ts'
import type { Command } from '../../src/cli/terminal.ts'
import { runCommand } from './fake-terminal.ts'

test.for<[string, Command, string[], RegExp]>([
  ['quarantine without a verb', quarantineCommand, [], /^Usage: porteiro quarantine list/],
  ['quarantine release of nothing', quarantineCommand, ['release'], /^Usage: porteiro quarantine list/],
  ['quarantine show of two', quarantineCommand, ['show', '1', '2'], /^Usage: /],
  ['quarantine with a flag that it has not', quarantineCommand, ['list', '--every'], /There is no option --every/],
  [
    'outbox with a state that there is not',
    outboxCommand,
    ['list', '--state', 'lost'],
    /There is no state lost\. Known: waiting, sent, failed, unseen/,
  ],
  ['outbox with a limit out of range', outboxCommand, ['list', '--limit', '0'], /--limit must be 1 to/],
  ['outbox retry of nothing', outboxCommand, ['retry'], /^outbox retry needs the ID of an entry\.\n\nUsage: porteiro outbox list/],
  ['outbox done to an address', outboxCommand, ['done', '1', '--to', 'a@b.example'], /^The option --to goes with retry/],
  ['outbox retry to no address', outboxCommand, ['retry', '1', '--to', 'fila'], /^--to must be an e-mail address .*, not fila\./],
  ['backup to nowhere', backupCommand, [], /^Usage: porteiro backup FILE/],
  ['purge of something', purgeCommand, ['everything'], /^Usage: porteiro purge/],
  ['replay without a time', replayCommand, [], /^Usage: porteiro replay --since TIME/],
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
})
