// The customer's words as a hand-off shows them, and the passwords among them, which nothing shows.
import type { Reading } from '../facts/fact.ts'
import type { Message } from '../message/message.ts'

const MAX_WORDS = 20_000

/** Returns what the newest letter's writer wrote (of a forward, what was forwarded), signatures and quotes left out; absent when nothing. */
export function customerWords(message: Message): string | undefined {
  const shown = message.passages.filter(({ origin }) => origin === 'own' || origin === 'forwarded' || origin === 'attachment')
  const text = shown
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, MAX_WORDS)
  return text === '' ? undefined : text
}

/** Returns each password that the mail holds, as written. */
export function secretWords(message: Message, reading: Reading): string[] {
  const words = reading.secrets.map(({ passage, start, end }) => message.passages[passage]?.text.slice(start, end) ?? '')
  return [...new Set(words)].filter((word) => word !== '')
}
