// A ticket's public token: 8 random characters and 8 that prove we made it (HMAC-SHA-256, key kept in the store).
// Crockford's base 32 without I, L, O, U: readable aloud, the same in lower case, fit for a subject, a Message-ID
// and a plus-address. It says that a mail names one of our tickets, not that its sender belongs to it: fits.ts judges that.
import { createHmac, timingSafeEqual } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const PART = 8
const TOKEN = /(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{16}(?![0-9A-Z])/gi

/** Returns the token for `chance`, 5 random bytes or more. */
export function writeToken(chance: Uint8Array, key: Uint8Array): string {
  const name = base32(chance)
  return name + sign(name, key)
}

/** Returns each token of ours that stands in `text`, in order, upper case. Anything not signed with `key` is passed over. */
export function findTokens(text: string, key: Uint8Array): string[] {
  const tokens = text.slice(0, 4_000).matchAll(TOKEN)
  return [...new Set([...tokens].map(([token]) => token.toUpperCase()).filter((token) => isOurs(token, key)))]
}

function isOurs(token: string, key: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(token.slice(PART)), Buffer.from(sign(token.slice(0, PART), key)))
}

function sign(name: string, key: Uint8Array): string {
  return base32(createHmac('sha256', key).update(name).digest())
}

/** Returns 8 characters for the first 5 of `bytes`. */
export function base32(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte)
  return Array.from({ length: PART }, (_, at) => ALPHABET[Number((bits >> BigInt(5 * (PART - 1 - at))) & 31n)]).join('')
}
