// Sentences about what others have and say, and about what is to come: "meu vizinho usa a porta …", "um amigo falou que o … é melhor", "em janeiro vamos trocar
// pelo …", "isso é do envio". Comes in: folded sentences. Goes out: the rules by which they are known. Who is spoken of elsewhere as the one with whom it fails is no
// other, and relatives and colleagues may be: of those told-of-another.ts asks for the contrast.
import { PERSON } from '../../value/people-words.ts'
import { type Aside, type Asides, LEAD, OF_FAILURE } from './aside.ts'

const OUTSIDER =
  '(?:vizinh[oa]s?|amig[oa]s?|conhecid[oa]s?|outr[oa] (?:cliente|empresa|usuari[oa]|pessoa)|concorrente|ex-?(?:chefe|patrao|socio|funcionari[oa])|neighbou?r|friend|acquaintance|(?:loja|empresa|escritorio|shop|company|office|tienda|negocio|oficina) d[oae] (?:(?:meu|minha|mi) )?(?:cunhad[oa]|prim[oa]|irma[o]?|ti[oa]|vizinh[oa]|amig[oa]|cunado|primo|herman[oa])|(?:brother(?:-in-law)?|sister(?:-in-law)?|cousin|uncle|friend).s (?:shop|company|office)|another (?:client|customer|user|company)|vecin[oa]s?|conocid[oa]s?|otr[oa] (?:cliente|empresa|usuario|persona))'
