// A first mail that says that mail does not work, and not what of it: "meu e-mail parou". Whoever writes so can be asked which of the desk's matters
// it is. Comes in: the subject and the newest letter. Goes out: whether that is all it says; another matter, or an offer in such words, is not it.
import { foldInPlace } from '../fold-in-place.ts'
import type { Heard } from '../hear.ts'
import { ADDRESS, countWeights } from './choose-checklist.ts'
import { NOT_MAIL } from './find-hinted.ts'
import { OTHER_MATTERS } from './other-matters.ts'
import { isPlainRequest } from './plain-request.ts'
import { PROGRAM_MATTERS } from './program-matters.ts'

/** Whoever tells more of it says what it is, or tells of something else. */
const MAX_LETTERS = 700

const MY =
  'o |os |a |as |meu |meus |minha |minhas |nosso |nossos |nossa |nossas |mi |mis |el |los |nuestro |nuestros |my |our |the |todos os |todos os nossos |todos os meus |all my |all our |'
const MAIL =
  'e-mail|e-mails|email|emails|e mail|imeil|emeio|imeio|mail|mails|correio|correio eletrônico|correo|correos|correo electrónico|caixa postal|caixa de e-mail|caixa de email|conta de e-mail|conta de email|contas de e-mail|contas de email|caixas de e-mail|mailbox|mailboxes|e-mail account|email account|email accounts|cuenta de correo'
const NOT = "não|nem|n|nao|not|isn't|isnt|doesn't|doesnt|aren't|won't|don't|no|nunca"
const WORKS =
  'funciona|funcionam|funcionando|funcionar|funcionou|func|abre|abrem|abrindo|abriu|conecta|conectam|conectando|carrega|carregam|carregando|responde|respondem|presta|work|works|working|open|opens|opening|load|loading|connect|connecting|respond|responding|funcionan|anda|andan|carga'
const TROUBLE =
  'problema*|erro*|falha*|dificuldade*|defeito*|pane|instabilidade|trouble|problem|problems|issue*|error*|falla*|inconveniente*|dificultad*'
const BROKEN =
  'parou|pararam|parado|parados|caiu|caíram|caído|caídos|fora do ar|fora do|travou|travado|travados|travando|bugado|bugou|bugando|pifou|pifado|morreu|quebrado|quebrou|estragou|ruim|inoperante|inoperantes|indisponível|indisponíveis|instável|offline|off-line|off|deu pau|deu ruim|deu pane|deu tilt|broken|broke|down|dead|stopped|stops|crashed|dejó|dejaron|se cayó|roto|muerto'
const CAN =
  "consigo|conseguimos|consegue|conseguem|conseguindo|consegui|dá pra|dá para|posso|podemos|can't|cannot|cant|unable|able|puedo|podemos|pude|logro|logramos"
const USE =
  'usar|utilizar|acessar|abrir|entrar|entrar no|entrar nos|entrar na|logar|logar no|mexer|mexer no|use|access|open|get into|get in to|log into|log in to|acceder al|acceder a|acceder|entrar al|entrar a|entrar en|ingresar al|ingresar a|utilizar'

const VAGUE: Record<string, number> = {
  [`[${MAIL}] … [${NOT}] … [${WORKS}]`]: 1,
  [`[${NOT}] … [${WORKS}] [${MY}][${MAIL}]`]: 1,
  [`[${MAIL}] … [${BROKEN}]`]: 1,
  [`[${BROKEN}] [${MY}][${MAIL}]`]: 1,
  [`[${MAIL}] … [com|c|deu|dá|da|dando|dar|apresenta|apresentando|apresentou|has|having|got|gives|giving|showing|con|tiene|tienen|da|dio|dando] [um |uma |algum |uns |muito |an |a |some |un |][${TROUBLE}]`]: 1,
  [`[${TROUBLE}] [no |nos |na |nas |com |com o |com os |com a |do |dos |da |de |with |in |on |en |en el |con |del |de los |][${MY}][${MAIL}]`]: 1,
  [`[${NOT}|${CAN}] … [${CAN}|to] … [${USE}] [${MY}][${MAIL}]`]: 1,
  [`[ajuda|ajudar|ajudem|socorro|help|ayuda|ayudar|suporte|auxílio] [com|no|nos|na|with|con|en|para] [${MY}][${MAIL}]`]: 1,
}

/** A password that is asked for or forgotten, and a browser, are nobody's checklist. */
const ELSEWHERE = /\b(?:senhas?|passwords?|contrasena|clave|login|navegador|browser|hackead[oa]|invadid[oa]|hacked)\b/

/** "Seu e-mail está com problema, clique aqui": what is written to us of ours is no customer's trouble. */
const OFFERED =
  /\b(?:seu|sua|seus|suas|your|tu|su|sus) (?:[a-z]{1,12} )?(?:e-?mails?|mailbox|correos?|contas?|caixas?|account|cuenta|buzon)|\b(?:cli(?:que|ca|ck)|click)\b|https?:\/\//

/** Returns whether `subject` and the newest letter say that mail does not work, and nothing by which a checklist could be told. */
export function isVague(subject: string, { newest, reports, speeches }: Heard): boolean {
  const isAlone = reports.length === 0 && speeches.length === newest.speeches.length
  return isAlone && tellsOnlyTrouble(`${foldInPlace(subject.slice(0, 200))}\n;\n${newest.text}`)
}

/** Returns whether folded text says so. */
export function tellsOnlyTrouble(folded: string): boolean {
  if (folded.length > MAX_LETTERS) return false
  const told = folded.replace(ADDRESS, ' ')
  if (NOT_MAIL.test(told) || ELSEWHERE.test(told) || OFFERED.test(told) || isPlainRequest(told)) return false
  return countWeights(OTHER_MATTERS, told) === 0 && countWeights(PROGRAM_MATTERS, told) === 0 && countWeights(VAGUE, told) > 0
}
