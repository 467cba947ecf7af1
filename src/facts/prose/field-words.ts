// The words that a checklist gives for its fields, as patterns over folded text: names, cues for a value, and what speaks against one.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import { onceOf } from '../once-of.ts'
import { phrasesPattern } from './phrase-pattern.ts'

export type FieldWords = { names: RegExp; cues: RegExp | undefined; against: RegExp | undefined }

const NEVER = /(?!)/

/** Returns, for each field, its names, cues and counter-cues as patterns over folded text. */
export const fieldWordsOf = onceOf(
  ({ fields }: Checklist): Map<Field, FieldWords> =>
    new Map(
      fields.map((field) => [
        field,
        {
          // One-letter and preposition names ("de", "para") name a field on a label's line only.
          names: phrasesPattern(field.names.filter((name) => name.length > 3 || /^(?:ip|mx|so|os)$/i.test(name))) ?? NEVER,
          cues: phrasesPattern(field.cues),
          against: phrasesPattern(field.notNear),
        },
      ]),
    ),
)
