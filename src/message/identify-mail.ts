// What makes two mails the same one, whichever way they came: Message-ID and content.
// A reused Message-ID with other content is another mail (PEERS 1); a blank one is replaced by the hash (PEERS 10).
import { createHash } from 'node:crypto'

export type MailIdentity = { messageId: string; contentHash: string }

/** What relays add on the way (RFC 5321 §4.4 and habit), so that a copy through an alias or a retry is still the same mail. */
const TRACE =
  /^(?:received|return-path|delivered-to|x-original-to|envelope-to|x-envelope-.*|received-spf|authentication-results|arc-.*|dkim-signature|x-spam-.*|x-forwarded-.*|x-received|x-google-.*|x-gm-.*|x-ms-.*|resent-.*|x-virus-.*|x-loop)$/

/** Headers are hashed up to this size; no writer's own headers come near it. */
const MAX_HEADER_BYTES = 256 * 1024

/** Returns the identity of `raw`. `messageId` is the Message-ID as read, without angle brackets. How header lines are folded and ended does not matter. */
export function identifyMail(raw: Uint8Array, messageId: string | undefined): MailIdentity {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const bodyAt = findBody(bytes)
  const hash = createHash('sha256')
  for (const field of readFields(bytes.toString('latin1', 0, Math.min(bodyAt, MAX_HEADER_BYTES)))) {
    if (!TRACE.test(field.name)) hash.update(`${field.name}:${field.value}\n`)
  }
  hash.update('\n').update(bytes.subarray(bodyAt))
  const contentHash = hash.digest('base64url')
  return { messageId: messageId ?? `${contentHash}@hash.invalid`, contentHash }
}

function findBody(bytes: Buffer): number {
  const crlf = bytes.indexOf('\r\n\r\n')
  const lf = bytes.indexOf('\n\n')
  const ends = [crlf, lf].filter((at) => at >= 0)
  return ends.length === 0 ? bytes.length : Math.min(...ends)
}

function readFields(header: string): { name: string; value: string }[] {
  const unfolded = header.replace(/\r\n/g, '\n').replace(/\n[ \t]/g, ' ')
  return unfolded.split('\n').map((line) => {
    const colon = Math.max(line.indexOf(':'), 0)
    return { name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }
  })
}
