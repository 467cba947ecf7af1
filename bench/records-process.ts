// Indexes one log and looks up in it, in a process of its own, so that its memory is its own: node bench/records-process.ts FOLDER ROUNDS
// The log is FOLDER/mail.log, written by write-log.ts. Prints one JSON line.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openLogIndex } from '../src/world/records/log-index.ts'
import { findDeliveries } from '../src/world/records/look-up-deliveries.ts'
import { findLogins } from '../src/world/records/look-up-logins.ts'
import { openRecords } from '../src/world/records/open-records.ts'
import { accountOf, BUSY, DAYS, FIRST, LAST } from './log-accounts.ts'
import type { Lookup, Records } from './measure-records.ts'
import { spreadOf } from './measured.ts'

const DAY = 86_400_000
const [folder = '', rounds = ''] = process.argv.slice(2)
const never = new AbortController().signal
const log = join(folder, 'mail.log')
const records = openRecords({ files: [log], command: [] }, openLogIndex({ folder: join(folder, 'index'), timeZone: 'UTC' }))
const settings = { records, timeZone: 'UTC', fill: true }
type Window = { from: number; until: number }

const megabytes = statSync(log).size / 1e6
const before = process.memoryUsage.rss()
const began = performance.now()
await records.refresh(0, never)
const perSecond = megabytes / ((performance.now() - began) / 1000)
const indexing = grownMb()
const lookups: Lookup[] = []
for (const [what, days] of [
  ['logins', 2],
  ['logins', DAYS],
  ['deliveries', 2],
  ['deliveries', DAYS],
] as const) {
  lookups.push(await measure('of an account', what, days))
  lookups.push(await measure('of an account that stands in every block', what, days))
}
lookups.push(await measure('of an account that stands nowhere', 'logins', DAYS))
const result: Omit<Records, 'rounds'> = {
  megabytes: Math.round(megabytes),
  indexMbPerSecond: Math.round(perSecond),
  lookups,
  grownMb: { indexing, inAll: grownMb() },
}
process.stdout.write(`${JSON.stringify(result)}\n`)

async function measure(whose: Lookup['whose'], what: Lookup['what'], days: number): Promise<Lookup> {
  const times: number[] = []
  let found = 0
  for (let round = 0; round < Number(rounds); round += 1) {
    const account = accountIn(whose, round)
    const middle = days === DAYS ? FIRST + (DAYS / 2) * DAY : FIRST + ((round % (DAYS - 2)) + 1) * DAY
    const window = { from: middle - (days / 2) * DAY, until: middle + (days / 2) * DAY }
    const start = performance.now()
    found += what === 'logins' ? await lookUpLogins(account, window) : await lookUpDeliveries(account, window, round)
    times.push(performance.now() - start)
  }
  return { whose, what, days, ms: spreadOf(times), found }
}

function accountIn(whose: Lookup['whose'], round: number): string {
  if (whose === 'of an account that stands nowhere') return 'ninguem@padaria.example'
  return accountOf(whose === 'of an account' ? (11 + round * 7_919) % 20_000 : BUSY)
}

async function lookUpLogins(account: string, window: Window): Promise<number> {
  const { total } = await findLogins(
    { account, names: [account], isOwn: true, ...window, service: 'pop3', now: new Date(LAST).toISOString() },
    settings,
    never,
  )
  return total
}

async function lookUpDeliveries(account: string, window: Window, round: number): Promise<number> {
  const sides = { direction: 'in' as const, account, isOwn: true, senders: [accountOf(13 + round)], recipients: [account] }
  const { histories } = await findDeliveries({ ...sides, ...window, now: new Date(LAST).toISOString() }, settings, never)
  return histories.length
}

function grownMb(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024 - before) / 1e6)
}
