// Error texts in running prose, without a mark or a capital: "aparece não foi possível conectar", "it says the server timed out".
// Comes in: folded text, and whether words begin as errors do. Goes out: spans from the first word shown to where the writer goes on.
// An announcement must stand right before; the words must be a program's: they open like an error, or name a part of mail and its trouble.
import { PERSON as RELATED, SPEAKER } from '../people-words.ts'
import { eachMatch } from '../text/all-matches.ts'
import { customer } from './end-of-sentences.ts'
import { endOfError } from './error-end.ts'
import { REPORTED } from './reported-words.ts'
import { codeToldBefore } from './told-code.ts'
import { beginsWithSettings } from './told-screen.ts'

const MAX_TRIES = 100
const MIN_WORDS = 3
/** "Aparece senha incorreta": what opens like an error and names the trouble. */
const MIN_OPENING = 2

// "Algo tipo …", "qualquer coisa de …": who tells it from memory.
const LIKE =
  '(?:(?:era|eram|seria|foi|was|it was) )?(?:mais ou menos )?(?:algo|alguma coisa|qualquer coisa|uma coisa|um negocio|something)(?: (?:tipo|como|assim|de|sobre|parecid[oa] com|like|about|asi|asi como|que|com)){1,2}'
// Words that only link the announcement with what is shown.
const LINK =
  `(?: (?:${LIKE}|` +
  '(?:dois pontos|dos puntos|colon|(?:(?:a|o|um|uma|the|an?|el|la|un|esta|essa|este|esse|this)(?: (?:seguinte|tal(?: de)?|following|siguiente))? )?(?:mensagem|msg|aviso|alerta|erro|texto|frase|janela|janelinha|tela|telinha|quadrinho|balaozinho|recado|bilhete|error|message|mensaje|phrase|sentence|cartel|letrero|ventana)(?! (?:(?:e|foi|passou|tem|is|was|excede\\w{0,2}|ultrapass\\w{1,3})(?: muito| too| o| do| a| da)? (?:grande|large|big|pesad|maior|recus|rejeit|bloque|considerad|identificad|limite|tamanho)|size|rejected|refused|blocked|too large|denied|failed|unknown|unexpected|fatal|recusad|rejeitad|bloquead|intern[oa]|desconhecid|inesperad|rechazad))(?: (?:de|do|da|dizendo(?: que)?|falando(?: que)?|que (?:diz|dizia|fala|falava|dice|decia|says|said)(?: (?:que|that))?|que|com|saying|de que))?|que|q|isso|isto|assim|aqui|ai|so|sempre|tipo|as vezes|agora|pra mim|para mim|pra gente|(?:na|no|numa|num|in the|in a|en la|en el) (?:tela|visor|janela|janelinha|quadrinho|caixinha|balao|balaozinho|barra|rodape|popup|pop-up|window|box|screen|ventana|ventanita|pantalla|cuadro)|escrito|o seguinte|,? ?em (?:ingles|portugues)|en ingles|in english|em vermelho|mais ou menos|me|in red|that|something like|sometimes))[,:]?)'
// Where on the screen it stands: "aparece lá embaixo …", "numa faixa amarela em cima da tela …".
const PLACE =
  '(?: (?:(?:la|ali|aqui|ai|bem|logo) ){0,2}(?:embaixo|em baixo|abaixo|acima|em cima|no (?:alto|topo|cantinho|canto|rodape|meio|fundo|final)|do lado|na (?:lateral|parte de (?:baixo|cima))|numa? (?:faixa|tarja|barra|janela|janelinha|tela|telinha|balao|quadro|quadrinho|caixa|caixinha|linha)|at the (?:bottom|top)|below|in (?:a|the) (?:corner|yellow bar|red bar|bar)|abajo|arriba|en (?:una|la) (?:esquina|barra|ventana|franja))(?: (?:d[aeo]|n[ao]|of|the|de la|del|tela|janela|programa|outlook|celular|lado|canto|pequen[oa]|amarel[oa]|vermelh[oa]|pret[oa]|cinza|azul|branc[oa]|direit[oa]|esquerd[oa]|inferior|superior|screen|window|pantalla|amarill[oa]|roj[oa]|dizendo|falando|escrito)){0,5}[,:]?)'
const NOUN =
  '(?:erro|mensagem|menssagem|msg|aviso|alerta|texto|frase|retorno|resposta|devolucao|volta|error|message|phrase|warning|reply|bounce|reason|mensaje|respuesta|motivo)'
