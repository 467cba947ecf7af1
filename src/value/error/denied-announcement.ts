// "Não voltou erro:", "they got no error back:", and below it who wrote: what is denied announces nothing.
// Comes in: folded text and where an announcement begins. Goes out: whether the words right before it deny it. One short window.

const REACH = 48
const SHOWN =
  'volt\\w{1,4}|retorn\\w{1,4}|aparec\\w{1,5}|deu|da|dando|dar|mostr\\w{1,4}|surg\\w{1,4}|veio|vem|vir|receb\\w{1,5}|houve|teve|tem|tiveram|consta|acus\\w{1,4}|apont\\w{1,3}|gerou|gera|chega|chegou|exib\\w{1,4}|show|shows|shown|give|gives|got|get|gets|getting|was|were|received?|return(?:ed|s)?|sale|salio|hay|hubo|dio|vuelve|volvio|llego|recib\\w{1,5}|muestra'
const DENIED = new RegExp(
  `\\b(?:nao|nem|nunca|sem|n|no|not|never|without|sin|doesn't|didn't|nenhuma?|ningun|ninguna)(?: (?:me|nos|lhes?|les?|se|ta|esta|sequer|any|an|a|um|uma|o|nenhuma?|ningun|ninguna|mais|mas|${SHOWN})){0,4} $`,
)

/** Returns whether the announcement of an error that begins at `start` is denied. */
export function isDeniedAnnouncement(folded: string, start: number): boolean {
  return DENIED.test(folded.slice(Math.max(0, start - REACH), start))
}
