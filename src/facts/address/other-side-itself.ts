// A letter of the other side that the customer passes on: "Gui, mandei o memorial ontem e voltou". Whose mail it is stands in its header alone.
// Comes in: the letter's prose and the fields with a role. Goes out: its writer as the other side, where it tells that he sent, or got nothing.
import type { Field } from '../../checklist/checklist.ts'
import { evidenceOf, factOf } from '../answer/read-answers.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import type { Prose } from '../prose/prose.ts'

const TELLS: Record<'sender' | 'recipient', RegExp> = {
  sender:
    /(?<!\b(?:nao|nem|nunca|no|not|never) (?:[a-z]{1,4} ){0,2})\b(?:(?:re)?mandei|(?:re)?enviei|encaminhei|disparei|escrevi|respondi|tentei|tentamos|(?:tento|estou tentando) (?:te |lhe )?(?:mandar|enviar|escrever|responder)|(?:re)?mandamos|(?:re)?enviamos|(?:i|we) (?:(?:re)?sent|mailed|e-?mailed|wrote|replied|tried)|(?:te |le |les )?(?:mande|envie|escribi|respondi)(?= (?:el|un|una|los|las|la|ayer|hoy|esto)\b))(?![a-z])/,
  recipient:
    /\b(?:nao|nunca|nem|not|never|didn't|haven't|no) (?:[a-z]{1,6} ){0,2}(?:recebi|recebemos|chegou|chegaram|received?|got|get|arrived?|recibi|recibimos|llego)(?![a-z])/,
}

/** Returns the writer of `prose` in the part that is not the customer's. */
export function findOtherSideItself({ folded, speech }: Prose, fields: readonly Field[]): Candidate[] {
  const field = fields.find(({ role, ofCustomer }) => role !== undefined && !ofCustomer)
  if (field?.role === undefined || speech.from === undefined || !speech.isOfOtherSide) return []
  const told = TELLS[field.role].exec(folded)
  if (told === null) return []
  const span = { start: told.index, end: told.index + told[0].length }
  const found = { value: speech.from.address, state: 'good' as const, ...span }
  return [
    { fact: factOf(field, found, evidenceOf(speech, { by: 'pointed-at' }, span)), age: speech.age, strength: STRENGTH.weakProse + 0.1 },
  ]
}
