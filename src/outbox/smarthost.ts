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
  /** The longest until the smarthost lets a mail's data come: connecting, login and recipients. */
  timeoutSeconds: number
  /**
   * The longest silence from there on. RFC 5321 §4.5.3.2.6: a smarthost that has the mail may take 10 minutes to say so, and whoever hangs
   * up before sends it twice.
   */
  dataTimeoutSeconds?: number
}

type Envelope = { from: string; to: string[] }

/** Whom the smarthost took the mail for, and what it said. */
type Sent = { response: string; accepted: string[]; refused: string[] }

export type Smarthost = {
  /** Resolves when the smarthost has taken the mail for at least one recipient. Rejects with what judgeFailure() reads. */
  send(envelope: Envelope, bytes: Uint8Array, signal: AbortSignal): Promise<Sent>
  close(): void
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** Whether nothing may be said in clear text: a password is for no network but this machine's own (RFC 4954 §4), unless the setting is `off`. @internal exported for its tests */
export function mustEncrypt({ username, hostname }: URL, tls: SmarthostSettings['tls']): boolean {
  return tls === 'required' || (tls === 'if-offered' && username !== '' && !LOOPBACK.test(hostname))
}

/** Returns a smarthost; nothing is connected before the first mail. Throws when `settings.url` is not one. */
export function openSmarthost(settings: SmarthostSettings): Smarthost {
  const url = new URL(settings.url)
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new Error('Cannot use the smarthost: its URL is neither smtp:// nor smtps://')
  const implicit = url.protocol === 'smtps:'
  const milliseconds = settings.timeoutSeconds * 1000
  const { dataTimeoutSeconds = 600 } = settings
  /** What to call when the data of a mail begins to go. */
  const dataBegins = new WeakMap<object, () => void>()
  const transport = createTransport({
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (implicit ? 465 : 25) : Number(url.port),
    secure: implicit,
    name: settings.hostname,
    requireTLS: mustEncrypt(url, settings.tls),
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
    socketTimeout: dataTimeoutSeconds * 1000,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transport.use('stream', ({ message, data }, done) => {
    const begins = typeof data.raw === 'object' ? dataBegins.get(data.raw) : undefined
    const createReadStream = message.createReadStream.bind(message)
    message.createReadStream = (...args) => {
      const stream = createReadStream(...args)
      // It is read from once the smarthost has said 354.
      if (begins !== undefined) stream.once('resume', begins)
      return stream
    }
    done()
  })

  async function sendIn(time: AbortSignal, envelope: Envelope, raw: Buffer): Promise<Sent> {
    const info = await transport.sendMail({
      // An empty string would make nodemailer look into the headers: false is its null return path.
      envelope: {
        from: envelope.from === '' ? false : envelope.from,
        to: envelope.to,
        size: raw.length,
        use8BitMime: isEightBit(raw),
      },
      raw,
      signal: time,
    })
    return { response: info.response, accepted: info.accepted.map(String), refused: info.rejected.map(String) }
  }

  return {
    async send(envelope, bytes, signal) {
      const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const early = new AbortController()
      const timer = setTimeout(() => early.abort(), milliseconds)
      dataBegins.set(raw, () => clearTimeout(timer))
      try {
        return await sendIn(AbortSignal.any([signal, early.signal]), envelope, raw)
      } catch (cause) {
        if (!early.signal.aborted) throw cause
        throw Object.assign(new Error(`No answer in ${settings.timeoutSeconds} s`, { cause }), { code: 'ETIMEDOUT' })
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => transport.close({ force: true }),
  }
}

/** An attached original may carry bytes above 127 (RFC 6152 §3: to be announced). */
function isEightBit(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 127)
}
