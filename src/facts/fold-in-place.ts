// Folding that keeps every offset: each UTF-16 unit becomes exactly one unit, so that a place in the result is one in the text.
// Lower case, no accents, dashes and quotation marks plain, arrows as '>', blanks of every kind as ' '. Linear; never fails.
import { asBytes } from '../value/as-bytes.ts'
import { fold } from '../value/fold.ts'
import { keepByText } from '../value/keep-by-text.ts'

const PLAIN = /^[\t\n -~]*$/
const units = new Map<number, string>()
const MAX_REMEMBERED = 5_000

/** Returns `text` folded, of the same length. */
export function foldInPlace(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  if (text.length < LONG) return foldMarked(text)
  return foldLong(text)
}

const foldLong = keepByText(foldMarked)
const LONG = 100

function foldMarked(text: string): string {
  let folded = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue
    if (i > from) folded += text.slice(from, i).toLowerCase()
    folded += foldUnit(text.charAt(i))
    from = i + 1
  }
  return asBytes(folded + text.slice(from).toLowerCase())
}

function foldUnit(unit: string): string {
  const known = units.get(unit.charCodeAt(0))
  if (known !== undefined) return known
  const plain = /[→⇒➔➜►▶»›]/.test(unit) && unit !== '»' ? '>' : /[\s\u200b-\u200d\ufeff]/.test(unit) ? ' ' : fold(unit)
  // A letter that grows or vanishes under folding (ß, a lone accent, half of a pair) stays as it is.
  const result = plain.length === 1 ? plain : unit
  if (units.size < MAX_REMEMBERED) units.set(unit.charCodeAt(0), result)
  return result
}
