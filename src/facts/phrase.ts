// A phrase of a checklist, ready to be sought in folded text: tried only where its first word stands, if the letters of all its words do.
// Most phrases stand in no mail at all. Comes in: a phrase as phraseSource reads it. Goes out: where it stands. Linear.
import { searchAll } from '../value/all-matches.ts'
import { numberOfOpening, type Places, placesOfOpenings } from './phrase-openings.ts'
import { numbersOfWords, wordsIn } from './phrase-words.ts'
import { phrasePattern, type Range, wordSources } from './prose-context.ts'

/** `opening`: number of the set of words that it can begin with; `words`: numbers of those that every match holds. */
export type Phrase = { opening: number | undefined; words: readonly number[]; pattern: RegExp }

/** A phrase that can begin with anything is sought everywhere; what says it hundreds of times has said it. */
const MAX_FOUND = 200

/** Returns `written` ready to be sought. */
export function makePhrase(written: string): Phrase {
  const sources = wordSources(written)
  const opening = numberOfOpening(sources[0] ?? '')
  return { opening, words: numbersOfWords(sources), pattern: phrasePattern(written, opening === undefined ? 'g' : 'y') }
}

/** A folded text in which phrases are sought. */
export type Searched = { folded: string; places: Places; mayStand: (word: number) => boolean }

/** Returns `folded` ready for phrases to be sought in it: those that are made by now. */
export function searchIn(folded: string): Searched {
  return { folded, places: placesOfOpenings(folded), mayStand: wordsIn(folded) }
}

/** Returns where `phrase` stands in a text, in order. Two of those may share words. */
export function placesOf({ opening, words, pattern }: Phrase, { folded, places, mayStand }: Searched): Range[] {
  const starts = opening === undefined ? NOWHERE : places[opening]
  if (starts === undefined || !words.every(mayStand)) return NOWHERE
  if (opening === undefined)
    return searchAll(folded, pattern, MAX_FOUND).map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const found: Range[] = []
  for (const start of starts) {
    pattern.lastIndex = start
    if (pattern.test(folded)) found.push({ start, end: pattern.lastIndex })
  }
  return found
}

const NOWHERE: never[] = []
