// Free texts in a list whose rows have no mark between a name and its value: "Porta 995", "Firewall na rede sim, o do roteador". What is
// typed in such a list prose finds by what it is; of a text only its name tells where it begins. Comes in: the spoken lines and the book of
// labels. Goes out: the answers of the texts, and their lines. Rows of typed values around them show that it is a list: "Erro meu" is none.
import type { Field } from '../../checklist/checklist.ts'
import { ERROR_VERB, isShown, startsLikeError } from '../../value/error/error-opening.ts'
import { readAnswer } from '../../value/read-value.ts'
import { NO_DATE } from '../../value/value.ts'
import { findSpeltMatches, type LabelBook, type LabelMatch } from '../label/label-book.ts'
import { isContentWord, wordsOfLine } from '../label/word-match.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import type { RawAnswer } from './raw-answer.ts'
import { saysThatThereIsNone } from './text-answer.ts'

/** How surely the first words of a row must name a field. */
const NEEDED = 0.97
const MIN_TYPED = 3
const MAX_NAME_WORDS = 9
/** Lines of a letter; an honest list has some fifteen rows, a hostile letter thousands. */
const MAX_TRIED = 200
const MAX_TYPED = 60
/** As find-label.ts looks at: its words are kept. */
const MAX_LINE = 420
/** A mark of another sort, or a verb, which makes a sentence of it: "erro é o mesmo", "antivírus foi trocado". */
const NO_ROW =
  /^\s{0,3}(?:[:=?>|→\t…]|[-–] |[._]{2})|^\s(?:e|eh|foi|era|fica|ficou|esta|ta|que|ja|is|was|has|es|fue|esta|do|da|de|no|na|ao|com|quando|sempre|nenhum[a]? d[eo])\s/
const MARKS = new Set(':=?>|\t')

type Row = { index: number; line: SpeechLine; matches: LabelMatch[]; nameEnd: number; isTyped: boolean }

/** Returns the texts of such lists, and the lines of them. */
export function findMarklessRows(book: LabelBook, spoken: SpokenLines): { answers: RawAnswer[]; lines: Set<number> } {
  const tried = [...spoken.lines.entries()].filter(([, line]) => mayBeRow(book, spoken, line)).slice(0, MAX_TRIED)
  if (tried.length <= MIN_TYPED) return { answers: [], lines: new Set() }
  const rows = tried.flatMap(([index, line]) => readRow(book, spoken, line, index) ?? [])
  const texts = [...Map.groupBy(rows, ({ line }) => line.at).values()].filter(isList).flatMap((list) => list.filter(isTextBesideRow))
  return { answers: texts.map((row) => answerOf(spoken, row)), lines: new Set(texts.map(({ index }) => index)) }
}

/** Most lines begin with no word of a label. */
function mayBeRow(book: LabelBook, { folded }: SpokenLines, line: SpeechLine): boolean {
  if (line.blank || line.speech.speaker === 'desk') return false
  const [first] = wordsOfLine(folded[line.at] ?? '', line.body, Math.min(line.end, line.body + MAX_LINE))
  return first !== undefined && book.users.has(book.spell(first.word))
}

function readRow(book: LabelBook, { folded }: SpokenLines, line: SpeechLine, index: number): Row | undefined {
  const text = folded[line.at] ?? ''
  const end = Math.min(line.end, line.body + MAX_LINE)
  const words = wordsOfLine(text, line.body, end).slice(0, MAX_NAME_WORDS + 1)
  const spelt = words.map(({ word }) => book.spell(word))
  let best: { matches: LabelMatch[]; count: number } | undefined
  for (let count = 1; count < words.length; count++) {
    const next = text[words[count - 1]?.end ?? end] ?? ''
    if (MARKS.has(next)) break
    // "Servidor pop.empresa.com.br": the host's first word is no part of the name.
    if (next !== ' ' || !isContentWord(spelt[count - 1] ?? '')) continue
    const matches = findSpeltMatches(book, spelt.slice(0, count))
    const score = matches[0]?.score ?? 0
    if (score >= NEEDED && score >= (best?.matches[0]?.score ?? 0)) best = { matches, count }
  }
  const field = best?.matches[0]?.field
  if (best === undefined || field === undefined) return undefined
  const nameEnd = words[best.count - 1]?.end ?? end
  const rest = text.slice(nameEnd, end)
  if (rest.trim() === '' || NO_ROW.test(rest)) return undefined
  const isTyped = field.type !== 'text' && rest.length <= MAX_TYPED && readAnswer(field.type, rest.trim(), NO_DATE) !== undefined
  return isTyped || isText(field.textOf, rest.trim()) ? { index, line, matches: best.matches, nameEnd, isTyped } : undefined
}

/** "Erro deu a mesma coisa nos dois" is a sentence; what a program says opens like it, or tells of a failure. */
function isText(textOf: Field['textOf'], rest: string): boolean {
  if (textOf === 'error') return startsLikeError(rest) || isShown(rest) || ERROR_VERB.test(rest) || saysThatThereIsNone(rest)
  return (textOf === 'antivirus' || textOf === 'firewall') && rest.length <= MAX_TYPED
}

function isList(rows: readonly Row[]): boolean {
  return new Set(rows.flatMap(({ isTyped, matches }) => (isTyped ? (matches[0]?.field.id ?? []) : []))).size >= MIN_TYPED
}

function isTextBesideRow({ index, isTyped }: Row, _: number, rows: readonly Row[]): boolean {
  return !isTyped && rows.some((other) => other.index !== index && Math.abs(other.index - index) <= 2)
}

function answerOf({ folded }: SpokenLines, { line, matches, nameEnd }: Row): RawAnswer {
  const text = folded[line.at] ?? ''
  const rest = text.slice(nameEnd, line.end)
  const start = line.end - rest.trimStart().length
  const label = text.slice(line.body, nameEnd)
  return { matches, at: line.at, label, labelStart: line.body, start, end: line.end, blockEnd: line.end, by: 'label' }
}
