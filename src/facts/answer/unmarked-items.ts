// "2 sim", "3 995": who answers our numbered questions from a phone writes the number and no mark behind it. Comes in: the lines of all
// that people wrote, and the order in which we asked. Goes out: the lines that are such items, with their number and their words behind it.
// A number begins many a line ("8 contas", "15 minutos"): only what the question asks for, and no free text, makes it an item's.
import type { Field } from '../../checklist/checklist.ts'
import type { SpeechLine, SpokenLines } from '../speech/speech-lines.ts'

const UNMARKED = /^(\d{1,2})[ \t]{1,3}(?=\S)/
/** An answer to one question is short. */
const MAX_WORDS = 80

/** Returns, by their place among the newest letter's own lines, the lines that answer `order` by number alone; none where one does not count on. */
export function findUnmarkedItems({ lines, folded }: SpokenLines, order: ReadonlyMap<number, Field>): Map<number, SpeechLine> {
  const items = new Map<number, SpeechLine>()
  let last = 0
  for (const [index, line] of lines.entries()) {
    if (line.blank || line.number !== undefined || line.speech.speaker === 'desk' || line.speech.age !== 0) continue
    const mark = UNMARKED.exec((folded[line.at] ?? '').slice(line.body, Math.min(line.end, line.body + 8)))
    if (mark === null || line.end - line.body > MAX_WORDS) continue
    const number = Number(mark[1])
    if (!order.has(number) || number <= last) return new Map()
    last = number
    items.set(index, { ...line, number, body: line.body + mark[0].length })
  }
  return items
}
