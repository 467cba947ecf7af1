// The part tree of a mail → what it says (one text), and what hangs on it (text files, attached mails, reports, other files).
// Of two renderings of the same words the one that keeps more is taken: plain text, unless it is blank, a stub, or has lost
// which value belongs to which label of a table. Promises: each leaf of the tree comes out once, but for the
// renderings that were not taken.
import { decodeText } from './decode-text.ts'
import { htmlToLines } from './html-to-lines.ts'
import type { Defect } from './message.ts'
import type { MimePart } from './read-mime.ts'
import { MAX_BODY_TEXT, MAX_HTML_BYTES } from './reading-limits.ts'
import { unflowText } from './unflow-text.ts'

export type Body = {
  text: string
  /** Parts that are not the body's text, in order. */
  others: MimePart[]
  defects: Set<Defect>
}

/** Returns the body of the mail whose tree is `root`. */
export function chooseBody(root: MimePart): Body {
  const body: Body = { text: '', others: [], defects: new Set() }
  const texts = readPart(root, 'alone', body)
  const text = texts.filter((part) => part.trim() !== '').join('\n\n')
  if (text.length > MAX_BODY_TEXT) body.defects.add('text-cut')
  body.text = text.slice(0, MAX_BODY_TEXT).toWellFormed()
  return body
}

/** alone: the mail's only part, which is the body whatever its disposition says. */
type Place = 'alone' | 'among-others'

function readPart(part: MimePart, place: Place, body: Body): string[] {
  if (part.contentType.startsWith('multipart/')) {
    if (part.contentType === 'multipart/alternative') return [chooseAlternative(part, body)]
    return part.parts.flatMap((child) => readPart(child, part.parts.length === 1 ? place : 'among-others', body))
  }
  if (!isBodyText(part, place)) {
    body.others.push(part)
    return []
  }
  return [readText(part, body)]
}

/** A named text is a file, even when its sender calls it inline or nothing at all. */
function isBodyText(part: MimePart, place: Place): boolean {
  if (!/^text\/(?!calendar|vcard|x-vcard|directory|csv|rfc822-headers|xml|css|javascript|rtf)/.test(part.contentType)) return false
  return place === 'alone' || (part.disposition !== 'attachment' && part.fileName === undefined)
}

function readText(part: MimePart, body: Body): string {
  if (part.contentType === 'text/html') {
    if (part.content.length > MAX_HTML_BYTES) body.defects.add('text-cut')
    const bytes = part.content.subarray(0, MAX_HTML_BYTES)
    const decoded = decodeText(bytes, part.params.get('charset') ?? metaCharset(bytes))
    if (decoded.repaired) body.defects.add('charset-repaired')
    return htmlToLines(decoded.text)
  }
  if (part.content.length > MAX_BODY_TEXT * 4) body.defects.add('text-cut')
  const decoded = decodeText(part.content.subarray(0, MAX_BODY_TEXT * 4), part.params.get('charset'))
  if (decoded.repaired) body.defects.add('charset-repaired')
  if (part.params.get('format')?.trim().toLowerCase() !== 'flowed') return decoded.text
  return unflowText(decoded.text, part.params.get('delsp')?.trim().toLowerCase() === 'yes' ? 'yes' : 'no')
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1')
  return /<meta[^<>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i.exec(head)?.[1]
}

function chooseAlternative(part: MimePart, body: Body): string {
  const renderings = part.parts.map((child) => {
    const own: Body = { text: '', others: [], defects: new Set() }
    const text = readPart(child, 'among-others', own)
      .filter((piece) => piece.trim() !== '')
      .join('\n\n')
    return { text, own, isHtml: containsHtml(child) }
  })
  const plain = renderings.find(({ isHtml, text }) => !isHtml && text.trim() !== '')
  // RFC 2046 §5.1.4: the last is the richest.
  const html = renderings.findLast(({ isHtml, text }) => isHtml && text.trim() !== '')
  const chosen = html !== undefined && (plain === undefined || keepsMore(html.text, plain.text)) ? html : plain
  for (const { own } of renderings) body.others.push(...own.others)
  for (const defect of (chosen ?? renderings.at(-1))?.own.defects ?? []) body.defects.add(defect)
  return chosen?.text ?? ''
}

function containsHtml(part: MimePart): boolean {
  return part.contentType === 'text/html' || part.parts.some(containsHtml)
}

/** Table rows compared, and the plain text they are sought in. */
const MAX_ROWS_COMPARED = 60

function keepsMore(html: string, plain: string): boolean {
  const htmlWords = countWords(html)
  const plainWords = countWords(plain)
  if (htmlWords > plainWords * 2 + 10) return true // "Seu programa não mostra HTML."
  if (htmlWords < plainWords * 0.9) return false
  const rows = html
    .split('\n')
    .filter((line) => /\S\t+\S/.test(line))
    .slice(0, MAX_ROWS_COMPARED)
  if (rows.length === 0) return false
  const lines = plain.slice(0, 200_000).split('\n').map(collapse).join('\n')
  return rows.some((row) => !lines.includes(collapse(row.replace(/^(?:> ?)+/, ''))))
}

function collapse(text: string): string {
  return text.replace(/[\s|]+/g, ' ').trim()
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
