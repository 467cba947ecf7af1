// Of which yes/no fields a state is said: "MX configurado" names it in its own words, "o MX do meu domínio está errado" says it of the MX,
// though the domain stands nearer. Comes in: a prose text and the state found in it. Goes out: the fields; none where nothing tells.
import type { Field } from '../../checklist/checklist.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { Range } from '../range.ts'
import type { FieldWords } from './field-words.ts'

type Told = { folded: string; fieldWords: ReadonlyMap<Field, FieldWords> }

const REACH = 90
/** "… do meu", "… of our": what stands before it is the matter, what behind it whose it is. */
const OF_ITS_OWNER = /^ (?:d[oae]s?|of|for|del?)(?: (?:meu|nosso|minha|nossa|my|our|the|mi|nuestro|el))? $/

/** Returns the fields of which the state at `found` is said, in the sentence that begins at `from`. */
export function mattersOf({ folded, fieldWords }: Told, found: Range, from: number): Field[] {
  const asked = [...fieldWords].filter(([field]) => field.type === 'yes_no')
  const words = folded.slice(found.start, found.end)
  const named = asked.filter(([, { names }]) => allMatches(words, names, 1).length > 0)
  if (named.length > 0) return named.map(([field]) => field)
  const before = folded.slice(Math.max(from, found.start - REACH), found.start)
  const places = asked.flatMap(([field, { names, cues }]) =>
    [names, cues].flatMap((pattern) =>
      pattern === undefined
        ? []
        : allMatches(before, pattern).map(({ 0: name, index }) => ({ field, start: index, end: index + name.length })),
    ),
  )
  return places.flatMap(({ field, end }) =>
    places.some((owner) => owner.field !== field && owner.start > end && OF_ITS_OWNER.test(before.slice(end, owner.start))) ? [field] : [],
  )
}
