// The lines that a mail server writes into its log, where somebody shows them. Comes in: a text. Goes out: whether and how far it is a log.

/** What is looked at of a line. */
export const MAX_LOG_LINE = 2_000

// syslog, ISO times, Exim's and Exchange's lines: a time, then what a mail server writes.
const LOG_LINE =
  /^[ \t>*]{0,8}(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d |\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\d{2}\/[A-Za-z0-9]{2,3}\/\d{2,4}[ :]\d\d:\d\d:\d\d )[^\n]{0,1500}(?:\bto=<|\bfrom=<|\bstatus=|\brelay=|postfix\/|sendmail\[|exim\[| => | == | <= | \*\* |dsn=|stat=|queued as|RCPT TO|MAIL FROM|\bSMTP\b|250 |[45]\d\d[ -])/i

/** All such lines tell their second. */
const CLOCKED = /\d\d:\d\d:\d\d/

/** Returns whether `line` is one that a mail server wrote. */
export function isLogLine(line: string): boolean {
  return LOG_LINE.test(line)
}

/** Returns whether a line of `text` can be one: no need to look at each where not. */
export function mayHoldLog(text: string): boolean {
  return CLOCKED.test(text)
}

/** Returns whether a line of `text` is one. */
export function holdsLog(text: string): boolean {
  return mayHoldLog(text) && text.split('\n').some((line) => isLogLine(line.slice(0, MAX_LOG_LINE)))
}

/** Returns where the lines of a log begin that stand right above the line that begins at `start`; `start` where none does. */
export function startOfLog(text: string, start: number): number {
  let from = start
  for (let count = 0; count < MAX_ABOVE && from > 0; count++) {
    const above = text.lastIndexOf('\n', from - 2) + 1
    if (from - above > MAX_LOG_LINE || !isLogLine(text.slice(above, from - 1))) return from
    from = above
  }
  return from
}

/** A mail's lines in a log are some five. */
const MAX_ABOVE = 12

/** Returns where the lines of a log end that go on behind `at`, the end of a line; `at` where none does. */
export function endOfLog(text: string, at: number): number {
  for (let end = at; ; ) {
    if (text[end] !== '\n') return end
    const next = text.indexOf('\n', end + 1)
    const lineEnd = next < 0 ? text.length : next
    if (!isLogLine(text.slice(end + 1, Math.min(lineEnd, end + 1 + MAX_LOG_LINE)))) return end
    end = lineEnd
  }
}