const OF_NOUN =
  '(?: (?:de erro|de retorno|de volta|de devolucao|complet[oa]|exat[oa]|inteir[oa]|que|q|me|da|deu|aparece|apareceu|aparecia|voltou|volta|veio|vem|retornou|recebi|recebo|ele recebeu|ela recebeu|eles receberam|recebeu|receberam|chegou|eu recebo|ele recebe|ela recebe|mostra|mostrou|sai|surge|fica|na tela|do outlook|do programa|do thunderbird|do celular|dele|dela|deles|pra ele|pra ela|pra mim|i get|i got|we get|it gives|it shows|that came back|he got|she got|they got|they get|me sale|sale|salio|me aparece|me da|recibe|recibo|aparecio))'
const SHOWN =
  '(?:aparec(?:e|eu|endo|ia)|mostra|mostrou|mostrando|diz|dizendo|dizia|fala|falando|acusa|acusando|acusou|avisa|avisando|informa|informando|surge|surgiu|exibe|exibiu|alega|reclama|escrito|says|saying|said|shows|showing|reads|reading|complains|displays|dice|diciendo|muestra|sale|salio|pone|con el mensaje|com a mensagem|com o erro|com a msg|com o aviso|com a resposta|com o texto|with the message|with the error|with the text|with the words|dando erro de|da erro de|deu erro de|da um erro de|deu um erro de|dando)'
/** "O que ele mostra é …", "o que aparece na tela é …" */
const WHAT_SHOWS =
  '(?:o que|oq|oque|aquilo que|what|lo que)(?: (?:me|ele|ela|o outlook|o programa|o thunderbird|o celular|it|the program|el programa|outlook)){0,2} (?:mostra|aparece|apareceu|diz|fala|sai|surge|da|deu|vem|says|shows|comes up|i get|sale|dice|muestra|aparecio)(?: (?:na tela|pra mim|para mim|la|ali|aqui|sempre|nele|escrito|on the screen|en la pantalla)){0,2} (?:e|eh|is|es)(?: (?:que|that))?'
/** "Dá um aviso que …", "vem uma mensagem falando que …" */
const NOTICE =
  '(?:da|deu|dando|vem|veio|vindo|volta|voltam|voltou|sai|saiu|saindo|abre|abriu|abrindo|chega|chegou|tem|pula|pulou|comes|came|i get|i got|me sale|llega|llego) (?:sempre )?(?:com )?(?:um|uma|o|a|esse|essa|an?|the|una?|el|la) (?:aviso|mensagem|msg|alerta|janela|janelinha|tela|telinha|quadro|quadrinho|balao|balaozinho|recado|bilhete|notificacao|devolucao|retorno|message|warning|notice|window|bounce|mensaje|cartel|ventana)(?: (?:de erro|de aviso|de volta|em ingles|automatic[oa]|na tela|so|error|in english|en ingles)){0,2},? (?:que(?: (?:diz|dizia|fala|falava|avisa|avisava|dice|decia))?(?: que)?|(?:dizendo|falando|avisando|saying|diciendo)(?: (?:que|that))?|de que|that(?: says)?)'
/** "Recebe de volta que …", "les devuelve que …", "they are told that …" */
const CAME_BACK =
  '(?:receb(?:e|em|eu|eram|o|i|emos)|gets?|got|recib(?:e|en|o|io|ieron)) (?:(?:de volta|back|de vuelta)(?: (?:um|uma|an?|una?) [a-z]{3,12})? )?(?:que|q|that|(?:dizendo|falando|saying|diciendo)(?: (?:que|that))?)|(?:(?:me|nos|lhes?|les?) )(?:devolve|devolveu|devuelve|devolvio|rebota|reboto|regresa|vuelve|volvio|retorna) (?:(?:diciendo|dizendo|avisando) )?que|(?!(?:i|we|you) )(?<![a-z])[a-z]{2,12} (?:is|are|was|were|being|gets?|got) told(?: that)?'
/** "Voltou pra ela que a caixa está cheia" */
const CAME_BACK_TO =
  '(?:volt(?:a|ou|aram)|retorn(?:a|ou|aram)|veio|vem|chegou|came back|volvio) (?:pra|para|to|a) (?:el[ea]s?|mim|nos|a gente|gente|(?:(?:o|a|meu|minha|the|el|la) )[a-z]{3,14}|quem (?:mandou|manda|enviou)|me|us|him|her|them)(?: (?:dizendo|falando|avisando|escrito|saying|diciendo))? (?:que|q|that)'
