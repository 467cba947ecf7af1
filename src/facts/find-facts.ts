// Everything a message says for one checklist: labels, numbers, quoted questions, prose and bounces, joined to one fact a field.
// Comes in: who speaks where, the checklist, the secrets. Goes out: facts in the checklist's order, what is not known, what was refused.
// Promises that no fact, evidence or refusal overlaps a secret. Pure; work is bounded by the length of the text.
import type { Checklist, Field } from '../checklist/checklist.ts'
import type { Desk } from '../message/desk.ts'
import type { DeliveryReport, Passage, Span } from '../message/message.ts'
import { mayMatch } from '../value/letter-gate.ts'
import type { Candidate } from './candidate.ts'
import { chooseFacts } from './choose-facts.ts'
import { completeMoments, findTimesTold, readTimesOfLabels, type TimeTold } from './complete-moments.ts'
import type { Fact, Rejected } from './fact.ts'
import { findAskedAnswers } from './find-asked-answers.ts'
import { findCompanions, findMisplacedPorts } from './find-companions.ts'
import { findCompounds } from './find-compound.ts'
import { findHostInError } from './find-host-in-error.ts'
import { findLabelled } from './find-labelled.ts'
import { findListed } from './find-listed.ts'
import { findMentions } from './find-mentions.ts'
import { findNumbered } from './find-numbered.ts'
import { findProseErrors, findProseGuards, findProseLogs, findProseSystems } from './find-prose-texts.ts'
import { findProseValues, type Prose } from './find-prose-values.ts'
import { findRoles } from './find-roles.ts'
import type { Speech } from './find-speakers.ts'
import { foldInPlace } from './fold-in-place.ts'
import { joinWrapped } from './join-wrapped.ts'
import { forNextMail, makeLabelBook } from './label-book.ts'
import { withoutOutgoing } from './outgoing-section.ts'
import { makeFieldWords, type Range } from './prose-context.ts'
import { raiseRetries } from './raise-retries.ts'
import type { RawAnswer } from './raw-answer.ts'
import { readAnswers } from './read-answers.ts'
import { readBounces } from './read-bounces.ts'
import type { SpokenLines } from './speech-lines.ts'

export type Heard = {
  speeches: Speech[]
  spoken: SpokenLines
  reports: { report: DeliveryReport; age: number }[]
  passages: readonly Passage[]
  /** By speech. */
  secrets: Range[][]
  /** By passage. */
  secretsIn: readonly Range[][]
  ownDomain: string | undefined
  desk: Desk
}

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
  /** How many answers stand under labels, and how many of them by a label that is this checklist's in full. */
  labelled: number
  /** How many questions of this checklist the desk asked. */
  questions: number
}

const MAX_REJECTED = 100

