// Settings told with a change that somebody asked for or tried: "mandou trocar de 110 pra 995, troquei" has 995, "… mas não mexi" still 110, and "trocar
// a 995 pela 110 (voltamos)" 995 again. Comes in: folded text, a span of it and the other values of its type. Every window is bounded.
import type { FoundValue } from '../../value/value.ts'

const TO_CHANGE =
  '(?:trocar|mudar|alterar|passar|migrar|substituir|troque[im]?|mudem?|altere[im]?|passem?|trocasse|mudasse|alterasse|passasse|change|switch|move|swap|cambiar|pasar|mover|cambie[ns]?)'
const NAMED = '(?: (?:a|o|as|os|na|no|the|el|la|porta|port|puerto|servidor|server|host|criptografia|seguranca|encryption|cifrado|tudo))'
/** "Trocar a porta de", and what is there before. */
const FROM = new RegExp(`\\b${TO_CHANGE}${NAMED}{0,3}(?: (?:d[aeo]|from|del|de la)${NAMED}{0,2})? ["'(]?$`)
const TO = new RegExp(`^["')]{0,2},? (?:para|pra|pro|por|pel[ao]|to|for|with|al?|con)${NAMED}{0,2} ["'(]?$`)
/** ", troquei e marquei", ". Fiz isso": it was done; */
const DONE =
  /(?<!\b(?:nao|n|nem|no|not|didn't|haven't) (?:o |a |lo |la |eu |it )?)\b(?:troquei|trocamos|mudei|mudamos|alterei|alteramos|fiz|fizemos|feito|coloquei|botei|pus|passei|marquei|(?:i|we) (?:did|changed|switched|have changed)|i've (?:done|changed)|done|(?:lo|la) (?:cambie|cambiamos|hice)|cambie|cambiamos|hice|hecho)(?![a-z])/
/** ", mas não mexi": or not. */
const NOT_DONE =
  /\b(?:nao|n|nem|no|not|didn't|haven't|ainda nao|todavia no)(?: (?:o|a|lo|la|eu|it|ainda|quis|quero|we|have|he|hemos|yet)){0,3} (?:troquei|trocamos|trocar|mudei|mudamos|mudar|alterei|mexi|mexemos|mexer|fiz|fizemos|coloquei|toquei|change[d]?|touch(?:ed)?|done|do|cambie|cambiar|toque|toco|hice|cambiado)(?![a-z])/
/** "(voltamos ao pop)", ", e voltei", "and put it back": behind it, it is as it was. */
const BACK =
  /^["')]{0,2}(?: (?:sem|com|with|without|con|sin) [a-z/]{2,14})? ?[,;(–-]{0,2} ?(?:(?:e|mas|depois|and|then|but|y|pero|eu|ja|i|we|so|luego) ){0,2}(?:volt(?:ei|amos|ou|aram)(?! a (?:dar|acontecer|falhar))|desfi(?:z|zemos)|destro(?:quei|camos)|revert(?:i|emos|ed)|retorn(?:ei|amos)|recoloquei|went back|put it back|changed (?:it )?back|switched back|set it back|volvi(?:mos)?|regrese|deje como estaba)(?![a-z])/
/** "Voltei tudo ao original", further on: of several tries none is set. */
const ALL_BACK =
  /(?<![a-z])(?:(?:volt(?:ei|amos)|retorn(?:ei|amos)) (?:tudo|como (?:estava|era)|ao (?:original|que era|que estava)|a? ?configuracao (?:original|anterior)|pra como|para como)|desfiz tudo|desfizemos tudo|deixei tudo como (?:estava|era)|(?:put|changed|set|switched) (?:everything|it all|all of it) back|back to (?:the )?(?:original|how it was)|volvi todo|deje todo como estaba)(?![a-z])/
/** "Tentativa 1 (13h): mudei pra 110": a try. */
const IN_A_TRY =
  /(?<![a-z])(?:tentativa|teste|attempt|try|test|intento|prueba|tent(?:ei|amos)|test(?:ei|amos)|mud(?:ei|amos)|troquei|trocamos|tried|changed|probe|cambie)(?![a-z])[^;!?\n]{0,60}$/
const BACK_TO =
  /(?<![a-z])(?:volt(?:ei|amos|ou|aram)|retorn(?:ei|amos|ou)|went back|switched back|changed back|am back|volvi(?:mos)?|regrese|regresamos)(?: (?:de novo|novamente|otra vez|pra|para|pro|na|no|a|ao|al|to|on|la|o|el|the|porta|port|puerto)){0,4} ["'(]?$/
const REACH = { before: 60, tries: 260, apart: 50, again: 170, behind: 110, back: 60 }

/** Returns whether `found` is what was set before a change that was made, what a change asked for that was not made, or what was tried and put back. */
export function isOfChange(folded: string, found: FoundValue, others: readonly FoundValue[]): boolean {
  const before = folded.slice(Math.max(0, found.start - REACH.before), found.start)
  if (
    IN_A_TRY.test(before) &&
    others.some(({ start }) => start < found.start) &&
    ALL_BACK.test(folded.slice(found.end, found.end + REACH.tries))
  )
    return true
  const next = others.find(({ start }) => start >= found.end && start - found.end < REACH.apart)
  if (next !== undefined && FROM.test(before) && TO.test(folded.slice(found.end, next.start))) {
    const told = folded.slice(next.end, next.end + REACH.behind)
    return DONE.test(told) && !NOT_DONE.test(told) && !BACK.test(folded.slice(next.end, next.end + REACH.back))
  }
  const former = others.findLast(({ end }) => end <= found.start && found.start - end < REACH.apart)
  if (former === undefined || !TO.test(folded.slice(former.end, found.start))) return false
  if (!FROM.test(folded.slice(Math.max(0, former.start - REACH.before), former.start))) return false
  // "…, lo cambié y volví a 995": the former one is told again.
  const isAgain = others.some(
    ({ value, start }) =>
      value === former.value && start > found.end && start - found.end < REACH.again && BACK_TO.test(folded.slice(found.end, start)),
  )
  return (
    isAgain ||
    BACK.test(folded.slice(found.end, found.end + REACH.back)) ||
    NOT_DONE.test(folded.slice(found.end, found.end + REACH.behind))
  )
}

const TRIED =
  /\b(?:(?:troc|mud|alter|tir|desmarc|desativ|deslig|coloc|bot|us|test|tent|experiment|prob|quit|desactiv|cambi)(?:ar|amos|ei|ando|e)|troquei|coloquei|botei|por|pus|change[d]?|switch(?:ed)?|untick(?:ed|ing)?|uncheck(?:ed|ing)?|set|turn(?:ed)? off|tried|poner|puse)\b[^.;!?\n]{0,40}$/
/** "Desmarcar o SSL (marcamos de novo)", "puse 110 y volví a dejarlo como estaba" */
const SET_AGAIN =
  /^["')]{0,2} ?[,;(–-]{0,2} ?(?:(?:e|mas|depois|and|then|but|y|pero|eu|ja|i|we|so|luego) ){0,2}(?:(?:(?:re)?marquei|(?:re)?marcamos|liguei|ligamos|ativei|ativamos|ticked it|checked it|turned it|lo marque|la marque|lo active)(?: (?:de novo|novamente|outra vez|again|back(?: on)?|de nuevo|otra vez))|(?:voltei|voltamos|desfiz|desfizemos|reverted|went back|put it back|changed it back|volvi|volvimos)(?: (?:tudo|como (?:estava|era|estaba)|ao (?:que era|normal|original)|depois|a dejarlo como estaba|atras))?(?=[.,;!)\n]|$))/

/** Returns whether the value at `span` was only tried, and is said right behind it to be put back as it was. */
export function isPutBack(folded: string, { start, end }: Pick<FoundValue, 'start' | 'end'>): boolean {
  const around = folded.slice(Math.max(0, start - REACH.before), end)
  return SET_AGAIN.test(folded.slice(end, end + REACH.back)) && TRIED.test(around)
}
