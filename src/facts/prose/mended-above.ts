// Values that stand in place of one written wrongly further up: "ah, o certo é 995, eu que escrevi errado ali em cima", "PS: I wrote 110 above,
// but I just checked and it's 995", "vale o 995". Comes in: folded text and spans of it. What was done wrongly, and not written, is no such
// thing: "mandei errado, o certo é rui@…" leaves the mail where it went. Every window is bounded.
import { APOLOGY, CORRECTION, IN_TRUTH, OOPS } from '../../value/slip-words.ts'
import type { Range } from '../range.ts'

const NOUN =
  '(?:e-?mail|endereco|conta|porta|servidor|ip|login|usuario|numero|horario|dia|data|address|e-?mail address|account|port|server|direccion|correo|cuenta|puerto|correio)'
/** "O certo é", "the right address is", "vale o", "considerem a", at the end of what stands before. */
const RIGHT_ONE = new RegExp(
  `(?:\\b(?:(?:o|a|el|la|lo|the) )?(?:${NOUN} )?(?:cert[oa]|corret[oa]|correct[oa]?|right|verdadeir[oa])(?: (?:one|${NOUN}|mesmo|na verdade))? (?:e|eh|is|es|seria|era|was)|\\b(?:vale|valem|valendo)(?: mesmo)?|\\b(?:considerem?|considerar|usem|fiquem com|leiam|leia-se|anotem|consideren|read))(?: (?:a|o|na|no|el|la|the|como|${NOUN})){0,3} ?["'(<]?$`,
)
/** "PS: é", "desculpa, era", "sorry, it was". */
const SAYS_IT_IS = new RegExp(
  `(?:^|[.!?\\n])\\s{0,4}(?:(?:ah|opa|ps|p\\.s\\.?|pd|obs|${OOPS}|${CORRECTION}|${APOLOGY})[\\s,:.!-]{1,4}){1,3}(?:(?:o|a|the|el|la) )?(?:${NOUN} )?(?:e|eh|era|it was|it's|it is|is|es)(?: (?:a|o|el|la|the)){0,2} ["'(<]?$`,
)
const WRONGLY = '(?:errad[oa]|trocad[oa]|mal|wrong(?:ly)?|incorret[oa]|incorrectly|equivocad[oa])'
const ABOVE = '(?:(?:ali|ai|la|aqui) )?(?:em cima|acima|antes)|above|earlier|arriba|mas arriba'
/** What was written wrongly, wherever it stands around. */
const WRITTEN_WRONGLY = new RegExp(
  [
    `\\b(?:escrevi|digitei|coloquei|botei|pus|passei|informei|falei|disse|dei|copiei|anotei|i (?:wrote|typed|put|gave)|escribi|puse|pase|teclee|copie)(?: (?!que\\b)[a-z0-9.-]{1,20}){0,4}? ${WRONGLY}\\b`,
    `\\b${WRONGLY} (?:${ABOVE})\\b`,
    `\\b(?:errei|erramos|me (?:enganei|confundi|atrapalhei|equivoque))(?: (?:o|a|na|no|de|um|uma|letra|digitacao|ao|escrever|digitar|${NOUN})){0,4}(?: (?:${ABOVE})|(?= ?[.,;!)\\n]| ?$))`,
    '\\bi mis(?:typed|spelled|spelt|wrote)|\\bmy (?:mistake|typo)|\\b(?:a |was a )typo\\b',
    '\\b(?:not what i (?:wrote|said|put)|nao o que (?:eu )?(?:escrevi|falei|disse|passei)|no lo que (?:puse|escribi))\\b',
  ].join('|'),
)
/** "Com y", "sem o ponto", "com dois t": how it is spelt, right behind it. */
const SPELT =
  /^["')>]{0,2},? (?:(?:e |eh |is |es )?(?:com|sem|with|without|con|sin) (?:(?:o|a|um|uma|dois|duas|so|apenas|the|an?|one|two|only|just|el|la|un|una|dos) ){0,3}(?:\d )?(?:ponto|hifen|traco|underline|sublinhado|acento|letra|dot|hyphen|dash|underscore|punto|guion|[a-z])s?(?![a-z])|no (?:dot|hyphen|dash)\b)/

/** "Escrevi 110", "I said it was 110", "onde falei 110"; what is put or passed somewhere needs to be above. */
const WROTE =
  /\b(?:escrevi|digitei|falei|disse|informei|i (?:wrote|said|typed)|escribi|dije)(?: (?:que|era|eram|e|a|o|como|porta|port|puerto|ip|servidor|server|pop3?|acho|na|no|em cima|acima|the|it|was|that|el|la|above|arriba|ali|as)){0,6} ?["'(]?$/
const PUT =
  /\b(?:coloquei|botei|pus|passei|i (?:put|gave)|puse|pase)(?: (?:que|era|e|a|o|como|porta|port|puerto|ip|servidor|server|pop3?|na|no|the|el|la|acima|em cima|above|arriba)){0,5} ?["'(]?$/
const IS_ABOVE = new RegExp(`\\b(?:${ABOVE}|no (?:e-?mail|comeco|inicio|texto|assunto)|na mensagem|in the (?:mail|e-?mail|subject))\\b`)
const BUT = new RegExp(`\\b(?:mas|porem|so que|but|pero|${IN_TRUTH}|conferi|fui ver|olhei|i checked)\\b`)
/** "… mas fui conferir e está 995": what leads to the other. */
const AND_IS =
  /\b(?:e|eh|esta|ta|era|is|it's|it is|es|aparece|consta|tem|marca|shows|says|dice)(?: (?:mesmo|la|aqui|a|o|na|no|como|porta|port|puerto|el|the)){0,3} ?["'(]?$/
const REACH = { before: 130, behind: 130, between: 110 }

function wroteWrongly(folded: string, { start, end }: Range): boolean {
  const before = folded.slice(Math.max(0, start - REACH.before), start).replace(/^[\s\S]*\n\s{0,4}\n/, '')
  const behind = folded.slice(end, end + REACH.behind).replace(/\n\s{0,4}\n[\s\S]*$/, '')
  return WRITTEN_WRONGLY.test(before.replaceAll('\n', ' ')) || WRITTEN_WRONGLY.test(behind.replaceAll('\n', ' '))
}

/** Returns whether the words around `span` say that the value there is the right one, and that another was written in its place. */
export function mendsAbove(folded: string, span: Range): boolean {
  const before = folded.slice(Math.max(0, span.start - REACH.before), span.start)
  const line = before.slice(-LINE).replaceAll('\n', ' ')
  const isRight = RIGHT_ONE.test(line)
  if (isRight && (ANNOUNCES.test(before) || WHERE_IT_SAYS.test(before))) return true
  if (!isRight && !SAYS_IT_IS.test(before) && !IS.test(line)) return false
  const isSpelt = SPELT.test(folded.slice(span.end, span.end + 40))
  if (!isRight && !SAYS_IT_IS.test(before) && !isSpelt && !WRONG_THEN_RIGHT.test(line)) return false
  return (isSpelt && (isRight || SAYS_IT_IS.test(before))) || wroteWrongly(folded, span)
}

/** "Escrevi errado o dela, é …": the right one is the next word. */
const WRONG_THEN_RIGHT = new RegExp(
  `\\b${WRONGLY}(?: (?:o|a|d[aoe]|del[ea]|ali|ai|la|em|cima|acima|antes|above|${NOUN})){0,6}[\\s,.;:!-]{1,4}(?:(?:o|a|the) )?(?:d?el[ea] |meu |cert[oa] )?(?:e|eh|is|era|es) ["'(<]?$`,
)
/** "Opa o dela é …", of an address that is like one told above. */
const NOTICES = new RegExp(
  `(?:^|[.!?\\n])\\s{0,4}(?:(?:ah|opa|aff|eita|putz|vish|xi|ps|${OOPS}|${APOLOGY})[\\s,:.!-]{1,4}){1,3}(?:(?:o|a|the|el|la|${IN_TRUTH}|nao|e-?mail|endereco|d?el[ea]|meu|certo|correto) ){0,4}(?:e|eh|is|era|es) ["'(<]?$`,
)

/** Returns whether the words before `span` begin as those of somebody who has just seen that he slipped. */
export function beginsWithSlip(folded: string, span: Range): boolean {
  return NOTICES.test(folded.slice(Math.max(0, span.start - LINE), span.start))
}

/** "Onde escrevi rui@…, leia-se ruy@…", "where it says 110, read 995" */
const WHERE_IT_SAYS =
  /\b(?:onde|where|donde) (?:(?:eu|i|it|yo|se|esta|ta|is) ){0,2}(?:le|escrevi|escrito|digitei|coloquei|informei|falei|passei|consta|diz|esta|wrote|written|says|said|typed|dice|puse|escribi)\b[^!?\n]{1,100}$/
const LINE = 60
const IS = /\b(?:e|eh|is|es|era|was) ["'(<]?$/
/** "Sorry, the right address is …", "errata: …" */
const ANNOUNCES = new RegExp(
  `(?:^|[.!?\\n])\\s{0,4}(?:(?:ah|opa|ps|obs)[\\s,:.!-]{1,4})?(?:${OOPS}|${CORRECTION}|${APOLOGY})[\\s,:.!-]{1,4}[^.!?\\n]{0,30}$`,
)

/** Returns whether what stands at `span` is told to have been written wrongly, and the value at `other`, behind it in its sentence, to be so: "escrevi 110 acima mas está 995". */
export function isWrittenWrongly(folded: string, span: Range, other: Range): boolean {
  if (other.start < span.end || other.start - span.end > REACH.between) return false
  const before = folded.slice(Math.max(0, span.start - 70), span.start).replaceAll('\n', ' ')
  const between = folded.slice(span.end, other.start).replaceAll('\n', ' ')
  if (/[.!?;]\s/.test(between) || !AND_IS.test(between)) return false
  const isPut = PUT.test(before) && (IS_ABOVE.test(before) || IS_ABOVE.test(between))
  return (isPut || WROTE.test(before)) && (BUT.test(between) || /\b(?:onde|where|donde) (?:eu |i )?\S{3,10}[^.;!?]{0,30}$/.test(before))
}
