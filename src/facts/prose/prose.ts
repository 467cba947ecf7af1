// What customers tell outside of labels, errors and secrets: the text of a speech, with what tells whose it is.
import type { Field } from '../../checklist/checklist.ts'
import type { Desk } from '../../message/desk.ts'
import type { Speech } from '../speech/find-speakers.ts'
import type { FieldWords } from './field-words.ts'

export type Prose = {
  speech: Speech
  /** The passage's text, hidden parts blank. */
  text: string
  folded: string
  fieldWords: Map<Field, FieldWords>
  desk: Desk
  /** The customer's own domain, where it is no public mail service's. */
  ownDomain: string | undefined
  /** That of the server that he names. */
  serverDomain: () => string | undefined
}
