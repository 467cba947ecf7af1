// Quotation marks inside quotation marks: a program's sentence that names a server or an account, shown in quotation marks by the writer.
// Comes in: a text. Goes out: the same, of the same length, each inner pair as apostrophes, so that the outer pair holds the whole.
// Which pair is the inner one is told by its marks ("… “x” …"), by its brackets (« … « x » … ») or, where all are alike, by what it
// holds: one name or address with words of the sentence on both sides. Linear.

const WORDS = '[^"\u201c\u201d\u201e\u00ab\u00bb\\n]'
/** Of other marks than the outer pair. */
const UNLIKE = new RegExp(`"${WORDS}{0,400}(?:[\u201c\u201e\u00ab]${WORDS}{1,120}[\u201d\u201c\u00bb]${WORDS}{0,400}){1,3}"`, 'g')
/** Opened and closed by different marks, so that they can be counted. */
const NESTED = new RegExp(
  `[\u201c\u201e]${WORDS}{0,400}(?:[\u201c\u201e"]${WORDS}{1,120}[\u201d"]${WORDS}{0,400}){1,3}\u201d|\u00ab${WORDS}{0,400}(?:[\u00ab"\u201c]${WORDS}{1,120}[\u00bb"\u201d]${WORDS}{0,400}){1,3}\u00bb`,
  'g',
)
/** All alike: a name behind a blank, and the sentence goes on in small letters. */
const ALIKE = /"([^"\n]{4,300} )"([\p{L}\p{N}._@-]{3,120})"( \p{Ll}[^"\n]{3,300})"/gu
const MARK = /["\u201c\u201d\u201e\u00ab\u00bb]/g

/** Returns `text` with inner quotation marks as apostrophes. */
export function levelInnerQuotes(text: string): string {
  const level = (words: string): string => words[0] + words.slice(1, -1).replace(MARK, "'") + words.slice(-1)
  const counted = /[\u201c\u201e\u00ab]/.test(text) ? text.replace(UNLIKE, level).replace(NESTED, level) : text
  return counted.includes('"') ? counted.replace(ALIKE, level) : counted
}