/** Returns what `heard` says for `checklist`; `askedLast` are the fields that we asked for last, absent where we asked nothing yet. */
export function findFacts(heard: Heard, checklist: Checklist, askedLast: readonly Field[] | undefined): FoundFacts {
  const asked = askedLast ?? []
  const { speeches, spoken, desk } = heard
  const { book, fieldWords } = compile(checklist)
  const found = findLabelled(book, spoken, askedLast)
  const compounds = findCompounds(book, spoken)
  const apart = found.answers.filter((answer) => !compounds.some((one) => one.at === answer.at && overlaps(one, answer)))
  const labelled = { ...found, answers: withoutOutgoing([...apart, ...compounds], spoken) }
  const numbering = { spoken, fields: checklist.fields, questions: labelled.questions, labelled: labelled.labelled, asked, desk }
  const byNumber = findNumbered(numbering)
  const numbered = byNumber.length > 0 ? byNumber : findListed(numbering)
  // A line that answers in its order is no label besides.
  const own = labelled.answers.filter((answer) => !byNumber.some((one) => isOnLineOf(answer, one)))
  const answers = [...own, ...numbered].filter((answer) => !overlapsAny(heard.secrets[answer.at], answer))
  const cut = [...own, ...numbered].filter((answer) => overlapsAny(heard.secrets[answer.at], answer))
  const read = readAnswers([...answers, ...cut.flatMap((answer) => beforeSecret(answer, heard.secrets[answer.at] ?? []))], speeches, desk)

  const candidates = [...read.candidates, ...readBounces(heard.reports, checklist.fields, heard)]
  const none = new Map(read.none)
  const rejected = [...read.rejected]
  const hidden = hideAnswers(heard, [...own, ...numbered], read.candidates)
  // The other server's settings are no prose either.
  const kept = new Set(labelled.answers)
  for (const answer of [...apart, ...compounds]) {
    if (!kept.has(answer) && answer.matches[0]?.field.type !== 'login')
      hidden[answer.at]?.push({ start: answer.labelStart ?? answer.start, end: answer.end })
  }
  candidates.push(...findMisplacedPorts(answers, speeches, checklist.fields, { read: read.candidates, desk }))
  candidates.push(...findCompanions(answers, speeches, checklist.fields, { read: read.candidates, desk }))
  candidates.push(...findAskedAnswers({ heard, asked, hidden, known: new Set(candidates.map(({ fact }) => fact.field)) }))
  const times = readTimesOfLabels(answers, speeches, desk.timeZone)
  const mentioned = new Set<string>()
  for (const [at, speech] of speeches.entries()) {
    if (speech.speaker === 'desk') continue
    const prose: Prose = { ...hide(speech, hidden[at] ?? []), speech, fieldWords, desk, ownDomain: heard.ownDomain }
    readProse(prose, checklist, { candidates, none, rejected, times })
    for (const id of findMentions(prose.folded, checklist.fields)) mentioned.add(id)
  }
  for (const refusal of read.rejected) if (/elsewhere|vague/.test(refusal.because)) mentioned.add(refusal.field)

  const harmless = <T extends { evidence: Span }>({ evidence }: T): boolean =>
    !(heard.secretsIn[evidence.passage] ?? []).some((range) => range.start < evidence.end && range.end > evidence.start)
  const told = raiseRetries(
    candidates.filter(({ fact }) => harmless(fact)),
    checklist.fields,
    heard.passages,
  )
  told.push(...findHostInError(told, checklist, { ownDomain: heard.ownDomain, dontKnow: read.dontKnow }))
  const best = chooseFacts(told, checklist.fields, none)
  const chosen = completeMoments(best, times.filter(harmless), checklist)
  const facts = chosen.map(({ fact }) => fact)
  const known = new Set(facts.map(({ field }) => field))
  return {
    facts,
    strengths: new Map(chosen.map(({ fact, strength }) => [fact.field, strength])),
    dontKnow: [...read.dontKnow.keys()].filter((id) => !known.has(id)),
    mentioned: [...mentioned].filter((id) => !known.has(id) && !none.has(id)),
    rejected: rejected.filter(harmless).slice(0, MAX_REJECTED),
    candidates: told,
    none,
    labelled: new Set(
      answers.filter((answer) => answer.matches.length > 0 && answer.end > answer.start).map((answer) => answer.matches[0]?.field.id),
    ).size,
    questions: new Set(labelled.questions.map((question) => question.matches[0]?.field.id)).size,
  }
}

function isOnLineOf(answer: RawAnswer, line: RawAnswer): boolean {
  const start = answer.labelStart ?? answer.start
  return answer.at === line.at && line.labelStart !== undefined && line.labelStart <= start && start < line.end
}

type Compiled = { book: ReturnType<typeof makeLabelBook>; fieldWords: ReturnType<typeof makeFieldWords> }

/** Checklists live as long as the process: their patterns are made once. What a speller learnt of one mail's words it forgets. */
const compiled = new WeakMap<Checklist, Compiled>()

function compile(checklist: Checklist): Compiled {
  const known = compiled.get(checklist) ?? { book: makeLabelBook(checklist), fieldWords: makeFieldWords(checklist) }
  compiled.set(checklist, known)
  return { ...known, book: forNextMail(known.book) }
}

type Sink = { candidates: Candidate[]; none: Map<string, number>; rejected: Rejected[]; times: TimeTold[] }

/** Texts first, since an error's or a log's own words hold no other value; then every typed field. */
function readProse(prose: Prose, checklist: Checklist, { candidates, none, rejected, times }: Sink): void {
  let rest = prose
  const without = (taken: Range[]): void => {
    rest = { ...rest, ...hideRanges(rest.text, taken) }
  }
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
    if (errors.none && field.noneIs === 'nothing') none.set(field.id, Math.min(prose.speech.age, none.get(field.id) ?? prose.speech.age))
    without(errors.taken)
  }
  // Texts keep their lines; a value may stand across two.
  const joined = joinWrapped(rest.text)
  rest = { ...rest, text: joined, folded: foldProse(joined) }
  for (const field of checklist.fields) {
    if (field.textOf === 'operating-system') candidates.push(...findProseSystems(rest, field))
    else if (field.type === 'text') candidates.push(...findProseGuards(rest, field))
    else if (field.role === undefined) {
      const found = findProseValues(rest, field)
      candidates.push(...found.candidates)
      rejected.push(...found.rejected)
      if (field.type === 'datetime') times.push(...findTimesTold(rest, field))
    }
  }
  candidates.push(...findRoles(rest, checklist.fields))
}

