// What the errors that a customer named mean and what usually helps, as hints for a letter or a hand-off.
// Our own words in the reader's language, never the customer's; none where no error is known.
import type { Checklist } from '../checklist/checklist.ts'
import type { Fact } from '../facts/fact.ts'
import type { Language } from '../message/message.ts'
import { type Explanation, explainError } from '../value/error/explain-error.ts'
import type { ValueType } from '../value/value.ts'

/** What an error means and what helps. */
export type Hint = { meaning: string; remedy: string }

/** What only a checklist of mail has: who sent and who was to receive it, or how a program reaches its server. */
const OF_MAIL: readonly ValueType[] = ['port', 'encryption', 'login']

/** "500 Internal Server Error" of a web site is no reply of a mail server. */
function isOfMail({ probe, fields }: Checklist): boolean {
  return probe !== undefined || fields.some(({ role, type }) => role !== undefined || OF_MAIL.includes(type))
}

/** Who only fetches, and whom others' mail does not reach, have to do something else than who sends. */
function remedyFor({ probe, fields }: Checklist, remedy: Explanation['remedy']): Record<Language, string> {
  const isOfRecipient = fields.some(({ role, ofCustomer }) => role === 'recipient' && ofCustomer)
  const own = probe === 'pop3' ? remedy.pop3 : isOfRecipient ? remedy.receiving : undefined
  return own ?? remedy
}

/** Returns a hint for each error text of `facts` that is known, the same once: a sender's log says what came back to him; who only fetches mail hears nothing of the ports of sending. None where the checklist is of something else than mail. */
export function findHints(checklist: Checklist, facts: Fact[], language: Language): Hint[] {
  const errors = (isOfMail(checklist) ? checklist.fields : []).filter((field) => field.textOf === 'error' || field.textOf === 'smtp-log')
  const known = errors.flatMap((field) => {
    const fact = facts.find((candidate) => candidate.field === field.id)
    return (fact === undefined ? undefined : explainError(String(fact.value))) ?? []
  })
  return [...new Set(known)].map(({ meaning, remedy }) => ({
    meaning: meaning[language],
    remedy: remedyFor(checklist, remedy)[language],
  }))
}
