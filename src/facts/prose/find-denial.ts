// The clause in which the writer says that no message is shown or came back: "não dá erro nenhum, só fica rodando". Comes in: folded text beside
// its own. Goes out: the clause, from what it does instead to where it ends. That mail does not come is no such denial, nor is what a program
// is said to show, what is not remembered, or what shows only at times. Every window is bounded.
import { NONE_BESIDES } from '../../value/error/no-error.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { collapse } from '../../value/text/lines.ts'
import { saysForgotten, saysThatThereIsNone } from '../answer/text-answer.ts'
import type { Range } from '../range.ts'
import { endOfDenial } from './end-of-denial.ts'
import type { Prose } from './prose.ts'
import { sentenceAround } from './sentence-around.ts'

export type Denial = Range & { value: string; state: 'good' }

const MAX_TRIES = 40

/** What is shown: nothing, where the words around say so. */
const MESSAGE_NOUN =
  /\b(?:mensage[mn]s?|erros?|avisos?|alertas?|retornos?|devolucao|codigos?|messages?|errors?|bounces?|mensajes?|error(?:es)?)\b/g
/** That nothing is: by itself. */
const SHOWN_NOTHING =
  /\b(?:nao|nem|no|nunca|doesn't|does not|didn't|never) (?:me |nos |lhe |le |ele |ela )?(?:aparece|apareceu|aparecendo|mostra|(?:da|deu)(?! pra| para| tempo)|volta|voltou|retorna|retornou|sale|volvio|shows?|says?|displays?)\b[^.;\n]{0,20}\b(?:nada|nenhum[a]?|nothing|anything|ningun[oa]?)\b|\b(?:shows?|says?|displays?|reports?) (?:me |us )?nothing\b|\bnothing (?:(?:is|was|gets) (?:shown|displayed|reported)|(?:comes|came|pops|popped) up)\b(?! (?:in|on) (?:my|the|our) (?:inbox|folder|mailbox|list))/g

/** "Não puxou mais mensagem": mails that do not come are no messages of an error. */
const OF_MAILS =
  /\b(?:nao|nem|nunca|no|not|n|doesn't|sem) (?:\S{1,12} ){0,3}?(?:pu(?:x|ch)\w{1,4}|ba?i?x\w{0,4}|receb\w{1,5}|cheg\w{1,4}|entr\w{1,4}|carreg\w{1,4}|sincroniz\w{1,4}|busc\w{1,4}|desc\w{1,6}|abr\w{1,3}|cai\w{0,2}|mand\w{1,4}|envi\w{1,4}|baj\w{1,4}|lleg\w{1,3}|download\w{0,3}|fetch\w{0,3}|retriev\w{0,3}|get(?:ting)?|descarreg\w{1,4}|traz\w{0,4}|troux\w{1,4}|peg(?:a|ou|ava|ando)|colet\w{1,4}|captur\w{1,4}|apanh\w{1,4}|recolh\w{1,4}|colh\w{1,4}|trae\w{0,1}|trajo|bring\w{0,3}|pull\w{0,3}|pick\w{0,3} up) (?:\S{1,10} ){0,3}?(?:mensage[mn]s?|messages?|mensajes?)\b(?! de (?:erro|error|retorno|devolucao))|\b(?:nao|nem|nunca|no|not|n|doesn't) (?:[a-z]{2,14} ){1,4}?(?:as|minhas|nossas|the|my|our|las|mis|nuestras) (?:mensagens|messages|mensajes)\b(?! (?:de|of|from the) (?:erro|error|retorno|devolucao|aviso|program|server))/

