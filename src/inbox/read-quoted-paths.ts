// MAIL FROM:<"ana maria"@loja.example> and RCPT TO:<"suporte"@…>: the library cuts a quoted local part at its blanks and at its @.
// Each connection reads such a path with a stand-in for the quoted part, and puts it back: bare where it needs no quotes.

/** RFC 5321 §4.1.2: a path, perhaps with a source route, whose local part is a quoted string. No control or invisible characters. */
const QUOTED_PATH = /^[^:]{0,20}:\s{0,8}<(?:@[^\s:<>"]{1,1000}:)?("(?:[^"\\\x00-\x1f\x7f-\x9f\u200b\u2060\ufeff]|\\[\x20-\x7e]){0,512}")@/
/** "suporte" and suporte are one local part (RFC 5321 §4.1.2), and so, to who writes them, are "a..b" and a..b. */
const NEEDS_NO_QUOTES = /^[^\s"(),:;<>@[\\\]]{1,512}$/
const STAND_IN = 'quoted'

type Parsed = { address: string } | false
type Reading<T extends Parsed> = { _parseAddressCommand(name: string, command: Uint8Array | string): T | false }

/** Lets `connection` take quoted local parts. */
export function readQuotedPaths<T extends Parsed>(connection: Reading<T>): void {
  const parse = connection._parseAddressCommand.bind(connection)
  connection._parseAddressCommand = (name, rawCommand) => {
    const command = rawCommand.toString()
    const quoted = QUOTED_PATH.exec(command)?.[1]
    if (quoted === undefined) return parse(name, command)
    const parsed = parse(name, command.replace(quoted, STAND_IN))
    if (parsed !== false) parsed.address = withoutNeedlessQuotes(quoted) + parsed.address.slice(STAND_IN.length)
    return parsed
  }
}

function withoutNeedlessQuotes(quoted: string): string {
  const content = quoted.slice(1, -1).replace(/\\(.)/g, '$1')
  return NEEDS_NO_QUOTES.test(content) ? content : quoted
}
