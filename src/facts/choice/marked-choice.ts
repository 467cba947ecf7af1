// The line of our letter beside which its reader put a mark: "2. Não consigo enviar … X", "(x) 3. …", "<- esse aqui" behind or below it. Comes in: the words of our
// letter as the answer quotes it, and its lines in each language. Goes out: the index of the one that is marked, or that alone is quoted; undefined where none is, or
// several are. Linear.
import { allMatches } from '../../value/text/all-matches.ts'
import { foldInPlace } from '../fold-in-place.ts'

const WORD = /[\p{L}\p{N}]+/gu
/** Beside the one line that was left of our letter. */
const MAX_BESIDE = 8
/** What numbers or lists a line is no mark, nor is what is said of one that it is not. */
const LISTED = /^[\s>|*•–-]{0,20}(?:\d{1,2}[.):]?)?[\s*•-]{0,8}/
const NO_MARK = /^(?:nao|no|not|outracoisa|somethingelse|otracosa)?$/
const BLANKS = /[\s>.;,|:*•-]+/g
const MAX_TEXT = 4_000

type Place = { choice: number; start: number; end: number }

/** Returns which of `choices`, each in every language, is marked in `quoted`. */
export function findMarkedChoice(choices: readonly (readonly string[])[], quoted: string): number | undefined {
  const text = foldInPlace(quoted.slice(0, MAX_TEXT))
  const words = allMatches(text, WORD, MAX_TEXT).map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const places = choices
    .flatMap((lines, choice) => lines.flatMap((line) => findLine(line, words)).map((place): Place => ({ choice, ...place })))
    .toSorted((one, other) => one.start - other.start)
  const only = places[0]
  if (only !== undefined && places.length === 1 && words.length <= wordsIn(text.slice(only.start, only.end)) + MAX_BESIDE)
    return only.choice
  const marked = new Set(places.filter((_, at) => isMarked(text, places, at)).map(({ choice }) => choice))
  return marked.size === 1 ? [...marked][0] : undefined
}

function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0
}

function findLine(line: string, words: readonly { word: string; start: number; end: number }[]): { start: number; end: number }[] {
  const sought = foldInPlace(line).match(WORD) ?? []
  const at = words.findIndex((_, first) => sought.length > 0 && sought.every((word, index) => words[first + index]?.word === word))
  const [first, last] = [words[at], words[at + sought.length - 1]]
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
}

function isMarked(text: string, places: readonly Place[], at: number): boolean {
  const { start, end } = places[at] as Place
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start).replace(LISTED, '')
  const next = places[at + 1]
  const until = next === undefined ? endOfLast(text, end) : text.lastIndexOf('\n', next.start) + 1
  return [before, text.slice(end, Math.max(end, until))].some((beside) => !NO_MARK.test(beside.replace(BLANKS, '')))
}

/** Below the last of them stands something else of ours. */
function endOfLast(text: string, end: number): number {
  const behind = text.slice(end).search(/\n[\s>]{0,20}(?:\d{1,2}[.)]|[-*•]|\n|$)/)
  return behind < 0 ? text.length : end + behind
}
