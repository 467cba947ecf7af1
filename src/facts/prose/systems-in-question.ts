// Which operating systems of a prose are in question: not those of a machine where all is well, nor those of before, nor one that is told beside a
// program which is not in use ("na minha (Windows 10, Outlook 2016) baixa, na da Paula (Windows 11, …) não"), where another one is left.
import type { FoundText } from '../../value/program/operating-system.ts'
import { findAllSoftware } from '../../value/program/software.ts'
import { findOnce } from '../find-once.ts'
import type { Range } from '../range.ts'
import type { Prose } from './prose.ts'
import { isOfBefore } from './taken-back.ts'
import { notOfWorkingPlaces } from './told-by-place.ts'
import { isOfWorking } from './told-of-working.ts'

const programsIn = findOnce(({ text }) => findAllSoftware(text))
const REACH = 24
/** What may stand between a system and the program on it. */
const BESIDE = /^[\s,/(-]{0,3}(?:(?:com|e|n[oa]|num|em|with|and|on|y|con|en|[oa]|the|el) ){0,3}$/

/** Returns those of `systems`, found in `prose`, that may be the one asked for. */
export function systemsInQuestion(prose: Prose, systems: readonly FoundText[]): FoundText[] {
  const { folded } = prose
  const running = systems.filter((found) => !isOfWorking(folded, found) && !isOfBefore(folded, found, systems))
  const own = notOfWorkingPlaces(folded, running)
  if (own.length < 2) return own
  const programs = programsIn(prose)
  const gone = programs.filter(({ standing }) => standing === 'elsewhere' || standing === 'past')
  const left = own.filter((found) => !gone.some((program) => areBeside(folded, found, program)))
  return left.length === 0 ? own : left
}

function areBeside(folded: string, one: Range, other: Range): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  return second.start - first.end < REACH && BESIDE.test(folded.slice(first.end, second.start))
}
