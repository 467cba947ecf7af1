// Writes fixtures/records/postfix.log and dovecot.log anew from what real servers log:
//   node test/world/records/make-records.ts
// Names and paths of this machine are taken out; all else is as it was written.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { whyNotHere, writeRealRecords } from './real-servers.ts'

const why = whyNotHere()
if (why !== undefined) throw new Error(`Cannot make the records: ${why}`)
const folder = mkdtempSync(join(tmpdir(), 'porteiro-servers-'))
try {
  const { postfix, dovecot } = await writeRealRecords(folder)
  const clean = (log: string): string =>
    log
      .replaceAll(folder, '/srv/mail')
      .replaceAll(hostname(), 'mx1')
      .split('\n')
      // How the servers themselves started and stopped is not what anybody asks.
      .filter((line) => !/postfix-script|postfix\/master|postlogd|master: |Warning: /.test(line))
      .join('\n')
  const place = fileURLToPath(new URL('../../../fixtures/records/', import.meta.url))
  writeFileSync(join(place, 'postfix.log'), clean(postfix))
  writeFileSync(join(place, 'dovecot.log'), clean(dovecot))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
