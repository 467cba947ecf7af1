// A text without some of its parts. Comes in: a text and ranges of it, in any order. Goes out: the text of the same length and with the same
// lines, blanks in place of the ranges.
import type { Range } from '../range.ts'

/** Returns `text` with `ranges` blank. */
export function withBlanks(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text
  let shown = ''
  let at = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    shown += text.slice(at, Math.max(at, start)) + blankOf(text.slice(Math.max(at, start), end))
    at = end
  }
  return shown + text.slice(at)
}

/** Returns blanks in place of `text`, its lines as long as they were. */
function blankOf(text: string): string {
  return text
    .split('\n')
    .map(({ length }) => ' '.repeat(length))
    .join('\n')
}
