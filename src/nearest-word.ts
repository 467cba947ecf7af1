// The "did you mean" of the command line and of the configuration: which of the allowed words a mistyped one was meant to be.

/** Returns the candidate that is two edits or a third of its letters away from `word` at most, or undefined when none is that near. */
export function findNearestWord(word: string, candidates: readonly string[]): string | undefined {
  let nearest: string | undefined
  let nearestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const distance = countEdits(word.toLowerCase().slice(0, 100), candidate.toLowerCase())
    if (distance < nearestDistance && distance <= Math.max(candidate.length < 4 ? 1 : 2, Math.floor(candidate.length / 3))) {
      nearest = candidate
      nearestDistance = distance
    }
  }
  return nearest
}

/** Levenshtein's distance: how many letters must be added, dropped or changed. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 1; line <= from.length; line++) {
    const next = [line]
    for (let column = 1; column <= to.length; column++) {
      const kept = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1)
      next.push(Math.min(kept, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
