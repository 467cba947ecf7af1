// Times that are told twice or are the two ends of one: "às 8, 8h15 pra ser exato", "entre as 14h e as 15h30". Comes in: the times of a folded text, in
// order. Goes out: one for each moment; what ends at a time ("até as 9h") has none.
import type { TimeMention } from './find-times.ts'
import { isHourOfEvent } from './hour-of-event.ts'
import { tellsClockAgain } from './time-zone.ts'

const UNTIL =
  /(?<![\p{L}])(?:ate|until|till|til|hasta|antes d[aeo]s?|before|no maximo)(?: (?:as|a|o|las|la|the|umas|por volta d[ae]s))?\s{1,2}(?:as )?$/u
const RANGE = /^\s{0,2}(?:e|a|as|ate|ao?s?|-|~|to|and|y|until|till|hasta)(?: (?:as|a|las|umas))?\s{0,2}$/u

/** Returns `sorted` with each moment once. */
export function mergeTimes(folded: string, sorted: TimeMention[]): TimeMention[] {
  return withoutEnds(folded, sharpened(folded, sorted))
}

/** "Umas 8 e pouco, 8h20 eu acho": the same hour told again with its minutes is what is meant. */
function sharpened(folded: string, sorted: TimeMention[]): TimeMention[] {
  const kept: TimeMention[] = []
  for (const one of sorted) {
    const last = kept.at(-1)
    // "9h40 daqui, 6h40 de Brasília": of two clocks the one whose zone is known.
    if (
      last !== undefined &&
      last.zone === undefined &&
      tellsClockAgain(folded.slice(last.end, one.start), { zone: one.zone, behind: folded.slice(one.end, one.end + 40) })
    ) {
      kept[kept.length - 1] = { ...one, isSure: true, start: last.start }
      continue
    }
    const isSharper =
      last !== undefined &&
      last.minute === 0 &&
      one.minute > 0 &&
      last.hour % 12 === one.hour % 12 &&
      AGAIN.test(folded.slice(last.end, one.start))
    if (isSharper && last !== undefined) {
      const hour = last.hasPeriod ? last.hour : one.hour
      kept[kept.length - 1] = { ...one, hour, hasPeriod: last.hasPeriod || one.hasPeriod, isSure: true, start: last.start }
    } else kept.push(one)
  }
  return kept
}

const AGAIN =
  /^(?: e (?:pouco|pouquinho|alguma coisa|uns quebrados|poquito)| y (?:pico|algo)| something|-?ish| mais ou menos| or so)?(?: (?:da|de la|in the) (?:manha|tarde|noite|madrugada|manana|noche|morning|afternoon|evening))?\s?[,(–—-]\s{0,2}(?:(?:(?:eu )?acho(?: que)?|tipo|mais (?:exatamente|precisamente)|precisamente|pra ser exat[oa]|digamos|more like|to be exact|maybe|perhaps|say|mas o menos|creo(?: que)?|i think|umas|as|foi|era|eram|a las|at|it was|about) ){0,4}$/

/** A range gives its start, which then reaches over its end: "entre as 14h e as 15h30 de ontem" is one moment of that day. */
function withoutEnds(folded: string, sorted: TimeMention[]): TimeMention[] {
  const kept: TimeMention[] = []
  let last: TimeMention | undefined
  for (const one of sorted) {
    // "A aula das dez e às 11h05 …": the hour of something else begins no range.
    const isEnd = last !== undefined && RANGE.test(folded.slice(last.end, one.start).slice(0, 20)) && !isHourOfEvent(folded, last.start)
    if (isEnd && kept.length > 0 && kept.at(-1)?.end === last?.end) kept[kept.length - 1] = { ...(kept.at(-1) ?? one), end: one.end }
    else if (!isEnd && !UNTIL.test(folded.slice(Math.max(0, one.start - 24), one.start))) kept.push(one)
    last = one
  }
  return kept
}
