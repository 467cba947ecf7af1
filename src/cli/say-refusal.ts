// The words for why something was not taken as an answer.
import type { Refusal } from '../facts/refusal.ts'
import type { ValueType } from '../value/value.ts'

/** All but those that name a type. */
type Told = Exclude<Refusal, `unread-as-${ValueType}`>

const WORDS = {
  'gives-way': 'it gives way to another',
  'no-word-for-it': 'nothing near it says that it is this',
  elsewhere: 'said to stand elsewhere',
  vague: 'too vague to be the text',
  'shown-by-program': 'what a program shows',
  'told-by-person': 'what a person tells, and no program',
  'log-of-what-went': 'the log of mail that went',
  'both-ends': 'it tells both ends of a way',
  'no-box-ticked': 'none of its boxes is ticked',
  'no-system': 'no system is named',
  'no-program': 'no program is named',
  'names-program': 'a program is named',
  'counts-devices': 'the label counts devices, and no system is named',
} satisfies Record<Told, string>

/** Returns `refusal` in words: "not read as port". */
export function sayRefusal(refusal: Refusal): string {
  return isTold(refusal) ? WORDS[refusal] : `not read as ${refusal.replace('unread-as-', '')}`
}

function isTold(refusal: Refusal): refusal is Told {
  return Object.hasOwn(WORDS, refusal)
}
