// Folding: what case, accents and typography add is taken away, so that one vocabulary meets every way of typing.
// Comes in: any text. Goes out: its folded form, and where each folded character stood in the text.
// NFKD without marks, lower case, every dash as '-', curly quotation marks straight, invisible format characters dropped.
// Linear; never fails. An index into the folded text past its end stands for the end of the text.

import { asBytes } from './as-bytes.ts'
import { keepByText } from './keep-by-text.ts'

export type Folded = { folded: string; at: (index: number) => number }

// U+0020 to U+007E, tab and line ends: characters that only lower-casing changes, one to one.
const PLAIN = /^[\t\n\r -~]*$/

/** Returns `text` folded, and `at`, which gives the offset in `text` of a folded character. */
export function foldWithOffsets(text: string): Folded {
  if (PLAIN.test(text)) return { folded: text.toLowerCase(), at: (index) => Math.max(0, Math.min(index, text.length)) }
  if (text.length < LONG) return foldMarked(text)
  return foldLong(text)
}

const foldLong = keepByText(foldMarked)
const LONG = 100

/** Between the marked characters nothing moves: only where one stands is kept, and what its folding shifts. */
function foldMarked(text: string): Folded {
  const starts: number[] = [] // Of each marked character's folding.
  const lengths: number[] = [] // Of that folding.
  const offsets: number[] = [] // Of the character in the text.
  const after: number[] = [] // Where the text goes on behind it.
  let folded = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue
    if (i > from) folded += text.slice(from, i).toLowerCase()
    const character = String.fromCodePoint(text.codePointAt(i) ?? 0)
    const plain = foldCharacter(character)
    from = i + character.length
    starts.push(folded.length)
    lengths.push(plain.length)
    offsets.push(i)
    after.push(from)
    folded += plain
    i = from - 1
  }
  folded = asBytes(folded + text.slice(from).toLowerCase())
  const at = (index: number): number => {
    if (index >= folded.length) return text.length
    const place = Math.max(0, index)
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    const mark = low - 1
    if (mark < 0) return place
    const within = place - (starts[mark] ?? 0) - (lengths[mark] ?? 0)
    return within < 0 ? (offsets[mark] ?? 0) : (after[mark] ?? 0) + within
  }
  return { folded, at }
}

/** Returns `text` folded. */
export function fold(text: string): string {
  return foldWithOffsets(text).folded
}

/** What each character folds to, by its code; there are far fewer of them in use than a text has letters. */
const characters = new Map<number, string>()
const MAX_CHARACTERS = 10_000

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const known = characters.get(code)
  if (known !== undefined) return known
  const folded = foldUnknown(character)
  if (characters.size < MAX_CHARACTERS) characters.set(code, folded)
  return folded
}

function foldUnknown(character: string): string {
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
