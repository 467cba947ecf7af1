// Addresses that are told with what they are opened with, or as the one that fails: "o meu é doces@…", "só o tablet falha, que usa a pedidos@…",
// "a única com problema é a obras@…". Comes in: folded text and where an address begins. What a colleague uses is his.
import { DEVICE } from '../../value/device-words.ts'

/** "O meu é doces@…", "o tablet, que usa a pedidos@…": whose, or with what it is opened. */
const USED =
  /(?:\b[oa] (?:meu|minha|nosso|nossa)(?: e-?mail| conta| caixa| endereco)?,? (?:e|eh|esta como)|\b(?:mine|my (?:own )?(?:e-?mail|account|address|mailbox)) is|\bel mio es|\b(?:usa|uso|usamos|utiliza|utilizo|uses|use|using|entra com|entro com|acessa|acesso|abre|abro|puxa|puxo|baixa|baixo))(?: (?:so|sempre|only|just|solo))?(?: (?:a|o|the|la|el))?(?: (?:conta|e-?mail|caixa|account|mailbox|cuenta|casilla))? ?["'(<]?$/
/** "Meu colega usa joao@…" */
const BY_ANOTHER = new RegExp(
  `\\b(?:el[ae]s?|he|she|they|(?:meu|minha|nosso|nossa|o|a|my|our|mi|nuestr[oa]) (?!(?:${DEVICE}|programa|outlook|thunderbird|loja|app|aplicativo|conta|empresa|gente)(?![a-z]))[a-z]{3,14}(?: d[aoe] [a-z]{2,12})?)(?: (?:tambem|ja|so|sempre|also))? (?:usa|utiliza|uses|entra com|acessa|abre|puxa|baixa)\\b[^.;!?\\n]{0,14}$`,
)
/** "A única com problema é a obras@…", "o erro é só na fiscal@…", "the one that fails is": of several the one in question. */
const FAILING = new RegExp(
  `(?:${[
    "(?:\\b(?:unic[oa]|(?:only|the) one|la que|[oa] que|que|quem|that|which) (?:(?:conta|caixa|e-?mail|cuenta|account|mailbox|one|que|that|which) ){0,2}(?:(?:esta|ta|tem|da|deu|is|has|anda|esta dando|tiene) )?(?:(?:com|con|with|o|a|the|having) ){0,2}(?:problemas?|erros?|defeito|falha|falhando|falla|afetad[oa]|parad[oa]|trouble|issues?|problems?|fails|failing|broken|affected|(?:nao|no|not|n) [a-z]{2,10}|parou(?: de [a-z]{3,10})?|stopped(?: [a-z]{3,12})?|(?:won't|doesn't|can't|isn't) [a-z]{3,12})(?: (?:mais|nada|(?:por|pelo|via|con|com|by|with) (?:el |o )?pop3?)){0,2},? ?(?:e|eh|foi|is|was|es|fue|:))",
    '\\b(?:problema|erro|defeito|falha|issue|trouble|problem|error|falla) (?:e|eh|esta|ta|is|es|ocorre|acontece|fica|da|deu)(?: (?:so|apenas|somente|only|just|solo|mesmo))?(?: (?:com|with|on|in|en|con|na|no))',
  ].join('|')})` +
    '(?: (?:so|apenas|somente|only|just|solo|com|with|na|no|a|o|la|el|the|conta|caixa|e-?mail|cuenta|account|mailbox)){0,4} ?["\'(<]?$',
)
/** "Só a vendas@… não baixa" */
const ONLY = /\b(?:so|somente|apenas|only|just|solo) (?:(?:com|na|no|a|o|la|el|the|conta|caixa|cuenta|account) ){0,3}["'(<]?$/
const ONLY_FAILS =
  /^[^\s@]{1,64}@[^\s,]{1,100},? (?:(?:que|e que|is the one that|que esta|esta|ta|is) ){0,2}(?:nao|n|no|not|doesn't|won't|can't|isn't|parou|stopped|falha|falla|fails|failing|dejo|com (?:erro|problema)|da (?:erro|problema))(?![a-z])/
/** "Duas caixas pararam de baixar hoje:", and below it one address a line. */
const LISTED_BELOW =
  /\b(?:contas?|caixas?|usuarios?|logins?|accounts?|mailbox(?:es)?|users?|cuentas?|casillas?|buzones)(?![a-z])(?![^\n]{0,120}\b(?:clientes?|fornecedor(?:es)?|remetentes?|destinatari[oa]s?|copiad[oa]s?|encaminh\w{0,5}|clients?|customers?|suppliers?|proveedor(?:es)?|funciona\w{0,3}|normal|ok)\b)[^\n@]{0,120}:[ \t]{0,3}\n[\s>*•·-]{0,8}$/
const LISTED_REACH = 190
/** "Não baixa as contas adm@… e vendas@…" */
const FAILING_ACCOUNTS =
  /\b(?:nao|not|no|n|parou de|pararam de|deixou de|won't|doesn't|dejo de) (?:(?:esta|ta|me|se|mais) )?(?:baix|pux|receb|busc|descarreg|sincroniz|download|fetch|receiv|baj|descarg|recib)[a-z]{0,6}\b[^.;:!?@\n]{0,40}\b(?:contas|caixas|accounts|mailboxes|cuentas|casillas) ["'(<]?$/
const USED_REACH = 70

/** Returns whether the words before `start` say that of several it is the one that stands there which fails. */
export function isSaidToFail(folded: string, start: number): boolean {
  return FAILING.test(folded.slice(Math.max(0, start - USED_REACH), start))
}

/** Returns whether the words before `start` say that the writer, or what fails, uses the address that stands there. */
export function isUsedAddress(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - USED_REACH), start)
  if (FAILING_ACCOUNTS.test(before)) return true
  if (ONLY.test(before) && ONLY_FAILS.test(folded.slice(start, start + 180))) return true
  if (before.includes('\n') && LISTED_BELOW.test(folded.slice(Math.max(0, start - LISTED_REACH), start))) return true
  return FAILING.test(before) || (USED.test(before) && !BY_ANOTHER.test(before))
}
