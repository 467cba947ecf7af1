// The listener's settings, out of the configuration; the certificate is read here, once.
import { readFile } from 'node:fs/promises'
import type { Config } from '../config.ts'
import type { PeerList } from '../peer-list.ts'

/** Returns them. Rejects where a certificate is set that cannot be read. */
export async function listenerSettingsOf(config: Config, isTrustedPeer: PeerList) {
  const { tls, ...smtp } = config.smtp
  return {
    ...smtp,
    mailboxes: config.mailboxes.map(({ address }) => address),
    isTrustedPeer,
    ...(tls === undefined ? {} : { tls: { key: await readFile(tls.key, 'utf8'), cert: await readFile(tls.cert, 'utf8') } }),
    stopSeconds: config.shutdownSeconds,
  }
}
