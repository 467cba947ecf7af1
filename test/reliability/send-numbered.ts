// Sends one mail as a mail server does, over a connection that is kept, and tells how sure it is of the outcome.
import { greet, type SmtpClient } from '../inbox/smtp-client.ts'
import type { NumberedMail } from './numbered-mail.ts'

/** kept: 250. refused: a 4xx or 5xx. unknown: all was said, and the connection went before the answer. unsaid: it went before the end. */
export type Outcome = 'kept' | 'refused' | 'unknown' | 'unsaid'

export type Sender = { send(mail: NumberedMail): Promise<Outcome>; close(): void }

/** `endSaid` is called right after the final dot was written. */
export function openSender(port: () => number, endSaid: (mail: NumberedMail) => void): Sender {
  let client: SmtpClient | undefined
  let connectedTo = 0
  const drop = (): void => {
    client?.destroy()
    client = undefined
  }
  return {
    async send(mail) {
      let stage: Outcome = 'unsaid'
      try {
        if (client === undefined || connectedTo !== port()) {
          drop()
          connectedTo = port()
          client = await greet(connectedTo)
        }
        const commands = [`MAIL FROM:<${mail.from}>`, 'RCPT TO:<suporte@provedor.example>', 'DATA']
        const answers = await client.pipeline(commands)
        if (answers.at(-1)?.startsWith('354') !== true) {
          drop()
          return 'refused'
        }
        client.write(mail.raw)
        client.write('\r\n.\r\n')
        stage = 'unknown'
        endSaid(mail)
        return (await client.read()).startsWith('250') ? 'kept' : 'refused'
      } catch {
        drop()
        return stage
      }
    },
    close: drop,
  }
}
