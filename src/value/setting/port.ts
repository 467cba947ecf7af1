// TCP ports. readPort takes an answer: the number behind the word for port or a host's colon, else the first whole number.
// findPorts takes prose: only numbers that such a word, a host or the name of a protocol marks as a port.
// A number outside 1 to 65535 is given as invalid. Of two ("993 ou 995") the first is taken, unless the writer cannot tell which.
import { breaksOffBehind, SLIP } from '../breaks-off.ts'
import { NUMBER_BELOW_1000, readNumberWords } from '../number-words.ts'
import { allMatches, eachMatch } from '../text/all-matches.ts'
import { foldWithOffsets } from '../text/fold.ts'
import { isUndecided } from '../undecided.ts'
import type { FoundValue } from '../value.ts'
import { findPortsBySide } from './ports-by-side.ts'

const MAX_ANSWER = 2_000
/** "Porta995ssl": typed without blanks. */
const BEHIND = '(?!(?!ssl|tls|starttls)[\\p{L}\\p{N}_]|[.,/:-]\\d)'
const NUMBER = `(\\d{1,6})${BEHIND}`
/** "9 9 5", "99 5", "1 10": as a telephone writes down figures that it hears. */
const HEARD = '\\d \\d \\d(?! \\d)|99 [35]|9 9[35]|11 0|1 10|14 3|1 43'
const PORT = '(?<![\\p{L}\\p{N}_-])(?:portas?|ports?|puertos?)(?:\\b|(?=\\d{2,5}(?![\\d.])))'
const BETWEEN =
  '(?: (?:from|tcp|udp|dois pontos|dos puntos|colon|pop3?|imap|smtp|ssl|tls|de|do|da|del|of|for|servidor|server|entrada|saida|incoming|outgoing|numero|number|no|configurad[oa]|usad[oa]|utilizad[oa]|declarad[oa]|padrao|esta|esta como|tah?|tava|fica|seria|(?:eu )?acho(?: que| q| eu)?|parece que|creio(?: que)?|creo(?: que)?|i think|deve ser|como|na|em|en|en la|sao|are|son|n\\.?|cadastrad[oa]|cert[oa]|corret[oa]|aparece|aparecendo|consta|mostra|diz|set|configured|says|shows|is set to|set to|que (?:esta|ta|tem|vi|aparece|consta|uso|usa|usamos)|q ta|la|ali|aqui|aki|aqi|preenchid[oa]|marcad[oa]|ficou|atual|nov[oa])(?![\\p{L}\\p{N}])){0,5}' +
  // "porta a de sempre, 110", "the port is the usual one, 995"
  '(?:[:,]?(?: (?:e|eh|is|es|continua|segue|sigue))?(?: (?:o|a|the|el|la|aquel[ea]))? (?:de sempre|de siempre|padrao|mesm[oa]|comum|normal|usual|same|default|standard|mism[oa]|comun|habitual)(?: (?:de (?:antes|sempre|todo mundo)|d[eo] pop3?|as (?:before|always)|one|for pop3?)){0,2},?(?=[ :=(]))?' +
  '(?: ?\\([^()\\n]{1,30}\\))?\\s{0,3}(?:[:=#-]|e a\\b|e o\\b|eh a\\b|es el\\b|es la\\b|(?:e |eh |es |era )?[ao] (?:d[eo] )?(?:numero|n[.°º]{0,2})|e\\b|eh\\b|is\\b|es\\b|era\\b|foi\\b|a\\b|o\\b|para\\b|pra\\b|to\\b)?\\s{0,3}["\'([]?'
// "porta 995", "porta TCP do servidor: 995", "puerto es el 110", "port number = 995"
const WORDED = new RegExp(`${PORT}${BETWEEN}(${HEARD}|\\d{1,6})${BEHIND}`, 'gu')
// "porta cento e dez", "a porta é nove nove cinco"
const SPELLED = new RegExp(`${PORT}${BETWEEN}(${NUMBER_BELOW_1000})(?![\\p{L}\\p{N}])`, 'gu')
const SPELLED_ALONE = new RegExp(`(?<![\\p{L}\\p{N}])(${NUMBER_BELOW_1000})(?![\\p{L}\\p{N}])`, 'gu')
/** Said in words, what stands for another number is one of these: "a porta era 110 e vinte minutos depois …". */
const LISTENED_ON = new Set([25, 110, 143, 465, 587, 993, 995])
/** "Porta uma" is a door; the least port said in words is 25. */
const LEAST_SPELLED = 20
const AFTER_HOST = new RegExp(`(?<=[a-z\\d]\\.[a-z]{2,24}:|\\d\\.\\d{1,3}:|\\[[\\da-f:]{2,45}\\]:)${NUMBER}`, 'gu')
// "mail.cliente.com.br : 110", "pop.cliente.com.br:995:1" of Windows Mail: with more than a colon only what mail programs listen on.
const APART_FROM_HOST =
  /(?<=[a-z\d]\.[a-z]{2,24}(?:\s?:\s{0,2}|[ \t|/]{1,12}))(110|995|143|993)(?![\p{L}\p{N}_]|[.,/-]\d|:(?![01](?!\d))\d|[ \t]{1,3}(?:reais|mil|mb|gb|kb|vez|vezes|times|veces|pessoas|unidades?|e-?mails?|mensage\w{1,3}|clientes|dias|usuarios|contas)(?![a-z]))/gu