/** "Não chega nada, tá dando erro": what is denied is another clause's. */
const AFFIRMED =
  /(?:[,:]|\b(?:e|mas|so que|pois|porque|pero|but|and|y|because|nada|mais|nothing|e-?mails?|correos|(?<= (?:ou|e) )sem))\s(?:(?:ta|esta|fica|ficou|ele|ela|sempre|ai|so|me|toda hora|it|also|tambem|agora|vive|ja) ){0,3}(?:da|deu|dando|dava|aparec\w{1,5}|mostra\w{0,3}|acusa\w{0,3}|surg\w{1,4}|volt\w{1,4}|retorn\w{1,4}|vem|veio|gives?|shows?|sale|tem|getting|i get|diz\w{0,3}|says?|(?:vem|veio|fica|ta|esta|viene) (?:escrito|dizendo|diciendo))(?: (?:(?:na|no|numa|en la|in the|on the) (?:tela|janela|visor|barra|canto|pantalla|ventana|screen|window)|aqui|la|ali|embaixo|escrito|dizendo|um|uma|o|a|an|the|esse|este|essa|varios|muit[oa]s?|mensagem|de|aviso|codigo|sempre|un|el|lo|algum|alguma|outro|mesm[oa]|mismo|same)){0,4} $/

/** "Não baixa, ontem às 11h deu erro", "não abre, segunda apareceu uma mensagem": behind a comma, where its clause denies nothing. */
const SHOWN_THEN =
  /, (?:(?!(?:nao|nem|nunca|nada|sem|nenhum[a]?|no|not|never|doesn't|didn't|sin|ningun[a]?|jamais|jamas|sequer|tampouco|tampoco|neither)(?![a-z]))[^\s,;.!?]{1,16} ){1,6}(?:deu|da|dava|apareceu|aparece|mostrou|mostra|veio|vem|surgiu|acusou|gave|gives|showed|shows|dio|salio|mostro)(?: (?:um|uma|o|a|an|the|un|una|aquele|aquela|esse|essa)){0,2} $/
/** "Mas dá erro não" */
const DENIED_BEHIND = /^ (?:nao|nenhum[a]?|no|ningun[oa]?)(?=\s{0,3}(?:[.,!?;]|$))/

/** "Não está baixando e o erro que mostra é …": the message is announced, what is denied stands before it. */
const BEGINS_CLAUSE =
  /(?:\b(?:e|mas|and|y|but|pero|so que|ai|dai) (?:o|a|the|el|la|um|uma)|[a-z0-9]{2}(?<!\b(?:nao|no|not|nem|sem|without|sin|da|deu|dando|aparec\w{1,4}|mostr\w{1,4}|show|shows|veio|vem|volt\w{1,3}|tem|sei|lembro|vi|sale|muestra)),? (?:o|a|the|el|la)) $/
const ANNOUNCES =
  /^(?: de (?:erro|error))?(?: (?:que|q|that))?(?: (?!(?:nao|no|nem|not|never|nunca|n|doesn)\b)[a-z]{1,12}){0,3}? (?:e|eh|is|es|foi|era|diz|dizia|says|said|dice|mostra|aparece|da|deu|sale|fala)\b/

