// The bytes of a letter whose parts nodemailer's composer has laid out. Its own build() leads each part through streams, which took most of
// composing a letter and half of the garbage of deciding a mail; here the parts are written one after the other with its own encoders.
// A letter with a large attachment still goes through build(), which gives others their turn in between. Both say the same; only soft line
// breaks of quoted-printable may stand elsewhere.
import { encode as encodeBase64, wrap as wrapBase64 } from 'nodemailer/lib/base64'
import type MimeNode from 'nodemailer/lib/mime-node'
import { encode as encodeQuotedPrintable, wrap as wrapQuotedPrintable } from 'nodemailer/lib/qp'

/** To encode so much takes a few milliseconds. */
const LARGE_BYTES = 262_144

/** Resolves with the whole message that `root` is the top of. Its contents are texts and buffers, no streams. */
export async function writeMime(root: MimeNode): Promise<Uint8Array> {
  if (bytesOf(root) > LARGE_BYTES) return root.build()
  const pieces: Buffer[] = []
  writeNode(root, pieces)
  const message = Buffer.concat(pieces)
  return message.at(-1) === 0x0a ? message : Buffer.concat([message, CRLF])
}

const CRLF = Buffer.from('\r\n')

function bytesOf(node: MimeNode): number {
  return node.childNodes.reduce((bytes, child) => bytes + bytesOf(child), contentOf(node).length)
}

function writeNode(node: MimeNode, pieces: Buffer[]): void {
  pieces.push(Buffer.from(`${node.buildHeaders()}\r\n\r\n`), encodedContentOf(node))
  if (!node.multipart) return
  for (const [index, child] of node.childNodes.entries()) {
    pieces.push(Buffer.from(`${index > 0 ? '\r\n' : ''}--${node.boundary}\r\n`))
    writeNode(child, pieces)
  }
  pieces.push(Buffer.from(`\r\n--${node.boundary}--\r\n`))
}

function encodedContentOf(node: MimeNode): Buffer {
  const content = contentOf(node)
  switch (node.getTransferEncoding()) {
    case 'quoted-printable':
      return Buffer.from(wrapQuotedPrintable(encodeQuotedPrintable(content)), 'latin1')
    case 'base64':
      return Buffer.from(wrapBase64(encodeBase64(content)), 'latin1')
    default:
      return content
  }
}

function contentOf({ content }: MimeNode): Buffer {
  if (content === undefined || content === null || typeof content === 'boolean') return Buffer.alloc(0)
  if (typeof content === 'string') return Buffer.from(content)
  if (Buffer.isBuffer(content)) return content
  throw new Error('Cannot write a part: its content is neither text nor bytes')
}
