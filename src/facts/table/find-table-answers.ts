// Answers in tables: a row is a line with cells joined by tabs. Label beside value, several pairs in a row, or a row of labels
// above rows of values. Those of the desk's rows are for find-filled-form.ts to judge: an empty form states nothing.
import type { RawAnswer } from '../answer/raw-answer.ts'
import { skipFiller } from '../answer/value-region.ts'
import { findLabelMatches, type LabelBook, type LabelMatch } from '../label/label-book.ts'
import { readFoldedWords } from '../label/word-match.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'
import { failingColumn, findSettled, isStateHead } from './settled-rows.ts'
import { columnInUse } from './table-heads.ts'
import { type Cell, isLoneOfSemicolons, isLoose, isOfColumns, isPairAmongPairs, nextRow, readCells, textOfCell } from './table-rows.ts'

const NEEDED = 0.75
/** A head that names a field with hardly another word. */
const SURE = 0.9
const BARE_HEAD = /^\s{0,3}(?:e-?mails?|mails?|enderecos?|correos?|address(?:es)?|direccion(?:es)?)\s{0,3}$/
const NO_CELL: Cell = { start: 0, end: 0 }
/** A form has thirteen, a thread of ten forms some hundred. */
const MAX_ANSWERS = 200
const MAX_ROWS = 20
/** "Ana Maria de Souza Prado <ana@…>" is none, nor is a list of addresses. */
function isRemark(words: string): boolean {
  return words.split('@').length === 2 && words.trim().split(/\s+/).length > MAX_ADDRESS_WORDS && !/@\S{1,255}\s{0,9}$/.test(words)
}

const MAX_ADDRESS_WORDS = 6

/** A line that may be a row of a table: the labels that its cells name. */
type Row = { i: number; line: SpeechLine; cells: readonly Cell[]; labels: readonly LabelMatch[][] }
type Read = { answers: RawAnswer[]; lines: number[] }

/** Returns the answers in tables, and the lines that tables take. */
export function findTableAnswers(book: LabelBook, spoken: SpokenLines): { answers: RawAnswer[]; lines: Set<number> } {
  const answers: RawAnswer[] = []
  const taken = new Set<number>()
  for (let i = 0; i < spoken.lines.length && answers.length < MAX_ANSWERS; i++) {
    const line = spoken.lines[i]
    if (line === undefined || taken.has(i)) continue
    const cells = readCells(spoken, line)
    if (cells.length < 2) continue
    const row: Row = { i, line, cells, labels: cells.map((cell) => matchCell(book, spoken, line, cell)) }
    const read = belowStatedHeads(book, spoken, row) ?? belowHeads(book, spoken, row) ?? besideLabels(spoken, row)
    if (read === undefined) continue
    answers.push(...read.answers)
    for (const at of read.lines) taken.add(at)
  }
  return { answers, lines: taken }
}

/** A column of addresses, or rows of which a column says what became of them. */
function belowStatedHeads(book: LabelBook, spoken: SpokenLines, { i, line, cells, labels }: Row): Read | undefined {
  const judged = judgedRows(spoken, i, cells)
  const failing = judged?.failing ?? []
  const addressed = columnOfAddresses(book, spoken, i, { cells, labels, failing })
  if (addressed !== undefined || judged === undefined) return addressed
  // "E-mail" alone says of nobody whose it is: what the list says of each address does.
  const own = labels.map((matches, column) => (isOfNobody(spoken, line, cells[column], matches) ? [] : matches))
  if (own.every(({ length }) => length === 0)) return undefined
  return { answers: failing.flatMap((at) => answersBelow(spoken, { line, at }, { cells, labels: own })), lines: [i, ...judged.rows] }
}

/** A row of labels: the next row of as many cells holds the values. */
function belowHeads(book: LabelBook, spoken: SpokenLines, { i, line, cells, labels }: Row): Read | undefined {
  const named = labels.filter((matches) => matches.length > 0).length
  // "Segurança | SSL/TLS": two names of one field are its label and its value.
  const fields = new Set(labels.flatMap((matches) => matches[0]?.field.id ?? []))
  if (named < 2 || named < cells.length - 1 || fields.size !== named) return undefined
  const below = nextRow(spoken, i, cells.length)
  const row = below === undefined ? undefined : spoken.lines[below]
  if (below === undefined || row === undefined) return undefined
  const values = readCells(spoken, row)
  if (values.filter((cell) => matchCell(book, spoken, row, cell)[0]?.score === 1).length >= values.length / 2) return undefined
  const rows = [below, ...rowsBelow(book, spoken, below, cells.length)]
  return { answers: rows.flatMap((at) => answersBelow(spoken, { line, at }, { cells, labels })), lines: [i, ...rows] }
}

