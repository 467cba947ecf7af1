// The part tree of a mail → what it says (one text), and what hangs on it (text files, attached mails, reports, other files).
// Of two renderings of the same words the one that keeps more is taken: plain text, unless it is blank, a stub, or has lost
// which value belongs to which label of a table, or which words are struck through. Promises: each leaf of the tree comes out once, but for the
// renderings that were not taken.
import type { Defect } from '../message.ts'
import { MAX_BODY_TEXT, MAX_HTML_BYTES } from '../reading-limits.ts'
import { boundHtmlWords, countWords } from './bound-html-words.ts'
import { decodeText } from './decode-text.ts'
import { htmlToLines, strikesThrough } from './html-to-lines.ts'
import type { MimePart } from './read-mime.ts'
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
  const text = linesOf(readPart(root, 'alone', body))
  if (text.length > MAX_BODY_TEXT) body.defects.add('text-cut')
  // What keeps words together where they are shown parts them like any other blank.
  body.text = text.slice(0, MAX_BODY_TEXT).replaceAll('\u00a0', ' ').toWellFormed()
  return body
}

/**
 * A text of the body. Its lines are made when they are asked for; `mostWords` is undefined where they may hold a row of cells.
 * `strikes`: whether it leaves out words that are struck through.
 */
type Text = { lines: () => string; mostWords: () => number | undefined; strikes: () => boolean }

function plainText(text: string): Text {
  return { lines: () => text, mostWords: () => (text.includes('\t') ? undefined : countWords(text)), strikes: () => false }
}

function linesOf(texts: readonly Text[]): string {
  return texts
    .map(({ lines }) => lines())
    .filter((lines) => lines.trim() !== '')
    .join('\n\n')
}

/** alone: the mail's only part, which is the body whatever its disposition says. */
type Place = 'alone' | 'among-others'

function readPart(part: MimePart, place: Place, body: Body): Text[] {
  if (part.contentType.startsWith('multipart/')) {
    if (part.contentType === 'multipart/alternative') return [plainText(chooseAlternative(part, body))]
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

function readText(part: MimePart, body: Body): Text {
  if (part.contentType === 'text/html') {
    if (part.content.length > MAX_HTML_BYTES) body.defects.add('text-cut')
    const bytes = part.content.subarray(0, MAX_HTML_BYTES)
    const decoded = decodeText(bytes, part.params.get('charset') ?? metaCharset(bytes))
    if (decoded.repaired) body.defects.add('charset-repaired')
    return {
      lines: () => htmlToLines(decoded.text),
      mostWords: () => boundHtmlWords(decoded.text),
      strikes: () => strikesThrough(decoded.text),
    }
  }
  if (part.content.length > MAX_BODY_TEXT * 4) body.defects.add('text-cut')
  const decoded = decodeText(part.content.subarray(0, MAX_BODY_TEXT * 4), part.params.get('charset'))
  if (decoded.repaired) body.defects.add('charset-repaired')
  if (part.params.get('format')?.trim().toLowerCase() !== 'flowed') return plainText(decoded.text)
  return plainText(unflowText(decoded.text, part.params.get('delsp')?.trim().toLowerCase() === 'yes' ? 'yes' : 'no'))
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1')
  return /<meta[^<>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i.exec(head)?.[1]
}

function chooseAlternative(part: MimePart, body: Body): string {
  const renderings = part.parts.map((child): Rendering => {
    const own: Body = { text: '', others: [], defects: new Set() }
    return { texts: readPart(child, 'among-others', own), own, isHtml: containsHtml(child) }
  })
  for (const { own } of renderings) body.others.push(...own.others)
  const { text, own } = chooseRendering(renderings)
  for (const defect of own?.defects ?? []) body.defects.add(defect)
  return text
}

type Rendering = { texts: Text[]; own: Body; isHtml: boolean }
type Chosen = { text: string; own: Body | undefined }

function chooseRendering(renderings: readonly Rendering[]): Chosen {
  const plain = firstFilled(renderings.filter(({ isHtml }) => !isHtml))
  const rich = renderings.filter(({ isHtml }) => isHtml)
  const struck = rich.some(({ texts }) => texts.some(({ strikes }) => strikes()))
  if (plain !== undefined && !struck && rich.every(({ texts }) => !mayKeepMore(texts, plain.text))) return plain
  const html = firstFilled(rich.toReversed()) // RFC 2046 §5.1.4: the last is the richest.
  const isRicher = (text: string): boolean => plain === undefined || (struck && !isStub(text, plain.text)) || keepsMore(text, plain.text)
  const chosen = html !== undefined && isRicher(html.text) ? html : plain
  return chosen ?? { text: '', own: renderings.at(-1)?.own }
}

/** A page of which less than a fifth is left: all of the mail was struck through, or its words are elsewhere. */
function isStub(html: string, plain: string): boolean {
  return countWords(html) * 5 < countWords(plain)
}

function firstFilled(renderings: readonly Rendering[]): Chosen | undefined {
  for (const { texts, own } of renderings) {
    const text = linesOf(texts)
    if (text.trim() !== '') return { text, own }
  }
  return undefined
}

function containsHtml(part: MimePart): boolean {
  return part.contentType === 'text/html' || part.parts.some(containsHtml)
}

/** Table rows compared, and the plain text they are sought in. */
const MAX_ROWS_COMPARED = 60

/** Whether the lines of `html` may be taken instead of `plain`, told before they are made. */
function mayKeepMore(html: readonly Text[], plain: string): boolean {
  let words = 0
  for (const { mostWords } of html) words += mostWords() ?? Number.POSITIVE_INFINITY
  return hasManyMoreWords(words, countWords(plain))
}

/** "Seu programa não mostra HTML." */
function hasManyMoreWords(html: number, plain: number): boolean {
  return html > plain * 2 + 10
}

function keepsMore(html: string, plain: string): boolean {
  const htmlWords = countWords(html)
  const plainWords = countWords(plain)
  if (hasManyMoreWords(htmlWords, plainWords)) return true
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
