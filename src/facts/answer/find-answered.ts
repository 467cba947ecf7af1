// What stands as an answer in a mail for one checklist: under labels, by numbers, in tables, under quoted questions, in bounces.
// Comes in: who speaks where, the checklist, the fields that we asked for last. Goes out: candidates, what is not known or refused, and
// what of each speech is no prose any more. Pure; work is bounded by the length of the text.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import { nameOtherSide } from '../address/name-other-side.ts'
import type { Candidate } from '../candidate.ts'
import type { Fact, KnownBefore, Rejected } from '../fact.ts'
import { findAskedAnswers } from '../follow-up/find-asked-answers.ts'
import type { Heard } from '../hear.ts'
import { forNextMail, type LabelBook, makeLabelBook } from '../label/label-book.ts'
import { readTimesOfLabels } from '../moment/complete-moments.ts'
import type { TimeTold } from '../moment/find-times-told.ts'
import { overlapsAny } from '../overlaps.ts'
import type { Range } from '../range.ts'
import { readBounces } from '../shown/read-bounces.ts'
import { readShownMail } from '../shown/read-shown-mail.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import { withoutMachineNames, withoutSettledSections } from '../table/settled-sections.ts'
import { completeSoftware } from './complete-software.ts'
import { findCompanions, findMisplacedPorts } from './find-companions.ts'
import { findCompounds } from './find-compound.ts'
import { findLabelled, type Labelled } from './find-labelled.ts'
import { findListed } from './find-listed.ts'
import { findNumbered } from './find-numbered.ts'
import { findRunNumbered } from './find-run-numbered.ts'
import { hideAnswers, isTaleBeforeColon, LEADS_IN } from './hide-answers.ts'
import { withoutOutgoing } from './outgoing-section.ts'
import type { Question, RawAnswer } from './raw-answer.ts'
import { readAnswers, readFitting } from './read-answers.ts'

export type Answered = {
  candidates: Candidate[]
  /** Field to the age of the newest letter that says "não sei". */
  dontKnow: ReadonlyMap<string, number>
  /** Field to the age of the newest letter that says that there is none. */
  none: ReadonlyMap<string, number>
  rejected: Rejected[]
  times: TimeTold[]
  /** What the ticket knew before this message. */
  known: readonly KnownBefore[]
  /** The fields that we asked for last; absent where we asked nothing yet. */
  asked?: readonly Field[]
  /** By speech: what answers, labels, secrets and what commands printed take. */
  hidden: Range[][]
  /** How many fields have an answer under a label. */
  labelled: number
  /** How many questions of this checklist the desk asked. */
  questions: number
}

/** What came before: the fields that we asked for last, absent where we asked nothing yet, those of our letters before, and what the ticket knows. */
export type Talk = { asked?: readonly Field[]; earlier?: readonly (readonly Field[])[]; known: readonly KnownBefore[] }

/** Returns what answers of `heard` say for `checklist`. */
export function findAnswered(heard: Heard, checklist: Checklist, talk: Talk): Answered {
  const { asked, known } = talk
  const { speeches, spoken, desk } = heard
  const labelled = findOwnLabelled(heard, checklist, asked)
  const raw = gatherAnswers(heard, checklist, labelled, talk)
  const answers = raw.filter((answer) => !holdsSecret(answer, heard))
  const cut = raw.filter((answer) => holdsSecret(answer, heard))
  const read = readAnswers([...answers, ...cut.flatMap((answer) => beforeSecret(answer, heard.secrets[answer.at] ?? []))], speeches, desk)

  // "Nome e versão: 128.5" is the version of the program that the ticket knows, and no other program's besides.
  const completed = completeSoftware(answers, speeches, known)
  const fitting = read.candidates.filter(({ fact }) => !completed.some((one) => sharesWords(one.fact.evidence, fact.evidence)))
  const beside = { read: read.candidates, desk }
  const candidates = [
    ...fitting,
    ...completed,
    ...readBounces(heard.reports, checklist.fields, heard),
    ...readShownMail(heard.shownMail, checklist.fields, desk.timeZone),
    ...findMisplacedPorts(answers, speeches, checklist.fields, beside),
    ...findCompanions(answers, speeches, checklist.fields, beside),
  ]
  const hidden = hideAnswers(heard, raw, read.candidates)
  for (const { at, ...range } of labelled.aside) hidden[at]?.push(range)
  const inOurWords = asked ?? askedInQuote(labelled.questions, spoken, candidates)
  const bare = findAskedAnswers({ heard, checklist, asked: inOurWords, known, hidden, answered: candidates })
  hideAddresses(heard, hidden, bare)
  const filled = answers.filter(({ matches, start, end }) => matches.length > 0 && end > start)
  return {
    candidates: [...candidates, ...bare],
    known,
    ...(asked === undefined ? {} : { asked }),
    dontKnow: read.dontKnow,
    none: read.none,
    rejected: read.rejected,
    times: readTimesOfLabels(answers, speeches, { timeZone: desk.timeZone, known }),
    hidden,
    labelled: new Set(filled.map(fieldIdOf)).size,
    questions: new Set(labelled.questions.map(fieldIdOf)).size,
  }
}

