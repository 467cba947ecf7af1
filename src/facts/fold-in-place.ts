// Folding that keeps every offset: each UTF-16 unit becomes exactly one unit, so that a place in the result is one in the text.
// Lower case, no accents, dashes and quotation marks plain, arrows as '>', a key around a figure as ')', blanks of every kind as ' '. Linear; never fails.
import { fold } from '../value/text/fold.ts'
import { makeLatinFolder } from '../value/text/fold-latin.ts'
import { keepByText } from '../value/text/keep-by-text.ts'
import { closeUnits, lowerCase, openUnits } from '../value/text/unit-buffer.ts'

const PLAIN = /^[\t\n -~]*$/
/** What each unit was found to fold to. */
const known = new Uint16Array(0x1_0000)

/** Returns `text` folded, of the same length. */
export function foldInPlace(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  if (text.length < LONG) return foldAny(text)
  return foldLong(text)
}

const foldLong = keepByText(foldAny)
const LONG = 100

function foldAny(text: string): string {
  return foldLatin(text) ?? foldMarked(text)
}

const foldLatin = makeLatinFolder((code) => String.fromCharCode(foldUnit(code)))

function foldMarked(text: string): string {
  const { units } = openUnits(text.length)
  let all = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const unit = known[code] || foldUnit(code)
    units[i] = unit
    all |= unit
  }
  return closeUnits({ units, length: text.length, all })
}

/** "8️⃣": what stands around a figure parts it as a bracket does. */
const KEYCAP = '\u20e3'

function foldUnit(code: number): number {
  if (code < 0x80) {
    known[code] = lowerCase(code)
    return lowerCase(code)
  }
  const unit = String.fromCharCode(code)
  const plain =
    /[→⇒➔➜➝➞➡➤⟶⮕►▶»›]/.test(unit) && unit !== '»'
      ? '>'
      : /\s|[\u200b-\u200d\ufeff]|\ufe0f/.test(unit)
        ? ' '
        : unit === KEYCAP
          ? ')'
          : fold(unit)
  // A letter that grows or vanishes under folding (ß, a lone accent, half of a pair) stays as it is.
  const result = plain.length === 1 ? plain.charCodeAt(0) : code
  known[code] = result
  return result
}
