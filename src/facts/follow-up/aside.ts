// What people write beside an answer: a greeting, a question, thanks, a promise, impatience; and what they tell of themselves.
// Comes in: words that nothing names. Goes out: whether they can be the answer to what was asked, and where an error's text stands in them.
import { startsLikeError } from '../../value/error/error-opening.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { judgeTextAnswer } from '../answer/text-answer.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { isGreeting } from '../label/is-greeting.ts'
import type { Range } from '../range.ts'

/** "Deseja tentar novamente?": what programs ask. */
const OF_PROGRAM = /^(?:deseja|gostaria de|do you want|would you like|continue anyway|quiere|desea)\b/
const OPENING =
  '(?:(?:ok|okay|oks?|certo|ta|ta bom|ta bem|beleza|blz|sim|bom|entao|mas|so|e|ai|ah|oi|ola|hi|hello|hola|desculp[ae]\\w?|sorry|perdon|por favor|please|agora|hoje|amanha|depois|mais tarde|logo|assim|eu|a gente|nos|i|we|yo|now|today|tomorrow|later|then|but|well|pero|ahora|hoy|manana|luego|despues|lo|la|o|a|les|te|me)[,.!]{0,2} ){0,6}'
const PROMISE = new RegExp(
  `^${OPENING}(?:vou|vamos|irei|vejo|veremos|verei|ligo|ligarei|mando|mandarei|envio|enviarei|passo|passarei|confirmo|aviso|avisarei|retorno|retornarei|respondo|verifico|checo|pergunto|procuro|tento|preciso|precisamos|precisava|quero|queremos|queria|gostaria|posso|podemos|estou|tou|to|estamos|aguardo|aguardamos|aguardando|fico|ficamos|espero|esperamos|peco|i'll|we'll|i will|we will|i'm|i am|we are|will|i need|i want|i would|i'd|let me|waiting|looking forward|voy|vamos|veo|vere|aviso|envio|mando|paso|necesito|necesitamos|quiero|quisiera|puedo|estoy|estamos|quedo|espero|esperando)\\b`,
)
const WHEN_I =
  /\b(?:assim que|logo que|quando (?:eu|a gente|chegar|puder|der)|as soon as|when i|once i|en cuanto|cuando (?:yo|pueda|llegue|vuelva))\b/
const THANKS =
  /\b(?:obrigad\w{1,5}|obg|brigad\w|valeu|vlw|agradec\w{1,5}|grat[oa]|thanks?|thank you|thx|gracias|agradezc\w{1,3}|abracos?|abs|att|atenciosamente|saludos|regards)\b/
