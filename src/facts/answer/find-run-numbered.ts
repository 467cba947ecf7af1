// Numbered answers in one run of words: "1- ontem 16h30 2- 200.1.2.3 3- Outlook 2010 4- pop.…", as who answers on a phone writes them.
// Comes in: what findNumbered() gets. Goes out: each number's words as the answer of the field it means, where nearly all fit their types.
// The numbers must follow one another from 1, or be ones that we asked under, in their order ("2) 200.1.2.3 5) 995"); anything else with numbers
// in it is no list. Work is bounded: few paragraphs, few numbers.
import { eachMatch } from '../../value/text/all-matches.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { growOn } from '../prose/whole-error.ts'
import { fitOf, makeOrders, type Numbering } from './find-numbered.ts'
import type { RawAnswer } from './raw-answer.ts'

type Item = { number: number; labelStart: number; start: number; end: number }

const MIN_ITEMS = 5
/** Where the desk's own numbers are there to be met. */
const MIN_ASKED = 2
const MAX_ITEMS = 20
const MAX_PARAGRAPHS = 20
const MAX_PARAGRAPH = 1_500

const PARAGRAPH = /\S(?:[^\n]|\n(?=[ \t]*\S))*/g
// "2- ", "(2) ", "2. ", "2) ", "2º "
const MARK = /(?<=^|[\s,;.])\(?(\d{1,2})(?:\s?[-–):]{1,2}|\.|[ºªo°][.)-]?)\s{1,3}(?=\S)/g

/** Returns the answers of the one paragraph that reads as numbered answers in a run; none where no paragraph does. */
export function findRunNumbered(numbering: Numbering): RawAnswer[] {
  let best: { answers: RawAnswer[]; score: number } | undefined
  for (const [at, speech] of numbering.spoken.speeches.entries()) {
    if (speech.speaker === 'desk' || speech.age !== 0) continue
    for (const items of runsOf(speech.passage.text)) {
      for (const { order, isAsked } of makeOrders(numbering)) {
        if (items.length < (isAsked ? MIN_ASKED : MIN_ITEMS) || (!isAsked && !isWhole(items))) continue
        if (!items.every(({ number }) => order.has(number)) && !isWhole(items)) continue
        const answers = items.flatMap(({ number, labelStart, start, end }): RawAnswer[] => {
          const field = order.get(number)
          if (field === undefined) return []
          return [{ matches: [{ field, score: 1 }], at, label: String(number), start, end, blockEnd: end, by: 'numbered', labelStart }]
        })
        let score = answers.length - items.length
        for (const answer of answers) score += fitOf(answer, speech, numbering.desk)
        if (score > (best?.score ?? items.length * 0.55)) best = { answers, score }
      }
    }
  }
  return best?.answers ?? []
}

/** Each checklist asks for those of the same texts. */
const runsOf = keepByText((text: string): readonly Item[][] => {
  const runs: Item[][] = []
  for (const match of eachMatch(text, PARAGRAPH)) {
    if (runs.length >= MAX_PARAGRAPHS) break
    if (match[0].length > MAX_PARAGRAPH) continue
    const whole = itemsOf(match[0], match.index, (number, last) => number === last + 1)
    const items = whole.length >= MIN_ASKED ? whole : itemsOf(match[0], match.index, (number, last) => number > last)
    if (items.length >= MIN_ASKED && isRun(text, items)) runs.push(items)
  }
  return runs
})

/** Whether its numbers leave none out. */
function isWhole(items: readonly Item[]): boolean {
  return items.at(-1)?.number === items.length
}

/** Where each number begins its line, indented or not, it is a list of lines. */
function isRun(text: string, items: readonly Item[]): boolean {
  const inLine = items.filter(({ labelStart }) => !/(?:^|\n)[ \t]{0,20}$/.test(text.slice(Math.max(0, labelStart - 21), labelStart)))
  return inLine.length * 2 >= items.length
}

function itemsOf(words: string, offset: number, follows: (number: number, last: number) => boolean): Item[] {
  const items: Item[] = []
  for (const match of eachMatch(words, MARK)) {
    const last = items.at(-1)
    const number = Number(match[1])
    if (number > MAX_ITEMS || !follows(number, last?.number ?? 0)) continue
    if (last !== undefined) last.end = offset + trimmedEnd(words, match.index)
    const start = offset + match.index + match[0].length
    items.push({ number, labelStart: offset + match.index, start, end: offset + trimmedEnd(words, words.length) })
  }
  const last = items.at(-1)
  if (last !== undefined) last.end = offset + endOfLast(words, last.start - offset)
  return items
}

/** Behind the last answer its writer goes on with something else: a sentence, and what programs go on with. */
function endOfLast(words: string, start: number): number {
  const stop = /[.!?](?=\s)/.exec(words.slice(start))
  return stop === null ? trimmedEnd(words, words.length) : growOn(foldInPlace(words), { start, end: start + stop.index }).end
}

/** A comma or a full stop behind an answer is none of it. */
function trimmedEnd(words: string, end: number): number {
  return words.slice(0, end).replace(/[\s,;]{1,20}$/, '').length
}
