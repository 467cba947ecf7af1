// Finding lines in logs: whole and packed files, files that grow and turn, commands; and what the index may not get wrong.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BLOCK_BYTES, openLogIndex } from '../../../src/world/records/log-index.ts'
import { openRecords, type RecordSource } from '../../../src/world/records/open-records.ts'
import { addTokens, bitsOf, FILTER_BYTES, mayHold } from '../../../src/world/records/token-filter.ts'

const ANA = 'ana@padaria.example'
const START = Date.parse('2026-11-18T00:00:00Z')
const MINUTE = 60_000
const never = new AbortController().signal

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porteiro-search-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A line a minute from `first` on, about others; each of `marks` is a line's number with what stands in it. */
function writeLines(count: number, marks: Record<number, string>, first = 0): string {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(START + (first + index) * MINUTE).toISOString()
    return `${at} mx1 dovecot: ${marks[index] ?? `pop3-login: Login: user=<conta${index}@outra.example>, method=PLAIN, rip=203.0.113.1, lip=192.0.2.1, mpid=${index}`}\n`
  }).join('')
}

type More = { keys?: string[]; from?: number; until?: number; accepts?: (line: string) => boolean }

async function find(source: Partial<RecordSource>, more: More = {}) {
  const index = openLogIndex({ folder: join(folder, 'index'), timeZone: 'America/Sao_Paulo' })
  const records = openRecords({ files: [], command: [], ...source }, index)
  const query = { keys: [ANA], from: START, until: START + 30 * 86_400_000, timeZone: 'America/Sao_Paulo', ...more }
  return records.search(query, never)
}

const texts = (lines: { text: string }[]): string[] => lines.map(({ text }) => text.replace(/^mx1 dovecot: /, ''))
const touch = (path: string, minutes: number): void =>
  utimesSync(path, new Date(START + minutes * MINUTE), new Date(START + minutes * MINUTE))

