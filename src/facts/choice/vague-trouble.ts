// A first mail that says that mail does not work, and not what of it: "meu e-mail parou". Whoever writes so can be asked which of the desk's matters
// it is. Comes in: the subject and the newest letter. Goes out: whether that is all it says; another matter, or an offer in such words, is not it.
import { allMatches } from '../../value/text/all-matches.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Heard } from '../hear.ts'
import type { Range } from '../range.ts'
import { ADDRESS, countWeights, isDenied } from './choose-checklist.ts'
import { NOT_MAIL } from './find-hinted.ts'
import { OTHER_MATTERS } from './other-matters.ts'
import { findPhrases, makePhraseWeights } from './phrase-weights.ts'
import { isPlainRequest } from './plain-request.ts'
import { PROGRAM_MATTERS } from './program-matters.ts'
import { countStrange } from './vague-words.ts'

/** Whoever tells more of it says what it is, or tells of something else. */
const MAX_LETTERS = 700

const MY =
  'o |os |a |as |o meu |os meus |a minha |as minhas |o nosso |os nossos |a nossa |as nossas |meu |meus |minha |minhas |nosso |nossos |nossa |nossas |mi |mis |el |los |nuestro |nuestros |my |our |the |todos os |todos os nossos |todos os meus |all my |all our |'
const MAIL =
  'e-mail|e-mails|email|emails|e mail|imeil|emeio|imeio|mail|mails|correio|correio eletrônico|correo|correos|correo electrónico|caixa postal|caixa de e-mail|caixa de email|conta de e-mail|conta de email|contas de e-mail|contas de email|caixas de e-mail|mailbox|mailboxes|e-mail account|email account|email accounts|cuenta de correo'
const NOT = "não|nem|n|nao|num|not|none|isn't|isnt|doesn't|doesnt|aren't|won't|don't|no|nunca"
const WORKS =
  'funciona|funcionam|funcionando|funcionar|funcionou|func|abre|abrem|abrindo|abriu|conecta|conectam|conectando|carrega|carregam|carregando|presta|pega|funfa|ok|normal|legal|work|works|working|open|opens|opening|load|loading|connect|connecting|funcionan|anda|andan|carga'
const TROUBLE =
  'problema*|erro*|falha*|dificuldade*|defeito*|pane|instabilidade|trouble|problem|problems|issue*|error*|falla*|inconveniente*|dificultad*'
const BROKEN =
  'parou|pararam|parado|parados|caiu|caíram|caído|caídos|fora do ar|fora do|travou|travado|travados|travando|bugado|bugou|bugando|pifou|pifado|morreu|quebrado|quebrou|estragou|ruim|inoperante|inoperantes|indisponível|indisponíveis|instável|offline|off-line|off|zoado|zoada|esquisito|estranho|deu pau|deu ruim|deu pane|deu tilt|broken|broke|down|dead|stopped|stops|crashed|dejó|dejaron|se cayó|roto|muerto'
const WRONG =
  'coisa errada|algo errado|algo de errado|tudo errado|something wrong|something is wrong|anything wrong|something not right|algo mal|algo pasa|algo anda mal'
const CAN =
  "consigo|conseguimos|consegue|conseguem|conseguindo|consegui|dá pra|dá para|posso|podemos|can't|cannot|cant|unable|able|puedo|podemos|pude|logro|logramos"
const USE =
  'usar|utilizar|acessar|ver meus|ver os meus|ver nossos|ver os|ler meus|ler os|see|see any of|see any|read|check|leer|ver mis|revisar|abrir|entrar|entrar no|entrar nos|entrar na|logar|logar no|mexer|mexer no|use|access|open|get into|get in to|log into|log in to|acceder al|acceder a|acceder|entrar al|entrar a|entrar en|ingresar al|ingresar a|utilizar'

