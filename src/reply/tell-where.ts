// Where a customer finds what is asked for: in the program or on the device that he named, where the checklist tells of it.
// In: a field, and what he said of his programs. Out: one sentence of the checklist; nothing of the customer's own words.
import type { Checklist, Field } from '../checklist/checklist.ts'
import type { Fact } from '../facts/fact.ts'
import type { Language } from '../message/message.ts'
import { fold } from '../value/text/fold.ts'

/** A program's name with its version and system. */
const MAX_NAMED = 200

/** Returns what the customer said of his programs and of the system they run on. */
export function namedPrograms(checklist: Checklist, facts: Fact[]): string[] {
  const telling = checklist.fields.filter(({ type, textOf }) => type === 'software' || textOf === 'operating-system').map(({ id }) => id)
  return facts.filter(({ field }) => telling.includes(field)).map(({ value }) => String(value).slice(0, MAX_NAMED))
}

/** Returns the sentence that tells where `field` is found in one of `programs`; the general one where none is told of. */
export function tellWhere(field: Field, programs: string[], language: Language): string {
  const named = programs.map(wordsOf)
  const place = field.whereInProgram.find((each) =>
    each.programs.some((program) => named.some((words) => words.includes(wordsOf(program)))),
  )
  return (place ?? field).whereToFind[language]
}

/** Between blanks, so that "ios" is no part of "avarios". */
function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
