// Where an error text ends: with its paragraph, its last sentence, or where the customer's own words go on. Works on folded text.
import { endOfLine } from '../text/lines.ts'
import { customer, endOfSentences } from './end-of-sentences.ts'
import { beginsElse } from './next-line.ts'
import { beginsOwnLine } from './own-line.ts'

/** Characters; the longest dialogs that mail programs show have some 600. */
export const MAX_ERROR = 900

// A line at least this long may have been wrapped by the mailer.
const MIN_WRAPPED = 52
// A shorter line was wrapped too where the next one's first word had no room on it.
const WRAP_WIDTH = 72
const LABEL_WORD =
  /^[\s>*•·-]{0,8}(?:\d{1,2}[.)-]\s?)?(?:inicio|quando|desde|comecou|when|since|started|cuando|versao|sistema|porta|host|servidor|usuario|login|senha|tipo|cripto|seguranca|antivirus|firewall|ip|data|dia|hora|programa|software|nome|remetente|destinatario|e-?mail|obs|os|port|server|user|date|time|sender|recipient|puerto|fecha)\b/
const LABELLED = /^[ \t>*]{0,8}(?:[-*·•]|\d{1,2}[.)-])?[ \t]{0,3}[^:\n]{2,50}:(?:\s|$)/

/** A line that ends with its code is whole, however long. */
const CODE_LAST = /(?<![a-z0-9])0x[0-9a-f]{8}\)?[\s.]{0,3}$/

/** A line that only a program writes. */
const OF_CODES =
  /^[ \t]{0,20}(?:[45]\d\d[ -]|\(?0x[0-9a-f]{8}|\(?(?:erro|error|codigo|code|numero do erro)[ :(]{0,3}(?:0x|-?\d{3})|\[auth|\[sys|-err|\(in reply|\(em resposta)/
const SENTENCE_LAST = /(?:[.!?"]|0x[0-9a-f]{8}\)?)\s{0,3}$/
/** What stands farther in is in a column of its own. */
const MAX_INDENT = 20
/** A line that ends its sentence and was wrapped all the same. */
const MIN_FULL = 64

/** Returns where the message that begins at `start` ends: with its paragraph, or with the first sentence that is not its own. */
export function endOfError(folded: string, start: number, where: 'own-line' | 'in-prose'): number {
  const limit = Math.min(folded.length, start + MAX_ERROR)
  let end = Math.min(endOfLine(folded, start), limit)
  let lineStart = folded.lastIndexOf('\n', start - 1) + 1
  const firstLine = folded.slice(lineStart, end)
  const firstIndent = Math.min(indentOf(firstLine), MAX_INDENT)
  while (end < limit) {
    const nextEnd = Math.min(endOfLine(folded, end + 1), limit)
    const next = folded.slice(end + 1, nextEnd)
    if (beginsElse(next, firstLine)) break
    const indent = indentOf(next)
    const isIndented = indent >= 2 && indent >= firstIndent
    if (!isIndented && !OF_CODES.test(next) && !isWrapped(folded.slice(lineStart, end), next)) break
    lineStart = end + 1
    end = nextEnd
  }
  return endOfSentences(folded, start, end, where)
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** Whether `line` was broken by a mailer, and goes on with `next`. */
function isWrapped(line: string, next: string): boolean {
  const isLong = line.length >= MIN_WRAPPED || line.length + (/^\s{0,8}\S{1,80}/.exec(next)?.[0].length ?? 0) >= WRAP_WIDTH
  if (!isLong) return false
  const endsSentence = SENTENCE_LAST.test(line)
  if (LABELLED.test(next) && (endsSentence || LABEL_WORD.test(next)) && !/respond|said|erro|error/.test(next.slice(0, 60))) return false
  // "… in this message" and below it "tentei hoje às 20h": no line of a program's begins with the writer's words.
  const words = next.trimStart()
  if (customer.exec(words)?.index === 0 || beginsOwnLine(words.slice(0, 90))) return false
  return !endsSentence || (!customer.test(next) && line.length >= MIN_FULL && !CODE_LAST.test(line))
}
