// What an answer that is free text says: words to keep, nothing ("nenhum"), or no answer at all ("dá erro", "segue o print").
// Comes in: the answer's words. Goes out: a verdict. Which of them counts as a value hangs on the field's noneIs.
import { startsLikeError } from '../../value/error/error-opening.ts'
import { levelInnerQuotes } from '../../value/error/inner-quotes.ts'
import { saysSent } from '../../value/error/no-error.ts'
import { SERVER_RESPONSE } from '../../value/error/server-response.ts'
import { isNoAnswer } from '../../value/no-answer.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { fold } from '../../value/text/fold.ts'

export type TextAnswer = 'words' | 'none' | 'vague' | 'elsewhere' | 'dont-know'

/** An error's own text is what a program wrote: codes and their like are never vague. */
const CODED = /0x[0-9a-f]{4}|\b[2345]\d\d[ -]\d\.\d|\b[45]\d\d\b|-err\b|\[[a-z/]{3,12}\]/

const NONE = /^(?:nao|n|nenhum[a]?|nada|sem|none|nothing|no|ningun[oa]?|sin|inexistente|zero|jamais|nunca)\b/
const NONE_ALONE =
  /^(?:(?:nao|no|nope|not?),? )?(?:nao|n|nenhum[a]?|nada|none|nothing|no|nope|ningun[oa]?|inexistente)(?: (?:tem|tinha|ha|houve|hubo|tenemos|tenho|temos|uso|usamos|existe|possui|possuimos|apareceu|aparece|recebi|recebemos|mensagem|erro|error|message))?(?:,? (?:\(|- )?(?:segundo|conforme|pelo que|de acordo com|que (?:eu|a gente|nos) (?:saiba|saibamos|visse|tenha visto|vi)|ate (?:agora|o momento|onde)|a principio|according to|as far as|that (?:i|we) know|so far|hasta (?:ahora|donde)|que yo sepa)\b[^.;\n]{0,60})?[\s.!)]{0,3}$/

