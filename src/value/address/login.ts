// Logins: the e-mail address or the bare name with which somebody signs in.
// readLogin takes an answer: addresses first, else one word that is a name ("joao.silva (sem o domínio)"), never a sentence.
// findLogins takes prose: addresses, and bare names only where a word such as "usuário" stands before them.
import { eachMatch } from '../text/all-matches.ts'
import { foldWithOffsets } from '../text/fold.ts'
import type { FoundValue } from '../value.ts'
import { findEmails, readEmail } from './email-address.ts'

const MAX_ANSWER = 2_000
const NAME = '[a-z0-9][a-z0-9_.+\\\\-]{0,62}[a-z0-9]'
// What people write before the name itself.
const BEFORE =
  /^(?:(?:e|eh|o|a|so|apenas|somente|only|just|is|it's|es|el|meu|minha|usuario|usuaria|user|username|login|conta|nome|name|account|cuenta|uso|usamos|acho que|sem dominio|de|do|da|:|=|-|"|'|\(|<)[\s:="'(<-]{1,5}|[\s"'(<:=-]{1,10}){0,6}/
const NOT_A_NAME =
  /^(?:(?:aparec|diz|diss|fal|mostr|surg|exib|acus|avis|inform|reclam|trav|fic|volt|dic|muestr)(?:e|a|ou|eu|iu|ia|em|am|endo|ando)|deu|dando|diz|sale|salio|parou|says?|shows?|gives|it|sim|nao|si|no|yes|ok|idem|mesmo|mesma|email|e-mail|mail|normal|padrao|default|nenhum|nenhuma|none|tem|igual|acima|abaixo|completo|correto|certo|meu|minha|mesmos|login|usuario|user|conta|same|mismo|todos|todas|varios|ambos|outlook|thunderbird|pop|pop3|imap|ver|anexo|print|ja|informado|informei|seu|nosso|isso|esse|essa|este|esta|ese|esa|eso|esto|this|that|mio|mine|aqui|ssl|tls|starttls|stls|prezad[oa]s?|caros|caras|senhores|ola|oi|bom|boa|hola|buen[ao]s|hi|hello|dear|estimad[oa]s?|segue|seguem)$/
const CUED = new RegExp(
  `(?<![a-z0-9@._-])(?:usuario|usuaria|user ?name|user|login|logon|conta|cuenta|account)(?: (?:pop3?|de (?:rede|e-?mail|acesso|login)))?\\s{0,3}(?:[:=-]|e\\b|eh\\b|is\\b|es\\b|como\\b|as\\b)?\\s{0,3}["'<(]{0,2}(${NAME})(?![a-z0-9@_-]|\\.[a-z0-9])`,
  'g',
)
// "Autentica como svc", "signs in as frontdesk": whoever signs in as something signs in by that name.
const SIGNS_IN = new RegExp(
  `(?<![a-z0-9])(?:(?:autentic|log|identific|conect|entr|acess)(?:a|am|ando|o|amos)(?:-se)? (?:la )?(?:(?:so|apenas|somente|solo) )?(?:como|com (?:o|meu) (?:usuario|login|logon|nome de usuario|user))|(?:faco|fazemos|faz|fazendo) (?:o )?login (?:como|com(?: o)?(?: usuario)?)|(?:authenticat|log|sign|connect)(?:e|es|s|ed|ged|ing|ging)?(?: in| on)? (?:(?:simply|just|only) )?(?:as|with (?:the|my) (?:user(?: ?name)?|login))|(?:inici[ao] sesion|conect[ao]|se autentica|autentic[ao]|entr[ao]|ingres[ao]) (?:(?:solo|simplemente) )?(?:como|con el (?:usuario|login)))\\s{1,3}(?:(?:o|the|el|um|a) )?(?:(?:usuario|user|login) )?["'<(]{0,2}(${NAME})(?![a-z0-9@_-]|\\.[a-z0-9])`,
  'g',
)
// "Login "espectro"", "usuário tesouraria (sem arroba)": marks around it, or a remark behind it, say that the word is a name.
const MARKED = new RegExp(
  `(?<![a-z0-9@._-])(?<!(?:erro|error|falha|fallo|failed|tela|pagina) (?:d[eo] |no |na |in )?)(?:usuario|usuaria|user ?name|user|login|logon)(?: (?:pop3?|de (?:rede|e-?mail|acesso|login)))?\\s{0,3}(?:[:=-]|e\\b|eh\\b|is\\b|es\\b|como\\b)?\\s{0,3}(?:["'<](${NAME})["'>]|(${NAME}) ?[(,] ?(?:(?:so isso|assim|just that),? )?(?:sem|without|sin) (?:(?:o|a|the|el|la|nenhum) )?(?:@|arroba|dominio|domain|at sign)(?![a-z]))`,
  'g',
)
// "Loga como sempre", "log in as usual", "autentica como administrador": how or as what, not by which name.
const NO_NAME_TO_SIGN_IN =
  /(?:mente|ndo|ly)$|^(?:sempre|antes|deve|deveria|devia|esperado|usual|always|before|expected|ever|well|soon|it|they|we|you|i|the|that|this|myself|me|someone|anyone|admin|administrador|administrator|convidado|visitante|guest|sucesso|exito|certeza|facilidade|dificuldade|erro|success|google|apple|facebook|microsoft|gmail|outr[oa]|another|other|um|uma|mesm[oa]|same|qualquer|any|todos|ele|ela|se|quem|que|usuario|user|login|email|e-mail|mail|senha|password|cliente|client|pop3?|imap|smtp|nos|o|a|os|as|de|da|do|das|dos|del|of|em|no|na|para|pra|por|com|sem|e|y|and|ou|or|my|our|his|her|your|their|meu|minha|nosso|nossa|seu|sua|dele|dela|mi|su|la|los|las|normal|eu|voces?|vcs|faco|mandaram|ensinaram|orientad[oa]|combinado|nov[oa]|conta|account|cuenta|certificado|digital|biometria|token|(?:in)?valid[oa]?|incorret[oa]|incorrect[oa]?|errad[oa]|wrong|desconhecid[oa]|unknown|inexistente|bloquead[oa]|blocked|chave|codigo|pin|celular|telefone|phone|telefono|computador|lixo|spam|junk|lid[oa]s?|anexos?|rascunhos?|promoc\w{1,6}|propaganda)$/
// "Usuário recém-criado", "login multi-usuário": words with a hyphen that say of what kind it is.
const COMPOUND_WORD =
  /^(?:e-mails?$|(?:e-?mails?|recem|nao|multi|super|ex|pos|pre|auto|anti|co|inter|semi|sub|vice|log|sign|wi|non|self|all|single|read|two)-)/
const MARKED_CUE = /^(?:usuari|user|log)/

/** Returns the login or logins written as an answer; undefined when there is none. */
export function readLogin(answer: string): FoundValue | undefined {
  const text = answer.slice(0, MAX_ANSWER)
  const email = readEmail(text)
  if (email?.state === 'good') return email
  const { folded, at } = foldWithOffsets(text)
  const remarkAt = /\s{1,9}[(,;]|[,;]\s|\n|\s(?:senha|password|contrasena|pass|pwd)(?![a-z])/.exec(folded.trimEnd())?.index ?? folded.length
  const start = BEFORE.exec(folded)?.[0].length ?? 0
  const words = folded.slice(start, Math.max(start, remarkAt)).trim()
  const name = new RegExp(`^${NAME}`).exec(words)?.[0]
  const rest = name === undefined ? words : words.slice(name.length)
  if (name !== undefined && !NOT_A_NAME.test(name) && (/^[\s"')>.;!]{0,9}$/.test(rest) || (looksLikeName(name) && rest.length < 60))) {
    const [from, to] = [at(start), at(start + name.length)]
    // An accent belongs to the name: as written, not as folded.
    return { value: text.slice(from, to).toLowerCase(), state: 'good', start: from, end: to }
  }
  // "joao@empresa" may well be what one signs in with.
  return email === undefined ? undefined : { value: email.value, state: 'good', start: email.start, end: email.end }
}

/** Returns every login of `prose`, in order. */
export function findLogins(prose: string): FoundValue[] {
  const found = findEmails(prose)
  const { folded, at } = foldWithOffsets(prose)
  for (const match of eachMatch(folded, CUED)) {
    const name = match[1] ?? ''
    const start = match.index + match[0].length - name.length
    const isHyphened = MARKED_CUE.test(match[0]) && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) && !COMPOUND_WORD.test(name)
    if (!looksLikeName(name) && !(isHyphened && isPlain(prose.slice(at(start), at(start + name.length))))) continue
    const [from, to] = [at(start), at(start + name.length)]
    if (found.some((one) => one.start < to && from < one.end)) continue
    found.push({ value: prose.slice(from, to).toLowerCase(), state: 'good', start: from, end: to })
  }
  for (const match of [...eachMatch(folded, SIGNS_IN), ...eachMatch(folded, MARKED)]) {
    const name = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].lastIndexOf(name)
    const [from, to] = [at(start), at(start + name.length)]
    if (
      NOT_A_NAME.test(name) ||
      NO_NAME_TO_SIGN_IN.test(name) ||
      !isPlain(prose.slice(from, to)) ||
      found.some((one) => one.start < to && from < one.end)
    )
      continue
    found.push({ value: prose.slice(from, to).toLowerCase(), state: 'good', start: from, end: to })
  }
  return found.sort((one, other) => one.start - other.start)
}

/** An accent stands in words far more often than in a name to sign in with. */
function isPlain(name: string): boolean {
  return /^[\x21-\x7e]+$/.test(name)
}

/** A mark or digit beside letters: no ordinary word of a sentence has them. */
function looksLikeName(name: string): boolean {
  return (
    /[a-z]/.test(name) && /[\d._\\]/.test(name) && !/^(?:pop3|imap4|smtp|https?|pop|imap)\b/.test(name) && !/^\d{1,2}h\d{0,2}$/.test(name)
  )
}
