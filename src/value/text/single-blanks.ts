// White space as one blank. Comes in: any text. Goes out: the same with every run of white space as one blank. Most runs are one blank
// already: they are passed over, for writing each anew takes longer than all else that is done with a line.

/** Returns `text` with single blanks between its words. */
export function singleBlanks(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ')
}
