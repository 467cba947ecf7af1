// Many patterns sought as one alternation would be, each only where its letters stand: of a long list few can match in any given text.
// Comes in: a text and global patterns. Goes out: the leftmost match from a place on; at one place that of the earlier pattern.
import { matchFrom } from './all-matches.ts'
import { thoseThatMayMatch } from './letter-gate.ts'

/** Returns a search in `text`: the first match of any of `patterns` that begins at `from` or behind. Ask with growing places only. */
export function firstOfAny(text: string, patterns: readonly RegExp[]): (from: number) => RegExpExecArray | null {
  const sought = thoseThatMayMatch(text, patterns).map((pattern): Sought => ({ pattern, match: undefined }))
  return (from) => {
    let first: RegExpExecArray | null = null
    for (const one of sought) {
      if (one.match === null) continue
      if (one.match === undefined || one.match.index < from) one.match = matchFrom(text, one.pattern, from)
      if (one.match !== null && (first === null || one.match.index < first.index)) first = one.match
    }
    return first
  }
}

/** `match`: undefined before the first look, null where none is left. */
type Sought = { pattern: RegExp; match: RegExpExecArray | null | undefined }
