// Labelled answers: every place where a label of the checklist stands and what is written for it.
// Comes in: the spoken lines and the book of labels. Goes out: raw answers, each with the fields its label can mean and the region
// of its words; whether they fit the type is for read-answers.ts. Same line, next lines, table cells, a transposed table,
// several labels on a line, and own words under the desk's quoted questions.
import type { Field } from '../../checklist/checklist.ts'
import { findErrorTexts } from '../../value/error/error-text.ts'
import { toolHead } from '../../value/error/tool-error.ts'
import { readAnswer } from '../../value/read-value.ts'
import { fold } from '../../value/text/fold.ts'
import { NO_DATE } from '../../value/value.ts'
import { type FoundLabel, findLabel } from '../label/find-label.ts'
import { isGreeting } from '../label/is-greeting.ts'
import { type LabelBook, type LabelMatch, mayBeginLongLabel } from '../label/label-book.ts'
import { joinLines, wordsOfLine } from '../label/word-match.ts'
import { findShownLines } from '../shown/find-shown-lines.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import { findTableAnswers } from '../table/find-table-answers.ts'
import { BARE_ANSWERS, couldAnswer, saysItself } from './bare-label.ts'
import { findFilledForm } from './find-filled-form.ts'
import { findMarklessRows } from './find-markless-rows.ts'
import { findReversed } from './find-reversed.ts'
import type { Question, RawAnswer } from './raw-answer.ts'
import { findInlineAnswer, readOwnLine, wordsOf } from './read-own-line.ts'
import { isNoneBelow } from './signed-below.ts'

export type Labelled = {
  answers: RawAnswer[]
  questions: Question[]
  /** Lines that labels or tables take. */
  labelled: Set<number>
}

