// Items of a list counted by letters or Roman numerals: "a)", "b." or "I -", "II -". A letter and a mark begin many a line, so that
// only a run that counts on from its first is a list. Comes in: lines that know their bullets. Goes out: the same lines,
// those of a run with their number and their words behind it, as if they had been counted in figures.
import type { SpeechLine } from './speech-lines.ts'

/** "a)", "(a)", "a.", "a -", "a:", "[a]", at the beginning of a line's words. */
const LETTERED = /^[([]?([a-z]|[ivx]{2,5})(?:[.)\]:]{1,2}|[ \t]?[-\u2013\u2014]|[oa]?\))[ \t]{1,4}(?=\S)/
/** A run of so many items is a list; "A." alone is somebody's initial. */
const MIN_ITEMS = 3
/** Lines between an item and the next: an answer that goes on, a pasted error. */
const MAX_APART = 14
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

type Item = { line: SpeechLine; length: number; number: number; index: number }

/** Gives the lines of lettered lists their numbers. */
export function markLetteredItems(lines: readonly SpeechLine[], folded: readonly string[]): void {
  let letters: Item[] = []
  let romans: Item[] = []
  for (const [index, line] of lines.entries()) {
    if (line.blank || line.number !== undefined) continue
    const mark = LETTERED.exec((folded[line.at] ?? '').slice(line.body, Math.min(line.end, line.body + 14)))
    const counter = mark?.[1]
    if (mark === null || counter === undefined) continue
    const length = mark[0].length
    letters = goOn(letters, { line, length, index, number: counter.length === 1 ? counter.charCodeAt(0) - 96 : 0 })
    romans = goOn(romans, { line, length, index, number: ROMAN.indexOf(counter) + 1 })
  }
  settle(letters)
  settle(romans)
}

/** Returns `run` with `item` if that counts on; else what was counted is settled, and the item may begin another. */
function goOn(run: Item[], item: Item): Item[] {
  const last = run.at(-1)
  const isNext = last !== undefined && item.number === last.number + 1
  if (isNext && item.line.at === last.line.at && item.index - last.index <= MAX_APART) return [...run, item]
  if (item.number !== 1) return run
  settle(run)
  return [item]
}

function settle(run: readonly Item[]): void {
  if (run.length < MIN_ITEMS) return
  for (const { line, length, number } of run) {
    line.number = number
    line.body += length
  }
}
