// A mail's own lines that are in truth ours, put back without any quote mark by a program that does not quote: they become quoted
// words of ours, so that nobody reads our questions and examples as the customer's statement.
// In: a message, and the sentences that our letters are made of. Promises: pure, linear in the message; a line that holds a single
// word of somebody else's keeps its origin, and so does a label that waits for its value.
import { fold } from '../../value/text/fold.ts'
import type { Desk } from '../desk.ts'
import type { Letter, Message, Passage } from '../message.ts'
import { type KnownRuns, RUN, runsOf } from './own-runs.ts'
import { isOfOurLetter, partTypedAnswers } from './part-typed-answers.ts'

export type OwnWords = KnownRuns & {
  /** What our letters show as something to write: who writes just that answers us. */
  invited: readonly string[]
  /** What a letter gives to choose from: who writes just one of them has chosen it, where all of them stand they are ours. */
  choices: ReadonlySet<string>
}

/** A label that waits for its value on the next line has no more words than this. */
const MAX_LABEL = 8

/** Returns what quoteOwnWords() looks for. */
export function learnOwnWords(letters: { sentences: readonly string[]; invited: readonly string[]; choices: readonly string[] }): OwnWords {
  const lines = letters.sentences.flatMap((sentence) => sentence.split('\n'))
  return {
    runs: new Set(lines.flatMap((line) => runsOf(wordsOf(line)))),
    short: new Set(lines.map(wordsOf).flatMap((words) => (words.length > 0 && words.length < RUN ? [words.join(' ')] : []))),
    invited: letters.invited.map((phrase) => ` ${wordsOf(phrase).join(' ')} `),
    choices: new Set(letters.choices.map((line) => wordsOf(line).join(' '))),
  }
}

/**
 * Returns `message` with lines of ours in letters[0] marked as quoted from us, and what was typed behind or below the quoted ones as the customer's; the
 * same object where there is neither.
 */
export function quoteOwnWords(read: Message, ownWords: OwnWords, desk: Desk): Message {
  const message = nameOurLetters(read, ownWords, desk)
  const inEvidence = new Set(message.deliveryReports.flatMap(({ evidence }) => Object.values(evidence).map(({ passage }) => passage)))
  const pieces = message.passages.map((passage) =>
    inEvidence.has(passage.id) ? [passage] : partPassage(message, passage, { ownWords, desk }),
  )
  if (
    pieces.every(({ length }) => length === 1) &&
    pieces.flat().every((piece, index) => piece.origin === message.passages[index]?.origin)
  ) {
    return message
  }
  const [address = ''] = desk.addresses
  const ours: Letter = { how: 'quoted', inside: 0, from: { address }, to: [], cc: [] }
  let next = 0
  const firstIds = pieces.map(({ length }) => {
    next += length
    return next - length
  })
  const passages = pieces
    .flat()
    .map((piece, id) => ({ ...piece, id, letter: piece.origin === 'quoted' && piece.letter < 0 ? message.letters.length : piece.letter }))
  return {
    ...message,
    letters: passages.some(({ letter }) => letter === message.letters.length) ? [...message.letters, ours] : message.letters,
    passages,
    deliveryReports: message.deliveryReports.map((report) => ({ ...report, evidence: moveEvidence(report.evidence, firstIds) })),
  }
}

/** A quote above which nothing says who wrote it is ours where most of its lines are: what is marked or typed in it answers us. */
function nameOurLetters(message: Message, ownWords: OwnWords, desk: Desk): Message {
  const [address = ''] = desk.addresses
  const letters = message.letters.map((letter, index): Letter => {
    const isNamed = letter.how !== 'quoted' || letter.from !== undefined || letter.writer !== undefined
    if (isNamed) return letter
    const quoted = message.passages.filter((passage) => passage.letter === index && passage.origin === 'quoted')
    const lines = quoted.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '')
    const ours = lines.filter((line) => isOurs(line, ownWords))
    return ours.length >= MIN_OURS && ours.length * 2 >= lines.length ? { ...letter, from: { address } } : letter
  })
  return letters.every((letter, index) => letter === message.letters[index]) ? message : { ...message, letters }
}

/** A line or two may be ours by chance. */
const MIN_OURS = 3

function partPassage(message: Message, passage: Passage, { ownWords, desk }: { ownWords: OwnWords; desk: Desk }): Passage[] {
  if (passage.origin === 'own' && passage.letter === 0) return splitPassage(passage, ownWords)
  return isOfOurLetter(message, passage, desk) ? partTypedAnswers(passage, ownWords) : [passage]
}

type Evidence = Message['deliveryReports'][number]['evidence']

function moveEvidence(evidence: Evidence, firstIds: number[]): Evidence {
  const moved = Object.entries(evidence).map(([part, span]) => [part, { ...span, passage: firstIds[span.passage] ?? span.passage }])
  return Object.fromEntries(moved)
}

/** Runs of lines that are ours, or not. A blank line belongs to what stands before it. `letter` -1 stands for the new letter. */
function splitPassage(passage: Passage, ownWords: OwnWords): Passage[] {
  const runs: { whose: 'ours' | 'theirs'; lines: string[] }[] = []
  const lines = passage.text.split('\n')
  const ours = new Set(lines.filter((line) => isOurs(line, ownWords)))
  const choices = [...ours].filter((line) => ownWords.choices.has(wordsOf(line).join(' ')))
  if (choices.length === 1) for (const chosen of choices) ours.delete(chosen)
  for (const line of lines) {
    const last = runs.at(-1)
    const whose = line.trim() === '' ? (last?.whose ?? 'theirs') : ours.has(line) ? 'ours' : 'theirs'
    if (last?.whose === whose) last.lines.push(line)
    else runs.push({ whose, lines: [line] })
  }
  return runs.map(({ whose, lines }) => {
    const text = lines.join('\n')
    return whose === 'theirs' ? { ...passage, text } : { id: passage.id, letter: -1, origin: 'quoted', text }
  })
}

function isOurs(line: string, ownWords: OwnWords): boolean {
  const words = wordsOf(line)
  if (words.length <= MAX_LABEL && line.trimEnd().endsWith(':')) return false
  const runs = runsOf(words)
  if (runs.length === 0 || !runs.every((run) => ownWords.runs.has(run))) return false
  return !ownWords.invited.some((phrase) => phrase.includes(` ${words.join(' ')} `))
}

/** Folded words, without marks, bullets and the number of a step. */
function wordsOf(line: string): string[] {
  const bare = fold(line).replace(/^[\s>|*•–-]{0,40}(?:\d{1,2}[.)]\s)?/, '')
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
