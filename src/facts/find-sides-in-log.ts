// Between whom, and when, the mail went whose log is shown: "from=<…>", "to=<…>", and the time that each line begins with. Comes in: what
// was found for a checklist that knows such a log. Goes out: candidates for what a bounce would tell as well, where nobody states it or says
// that he does not know it; of a talk's later mails only what was asked for: the rest the customer told himself. Of several mails' log
// nothing is taken: which of them is meant only its reader knows.
import type { Checklist, Field } from '../checklist/checklist.ts'
import type { Desk } from '../message/desk.ts'
import { allMatches } from '../value/all-matches.ts'
import { readAnswer } from '../value/read-value.ts'
import type { Candidate } from './candidate.ts'
import type { Answered } from './find-answered.ts'
import type { Heard } from './hear.ts'

const STRENGTH_IN_LOG = 0.5
const MAX_LOG = 20_000
const MAX_NAMED = 50

/** Postfix and Sendmail; Exim's arrival. */
const SENDER = /(?:\bfrom=<|<= )([^\s<>@,;]{1,64}@[a-z0-9.-]{1,190}[a-z0-9])(?=[>\s,;]|$)/gi
/** Postfix and Sendmail; Exim's delivery, deferral and failure. */
const RECIPIENT = /(?:\bto=<|(?:=>|->|\*\*|==) )([^\s<>@,;]{1,64}@[a-z0-9.-]{1,190}[a-z0-9])(?=[>\s,;:]|$)/gi
const TIME = /^[ \t>*["“]{0,8}((?:[A-Z][a-z]{2} {1,2}\d{1,2}|\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d)?)/

/** Returns what the log among `told` tells of the mail. */
export function findSidesInLog(
  told: readonly Candidate[],
  { fields }: Checklist,
  { heard: { ownDomain, desk, speeches }, answered: { dontKnow, asked } }: { heard: Heard; answered: Answered },
): Candidate[] {
  const logs = new Set(fields.filter(({ textOf }) => textOf === 'smtp-log').map(({ id }) => id))
  const log = told.find(({ fact }) => logs.has(fact.field) && fact.evidence.quote.length <= MAX_LOG)
  if (log === undefined) return []
  const { quote, passage } = log.fact.evidence
  if (addressesIn(quote, SENDER).size > 1) return []
  const writtenAt = speeches.find((speech) => speech.passage.id === passage)?.writtenAt
  return fields.flatMap((field): Candidate[] => {
    if (dontKnow.has(field.id) || asked?.includes(field) === false || told.some(({ fact }) => fact.field === field.id)) return []
    const span = placeOf(field, quote, ownDomain)
    return span === undefined ? [] : candidateAt(span, { field, log, context: { writtenAt, timeZone: desk.timeZone } })
  })
}

type Span = { start: number; end: number }

function placeOf({ bounce }: Field, quote: string, ownDomain: string | undefined): Span | undefined {
  if (bounce === 'returned-from') return onlyOne(quote, SENDER, () => true)
  if (bounce === 'final-recipient')
    return onlyOne(quote, RECIPIENT, (address) => ownDomain === undefined || address.endsWith(`@${ownDomain}`))
  const time = bounce === 'returned-sent-at' ? TIME.exec(quote) : null
  const words = time?.[1]
  return time === null || words === undefined ? undefined : { start: time[0].length - words.length, end: time[0].length }
}

function addressesIn(quote: string, pattern: RegExp): Set<string> {
  return new Set(allMatches(quote, pattern, MAX_NAMED).map(([, address = '']) => address.toLowerCase()))
}

/** Where `pattern` names the one address that fits, however often; undefined where it names several, or none. */
function onlyOne(quote: string, pattern: RegExp, isFit: (address: string) => boolean): Span | undefined {
  const named = allMatches(quote, pattern, MAX_NAMED).flatMap(({ 0: words, 1: address = '', index }) => {
    const end = index + words.length
    return isFit(address.toLowerCase()) ? [{ address: address.toLowerCase(), start: end - address.length, end }] : []
  })
  return new Set(named.map(({ address }) => address)).size === 1 ? named[0] : undefined
}

type About = { field: Field; log: Candidate; context: { writtenAt: string | undefined; timeZone: Desk['timeZone'] } }

function candidateAt({ start, end }: Span, { field, log, context }: About): Candidate[] {
  const { evidence } = log.fact
  const quote = evidence.quote.slice(start, end)
  const read = readAnswer(field.type, quote, context)
  if (read === undefined) return []
  const place = { passage: evidence.passage, start: evidence.start + start, end: evidence.start + end, quote, by: 'prose' as const }
  const { value, state, problem } = read
  const fact = { field: field.id, value, state, ...(problem === undefined ? {} : { problem }), evidence: place }
  return [{ fact, age: log.age, strength: STRENGTH_IN_LOG }]
}
