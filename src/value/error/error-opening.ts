// Whether words begin as a program's or a server's message does. Comes in: folded words. The openings are those of error-shapes.ts.
import { STRONG_OPENINGS, WEAK_OPENINGS } from './error-shapes.ts'

/** Returns the source that matches what any of `sources` does. */
export const either = (sources: string[]): string => sources.map((source) => `(?:${source})`).join('|')
/** An opening right at a place: set lastIndex. */
export const strongAt = new RegExp(`(?:${either(STRONG_OPENINGS)})`, 'y')
export const weakAt = new RegExp(`(?:${either(WEAK_OPENINGS)})`, 'y')
/** An opening anywhere. */
export const errorWords = new RegExp(`(?<![a-z0-9@])(?:${either(STRONG_OPENINGS)}|${either(WEAK_OPENINGS)})`)

/** What errors say of what they could not do. */
export const ERROR_VERB =
  /\b(?:unreachable|inacessivel|not found|reset|aborted|time-?out|fechou|encerrou|recusou|rejeitou|falhou|expirou|esgotou|incorret[oa]s?|invalid[oa]s?|indisponivel|inesperad\w{1,6}|desconhecid[oa]|failed|refused|closed|timed out|unavailable|invalid|incorrect|denied|unknown|disconnected|desconect(?:ou|ad[oa])|recusad[oa]|rejeitad[oa]|interrompid[oa]|encerrad[oa]|rejected|dropped|unexpected\w{0,2}|rechaz\w{1,4}|cerro|fallo)\b/

/** Returns whether `words` begin as an error does, a number or a row of marks before it or not. */
export function startsLikeError(words: string): boolean {
  strongAt.lastIndex = weakAt.lastIndex = NUMBER_FIRST.exec(words)?.[0].length ?? 0
  return strongAt.test(words) || weakAt.test(words)
}

// "12: Error from network on connect", "*** Erro no protocolo"
const NUMBER_FIRST = /^(?:[*#!-]{1,4} ?|[a-z]{0,6}-?\d{1,6} ?[:)\]-] )(?=[a-z])/

/** A quotation mark before what is shown, or the address that a server speaks of: '"<ana@…>: mailbox is full"'. */
const MARKED = /^["'*\s]{0,4}(?:<[^<>\s]{3,120}>[:,]? {1,3})?/

/** Returns whether folded `words`, an answer's, are what a program or server shows: nobody's answer for anything but an error. */
export function isShown(words: string): boolean {
  const mark = MARKED.exec(words)?.[0] ?? ''
  const shown = words.slice(mark.length)
  return startsLikeError(shown) || (/["<]/.test(mark) && errorWords.test(shown.split('\n', 1)[0] ?? ''))
}