/** "Erro não foi possível conectar ao servidor", with no mark between: what only a program goes on with. */
const BARE =
  '(?<!(?<![a-z])(?:por|meu|nosso|foi um|cometi um|fiz um|my|by) )(?:erro|error|mensagem de erro|msg|fallo)(?= (?:(?:nao|no) (?:foi|e|era|fue|es|ha sido) (?:possivel|posible)|impossivel|imposible|could not|cannot|unable to|failed to|no se (?:pudo|puede)|falha (?:n[oa]|ao|de)|conexao (?:recus|perd|expir|com o serv|encerr)|conexion (?:rech|perd)|connection (?:refus|lost|timed)|tempo (?:limite|esgot)|tiempo de espera|(?:usuario|senha|login|autenticacao|logon) (?:ou senha |ou usuario )?(?:inval|incorret|falhou|recus|rejeit)))'
/** "Voltou message size exceeds limit": English behind another language's verb is a server's. */
const IN_ENGLISH =
  '(?:volt(?:ou|a|aram)|retornou|retorna|veio|vem|deu|da|rebota|reboto|vuelve|volvio|devolve|devolvio|devuelve)(?= (?:(?:the|your|this) )?(?:message|mailbox|user|recipient|sender|relay(?:ing)?|address|delivery|host|access|connection|undelivered|undeliverable|mail|sorry|unknown|invalid|rejected|blocked) (?:[a-z]{2,14} ){0,4}(?:denied|unknown|rejected|refused|full|exceed(?:s|ed)|limit|failed|blocked|unavailable|disabled|not|error|timed|too|exist|found|undeliverable|returned))'
const ANNOUNCED = new RegExp(
  `(?<![a-z])(?:${NOUN}${OF_NOUN}{0,4},? (?:e|eh|foi|era|diz|dizia|fala|is|was|says|said|es|fue|dice|decia|dizendo|saying|foi de)${LINK}{0,3}|${SHOWN}${LINK}{0,5}(?:${PLACE}{1,2}${LINK}{0,2})?|${WHAT_SHOWS}${LINK}{0,2}|${NOTICE}|${CAME_BACK}|${CAME_BACK_TO}|(?:dava|deu|da|dando|era|foi|seria) (?:mais ou menos )?${LIKE}[,:]?|${BARE}|${IN_ENGLISH}) (?=[a-z])`,
  'g',
)

/** "Exibe o seguinte erro relatado: …", "aparece um triângulo com a frase: …": another announcement, with a mark behind which it shows. */
const ANNOUNCES_MORE = new RegExp(
  `^(?:(?:o|a|the|el|la|um|uma|an?) )?(?:(?:erro|mensagem|aviso|error|message|mensaje) )?(?:${REPORTED}):|^[^.;:!?\\n]{0,120}\\b(?:frase|mensagem|aviso|texto|recado|mensaje|message|phrase):`,
)

/** People say and show things too. */
const PERSON = new RegExp(`\\b${SPEAKER}(?: (?:me|nos|nao|so|ja|tambem|disse|que|sempre|la)){0,2} $`)

const HE = /(?<![a-z])(?<!(?:que|se) )el[ea](?: (?:me|so|sempre))? $/
const SOMEBODY = new RegExp(
  `(?<![a-z])(?:${RELATED}|tecnic[oa]s?|suporte|soporte|support|pessoal|quem|fornecedor[a]?|homem|cara|senhor[a]?|doutor[a]?|instalador|informatica|assistencia|operadora|banco|loja|clientes)(?![a-z])`,
)
const SPOKEN_OF = 160

/** Whether who says what is announced at `at` is "ele" where nobody is spoken of: the program. */
function isProgram(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - SPOKEN_OF), at)
  return HE.test(before) && !SOMEBODY.test(before)
}

/** Who gets a refusal is somebody: "os clientes recebem que a caixa está cheia". */
const GETS = /^(?:receb|recib|gets? |got )/

