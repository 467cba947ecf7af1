// The mails of the corpus and of fixtures/reading that are one plain text, to be written anew in another dress or with other words. Comes in: nothing.
// Goes out: each with its header and its text decoded, and a mail made of them again.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import type { Desk } from '../../src/message/desk.ts'
import { decodeText } from '../../src/message/mime/decode-text.ts'
import { readMime } from '../../src/message/mime/read-mime.ts'

const root = join(import.meta.dirname, '..', '..')
export const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
export const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)

/** `head`: its fields but those of MIME. `text`: its body, decoded. */
export type Plain = { name: string; head: string; text: string }

/** Returns them, by folder and name. */
export async function plainMails(): Promise<Plain[]> {
  return (await Promise.all(['fixtures/corpus/cases', 'fixtures/reading'].flatMap(readPlain))).flatMap((mail) => mail ?? [])
}

function readPlain(folder: string): Promise<Plain | undefined>[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'))
  return names.toSorted().map(async (name) => {
    const raw = readFileSync(join(root, folder, name))
    const { root: part } = await readMime(raw)
    if (part.contentType !== 'text/plain' || part.params.get('format') === 'flowed') return undefined
    const [head = ''] = raw.toString('latin1').split(/\r?\n\r?\n/, 1)
    const fields = head.split(/\r?\n(?![ \t])/).filter((field) => !/^(?:content-|mime-)/i.test(field))
    return { name, head: fields.join('\r\n'), text: decodeText(part.content, part.params.get('charset')).text }
  })
}

/** Returns a mail with the header of `mail` and one part. */
export function mailOf({ head }: Plain, type: string, content: Uint8Array): Uint8Array {
  const base64 = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')
  return Buffer.from(`${head}\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n`)
}

/** Returns `mail` as it was, or with `text` in its place. */
export function plainMail(mail: Plain, text = mail.text): Uint8Array {
  return mailOf(mail, 'text/plain; charset=utf-8', Buffer.from(text.replaceAll('\n', '\r\n')))
}