/** Pairs of a label and its value beside it. */
function besideLabels(spoken: SpokenLines, { i, line, cells, labels }: Row): Read | undefined {
  if ((isLoose(spoken, line) && !isPairAmongPairs(spoken, i)) || isLoneOfSemicolons(spoken, i) || isOfColumns(spoken, line))
    return undefined
  const answers: RawAnswer[] = []
  for (let column = 0; column + 1 < cells.length; column++) {
    const label = cells[column]
    const matches = labels[column] ?? []
    if (label === undefined || matches.length === 0) continue
    const pair = (value: Cell): RawAnswer => answer(spoken, { line, row: line }, { label, value, matches })
    // "Porta | 110 | 995" below "Item | Antes | Hoje".
    const isOfOneField = labels.slice(1).every(([match]) => match === undefined || match.field === matches[0]?.field)
    const held = column === 0 && cells.length > 2 && isOfOneField ? cells[heldColumn(spoken, i) ?? -1] : undefined
    if (held !== undefined) return { answers: [pair(held)], lines: [i] }
    // Empty cells between are for looks; a label after them means that the value is missing.
    let at = column + 1
    while (at + 1 < cells.length && isEmpty(spoken, line, cells[at]) && (labels[at + 1]?.length ?? 0) === 0) at++
    const value = cells[at]
    if (value === undefined) continue
    const more = addressesBeside(spoken, line, { cells, labels, at })
    if (more.length === 0) answers.push(pair(value))
    else answers.push(...[value, ...more].map((cell) => ({ ...pair(cell), column: label.start })))
    column = at + more.length
  }
  return answers.length === 0 ? undefined : { answers, lines: [i] }
}

/** "Cliente | E-mail do cliente", "Fornecedor | E-mail": below a row of heads, of which one says whose they are, a column of addresses. */
function columnOfAddresses(
  book: LabelBook,
  spoken: SpokenLines,
  i: number,
  { cells, labels, failing }: { cells: readonly Cell[]; labels: readonly LabelMatch[][]; failing: readonly number[] },
): { answers: RawAnswer[]; lines: number[] } | undefined {
  const line = spoken.lines[i]
  const textOf = (of: SpeechLine, cell: Cell): string => textOfCell(spoken, of, cell)
  const below = nextRow(spoken, i, cells.length)
  const row = below === undefined ? undefined : spoken.lines[below]
  if (line === undefined || below === undefined || row === undefined || cells.some((cell) => textOf(line, cell).includes('@')))
    return undefined
  const values = readCells(spoken, row)
  const column = values.findIndex((cell) => textOf(row, cell).includes('@'))
  if (
    column < 0 ||
    values.some((cell, at) => at !== column && (textOf(row, cell).includes('@') || matchCell(book, spoken, row, cell)[0]?.score === 1))
  )
    return undefined
  const isBare = BARE_HEAD.test(textOf(line, cells[column] ?? NO_CELL))
  // Where other heads name fields too, each column answers its own.
  if (!isBare && labels.filter(({ length }) => length > 0).length > 1) return undefined
  // "E-mail" alone says of nobody whose it is.
  const headAt = [column, ...labels.keys()].find((at) => {
    const [top] = labels[at] ?? []
    const head = cells[at]
    return top?.field.type === 'email' && top.score >= SURE && head !== undefined && !BARE_HEAD.test(textOf(line, head))
  })
  const matches = headAt === undefined ? undefined : labels[headAt]
  if (matches === undefined) return undefined
  const rows = [below, ...rowsBelow(book, spoken, below, cells.length)]
  const heads = labels.map((_, at) => (at === column ? matches : []))
  const inQuestion = failing.length > 0 ? failing : rows
  return { answers: inQuestion.flatMap((at) => answersBelow(spoken, { line, at }, { cells, labels: heads })), lines: [i, ...rows] }
}

/** The rows below the heads of line `i` of which a column says what works, and those that do not; all of them where none works. */
function judgedRows(spoken: SpokenLines, i: number, heads: readonly Cell[]): { rows: number[]; failing: number[] } | undefined {
  const line = spoken.lines[i]
  if (line === undefined || !heads.some((head) => isStateHead(textOfCell(spoken, line, head)))) return undefined
  const rows: number[] = []
  for (let at = nextRow(spoken, i, heads.length); at !== undefined && rows.length < MAX_ROWS; at = nextRow(spoken, at, heads.length))
    rows.push(at)
  const textsOf = (row: SpeechLine, cells: readonly Cell[]): string[] => cells.map((cell) => textOfCell(spoken, row, cell))
  const settled = findSettled(
    textsOf(line, heads),
    rows.map((at) => {
      const row = spoken.lines[at]
      return row === undefined ? [] : textsOf(row, readCells(spoken, row))
    }),
  )
  if (settled === undefined) return undefined
  const failing = rows.filter((_, index) => settled[index] === false)
  return { rows, failing: failing.length > 0 ? failing : rows }
}

function isOfNobody(spoken: SpokenLines, line: SpeechLine, head: Cell | undefined, [top]: readonly LabelMatch[]): boolean {
  return top?.field.type === 'email' && head !== undefined && BARE_HEAD.test(textOfCell(spoken, line, head))
}

