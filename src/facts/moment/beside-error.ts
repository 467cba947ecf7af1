// A time told with the error's text: "deu “A operação excedeu …” às 8h10", "às 8h10 apareceu “…”". Comes in: folded prose in which the errors are blank.
// Goes out: whether the time is that of one. The hour at which a returned mail came is not asked here: it is not when that was sent.
import type { Range } from '../range.ts'

/** What is hidden leaves its blanks, between the marks that stood around it. */
const HIDDEN = '["\'\u201c\u00ab\u2018:] ?\\s{8,900}'
const ERROR_THEN = new RegExp(
  `${HIDDEN}[.!]?["'\u201d\u00bb\u2019]?,?(?: (?:isso|foi|hoje|la|e isso|e foi|today|it was))? (?:as|umas|pelas|la pelas|por volta das?|perto das?|at|around|about|a las?) ?$`,
)
const THEN_ERROR = new RegExp(
  `^,? (?:(?:me|nos|ele|ela|o (?:outlook|programa)|la|de novo|ja|it|se) ){0,3}(?:deu|apareceu|mostrou|surgiu|veio|disse|falou|dizia|showed|said|gave|popped up|salio|aparecio|mostro|dio)[^.;!?\\n"]{0,30}${HIDDEN}`,
)
const REACH = 960

/** Returns whether the time at `found` stands right beside a hidden error of its `sentence`. */
export function isBesideError(folded: string, found: Range, sentence: Range): boolean {
  return (
    THEN_ERROR.test(folded.slice(found.end, Math.min(sentence.end, found.end + 60))) ||
    ERROR_THEN.test(folded.slice(Math.max(sentence.start, found.start - REACH), found.start))
  )
}
