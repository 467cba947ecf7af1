// What a program and a mail server said to each other (RFC 5321, RFC 1939), as PHPMailer, swaks, smtplib, nodemailer and a session by hand show
// it. Comes in: a folded text. Goes out: the lines of such a dialogue, which are nobody's labels, and of these what states nothing: the
// greeting, what was agreed on, what was accepted. Refusals, the two paths of an SMTP mail and what POP3 says are left to be read.
import { mayMatch } from '../../value/text/letter-gate.ts'
import type { Range } from '../range.ts'

/** `turns`: every line of it. `agreed`: those that hold no value. */
export type Dialogue = { turns: Range[]; agreed: Range[] }

const NONE: Dialogue = { turns: [], agreed: [] }

/** One of these stands in each: of most letters nothing more is asked. */
const HINTS = [
  /(?:server|client|servidor|cliente) -> /,
  /<[-~*]{1,2} {1,3}\d{3}/,
  /reply: b?['"]\d{3}/,
  /(?<![a-z])s: {1,3}(?:\d{3}[ -]|\+ok)/,
  /(?<![a-z])ehlo \S/,
  /(?<![a-z])helo \S/,
]
const MAX_LINE = 400

const STAMP =
  '(?:\\[?(?:\\d{4}-\\d\\d-\\d\\d[t ])?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,6})?z?\\]?:? {1,3})?(?:(?:debug|info|trace|smtp|pop3):? {1,3})?(?:\\[[^\\]\\n]{1,24}\\]:? {1,3})?'
const MARK =
  '(?:(?:server|client|servidor|cliente) -> (?:client|server|servidor|cliente): ?|[sc]: {1,3}|(?:send|reply): b?[\'"]|<[-~*=]{1,2} {1,3}|[-~=]{1,2}> {1,3}|>>> )'
const TURN = new RegExp(`^[ \\t>]{0,8}${STAMP}${MARK}`)
/** Behind a mark. The paths say who wrote to whom; what POP3 says tells its account. */
const SAID =
  /^(?:[1-5]\d\d(?:[ -]|$)|\+ok|-err|(?:ehlo|helo|lhlo|auth|data|quit|rset|noop|starttls|stls|capa|stat|list|uidl|retr|user|pass|mail from|rcpt to)(?![a-z])|\[credentials|[a-z0-9+/]{8,400}={0,2}['"\\rn]{0,5}$|\.$)/
const STATES = /^(?:[45]\d\d|\+ok|-err|user |mail from|rcpt to)/
/** Without a mark: what nobody writes but a server, and what was typed to it. */
const BARE_REPLY =
  /^[ \t>]{0,8}(?:220[ -]\S{3,120} .{0,60}smtp|250[ -](?:auth|starttls|size|pipelining|8bitmime|enhancedstatuscodes|dsn|help|vrfy|etrn|smtputf8|chunking|limits|binarymime|2\.\d\.\d|ok\b|[\w-]{1,60}\.[\w.-]{2,120}(?: |$))|221[ -]|235[ -]|334 [a-z0-9+/=]{4,60}$|354[ -])/
const BARE_COMMAND = /^[ \t>]{0,8}(?:(?:ehlo|helo) \S{1,120}|auth (?:plain|login|cram-md5|xoauth2)(?: \S{1,400})?|quit)$/
const BARE_PATH = /^[ \t>]{0,8}(?:mail from|rcpt to):/
const BARE_REFUSAL = /^[ \t>]{0,8}[45]\d\d[ -](?:[45]\.\d|\S)/
/** What a library adds below what its server said. */
const OWN_WORDS = /^[ \t>]{0,8}(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {1,3})?(?:smtp|pop3|imap) error: /
const CHALLENGE = /334 [a-z0-9+/=]{4,60}$/
const IN_BASE_64 = /^[ \t>]{0,8}[a-z0-9+/]{6,400}={0,2}$/

/** Returns where `folded` shows such a dialogue. */
export function findDialogue(folded: string): Dialogue {
  if (!HINTS.some((hint) => mayMatch(folded, hint) && hint.test(folded))) return NONE
  const found: Dialogue = { turns: [], agreed: [] }
  let above = ''
  for (let start = 0; start < folded.length; ) {
    const next = folded.indexOf('\n', start)
    const end = next < 0 ? folded.length : next
    const line = folded.slice(start, Math.min(end, start + MAX_LINE)).trimEnd()
    const kind = kindOf(line, above)
    if (kind !== undefined) found.turns.push({ start, end })
    if (kind === 'agreed') found.agreed.push({ start, end })
    if (line !== '') above = kind === undefined ? '' : line
    start = end + 1
  }
  return found
}

function kindOf(line: string, above: string): 'agreed' | 'states' | undefined {
  if (line === '') return undefined
  const turn = TURN.exec(line)
  if (turn !== null) {
    const said = line.slice(turn[0].length)
    if (SAID.test(said)) return STATES.test(said) ? 'states' : 'agreed'
  }
  if (BARE_REPLY.test(line) || BARE_COMMAND.test(line)) return 'agreed'
  if (above === '') return undefined
  if (BARE_PATH.test(line) || BARE_REFUSAL.test(line) || OWN_WORDS.test(line)) return 'states'
  return IN_BASE_64.test(line) && CHALLENGE.test(above) ? 'agreed' : undefined
}