/** `aside`: what stands under labels and is no answer of this checklist, nor prose: the other server's settings, what works, machines' names. */
type OwnLabelled = Labelled & { aside: (Range & { at: number })[] }

/** The labelled answers that are the customer's own and in question. */
function findOwnLabelled(heard: Heard, checklist: Checklist, asked: readonly Field[] | undefined): OwnLabelled {
  const { spoken } = heard
  const { fields } = checklist
  const book = bookOf(checklist)
  const found = findLabelled(book, spoken, asked)
  const compounds = findCompounds(book, spoken)
  const { answers: unnamed, names } = withoutMachineNames(found.answers, spoken)
  const apart = unnamed.filter((answer) => !compounds.some((one) => one.at === answer.at && overlaps(one, answer)))
  const told = nameOtherSide([...apart, ...compounds], fields, heard).filter((answer) => !isOfLetter(heard, answer))
  const { answers: unsettled, settled } = withoutSettledSections(withoutOutgoing(told, spoken, fields), spoken)
  // "Tenho dois e-mails: ana@…, que é o meu, e loja@…. A loja não puxa": of several addresses the tale behind them chooses.
  const answers = unsettled.filter((answer) => answer.matches[0]?.field.type !== 'login' || !isTaleBeforeColon(answer))
  const kept = new Set(answers)
  const left = told
    .filter((answer) => !kept.has(answer) && answer.matches[0]?.field.type !== 'login')
    .map(({ at, labelStart, start, end }) => ({ at, start: labelStart ?? start, end }))
  return { ...found, answers, aside: [...settled, ...names, ...left] }
}

/** Those answers, and the ones that stand by their numbers or in our order; a line that answers so is no label besides. */
function gatherAnswers(heard: Heard, { fields }: Checklist, labelled: Labelled, { asked = [], earlier = [] }: Talk): RawAnswer[] {
  const { spoken, desk } = heard
  const labels = withoutUnfit(labelled, heard)
  const numbering = { spoken, fields, questions: labelled.questions, labelled: labels, asked, earlier, desk }
  const byLine = findNumbered(numbering)
  const inRun = findRunNumbered(numbering)
  const isInRun = inRun.length > byLine.length
  // "8 | Mensagem de erro: | Falha no login": what repeats its question's name answers by that.
  const byNumber = isInRun
    ? inRun
    : byLine.filter((one) => !labelled.answers.some((answer) => isOnLineOf(answer, one) && repeatsName(answer, one)))
  const own = labelled.answers.filter((answer) => !byNumber.some((one) => isOnLineOf(answer, one) || (isInRun && overlaps(answer, one))))
  return [...own, ...(byNumber.length > 0 ? byNumber : findListed(numbering))]
}

function fieldIdOf({ matches }: Pick<RawAnswer, 'matches'>): string | undefined {
  return matches[0]?.field.id
}

