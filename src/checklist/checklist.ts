// A checklist names the facts we must know before a person can help. It is data, written in checklists/*.yaml,
// checked here once, at start, and nowhere else. docs/checklists.md tells a desk how to write its own.
import { z } from 'zod'
import { VALUE_TYPES } from '../value/value.ts'

const Id = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'a lower-case word: letters, digits, _')
const Short = z.string().min(1).max(300)

/** The same words in each language a reply can be written in. */
const Texts = z.strictObject({ 'pt-BR': Short, en: Short, es: Short })
export type Texts = z.infer<typeof Texts>

const Field = z.strictObject({
  id: Id,
  type: z.enum(VALUE_TYPES),
  /** The published page's own label, in full. */
  label: Short,
  /** Other ways people write the label, any language; matched without case, accents and punctuation. */
  names: z.array(Short).default([]),
  /** Words that stand near the value where it is told in prose. */
  cues: z.array(Short).default([]),
  /** yes, no, or only when the customer says that there is one ("voltou um erro") without giving it. */
  required: z.enum(['yes', 'no', 'when-mentioned']),
  /** What the reply calls it. */
  title: Texts,
  /** One sentence: where the customer finds it. */
  whereToFind: Texts,
  example: Short,
  /** Answered with no, the problem cannot be analysed; the text says what to mend first. */
  precondition: z.strictObject({ mend: Texts }).optional(),
})
export type Field = z.infer<typeof Field>

const Checklist = z.strictObject({
  id: Id,
  title: Texts,
  /** How a message is recognised as this checklist's. */
  recognise: z.strictObject({
    /** Phrases that speak for it, each with its weight; matched on folded words. */
    for: z.record(Short, z.number().min(0).max(10)),
    /** Phrases that speak against it. */
    against: z.record(Short, z.number().min(0).max(10)).default({}),
  }),
  /** In the order a reply asks for them and a hand-off lists them. */
  fields: z.array(Field).nonempty(),
})
export type Checklist = z.infer<typeof Checklist>

/** Returns `data` as a checklist. Throws, naming `file` and each wrong key, when it is not one. */
export function parseChecklist(file: string, data: unknown): Checklist {
  const result = Checklist.safeParse(data)
  if (!result.success) throw new Error(`Cannot use checklist ${file}:\n${z.prettifyError(result.error)}`)
  return result.data
}
