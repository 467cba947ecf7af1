// Days told by the one beside them: the eve, the day after, the night between two. Comes in: folded words around a named day.
// Goes out: how far the day in question lies from it. The windows are short.

const NIGHT = /(?<![\p{L}])(?:virada|madrugada|passagem) (?:d[eoa] )?$/u

/** Returns whether `first` is a night's first day, which `second` ends: "na virada de segunda pra terça", "de ontem pra hoje". */
export function isNight(folded: string, first: { start: number; end: number }, second: number): boolean {
  if (!/^ (?:pra|para|pro|p\/)(?: [oa])? $/.test(folded.slice(first.end, second))) return false
  return (
    NIGHT.test(folded.slice(Math.max(0, first.start - 16), first.start)) ||
    /^(?:de )?ontem pra hoje/.test(folded.slice(first.start, second + 4))
  )
}

const EVE =
  /(?<![\p{L}])(?:vesperas? d[eoa]s?|(?:the )?(?:day|night|evening) before|vispera de(?:l)?)(?: the)?(?: (?:feriado|dia)(?: d[eoa])?)?\s$/u
const NEXT =
  /(?<![\p{L}])(?:(?:dia|day) (?:seguinte|depois|after|siguiente|despues))(?: (?:ao?|d[eoa]|al|del|the))?(?: (?:feriado|dia)(?: d[eoa])?)?\s$/u

/** Returns, of "na véspera do dia 15" and "no dia seguinte ao feriado de 15 de novembro", how far the day in question lies from the one that is named. */
export function daysBeside(before: string): number {
  return EVE.test(before) ? -1 : NEXT.test(before) ? 1 : 0
}
