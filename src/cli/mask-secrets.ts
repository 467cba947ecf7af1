// The second lock on the promise that secrets stay out: reading already keeps passwords out of values, and whatever is
// printed from a reading goes through here, so that the words of a secret never leave even inside someone else's quote.
import type { Reading } from '../facts/fact.ts'
import type { Message } from '../message/message.ts'

export const MASK = '••••'

/** Returns a function that takes the secrets of `reading` out of a text. */
export function maskSecrets(message: Message, reading: Pick<Reading, 'secrets'>): (text: string) => string {
  const words = new Set(
    reading.secrets.flatMap(({ passage, start, end }) => {
      const secret = message.passages[passage]?.text.slice(start, end).trim()
      return secret === undefined || secret === '' ? [] : [secret]
    }),
  )
  const longestFirst = [...words].sort((one, other) => other.length - one.length)
  return (text) => longestFirst.reduce(replaceWhole, text)
}

/** Takes `secret` out where it is a word of its own: a short one ("1234") is part of many harmless numbers. */
function replaceWhole(text: string, secret: string): string {
  let masked = ''
  let from = 0
  for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
    if (at < from || (secret.length < 6 && (isWordAt(text, at - 1) || isWordAt(text, at + secret.length)))) continue
    masked += text.slice(from, at) + MASK
    from = at + secret.length
  }
  return masked + text.slice(from)
}

function isWordAt(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(index))
}
