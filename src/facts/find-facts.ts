// Everything a message says for one checklist: labels, numbers, quoted questions, prose and bounces, joined to one fact a field.
// Comes in: who speaks where, the checklist, the secrets. Goes out: facts in the checklist's order, what is not known, what was refused.
// Promises that no fact, evidence or refusal overlaps a secret. Pure; work is bounded by the length of the text.
import type { Checklist } from '../checklist/checklist.ts'
import type { Span } from '../message/message.ts'
import { mayMatch } from '../value/text/letter-gate.ts'
import type { ValueType } from '../value/value.ts'
import { findNamedAccounts, readNamedAccounts } from './address/find-named-accounts.ts'
import { findPointedLogins } from './address/find-pointed-login.ts'
import { findRoles } from './address/find-roles.ts'
import { serverDomainOf } from './address/server-domain.ts'
import { completeVersions } from './answer/complete-versions.ts'
import type { Answered } from './answer/find-answered.ts'
import type { Candidate } from './candidate.ts'
import { chooseFacts } from './choose-facts.ts'
import { chooseTogether } from './choose-together.ts'
import type { Fact, Rejected } from './fact.ts'
import { foldInPlace } from './fold-in-place.ts'
import { raiseRetries } from './follow-up/raise-retries.ts'
import type { Heard } from './hear.ts'
import { completeMoments } from './moment/complete-moments.ts'
import { findTimesTold, type TimeTold } from './moment/find-times-told.ts'
import { once } from './once.ts'
import { overlapsAny } from './overlaps.ts'
import { fieldWordsOf } from './prose/field-words.ts'
import { findMentions } from './prose/find-mentions.ts'
import { findProseErrors, findProseGuards, findProseLogs, findProseSystems } from './prose/find-prose-texts.ts'
import { findProseValues } from './prose/find-prose-values.ts'
import type { Prose } from './prose/prose.ts'
import { findAsides, withoutAsides } from './prose/told-aside.ts'
import type { Range } from './range.ts'
import type { Refusal } from './refusal.ts'
import { findSettingsInError } from './shown/find-settings-in-error.ts'
import { findSidesInLog } from './shown/find-sides-in-log.ts'
import { joinErrorBlocks } from './shown/join-error-block.ts'
import { joinWrapped } from './speech/join-wrapped.ts'
import { withBlanks } from './speech/with-blanks.ts'
import { findWellRows } from './table/settled-rows.ts'

export type FoundFacts = {
  facts: Fact[]
  /** By field: how sure each fact is. */
  strengths: Map<string, number>
  dontKnow: string[]
  /** when-mentioned fields that the customer says exist without giving them. */
  mentioned: string[]
  rejected: Rejected[]
  /** Everything that could have been a fact, those that were chosen among them. */
  candidates: Candidate[]
  /** Field to the age of the newest letter that says that there is none. */
  none: ReadonlyMap<string, number>
}

const MAX_REJECTED = 100
/** What was told so exists, and is not given: "está no print", "uma mensagem qualquer". */
const SAID_TO_BE: ReadonlySet<Refusal> = new Set<Refusal>(['elsewhere', 'vague'])

/** Returns what `heard` says for `checklist`, of which `answered` is what its answers say. */
export function findFacts(heard: Heard, checklist: Checklist, answered: Answered): FoundFacts {
  const { speeches, desk } = heard
  const { dontKnow } = answered
  const fieldWords = fieldWordsOf(checklist)
  const candidates = [...answered.candidates]
  const none = new Map(answered.none)
  const rejected = [...answered.rejected]
  const times = [...answered.times]
  const mentioned = new Set<string>()
  const owed = new Set<string>()
  const serverDomain = once(() => serverDomainOf(speeches))
  for (const [at, speech] of speeches.entries()) {
    if (speech.speaker === 'desk') continue
    const prose: Prose = {
      ...hideRanges(speech.passage.text, answered.hidden[at] ?? []),
      speech,
      fieldWords,
      desk,
      ownDomain: heard.ownDomain,
      serverDomain,
    }
    readProse(prose, checklist, { candidates, none, rejected, times })
    for (const { id, owed: isOwed } of findMentions(withoutAsides(prose.folded), checklist.fields)) {
      mentioned.add(id)
      if (isOwed) owed.add(id)
    }
  }
  for (const refusal of answered.rejected) if (SAID_TO_BE.has(refusal.because)) mentioned.add(refusal.field)

  const harmless = <T extends { evidence: Span }>({ evidence }: T): boolean =>
    !overlapsAny(evidence, heard.secretsIn[evidence.passage] ?? [])
  const sound = candidates.filter((one) => harmless(one.fact) && !isGuessed(one, checklist, dontKnow))
  const blocks = joinErrorBlocks(sound, checklist.fields, heard.passages)
  const own = blocks.every((one) => harmless(one.fact)) ? blocks : sound
  const told = raiseRetries(
    completeVersions(own, checklist, heard.passages).map((one, index) => (harmless(one.fact) ? one : (own[index] ?? one))),
    checklist.fields,
    heard.passages,
  )
  told.push(...findSettingsInError(told, checklist, { ownDomain: heard.ownDomain, dontKnow }))
  told.push(...readNamedAccounts(findNamedAccounts(heard), { fields: checklist.fields, passages: heard.passages }))
  told.push(...findSidesInLog(told, checklist, { heard, answered, mentioned }))
  const best = chooseTogether(chooseFacts(told, checklist.fields, none), told, { fields: checklist.fields, passages: heard.passages })
  const chosen = completeMoments(
    best,
    { times: times.filter(harmless), known: answered.known, speeches, timeZone: desk.timeZone },
    checklist,
  )
  const facts = chosen.map(({ fact }) => fact)
  const known = new Set(facts.map(({ field }) => field))
  return {
    facts,
    strengths: new Map(chosen.map(({ fact, strength }) => [fact.field, strength])),
    dontKnow: [...dontKnow.keys()].filter((id) => !known.has(id)),
    mentioned: [...mentioned].filter((id) => !known.has(id) && (!none.has(id) || owed.has(id))),
    rejected: rejected.filter(harmless).slice(0, MAX_REJECTED),
    candidates: told,
    none,
  }
}

