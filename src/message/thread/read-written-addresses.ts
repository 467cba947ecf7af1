// An address as mail programs write it into a text ("Ana <a@b>", "Ana [mailto:a@b]", "a@b") → the mailboxes it names.
// Differs from a header field's syntax: names hold unquoted commas, lists are cut by ; or , and brackets come in every shape.
// Promises: never throws, linear, at most MAX_WRITTEN addresses; what is no address is left out.
import { eachMatch } from '../../value/text/all-matches.ts'
import { parseAddress } from '../header/read-addresses.ts'
import type { MailAddress } from '../message.ts'

/** A forward's To line of a whole department has dozens; more than this tells nobody anything. */
const MAX_WRITTEN = 50

const ADDRESS = /[^\s<>[\]()"',;:«»„“”|]{1,64}@[^\s<>[\]()"',;:«»„“”|@]{1,253}/g

/** Returns the mailboxes written in `value`, in order. A name stands before its address; mailto: and doubled brackets are taken off. */
export function readWrittenAddresses(value: string): MailAddress[] {
  const found: MailAddress[] = []
  let rest = 0
  for (const match of eachMatch(value, ADDRESS)) {
    const address = parseAddress(match[0].replace(/[.*_]+$/, '').replace(/^[*_]+/, ''))
    if (address === undefined) continue
    const name = toName(value.slice(rest, match.index))
    rest = match.index + match[0].length
    // "a@b <a@b>", "<a@b<mailto:a@b>>": one mailbox, written twice.
    if (found.at(-1)?.address.toLowerCase() === address.toLowerCase() && name === undefined) continue
    found.push(name === undefined ? { address } : { address, name })
    if (found.length === MAX_WRITTEN) break
  }
  return found
}

/** Returns the display name that stands before an address, undefined when there is none. */
export function toName(before: string): string | undefined {
  const words = before
    .replace(/\bmailto\b/gi, ' ')
    .replace(/^[\s>)\],;:*_|]+/, '')
    .replace(/[\s<([,;:*_|]+$/, '')
    .replace(/^["'«„“”‘’\s]+/, '')
    .replace(/["'»“”‘’\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' || words.length > 200 ? undefined : words.toWellFormed()
}
