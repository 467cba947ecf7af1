// The domain of the server that a letter names: "pop.empresa.com.br" is empresa.com.br's. Whoever writes from a mailbox that everybody may have,
// or cares for somebody else's mail, has no account in his own address's domain; the account of which he tells is in his server's.
// Comes in: what answers told, and who says what. Goes out: the domain, where all servers that he names are of one.
import { allMatches } from '../value/all-matches.ts'
import type { Candidate } from './candidate.ts'
import type { Speech } from './find-speakers.ts'
import { isPublicMail } from './hear.ts'

const SERVER =
  /(?<![a-z0-9._@-])(?:pop3?|mail|e-?mail|correio|webmail|imap)\d{0,2}\.((?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,12})(?![a-z0-9@-])/gi
const MAX_SERVERS = 20

/** Returns the domain of the servers that the customer's `speeches` and the `answered` values name; undefined where they name none, or several. */
export function serverDomainOf(speeches: readonly Speech[], answered: readonly Candidate[]): string | undefined {
  const told = answered.map(({ fact }) => String(fact.value))
  const texts = speeches.flatMap(({ speaker, passage }) => (speaker === 'customer' ? [passage.text] : []))
  const domains = new Set(
    [...told, ...texts].flatMap((text) => allMatches(text, SERVER, MAX_SERVERS).map((match) => match[1]?.toLowerCase())),
  )
  const [domain] = domains
  return domains.size !== 1 || domain === undefined || isPublicMail(domain) ? undefined : domain
}
