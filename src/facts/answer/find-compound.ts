// One label for several fields, answered in one go: "porta/ssl: 995 / sim", "de e para: ana@… / rui@…", "domínio, mx: ok, ok".
// Comes in: the spoken lines and the book of labels. Goes out: a raw answer for each field, from lines whose label and answer
// fall into as many parts, each part of the label another field's name. A label that is one field's whole name is no compound.
import { isShown } from '../../value/error/error-opening.ts'
import { SENDING_SIDE } from '../../value/setting/server-sides.ts'
import { eachMatch } from '../../value/text/all-matches.ts'
import { findLabelMatches, type LabelBook, type LabelMatch } from '../label/label-book.ts'
import { tellsOutcome } from '../label/names-nothing.ts'
import { readFoldedWords } from '../label/word-match.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import type { RawAnswer } from './raw-answer.ts'
import { skipFiller } from './value-region.ts'

const MAX_LABEL = 70
const MAX_VALUE = 300
const MAX_PARTS = 5
const MAX_COMPOUNDS = 40
const NEEDED = 0.7
const SURE = 0.97

/** What stands between a label and its answer. */
const SEPARATOR = /[?)]{0,2}[ \t]{0,3}(?:[.\u2026]{3,60}[: \t]{0,3}|[:=]+[ \t]{0,3}|\t[ \t|]{0,3}|[ \t][-–>|]{1,2}[ \t])|\?[ \t]{1,3}/g
/** "IP / data e hora" has two parts, and "servidor, porta e SSL" three: marks alone first. */
const MARKS = /[ \t]{0,3}[/|+&;,][ \t]{0,3}/g
const MARKS_AND_WORDS = new RegExp(`${MARKS.source}|[ \\t]{1,3}(?:e|y|and)[ \\t]{1,3}`, 'g')
const LABEL_JOINTS = [MARKS, MARKS_AND_WORDS]
/** Without any of them there is but one part. */
const JOINED = new RegExp(MARKS_AND_WORDS.source)
/** Likeliest first: an answer may hold slashes and commas of its own. */
const ANSWER_JOINTS = [
  /[ \t]{1,3}[/|][ \t]{1,3}/g,
  /[ \t]{0,3}[;|][ \t]{0,3}/g,
  /[ \t]{1,3}[-–+&][ \t]{1,3}/g,
  /[ \t]{0,3}\/[ \t]{0,3}/g,
  /,[ \t]{1,3}/g,
  /[ \t]{0,3},[ \t]{0,3}/g,
  /[ \t]{1,3}(?:e|y|and|para|pra|to)[ \t]{1,3}/g,
]
/** Blanks part only what has none of its own. */
const BLANKS = /[ \t]{1,3}/g

