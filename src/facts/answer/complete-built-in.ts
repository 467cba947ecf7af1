// The mail app that came with a phone has no version of its own: its system's counts, told anywhere in the mail ("android 14 …. app samsung email") or
// known of the talk, whose answer names the app ("o Mail mesmo", "o do próprio iPhone"). Comes in: what the mail states and what the ticket knows. Goes
// out: the same, the app with the version of that system.
import type { Checklist } from '../../checklist/checklist.ts'
import { findAllSoftware } from '../../value/program/software.ts'
import { fold } from '../../value/text/fold.ts'
import type { Fact, KnownBefore } from '../fact.ts'

/** What people call it by. */
const BUILT_IN =
  /\b(?:mail|e-?mail|correio|correo|iphone|ipad|apple|samsung|celular|telefone|telefono|aparelho|phone|nativ[oa]|padrao|stock|default|propri[oa]|own|que (?:ja )?v(?:em|eio))\b/
const OF_PHONES = /^(?:ios|ipados|android|one ui|miui)\b.{0,20}\d/

/** Returns `facts`, the built-in mail app among them with the system that `facts` or `known` have. */
export function completeBuiltIn(facts: readonly Fact[], { fields }: Checklist, known: readonly KnownBefore[]): Fact[] {
  const systems = fields.filter(({ textOf }) => textOf === 'operating-system').map(({ id }) => id)
  const system = [...facts, ...known].find(({ field, value }) => systems.includes(field) && OF_PHONES.test(fold(String(value))))
  const programs = fields.filter(({ type }) => type === 'software').map(({ id }) => id)
  const completed = facts.map((fact): Fact => {
    if (system === undefined || !programs.includes(fact.field) || fact.problem !== 'no-version' || !isBuiltIn(String(fact.value)))
      return fact
    const { problem, ...rest } = fact
    return { ...rest, value: `${fact.value} (${system.value})`, state: 'good' }
  })
  return [...completed, ...completeKnown(facts, { programs, systems, known })]
}

type Known = { programs: readonly string[]; systems: readonly string[]; known: readonly KnownBefore[] }

/** "O android é 14", of a talk that knows the app: it has its version now. */
function completeKnown(facts: readonly Fact[], { programs, systems, known }: Known): Fact[] {
  const system = facts.find(({ field, value }) => systems.includes(field) && OF_PHONES.test(fold(String(value))))
  const program = known.find(({ field, value, state }) => programs.includes(field) && state === 'partial' && isBuiltIn(String(value)))
  if (system === undefined || program === undefined || facts.some(({ field }) => field === program.field)) return []
  return [{ field: program.field, value: `${program.value} (${system.value})`, state: 'good', evidence: system.evidence }]
}

/** Read in a browser Gmail has no version at all; as an app on a telephone it has one that nobody finds, and our letter asks for the system's. */
const OF_GMAIL = /^(?:app|aplicativo)(?: d[oe])? gmail$|^gmail app$/

/** Any other app has a version of its own. */
function isBuiltIn(value: string): boolean {
  return (BUILT_IN.test(fold(value)) && findAllSoftware(value).every(({ kind }) => kind === 'built-in')) || OF_GMAIL.test(fold(value))
}
