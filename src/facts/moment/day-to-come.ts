// Days that a writer looks forward to, and that tell nothing of what went wrong: "vejo isso na quinta", "tem que resolver hoje", "sábado é feira". Comes in:
// folded text and where a moment stands. Goes out: whether it is one of them. Every window is bounded.
import { tellsDeadline } from './deadline.ts'

/** "Só vejo quando passar lá, na quinta", "vou estar na loja na sexta", "disse que voltava segunda": a day to come, whatever day of that name lies behind. */
const PLANNED =
  /\b(?:(?:quando|assim que|logo que|se|when|as soon as|once|cuando) (?:(?:eu|a gente|nos|ele|ela|o tecnico|i|we|he|she|yo) )?(?:for|passar|voltar|chegar|estiver|puder|vier|retornar|(?:am|are|get|go|come)(?= (?:back|there|to|home|in))|return|pase|vuelva|vaya|llegue|pueda|este)(?:mos|em|mos|n)?\b[^.;!?\n]{0,40}|\b(?:vou|vamos|vai|iremos|pretendo|i'll|we'll|will|voy a|vamos a) (?:so )?(?:ver|passar|mandar|enviar|olhar|estar|voltar|ir|pegar|checar|confirmar|conferir|retornar|be|check|send|get|see|go|pasar|volver|mirar)\b[^.,:;!?\n]{0,40}|\b(?:diss(?:e|eram)|fal(?:ou|aram)|fic(?:ou|aram)|promet(?:eu|eram)|said|dijo) (?:que|de|q|that|he'd|she'd|they'd) (?:(?:el[ea]|so|so que|that|he|she|only|would|iria|ia) ){0,3}(?:volta(?:va|ria|r)?|vinha|vem|vir|viria|passa(?:va|ria|r)?|retorna(?:va|ria|r)?|come|comes|be back|return|volvia|volveria|vendria)\b[^.,:;!?\n]{0,25}|\b(?:tem|temos|tenho|precis(?:o|a|amos)|da pra|podem|need|must|have|hay|tienen?|necesito)(?: (?:que|q|de|to))?(?: (?:ver|olhar|resolver|arrumar|consertar|acertar|fix|look at|see|solve|revisar|arreglar|resolverlo))(?: (?:isso|isto|ai|aqui|pra mim|pra gente|this|it|esto|eso)){0,2} (?:(?:ainda|ja|ate|por|by) )?|\b(?:(?:re)?marc|agend)(?:ou|aram|amos|ei|ado) (?:pra|para|pro)\b[^.,:;!?\n]{0,25})$/

/** Returns whether a moment is one that its writer looks forward to. */
export function isPlanned(folded: string, { start, end }: { start: number; end: number }): boolean {
  const before = folded.slice(Math.max(0, start - 90), start)
  const behind = folded.slice(end, end + 24)
  if (PLANNED.test(before) || tellsDeadline(before)) return true
  return (IS_TO_BE.test(behind) && !SINCE.test(before) && !TODAY.test(folded.slice(start, end))) || (REASON.test(before) && IS.test(behind))
}

/** "Preciso logo, na sexta tem missa", "porque sábado é feira": what a day brings. "Desde sexta tem dado erro" tells since when. */
const IS_TO_BE =
  /^ (?:(?:tem|temos|tenho|tengo|tenemos|hay) (?!(?:que|de)(?![a-z])|[a-z]{2,10}(?:ado|ido|to)(?![a-z])|(?:um |uma |o )?(?:erro|aviso|problema|certeza))|(?:vai|vou|vamos) ter(?![a-z])|(?:i|we|there) (?:have|is|are) (?:a|an|my|our) )/
const SINCE = /(?<![a-z])(?:desde|since|a partir d[aeo])(?: (?:a|o|na|no|la|el|last|que))? $/
const TODAY = /^(?:hoje|hj|ontem|today|yesterday|hoy|ayer)/
const REASON = /(?<![a-z])(?:pq|porque|pois|ja que|because|cause|ya que)(?: (?:n?o|n?a|el|on|este|nesse|neste))? $/
const IS = /^ (?:e|eh|es|is)(?! (?:que|when|cuando|quando)(?![a-z]))(?![a-z])/
