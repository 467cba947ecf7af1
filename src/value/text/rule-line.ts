// Lines of dashes and their like, fences of code and the edges of boxes, set around what is copied or below a heading: they say nothing, and end what stands above them.
import { allMatches } from './all-matches.ts'

// 27 dashes are those that Windows sets between the parts of a message box when it is copied: message-box.ts.
const RULE =
  '[ \\t]{0,4}(?:-{3,26}|-{28,80}|_{3,80}|={3,80}|~{3,80}|\\*{3,80}|`{3}[a-z]{0,12}|\\+(?:-{3,80}\\+){1,8}|[┌└├╔╚╠][─━═┬┴┼]{3,120}[┐┘┤╗╝╣])[ \\t]{0,4}'
const WHOLE = new RegExp(`^${RULE}$`)
const EACH = new RegExp(`(?<=^|\\n)${RULE}(?=\\n|$)`, 'g')
/** A hostile text is nothing but rules. */
const MAX_RULES = 200

/** Returns whether `line`, without its line end, is a rule. */
export function isRule(line: string): boolean {
  return WHOLE.test(line)
}

/** Returns where the rules of `text` stand, without their line ends. */
export function findRules(text: string): { start: number; end: number }[] {
  return allMatches(text, EACH, MAX_RULES).map(({ index, 0: rule }) => ({ start: index, end: index + rule.length }))
}
