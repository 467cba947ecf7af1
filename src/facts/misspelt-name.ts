// A field's name that the writer misspelt right before its value: "o meu usuairo é ana@…", "servodor pop: …" in a sentence. Comes in: folded text,
// the field and where the value stands. A word one slip away from one of the field's names counts where "é" and nothing else links it.
import type { Field } from '../checklist/checklist.ts'
import { isOneEditAway } from '../value/find-slip.ts'
import { foldInPlace } from './fold-in-place.ts'

const LEAST = 6
const BEFORE =
  /(?<![a-z])([a-z]{5,14})(?: (?:pop3?|de entrada|do pop|de e-?mail|do e-?mail|aqui|que uso|que esta escrito|que ta escrito|of pop))? (?:e|eh|is|es|esta|ta|fica)(?: (?:o|a|el|la|the|como))? ?["'(]?$/
const REACH = 50

/** Names live as long as their checklist. */
const known = new WeakMap<Field, readonly string[]>()

function longNames(field: Field): readonly string[] {
  const names = known.get(field) ?? field.names.map(foldInPlace).filter((name) => name.length >= LEAST && /^[a-z]+$/.test(name))
  known.set(field, names)
  return names
}

/** Returns whether a misspelt name of `field` leads to what begins at `start`. */
export function hasMisspeltName(folded: string, field: Field, start: number): boolean {
  const word = BEFORE.exec(folded.slice(Math.max(0, start - REACH), start).replaceAll('\n', ' '))?.[1]
  return word !== undefined && longNames(field).some((name) => isOneEditAway(word, name))
}
