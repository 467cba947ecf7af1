// Whether a value holds: it held before, it is denied, another device or person has it, or it puts right what stands above. Comes in: a folded
// text, a span of it and its sentence. Every window is bounded, so that reading stays linear.
import { COMPUTER, PHONE } from '../../value/device-words.ts'
import { PERSON } from '../../value/people-words.ts'
import { SENDING_SIDE } from '../../value/setting/server-sides.ts'
import { APOLOGY, CORRECTION, IN_TRUTH, MISTAKE, OOPS, REPHRASING } from '../../value/slip-words.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import type { Range } from '../range.ts'
import type { FieldWords } from './field-words.ts'

// Words right before a value that say it holds no more, or that it is the one that holds.
const FORMER =
  /(?:\b(?:antes|antigo|antiga|anterior|ontem|previously|formerly|old|anterior|era)\b[^.,;\n]{0,18}\b(?:era|eram|was|were|estava|usava|usavamos)\b|\b(?:era|eram|estava na|usava|usavamos|usava a|used to be|antiga|antigo|(?<!\b(?:e-?mail|mensagem|msg|resposta|chamado) )anterior|(?:old|former|previous|viej[oa]) (?:mail |pop3? )?(?:server|host|provider|one|address|servidor|proveedor|port|puerto|account|cuenta|ip))\b)(?:[^.,;\n]{0,14}|,? ?(?:que era |era |which was |o |a |the |el |la )?[(<"']?)$|\b(?:ip|porta|port|puerto|servidor|server|host|usuario|login)(?: (?:de|do|da) [a-z]{3,10})? (?:antes|before)[:=]? {0,2}$/
const DENIED =
  /\b(?:nao|not|isn't|no(?= (?:es|uso|usamos|era)\b))(?: (?:e|eh|era|is|es|uso|usa|usamos|foi|o|a|mais|mesmo)){0,3} {0,2}["'(]{0,2}$/
const CORRECTING = new RegExp(
  `\\b(?:${CORRECTION}|${IN_TRUTH}|corrig\\w{1,6}|certo|correto|correta|certa|retific\\w{1,6}|desconsider\\w{1,6}|mudou|mudei|mudamos|troquei|trocamos|alterei|agora (?:e|eh|esta|uso|usamos)|atual|novo ip|correct(?:ed)?|should be|correcto|correcta)\\b[^.;\\n]{0,70}$`,
)

// "PS: errei a porta ali em cima": what the next words give for that field holds.
const MISTAKEN = new RegExp(
  `\\b(?:(?<!\\bnao )(?:${MISTAKE})|${REPHRASING}|${CORRECTION}|${IN_TRUTH}|${OOPS}|corrig\\w{1,6}|corrij\\w{1,4}|correc\\w{2,4}|erramos|errad[oa]|engan\\w{2,5}|(?<!\\bnao )confund\\w{1,3}|equivo\\w{2,5}|retific\\w{1,6}|rectific\\w{1,6}|desconsider\\w{1,6}|na real(?! )|digitei mal|(?:olh|confer|verifiqu|cheq)(?:ei|i)(?: (?:la|aqui|agr|agora|ali|isso|tudo)){0,2} (?:de novo|dnv|melhor|direito|outra vez)|fui (?:ver|olhar|conferir)(?: (?:la|aqui|agr|agora|ali)){0,2} (?:de novo|dnv|melhor|direito|outra vez)|(?:looked|checked) again|ah,? (?:nao|n)(?=,? (?:e|eh) )|[oa] (?:outr[oa]|de cima|que (?:eu )?(?:mandei|passei|falei|escrevi|coloquei)(?: (?:ali|la|em cima|acima|antes)){0,3}) (?:e|eh|era) (?:[oa] )?(?:antig[oa]|velh[oa]|errad[oa]))\\b`,
  'g',
)
/** "Desculpem, a porta é": who only begs pardon does so without a mark behind, "desculpem a demora". */
const PARDON = new RegExp(
  `(?:^|[.!?\\n])\\s{0,4}(?:(?:ah|opa|ps|obs|nao|no)[\\s,:.!-]{1,4}){0,2}(?:${APOLOGY})[,:!.\u2026-]{1,3}[^.!?\\n]{0,50}$`,
)
/** "Minto, 110 era antes": what is told behind the slip was so, and is no more. */
const WAS_BEFORE =
  /^["')]{0,2},? (?:era|was|estava|usava) (?:(?:a|o|the|la|el|de) )?(?:antes|before|ate|antig[oa]|anterior\w{0,5}|old|vieja)(?![a-z])/
const MISTAKE_REACH = 180

/** Returns whether the sentence of `span`, or what stands right before it in its paragraph, takes back what was said of the field. */
export function correctsNear(folded: string, span: Range, { names }: FieldWords): boolean {
  if (WAS_BEFORE.test(folded.slice(span.end, span.end + 30))) return false
  const from = Math.max(0, span.start - MISTAKE_REACH, folded.lastIndexOf('\n\n', span.start) + 1)
  const before = folded.slice(from, span.end) + folded.slice(span.end, span.end + 40).replace(/\n[ \t]{0,8}\n[\s\S]*$/, '')
  const mistake = allMatches(before, MISTAKEN).at(-1)
  if (mistake === undefined) return PARDON.test(before.slice(0, span.start - from)) && allMatches(before, names, 1).length > 0
  // "Errei, é 995 que tá lá": a port's figures need no name.
  const isFigures =
    /^\d{3}$/.test(folded.slice(span.start, span.end)) && span.start - (from + mistake.index + mistake[0].length) < RIGHT_BEFORE
  return isFigures || allMatches(before, names, 1).length > 0
}

const RIGHT_BEFORE = 16

/** "993 é do celular", "587 é da saída": a value of another thing. Not "…, e o de saída é o smtp.…", where the other thing's own follows. */
const OF_ANOTHER = new RegExp(
  `^["')]{0,2},? (?:e|eh|era|is|es|fica|ficou|foi)(?: a| o| da| do| de| para| pra| no| na| for| of| el| del){1,3} (?:${PHONE}|notebook|imap|${SENDING_SIDE}|outr[oa]|antig[oa]|casa|webmail|other|old)\\b(?!(?: [a-z]{1,12}){0,2},? (?:e|eh|is|es|usa|fica|esta|ta|n[ao]|com|tem|porta|port|puerto|\\d)(?![a-z]))`,
)

/** "No celular a porta é 993", */
const OF_PHONE = new RegExp(
  `\\b(?:no|do|pelo|na|da|in the|in|on|en|del|de la)(?: (?:meu|minha|outro|my|mi|the|la|el|aplicativo do|app do))? (?:${PHONE}|webmail)(?![a-z])(?: (?!n[ao]o?\\b|not\\b|erro)[a-z]{1,12}){0,4}:? (?:(?:a|o|the|la) )?$`,
)
/** told beside "no notebook é 995". */
const OF_COMPUTER = new RegExp(
  `\\b(?:no|do|pelo|na|da|in the|in|on|en|del|de la)(?: (?:meu|minha|my|mi|the|la|el|o|a|de mesa))? (?:${COMPUTER}|outlook|thunderbird|em client|windows mail|programa|escritorio)(?![a-z])`,
)
const FAILS = /\b(?:nao|nada|nem|parou|pararam|erro|falha|trava|not|stopped|fails|error)\b/

/** Whether the value is a phone's, told beside the computer's: "no notebook é 995, no celular 993". Where it is the phone that fails it is the value in question. */
export function isOfPhone(folded: string, span: Range, sentence: Range): boolean {
  const before = folded.slice(Math.max(sentence.start, span.start - 70), span.start)
  const phone = OF_PHONE.exec(before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1))
  if (phone === null) return false
  const behind = /^[^,;.!?\n]{0,40}/.exec(folded.slice(span.end, sentence.end))?.[0] ?? ''
  const around = folded.slice(Math.max(0, sentence.start - CONTRAST_REACH), Math.min(folded.length, sentence.end + CONTRAST_REACH))
  return OF_COMPUTER.test(around) && !FAILS.test(phone[0]) && !FAILS.test(behind)
}

const CONTRAST_REACH = 80

/** "Meu colega usa a porta 110", */
const OF_COLLEAGUE = new RegExp(
  `\\b(?:el[ea]s?|(?:(?:meu|minha|nosso|nossa|o|a|my|our|the|mi|nuestr[oa]|el|la) )?${PERSON}|he|she|they|ellos)(?: (?:daqui|de trabalho|do lado|la|tambem|ja))? (?:usa|usam|utiliza|tem|esta|estao|configurou|colocou|uses?|has|have|is|are|usan|tiene|puso)(?: (?:na|no|a|o|com|com a|como|the|la|el|con|on|en)){0,2}(?: (?:porta|port|puerto|servidor|server|conexao|seguranca))?(?: [a-z0-9]{1,8})? ?$`,
)
/** told beside "eu uso a 995". */
const OF_MYSELF =
  /\b(?:eu|nos|a gente|yo|i|we|nosotros)(?: (?:so|ja|aqui|sempre|estou|always|still|also|am|are))? (?:uso|usamos|usa|utilizo|tenho|temos|estou|to|estamos|com|configurei|coloquei|use|using|have|tengo|tenemos|puse|configure)\b|\b(?:[oa] meu|[oa] minha|no meu|na minha|mine|el mio|la mia) (?:e|eh|esta|ta|is|es)\b/

/** "A minha não sei qual é": told beside it, too. */
const NOT_KNOWN =
  /\b(?:nao (?:sei|sabemos|achei|encontrei|lembro|faco ideia|tenho (?:ideia|certeza)|vi)|sei la|no (?:lo |la )?(?:se|encuentro|encontre|recuerdo)|ni idea|(?:don't|do not|didn't) (?:know|remember|find)|couldn't find|no (?:idea|clue)|not sure)\b/

/** Whether the value is a colleague's, told beside the writer's own or beside that he does not know his. */
export function isOfColleague(folded: string, span: Range): boolean {
  if (!OF_COLLEAGUE.test(folded.slice(Math.max(0, span.start - 70), span.start))) return false
  const around = folded.slice(Math.max(0, span.start - 120), span.end + CONTRAST_REACH)
  return OF_MYSELF.test(around) || NOT_KNOWN.test(around)
}

/** Returns whether the words around `span` say that it does not hold, or is another thing's. */
export function isDeniedAt(folded: string, span: Range, sentence: Range): boolean {
  const before = folded.slice(Math.max(sentence.start, span.start - 90), span.start)
  return DENIED.test(before) || OF_ANOTHER.test(folded.slice(span.end, span.end + 50)) || isOfPhone(folded, span, sentence)
}

/** "Ele disse que era pra deixar 995, e eu deixei" */
const TO_BE = /\bera (?:pra|para|so) [^.,;\n]{0,14}$/
const DONE =
  /^[^.;!?\n]{0,40}(?:\b(?:e|and|y)|,) (?:(?:eu|assim|ja|i|foi o que|nos|a gente|isso) ){0,3}(?:deixei|pus|coloquei|fiz|botei|mudei|troquei|configurei|deixamos|colocamos|fizemos|did|set|puse|hice)\b(?! (?:(?:a|na|em|com|porta) )?\d)/

export type Standing = 'holds' | 'former' | 'corrects'

/** Returns whether the words before `span` in its sentence say that the value holds, held before, or corrects another. */
export function standingOf(folded: string, span: Range, sentence: Range): Standing {
  const before = folded.slice(Math.max(sentence.start, span.start - 90), span.start)
  const isDone = TO_BE.test(before) && DONE.test(folded.slice(span.end, span.end + 90))
  if ((FORMER.test(before) && !isDone) || isDeniedAt(folded, span, sentence)) return 'former'
  return CORRECTING.test(before) ? 'corrects' : 'holds'
}
