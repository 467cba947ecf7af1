// A moment that a sentence puts right and does nothing else: "aliás, foi às 15h", "corrigindo o e-mail anterior: foi no dia 13/11", "foi na
// sexta às 10h, me enganei". Comes in: folded text, a moment's place and its sentence. It holds against what a label said of it before.
import { SLIP } from '../../value/breaks-off.ts'
import { CORRECTION, IN_TRUTH } from '../../value/slip-words.ts'
import type { Range } from '../range.ts'
import { HAPPENED, WHEN_AFTER, WHEN_WORD } from './when-words.ts'

const MAX_SENTENCE = 130
/** "Corrigindo a data que mandei:", "errata do e-mail de ontem:": what is put right. */
const OF_WHAT =
  '(?: (?:(?:d?[oa]s?|meus?|minhas?|my|the|el|la|mi|que|uma?) )?(?:e-?mail|mensagem|data|dia|hora|horario|informac(?:ao|oes)|dados?|chamado|message|date|time|day|fecha|hora|correo)(?: (?:anterior(?:es)?|de (?:antes|ontem|cima)|passad[oa]|acima|errad[oa]|previous|earlier|do problema|(?:que )?(?:eu )?(?:mandei|passei|escrevi|informei)))?)?'
/** "Aliás, foi às 15h", "corrigindo: 15h30": such a sentence says that another hour was told. */
export const SLIPPED = new RegExp(
  `^\\s{0,4}(?:(?:ah|e|mas|so|p\\.?s\\.?|obs|sorry|desculp\\w{1,3})[\\s,:.!-]{1,4}){0,2}(?:${SLIP}|${CORRECTION}|${IN_TRUTH}|pensando bem|(?<=(?:ah|opa|ops|perai|hum|ih)[\\s,.!]{1,3})(?:nao|no)(?=,))${OF_WHAT}[\\s,:.!-]{1,4}`,
)
const WORD = `(?:${WHEN_WORD}|${HAPPENED}|dia|data|fecha|date|cert[oa]|corret[oa]|on|no|na)`
/** Nothing but that it was, and when it was not. */
const BEFORE = new RegExp(
  `^\\s{0,4}(?:${WORD}[,:]?\\s{1,2}){0,10}(?:(?:nao|not|no) (?:foi|era|was|fue) [^,;.@]{1,24}[,;] (?:(?:e|mas|but|sino|sim) )?(?:${WORD}\\s{1,2}){0,4})?["'(]?$`,
)
/** "…, confundi", "…, errei a data": the slip told behind. */
const SLIPPED_BEHIND =
  /^["')]{0,2},? (?:(?:eu|que|i|me|desculp\w{1,3},?) ){0,2}(?:confundi|enganei|errei|atrapalhei|troquei|equivoque|mixed (?:it|them) up|got (?:it|that) wrong|(?:digitei|escrevi|passei|informei|coloquei) errado)(?: (?:antes|ali|tudo|sem querer|(?:a|o|as|os|na|no) (?:datas?|dias?|horas?|horario)|the (?:date|day|time)))?[\s.!]{0,4}$/

/** Returns whether the sentence of `span`, a moment, says nothing but that it was then and not as told before: "corrigindo, foi terça às 9h". */
export function tellsWhenAgain(folded: string, span: Range, sentence: Range): boolean {
  if (sentence.end - sentence.start > MAX_SENTENCE) return false
  const before = folded.slice(sentence.start, span.start)
  const behind = folded.slice(span.end, sentence.end)
  const slip = SLIPPED.exec(before)?.[0].length
  if (slip === undefined) return SLIPPED_BEHIND.test(behind) && BEFORE.test(before)
  return BEFORE.test(before.slice(slip)) && WHEN_AFTER.test(behind)
}
