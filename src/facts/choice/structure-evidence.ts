// What the findings for a checklist say for it: answers under its labels, settings, and whose address plays which part.
// Comes in: what was found, or only a part of it. Goes out: a number; of a part the most that it can come to, whatever is found yet,
// so that a checklist that cannot win need not be read to its end.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import type { ValueType } from '../../value/value.ts'
import type { Answered } from '../answer/find-answered.ts'
import { STRENGTH } from '../candidate.ts'
import type { Fact } from '../fact.ts'
import type { FoundFacts } from '../find-facts.ts'
import type { Heard } from '../hear.ts'

/** With so much the mail is no other matter's. */
export const MUCH_STRUCTURE = 4

/** What only somebody who sets up a program tells. */
const SETTINGS = new Set<ValueType>(['port', 'hostname', 'encryption', 'public_ip', 'login'])
const ANSWERS = new Set<Fact['evidence']['by']>(['label', 'next-line', 'table', 'numbered', 'inline-answer'])
const ANSWER = 1.2
const MOST_OF_ANSWERS = 8
const QUESTION = 0.4
const MOST_OF_QUESTIONS = 4
const SETTING = 0.4
const SETTING_IN_PROSE = 0.8
const SOFTWARE_IN_PROSE = 0.8
const BOUNCE = 1
const OWN_BOUNCE = 3
const OWN_PART = 1.2
const SHOWN_PART = 1
/** The customer's address in the other part speaks for the other direction. */
const OTHER_PART = -1.6
/** Sums of the same numbers in another order differ in their last digits. */
const SLACK = 1e-6

/** Returns what the facts of `checklist` say for it. */
export function structureOf(checklist: Checklist, { answered, found }: { answered: Answered; found: FoundFacts }, heard: Heard): number {
  const { facts, strengths } = found
  const answers = facts.filter(({ evidence }) => ANSWERS.has(evidence.by))
  let score = Math.min(MOST_OF_ANSWERS, answers.length * ANSWER) + Math.min(MOST_OF_QUESTIONS, answered.questions * QUESTION)
  const isSenders = showsOwnBounce(checklist, facts, heard)
  for (const fact of facts) {
    const field = checklist.fields.find((one) => one.id === fact.field)
    if (field === undefined) continue
    if (fact.evidence.by === 'bounce')
      score += field.bounce === 'returned-from' && (isSenders || isOwn(fact.value, heard)) === field.ofCustomer ? OWN_BOUNCE : BOUNCE
    if (SETTINGS.has(field.type)) score += fact.evidence.by === 'prose' ? SETTING_IN_PROSE : SETTING
    if (field.type === 'software' && fact.evidence.by === 'prose') score += SOFTWARE_IN_PROSE
    if (field.role === undefined || (isSenders && fact.evidence.by === 'bounce')) continue
    // How well the address fits its part: by prepositions, names, domain.
    if (fact.evidence.by === 'prose') score += fitOf(strengths.get(fact.field) ?? 0)
    // A mail of his own that is shown, head and all, is the one in question.
    else if (fact.evidence.passage === heard.shownMail?.head.id) score += SHOWN_PART
    const own = isOwn(fact.value, heard)
    if (own !== undefined) score += own === field.ofCustomer ? OWN_PART : OTHER_PART
  }
  // "Tentei na 995 com SSL e na 110 sem": which is set is not said, but whoever says so sets up a program.
  const stated = new Set(facts.map(({ field }) => field))
  const tried = new Set(
    found.rejected.filter(({ because, field }) => because === 'gives-way' && !stated.has(field)).map(({ field }) => field),
  )
  return score + checklist.fields.filter(({ id, type }) => tried.has(id) && SETTINGS.has(type)).length * SETTING_IN_PROSE
}

function fitOf(strength: number): number {
  return (strength - 0.5) * 2
}

/** A bounce goes to who sent the mail: where none of its addresses is the customer's, he shows one that he got, writing from elsewhere. */
function showsOwnBounce({ fields }: Checklist, facts: readonly Fact[], heard: Heard): boolean {
  const parts = facts.filter(({ field, evidence }) => evidence.by === 'bounce' && fields.find(({ id }) => id === field)?.role !== undefined)
  return parts.length > 1 && parts.every(({ value }) => isOwn(value, heard) !== true)
}

function isOwn(value: unknown, heard: Heard): boolean | undefined {
  const addresses = Array.isArray(value) ? value.map(String) : [String(value)]
  const from = heard.speeches.find((speech) => speech.speaker === 'customer')?.from?.address
  if (heard.ownDomain === undefined) return from === undefined ? undefined : addresses.includes(from) ? true : undefined
  return addresses.some((address) => address === from || address.endsWith(`@${heard.ownDomain}`))
}

/** Returns the most that structureOf can give before anything was looked for. */
export function mostStructure({ fields }: Checklist, heard: Heard): number {
  const hasDesk = heard.speeches.some(({ speaker }) => speaker === 'desk')
  const facts = fields.map((field) =>
    mostOfFact(field, { isAnswered: true, isBounced: field.bounce !== undefined && heard.reports.length > 0 }),
  )
  return mostOf(facts) + (hasDesk ? Math.min(MOST_OF_QUESTIONS, (fields.length + 1) * QUESTION) : 0)
}

/** As mostStructure, where only prose was not looked at yet. */
export function mostStructureWith({ fields }: Checklist, { candidates, questions }: Answered): number {
  const facts = fields.map((field) => {
    const own = candidates.filter(({ fact }) => fact.field === field.id).map(({ fact }) => fact.evidence.by)
    return mostOfFact(field, { isAnswered: own.some((by) => ANSWERS.has(by)), isBounced: own.includes('bounce') })
  })
  return mostOf(facts) + Math.min(MOST_OF_QUESTIONS, questions * QUESTION)
}

/** `answer`: what it counts besides where it is one. `other`: where it is told in prose, or by a bounce. */
type MostOfFact = { answer: number | undefined; other: number }

function mostOfFact(field: Field, { isAnswered, isBounced }: { isAnswered: boolean; isBounced: boolean }): MostOfFact {
  const isSetting = SETTINGS.has(field.type)
  const part = field.role === undefined ? 0 : OWN_PART
  const prose =
    (isSetting ? SETTING_IN_PROSE : 0) +
    (field.type === 'software' ? SOFTWARE_IN_PROSE : 0) +
    (field.role === undefined ? 0 : part + fitOf(STRENGTH.correction))
  const bounce = isBounced ? (field.bounce === 'returned-from' ? OWN_BOUNCE : BOUNCE) + (isSetting ? SETTING : 0) + part : 0
  return { answer: isAnswered ? (isSetting ? SETTING : 0) + part : undefined, other: Math.max(prose, bounce) }
}

/** All answers together count MOST_OF_ANSWERS at most. */
function mostOf(facts: readonly MostOfFact[]): number {
  let each = 0
  let beside = 0
  let answers = 0
  for (const { answer, other } of facts) {
    each += answer === undefined ? other : Math.max(ANSWER + answer, other)
    beside += Math.max(answer ?? 0, other)
    if (answer !== undefined) answers++
  }
  return Math.min(each, beside + Math.min(MOST_OF_ANSWERS, answers * ANSWER)) + SLACK
}
