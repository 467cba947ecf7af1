// How far from a value the nearest words of a kind stand. Comes in: a folded text, a span of it, a pattern and how far to look.
import { eachMatch } from '../../value/text/all-matches.ts'
import type { Range } from '../range.ts'

/** Returns the distance in characters from the nearest match of `pattern` before `span`, within `reach`; undefined when none. */
export function distanceBefore(
  folded: string,
  span: Range,
  { pattern, from, reach }: { pattern: RegExp; from: number; reach: number },
): number | undefined {
  const start = Math.max(from, span.start - reach)
  let nearest: number | undefined
  for (const match of eachMatch(folded.slice(start, span.start), pattern)) nearest = span.start - (start + match.index + match[0].length)
  return nearest
}

/** Returns the distance from `span` to the first match of `pattern` after it, within `reach`. */
export function distanceAfter(
  folded: string,
  span: Range,
  { pattern, to, reach }: { pattern: RegExp; to: number; reach: number },
): number | undefined {
  const end = Math.min(to, span.end + reach)
  for (const match of eachMatch(folded.slice(span.end, end), pattern)) return match.index
  return undefined
}
