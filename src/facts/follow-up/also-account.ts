// A second account in an answer, beside the one that the ticket is about: "a financeiro@… também parou, e nela a porta é 110". What its
// sentence tells is that account's. Comes in: what was found, and what the ticket knows. Goes out: what is of the account in question; a person
// reads the rest in the hand-off. In a first mail told-of-accounts.ts says which of several fails.
import type { Checklist } from '../../checklist/checklist.ts'
import type { Passage } from '../../message/message.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { ValueType } from '../../value/value.ts'
import type { Candidate } from '../candidate.ts'
import { chooseFacts } from '../choose-facts.ts'
import type { KnownBefore } from '../fact.ts'
import type { FoundFacts } from '../find-facts.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Range } from '../range.ts'

const OF_ACCOUNT = new Set<ValueType>(['login', 'port', 'encryption', 'hostname'])
const ADDRESS = '([^\\s<>@,;:("\']{1,64}@[a-z0-9.-]{1,190}[a-z0-9])'
const ALSO = new RegExp(
  `${ADDRESS}["')>]{0,2},? (?:tambem|tb|tbm|igualmente|also|too|as well|tambien|tampouco|tampoco)(?![a-z])|\\b(?:outr[oa]|other|otr[oa]) (?:conta|caixa|e-?mail|account|mailbox|cuenta|correo)(?: (?:d[ao] [a-z]{2,14}))?,? (?:(?:que )?(?:e|eh|is|es) )?(?:[oa] )?["'(<]?${ADDRESS}|\\b(?:n[ao] outr[oa] (?:conta|caixa|e-?mail)|(?:in|on|for) the other (?:account|mailbox)|en (?:la otra cuenta|el otro correo))(?![a-z])`,
  'g',
)
const SENTENCE_END = /[.!?](?=\s|$)|\n/
const MAX_SENTENCE = 300
const MAX_SEARCHED = 20_000

/** Returns `found` without what is told of another account than the one that is known. */
export function withoutAlsoAccount(
  found: FoundFacts,
  { fields }: Checklist,
  { known, passages }: { known: readonly KnownBefore[]; passages: readonly Passage[] },
): FoundFacts {
  const settings = new Set(fields.filter(({ type }) => OF_ACCOUNT.has(type)).map(({ id }) => id))
  const logins = fields.filter(({ type }) => type === 'login').map(({ id }) => id)
  const accounts = known
    .filter(({ field, state }) => state === 'good' && logins.includes(field))
    .flatMap(({ value }) => value)
    .map((account) => String(account).toLowerCase())
  if (accounts.length === 0) return found
  const told = new Map(
    passages.filter(({ text }) => /@|outra|outro|other|otr[oa]/i.test(text)).map(({ id, text }) => [id, sentencesOfOthers(text, accounts)]),
  )
  const isOthers = ({ fact: { field, evidence } }: Candidate): boolean =>
    settings.has(field) && told.get(evidence.passage)?.some(({ start, end }) => evidence.start >= start && evidence.end <= end) === true
  const candidates = found.candidates.filter((candidate) => !isOthers(candidate))
  if (candidates.length === found.candidates.length) return found
  const chosen = chooseFacts(candidates, fields, found.none).map(({ fact }) => fact)
  const facts = fields.flatMap(({ id }) => (settings.has(id) ? chosen : found.facts).filter(({ field }) => field === id))
  return { ...found, facts, candidates }
}

function sentencesOfOthers(text: string, accounts: readonly string[]): Range[] {
  const folded = foldInPlace(text.slice(0, MAX_SEARCHED))
  return allMatches(folded, ALSO, 10).flatMap((match) => {
    const address = match[1] ?? match[2] ?? ''
    // Who logs in as "ana" may call the same account ana@….
    if (accounts.some((account) => address === account || address.startsWith(`${account}@`))) return []
    const start = match.index + match[0].indexOf(address)
    const rest = folded.slice(start + address.length, start + MAX_SENTENCE)
    const end = rest.search(SENTENCE_END)
    return [{ start, end: start + address.length + (end < 0 ? rest.length : end) }]
  })
}
