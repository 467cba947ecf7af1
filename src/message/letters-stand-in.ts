// Until split-letters.ts and detect-language.ts are there: one passage for the whole text, Portuguese always.
import type { Desk } from './desk.ts'
import type { Language, Letter, Origin } from './message.ts'

type Split = { letters: (Letter & { inside: number })[]; passages: { letter: number; origin: Origin; text: string }[] }

export function splitLetters(text: string, _holder: { how: Letter['how'] }, _desk: Desk): Split {
  return { letters: [], passages: [{ letter: 0, origin: 'own', text }] }
}

export function detectLanguage(_text: string): Language {
  return 'pt-BR'
}
