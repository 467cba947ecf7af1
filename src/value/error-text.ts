export type FoundErrorText = { start: number; end: number }
export function findErrorTexts(_text: string): FoundErrorText[] {
  return []
}
