// The rows of a pasted table: a line with cells joined by tabs, bars, semicolons or blanks. Comes in: the spoken lines. Goes out: a row's cells, the next
// row of as many, and whether a line with such marks is a row at all.
import { allMatches } from '../../value/text/all-matches.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'

export type Cell = { start: number; end: number }

const MAX_CELLS = 30

export function textOfCell({ folded }: SpokenLines, { at }: SpeechLine, { start, end }: Cell): string {
  return (folded[at] ?? '').slice(start, end)
}

export function readCells(spoken: SpokenLines, line: SpeechLine): Cell[] {
  const text = spoken.folded[line.at] ?? ''
  const row = text.slice(line.start, line.end)
  const mark = row.includes('\t') ? '\t' : row.includes('|') ? '|' : SEMICOLONS.test(row) ? ';' : undefined
  if (mark === undefined) return row.includes('  ') ? readColumns(row, line.start) : []
  const cells: Cell[] = []
  let start = line.start
  for (const part of row.split(mark)) {
    cells.push({ start, end: start + part.length })
    start += part.length + 1
    if (cells.length >= MAX_CELLS) break
  }
  if (mark === '|' && !isLoose(spoken, line)) return cells.slice(1, -1)
  return cells
}

/** "Conta            Servidor        Porta    Situação": columns made with blanks, as a program's window or a terminal gives them; three at least. */
function readColumns(row: string, start: number): Cell[] {
  const cells = allMatches(row, COLUMN, MAX_CELLS).map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }))
  return cells.length < MIN_COLUMNS ? [] : cells
}

const COLUMN = /\S{1,200}(?: \S{1,200}){0,30}/g
const MIN_COLUMNS = 3

/** Returns whether a row's cells stand apart by blanks alone: it is one of a table only below or above another. */
export function isOfColumns(spoken: SpokenLines, line: SpeechLine): boolean {
  return !/[\t|;]/.test((spoken.folded[line.at] ?? '').slice(line.start, line.end))
}

/** A spreadsheet's row, saved as text and pasted: no blank behind its marks. */
const SEMICOLONS = /^[^;\n]{1,120};(?! |$)[^;\n]/

/** Whether neither the line above nor below has as many cells between semicolons: one alone is a sentence. */
export function isLoneOfSemicolons({ lines, folded }: SpokenLines, i: number): boolean {
  const [above, row, below] = [lines[i - 1], lines[i], lines[i + 1]].map((line) =>
    line === undefined || line.at !== lines[i]?.at ? '' : (folded[line.at] ?? '').slice(line.start, line.end),
  )
  if (row === undefined || /[\t|]/.test(row) || !SEMICOLONS.test(row)) return false
  const cells = row.split(';').length
  return ![above, below].some((other = '') => SEMICOLONS.test(other) && other.split(';').length === cells)
}

/** "Remetente | Destinatário | Dia" without bars at its ends is a table only where the rows below say so. */
export function isLoose(spoken: SpokenLines, line: SpeechLine): boolean {
  const row = (spoken.folded[line.at] ?? '').slice(line.start, line.end)
  return row.includes('|') && !row.includes('\t') && !/^\s{0,4}\|.{1,2000}\|\s{0,8}$/.test(row)
}

/** "Remetente externo | ana@…" above "Destinatário interno | rui@…": rows of a name and its value, one below the other. */
export function isPairAmongPairs({ lines, folded }: SpokenLines, i: number): boolean {
  const isPair = (line: SpeechLine | undefined): boolean =>
    line !== undefined && line.at === lines[i]?.at && PAIR.test((folded[line.at] ?? '').slice(line.start, line.end))
  return isPair(lines[i]) && (isPair(lines[i - 1]) || isPair(lines[i + 1]))
}

const PAIR = /^[^|\n\t]{2,60} \| [^|\n\t]{1,300}$/

/** The next row, blank lines between, with as many cells. */
export function nextRow(spoken: SpokenLines, i: number, cells: number): number | undefined {
  const at = spoken.lines[i]?.at
  for (let next = i + 1; next < Math.min(spoken.lines.length, i + 4); next++) {
    const line = spoken.lines[next]
    if (line === undefined || line.at !== at) return undefined
    if (line.blank) continue
    return readCells(spoken, line).length === cells ? next : undefined
  }
  return undefined
}
