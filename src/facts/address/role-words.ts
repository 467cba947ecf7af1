// Which part an address plays in a mail, told by the words around it alone: it left here, it should have come there.
// Comes in: a folded text and where an address stands. Goes out: the part, and whether verbs and nouns say so or only a preposition.
// Whose the address is says nothing here: find-roles.ts and tell-direction.ts put the two together.
import { DEVICE } from '../../value/device-words.ts'
import type { Range } from '../range.ts'
import { type Role, roleInPair } from './role-in-pair.ts'
import { BETWEEN, FROM, PERSON, TO } from './role-prepositions.ts'

/**
 * `isSure`: said by what was done ("saiu de", "devia ter chegado em"), not by "de" or "para" alone. `isOfHolder`: told of who has the
 * address, elsewhere: it speaks for a direction, and for this very address less.
 */
export type RoleTold = { role: Role; isSure: boolean; isOfHolder?: true }

/** Up to here the same telling goes on: no sentence ends and no other address stands between. */
const ON = '[^.;!?@\\n]{0,60}'
/** As ON, but one address may stand between: "nada da Receita (nfe@…) na conta …", "de ana@… no meu …". */
const PAST_ONE = `(?:[^;!?@\\n]{1,80}@[a-z0-9.-]{1,100}[)>]?)?${ON}`
const NOT = "(?:nao|n|nunca|nem|nada|jamais|no|never|not|nothing|none|didn't|hasn't|haven't|doesn't|don't)"
const COME =
  '(?:cheg\\w{1,5}|entr(?:ou|a|am|aram|ando)|ca[ií]\\w{0,4}|cair\\w{0,3}|aparec\\w{1,5}|apareceu|bat(?:eu|er)|pass(?:ou|ar)|arriv\\w{1,4}|reach\\w{0,4}|land\\w{0,3}|show(?:ed|s|n)?(?: up)?|turn(?:ed|s)?(?: up)?|got|get|gets|getting|came|come|comes|made it|lleg\\w{1,5}|apareci\\w{0,3})'
const RECEIVE =
  '(?:receb\\w{1,6}|peg(?:ar|o|ou|ue)|received?|receives|receiving|got|gotten|get|seen|saw|see|recib\\w{1,4}|vi[ur]\\w{0,3}|visto)'
const WE_RECEIVE =
  '(?:receb(?:o|i|er|endo|ia|emos|iamos)|recib(?:o|i|ir|imos|iendo|ia)|pego|receiv(?:e|ed|ing)|get|getting|got|gotten|see|seen|vejo|vi|veo)'
const THEY_RECEIVE = '(?:receb(?:eu|e|em|eram|endo)(?!mos)|pegou|received?|receiving|got|gotten|get|seen|saw|viu|recib(?:io|e|en|ieron))'
/** "Pelo webmail", "no celular": with what somebody sends, before the account that he sends from. */
const MEANS = `(?:(?:pel[oa]|n[oa]|via|through|using|on|por el|desde el|en el) (?:(?:meu|minha|o|a|the|my|mi) )?(?:webmail|outlook|thunderbird|programa|navegador|site|aplicativo|app|gmail|browser|${DEVICE}),? )?`
const SEND =
  '(?:mand(?:ou|a|am|aram|ava|ei|amos)|envi(?:ou|a|am|aram|ava|ei|amos|o)|dispar(?:ou|a|am|aram|ei)|despach(?:ou|a|am|aram|ei|o)|remet(?:eu|e|em|eram|i)|post(?:ou|aram)|escrev(?:eu|e|em|eram|i)|encaminh(?:ou|a|am|aram|ei)|tent(?:ou|a|am|aram|ando)|sent|sends|sending|wrote|writes|tried|tries|trying|mailed|emailed|e-mailed|mando|escribio|escribe|intento|respond(?:eu|em|eram|io|ieron)|reenvi(?:ou|aram|o|aron)|replied|answered|escribieron|enviaron|mandaron)'
const SAYS =
  '(?:(?:me |nos |us )?(?:diz(?:em)?|diss(?:e|eram)|fal(?:a|ou|am|aram)|jur(?:a|ou|am)|garant(?:e|em|iu|iram)|assegur(?:a|ou|am|aram)|afirm(?:a|ou|am)|alega|alegam|insiste|insistem|asegura|aseguran|dice|dicen|dijo|says?|said|claims?|swears?)(?: (?:que|that))?(?: [a-z]{1,12}){0,3}? )?'

