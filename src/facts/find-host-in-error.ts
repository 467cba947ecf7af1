// The server that an error names: "Não foi possível encontrar o servidor pop.empresa.com.br" says which one the program asks for.
// Comes in: what was found for a checklist that knows a server's settings. Goes out: a candidate for the host, where nobody states
// one or says that he does not know it; only a name in the customer's own domain, or that of the account he tells, right behind the word
// for a server.
import type { Checklist } from '../checklist/checklist.ts'
import { readAnswer } from '../value/read-value.ts'
import type { Candidate } from './candidate.ts'
import { foldInPlace } from './fold-in-place.ts'

const STRENGTH_IN_ERROR = 0.5
const MAX_ERROR = 900
const NAMED =
  /(?<![a-z])(?:servidor|server|host|anfitrion|conectar(?:-se)? (?:a|ao|com)|connect(?:ion)? (?:to|with)|conexao com|senha (?:para|de)|password for|contrasena de)(?: (?:de|do|da|of|the|o|a|el|e-?mail|correio|correo|entrada|recebimento|pop3?|incoming|mail|entrante|entry|chamado|named)){0,5} {0,2}[:"'(<\u201c\u2018\u00ab]{0,2}((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12})(?![a-z0-9@-])/
const OTHER_SERVICE = /^(?:smtp|www|webmail|imap|ftp|cpanel)\d{0,2}[.-]/

/** Returns the host that an error among `told` names; `ownDomain` is the customer's, `dontKnow` what is answered with "não sei". */
export function findHostInError(
  told: readonly Candidate[],
  { probe, fields }: Checklist,
  { ownDomain, dontKnow }: { ownDomain: string | undefined; dontKnow: ReadonlyMap<string, number> },
): Candidate[] {
  const field = probe === undefined ? undefined : fields.find(({ type }) => type === 'hostname')
  if (field === undefined || dontKnow.has(field.id) || told.some(({ fact }) => fact.field === field.id)) return []
  const logins = new Set(fields.filter(({ type }) => type === 'login').map(({ id }) => id))
  const accounts = told.filter(({ fact }) => logins.has(fact.field)).map(({ fact }) => String(fact.value))
  const domains = [ownDomain, ...accounts.map((account) => /@(.{1,253})$/.exec(account)?.[1])].filter((domain) => domain !== undefined)
  if (domains.length === 0) return []
  const errors = new Set(fields.filter(({ textOf }) => textOf === 'error').map(({ id }) => id))
  for (const { fact, age } of told) {
    const { evidence } = fact
    if (!errors.has(fact.field) || evidence.quote.length > MAX_ERROR) continue
    const named = NAMED.exec(foldInPlace(evidence.quote))
    const host = named?.[1]
    if (named === null || host === undefined || !domains.some((domain) => host.endsWith(`.${domain}`)) || OTHER_SERVICE.test(host)) continue
    const start = evidence.start + named.index + named[0].length - host.length
    const quote = evidence.quote.slice(start - evidence.start, start - evidence.start + host.length)
    const read = readAnswer('hostname', quote, { writtenAt: undefined, timeZone: 'UTC' })
    if (read === undefined) continue
    const place = { passage: evidence.passage, start, end: start + host.length, quote, by: 'prose' as const }
    return [{ fact: { field: field.id, value: read.value, state: read.state, evidence: place }, age, strength: STRENGTH_IN_ERROR }]
  }
  return []
}
