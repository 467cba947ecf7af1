// The passwords that a mail holds, as its reading found them: what has to be masked wherever its words are shown.
import type { Message } from '../message/message.ts'
import type { Reading } from './fact.ts'

/** Returns each password as written, once. */
export function secretWords(message: Message, reading: Pick<Reading, 'secrets'>): string[] {
  const words = reading.secrets.map(({ passage, start, end }) => message.passages[passage]?.text.slice(start, end) ?? '')
  return [...new Set(words)].filter((word) => word !== '')
}
