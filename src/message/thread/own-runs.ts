// The runs of words that our letters are made of, by which their lines are known again in a quote, whatever a program does to marks and breaks.

/** Shorter runs stand in anybody's mail; longer ones would miss the ends of wrapped lines. */
export const RUN = 5

export type KnownRuns = {
  /** Every run of RUN words in our letters. */
  runs: ReadonlySet<string>
  /** Every line of them that has fewer words. */
  short: ReadonlySet<string>
}

/** Returns every run of RUN `words`, in order, the one that begins at each word; none of fewer. */
export function runsOf(words: readonly string[]): string[] {
  return words.length < RUN ? [] : Array.from({ length: words.length - RUN + 1 }, (_, at) => words.slice(at, at + RUN).join(' '))
}
