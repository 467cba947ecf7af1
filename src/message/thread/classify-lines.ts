// A text's lines with their quote marks counted and taken off: what every finder of this room looks at.
// Nothing is dropped: a long line is cut for matching only. Linear in the text's length, whatever it holds.
import { singleBlanks } from '../../value/text/single-blanks.ts'

/** Quotes nested deeper than this count as this deep: nobody answers there, and a hostile mail has thousands. */
const MAX_QUOTE_DEPTH = 12
/** What the matchers see of a line. The longest true header line seen in forwards (a To of many people) is shorter. */
const MAX_MATCHED = 2_000

/** `text` is the line without its quote marks, whole. `match` is what patterns look at: trimmed, cut, blanks collapsed. */
export type Line = { depth: number; text: string; match: string }

/** Returns `text` as lines, in order. Line ends may be LF, CR LF or CR. */
export function classifyLines(text: string): Line[] {
  const written = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')
  const pipes = findPipeQuotes(written)
  const lines: Line[] = []
  for (const [index, line] of written.entries()) {
    const marks = pipes.has(index) ? countMarks(line, '|') : countMarks(line, '>')
    const marked = marks.depth > 0 && !isNoQuote(line, lines.at(-1))
    const rest = marked ? line.slice(marks.end) : line
    lines.push({ depth: marked ? Math.min(marks.depth, MAX_QUOTE_DEPTH) : 0, text: rest, match: toMatch(rest) })
  }
  return lines
}

/** Returns how many marks a line begins with, blanks between them allowed, and where its words begin. */
function countMarks(line: string, mark: '>' | '|'): { depth: number; end: number } {
  let depth = 0
  let end = 0
  let at = 0
  while (at < line.length) {
    let next = at
    while (next < line.length && next - at < 3 && (line[next] === ' ' || line[next] === '\u00a0')) next++
    if (line[next] !== mark) break
    depth++
    at = end = next + 1
  }
  if (line[end] === ' ' && depth > 0) end++
  return { depth, end }
}

// A mail server's transcript in a bounce, and an address that a mail program broke before its ">".
const TRANSCRIPT = /^>>> (?:(?:EHLO|HELO|LHLO|MAIL|RCPT|AUTH|BDAT) |(?:DATA|RSET|QUIT|STARTTLS)\s*$|\.\s*$)/
const OPEN_ADDRESS = /<[^<>\s]{1,254}@[^<>\s]{1,253}$/
function isNoQuote(line: string, before: Line | undefined): boolean {
  if (TRANSCRIPT.test(line)) return true
  return line.length < 80 && before !== undefined && before.depth === 0 && OPEN_ADDRESS.test(before.match.slice(-520))
}

/** Lines that begin with | are quotes where two or more stand together below a line that ends in a colon: else they are a table. */
function findPipeQuotes(lines: string[]): Set<number> {
  const found = new Set<number>()
  let start: number | undefined
  let introduced = false
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index]
    if (line !== undefined && (line.startsWith('|') || line.startsWith(' |')) && line.indexOf('|', 2) < 0) {
      start ??= index
      continue
    }
    if (start !== undefined && introduced && index - start >= 2) for (let at = start; at < index; at++) found.add(at)
    if (line !== undefined && line.trim() !== '') introduced = start === undefined && line.slice(-6).trimEnd().endsWith(':')
    start = undefined
  }
  return found
}

function toMatch(text: string): string {
  const cut = text.length > MAX_MATCHED ? text.slice(0, MAX_MATCHED) : text
  if (!/[^ -~]| {2}|([-_=*<>~#.])\1{11}/.test(cut)) return cut.trim() // Most lines.
  // Marks of writing direction stand around Hebrew and Arabic words.
  return singleBlanks(cut.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''))
    .replace(/([-_=*<>~#.])\1{11,}/g, '$1$1$1$1$1$1$1$1$1$1$1$1') // Rules of any length look alike, and hostile ones cost nothing.
    .trim()
}