describe('search()', () => {
  const marks = { 3: `first ${ANA}`, 2500: `<Ana@Padaria.Example> second`, 4999: `third ${ANA}` }

  test('finds lines in blocks and in the end that has no record yet, in any case', async () => {
    writeFileSync(join(folder, 'mail.log'), writeLines(5_000, marks))
    const { lines, isPart } = await find({ files: [join(folder, 'mail.log')] })
    expect(texts(lines)).toEqual([`first ${ANA}`, '<Ana@Padaria.Example> second', `third ${ANA}`])
    expect(isPart).toBe(false)
  })

  test('finds the same once more, with the index that is there', async () => {
    writeFileSync(join(folder, 'mail.log'), writeLines(5_000, marks))
    await find({ files: [join(folder, 'mail.log')] })
    expect((await find({ files: [join(folder, 'mail.log')] })).lines).toHaveLength(3)
    expect(readdirSync(join(folder, 'index'))).toHaveLength(1)
  })

  test('takes only lines of the time asked for', async () => {
    writeFileSync(join(folder, 'mail.log'), writeLines(5_000, marks))
    const { lines } = await find({ files: [join(folder, 'mail.log')] }, { from: START + 2_000 * MINUTE, until: START + 3_000 * MINUTE })
    expect(texts(lines)).toEqual(['<Ana@Padaria.Example> second'])
  })

  test('finds what was written since', async () => {
    const log = join(folder, 'mail.log')
    writeFileSync(log, writeLines(5_000, {}))
    expect((await find({ files: [log] })).lines).toEqual([])
    appendFileSync(log, writeLines(3_000, { 7: `new ${ANA}`, 2999: `newest ${ANA}` }, 5_000))
    expect(texts((await find({ files: [log] })).lines)).toEqual([`new ${ANA}`, `newest ${ANA}`])
  })

  test('knows a file again that rotation has renamed, and reads the one in its place', async () => {
    const log = join(folder, 'mail.log')
    writeFileSync(log, writeLines(5_000, marks))
    await find({ files: [join(folder, 'mail.log*')] })
    renameSync(log, `${log}.1`)
    writeFileSync(log, writeLines(2_000, { 9: `after ${ANA}` }, 5_000))
    expect((await find({ files: [join(folder, 'mail.log*')] })).lines).toHaveLength(4)
    expect(readdirSync(join(folder, 'index'))).toHaveLength(2)
  })

  test('tells nothing twice of a copy that rotation makes, nor of two patterns', async () => {
    const text = writeLines(5_000, marks)
    for (const name of ['mail.log', 'mail.log.1']) writeFileSync(join(folder, name), text)
    expect((await find({ files: [join(folder, 'mail.log*'), join(folder, 'mail.l*')] })).lines).toHaveLength(3)
  })

  test('begins anew with a file that was cut and written again', async () => {
    const log = join(folder, 'mail.log')
    writeFileSync(log, writeLines(5_000, marks))
    await find({ files: [log] })
    truncateSync(log, 0)
    writeFileSync(log, writeLines(1_500, { 2: `again ${ANA}` }, 6_000))
    expect(texts((await find({ files: [log] })).lines)).toEqual([`again ${ANA}`])
  })

  test('does not trust an index that is longer than its file', async () => {
    const log = join(folder, 'mail.log')
    const text = writeLines(5_000, {})
    writeFileSync(log, text)
    await find({ files: [log] })
    truncateSync(log, 2 * BLOCK_BYTES)
    appendFileSync(log, `\n${writeLines(600, { 5: `other ${ANA}` }, 9_000)}`)
    expect(texts((await find({ files: [log] })).lines)).toEqual([`other ${ANA}`])
  })

  test.for<[string, (text: string) => Uint8Array]>([
    ['gz', (text) => gzipSync(text)],
    ['zst', (text) => zstdCompressSync(text)],
  ])('finds lines in a .%s file, first and again', async ([ending, pack]) => {
    writeFileSync(join(folder, `mail.log.2.${ending}`), pack(writeLines(5_000, marks)))
    const files = [join(folder, 'mail.log*')]
    expect((await find({ files })).lines).toHaveLength(3)
    expect((await find({ files })).lines).toHaveLength(3)
    expect((await find({ files }, { keys: ['ninguem@padaria.example'] })).lines).toEqual([])
  })

  test('says that it could not see what is packed otherwise, or broken', async () => {
    writeFileSync(join(folder, 'mail.log.3.xz'), 'x'.repeat(100))
    expect(await find({ files: [join(folder, 'mail.log*')] })).toMatchObject({ lines: [], isPart: true })
  })

  test('knows whether the log reaches over the time asked for', async () => {
    const log = join(folder, 'mail.log')
    writeFileSync(log, writeLines(2_000, {}))
    touch(log, 2_000)
    const at = (from: number, until: number) => find({ files: [log] }, { from: START + from * MINUTE, until: START + until * MINUTE })
    expect((await at(100, 1_900)).covers).toBe(true)
    expect((await at(-100, 1_900)).covers).toBe(false)
    expect((await at(3_000, 4_000)).covers).toBe(false)
    expect((await find({ files: [join(folder, 'none*')] })).covers).toBe(false)
  })

  const busy = Object.fromEntries(Array.from({ length: 7_000 }, (_, index) => [index, `visit ${index} ${ANA}`]))

  test.for<[string, (text: string) => [string, string | Buffer]]>([
    ['a file', (text) => ['mail.log', text]],
    ['a packed file', (text) => ['mail.log.gz', gzipSync(text)]],
  ])('takes the newest 5,000 lines of %s, and says that there are more', async ([, packed]) => {
    const [name, bytes] = packed(writeLines(7_000, busy))
    writeFileSync(join(folder, name), bytes)
    const { lines, isPart } = await find({ files: [join(folder, name)] })
    expect(texts(lines)).toHaveLength(5_000)
    expect(texts(lines)[0]).toBe(`visit 2000 ${ANA}`)
    expect(texts(lines).at(-1)).toBe(`visit 6999 ${ANA}`)
    expect(isPart).toBe(true)
  })

  test('does not count lines of another kind', async () => {
    writeFileSync(join(folder, 'mail.log'), writeLines(7_001, { ...busy, 5: `wanted ${ANA}` }))
    const { lines, isPart } = await find({ files: [join(folder, 'mail.log')] }, { accepts: (line) => line.includes('wanted') })
    expect(texts(lines)).toEqual([`wanted ${ANA}`])
    expect(isPart).toBe(false)
  })

  test('finds each of many words, in blocks side by side and far apart', async () => {
    const words = Array.from({ length: 400 }, (_, index) => `${(index * 7_919).toString(36).toUpperCase().padStart(8, '4B')}`)
    const lines = Object.fromEntries(words.map((word, index) => [index * 25 + 3, `postfix/qmgr[1]: ${word}: removed`]))
    writeFileSync(join(folder, 'mail.log'), writeLines(12_000, lines))
    const found = await find({ files: [join(folder, 'mail.log')] }, { keys: words.map((word) => word.toLowerCase()) })
    expect(texts(found.lines)).toEqual(words.map((word) => `postfix/qmgr[1]: ${word}: removed`))
  })

  test('stops when time is up, and says that it saw a part', async () => {
    writeFileSync(join(folder, 'mail.log'), writeLines(20_000, marks))
    const index = openLogIndex({ folder: join(folder, 'index'), timeZone: 'UTC' })
    const records = openRecords({ files: [join(folder, 'mail.log')], command: [] }, index)
    const found = await records.search({ keys: [ANA], from: START, until: START + 86_400_000, timeZone: 'UTC' }, AbortSignal.abort())
    expect(found.isPart).toBe(true)
  })

  test('survives an index that broke off in the middle of a record', async () => {
    writeFileSync(join(folder, 'mail.log'), writeLines(5_000, marks))
    await find({ files: [join(folder, 'mail.log')] })
    const [name = ''] = readdirSync(join(folder, 'index'))
    truncateSync(join(folder, 'index', name), 5_000)
    expect((await find({ files: [join(folder, 'mail.log')] })).lines).toHaveLength(3)
  })

  test('reads a log whose lines have no end', async () => {
    writeFileSync(join(folder, 'mail.log'), `${'x'.repeat(3 * BLOCK_BYTES)}\n${writeLines(10, { 4: `here ${ANA}` })}`)
    expect(texts((await find({ files: [join(folder, 'mail.log')] })).lines)).toEqual([`here ${ANA}`])
  })

  test('crosses the year in a log without years', async () => {
    const log = join(folder, 'mail.log')
    writeFileSync(log, `Dec 31 23:59:00 mx1 dovecot: old ${ANA}\nJan  1 00:01:00 mx1 dovecot: new ${ANA}\n`)
    const january = new Date('2027-01-01T03:10:00Z')
    utimesSync(log, january, january)
    const { lines } = await find({ files: [log] }, { from: Date.parse('2027-01-01T02:00:00Z'), until: Date.parse('2027-01-01T04:00:00Z') })
    expect(texts(lines)).toEqual([`old ${ANA}`, `new ${ANA}`])
  })
})