/** "Nenhum, no log dele consta entregue": what is told behind a denial that stands by itself is a remark. */
const NONE_THEN_REMARK =
  /^(?:nao|nenhum[a]?|nada|none|nothing|no|nope|ningun[oa]?|negativo)(?: (?:tem|teve|houve|hubo|veio|voltou|deu|recebi|recebeu|apareceu|erro|error|de erro|mensagem|retorno)){0,2} ?(?:[,;.(]|-{1,2} |–)+ ?(?!$)/
const BUT_THERE_IS =
  /\b(?:mas|porem|so que|so (?:um|uma|o|a|isso|esse|diz|aparece|deu|veio)|apenas|somente|exceto|but|only|just|except|pero|solo|(?:diz(?:ia|endo)?|says|dice|aparece\w{0,2})(?! (?:que |como |as |it |it was |foi |fue |was ){0,3}(?:enviad|entreg|sent|deliver|ok\b|went|saiu|salio|chegou|consta))|(?:agora|hoje|depois|now|today|ahora) (?:deu|veio|voltou|apareceu|came|got|volvio))\b/

/** "Ele não recebeu nada de volta", "pra mim não voltou": a person's tale of no error. */
const OF_SOMEBODY =
  /^(?:ele|ela|eles|elas|o (?:remetente|cliente|fornecedor)|(?:para|pra) (?:ele|ela|eles|elas|mim|nos|gente)|(?:d?o lado del[ea]s?)|they|he|she|on (?:his|her|their) side|el|ella|ellos|segundo el[ea]s?)\b[^.;\n]{0,30}\b(?:nao|nada|nenhum[a]?|nothing|never|no|not|didn't|without|sem|sin)\b/

/** "A gerente não falou de erro nenhum", "my supplier says nothing came back": somebody with a name of his own, who is no program. */
const OF_PERSON =
  /^(?:o|a|os|as|the|el|la|meu|minha|nosso|nossa|my|our|mi|quem) (?!servidor|outlook|thunderbird|programa|sistema|mensagem|conta|caixa|conexao|senha|server|program|system|message|account|mailbox|connection|password|cuenta|aplicativo|app|janela|tela|operacao)[a-z]{3,16}(?: d[aeo] [a-z]{2,14})? (?:(?:me |nos |us )?(?:diz|disse|fal(?:a|ou)|jura|garant(?:e|iu)|afirm(?:a|ou)|cont(?:a|ou)|says|said|dice|dijo)(?: que| that)? |(?:nao|nunca|never|didn't|no) (?:me |nos )?(?:disse|falou|comentou|mencionou|relatou|reclamou|contou|citou|avisou|receb\w{1,4}|viu|teve|mention\w{0,3}|say|said|got|get|receive\w?|menciono|dijo|recibio))/

// "Erro ao enviar" may be a program's; "deu erro" is a person's.
const VAGUE_WORDS = new Set(
  (
    'da deu dando dao aparece apareceu aparecendo so apenas sempre um uma o a os as erro erros error errors mesmo mesma de novo novamente nao funciona funcionou funcionando conecta conectou conectando ' +
    'entra abre baixa baixou baixam baixando envia enviou enviando vai chega chegou recebe recebendo puxa problema problemas mensagem mensagens estranha estranho esquisita ingles inglesa em e que la aqui ai na no tela do da ' +
    'email e-mail emails e-mails outlook programa it doesn work works working does not just an gives fails failed no funciona sale un una mensaje aviso diz dizendo fala qualquer coisa ' +
    'ele ela me pra para eu mim ja hoje ontem toda vez quando abro abrir tento usar to ta esta isso esse essa conexao falha sim voltou veio recebi apaguei deletei perdi fechei mas teve tem uma outra umas alguma algum ja foi devolvido devolvida retorno internet senha pede pedindo fica ficou volta'
  ).split(' '),
)

const ELSEWHERE =
  /\b(?:(?:no|na|ver|veja|vide|segue|conforme|em|olha|olhe|mandei|mando|coloquei|anexei|(?<!\b(?:o|do|no|ao|um|seu) )anexo|tirei|esta|ta|see|in|on|adjunto|envio|les paso|vea|mire) (?:[ao]s? |no |na |em |uma? |the |an? |my |la |el |una? )?(?:print|prints|anexo|anexos|foto|fotos|imagem|screenshot|captura|tela|imagen|picture|photo)(?!\.[a-z])|(?:^|[ao]|ess[ea]|isso|es) d[ao] (?:print|foto|imagem|tela|captura)|segue(?:m)? (?:em )?(?:anex[oa]|abaixo)|screenshot|see attach\w{0,5}|attached|adjunt[oa]|print (?:em )?anex[oa]|fotografei|^(?:[ao] |the |la |el )?(?:print|foto|imagem|captura|picture|photo|imagen) (?:d[aoe]|que|em|est[aá]|ta|of|that|in|is|que|est)|(?:foto|imagem|picture|photo) (?:em anexo|anexa\w{0,2}|abaixo|below|attached|adjunta))\b/

/** "Já mandei", "já informei no e-mail anterior": where it stands, and not what. */
const SAID_BEFORE =
  /^(?:(?:eu|ess[ea]|isso|esse erro|o erro|a mensagem) ){0,2}ja (?:mandei|enviei|passei|informei|disse|falei|respondi|escrevi|coloquei)(?: (?:isso|ess[ea]|acima|antes|ontem|la|em cima|la em cima|n[oa] (?:e-?mail|print|anexo|mensagem|foto)|anterior|passad[oa]|(?:pra|para) (?:voces|vcs))){0,4}[\s.!]*$/

// People who cannot give the text: they say so beside the word for it.
const FORGOTTEN =
  /\b(?:ainda|todavia|aun) (?:nao|no) (?:(?:me|nos|lo|la|o|a) ){1,2}(?:(?:re)?pass?(?:ou|aram|o|aron)|mand(?:ou|aram|o|aron)|envi(?:ou|aram|o|aron)|encaminh(?:ou|aram))(?![a-z])|\b(?:nao|n|no) (?:me|nos) (?:lo |la |o |a )?(?:(?:re)?pass?(?:ou|aram|o|aron)|mand(?:ou|aram|o|aron)|envi(?:ou|aram|o|aron)|encaminh(?:ou|aram))(?: (?:ainda|todavia|aun|isso|(?:o|esse|el|ese) (?:erro|error|texto)|(?:a|essa|la) (?:mensagem|mensaje)))?[\s.!,;)]{0,3}(?:$|(?<=[.!,;)]))|\b(?:hasn't|haven't|didn't|has not|have not|did not) (?:sent|send|given|give|forwarded|forward|passed|pass|told|tell) (?:(?:it|that|the (?:text|message|error)) )?(?:on )?(?:to )?(?:me|us)(?: yet)?(?![a-z])|\b(?:nao|n|nem|no|didn't|did not) (?:me |nos |us )?(?:pass(?:ou|aram)|mand(?:ou|aram)|envi(?:ou|aram)|repass(?:ou|aram)|encaminh(?:ou|aram)|inform(?:ou|aram)|mostr(?:ou|aram)|disse(?:ram)? qual|pasaron|mandaron|enviaron|send|give|tell)(?: (?:me|us|pra (?:mim|nos|gente)))? (?:o|a|qual|ess[ea]|el|la|the|what) (?:texto|mensagem|erro|conteudo|print|codigo|mensaje|text|message|error|it said)\b|^(?:ja )?(?:esqueci|esquecemos|me esqueci|me olvide|forgot|i forgot)\b|\b(?:nao|n|nem|no|don't|did not|didn't|do not|can't) (?:me |lo |la |o |a )?(?:lembro|lembra|lembram|lembramos|recordo|recuerdo|anotei|anote|anotou|copiei|copiou|copie|printei|printou|guardei|guardou|salvei|salvou|soube|souberam|sabe|sabem|saben|lembrou|lembraram|sei|se(?= (?:que|cual|como|donde|si|nada|decir|ver|lo|la|exactamente)\b|[.,;!]|$)|entendi|entendo|entiendo|(?:consegui|consigo|conseguimos|pude|deu pra|da pra|dava pra|could|alcance a|logre|(?:deu|da|dava|tive|tivemos|dio|da) (?:nem )?(?:tempo|tiempo) (?:de|pra|para)(?: eu)?|have time to) (?:ler|ver|anotar|copiar|printar|fotografar|gravar|decorar|leer|read|copy|write)|deu tempo$|li(?= [oa] )|leu|lemos|leram|remember|recall|know|write down|understand|tenho (?:a|o|mais))\b/

/** "Abriu uma janelinha e eu fechei sem ler", "it vanished before I could read it": there was a text that nobody read. */
const UNREAD =
  /^no (?:alcance|llegue|pude|logre|alcanzamos|pudimos)(?: a)? (?:leer|ver|copiar|anotar)(?:lo|la)?(?![a-z])|\b(?:fech(?:ei|o|amos)|cliquei|apertei|dei ok|apaguei|deletei|exclui|cerre|borre|(?:i|we|and) (?:closed|clicked|dismissed|deleted))\b[^.;\n]{0,40}\b(?:sem|without|sin|antes de(?: eu)?|before|nem) (?:nem |sequer |i |even |poder |could |conseguir ){0,3}(?:ler|lei|li|olhar|ver|copiar|anotar|prestar|read|reading|looking|look|leer|leerlo|mirar)|\b(?:sumiu|desapareceu|vanished|disappeared|desaparecio|se (?:cerro|fue)|saiu da tela|went away|gone)\b(?: (?:muito |tao |too |so |very |logo|na hora|rapid\w{1,6}|depressa|antes|before|de novo|sozinh[oa]))|^(?:apareceu|abriu|popped up|came up|aparecio|surgiu)\b[^.;\n]{0,40} (?:e|and|y) (?:ja |logo |then )?(?:sumiu|desapareceu|fechou|vanished|disappeared|closed|desaparecio|se cerro)|^(?:eu |i |yo )?(?:nem|nao|didn't|did not|no lo) (?:(?:cheg|consegu)\w{1,3} (?:a )?ler|li|leu|lemos|leram|read|lei|leyo)(?: (?:o |a |the |el )?(?:it|erro|mensagem|texto|aviso|error|message|mensaje|direito|nada))?[\s.!]{0,3}$|^(?:eu |ja )?(?:fechei|apaguei|deletei|exclui|joguei fora|apertei ok|deleted it|la cerre|lo borre)[\s.!]{0,3}$/

/**
 * "Voltou um aviso em inglês mas ela apagou", "it came back, I binned it": a person got rid of it. What a program lost, closed or deleted is no
 * message: "we lost the connection", "perdi a conexão".
 */
const DISCARDED =
  /(?<!\b(?:servidor|sistema|programa|outlook|tela|server|system|program)(?: [a-z]{1,12})? )\b(?:apag(?:uei|ou|amos|aram)|delet(?:ei|ou|amos|aram)|joguei fora|jogou fora|jogamos fora|joguei no lixo|exclui|(?<!\b(?:se|me) )(?<!conexao |sessao )perdi(?! (?:[ao] )?(?:conexao|comunicacao|acesso|sinal|sessao|rede|internet))|borre|borramos|la (?:borro|borraron|cerro|tiro)|lo (?:borro|borraron|elimine|tire)|elimine|(?:i|we|he|she|they)(?:'ve|'d| have| had| already| just| then| must have){0,2} (?:binned|trashed|threw|dumped|got rid of|(?:deleted|erased|lost|closed)(?= (?:it|them|that|this|one|the (?:e-?mail|mail|message|notice|bounce|error|warning|window|pop-?up|text))(?![a-z])|[ .,;!]{0,3}$|[.,;] ))|(?:binned|trashed) it)\b/

/** "Deu erro mas não copiei": there was a text. */
const WAS_ONE =
  /^(?:sim|yes|si)\b|\b(?:deu|dava|voltou|veio|recebeu|receberam|apareceu|teve|tinha|houve|chegou|got|came|come back|was one|there was|dio|volvio|llego|hubo|salio)\b/

/** "Enviar mensagem de teste: concluído": what went well is no error, and not known to be none. */
const WENT_WELL =
  /^(?:(?:com|con|with) )?(?:concluid[oa]|concluiu|completad[oa]|completed?|ok|okay|sucesso|exito|success|successful(?:ly)?|feito|done|passou|passed|bem[- ]sucedid[oa])(?: (?:com|con|with) (?:sucesso|exito|success))?[\s.!)]*$/

/** "E voltou: rui@…": whom it concerns, and not what it says. */
const ONLY_ADDRESSES =
  /^(?:(?:de|do|da|pra|para|pro|e|from|to|and|y|a) ){0,2}<?[^\s@<>"]{1,64}@[\w.-]{3,120}>?(?:[,;]? (?:(?:e|para|pra|pro|to|and|y|a) )?<?[^\s@<>"]{1,64}@[\w.-]{3,120}>?){0,4}[.,;]{0,2}$/

/** "Última mensagem recebida: 17/11/2026 19:12": when it was, and not what it says. */
const ONLY_MOMENT =
  /^(?:(?:em|no|dia|on|el|as|hoje|ontem|today|yesterday|hoy|ayer),? ){0,3}(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d\d-\d\d|hoje|ontem|hoy|ayer|today|yesterday)(?:,?[ t](?:(?:as|a las|at|- ?) ?)?\d{1,2}(?:[:h]\d{0,2}){1,2}(?: ?(?:hs?|hrs?|min|[ap]m))?)?[\s.]{0,3}$/

/** "Eles disseram que voltou, vou pedir": that there is one, told by somebody, and not what it says. */
const TOLD_BACK =
  /^(?:el[ae]s?|(?:[oa] )?(?:cliente|remetente|fornecedor[a]?|pessoal|contato)|they|he|she|ell[oa]s?)(?: (?:me|nos))? (?:diss|fal|cont|avis|inform|said|say|told|dij)[a-z]{0,5}(?: (?:me|us))?(?: (?:que|that|q))? (?:voltou|volta|retornou|(?:deu|recebeu|receberam) (?:um )?erro|it (?:bounced|came back)|rebot[oa]|volvio)(?=[\s.]{0,3}$|[,;.] (?!["'(]?(?:[45]\d\d|diz|com|said)))/

/** Returns what `text`, written as the answer to a question for a text, is. */
export function judgeTextAnswer(text: string): TextAnswer {
  if (isNoAnswer(text)) return 'dont-know'
  const folded = fold(text.slice(0, 2000)).replace(/\s+/g, ' ').trim()
  const plain = folded.replace(/^["'(\s.-]{1,10}/, '')
  if (CODED.test(plain)) return 'words'
  if (ONLY_ADDRESSES.test(plain) || ONLY_MOMENT.test(plain)) return 'vague'
  if (WENT_WELL.test(plain) || saysSent(plain) || TOLD_BACK.test(plain)) return 'vague'
  if (plain.length < 160 && NONE_THEN_REMARK.test(plain) && !BUT_THERE_IS.test(plain)) return 'none'
  if (plain.length < 200 && (ELSEWHERE.test(plain) || SAID_BEFORE.test(plain))) return 'elsewhere'
  if (plain.length < 200 && FORGOTTEN.test(plain)) return WAS_ONE.test(plain) ? 'vague' : 'dont-know'
  if (plain.length < 200 && UNREAD.test(plain)) return 'vague'
  if (plain.length < 200 && DISCARDED.test(plain) && !/["':]/.test(plain) && !startsLikeError(plain))
    return WAS_ONE.test(plain) ? 'vague' : 'dont-know'
  if (NONE.test(plain)) {
    // "Não foi possível conectar" is a program's sentence; "não voltou nada", "não recebi nenhuma" a person's.
    if (NONE_ALONE.test(plain) || saysThatThereIsNone(plain)) return 'none'
  }
  if (NONE_BEHIND.test(plain)) return 'none'
  if (plain.length < 160 && (OF_SOMEBODY.test(plain) || OF_PERSON.test(plain)) && saysThatThereIsNone(plain)) return 'none'
  return isVague(plain) || VAGUE_TALE.test(plain) ? 'vague' : 'words'
}

/** "Erro nenhum", "mensagem: nenhuma" */
const NONE_BEHIND =
  /^(?:o |a )?(?:mensagem de erro|mensagem|erros?|avisos?|codigo|alerta|mensaje|error)(?::| -)? (?:nao )?(?:nenhum[a]?|ningun[oa]?)(?: (?:mesmo|nao|aparece|apareceu))?[\s.!)]{0,3}$/

/** "Dá erro na hora de receber": a person says when, not what. */
const VAGUE_TALE =
  /^(?:(?:so|sempre|as vezes|ele|ela|fica|ta|esta|o programa|o outlook|ja) ){0,2}(?:da|deu|dando|aparece|apareceu|tem|teve|gives|shows|sale|da) (?:(?:um|uma|o|a|an|un|umas|uns) )?(?:erro|falha|problema|aviso|mensagem|error|message|mensaje)s?(?: (?:de erro|estranh[oa]|esquisit[oa]|em ingles|qualquer|la))? (?:na hora|no momento|ao|quando|sempre|toda vez|assim que|depois|cada vez|when|while|al|cuando)(?: (?!diz|dizendo|says)[a-z/-]{1,14}){0,8}[.!]?$/

/** Whether `folded` says that the writer cannot tell what the message was. */
export function saysForgotten(folded: string): boolean {
  return FORGOTTEN.test(folded)
}

// A Portuguese "no" is "in the": it denies only before English and Spanish words.
const NO_MESSAGE =
  /\b(?:nao|nem|nunca|sem(?![,;)]| (?:da|dao|deu|nao) )|nenhum[a]?|nada|no(?= (?:me|se|nos|le|les|sale|salio|aparece|aparecio|hay|tiene|tengo|volvio|vuelve|llega|llego|recibi|recibimos|hubo|dio|muestra|errors?|messages?|bounces?|mensajes?)\b)|none|nothing|never|without(?![,;)])|did not|didn't|does not|doesn't|ningun[oa]?|sin(?![,;)]))\b[^.;!?\n]{0,40}\b(?:mensage[mn]s?|mensajes?|erros?|error(?:es)?|avisos?|alertas?|retornos?|devoluc(?:ao|oes)|codigos?|messages?|errors?|bounces?|nada|nenhum[a]?|ningun[oa]?|(?:voltou|volta|volto)(?! m(?:ai?)?$| mais(?:[ ,]{1,2}(?:desde|hoje|ontem|a (?:baixar|funcionar|puxar|entrar|receber|chegar)|ao normal)|[.,;!]|$))|volvio|retornou|retorna|recebi|recebeu|recebemos|receberam|recebo|aparece|apareceu|aparecendo|acusa|acusou|mostra|mostrou|tem|teve|houve|hubo|deu|da(?= ?(?:[,.;!)]|$)| (?:so|nenhum\w?)(?![a-z]))|dio|came back|got|received|shown|bounced|(?:get|receive|receiving|see|have) (?:one|any|anything))\b|\b(?:mensagem|erro|aviso|alerta|retorno|codigo|mensaje|error)(?: de (?:erro|error|retorno))?(?: ?[:=-]{1,2})? (?:alguma?|alguno|alguna|nenhuma?(?! (?:d[eao]s?|outr[ao]|tecnic[ao]|deles|nov[ao]|vem|(?:cheg|entr|baix|desc|pux)[a-z]{1,5})\b))\b(?! (?:dias?|vez|vezes|momento|tempo|hora))/

/** "Não entra mais nada", "nunca baixa nenhum": mail is what does not come. */
const IS_MOVED =
  /^(?:nao|nem|nunca|no|never) (?:(?:me|nos|se|ta|esta|estao|mais) ){0,2}(?:entr|baix|desc|pux|carreg|sincroniz|atualiz|funcion|conect|envi|mand|saem|sai)[a-z]{0,5} (?:mais )?(?:nada|nenhum[a]?|ningun[oa]?)$/
/** "Nada entra no celular, aparece um erro": what is denied is not the message. */
const IS_SHOWN =
  /(?<!\b(?:nao|nem|nunca|sem|sem que|no|not|nada|never|nothing|sin|sin que)(?: (?:me|nos|se|le))? )\b(?:aparec\w{1,3}|da|deu|dando|mostra\w{0,2}|surg\w{1,2}|sale|salio|shows?|gives?) (?:(?:sempre|so|agora|la|aqui|me|tambem) ){0,2}(?:uma?|esse|essa|aquel[ea]|an?|una?) (?:erro|error|mensage[mn]|aviso|alerta|message|mensaje)\b/

const SHOWN_BEHIND = 20

/** Whether `folded` says that no message is shown or came back. */
export function saysThatThereIsNone(folded: string): boolean {
  const match = NO_MESSAGE.exec(folded)
  if (match === null || IS_MOVED.test(match[0]) || IS_SHOWN.test(folded.slice(match.index, match.index + match[0].length + SHOWN_BEHIND)))
    return false
  return !/\b(?:mas|but|pero|porem|so que) |\b(?:(?:foi|e|era|seria) possivel|pode(?:mos)? (?:ser|se)|consegue|could not|cannot|se (?:pudo|puede))\b/.test(
    match[0],
  )
}

function isVague(folded: string): boolean {
  const words = folded.match(/[\p{L}\p{N}-]+/gu) ?? []
  return words.length > 0 && words.length <= 14 && words.every((word) => VAGUE_WORDS.has(word))
}

/** "Recebendo mensagem 3 de 87", "Conectando…": what a program shows while it works is no error. */
const PROGRESS =
  /^(?:[a-z]{2,14}(?:ando|endo|indo|ing|iendo)(?![a-z])|(?:aguarde|loading|please wait|espere)(?![a-z]))|^[^.]{0,40}\b\d{1,5} ?(?:de|of|\/) ?\d{1,5}\b/
const PROGRESS_FAILED = /\b(?:erro|error|falh\w{1,3}|fail\w{0,4}|nao|not|no (?:se|es|fue)|timeout|timed out|recus\w{1,3}|refused)\b/

export function isProgress(folded: string): boolean {
  return PROGRESS.test(folded) && !PROGRESS_FAILED.test(folded)
}

/** Returns whether folded `text` denies that there is an error and quotes only what the program shows instead: 'nenhum, fica "Conectando…"'. */
export function deniesBesideProgress(text: string, quoted: string): boolean {
  return NONE.test(text.replace(/^["'(\s.-]{1,10}/, '')) && isProgress(quoted)
}

const RESPONSE_BEFORE = new RegExp(`(?:${SERVER_RESPONSE})\\s?:\\s{0,4}$`)

/** Also a name's, so that its closing mark opens none. */
const QUOTATION = /["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u201e\u00ab\u00bb]{1,1500})["\u201c\u201d\u00bb]/g
const MIN_QUOTED = 6

/** Returns the one quotation that `text` is about, without its marks: a person's frame around it says nothing. Undefined when it has none. */
export function findQuotation(text: string): { start: number; end: number } | undefined {
  const quotations = allMatches(levelInnerQuotes(text.slice(0, 3_000)), QUOTATION).filter(([, words = '']) => words.length >= MIN_QUOTED)
  const [only] = quotations
  const words = only?.[1]
  if (only === undefined || words === undefined || quotations.length > 1 || !words.trim().includes(' ')) return undefined
  const frame = fold(text.slice(0, only.index) + text.slice(only.index + only[0].length))
  // A code, or more words than the quotation, is no frame.
  if (/0x[0-9a-f]{4}|\b[45]\d\d\b|-err\b|\[/.test(frame) || frame.length > words.length * 2 + 60) return undefined
  // 'Login failed. Server response: "…"' is all the program's.
  if (startsLikeError(frame.trim()) && RESPONSE_BEFORE.test(fold(text.slice(0, only.index)))) return undefined
  const start = only.index + 1
  return { start, end: start + words.length }
}
