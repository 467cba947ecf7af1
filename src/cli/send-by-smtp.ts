// One mail over one SMTP connection, as a customer's mail server would send it: the demo's sender.
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'

export type Sending = { host: string; port: number; mailFrom: string; rcptTo: string; bytes: Uint8Array }

/** Returns the server's answer to the mail. Rejects when any command is refused. */
export async function sendBySmtp({ host, port, mailFrom, rcptTo, bytes }: Sending): Promise<string> {
  const socket = connect({ host, port })
  await once(socket, 'connect')
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  const expectCode = async (code: string): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done === true) throw new Error('Cannot send the mail: the server closed the connection')
      const line = String(value)
      // RFC 5321 §4.2.1: a line with a hyphen after its code is followed by more.
      if (line.charAt(3) === '-') continue
      if (!line.startsWith(code)) throw new Error(`Cannot send the mail: the server said ${line}`)
      return line
    }
  }
  const say = async (line: string, code: string): Promise<string> => {
    socket.write(`${line}\r\n`)
    return expectCode(code)
  }
  try {
    await expectCode('220')
    await say('EHLO demo.porteiro.example', '250')
    await say(`MAIL FROM:<${mailFrom}> BODY=8BITMIME`, '250')
    await say(`RCPT TO:<${rcptTo}>`, '250')
    await say('DATA', '354')
    // RFC 5321 §4.5.2: a leading dot is doubled. Latin-1 keeps every byte as it is.
    socket.write(Buffer.from(Buffer.from(bytes).toString('latin1').replace(/^\./gm, '..'), 'latin1'))
    const answer = await say('.', '250')
    socket.write('QUIT\r\n')
    return answer
  } finally {
    socket.end()
  }
}