/** The parts of mail that an error is about, */
const PART =
  /\b(?:servidor(?:es)?|server|senha|password|contrasena|clave|usuario|user(?:name)?|conta|account|cuenta|conexao|connection|conexion|certificado|certificate|caixa(?: postal| de correio)?|mailbox|buzon|casilla|login|logon|autenticacao|authentication|autenticacion|host|dns|dominio|domain|endereco|address|direccion|destinatario|recipient|remetente|sender|mensagem|message|mensaje|anexo|attachment|cota|quota|disco|espaco|espacio|disk|rede|network|red|comando|command|protocolo|protocol|operacao|operation|operacion|acesso|access|acceso|tempo|tiempo|limite|limit|ssl|tls|criptografia|encryption|credenciais|credentials|credenciales|perfil|profile|pasta|folder|arquivo|file|porta|port|relay|servico|service|sessao|session|resposta|response|ip|spf|dkim|dmarc|reverso|assinatura|reputacao|reputation)\b/
/** and what is wrong with it. */
const WRONG =
  /\b(?:nao|no(?= (?:se|es|esta|pudo|puede|pudimos|fue|ha|existe|respond\w{1,3}|coincide|son|valid[oa]|disponible|encontrad[oa]|admit\w{1,3}|acept\w{1,3}|reconoc\w{1,3}|permit\w{1,3}|autoriz\w{1,4})\b)|not|cannot|can't|could not|couldn't|unable|impossivel|imposible|impossible|indisponivel|unavailable|no disponible|invalid[oa]s?|incorret[oa]s?|incorrect[oa]?s?|errad[oa]s?|wrong|recusad[oa]s?|refused|rechazad[oa]|rejeitad[oa]s?|rejected|negad[oa]s?|denied|denegad[oa]|falh(?:a|ou|aram)|fail(?:ed|ure|s)?|fallo|falla|esgotad[oa]s?|esgotou|agotad[oa]|excedid[oa]s?|excedeu|exceeded|exceeds?|excede|expir(?:ou|ad[oa]|ed)|timed out|timeout|time-out|cai[u]?|perdid[oa]|lost|desconectad[oa]|disconnected|desconectou|interrompid[oa]|encerrad[oa]|encerrou|closed|fechou|fechada|reset|cheia|lotad[oa]|full|llen[oa]|bloquead[oa]s?|blocked|suspens[oa]|disabled|desativad[oa]|desconhecid[oa]|unknown|desconocid[oa]|inexistente|does not exist|nao existe|no existe|muito grande|too large|temporariamente|temporarily|sem|without|sin|vencid[oa]|venceu|inesperad[oa]|inesperadamente|unexpected(?:ly)?|em uso|in use|locked|travad[oa]|required|obrigatori[oa]|erro|error|listad[oa]s?|listed|list[ao] (?:negra|de (?:bloqueio|spam|bloqueados))|black ?-?list(?:ed)?|(?:grande|large|big|pesad[oa]) demais|too (?:big|many)|demasiado grande|ultrapass(?:a|ou|ado)|passou d[oa] (?:limite|tamanho)|(?:ma|baixa|bad|poor|mala) (?:reputacao|reputation|reputacion))\b/

/** "Voltou dizendo que meu endereço não existe": who retells it says whose it is. */
const RETOLD_OWNER =
  /^(?:(?:o|a|os|as) )?(?:meus?|minhas?|noss[oa]s?|my|our|mis?|nuestr[oa]s?) (?=(?:caixa|conta|e-?mail|endereco|dominio|servidor|usuario|senha|mensage\w{1,2}|ip|mailbox|account|address|domain|server|password|message|buzon|casilla|cuenta|direccion|correo|dominio|clave|contrasena|mensaje)\b)/
