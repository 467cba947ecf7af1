// Options with a box each, of which one is ticked: "( ) 110 (X) 995", "☐ nenhuma ☒ SSL/TLS", "110 [ ] 995 [x]". Comes in: what was written as
// an answer. Goes out: where the ticked option stands; 'nothing' where none is ticked; undefined where the words are no such options.
import { allMatches } from './text/all-matches.ts'

const MARK = '[xX✓✔vV*•]'
const BOX = new RegExp(
  `(?:\\([ \\t\\u00a0]{0,4}(?:(${MARK})[ \\t\\u00a0]{0,4})?\\)|\\[[ \\t\\u00a0]{0,4}(?:(${MARK})[ \\t\\u00a0]{0,4})?\\]|([☑☒✅✔🔘◉●])|[☐⬜🔲○◯❌])`,
  'gu',
)
/** Most answers hold nothing of the kind. */
const OPENS = /[([☐☑☒✅✔🔘◉●⬜🔲○◯❌]/u
const MAX_BOXES = 20
const MAX_TEXT = 600

export type Ticked = { start: number; end: number } | 'nothing'

/** Returns the option of `answer` that is ticked, the first of several. */
export function findTicked(answer: string): Ticked | undefined {
  const text = answer.slice(0, MAX_TEXT)
  if (!OPENS.test(text)) return undefined
  const boxes = allMatches(text, BOX, MAX_BOXES)
  const isTicked = ([, round, square, sign]: RegExpExecArray): boolean => (round ?? square ?? sign) !== undefined
  if (boxes.length < 2 || boxes.every(isTicked)) return undefined
  const at = boxes.findIndex(isTicked)
  const box = boxes[at]
  if (box === undefined) return 'nothing'
  const isBefore = !/[\p{L}\p{N}]/u.test(text.slice(0, boxes[0]?.index))
  const start = isBefore ? box.index + box[0].length : endOf(boxes[at - 1])
  const until = isBefore ? (boxes[at + 1]?.index ?? text.length) : box.index
  const line = text.slice(start, until).search(/(?<=\S[ \t]{0,20})\n/)
  return { start, end: isBefore && line >= 0 ? start + line : until }
}

function endOf(box: RegExpExecArray | undefined): number {
  return box === undefined ? 0 : box.index + box[0].length
}
