// Settings of which the letter tells whether they work, beside the one it says is used: "porta 110 funciona, a 995 não. Uso a 995", "with 110 it
// works, we need 995". Comes in: folded text and spans of it. What is used is in question; what was only tried gives way. Every window is bounded.
import { PHONE } from '../../value/device-words.ts'
import type { Range } from '../range.ts'

const ONE =
  '(?:(?:sempre|so|mesmo|aqui|always|only|solo|siempre|still|ainda|sigo) )?(?:(?:a|o|na|no|n[oa]s|com a|da|la|el|con el|con la|the|on|with) )?(?:(?:porta|port|puerto) )?["\'(]?$'
/** "Uso a 995", "we're on 995", "a nossa é a 995", "precisamos da 995". */
const USED_BEFORE = new RegExp(
  `(?<!\\b(?:nao|nem|nunca|never|not|don't|no) (?:eu |me )?)\\b(?:uso|usamos|(?:a gente|aqui|empresa|escritorio|programa|outlook|thunderbird) usa|utilizo|utilizamos|(?:esta|estou|estamos|to|tou|ta) usando|(?:i|we)(?: have to| need to| must| do)? use|(?:i'm|i am|we're|we are|am|are) (?:using|on)|(?:preciso|precisamos|necesito|necesitamos)(?: (?:usar|utilizar|d[aeo]|que (?:seja|sea)))?|(?:i|we) need|tem que ser|tiene que ser|has to be|must be|(?:a|la|el) (?:nossa|minha|mia|mio|nuestr[oa]) (?:e|eh|es|esta|ta)|ours is|mine is|(?:agora|hoje|now|ahora) (?:(?:eu )?(?:deixei|coloquei|botei|pus|uso)|(?:e|eh|esta|ta|ficou|fica|is|it's|i have|esta)(?: (?:configurad[oa]|set to))?)|(?:a|la|el) que (?:(?:eu|a gente|nos) )?(?:uso|usamos|usa|preciso|precisamos|necesito) (?:e|eh|es)|the one (?:i|we) (?:use|need) is) ${ONE}`,
)
/** "995, que é a que eu uso", "995 is the one we use". */
const USED_BEHIND = new RegExp(
  `^["')]{0,2}[,(–-]{0,2} ?(?:(?:que|which|and|e|mas|but|pero) )?(?:(?:e|eh|is|es|ser) )?(?:(?:a|o|la|el|the one|what|justamente a|exatamente a) )?(?:(?:que|that|which) )?(?:(?:eu|nos|a gente|i|we|yo) )?(?:uso|usamos|usa(?![a-z])|use|need|preciso|precisamos|necesito)(?![a-z])(?! (?:n[oa]|on(?: my| the)?) ${PHONE}(?![a-z]))`,
)
/** "No celular uso a 143." */
const OF_ANOTHER_DEVICE = new RegExp(`\\b(?:${PHONE}|webmail|casa|home|antes|before|imap)\\b[^.;!?\\n]{0,24}$`)
/** "Uso a 143 no celular." */
const ON_ANOTHER_DEVICE = new RegExp(
  `^["')]{0,2} (?:(?:so|mas|tambem|only) )?(?:no|do|on|en|em)(?: (?:meu|my|the|mi|el))? (?:${PHONE}|webmail|casa|home)(?![a-z])`,
)

const DOES =
  "(?:funcion\\w{1,4}|vai|foi|entr(?:a|ou)|conect(?:a|ou)|baix(?:a|ou)|abr(?:e|iu)|rod(?:a|ou)|deu certo|da certo|pass(?:a|ou)|respond(?:e|eu)|anda|anduvo|va|works?|worked|working|connects?|connected|is (?:fine|ok)|goes|responds?|it (?:works|worked|fails|failed|connects)|fails?|failed|nao|n|no(?=[,.;!?]| (?:me |se )?(?:va|anda|funciona|conecta|entra|baja|responde|sirve)\\b)|not|doesn't|does not|didn't|won't|isn't|nem|tambem|falh(?:a|ou)|da erro|deu erro|trav(?:a|ou)|normal|ok)"
