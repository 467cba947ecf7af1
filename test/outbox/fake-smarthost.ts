// A real SMTP server on a free port that behaves as a test says, and keeps what it took.
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Taken = { from: string; to: string[]; bytes: Buffer; ehlo: string; eightBit: boolean }
export type FakeSmarthost = { url: string; taken: Taken[]; connections: () => number; mostAtOnce: () => number; close: () => Promise<void> }

/** Returns an SMTP refusal with `code`. */
export function refusal(code: number, text = 'no'): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

export async function startFakeSmarthost(behaviour: SMTPServerOptions = {}, port = 0): Promise<FakeSmarthost> {
  const taken: Taken[] = []
  let connections = 0
  let open = 0
  let mostAtOnce = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(chunks),
          ehlo: session.hostNameAppearsAs,
          eightBit: session.envelope.bodyType === '8bitmime',
        })
        callback(null, 'kept as 42')
      })
    },
    ...behaviour,
    onConnect(session, callback) {
      connections += 1
      open += 1
      mostAtOnce = Math.max(mostAtOnce, open)
      if (behaviour.onConnect === undefined) callback()
      else behaviour.onConnect.call(server, session, callback)
    },
    onClose() {
      open -= 1
    },
  })
  server.on('error', () => {}) // clients that go away are part of the tests
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  return {
    url: `smtp://127.0.0.1:${portOf(address)}`,
    taken,
    connections: () => connections,
    mostAtOnce: () => mostAtOnce,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

export function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('Cannot tell the port')
  return address.port
}
