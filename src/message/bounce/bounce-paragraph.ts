// Where what a server said ends in the text of a bounce: with its paragraph, another recipient, a rule, a header field.
// A reply in several lines goes on over blank ones: some programs set one behind every line. Pure and linear.
import { asksUs, beginsTale } from '../../value/error/own-line.ts'
import type { TextLine } from './find-returned-head.ts'
import type { Range } from './read-delivery-report.ts'

export type BounceLine = TextLine & { folded: string }

/** Longest diagnostic, in lines: multi-line replies of Gmail and Microsoft wrapped at 72 columns have eight. */
const MAX_DIAGNOSTIC_LINES = 14
/** What stands before a reply code on its line: whose host said it, to which address. */
const MAX_BEFORE_CODE = 600

/** Returns the text from `column` of line `at` to the end of its paragraph; when nothing stands there, the next paragraph. */
export function paragraphFrom(
  lines: BounceLine[],
  at: number,
  column: number,
  text: string,
): { range: Range; lastLine: number } | undefined {
  const line = lines[at]
  if (line === undefined) return undefined
  let first = at
  let start = line.start + column + (/^\s*/.exec(line.text.slice(column))?.[0].length ?? 0)
  if (start >= line.start + line.text.length) {
    first = at + 1
    while (first < lines.length && first - at < 4 && lines[first]?.folded === '') first += 1
    const next = lines[first]
    if (next === undefined || next.folded === '') return undefined
    start = next.start + (/^\s*/.exec(next.text)?.[0].length ?? 0)
  }
  let last = first
  let opened = first
  while (last + 1 < lines.length && last - first < MAX_DIAGNOSTIC_LINES) {
    if (MORE_LINES.test(lines[last]?.text.slice(0, MAX_BEFORE_CODE) ?? '')) opened = last
    const next = belongs(lines[last + 1]) ? last + 1 : nextOfReply(lines, opened, last)
    if (next === undefined) break
    last = next
  }
  const until = lines[last]
  if (until === undefined) return undefined
  const end = until.start + until.text.trimEnd().length
  return end <= start || text.slice(start, end).trim() === '' ? undefined : { range: { start, end }, lastLine: last }
}

/** "550-Verification failed": a hyphen behind its code says that the reply goes on (RFC 5321 §4.2.1), whatever blank lines a program set between. */
const MORE_LINES = /(?<![\w.-])[245]\d\d-(?=\S)(?!\d)/

/** The line behind the blank ones below `last` that goes on with the reply of line `opened`; undefined when none does. */
function nextOfReply(lines: readonly BounceLine[], opened: number, last: number): number | undefined {
  const code = MORE_LINES.exec(lines[opened]?.text.slice(0, MAX_BEFORE_CODE) ?? '')?.[0].slice(0, 3)
  if (code === undefined) return undefined
  let next = last + 1
  while (next < lines.length && next - last < 4 && lines[next]?.folded === '') next += 1
  const words = lines[next]?.folded ?? ''
  return (words.startsWith(`${code} `) || words.startsWith(`${code}-`)) && belongs(lines[next]) ? next : undefined
}

/** Postfix breaks a reply that names the recipient before that name, too: only a verdict of its own behind it begins the next. */
const NEXT_RECIPIENT = /^\s{0,2}<[^<>\s]{3,320}>(?::\s*(?:host|connect to|mail for|delivery|unable|name service|message size)\b|:?\s*$)/i

/** A blank line, another recipient, a rule, a header field, a closing sentence, or a question to us below what was pasted ends a diagnostic. */
function belongs(line: BounceLine | undefined): boolean {
  if (line === undefined || line.folded === '' || asksUs(line.folded) || beginsTale(line.folded)) return false
  if (NEXT_RECIPIENT.test(line.text) || /^\s{0,4}[-_=*]{3,}/.test(line.text)) return false
  if (/^[A-Z][A-Za-z]{1,20}(?:-[A-Z][A-Za-z]{1,20}){0,4}: \S/.test(line.text)) return false
  return !/^(?:original message headers|cabecalhos da mensagem original|encabezados (?:originales )?del? mensaje|generating server|servidor de geracao|dsn (?:generated|gerad[ao]|generado) (?:by|por)|remote server ?:|servidor remoto ?:|message hops|saltos d[ae] mensage|>>> |\.{3} while talking)/.test(
    line.folded,
  )
}
