// One short SMTP dialogue for doctor: greeting, EHLO, QUIT. Sends no mail and no password.
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'

export type Greeting =
  /** maxBytes: absent where it names no limit (RFC 1870 §4). */
  { kind: 'answers'; offersStartTls: boolean; offersEightBit: boolean; maxBytes?: number } | { kind: 'silent'; says: string }

const PATIENCE_MS = 8000
/** An EHLO answer is a few hundred bytes. */
const MAX_ANSWER = 20_000

/** Returns how the mail server at an smtp:// or smtps:// URL greets us. Never rejects. */
export function greetSmarthost(smarthost: string, hostname: string): Promise<Greeting> {
  const url = new URL(smarthost)
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const implicit = url.protocol === 'smtps:'
  const port = Number(url.port || (implicit ? 465 : 25))
  return new Promise((resolve) => {
    const socket = implicit ? connectTls({ host, port, servername: host }) : connect({ host, port })
    const end = (greeting: Greeting): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(greeting)
    }
    const timer = setTimeout(() => end({ kind: 'silent', says: `no answer within ${PATIENCE_MS / 1000} seconds` }), PATIENCE_MS)
    let answer = ''
    let greeted = false
    socket.setEncoding('utf8')
    socket.on('data', (text) => {
      answer += text
      if (answer.length > MAX_ANSWER) return end({ kind: 'silent', says: 'it talks without end' })
      // RFC 5321 §4.2.1: the last line of an answer has a blank after its code.
      const last = /^(\d{3}) .*\r?\n$/m.exec(answer)
      if (last === null) return
      if (last[1] !== (greeted ? '250' : '220')) return end({ kind: 'silent', says: `it answers ${last[1]}` })
      if (greeted) {
        socket.write('QUIT\r\n')
        return end(readOffer(answer))
      }
      greeted = true
      answer = ''
      socket.write(`EHLO ${hostname}\r\n`)
    })
    socket.on('error', (error) => end({ kind: 'silent', says: error.message || 'it cannot be reached' }))
    socket.on('close', () => end({ kind: 'silent', says: 'it closed the connection' }))
  })
}

function readOffer(answer: string): Greeting {
  const maxBytes = Number(/^250[ -]SIZE +(\d{1,15})/im.exec(answer)?.[1] ?? 0)
  return {
    kind: 'answers',
    offersStartTls: /^250[ -]STARTTLS/im.test(answer),
    offersEightBit: /^250[ -]8BITMIME/im.test(answer),
    ...(maxBytes > 0 && { maxBytes }),
  }
}
