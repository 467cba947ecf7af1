// The customer's words as a hand-off shows them.
import type { Reading } from '../facts/fact.ts'
import type { Message } from '../message/message.ts'

const MAX_WORDS = 20_000

/** Returns what the customer wrote (of an agent's forward, what was forwarded), signatures and quotes left out; absent when nothing. */
export function customerWords(message: Message, { agent, customer }: Pick<Reading, 'agent' | 'customer'>): string | undefined {
  // What an agent wrote above a forward is a note, and is shown as one.
  const isNote = (letter: number) => letter === 0 && agent !== undefined && customer !== undefined
  const shown = message.passages.filter(
    ({ origin, letter }) => (origin === 'own' && !isNote(letter)) || origin === 'forwarded' || origin === 'attachment',
  )
  const text = shown
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, MAX_WORDS)
  return text === '' ? undefined : text
}
