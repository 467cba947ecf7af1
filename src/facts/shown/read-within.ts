// A value within the words that another fact was read from: the host that an error names, the sender in a log. Comes in: that fact, where the
// value stands in its quote, and the field. Goes out: a candidate with the value's own place; undefined where the words are no such value.
import type { Field } from '../../checklist/checklist.ts'
import { readAnswer } from '../../value/read-value.ts'
import type { ValueContext } from '../../value/value.ts'
import type { Candidate } from '../candidate.ts'

/** As sure as a value beside which nothing says what it is. */
const STRENGTH_WITHIN = 0.5

/** `start` and `end`: in the quote of `holder`. */
export function readWithin(
  { fact: { evidence }, age }: Candidate,
  { start, end }: { start: number; end: number },
  { field: { id, type }, context }: { field: Field; context: ValueContext },
): Candidate | undefined {
  const quote = evidence.quote.slice(start, end)
  const read = readAnswer(type, quote, context)
  if (read === undefined) return undefined
  const place = { passage: evidence.passage, start: evidence.start + start, end: evidence.start + end, quote, by: 'prose' as const }
  const { value, state, problem } = read
  const fact = { field: id, value, state, ...(problem === undefined ? {} : { problem }), evidence: place }
  return { fact, age, strength: STRENGTH_WITHIN, isWithin: true }
}
