// Lists with each value before its name: "995 -> Porta TCP", "pop.empresa.com.br (servidor)". Comes in: the spoken lines and the book of
// labels. Goes out: the answers of such a list and its lines. One line alone is none: so stands "Outlook - programa bom".
import { readAnswer } from '../../value/read-value.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { NO_DATE } from '../../value/value.ts'
import { findLabelMatches, type LabelBook, type LabelMatch } from '../label/label-book.ts'
import { readFoldedWords } from '../label/word-match.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import type { RawAnswer } from './raw-answer.ts'

/** What stands between a value and the name behind it; of several the one with the surest name behind it. */
const JOINT =
  /[ \t]{0,3}(?:<?[-=]{1,2}>|<[-=]{1,2}|[ \t>|][|>]|\t|(?<=[ \t])(?:[-=/>|]|<)(?=[ \t])|(?<=[ \t])\((?=[^()]{2,80}\)[.;,]?[ \t]*$))[ \t]{0,3}/g
/** Most lines hold none of its marks. */
const HOLDS_JOINT = /[-=<>|\t/(]/
const MAX_JOINTS = 12
/** How surely words behind the mark must name a field, and those before it must not. */
const NEEDED = 0.95
const MIN_ROWS = 3
const MAX_NAME = 200
const MAX_LINE = 700

type Row = { line: SpeechLine; index: number; start: number; end: number; name: string; matches: LabelMatch[]; isSure: boolean }

/** Returns the answers that stand before their names, and the lines of them. */
export function findReversed(book: LabelBook, spoken: SpokenLines): { answers: RawAnswer[]; lines: Set<number> } {
  const rows = [...spoken.lines.entries()].flatMap(([index, line]) =>
    line.blank || line.speech.speaker === 'desk' ? [] : (readRow(book, spoken, line, index) ?? []),
  )
  const lists = [...Map.groupBy(rows, ({ line }) => line.at).values()].filter(isList).flat()
  return { answers: lists.map(answerOf), lines: new Set(lists.map(({ index }) => index)) }
}

function readRow(book: LabelBook, { folded }: SpokenLines, line: SpeechLine, index: number): Row | undefined {
  const text = (folded[line.at] ?? '').slice(line.body, Math.min(line.end, line.body + MAX_LINE))
  if (!HOLDS_JOINT.test(text)) return undefined
  const [best] = allMatches(text, JOINT, MAX_JOINTS)
    .flatMap((joint) => nameBehind(book, text, joint))
    .sort((one, other) => (other.matches[0]?.score ?? 0) - (one.matches[0]?.score ?? 0))
  const field = best?.matches[0]?.field
  if (best === undefined || field === undefined) return undefined
  const { joint, name, matches } = best
  const value = text.slice(0, joint.index)
  const [own] = findLabelMatches(book, readFoldedWords(value, 0))
  // "Porta - servidor": a name itself, unless it is a value of the very field ("SSL/TLS -> criptografia").
  const fits = field.type === 'text' || readAnswer(field.type, value, NO_DATE) !== undefined
  if (own !== undefined && own.score >= 0.75 && (own.field !== field || !fits)) return undefined
  const end = line.body + value.trimEnd().length
  const start = line.body + value.length - value.trimStart().length
  return { line, index, start, end, name, matches, isSure: field.type !== 'text' && fits && own === undefined }
}

/** A published name may hold such marks itself: "… do software (cliente de e-mail | exemplo: …)". */
function nameBehind(
  book: LabelBook,
  text: string,
  joint: RegExpExecArray,
): { joint: RegExpExecArray; name: string; matches: LabelMatch[] }[] {
  const name = text.slice(joint.index + joint[0].length)
  if (joint.index === 0 || name.length > MAX_NAME) return []
  const matches = findLabelMatches(book, readFoldedWords(name, 0)).filter(({ score }) => score >= NEEDED)
  return matches.length === 0 ? [] : [{ joint, name, matches }]
}

/** Several of them, each for another field, and most of the strict ones of their kind. */
function isList(rows: readonly Row[]): boolean {
  const sure = new Set(rows.flatMap(({ isSure, matches }) => (isSure ? (matches[0]?.field.id ?? []) : [])))
  return rows.length >= MIN_ROWS && sure.size >= MIN_ROWS - 1
}

function answerOf({ line, start, end, name, matches }: Row): RawAnswer {
  return { matches, at: line.at, label: name.trim(), labelStart: line.body, start, end, blockEnd: end, by: 'table' }
}
