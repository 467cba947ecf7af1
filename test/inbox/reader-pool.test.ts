// The pool's losses of readers, with a reader that misbehaves on demand; and what a reader may do besides reading: nothing.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type ReaderPool, type ReaderPoolSettings, startReaderPool } from '../../src/inbox/reader-pool.ts'
import type { LogEvent } from '../../src/log.ts'
import { readChecklistFiles } from '../../src/read-checklist-files.ts'

const ALL = ['pop3', 'sending', 'receiving']

const desk = { addresses: ['suporte@provedor.example'], agents: [], timeZone: 'America/Sao_Paulo' }
const settings: ReaderPoolSettings = {
  readers: 2,
  deadlineMs: 1000,
  memoryMb: 32,
  log: { debug() {}, info() {}, warn() {}, error() {} },
  desk,
  checklists: [],
  program: new URL('./reader-that-misbehaves.ts', import.meta.url),
}
const mail = (text: string): Uint8Array => new TextEncoder().encode(text)

async function start(changes: Partial<ReaderPoolSettings> = {}): Promise<{ pool: ReaderPool; events: LogEvent[] }> {
  const events: LogEvent[] = []
  const note = (event: LogEvent): void => void events.push(event)
  const pool = await startReaderPool({ ...settings, log: { debug: note, info: note, warn: note, error: note }, ...changes })
  onTestFinished(() => pool.stop())
  return { pool, events }
}

test('read() counts “ontem” of a mail without a date from when it was received', async () => {
  const checklists = await readChecklistFiles([fileURLToPath(new URL('../../checklists', import.meta.url))])
  const { program: _, ...own } = settings
  const pool = await startReaderPool({ ...own, checklists, deadlineMs: 20_000, memoryMb: 256 })
  onTestFinished(() => pool.stop())
  const momentOf = async (head: string): Promise<unknown> => {
    const raw = mail(
      `From: ana@lojaprado.com.br\r\nTo: suporte@provedor.example\r\n${head}\r\nO Outlook não baixa nada desde ontem às 14h.\r\n`,
    )
    const result = await pool.read(raw, ALL, '2026-11-18T12:00:00Z')
    if (result.kind !== 'read') throw new Error(`Cannot read: ${result.kind}`)
    return result.reading.facts.find(({ field }) => field === 'occurred_at')?.value
  }
  expect(await momentOf('')).toBe('2026-11-17T14:00')
  expect(await momentOf('Date: Mon, 16 Nov 2026 09:00:00 -0300\r\n')).toBe('2026-11-15T14:00')
})

test.for<[string, string, object]>([
  ['gives what a reader read', 'ok', { kind: 'read', message: 'ok' }],
  ['ends a mail that hangs', 'hang', { kind: 'timed-out' }],
  ['ends a mail that is never answered', 'never', { kind: 'timed-out' }],
  ['survives a mail that eats the memory', 'eat', { kind: 'crashed' }],
  ['survives a reader that exits', 'exit', { kind: 'crashed' }],
  ['survives an uncaught error', 'throw', { kind: 'crashed' }],
  ['gives the code of a reading that failed', 'fail', { kind: 'failed', error: 'TypeError' }],
])('read() %s, and goes on with one reader', async ([, text, result]) => {
  const { pool } = await start({ readers: 1, deadlineMs: text === 'eat' ? 20_000 : 1000 })
  expect(await pool.read(mail(text), ALL)).toEqual(result)
  expect(await pool.read(mail('next'), ALL)).toEqual({ kind: 'read', message: 'next' })
  expect(pool.jobs()).toBe(0)
})

test('read() lets neighbours go on beside a mail that hangs', async () => {
  const { pool, events } = await start({ deadlineMs: 3000 })
  let isStuck = true
  const stuck = pool.read(mail('hang'), ALL).finally(() => {
    isStuck = false
  })
  const neighbours = await Promise.all(Array.from({ length: 50 }, (_, n) => pool.read(mail(`n${n}`), ALL)))
  expect(isStuck).toBe(true)
  expect(neighbours.every(({ kind }) => kind === 'read')).toBe(true)
  expect(await stuck).toEqual({ kind: 'timed-out' })
  expect(events).toEqual(['reader-replaced'])
})

test('read() ends a reader that rests, and starts another for the next mail', async () => {
  const { pool, events } = await start({ readers: 1, restMs: 50 })
  const pidOf = async (): Promise<unknown> => {
    const result = await pool.read(mail('pid'), ALL)
    return result.kind === 'read' ? result.message : undefined
  }
  const first = Number(await pidOf())
  while (isAlive(first)) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await pidOf()).not.toBe(first)
  expect(events).toEqual([])
})

