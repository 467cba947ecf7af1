// Folding: what case, accents and typography add is taken away, so that one vocabulary meets every way of typing.
// Comes in: any text. Goes out: its folded form, and where each folded character stood in the text.
// NFKD without marks, lower case, every dash as '-', curly quotation marks straight, invisible format characters dropped.
// Linear; never fails. An index into the folded text past its end stands for the end of the text.

export type Folded = { folded: string; at: (index: number) => number }

// U+0020 to U+007E, tab and line ends: characters that only lower-casing changes, one to one.
const PLAIN = /^[\t\n\r -~]*$/

/** Returns `text` folded, and `at`, which gives the offset in `text` of a folded character. */
export function foldWithOffsets(text: string): Folded {
  if (PLAIN.test(text)) return { folded: text.toLowerCase(), at: (index) => Math.max(0, Math.min(index, text.length)) }
  const offsets: number[] = []
  let folded = ''
  let offset = 0
  for (const character of text) {
    const plain = foldCharacter(character)
    for (let i = 0; i < plain.length; i++) offsets.push(offset)
    folded += plain
    offset += character.length
  }
  return { folded, at: (index) => offsets[Math.max(0, index)] ?? text.length }
}

/** Returns `text` folded. */
export function fold(text: string): string {
  return foldWithOffsets(text).folded
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character.toLowerCase()
  const plain = character
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
  // "⑴" as (1) would hold a number that stands nowhere in the text: only letters and dots may come out of one character.
  return plain.length < 2 || /^(?:\p{L}+|\.+)$/u.test(plain) ? plain : character
}
