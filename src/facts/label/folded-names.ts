// The names of a checklist's fields, folded: a checklist stays as it is, so each list of names is folded once.
import { foldInPlace } from '../fold-in-place.ts'

const known = new WeakMap<readonly string[], readonly string[]>()

/** Returns `names`, of a field, folded. */
export function foldedNames(names: readonly string[]): readonly string[] {
  const before = known.get(names)
  if (before !== undefined) return before
  const folded = names.map(foldInPlace)
  known.set(names, folded)
  return folded
}
