// What was written, for the helpdesk: the words of a talk's mails, passwords masked, line breaks kept.
import type { Language } from '../message/message.ts'
import type { SaidWords } from '../ticket/ticket.ts'
import { maskSecrets } from '../value/secret/mask-secrets.ts'
import type { Block } from './blocks.ts'
import { cleanLines, cleanText } from './clean-text.ts'
import { showInstant } from './show-value.ts'

const LANGUAGE: Language = 'pt-BR'
export const MAX_WORDS_SHOWN = 10_000

/** Returns the words of a talk: one mail's as a quote; of several each is told with its time, and by whom where it was not the customer. */
export function wordsBlocks(words: SaidWords[], secrets: string[], timeZone: string): Block[] {
  const [only, ...others] = words
  if (only === undefined) return []
  if (others.length === 0 && only.from === undefined) return quoteBlocks(only.text, secrets)
  return [
    { kind: 'heading', text: 'O que foi escrito' },
    ...words.flatMap(({ at, from, text }): Block[] => [
      { kind: 'paragraph', text: `${showInstant(at, timeZone, LANGUAGE) ?? at}${from === undefined ? '' : `, ${cleanText(from, 254)}`}:` },
      { kind: 'quote', text: cleanLines(maskSecrets(text, secrets), MAX_WORDS_SHOWN) },
    ]),
  ]
}

/** Returns `words` as a quote under its heading; nothing where nothing was written. */
export function quoteBlocks(words: string | undefined, secrets: string[]): Block[] {
  const text = cleanLines(maskSecrets(words ?? '', secrets), MAX_WORDS_SHOWN)
  if (text === '') return []
  return [
    { kind: 'heading', text: 'O que foi escrito' },
    { kind: 'quote', text },
  ]
}