// "995/tcp", "995 (SSL/TLS)", "110 sem criptografia", "POP3 995"
const BESIDE_PROTOCOL =
  /(?<![\p{L}\p{N}_.,:/@-])(\d{2,5})(?=\s?\/\s?tcp\b|\s{0,2}[(/,-]?\s{0,2}(?:com |con |with |sem |sin )?(?:ssl|tls|starttls|criptografia|cifrado))/gu
/** "TCP/995", "tcp 110"; of what a firewall does with several, and with one, it is no port in use. */
const BEHIND_TCP =
  /(?<=(?<!(?:liber|bloque|fech|abr|redirecion|permit|block|open|allow|forward|deix)[a-z]{0,6}(?: [a-z]{1,10}){0,2} |tcp\s?[/:-]?\s?\d{2,5}(?:,| e| y| and) )(?<![\p{L}\p{N}])tcp\s?[/:-]?\s?)(110|995)(?![\p{L}\p{N}_]|[.,/:-]\d|(?:,| e| y| and) (?:tcp\s?[/:-]?\s?)?\d)/gu
/** "pop.loja.com.br / 110 / nenhuma", "Outlook 2013, 110, none": between the marks of a row, beside what says that nothing is encrypted. */
const BESIDE_NONE =
  /(?<![\p{L}\p{N}_.,:/@-])(110|995|143|993)(?=(?:\s{0,2}[/|;]|(?<=[,;:] \d{3}),)\s{0,2}(?:nenhum[a]?|none|ningun[oa])\s{0,3}(?:$|[\n.,;:)/|=→-]))/gu