test('read() gives a reader all of a mail of 30 MB', async () => {
  const { pool } = await start({ readers: 1, deadlineMs: 20_000 })
  const result = await pool.read(mail('size'.padEnd(30 * 2 ** 20)), ALL)
  expect(result).toEqual({ kind: 'read', message: 30 * 2 ** 20 })
})

test('read() reads one large mail at a time, and small ones beside it', async () => {
  const { pool } = await start({ readers: 2, deadlineMs: 60_000 })
  const large = [1, 2].map(() => pool.read(mail('never'.padEnd(2 ** 20 + 1)), ALL))
  expect(await pool.read(mail('small'), ALL)).toEqual({ kind: 'read', message: 'small' })
  expect(await pool.read(mail('beside'), ALL)).toEqual({ kind: 'read', message: 'beside' })
  expect(pool.jobs()).toBe(2)
  await pool.stop()
  await Promise.all(large)
})

test.for([
  ['no file but the program', 'read a file', 'ERR_ACCESS_DENIED'],
  ['no file beside the program, where store and configuration may stand', 'read beside', 'ERR_ACCESS_DENIED'],
  ['no folder to write to', 'write a file', 'ERR_ACCESS_DENIED'],
  ['no connection', 'connect', 'ERR_ACCESS_DENIED'],
  ['nothing of the environment', 'environment', 'nothing'],
])('read() is done by a process that has %s', async ([, text = '', told]) => {
  process.env.PORTEIRO_TEST_SECRET = 'secret'
  onTestFinished(() => void delete process.env.PORTEIRO_TEST_SECRET)
  const { pool } = await start({ readers: 1 })
  expect(await pool.read(mail(text), ALL)).toEqual({ kind: 'read', message: told })
})

test('read() counts the deadline from the moment a reader has the mail', async () => {
  const { pool } = await start({ readers: 1, deadlineMs: 500 })
  const results = await Promise.all(Array.from({ length: 5 }, () => pool.read(mail('slow'), ALL)))
  expect(results.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'read'))
})

test('readRequest() gives a reading, or undefined where it cannot', async () => {
  const { pool } = await start()
  expect(await pool.readRequest(JSON.parse('{}'), { checklist: 'pop3' }, ALL)).toBe('again')
  expect(await pool.readRequest(JSON.parse('{"says":"fail"}'), { checklist: 'pop3' }, ALL)).toBeUndefined()
})

test('readRequest() rejects when the pool stops: nothing may be decided on half of what was said', async () => {
  const { pool } = await start()
  const waiting = pool.readRequest(JSON.parse('{"says":"never"}'), { checklist: 'pop3' }, ALL)
  const told = expect(waiting).rejects.toThrow(/stopped/)
  await pool.stop()
  await told
  await expect(pool.readRequest(JSON.parse('{}'), { checklist: 'pop3' }, ALL)).rejects.toThrow(/stopped/)
})

