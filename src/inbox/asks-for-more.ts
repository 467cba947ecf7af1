// Whether MAIL FROM or RCPT TO asks for what we do not offer (RFC 5321 §4.1.1.11). Comes in: the parameters, by their names in capitals.
// Whoever took our silence for a yes would wait for a notice (RFC 3461), or trust that only TLS follows (RFC 8689).

/** What EHLO offers for MAIL FROM: RFC 1870, 6152, 6531. For RCPT TO there is nothing. */
export const OFFERED = ['SIZE', 'BODY', 'SMTPUTF8']

export function asksForMore(parameters: object | false | undefined, offered: readonly string[] = []): boolean {
  return parameters !== false && parameters !== undefined && Object.keys(parameters).some((name) => !offered.includes(name))
}
