// The first words of a POP3 session, in the clear, after STLS (RFC 2595 §4) or inside TLS from the first byte, and QUIT; no login.
// In: one address and port, and how to speak. Out: what is spoken there and whether the certificate is good. Never rejects; bounded in
// time and bytes.
import { connect, isIP, type Socket } from 'node:net'
import { checkServerIdentity, type PeerCertificate, type TLSSocket, connect as tlsConnect } from 'node:tls'
import type { ProbeFinding } from '../facts/look-up/findings.ts'

/** `name`: what the certificate must be for. */
export type Pop3Place = { address: string; port: number; name: string; encryption: ProbeFinding['encryption'] }

export type Spoken = Pick<ProbeFinding, 'verdict' | 'certificate'>

/** Of each step: a server that is there answers at once. */
const STEP_MS = 4_000
/** A greeting and a list of capabilities have some hundred bytes. */
const MAX_BYTES = 8_192

/** Returns what is spoken at `place`. */
export async function speakPop3(place: Pop3Place, signal: AbortSignal): Promise<Spoken> {
  const held: Held = {}
  // Only the outermost: Node 26 crashes (SIGSEGV) where a socket is destroyed under the TLS that reads it.
  const stop = (): void => void held.socket?.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const spoken = signal.aborted ? undefined : await converse(place, held)
    // What we cut off ourselves looks closed, and was not.
    return spoken === undefined || signal.aborted ? { verdict: 'silent' } : spoken
  } catch {
    return { verdict: 'silent' }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

/** The socket to talk to: the connection, or the TLS around it. */
type Held = { socket?: Socket }

async function converse(place: Pop3Place, held: Held): Promise<Spoken> {
  const socket = connect({ host: place.address, port: place.port })
  held.socket = socket
  const opened = await settle(socket, 'connect')
  if (opened !== 'done') return { verdict: opened === 'ECONNREFUSED' || opened === 'ECONNRESET' ? 'closed' : 'silent' }
  if (place.encryption === 'ssl_tls') {
    const secured = await secure(socket, place, held)
    if (typeof secured === 'string') return { verdict: secured }
    // At once: a connection that has gone has no certificate any more.
    const certificate = judgeCertificate(secured, place.name)
    return { ...judgeGreeting(await say(secured, undefined, isLine)), ...certificate }
  }
  const greeted = judgeGreeting(await say(socket, undefined, isLine))
  if (greeted.verdict !== 'works') return greeted
  if (place.encryption === 'none') return quit(socket, greeted)
  const capabilities = await say(socket, 'CAPA', isList)
  if (!/^STLS\s*$/im.test(capabilities)) return quit(socket, { verdict: 'no-stls' })
  const ready = await say(socket, 'STLS', isLine)
  if (!ready.startsWith('+OK')) return quit(socket, { verdict: 'no-stls' })
  const secured = await secure(socket, place, held)
  if (typeof secured === 'string') return { verdict: secured === 'silent' ? 'silent' : 'no-stls' }
  return quit(secured, { verdict: 'works', ...judgeCertificate(secured, place.name) })
}

function quit(socket: Socket, spoken: Spoken): Spoken {
  socket.end('QUIT\r\n')
  return spoken
}

/** RFC 1939 §4: one line that begins with +OK; a server that is too busy says -ERR, and is one too. */
function judgeGreeting(line: string): Spoken {
  if (line === '') return { verdict: 'silent' }
  return { verdict: /^(?:\+OK|-ERR)/.test(line) ? 'works' : 'not-pop3' }
}

async function secure(socket: Socket, place: Pop3Place, held: Held): Promise<TLSSocket | 'no-tls' | 'silent'> {
  // The certificate is looked at afterwards: what is wrong with it is what we want to know.
  const secured = tlsConnect({ socket, rejectUnauthorized: false, ...(isIP(place.name) === 0 ? { servername: place.name } : {}) })
  held.socket = secured
  const result = await settle(secured, 'secureConnect')
  if (result === 'done') return secured
  return result === 'ETIMEDOUT' ? 'silent' : 'no-tls'
}

function judgeCertificate(socket: TLSSocket, name: string): Pick<Spoken, 'certificate'> {
  // Null where the connection has gone meanwhile, whatever the type says.
  const certificate: PeerCertificate | null = socket.getPeerCertificate()
  if (certificate?.valid_to === undefined) return {}
  const now = Date.now()
  if (Date.parse(certificate.valid_to) < now) return { certificate: 'expired' }
  if (Date.parse(certificate.valid_from) > now) return { certificate: 'not-yet-valid' }
  if (checkServerIdentity(name, certificate) !== undefined) return { certificate: 'wrong-name' }
  return { certificate: socket.authorized ? 'good' : 'untrusted' }
}

/** Resolves with 'done' at `event`, else with the code of what went wrong. */
function settle(socket: Socket, event: 'connect' | 'secureConnect'): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const timer = setTimeout(() => resolve('ETIMEDOUT'), STEP_MS)
  socket.once(event, () => resolve('done'))
  socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EUNKNOWN'))
  socket.once('close', () => resolve('ECONNRESET'))
  return promise.finally(() => clearTimeout(timer))
}

const isLine = (text: string): boolean => text.includes('\n')
/** RFC 1939 §3: a list ends with a lone dot, and a refusal is one line. */
const isList = (text: string): boolean => /\r?\n\.\r?\n$/.test(text) || (text.startsWith('-') && text.includes('\n'))

/** Sends `command`, if any, and returns what comes until `isWhole`; less where nothing more came in time. */
function say(socket: Socket, command: string | undefined, isWhole: (text: string) => boolean): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  let text = ''
  const onData = (piece: Uint8Array): void => {
    text += Buffer.from(piece).toString('latin1')
    if (text.length > MAX_BYTES || isWhole(text)) resolve(text.slice(0, MAX_BYTES))
  }
  const onEnd = (): void => resolve(text)
  const timer = setTimeout(onEnd, STEP_MS)
  socket.on('data', onData)
  socket.resume()
  socket.once('close', onEnd)
  socket.once('end', onEnd)
  if (command !== undefined) socket.write(`${command}\r\n`)
  return promise.finally(() => {
    clearTimeout(timer)
    socket.off('data', onData)
    socket.off('close', onEnd)
    socket.off('end', onEnd)
    // Between two questions nothing flows: what belongs to TLS must be read by TLS.
    socket.pause()
  })
}
