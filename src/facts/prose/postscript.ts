// What a writer tells anew when he has looked once more, below what he wrote: "P.S.: a porta é a 995", "em tempo: o servidor é mail.…",
// "acabei de ver que o usuário é …". Comes in: folded text, a span of it and its field's words. Goes out: whether the field is named and given there,
// plainly; of what stood above it then holds no more. "PS: no celular a porta é 993" is said of the telephone and "PS: o manual diz que é 995" by another.
import { allMatches } from '../../value/text/all-matches.ts'
import type { Range } from '../range.ts'
import type { FieldWords } from './field-words.ts'

const PARAGRAPH_REACH = 300
const CLAUSE_REACH = 70
const OPENS = /^\s{0,4}[*(]{0,2}(?:p\. ?s\.?|ps|p\. ?d\.?|pd|em tempo|en tiempo|post ?scriptum)[\s:.,!)*\u2013-]{1,4}\S/
const NOW = '(?:agora|agorinha|aqui|now|ahora|recien|so agora|here)'
const NOTICES = new RegExp(
  `\\b(?:acab(?:ei|amos|o) de (?:ver|reparar|notar|perceber|conferir|checar)|${NOW} (?:eu )?(?:vi|reparei|notei|percebi|noto|veo)|(?:vi|reparei|notei|percebi) ${NOW}|i(?:'ve| have)? just (?:seen|saw|noticed|checked)|i (?:see|notice) now)(?: ${NOW})?(?: (?:que|and|that))? $`,
)
/** Where a clause begins, what it may say before the name, */
const CLAUSE = /(?:^|[\n.;:!(]\s{0,3}|, | e | and | y )(?:(?:que|mas|na verdade|o|a|el|la|the|meu|minha|nosso|nossa|my|our|mi) ){0,3}$/
/** and between the name and the value. */
const IS =
  /^(?: (?:cert[oa]|corret[oa]|correct[oa]|right|de entrada|d[oe] (?:pop3?|entrada|servidor)|pop3?))?(?:(?: (?:e|eh|esta|ta|is|es)){1,2}(?: (?:a|o|na|no|em|como|el|la|the|esse|este|essa|esta)){0,2}|:)\s["'(<]{0,2}$/

/** Returns whether `span` is given for the field of `words` by name, in a postscript or by who has just noticed it. */
export function isToldAnew(folded: string, span: Range, { names }: FieldWords): boolean {
  const from = Math.max(0, span.start - CLAUSE_REACH)
  const before = folded.slice(from, span.start)
  const name = allMatches(before, names).at(-1)
  if (name === undefined || /mail|correo/.test(name[0]) || !IS.test(before.slice(name.index + name[0].length))) return false
  const lead = before.slice(0, name.index)
  if (NOTICES.test(lead.replace(/(?:o|a|el|la|the|meu|minha|my|mi) $/, ''))) return true
  return CLAUSE.test(lead) && OPENS.test(paragraphBefore(folded, span.start))
}

function paragraphBefore(folded: string, end: number): string {
  const text = folded.slice(Math.max(0, end - PARAGRAPH_REACH), end)
  return text.slice(Math.max(0, text.lastIndexOf('\n\n')))
}