const VAGUE: Record<string, number> = {
  [`[${MAIL}] … [${NOT}] … [${WORKS}]`]: 1,
  [`[${NOT}] … [${WORKS}] [${MY}][${MAIL}]`]: 1,
  [`[none|nenhum|ningún|ninguno] … [${MAIL}] … [${WORKS}]`]: 1,
  [`[${MAIL}] … [${BROKEN}]`]: 1,
  [`[${MAIL}] … [sem|without|sin] [${WORKS}]`]: 1,
  [`[${BROKEN}] [${MY}][${MAIL}]`]: 1,
  [`[${MAIL}] … [com|c|deu|dá|da|dando|dar|apresenta|apresentando|apresentou|has|having|got|gives|giving|showing|con|tiene|tienen|da|dio|dando] [um |uma |algum |uns |muito |an |a |some |un |][${TROUBLE}]`]: 1,
  [`[${TROUBLE}] [no |nos |na |nas |com |com o |com os |com a |do |dos |da |de |with |in |on |en |en el |con |del |de los |][${MY}][${MAIL}]`]: 1,
  [`[${NOT}|${CAN}] … [${CAN}|to] … [${USE}] [${MY}][${MAIL}]`]: 1,
  [`[can't|cannot|cant|couldn't|can not] [even |][${USE}] [${MY}][${MAIL}]`]: 1,
  [`[${WRONG}] [com |no |nos |na |with |con |en |][${MY}][${MAIL}]`]: 1,
  [`[estou|estamos|continuamos|continuo|seguimos|ficamos|fiquei|tô|to|tamos|we are|i am|estoy] [sem|without|sin] [${MY}][${MAIL}]`]: 1,
  [`[sem|sin] [e-mail|e-mails|email|emails|correo] [desde|hoje|ontem|aqui|na|no|há|novamente|hoy|ayer]`]: 1,
  [`[ajuda|ajudar|ajudem|socorro|help|ayuda|ayudar|suporte|auxílio] [com|no|nos|na|with|con|en|para] [${MY}][${MAIL}]`]: 1,
}

/** A password that is asked for or forgotten, a browser and a box that is full are nobody's checklist; nor a line that is down. */
const ELSEWHERE =
  /\b(?:senhas?|passwords?|contrasena|clave|login|navegador|browser|hackead[oa]|invadid[oa]|hacked|chei[oa]s?|lotad[oa]s?|llen[oa]s?|full|quota|cota|cuota|armazenamento|storage|marketing|cadastr[oa]s?|desconsider[a-z]{1,4}|disregard|expir[a-z]{1,5}|venc(?:eu|id[oa]|imento)|renov[a-z]{1,6}|suspens[a-z]{1,3}|bloque[a-z]{1,5}|certificad[oa]s?)\b|\bsem internet\b|\binternet (?:caiu|parou|nao|esta fora|ta fora)\b/

/** "Seu e-mail está com problema, clique aqui", "o e-mail de vocês não funciona": what is written to us of ours is no customer's trouble. */
const OFFERED =
  /\b(?:seu|sua|seus|suas|your|tu|su|sus) (?:[a-z]{1,12} )?(?:e-?mails?|mailbox|correos?|contas?|caixas?|account|cuenta|buzon|empresa|negocio|clientes|company|business)|\b(?:e-?mails?|correos?|mails?)(?: [a-z]{3,14})? d[eo] (?:voces|vcs|ustedes)\b|\b(?:cli(?:que|ca|ck)|click)\b|https?:\/\//

/** "Não tenho mais problema", "o e-mail não caiu mais", "vai ficar fora do ar no domingo?", "se o e-mail parar": nothing is amiss. */
const NOT_SO =
  /\b(?:nao|not|no|nem|ya no) (?:(?:esta|estao|estou|estamos|ta|mais|more|deu|da|dao|dando|apresentou|tem|temos|tenho|tive|tivemos|ha|houve|is|has|have|had|any|ya|tiene|tienen|tengo|hay|dio|longer) ){0,4}(?:problem[as]?|problemas|erros?|errors?|falhas?|fallas?|issues?|trouble|defeitos?|parou|caiu|travou|fora do ar|down)\b|\b(?:vai|vao|va a|van a|will|ira|going to) (?:(?:be|ficar|estar|quedar) )?(?:parar|cair|sair|fora|parado|down|dejar|caer|stop|indisponivel)\b|\b(?:se|caso|if|si) (?:o |os |a |as |meu |meus |nosso |nossos |my |our |the |el |mi )?(?:e-?mails?|correos?|contas?|caixa)\b|\b(?:que horas|horario de|what time|opening hours)\b/