type Sink = { candidates: Candidate[]; none: Map<string, number>; rejected: Rejected[]; times: TimeTold[] }

/** Texts first, since an error's or a log's own words hold no other value; then every typed field. */
function readProse(whole: Prose, checklist: Checklist, { candidates, none, rejected, times }: Sink): void {
  let rest = whole
  const without = (taken: readonly Range[]): void => {
    if (taken.length > 0) rest = { ...rest, ...hideRanges(rest.text, taken) }
  }
  without(findAsides(whole.folded))
  for (const field of checklist.fields) {
    if (field.textOf !== 'smtp-log') continue
    const logs = findProseLogs(rest, field)
    candidates.push(...logs.candidates)
    without(logs.taken)
  }
  for (const field of checklist.fields) {
    if (field.textOf !== 'error') continue
    const errors = findProseErrors(rest, field)
    candidates.push(...errors.candidates)
    if (errors.none && field.noneIs === 'nothing') none.set(field.id, Math.min(whole.speech.age, none.get(field.id) ?? whole.speech.age))
    without(errors.taken.map((taken) => withoutStop(rest.text, taken)))
  }
  // Texts keep their lines; a value may stand across two.
  const joined = joinWrapped(rest.text)
  if (joined !== rest.text) rest = { ...rest, text: joined, folded: foldProse(joined) }
  // Of the whole: an error's words say how it is with their row.
  const well = findWellRows(whole.folded)
  const inQuestion = well.length === 0 ? rest : { ...rest, ...hideRanges(rest.text, well) }
  for (const field of checklist.fields) {
    if (field.textOf === 'operating-system') candidates.push(...findProseSystems(rest, field))
    else if (field.type === 'text') candidates.push(...findProseGuards(rest, field))
    else if (field.role === undefined) {
      const failing = findProseValues(inQuestion, field)
      // A server or a program that only a row tells that is well is everybody's.
      const isOwn = OF_ACCOUNT.has(field.type) || failing.candidates.length > 0 || inQuestion === rest
      const found = isOwn ? failing : findProseValues(rest, field)
      candidates.push(...found.candidates)
      rejected.push(...found.rejected)
      if (field.type === 'datetime') times.push(...findTimesTold(inQuestion, field))
    }
  }
  candidates.push(...findRoles(rest, checklist.fields), ...findPointedLogins(rest, checklist.fields))
}

/** What each account, or mail, has of its own. */
const OF_ACCOUNT = new Set<ValueType>(['datetime', 'date', 'port', 'encryption', 'login'])

/** "Apareceu: Falha ao conectar. Foi no Outlook 2016": its full stop stays, or the announcement would stand before the next sentence. */
function withoutStop(text: string, { start, end }: Range): Range {
  return { start, end: /[.!?]/.test(text.charAt(end - 1)) ? end - 1 : end }
}

/** Returns `text` with `ranges` blank, and its folded form. */
function hideRanges(text: string, ranges: readonly Range[]): { text: string; folded: string } {
  const rest = withBlanks(text, ranges)
  return { text: rest, folded: foldProse(rest) }
}

function foldProse(text: string): string {
  const folded = foldInPlace(text)
  return mayMatch(folded, UP_TO_NOW) ? folded.replace(UP_TO_NOW, (words) => ' '.repeat(words.length)) : folded
}

/** "Até agora nada chegou" sets no term. */
const UP_TO_NOW = /\bate (?=agora|o momento|este momento|o presente)|\bhasta (?=ahora|el momento)|\buntil (?=now)/g

/** Types whose values stand beside many things: alone, one in prose is not the one that its own label says is not known. */
const OF_MANY = new Set<ValueType>(['port', 'encryption', 'hostname'])
const SURE = 0.6

/** "Porta: essa eu não achei", and below it "o Outlook da Kátia está normal na 110": what prose tells without the field's name is not it. */
function isGuessed({ fact, age, strength }: Candidate, { fields }: Checklist, dontKnow: ReadonlyMap<string, number>): boolean {
  if (fact.evidence.by !== 'prose' || strength >= SURE || dontKnow.get(fact.field) !== age) return false
  return fields.some(({ id, type }) => id === fact.field && OF_MANY.has(type))
}
