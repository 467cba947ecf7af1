// Between whom, and when, the mail went whose log is shown: "from=<…>", "to=<…>", and the time that each line begins with. Comes in: what
// was found for a checklist that knows such a log. Goes out: candidates for what a bounce would tell as well, where nobody states it or says
// that he does not know it; of a talk's later mails only what was asked for: the rest the customer told himself. Of several mails' log
// nothing is taken: which of them is meant only its reader knows.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { Answered } from '../answer/find-answered.ts'
import { type Candidate, STRENGTH } from '../candidate.ts'
import { rankOf } from '../choose-facts.ts'
import type { Heard } from '../hear.ts'
import type { Speech } from '../speech/find-speakers.ts'
import { findLogResponses, tellsThatItWent } from './log-response.ts'
import { readWithin } from './read-within.ts'

const MAX_LOG = 20_000
const MAX_NAMED = 50

/** Postfix and Sendmail; Exim's arrival. */
const SENDER = /(?:\bfrom=<|<= )([^\s<>@,;]{1,64}@[a-z0-9.-]{1,190}[a-z0-9])(?=[>\s,;]|$)/gi
/** Postfix and Sendmail; Exim's delivery, deferral and failure. */
const RECIPIENT =
  /(?:\bto=<|(?:=>|->|\*\*|==) |,(?:FAIL|DEFER),[^\n@]{0,80}<[^>\n]{1,160}>,(?:[0-9a-f-]{36},)?)([^\s<>@,;]{1,64}@[a-z0-9.-]{1,190}[a-z0-9])(?=[>\s,;:]|$)/gi
const TIME = /^[ \t>*["“]{0,8}((?:[A-Z][a-z]{2} {1,2}\d{1,2}|\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)/

/** Returns what the log among `told` tells of the mail. */
export function findSidesInLog(
  told: readonly Candidate[],
  { fields }: Checklist,
  {
    heard: { ownDomain, desk, speeches },
    answered: { dontKnow, asked },
    mentioned,
  }: { heard: Heard; answered: Answered; mentioned: ReadonlySet<string> },
): Candidate[] {
  const logs = new Set(fields.filter(({ textOf }) => textOf === 'smtp-log').map(({ id }) => id))
  const own = logs.size === 0 ? logTold(speeches) : told.find(({ fact }) => logs.has(fact.field))
  const log = own !== undefined && own.fact.evidence.quote.length <= MAX_LOG ? own : undefined
  if (log === undefined) return []
  const { quote, passage } = log.fact.evidence
  const senders = addressesIn(quote, SENDER)
  const recipients = addressesIn(quote, RECIPIENT).filter(
    // Where the mail came to us the log is the other side's, else our own.
    ({ address }) => ownDomain === undefined || address.endsWith(`@${ownDomain}`) === logs.size > 0,
  )
  const places: Partial<Record<NonNullable<Field['bounce']>, Span>> = areSeveral(senders)
    ? {}
    : {
        ...(senders[0] === undefined ? {} : { 'returned-from': senders[0] }),
        ...(recipients[0] === undefined || areSeveral(recipients) ? {} : { 'final-recipient': recipients[0] }),
        ...timeIn(quote),
      }
  // What was put off may have been refused, or taken, in the end.
  const response = logs.size === 0 || tellsThatItWent(quote) ? undefined : findLogResponses(quote).at(-1)
  const context = { writtenAt: speeches.find((speech) => speech.passage.id === passage)?.writtenAt, timeZone: desk.timeZone }
  return fields.flatMap((field): Candidate[] => {
    const stated = told.filter(({ fact }) => fact.field === field.id)
    const isWhole = stated.some(({ fact }) => fact.problem !== 'no-time-of-day')
    if (isWhole || dontKnow.has(field.id) || asked?.includes(field) === false) return []
    // The error that was asked for, or told of, is what the other server says in the sender's log.
    if (field.textOf === 'error' && response !== undefined && (asked?.includes(field) === true || mentioned.has(field.id)))
      return candidateOfResponse(log, field, response)
    const span = field.bounce === undefined || field.textOf === 'error' ? undefined : places[field.bounce]
    const within = span === undefined ? undefined : readWithin(log, span, { field, context })
    const candidate = within === undefined ? undefined : inZone(within, desk.timeZone)
    if (candidate === undefined || stated.length === 0) return candidate === undefined ? [] : [candidate]
    // "Hoje não passou", and the log's line has the hour of it.
    const day = stated.reduce((best, other) => (rankOf(other) > rankOf(best) ? other : best)).fact.value
    return String(candidate.fact.value).startsWith(`${day}T`) ? [{ ...candidate, strength: STRENGTH.bounce }] : []
  })
}

function candidateOfResponse({ fact: { evidence }, age, strength }: Candidate, { id }: Field, { start, end }: Span): Candidate[] {
  const quote = evidence.quote.slice(start, end)
  const value = quote.replace(/\s+/g, ' ').trim()
  const place = { start: evidence.start + start, end: evidence.start + end }
  return [{ fact: { field: id, value, state: 'good', evidence: { ...evidence, ...place, quote } }, age, strength }]
}

/** Exchange counts in UTC and says so: "2026-11-18T13:05:44.120Z". */
function inZone(candidate: Candidate, timeZone: string): Candidate {
  const { quote } = candidate.fact.evidence
  if (!/^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/.test(quote)) return candidate
  const value = Temporal.Instant.from(quote).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  return { ...candidate, fact: { ...candidate.fact, value } }
}

/** The log of a mail that did not go, for a checklist that asks for none: no fact of its own. */
function logTold(speeches: readonly Speech[]): Candidate | undefined {
  for (const { speaker, passage, age } of speeches) {
    const responses = speaker === 'desk' ? [] : findLogResponses(passage.text)
    const [first, last] = [responses[0], responses.at(-1)]
    if (first === undefined || last === undefined) continue
    const { start, end } = { start: first.line.start, end: last.line.end }
    const evidence = { passage: passage.id, start, end, quote: passage.text.slice(start, end), by: 'prose' as const }
    return { fact: { field: '', value: evidence.quote, state: 'good', evidence }, age, strength: 0 }
  }
  return undefined
}

type Span = { start: number; end: number }

function timeIn(quote: string): { 'returned-sent-at'?: Span } {
  const time = TIME.exec(quote)
  const words = time?.[1]
  return time === null || words === undefined ? {} : { 'returned-sent-at': { start: time[0].length - words.length, end: time[0].length } }
}

/** Where `pattern` names addresses, in order, however often one. */
function addressesIn(quote: string, pattern: RegExp): (Span & { address: string })[] {
  return allMatches(quote, pattern, MAX_NAMED).map(({ 0: words, 1: address = '', index }) => {
    const end = index + words.length
    return { address: address.toLowerCase(), start: end - address.length, end }
  })
}

function areSeveral(named: readonly { address: string }[]): boolean {
  return new Set(named.map(({ address }) => address)).size > 1
}
