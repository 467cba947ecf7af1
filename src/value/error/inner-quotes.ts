// Quotation marks inside quotation marks: a program's sentence that names a server or an account, shown in quotation marks by the writer.
// Comes in: a text. Goes out: the same, of the same length, each inner pair as apostrophes, so that the outer pair holds the whole.
// Which pair is the inner one is told by its marks ("… “x” …"), by its brackets (« … « x » … ») or, where all are alike, by the blanks
// around them. Linear.

const WORDS = '[^"\u201c\u201d\u201e\u00ab\u00bb\\n]'
/** Of other marks than the outer pair. */
const UNLIKE = new RegExp(`"${WORDS}{0,400}(?:[\u201c\u201e\u00ab]${WORDS}{1,120}[\u201d\u201c\u00bb]${WORDS}{0,400}){1,3}"`, 'g')
/** Opened and closed by different marks, so that they can be counted. */
const NESTED = new RegExp(
  `[\u201c\u201e]${WORDS}{0,400}(?:[\u201c\u201e"]${WORDS}{1,120}[\u201d"]${WORDS}{0,400}){1,3}\u201d|\u00ab${WORDS}{0,400}(?:[\u00ab"\u201c]${WORDS}{1,120}[\u00bb"\u201d]${WORDS}{0,400}){1,3}\u00bb`,
  'g',
)
/**
 * All alike: blanks tell which marks open and which close. Up to three inner pairs stand behind a blank or bracket, with the sentence's own words
 * before them; behind them it goes on, or ends with the outer pair.
 */
const ALIKE =
  /(?<![\p{L}\p{N}"])"(?=[^\s"])(?:[^"\n]{1,300}[\s(<:=[]"(?=[^\s"])[^"\n]{1,120}(?<=\S)"(?=[\s,.;:)>\]'"])){1,3}(?:[^"\n]{0,300}[^\s"])?"(?![\p{L}\p{N}"])/gu
const MARK = /["\u201c\u201d\u201e\u00ab\u00bb]/g

/** Returns `text` with inner quotation marks as apostrophes. */
export function levelInnerQuotes(text: string): string {
  const level = (words: string): string => words[0] + words.slice(1, -1).replace(MARK, "'") + words.slice(-1)
  const counted = /[\u201c\u201e\u00ab]/.test(text) ? text.replace(UNLIKE, level).replace(NESTED, level) : text
  return counted.includes('"') ? counted.replace(ALIKE, level) : counted
}