test('stop() gives every job an outcome', async () => {
  const { pool } = await start({ readers: 1 })
  const waiting = [pool.read(mail('never'), ALL), pool.read(mail('ok'), ALL)]
  await pool.stop()
  expect(await Promise.all(waiting)).toEqual([
    { kind: 'failed', error: 'stopped' },
    { kind: 'failed', error: 'stopped' },
  ])
  expect(await pool.read(mail('ok'), ALL)).toEqual({ kind: 'failed', error: 'stopped' })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('startReaderPool() starts readers where the folder of packages is a link to a link', () => {
  const project = fileURLToPath(new URL('../../', import.meta.url))
  const copy = mkdtempSync(join(tmpdir(), 'porteiro-linked-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  for (const part of ['src', 'package.json']) cpSync(join(project, part), join(copy, part), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(copy, 'packages'))
  symlinkSync('packages', join(copy, 'node_modules'))
  const { program: _, log: __, ...data } = settings
  const start = `import { startReaderPool } from './src/inbox/reader-pool.ts'
    const log = { debug() {}, info() {}, warn() {}, error() {} }
    const pool = await startReaderPool({ ...${JSON.stringify({ ...data, memoryMb: 256 })}, log })
    await pool.stop()
    console.log('started')`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', start], { cwd: copy, encoding: 'utf8' })
  expect({ stdout, stderr }).toEqual({ stdout: 'started\n', stderr: '' })
})

/** A process that has ended may still be listed, until somebody asks how. */
function hasEnded(pid: number): boolean {
  const stat = `/proc/${pid}/stat`
  return !existsSync(stat) || / Z /.test(readFileSync(stat, 'utf8'))
}

const endsWithParent = spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0

test.skipIf(!endsWithParent)('startReader() gives a process that ends with its service, even one that hangs (needs setpriv)', async () => {
  const start = `import { startReader } from ${JSON.stringify(new URL('../../src/inbox/start-reader.ts', import.meta.url).href)}
    const { process: reader } = startReader(new URL(${JSON.stringify(settings.program?.href)}), { memoryMb: 32 })
    reader.once('message', () => {
      reader.send({ kind: 'read', raw: new TextEncoder().encode('hang'), among: [] }, () => console.log(reader.pid))
    })
    reader.send({})`
  const service = spawn(process.execPath, ['--input-type=module', '--eval', start])
  onTestFinished(() => void service.kill('SIGKILL'))
  const [said] = await once(service.stdout, 'data')
  const pid = Number(String(said))
  expect(hasEnded(pid)).toBe(false)
  service.kill('SIGKILL')
  await vi.waitFor(() => expect(hasEnded(pid)).toBe(true), { timeout: 10_000 })
})

test('startReaderPool() rejects when the reader cannot start', async () => {
  await expect(start({ program: new URL('./no-such-reader.ts', import.meta.url) })).rejects.toThrow(/Cannot start a reader/)
})

test('startReaderPool() rejects when the reader is never ready', async () => {
  const program = new URL('./reader-that-never-starts.ts', import.meta.url)
  await expect(start({ program, startMs: 200 })).rejects.toThrow(/Cannot start a reader/)
})

test('readAlone() waits for a reader that starts: one that cannot is no fault of the mail', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'porteiro-reader-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const program = join(folder, 'reader.mjs')
  // A reader may read the folder of compiled modules.
  const answer = "process.on('message', () => process.send({ kind: 'read', message: 'ok' }))"
  const works = `process.once('message', () => { ${answer}; process.send({ kind: 'ready' }) })`
  const fails = 'process.exit(1)'
  writeFileSync(program, works)
  const { pool, events } = await start({ program: pathToFileURL(program), compileCache: folder })
  writeFileSync(program, fails)
  const reading = pool.readAlone(mail('ok'), ALL)
  await vi.waitFor(() => expect(pool.cannotStart()).toBe(true), { timeout: 10_000 })
  expect(events).toContain('reader-replaced')
  expect(pool.jobs()).toBe(1)
  writeFileSync(program, works)
  expect(await reading).toEqual({ kind: 'read', message: 'ok' })
  expect(pool.cannotStart()).toBe(false)
})

test('read() reads a mail with the reader of the service', async () => {
  const name = '001-padaria-checklist-depois-dos-dois-pontos.eml'
  const raw = readFileSync(new URL(`../../fixtures/corpus/cases/${name}`, import.meta.url))
  const checklists = await readChecklistFiles([fileURLToPath(new URL('../../checklists', import.meta.url))])
  const { program: _, ...own } = settings
  const pool = await startReaderPool({ ...own, checklists, deadlineMs: 20_000, memoryMb: 256 })
  onTestFinished(() => pool.stop())
  const result = await pool.read(raw, ALL)
  if (result.kind !== 'read') throw new Error(`Cannot read: ${result.kind}`)
  expect(result.reading.checklist).toBe('pop3')
  const again = await pool.readRequest(result.message, { checklist: 'pop3' }, ALL)
  expect(again?.checklist).toBe('pop3')
})

test.for<[string, string, object]>([
  ['gives what a new reader read', 'ok', { kind: 'read', message: 'ok' }],
  ['ends a mail that hangs', 'hang', { kind: 'timed-out' }],
  ['survives a reader that exits', 'exit', { kind: 'crashed' }],
  ['gives the code of a reading that failed', 'fail', { kind: 'failed', error: 'TypeError' }],
])('readAlone() %s, and the pool loses no reader by it', async ([, text, result]) => {
  const { pool, events } = await start({ readers: 1 })
  const stuck = pool.readAlone(mail(text), ALL)
  expect(await pool.read(mail('beside'), ALL)).toEqual({ kind: 'read', message: 'beside' })
  expect(await stuck).toEqual(result)
  expect(pool.jobs()).toBe(0)
  expect(events).toEqual([])
})

test('stop() ends a reading alone', async () => {
  const { pool } = await start({ readers: 1, deadlineMs: 20_000 })
  const stuck = pool.readAlone(mail('hang'), ALL)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await pool.stop()
  expect(await stuck).toEqual({ kind: 'failed', error: 'stopped' })
  expect(await pool.readAlone(mail('ok'), ALL)).toEqual({ kind: 'failed', error: 'stopped' })
})