const ONE = '(?:(?:um|uma|o|a|os|as|meu|minha|nosso|nossa|an?|the|my|our|un|una|el|la|mi|nuestr[oa]) ){1,2}'
const NOW =
  /\b(?:(?:o meu|a minha|no meu|na minha)(?= (?:e|eh|esta|ta|usa|nao|aqui|tambem)\b|[,(.])|eu (?:uso|tenho)|mine|my own|i use|el mio|la mia|yo uso|igual|mesm[oa]s?|same|mism[oa]s?|aqui tambem|como eu|like me)\b/
const HAS = '(?:usa[m]?|utiliza[m]?|tem|tinha|esta (?:na|no|com|usando)|uses?|has|have|is (?:on|using)|tiene[n]?|esta (?:en|con))'
const SAYS =
  '(?:diz(?:em)?|disse(?:ram)?|fal(?:a|am|ou|aram)|coment(?:ou|aram)|acha[m]?|jura|garante|cont(?:ou|aram)|recomend(?:a|am|ou)|suger(?:e|iu)|indic(?:a|ou)|manda usar|mandou usar|says?|said|thinks|told (?:me|us)|recommends?|suggests?|swears|dice[n]?|dij(?:o|eron)|cree|recomienda|sugiere|aconseja)'
const BETTER =
  "(?:melhor|mais (?:facil|seguro|rapido|estavel)|better|best|faster|safer|easier|mejor|mas (?:facil|seguro)|ajud(?:a|ou|aria)|helps?|helped|ayuda|resolv(?:e|eu|eria|ia)|solves?|nem sei|sei la|nao (?:sei|entendi|faco ideia)|(?:do not|don't) (?:know|understand)|no (?:se|entendi|entiendo))"
const GUIDE =
  "(?:google|chatgpt|gpt|copilot|gemini|alexa|microsoft|mozilla|(?:manual|ajuda|tutorial|help|guia|guide|ayuda|wizard) (?:d[oae]|of|del?) ?(?:the |la )?(?:outlook|thunderbird|windows|programa|gmail|apple|iphone|program|office|microsoft)|(?:outlook|thunderbird|program)(?:'s)? (?:manual|help|guide)|(?:pagina|site|manual|ajuda|sitio|tutorial)(?: de ajuda| de ayuda)? de (?:um )?outr[oa]s? (?:provedor|empresa|hospedagem)|(?:pagina|sitio|manual|ayuda)(?: de ayuda)? de otr[oa] (?:proveedor|empresa)|another provider's (?:page|site|help|manual))"
const MONTH =
  '(?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|mayo|junio|julio|septiembre|octubre|noviembre|diciembre)'
const FUTURE = `(?:vamos|vou|vai|vao|iremos|pretend[a-z]{1,5}|pens(?:o|amos) em|estamos pensando em|penso|pensamos|quer(?:o|emos)|plan(?:ejo|ejamos|eamos|eo)?(?: to)?|(?:we|i)(?:'ll| will| are going to| am going to| intend to| want to| plan to)|a gente (?:vai|muda|passa|troca)|nos pasamos|pasaremos|cambiaremos)`
const SOON = `(?:amanha|semana que vem|mes que vem|ano que vem|proxim[oa] (?:semana|mes|ano)|em breve|logo|futuramente|no futuro|em ${MONTH}|next (?:week|month|year)|soon|in (?:the future|${MONTH})|tomorrow|la (?:semana|proxima semana)(?: que viene)?|el (?:mes|ano) que viene|pronto|en ${MONTH}|la proxima semana|el proximo (?:mes|ano)|depois)`
const CHANGES = '(?:troc|mud|migr|pass|compr|instal|substitu|us|replac|switch|mov|mig|buy|chang|upgrad|cambi|adquir|reemplaz)[a-z]{0,7}'
const TO = '(?:pel[oa]s?|p(?:a)?r[ao]|para [oa]|para|por|with|to|al?|con|um|uma|un|una|an?|novos?|new)'

const rules: readonly Aside[] = [
  {
    told: new RegExp(`${LEAD}(?:${ONE})?(?<who>${OUTSIDER})(?:,? (?!${HAS}|diss|fal|told|said|dij)[a-z]{1,12}){0,5},? ${HAS}(?![a-z])`),
    unless: new RegExp(`${NOW.source}|${OF_FAILURE.source}`),
  },
  {
    told: new RegExp(
      `${LEAD}(?:${ONE})?(?:${PERSON}|${OUTSIDER}|sobrinh[oa]|nephew|niece|sobrino|gente|pessoal|alguem|somebody|someone|alguien)(?: [a-z]{1,12}){0,5},? ${SAYS}(?![a-z])[^!?]{0,100}(?<![a-z])${BETTER}(?![a-z])`,
    ),
    unless: NOW,
  },
  {
    told: /(?<![a-z])(?:vi|vimos|li|lemos|saw|read|found|lei|encontre|ach(?:ei|amos))(?: [a-z]{1,8}){0,2} (?:num |n[ao] |em um |on an? |in an? |en un )(?:grupo|facebook|whats(?:app)?|reddit|canal|comentario|group|forum|foro|blog)(?![a-z])/,
    unless: /\b(?:coloquei|mudei|troquei|usei|pus|botei|set|changed|puse|cambie)\b/,
  },
  {
    told: /(?<![a-z])(?:vi|li|lemos|read|saw|lei|leimos)(?![a-z])[^.;!?]{0,80}(?:(?:mas|e|and|but|y|pero)(?: [a-z]{1,6})? (?:nao entend|understood nothing|nao ajudou|(?:did not|didn't|could not|couldn't|do not) (?:understand|help|follow)|no entend|no ayudo))/,
  },
  {
    told: new RegExp(`(?<![a-z])${GUIDE},? (?:[a-z]{1,8} ){0,2}(?:${SAYS}|mostra|traz|shows|mentions|menciona|habla)(?![a-z])`),
    unless: /\b(?:ips?|mas|but|pero|porem|so que|coloquei|deixei|set|usei|puse|mudei|e e assim|aqui)\b|,/,
  },
  // What is to come: what is told of now stands before it.
  {
    told: new RegExp(
      `(?<![a-z])${SOON}(?![a-z])[^.;!?]{0,24}(?<![a-z])(?:${FUTURE})(?:(?! (?:mas|but|pero)(?![a-z]))[^.;!?,]){0,40}?(?<![a-z])(?<rest>${TO} [^,;]{2,60})`,
    ),
    unless: /(?!)/,
  },
  {
    told: new RegExp(
      `(?<![a-z])${FUTURE} (?:[a-z]{1,8} ){0,2}?${CHANGES}(?: [a-z0-9]{1,12}){0,4}? (?<rest>${TO} [^,;]{2,60}?(?: ${SOON})(?![a-z]))`,
    ),
  },
  // What was never so.
  {
    told: new RegExp(
      `${LEAD}(?:eu |nos |a gente |i |we |yo )?(?:(?:nunca|never|jamais)(?: (?:me|se))? (?:usei|usamos|usou|mexi|mexemos|used|touched|use|usamos|usaba)|(?:nao|don't|do not|no)(?: (?:uso|usamos|use))) (?:(?:a|o|na|no|the|el|la|com|with) )?(?:port[as]? |puerto )?(?:\\d{1,5}|imap|smtp)[.!]?$`,
    ),
  },
  // What one has and does not use.
  {
    told: /(?<![a-z])(?:comprei|compramos|baixei|tenho|temos|ganhei|bought|downloaded|compre|tengo)(?![a-z])[^.;!?]{0,50}(?:mas|but|pero)(?: (?:ainda|still|todavia|eu))? (?:nao|didn't|haven't|did not|no)(?: (?:o|a|lo|la|it|yet|he))? (?:instal|us[eao]|coloq|configur|put|abri)|(?<![a-z])(?:a gente nao quis|nao (?:quis|quisemos)|desist(?:i|imos)|(?:i|we) (?:did not|didn't) want|no (?:lo |la )?quis(?:e|imos))(?![a-z])/,
    unless: OF_FAILURE,
  },
  // What says itself that it is something else.
  {
    told: /(?<![a-z])(?:(?:nao|not|no) (?:d[oae]|for|para [oa]|of|del?|para el) (?:the |el )?(?:e-?mail|mail|correo|pop3?)(?=[.)]?$)|(?:ticket|chamado|protocolo|case)(?: n[.o°]{0,2})? ?\d{3,}[^.;!?]{0,20}(?:era|foi|was|is|es|fue) (?:d[oae]|about|sobre|for|por)(?! (?:e-?mail|pop|envio))|(?:isso|esse|essa|mas|este)(?: ai)? (?:ja )?(?:e|eh) (?:uma? )?outr[oa] (?:historia|assunto|problema|coisa|caso|chamado|conversa)|nao tem nada (?:a|ha|que) ver(?! com (?!iss|ess))|(?:that|this)(?:'s| is) (?:another|a different|a separate) (?:matter|story|issue|problem|thing)|nothing to do with (?:this|it)\b|es[oa] es (?:otra (?:cosa|historia)|otro (?:tema|problema|asunto))|no tiene nada que ver(?! con (?!est|es[oa])))[^,;]{0,40}$/,
    unless: /\b(?:erro|mensagem|aviso|error|message) (?:que )?(?:e|eh|is|da|diz)\b|:/,
  },
  {
    told: /(?:,|\(|\b(?:mas|but|pero|so que)) ?(?:mas |but |pero )?(?:isso|essa|esse|esta|that|this|eso|es[ea])(?: ai| one)? (?:e|eh|is|es) (?:so )?(?:d[oa]|para o|pr[ao]|for(?: the)?|para el|del?(?: la)?) (?:envio|enviar|saida|smtp|sending|outgoing(?: mail| server)?|salida)(?![a-z])/,
  },
]

/** "O ChatGPT falou pra usar a 995. Coloquei e nada": what was done is set. */
const THEN_DONE =
  /^[.!?;]?\s{1,3}(?:(?:eu|ja|ai|entao|e|i|we|so|yo) ){0,2}(?:coloquei|mudei|troquei|configurei|usei|pus|botei|deixei (?:assim|como)|fiz (?:isso|assim|como)|did (?:that|so|it)|set it|changed it|lo (?:puse|cambie|hice)|hice eso)(?! (?:d[aeo] |from |para (?:outr|[oa] outr)))/

/** Rules for others, and for what is not yet. */
export const OF_PEOPLE: Asides = {
  sounds: new RegExp(
    `\\b(?:quis|quisemos|desist(?:i|imos)|want|instal[a-z]{1,4}|nunca|never|jamais|nao|not|don't|do not|no|${OUTSIDER}|${PERSON}|sobrinh[oa]|nephew|niece|sobrino|gente|pessoal|alguem|someone|somebody|alguien|grupo|facebook|whats(?:app)?|reddit|canal|group|forum|foro|blog|google|chatgpt|gpt|copilot|gemini|alexa|microsoft|mozilla|manual|ajuda|ayuda|tutorial|help|guia|guide|provedor|proveedor|provider|entendi|understood|understand|help|que vem|que viene|proxim[oa]|next|soon|breve|pronto|futuro|future|${MONTH}|historia|assunto|matter|story|nada (?:a|ha|que) ver|nothing|otr[oa]|outr[oa]|envio|enviar|saida|smtp|sending|outgoing|salida)\\b`,
    'g',
  ),
  rules,
  unlessThen: THEN_DONE,
}
