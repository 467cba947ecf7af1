// The mail server that everything is sent through: a pool of connections that sends bytes as they are, under an explicit envelope.
// Only this file knows nodemailer's transport.
import { createTransport } from 'nodemailer'

export type SmarthostSettings = {
  /** smtp://user:password@host:port, or smtps:// for TLS from the first byte. Ports without a number: 25 and 465. */
  url: string
  /** Under smtp://: whether STARTTLS must, may or must not be used. The certificate is checked where TLS is required. */
  tls: 'required' | 'if-offered' | 'off'
  /** Our name in EHLO. */
  hostname: string
  connections: number
  /** The longest to wait for one answer. */
  timeoutSeconds: number
}

type Envelope = { from: string; to: string[] }

/** Whom the smarthost took the mail for, and what it said. */
type Sent = { response: string; accepted: string[]; refused: string[] }

export type Smarthost = {
  /** Resolves when the smarthost has taken the mail for at least one recipient. Rejects with what judgeFailure() reads. */
  send(envelope: Envelope, bytes: Uint8Array, signal: AbortSignal): Promise<Sent>
  close(): void
}

/** Returns a smarthost; nothing is connected before the first mail. Throws when `settings.url` is not one. */
export function openSmarthost(settings: SmarthostSettings): Smarthost {
  const url = new URL(settings.url)
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new Error('Cannot use the smarthost: its URL is neither smtp:// nor smtps://')
  const implicit = url.protocol === 'smtps:'
  const milliseconds = settings.timeoutSeconds * 1000
  const transport = createTransport({
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (implicit ? 465 : 25) : Number(url.port),
    secure: implicit,
    name: settings.hostname,
    requireTLS: settings.tls === 'required',
    ignoreTLS: settings.tls === 'off',
    // RFC 7435: encryption that nobody insisted on also takes an unknown certificate; a local Postfix has no other.
    tls: { rejectUnauthorized: implicit || settings.tls === 'required' },
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    maxConnections: settings.connections,
    maxMessages: 100,
    // The outbox counts tries and keeps the gaps; the pool must not try again behind its back.
    maxRequeues: 0,
    idleTimeout: 30_000,
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    dnsTimeout: milliseconds,
    socketTimeout: milliseconds,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(envelope, bytes, signal) {
      const info = await transport.sendMail({
        // An empty string would make nodemailer look into the headers: false is its null return path.
        envelope: {
          from: envelope.from === '' ? false : envelope.from,
          to: envelope.to,
          size: bytes.length,
          use8BitMime: isEightBit(bytes),
        },
        raw: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        signal,
      })
      const refused = info.rejected.map(String)
      return { response: info.response, accepted: info.accepted.map(String), refused }
    },
    close: () => transport.close({ force: true }),
  }
}

/** An attached original may carry bytes above 127 (RFC 6152 §3: to be announced). */
function isEightBit(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 127)
}
