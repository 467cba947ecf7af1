// The names of a checklist's fields, folded: a checklist stays as it is, so each list of names is folded once.
import { foldInPlace } from '../fold-in-place.ts'
import { onceOf } from '../once-of.ts'

/** Returns the names of a field, folded. */
export const foldedNames = onceOf((names: readonly string[]): readonly string[] => names.map(foldInPlace))
