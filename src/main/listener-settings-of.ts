// The listener's settings, out of the configuration; the certificate is read here, at the start and whenever it was renewed.
import { createSecureContext } from 'node:tls'
import type { Config } from '../config.ts'
import type { Listener } from '../inbox/listener.ts'
import type { Log } from '../log.ts'
import type { PeerList } from '../peer-list.ts'
import { readPem } from './read-pem.ts'

/** Returns them. Rejects where a certificate is set that cannot be read. */
export async function listenerSettingsOf(config: Config, isTrustedPeer: PeerList) {
  const { tls: _, ...smtp } = config.smtp
  const tls = await readCertificate(config)
  return {
    ...smtp,
    mailboxes: config.mailboxes.map(({ address }) => address),
    isTrustedPeer,
    ...(tls === undefined ? {} : { tls }),
    stopSeconds: config.shutdownSeconds,
  }
}

/** Reads the renewed certificate and has `listener` use it. Never rejects: one that cannot be used is logged, and the old one stays. */
export async function reloadCertificate(config: Config, listener: Pick<Listener, 'useCertificate'>, log: Log): Promise<void> {
  try {
    const tls = await readCertificate(config)
    if (tls === undefined) throw new Error('smtp.tls is not set: there is no certificate to reload')
    listener.useCertificate(tls)
    log.info('certificate-reloaded')
  } catch (failure) {
    log.error('certificate-not-reloaded', { error: failure instanceof Error ? failure.message : 'unknown' })
  }
}

async function readCertificate({ smtp: { tls } }: Config): Promise<{ key: string; cert: string } | undefined> {
  if (tls === undefined) return undefined
  const [key, cert] = await Promise.all([readPem('smtp.tls.key', tls.key), readPem('smtp.tls.cert', tls.cert)])
  try {
    createSecureContext({ key, cert })
  } catch (cause) {
    throw new Error(`Cannot use smtp.tls.key ${tls.key} and smtp.tls.cert ${tls.cert}: they must be PEM files that belong together`, {
      cause,
    })
  }
  return { key, cert }
}
