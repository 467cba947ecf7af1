// Runs of one to three letters as numbers, so that those of a text stand in one small table.
// Comes in: character codes. Goes out: numbers. Several runs share one: a number that is missing tells for certain, one that stands does not.

/** Stands in every text. */
export const NO_RUN = 0x9100
/** Every number of a run is smaller. */
export const RUN_NUMBERS = 0x9101

export const DIGIT = 0x30
export const BLANK = 0x20

/** Returns the code that stands for `code`: one for all digits, one for all that \s matches. */
export function plainCode(code: number): number {
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? DIGIT : code >= 9 && code <= 13 ? BLANK : code
  if (code === 0xa0 || code === 0x1680 || code === 0x3000 || code === 0xfeff) return BLANK
  if (code >= 0x2000 && code <= 0x205f && (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f))
    return BLANK
  return code
}

/** Three letters in a row as a number: several runs share one, so that one which is missing tells for certain and no other. */
export function numberOfThree(first: number, second: number, third: number): number {
  return (first * 961 + second * 31 + third) & 0x7fff
}
export function numberOfTwo(first: number, second: number): number {
  return 0x8000 + ((first * 31 + second) & 0xfff)
}
export function numberOfOne(code: number): number {
  return 0x9000 + (code & 0xff)
}

/** Returns the numbers of the runs of `word`, of plain codes: those of three letters where it has three, the least common first. */
export function runsOf(word: string): number[] {
  const code = (at: number): number => word.charCodeAt(at)
  if (word === '') return []
  if (word.length === 1) return [numberOfOne(code(0))]
  if (word.length === 2) return [numberOfTwo(code(0), code(1))]
  const places = Array.from({ length: word.length - 2 }, (_, at) => at)
  places.sort((one, other) => commonness(word, one) - commonness(word, other))
  return [...new Set(places.map((at) => numberOfThree(code(at), code(at + 1), code(at + 2))))]
}

/** The letters of our languages, the most common first. */
const COMMON = ' aeosrindtmuclpvgbfhq'

/** How common the three letters at `at` are: a run that stands in few texts, asked for first, saves asking for the others. */
function commonness(word: string, at: number): number {
  let sum = 0
  for (let i = at; i < at + 3; i++) {
    const place = COMMON.indexOf(word.charAt(i))
    sum += place < 0 ? 0 : COMMON.length - place
  }
  return sum
}
