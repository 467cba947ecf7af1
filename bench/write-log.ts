// A log such as Postfix and Dovecot write to one file for ten days of a provider with 20,000 accounts: node bench/write-log.ts FILE MEGABYTES
import { closeSync, openSync, utimesSync, writeSync } from 'node:fs'
import { accountOf, BUSY, FIRST, LAST } from './log-accounts.ts'

const [file = '', megabytes = ''] = process.argv.slice(2)
writeLog(file, Number(megabytes))

/** Deliveries in three lines and logins in two, as in life; one account stands in every block: much mail, and a program that asks every ten seconds. */
function writeLog(path: string, megabytes: number): void {
  const file = openSync(path, 'w')
  const wanted = megabytes * 1e6
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
    const [to, from, pid] = [accountOf(chance(50) === 0 ? BUSY : chance(20_000)), accountOf(chance(20_000)), chance(30_000)]
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
