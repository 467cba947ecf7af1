// Where a label may end and its value begin: the marks, columns and dots of a line. Comes in: a folded text and a line of it. Goes out: each such
// place, in order, and last the line's own end. What stands inside an address, a time or an error's code parts nothing.
import { keepByLine } from '../speech/keep-by-line.ts'

/** A label's place: the customer's line, or the desk's, which may end with any mark. */
export type LabelPlace = 'answer' | 'question'

/** `kind`: its first mark; '' for the line's end, ';' for a mark there. `hasRemark`: words in parentheses stand between the name and the mark. */
export type Separator = { at: number; next: number; kind: string; hasRemark?: true }

const MAX_SEPARATORS = 14
const MAX_REMARK = 90

/** Those of a line, found once. */
export const separatorsOf: Record<LabelPlace, (folded: string, start: number, end: number) => readonly Separator[]> = {
  answer: keepByLine((folded, start, end) => findSeparators(folded, start, end, 'answer')),
  question: keepByLine((folded, start, end) => findSeparators(folded, start, end, 'question')),
}

const MARKS = ':=->?\t|'
const ELLIPSIS = 0x2026
/** 1 for the code of a mark, or of a blank or a dot, rows of which part too, or of the end of an item. */
const MAY_PART = Uint8Array.from({ length: 0x80 }, (_, code) => (`${MARKS} .;`.includes(String.fromCharCode(code)) ? 1 : 0))

/** Returns the separators of folded[start, end), at most MAX_SEPARATORS and the line's end. */
export function findSeparators(folded: string, start: number, end: number, place: LabelPlace): Separator[] {
  const found: Separator[] = []
  for (let at = start; at < end; at++) {
    // Most letters are no mark: asked by their code, in a table.
    const code = folded.charCodeAt(at)
    if (MAY_PART[code] !== 1 && code !== ELLIPSIS) continue
    const gap = gapAt(folded, { start, at, end })
    if (gap !== undefined) {
      if (gap.next < end && found.length < MAX_SEPARATORS) found.push(gap)
      at = gap.next - 1
      continue
    }
    const mark = folded[at] ?? ''
    if ((mark === ';' || mark === '.') && folded[at + 1] === ' ') {
      if (found.length < MAX_SEPARATORS) found.push({ at, next: at + 2, kind: '; ' })
      continue
    }
    if (!MARKS.includes(mark) || isWithinValue(folded, start, at)) continue
    if (found.length >= MAX_SEPARATORS) break
    const separator = markAt(folded, at, end)
    const remark = remarkBefore(folded, start, at)
    if (remark !== undefined) found.push({ ...separator, at: remark, hasRemark: true })
    found.push(separator)
    at = separator.next - 1
  }
  return [...found, ...endOf(folded, start, end, place)]
}

/** A row of blanks, as columns are made with, or of dots that lead to the value: "Porta TCP ......... 110"; a telephone writes three of them as one. */
function gapAt(folded: string, { start, at, end }: { start: number; at: number; end: number }): Separator | undefined {
  if (folded[at] === ' ')
    return folded.startsWith('  ', at + 1) && at > start ? { at, next: skip(folded, at + 1, end, ' '), kind: '  ' } : undefined
  const isDots =
    (folded.charCodeAt(at) === ELLIPSIS && '.\u2026'.includes(folded[at + 1] ?? ' ')) ||
    (folded[at] === '.' && folded.startsWith('...', at + 1))
  return isDots ? { at, next: skip(folded, at + 1, end, '.\u2026:'), kind: '...' } : undefined
}

/** Returns the first place of folded[from, end) that is none of `marks`. */
function skip(folded: string, from: number, end: number, marks: string): number {
  let next = from
  while (next < end && marks.includes(folded[next] ?? '-')) next++
  return next
}

/** "https://", "14:30", "Servidor pop.empresa.com.br:995", "-ERR", "logo?id=", "e-mail" */
function isWithinValue(folded: string, start: number, at: number): boolean {
  const mark = folded[at]
  const before = folded[at - 1] ?? ' '
  const after = folded[at + 1] ?? ' '
  if (mark === ':') {
    if (folded.startsWith('//', at + 1) || (/\d/.test(before) && /\d/.test(after))) return true
    return /\d/.test(after) && /[a-z0-9]\.[a-z]{2,24}$/.test(folded.slice(Math.max(start, at - 30), at))
  }
  if (mark === '?') return /[a-z0-9]/.test(after)
  return mark === '-' && (folded.startsWith('-err', at) || (isTight(folded, at) && /[a-z]/.test(after)))
}

/** A hyphen with no blank beside it. */
function isTight(folded: string, at: number): boolean {
  return !/\s/.test(folded[at - 1] ?? ' ') && !/[\s>]/.test(folded[at + 1] ?? ' ')
}

/** A row of marks is one separator: "-->", "::", "?:", "=>". */
function markAt(folded: string, at: number, end: number): Separator {
  const mark = folded[at] ?? ''
  let next = at + 1
  while (next < end && ':=->?'.includes(folded[next] ?? ' ') && !/^-(?:err|\d)/.test(folded.slice(next, next + 4))) next++
  // "Voltou algo?....: não": dots lead on to the value.
  if (folded.startsWith('..', next) || folded.startsWith(' ...', next)) next = skip(folded, next, end, ' .:')
  // "Mensagem exibida -> …": an arrow parts more surely than a dash.
  const isArrow = mark === '-' && !isTight(folded, at) && folded.slice(at, next).includes('>')
  const kind = isArrow ? '>' : mark === '-' && isTight(folded, at) ? ' -' : mark
  // "Porta: ???" keeps its marks as the value.
  return { at, next: mark !== '?' && folded.slice(at + 1, next).includes('?') ? at + 1 : next, kind }
}

/** The line's end, and of a desk's question the mark before it. */
function endOf(folded: string, start: number, end: number, place: LabelPlace): Separator[] {
  const rest = folded.slice(start, end).trimEnd()
  const stop = /[;.,!]{1,3}$/.exec(rest)
  if (stop === null) return [{ at: start + rest.length, next: end, kind: '' }]
  return place === 'question' ? [{ at: start + rest.length - stop[0].length, next: end, kind: ';' }] : []
}

/** "Mensagem (o Mac está em inglês) – …": a remark in parentheses is no part of a label's name. Returns where it opens. */
function remarkBefore(folded: string, start: number, at: number): number | undefined {
  const closing = folded[at - 1] === ')' ? at - 1 : folded[at - 1] === ' ' && folded[at - 2] === ')' ? at - 2 : undefined
  if (closing === undefined) return undefined
  const opening = folded.lastIndexOf('(', closing)
  if (opening <= start || closing - opening > MAX_REMARK || folded.lastIndexOf(')', closing - 1) > opening) return undefined
  return /[:=?\t|]/.test(folded.slice(opening, closing)) ? undefined : opening
}
