// Where a word or a number of folded text begins: the opening of patterns that are searched in every text.
// At most letters a pattern fails, and a class of all the world's letters costs ten times a plain one: so the plain ones are asked first.
// PLAIN alone says where no plain letter or figure stands before one; what else may not stand there comes behind it.

/** For a pattern whose first letter is a plain one or a figure. */
export const PLAIN_START = '(?=[a-z\\d])(?<![a-z\\d])'
/** No letter or figure of any script stands before it. */
export const WORD_START = `${PLAIN_START}(?<![\\p{L}\\p{N}])`
/** For a pattern that begins with a figure; what may not stand before it comes behind. */
export const FIGURE_START = '(?=\\d)(?<!\\d)'
