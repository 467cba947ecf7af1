// A phrase of a checklist, ready to be sought in folded text: tried only where its first word stands, if the others follow in its clause.
// Most phrases stand in no mail at all. Comes in: a phrase as phraseSource reads it. Goes out: where it stands. Linear.
import { searchAll } from '../../value/text/all-matches.ts'
import { phrasePattern, wordSources } from '../prose/phrase-pattern.ts'
import type { Range } from '../range.ts'
import { ANYTHING, findWordSets, numberOfOpening, numberOfSet, type Word, type WordsOfText } from './word-sets.ts'

/** `opening` and `others`: numbers of the sets of its words. */
export type Phrase = { opening: number; others: readonly number[]; pattern: RegExp }

/** A phrase that can begin with anything is sought everywhere; what says it hundreds of times has said it. */
const MAX_FOUND = 200

/** Returns `written` ready to be sought. */
export function makePhrase(written: string): Phrase {
  const [first = '', ...others] = wordSources(written)
  const opening = numberOfOpening(first)
  // A mark of its own may end what would be a clause.
  const isOneClause = !/[.!?;:]/.test(written)
  return {
    opening,
    others: isOneClause ? others.map(numberOfSet).filter((number) => number !== ANYTHING) : [],
    pattern: phrasePattern(written, opening === ANYTHING ? 'g' : 'y'),
  }
}

/** A folded text in which phrases are sought. */
export type Searched = WordsOfText & { folded: string }

/** Returns `folded` ready for phrases to be sought in it: those that are made by now. */
export function searchIn(folded: string): Searched {
  return { folded, ...findWordSets(folded) }
}

/** Returns where `phrase` stands in a text, in order. Two of those may share words. */
export function placesOf({ opening, others, pattern }: Phrase, { folded, words, clauses, openings }: Searched): readonly Range[] {
  let inClauses = clauses[opening] ?? 0
  for (const number of others) inClauses &= clauses[number] ?? 0
  if (inClauses === 0) return NOWHERE
  if (opening === ANYTHING)
    return searchAll(folded, pattern, MAX_FOUND).map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const found: Range[] = []
  for (const word of openings.get(opening) ?? NOWHERE) {
    if ((word.clause & inClauses) === 0 || !followInOrder(words, word, others)) continue
    pattern.lastIndex = word.start
    if (pattern.test(folded)) found.push({ start: word.start, end: pattern.lastIndex })
  }
  return found
}

/** Words behind the first one that are looked at; who writes without marks has more. */
const MAX_FOLLOWING = 60

/** Whether behind `first`, in its clause, words of all of `sets` stand in their order, whatever stands between them. */
function followInOrder(words: readonly Word[], first: Word, sets: readonly number[]): boolean {
  let told = 0
  for (let at = first.index + 1; told < sets.length; at++) {
    const word = words[at]
    if (word === undefined || word.clause !== first.clause) return false
    if (at - first.index > MAX_FOLLOWING) return true
    if (word.sets.has(sets[told] ?? ANYTHING)) told++
  }
  return true
}

const NOWHERE: never[] = []
