// Until when a customer wants it mended: no moment of what went wrong. Comes in: folded words right before a moment.
/** "Resolvam isso hoje", "podem arrumar ainda hoje?", "fix it today": until when he wants it mended. */
const DEADLINE =
  /\b(?:(?:resolv|solucion|arrum|consert|vej|verifiqu|respond|retorn)(?:am|em|a|e)|(?:pod(?:em|e|eria|eriam)|consegu(?:e|em)|da pra|tem como|can you|could you|pueden?|podrian)(?: (?:voces|vcs|me|nos|por favor|please|alguem)){0,2} (?:resolver|solucionar|arrumar|consertar|ver|verificar|fix|solve|sort|look at|arreglar|solucionar)|(?<!(?:to|not|didn't|n't|i|we|they|he|she) )(?:fix|solve|sort out)|(?:arregl|solucion)en|resuelvan)(?:lo)?(?: (?:isso|isto|isto tudo|esse|este|meu|o|a|problema|caso|logo|ainda|para|pra|me|nos|this|it|my|the|for|us|by|problem|issue|out|eso|esto|lo|por favor|please|de uma vez|agora|mesmo)){0,5} $/

/** Returns whether `before`, folded words that end where a moment begins, ask for something to be done by then. */
export function tellsDeadline(before: string): boolean {
  return DEADLINE.test(before)
}
