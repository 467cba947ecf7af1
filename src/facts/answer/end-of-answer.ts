// Where an answer ends that was pasted from elsewhere: an error goes on in its program's sentences, a log in its lines, until the writer's own
// words begin. Comes in: the answer and its passage's text. Goes out: a place in that text.
import { isTranslation } from '../../value/error/next-line.ts'
import { beginsOwnLine, isOwnLine } from '../../value/error/own-line.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { growOn } from '../prose/whole-error.ts'
import { endOfLog, holdsLog } from '../shown/log-lines.ts'
import type { RawAnswer } from './raw-answer.ts'
import { judgeTextAnswer } from './text-answer.ts'

/** Where an error's answer ends: programs go on in sentences of their own, on the next line too. */
export function endOfErrorAnswer(answer: RawAnswer, text: string): number {
  if (answer.by === 'table' || answer.by === 'numbered' || answer.blockEnd <= answer.start) return answer.blockEnd
  const block = text.slice(answer.start, answer.blockEnd).trimEnd()
  // That there was none is said; what stands below is another matter.
  if (judgeTextAnswer(block) !== 'words') return answer.blockEnd
  const own = answer.by === 'next-line' ? ownLineIn(foldInPlace(block)) : undefined
  if (own !== undefined) return answer.start + own
  const shown = answer.start + block.length
  // What follows is looked at only as far as a screenful.
  const folded = foldInPlace(text.slice(answer.start, shown + 1_200))
  const grown = answer.start + growOn(folded, { start: 0, end: shown - answer.start }).end
  return grown > shown ? grown : answer.blockEnd
}

/** Where a log's answer ends: its next lines look like labels ("…: to=<…>"), and the last of them holds the refusal. */
export function endOfLogAnswer({ by, blockEnd, start }: RawAnswer, text: string): number {
  if (by === 'table' || by === 'numbered' || !holdsLog(text.slice(start, blockEnd))) return blockEnd
  const line = text.indexOf('\n', blockEnd)
  const isAtEnd = text.slice(blockEnd, line < 0 ? blockEnd : line).trim() === ''
  return isAtEnd && line >= 0 ? endOfLog(text, line) : blockEnd
}

/** Where a line of the writer's own begins: "… policy violation⏎foi hj cedo"; behind a sentence's end "… ao servidor.⏎antivírus tenho o Avast", too. */
function ownLineIn(folded: string): number | undefined {
  for (let at = folded.indexOf('\n'); at >= 0; at = folded.indexOf('\n', at + 1)) {
    const line = folded.slice(at + 1, at + 90).trimStart()
    if (beginsOwnLine(line) || isTranslation(line) || (/[.!?"')]\s{0,3}$/.test(folded.slice(Math.max(0, at - 4), at)) && isOwnLine(line)))
      return at
  }
  return undefined
}
