// A text and its lines: where a line ends, and words on one line.

/** Returns where the line that goes on at `from` ends. */
export function endOfLine(folded: string, from: number): number {
  const newline = folded.indexOf('\n', from)
  return newline < 0 ? folded.length : newline
}

/** Returns `words` on one line, without blanks around them. */
export function collapse(words: string): string {
  return words.replace(/\s{1,400}/g, ' ').trim()
}
