// What was filled in on our page, field by field: nothing has to be found, each answer is read as its field's type and nothing else.
// Comes in: the answers, the checklist, who and when. Goes out: what each gives, for the page to say at once, and the same as a
// Reading, for the ticket. Evidence points into the passages that messageOfPage() makes. Pure.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import type { Desk } from '../../message/desk.ts'
import type { MailAddress } from '../../message/message.ts'
import { answerLead, type PageAnswer, WANTS_PERSON } from '../../message/page-mail.ts'
import { findSecrets } from '../../value/secret/secrets.ts'
import { assess } from '../assess.ts'
import type { Fact, Reading } from '../fact.ts'
import { isOwnAddressField, saysYes } from '../follow-up/confirm-own-address.ts'
import type { Refusal } from '../refusal.ts'
import { factOf, readFor } from './read-answers.ts'

/** Who filled it in, and when. */
export type PageWriter = { customer: MailAddress; at: string; desk: Desk }

/** secret: the answer holds a password, and is not taken. unfit: `because` as in Rejected. */
export type PageReading =
  | { kind: 'fact'; fact: Fact }
  | { kind: 'dont-know' }
  | { kind: 'secret'; spans: { start: number; end: number }[] }
  | { kind: 'unfit'; because: Refusal }

/** Returns what `answer`, the passage with the number `passage`, gives for `field`. */
export function readPageAnswer(
  field: Field,
  answer: PageAnswer,
  { customer, at, desk, passage }: PageWriter & { passage: number },
): PageReading {
  const lead = answerLead(answer)
  const text = lead + answer.text
  const spans = findSecrets(text).map(({ start, end }) => ({ start, end }))
  if (spans.length > 0) return { kind: 'secret', spans }
  // Our letter offers the writer's own address, and a yes for it.
  if (isOwnAddressField(field) && saysYes(answer.text)) {
    const evidence = { passage, start: lead.length, end: text.length, quote: answer.text, by: 'page' as const, label: answer.title }
    return { kind: 'fact', fact: { field: field.id, value: customer.address, state: 'good', evidence } }
  }
  const letter = { id: passage, letter: 0, origin: 'own' as const, text }
  const speech = { passage: letter, speaker: 'customer' as const, from: customer, writtenAt: at, age: 0 }
  const read = readFor(field, answer.text, { speech, desk })
  // "Nenhum" where a text is needed says as little as "não sei": whoever says it again gets a person.
  if (read.kind === 'dont-know' || read.kind === 'none') return { kind: 'dont-know' }
  if (read.kind === 'unfit') return read
  const { start, end } = { start: read.found.start + lead.length, end: read.found.end + lead.length }
  const evidence = { passage, start, end, quote: text.slice(start, end), by: 'page' as const, label: answer.title }
  return { kind: 'fact', fact: factOf(field, read.found, evidence) }
}

/** Returns all that `answers` state for `checklist`; an answer to a field that is not its own states nothing. */
export function readPageAnswers(answers: PageAnswer[], checklist: Checklist, writer: PageWriter): Reading {
  const reading: Reading = {
    checklist: checklist.id,
    customer: writer.customer,
    facts: [],
    dontKnow: [],
    mentioned: [],
    rejected: [],
    secrets: [],
    wantsPerson: answers.some(({ field }) => field === WANTS_PERSON),
    assessment: { kind: 'unclassified' },
  }
  for (const [passage, answer] of answers.entries()) {
    const field = checklist.fields.find(({ id }) => id === answer.field)
    if (field === undefined) continue
    const read = readPageAnswer(field, answer, { ...writer, passage })
    if (read.kind === 'fact') reading.facts.push(read.fact)
    if (read.kind === 'dont-know') reading.dontKnow.push(field.id)
    if (read.kind === 'secret') reading.secrets.push(...read.spans.map((span) => ({ passage, ...span })))
  }
  return { ...reading, assessment: assess(checklist, reading) }
}