/** "110 funciona", "995 também não": what it does, right behind. */
const DONE_BEHIND = new RegExp(
  `^["')]{0,2}(?:,| -)?(?: (?:sem|com|without|with|sin|con) (?:criptografia|seguranca|ssl|tls|starttls|encryption|cifrado)(?:\\/tls)?,?)?(?: (?:que|which|that|e|ai|ele|ela|it|tudo|ja|so|eso|si|sim|and|y|eu|i|tentei|testei|tentamos|tried|probe|coloquei|botei|pus|puse|mudei|troquei|na|no|\\d{2,5}|com|sem|ssl,?)){0,7} ${DOES}(?![a-z])`,
)
const REACH = { before: 70, behind: 60, apart: 240 }

/** "… 110 sem SSL, e é assim que está agora" */
const SO_IT_IS =
  /^["')]{0,2}(?: (?:na|no|com|sem|e|with|without|on|port|porta|a|con|sin|en|el|puerto|ssl(?:\/tls)?|tls|starttls|criptografia|seguranca|encryption|cifrado|\d{2,5})){0,6}(?:,| e|,? and|,? y|\.)? (?:e |and |y )?(?:(?:e|eh) (?:assim|isso|desse jeito) que (?:esta|ta|ficou|deixei|deixamos|continua)|(?:assim|desse jeito) (?:esta|ta|ficou|deixei)|that(?:'s| is) (?:how|what|where) it (?:is|stands)|asi (?:esta|quedo|lo deje)|es como esta)(?![a-z])/

function isUsed(folded: string, { start, end }: Range): boolean {
  if (SO_IT_IS.test(folded.slice(end, end + REACH.apart))) return true
  const before = folded.slice(Math.max(0, start - REACH.before), start)
  const match = USED_BEFORE.exec(before)
  if (ON_ANOTHER_DEVICE.test(folded.slice(end, end + REACH.behind))) return false
  if (match !== null) return !OF_ANOTHER_DEVICE.test(before.slice(0, match.index))
  return USED_BEHIND.test(folded.slice(end, end + REACH.behind))
}

/** "No celular, que funciona, uso a 995": used, with another device that is not said to fail. */
function isUsedElsewhere(folded: string, { start, end }: Range): boolean {
  const before = folded.slice(Math.max(0, start - REACH.before), start)
  const behind = folded.slice(end, end + REACH.behind)
  const match = USED_BEFORE.exec(before)
  if (match === null || !(ON_ANOTHER_DEVICE.test(behind) || OF_ANOTHER_DEVICE.test(before.slice(0, match.index)))) return false
  return !TROUBLE.test(before.slice(before.search(LAST_CLAUSE))) && !TROUBLE.test(/^[^.;!?\n]{0,60}/.exec(behind)?.[0] ?? '')
}

const LAST_CLAUSE = /[^.;!?\n]*$/
const TROUBLE = /\b(?:nao|nada|nem|erro|falha|trava|parou|not|doesn't|fails?|stopped|error|no (?:funciona|anda|va|baja|conecta))\b/

/** "Disseram que a 110 está aberta", "a operadora não bloqueia a porta 25": what the network does with a port, whoever says so. */
const OPEN_BEHIND =
  /^["')]{0,2}(?:,? (?:(?:e|and|y) )?(?:(?:porta|port|puerto|a|as|the) )?\d{2,5}["')]{0,2}){0,2},?(?: (?:(?:ja|que|which|tambem|sempre|nao|n|no) ){0,2}(?:esta|estao|ta|tao|e|sao|fica|foi|foram|estava|is|are|was|were|isn't|aren't|has been)(?: not)?)?(?: (?:toda|tudo|sempre|already|now|also|de fato|realmente|mesmo))? (?:abert|liberad|desbloquead|permitid|bloquead|fechad|open|allowed|unblocked|blocked|closed|abiert|cerrad)[a-z]{0,3}(?![a-z])/
const OPENED_BEFORE =
  /\b(?:(?:des)?bloque(?:i|ia|iam|iou|iaram|ei|amos|ar|ia|an|o)|liber(?:a|am|ou|aram|ei|amos|ar|ado|ada|ando)|abr(?:e|em|iu|iram|i|imos|ir)|fech(?:a|am|ou|aram|ei|ar)|(?:un)?block(?:s|ed)?|open(?:s|ed)?)(?: (?:(?:a|as|o|na|n[oa]s|the|la|las|el|los|no firewall|no roteador|no modem) ?)){0,2}(?:(?:portas?|ports?|puertos?) )?(?:\d{2,5}(?:,| e| nem| ou| and| or| y| ni) (?:a |the |la )?){0,3}["'(]?$/

function isOfNetwork(folded: string, { start, end }: Range): boolean {
  return (
    OPEN_BEHIND.test(folded.slice(end, end + REACH.behind)) || OPENED_BEFORE.test(folded.slice(Math.max(0, start - REACH.before), start))
  )
}

/** Returns whether one of `others` near it is said to be in use, and of the value at `span` what it does, what the network does with it, or that another device uses it. */
export function isTriedBesideUsed(folded: string, span: Range, others: readonly Range[]): boolean {
  const ofNetwork = isOfNetwork(folded, span)
  const isTold =
    ((ofNetwork || DONE_BEHIND.test(folded.slice(span.end, span.end + REACH.behind))) && !isUsed(folded, span)) ||
    isUsedElsewhere(folded, span)
  if (!isTold) return false
  const isInUse = (other: Range): boolean => isUsed(folded, other) || (ofNetwork && isSet(folded, other) && !isOfNetwork(folded, other))
  return others.some((other) => Math.max(other.start - span.end, span.start - other.end) < REACH.apart && isInUse(other))
}

/** "No Outlook está 995" */
function isSet(folded: string, { start }: Range): boolean {
  const before = folded.slice(Math.max(0, start - REACH.before), start)
  return IS_SET.test(before) && !OF_ANOTHER_DEVICE.test(before)
}

const AT =
  '(?: ?(?:ja|com|na|no|n[oa]s|a|o|as|os|pel[oa]|em|usando|usar|colocar|botar|por|de tudo|tudo|duas|tambem|ate|porta|portas|ports?|puertos?|depois|with|on|both|the|el|la|los|en|con|using|outlook|thunderbird|em client|mailbird|programa|ssl(?:\\/tls)?|tls|starttls|sem|without|sin|nada|criptografia|e|and|y|tipo|primeiro|first|primero|\\d{2,5})[,:]?)'
/** "Já tentei na 995 com …": what was tried, */
const TRIED_BEFORE = new RegExp(
  `\\b(?:(?:tent|test|experiment|prob)(?:ei|amos|aram|ou|ado|ando|e|o)|tried|intente|intentamos)${AT}{0,6} ?["'(]?$`,
)
/** "nem na …", "tanto com …" and, of the second, "nem na …", "quanto sem …". */
const EITHER_BEFORE = new RegExp(`\\b(?:nem|tanto|neither|ni|both|either|seja)(?: (?!e |and |y )${AT}){0,3} ?["'(]?$`)
const EITHER_BETWEEN = /(?:\b(?:nem|quanto|como|nor|ni|or|and|seja)|,) (?:[a-z0-9]{1,10} ){0,4}["'(]?$/
const AT_ONE =
  /\b(?:n[ao]|pel[ao]|com(?: a| o)?|sem|usando|on|with|without|using|en (?:el|la)|con(?: (?:el|la))?|sin)(?: (?:a )?(?:porta|port|puerto))? ["'(]?$/
const FAILS_BETWEEN =
  /\b(?:nao|n|nada|doesn't|does not|won't|fails?|no (?:me |se )?(?:va|anda|funciona|conecta|entra|baja)|falha|trava|erro)(?![a-z])/
const SO_DOES_THIS =
  /^[^.;!?\n]{0,40}?\b(?:(?:tambem|tb|tbm) (?:nao|n)(?![a-z])|tampoco|neither|(?:a )?mesma coisa|o mesmo|mesmo erro|(?:d[ae] |fica |igual )n[ao] mesma|igual(?:zinho)?|(?:the )?same|lo mismo|idem|nenhum[a]?|nem uma nem|as duas|os dois|both|ningun[oa])/
/** "… mudei pra 110", "agora está 110": that one is set. */
const SET_BETWEEN =
  /\b(?:mud(?:ei|amos|ou)|troquei|troc(?:amos|ou)|pass(?:ei|amos)|coloc(?:amos|ou)|coloquei|botei|deix(?:ei|amos)|volt(?:ei|amos)|agora|hoje|(?:esta|ta|fica|ficou)(?! (?:dando|fora|ruim|na mesma))|us(?:o|a|amos)|changed|switched|now|using|use|set|left|cambi(?:e|amos)|deje|ahora|uso)\b/
const IS_SET =
  /\b(?:esta|ta|estava|estao|configurad[oa]s?|e|eh|is|es|set|usa|uso|usamos|usando|consta|aparece|tem)(?: (?:como|em|to|at))?(?: (?:n[ao]|com|on|with|en(?: el| la)?|con))? (?:a )?(?:porta |port |puerto )?(?:\d{2,5},? (?:com|with|con|sem|sin|without) )?["'(]?$/
/** "…, depois com 110 …, e em nenhuma das duas conecta" */
const NEITHER =
  /^[^.;!?\n]{0,40}?(?:,|\b(?:e|mas|and|but|y|pero)) (?:(?:em|com|com as|with|on|con|n)? ?(?:nenhum[a]?(?: d[aeo]s (?:duas|dois))?|neither(?: of them)?|ningun[oa]?(?: de (?:los|las) dos)?)|nem uma nem (?:a )?outra|(?:as|os) du?[ao]s|both|los dos) (?:(?:deles|delas|me|se|ele|ela|it|os|as) )?(?:conect|funcion|vai|foi|foram|d[ae](?:o|u|ram)?(?![a-z])|fal|fail|work|anda|va(?![a-z])|baix|time|recus)/
const AND_THEN = /(?:,| (?:e|and|y|ou|or|depois|then)(?= ))/
/** "Portas 110 e 995 liberadas" */
const LISTED = /^["')]{0,2}(?:,? (?:e|and|y|ou|or|nem) (?:(?:a|the|la) )?|, |\/)["'(]?$/
const PAIR = { before: 80, between: 80, behind: 80 }

/** Returns whether the value at `span` and one of `others` beside it are told alike, as tried and failing: which is set is not said, or it is the other. */
export function isOneOfTried(folded: string, span: Range, others: readonly Range[]): boolean {
  return others.some((other) => {
    const [first, second] = span.start < other.start ? [span, other] : [other, span]
    const between = folded.slice(first.end, second.start)
    if (between.length > PAIR.between || /[.;!?]\s|\n\s{0,4}\n/.test(between) || SET_BETWEEN.test(between)) return false
    if (isUsed(folded, first) || isUsed(folded, second)) return false
    const before = folded.slice(Math.max(0, first.start - PAIR.before), first.start)
    const behind = folded.slice(second.end, second.end + PAIR.behind)
    if (LISTED.test(between) && isOfNetwork(folded, first) && isOfNetwork(folded, second)) return true
    if (NEITHER.test(behind) && AND_THEN.test(between)) return true
    if (TRIED_BEFORE.test(before)) return /(?:,| (?:e|and|y|ou|or|quanto|como|depois|then)(?= ))/.test(between)
    if (EITHER_BEFORE.test(before) && EITHER_BETWEEN.test(between)) return true
    if (!FAILS_BETWEEN.test(between) || !SO_DOES_THIS.test(behind)) return false
    return IS_SET.test(before) ? span === second : AT_ONE.test(before)
  })
}
