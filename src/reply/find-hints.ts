// What the errors that a customer named mean and what usually helps, as hints for a letter or a hand-off.
// Our own words in the reader's language, never the customer's; none where no error is known.
import type { Checklist } from '../checklist/checklist.ts'
import type { Fact } from '../facts/fact.ts'
import type { Language } from '../message/message.ts'
import { explainError } from '../value/explain-error.ts'

/** What an error means and what helps. */
export type Hint = { meaning: string; remedy: string }

/** Returns a hint for each error text of `facts` that is known, the same once: a sender's log says what came back to him; who only fetches mail hears nothing of the ports of sending. */
export function findHints(checklist: Checklist, facts: Fact[], language: Language): Hint[] {
  const errors = checklist.fields.filter((field) => field.textOf === 'error' || field.textOf === 'smtp-log')
  const known = errors.flatMap((field) => {
    const fact = facts.find((candidate) => candidate.field === field.id)
    return (fact === undefined ? undefined : explainError(String(fact.value))) ?? []
  })
  return [...new Set(known)].map(({ meaning, remedy }) => ({
    meaning: meaning[language],
    remedy: ((checklist.probe === 'pop3' ? remedy.pop3 : undefined) ?? remedy)[language],
  }))
}