/** What labels took is no prose: the label and, where it was read, the whole answer; else only the label's own words. */
function hideAnswers(heard: Heard, answers: readonly RawAnswer[], read: readonly Candidate[]): Range[][] {
  const hidden: Range[][] = heard.secrets.map((ranges) => [...ranges])
  const readIn = Map.groupBy(read, ({ fact }) => fact.evidence.passage)
  const startsIn = new Map([...readIn].map(([passage, here]) => [passage, here.map(({ fact }) => fact.evidence.start)]))
  for (const answer of answers) {
    const ranges = hidden[answer.at]
    const passage = heard.speeches[answer.at]?.passage.id ?? -1
    if (ranges === undefined) continue
    const until = Math.max(answer.end, answer.blockEnd)
    const isRead = (startsIn.get(passage) ?? []).some((start) => start >= answer.start && start < until)
    if (answer.labelStart !== undefined)
      ranges.push({ start: answer.labelStart, end: isRead || answer.end <= answer.start ? answer.start : answer.end })
    if (isRead) {
      const isBlock = answer.blockEnd > answer.end && isBlockRead(answer, readIn.get(passage) ?? [])
      const text = heard.speeches[answer.at]?.passage.text ?? ''
      ranges.push({ start: answer.start, end: isBlock ? answer.blockEnd : endOfAnswer(answer, text, readIn.get(passage) ?? []) })
    }
    // An answer for another thing ("Senha: …", "Tel: …") is no prose either.
    else if (answer.matches.length === 0) ranges.push({ start: answer.start, end: answer.end })
  }
  return hidden
}

/** "Data: foi no dia 16, às 11h30. Usamos o …, o servidor é o …": behind the sentence that answers, whole sentences are prose. */
function endOfAnswer(answer: RawAnswer, text: string, read: readonly Candidate[]): number {
  const here = read.filter(({ fact }) => fact.evidence.start >= answer.start && fact.evidence.end <= answer.end)
  const types = new Set(answer.matches.map(({ field }) => field.type))
  const isGuard = answer.matches.some(({ field: { textOf } }) => textOf === 'antivirus' || textOf === 'firewall')
  if (here.length === 0 || (types.has('text') && !isGuard) || types.has('software')) return answer.end
  const last = Math.max(...here.map(({ fact }) => fact.evidence.end))
  const stop = /[.!]\s{1,4}(?=\p{Lu})/u.exec(text.slice(last, answer.end))
  if (stop === null) return answer.end
  return answer.end - last - stop.index < (isGuard ? SHORT_REST : LONG_REST) ? answer.end : last + stop.index + 1
}

const LONG_REST = 30
const SHORT_REST = 8

function isBlockRead(answer: RawAnswer, read: readonly Candidate[]): boolean {
  return read.some(
    ({ fact }) => fact.evidence.start >= answer.start && fact.evidence.end > answer.end && fact.evidence.end <= answer.blockEnd,
  )
}

function hide(speech: Speech, ranges: Range[]): { text: string; folded: string } {
  return hideRanges(speech.passage.text, ranges)
}

/** Returns `text` with `ranges` blank, of the same length, and its folded form. */
function hideRanges(text: string, ranges: readonly Range[]): { text: string; folded: string } {
  let shown = ''
  let at = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    shown += text.slice(at, Math.max(at, start)) + text.slice(Math.max(at, start), end).replace(/[^\n]/g, ' ')
    at = end
  }
  const rest = shown + text.slice(at)
  return { text: rest, folded: foldProse(rest) }
}

function foldProse(text: string): string {
  const folded = foldInPlace(text)
  return mayMatch(folded, UP_TO_NOW) ? folded.replace(UP_TO_NOW, (words) => ' '.repeat(words.length)) : folded
}

/** "Até agora nada chegou" sets no term. */
const UP_TO_NOW = /\bate (?=agora|o momento|este momento|o presente)|\bhasta (?=ahora|el momento)|\buntil (?=now)/g

/** Whether two answers, with their labels, share words of a passage. */
function overlaps(one: RawAnswer, other: RawAnswer): boolean {
  return (one.labelStart ?? one.start) < Math.max(other.end, other.start + 1) && (other.labelStart ?? other.start) < one.end
}

function overlapsAny(ranges: readonly Range[] | undefined, { start, blockEnd }: { start: number; blockEnd: number }): boolean {
  return (ranges ?? []).some((range) => range.start < blockEnd && range.end > start)
}

/** An answer that runs into a password is read up to it, or not at all. */
function beforeSecret(answer: RawAnswer, secrets: readonly Range[]): RawAnswer[] {
  const first = secrets.filter((range) => range.end > answer.start && range.start < answer.blockEnd).sort((a, b) => a.start - b.start)[0]
  if (first === undefined) return [answer]
  return first.start <= answer.start
    ? []
    : [{ ...answer, end: Math.min(answer.end, first.start), blockEnd: Math.min(answer.blockEnd, first.start) }]
}
