// A weekday that is all of an answer, or of a piece between commas: "sexta", "para ana@…, terça". In prose "segunda" counts as often as it
// names a day; where the day was asked for it is one. Comes in: a line of such an answer. Goes out: the day.
import { readAnswer } from '../../value/read-value.ts'
import type { FoundValue, ValueContext, ValueType } from '../../value/value.ts'
import { foldInPlace } from '../fold-in-place.ts'

const LONE_DAY =
  /(?:^|[,;(])\s{0,2}(?:(?:foi|era|e|eh|na|no|isso|it was|on|fue|el)\s){0,2}((?:segunda|terca|quarta|quinta|sexta|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes)(?:-feira| feira)?(?: passad[oa])?)(?=\s{0,2}(?:[,;.!)]|$))/

/** Returns the weekday that stands in `text` by itself. */
export function findLoneDay(text: string, type: ValueType, context: ValueContext): FoundValue | undefined {
  const match = type === 'date' || type === 'datetime' ? LONE_DAY.exec(foldInPlace(text)) : null
  const words = match?.[1]
  if (match === null || words === undefined) return undefined
  const start = match.index + match[0].length - words.length
  const read = readAnswer(type, text.slice(start, start + words.length), context)
  return read === undefined ? undefined : { ...read, start, end: start + words.length }
}