/** The column that holds in the table of line `i`, by the heads of its first row or by the row that says how each goes; undefined where they do not tell. */
function heldColumn(spoken: SpokenLines, i: number): number | undefined {
  const line = spoken.lines[i]
  if (line === undefined) return undefined
  const count = readCells(spoken, line).length
  let first = line
  let blanks = 0
  for (let above = i - 1; above >= Math.max(0, i - MAX_ROWS); above--) {
    const row = spoken.lines[above]
    if (row === undefined || row.at !== line.at || blanks > 1) break
    blanks = row.blank ? blanks + 1 : 0
    if (row.blank) continue
    if (readCells(spoken, row).length !== count) break
    first = row
  }
  const textsOf = (row: SpeechLine): string[] => readCells(spoken, row).map((cell) => textOfCell(spoken, row, cell))
  const rows = [line]
  for (let at = nextRow(spoken, i, count); at !== undefined && rows.length < MAX_ROWS; at = nextRow(spoken, at, count)) {
    const row = spoken.lines[at]
    if (row !== undefined) rows.push(row)
  }
  return (first === line ? undefined : columnInUse(textsOf(first))) ?? failingColumn(rows.map(textsOf))
}

/** "Remetente | ana@… | rui@…": a table that lies on its side, each further cell of addresses. */
function addressesBeside(
  spoken: SpokenLines,
  line: SpeechLine,
  { cells, labels, at }: { cells: readonly Cell[]; labels: readonly LabelMatch[][]; at: number },
): Cell[] {
  const wordsOf = (cell: Cell | undefined): string => (cell === undefined ? '' : (spoken.folded[line.at] ?? '').slice(cell.start, cell.end))
  const holdsAddress = (cell: Cell | undefined): boolean => wordsOf(cell).includes('@')
  if (!holdsAddress(cells[at])) return []
  const more = cells.slice(at + 1)
  // A remark that names another address ("a minha é outra, ana@…, e funciona") is no further one.
  if (more.some((cell) => holdsAddress(cell) && isRemark(wordsOf(cell)))) return []
  const end = more.findIndex((cell, index) => !holdsAddress(cell) || (labels[at + 1 + index]?.length ?? 0) > 0)
  return end < 0 ? more : more.slice(0, end)
}

/** Further rows of the same cells: "two suppliers wrote, on a line each". Labels below are the next table's. */
function rowsBelow(book: LabelBook, spoken: SpokenLines, first: number, cells: number): number[] {
  const rows: number[] = []
  for (let at = nextRow(spoken, first, cells); at !== undefined && rows.length < MAX_ROWS; at = nextRow(spoken, at, cells)) {
    const row = spoken.lines[at]
    if (row === undefined) break
    const values = readCells(spoken, row)
    const isOfAddresses = values.some((cell) => (spoken.folded[row.at] ?? '').slice(cell.start, cell.end).includes('@'))
    if (!isOfAddresses || values.some((cell) => matchCell(book, spoken, row, cell)[0]?.score === 1)) break
    rows.push(at)
  }
  return rows
}

/** The answers that the row at `at` gives to the labels of `line`, each told apart by its column. */
function answersBelow(
  spoken: SpokenLines,
  { line, at }: { line: SpeechLine; at: number },
  { cells, labels }: { cells: readonly Cell[]; labels: readonly LabelMatch[][] },
): RawAnswer[] {
  const row = spoken.lines[at]
  if (row === undefined) return []
  const values = readCells(spoken, row)
  return labels.flatMap((matches, column) => {
    const [label, value] = [cells[column], values[column]]
    if (matches.length === 0 || label === undefined || value === undefined) return []
    return [{ ...answer(spoken, { line, row }, { label, value, matches }), column: label.start }]
  })
}

function isEmpty(spoken: SpokenLines, line: SpeechLine, cell: Cell | undefined): boolean {
  return cell !== undefined && (spoken.folded[line.at] ?? '').slice(cell.start, cell.end).trim() === ''
}

type Pair = { label: Cell; value: Cell; matches: LabelMatch[] }

function answer(spoken: SpokenLines, { line, row }: { line: SpeechLine; row: SpeechLine }, { label, value, matches }: Pair): RawAnswer {
  const start = skipFiller(spoken.folded[row.at] ?? '', value.start, value.end)
  const words = line.speech.passage.text.slice(label.start, label.end).replace(/\s+/g, ' ').trim().slice(0, 200)
  const place = { start, end: value.end, blockEnd: value.end }
  return { matches, at: row.at, label: words, ...place, by: 'table', ...(row === line ? { labelStart: label.start } : {}) }
}

/** "Nome do servidor: pop.…", one of several beside each other on a dialog: the cell is no label of the next one. */
const HOLDS_ITS_VALUE = /^\s{0,3}[^:(]{2,50}:[ ]{0,3}[^\s:/]/

function matchCell(book: LabelBook, spoken: SpokenLines, line: SpeechLine, cell: Cell): LabelMatch[] {
  const text = (spoken.folded[line.at] ?? '').slice(cell.start, Math.min(cell.end, cell.start + 420))
  if (HOLDS_ITS_VALUE.test(text)) return []
  const words = readFoldedWords(text, cell.start).filter(({ word }, index) => index > 0 || !/^\d{1,2}$/.test(word))
  return findLabelMatches(book, words).filter(({ score }) => score >= NEEDED)
}
