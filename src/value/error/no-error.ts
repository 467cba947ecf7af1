// What speaks of an error without being its text: vague words, "não aparece mensagem nenhuma", an error that is only mentioned.
import { allMatches, eachMatch } from '../text/all-matches.ts'
import { foldWithOffsets } from '../text/fold.ts'
import { collapse, customer } from './error-end.ts'

const MAX_TEXT = 200_000

const VAGUE =
  /^(?:(?:so|apenas|ai|ele|ela|o outlook|o thunderbird|o programa|o email|o e-mail|ta|esta|fica|sempre|simplesmente|toda hora|it|it's|the program|me|el programa|solo|uma mensagem de|mensagem de|diz que|fala que|aparece que|aparece|deu|da|dando|um|uma|o|a) ){0,4}(?:(?:nao|n|no|doesn't|does not|won't) (?:esta |ta |quer |vai |da )?(?:funciona\w{0,4}|baixa\w{0,3}|abre|abrindo|recebe\w{0,3}|recebo|envia\w{0,3}|envio|entra\w{0,3}|conecta\w{0,3}|chega\w{0,3}|vai|puxa\w{0,3}|carrega\w{0,3}|sincroniza\w{0,3}|work\w{0,3}|open|anda|da|lembro|sei|anotei|sai|responde|atualiza\w{0,3})|(?:da|deu|dando|com|gives|dando um|aparece um|aparece|fica dando|esta dando|ta dando|diz que (?:tem|deu|da)|un?|an?)? ?(?:erro|error|problema|falha)s?|trava\w{0,3}|travad[oa]|erro de (?:senha|conexao|login|email|e-mail)|(?:alguma coisa|algo|um negocio|uma coisa|qualquer coisa|something) (?:de|da|do|sobre|com|about|like|sobre a|relacionad\w+ a).{0,40}|parou(?: de \w{3,12})?|mensagem de erro|varias? mensage(?:m|ns).{0,30}|um monte de .{0,30}|em ingles|uma mensagem em ingles|nao lembro.{0,60})(?:[ ,]{1,3}(?:mais|agora|nada|aqui|la|sempre|toda hora|direto|ao|no|na|a|de|do|da|meu|meus|os|email|emails|e-mails?|e-?mail|servidor|pop3?|enviar|receber|baixar|abrir|anymore|qualquer|tambem|mesmo|hora|toda|conexao|programa|outlook|computador|senha|mensagem|lembro|sei|exata|exato|direito|bem|correta|certo|isso|qual|era|foi|e|so|nao|fica|dando|dizendo|o|um)){0,12}$/

export function isVagueFolded(words: string): boolean {
  const bare = words.replace(/^[\s"'*.,;:!?()-]{1,40}|[\s"'*.,;:!?()…-]{1,40}$/g, '').replace(/\s{1,40}/g, ' ')
  if (bare === '') return true
  if (/0x[0-9a-f]{6}|-err|[45]\d\d[ -]|\[auth|\[sys/.test(bare)) return false
  if (VAGUE.test(bare)) return true
  return (
    /\b(?:nao (?:me )?(?:lembro|lembrei|anotei|deu tempo|consegui (?:ler|ver|copiar|anotar))|esqueci (?:de anotar|qual|o que)|don't remember|didn't (?:note|write)|no (?:recuerdo|me acuerdo|anote)|fala alguma coisa|diz alguma coisa|says something|dice algo|algo assim|alguma coisa assim|mais ou menos assim|um erro qualquer|apaguei|fechei a (?:janela|mensagem))\b/.test(
      bare,
    ) && !/"[^"]{8,}"/.test(bare)
  )
}

const NO_MESSAGE =
  '(?:mensag(?:em|ens)|errors?|erros?|avisos?|alertas?|messages?|mensajes?|devolucao|retorno|notificacao|bounce|texto|codigo)(?![a-z])'
const SHOW =
  '(?:aparec\\w{1,5}|da|deu|dando|mostr\\w{1,5}|surg\\w{1,4}|veio|vem|volt\\w{1,5}|retorn\\w{1,5}|tem|houve|exib\\w{1,4}|sai|saiu|fala|diz|recebi|recebemos|recebeu|apresent\\w{1,4}|acus\\w{1,4}|teve|chegou|gera|gerou|aponta)'
/** "Mensagem, além da janelinha da senha, não tem nenhuma" */
export const NONE_BESIDES = `\\b(?:mensage(?:m|ns)|erros?|avisos?)(?: de erro)?, (?:alem|fora|tirando|a nao ser|exceto|sem ser) [^.,;!?\\n]{3,40}, (?:nao|n) (?:me )?${SHOW}(?: (?:mais|nenhum[a]?|nada|outr[oa])){1,3}(?![a-z])`
const noError = new RegExp(
  [
    `\\b(?:nao|nem|nunca|nn?|naum) (?:me |nos |lhe |ta |esta |chega a |chegou a |sequer )?${SHOW}(?: (?:pra|para) (?:mim|ele|ela|nos|gente))? (?:(?:mais|nem|absolutamente|de volta|na tela|sequer|de) ){0,2}(?:nenhum[a]?|qualquer|nada|uma?|a|o|sequer)?(?: tipo de| outra)? ?(?:${NO_MESSAGE}(?: (?:de erro|de retorno|nenhuma?|algum[a]?|na tela|alguma))*|nada|nenhum[a]?)(?![a-z])`,
    NONE_BESIDES,
    `\\bsem (?:dar |aparecer |mostrar |retornar |voltar |exibir |apresentar |receber )?(?:nenhum[a]? |qualquer |uma? |a )?${NO_MESSAGE}(?: de erro| nenhuma?| alguma?)?`,
    `\\bnenhum[a]? ${NO_MESSAGE}(?: de erro| de retorno)?(?: (?:aparece\\w{0,2}|e (?:exibid|mostrad)\\w{1,2}|foi (?:exibid|mostrad|apresentad|devolvid)\\w{1,2}|voltou|retornou|surge|veio))?`,
    `\\bno (?:${NO_MESSAGE})(?: messages?)?(?: (?:is|was|at all|shown|displayed|appears?|appeared|came|comes|shows?|back|whatsoever))*`,
    `\\b(?:there is|there's|there was|i get|i got|we got|it shows|shows|gives|they got|got) no (?:error|message)(?: messages?)?(?: at all| back)?`,
    `\\b(?:does not|doesn't|did not|didn't) (?:show|give|display|return|bounce)(?: (?:any|an|me|us|back)){0,4}(?: (?:error|message|errors)(?: messages?)?)?`,
    '\\bnothing (?:came|comes|bounced) ?back|\\bnothing is shown',
    `\\bno (?:me |nos |le |les )?(?:aparece|aparecio|sale|salio|da|dio|muestra|mostro|volvio|devuelve|hay|hubo|llego)(?: ningun[a]?| nada| de vuelta)* ?(?:${NO_MESSAGE}|nada)?(?: de error)?`,
    `\\bsin (?:ningun[a]? |dar |mostrar )?(?:mensaje|error|aviso)(?: de error)?`,
  ].join('|'),
  'g',
)
/** "Mensagem enviada com sucesso", "sent": what a program says of mail that it took is no error. */
const SENT_WELL =
  /^["']?(?:(?:sua |seu |a |o |your |the |su |el )?(?:mensagem|e-?mail|message|correo|mensaje) (?:foi |was |has been |fue )?)?(?:enviad[oa]s?|entregues?|mandad[oa]s?|sent|delivered)(?: (?:com (?:sucesso|exito)|successfully|con exito|corretamente))?["']?[\s.!]{0,3}(?:$|(?<=["'.!]\s{0,3})|\n)/

/** Returns whether folded words at `start` say that a mail went. */
export function saysSent(folded: string, start = 0): boolean {
  return SENT_WELL.test(folded.slice(start, start + 80))
}

export const startsNoError = new RegExp(`^(?:${noError.source})`)
const MAILS_NOT_ERRORS =
  /^\s{0,3}(?:nov[ao]s?|na caixa|na entrada|de hoje|de ontem|do cliente|dos clientes|de clientes|de ninguem|recente|do fornecedor|de email|de e-mail|desde|no celular|no inbox|new)/
const HANGING =
  /\b(?:fica\w{0,3}|carreg\w{1,6}|rodan\w{1,3}|roda|giran\w{1,3}|gira|parad[oa]|trav\w{1,5}|pensando|bolinha|ampulheta|simplesmente|so|apenas|nunca (?:chega|termina|acaba|baixa)|nao (?:baixa|chega|termina|carrega|acontece|sai|conecta|entra|vem|vai|faz)|acontece|just|keeps?|spinn\w{1,3}|loading|hangs?|queda|cargando|gira|dando voltas|solo|sola|nada|sempre|o tempo todo|eternamente|sincronizando|atualizando|conectando|recebendo|enviando|mesmo|nem)\b/

export type NoErrorShown = { value: string; start: number; end: number }

/** Returns the statement that no message is shown, whole clauses: "não aparece mensagem nenhuma, só fica girando a bolinha"; undefined when none says so. */
export function findNoErrorShown(text: string): NoErrorShown | undefined {
  const readable = text.slice(0, MAX_TEXT)
  const { folded, at } = foldWithOffsets(readable)
  for (const match of eachMatch(folded, noError)) {
    const after = folded.slice(match.index + match[0].length)
    if (MAILS_NOT_ERRORS.test(after.slice(0, 30))) continue
    if (/\bno (?:erro|aviso|texto|retorno|codigo)\b/.test(match[0])) continue // Portuguese "no erro": in the error.
    const start = clauseStart(folded, match.index)
    const end = clauseEnd(folded, match.index + match[0].length)
    return { value: collapse(readable.slice(at(start), at(end))), start: at(start), end: at(end) }
  }
  return undefined
}

const REACH = 160
const CLAUSE_BREAK = /[.!?;:\n("]\s{0,4}|,\s{1,3}|\s-\s|\b(?:mas|porem|but|pero|e|y|and|que|so que) /g
const CLAUSE_STOP = /[.!?;\n")](?=\s|$|")|\n|,\s|\s-\s|\b(?:mas|porem|but|pero|so que)\s/g

function clauseStart(folded: string, index: number): number {
  const from = Math.max(0, index - REACH)
  const head = folded.slice(from, index)
  const breaks = allMatches(head, CLAUSE_BREAK)
  const last = breaks.at(-1)
  if (last === undefined) return from === 0 ? index - head.trimStart().length : index
  let start = from + last.index + last[0].length
  // "fica só carregando e não dá erro nenhum": what it does instead belongs to the statement.
  if (/^(?:,|e |y |and |mas )/.test(last[0])) {
    const previous = breaks.at(-2)
    const begin = previous === undefined ? from : from + previous.index + previous[0].length
    if (HANGING.test(folded.slice(begin, from + last.index)) && begin < start && (previous !== undefined || from === 0)) start = begin
  }
  return start
}

function clauseEnd(folded: string, index: number): number {
  const rest = folded.slice(index, index + REACH)
  let end = 0
  const stops = allMatches(rest, CLAUSE_STOP)
  for (let stop = 0; stop <= stops.length; stop++) {
    const match = stops[stop]
    const clause = rest.slice(end, match?.index ?? rest.length)
    if (stop > 0 && (!HANGING.test(clause) || customer.test(clause))) break
    end = match === undefined ? rest.length : match.index
    if (match === undefined || !/^(?:,|\s-|mas|porem|but|pero|so que|\n)/.test(match[0])) break
    // A single line break inside a sentence is a wrapped line; a blank line ends it.
    if (match[0] === '\n' && /^\n[ \t]{0,9}(?:\n|$)/.test(rest.slice(match.index))) break
  }
  return index + rest.slice(0, end).trimEnd().length
}

const MENTION =
  /\b(?:(?:volt\w{1,5}|retorn\w{1,5}|deu|da|dando|aparec\w{1,6}|receb\w{1,4}|veio|vem|tem|mostr\w{1,3}|surg\w{1,4}|got|gets?|received|sale|salio|volvio|devolv\w{1,5}|chegou|acus\w{1,4}|apresent\w{1,4}|recibi\w{0,2}|manda\w{0,2}|mandou|diz\w{0,3}|fala|gives?|throws?|shows?)[^.!?\n]{0,40}\b(?:erros?|errors?|mensagem de (?:erro|retorno|falha)|mensagem|aviso|devolucao|retorno|bounce|message|mensaje|undelivered|failure notice|mailer.daemon)|(?:mensagem|email|e-mail) (?:foi |e |esta sendo )?(?:devolvid|rejeitad|recusad|retornad)\w{1,2}|(?:voltou|volta|bounced|foi devolvid[oa]|esta voltando|ta voltando|volvio|rebot\w{1,3})(?: pra| para)? ?(?:mim|tras|ele|ela|back)?(?![a-z])|(?:o|a|the|el) (?:erro|mensagem de erro|error|mensaje de error|devolucao|bounce)\b)/g

/** Returns whether `text` says that an error or a returned message exists, given or not: "voltou um erro", "recebi uma mensagem de erro mas apaguei". */
export function mentionsError(text: string): boolean {
  const { folded } = foldWithOffsets(text.slice(0, MAX_TEXT))
  for (const match of eachMatch(folded, MENTION)) {
    const before = folded.slice(Math.max(0, match.index - 24), match.index)
    if (
      /\b(?:nao|nem|nunca|sem|nn?|naum|no|not|never|didn't|doesn't|sin|caso|se|if|si)(?: me| nos| lhe| chegou a| houve| le)? {0,2}$/.test(
        before,
      )
    )
      continue
    if (/\b(?:nenhum[a]?|nada|ningun[a]?|sem|no|nothing|tudo|normal|zero)\b/.test(match[0])) continue
    if (/nenhum|ningun/.test(folded.slice(match.index + match[0].length, match.index + match[0].length + 12))) continue
    if (
      /^volta|^voltou$/.test(match[0]) &&
      /^ (?:a |ao |do |da |as |tudo|hoje|amanha|ontem)/.test(
        folded.slice(match.index + match[0].length, match.index + match[0].length + 12),
      )
    )
      continue
    return true
  }
  return false
}
