// Look-up in a gigabyte of logs: how fast it is indexed, how long a look-up takes, and what memory both take.
//   node bench/records.ts [megabytes=1000] [lookups=15] [folder=the system's temporary one]
// Writes a log such as Postfix and Dovecot write for ten days of a provider with 20,000 accounts, indexes it, looks up accounts that are
// in it and one that is not, and prints one JSON line. The log is written by a child process, so that its memory does not count.
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { openLogIndex } from '../src/world/records/log-index.ts'
import { openRecords } from '../src/world/records/open-records.ts'

const DAYS = 10
const LAST = Date.UTC(2026, 10, 20)
const FIRST = LAST - DAYS * 86_400_000
const [megabytes = '1000', lookups = '15', place = tmpdir()] = process.argv.slice(2)

if (megabytes === 'write') writeLog(place, Number(lookups))
else await measure()

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(place, 'porteiro-records-'))
  const log = join(folder, 'mail.log')
  try {
    execFileSync(process.execPath, [process.argv[1] ?? '', 'write', megabytes, log])
    const bytes = statSync(log).size
    const before = process.memoryUsage.rss()
    const never = new AbortController().signal
    const records = openRecords({ files: [log], command: [] }, openLogIndex({ folder: join(folder, 'index'), timeZone: 'UTC' }))
    const indexedAt = performance.now()
    await records.refresh(0, never)
    const indexSeconds = (performance.now() - indexedAt) / 1000
    const afterIndex = process.resourceUsage().maxRSS * 1024
    const day = [] as number[]
    const whole = [] as number[]
    let found = 0
    for (let round = 0; round < Number(lookups); round += 1) {
      const key = addressOf((7 + round * 7_919) % 20_000)
      const middle = FIRST + ((round % DAYS) + 0.5) * 86_400_000
      const inDay = { keys: [key], from: middle - 86_400_000, until: middle + 86_400_000, timeZone: 'UTC' }
      day.push(await timed(async () => (found += (await records.search(inDay, never)).lines.length)))
      whole.push(await timed(() => records.search({ ...inDay, from: FIRST, until: LAST + 86_400_000 }, never)))
    }
    const absent = { keys: ['ninguem@padaria.example'], from: FIRST, until: LAST, timeZone: 'UTC' }
    const none = await timed(() => records.search(absent, never))
    const result = {
      machine: `${cpus()[0]?.model.trim()}, ${availableParallelism()} CPUs, ${Math.round(totalmem() / 1e9)} GB`,
      node: process.version,
      logMegabytes: Math.round(bytes / 1e6),
      indexMegabytesPerSecond: Math.round(bytes / 1e6 / indexSeconds),
      lookupOfTwoDaysMs: summary(day),
      lookupOfAllMs: summary(whole),
      absentMs: Math.round(none),
      linesFound: found,
      memoryMegabytes: {
        before: Math.round(before / 1e6),
        grownIndexing: Math.round((afterIndex - before) / 1e6),
        grownInAll: Math.round((process.resourceUsage().maxRSS * 1024 - before) / 1e6),
      },
    }
    process.stdout.write(`${JSON.stringify(result)}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

function summary(times: number[]): { median: number; worst: number } {
  const sorted = times.toSorted((one, other) => one - other)
  return { median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0), worst: Math.round(sorted.at(-1) ?? 0) }
}

function addressOf(number: number): string {
  return `conta${number}@cliente${number % 997}.example`
}

/** Deliveries in three lines and logins in two, as in life; account 7 is looked after by a program that asks every ten seconds. */
function writeLog(path: string, size: number): void {
  const file = openSync(path, 'w')
  const wanted = size * 1e6
  let written = 0
  let seed = 20_261_120
  const chance = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    // The low bits of such numbers repeat soon.
    return (seed >>> 8) % below
  }
  let lines: string[] = []
  while (written < wanted) {
    const at = new Date(FIRST + (written / wanted) * (LAST - FIRST)).toISOString().replace('Z', '000+00:00')
    const [to, from, pid] = [addressOf(chance(50) === 0 ? 7 : chance(20_000)), addressOf(chance(20_000)), chance(30_000)]
    const id = `4${chance(0x7fffffff).toString(36).toUpperCase().padStart(9, 'B')}`
    const ip = `203.0.113.${chance(256)}`
    if (chance(2) === 0) {
      lines.push(
        `${at} mx1 postfix/cleanup[${pid}]: ${id}: message-id=<${id}.${pid}@cliente${chance(997)}.example>`,
        `${at} mx1 postfix/qmgr[811]: ${id}: from=<${from}>, size=${chance(90_000)}, nrcpt=1 (queue active)`,
        `${at} mx1 postfix/lmtp[${pid}]: ${id}: to=<${to}>, relay=mx1.provedor.example[private/dovecot-lmtp], delay=0.3, delays=0.1/0/0/0.2, dsn=2.0.0, status=sent (250 2.0.0 <${to}> ${pid} Saved)`,
        `${at} mx1 postfix/qmgr[811]: ${id}: removed`,
      )
    } else {
      lines.push(
        `${at} mx1 dovecot: pop3-login: Login: user=<${to}>, method=PLAIN, rip=${ip}, lip=192.0.2.10, mpid=${pid}, TLS, session=<${id}>`,
        `${at} mx1 dovecot: pop3(${to})<${pid}><${id}>: Disconnected: Logged out top=0/0, retr=1/${chance(90_000)}, del=0/${chance(900)}, size=${chance(9_000_000)}`,
      )
    }
    if (lines.length > 4_000) {
      written += writeSync(file, `${lines.join('\n')}\n`)
      lines = []
    }
  }
  closeSync(file)
  utimesSync(path, new Date(LAST), new Date(LAST))
}
