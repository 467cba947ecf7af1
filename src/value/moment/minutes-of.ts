// The minutes that are said behind an hour, in words or figures: "meia", "um quarto", "vinte e cinco", "40". Comes in: folded words, or none.
// Goes out: their number, NaN where they say none.
import { readNumberWords } from '../number-words.ts'

const MINUTES: Readonly<Record<string, number>> = {
  meia: 30,
  meio: 30,
  media: 30,
  half: 30,
  'um quarto': 15,
  'un cuarto': 15,
  cuarto: 15,
  quarter: 15,
  'a quarter': 15,
}

/** Returns the minutes that `words` say; none say 0. */
export function minutesOf(words: string | undefined): number {
  if (words === undefined) return 0
  return MINUTES[words] ?? readNumberWords(words) ?? Number(words)
}