const ADDRESS_WRONG =
  /^(?:(?:(?:o|a|the) )?(?:e-?mail |mensagem |message )?(?:foi|e|esta|ta|sendo|was|is|has been|fue)(?: sendo)? (?:identificad[oa]|considerad[oa]|marcad[oa]|classificad[oa]|tratad[oa]|flagged|marked|classified|considered)(?: (?:como|as|de))? (?:spam|lixo|junk|suspeit[oa]))|^(?:(?:o|the|el|este|esse|this|that) )?(?:(?:(?:o )?(?:e-?mail|endereco|the address) )?[<"']{0,2}[^\s@<>"']{1,64}@[^\s@<>"']{1,250}[>"']{0,2}|e-?mail|ip|correo)(?: (?:d[aeo]|of|del?) [^\s.,;]{1,40}| d?el[ea]s?| address)? (?:nao (?:existe|e valido|foi encontrado|esta ativo|recebe(?= |[.,;]|$))|(?:e|esta|ta|foi|is|was|es|fue) (?:invalid[oa]?|inexistente|desativad[oa]|bloquead[oa]|recusad[oa]|rejeitad[oa]|chei[oa]|lotad[oa]|blocked|rejected|bloquead[oa]|rechazad[oa])|does not exist|doesn't exist|no existe)/

/** Returns whether folded `words` name a part of mail and what is wrong with it. */
export function namesTrouble(words: string): boolean {
  return PART.test(words) && WRONG.test(words)
}

/** Returns whether what folded `shown` begins with is a program's or a server's word on what is wrong, and nobody's tale. */
export function tellsTrouble(shown: string): boolean {
  const clause = clauseOf(shown)
  return !customer.test(clause) && !TOLD.test(clause) && !beginsWithSettings(shown) && (namesTrouble(clause) || ADDRESS_WRONG.test(clause))
}

/** The mailer may have broken the line. */
function clauseOf(shown: string): string {
  return (shown.replaceAll('\n', ' ').split(/[;!?]|[.](?=\s|$)/)[0] ?? '').replace(RETOLD_OWNER, '')
}

/** What people tell of themselves; a program says none of it. */
const TOLD =
  /^(?:(?:ja |ya |sempre |siempre |already )?(?:(?:me|nos|te|le|lhe) )?(?:(?:re)?mand(?:ou|aram|o|aron|a|am|an)|(?:re)?envi(?:ou|aram|o|aron|am|a|an)|escr(?:ev(?:eu|eram|e|em)|ib(?:io|ieron|e|en))|respond(?:eu|eram|io|ieron)|tent(?:ou|aram)|intent(?:o|aron)|sent|wrote|e?-?mailed|replied)(?![a-z])|(?:el[ae]s?|eu|a gente|voces|vcs) (?:nao|nunca|nem|ja|sumi|est|fo[ir]|so|some|sao|ta|tao)|(?:ssl|tls|starttls|porta|port|puerto|a porta|usuario|login|(?:(?:o|the|el) )?ip(?! (?:(?:d[aeo]|of|del?) [^.,;]{1,40} )?(?:esta|ta|foi|consta|aparece|is|was|has|fue|nao)\b)|meu|minha|pop)(?![a-z])(?! error| handshake| bloqueada| invalid| invalido| nao)|(?:a )?caixa (?:postal |de entrada )?(?:cheia|lotada|vazia) de |nada|nothing|um|uma|isso|a mesma|o mesmo|the same|e |mas |quando|when|toda|todo|every|ai |so |que |q |esse|essa|este|esta|deu|da |em ingles|in english|alguma|algum|some|varios|muit|erro(?: [.,]|$)|problema)/

/** Returns the errors that stand announced in running words of `folded`; `opens` tells whether words open like an error. */
export function findRunningErrors(folded: string, opens: (words: string) => boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let tries = 0
  // The mailer may have broken the line inside the announcement.
  const running = folded.replace(/\n(?=[a-z])(?<=[^\n]{52}\n)/g, ' ')
  for (const match of eachMatch(running, ANNOUNCED)) {
    if (++tries > MAX_TRIES) break
    const start = match.index + match[0].length
    const before = folded.slice(Math.max(0, match.index - 40), match.index)
    const code = codeToldBefore(folded, match.index)
    const words = folded.slice(start, start + 200)
    if (ANNOUNCES_MORE.test(words) || /\b(?:nao|nem|sem|not|no|never) $/.test(before)) continue
    const doesOpen = opens(words) || opens(words.replace(/^(?:the|la|el|o|a) /, ''))
    const end = endOfError(folded, start, 'in-prose')
    const shown = folded.slice(start, end)
    const clause = clauseOf(shown)
    // "Ele fala assim não foi possível verificar a conta": he may be the program, where the words are one's.
    if (PERSON.test(before) && !GETS.test(match[0]) && !(isProgram(folded, match.index) && doesOpen && namesTrouble(clause))) continue
    const count = shown.split(/\s+/).length
    if (
      count < (code < match.index || (doesOpen && WRONG.test(clause)) ? MIN_OPENING : MIN_WORDS) ||
      customer.test(clause) ||
      TOLD.test(clause) ||
      beginsWithSettings(shown)
    )
      continue
    if (!(doesOpen || namesTrouble(clause) || ADDRESS_WRONG.test(clause))) continue
    found.push({ start: code < match.index ? code : start, end })
  }
  return found
}
