// One mail in many dresses: what a customer wrote reads the same in whatever form his program sends it, and whatever others put around it.
// Every plain text of the corpus and of fixtures/reading is dressed anew and read again; nothing that is read may change.
import { describe, expect, test } from 'vitest'
import { readRequest } from '../../src/facts/read-request.ts'
import { readMessage } from '../../src/message/read-message.ts'
import { checklists, desk, mailOf, type Plain, plainMail, plainMails } from './plain-mails.ts'

const mails = await plainMails()

type Part = { type: string; text: string | Uint8Array; file?: string }

function multipart({ head }: Plain, type: string, parts: Part[]): Uint8Array {
  const written = parts.map(({ type, text, file }) => {
    const content = typeof text === 'string' ? Buffer.from(text.replaceAll('\n', '\r\n')) : Buffer.from(text)
    const disposition = file === undefined ? '' : `Content-Disposition: attachment; filename="${file}"\r\n`
    return `--part\r\nContent-Type: ${type}\r\n${disposition}Content-Transfer-Encoding: base64\r\n\r\n${content.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`
  })
  return Buffer.from(
    `${head}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/${type}; boundary=part\r\n\r\n${written.join('')}--part--\r\n`,
  )
}

const body = (text: string): Part => ({ type: 'text/plain; charset=utf-8', text })

/** HTML keeps neither tabs nor columns made with blanks. */
function htmlOf(mail: Plain, line: (words: string) => string): Uint8Array | undefined {
  if (/\t|\S {3}/.test(mail.text)) return undefined
  const escaped = mail.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const lines = escaped.split('\n').map((words) => line(words.replace(/^ +/, (blanks) => '&nbsp;'.repeat(blanks.length))))
  return mailOf(mail, 'text/html; charset=utf-8', Buffer.from(`<html><body>${lines.join('\n')}</body></html>`))
}

/** RFC 3676 §4.2: lines broken at blanks that stay. */
function flowed(text: string): string {
  const typed = text.split('\n').map((line) => (line === '-- ' ? line : line.trimEnd().replace(/^(?= |From )/, ' ')))
  return typed.map((line) => (/^>/.test(line) ? line : line.replace(/(?=\S)(.{50,72}) (?=\S)/g, '$1 \n'))).join('\n')
}

const hasQuote = ({ text }: Plain): boolean => /^>|^-- ?$/m.test(text)

const dresses: Record<string, (mail: Plain) => Uint8Array | undefined> = {
  'HTML, a div for each line': (mail) => htmlOf(mail, (line) => (line.trim() === '' ? '<div><br></div>' : `<div>${line}</div>`)),
  'HTML, a paragraph of Word for each line': (mail) =>
    htmlOf(
      mail,
      (line) => `<p class="MsoNormal"><span style="font-size:11pt">${line.trim() === '' ? '&nbsp;' : line}<o:p></o:p></span></p>`,
    ),
  'HTML, lines broken': (mail) => htmlOf(mail, (line) => `${line}<br>`),
  'format=flowed': (mail) =>
    mailOf(mail, 'text/plain; charset=utf-8; format=flowed', Buffer.from(flowed(mail.text).replaceAll('\n', '\r\n'))),
  'windows-1252': (mail) =>
    /[^\n -~\u00a0-\u00ff]/.test(mail.text)
      ? undefined
      : mailOf(mail, 'text/plain; charset=windows-1252', Buffer.from(mail.text.replaceAll('\n', '\r\n'), 'latin1')),
  'plain text beside HTML': (mail) =>
    multipart(mail, 'alternative', [body(mail.text), { type: 'text/html; charset=utf-8', text: '<p>…</p>' }]),
  'with a picture': (mail) =>
    multipart(mail, 'mixed', [body(mail.text), { type: 'image/png', text: Buffer.alloc(3_000, 7), file: 'tela.png' }]),
  'signed (RFC 8551)': (mail) =>
    multipart(mail, 'signed; protocol="application/pkcs7-signature"; micalg=sha-256', [
      body(mail.text),
      { type: 'application/pkcs7-signature', text: Buffer.alloc(900, 9), file: 'smime.p7s' },
    ]),
  'marks apart from their letters': (mail) => plainMail(mail, mail.text.normalize('NFD')),
  'without accents': (mail) => plainMail(mail, mail.text.normalize('NFD').replace(/\p{M}/gu, '')),
  'in small letters': (mail) => plainMail(mail, mail.text.toLowerCase()),
  'blanks that do not break': (mail) => plainMail(mail, mail.text.replace(/(?<=[:,]) /g, '\u00a0')),
  'blanks at the ends of lines': (mail) => plainMail(mail, mail.text.replace(/(?<!^--)$/gm, '  ')),
  "below a server's banner": (mail) =>
    plainMail(
      mail,
      `CUIDADO: este e-mail foi originado fora da organização. Não clique em links nem abra anexos a menos que reconheça o remetente.\n\n${mail.text}`,
    ),
  'above a notice': (mail) =>
    plainMail(
      mail,
      `${mail.text.trimEnd()}\n\nEsta mensagem e seus anexos são confidenciais e destinados apenas ao destinatário. Se a recebeu por engano, apague-a.\n`,
    ),
  "above a phone's footer": (mail) => (hasQuote(mail) ? undefined : plainMail(mail, `${mail.text.trimEnd()}\n\nEnviado do meu iPhone\n`)),
}

async function read(raw: Uint8Array): Promise<Record<string, unknown>> {
  const { checklist, assessment, customer, facts } = readRequest(await readMessage(raw, desk), checklists, desk)
  const values = Object.fromEntries(facts.map(({ field, value }) => [field, plainly(value)]))
  return { checklist, kind: assessment.kind, customer: customer?.address, ...values }
}

/** Case, accents and blanks are the dress's. */
function plainly(value: unknown): string {
  const written = JSON.stringify(value).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return written.replace(/(?:\\n|\s)+/g, ' ')
}

describe('readRequest() reads the same', async () => {
  const naked = new Map(await Promise.all(mails.map(async (mail) => [mail.name, await read(plainMail(mail))] as const)))

  test.for(Object.entries(dresses))('%s', async ([, dress]) => {
    let dressed = 0
    for (const mail of mails) {
      const raw = dress(mail)
      if (raw === undefined) continue
      dressed += 1
      expect({ name: mail.name, ...(await read(raw)) }).toEqual({ name: mail.name, ...naked.get(mail.name) })
    }
    expect(dressed).toBeGreaterThan(100)
  })
})
