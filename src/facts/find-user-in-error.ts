// The login that an error names in quotation marks: "… usando o nome de usuário “caetana”" says as whom the program logs in.
// Comes in: what was found for a checklist that knows a login. Goes out: a candidate for it, where nobody states one or says that he does
// not know it; only what stands in its marks right behind the word for a user. Addresses are for find-settings-in-error.ts.
import type { Checklist } from '../checklist/checklist.ts'
import { readAnswer } from '../value/read-value.ts'
import type { Candidate } from './candidate.ts'
import { foldInPlace } from './fold-in-place.ts'

const STRENGTH_IN_ERROR = 0.5
const MAX_ERROR = 900
const OPENED = '["\'(<\u201c\u2018\u00ab]'
const CLOSED = '["\')>\u201d\u2019\u00bb]'
const USER = '(?:nome d[eo] usuario|usuario|user ?name|user|login|nombre de usuario)'
// Without its marks "o nome de usuário ou senha" would name somebody.
const NAMED = new RegExp(`(?<![a-z])${USER}:? {0,2}${OPENED}([a-z0-9][a-z0-9._+-]{1,40})${CLOSED}`)

/** Returns the account that an error among `told` names; `dontKnow` is what is answered with "não sei". */
export function findUserInError(
  told: readonly Candidate[],
  { probe, fields }: Checklist,
  dontKnow: ReadonlyMap<string, number>,
): Candidate[] {
  const field = probe === undefined ? undefined : fields.find(({ type }) => type === 'login')
  if (field === undefined || dontKnow.has(field.id) || told.some(({ fact }) => fact.field === field.id)) return []
  const errors = new Set(fields.filter(({ textOf }) => textOf === 'error').map(({ id }) => id))
  for (const { fact, age } of told) {
    const { evidence } = fact
    if (!errors.has(fact.field) || evidence.quote.length > MAX_ERROR) continue
    const named = NAMED.exec(foldInPlace(evidence.quote))
    const user = named?.[1]
    if (named === null || user === undefined) continue
    const start = named.index + named[0].lastIndexOf(user)
    const quote = evidence.quote.slice(start, start + user.length)
    const read = readAnswer('login', quote, { writtenAt: undefined, timeZone: 'UTC' })
    if (read === undefined) continue
    const place = { passage: evidence.passage, start: evidence.start + start, end: evidence.start + start + user.length }
    return [
      {
        fact: { field: field.id, value: read.value, state: read.state, evidence: { ...place, quote, by: 'prose' } },
        age,
        strength: STRENGTH_IN_ERROR,
      },
    ]
  }
  return []
}
