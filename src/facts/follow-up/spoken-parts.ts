// What of a letter's line can be one answer. Comes in: a line. Goes out: itself where it is short; of what a phone writes in one long line each
// sentence; of a sentence without end each clause. Bounded: few parts of a paragraph.
import { startsLikeError } from '../../value/error/error-opening.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { SpeechLine } from '../speech/speech-lines.ts'

/** Longer words are no bare answer. */
export const MAX_PART = 160
const MAX_PARTS = 20

/** A line, a sentence of it, or a clause: none of a free text. */
type Part = SpeechLine & { isClause?: true }

/** Of what a phone writes in one long line each sentence may answer something; of a sentence without end each clause. */
export function partsOf(line: SpeechLine): Part[] {
  const { speech, body, end } = line
  if (line.blank || speech.age !== 0 || end - body <= MAX_PART || end - body > MAX_PARAGRAPH) return [line]
  const text = speech.passage.text.slice(body, end)
  const sentences: Part[] = []
  for (const { index, 0: words } of allMatches(text, SENTENCE, MAX_PARTS)) {
    const at = { start: body + index, body: body + index, end: body + index + words.length }
    const last = sentences.at(-1)
    // "O texto: Delivery has failed. 550 5.4.1 …": what a program goes on with is of the sentence before.
    if (last !== undefined && startsLikeError(foldInPlace(words))) sentences[sentences.length - 1] = { ...last, end: at.end }
    else sentences.push({ ...line, ...at })
  }
  return sentences.flatMap((sentence) => (sentence.end - sentence.body > MAX_PART ? clausesOf(sentence) : [sentence]))
}

function clausesOf(sentence: SpeechLine): Part[] {
  const words = sentence.speech.passage.text.slice(sentence.body, sentence.end)
  return allMatches(words, CLAUSE, MAX_PARTS).map(({ index, 0: clause }) => {
    const body = sentence.body + index
    return { ...sentence, start: body, body, end: body + clause.length, isClause: true }
  })
}

const CLAUSE = /[^\s,](?:[^,]|,(?!\s)){0,800}/g

const MAX_PARAGRAPH = 800
const SENTENCE = /[^\s.!?](?:[^.!?\n]|[.!?](?!\s|$)){0,800}/g
