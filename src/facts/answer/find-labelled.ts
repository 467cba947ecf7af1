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
import { findInnerLabel } from '../label/find-inner-label.ts'
import { type FoundLabel, findLabel } from '../label/find-label.ts'
import { isGreeting } from '../label/is-greeting.ts'
import { type LabelBook, type LabelMatch, mayBeginLongLabel } from '../label/label-book.ts'
import { typeBehindMark } from '../label/unmarked-setting.ts'
import { joinLines, wordsOfLine } from '../label/word-match.ts'
import { findShownLines } from '../shown/find-shown-lines.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import { findTableAnswers } from '../table/find-table-answers.ts'
import { BARE_ANSWERS, couldAnswer, saysItself } from './bare-label.ts'
import { findFilledForm } from './find-filled-form.ts'
import { findMarklessRows } from './find-markless-rows.ts'
import { findReversed } from './find-reversed.ts'
import type { Question, RawAnswer } from './raw-answer.ts'
import { isNoneBelow } from './signed-below.ts'
import { endOfBlock, isClosing, isFiller, skipFiller } from './value-region.ts'

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
/** Blank lines between a label and its value, as mail programs that space every line leave them. */
const MAX_BLANK_LINES = 2

/** Returns the labelled answers of the customer, and the questions the desk asked. `asked` are the fields that we asked for last, if we did. */
export function findLabelled(book: LabelBook, spoken: SpokenLines, asked: readonly Field[] | undefined): Labelled {
  const { lines } = spoken
  const labels = new Map<number, { label: FoundLabel; last: number }>()
  const covered = new Set<number>()
  const shown = findShownLines(spoken)
  for (let i = 0; i < lines.length && labels.size < MAX_LABELS; i++) {
    const line = lines[i]
    if (line === undefined || line.blank || covered.has(i) || shown.has(i)) continue
    const found = findLabelOfLines(book, spoken, i)
    if (found === undefined) continue
    labels.set(i, found)
    for (let more = i + 1; more <= found.last; more++) covered.add(more)
  }

  const table = findTableAnswers(book, spoken)
  const reversed = findReversed(book, spoken)
  const markless = findMarklessRows(book, spoken)
  const isDesks = (answer: RawAnswer): boolean => spoken.speeches[answer.at]?.speaker === 'desk'
  const answers: RawAnswer[] = [...table.answers.filter((answer) => !isDesks(answer)), ...reversed.answers, ...markless.answers]
  const filled: RawAnswer[] = table.answers.filter(isDesks)
  const questions: Question[] = []
  const labelled = new Set<number>([...table.lines, ...reversed.lines, ...markless.lines, ...covered])
  const isTaken = (i: number): boolean => table.lines.has(i) || reversed.lines.has(i) || markless.lines.has(i)
  const isLabel = (i: number): boolean => labels.has(i) || isTaken(i)
  const isOfIp = (i: number): boolean => labels.get(i)?.label.matches[0]?.field.type === 'public_ip'
  // "SSL/TLS" is a label's name and an answer: alone on a line under a question that it answers, it is the answer.
  const startsValueOf =
    (matches: readonly LabelMatch[], question?: SpeechLine) =>
    (i: number): boolean => {
      if (!isLabel(i)) return true
      const [line, field, own] = [lines[i], matches[0]?.field, labels.get(i)?.label]
      // "Domínio registrado e ativo" and below it "MX ok": each says itself.
      if (line !== undefined && own !== undefined && saysItself(spoken, line, own)) return false
      // "Está o IP mesmo: 200.1.2.3" under our question for the server, where another asks for the writer's own.
      if (question?.speech.speaker === 'desk' && field?.type === 'hostname' && isOfIp(i))
        return [...labels.keys()].some((other) => lines[other]?.speech.speaker === 'desk' && isOfIp(other))
      // "Erro na conexão segura: …" under the question for the error is the error.
      if (line !== undefined && field?.textOf === 'error' && opensLikeError(line, labels.get(i)?.label.matches[0]?.score ?? 1)) return true
      if (line === undefined || field === undefined || !labels.get(i)?.label.isBare || !BARE_ANSWERS.has(field.type)) return false
      return readAnswer(field.type, line.speech.passage.text.slice(line.body, line.end), NO_DATE) !== undefined
    }
  const answered = new Set<number>()
  for (const [i, { label, last }] of labels) {
    const line = lines[i]
    if (line === undefined || isTaken(i) || answered.has(i)) continue
    const startsValue = startsValueOf(label.matches, line)
    if (line.speech.speaker === 'desk') {
      labelled.add(i)
      questions.push({ line: i, number: line.number, matches: label.matches, label: wordsOf(spoken, line, label) })
      const typed = readOwnLine({ book, spoken, first: i, last, label, startsValue })
      // An example in parentheses is the desk's own.
      const isTyped = typed.some(
        (answer) =>
          answer.by === 'label' &&
          answer.end > answer.start &&
          !/^(?:\(|ex\b|exemplo)/.test(spoken.folded[answer.at]?.slice(answer.start, answer.end) ?? ''),
      )
      const answer = isTyped ? undefined : findInlineAnswer({ spoken, from: last, label, startsValue })
      if (answer === undefined) filled.push(...typed)
      else {
        answers.push(answer)
        markAnswered(spoken, { answer, after: last, answered })
      }
      continue
    }
    const read = readOwnLine({ book, spoken, first: i, last, label, startsValue })
    const own = read.map((answer) =>
      isNoneBelow(spoken, answer, answers) ? { ...answer, end: answer.start, blockEnd: answer.start } : answer,
    )
    // A label's name alone on a line, with nothing for it, is just a line.
    if (label.isBare && (saysItself(spoken, line, label) || !own.some((answer) => couldAnswer(spoken, label, answer)))) continue
    labelled.add(i)
    for (const answer of own) if (answer.by === 'next-line') markAnswered(spoken, { answer, after: last, answered })
    answers.push(...own)
  }
  return { answers: [...answers, ...findFilledForm(spoken, { filled, own: answers, asked })], questions, labelled }
}

/** The label that line `i` begins with, on itself or, wrapped by the mail program, on up to three more. */
function findLabelOfLines(book: LabelBook, { lines, folded }: SpokenLines, i: number): { label: FoundLabel; last: number } | undefined {
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

type OwnLine = {
  book: LabelBook
  spoken: SpokenLines
  first: number
  last: number
  label: FoundLabel
  startsValue: (line: number) => boolean
}

/** "SMTP Error: Could not authenticate.": PHPMailer's own words, though the first two would name the field. */
const PROGRAMS_OWN = /^(?:smtp|pop3?|imap|mailer|socket|ssl|tls) error: (?=[a-z])/

function readOwnLine({ book, spoken, first, last, label, startsValue }: OwnLine): RawAnswer[] {
  const line = spoken.lines[last]
  const begin = spoken.lines[first]
  const text = line === undefined ? undefined : spoken.folded[line.at]
  if (line === undefined || begin === undefined || text === undefined) return []
  const answers: RawAnswer[] = []
  let current: FoundLabel | undefined = label
  let labelStart = begin.body
  // Labels that share a line: "Usuário: x  Senha: y", "Porta: 995 Criptografia: SSL".
  for (let count = 0; current !== undefined && count < 12; count++) {
    const field = current.matches[0]?.field
    const valueStart = skipFiller(text, current.valueStart, line.end)
    const inner = findInnerLabel(book, text, valueStart, {
      end: line.end,
      setting: field?.type !== 'text' ? 'any' : field.textOf === 'error' || field.textOf === 'smtp-log' ? 'apart' : 'sentence',
    })
    const end = inner?.cut ?? line.end
    const own = { matches: current.matches, at: line.at, label: wordsOf(spoken, line, current), labelStart }
    if (text.slice(valueStart, end).trim() !== '') {
      const blockEnd = inner === undefined ? endOfBlock(spoken, last, { valueStart, by: 'label', startsValue }) : end
      const isProgramsOwn = field?.textOf === 'error' && first === last && PROGRAMS_OWN.test(text.slice(labelStart, end))
      answers.push({ ...own, start: isProgramsOwn ? labelStart : valueStart, end, blockEnd, by: 'label' })
    } else if (inner === undefined) {
      const below = findNextLine(spoken, last, startsValue)
      const next = below !== undefined && isOtherSetting(spoken, below, field) ? undefined : below
      if (next !== undefined) answers.push({ ...own, ...next, by: 'next-line' })
      else answers.push({ ...own, start: valueStart, end: valueStart, blockEnd: valueStart, by: 'label' })
    }
    current = inner
    labelStart = inner?.start ?? labelStart
  }
  return answers
}

/** "Porta:⏎criptografia ssl": a line left open, and below it another setting with its own name. */
function isOtherSetting(spoken: SpokenLines, { at, start }: Region, field: Field | undefined): boolean {
  if (field === undefined || field.type === 'text') return false
  const type = typeBehindMark(spoken.folded[at] ?? '', start - 1)
  return type !== undefined && type !== field.type
}

type Region = { at: number; start: number; end: number; blockEnd: number }

/** The value on the lines below a label: in the same passage, before the next label and any closing. */
function findNextLine(spoken: SpokenLines, label: number, startsValue: (line: number) => boolean): Region | undefined {
  const { at, number } = spoken.lines[label] ?? {}
  let blanks = 0
  for (let i = label + 1; i < spoken.lines.length; i++) {
    const line = spoken.lines[i]
    if (line === undefined || line.at !== at) return undefined
    // "9) SSL" and below it "10) …": the next number's words are its own.
    if (number !== undefined && line.number === number + 1) return undefined
    if (line.blank) {
      if (++blanks > MAX_BLANK_LINES) return undefined
      continue
    }
    if (isFillerLine(spoken, line)) {
      blanks = 0
      continue
    }
    if (!startsValue(i) || isClosing(spoken, line)) return undefined
    return regionFrom(spoken, i, startsValue)
  }
  return undefined
}

type Asked = { spoken: SpokenLines; from: number; label: FoundLabel; startsValue: (line: number) => boolean }

/** The customer's own words right under a question of the desk. */
function findInlineAnswer({ spoken, from, label, startsValue }: Asked): RawAnswer | undefined {
  const question = spoken.lines[from]
  if (question === undefined) return undefined
  let crossed = false
  for (let i = from + 1; i < spoken.lines.length; i++) {
    const line = spoken.lines[i]
    if (line === undefined) return undefined
    if (line.blank) continue
    if (line.speech.speaker === 'desk') {
      // "Resposta:" belongs to the question above it; any other quoted line ends its reach.
      if (!crossed && isFillerLine(spoken, line)) continue
      return undefined
    }
    if (line.speech.age > question.speech.age) return undefined
    crossed = true
    if (!startsValue(i) || isClosing(spoken, line)) return undefined
    const words = wordsOf(spoken, question, label)
    return { matches: label.matches, label: words, ...regionFrom(spoken, i, startsValue), by: 'inline-answer' }
  }
  return undefined
}

function regionFrom(spoken: SpokenLines, i: number, startsValue: (line: number) => boolean): Region {
  const line = spoken.lines[i]
  if (line === undefined) return { at: 0, start: 0, end: 0, blockEnd: 0 }
  const text = spoken.folded[line.at] ?? ''
  const start = skipFiller(text, line.number === undefined ? line.body : line.start, line.end)
  return { at: line.at, start, end: line.end, blockEnd: endOfBlock(spoken, i, { valueStart: start, by: 'next-line', startsValue }) }
}

function isFillerLine(spoken: SpokenLines, line: SpeechLine): boolean {
  return isFiller((spoken.folded[line.at] ?? '').slice(line.body, line.end))
}

function wordsOf(spoken: SpokenLines, line: SpeechLine, label: FoundLabel): string {
  const { passage } = line.speech
  return (spoken.lines.length > 0 ? passage.text.slice(label.start, label.end) : '').replace(/\s+/g, ' ').slice(0, 200)
}
