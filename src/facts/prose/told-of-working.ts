// Values of what works, told beside what fails: "o do caixa (Outlook 2019, porta 995) continua recebendo", "a estação vizinha não apresenta a
// falha", "o meu: Outlook 2021, porta 995. Esse funciona." Comes in: folded text. Goes out: the spans that tell of another device, person or
// account where all is well. What has the same setting as the writer's own is no other's. Every window is bounded.
import { DEVICE } from '../../value/device-words.ts'
import { PERSON } from '../../value/people-words.ts'
import { RECEIVING_SIDE, SENDING_SIDE } from '../../value/setting/server-sides.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import type { Range } from '../range.ts'
import { sentenceAround } from './sentence-around.ts'
import { AMISS, DENIAL, GOES, MAIL_VERB, WELL } from './state-words.ts'

const READER = `(?:${DEVICE}|outlook|thunderbird|programa|e-?mail|conta|caixa|cuenta|account)`
const NO_HOLDER = `(?:meu|minha|nosso|nossa|my|our|mi|nuestr[oa]|programa|servidor|${RECEIVING_SIDE}|${SENDING_SIDE}|internet|conta|e-?mail|pop3?|imap|ssl|tls|site|operadora|provedor|erro|ip|porta|dia|mes|ano|suporte|sistema|voces?)`
const HOLDER = `(?:del[ea]s?|d[oae]s? (?:(?:meu|minha|nosso|nossa) ${PERSON}|(?!${NO_HOLDER}(?![a-z]))[a-z]{2,14})|de (?:el|ella|mi ${PERSON})|del [a-z]{3,14}|de la (?!c(?:uenta|onexion)\\b)[a-z]{3,14})`
const VERSION = '(?: (?:mail|express|[0-9][0-9.]{0,9})){0,2}'
/** Somebody or something else, at the beginning of what is told of it. */
const OTHER = new RegExp(
  [
    `(?<=^|[.!?;:,(] {0,3}|\\b(?:e|mas|ja|enquanto|que|porque|pois|pero|y|and|but|so|because) )(?:n?[oa]|el|la|en el|en la) ${HOLDER}`,
    `(?<![a-z])(?:n|d)?(?:[oa]|el|la) ${READER}${VERSION} (?:${HOLDER}|(?:vizinh|vecin)[oa]|(?:ao|do|de al) lado)`,
    `(?<![a-z])(?:(?:n|d)?[oa]|n?um[a]?|el|la|en el|en la|the|on the|in the) (?:outr[oa]|otr[oa]|other|velh[oa]|antig[oa]|viej[oa]|old|new|nov[oa](?= (?:d[oa]|el[ea]|funciona|recebe|baixa|ta|esta|entra))|nuev[oa](?= (?:anda|funciona|recibe)))(?: (?:${READER}|one))?(?![a-z])`,
    `(?<![a-z])(?:(?:o|a|el|la) )?(?:(?:meu|minha|nosso|nossa|my|our|mi|nuestr[oa]) ${PERSON}(?:'s)?|(?:o|a|el|la|the) ${PERSON} (?:d[aoe]|de la|next|at)(?: [a-z]{2,12})?)(?![a-z])`,
    // "Micro 1 (recepção): Outlook 2016, …, funciona": of several that are counted.
    `(?<![a-z])${READER} (?:n[.o°º]{0,2} ?)?[0-9]{1,2}(?= ?(?:[(:,]|[-–] ))`,
    `(?<![a-z])(?:his|her|their|(?:my|our) own) (?:${DEVICE}|outlook|one)`,
  ].join('|'),
  'g',
)
/** The writer's own, which is the other one where somebody else's fails. */
const OWN = new RegExp(
  `(?<![a-z])(?:(?:n?[oa] (?:meu|minha)(?: ${READER}${VERSION})?|el mio|la mia|mine|on mine|my (?:own )?one|(?:on |in )?my (?:own )?${READER}${VERSION}|en (?:el mio|mi ${READER}${VERSION}))(?= ?[(:,]| (?:e|eh|esta|ta|is|es|usa|uses|com|with|con|funciona|recebe|tem|tudo|works)\\b))`,
  'g',
)
/** "A minha conta, rui@…, no mesmo Mac, está pegando tudo": of two accounts, the one that its address names and that works. */
const OWN_ACCOUNT =
  /(?<![a-z])(?:(?:a|o|na|no|la|el|the) )?(?:minha|meu|my|mi) (?:outr[oa] |propri[oa] |other |own |otr[oa] )?(?:conta|caixa|e-?mail|correo|cuenta|account|mailbox)(?: (?:pessoal|particular|propri[oa]|principal|personal))?(?:,| \(|:)? ?[a-z0-9._+-]{1,64}@([a-z0-9.-]{3,100})/g
/** "Eu (rui@…) recebo sem problema com o Thunderbird 128": the writer himself, who tells of somebody else. */
const MYSELF =
  /(?<=^|[.!?;:] {1,2})(?:eu|yo|i)(?: mesm[oa]| aqui| mism[oa])?(?: ?\([^()\n]{3,80}\))?,? (?=(?:com|con|with|n[oa]|recebo|recibo|baixo|puxo|bajo|get|receive|download)(?![a-z]))/g
/** "A boa usa 995 e a minha está na 110", "a que funciona está na 995": of two, the one whose name says that it works. */
const WELL_ONE =
  /(?<=^|[.;!?:,(] {0,2}|\b(?:e|mas|and|but|y) )(?:a|o|la|el|the) (?:(?:conta|caixa|e-?mail|outr[oa]|cuenta) )?(?:bo[ma]|buen[ao]|good one|(?:one )?(?:que|that) (?:(?:esta|ta|segue|continua|still) )?(?:funciona(?:ndo)?|baixa(?:ndo)?|desce(?:ndo)?|recebe(?:ndo)?|entra(?:ndo)?|works|anda|baja))(?: (?:normal|bem|bien|beleza|certinho|direito|tudo|fine))?,? (?=(?:usa|utiliza|esta|ta|fica|uses|is on|na|no)(?![a-z]))/g
/** With whom it fails. */
const SOMEBODY_FAILS = new RegExp(
  `\\b(?:el[ea]|ella|el|he|she|his|hers|[oa] (?:d[oa] [a-z]{3,14}|del[ea])|(?:[oa]|el|la) [a-z]{3,14} (?:usa|utiliza|tem|tiene)|(?:(?:o|a|my|meu|minha|mi|the|el|la) )?${PERSON})(?![a-z])(?:[^!?]{1,160} )?(?:nao|n|no|not|won't|doesn't|can't|never|parou|deixou|dejo|stopped)(?![a-z])`,
)
/** Where the same account works besides. */
const ELSEWHERE =
  /\b(?:webmail|site|navegador|celular|telefone|browser|phone|web|movil|outro|other|enviar|envia|mandar|manda|sends?|sending)\b/
/** Where what is told is the writer's own again, or what fails. */
const TURN =
  /(?:[,;] |\b(?:e|mas|and|but|pero|y) )(?:(?:so|ja|agora|aqui|mas|o problema|and|only|solo) ){0,2}(?:(?:n?[oa]s? (?:meus?|minhas?|noss[oa]s?)|aqui|eu|a gente|nos|el mio|mine|on mine|my|i|we|yo)\b|(?:[oa]|la|el|the) (?:ruim|mala|bad one|que (?:nao|no|parou)|(?:one )?that (?:does|won|fail|stop)|com problema|problematic[oa])(?![a-z])|(?:n?[oa]|el|la|en el|en la) (?:d[aoe]|del[ea]s?|de la|del|outr[oa]|otr[oa])\b|(?:on )?(?:hers|his|theirs)\b)|\b(?:uso|usamos|i use|we use)\b|[.!?]\s/g

const ADVERB = '(?: (?:tudo|tudinho|todos?|os|as|o|e-?mails?|mensagens|muito|bem|mais|ainda|all|mail|messages|the|just|todo|los|correos))'
const NOT_DONE = "(?<!\\b(?:nao|n|nem|nunca|no|not|never|parou de|deixou de|para de|sem|doesn't|won't|isn't)(?: (?:esta|ta|mais|me|se))? )"
const WORKS = new RegExp(
  [
    `${NOT_DONE}\\b(?:continu(?:a|am)|segue|seguem|esta|ta|estao|tao|fica|anda|vai|roda|is|runs|va|sigue|${GOES})${ADVERB}{0,3} ${WELL}(?![a-z])`,
    `${NOT_DONE}\\b(?:continu(?:a|am)|segue|sigue|esta|ta|estao|tao|is|are|keeps|still) (?:tudo )?(?:receb|baix|pux|peg|traz|atualiz|cheg|entr|funcion|receiv|gett|work|download|recib|baj|lleg)(?:endo|ando|indo|ing|iendo)\\b`,
    `${NOT_DONE}\\b(?:funciona[m]?|works|anda bien|(?:recebe|recebo|baixa|puxa|pega|traz|entra|chega|abre|recibe|baja|llega|gets|receives|downloads|fetches|collects) (?:tudo|todos|todo|everything|hers|his|theirs|normal\\w{0,5}|certinho|sem|fine|bien|o e-?mail (?:del[ea]|d[oa])))\\b`,
    `${NOT_DONE}\\b(?:recebo|recibo|baixo|puxo|bajo|get|receive|download)(?: (?:mine|it|mail|e-?mails?|everything|tudo|todo|os meus|los mios|mis correos|my mail))? (?:${WELL}|sem (?:nenhum )?problemas?|sin (?:ningun )?problemas?|without (?:any )?(?:problems?|trouble|issues?)|lo mas bien)(?![a-z])`,
    `${NOT_DONE}\\b(?:funcion|pux|baix|entr|cheg|peg|baj|lleg)(?:ava|aba)m?${ADVERB}{0,2} (?:${WELL}|sem (?:nenhum )?problemas?|sin problemas?)(?![a-z])|${NOT_DONE}\\b(?:receb|desc|recib)iam?${ADVERB}{0,2} (?:${WELL}|sem (?:nenhum )?problemas?|sin problemas?)(?![a-z])|\\bworked (?:${WELL}|perfectly|without (?:any )?problems?)(?![a-z])`,
    `\\b(?:nao|no|doesn't|does not|never|nunca|sem|without|sin)(?: (?:apresent(?:a|ou)|da|deu|tem|teve|mostra|acusa|have|has|show|shows|get|gets|give|gives|tiene|presenta|muestra|sofre|any|um|uma|a|o|el|la|the|ess[ea]|est[ea]|mesm[oa]|nenhum[a]?|ningun[a]?|this|that)){0,4} (?:falha|erro|problemas?|defeito|isso|disso|error|issues?|problems?|trouble|fallo|falla)\\b`,
  ].join('|'),
)
const WORKS_ASIDE = new RegExp(`(?:${WORKS.source}) ?\\([^()]{3,200}\\)`, 'g')
/** Whoever logs in to the webmail has the same account in his program. */
const OF_WEBMAIL = /\bweb ?mail\b[^.;!?\n(]{0,30}$/
const FAILS = new RegExp(
  `(?<![a-z])(?:(?:${DENIAL}|nada|parou de|deixou de) (?:(?:esta|ta|estao|me|se|mais|is) )?${MAIL_VERB}|(?:par(?:ou|aram|ad[oa]s?)|trav(?:ou|a|ad[oa]s?)|fora do ar|caido|(?:el[ea]|que|so|tambem) falha|stopped|fails|failed|menos|exceto|except|dejo|da (?:o )?(?:mesmo )?erro|com (?:o mesmo )?(?:erro|problema|defeito)|tambem nao|que nao)(?![a-z]))`,
)
const ABOVE =
  /^["')]{0,2}[.;!,]?\s{1,3}(?:e )?(?:ess[ea](?: ai)?|este|aquel[ea]|el[ea]|la|n?el[ea]|nesse|nessa|ali|that one|this one|that|it|es[ea](?: si)?|alli)\b[^.!?\n]{0,40}/
/** "… liga normal. Só que não baixa": it is the same one that fails. */
const HOWEVER =
  /^[.;,!]{0,2}\s{1,3}(?:so que|mas|porem|contudo|entretanto|but|however|pero|sin embargo) (?!(?:n?[oa] (?:meu|minha)|aqui|eu|mine|on mine|my|el mio))/
const REACH = { behind: 160, before: 26 }

/** Most letters hold none of these: what WORKS asks for, by its rarer words. */
const SOUNDS_WELL =
  /\b(?:normal|ok|bo[ma]\b(?! (?:dia|tarde|noite))|bem\b|bien|cert(?:o|inho)\b|direit|perfe|100%|redond|tranquil|beleza|em ordem|liso|joia|fine|good|well|funciona|works?\b|working|recebendo|baixando|puxando|chegando|entrando|funcionando|receiving|getting|downloading|recibiendo|bajando|llegando|anda|tudo|todos?\b|everything|apresent|nao (?:da|deu|tem|teve|mostra|acusa|sofre)|sem (?:falha|erro|problema|defeito)|(?:no|without|any) (?:issue|error|problem|trouble)|sin (?:problema|error|fall)|no (?:tiene|da|presenta|muestra)|abre (?:o )?e-?mail|gets|receives|downloads|fetches|collects)/

/** Returns where `folded` tells of another's that works. */
const findWorking = keepByText((text: string): readonly Range[] => {
  // A blank line ends a sentence; the mark of "The Bat!" none.
  if (!SOUNDS_WELL.test(text)) return []
  const marked = text.replace(/\n(?=\n)/g, '.').replace(/(?<=\b(?:bat|becky))!/g, ' ')
  const folded = marked.replaceAll('\n', ' ')
  const called = FAILS.test(folded) ? allMatches(folded, WELL_ONE, MAX_SUBJECTS).map(({ index }) => toldFrom(marked, folded, index)) : []
  if (!WORKS.test(folded)) return called
  const others = allMatches(folded, OTHER, MAX_SUBJECTS).map(({ index }) => toldFrom(marked, folded, index))
  const doesOtherFail = others.some((told) => FAILS.test(folded.slice(told.start, told.end)))
  const own = doesOtherFail ? allMatches(folded, OWN, MAX_SUBJECTS).map(({ index }) => toldFrom(marked, folded, index)) : []
  const accounts = allMatches(folded, OWN_ACCOUNT, MAX_SUBJECTS)
    .map(({ index }) => toldFrom(marked, folded, index))
    .filter((told) => !ELSEWHERE.test(folded.slice(told.start, told.end)) && failsAtAnother(folded, told))
  const myself = allMatches(folded, MYSELF, MAX_SUBJECTS)
    .map(({ index }) => toldFrom(marked, folded, index))
    .filter(({ end }) => SOMEBODY_FAILS.test(folded.slice(end, end + SOMEBODY_REACH)))
  return [...[...others, ...own, ...accounts, ...myself].filter((told) => isWell(folded, told)), ...called, ...aside(folded)]
})

/** "O POP3 da recepção funciona (Outlook 2021, porta 995)": the brackets behind tell of what works, where something else fails. */
function aside(folded: string): Range[] {
  return FAILS.test(folded)
    ? allMatches(folded, WORKS_ASIDE, MAX_SUBJECTS)
        .filter(({ index }) => !OF_WEBMAIL.test(folded.slice(Math.max(0, index - 40), index)))
        .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    : []
}

/** Returns whether a mailbox that `told` does not name is said to fail: "não traz nada da caixa vendas@…". */
function failsAtAnother(folded: string, told: Range): boolean {
  const named = /[a-z0-9._+-]{1,64}@/.exec(folded.slice(told.start, told.end))?.[0]
  return (
    named !== undefined &&
    allMatches(folded, ADDRESS, MAX_SUBJECTS).some(({ 0: address, index }) => {
      if (address === named || (index >= told.start && index < told.end)) return false
      return (
        FAILS.test(folded.slice(Math.max(0, index - BESIDE_REACH), index)) || FAILS_BEHIND.test(folded.slice(index, index + BESIDE_REACH))
      )
    })
  )
}

const ADDRESS = /(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@/g

const MAX_SUBJECTS = 40
const SOMEBODY_REACH = 240

/** Returns whether `words`, folded and without line ends, say that mail comes as it should. */
export function tellsWell(words: string): boolean {
  return SOUNDS_WELL.test(words) && WORKS.test(words)
}

/** Returns whether `words`, folded and without line ends, say that something fails. */
export function tellsFailure(words: string): boolean {
  return FAILS.test(words)
}

/** What is told of the one that is named at `start`: to the end of its sentence, or to where another begins. */
function toldFrom(text: string, folded: string, start: number): Range {
  const sentence = sentenceAround(text, { start, end: start + 1 })
  const turn = allMatches(folded.slice(start + 2, sentence.end), TURN, 1)[0]
  return { start, end: turn === undefined ? sentence.end : start + 2 + turn.index }
}

/** "Disse que a internet está boa": of the network, and of no mail. */
const NETWORK_WELL =
  /(?<![a-z])(?:internet|rede|sinal|wi-?fi|conexao|link|modem|roteador|luz|network|conexion|red)(?: (?:del[ea]|daqui|aqui|da [a-z]{3,10}))? (?:ta|esta|tava|estava|continua|segue|anda|vai|funciona|is|was|works) (?:tudo |muito |bem |bastante )?[a-z]{1,12}/g

function isWell(folded: string, { start, end }: Range): boolean {
  const told = folded.slice(start, end).replace(NETWORK_WELL, ' ')
  if (FAILS.test(told)) return false
  const behind = folded.slice(end, end + REACH.behind)
  if (WORKS.test(told)) return !HOWEVER.test(behind)
  const above = ABOVE.exec(behind)
  return above !== null && WORKS.test(above[0]) && !FAILS.test(behind.slice(1).split(/[.!?]\s/)[0] ?? '')
}

const SAME = /\b(?:mesm[oa]s?|igual|iguais|same|mism[oa]|tambem|also|tambien)\b[^.;!?]{0,20}$/

/** Returns whether the value at `span` is told of another's that works. */
export function isOfWorking(folded: string, span: Range): boolean {
  const working = findWorking(folded)
  if (!working.some(({ start, end }) => start <= span.start && span.end <= end)) return false
  return !SAME.test(folded.slice(Math.max(0, span.start - REACH.before), span.start))
}

const LINK =
  '["\')>]{0,2}(?: (?:sem|com|without|with|sin|con) (?:criptografia|seguranca|ssl|tls|starttls|encryption|cifrado)(?:\\/tls)?)?(?:,| -| \\()?(?: (?:que|which|that|esta|ta|ess[ea]|is|it|segue|continua|ainda|still|ai|la|eu|a gente|i|so|e|ja)){0,3}'
/** "financeiro@… funciona, compras@… não": what is said right behind each. */
const WORKS_BEHIND = new RegExp(`^${LINK} (?:${GOES}|vai|${WELL})(?![a-z])(?! (?:menos|so|mal))`)
const FAILS_BEHIND = new RegExp(
  `^${LINK} (?:${DENIAL}|${AMISS})(?![a-z])|^${LINK} (?:da|deu|aparece|diz|gives|says|shows|dice|sale)(?: (?:isso|isto|o erro|a mensagem|this|the error))?:? ?["']`,
)
/** "…, que desde sábado (14/11, 9h20) devolve sempre a mesma resposta": when stands between. */
const FAILS_SINCE = new RegExp(
  `^["')>]{0,2}(?:,| -| \\()? ?(?:que|which|that|esta|ta|essa|esse)?,? (?:desde|since|a partir d[aeo]s?|dende)(?: [^\\s.;!?]{1,20}){1,7}?,? (?:${DENIAL}|${AMISS}|devolve|retorna|acusa|mostra|pede|recusa|rejeita|returns|gives|shows|asks|devuelve|pide|muestra)(?![a-z])`,
)
const BEHIND_REACH = 60
const SINCE_REACH = 130
const BESIDE_REACH = 140

/** Returns whether the value at `span` is said to work right behind it, and one of `others` near it not to. */
export function worksBeside(folded: string, span: Range, others: readonly Range[]): boolean {
  if (!WORKS_BEHIND.test(folded.slice(span.end, span.end + BEHIND_REACH))) return false
  return others.some(
    ({ start, end }) =>
      start - span.end < BESIDE_REACH &&
      span.start - end < BESIDE_REACH &&
      (FAILS_BEHIND.test(folded.slice(end, end + BEHIND_REACH)) || FAILS_SINCE.test(folded.slice(end, end + SINCE_REACH))),
  )
}
