// What the subject says and the letter below it leaves out: "Outlook 2016 não baixa desde ontem 9h", above no more than the error; or, in the middle of
// a talk, the answer itself, written over our subject. Comes in: what the letter says. Goes out: the same, and what only the subject states.
import type { Checklist } from '../checklist/checklist.ts'
import { bareSubject } from '../message/bare-subject.ts'
import type { Message } from '../message/message.ts'
import type { ValueType } from '../value/value.ts'
import { findAnswered, type Talk } from './answer/find-answered.ts'
import { STRENGTH } from './candidate.ts'
import type { Fact } from './fact.ts'
import { type FoundFacts, findFacts } from './find-facts.ts'
import { type Heard, hearOnly } from './hear.ts'

/** `asked` is the ticket that the mail follows up; `before` what was asked and known of it. */
type Under = { message: Message; heard: Heard; asked: { subject?: string } | undefined; before: Talk }

/** Returns `found` with what only the subject states. */
export function withSubject(found: FoundFacts, checklist: Checklist, { message, heard, asked, before }: Under): FoundFacts {
  const passage = message.passages.find(({ origin }) => origin === 'subject')
  if (passage === undefined || !isWritersOwn(message, passage.text, asked)) return found
  const isWhole = ({ id }: { id: string }): boolean => found.facts.some(({ field, state }) => field === id && state === 'good')
  if (checklist.fields.every((field) => isWhole(field) || field.required === 'no')) return found
  const [letter] = message.letters
  const writtenAt = letter?.sentAt ?? message.sentAt ?? message.receivedAt
  const only = hearOnly(heard, { passage, speaker: 'customer', from: letter?.from, writtenAt, age: 0 })
  // Above an answer that says nothing a subject is the answer; above any other it is read as a first mail's.
  const isAll = asked !== undefined && found.facts.length === 0
  const told = findFacts(only, checklist, findAnswered(only, checklist, isAll ? before : { known: [] }))
  const isSure = ({ field }: Fact): boolean => isAll || (told.strengths.get(field) ?? 0) >= STRENGTH.strongProse
  if (told.facts.some((fact) => isContradicted(fact, found, checklist))) return found
  const added = told.facts.filter((fact) => isSure(fact) && goesBeyond(fact, found))
  if (added.length === 0) return found
  const stated = new Set(added.map(({ field }) => field))
  return {
    ...found,
    facts: checklist.fields.flatMap(({ id }) =>
      [...added, ...found.facts.filter(({ field }) => !stated.has(field))].filter(({ field }) => field === id),
    ),
    strengths: new Map([...found.strengths, ...added.map(({ field }): [string, number] => [field, told.strengths.get(field) ?? 0])]),
    dontKnow: found.dontKnow.filter((field) => !stated.has(field)),
    mentioned: found.mentioned.filter((field) => !stated.has(field)),
    candidates: [...found.candidates, ...told.candidates],
  }
}

/** The subject of an answer or a forward is somebody's older one, unless it is not the talk's. */
function isWritersOwn(message: Message, text: string, asked: { subject?: string } | undefined): boolean {
  if (asked === undefined) return message.subject.trim() === text
  if (asked.subject === undefined) return false
  const [told, first] = [text, bareSubject(asked.subject)].map((subject) => subject.toLowerCase().replace(/\s+/g, ' '))
  return told !== undefined && first !== undefined && !told.includes(first.slice(0, 60)) && !first.includes(told)
}

/** What may be told in two ways. */
const MANY_TELLINGS = new Set<ValueType>(['text', 'datetime', 'date'])

/** Under "Outlook 2016 – porta 995" a letter of its Thunderbird 128 speaks of something else. */
function isContradicted({ field, value }: Fact, { facts }: FoundFacts, { fields }: Checklist): boolean {
  if (fields.some(({ id, type }) => id === field && MANY_TELLINGS.has(type))) return false
  const said = facts.find((fact) => fact.field === field && fact.state === 'good')
  const [one, other] = [value, said?.value ?? value].map((each) => String(each).toLowerCase())
  return one !== undefined && other !== undefined && !one.includes(other) && !other.includes(one)
}

/** What the letter says holds; of its part ("desde ontem", "no Outlook") the subject may have the whole. */
function goesBeyond({ field, value, state }: Fact, { facts, none }: FoundFacts): boolean {
  const said = facts.find((fact) => fact.field === field)
  if (said === undefined) return !none.has(field)
  return said.state === 'partial' && state === 'good' && String(value).toLowerCase().includes(String(said.value).toLowerCase())
}