/** A label holds no other separator, no quotation and no figures. "Versão" alone goes with the name before it: "programa e versão". */
const NO_LABEL = /[:="@]|\d{2}|(?:^|[/|+&;, ])vers(?:ao|ion)\s*$/

/** Another thing's part of a compound: its answer is nobody's. */
const FOREIGN_PART = new RegExp(
  `^\\s*(?:senha|password|contrasena|pass|pwd|clave|(?:servidor (?:de )?)?${SENDING_SIDE}|imap|telefone|tel)\\s*$`,
)

type Part = { start: number; end: number }

/** Returns the answers of compound labels in the customer's lines. */
export function findCompounds(book: LabelBook, { lines, folded }: SpokenLines): RawAnswer[] {
  const found: RawAnswer[] = []
  let count = 0
  for (const line of lines) {
    if (line.blank || line.speech.speaker === 'desk' || count >= MAX_COMPOUNDS) continue
    const answers = readCompound(book, line, folded[line.at] ?? '')
    if (answers.length === 0) continue
    count++
    found.push(...answers)
  }
  return found
}

function readCompound(book: LabelBook, line: SpeechLine, text: string): RawAnswer[] {
  const { body, end } = withoutFrame(text, line)
  const head = text.slice(body, Math.min(end, body + MAX_LABEL))
  for (const separator of eachMatch(head, SEPARATOR)) {
    const label = { start: body, end: body + separator.index }
    const value = {
      start: skipFiller(text, body + separator.index + separator[0].length, end),
      end: Math.min(end, body + MAX_LABEL + MAX_VALUE),
    }
    const named = text.slice(label.start, label.end)
    if (NO_LABEL.test(named) || tellsOutcome(named)) return []
    if (!JOINED.test(named)) continue
    if (isWholeName(book, text, label)) continue
    for (const joint of LABEL_JOINTS) {
      const answers = readParts(book, text, { line, value, labels: split(text, label, joint) })
      if (answers.length > 0) return answers
    }
  }
  return []
}

/** "| Porta/SSL | 995 / sim |": a row between bars begins and ends inside them. */
function withoutFrame(text: string, { body, end }: SpeechLine): { body: number; end: number } {
  const row = text.slice(body, Math.min(end, body + MAX_LABEL + MAX_VALUE + 1))
  const framed = /^\|[ \t]{0,20}(?=[^ \t|])/.exec(row)?.[0].length
  if (framed === undefined) return { body, end }
  const last = /[ \t]{0,80}\|[ \t]{0,3}$/.exec(row.slice(-90))
  return { body: body + framed, end: last === null ? end : body + row.length - last[0].length }
}

type Compound = { line: SpeechLine; value: Part; labels: Part[] }

/** Returns an answer for each field that a part of the label names; none where the answer falls into other parts. */
function readParts(book: LabelBook, text: string, { line, value, labels }: Compound): RawAnswer[] {
  if (labels.length < 2 || labels.length > MAX_PARTS) return []
  const isForeign = labels.map((part) => FOREIGN_PART.test(text.slice(part.start, part.end)))
  const matches = labels.map((part, index) => (isForeign[index] ? [] : matchesOf(book, text, part)))
  if (!areDistinct(matches.filter((_, index) => !isForeign[index]))) return []
  // "Mandei e voltou: 554 5.7.1 Service unavailable; Client host …": what a server writes is in one part.
  if (matches[0]?.[0]?.field.textOf !== 'error' && isShown(text.slice(value.start, value.end))) return []
  const isStrict = matches.every(([top]) => top !== undefined && top.field.type !== 'text' && top.field.type !== 'software')
  const values = [...ANSWER_JOINTS, ...(isStrict ? [BLANKS] : [])]
    .map((joint) => split(text, value, joint))
    .find((parts) => parts.length === labels.length)
  if (values === undefined) return []
  return labels.flatMap((part, index): RawAnswer[] => {
    if (isForeign[index]) return []
    const { start, end } = values[index] ?? value
    const labelStart = index === 0 ? line.body : (values[index - 1]?.end ?? start)
    const own = { matches: matches[index] ?? [], at: line.at, label: text.slice(part.start, part.end), labelStart }
    return [{ ...own, start, end, blockEnd: end, by: 'label' }]
  })
}

function split(text: string, { start, end }: Part, joint: RegExp): Part[] {
  const parts: Part[] = []
  let from = start
  for (const match of eachMatch(text.slice(start, end), joint)) {
    parts.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
    if (parts.length > MAX_PARTS) return []
  }
  parts.push({ start: from, end })
  return parts.every((part) => text.slice(part.start, part.end).trim() !== '') ? parts : []
}

function matchesOf(book: LabelBook, text: string, { start, end }: Part): LabelMatch[] {
  return findLabelMatches(book, readFoldedWords(text.slice(start, end), start)).filter(({ score }) => score >= NEEDED)
}

function isWholeName(book: LabelBook, text: string, label: Part): boolean {
  return (matchesOf(book, text, label)[0]?.score ?? 0) >= SURE
}

/** Each part names a field, and no two the same. */
function areDistinct(matches: readonly LabelMatch[][]): boolean {
  const fields = new Set(matches.flatMap(([top]) => (top === undefined ? [] : [top.field.id])))
  return matches.length > 0 && fields.size === matches.length
}
