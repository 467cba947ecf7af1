// The mails that the load is made of: those of fixtures/corpus and fixtures/reading of 1.5 to 8 KB, written by customers themselves, in turn.
// They are many, so that what a reader keeps of one mail's texts is forgotten before it comes again. Each gets a sender and a Message-ID of
// its own every time it is sent, so that every one is a new customer's first mail.
import { readdirSync, readFileSync } from 'node:fs'

export const MAILBOX = 'suporte@provedor.example'
const FOLDERS = ['../fixtures/corpus/cases/', '../fixtures/reading/'].map((folder) => new URL(folder, import.meta.url))
const DROPPED = /^(?:from|message-id|in-reply-to|references|reply-to|sender):/i

/** What comes after the stamp: ready for DATA, dots doubled (RFC 5321 §4.5.2), the final dot included. */
export type Sample = { rest: Buffer }

export function readSamples(): Sample[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => new URL(name, folder)))
  return files.filter(({ pathname }) => pathname.endsWith('.eml')).flatMap(sampleOf)
}

function sampleOf(file: URL): Sample[] {
  const expected: { customer?: string; disposition: string } = JSON.parse(readFileSync(new URL(file.href.replace(/eml$/, 'json')), 'utf8'))
  const text = readFileSync(file, 'latin1').replace(/\r?\n/g, '\r\n')
  const [head = ''] = text.split('\r\n\r\n', 1)
  const isOwn = expected.customer !== undefined && /^from:.*(?:\r\n[ \t].*)*/im.exec(head)?.[0].includes(expected.customer) === true
  const isUsual = expected.disposition === 'complete' || expected.disposition === 'incomplete'
  return isOwn && isUsual && text.length > 1500 && text.length < 8192 ? [{ rest: withoutSender(head, text.slice(head.length)) }] : []
}

function withoutSender(head: string, body: string): Buffer {
  const fields = head.split(/\r\n(?![ \t])/).filter((field) => !DROPPED.test(field))
  const content = `${fields.join('\r\n')}${body}`.replaceAll('\r\n.', '\r\n..')
  return Buffer.from(`${content}\r\n.\r\n`, 'latin1')
}

/** Returns what stands before a sample's rest in the mail number `n` of a run; no two mails of a store's life have the same. */
export function stampOf(run: string, n: number): Buffer {
  const stamp = `Message-ID: <${n}.${run}@cliente.example>\r\nFrom: Cliente ${n} <cliente${n}.${run}@empresa${n % 1000}.example>\r\n`
  return Buffer.from(stamp, 'latin1')
}

/** Returns a mail with a picture of `bytes`, the same for every call. */
export function makeLargeMail(bytes: number): Sample {
  const line = `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo'.repeat(3).slice(0, 76)}\r\n`
  const head =
    'Subject: Erro ao receber, segue a foto\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=foto\r\n\r\n' +
    '--foto\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBom dia, o Outlook mostra o erro da foto.\r\n' +
    '--foto\r\nContent-Type: image/png; name=tela.png\r\nContent-Disposition: attachment; filename=tela.png\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  const lines = line.repeat(Math.max(1, Math.floor((bytes - head.length) / line.length)))
  return { rest: Buffer.from(`${head}${lines}--foto--\r\n.\r\n`, 'latin1') }
}
