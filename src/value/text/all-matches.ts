// Every match of a pattern in a text. Comes in: a text and a global pattern. Goes out: the matches, in order.
// As String.matchAll, which makes a new pattern at each call: once the engine has forgotten the compiled first one it compiles each of
// those again, and for one of our vocabularies that takes longer than the search. Here the pattern itself is used; its lastIndex is left 0.
import { mayMatch } from './letter-gate.ts'

const NONE: readonly RegExpExecArray[] = []

/** Returns the matches of `pattern`, which is global, in `text`: at most `most`, in order. */
export function allMatches(text: string, pattern: RegExp, most = Number.POSITIVE_INFINITY): RegExpExecArray[] {
  return mayMatch(text, pattern) ? searchAll(text, pattern, most) : []
}

/** As allMatches, for who knows by other means that the pattern may match. */
export function searchAll(text: string, pattern: RegExp, most: number): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  let match = matchFrom(text, pattern, 0)
  while (match !== null) {
    matches.push(match)
    match = matches.length < most ? matchAfter(match, text, pattern) : null
  }
  return matches
}

/** As allMatches, each sought when it is asked for: for who takes the first that fits. */
export function eachMatch(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  const first = firstMatch(text, pattern)
  return first === null ? NONE : goOn(first, text, pattern)
}

function* goOn(first: RegExpExecArray, text: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (let match: RegExpExecArray | null = first; match !== null; match = matchAfter(match, text, pattern)) yield match
}

function firstMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  return mayMatch(text, pattern) ? matchFrom(text, pattern, 0) : null
}

/** As `pattern.test(text)` of a pattern that is not global: for who searches a letter for a vocabulary. */
export function hasMatch(text: string, pattern: RegExp): boolean {
  return mayMatch(text, pattern) && pattern.test(text)
}

/** Returns the first match of `pattern`, which is global, that begins at `from` or behind. */
export function matchFrom(text: string, pattern: RegExp, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  const match = pattern.exec(text)
  pattern.lastIndex = 0
  return match
}

function matchAfter(match: RegExpExecArray, text: string, pattern: RegExp): RegExpExecArray | null {
  const end = match.index + match[0].length
  return matchFrom(text, pattern, match[0] === '' ? nextCharacter(text, end, pattern) : end)
}

/** An empty match would be found again and again; half of a pair is no character where the pattern reads those. */
function nextCharacter(text: string, at: number, { unicode, unicodeSets }: RegExp): number {
  return at + ((unicode || unicodeSets) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}
