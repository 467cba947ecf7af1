// Authentication-Results (RFC 8601 §2.2), as text → what a server found. Written by a server we trust or by anyone: the reader
// judges only the form. Comments and quotation marks hide nothing: a local part such as "; dmarc=pass" stays one value.

export type AuthenticationResult = {
  /** Lower case: spf, dkim, dmarc, auth, arc, … */
  method: string
  /** Lower case: pass, fail, none, … */
  result: string
  /** By ptype.property in lower case, such as smtp.mailfrom, header.d. */
  properties: Map<string, string>
}

export type AuthenticationResults = { authserv: string; results: AuthenticationResult[] }

/** A header of an ARC chain has about 500 characters; what is longer is left unread. */
const MAX_VALUE = 8_000

type Token = { kind: 'word'; text: string } | { kind: '=' } | { kind: ';' }

/** Returns what the header's value says; undefined when it is none. Of a value that breaks off, what stands before. */
export function readAuthenticationResults(value: string): AuthenticationResults | undefined {
  const parts = splitAt(readTokens(value.slice(0, MAX_VALUE)))
  // The first part is the server's name, and at times a version.
  const [name] = parts[0] ?? []
  if (name?.kind !== 'word') return undefined
  return { authserv: name.text.toLowerCase(), results: parts.slice(1).flatMap((part) => readResult(part) ?? []) }
}

/** Returns what an ARC-Authentication-Results value says (RFC 8617 §4.1.1): as above behind an instance, i=N. */
export function readArcResults(value: string): (AuthenticationResults & { instance: number }) | undefined {
  const match = /^[ \t]{0,20}i[ \t]{0,20}=[ \t]{0,20}(\d{1,2})[ \t]{0,20};/.exec(value)
  if (match === null) return undefined
  const read = readAuthenticationResults(value.slice(match[0].length))
  return read === undefined ? undefined : { ...read, instance: Number(match[1]) }
}

function readResult(part: Token[]): AuthenticationResult | undefined {
  const pairs: [string, string][] = []
  let at = 0
  while (at < part.length) {
    const [key, equals, value] = [part[at], part[at + 1], part[at + 2]]
    if (key?.kind !== 'word' || equals?.kind !== '=' || value?.kind !== 'word') {
      at += 1
      continue
    }
    pairs.push([key.text.toLowerCase(), value.text])
    at += 3
    // An = behind a value is the value's own, as in base64; it makes no new property of what stands before it.
    while (part[at]?.kind === '=') at += 2
  }
  const [first, ...properties] = pairs
  if (first === undefined) return undefined
  const method = first[0].split('/')[0] ?? first[0]
  // Of a property that stands twice the first one counts: a client can have a say in the values, and those come later.
  return { method, result: first[1].toLowerCase(), properties: new Map(properties.reverse()) }
}

function splitAt(tokens: Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === ';') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

function readTokens(value: string): Token[] {
  const tokens: Token[] = []
  let word: string | undefined
  let comments = 0
  let quoted = false
  const end = (): void => {
    if (word !== undefined) tokens.push({ kind: 'word', text: word })
    word = undefined
  }
  for (const [whole] of value.matchAll(/\\?[^]/g)) {
    const isEscaped = whole.length > 1
    const character = whole.slice(-1)
    if (comments > 0) comments += isEscaped ? 0 : character === '(' ? 1 : character === ')' ? -1 : 0
    else if (quoted) {
      if (!isEscaped && character === '"') quoted = false
      else word = (word ?? '') + character
    } else if (character === '(') {
      end()
      comments = 1
    } else if (character === '"') {
      quoted = true
      word ??= ''
    } else if (character === ';' || character === '=') {
      end()
      tokens.push({ kind: character })
    } else if (/\s/.test(character)) end()
    else word = (word ?? '') + character
  }
  end()
  return tokens
}
