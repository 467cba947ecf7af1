// The bytes of a mail → its tree of MIME parts, transfer encoding undone, charsets untouched. The only file that knows mailparser.
// mailparser splits and decodes; what it would do with text (charsets, merging parts, guessing) is switched off by treating
// every part as an attachment, because lost bytes cannot be decoded again. Promises: never rejects; a mail that cannot be
// split comes back as one text part with a defect.
import { MailParser, type MailParserOptions } from 'mailparser'
import { cleanFileName, parseStructured, type RawHeader, readHeaderBlock, unfoldHeaders } from '../header/read-headers.ts'
import type { Defect } from '../message.ts'
import { MAX_HEADER_BLOCK_BYTES, MAX_PART_DEPTH, MAX_PARTS } from '../reading-limits.ts'
import { shortenBlanks } from './shorten-blanks.ts'

export type MimePart = {
  headers: RawHeader[]
  /** Lower case; text/plain when the part names none. */
  contentType: string
  params: Map<string, string>
  disposition?: 'attachment' | 'inline'
  fileName?: string
  /** Empty for a multipart. */
  content: Uint8Array
  parts: MimePart[]
}

export type MimeTree = { root: MimePart; defects: Defect[] }

/** mailparser's own tree node, as far as we read it (3.9.31, pinned; every test of readMessage() with parts fails should it change). */
type ParserNode = { headers: object; headerLines: readonly { line: string }[] | undefined; contentType: unknown; children: ParserNode[] }

class PartParser extends MailParser {
  /** mailparser's list of the types it would turn into text itself: none. */
  textTypes: string[] = []
  declare tree: ParserNode | false

  /** mailparser's own reading of each field: we read the lines ourselves. What it returns tells the parts apart. */
  processHeaders(): Map<string, unknown> {
    return new Map()
  }
}

const OPTIONS: MailParserOptions & { ignoreEmbedded: boolean; maxChildNodes: number; maxHeadSize: number } = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
  keepDeliveryStatus: true,
  ignoreEmbedded: true, // message/rfc822 is a part with bytes; we read it ourselves, to a depth of our own.
  maxChildNodes: MAX_PARTS,
  maxHeadSize: MAX_HEADER_BLOCK_BYTES,
}

/** Returns the part tree of `raw`, and what was broken. */
export async function readMime(raw: Uint8Array): Promise<MimeTree> {
  const split = await splitParts(shortenBlanks(raw)).catch((): SplitMail => ({ tree: undefined, contents: new Map(), failed: true }))
  const defects: Defect[] = split.failed ? ['unreadable-mime'] : []
  const root = split.tree === undefined ? undefined : toPart(split.tree, split.contents, { depth: 0, count: 0, defects })
  if (root !== undefined && hasContent(root)) return { root, defects }
  const plain = asOneText(raw)
  // A multipart without any readable part is broken; a mail without a body is only empty.
  if (root !== undefined && plain.content.some((byte) => byte > 0x20) && !defects.includes('unreadable-mime'))
    defects.push('unreadable-mime')
  return { root: plain, defects }
}

type SplitMail = { tree: ParserNode | undefined; contents: Map<object, Buffer[]>; failed: boolean }

function splitParts(raw: Uint8Array): Promise<SplitMail> {
  return new Promise((resolve) => {
    const parser = new PartParser(OPTIONS)
    const contents = new Map<object, Buffer[]>()
    const finish = (failed: boolean) => resolve({ tree: parser.tree || undefined, contents, failed })
    parser.on('data', (data) => {
      if (data.type !== 'attachment' || !('release' in data)) return
      const chunks: Buffer[] = []
      contents.set(data.headers, chunks)
      data.content.on('data', (chunk: Buffer) => chunks.push(chunk))
      data.content.on('error', () => finish(true))
      data.content.on('end', () => data.release())
    })
    parser.on('error', () => finish(true))
    parser.on('end', () => finish(false))
    parser.end(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
  })
}

type Walk = { depth: number; count: number; defects: Defect[] }

function toPart(node: ParserNode, contents: Map<object, Buffer[]>, walk: Walk): MimePart {
  const headers = unfoldHeaders((node.headerLines ?? []).flatMap(({ line }) => line.split(/\r?\n/)))
  const part = describePart(headers, Buffer.concat(contents.get(node.headers) ?? []))
  for (const child of node.children) {
    if (walk.depth >= MAX_PART_DEPTH || walk.count >= MAX_PARTS) {
      if (!walk.defects.includes('parts-cut')) walk.defects.push('parts-cut')
      break
    }
    walk.count += 1
    walk.depth += 1
    part.parts.push(toPart(child, contents, walk))
    walk.depth -= 1
  }
  return part
}

function describePart(headers: RawHeader[], content: Uint8Array): MimePart {
  const { value, params } = parseStructured(headers.find(({ name }) => name === 'content-type')?.value ?? '')
  const disposition = parseStructured(headers.find(({ name }) => name === 'content-disposition')?.value ?? '')
  const fileName = cleanFileName(disposition.params.get('filename') ?? params.get('name'))
  return {
    headers,
    contentType: /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(value) ? value : 'text/plain', // RFC 2045 §5.2
    params,
    ...(disposition.value === '' ? {} : { disposition: disposition.value === 'inline' ? 'inline' : 'attachment' }),
    ...(fileName === undefined ? {} : { fileName }),
    content,
    parts: [],
  }
}

function hasContent(part: MimePart): boolean {
  return part.content.length > 0 || part.parts.some(hasContent)
}

/** The mail without any MIME: its header, and all that follows as one text. */
function asOneText(raw: Uint8Array): MimePart {
  const { headers, body } = readHeaderBlock(raw)
  const part = describePart(headers, body)
  return part.contentType.startsWith('text/') ? part : { ...part, contentType: 'text/plain', params: new Map() }
}
