// The words that a checklist gives for its fields, as patterns over folded text: names, cues for a value, and what speaks against one.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import { phrasesPattern } from './phrase-pattern.ts'

export type FieldWords = { names: RegExp; cues: RegExp | undefined; against: RegExp | undefined }

const NEVER = /(?!)/

/** Checklists live as long as the process: their patterns are made once. */
const compiled = new WeakMap<Checklist, Map<Field, FieldWords>>()

/** Returns, for each field, its names, cues and counter-cues as patterns over folded text. */
export function fieldWordsOf(checklist: Checklist): Map<Field, FieldWords> {
  const known = compiled.get(checklist) ?? makeFieldWords(checklist)
  compiled.set(checklist, known)
  return known
}

function makeFieldWords(checklist: Checklist): Map<Field, FieldWords> {
  return new Map(
    checklist.fields.map((field) => [
      field,
      {
        // One-letter and preposition names ("de", "para") name a field on a label's line only.
        names: phrasesPattern(field.names.filter((name) => name.length > 3 || /^(?:ip|mx|so|os)$/i.test(name))) ?? NEVER,
        cues: phrasesPattern(field.cues),
        against: phrasesPattern(field.notNear),
      },
    ]),
  )
}
