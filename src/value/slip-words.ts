// What people say when they have just written something wrong, by what it does: sources of patterns over folded text, each a list of
// alternatives without brackets. Where each may stand and what must follow it is said by who uses it: breaks-off.ts foremost.

/** Says that what stands before was wrong, and can be said of nothing else: "minto". */
export const MISTAKE =
  'minto|mentira|miento|errei|me enganei|engano meu|me confundi|confundi|me equivoque|my mistake|i was wrong|scratch that'
/** Says the same again, otherwise: "digo". */
export const REPHRASING = 'digo|quer dizer|alias|ou melhor|melhor dizendo|mejor dicho|o sea|i mean'
/** Announces what is right, */
export const CORRECTING = 'corrigindo|retificando|retifico|corrijo|corrigiendo|rectificando|rectifico|correcting'
/** and the nouns of it, which a mail that was sent may be as well: "mandei às 15h errata do contrato". */
const CORRECTION_NOUN = 'correcao|retificacao|errata|correccion|correction'
export const CORRECTION = `${CORRECTING}|${CORRECTION_NOUN}`
/** Those of them that a pattern may ask for where anything may stand behind. */
export const CORRECTION_MARKED = `${CORRECTING}|(?:${CORRECTION_NOUN})(?=[,:;.!)\u2026-]| \\d)`
/** Comes over who notices it: "ops". */
export const OOPS = 'o{1,4}ps'
/** Begs pardon for it, or for something else: "desculpe a demora". */
export const APOLOGY = 'desculp[ae]\\w?|disculp[ae]\\w?|perdao|perdon\\w?|sorry'
/** Stops to look again, and asks for patience, drops a matter or greets as well. */
export const PAUSE = 'perai|pera|espera|espere|wait|esquec[ea]|opa'
/** Says how it really is; what stands before need not be wrong. */
export const IN_TRUTH = 'na verdade|na vdd|actually|en realidad'
