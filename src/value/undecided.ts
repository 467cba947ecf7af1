// "110 ou 995, não sei", "não lembro se é 995 ou 110": of two values that somebody cannot choose between, none is stated.
// Comes in: folded text and where one of them stands. Goes out: whether it is one of such two.

const KNOWS_NOT =
  "(?:nao|n|nem|no|don'?t|do not|not|i'm not|can'?t) (?:me |lo )?(?:sei|lembro|tenho certeza|se|recuerdo|estoy segur[oa]|know|remember|sure)|sei la|vai saber"
const OR = ' (?:ou|or|o) (?:(?:a|na|el|la|the) )?'
const BEHIND_FIRST = new RegExp(`^${OR}\\d{2,5}(?!\\d)`)
const BEFORE_SECOND = new RegExp(`\\d{2,5}${OR}$`)
const SAID_BEHIND = new RegExp(`^(?:${OR}\\d{2,5})?[ ,(-]{1,4}(?:(?:mas|but|pero|eu|i) ){0,2}(?:${KNOWS_NOT})(?![a-z])`)
const SAID_BEFORE = new RegExp(
  `(?<![a-z])(?:${KNOWS_NOT})(?:[ ,]{1,2}(?:se|si|if|whether|ao certo|direito|agora|bem|qual|e|era|eh|foi|is|it's|es|usa|uso|a|o|na|no|porta|port|puerto|the|el|la)){0,6} (?:\\d{2,5}${OR})?$`,
)
const REACH = 60

/** Returns whether what stands from `start` to `end` is one of two that its writer cannot choose between. */
export function isUndecided(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - REACH), start)
  const behind = folded.slice(end, end + REACH)
  if (!BEHIND_FIRST.test(behind) && !BEFORE_SECOND.test(before)) return false
  return SAID_BEHIND.test(behind) || SAID_BEFORE.test(before)
}
