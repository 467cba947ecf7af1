// Letters without their accents, for matching words. Comes in: any text. Goes out: the same without marks (NFD, combining marks dropped);
// capitals stay. Most texts are ASCII or Latin-1, where a table tells what normalizing tells at many times the cost.

const ASCII = /^[\x00-\x7f]*$/
const LATIN = /^[\x00-\xff]*$/
/** What stands for U+00C0 to U+00FF. */
const BARE_LETTERS = 'AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy'

/** Returns `text` without accents. */
export function withoutAccents(text: string): string {
  if (ASCII.test(text)) return text
  if (LATIN.test(text)) return text.replace(/[\xc0-\xff]/g, bareLetter)
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

function bareLetter(letter: string): string {
  return BARE_LETTERS.charAt(letter.charCodeAt(0) - 0xc0)
}
