// The path of MAIL FROM and RCPT TO, read on each connection before the library does, where it reads it slowly or wrongly:
//   plain     nearly every one: nothing but letters, figures and few marks around one @, and no parameter. The library takes it
//             apart eight times and decodes its domain, at each command a twentieth of what taking in a small mail costs
//   quoted    MAIL FROM:<"ana maria"@loja.example>: the library cuts a quoted local part at its blanks and at its @, so it reads
//             the path with a stand-in for it, and the quoted part is put back: bare where it needs no quotes
// All else is the library's.

const PLAIN_PATH = /^(MAIL FROM|RCPT TO):<([a-z0-9._+=-]{1,64}@(?![^>]*xn--)[a-z0-9.-]{1,253})>$/i
/** RFC 5321 §4.1.2: a path, perhaps with a source route, whose local part is a quoted string. No control or invisible characters. */
const QUOTED_PATH = /^[^:]{0,20}:\s{0,8}<(?:@[^\s:<>"]{1,1000}:)?("(?:[^"\\\x00-\x1f\x7f-\x9f\u200b\u2060\ufeff]|\\[\x20-\x7e]){0,512}")@/
/** "suporte" and suporte are one local part (RFC 5321 §4.1.2), and so, to who writes them, are "a..b" and a..b. */
const NEEDS_NO_QUOTES = /^[^\s"(),:;<>@[\\\]]{1,512}$/
const STAND_IN = 'quoted'

type Parsed = { address: string; args: object | false }
type Reading<T extends Parsed> = { _parseAddressCommand(name: string, command: Uint8Array | string): T | Parsed | false }

export function readPaths<T extends Parsed>(connection: Reading<T>): void {
  const parse = connection._parseAddressCommand.bind(connection)
  connection._parseAddressCommand = (name, rawCommand) => {
    const command = rawCommand.toString()
    const [, verb, address] = PLAIN_PATH.exec(command) ?? []
    if (address !== undefined && verb?.toLowerCase() === name) return { address, args: false }
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
