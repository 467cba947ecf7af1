// An error's number told before its words: "dá erro 535, fala que a autenticação falhou", "o erro quinhentos e cinquenta e diz que …". Comes in: folded text and
// where the words are announced. Goes out: where the number's telling begins. The window is short.

const HUNDREDS = '(?:quatrocent|quinhent|cuatrocient|quinient)[oa]s(?: (?:e|y) [a-z]{3,9}){0,2}'
const CODE = new RegExp(
  `(?<![a-z])(?:erro|error|codigo|code)(?: (?:numero|number|n\\.?|codigo|code|de))?(?: (?:[45]\\d\\d(?: [45]\\.\\d{1,3}\\.\\d{1,3})?|${HUNDREDS}|\\(?0x[0-9a-f]{8}\\)?))(?:,| e| y| and| que| ,)?(?: (?:ele|ela|que|e|ai|it|la|depois|tambem)){0,2} $`,
)
const REACH = 80

/** Returns where the number of the error that is announced at `index` is told before it; `index` itself where none is. */
export function codeToldBefore(folded: string, index: number): number {
  const from = Math.max(0, index - REACH)
  const code = CODE.exec(folded.slice(from, index))
  return code === null ? index : from + code.index
}