/** "8: Login: não foi possível abrir a conexão": under the number of a question, what resembles a label and has no answer of its kind is none. */
function withoutUnfit({ answers, questions, labelled }: Labelled, { spoken: { lines }, speeches, desk }: Heard): ReadonlySet<number> {
  if (!questions.some(({ number }) => number !== undefined)) return labelled
  const isUnfit = ({ at, start, end, number }: SpeechLine): boolean => {
    const speech = speeches[at]
    const own = answers.filter((answer) => answer.at === at && (answer.labelStart ?? -1) >= start && (answer.labelStart ?? end) < end)
    if (number === undefined || speech === undefined || speech.speaker === 'desk' || own.length === 0) return false
    return own.every((answer) => readFitting(answer, speech, desk)?.read.kind === 'unfit')
  }
  return new Set([...labelled].filter((index) => lines[index] === undefined || !isUnfit(lines[index])))
}

/**
 * Who answers a mail that a person of the desk wrote quotes what it asks: the fields of the newest such letter. A free text is not among them, and
 * who answers one of them in its place, or by its name, answers the others so.
 */
function askedInQuote(questions: readonly Question[], { lines }: SpokenLines, candidates: readonly Candidate[]): Field[] {
  const ages = questions.map(({ line }) => lines[line]?.speech.age ?? Number.POSITIVE_INFINITY)
  if (Math.min(...ages) !== 1) return []
  const asked = new Set(
    questions.flatMap(({ matches }, index) => (ages[index] === 1 && matches[0] !== undefined ? [matches[0].field] : [])),
  )
  const isAnswered = candidates.some(({ age, fact }) => age <= 1 && [...asked].some(({ id }) => id === fact.field))
  return isAnswered ? [] : [...asked].filter(({ type }) => type !== 'text')
}

/** A bare address that answers for the server is not told as the writer's own besides. */
function hideAddresses(heard: Heard, hidden: Range[][], bare: readonly Candidate[]): void {
  for (const { fact } of bare) {
    const { passage, start, end } = fact.evidence
    const at = heard.speeches.findIndex((speech) => speech.passage.id === passage)
    if (Array.isArray(fact.value) || /^(?=.*[.:])[\d.:a-f]+$/.test(String(fact.value))) hidden[at]?.push({ start, end })
  }
}

function sharesWords(one: Fact['evidence'], other: Fact['evidence']): boolean {
  return one.passage === other.passage && overlapsAny(one, [other])
}

function repeatsName(answer: RawAnswer, numbered: RawAnswer): boolean {
  return answer.start > numbered.start && answer.matches[0]?.field === numbered.matches[0]?.field
}

function isOnLineOf(answer: RawAnswer, line: RawAnswer): boolean {
  const start = answer.labelStart ?? answer.start
  return answer.at === line.at && line.labelStart !== undefined && line.labelStart <= start && start < line.end
}

/** Checklists live as long as the process: their books are made once. What a speller learnt of one mail's words it forgets. */
const books = new WeakMap<Checklist, LabelBook>()

function bookOf(checklist: Checklist): LabelBook {
  const known = books.get(checklist) ?? makeLabelBook(checklist)
  books.set(checklist, known)
  return forNextMail(known)
}

const OF_LETTER = /\s(?:e-?mail|mensage\p{L}{1,3}|message|mensaje|correo|mail)(?:\s|$)/iu

function isOfLetter({ speeches }: Heard, { at, label, start, end }: RawAnswer): boolean {
  return LEADS_IN.test(label) && OF_LETTER.test(label) && !(speeches[at]?.passage.text.slice(start, end) ?? '').includes('@')
}

/** Whether two answers, with their labels, share words of a passage. */
function overlaps(one: RawAnswer, other: RawAnswer): boolean {
  return (one.labelStart ?? one.start) < Math.max(other.end, other.start + 1) && (other.labelStart ?? other.start) < one.end
}

/** Whether a password stands in an answer's block. */
function holdsSecret({ at, start, blockEnd }: RawAnswer, { secrets }: Heard): boolean {
  return overlapsAny({ start, end: blockEnd }, secrets[at] ?? [])
}

/** An answer that runs into a password is read up to it, or not at all. */
function beforeSecret(answer: RawAnswer, secrets: readonly Range[]): RawAnswer[] {
  const first = secrets.filter((range) => range.end > answer.start && range.start < answer.blockEnd).sort((a, b) => a.start - b.start)[0]
  if (first === undefined) return [answer]
  return first.start <= answer.start
    ? []
    : [{ ...answer, end: Math.min(answer.end, first.start), blockEnd: Math.min(answer.blockEnd, first.start) }]
}
