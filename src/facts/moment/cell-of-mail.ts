// Hours that stand in a cell of their own, in a row that tells of one mail. Comes in: folded text and where an hour stands in it.
import type { Range } from '../range.ts'

const MAX_ROW = 220

/** Returns whether an hour is such a one: "ana@… → rui@… | 14:20 | voltou": an hour alone between marks, in a row that tells of one mail. */
export function isCellOfMail(folded: string, { start, end }: Range): boolean {
  const before = folded.slice(Math.max(0, start - MAX_ROW), start)
  return (
    /[|;\t][ \t]{0,3}$/.test(before) &&
    /^[ \t]{0,3}(?:[|;\t\n]|$)/.test(folded.slice(end, end + 4)) &&
    before.slice(before.lastIndexOf('\n') + 1).includes('@')
  )
}