describe('search() in what a command prints', () => {
  const node = process.execPath
  const print = (text: string) => ['-e', `process.stdout.write(${JSON.stringify(text)})`]

  test('takes the lines that hold what is looked for', async () => {
    const { lines, covers } = await find({ command: [node, ...print(writeLines(100, { 7: `here ${ANA}` }))] })
    expect(texts(lines)).toEqual([`here ${ANA}`])
    expect(covers).toBe(true)
  })

  test('gives it time and address as single words, without a shell', async () => {
    const script = "console.log('2026-11-18T12:00:00Z mx1 dovecot: ' + JSON.stringify(process.argv.slice(1)))"
    const { lines } = await find(
      { command: [node, '-e', script, '{from}', '{untilSeconds}', 'x={address}; $(id)'] },
      { until: START + 86_400_000 },
    )
    const words = ['2026-11-17 21:00:00', String((START + 86_400_000) / 1000), `x=${ANA}; $(id)`]
    expect(texts(lines)).toEqual([JSON.stringify(words)])
  })

  test.for([
    ['-rf@padaria.example'],
    ['ana$(id)@padaria.example'],
    ["ana'@padaria.example"],
    ['ana@padaria.example --help'],
    ['ana|x@padaria.example'],
  ])('gives it no address such as %s', async ([address = '']) => {
    const command = [node, '-e', `console.log('2026-11-18T12:00:00Z mx1 dovecot: ran', process.argv[1])`, '{address}']
    expect(await find({ command }, { keys: [address] })).toMatchObject({ lines: [], isPart: true, covers: false })
  })

  test('keeps the newest 5,000 lines of it, and says that there are more', async () => {
    const print = `for (let n = 0; n < 7000; n += 1) console.log(new Date(${START} + n * ${MINUTE}).toISOString() + ' mx1 visit ' + n + ' ${ANA}')`
    const { lines, isPart } = await find({ command: [process.execPath, '-e', print] })
    expect(lines).toHaveLength(5_000)
    expect([lines[0]?.text, lines.at(-1)?.text]).toEqual([`mx1 visit 2000 ${ANA}`, `mx1 visit 6999 ${ANA}`])
    expect(isPart).toBe(true)
  })

  test('fails when it cannot be started, or says that it failed', async () => {
    await expect(find({ command: [join(folder, 'none')] })).rejects.toThrow()
    await expect(find({ command: [node, '-e', 'process.exit(3)'] })).rejects.toThrow('exit code 3')
    await expect(find({ command: [node, '-e', 'process.exit(1)'] })).resolves.toMatchObject({ lines: [] })
  })

  test('ends it when time is up', async () => {
    const records = openRecords(
      { files: [], command: [node, '-e', 'setInterval(() => {}, 1000)'] },
      openLogIndex({ folder, timeZone: 'UTC' }),
    )
    const query = { keys: [ANA], from: START, until: START + 1, timeZone: 'UTC' }
    expect(await records.search(query, AbortSignal.timeout(300))).toMatchObject({ isPart: true })
  })
})