/** 'Não baixa, erro: "Logon falhou"', "não envio mais, erro 10060" */
const NAMED_BEFORE = /[,;] $/
const NAMED_BEHIND = /^(?:: {0,2}["']|(?: d[eo])?:? {0,2}(?:0x[0-9a-f]|\d{3,6}(?![\d/])))/
const FORGOTTEN = /\b(?:lembro|anotei|entendi|entendo|recuerdo|remember)\b/

/** "Não baixa, não volta nada e o erro não aparece": that mail does not move is said before, and is no part of what is shown. */
const DENIAL =
  /\b(?:nao|nem|sem|nenhum|(?<!(?:baix|pux|receb|cheg|entr|carreg|sincron|busc|desc|traz)[a-z]{1,6} )nada(?! (?:desde|ontem|hoje))|no(?= (?:me|se|nos|le|sale|aparece|hay|volvio|llega|llego|viene|vuelve|muestra|errors?|messages?))|(?<!\b(?:for|of|about|to|with) )nothing|never|without|sin|didn't|doesn't|did not|does not)\b(?! (?:me |nos |esta |ta |se )?(?:baix|pux|receb|cheg|entr|carreg|sincron|busc|desc|traz|troux|abr|envi|mand|funcion|conect|download|fetch|work|send|receiv)[a-z]{0,6}(?: (?!erro|mensag|aviso|error|message|nao|no|nem)[a-z0-9-]{1,12}){0,4}(?:, ?| e | y | and | (?=(?:nao|nem|no) (?:aparec|mostr|da |tem |sai |surge|sale))))/
/** "O erro não aparece": its article belongs to it. */
const ARTICLE = /(?:^|(?<=\s))(?:o|a|os|as|the|el|la) $/
const NOT_ALWAYS =
  /^(?: de (?:erro|error))? (?:nao|nem|no|doesn't|does not) (?:me )?(?:aparec\w{1,3}|da|mostra|surge|sale|show|shows|appear|appears|come up|vem) (?:sempre|toda|todas|todo|always|every|siempre|cada|todos)/

const noneBesides = new RegExp(NONE_BESIDES, 'g')

/** Returns the first clause of `prose` that says that no message is shown or came back. */
export function findDenial({ text, folded }: Prose): Denial | undefined {
  const [besides] = allMatches(folded, noneBesides, 1)
  if (besides !== undefined) {
    const span = spanOf(besides)
    return { value: collapse(text.slice(span.start, span.end)), state: 'good', ...span }
  }
  for (const match of allMatches(folded, MESSAGE_NOUN, MAX_TRIES)) {
    const place = placeOf(folded, match)
    if (!isDenied(folded, place) || !isTold(folded, place)) continue
    const denial = cutDenial(text, folded, place)
    if (denial !== undefined) return denial
  }
  for (const match of allMatches(folded, SHOWN_NOTHING, MAX_TRIES)) {
    const place = placeOf(folded, match)
    const denial = isTold(folded, place) ? cutDenial(text, folded, place) : undefined
    if (denial !== undefined) return denial
  }
  return undefined
}

/** Words that may deny, their sentence, and what of it stands near them, which begins at `from`. */
type Place = { span: Range; sentence: Range; near: string; from: number }

function spanOf({ index, 0: words }: RegExpExecArray): Range {
  return { start: index, end: index + words.length }
}

function placeOf(folded: string, match: RegExpExecArray): Place {
  const span = spanOf(match)
  const sentence = sentenceAround(folded, span)
  const from = Math.max(sentence.start, span.start - 45)
  const until = Math.min(sentence.end, span.end + 25)
  // "… não dá tempo de ler": cut off within "tempo" nothing "tem".
  const near = folded.slice(from, folded.startsWith(' tempo', until - 4) ? until - 4 : until).replaceAll('\n', ' ')
  return { span, sentence, near, from }
}

/** Whether the words around a message say that there is none. */
function isDenied(folded: string, { span, sentence, near }: Place): boolean {
  if (!saysThatThereIsNone(near)) return false
  const before = folded.slice(Math.max(sentence.start, span.start - 60), span.start)
  if ((AFFIRMED.test(before) || SHOWN_THEN.test(before)) && !DENIED_BEHIND.test(folded.slice(span.end, sentence.end))) return false
  return !(/^(?:mensag|message|mensaje)/.test(folded.slice(span.start, span.end)) && OF_MAILS.test(near))
}

/** Whether the denial is told as a whole: no message is announced or named beside it, it holds at all times, and it is remembered. */
function isTold(folded: string, { span, sentence, near, from }: Place): boolean {
  const isAnnounced =
    BEGINS_CLAUSE.test(folded.slice(Math.max(sentence.start, span.start - 20), span.start)) &&
    ANNOUNCES.test(folded.slice(span.end, Math.min(sentence.end, span.end + 60)))
  const isNamed = NAMED_BEFORE.test(folded.slice(span.start - 2, span.start)) && NAMED_BEHIND.test(folded.slice(span.end, span.end + 14))
  if (isAnnounced || isNamed || NOT_ALWAYS.test(folded.slice(span.end, sentence.end).slice(0, 50))) return false
  // Behind the comma of a whole denial something else is told: "não dá erro, não deu tempo de ver mais".
  const comma = near.indexOf(',', span.end - from)
  const own = comma < 0 ? near : near.slice(0, comma)
  const told = saysThatThereIsNone(own) ? own : folded.slice(from, Math.min(sentence.end, span.end + 60)).replaceAll('\n', ' ')
  return !FORGOTTEN.test(near) && !saysForgotten(told)
}

/** What a program is quoted to say, or the clause from what it does instead. */
function cutDenial(text: string, folded: string, { span, sentence, near, from }: Place): Denial | undefined {
  const shown = quotationAround(folded, span, sentence)
  if (shown !== undefined) return { value: text.slice(shown.start, shown.end).replace(/\s+/g, ' '), state: 'good', ...shown }
  const denialAt = near.search(DENIAL)
  const denialStart = denialAt >= 0 ? Math.min(from + denialAt, span.start) : sentence.start
  const article = denialStart === span.start ? (ARTICLE.exec(folded.slice(sentence.start, span.start))?.[0].length ?? 0) : 0
  const start = hangingBefore(folded, denialStart - article)
  const words = text.slice(start, endOfDenial(folded, span.end, sentence.end)).trimEnd()
  const value = collapse(words)
  return value === '' ? undefined : { value, state: 'good', start, end: start + words.length }
}

/** "It just sits there and no message comes up", 'fica em "Recebendo 3 de 87" e não anda, sem dar erro': what it does instead, told before. */
const HANGING = new RegExp(
  [
    String.raw`(?:^|[.!?,;:\n]\s{1,3}|\b(?:desde entao|agora|ai|so que|mas|e|but|now|then|pero|and) )(`,
    '(?:(?:ele|ela|it|o outlook|o thunderbird|el programa|o programa|the program|se|he|(?:a|la|the) (?:barra|barrinha|rodinha|bolinha|tela|janela|bar|wheel)|so|just|only|simply|simplesmente|apenas|solo|sempre|fica so) ){0,3}',
    '(?:fica|ficam|ficou|sits|spins|hangs|keeps|stays|freezes|loads|times out|queda|gira|roda|trava|carrega|empaca|emperra|(?:chega|vai|para|gets) (?:ate|ao?|n[ao]s?|em|to|stuck))(?![a-z])',
    String.raw`[^.,;:!?\n"]{0,50}(?:"[^"\n]{2,90}"[^.,;:!?\n"]{0,30})?`,
    String.raw`(?:,? (?:e|and|y|mas|but) (?:ai |depois )?(?:nao|nunca|never|no|volta|so|dali|doesn't|nada)(?![a-z])[^.,;:!?\n"]{0,40})?`,
    '(?:,|,? (?:e|and|y)) )$',
  ].join(''),
)
const HANGING_REACH = 200

function hangingBefore(folded: string, start: number): number {
  return start - (HANGING.exec(folded.slice(Math.max(0, start - HANGING_REACH), start))?.[1]?.length ?? 0)
}

/** 'O programa só informa "Nenhuma mensagem nova"': the denial is the program's, and what stands between the marks is all of it. */
function quotationAround(folded: string, span: Range, sentence: Range): Range | undefined {
  // Inside the sentence only: in a long text without marks each denial would look through all of it.
  const before = folded.slice(sentence.start, span.start)
  const behind = folded.slice(span.end, sentence.end + 3)
  if (!before.includes('"') || !behind.includes('"')) return undefined
  const open = sentence.start + before.lastIndexOf('"')
  const close = span.end + behind.indexOf('"')
  if (!QUOTED_BY_PROGRAM.test(folded.slice(Math.max(0, open - 60), open))) return undefined
  const words = folded.slice(open + 1, close)
  const start = open + 1 + words.length - words.trimStart().length
  return { start, end: start + words.trim().replace(/[.,;]$/, '').length }
}

const QUOTED_BY_PROGRAM =
  /(?<!\b(?:nao|nem|no|not|nunca|sem|n|doesn't|never)(?: (?:me|nos|se|le|ele))? )\b(?:diz\w{0,3}|fala\w{0,3}|inform\w{1,4}|mostra\w{0,3}|aparec\w{1,4}|exib\w{1,4}|avis\w{1,3}|fica\w{0,3}|surg\w{1,3}|retorn\w{1,4}|respond\w{1,4}|da|deu|says?|saying|shows?|reports?|displays?|dice|muestra|sale|aparece|indica)(?: (?:so|apenas|que|um|uma|o|a|aviso|mensagem|texto|na tela|na barra|embaixo|only|just|that|a|the|message|el|la|solo|mensaje|de que|aqui|la|sempre|me|e|eh|is|es)){0,4}:? ?$/
