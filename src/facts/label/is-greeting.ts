// Whether a line greets: "Buen día:", "Bom dia, equipe.", "Good morning:". What looks like a label there names no day.
// Comes in: a folded line. Only its beginning is looked at.

const GREETING =
  /^(?:[a-z]{2,12},? )?(?:muito |muy )?(?:bo[am]|buen[oa]?s?|good) (?:dias?|tardes?|noites?|noches?|day|morning|afternoon|evening)(?:,? [a-z ]{1,25})?(?::|[,.!]{0,3}$)/
/** "Prezados, conforme solicitado:", a line of its own. */
const SALUTATION = /^(?:prezad[oa]s?|car[oa]s|senhor(?:es|as?)?|dear|estimad[oa]s?)(?:[ ,][a-z ,]{0,40})?[:,]$/
const REACH = 60

/** Returns whether folded `line` is a greeting, or begins with one and a colon. */
export function isGreeting(line: string): boolean {
  return GREETING.test(line.slice(0, REACH)) || (line.length <= REACH && SALUTATION.test(line.trim()))
}
