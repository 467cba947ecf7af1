// Whether a sentence ends between a day and its hour. Comes in: the folded words between them. Who thinks his hour over has not ended it.

const END = /[.!?\u2026](?=\s)|\n[ \t]{0,20}\n|;/
const HEDGE =
  'acho|creio|creo|umas|uns|la pelas?|por volta|mais ou menos|perto|tipo|talvez|deve ter|foi|era|eram|i think|maybe|around|about|it was|como'
/** "Domingo, depois da missa... acho que 11h30" */
const THINKING = new RegExp(
  `(?:\\.{2,5}|\u2026)(?=\\s{0,2}(?:${HEDGE})\\s(?:(?:${HEDGE}|que|sido|las?|d?as|de|at|a eso|alrededor)\\s{1,2}){0,5}$)`,
)

/** Returns whether a sentence ends in `gap`. */
export function endsSentence(gap: string): boolean {
  return END.test(gap) && END.test(gap.replace(THINKING, ''))
}
