// Round brackets in the text of an error: where one stands open before a place, and where it is closed.
// Comes in: a folded text and a place in it. Goes out: an index; undefined where there is none within reach. Linear.
import { MAX_ERROR } from './error-end.ts'

const REACH_BEFORE = 200

/** Returns where the bracket stands that is open at `start`, not before `from`. */
export function unclosedBracket(folded: string, from: number, start: number): number | undefined {
  const head = folded.slice(Math.max(from, start - REACH_BEFORE), start)
  const open = head.lastIndexOf('(')
  return open >= 0 && !head.slice(open).includes(')') ? start - head.length + open : undefined
}

/** Returns where the bracket at `open` is closed. */
export function closingBracket(folded: string, open: number): number | undefined {
  let depth = 0
  for (let index = open; index < Math.min(folded.length, open + MAX_ERROR); index++) {
    if (folded[index] === '(') depth++
    else if (folded[index] === ')' && --depth === 0) return index
  }
  return undefined
}
