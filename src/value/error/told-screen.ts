// A screen told in words: "em cima está escrito Conta POP, embaixo: Nome de usuário ana@…, Servidor pop.…, Porta 110". What it shows are
// settings, names with their values one behind the other, and no error, however much it is announced as one. Works on folded words.

const NAME =
  '(?:(?:nome|name|nombre) (?:de |do |da |of |del? )?(?:usuario|user|host|servidor|servidora)|usuario|user ?name|user|login|conta|account|cuenta|e-?mail|endereco|correo|servidor|server|host(?: ?name)?|porta|port|puerto|(?:tipo de )?(?:seguranca|criptografia|conexao)|security|encryption|ssl|autenticacao|senha|password)(?: (?:d[eoa]|of|de la|del)? ?(?:entrada|recebimento|pop3?|incoming|entrante|tcp|e-?mails?)){0,2}'
const VALUE =
  '[("\']?(?:[\\w.+-]{1,60}@[\\w.-]{3,80}|[\\w-]{1,40}(?:\\.[\\w-]{1,40}){1,5}|\\d{2,5}|nenhuma?|none|ninguna?|ssl(?:\\/tls)?|tls|starttls|sim|nao|[*•]{3,20})[)"\']?'
const LED = '(?:(?:e|ai|and|y|depois|then|embaixo|abaixo|below|logo|mais|em|en|na|no|a|o|the|la|el) ){0,4}'

/** A name and its value, and behind a mark the next name. */
const SETTINGS = new RegExp(
  `(?<![a-z])${NAME}(?: (?:e|eh|is|es))?[ :=]{1,3}${VALUE}(?:\\s{0,2}[,;/|.\\n]\\s{0,3}${LED}|\\s{1,2}(?:e|y|and) ${LED})${NAME}(?![a-z])`,
)
const TROUBLE =
  /\b(?:nao|not|no se|cannot|can't|could|unable|erro|error|falha|falhou|fail\w{0,4}|invalid\w{0,2}|incorret\w{1,2}|incorrect\w{0,2}|recus\w{2,4}|refused|rejeit\w{2,4}|rejected|negad\w|denied|expir\w{2,4}|timed out|time-?out|esgotad\w|impossivel|indisponivel|desconhecid\w|unknown)\b|-err/
/** "Configurações do servidor", alone on its line or between marks: the name of a screen, and no sentence. */
const HEADING =
  /^(?:(?:as|os|the|las|los) )?(?:(?:account|server|incoming|outgoing|mail|e-?mail|advanced|conta) )?(?:configurac(?:ao|oes)|definic(?:ao|oes)|propriedades|propiedades|parametros|ajustes|opcoes|settings|properties|preferences|preferencias|configuracion(?:es)?)(?: [a-z0-9()/-]{1,16}){0,6} {0,2}(?:\n|$)/
/** What a heading does not say: "Account settings are out of date", "Propriedades da conta erradas". */
const SAYS_MORE =
  /\b(?:is|are|was|were|needs?|must|have|has|out of|outdated|esta|estao|sao|foram|foi|precisam?|devem?|mudaram|mudou|changed|requer\w{0,2}|necesitan?|son|estan|wrong|missing|corrupt\w{0,3})\b|desatualizad|desactualizad|errad[oa]s|corromp|incomplet/
/** "Usar SSL Não" tells of no trouble. */
const SWITCHED_OFF = /\b(?:ssl|tls|ssl\/tls|segur[oa]|criptografad[oa]|autenticacao)[ :=]{1,3}(?:nao|no|off)(?![a-z])/g
/** "Your IP address is 200.1.2.3": what a page shows whoever looks for his own. */
const SHOWN_ADDRESS =
  /^["']?(?:(?:o|el|the) )?(?:your|seu|su|tu|meu|my)(?: (?:public|external|current|atual|ipv?[46]?|ip|address|endereco|direccion|publico|publica|externo)){1,4}(?: (?:is|e|eh|es))?[ :]{0,3}["']?[\da-f]{1,4}[.:]/
const REACH = 200

/** "Onde fala de conexão cifrada diz SSL. …": a setting's value is all that is shown. */
export const BARE_SETTING =
  /^["']?(?:ssl(?:\s?\/\s?tls)?|tls(?:\s?\/\s?ssl)?|starttls|stls|nenhum[a]?|none|ningun[ao]?|\d{2,5}|auto\w{0,8})["')]{0,2}[ \t]{0,2}(?:[.,;]\s|\n|$)/

/** Returns whether `words`, announced as what a screen shows, begin with its settings, their heading or an address: no word of trouble stands before the second. */
export function beginsWithSettings(words: string): boolean {
  if (SHOWN_ADDRESS.test(words.slice(0, REACH))) return true
  const heading = HEADING.exec(words.slice(0, REACH))
  if (heading !== null && !TROUBLE.test(heading[0]) && !SAYS_MORE.test(heading[0])) return true
  const settings = SETTINGS.exec(words.slice(0, REACH))
  return settings !== null && !TROUBLE.test(words.slice(0, settings.index + settings[0].length).replace(SWITCHED_OFF, ' '))
}
