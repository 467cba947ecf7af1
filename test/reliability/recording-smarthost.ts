// A smarthost that writes down all it takes, with the moment before its answer as a place to interrupt.
import { SMTPServer } from 'smtp-server'
import { portOf } from '../outbox/fake-smarthost.ts'

export type Delivery = {
  to: string[]
  bytes: Buffer
  messageId: string
  /** What of the To and Reply-To fields tells whom it is about. */
  replyTo: string
  /** Which life of the node sent it. */
  epoch: number
}

export type RecordingSmarthost = {
  port: number
  deliveries: Delivery[]
  epoch: number
  /** Called with each mail when it is whole and not answered yet. */
  beforeAnswer?: () => void
  stop(): Promise<void>
}

/** `answerAfterMs` gives the time between a mail's last byte and the answer to it. */
export async function startRecordingSmarthost(answerAfterMs: () => number): Promise<RecordingSmarthost> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const head = bytes
          .subarray(0, bytes.indexOf('\r\n\r\n'))
          .toString('latin1')
          .replace(/\r\n[ \t]+/g, ' ')
        const field = (name: string): string => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
        smarthost.deliveries.push({ to, bytes, messageId: field('Message-ID'), replyTo: field('Reply-To'), epoch: smarthost.epoch })
        smarthost.beforeAnswer?.()
        setTimeout(done, answerAfterMs())
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const smarthost: RecordingSmarthost = {
    port: portOf(server.server.address()),
    deliveries: [],
    epoch: 0,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return smarthost
}