const SHOULD =
  '(?:e (?:para|pra)|devia|deveria|deviam|deveriam|tinha que|tinham que|tinha de|teria que|teria de|era (?:para|pra)|eram (?:para|pra)|precisava|should|(?:was|were|is) (?:supposed|meant|intended|expected) (?:to|for)|meant (?:to|for)|intended (?:to|for)|debia|deberia|tenia que)'

// mandei o laudo pro, escrevo pra fulana, no: what a test or an answer went to is another mail
const SENT_TO =
  '(?:mand|envi|dispar|despach|remet|encaminh|escrev|escrib|reenvi)[a-z]{1,6}|tent(?:ei|amos|ou|aram)(?= (?:p(?:ra|ro|ara)|ao) )|sent|sends?|sending|wrote|writes?|mailed|e-?mailed|forwarded|posted'

const SURELY_TO = [
  // What a mail server writes into its log.
  '(?:(?<![a-z])to=<|\\d (?:=>|->|\\*\\*|==) )$',
  `\\b(?:${SENT_TO}) (?!${ON}\\b(?:test[ei]s?|resposta|reply|prueba|copia|copy|normal|d[eoa]) )${ON}(?<=(?<!\\b(?:sao|eram|son|e|y) )\\b(?:para|pra|pro|ao|to|a|al)(?![a-z]) ?)(?:${BETWEEN}|\\s?${PERSON}\\s?)$`,
  // enviei o contrato da fazenda a x@, le mandé el aviso del remate a x@: "a" alone, right behind what was sent
  `\\b(?:${SENT_TO})(?![a-z])[^.;!?@\\n]{1,100}[a-z0-9)"'](?<!\\b(?:e|y|and|com|con|de|do|da|desde|usando|usei|uso|por|pela|foi|era|sao|eram|son|sou|com a|mas|que)) a [<("']?$`,
  // o destino era, tinha como destino, o destinatário é o fulano
  `\\b(?:destin(?:o|os|ation|atari[oa]s?)|recipients?|addressee)(?![a-z])${ON}$`,
  // quem devia ter recebido era, devia ter caído no, should have landed in, was meant for
  `\\b${SHOULD} (?:(?:ter|have|haber|ser|be|been|to|nos|me) ){0,3}(?:${COME}|${RECEIVE}|ido|ir|gone|go)(?![a-z])${ON}$`,
  `\\b(?:meant|intended|destined|addressed) (?:for|to)${BETWEEN}$`,
  `\\bquem (?:recebe|recebia|receberia|ia receber|esperava|espera|aguarda|aguardava)(?![a-z])${ON}$`,
  // ela garante que usou o endereço certo, digitaram meu e-mail direitinho
  `\\b(?:us|digit|coloc|bot|soletr|conf[ei]r|anot|tecle?)(?:ou|aram|iu|iram|o|aron)(?: (?:o|a|meu|minha|nosso|el|la|mi|nuestr[oa]))? (?:e-?mail|endereco|correo|direccion)(?: (?:d[eo] destino|cert(?:o|inho)|corret[oa]|direitinho|bem|bien|exato)){1,4}[,:]? ?[("']?$`,
  // mandar pra gente em, escreve pra nós no, email us at
  `\\b(?:(?:para|pra) (?:a )?(?:gente|nos|mim)|to (?:us|me)|conosco|comigo|(?:e-?mail|mail|write|reach|contact) (?:us|me)|nos (?:escrev|mand|envi)[a-z]{1,5}|(?:escrib|mand|envi)[a-z]{2,4}(?:nos|me))(?: (?:aqui|here|aca))? (?:em|no|na|at|on|en|en el|en la)${BETWEEN}$`,
  // pra onde eu mandei é, the address I sent it to was
  `\\b(?:(?:para|pra) (?:onde|quem)|aonde|a donde|a quien|to whom|where) (?:[a-z'-]{1,12} ){0,3}?(?:mand|envi|dispar|despach|remet|sent|wrote|escrev|escrib|foi|ia|fue|iba)[a-z]{0,6}(?![a-z])${ON}$`,
  `\\b(?:sent|wrote|mailed|emailed) (?:it |this |them )?to (?:is|was|were|are)${BETWEEN}$`,
  // sai como site@… e vai pra, e cai na caixa da diretora: the other end of what left
  `\\b(?:e|and|y|que|which|ele|ela|it|so|then|entao) (?:(?:ele|ela|it|so|then|depois|sempre|always|tudo|deveria|devia|tinha que|should) ){0,2}(?:vai|vao|ia|iam|ir|cai|caem|caia|cair|chega|chegam|chegava|chegar|entra|entrava|entrar|goes|go|went|lands?|arrives?|va|van|cae|llega)(?: \\([^()\\n]{1,20}\\))?(?: (?:direto|sempre|so|always|straight))? (?:pra|para|pro|ao|em|no|na|nos|to|in|at|a|en|al)(?:${BETWEEN}|\\s?${PERSON}\\s?)$`,
  // conferi no, revisó: who looks into a mailbox misses something there
  `\\b(?:revis|confer|olh|verific|procur|vasculh|check|search|look|busc)[a-z]{1,5}(?: (?:em|no|na|in|at|into|en|ate|nem|o|a|tambem)){0,2}${BETWEEN}$`,
  // tried to invoice, tentou avisar
  `\\b(?:tried|tries|trying) to (?:[a-z]{3,12} )${BETWEEN}$`,
  `\\b(?:tent(?:ou|a|am|aram|ei|amos)|intent(?:o|aron|e)) (?:contatar|contactar|avisar|acionar|alcancar|notificar|falar com|contato com|hablar con|alcanzar)${BETWEEN}$`,
  // não chegou em, nada entrou na caixa, never reached
  `\\b${NOT} (?:[a-z'-]{1,12} ){0,3}?${COME}(?: (?:nem|nada|even|ate|ainda|mais|aqui|la|any|nenhum|e-?mails?|mails?|mensage\\w{1,2}|messages?)){0,3} (?:em|no|na|nos|nas|ao|aos|at|in|to|into|al|a|en|pro|pra|para)${BETWEEN}$`,
  // não recebo nada no, não estamos recebendo os e-mails dela na conta
  `\\b${NOT} (?:[a-z'-]{1,12} ){0,3}?${WE_RECEIVE}(?![a-z])${PAST_ONE}(?<![a-z])(?:em|no|na|nos|nas|at|in|on|en|en el|en la)${BETWEEN}$`,
  `\\b${NOT} (?:[a-z'-]{1,12} ){0,3}?reach\\w{0,4}${BETWEEN}$`,
  // eles não recebem os e-mails de ana@… no
  `\\b${NOT} (?:[a-z'-]{1,12} ){0,3}?${THEY_RECEIVE}(?![a-z])[^;!?@\\n]{1,80}@[a-z0-9.-]{1,100}[)>]?,? (?:la )?(?:em|no|na|at|in|on|en|en el|en la)${BETWEEN}$`,
].map((source) => new RegExp(source))

