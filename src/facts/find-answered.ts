// What stands as an answer in a mail for one checklist: under labels, by numbers, in tables, under quoted questions, in bounces.
// Comes in: who speaks where, the checklist, the fields that we asked for last. Goes out: candidates, what is not known or refused, and
// what of each speech is no prose any more. Pure; work is bounded by the length of the text.
import type { Checklist, Field } from '../checklist/checklist.ts'
import { isShown } from '../value/error-opening.ts'
import { firstIndexPast } from '../value/first-index-past.ts'
import type { Candidate } from './candidate.ts'
import { readTimesOfLabels, type TimeTold } from './complete-moments.ts'
import { completeSoftware } from './complete-software.ts'
import { isWritersOwn } from './cut-own-words.ts'
import type { Fact, KnownBefore, Rejected } from './fact.ts'
import { findAskedAnswers } from './find-asked-answers.ts'
import { findCompanions, findMisplacedPorts } from './find-companions.ts'
import { findCompounds } from './find-compound.ts'
import { findLabelled, type Labelled } from './find-labelled.ts'
import { findListed } from './find-listed.ts'
import { findNumbered } from './find-numbered.ts'
import { findRunNumbered } from './find-run-numbered.ts'
import type { Heard } from './hear.ts'
import { forNextMail, type LabelBook, makeLabelBook } from './label-book.ts'
import { nameOtherSide } from './name-other-side.ts'
import { withoutOutgoing } from './outgoing-section.ts'
import type { Range } from './prose-context.ts'
import type { Question, RawAnswer } from './raw-answer.ts'
import { OWN_NAME, readAnswers, readFitting, SHOWN } from './read-answers.ts'
import { readBounces } from './read-bounces.ts'
import { withoutMachineNames, withoutSettledSections } from './settled-sections.ts'
import type { SpeechLine, SpokenLines } from './speech-lines.ts'
import { namesDevice } from './with-name-of-label.ts'

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

/** What came before: the fields that we asked for last, absent where we asked nothing yet, and what the ticket knows. */
export type Talk = { asked?: readonly Field[]; known: readonly KnownBefore[] }

