// A mail server that keeps whatever it is sent and delivers nothing: the demo's smarthost.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type CaughtMail = { envelopeTo: string[]; bytes: Uint8Array }

export type MailCatcher = {
  port: number
  /** Returns what was caught since the last call, in order. */
  takeMails(): CaughtMail[]
  stop(): Promise<void>
}

/** Returns once it listens, on loopback and a free port. */
export async function startMailCatcher(): Promise<MailCatcher> {
  let caught: CaughtMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Uint8Array[] = []
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      stream.on('end', () => {
        caught.push({ envelopeTo: session.envelope.rcptTo.map(({ address }) => address), bytes: Buffer.concat(chunks) })
        done()
      })
    },
  })
  // A client that goes away in the middle is the client's affair.
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: portOf(server.server.address()),
    takeMails: () => {
      const mails = caught
      caught = []
      return mails
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('Cannot run the mail catcher: it has no port')
  return address.port
}