const SURELY_FROM = [
  '(?:(?<![a-z])from=<|\\d <= )$',
  // saiu da caixa, partiu do, left, came from
  `\\b(?:sa(?:iu|i|em|iram|indo)|part(?:iu|e|em|iram|indo|io)|left|leaves|went out|goes out|salio|sale|salen|originad[oa]|v(?:eio|em|ieram|indo)|came|comes|coming)(?: (?:d[eoa]s?|pel[oa]|como|from|of|out of|as|desde|del|by|com|con))?${BETWEEN}$`,
  // a origem era, o remetente é o
  `\\b(?:origem|origen|origin|remetentes?|senders?|remitentes?|(?:e-?mail|conta|endereco|correo|cuenta) de envio)(?![a-z])${ON}$`,
  // ela usa o, trabalha com o
  `\\b(?:us(?:a|ou|am|aram|ei|ando|ava|es|ed|ing)(?! (?:(?:o|a|meu|minha|nosso|nossa|el|la|mi) )?(?:e-?mail|endereco|direccion|correo) (?:cert|corret|direit|bem|bien|exat|d[eo] destino))|utiliz\\w{1,5}|trabalha (?:com|no)|escreve (?:d[oe]|pel[oa])|writes from)${BETWEEN}$`,
  `\\b(?:la|lo|las|los) (?:mando|envio|mandaron|enviaron|remitio|escribio)(?: (?:el|la|desde))? ?$`,
  // a impressora está configurada com, o site foi configurado com; of a program that fetches it tells nothing
  `\\b(?:(?:impressora|multifuncional|copiadora|scanner|site|sistema|erp|dvr|nobreak|formulario|wordpress|printer|copier|system|website)\\b[^.;!?\\n]{0,30} (?:configurad[oa]|programad[oa]|set up|configured)|(?:^|[.;!?\\n]\\s?)(?:ela )?(?:esta|ta|foi|vem|fica) (?:configurad|programad)a) (?:com|with|con)${BETWEEN}$`,
  // foi pela conta do escritório, it was from: what was done is told before
  `\\b(?:foi|era|fue|(?:it|this|that) was|isso foi)(?: (?:mandad[oa]|enviad[oa]|sent|feito|tudo|sempre|always))? (?:d[eoa](?! nov[oa] )|pel[oa]|com [oa]|usando [oa]|from|using|desde|con la)${BETWEEN}$`,
  // sao dois que mandam todo dia, the ones who write to us are
  `\\b(?:que|q|who|that) (?:(?:me|nos|sempre|costumam?|mais|always|usually|usualmente|suelen?) ){0,2}(?:mandam|enviam|escrevem|disparam|remetem|mandar|enviar|escrever|send|write|mail|e-?mail|mandan|envian|escriben|mandar|escribir)(?: (?:to )?(?:me|us|nos))?(?![a-z])(?![^.;!?@\\n]{0,60}\\b(?:para|pra|pro|ao|to(?! (?:me|us)))\\b)${ON}$`,
  // quem mandou foi a fulana, do
  `\\bquem (?:costuma(?:va)? (?:me |nos )?(?:mandar|enviar|escrever)|(?:me |nos |sempre (?:me |nos )?)?${SEND})(?![a-z])(?![^.;!?@\\n]{0,60}\\b(?:para|pra|pro|ao|to)\\b)${ON}$`,
  // mandar um orçamento do x@ pra, sent the invoice from x@
  `\\b(?:${SENT_TO}) (?:(?:o|a|os|as|um|uma|uns|umas|the|an?|my|our|el|la|un|una|mi|meu|minha|nosso|nossa) )?(?:orcamentos?|propostas?|pedidos?|boletos?|notas?(?: fisca(?:l|is))?|faturas?|arquivos?|contratos?|documentos?|planilhas?|relatorios?|laudos?|projetos?|recibos?|convites?|curriculos?|e-?mails?|mensage(?:m|ns)|quotes?|invoices?|messages?|mails?|files?|contracts?|reports?|presupuestos?|facturas?|correos?|archivos?|mensajes?) (?:de [<("']?|(?:d[oa]|pel[oa]|from|desde|usando|using)${BETWEEN})$`,
  // te mandei o contrato assinado pelo e-mail x@, sent it through the account x@
  `\\b(?:(?:mand|envi|dispar|encaminh|remet|respond|escrev)(?:ei|ou|amos|aram|i|eu|emos|eram)|sent|wrote|mando|escribio?|envio) (?:[a-z'-]{1,14} ){0,5}?(?:pel[oa]|usando [oa]|atraves d[oa]|via|through|using|from|desde (?:el|la)|por el) (?:(?:meu|minha|nosso|nossa|the|my|our) )?(?:e-?mail|conta|endereco|correo|cuenta|address|account)${BETWEEN}$`,
  // mandei do x@, enviei pelo webmail com a conta x@
  `\\b${SEND} (?:(?:o|a|os|as|um|uma|isso|tudo|it|them|sempre|always) )?${MEANS}(?:d[eoa]s?(?! nov[oa] )|pel[oa]s?|usando|using|through|via|com|con|desde|from)${BETWEEN}$`,
].map((source) => new RegExp(source))

