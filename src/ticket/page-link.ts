// The code in a link to the page where the rest can be filled in: the ticket's token, the minute until which it is valid, and what
// proves that we made it (80 bits of HMAC-SHA-256, key kept in the store). Whoever has the code has the link, as with a letter; it
// opens this one ticket and no other. Crockford's base 32: 38 letters and digits, so that no mail program cuts it.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { base32 } from './token.ts'

const CODE = /^([0-9A-HJKMNP-TV-Z]{16})([0-9A-HJKMNP-TV-Z]{6})([0-9A-HJKMNP-TV-Z]{16})$/
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const MINUTE_MS = 60_000

/** `until` is an instant; only its minute counts. */
export type PageLink = { token: string; until: string }

/** Returns the code, in lower case. */
export function writePageLink({ token, until }: PageLink, key: Uint8Array): string {
  const named = token + writeMinute(Math.ceil(Temporal.Instant.from(until).epochMilliseconds / MINUTE_MS))
  return (named + sign('link', named, key)).toLowerCase()
}

/** Returns what `code` (in any case) opens, expired or not; undefined when we did not make it. */
export function readPageLink(code: string, key: Uint8Array): PageLink | undefined {
  const [, token = '', minute = '', proof = ''] = CODE.exec(code.slice(0, 100).toUpperCase()) ?? []
  const expected = sign('link', token + minute, key)
  if (proof === '' || !timingSafeEqual(Buffer.from(proof), Buffer.from(expected))) return undefined
  return { token, until: Temporal.Instant.fromEpochMilliseconds(readMinute(minute) * MINUTE_MS).toString() }
}

/** Returns what a form of this link's page carries: nobody can make one who has not the page. */
export function writeFormProof(code: string, key: Uint8Array): string {
  return sign('form', code.toUpperCase(), key)
}

/** Whether `proof` is that of the page of `code`. */
export function isFormProof(proof: string, code: string, key: Uint8Array): boolean {
  const expected = Buffer.from(writeFormProof(code, key))
  const given = Buffer.from(proof.slice(0, 100))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function sign(what: 'link' | 'form', text: string, key: Uint8Array): string {
  const proof = createHmac('sha256', key).update(`${what} ${text}`).digest()
  return base32(proof) + base32(proof.subarray(5))
}

/** 30 bits: until the year 4011. */
function writeMinute(minute: number): string {
  const bytes = Buffer.alloc(5)
  bytes.writeUInt32BE(minute, 1)
  return base32(bytes).slice(2)
}

function readMinute(text: string): number {
  return [...text].reduce((minute, character) => minute * 32 + ALPHABET.indexOf(character), 0)
}
