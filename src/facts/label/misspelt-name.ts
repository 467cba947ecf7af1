// A field's name that the writer misspelt right before its value: "o meu usuairo é ana@…", "servodor pop: …" in a sentence. Comes in: folded text,
// the field and where the value stands. A word one slip away from one of the field's names counts where "é" and nothing else links it.
import type { Field } from '../../checklist/checklist.ts'
import { isOneEditAway } from '../../value/address/find-slip.ts'
import { foldedNames } from './folded-names.ts'

const LONG_NAME = /^[a-z]{6,}$/
const BEFORE =
  /(?<![a-z])([a-z]{5,14})(?: (?:pop3?|de entrada|do pop|de e-?mail|do e-?mail|aqui|que uso|que esta escrito|que ta escrito|of pop))? (?:e|eh|is|es|esta|ta|fica)(?: (?:o|a|el|la|the|como))? ?["'(]?$/
const REACH = 50

/** Returns whether a misspelt name of `field` leads to what begins at `start`. */
export function hasMisspeltName(folded: string, field: Field, start: number): boolean {
  const word = BEFORE.exec(folded.slice(Math.max(0, start - REACH), start).replaceAll('\n', ' '))?.[1]
  return word !== undefined && foldedNames(field.names).some((name) => LONG_NAME.test(name) && isOneEditAway(word, name))
}
