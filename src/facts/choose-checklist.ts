// Which checklist applies: phrases over the subject and the customer's words, and what was found for each one.
// Comes in: each checklist with what it found. Goes out: the one with the most evidence, or undefined where none has enough,
// or where the newest letter says that all is well, or speaks of another matter.
import type { Checklist } from '../checklist/checklist.ts'
import type { ValueType } from '../value/value.ts'
import type { FoundFacts, Heard } from './find-facts.ts'
import { newestCustomerAge, type Speech } from './find-speakers.ts'
import { foldInPlace } from './fold-in-place.ts'
import { BOUNCED, DOCUMENTS, NOT_ARRIVED, NOT_SOLVED, OTHER_MATTERS, SENT, SOLVED, SURELY_SOLVED, TROUBLE } from './other-matters.ts'
import { findPhrases, makePhraseWeights, type PhraseWeights } from './phrase-weights.ts'
import { MAIL_STANDS, PROGRAM_MATTERS } from './program-matters.ts'
import { withoutOthersClauses } from './role-words.ts'
import { tellDirection } from './tell-direction.ts'

export type Considered = { checklist: Checklist; found: FoundFacts }

const MIN_EVIDENCE = 3
/** Characters of a letter: who has not said by then what it is about has pasted a log. */
const MAX_SAID = 6_000
/** What only somebody who sets up a program tells. */
const SETTINGS = new Set<ValueType>(['port', 'hostname', 'encryption', 'public_ip', 'login'])
const NEWEST_WEIGHT = 1
const OLDER_WEIGHT = 0.5
const SUBJECT_WEIGHT = 1.2
/** "cobranca@…" is no bill, and nobody's site is down because of his address. */
const ADDRESS = /[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,255}/g

/** Returns whether the newest letter says that all is well and states nothing else. */
export function saysSolved(considered: readonly Considered[], heard: Heard): boolean {
  const { newest, text } = readNewest(heard)
  if (!SOLVED.test(text) || NOT_SOLVED.test(text)) return false
  // "Minha caixa está funcionando", said beside a problem, is no word of thanks.
  const isTold = considered.some(({ checklist }) => countWeights(checklist.recognise.for, text) >= MIN_EVIDENCE + 1)
  if (isTold && !SURELY_SOLVED.test(text)) return false
  const passages = new Set(newest.map((speech) => speech.passage.id))
  return !considered.some(({ found }) => found.facts.filter((fact) => passages.has(fact.evidence.passage)).length >= 2)
}

/** Returns whether the newest letter says that the matter is not this checklist's: "não é POP3, é envio". */
export function deniesMatter({ recognise }: Checklist, heard: Heard): boolean {
  const { text } = readNewest(heard)
  return findPhrases(phrasesOf(recognise.for), text).some(({ start }) => isDenied(text, start))
}

/** Returns the checklist that applies. `subject` is the mail's and the customer's letter's. */
export function chooseChecklist(considered: readonly Considered[], subject: string, heard: Heard): Considered | undefined {
  const { newestAge, text: newestText } = readNewest(heard)
  const older = heard.speeches.filter((speech) => speech.speaker === 'customer' && speech.age !== newestAge)
  const olderText = foldInPlace(
    older
      .map((speech) => speech.passage.text)
      .join('\n')
      .slice(0, MAX_SAID),
  )
  const foldedSubject = foldInPlace(subject.slice(0, 500))

  if (saysSolved(considered, heard)) return undefined
  // A bill or an offer that somebody sent and that never came is what the mail was, not what is wanted.
  const told = `${foldedSubject}\n${newestText}`.replace(ADDRESS, ' ')
  const isContent = BOUNCED.test(told) || (SENT.test(told) && NOT_ARRIVED.test(told))
  const beside = countWeights(PROGRAM_MATTERS, told)
  const other =
    Math.max(0, countWeights(OTHER_MATTERS, told) - (isContent ? countWeights(DOCUMENTS, told) : 0)) +
    (beside > 0 && !MAIL_STANDS.test(told) ? beside : 0)

  const newestSaid = withoutOthersClauses(newestText, heard.ownDomain)
  const olderSaid = withoutOthersClauses(olderText, heard.ownDomain)
  const direction = tellDirection(heard)
  let best: { one: Considered; evidence: number } | undefined
  for (const one of considered) {
    const { recognise } = one.checklist
    const ownRole = one.checklist.fields.find((field) => field.ofCustomer && field.role !== undefined)?.role
    const say = (weights: Weights): number =>
      countWeights(weights, newestSaid) * NEWEST_WEIGHT +
      countWeights(weights, olderSaid) * OLDER_WEIGHT +
      countWeights(weights, foldedSubject) * SUBJECT_WEIGHT
    const phrases = say(recognise.for) - say(recognise.against)
    // Addresses without a word of trouble are a request, a new address, a bill.
    if (
      ownRole !== undefined &&
      phrases <= 0 &&
      one.found.labelled === 0 &&
      heard.reports.length === 0 &&
      !TROUBLE.test(`${told}\n${olderText}`)
    )
      continue
    const structure = structureOf(one, heard)
    const evidence = phrases + structure + (ownRole === undefined ? 0 : direction[ownRole]) - (structure >= 4 ? 0 : other)
    if (evidence >= MIN_EVIDENCE && evidence > (best?.evidence ?? 0)) best = { one, evidence }
  }
  return best?.one
}

