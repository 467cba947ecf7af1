// Settings that cannot work together, known without trying: POP3's ports and what is spoken on each (RFC 1939 §3, RFC 8314 §3.3).

/** What is wrong: the port is another protocol's, or its encryption is not the one stated. */
export type SettingMismatch = 'ssl-on-110' | 'plain-on-995' | 'starttls-on-995' | 'imap-port' | 'smtp-port' | 'web-port'

const PORTS: Record<number, SettingMismatch> = {
  143: 'imap-port',
  993: 'imap-port',
  25: 'smtp-port',
  465: 'smtp-port',
  587: 'smtp-port',
  80: 'web-port',
  443: 'web-port',
}

/** Returns why `settings` of a POP3 account cannot work; undefined where they may. */
export function findSettingMismatch(settings: { port: number | undefined; encryption: string | undefined }): SettingMismatch | undefined {
  const { port, encryption } = settings
  if (port === undefined) return undefined
  if (port === 110 && encryption === 'ssl_tls') return 'ssl-on-110'
  if (port === 995 && encryption === 'none') return 'plain-on-995'
  if (port === 995 && encryption === 'starttls') return 'starttls-on-995'
  return PORTS[port]
}
