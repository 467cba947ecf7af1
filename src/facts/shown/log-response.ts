// What a mail server's log says of a mail that did not go: the words in brackets behind Postfix's "status=bounced", behind Sendmail's "stat=",
// behind Exim's "**" and its transport, in Exchange's failing row. Comes in: a text. Goes out: each such line, from its time on, and where
// its response stands, without "host … said:". Of mail that went the log says nothing here.
import { HOST_SAID } from '../../message/bounce/read-delivery-report.ts'
import { allMatches, hasMatch } from '../../value/text/all-matches.ts'
import type { Range } from '../range.ts'
import { startOfLog } from './log-lines.ts'

export type LogResponse = Range & { line: Range }

const ADDRESS = '[^\\s<>@,;]{1,64}@[a-z0-9.-]{1,190}'
const CODE = '[45]\\d\\d[ -]\\S'

/** The response stands last. */
const LINES = [
  `\\bto=<${ADDRESS}>[^\\n]{0,600}?\\bstatus=(?:bounced|deferred|undeliverable|expired)[ ,]{1,3}\\(([^\\n]{3,900})(?=\\))`,
  `\\bto=<?${ADDRESS}[^\\n]{0,400}?\\bstat=(?!sent)([^\\n]{3,400})`,
  `(?:\\*\\*|==) ${ADDRESS}[^\\n]{0,300}?(?:\\]:(?:\\d{1,5}:)? |\\d\\): |T=\\S{1,40}: )(?=${CODE}|SMTP|[a-z])([^\\n]{3,600})`,
  `,(?:FAIL|DEFER),[^\\n]{0,600}?,(${CODE}[^\\n]{3,400})`,
].map((line) => new RegExp(line, 'gi'))
/** What nearly no other letter holds. */
const HINT = /\b(?:status|stat)=|(?:\*\*|==) [^\s@]{1,64}@|,(?:FAIL|DEFER),/
const TIME = /(?:[A-Z][a-z]{2} {1,2}\d{1,2}|\d{4}-\d\d-\d\d)[T ]\d\d:\d\d:\d\d/
/** Characters of a line before the recipient. */
const BEFORE = 200
/** "SMTP error from remote mail server after RCPT TO:<…>: 550 …": what the other server said. */
const TRANSPORT = new RegExp(`^SMTP error from [^\\n]{5,300}?: (?=${CODE})`, 'i')
const MAX_LINES = 20

/** Returns the responses that `text` shows, in order. */
export function findLogResponses(text: string): LogResponse[] {
  if (!hasMatch(text, HINT)) return []
  const found = LINES.flatMap((line) => allMatches(text, line, MAX_LINES)).map((match): LogResponse => {
    const end = match.index + match[0].length
    const words = match[1] ?? ''
    const lead = (HOST_SAID.exec(words) ?? TRANSPORT.exec(words))?.[0].length ?? 0
    const lineStart = Math.max(text.lastIndexOf('\n', match.index) + 1, match.index - BEFORE)
    const time = TIME.exec(text.slice(lineStart, match.index))
    return {
      start: end - words.length + lead,
      end: end - (words.length - words.trimEnd().length),
      line: { start: time === null ? match.index : startOfRun(text, lineStart, lineStart + time.index), end },
    }
  })
  return found.toSorted((one, other) => one.start - other.start)
}

/** "… <= ana@…" above "… ** rui@… …": the lines above of the same log tell of the same mail. */
function startOfRun(text: string, lineStart: number, time: number): number {
  const above = startOfLog(text, lineStart)
  return above === lineStart ? time : above
}

/** Returns whether `words` are a log's line of mail that was taken. */
export function tellsThatItWent(words: string): boolean {
  return /\bto=<[^\n]{3,600}\bstat(?:us)?=sent\b/i.test(words)
}