/** "O filtro do e-mail", "o atendimento por e-mail", "o link que veio por e-mail". */
const OF_MAIL =
  /\b(?!(?:problem[as]?|problemas|erros?|errors?|falhas?|fallas?|defeitos?|dificuldades?|contas?|caixas?|cuentas?|casillas?|servicos?|servicios?|servidor|sistema|acesso|acceso|uso|funcionamento|todos|todas|alguns|algumas|nenhum[a]?|none|all|any|some|um[a]?|antes|depois|alem|perto|longe)\b)[a-z]{3,20} (?:d[aeo]s?|del|of|por|pelo|via|by) (?:(?:o|meu|minha|nosso|nossa|my|our|the|mi) )?(?:e-?mails?|correos?|correio)\b/

/** Whose mail it is, where it is no letter that does not open: "o e-mail da clínica do Pedro". */
const OF_WHOM =
  /(?<!-|(?:abrir|abro|ler|ver|open|read|leer) (?:[oa]|the|el|un|um|an) )\b((?:e-?mails?|e mail|mails?|correios?|correos?|contas?|caixas?|mailbox(?:es)?|accounts?|cuentas?)(?: aqui| corporativos?)?) (?:aqui )?(?:d[aeo]s?|del|de la|of|at)(?: (?:minhas?|meus?|noss[oa]s?|my|our|the|mi|la))? (?!spam|phishing|golpes?|virus|bancos?(?![a-z])|prefeitura|govern|receita|notas?|pedidos?|compras?|contratos?|convites?|pesquisas?|promoc|confirma|ativac|avis)[a-z]{2,20}(?: [dn][aeo]s? [a-z]{2,20})?/g

const vague = makePhraseWeights(VAGUE)

/** Of what is told around it, names and courtesies of no list among it. */
const MAX_STRANGE = 5
const MAX_CLAUSE = 200
const CLAUSE_END = /[.;!?,:\n]| (?:e|mas|but|and|pero|y|pois|porque|because|so que) /g

/** Returns whether `subject` and the newest letter say that mail does not work, and nothing by which a checklist could be told. */
export function isVague(subject: string, { newest, reports, speeches }: Heard): boolean {
  const isAlone = reports.length === 0 && speeches.length === newest.speeches.length
  return isAlone && tellsOnlyTrouble(`${foldInPlace(subject.slice(0, 200))}\n;\n${newest.text}`)
}

/** Returns whether folded text says so. */
export function tellsOnlyTrouble(folded: string): boolean {
  if (folded.length > MAX_LETTERS) return false
  const told = folded.replace(ADDRESS, ' ')
  if (NOT_MAIL.test(told) || ELSEWHERE.test(told) || OFFERED.test(told) || NOT_SO.test(told) || isPlainRequest(told)) return false
  if (countWeights(OTHER_MATTERS, told) > 0 || countWeights(PROGRAM_MATTERS, told) > 0) return false
  const words = told.replace(OF_WHOM, '$1')
  return findPhrases(vague, words).some((said) => !isDenied(words, said.start) && isBareClause(words, said)) && isShortTale(words)
}

/** Whether nothing else is told in one breath with it: "meu e-mail não abre PDF". */
function isBareClause(words: string, { start, end }: Range): boolean {
  const before = words.slice(Math.max(0, start - MAX_CLAUSE), start)
  const from = allMatches(before, CLAUSE_END).at(-1)
  const behind = words.slice(end, end + MAX_CLAUSE)
  const to = behind.search(CLAUSE_END)
  const clause = `${from === undefined ? before : before.slice(from.index + from[0].length)}${words.slice(start, end)}${to < 0 ? behind : behind.slice(0, to)}`
  return countStrange(clause) === 0 && !OF_MAIL.test(clause)
}

/** Who tells much more is to be read by a person. A short last line signs. */
function isShortTale(words: string): boolean {
  const lines = words.split('\n').filter((line, at) => at < 1 || /[.!?;,]\s*$/.test(line) || line.length > MAX_SIGNED)
  return countStrange(lines.join('\n')) <= MAX_STRANGE
}

const MAX_SIGNED = 40
