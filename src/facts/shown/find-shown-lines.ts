// Lines that a program wrote, of which none begins with a label of the customer's: those that begin inside quotation marks, those that go
// on with what a dialog lists, and those of a program's file that it passes over ("# ssl = true"). Comes in: the spoken lines. Goes out: the
// numbers of such lines. Bounded: an opening mark that is not closed within some lines opens nothing.
import { findBoxes } from '../../value/error/message-box.ts'
import type { SpokenLines } from '../speech/speech-lines.ts'

const MAX_QUOTED_LINES = 12
const MAX_QUOTED = 900

/** Returns the lines that hold no label, because what stands there was shown. */
export function findShownLines(spoken: SpokenLines): Set<number> {
  const shown = findQuotedLines(spoken)
  const turns = spoken.turns.map((ranges) => new Set(ranges.map(({ start }) => start)))
  const boxes = spoken.folded.map(findBoxes)
  for (const [i, { at, start }] of spoken.lines.entries())
    if (
      turns[at]?.has(start) ||
      boxes[at]?.some((box) => box.start <= start && start < box.end) ||
      isInDialog(spoken, i) ||
      isCommentedOut(spoken, i) ||
      isThrown(spoken, i)
    )
      shown.add(i)
  return shown
}

const COMMENTED = /[ \t]{0,8}(?:#|;|\/\/)[ \t]{0,2}[a-z][\w.-]{1,40}[ \t]{0,8}=/y
const KEYED = /[ \t]{0,8}[a-z][\w.-]{1,40}[ \t]{0,8}=/y

/** "javax.mail.AuthenticationFailedException: 535 5.7.8 Error: …": what a program throws, whatever follows its name. */
const THROWN = /[ \t>]{0,8}(?:[a-z_$][\w$]{1,40}\.){1,8}[a-z_$][\w$]{0,60}(?:exception|error): ?\S/y

function isThrown({ lines, folded }: SpokenLines, i: number): boolean {
  const line = lines[i]
  const text = line === undefined ? undefined : folded[line.at]
  return line !== undefined && text !== undefined && beginsAt(THROWN, text, line.start)
}

/** Beside a line that counts: a list whose every line begins with such a mark is the customer's own. */
function isCommentedOut({ lines, folded }: SpokenLines, i: number): boolean {
  const line = lines[i]
  const text = line === undefined ? undefined : folded[line.at]
  if (line === undefined || text === undefined || !beginsAt(COMMENTED, text, line.start)) return false
  return [lines[i - 1], lines[i + 1]].some((other) => other?.at === line.at && beginsAt(KEYED, text, other.start))
}

function beginsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** A dialog's line ends in the middle of what it lists: "… inesperadamente. Conta:", and below it "vendas, Número do erro: 0x800CCC0F". */
const LISTS_ON =
  /[.!?,'")] ?(?:conta|account|cuenta|servidor|server|assunto|subject|protocolo|protocol|porta|port|puerto|numero do erro|error number|codigo do erro|error code) ?:$/
const LISTED = /(?:erro|error|codigo|code|protocolo?|ssl\)?|soquete|socket)[^:\n]{0,12}:|0x[0-9a-f]{6}/

function isInDialog({ lines, folded }: SpokenLines, i: number): boolean {
  const line = lines[i]
  const above = lines[i - 1]
  const text = line === undefined ? undefined : folded[line.at]
  if (line === undefined || above === undefined || text === undefined || above.at !== line.at || above.blank) return false
  // Few lines end so.
  if (!text.slice(Math.max(above.body, above.end - 3), above.end).includes(':')) return false
  return (
    LISTS_ON.test(text.slice(Math.max(above.body, above.end - 40), above.end).trimEnd()) &&
    LISTED.test(text.slice(line.body, Math.min(line.end, line.body + 200)))
  )
}

/** Lines that begin inside quotation marks opened on a line above: a program's words, whatever labels they hold. */
function findQuotedLines({ lines, folded }: SpokenLines): Set<number> {
  const quoted = new Set<number>()
  const isMarked = folded.map((text) => text.includes('"'))
  let open: { at: number; since: number } | undefined
  for (const [i, line] of lines.entries()) {
    if (open !== undefined && (line.blank || line.at !== open.at || i - open.since > MAX_QUOTED_LINES)) open = undefined
    if (open !== undefined) quoted.add(i)
    if (isMarked[line.at] !== true) continue
    let marks = 0
    const text = folded[line.at] ?? ''
    for (let at = line.start; at < line.end; at++) if (text[at] === '"') marks++
    if (marks % 2 === 0) continue
    const isClosing = open !== undefined
    // Marks that never close are inch marks and slips: nothing after them is taken for quoted.
    const closes = text.slice(line.end, line.end + MAX_QUOTED).indexOf('"')
    const blank = text.slice(line.end, line.end + MAX_QUOTED).search(/\n[ \t]{0,20}\n/)
    open = isClosing || closes < 0 || (blank >= 0 && blank < closes) ? undefined : { at: line.at, since: i }
  }
  return quoted
}