describe('mayHold()', () => {
  test('never says no to what is there, and seldom yes to what is not', () => {
    const filter = new Uint8Array(FILTER_BYTES)
    const there = Array.from({ length: 1_500 }, (_, index) => `conta${index}@cliente${index % 97}.example`)
    addTokens(Buffer.from(there.map((address) => `x to=<${address}>, y\n`).join('')), filter)
    expect(there.filter((address) => !mayHold(filter, bitsOf(address)))).toEqual([])
    const absent = Array.from({ length: 2_000 }, (_, index) => `outra${index}@cliente.example`)
    expect(absent.filter((address) => mayHold(filter, bitsOf(address))).length).toBeLessThan(10)
  })

  test.for([
    ['an address in brackets', `from=<${ANA}>, size`, ANA],
    ['an address in capitals', `from=<ANA@PADARIA.EXAMPLE>`, ANA],
    ['an address behind a colon', `A=dovecot_plain:${ANA} S=1`, ANA],
    ['an address at the end', `for ${ANA}`, ANA],
    ['an address in other letters', 'to=<joão@padaria.example>', 'joão@padaria.example'],
    ['an address with a plus and a quote', `to=<"o'ana+x"@padaria.example>`, `"o'ana+x"@padaria.example`],
    ['a login', 'user=<vendas>, method', 'vendas'],
    ['a login of a session', 'pop3(vendas)<1><x>: y', 'vendas'],
    ['a queue id', 'postfix/qmgr[1]: C727D20E64F: removed', 'C727D20E64F'],
    ['an id of Exim', '2026-11-18 1tCqRs-000A1B-2C <= x', '1tCqRs-000A1B-2C'],
    ['a newer id of Exim', '2026-11-18 1tCqRs-00000001A2B-3CdE => x', '1tcqrs-00000001a2b-3cde'],
  ])('finds %s', ([, line = '', key = '']) => {
    const filter = new Uint8Array(FILTER_BYTES)
    addTokens(Buffer.from(line), filter)
    expect(mayHold(filter, bitsOf(key))).toBe(true)
  })
})

test('the folder of the index is readable by its owner alone', async () => {
  mkdirSync(join(folder, 'logs'))
  writeFileSync(join(folder, 'logs', 'mail.log'), writeLines(5_000, {}))
  await find({ files: [join(folder, 'logs', '*')] })
  expect(
    spawnSync('stat', ['-c', '%a', join(folder, 'index')])
      .stdout.toString()
      .trim(),
  ).toBe('700')
})

test('a search does not wait for another’s indexing beyond its own time', async () => {
  writeFileSync(join(folder, 'mail.log'), writeLines(60_000, { 7: `here ${ANA}` }))
  const index = openLogIndex({ folder: join(folder, 'index'), timeZone: 'UTC' })
  const records = openRecords({ files: [join(folder, 'mail.log')], command: [] }, index, 1)
  const query = { keys: [ANA], from: START, until: START + 60 * 86_400_000, timeZone: 'UTC' }
  const [first, second] = await Promise.all([records.refresh(0, never), records.search(query, never)])
  expect(first).toBeUndefined()
  expect(second.isPart).toBe(true)
  expect(texts((await openRecords({ files: [join(folder, 'mail.log')], command: [] }, index).search(query, never)).lines)).toEqual([
    `here ${ANA}`,
  ])
})
