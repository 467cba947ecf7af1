// Which of two days ends what the other began: of a range its start is the moment, of a term nothing is. Comes in: folded text and where days stand.
import { isNight } from './beside-day.ts'

const RANGE_END = /^\)?\s{0,2}(?:a|ate|ao?s?|-|--|to|until|till?|hasta|al|para|pra|through)\s{0,2}(?:o |a |as |el |the )?(?:dia )?$/
const UNTIL = /(?<![\p{L}])(?:ate|until|till?|hasta|antes d[aeo]|before|prazo(?: [eé])?:?)\s{1,2}(?:o |a |as |el |the |na |no )?(?:dia )?$/u

/** "De 10 a 12/11", "entre quinta e sexta": whether the day at `start` ends a range that `previous` begins; not the night between them. */
export function isRangeEnd(folded: string, previous: { start: number; end: number }, start: number): boolean {
  const between = folded.slice(previous.end, start)
  if (RANGE_END.test(between)) return !isNight(folded, previous, start)
  return BOTH.test(between) && AMONG.test(folded.slice(Math.max(0, previous.start - 12), previous.end))
}

const AMONG = /(?<![a-z])(?:entre|between) (?:[oa] |el )?\S{1,30}(?: \S{1,30}){0,2}$/
const BOTH = /^ (?:e|y|and) (?:[oa] |el )?$/

/** "Até dia 20": whether the day at `start` is a term. */
export function isTerm(folded: string, start: number): boolean {
  return UNTIL.test(folded.slice(Math.max(0, start - 24), start))
}
