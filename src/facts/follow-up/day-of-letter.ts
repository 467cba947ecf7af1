// Who answers when it was with nothing but an hour ("enviado às 10:01") means the day on which he writes, and with "agora mesmo" that moment. Comes in: what the ticket knows,
// the fields that were asked, and when the letter was written. Goes out: what is known, with the letter's own day for moments of which no
// day was told. Only an hour completes it, and none that is still to come.
import type { Field } from '../../checklist/checklist.ts'
import type { FoundValue } from '../../value/value.ts'
import type { KnownBefore } from '../fact.ts'
import { foldInPlace } from '../fold-in-place.ts'

/** Returns `known`, and the day of `writtenAt` for each asked moment that it does not hold. */
export function withDayOfLetter(
  known: readonly KnownBefore[],
  asked: readonly Field[],
  { writtenAt, timeZone }: { writtenAt: string | undefined; timeZone: string },
): KnownBefore[] {
  if (writtenAt === undefined) return [...known]
  const told = new Set(known.map(({ field }) => field))
  const day = Temporal.Instant.from(writtenAt).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const open = asked.filter(({ id, type }) => type === 'datetime' && !told.has(id))
  return [...known, ...open.map(({ id }): KnownBefore => ({ field: id, value: day, state: 'partial', isOfLetter: true }))]
}

/** "Aconteceu agora mesmo de novo", "acabou de dar": it was seen while the letter was written. */
const JUST_NOW =
  /(?<![a-z])(?<!(?:nao|n|nem|not|no) )(?:(?:aconteceu|ocorreu|apareceu|repetiu|deu(?: (?:o )?(?:mesmo )?erro)?|tentei|testei|foi|happened|tried|it was|paso|sucedio|ocurrio|intente|fue)(?: (?:de novo|novamente|outra vez|again|otra vez|de nuevo))?,? (?:bem |justo )?(?:agora(?: mesmo| ha pouco)?|agorinha(?: mesmo)?|neste (?:exato )?momento|just now|right now|ahora(?: mismo)?)|(?:acabou|acaba) de (?:acontecer|dar|aparecer|ocorrer|repetir|pasar|suceder)|(?:has )?just happened)(?= ?(?:[.,;!)\n]|$)| (?:de novo|novamente|outra vez|again|otra vez|de nuevo|e|and|y)(?![a-z]))/

/** Returns the moment of the letter where `text`, a line of it, says that it was just then. */
export function findJustNow(text: string, writtenAt: string | undefined, timeZone: string): FoundValue | undefined {
  const match = writtenAt === undefined ? null : JUST_NOW.exec(foldInPlace(text))
  if (match === null || writtenAt === undefined) return undefined
  const moment = Temporal.Instant.from(writtenAt).toZonedDateTimeISO(timeZone).toPlainDateTime()
  return { value: moment.toString({ smallestUnit: 'minute' }), state: 'good', start: match.index, end: match.index + match[0].length }
}
