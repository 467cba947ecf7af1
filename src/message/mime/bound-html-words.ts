// How much the lines of an HTML source can hold at most, told by the source: laying it out takes longer than all else of reading a mail,
// and of most mails that come as plain text and HTML both say the same.
// Comes in: HTML, decoded. Goes out: a number of words that htmlToLines() never exceeds; undefined where its lines may hold a row of
// cells, or where tags cannot be told from words. Linear, never throws.

/** What makes rows of cells, and what keeps tabs: a tab parts the cells of a line. */
const MAY_HOLD_ROWS = /<(?:table|t[dh]|pre)\b|&(?:#0{0,9}9|#x0{0,9}9|tab)\b/i
/** Elements whose tags are words to the library's parser, or whose marks it reads in another way. */
const OTHER_RULES = /<(?:textarea|xmp|iframe|noembed|noframes|noscript|plaintext|listing|svg|math|template)\b/i

const STYLES = /<(?:style|script)\b[^<>]*>(?:[^<]|<(?!\/))*/gi
const TAGS = /<(?:\/?[a-z]|[!?])[^<>]*>/gi
/** An item of a list may get a number; a link may show its address (html-to-lines.ts), which may be written in character references. */
const ADDED = /<li\b|<a\b[^<>]*(?:mailto|&#)[^<>]*/gi

/** Returns the most words that the lines of `html` can hold. */
export function boundHtmlWords(html: string): number | undefined {
  if (MAY_HOLD_ROWS.test(html) || OTHER_RULES.test(html)) return undefined
  const shown = html.replace(STYLES, ' ').replace(TAGS, ' ')
  return countWords(shown) + countWords((html.match(ADDED) ?? []).join(' '))
}

/** Returns how many runs of letters and digits `text` holds. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
