// Why words that looked like an answer were not taken. Others go by it (what is said to stand elsewhere is asked for); the sentence that
// tells people is made in cli/say-refusal.ts.
import type { ValueType } from '../value/value.ts'

export type Refusal =
  | 'gives-way' // Taken back, or tried beside another: somebody who sets up a program tells it all the same.
  | 'no-word-for-it'
  | `unread-as-${ValueType}`
  | 'elsewhere'
  | 'vague'
  | 'shown-by-program'
  | 'told-by-person'
  | 'log-of-what-went'
  | 'both-ends'
  | 'no-box-ticked'
  | 'no-system'
  | 'no-program'
  | 'names-program'
  | 'counts-devices'
