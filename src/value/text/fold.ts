// Folding: what case, accents and typography add is taken away, so that one vocabulary meets every way of typing.
// Comes in: any text. Goes out: its folded form, and where each folded character stood in the text.
// NFKD without marks, lower case, every dash as '-', curly quotation marks straight, invisible format characters dropped.
// Linear; never fails. An index into the folded text past its end stands for the end of the text.
import { firstIndexPast } from './first-index-past.ts'
import { makeLatinFolder } from './fold-latin.ts'
import { keepByText } from './keep-by-text.ts'
import { addText, addUnit, closeUnits, openUnits } from './unit-buffer.ts'

export type Folded = { folded: string; at: (index: number) => number }

// U+0020 to U+007E, tab and line ends: characters that only lower-casing changes, one to one.
const PLAIN = /^[\t\n\r -~]*$/

/** Returns `text` folded, and `at`, which gives the offset in `text` of a folded character. */
export function foldWithOffsets(text: string): Folded {
  if (PLAIN.test(text)) return unitForUnit(text, text.toLowerCase())
  if (text.length < LONG) return foldAny(text)
  return foldLong(text)
}

const foldLong = keepByText(foldAny)
const LONG = 100

function foldAny(text: string): Folded {
  const folded = foldLatin(text)
  return folded === undefined ? foldMarked(text) : unitForUnit(text, folded)
}

function unitForUnit(text: string, folded: string): Folded {
  return { folded, at: (index) => Math.max(0, Math.min(index, text.length)) }
}

const foldLatin = makeLatinFolder(foldCharacter)

/** What each unit folds to that folds to one, once it was met; 0 for any other. */
const units = new Uint16Array(0x1_0000)

/** One unit that folds to one moves nothing: only where any other stood is kept, and its folding. */
function foldMarked(text: string): Folded {
  const starts: number[] = [] // Of each such character's folding.
  const ends: number[] = []
  const offsets: number[] = [] // Of the character in the text.
  const after: number[] = [] // Where the text goes on behind it.
  const buffer = openUnits(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const known = units[unit] ?? 0
    if (known !== 0) {
      addUnit(buffer, known)
      continue
    }
    const code = text.codePointAt(i) ?? unit
    const width = code > 0xffff ? 2 : 1
    const plain = foldCharacter(code)
    // Half of a character cut in two says nothing of the whole one.
    if (width === 1 && plain.length === 1 && (unit & 0xf800) !== 0xd800) units[unit] = plain.charCodeAt(0)
    else {
      starts.push(buffer.length)
      ends.push(buffer.length + plain.length)
      offsets.push(i)
      after.push(i + width)
    }
    addText(buffer, plain)
    i += width - 1
  }
  const folded = closeUnits(buffer)
  const at = (index: number): number => {
    if (index >= folded.length) return text.length
    const place = Math.max(0, index)
    const mark = firstIndexPast((index) => (starts[index] ?? 0) <= place, starts.length) - 1
    if (mark < 0) return place
    const within = place - (ends[mark] ?? 0)
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

function foldCharacter(code: number): string {
  const known = characters.get(code)
  if (known !== undefined) return known
  const folded = foldUnknown(String.fromCodePoint(code))
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
