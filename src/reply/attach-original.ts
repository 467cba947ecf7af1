// A received mail as an attachment of ours. message/rfc822, which helpdesks open as a message, where its bytes can travel
// as they are; else application/octet-stream in base64, still named .eml: nothing is re-encoded, nothing can break out.
import type { OutgoingMail } from './outgoing-mail.ts'

export type Attached = OutgoingMail['attachments'][number]

const MAX_LINE = 998 // RFC 5322 §2.1.1, without its CRLF

/** Returns `raw` as an attachment called `name`, a file name without path. @internal exported for its tests */
export function attachOriginal(raw: Uint8Array, name: string): Attached {
  return { name, contentType: canTravelAsIs(raw) ? 'message/rfc822' : 'application/octet-stream', content: raw }
}

/** RFC 2046 §5.2.1 forbids encodings on message/rfc822: begins with a header, CRLF only, short lines, no NUL. 8-bit is allowed. */
function canTravelAsIs(raw: Uint8Array): boolean {
  if (!/^[A-Za-z][A-Za-z0-9-]{0,70}[ \t]?:/.test(Buffer.from(raw.subarray(0, 80)).toString('latin1'))) return false
  let lineStart = 0
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at]
    if (byte === 0x00) return false
    if (byte === 0x0a) return false // bare LF: one after CR is stepped over below
    if (byte === 0x0d) {
      if (raw[at + 1] !== 0x0a || at - lineStart > MAX_LINE) return false
      at += 1
      lineStart = at + 1
    }
  }
  return raw.length - lineStart <= MAX_LINE
}

/** As they stand in the letter: more than this is refused by many servers. */
const MAX_ATTACHED_BYTES = 15 * 1024 * 1024
/** The largest letter to the helpdesk: its originals, and room for its text and porteiro.json. */
export const LARGEST_LETTER_BYTES = MAX_ATTACHED_BYTES + 1024 * 1024

/** Returns whether `raw` may go to the helpdesk as an attachment alone in its letter. */
export function mayAttach(raw: Uint8Array): boolean {
  return inBase64(raw.length) <= MAX_ATTACHED_BYTES
}

/** Four characters for three bytes, and an end after each 76 of them. */
function inBase64(bytes: number): number {
  return Math.ceil(((bytes * 4) / 3) * (78 / 76))
}

/** Returns attachments for `mails`, oldest first, as long as they fit; absent where the mail was left out. `masked` is text in place of the bytes. */
export function attachOriginals(mails: { id: string; raw?: Uint8Array; masked?: string }[]): { id: string; attached?: Attached }[] {
  let room = MAX_ATTACHED_BYTES
  return mails.map(({ id, raw, masked }, index) => {
    const content = raw ?? (masked === undefined ? undefined : Buffer.from(masked.replace(/\r?\n/g, '\r\n')))
    if (content === undefined) return { id }
    const name = `mensagem-${index + 1}`
    const attached: Attached =
      raw === undefined
        ? { name: `${name}-sem-senha.txt`, contentType: 'text/plain; charset=utf-8', content }
        : attachOriginal(raw, `${name}.eml`)
    const bytes = attached.contentType === 'message/rfc822' ? content.length : inBase64(content.length)
    if (bytes > room) return { id }
    room -= bytes
    return { id, attached }
  })
}
