// What Postfix logged against what we have: real lines in, differences out.
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readPostfixLog } from '../../src/cli/read-postfix-log.ts'
import { reconcileCommand } from '../../src/cli/reconcile.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { runCommand } from './fake-terminal.ts'

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/postfix/${name}`, import.meta.url))
const linesOf = (name: string) => createInterface({ input: createReadStream(fixture(name)) })

test('readPostfixLog() reads what Postfix wrote of three clients', async () => {
  const { deliveries, firstAt } = await readPostfixLog(linesOf('three-clients.log'), {
    port: 24250,
    now: '2026-11-25T00:00:00Z',
    timeZone: 'UTC',
  })
  expect(firstAt).toBe('2026-11-21T20:13:02Z')
  expect(deliveries.map(({ queueId, status, keptAs, messageId }) => [queueId, status, keptAs, messageId])).toEqual([
    ['C913C20C5D0', 'sent', '1', '1bbf.0003.0000@vm'],
    ['CB6AF20C5D6', 'sent', '2', '1bc8.0003.0000@vm'],
    ['CD7E120C5D7', 'sent', '3', '1bca.0003.0000@vm'],
    ['CFFA620C5D8', 'sent', '4', '1bcb.0003.0000@vm'],
  ])
})

test.for<[string, string, string]>([
  ['of last year where this year has not come so far', '2026-03-01T00:00:00Z', '2025-11-21T20:13:02Z'],
  ['of this year', '2026-12-01T00:00:00Z', '2026-11-21T20:13:02Z'],
  ['ahead of this clock by minutes', '2026-11-21T20:00:00Z', '2026-11-21T20:13:02Z'],
])('readPostfixLog() takes a time without a year for one %s', async ([, now, firstAt]) => {
  expect((await readPostfixLog(linesOf('three-clients.log'), { port: 24250, now, timeZone: 'UTC' })).firstAt).toBe(firstAt)
})

test.for<[string, string]>([
  ['a line of no program', 'nonsense'],
  ['a line far too long', `Nov 18 09:00:00 mx1 postfix/lmtp[1]: ABCDEF0: to=<${'a'.repeat(100_000)}>, relay=x, status=sent (ok)`],
  [
    'a day that no month has',
    'Nov 31 09:00:00 mx1 postfix/lmtp[1]: ABCDEF0: to=<a@b>, relay=h[1]:25, dsn=2.0.0, status=sent (250 2.6.0 Kept as 1)',
  ],
])('readPostfixLog() passes over %s', async ([, line]) => {
  const lines = (async function* () {
    yield line
  })()
  expect((await readPostfixLog(lines, { port: 25, now: '2026-12-01T00:00:00Z', timeZone: 'UTC' })).deliveries).toEqual([])
})

async function makeStore(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-reconcile-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'porteiro.db')
  const store = await openSqliteStore(path)
  const envelope = { remoteAddress: '127.0.0.1', helo: 'mx1', tls: false, rcptTo: ['suporte@provedor.example'], raw: Buffer.from('x') }
  // 1: in the log. 2: its answer was lost. 3: came from elsewhere. 4: before the log's time. 5: after what can be judged.
  const times = ['12:00:01', '12:01:00', '12:05:00', '11:00:00', '12:09:50']
  for (const [index, time] of times.entries()) {
    const id = await store.keepMail({ ...envelope, mailFrom: `c${index + 1}@padaria.example`, receivedAt: `2026-11-18T${time}Z` })
    const identity = { messageId: id === '2' ? 'dois@padaria.example' : `other${id}@padaria.example`, contentHash: id }
    const end = id === '3' ? { end: 'quarantined' as const, codes: ['test'] } : { end: 'merged' as const, codes: ['test'] }
    await store.commit({ mailId: id, end, identity, outbox: [], at: '2026-11-18T12:00:02Z' })
  }
  await store.replayQuarantined('3', { by: 'marta', at: '2026-11-18T12:06:00Z' })
  await store.close()
  return path
}

const reconcile = (path: string, ...args: string[]) =>
  runCommand(reconcileCommand, args, {
    // These logs and mails grow older each day that the tests are there.
    env: { PORTEIRO_STORE: `sqlite:${path}`, PORTEIRO_SMTP_LISTEN: '127.0.0.1:2525', PORTEIRO_RETENTION_TICKET_DAYS: '36500' },
  })

test('porteiro reconcile names each mail that one side has and the other has not', async () => {
  const { code, stdout, stderr } = await reconcile(await makeStore(), '--postfix-log', fixture('rfc3339.log'))
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').slice(0, 3)),
  ).toEqual([
    ['postfix-only', 'no-such-mail', 'BB22C401B6'],
    ['postfix-only', 'no-number', 'CC33D401B7'],
    ['porteiro-only', 'repeat', '2'],
    ['porteiro-only', 'no-answer-logged', '3'],
  ])
  expect(stderr).toContain('6 accepted (1 of them replays) = 0 answered + 4 merged')
  expect(stderr).toContain('1 mails on both sides, 4 differences')
  expect(code).toBe(1)
})

test('porteiro reconcile reads a compressed log, and only from --since on', async () => {
  const path = await makeStore()
  const compressed = join(path, '..', 'mail.log.1.gz')
  writeFileSync(compressed, gzipSync(`Nov 18 ${'x'.repeat(5)}\n2026-11-18T12:03:00Z mx1 postfix/qmgr[655]: 9D00F401B4: removed\n`))
  const { code, stdout } = await reconcile(path, '--since', '2026-11-18T12:02:30Z', compressed)
  expect([code, stdout]).toEqual([0, ''])
})

test.for<[string, Record<string, string>, string]>([
  ['timeZone', { PORTEIRO_TIME_ZONE: 'America/Sao_Paulo' }, 'are read in America/Sao_Paulo (timeZone)'],
  ['records.timeZone', { PORTEIRO_TIME_ZONE: 'Asia/Tokyo', PORTEIRO_RECORDS_TIME_ZONE: 'America/Sao_Paulo' }, '(records.timeZone)'],
])('porteiro reconcile reads times without a zone in %s, and says so', async ([, env, says]) => {
  const path = await makeStore()
  const logs = writeLogs(path, [lmtp('Nov 18 09:00:01', 'AA11B401B5', 'sent (250 2.6.0 Kept as 1)')])
  vi.useFakeTimers({ now: Date.parse('2026-11-20T00:00:00Z'), toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const settings = {
    PORTEIRO_STORE: `sqlite:${path}`,
    PORTEIRO_SMTP_LISTEN: '127.0.0.1:2525',
    PORTEIRO_RETENTION_TICKET_DAYS: '36500',
    ...env,
  }
  const { code, stderr } = await runCommand(reconcileCommand, logs, { env: settings })
  expect(stderr).toContain(says)
  expect(stderr).toContain('1 mails on both sides, 0 differences')
  expect(code).toBe(0)
})

test('porteiro reconcile takes a day for --since: its start in timeZone', async () => {
  const path = await makeStore()
  const logs = writeLogs(path, [lmtp('2026-11-18T12:00:01Z', 'AA11B401B5', 'sent (250 2.6.0 Kept as 1)')])
  expect((await reconcile(path, '--since', '2026-11-19', ...logs)).stderr).toContain('0 mails on both sides')
  expect((await reconcile(path, '--since', '2026-11-18', ...logs)).stderr).toContain('1 mails on both sides')
  expect((await reconcile(path, '--since', '2026-11-31', ...logs)).stderr).toMatch(/^--since must be a time with its zone, .*, or a day/)
})

const lmtp = (at: string, queueId: string, says: string): string =>
  `${at} mx1 postfix/lmtp[1]: ${queueId}: to=<suporte@provedor.example>, relay=127.0.0.1[127.0.0.1]:2525, delay=0.5, dsn=2.6.0, status=${says}`

/** Returns the files of a log with these lines, in this order. */
function writeLogs(path: string, ...files: string[][]): string[] {
  return files.map((lines, index) => {
    const file = join(path, '..', `log${index}`)
    writeFileSync(file, `${lines.join('\n')}\n`)
    return file
  })
}

test('porteiro reconcile takes rotated logs in any order, as a shell lists them', async () => {
  const path = await makeStore()
  const newest = ['2026-11-18T12:09:00Z mx1 postfix/qmgr[655]: 9D00F401B4: removed', '2026-11-18T12:15:00Z mx1 postfix/qmgr[655]: 0: x']
  const oldest = [lmtp('2026-11-18T12:00:01Z', 'AA11B401B5', 'sent (250 2.6.0 Kept as 1)')]
  const { stderr, stdout } = await reconcile(path, ...writeLogs(path, newest, oldest))
  expect(stdout.match(/^porteiro-only\tno-answer-logged\t\d/gm)?.map((line) => line.at(-1))).toEqual(['2', '3', '5'])
  expect(stderr).toContain('1 mails on both sides, 3 differences')
})

test('porteiro reconcile names what a restored backup has lost, also where its number was given anew within the hour', async () => {
  const path = await makeStore()
  const lost = lmtp('2026-11-18T11:40:00Z', 'DD44E401B8', 'sent (250 2.6.0 Kept as 1)')
  const ours = lmtp('2026-11-18T12:00:01Z', 'AA11B401B5', 'sent (250 2.6.0 Kept as 1)')
  for (const lines of [
    [lost, ours],
    [ours, lost],
  ]) {
    const { stdout, code } = await reconcile(path, ...writeLogs(path, lines))
    expect(stdout).toMatch(/^postfix-only\tanother-mail\tDD44E401B8\t2026-11-18T11:40:00Z\t/)
    expect(code).toBe(1)
  }
})

test('porteiro reconcile knows a repeat also where the line with its Message-ID is in an older log', async () => {
  const path = await makeStore()
  const store = await openSqliteStore(path)
  const id = await store.keepMail({
    receivedAt: '2026-11-18T12:05:30Z',
    remoteAddress: '127.0.0.1',
    helo: 'mx1',
    tls: false,
    mailFrom: 'c2@padaria.example',
    rcptTo: ['suporte@provedor.example'],
    raw: Buffer.from('x'),
  })
  const identity = { messageId: 'dois@padaria.example', contentHash: '2' }
  await store.commit({ mailId: id, end: { end: 'merged', codes: ['same-mail'] }, identity, outbox: [], at: '2026-11-18T12:05:31Z' })
  await store.close()
  const { stdout } = await reconcile(
    path,
    ...writeLogs(path, [
      lmtp('2026-11-18T12:00:59Z', '9D00F401B4', 'deferred (lost connection while sending end of data)'),
      lmtp('2026-11-18T12:05:30Z', '9D00F401B4', `sent (250 2.6.0 Kept as ${id})`),
      '2026-11-18T12:06:00Z mx1 postfix/qmgr[655]: 9D00F401B4: removed',
    ]),
  )
  expect(stdout).toMatch(/^porteiro-only\trepeat\t2\t/m)
})

test('porteiro reconcile takes nothing for lost that retention has taken', async () => {
  const path = await makeStore()
  const logs = writeLogs(path, [lmtp('1926-01-18T12:00:01Z', 'AA11B401B5', 'sent (250 2.6.0 Kept as 44)')])
  const { stdout, stderr, code } = await reconcile(path, ...logs)
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toMatch(/is not judged: retention\.ticketDays has taken it/)
})

test('porteiro reconcile says when the ledger does not balance', async () => {
  const path = await makeStore()
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(path)
  database.exec("UPDATE counts SET n = n + 1 WHERE name = 'merged'")
  database.close()
  expect(await reconcile(path)).toMatchObject({ code: 1, stderr: expect.stringContaining('the difference is -1') })
})

test.for<[string, string[], RegExp]>([
  ['a log without a file', ['--postfix-log'], /Which log/],
  ['a time without a zone', ['--since', '2026-11-18T00:00'], /--since must be a time/],
])('porteiro reconcile refuses %s', async ([, args, says]) => {
  expect(await reconcile('unused.db', ...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(says) })
})

test('porteiro reconcile says which log it cannot read', async () => {
  await expect(reconcile(await makeStore(), 'missing.log')).rejects.toThrow(/Cannot read the log missing\.log/)
  const path = await makeStore()
  const folder = join(path, '..')
  await expect(reconcile(path, folder)).rejects.toThrow(`Cannot read the log ${folder}`)
  const packed = join(folder, 'mail.log.gz')
  writeFileSync(packed, 'not packed at all')
  await expect(reconcile(path, packed)).rejects.toThrow(`Cannot read the log ${packed}`)
})
