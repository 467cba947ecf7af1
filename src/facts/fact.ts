// What was found in a message for a checklist, with the words it was found in; and what came of holding it against the checklist.
// Plain data. find-facts.ts makes facts, assess.ts the assessment, read-request.ts both for one message.
import type { AutomaticSign } from '../message/automatic/automatic-sign.ts'
import type { MailAddress, Span } from '../message/message.ts'
import type { Problem, Value } from '../value/value.ts'
import type { PartOfDay } from './moment/part-of-day.ts'
import type { Refusal } from './refusal.ts'

/** How a value was found. pointed-at: "este e-mail aqui" stands for the sender's own address. page: filled in on our page. */
export type FoundBy = 'label' | 'next-line' | 'table' | 'numbered' | 'inline-answer' | 'prose' | 'bounce' | 'pointed-at' | 'page'

/** Where the words stand: passage.text.slice(start, end) === quote. */
export type Evidence = Span & { quote: string; by: FoundBy; label?: string }

export type Fact = {
  field: string
  value: Value
  state: 'good' | 'partial' | 'invalid'
  problem?: Problem
  evidence: Evidence
}

/** What a follow-up's ticket knows of a field: "8h30" is the time of its day, "2016" the version of its program. */
export type KnownBefore = {
  field: string
  value: Value
  state: 'good' | 'partial'
  /** Told with a day: "ontem de tarde". */
  partOfDay?: PartOfDay
  /** No day was told: the letter's own, which only an hour that lies before it completes. */
  isOfLetter?: true
}

/** Words that looked like an answer for `field` and were not taken, and why. */
export type Rejected = { field: string; evidence: Evidence; because: Refusal }

/** `isUnknown`: of what was told in part ("o Outlook") the rest is not known ("a versão não sei"). */
export type Ask = { field: string; because: 'missing' | 'partial' | 'invalid' | 'dont-know'; problem?: Problem; isUnknown?: true }

export type Assessment =
  | { kind: 'complete' }
  | { kind: 'incomplete'; asks: Ask[] }
  /** Preconditions that the customer answered with no: the problem cannot be analysed before they are mended. */
  | { kind: 'blocked'; fields: string[] }
  | { kind: 'unclassified' }
  | { kind: 'ignored'; signs: AutomaticSign[] }

/** What a ticket or a message knows, as assess(checklist, known) in assess.ts holds it against the checklist. */
export type Known = { facts: Fact[]; dontKnow: string[]; mentioned: string[] }

/** Everything one message gave. `parse` prints it; decide() acts on it. */
export type Reading = {
  /** Id of the checklist that applies. */
  checklist?: string
  /** Whom a reply would go to; absent when nobody can be answered. */
  customer?: MailAddress
  /** The helpdesk person who forwarded the mail, if one did. */
  agent?: MailAddress
  /** One per stated field, in the checklist's order. */
  facts: Fact[]
  /** Fields that the customer answered with "não sei" and its kin. */
  dontKnow: string[]
  /** Those of them that will never be told: they are nobody's business, gone, or beyond their writer. */
  withheld?: string[]
  /** when-mentioned fields that the customer says exist ("voltou um erro") without giving them. */
  mentioned: string[]
  rejected: Rejected[]
  /** Passwords: where they stand. Their words may go nowhere. */
  secrets: Span[]
  /** The customer asks for a person ("quero falar com um atendente"). */
  wantsPerson: boolean
  /** The customer says that the problem is gone ("já voltou a funcionar") and states nothing else. */
  saysSolved?: boolean
  /** A first mail says that mail does not work, and nothing by which a checklist could be told. */
  isVague?: boolean
  /** The customer is angry, gives up, or will not answer a machine. */
  isUpset?: boolean
  /** Who is angry because he has told us several times, or leaves. */
  isFedUp?: boolean
  assessment: Assessment
}
