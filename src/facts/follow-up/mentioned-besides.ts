// What is mentioned of a second matter alone: in "agora também não consigo mandar, dá erro" the error is of that matter, and the talk's own
// has none. Comes in: the fields a follow-up mentions. Goes out: those it mentions of the talk's matter.
import type { Field } from '../../checklist/checklist.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { findMentions } from '../prose/find-mentions.ts'
import { partBesides } from './told-besides.ts'

/** Returns `mentioned` without the fields that `said` mentions only where it tells of another matter. */
export function withoutMentionedBesides(mentioned: string[], said: string, fields: readonly Field[]): string[] {
  if (mentioned.length === 0) return mentioned
  const { besides, rest } = partBesides(said, 'follow-up')
  if (besides.length === 0) return mentioned
  const idsIn = (text: string) => new Set(findMentions(foldInPlace(text), fields).map(({ id }) => id))
  const [inBesides, inRest] = [idsIn(besides.join('\n')), idsIn(rest)]
  return mentioned.filter((id) => !inBesides.has(id) || inRest.has(id))
}
