// The sentence that a place in a text stands in, and where its item ends. Comes in: a folded text and a span of it. Every window is bounded, so
// that reading stays linear.
import type { Range } from '../range.ts'

const MAX_SENTENCE = 320

/** Returns the sentence of folded text around `span`. A line break ends one only where the line is short, blank, or longer than lines are wrapped. */
export function sentenceAround(folded: string, span: Range): Range {
  const from = Math.max(0, span.start - MAX_SENTENCE)
  const to = Math.min(folded.length, span.end + MAX_SENTENCE)
  let start = from
  for (let i = span.start - 1; i > from; i--) {
    if (endsSentence(folded, i)) {
      start = i + 1
      break
    }
  }
  let end = to
  for (let i = span.end; i < to; i++) {
    if (endsSentence(folded, i)) {
      end = i
      break
    }
  }
  return { start, end }
}

const SHORT_LINE = 48
/** No mail program breaks lines behind more than this: the writer did. */
const WRAPPED_LINE = 100

function endsSentence(folded: string, i: number): boolean {
  const mark = folded[i]
  if (mark === '\n') {
    if (folded[i + 1] === '\n' || folded[i - 1] === '\n') return true
    const length = i - folded.lastIndexOf('\n', i - 1)
    return length < SHORT_LINE || length > WRAPPED_LINE
  }
  if (mark === '!' || mark === '?') return true
  if (mark !== '.' && mark !== ';') return false
  const after = folded[i + 1]
  if (after !== undefined && !/\s/.test(after)) return false
  // "Ex.", "Sr.", "av." and single letters end nothing.
  return !/(?:^|[\s(])(?:[a-z]|sr|sra|mr|mrs|ms|dr|dra|prof|ex|av|tel|nov|dez|out|set|ago|jul|jun|mai|abr|mar|fev|jan|hs|hrs|obs|n|seg|ter|qua|qui|sex|sab|dom)$/.test(
    folded.slice(Math.max(0, i - 6), i),
  )
}

/** Returns where the item ends that goes on at `from`. "Entrada 995, saída 465": what stands behind a comma is said of the next value. */
export function endOfItem(folded: string, from: number, to: number): number {
  const mark = folded.slice(from, to).search(/[,;/|(\n]|\se\s/)
  return mark < 0 ? to : from + mark
}
