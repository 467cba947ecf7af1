// The log of a mail program, as people attach it: line by line a time, perhaps a task's name, and what happened. Comes in: a text and the
// errors found in it. Goes out: the errors, of each such log what was recognised in a line that tells of trouble, else the last such line,
// without its time. A mail server's log is another matter (facts/shown/log-response.ts).
import { fold } from '../text/fold.ts'
import { customer } from './end-of-sentences.ts'
import { ERROR_VERB, startsLikeError } from './error-opening.ts'
import type { FoundErrorText } from './error-text.ts'
import { isVagueFolded } from './no-error.ts'
import { beginsOwnLine } from './own-line.ts'

const CLOCKED = /\d\d:\d\d:\d\d/
const STAMP =
  /^[ \t>!*#|]{0,8}[[(]?(?:(?:\d{4}[-./]\d\d[-./]\d\d|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})[T, ]{1,3})?\d{1,2}:\d\d:\d\d(?:[.,:]\d{1,6})?Z?[\])]?[ \t]{0,2}[:|-]?[ \t]{1,3}/
/** "FETCH - ", "[POP3] ", "pop.empresa.com.br: ", "POP3: ": who writes. */
const TASK = /^(?:\[[^\]\n]{1,30}\][ \t:]{0,3}|[\w.@-]{2,60}(?::[ \t]{1,3}|[ \t]-[ \t]))/
const MAX_TASKS = 3
const TROUBLE =
  /\b(?:fail(?:ed|ure|s)?|errors?|erro|falha|falhou|time-?out|refused|rejected|denied|closed by|cannot|could not|unable|not? (?:found|responding)|nao foi possivel|nao pode ser|could not be)\b|exception\b|-err\b|0x8[0-9a-f]{7}/
const NO_TROUBLE = /\b(?:no|0|sem|without|nenhum) (?:errors?|erros?|failures?|falhas?)\b/
const SERVER_LOG = /\b(?:postfix\/|exim\[|sendmail\[|status=|dsn=|relay=)|\bto=</
/** Whoever notes what he did and when keeps no program's log. */
const FIRST_PERSON = /^(?:[a-z]{3,14}(?:ei|i|amos|imos)|eu|nos|fui|fiz|deu|dando|i|we|yo) /
const MIN_LINES = 2
const MAX_LINE = 600
const MAX_LINES = 3_000

type Line = { start: number; end: number; words: number }

/** Returns `seen`, the errors found in `text`, with those of the program's logs in it. */
export function withProgramLogs(text: string, seen: FoundErrorText[]): FoundErrorText[] {
  if (!CLOCKED.test(text)) return seen
  let found = [...seen]
  for (const run of findRuns(text)) {
    const [first, last] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
    const within = seen.filter(({ start, end }) => start < last && first < end)
    // Announced by itself, any line of the log, or all of it, was taken for what is shown.
    const meant = within.filter(
      ({ start, end, by, value }) =>
        by === 'quoted' || (run.some((line) => line.words <= start && end <= line.end) && tellsOfTrouble(fold(value))),
    )
    found = found.filter((error) => !within.includes(error) || meant.includes(error))
    const trouble = meant.length > 0 ? undefined : run.findLast(({ words, end }) => tellsOfTrouble(fold(text.slice(words, end))))
    if (trouble === undefined) continue
    const { words: start, end } = trouble
    found.push({ start, end, value: text.slice(start, end).replace(/\s+/g, ' '), by: 'known' })
  }
  return found
}

function tellsOfTrouble(words: string): boolean {
  if (customer.test(words) || isVagueFolded(words) || beginsOwnLine(words) || FIRST_PERSON.test(words)) return false
  return (TROUBLE.test(words) || ERROR_VERB.test(words) || startsLikeError(words)) && !NO_TROUBLE.test(words)
}

/** The stamped lines of `text` that stand together. */
function findRuns(text: string): Line[][] {
  const runs: Line[][] = []
  let isOn = false
  let start = 0
  for (let count = 0; start < text.length && count < MAX_LINES; count++) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, Math.min(end, start + MAX_LINE))
    const stamp = STAMP.exec(line)
    if (stamp === null || SERVER_LOG.test(line)) isOn &&= line.trim() === ''
    else {
      if (!isOn) runs.push([])
      isOn = true
      let words = stamp[0].length
      for (let tasks = 0; tasks < MAX_TASKS; tasks++) words += TASK.exec(line.slice(words))?.[0].length ?? 0
      runs.at(-1)?.push({ start, end: start + line.trimEnd().length, words: start + words })
    }
    start = end + 1
  }
  return runs.filter((run) => run.length >= MIN_LINES)
}
