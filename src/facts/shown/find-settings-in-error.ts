// The server, its port and encryption, and the account, that an error names: "Não foi possível encontrar o servidor pop.empresa.com.br" says which one the program asks for.
// So do who sent and who should have got what was refused: "<rui@…>: Recipient address rejected".
// Comes in: what was found for a checklist. Goes out: candidates, where nobody states them or says that he
// does not know them; of hosts and addresses only those in the customer's own domain, or that of the account he tells, right behind the word
// for a server or account; of other logins ("o nome de usuário “caetana”") only what stands in quotation marks.
import type { Checklist, Field } from '../../checklist/checklist.ts'
import { SENDING_SIDE } from '../../value/setting/server-sides.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { Candidate } from '../candidate.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { readWithin } from './read-within.ts'

const MAX_ERROR = 900
const NAMED =
  /(?<![a-z])(?:servidor|server|host|anfitrion|(?:conecta(?:r|ndo|d[oa])|contata(?:r|ndo)|comunica(?:r|ndo|cao))(?:-se)? (?:a|ao|com|em|n[oa]|con|al)|contactar(?: con)?|(?:connect|contact)(?:ion|ed|ing)?(?: (?:to|with))?|conexao com|senha (?:para|de)|password for|contrasena de|identidade de|identity of|identidad de)(?: (?:de|do|da|of|the|o|a|el|e-?mail|correio|correo|entrada|recebimento|pop3?|incoming|mail|entrante|entry|chamado|named)){0,5}:? {0,2}[:"'(<\u201c\u2018\u00ab]{0,2}(?<![a-z0-9._-])((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12})(?![a-z0-9@-])|^["'(]?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}) (?:nao (?:esta|responde|respondeu|aceit|pode)|is not|isn't|did not|didn't|no (?:responde|esta))|(?:^["'(]?|(?<![a-z])(?:em|at|on|to|com|with|con) )((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12})(?=:\d{2,5}(?!\d))/
const OTHER_SERVICE = /^(?:smtp|www|webmail|imap|ftp|cpanel)\d{0,2}[.-]/