// What stands behind an address: "(iss@…) recusou", "fulano@… não recebeu", "ciclano@… tentou nos mandar".
const CLOSE = '^[)>"\',]{0,3} ?'
const THEN_TO = new RegExp(
  `${CLOSE}(?:(?:e|ele|ela|eles|que|and|he|she|they|y) )?(?:(?:${NOT} (?:[a-z'-]{1,12} ){0,2}?${THEY_RECEIVE})|recus(?:ou|a|aram|am)|rejeit(?:ou|a|aram|am)|devolv(?:eu|e|em|eram)|bloque(?:ou|ia)|reject(?:ed|s)|refus(?:ed|es)|rechaz(?:o|a)|devolvio)(?![a-z])`,
)
/** "O dele é rui@…, mandei ontem", "é no ana@…, mandaram sexta": the writer goes on with what he did himself, or with what others did. */
const I_SENT =
  '[)>"\']{0,3}, ?(?:eu |ja |e |i |yo |we ){0,2}(?:mandei|mandamos|enviei|enviamos|disparei|despachei|despachamos|remeti|escrevi|encaminhei|(?<=\\b(?:i|we) )(?:sent|wrote)|mande|envie|mandaram|enviaram|mandaron|enviaron)(?![a-z])'
const THEN_FROM = new RegExp(
  `(?!^${I_SENT})${CLOSE}(?:(?:que|who|ja|nos|me|have|has|is|esta|estao) ){0,2}${SAYS}(?:${SEND}|${NOT} (?:consegue|conseguem|conseguiu|can|could|puede|pudo) (?:nos |me )?(?:mandar|enviar|escrever|send|write|reach|mail|email|enviar|escribir)|(?:recebeu|recebe|receberam|recebem|got|gets|received|receives|recibio|recibe) (?:back|de volta|de vuelta|(?:um|uma|an?|o|the|un|una) (?:erro|error|bounce|aviso|devoluc\\w{1,4}|retorno|rebote|notice)))(?![a-z])`,
)

