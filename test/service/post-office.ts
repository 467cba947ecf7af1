// The rest of the world's mail, for tests: a smarthost that hands each mail to whoever lives at its recipient's domain, and takes
// what they answer to the listener it belongs to, all over real sockets. A mail is only taken when the answers to it are delivered,
// so a node that is idle has nothing left to come. Bounded: nobody answers more than ANSWERS_OF_ONE times, nor all together more than `maxAnswers`.
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'

export type Posted = { from: string; to: string[]; raw: string }

export type PostOffice = {
  port: number
  /** Every mail that came in, in order. */
  posted: Posted[]
  /** `answer` gets each mail to `domain`; what it returns is sent on to the listener at `port`. */
  live(domain: string, answer: (mail: Posted, nth: number) => Posted[]): void
  /** Mails to `domain` go on, as `change` leaves them, to the listener at `port`. */
  route(domain: string, port: number): void
  /** Mails sent since the start to addresses at `domain`. */
  countTo(domain: string): number
  /** What a relay on the way does to a mail. */
  change: (raw: string) => string
  stop(): Promise<void>
}

export async function startPostOffice(maxAnswers = 1000): Promise<PostOffice> {
  const posted: Posted[] = []
  const livesAt = new Map<string, (mail: Posted, nth: number) => Posted[]>()
  const ports = new Map<string, number>()
  const counts = new Map<string, number>()
  let answers = 0

  async function take(mail: Posted): Promise<void> {
    posted.push(mail)
    for (const recipient of mail.to) {
      const domain = domainOf(recipient)
      const nth = (counts.get(domain) ?? 0) + 1
      counts.set(domain, nth)
      const port = ports.get(domain)
      if (port !== undefined) await send(port, { ...mail, raw: office.change(mail.raw), to: [recipient] })
      if (nth > ANSWERS_OF_ONE) return
      for (const answer of livesAt.get(domain)?.({ ...mail, to: [recipient] }, nth) ?? []) {
        answers += 1
        if (answers > maxAnswers) return
        const door = ports.get(domainOf(answer.to[0] ?? ''))
        if (door !== undefined) await send(door, answer)
      }
    }
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const chunks: Uint8Array[] = []
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const mail = { from, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('latin1') }
        take(mail).then(() => done(), done)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const office: PostOffice = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    posted,
    live: (domain, answer) => void livesAt.set(domain, answer),
    route: (domain, port) => void ports.set(domain, port),
    countTo: (domain) => counts.get(domain) ?? 0,
    change: (raw) => raw,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return office
}

/** A loop that has not ended by then does not end. */
const ANSWERS_OF_ONE = 25

async function send(port: number, { from, to, raw }: Posted): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  try {
    await transport.sendMail({ envelope: { from, to }, raw: Buffer.from(raw, 'latin1') })
  } finally {
    transport.close()
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