/** "Falha no envio da senha para o usuário ana@…", "the password for user ana@… was rejected". */
const ACCOUNT =
  /(?<![a-z])(?:usuario|user(?:name)?|conta|account|cuenta|tarefa|task|tarea|log(?:in|on)(?: (?:failed|failure|attempt))?(?: na conta| for)?|senha (?:para|de|do)|password (?:for|of)|contrasena (?:de|para))(?: (?:de|do|da|of|the|o|a|el|la|user|usuario|account|conta|pop3?|e-?mail)){0,3}:? {0,2}[:"'(<\u201c\u2018\u00ab]{0,2}(?<![a-z0-9._+-])([a-z0-9._+-]{1,64}@[a-z0-9.-]{3,190}[a-z0-9])/

/** "… pop.empresa.com.br não pôde ser contatado na porta 995", "pop.empresa.com.br:995" */
const PORT =
  /(?<![a-z])(?:porta|port|puerto)(?: (?:tcp|pop3?|do servidor|number))?:? {0,2}["'(]?(\d{2,5})(?![\d.]\d|\d)|(?<=[a-z]):(\d{2,5})(?!\d)/
/** "Protocolo: POP3, Porta: 110, Segura (SSL): Não": how the program was set when it failed. */
const SECURE = /(?<![a-z])((?:segur(?:[ao]|anca|idad)|secur(?:e|ity)) ?\(ssl\):? {0,2}(?:sim|nao|yes|no|si))(?![a-z])/
/** An error of the side that sends names another port. */
const NOT_OF_FETCHING = new RegExp(
  `(?<![a-z])(?:${SENDING_SIDE}|enviar(?! (?:ou|o|e|y) rec[ei]b)|sending|send(?! (?:or|and) receive)|imap)(?![a-z])`,
)

const OPENED = '["\'(<\u201c\u2018\u00ab]'
const CLOSED = '["\')>\u201d\u2019\u00bb]'
const USER = '(?:nome d[eo] usuario|usuario|user ?name|user|login|nombre de usuario)'
// Without its marks "o nome de usuário ou senha" would name somebody.
const USER_IN_MARKS = new RegExp(
  `(?<![a-z])${USER}:? {0,2}${OPENED}([a-z0-9][a-z0-9._+-]{1,40})(?=${CLOSED})|(?<![a-z])(?:with|com|con) (?:[oe]l? |the )?${USER} ([a-z0-9][a-z0-9._+-]{1,40})(?= (?:failed|falhou|fallo|was rejected|foi (?:recusad|rejeitad)))`,
)

const ADDRESS = '(?<![a-z0-9._+-])([a-z0-9._+-]{1,64}@[a-z0-9.-]{3,190}[a-z0-9])'
/** "Sua mensagem não foi entregue a rui@… porque …", as large providers write their notices. */
const UNDELIVERED = `(?:entregue|entregar|entregad[oa]|entregarse|delivered|deliver|reach(?:ed)?)(?: (?:a|ao|al|para|to|seu|your|e-?mail|mensagem|message|mensaje|el|o|the|endereco|address)){0,4}:? {0,2}${OPENED}{0,2}`
/** "O endereço rejeitado foi 'rui@…'", as Outlook Express and Windows Live Mail tell it. */
const REJECTED = `(?:endereco|direccion)(?: de (?:e-?mail|correo))? (?:rejeitado|recusado|rechazada) (?:foi|era|e|fue)[ :]{1,2}${OPENED}{1,2}|(?:rejected|refused) (?:e-?mail )?address (?:was|is)[ :]{1,2}${OPENED}{1,2}`
/** What a server says of an address that it refuses, and the name that a program has for it. */
const REFUSED = {
  sender: new RegExp(
    `${ADDRESS}[>"')\u201d]{0,2}[:.,]{0,4} {0,2}(?:sender|remetente|remitente|is not allowed to send)|(?:remetente|sender(?: address)?|remitente|mail from)(?: [a-z]{1,12}){0,2}[ :]{0,2}${OPENED}{1,2}${ADDRESS}|(?<![a-z])(?:conta|account|cuenta): {0,2}${OPENED}{1,2}${ADDRESS}`,
  ),
  recipient: new RegExp(
    `${ADDRESS}[>"')\u201d]{0,2}[:.,]{0,4} {0,2}(?:recipient|user (?:unknown|not found|is unknown)|unknown (?:user|recipient)|no such|mailbox|over quota|relay(?:ing)? (?:access )?(?:denied|not)|destinatari[oa]|caixa)|(?:destinatari[oa]s?|recipients?(?: address)?|rcpt to)(?: [a-z]{1,12}){0,2}[ :]{0,2}${OPENED}{1,2}${ADDRESS}|${UNDELIVERED}${ADDRESS}|(?:${REJECTED})${ADDRESS}|(?:mensagem|e-?mail|message|mensaje) (?:para|to|for|a) ${OPENED}{0,2}${ADDRESS}[>"')]{0,2} (?:nao|was (?:not|rejected|refused)|foi (?:recusad|rejeitad|devolvid|bloquead)|could not|no (?:se|fue|pudo)|fue rechazad)|(?<![a-z])to=<${ADDRESS}`,
  ),
}

/** "Tarefa 'ana@… - Enviando' relatou erro": Outlook names the customer's account, whichever end of the mail that is. */
const TASK = new RegExp(`(?<![a-z])(?:tarefa|task|tarea) ${OPENED}{1,2}${ADDRESS}`)

/** "Your message to rui@… couldn't be delivered": of what was sent, the one address that an error names is whom it did not reach. */
const ANY_ADDRESS = new RegExp(ADDRESS, 'g')
const FIRST_ADDRESS = new RegExp(ADDRESS)
const MAX_ADDRESSES = 8
/** Whom to ask, and who writes the notice. */
const OF_SERVICE =
  /^(?:postmaster|mailer-daemon|abuse|support|suporte|soporte|help(?:desk)?|admin(?:istrator)?|spam|contact|contato|no-?reply)@/
/** "… blocked, contact delist@…", "please write to ti@… to be whitelisted", "cópia: lia@…" */
const TO_ASK =
  /(?<![a-z])(?:contact|contate|contactar|contacte|contato|contacto|write(?: an e-?mail)? to|(?:e-?mail|mail|send)(?: (?:it|a request|us))? (?:to|at)|escreva (?:para|a)|escriba a|fale com|procure|help|ajuda|suporte|support|copia|cc|bcc|visit|see|via)(?: (?:your|the|us|o|a|seu|sua|el|at|para|com|to|administrator|administrador|postmaster|suporte|support)){0,4}[: <("']{1,3}(?:mailto:)?$/

/** Returns the settings that an error among `told` names; `ownDomain` is the customer's, `dontKnow` what is answered with "não sei". */
export function findSettingsInError(
  told: readonly Candidate[],
  { probe, fields }: Checklist,
  { ownDomain, dontKnow }: { ownDomain: string | undefined; dontKnow: ReadonlyMap<string, number> },
): Candidate[] {
  const isOpen = ({ id }: Field): boolean => !dontKnow.has(id) && !told.some(({ fact }) => fact.field === id)
  const errors = new Set(fields.filter(({ textOf }) => textOf === 'error').map(({ id }) => id))
  const shown = told.filter(({ fact }) => errors.has(fact.field) && fact.evidence.quote.length <= MAX_ERROR)
  if (probe === undefined)
    return fields.flatMap((field) => {
      if (field.role === undefined || !isOpen(field)) return []
      const isOwn = (name: string): boolean => !field.ofCustomer || isNoStrangers(name, ownDomain)
      const refused = namedIn(shown, field, { pattern: REFUSED[field.role], isOwn })
      const named = refused.length > 0 || !field.ofCustomer ? refused : namedIn(shown, field, { pattern: TASK, isOwn: () => true })
      return named.length > 0 || field.role === 'sender' ? named : namedAlone(shown, field, { ownDomain, told })
    })
  const host = fields.find(({ type }) => type === 'hostname')
  const login = fields.find(({ type }) => type === 'login')
  const port = fields.find(({ type }) => type === 'port')
  const encryption = fields.find(({ type }) => type === 'encryption')
  const ofReceiving = shown.filter(({ fact }) => !NOT_OF_FETCHING.test(foldInPlace(fact.evidence.quote)))
  const user = login !== undefined && isOpen(login) ? namedIn(shown, login, { pattern: USER_IN_MARKS, isOwn: () => true }) : []
  const logins = new Set(fields.filter(({ type }) => type === 'login').map(({ id }) => id))
  const accounts = told.filter(({ fact }) => logins.has(fact.field)).map(({ fact }) => String(fact.value))
  const domains = [ownDomain, ...accounts.map((account) => /@(.{1,253})$/.exec(account)?.[1])].filter((domain) => domain !== undefined)
  const isOwnHost = (name: string): boolean => domains.some((domain) => name.endsWith(`.${domain}`)) && !OTHER_SERVICE.test(name)
  const isOwnAccount = (name: string): boolean => domains.some((domain) => name.endsWith(`@${domain}`))
  return [
    ...user,
    ...(host !== undefined && isOpen(host) ? namedIn(shown, host, { pattern: NAMED, isOwn: isOwnHost }) : []),
    ...(port !== undefined && isOpen(port) ? namedIn(ofReceiving, port, { pattern: PORT, isOwn: () => true }) : []),
    ...(encryption !== undefined && isOpen(encryption) ? namedIn(ofReceiving, encryption, { pattern: SECURE, isOwn: () => true }) : []),
    ...(login !== undefined && isOpen(login) && user.length === 0 ? namedIn(shown, login, { pattern: ACCOUNT, isOwn: isOwnAccount }) : []),
  ]
}

/** The customer's own address is at his domain, where that is known. */
function isNoStrangers(name: string, ownDomain: string | undefined): boolean {
  return ownDomain === undefined || isAt(name, ownDomain)
}

type Sought = { pattern: RegExp; isOwn: (name: string) => boolean }

/** The first of `shown` whose words name a value of `field` that is the customer's own. */
function namedIn(shown: readonly Candidate[], field: Field, { pattern, isOwn }: Sought): Candidate[] {
  for (const error of shown) {
    // The mailer may have broken the line before the name.
    const named = pattern.exec(foldInPlace(error.fact.evidence.quote).replaceAll('\n', ' '))
    const words = named?.slice(1).find((group) => group !== undefined)
    if (named === null || words === undefined || !isOwn(words)) continue
    const start = named.index + named[0].lastIndexOf(words)
    const place = { start, end: start + words.length }
    const candidate = readWithin(error, place, { field, context: { writtenAt: undefined, timeZone: 'UTC' } })
    if (candidate !== undefined) return [candidate]
  }
  return []
}

/** The one address in `shown` that plays no other part there. */
function namedAlone(
  shown: readonly Candidate[],
  field: Field,
  { ownDomain, told }: { ownDomain: string | undefined; told: readonly Candidate[] },
): Candidate[] {
  const others = new Set(told.flatMap(({ fact }) => fact.value))
  const isOne = (name: string): boolean =>
    !others.has(name) && (ownDomain === undefined ? !field.ofCustomer : isAt(name, ownDomain) === (field.ofCustomer ?? false))
  for (const error of shown) {
    const folded = foldInPlace(error.fact.evidence.quote)
    if (REFUSED.sender.test(folded) || TASK.test(folded)) continue
    const names = new Set(allMatches(folded, ANY_ADDRESS, MAX_ADDRESSES).flatMap(([name]) => (OF_SERVICE.test(name) ? [] : [name])))
    const [only] = names
    if (only !== undefined && TO_ASK.test(folded.slice(0, folded.indexOf(only)))) continue
    if (names.size === 1 && only !== undefined && isOne(only)) return namedIn([error], field, { pattern: FIRST_ADDRESS, isOwn: () => true })
  }
  return []
}

function isAt(name: string, domain: string): boolean {
  return name.endsWith(`@${domain}`)
}