/** Returns what answers of `heard` say for `checklist`. */
export function findAnswered(heard: Heard, checklist: Checklist, { asked: askedLast, known }: Talk): Answered {
  const asked = askedLast ?? []
  const { speeches, spoken, desk } = heard
  const book = bookOf(checklist)
  const found = findLabelled(book, spoken, askedLast)
  const compounds = findCompounds(book, spoken)
  const { answers: unnamed, names } = withoutMachineNames(found.answers, spoken)
  const apart = unnamed.filter((answer) => !compounds.some((one) => one.at === answer.at && overlaps(one, answer)))
  const told = nameOtherSide([...apart, ...compounds], checklist.fields, heard).filter((answer) => !isOfLetter(heard, answer))
  const { answers: unsettled, settled } = withoutSettledSections(withoutOutgoing(told, spoken), spoken)
  // "Tenho dois e-mails: ana@…, que é o meu, e loja@…. A loja não puxa": of several addresses the tale behind them chooses.
  const labelled = { ...found, answers: unsettled.filter((answer) => answer.matches[0]?.field.type !== 'login' || !isTale(answer)) }
  const labels = withoutUnfit(labelled, heard)
  const numbering = { spoken, fields: checklist.fields, questions: labelled.questions, labelled: labels, asked, desk }
  const byLine = findNumbered(numbering)
  const inRun = findRunNumbered(numbering)
  const byNumber = inRun.length > byLine.length ? inRun : byLine
  const numbered = byNumber.length > 0 ? byNumber : findListed(numbering)
  // A line that answers in its order is no label besides.
  const own = labelled.answers.filter(
    (answer) => !byNumber.some((one) => isOnLineOf(answer, one) || (byNumber === inRun && overlaps(answer, one))),
  )
  const answers = [...own, ...numbered].filter((answer) => !overlapsAny(heard.secrets[answer.at], answer))
  const cut = [...own, ...numbered].filter((answer) => overlapsAny(heard.secrets[answer.at], answer))
  const read = readAnswers([...answers, ...cut.flatMap((answer) => beforeSecret(answer, heard.secrets[answer.at] ?? []))], speeches, desk)

  // "Nome e versão: 128.5" is the version of the program that the ticket knows, and no other program's besides.
  const completed = completeSoftware(answers, speeches, known)
  const fitting = read.candidates.filter(({ fact }) => !completed.some((one) => isSamePlace(one.fact.evidence, fact.evidence)))
  const candidates = [...fitting, ...completed, ...readBounces(heard.reports, checklist.fields, heard)]
  const hidden = hideAnswers(heard, [...own, ...numbered], read.candidates)
  for (const { at, ...section } of [...settled, ...names]) hidden[at]?.push(section)
  // The other server's settings are no prose either.
  const kept = new Set(labelled.answers)
  for (const answer of told) {
    if (!kept.has(answer) && answer.matches[0]?.field.type !== 'login')
      hidden[answer.at]?.push({ start: answer.labelStart ?? answer.start, end: answer.end })
  }
  candidates.push(...findMisplacedPorts(answers, speeches, checklist.fields, { read: read.candidates, desk }))
  candidates.push(...findCompanions(answers, speeches, checklist.fields, { read: read.candidates, desk }))
  const inOurWords = askedLast ?? askedInQuote(labelled.questions, spoken, candidates)
  const bare = findAskedAnswers({ heard, checklist, asked: inOurWords, known, hidden, answered: candidates })
  candidates.push(...bare)
  hideAddresses(heard, hidden, bare)
  return {
    candidates,
    known,
    ...(askedLast === undefined ? {} : { asked: askedLast }),
    dontKnow: read.dontKnow,
    none: read.none,
    rejected: read.rejected,
    times: readTimesOfLabels(answers, speeches, { timeZone: desk.timeZone, known }),
    hidden,
    labelled: new Set(
      answers.filter((answer) => answer.matches.length > 0 && answer.end > answer.start).map((answer) => answer.matches[0]?.field.id),
    ).size,
    questions: new Set(labelled.questions.map((question) => question.matches[0]?.field.id)).size,
  }
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

function isSamePlace(one: Fact['evidence'], other: Fact['evidence']): boolean {
  return one.passage === other.passage && one.start === other.start
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

/** What labels took is no prose: the label and, where it was read, the whole answer; else only the label's own words. */
function hideAnswers(heard: Heard, answers: readonly RawAnswer[], read: readonly Candidate[]): Range[][] {
  const hidden: Range[][] = heard.secrets.map((ranges, at) => [...ranges, ...(heard.spoken.printed[at] ?? [])])
  const readIn = Map.groupBy(inOrder(read), ({ fact }) => fact.evidence.passage)
  for (const answer of answers) {
    const ranges = hidden[answer.at]
    const passage = heard.speeches[answer.at]?.passage.id ?? -1
    if (ranges === undefined) continue
    const until = Math.max(answer.end, answer.blockEnd)
    const readHere = beginningIn(readIn.get(passage) ?? [], answer.start, until)
    const isRead = readHere.length > 0
    const isRemark = answer.matches.length === 0 && REMARK.test(answer.label)
    const isTold = !isRead && tellsWhatIsUsed(heard, answer)
    const isProse = isTale(answer) || isTold || (!isRead && (isOfDevice(answer) || LEADS_IN.test(answer.label)))
    // "Quem mandou recebeu: 550 5.1.1 …" under a label for an address: what a server writes is told all the same.
    // Of its label only a field's own name is none of that: "ao baixar do POP dá: …" announces.
    const isErrorShown = !isRead && isShown(heard.spoken.folded[answer.at]?.slice(answer.start, answer.start + SHOWN) ?? '')
    if (answer.labelStart !== undefined && (isErrorShown || isTold)) {
      if (isTold || (answer.matches[0]?.score ?? 0) >= OWN_NAME) ranges.push({ start: answer.labelStart, end: answer.start })
    } else if (answer.labelStart !== undefined && (isRead || !isProse))
      ranges.push({ start: answer.labelStart, end: isRead || isRemark || answer.end <= answer.start ? answer.start : answer.end })
    if (isRead && !isProse) {
      const isBlock = answer.blockEnd > answer.end && isBlockRead(answer, readHere)
      const text = heard.speeches[answer.at]?.passage.text ?? ''
      const end = endOfCutError(answer, text, readHere) ?? (isBlock ? answer.blockEnd : endOfAnswer(answer, text, readHere))
      ranges.push({ start: answer.start, end })
    }
    // An answer for another thing ("Senha: …", "Tel: …") is no prose either.
    else if (!isRead && answer.matches.length === 0 && !isRemark) ranges.push({ start: answer.start, end: answer.end })
  }
  return hidden
}

const WEAK_NAME = 0.75
const LONG_ANSWER = 60

/** "Trabalho com três computadores: o meu está normal, o da Jéssica …": words before a colon, and no label. */
function isTale({ matches: [best], start, end }: RawAnswer): boolean {
  return best !== undefined && best.score < WEAK_NAME && end - start > LONG_ANSWER
}

/** "Corrigindo o e-mail anterior: foi no dia 13": what a letter does, and no label. */
const LEADS_IN =
  /^(?:corrigindo|corrigiendo|correcting|retificando|complementando|completando|atualizando|respondendo|respondiendo|answering)\s/i
const OF_LETTER = /\s(?:e-?mail|mensage\p{L}{1,3}|message|mensaje|correo|mail)(?:\s|$)/iu

function isOfLetter({ speeches }: Heard, { at, label, start, end }: RawAnswer): boolean {
  return LEADS_IN.test(label) && OF_LETTER.test(label) && !(speeches[at]?.passage.text.slice(start, end) ?? '').includes('@')
}

/** "Computador 2: Thunderbird 128, porta 110": what is told of a device, and no name of its system. */
function isOfDevice({ label, matches: [best] }: RawAnswer): boolean {
  return best?.field.textOf === 'operating-system' && namesDevice(label)
}

/** "Servidor? uso o Outlook 2019": what its label does not ask for is told all the same. */
function tellsWhatIsUsed({ spoken: { folded } }: Heard, { at, start, end, matches: [best] }: RawAnswer): boolean {
  return best !== undefined && best.field.type !== 'text' && I_USE.test(folded[at]?.slice(start, Math.min(end, start + 60)) ?? '')
}

const I_USE =
  /^["'(-]{0,2}(?:(?:nao sei(?: dizer| qual| direito)?|sei nao|nao lembro|not sure|no se|acho que|olha|bom|aqui|eu|i|a gente|nos|we|yo|nosotros)[, ]{1,2}){0,3}(?:so )?(?:uso|usamos|usa|utilizo|utilizamos|(?:estou|estamos) usando|use|using|(?:am|are) using|it's) (?:(?:o|a|um|the|el|com o|no) )?[a-z]/

/** "Obs.: a porta da colega é a 110": what stands behind it is told, and goes on over lines. */
const REMARK = /^(?:obs(?:erva[cç][aã]o|erva[cç][oõ]es)?|observaci[oó]n(?:es)?)\.?$/i

/** "Erro: 550 User unknown. Mandei ontem pra ana@…": behind an error its writer goes on in prose. */
function endOfCutError(answer: RawAnswer, text: string, read: readonly Candidate[]): number | undefined {
  if (answer.matches[0]?.field.textOf !== 'error') return undefined
  const last = Math.max(...read.map(({ fact }) => fact.evidence.end))
  return isWritersOwn(text.slice(last, Math.max(answer.end, answer.blockEnd))) ? last : undefined
}

/** "Data: foi no dia 16, às 11h30. Usamos o …, o servidor é o …": behind the sentence that answers, whole sentences are prose. */
function endOfAnswer(answer: RawAnswer, text: string, read: readonly Candidate[]): number {
  const here = read.filter(({ fact }) => fact.evidence.end <= answer.end)
  const types = new Set(answer.matches.map(({ field }) => field.type))
  const isGuard = answer.matches.some(({ field: { textOf } }) => textOf === 'antivirus' || textOf === 'firewall')
  const isSystem = answer.matches[0]?.field.textOf === 'operating-system'
  const last = Math.max(answer.start, ...here.map(({ fact }) => fact.evidence.end))
  if (here.length > 0 && WHEN_BEHIND_MARK.test(text.slice(last, Math.min(answer.end, last + 60)))) return last + 1
  if (here.length === 0 || (types.has('text') && !isGuard && !isSystem) || types.has('software')) return answer.end
  // "Sistema: Windows 10, Outlook 2016": whoever names his system, or what guards it, goes on with what else there is.
  if (isSystem || (isGuard && /^(?:[,;]| e| and| y) \S/.test(text.slice(last, answer.end)))) return last
  // "Destinatário: rui@…, ontem às 15h": nothing of the run belongs to a name without a mark.
  if (isUnmarked(answer, text)) return last
  const item = /^[)"'>]{0,2};\s/.exec(text.slice(last, answer.end))
  if (item !== null) return last + item[0].length
  const stop = /[.!]\s{1,4}(?=\p{Lu})/u.exec(text.slice(last, answer.end))
  if (stop === null) return answer.end
  return answer.end - last - stop.index < (isGuard ? SHORT_REST : LONG_REST) ? answer.end : last + stop.index + 1
}

const STRICT = new Set(['login', 'email', 'hostname', 'port', 'encryption'])

function isUnmarked({ matches, labelStart, start, by }: RawAnswer, text: string): boolean {
  if (by !== 'label' || labelStart === undefined || !matches.every(({ field }) => STRICT.has(field.type))) return false
  return /^[^:=?|>\t-]{3,60}[^ \n:=?|>\t-] $/.test(text.slice(labelStart, start))
}

/** 'Erro: "Falha no login" hoje 8h20' */
const WHEN_BEHIND_MARK =
  /^["\u201d]["'\s.,;()-]{1,5}(?:(?:isso|foi|deu|desde|come[cç]ou|it was|since|this was|fue|pas[oó]) ){0,3}(?:hoje|hj|ontem|anteontem|agora|dia \d|\d{1,2}[/:h]\d|(?:segunda|ter[cç]a|quarta|quinta|sexta|s[aá]bado|domingo)(?!\p{L})|today|yesterday|this morning|hoy|ayer)/iu
const LONG_REST = 30
const SHORT_REST = 8

function isBlockRead(answer: RawAnswer, read: readonly Candidate[]): boolean {
  return read.some(({ fact }) => fact.evidence.end > answer.end && fact.evidence.end <= answer.blockEnd)
}

function inOrder(read: readonly Candidate[]): Candidate[] {
  return read.toSorted((one, other) => one.fact.evidence.start - other.fact.evidence.start)
}

/** Returns those of `sorted` that begin at `start` or behind, and before `end`. */
function beginningIn(sorted: readonly Candidate[], start: number, end: number): readonly Candidate[] {
  const from = (place: number, low = 0): number =>
    firstIndexPast((index) => (sorted[index]?.fact.evidence.start ?? 0) < place, sorted.length, low)
  const first = from(start)
  return sorted.slice(first, from(end, first))
}

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