/** "Nem rui@… nem lia@… receberam": denied before them, each and all. */
const NEITHER = /(?:^|[^a-z])(?:nem|neither|nor|ni)(?: (?:o|a|the|el|la))? ?["'(<]?$/
const THEN_GOT = new RegExp(
  `^[)>"']{0,2}(?:,? (?:nem|nor|ni|e|and|y)(?: (?:o|a|the|el|la))? ?["'(<]?[^\\s@<>(]{1,64}@[a-z0-9.-]{1,100}[)>"']{0,2}){0,3},? (?:${THEY_RECEIVE})(?![a-z])`,
)

/** Returns whether the address at `span` is one of those that "nem … nem …" denies: "receberam" behind them is no word of success. */
export function isDeniedOfBoth(folded: string, { start, end }: Range): boolean {
  return NEITHER.test(folded.slice(Math.max(0, start - 16), start)) && THEN_GOT.test(folded.slice(end, end + THEN_GOT_REACH))
}

/** "Não chegaram para dois funcionários: …", "no llegó al cliente (…)": whom it did not reach, then the addresses. */
const NOT_TO_PEOPLE = new RegExp(
  `\\b${NOT} (?:[a-z'-]{1,12} ){0,3}?${COME}(?: (?:nem|ate|ainda|mais|aqui|e-?mails?|mensage\\w{1,2}|even|yet)){0,3} (?:ao|aos|to|al|a|pro|pra|para) (?:[a-z0-9][a-z0-9.-]{0,20},? ){0,4}[a-z][a-z.-]{1,20} ?[:(<]\\s{0,4}$`,
)

/** "De ana@… para rui@…": from the one to the other, whosoever writes it. */
const THEN_TO_ANOTHER = /^[)>"']{0,2},? (?:e )?(?:para|pra|pro|p\/|to|ao|al|a)(?: (?:o|a|the|el|la))? ?["'<(]?[a-z0-9._+-]{1,50}@/

const REACH = { before: 120, after: 60 }
const THEN_GOT_REACH = 220

const OTHERS_CLAUSE = new RegExp(
  `(@[a-z0-9.-]{1,120}[)>"',]{0,3} (?:(?:e|ele|ela|eles|que|and|he|she|they|y) )?)(${NOT} (?:[a-z'-]{1,12} ){0,2}?${THEY_RECEIVE})(?![a-z])`,
  'g',
)

/** "(x@…) não recebe nada de fora": who gets nothing from anybody is cared for, and is not whom a mail of the writer's did not reach. */
const FROM_NOBODY =
  /^[)>"',]{0,3} ?(?:(?:e|ele|ela|que|and|it|which|y) )?(?:nao|n|nunca|no|never|doesn't|don't|isn't|not|parou de|dejo de|stopped)(?: (?:esta|estao|ta|mais|esta mais))? (?:receb\w{1,5}|receiv\w{1,4}|get(?:ting)?|recib\w{1,5})(?: (?:mais|nada|nenhum|e-?mails?|mails?|mensage\w{1,2}|messages?|correos?|anything|any|nothing|vindos?|coming)){0,4} (?:extern\w{1,3}|d[aeo]s? (?:(?:nenhum|qualquer) |(?:contas?|dominios?|enderecos?|remetentes?) (?:d[eo]s? )?)?(?:gmail|hotmail|yahoo|uol|bol|terra|outlook\.com|icloud|dominios?|remetentes?|provedor)(?![a-z])|from (?:gmail|hotmail|yahoo|outlook\.com|icloud)(?![a-z])|d[eo]s? (?:fora|ninguem|extern\w{1,3}|outros dominios|nenhum lugar|lugar nenhum|afuera|nadie|clientes|fornecedores)|from (?:outside|anyone|anybody|nobody|external|other domains))/

/** Returns whether folded text says right behind `end`, where an address ends, that nobody's mail comes there. */
export function getsFromNobody(folded: string, end: number): boolean {
  return FROM_NOBODY.test(folded.slice(end, end + 110).replaceAll('\n', ' '))
}

/** Returns folded `text` without what it says that others do not get: "(pedidos@…) não está recebendo" is no word of our own mail. */
export function withoutOthersClauses(text: string, ownDomain: string | undefined): string {
  if (!text.includes('@')) return text
  return text.replace(OTHERS_CLAUSE, (all, address: string, clause: string, at: number) =>
    ownDomain === undefined || address.startsWith(`@${ownDomain}`) || getsFromNobody(text, at + all.length - clause.length)
      ? all
      : address + ' '.repeat(clause.length),
  )
}

// "O da distribuidora é …", "a gráfica (…)": whose the address is said to be.
const HOLDER =
  /(?:^|[^a-z])(?:d[oa]s?|del|de la|of the|o|a|the|el|la|minha|meu|nosso|nossa|my|our) ([a-z]{4,20})(?:,? (?:e|eh|is|es) (?:o |a )?[(<]?|\s{0,2}[(<])$/
const NOT_A_HOLDER =
  /^(?:e-?mails?|mails?|contas?|caixas?|enderecos?|correos?|cuenta|address|account|mailbox|mesm[oa]|seguinte|outr[oa]|destino|origem|para|pelo|pela|qual|quem|dele|dela|deles|delas)$/
const DETERMINER = '(?:o|a|os|as|the|el|la|minha|meu|nosso|nossa|my|our|mi|nuestra?) '
/** What is told of somebody stands near his address, before or behind. */
const HOLDER_REACH = 400

/** "O e-mail dela é …", "o dele é …", "her address is …": whose address it is, by a word for who was spoken of. */
const HOLDER_SPOKEN_OF =
  /(?:^|[^a-z])(?:(?:(?:o|a|el|la) )?(?:e-?mail|conta|endereco|caixa|correo|cuenta)|o|a|el|la) d(el[ea]) (?:e|eh|es) (?:o |a |el |la )?[(<]?$|(?:^|[^a-z])(?:her|his) (?:e-?mail |address |account |mail |e-?mail address )?is [(<]?$/
const CANNOT = `${NOT} (?:esta |ta |can |could )?(?:consegu(?:e|iu|indo)|puede|pudo|able to)`

/** Returns the part of somebody who is named beside his address and told of elsewhere: "a distribuidora não recebeu". */
function roleOfHolder(folded: string, span: Range): Role | undefined {
  const before = folded.slice(Math.max(0, span.start - 40), span.start)
  const named = HOLDER.exec(before)?.[1]
  const spokenOf = named === undefined ? HOLDER_SPOKEN_OF.exec(before) : null
  const holder = spokenOf === null ? named : (spokenOf[1] ?? '(?:he|she)')
  if (holder === undefined || NOT_A_HOLDER.test(holder)) return undefined
  const near = folded.slice(Math.max(0, span.start - HOLDER_REACH), span.end + HOLDER_REACH)
  const who = spokenOf === null ? `${DETERMINER}${holder}` : holder
  const isTo = new RegExp(
    `(?<![a-z])${holder} (?!que |which |that )(?:[a-z]{2,12} ){0,2}?${NOT} (?:[a-z]{1,12} ){0,2}?${THEY_RECEIVE}(?![a-z])|(?<![a-z])(?:${SENT_TO}) [^.;!?@\\n]{0,60}?(?:pra|pro|para|ao|to|al) (?:${DETERMINER})?${holder}(?![a-z])`,
  ).test(near)
  const isFrom = new RegExp(
    `(?<![a-z])${who} (?:[a-z]{2,12} ){0,1}?(?<!nao )${SEND}(?![a-z])|(?<![a-z])${who} (?:[a-z]{2,12} ){0,4}?${CANNOT} (?:mandar|enviar|responder|send|reply|write)(?![a-z])`,
  ).test(near)
  return isTo === isFrom ? undefined : isTo ? 'recipient' : 'sender'
}

/** "Meu fornecedor não recebe … Ele usa o vendas@…": whose it is, not what it sent. */
const USED_BY_THEM = new RegExp(`(?<![a-z])(?:el[ea]s?|he|she|they|ell[oa]s|el) (?:usa|usam|uses?|usan)(?: (?:o|a|the|el|la))?${BETWEEN}$`)
const THEY_GET_NONE = new RegExp(
  `(?<![a-z])${NOT} (?:[a-z]{1,12} ){0,2}?${THEY_RECEIVE}(?![a-z])|${NOT} (?:me )?(?:chega|chegou|chegam|cheg[a-z]{1,4}) (?:pra|para|to) (?:el[ea]s?|him|her|them)(?![a-z])`,
)
const THEY_SEND = new RegExp(
  `(?<![a-z])(?:el[ea]s?|he|she|they|(?<!\\bo )que|cliente|fornecedor[a]?) (?:[a-z]{2,12} ){0,1}?(?<!nao )${SEND}(?![a-z])`,
)

/** "Não recebo as respostas dele", "we get none of her mails": what he sends is missed. */
const WE_GET_NONE_OF_THEIRS = new RegExp(
  `(?<![a-z])${NOT} (?:[a-z'-]{1,12} ){0,2}?${WE_RECEIVE} (?:[a-z'-]{1,14} ){0,4}?(?:del[ea]s?|de (?:el|ella|ellos)|(?:his|her|their) (?:e-?mails?|mails?|messages?|replies|answers)|from (?:him|her|them))(?![a-z])`,
)

function partOfUsed(folded: string, start: number, before: string): Role | undefined {
  if (!USED_BY_THEM.test(before)) return undefined
  const near = folded.slice(Math.max(0, start - HOLDER_REACH), start)
  if (WE_GET_NONE_OF_THEIRS.test(near)) return 'sender'
  return THEY_GET_NONE.test(near) && !THEY_SEND.test(near) ? 'recipient' : undefined
}

/** "O cliente usa compras@…; mandei pra ele ontem": to him who has it was sent. */
const SENT_TO_HIM =
  /^[)>"']{0,2}[.;,]?\s(?:(?:e|eu|ontem|hoje|entao|ai|and|i|y|le|les|ja|a gente|nos|we) ){0,3}(?!nao )(?:re)?(?:mand(?:ei|amos|e)|envi(?:ei|amos|e)|encaminh(?:ei|amos)|escrev(?:i|emos)|sent|wrote|e-?mailed|escribi)(?![a-z])[^.;!?@\n]{0,40} (?:(?:pra|para|to|a) (?:el[ea]|el|ella|him|her)|(?<=\b(?:sent|wrote|mailed) )(?:him|her))(?![a-z])/
const SENT_TO_HIM_REACH = 120
/** "Meu e-mail é ana@…, mandei pra ela": who is sent to is somebody else. */
const OF_MYSELF =
  /\b(?:meu|minha|noss[oa]|my|our|mi|nuestr[oa]|uso|usamos|use)(?: (?!cliente|fornec|contad|client|supplier)[a-z-]{1,12}){0,2}(?: (?:e|eh|is|es))?(?: (?:o|a|the|el|la))? ?["'(<]?$/

const IS_MISSED = new RegExp(`\\b${NOT} (?:[a-z'-]{1,12} ){0,3}?(?:${COME}|${WE_RECEIVE})(?![a-z])`)

const WRITES_TO_ME = new RegExp(`\\b(?:quem|que|who|quien|el[ea]) (?:sempre )?(?:me|nos) (?:sempre )?${SEND}`)
const HIS_IS_MISSED = new RegExp(
  `\\b(?:respostas?|respuestas?|retorno|repl(?:y|ies)|answers?) (?:[a-z]{1,12} ){0,4}?${NOT}(?![a-z])|\\b${NOT} (?:[a-z'-]{1,12} ){0,3}?(?:(?:veio|vem|volt\\w{1,3}|chegou|chega) (?:a |nenhuma )?(?:resposta|retorno)|${WE_RECEIVE} (?:a |nenhuma |any |the )?(?:resposta|retorno|reply|answer|respuesta))(?![a-z])`,
)

function isSentTo(folded: string, { end }: Range, before: string): boolean {
  if (!SENT_TO_HIM.test(folded.slice(end, end + SENT_TO_HIM_REACH)) || OF_MYSELF.test(before)) return false
  // "Não recebo nada de rui@…. Mandei pra ele …": his mail is in question, and not what was sent to him about it.
  if (FROM.test(before) || IS_MISSED.test(before) || WRITES_TO_ME.test(before)) return false
  // "Mandei pra ele o pedido e a resposta nunca veio": of what went both ways his is in question.
  if (HIS_IS_MISSED.test(folded.slice(end, end + 2 * SENT_TO_HIM_REACH))) return false
  // "Mandei pra ele o CNPJ e ele mandou a nota"
  return !THEY_SEND.test(folded.slice(end, end + 2 * SENT_TO_HIM_REACH))
}

/** "from=ana@… to=rui@…": the keys of a program's log, whatever its sentence says. */
const KEYED = /(?<![a-z])(?:((?:mail_?|envelope_?)?from|sender|remetente|de)|(?:rcpt_?)?to|rcpt|recipient|destinatario|para)=["'<]{0,2}$/

/** Returns the part that the words around `span`, an address in folded text, give it; `sentence` bounds what is looked at. */
export function roleAround(folded: string, span: Range, sentence: Range): RoleTold | undefined {
  const before = folded.slice(Math.max(sentence.start, span.start - REACH.before), span.start)
  const key = KEYED.exec(before)
  if (key !== null) return { role: key[1] === undefined ? 'recipient' : 'sender', isSure: true }
  // Where both are said, the nearer one holds: "saiu do nosso … e o destino era …".
  const ofUsed = isSentTo(folded, span, before) ? 'recipient' : partOfUsed(folded, span.start, before)
  if (ofUsed !== undefined) return { role: ofUsed, isSure: true }
  const [to, from] = [nearest(before, SURELY_TO), nearest(before, SURELY_FROM)]
  if (to !== undefined || from !== undefined) return { role: (to ?? -1) > (from ?? -1) ? 'recipient' : 'sender', isSure: true }
  const behind = folded.slice(span.end, Math.min(sentence.end, span.end + REACH.after))
  if (NOT_TO_PEOPLE.test(before) && !THEN_TO_ANOTHER.test(behind)) return { role: 'recipient', isSure: true }
  const preposition = TO.test(before) ? 'recipient' : FROM.test(before) ? 'sender' : undefined
  if (isDeniedOfBoth(folded, span)) return { role: 'recipient', isSure: true }
  if (THEN_TO.test(behind) && preposition !== 'sender') return { role: 'recipient', isSure: true }
  if (preposition === 'sender' && THEN_TO_ANOTHER.test(behind)) return { role: 'sender', isSure: true }
  if (THEN_FROM.test(behind) && preposition !== 'recipient') return { role: 'sender', isSure: true }
  const ofPair = roleInPair(before, behind)
  if (ofPair !== undefined) return { role: ofPair, isSure: true }
  const ofHolder = preposition === 'recipient' ? undefined : roleOfHolder(folded, span)
  if (ofHolder !== undefined) return { role: ofHolder, isSure: false, isOfHolder: true }
  return preposition === undefined ? undefined : { role: preposition, isSure: false }
}

/** Where the last of `patterns` that reach the end of `before` begins. */
function nearest(before: string, patterns: readonly RegExp[]): number | undefined {
  const starts = patterns.flatMap((pattern) => pattern.exec(before)?.index ?? [])
  return starts.length === 0 ? undefined : Math.max(...starts)
}