const TO_PEOPLE =
  /\b(?:alguem|voces|vcs|pessoal|atendente|suporte|anyone|anybody|somebody|someone|you guys|alguien|ustedes|cliente d[eo]s?|novidades?|noticias?|any news|any update|novedad(?:es)?|absurdo|vergonha|palhacada|ridicul\w{1,2}|urgente|urgencia|urgent|urgently|socorro|ninguem|nobody|nadie|demora|brincadeira|(?:nao|n) (?:recebi|recebemos|tive|tivemos)(?: nenhuma?| a)? (?:resposta|retorno)|(?:didn't|did not) (?:get|receive) (?:an?|any) (?:reply|answer)|no recibi(?: ninguna| la)? respuesta|me lig(?:a|ue|uem|am)|ligu?e?m? (?:para|pra)|liguem|call me|llamen?me)\b/
const ONLY_YES =
  /^(?:ok|okay|okey|certo|ta bom|ta certo|beleza|blz|entendi|entendido|combinado|sim|si|yes|perfeito|perfecto|fine|alright|sure|vale|de acuerdo|segue|seguem|recebi|recebido|anotado|pronto|feito|done|listo|oi|ola|hi|hello|hola|hey)\b[^\n]{0,24}$/

/** Returns whether `text`, which nothing names, only greets, asks, thanks, promises or presses. */
export function isAside(text: string): boolean {
  return isAsideFolded(foldInPlace(text).replace(/\s+/g, ' ').trim())
}

function isAsideFolded(folded: string): boolean {
  if (isGreeting(folded) || ONLY_YES.test(folded)) return true
  return isQuestion(folded) || PROMISE.test(folded) || WHEN_I.test(folded) || THANKS.test(folded) || TO_PEOPLE.test(folded)
}

function isQuestion(folded: string): boolean {
  return /\?["')\s]{0,4}$/.test(folded) && !OF_PROGRAM.test(folded)
}

/** A program says "we" and never "I"; and it has done nothing yet. */
const OF_MYSELF =
  /\b(?:eu|i|i'm|i've|i'd|yo|a gente|meus?|minhas?|nossos?|nossas?|mi|mis|nuestr[oa]s?|my|our|fui|fiz|tive|vi|consigo|consegui|consegue|sou|tenho|temos|sei|uso|usamos|faco|acho|creio|tentamos|reiniciamos|desligamos|testamos|puedo|pude|tengo|hice|soy|reinicie|probe|intente|apague|la tela fecha|some|sumiu|desaparec\w{1,4}|disappears?|rapido demais|muito rapido|muy rapido|too fast|too quick\w{0,2}|janel(?:inha|a (?:fecha|abre|some))|telinha|ventanita|small window)\b|\b(?!rei\b|lei\b|sei\b)[a-z]{3,14}ei\b/
const SAME =
  /^(?:(?:e|eh|is|es|it's|it is|foi|was|fue|continua|continuam|segue|sigue|still)\b[ ,]{0,2})?(?:(?:[oa]|the|el|la|com o|com a|dando) )?(?:mesm[oa]s?|aquel[ea]s?|igual|same|mismo|misma|de sempre|do mesmo jeito|da mesma (?:forma|maneira))\b/

/** "A porta é 110", "a ana@… também parou": what the writer has, and which account fails. */
const TELLS_SETTING =
  /\b(?:porta|port|puerto|usuario|login|servidor|conta|cuenta|ip|versao|version)(?: (?:pop3?|de entrada|del[ea]|da conta|do programa))? (?:e|eh|esta|ta|is|es|usa) (?:(?:a|o|na|no|the|el|la|em) )?[a-z0-9._@-]{0,60}[\d@]|@[a-z0-9.-]{1,100} (?:tambem|tb|tbm|also|tambien)\b|\b(?:outra|other|otra) (?:conta|caixa|account|mailbox|cuenta)\b/

/** "Não entra nada, aparece um erro lá de senha": that one is shown, and not what it says. */
const ONLY_THAT_ONE =
  /\b(?:aparec\w{1,3}|da|deu|dando|mostra\w{0,2}|surg\w{1,2}|sale|salio|shows?|gives?|comes up|get) (?:(?:sempre|so|agora|la|aqui|me|tambem) ){0,2}(?:uma?|an?|una?|some) (?:erro|error|mensage[mn]|aviso|alerta|message|mensaje|warning|janela|window|ventana)(?: (?:la|ali|aqui|ai|de|da|do|na|no|n[ao] tela|em|en|in|about|with|sobre|the|my|minha|senha|password|clave|contrasena|login|conexao|conexion|connection|ingles|english|usuario|servidor|server|estranh[oa]|toda hora|sempre)){0,5}[.!]{0,4}$/

/** What error messages speak of. */
const OF_ERRORS =
  /\b(?:servidor|server|senha|password|contrasena|conex\w{2,5}|connect\w{0,5}|conect\w{1,5}|autentic\w{1,7}|authenticat\w{1,5}|login|logon|usuario|user ?name|user|conta|account|cuenta|caixa postal|mailbox|buzon|quota|cota|mensagem|message|mensaje|erros?|error(?:es)?|falh\w{1,4}|fail\w{0,4}|fall[oa]|invalid\w{0,2}|inc?orret\w{1,2}|incorrect\w{0,2}|recus\w{2,4}|refused|denied|negad\w|reject\w{0,3}|rejeit\w{2,4}|rechaz\w{2,4}|bloque\w{2,4}|blocked|timeout|time-?out|timed out|tempo|tiempo|expir\w{1,4}|esgot\w{2,4}|agotado|unavailable|indisponivel|unable|cannot|could not|certifica\w{1,5}|ssl|tls|smtp|pop3?|imap|host|relay|spam|dns|dominio|domain|entregue|delivered|deliver\w{0,3}|entregad\w|recipient|destinatario|endereco|address|direccion|inexistente|encontrad\w|not found|full|cheia|llena|lotada|tente (?:novamente|de novo|mais tarde|outra vez)|try (?:again|later)|time out|intente|inesperad\w|unexpected|desconhecid\w|unknown|operacao|operation|operacion|tarefa|task|interrompid\w|interrupted|offline|desconectad\w|disconnected|not responding|nao respond\w{1,4}|no responde)\b|^\W{0,3}\d{3,5}\W{0,3}$/

/** Returns where in `text`, which answers nothing but the question for an error's text, that text stands; undefined when it is none. */
export function findBareError(text: string): Range | undefined {
  const whole = foldInPlace(text)
  const folded = whole.slice(0, THANKS_BEHIND.exec(whole)?.index)
  // "Não aparece mensagem nenhuma" answers too.
  if (judgeTextAnswer(folded) === 'none' && !isAsideFolded(folded.trim())) return { start: 0, end: folded.length }
  const sentences = sentencesOf(folded)
  const isWords = ({ start, end }: Range): boolean => {
    const words = folded.slice(start, end).replace(/\s+/g, ' ').trim()
    if (CODED.test(words)) return true
    return startsLikeError(words) ? !isQuestion(words) && !TO_PEOPLE.test(words) : !isAsideFolded(words)
  }
  const kept = sentences.filter(isWords)
  const [first, last] = [kept[0], kept.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const words = folded.slice(first.start, last.end).replace(/\s+/g, ' ').trim()
  if (
    !startsLikeError(words) &&
    (ONLY_THAT_ONE.test(words) || OF_MYSELF.test(words) || SAME.test(words) || TELLS_SETTING.test(words) || !OF_ERRORS.test(words))
  )
    return undefined
  const said = (SAYS_IT.exec(folded.slice(first.start, last.end)) ?? leadOf(folded.slice(first.start, last.end)))?.[0] ?? ''
  const start = first.start + said.length
  return { start, end: last.end - (LONE_CODE.exec(folded.slice(start, last.end))?.[1]?.length ?? 0) }
}

/** "Dá erro 0x800CCC0E!!!": the marks end the writer's sentence. */
const LONE_CODE = /^[^.!?:;"\n]{0,40}0x[0-9a-f]{4,8}\)?([.!?]{1,9})$/

/** "O erro é 0x800CCC0E", "o que tá escrito é …": what stands before its words. */
const SAYS_IT =
  /^\s{0,4}(?:(?:o|a|the|el) (?:erro|mensagem(?: de erro)?|msg|error(?: message)?|mensaje(?: de error)?)(?: (?:que (?:aparece|da|deu)|shown))?|(?:o|oq|lo|what)(?: que)? (?:(?:ta|esta|vem|veio|voltou|is|it) )?(?:escrito|aparece|diz|says|written|escrito|dice)(?: (?:la|ali|aqui|nele|na tela|there))?) (?:e|eh|is|es|foi|diz)[: ]{1,3}(?=\S)/

/** "Ele me passou no zap: 550 …": who gave it, and how. */
function leadOf(folded: string): RegExpExecArray | undefined {
  const lead = PASSED_ON.exec(folded) ?? SHOWS.exec(folded)
  return lead !== null && startsLikeError(folded.slice(lead[0].length)) ? lead : undefined
}

const PASSED_ON =
  /^[^:"\n]{0,20}\b(?:texto|print|foto|tela|text|screenshot|screen|pantalla|captura)\b[^:"\n]{0,30}:\s{1,4}["']?(?=\S)|^[^:"\n]{0,60}\b(?:(?:re)?pass|mand|envi|encaminh|respond|fal|escrit|copi|diss|diz|sent|told|says?|dij|dice)[a-z]{0,5}\b[^:"\n]{0,40}:\s{1,4}["']?(?=\S)/

/** "Me sale error 0x800CCC0E", "aparece o erro …", "fica dizendo que …": that it is shown. */
const SHOWS =
  /^\s{0,4}(?:(?:aqui|agora|ai|sempre|so|me|nos|it|ele|ela|la|ahi|y|e|and|o programa|o outlook|o thunderbird) ){0,3}(?:aparece|apareceu|da|deu|diz|disse|fala|mostra|mostrou|sale|salio|tira|dice|dijo|says|said|shows|gives|(?:fica|ta|esta|vive) (?:dando|dizendo|falando|mostrando))(?: (?:assim|isso|isto|que|this|esto|(?:[oa]|ess[ae]|est[ae]|uma?|el|un|una|the|an)(?= (?:erro|mensagem|aviso|error|message|mensaje|warning)))){0,2}:? (?=\S)/

const CODED = /0x[0-9a-f]{4}|\b[45]\d\d[ -][45]\.\d|-err\b/
const THANKS_BEHIND =
  /(?<=\S)[\s,;.!-]{1,4}(?:muito |many |muchas )?(?:obrigad[oa]s?|obg|brigad[oa]|grat[oa]|valeu|thanks?|thank you|gracias)(?![a-z])[^\n]{0,30}$/

const SENTENCE = /[^\s.!?](?:[^.!?\n]|[.!?](?!\s|$)){0,600}[.!?"')]{0,4}/g

function sentencesOf(folded: string): Range[] {
  return allMatches(folded, SENTENCE, 20).map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
}
