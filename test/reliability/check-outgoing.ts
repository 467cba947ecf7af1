// Looks at the bytes of a mail that we are about to send as a hostile mail's victim would: is its head well-formed and only ours, is
// every line short, does the text hold nothing that acts.
import { simpleParser } from 'mailparser'

/** The fields we write, and how often at most. */
const OURS = new Set([
  'from',
  'to',
  'cc',
  'reply-to',
  'subject',
  'message-id',
  'in-reply-to',
  'references',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
  'auto-submitted',
  'x-auto-response-suppress',
  'precedence',
  'x-porteiro-loop',
  'content-language',
  'dkim-signature',
]) // prettier-ignore
const TAGS = new Set([
  'html',
  'head',
  'meta',
  'title',
  'body',
  'p',
  'br',
  'b',
  'strong',
  'em',
  'i',
  'small',
  'h1',
  'h2',
  'h3',
  'ol',
  'ul',
  'li',
  'table',
  'tbody',
  'tr',
  'th',
  'td',
  'blockquote',
  'hr',
  'a',
  'span',
  'div',
  'pre',
  'code',
  '!doctype',
]) // prettier-ignore
/** Controls but for line ends and tab; marks that change a text's direction. */
const ACTING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u
/** Hostile values try to write a field of this name. */
export const CANARY = 'X-Canary'
const MAX_LINE = 998

export type Outgoing = { kind: 'reply' | 'hand-off'; bytes: Uint8Array; envelopeTo: string[] }

/** Returns what is wrong with it. */
export async function checkOutgoing(mail: Outgoing): Promise<string[]> {
  const text = Buffer.from(mail.bytes.buffer, mail.bytes.byteOffset, mail.bytes.length).toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  if (end === -1) return ['has no end of its head']
  return [...checkLines(text), ...checkHead(text.slice(0, end), mail), ...(await checkBody(mail))]
}

function checkLines(text: string): string[] {
  const wrong: string[] = []
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) wrong.push('has a bare CR or LF')
  if (text.includes('\0')) wrong.push('has a NUL')
  const longest = text.split('\r\n').reduce((most, line) => Math.max(most, line.length), 0)
  if (longest > MAX_LINE) wrong.push(`has a line of ${longest}`)
  return wrong
}

function checkHead(head: string, { kind, envelopeTo }: Outgoing): string[] {
  const wrong: string[] = []
  const fields: { name: string; value: string }[] = []
  for (const line of head.split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Za-z][A-Za-z0-9-]*):(?: (.*))?$/.exec(line) ?? []
    const last = fields.at(-1)
    if (name !== '') fields.push({ name: name.toLowerCase(), value })
    else if (/^[ \t]+\S/.test(line) && last !== undefined) last.value += line
    else wrong.push(`has a line in its head that is none: ${JSON.stringify(line.slice(0, 60))}`)
    if (!/^[\t\x20-\x7e]*$/.test(line)) wrong.push(`has more than printable ASCII in its head: ${JSON.stringify(line.slice(0, 60))}`)
  }
  const names = fields.map(({ name }) => name)
  for (const name of new Set(names)) {
    if (!OURS.has(name)) wrong.push(`has a field that is not ours: ${name}`)
    if (names.filter((other) => other === name).length > 1) wrong.push(`has ${name} twice`)
  }
  for (const name of ['from', 'to', 'subject', 'message-id', 'date']) if (!names.includes(name)) wrong.push(`has no ${name}`)
  if (kind === 'reply' && !names.includes('auto-submitted')) wrong.push('is not marked as automatic')
  if (envelopeTo.length !== 1) wrong.push(`has ${envelopeTo.length} recipients`)
  const ids = fields.filter(({ name }) => ['message-id', 'in-reply-to', 'references'].includes(name))
  for (const { name, value } of ids) if (!/^\s*<[^<>\s]+>(\s+<[^<>\s]+>)*\s*$/.test(value)) wrong.push(`has no proper ids in ${name}`)
  return wrong
}

async function checkBody({ kind, bytes }: Outgoing): Promise<string[]> {
  const wrong: string[] = []
  const mail = await simpleParser(Buffer.from(bytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  })
  const html = mail.html === false ? '' : mail.html
  if (mail.text === undefined || mail.text === '') wrong.push('has no text')
  if (ACTING.test(mail.subject ?? '')) wrong.push('has a control or direction mark in its subject')
  if (ACTING.test(mail.text ?? ''))
    wrong.push(`has a control or direction mark in its text: ${JSON.stringify(ACTING.exec(mail.text ?? '')?.[0])}`)
  if (ACTING.test(html)) wrong.push('has a control or direction mark in its HTML')
  if (kind === 'reply' && /evil\.example\//.test(`${mail.subject} ${mail.text} ${html}`)) wrong.push("has a stranger's link")
  if (kind === 'reply' && mail.attachments.length > 0) wrong.push('has an attachment')
  return [...wrong, ...checkHtml(html)]
}

/** Our HTML is plain enough to be read without a parser: every < opens a tag that we know, and no attribute acts. */
function checkHtml(html: string): string[] {
  const wrong: string[] = []
  const left = html.replace(
    /<(\/?)([a-z0-9!]+)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/gi,
    (_tag, _close, name: string, attributes: string) => {
      if (!TAGS.has(name.toLowerCase())) wrong.push(`has the tag ${name} in its HTML`)
      for (const [, attribute = '', value = ''] of attributes.matchAll(/\s+([a-z-]+)(?:="([^"<>]*)")?/gi)) {
        if (/^on|^src$|^srcdoc$|^action$|^formaction$/i.test(attribute)) wrong.push(`has the attribute ${attribute} in its HTML`)
        if (attribute === 'href' && (!value.startsWith('https://') || value.includes('evil.example')))
          wrong.push(`links to ${value.slice(0, 60)}`)
        if (attribute === 'style' && /url\s*\(|expression/i.test(value)) wrong.push('has a style that acts')
      }
      return ''
    },
  )
  if (left.includes('<'))
    wrong.push(`has a < that opens nothing of ours: ${JSON.stringify(left.slice(left.indexOf('<'), left.indexOf('<') + 60))}`)
  return wrong
}
