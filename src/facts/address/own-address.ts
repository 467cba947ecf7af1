// Whether an address is the customer's own. Comes in: the address, where the customer writes from, and the domain where that is no
// public mail service's. Goes out: undefined where nothing tells. Of a customer with a public address only that very one is, and what he
// calls his own.
import { PERSON } from '../../value/people-words.ts'
import { foldInPlace } from '../fold-in-place.ts'

export type Customer = { from: string | undefined; ownDomain: string | undefined }

export function isOwnAddress(address: string, { from, ownDomain }: Customer): boolean | undefined {
  if (address === from) return true
  if (ownDomain === undefined) return from === undefined ? undefined : false
  return address.endsWith(`@${ownDomain}`)
}

// "no meu email do salão que é x@…", "minha conta da loja, x@…", "our account is x@…"; "meu e-mail pro x@…" is a mail.
const CALLED_OWN =
  /\b(?:meu|minha|nosso|nossa|my|our|mi|nuestr[oa]) (?:(?:work|business|personal|shop|office|school|company|outr[oa]|other|otr[oa]|second|segund[oa]) )?(?:e-?mail|imeio|conta|caixa|endereco|correo|cuenta|account|address|mailbox|inbox|direccion|casilla)(?: (?:postal|d[eoa]s? [a-z]{3,16}|del [a-z]{3,16}|of the [a-z]{3,16}|comercial|pessoal|profissional|particular|novo|daqui|aqui|principal)){0,2},?(?: (?:que|q|which|that))?(?: (?:e|eh|is|es))?(?: [oa])? ?[:(<]? ?$/

// "o e-mail da minha lojinha x@…", "the account of our office": of a place that is his, not of a person.
const OF_OWN_PLACE =
  /\b(?:e-?mail|imeio|conta|caixa|endereco|correo|cuenta|account|address|mailbox|casilla)(?: (?:postal|aqui|comercial))? (?:d[ao]|de|del|of) (?:minha|meu|nossa|nosso|my|our|mi|nuestr[oa]) (?:propri[oa] |pequen[oa] )?(?:loj[a-z]{1,6}|firm[a-z]{0,4}|empres[a-z]{1,6}|oficin[a-z]{1,5}|escritori[a-z]{1,5}|consultori[a-z]{1,3}|clinic[a-z]{1,5}|sala[o]?|atelie[r]?|negoci[a-z]{1,6}|comercio|padari[a-z]{1,4}|pousad[a-z]{1,6}|hotel|escol[a-z]{1,5}|creche|igreja|ong|associacao|restaurante|bar|mercad[a-z]{1,6}|farmacia|otica|barbearia|estudio|studio|sitio|fazenda|chacara|trabalho|servico|shop|store|business|company|office|firm|school|tienda|taller|oficina|trabajo|colegio),? ?(?:(?:que|q|which) )?(?:(?:e|eh|is|es) )?[:(<]? ?$/

// "Usei o endereço da associação, que é x@…", "I used the choir's account, x@…": what he himself used, and not what a person has.
const I_USED =
  /\b(?:usei|usamos|utilizei|utilizamos|(?:i|we) used|(?:mandei|mandamos|enviei|enviamos|escrevi|escrevemos|(?:i|we) sent it|(?:i|we) wrote|mande|envie|escribi)(?: (?:isso|tudo))? (?:d[oa]|pel[oa]|com [oa]|from|desde)|use|utilice) (?:(?:o|a|the|el|la) )?(?:(?:e-?mail|imeio|conta|caixa|endereco|correo|cuenta|casilla|direccion)(?: postal)? (?:d[ao]|de la|del)(?! (?:el[ea]s?|senhora?|dona|seu|doutora?|dr[a.]?|clientes?|fornecedora?|destinatari[oa]|comprador[a]?|cadastro|ficha|sites?|paginas?|cart(?:ao|oes)|contatos?|catalogos?|notas?|pedidos?|orcamentos?|propostas?|agenda|planilha|listas?|anuncios?|contratos?|boletos?|contacto|tarjeta|factura|planilla|proveedora?|web)(?![a-z])) [a-z]{3,18}(?: [a-z]{2,14}){0,2}|(?!(?:customer|client|supplier|vendor|buyer|recipient|partner|company)'s)[a-z]{3,18}'s (?:e-?mail|account|address|mailbox)),?(?: (?:que|q|which|that))?(?: (?:e|eh|is|es))?(?: [oa])? ?[:(<]? ?$/

// "Cuido do e-mail x@…", "sou eu que mexo na conta x@…", "I look after x@…": who keeps an account tells whose it is; a trader works “com x@…”, with no article.
const KEPT =
  /(?<!\b(?:nao|nunca|not|no|quem|el[ae]s?|he|she|they|que) )\b(?:(?:eu |a gente |nos |i |we |yo )?(?:(?:cuido|cuidamos|tomo conta|tomamos conta|sou (?:eu )?(?:o |a )?responsavel|(?:respondo|atendo)(?= pel[oa])|administro|administramos|gerencio|trabalh(?:o|amos)(?= (?:com|n[oa]) (?:[oa]|e-?mail|imeio|conta|caixa) )|mexo|opero|me encargo|atiendo|soy responsable)(?: (?:com|por|d[oa]|pel[oa]|n[oa]|del?|con el|el|la|o|a))?|(?:look|am looking|are looking) after|manage|handle|run|take care of|am in charge of|work with(?= (?:the|e-?mail|account|mailbox) )))(?: (?:o|a|the|el|la))?(?: (?:e-?mail|imeio|conta|caixa|correo|cuenta|casilla|account|mailbox|address|inbox)(?: (?:postal|d[ao] [a-z]{3,16}|of the [a-z]{3,16}|del [a-z]{3,16}|de la [a-z]{3,16}))?)?,?(?: (?:que )?(?:e|eh|is|es))? ?[:(<]? ?$/
// "Eu uso o x@…", "we use x@…": which way mail went, it does not say.
const IN_USE =
  /(?<!\b(?:nao|not|no|nunca|never|quem) )\b(?:uso|usamos|utilizo|utilizamos|(?:i|we) use)(?: (?:sempre|aqui|so|hoje|always|only|siempre))?(?: (?:o|a|the|el|la|meu|minha))?(?: (?:e-?mail|imeio|conta|caixa|endereco|correo|cuenta|account|address|mailbox)(?: (?:d[ao] [a-z]{3,14}))?)?,? ?["'(<]?$/
/** "Para pedidos uso o x@…", "when I write to the supplier I use x@…": what is used to reach somebody is his. */
const TO_REACH = /\b(?:para|pra|pro|pros|com|ao?|to|with|al)(?= )[^.;!?\n@]{2,60}$/
// "O e-mail daqui é x@…", "o e-mail da firma, x@…"
const OF_HERE =
  /\b(?:e-?mail|imeio|conta|caixa|correo|cuenta|casilla|account|address) (?:daqui(?: d[ao] [a-z]{3,14})?|d[ae] (?:firma|gente)|de aca|de aqui),?(?: (?:que )?(?:e|eh|is|es))?(?: [oa])? ?[:(<]? ?$/

/** Returns whether the writer calls the address that follows `before`, folded, his own. */
export function isCalledOwn(before: string): boolean {
  return (
    CALLED_OWN.test(before) ||
    OF_OWN_PLACE.test(before) ||
    I_USED.test(before) ||
    KEPT.test(before) ||
    isInUse(before) ||
    OF_HERE.test(before)
  )
}

function isInUse(before: string): boolean {
  const use = IN_USE.exec(before)
  return use !== null && !TO_REACH.test(before.slice(0, use.index))
}

const ITS = '(?: (?:e-?mail|conta|endereco|correo|cuenta|account|address))?'
/** "O meu é …", "mine is …", "el mío es …" */
const MINE = new RegExp(
  `(?:(?<![a-z])(?:o|a|el|la) (?:meu|minha|nosso|nossa|mio|mia|nuestro|nuestra)${ITS}|\\b(?:mine|ours))(?:,? (?:e|eh|is|es)(?: (?:o|a|el|la|so|apenas|just))?)? ?["'(<]?$`,
)
const OF_PERSON = `(?:(?:d[oa]s?|de|of) )?(?:(?:meu|minha|nosso|nossa|o|a|mi|my|our) )?${PERSON}`
/** "O e-mail da minha sócia é …", "o dela é …", "my sister's is …" */
const THEIRS = new RegExp(
  `(?:(?<![a-z])(?:o|a|el|la)${ITS} (?:del[ea]s?|${OF_PERSON}|de (?:el|ella))|\\b(?:his|hers|theirs|(?:his|her|their|my [a-z]{3,10}'s)${ITS}))(?:,? (?:e|eh|is|es)(?: (?:o|a|el|la))?)? ?["'(<]?$`,
)
/** "Eu mando do ana@…, e o cliente é o rui@…": who is named with it, whatever was said before. */
const CALLED_PERSON = new RegExp(
  `(?:^|[^a-z])(?:[oa]|meu|minha|the|my|el|la|mi) (?:clientes?|fornecedora?|${PERSON}),? (?:e|eh|is|es)(?: (?:o|a|el|la))? ?["'(<]?$`,
)

/** Returns whether the address at `span` is told as the one of a person who is named right before it. */
export function isCalledPerson(folded: string, { start }: { start: number }): boolean {
  return CALLED_PERSON.test(folded.slice(Math.max(0, start - BESIDE.before), start))
}

/** "Meu: …", "dele: …", "e-mail da cliente: …", each at the beginning of a line. */
const LINE = '(?:^|\\n)[ \\t*•-]{0,4}'
const OWN_LINE = new RegExp(`${LINE}(?:o |a |el )?(?:meu|minha|nosso|nossa|mine|ours|mio|mia|nuestro)${ITS} ?[:=] {0,3}["'(<]?$`)
const THEIR_LINE = new RegExp(
  `${LINE}(?:o |a |el |la )?(?:e-?mail |endereco |correo )?(?:del[ea]s?|de (?:el|ella|ellos)|d[oa]s? (?:clientes?|fornecedor[a]?s?|${PERSON})|his|hers|theirs) ?[:=] {0,3}["'(<]?$`,
)

/** "E-mail dele", "her address", as a label. */
const LABEL_OF_OTHER =
  /^\s{0,4}(?:o |a |el |la )?(?:(?:e-?mail|imeio|endereco|correo|direccion) (?:del[ea]s?|de (?:el|ella|ellos)|d[oa] outr[oa](?: (?:pessoa|lado|empresa))?|d[oa]s? (?:clientes?|fornecedor[a]?s?))|(?:his|her|their) (?:e-?mail|address))\s{0,2}$/

/** Returns whether folded `label` names somebody else's address, and which part it plays only who he is tells. */
export function isLabelOfOther(label: string): boolean {
  return label.length < 60 && LABEL_OF_OTHER.test(label)
}

const BESIDE = { before: 60, around: 120 }

/** Returns whether the writer says that the address at `span` is his: "o meu é x@…". */
export function isMine(folded: string, span: { start: number }): boolean {
  const before = folded.slice(Math.max(0, span.start - BESIDE.before), span.start)
  return MINE.test(before) || OWN_LINE.test(before)
}

/** Returns whether the writer says that the address at `span` is somebody else's: "o dela é x@…". */
export function isTheirs(folded: string, span: { start: number }): boolean {
  const before = folded.slice(Math.max(0, span.start - BESIDE.before), span.start)
  return THEIRS.test(before) || THEIR_LINE.test(before)
}

/** "Um é rui@… e o outro é lia@…": two of one kind, of which the writer's own is none. */
const ONE_OF_TWO =
  /(?<![a-z])(?:(?:um|uma|one|uno|una|[oa] primeir[oa]|the first(?: one)?|el primero)(?: (?:deles|delas|of them|de ellos))?|(?:o|a|the|el|la) (?:outr[oa]|other(?: one)?|otr[oa]|segund[oa]|second(?: one)?))(?:,? (?:e|eh|era|is|was|es))(?: (?:o|a|do|da|the|el|la))? ?["'(<]?$/

/** Returns whether the address at `span` is told as one of two: "um é rui@… e o outro é lia@…". */
export function isOneOfTwo(folded: string, span: { start: number }): boolean {
  return ONE_OF_TWO.test(folded.slice(Math.max(0, span.start - BESIDE.before), span.start))
}

/** Returns whether the address at `span` is told of somebody else, and another beside it as the writer's own. */
export function isTheirsBesideOwn(folded: string, span: { start: number; end: number }): boolean {
  if (!isTheirs(folded, span)) return false
  const before = folded.slice(Math.max(0, span.start - BESIDE.around), span.start)
  const behind = folded.slice(span.end, span.end + BESIDE.around)
  return [before, behind].some((text) =>
    [...text.matchAll(/@/g)].some(({ index }) => MINE.test(text.slice(0, index).replace(/[a-z0-9._+-]{1,64}$/, ''))),
  )
}

/** The writer and the address of a person have no number: "por exemplo rui@… e lia@…", "mandei pros dois", "a ambos". */
const OF_SEVERAL =
  /\b(?:por exemplo|p\. ?ex|(?:n?os|pros|aos|pras|as|nas|d?[eo]s) (?:dois|duas|tres|dos|tres)|ambos|ambas|entre outros|e outros|clientes|destinatarios|fornecedores|for example|e\.g|both|among others|customers|recipients|por ejemplo|los dos|las dos)\b/
const NEXT_OF_LIST = /^[)>"']{0,2} (?:e|y|and) (?:[oa] |the |el |la )?["'<(]?[a-z0-9._+-]{1,64}@([a-z0-9.-]{3,190}[a-z0-9])/
const LAST_OF_LIST = /@([a-z0-9.-]{3,190}[a-z0-9])[)>"']{0,2} (?:e|y|and) (?:[oa] |the |el |la )?["'<(]?$/

type Letter = { ownDomain: string | undefined; newest: { text: string } }

/** Returns whether the address at `span` of `letter` is told in one breath with another, as strangers of whom there are several. */
export function isAmongStrangers(folded: string, span: { start: number; end: number }, { ownDomain, newest }: Letter): boolean {
  const next =
    NEXT_OF_LIST.exec(folded.slice(span.end, span.end + 270)) ?? LAST_OF_LIST.exec(folded.slice(Math.max(0, span.start - 210), span.start))
  return ownDomain !== undefined && next !== null && next[1] !== ownDomain && OF_SEVERAL.test(newest.text)
}

/** Returns whether all of `spans` in `text` are told so. */
export function areStrangers(text: string, spans: readonly { start: number; end: number }[], letter: Letter): boolean {
  const folded = foldInPlace(text)
  return spans.every((span) => isAmongStrangers(folded, span, letter))
}
