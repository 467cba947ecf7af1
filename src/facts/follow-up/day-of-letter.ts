// Who answers when it was with nothing but an hour ("enviado às 10:01") means the day on which he writes. Comes in: what the ticket knows,
// the fields that were asked, and when the letter was written. Goes out: what is known, with the letter's own day for moments of which no
// day was told. Only an hour completes it, and none that is still to come.
import type { Field } from '../../checklist/checklist.ts'
import type { KnownBefore } from '../fact.ts'

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
