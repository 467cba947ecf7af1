// What stands for a label: behind it on its line, where further labels may follow, on the lines below it, or as the customer's own words under the
// desk's question. Comes in: the spoken lines and a label of theirs. Goes out: raw answers.
import type { Field } from '../../checklist/checklist.ts'
import { findInnerLabel } from '../label/find-inner-label.ts'
import type { FoundLabel } from '../label/find-label.ts'
import type { LabelBook } from '../label/label-book.ts'
import { typeBehindMark } from '../label/unmarked-setting.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import type { RawAnswer } from './raw-answer.ts'
import { endOfBlock, isClosing, isFiller, skipFiller } from './value-region.ts'

/** Blank lines between a label and its value, as mail programs that space every line leave them. */
const MAX_BLANK_LINES = 2

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

/** Returns the answers of the labels that line `last` holds, the first of which may have begun above it: on the line, or on those below. */
export function readOwnLine({ book, spoken, first, last, label, startsValue }: OwnLine): RawAnswer[] {
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

/** Returns the customer's own words right under a question of the desk. */
export function findInlineAnswer({ spoken, from, label, startsValue }: Asked): RawAnswer | undefined {
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

/** Returns the label's words as they stand. */
export function wordsOf(spoken: SpokenLines, line: SpeechLine, label: FoundLabel): string {
  const { passage } = line.speech
  return (spoken.lines.length > 0 ? passage.text.slice(label.start, label.end) : '').replace(/\s+/g, ' ').slice(0, 200)
}
