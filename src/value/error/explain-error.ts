// Says what an error's words mean and what usually mends it, out of known-errors.ts. The reply shows it as a hint, never instead of a question.
// Of the rows that fit, the sharpest is taken; of equally sharp ones, the one that recognises more of the text.
import { allMatches } from '../text/all-matches.ts'
import { foldWithOffsets } from '../text/fold.ts'
import { keepByText } from '../text/keep-by-text.ts'
import { KNOWN_ERRORS, type KnownError } from './known-errors.ts'

export type Explanation = Pick<KnownError, 'id' | 'meaning' | 'remedy'>

// An error with its returned headers; more is not read.
const MAX_ERROR = 2_000
const RANK = { sharp: 2, plain: 1, broad: 0 }

const rows = KNOWN_ERRORS.map((known) => ({ known, pattern: new RegExp(`(?<![a-z0-9.])(?:${known.patterns.join('|')})`, 'g') }))

/** Returns what the error in `text` means; undefined when no row knows it. */
export function explainError(text: string): Explanation | undefined {
  const { best } = explain(text.slice(0, MAX_ERROR))
  if (best === undefined) return undefined
  const { id, meaning, remedy } = best
  return { id, meaning, remedy }
}

/** The reply, the hand-off and the record beside it ask for the same. */
const explain = keepByText((text): { best: KnownError | undefined } => {
  const folded = foldWithOffsets(text).folded.replace(/\s{1,2000}/g, ' ')
  let best: { known: KnownError; score: number } | undefined
  for (const { known, pattern } of rows) {
    const matched = allMatches(folded, pattern).reduce((longest, match) => Math.max(longest, match[0].length), 0)
    if (matched === 0) continue
    const score = RANK[known.sharpness] * MAX_ERROR + matched
    if (best === undefined || score > best.score) best = { known, score }
  }
  return { best: best?.known }
})
