// Addresses that no longer hold: taken back right behind ("ana@…, me confundi, rui@…"), denied ("não para ana@…, mas para rui@…"), or called old ones.
// Comes in: folded text, a span of it and the part it plays. Every window is bounded.
import { breaksOffBehind } from '../../value/breaks-off.ts'
import { APOLOGY, CORRECTION, MISTAKE, OOPS, PAUSE } from '../../value/slip-words.ts'
import { isDeniedAt, standingOf } from '../prose/standing-of.ts'
import type { Range } from '../range.ts'
import type { RoleTold } from './role-words.ts'

const REACH = 60
// "O compras@…, não, esse é o antigo": what stands behind takes it back.
const CALLED_OLD =
  /^[)>"',.;]{0,3}[ ,(-]{0,4}(?:nao, |(?:esse|este|que|isso) (?:ai )?(?:e|era|eh) (?:o|a) (?:antig|velh|errad)[oa]|e [oa] (?:antig|velh|errad)[oa]|(?:which|that) (?:is|was) the old)/
/** "…, desculpe a demora", "…, corrigindo a nota", "…, errei a senha", "…, quer dizer, sem o til": it is not the address that was a slip. */
const SLIP_OF_ELSE = new RegExp(
  `^[^a-z@]{1,12}(?:(?:nao|no)[\\s,.;!-]{1,4})?(?:(?:${OOPS}|${APOLOGY}|${PAUSE}|${CORRECTION}|digo) (?!(?:[a-z]{1,12} ){0,3}[^\\s@]{1,64}@)|(?:${MISTAKE}) (?:[oa]s?|n[oa]s?|the|el|la|en) (?!e-?mail|endereco|nome|conta|letra|destinatari|digita|address|name|correo|direccion)|quer dizer[^.;!?\\n]{0,30} (?:sem|com) (?:o )?(?:til|acentos?|cedilha|espaco|traco|[a-z])(?![a-z]))`,
)
const SLIP_REACH = 120

function isTakenBack(folded: string, end: number): boolean {
  return breaksOffBehind(folded, end) && !SLIP_OF_ELSE.test(folded.slice(end, end + SLIP_REACH))
}

const OLD = /\b(?:antig[oa]|anterior|velh[oa]|antes|old|former|previous|anteriormente)\b[^.,;\n]{0,24}$/

/** "Não para ana@…, mas para rui@…" */
const NOT_TO = /\b(?:nao|not|no) (?:para|pra|pro|ao|to|a|for|de|do|da|from|desde|em|no|na|at|with|com|con)(?: (?:o|a|the|el|la))? ?["'(<]?$/
const BUT_TO = /^[)>"']{0,2},? ?(?:mas|e sim|but|sino|e si)(?![a-z])/

/** Returns whether the address at `span` is one that the writer takes back, denies or calls an old one. "O destino era" tells of a mail. */
export function isFormer(folded: string, span: Range, { sentence, told }: { sentence: Range; told: RoleTold | undefined }): boolean {
  if (CALLED_OLD.test(folded.slice(span.end, span.end + REACH)) || isTakenBack(folded, span.end) || isDeniedAt(folded, span, sentence))
    return true
  if (NOT_TO.test(folded.slice(Math.max(0, span.start - 30), span.start)) && BUT_TO.test(folded.slice(span.end, span.end + 16))) return true
  if (told?.isSure) return OLD.test(folded.slice(Math.max(sentence.start, span.start - 90), span.start))
  return standingOf(folded, span, sentence) === 'former'
}
