// What was worked out of a line of a text, kept while its mail is read: each checklist asks the same of the same lines.
// Comes in: a folded text and where a line begins and ends, at most MAX_LINE characters of which are looked at.

const MAX_LINES = 5_000
const MAX_LINE = 4_096

/** Returns `make`, working once for each of the last lines. Nobody may change what it returns. */
export function keepByLine<Made>(
  make: (folded: string, start: number, end: number) => Made,
): (folded: string, start: number, end: number) => Made {
  /** By text, then by place. */
  const kept = new Map<string, Map<number, Made>>()
  let lines = 0
  return (folded, start, end) => {
    const length = Math.min(end - start, MAX_LINE - 1)
    const place = start * MAX_LINE + length
    const ofText = kept.get(folded) ?? new Map<number, Made>()
    const known = ofText.get(place)
    if (known !== undefined) return known
    if (lines >= MAX_LINES) {
      kept.clear()
      lines = 0
    }
    const made = make(folded, start, start + length)
    ofText.set(place, made)
    kept.set(folded, ofText)
    lines += 1
    return made
  }
}
