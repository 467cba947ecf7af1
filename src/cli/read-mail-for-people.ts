// A mail as the demo shows it: sender, subject, text, names of what is attached. Read with the same reader as any other mail.
import { readMessage } from '../message/read-message.ts'
import { printable } from './printable.ts'

export type ReadableMail = { from: string; subject: string; messageId: string; text: string; attachments: string[] }

/** Returns what a person would see of the mail `bytes`. */
export async function readMailForPeople(bytes: Uint8Array): Promise<ReadableMail> {
  const message = await readMessage(bytes, { addresses: [], agents: [], timeZone: 'America/Sao_Paulo' })
  const text = message.passages.map((passage) => passage.text).join('\n')
  return {
    from: message.from.map(({ name, address }) => (name === undefined ? address : `${name} <${address}>`)).join(', '),
    subject: printable(message.subject),
    messageId: message.messageId ?? '',
    text: printable(text),
    attachments: message.attachments.map(({ name, contentType }) => printable(name ?? contentType)),
  }
}