/** "SSL - 995", "pop.padaria.com.br, SSL/TLS, 995": beside its encryption in a list. */
const BEHIND_TECHNIQUE = /(?<=(?<![a-z])(?:ssl|tls|starttls)\s?[-,;|/]\s?)(110|995|143|993)(?![\p{L}\p{N}_]|[.,/:-]\d)/gu
const ANY = new RegExp(`(?<![\\p{L}\\p{N}_@]|\\d[.,/:-]|[\\p{L}\\p{N}][.@])${NUMBER}`, 'gu')
// A settings file's key: user_pref("mail.server.server1.port", 995), "incoming_port": 995, pop3.port=995. The key of what sends is another's.
// The word is looked for first: a key can begin anywhere.
const KEYED =
  /port(?<=(?:(?<![a-z0-9._-])(?![a-z0-9._-]{0,60}(?:smtp|imap|outgoing|proxy))[a-z0-9.-]{0,60}[._-]|^)port)["']?\s{0,3}[,:=]\s{0,3}["']?(\d{1,6})(?![\p{L}\p{N}_]|[.,/:-]\d)/gu
// "a porta, 995"
const AFTER_COMMA =
  /(?<![\p{L}\p{N}_-])(?:e a|a|na|la|the|el|de|da) (?:porta|port|puerto), ?(?:(?:e|a|is|es|eh) (?:a )?)?(\d{2,5})(?![\p{L}\p{N}_]|[.,/:-]\d)/gu
// "No quadradinho da porta tem 995", "na porta puseram 110": who looks at a screen tells what stands there, or who wrote it. A harbour, a door
// and a shop have things too: only what mail programs listen on, and no measure behind it.
const STANDS =
  '(?:(?:que )?(?:tem|(?:esta|ta|vem|veio|vi|aparece|deixaram) escrito|vem|veio|vejo|leio|li|achei|(?:(?:o|a|meu|minha|um) [a-z]{3,12} |el[ea]s? |alguem )?(?:bot|pus|coloc|deix|digit|preench|configur)(?:ou|aram|eram|ei|amos|emos)|p(?:os|us)|tiene|dice|pone|puse|pusieron|veo|(?:it |there )?(?:has|says|reads)|i (?:see|put|typed)|they put|there is))'
const STOOD = new RegExp(
  `${PORT}(?: (?:d[oae]s? (?:pop3?|entrada|servidor|e-?mail|programa|outlook|thunderbird)|la|ali|aqui|box|field|del servidor|de entrada)){0,2},? ${STANDS}(?: (?:o|a|um|numero|escrito|so|la|ali|el|un|the|apenas|um tal de)){0,3} {0,2}["'(]{0,2}(110|995|143|993)(?![\\p{L}\\p{N}_%]|[.,/:-]\\d|\\s{1,2}(?:v|volts?|reais|kg|km|cm|mm|mb|gb|centimetros?|metros?|kilos?|pessoas?|vezes|anos?|dias?|caixas?|clientes?)(?![a-z]))`,
  'gu',
)
// "9 9 5"
const APART = new RegExp(`^[^\\d]{0,40}(?<![\\p{L}\\p{N}])(${HEARD}|\\d(?: \\d){1,4})(?=[^\\d]{0,40}$)`, 'u')
// The number is looked for first: there are fewer of them than of prepositions.
// What mail programs listen on needs no word for port beside it where a verb, a preposition, a menu or a server leads to it: "está na 995".
const USUAL =
  /(?<=(?:[a-z\d]\.[a-z]{2,24}(?:[,;]|\s[-–|/>=]{1,2})?|(?<![\p{L}\p{N}_])(?:n[ao]|[ao]|para|pra|pela|em|en|on|to|with|need|needs|botar|colocar|deixar|usar|poner|dejar|escrevi|falei|disse|wrote|said|puse|puso|pos|colocou|botou|era|was|el|la|al|esta|(?:estou|tou|esta|ta|estamos|estoy) co[mn]|tah?|configurad[oa]|cadastrad[oa]|marcad[oa]|colocad[oa]|puest[oa]|continua|continuo|permanece|segue|sigue|still|aparece|aparecendo|consta|mostra|marca|diz|dice|e|eh|is|it's|es|uso|usa|usamos|usando|using|use|como|pop3?\)?:?|entrada\)?:?|recebimento:?|incoming:?|entrante\)?:?|avancad[oa]s?:|avanzad[oa]s?:|advanced:|mais configuracoes:|more settings:|>))\s{1,2}["'(]{0,2})(110|995|143|993)(?![\p{L}\p{N}_%]|[.,:/-]\d|\s{1,2}(?:v|volts?|reais|e-?mails?|mensage\w{1,3}|correos|mails|contas?|kg|km|mb|gb|metros|vezes|clientes|pessoas|usuarios|itens|caixas|maquinas|computadores|dias|horas|minutos|anos|pedidos|boletos|notas|unidades|mil)\b)/gu
// Said in words it needs its preposition and, as OF_MAIL has them, a word of mail's beside it: "tá na nove nove cinco com ssl", "no pop cento e dez".
const USUAL_SPELLED =
  /(?<![\p{L}\p{N}_])(?:n[ao]|pra|para(?: a)?|pela|on|en (?:el|la)|pop3?) ((?:nove nove|nueve nueve|nine nine) (?:cinco|five|tres|three)|novecentos (?:e )?noventa e (?:cinco|tres)|novecientos noventa y (?:cinco|tres)|nine (?:hundred )?ninety[ -](?:five|three)|um um zero|uno uno cero|one one (?:zero|o|oh)|cento e dez|ciento diez|one ten|um quatro tres|cento e quarenta e tres)(?![\p{L}\p{N}])/gu
/** "Moro na nove nove cinco, com portão azul": a house has a number too. */
const OF_MAIL =
  /(?<![a-z])(?:ssl|tls|starttls|criptografia|encryption|cifrado|pop3?|imap|servidor|server|outlook|thunderbird|configur\w{2,7})(?![a-z])/
const BESIDE = 40
// What stands for the number that was taken back: "não é 110, é 995", "110 não, 995", "era 110, agora é 995".
const INSTEAD_WORDS =
  'e|eh|mas|sim|agora|is|but|sino|es|na verdade|a|o|la|el|cert[oa]|corret[oa]|porta|it|que|uso|usamos|esta|ficou|passou|para|pra|foi|eu|acho(?: que)?|alterad[oa]|mudad[oa]|leia-se|leiam|leia|read|lease|que (?:passei|mandei|falei)|(?:nao|no)(?=,| (?:perai?|espera|minto|desculpa|e|eh) )|ta|tava|en|y|and'
// "Peraí, fui olhar agora e tá 995 mesmo", "wait, I just checked and it's actually 995": where he has it from.
const LOOKED =
  "fui (?:olhar|ver|conferir|checar|a ver)|olhei|olhando|conferi|conferindo|verifiquei|checando|chequei|deixa eu (?:ver|olhar|conferir)|vi|vendo|aqui|de novo|direito|melhor|i (?:just )?(?:checked|looked)(?: again)?|let me (?:check|see)|just|it's|actually|recien|mire|mirando|me fije|revise|aca|realmente"
const INSTEAD = new RegExp(
  `^["')]{0,2}(?: nao)?[\\s,;.:(\u2026-]{1,6}(?:(?:${INSTEAD_WORDS}|${SLIP}|${LOOKED})[,:.\u2026]{0,3} ){0,9}["'(]{0,2}(${HEARD}|\\d{2,5}|${NUMBER_BELOW_1000})${BEHIND}`,
  'u',
)
const SLIPPED = new RegExp(`\\b${SLIP}\\b`)
const DENIED =
  /\b(?:nao|no(?= (?:es|era|uso|usamos)\b)|nunca|not|antes|era|jamais|instead of|em vez d[ae])(?: (?:e|eh|era|uso|usa|usamos|is|es|ser|a|o|na|la|el|da|the)){0,3}\s?$/

const FORMER =
  /\b(?:era|antes|estava|tinha|was|errei|errad[oa]|disse|falei|escrevi|informei|desconsider\w{1,4}|ignor(?:em|e)|disregard|ignore|said|wrote|dije)\b[^.;\n]{0,14}$/

/** "Porta 110 funciona, a 995 não": what does not work is not taken back. */
const WORKING =
  /\b(?:funcion(?:a|ou)|vai|foi|entr(?:a|ou)|conect(?:a|ou)|baix(?:a|ou)|deu certo|works?|worked|connects?|anda|anduvo)\b[^.;!?\n\d]{0,30}$/
const BEFORE_IT = 60

/** "995. Aliás, deixo as mensagens por 14 dias no servidor?" */
const MEASURES =
  /^\s{1,2}(?:dias?|horas?|minutos?|semanas?|mes|meses|anos?|vezes|contas?|e-?mails?|mensage\w{1,3}|computadores|maquinas|pessoas|days?|hours?|minutes?|weeks?|months?|years?|times|accounts?|messages|horas|cuentas?|correos|veces|semanas|%|gb|mb|kb)(?![a-z])/

const ASIDE =
  /(?<![a-z])(?:antes|era|usava|usavamos|(?:test|tent|experiment|prob)(?:ei|amos|ou|e|aram)|tried|tested|was|used to be|previously)(?![a-z])[^.;!?\n\d]{0,24}$/

/** Returns the port written as an answer; undefined when there is none. */
export function readPort(answer: string): FoundValue | undefined {
  const { folded, at } = foldWithOffsets(answer.slice(0, MAX_ANSWER))
  const apart = APART.exec(folded)
  if (apart?.[1] !== undefined) {
    const start = apart[0].length - apart[1].length
    return toPort(Number(apart[1].replaceAll(' ', '')), { start: at(start), end: at(apart[0].length) })
  }
  const patterns = [WORDED, AFTER_HOST, APART_FROM_HOST, ANY]
  const found = patterns.map((pattern) =>
    allMatches(folded, pattern).filter((match) => !MEASURES.test(folded.slice(match.index + match[0].length))),
  )
  // "995 (antes era a porta 110)", "995. Testei a porta 110": one that is called a port and was, or was tried, gives way to any that is not.
  const isAside = (match: RegExpExecArray): boolean => ASIDE.test(folded.slice(Math.max(0, match.index - BEFORE_IT), match.index))
  const isAnswered = found.some((matches) => matches.some((match) => !isAside(match) && LISTENED_ON.has(Number(match[1]))))
  for (const all of found) {
    const matches = isAnswered ? all.filter((match) => !isAside(match)) : all
    const stated = matches.find((match) => !isTakenBack(folded, startOf(match), match.index + match[0].length)) ?? matches[0]
    if (stated === undefined) continue
    return isUndecided(folded, startOf(stated), stated.index + stated[0].length) ? undefined : portAt(stated, at)
  }
  return allMatches(folded, SPELLED_ALONE).flatMap((match) => spelledAt(match, at))[0]
}

/** "não é 110", "110 não". */
function isTakenBack(folded: string, start: number, end: number): boolean {
  return DENIED.test(folded.slice(Math.max(0, start - 30), start)) || isTakenBackBehind(folded, start, end) || breaksOffBehind(folded, end)
}

function isTakenBackBehind(folded: string, start: number, end: number): boolean {
  if (WORKING.test(folded.slice(Math.max(0, start - BEFORE_IT), start))) return false
  return /^["')]{0,2} nao(?=\s{0,2}(?:[,;.]|e\b|mas\b|$))/.test(folded.slice(end, end + 12))
}

function spelledAt(match: RegExpExecArray, at: (index: number) => number): FoundValue[] {
  const number = withoutArticle(match[1] ?? '', match.input, match.index + match[0].length)
  const value = readNumberWords(number)
  if (value === undefined || value < LEAST_SPELLED) return []
  const start = startOf(match)
  return [toPort(value, { start: at(start), end: at(start + number.length) })]
}

/** "Nove nove cinco um abraço": behind the figures an article. */
function withoutArticle(words: string, folded: string, end: number): string {
  return /^ [a-z]/.test(folded.slice(end, end + 2)) ? words.replace(/ (?:uma?|una?)$/, '') : words
}

/** Whether the clause around a match speaks of mail, or of how something is set. */
function isOfMail(folded: string, { index, 0: words }: RegExpExecArray): boolean {
  const before = /[^.;!?\n]*$/.exec(folded.slice(Math.max(0, index - BESIDE), index))?.[0] ?? ''
  const behind = /^[^.;!?\n]*/.exec(folded.slice(index + words.length, index + words.length + BESIDE))?.[0] ?? ''
  return OF_MAIL.test(`${before}${words}${behind}`)
}

/** Returns every port that `prose` names as one, in order. */
export function findPorts(prose: string): FoundValue[] {
  const { folded, at } = foldWithOffsets(prose)
  const matches = [
    WORDED,
    SPELLED,
    AFTER_HOST,
    APART_FROM_HOST,
    BESIDE_PROTOCOL,
    BEHIND_TECHNIQUE,
    BESIDE_NONE,
    BEHIND_TCP,
    USUAL,
    STOOD,
    KEYED,
    AFTER_COMMA,
  ].flatMap((pattern) => allMatches(folded, pattern))
  const first = new Map<number, FoundValue>()
  const add = (found: FoundValue): void => void (first.has(found.start) || first.set(found.start, found))
  for (const match of matches) {
    const end = match.index + match[0].length
    if (isUndecided(folded, startOf(match), end)) continue
    const instead = INSTEAD.exec(folded.slice(end, end + 80))
    const isSlip = instead !== null && SLIPPED.test(instead[0])
    const isFormer =
      isSlip || isTakenBack(folded, startOf(match), end) || FORMER.test(folded.slice(Math.max(0, startOf(match) - 40), startOf(match)))
    if (!isSlip && !isTakenBackBehind(folded, startOf(match), end)) for (const port of portsAt(match, at)) add(port)
    if (instead?.[1] === undefined || !isFormer) continue
    const insteadStart = end + instead[0].length - instead[1].length
    const words = withoutArticle(instead[1], folded, insteadStart + instead[1].length)
    const number = numberOf(words)
    if (/\d$/.test(words) || LISTENED_ON.has(number)) add(toPort(number, { start: at(insteadStart), end: at(insteadStart + words.length) }))
  }
  const usual = [...eachMatch(folded, USUAL_SPELLED)].filter((match) => isOfMail(folded, match))
  for (const { value, start, end } of findPortsBySide(folded)) add(toPort(value, { start: at(start), end: at(end) }))
  for (const match of usual) for (const found of spelledAt(match, at)) add(found)
  return [...first.values()].sort((one, other) => one.start - other.start)
}

function startOf(match: RegExpExecArray): number {
  return match.index + match[0].length - (match[1] ?? '').length
}

function portsAt(match: RegExpExecArray, at: (index: number) => number): FoundValue[] {
  return /\d$/.test(match[1] ?? '') ? [portAt(match, at)] : spelledAt(match, at)
}

function portAt(match: RegExpExecArray, at: (index: number) => number): FoundValue {
  const start = startOf(match)
  const end = match.index + match[0].length
  return toPort(numberOf(match[1] ?? ''), { start: at(start), end: at(end) })
}

function numberOf(words: string): number {
  return /^[\d ]+$/.test(words) ? Number(words.replaceAll(' ', '')) : (readNumberWords(words) ?? 0)
}

function toPort(value: number, place: { start: number; end: number }): FoundValue {
  if (value < 1 || value > 65_535) return { value, state: 'invalid', problem: 'out-of-range', ...place }
  return { value, state: 'good', ...place }
}