/** Returns the customer's newest letter, its text folded. */
export function readNewest(heard: Heard): { newestAge: number; newest: Speech[]; text: string } {
  const newestAge = newestCustomerAge(heard.speeches)
  const newest = heard.speeches.filter((speech) => speech.speaker === 'customer' && speech.age === newestAge)
  const said = newest.map((speech) => speech.passage.text).join('\n')
  return { newestAge, newest, text: foldInPlace(said.slice(0, MAX_SAID)) }
}

/** What the findings say: labels and questions of this checklist, and whose address plays which part. */
function structureOf({ checklist, found }: Considered, heard: Heard): number {
  let score = 0
  const labelled = found.facts.filter(({ evidence }) => ['label', 'next-line', 'table', 'numbered', 'inline-answer'].includes(evidence.by))
  score += Math.min(8, labelled.length * 1.2) + Math.min(4, found.questions * 0.4)
  for (const fact of found.facts) {
    const field = checklist.fields.find((one) => one.id === fact.field)
    if (field === undefined) continue
    if (fact.evidence.by === 'bounce') score += field.bounce === 'returned-from' && isOwn(fact.value, heard) === field.ofCustomer ? 3 : 1
    if (SETTINGS.has(field.type)) score += fact.evidence.by === 'prose' ? 0.8 : 0.4
    if (field.type === 'software' && fact.evidence.by === 'prose') score += 0.8
    if (field.role === undefined) continue
    // How well the address fits its part: by prepositions, names, domain.
    if (fact.evidence.by === 'prose') score += ((found.strengths.get(fact.field) ?? 0) - 0.5) * 2
    const own = isOwn(fact.value, heard)
    // The customer's address in the other part speaks for the other direction.
    if (own !== undefined) score += own === field.ofCustomer ? 1.2 : -1.6
  }
  return score
}

function isOwn(value: unknown, heard: Heard): boolean | undefined {
  const addresses = Array.isArray(value) ? value.map(String) : [String(value)]
  const from = heard.speeches.find((speech) => speech.speaker === 'customer')?.from?.address
  if (heard.ownDomain === undefined) return from === undefined ? undefined : addresses.includes(from) ? true : undefined
  return addresses.some((address) => address === from || address.endsWith(`@${heard.ownDomain}`))
}

/** Returns the sum of the weights of the phrases that stand in folded text; each counts once, and not inside a longer one. */
function countWeights(weights: Weights, folded: string): number {
  if (folded === '') return 0
  const seen = new Map<number, number>()
  let told = 0
  for (const { phrase, start, end, weight } of findPhrases(phrasesOf(weights), folded)) {
    // Phrases may share words ("o Outlook não", "não está baixando"); what stands wholly inside another is said by that one.
    if (end <= told) continue
    told = end
    if (!isDenied(folded, start)) seen.set(phrase, weight)
  }
  return seen.values().reduce((sum, weight) => sum + weight, 0)
}

/** "não é POP3, é envio" speaks of POP3 and not for it, and so does "e não de POP3". */
const DENIED =
  /\b(?:e nao(?= (?:d[eoa]|n[oa]|com) )|nao (?:e|eh|era|seria|foi|se trata d[eoa]|tem a ver com)|it(?:'s| is) not|is not|isn't|no es|no era)(?: (?:um|uma|o|a|an?|el|la|mais|bem|problemas?|erro|coisa|questao|problem|issue|with|no|na|do|da|de|com|del)){0,4} $/
const DENIAL_REACH = 60

/** Returns whether the word at `at` of folded text is one that the writer says it is not. */
export function isDenied(folded: string, at: number): boolean {
  return DENIED.test(folded.slice(Math.max(0, at - DENIAL_REACH), at))
}

type Weights = Record<string, number>

/** The checklists are the same objects from start to stop: each is compiled once. */
const compiled = new WeakMap<Weights, PhraseWeights>()

function phrasesOf(weights: Weights): PhraseWeights {
  const known = compiled.get(weights) ?? makePhraseWeights(weights)
  compiled.set(weights, known)
  return known
}