/** Whether a line that could be a weak label begins with a program's own words. */
function opensLikeError({ speech, body, end }: SpeechLine, score: number): boolean {
  if (score >= 0.97) return false
  const text = speech.passage.text.slice(body, end)
  if (
    /^["'*]{0,2}(?:erro|error|falha|falhou|failed|failure|fallo|aviso|warning) (?:na|no|de|da|do|ao|em|en|al|in|while|on|to)\s/i.test(text)
  )
    return true
  return (findErrorTexts(text)[0]?.start ?? Number.POSITIVE_INFINITY) <= 2 + toolHead(fold(text.slice(0, 80)))
}

/** A thread of ten forms has some hundred. */
const MAX_LABELS = 200
/** Characters of a line that are looked at for the beginning of a wrapped label. */
const MAX_LINE = 120
/** A published label, wrapped by the mail program, has at most this many lines. */
const MAX_LABEL_LINES = 4
/** A label that begins on a line, and the line on which it ends. */
type LabelOfLines = { label: FoundLabel; last: number }

/** Returns the labelled answers of the customer, and the questions the desk asked. `asked` are the fields that we asked for last, if we did. */
export function findLabelled(book: LabelBook, spoken: SpokenLines, asked: readonly Field[] | undefined): Labelled {
  const labels = findLabels(book, spoken)
  const covered = [...labels].flatMap(([i, { last }]) => Array.from({ length: last - i }, (_, more) => i + 1 + more))
  const table = findTableAnswers(book, spoken)
  const reversed = findReversed(book, spoken)
  const markless = findMarklessRows(book, spoken)
  const taken = new Set([...table.lines, ...reversed.lines, ...markless.lines])
  const isDesks = (answer: RawAnswer): boolean => spoken.speeches[answer.at]?.speaker === 'desk'
  const answers: RawAnswer[] = [...table.answers.filter((answer) => !isDesks(answer)), ...reversed.answers, ...markless.answers]
  const filled: RawAnswer[] = table.answers.filter(isDesks)
  const questions: Question[] = []
  const labelled = new Set<number>([...taken, ...covered])
  const answered = new Set<number>()
  const take = (own: readonly RawAnswer[], after: number): void => {
    answers.push(...own)
    for (const answer of own) if (answer.by !== 'label') markAnswered(spoken, { answer, after, answered })
  }
  for (const [i, { label, last }] of labels) {
    const line = spoken.lines[i]
    if (line === undefined || taken.has(i) || answered.has(i)) continue
    const startsValue = startsValueOf({ spoken, labels, taken, matches: label.matches, question: line })
    const words = { book, spoken, first: i, last, label, startsValue }
    if (line.speech.speaker === 'desk') {
      labelled.add(i)
      questions.push({ line: i, number: line.number, matches: label.matches, label: wordsOf(spoken, line, label) })
      const typed = readOwnLine(words)
      const answer = typed.some((one) => isTyped(spoken, one)) ? undefined : findInlineAnswer({ spoken, from: last, label, startsValue })
      if (answer === undefined) filled.push(...typed)
      else take([answer], last)
      continue
    }
    const own = readOwnLine(words).map((answer) =>
      isNoneBelow(spoken, answer, answers) ? { ...answer, end: answer.start, blockEnd: answer.start } : answer,
    )
    // A label's name alone on a line, with nothing for it, is just a line.
    if (label.isBare && (saysItself(spoken, line, label) || !own.some((answer) => couldAnswer(spoken, label, answer)))) continue
    labelled.add(i)
    take(own, last)
  }
  return { answers: [...answers, ...findFilledForm(spoken, { filled, own: answers, asked })], questions, labelled }
}

/** The labels that lines begin with, by the line on which they do. */
function findLabels(book: LabelBook, spoken: SpokenLines): Map<number, LabelOfLines> {
  const { lines } = spoken
  const labels = new Map<number, LabelOfLines>()
  const shown = findShownLines(spoken)
  for (let i = 0; i < lines.length && labels.size < MAX_LABELS; i++) {
    if (lines[i]?.blank !== false || shown.has(i)) continue
    const found = findLabelOfLines(book, spoken, i)
    if (found === undefined) continue
    labels.set(i, found)
    i = found.last
  }
  return labels
}

/** What the desk's own line holds behind its label; an example in parentheses is the desk's own. */
function isTyped({ folded }: SpokenLines, { by, at, start, end }: RawAnswer): boolean {
  return by === 'label' && end > start && !/^(?:\(|ex\b|exemplo)/.test(folded[at]?.slice(start, end) ?? '')
}

type Places = {
  spoken: SpokenLines
  labels: ReadonlyMap<number, LabelOfLines>
  /** Lines that are rows of tables and their like. */
  taken: ReadonlySet<number>
  matches: readonly LabelMatch[]
  question: SpeechLine
}

/** Returns whether a line may begin the value of a label with `matches` that stands above it: a line with a label of its own does not, but for some. */
function startsValueOf({ spoken, labels, taken, matches, question }: Places): (i: number) => boolean {
  const { lines } = spoken
  const isOfIp = (i: number): boolean => labels.get(i)?.label.matches[0]?.field.type === 'public_ip'
  return (i) => {
    if (!labels.has(i) && !taken.has(i)) return true
    const [line, field, own] = [lines[i], matches[0]?.field, labels.get(i)?.label]
    // "Domínio registrado e ativo" and below it "MX ok": each says itself.
    if (line !== undefined && own !== undefined && saysItself(spoken, line, own)) return false
    // "Está o IP mesmo: 200.1.2.3" under our question for the server, where another asks for the writer's own.
    if (question.speech.speaker === 'desk' && field?.type === 'hostname' && isOfIp(i))
      return [...labels.keys()].some((other) => lines[other]?.speech.speaker === 'desk' && isOfIp(other))
    // "Erro na conexão segura: …" under the question for the error is the error.
    if (line !== undefined && field?.textOf === 'error' && opensLikeError(line, own?.matches[0]?.score ?? 1)) return true
    // "SSL/TLS" is a label's name and an answer: alone on a line under a question that it answers, it is the answer.
    if (line === undefined || field === undefined || !own?.isBare || !BARE_ANSWERS.has(field.type)) return false
    return readAnswer(field.type, line.speech.passage.text.slice(line.body, line.end), NO_DATE) !== undefined
  }
}

/** The label that line `i` begins with, on itself or, wrapped by the mail program, on up to three more. */
function findLabelOfLines(book: LabelBook, { lines, folded }: SpokenLines, i: number): LabelOfLines | undefined {
  const line = lines[i]
  const text = line === undefined ? undefined : folded[line.at]
  if (line === undefined || text === undefined || isGreeting(text.slice(line.body, line.end))) return undefined
  const place = line.speech.speaker === 'desk' ? 'question' : 'answer'
  const single = findLabel(book, text, { start: line.body, end: line.end }, place)
  const isSure = (single?.matches[0]?.score ?? 0) >= 0.97 && (single?.valueStart ?? line.end) < line.end
  // None is surer than a label that is whole.
  const isWhole = single?.matches[0]?.score === 1
  if (isSure || isWhole || line.end - line.body < 40) return single === undefined ? undefined : { label: single, last: i }
  let best = single === undefined ? undefined : { label: single, last: i }
  if (!mayBeginLongLabel(book, wordsOfLine(text, line.body, Math.min(line.end, line.body + MAX_LINE)))) return best
  let words = wordsOfLine(text, line.body, line.end)
  for (let last = i + 1; last < Math.min(lines.length, i + MAX_LABEL_LINES); last++) {
    const next = lines[last]
    if (next === undefined || next.at !== line.at || next.blank || next.number !== undefined || next.body > next.start + 1) break
    words = joinLines(words, wordsOfLine(text, next.start, next.end), text)
    const label = findLabel(book, text, { start: line.body, end: next.end, wrapped: { from: next.start, words } }, place)
    const top = label?.matches[0]
    // Only a published label is long enough to be wrapped.
    if (label === undefined || top === undefined || label.end <= next.start || top.score < 0.84) continue
    if (top.score > (best?.label.matches[0]?.score ?? 0)) best = { label, last }
  }
  return best
}

/** The lines of an answer hold no label of their own. */
function markAnswered(
  { lines }: SpokenLines,
  { answer, after, answered }: { answer: RawAnswer; after: number; answered: Set<number> },
): void {
  for (let i = after + 1; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || line.at > answer.at || (line.at === answer.at && line.start >= answer.blockEnd)) return
    if (line.at === answer.at && line.end > answer.start) answered.add(i)
  }
}
