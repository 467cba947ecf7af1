// The domain of the server that a letter names: "pop.empresa.com.br" is empresa.com.br's. Whoever writes from a mailbox that everybody may have,
// or cares for somebody else's mail, has no account in his own address's domain; the account of which he tells is in his server's.
// Comes in: who says what. Goes out: the domain, where all servers that he names are of one; and of an address in it
// whether mail is said to come to it, since a provider's people have theirs there, too.
import { allMatches } from '../../value/text/all-matches.ts'
import type { Range } from '../range.ts'
import type { Speech } from '../speech/find-speakers.ts'
import { isPublicMail } from './find-own-domain.ts'

const SERVER =
  /(?<![a-z0-9._@-])(?:pop3?|mail|e-?mail|correio|webmail|imap)\d{0,2}\.((?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,12})(?![a-z0-9@-])/gi
const MAX_SERVERS = 20

/** Returns the domain of the servers that the customer's `speeches` name; undefined where they name none, or several. */
export function serverDomainOf(speeches: readonly Speech[]): string | undefined {
  const domains = new Set<string | undefined>()
  for (const { speaker, passage } of speeches) {
    if (speaker !== 'customer') continue
    for (const match of allMatches(passage.text, SERVER, MAX_SERVERS)) domains.add(match[1]?.toLowerCase())
  }
  const [domain] = domains
  return domains.size !== 1 || domain === undefined || isPublicMail(domain) ? undefined : domain
}

const COMES =
  '(?:baix|pux|receb|recib|entr|cheg|lleg|sincroniz|atualiz|carreg|descarreg|descarg|busc|desc|abr|conect|autentic|download|fetch|receiv|retriev|collect|open|connect|arriv)[a-z]{0,7}|v[ei]m|vindo|veio|viene|vienen|baja|bajan|puxa|log(?:a|ar|in|on)|get(?:s|ting)?|par(?:ou|aram)|trav(?:a|ou)|falh(?:a|ou)|stopp?ed|works?|working|funcion[a-z]{1,4}|comes?|coming|anda|(?:pede|pedindo|asks for|pide)(?: (?:a|the|la|de novo a))? (?:senha|password|clave|contrasena)'
/** "Não vem nada do adm@…", "parou de puxar o", "can't fetch mail for". */
const COMES_BEFORE = new RegExp(`(?<![a-z])(?:${COMES})(?![a-z])[^.;!?\\n@]{0,50}$`)
/** "O adm@… parou", "adm@… não baixa". */
const COMES_BEHIND = new RegExp(
  `^["')>]{0,2},? (?:(?:que|which|that|ele|it|tambem|simplesmente|ja|so|nao|n|not|no|doesn't|does not|isn't|won't|can't|esta|ta|is|sem|mais) ){0,3}(?:${COMES})(?![a-z])`,
)
const REACH = { before: 110, behind: 60 }

/** Returns whether mail of the address at `span` is said to come, or not to. */
export function isFetched(folded: string, { start, end }: Range): boolean {
  return (
    COMES_BEFORE.test(folded.slice(Math.max(0, start - REACH.before), start)) || COMES_BEHIND.test(folded.slice(end, end + REACH.behind))
  )
}
