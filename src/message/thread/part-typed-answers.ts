// Answers that the customer typed behind a question of our quoted letter, in red perhaps, or below it, where his program marks no quote.
// Comes in: a passage of our quoted letter, and the runs of words that our letters are made of. Goes out: the same in pieces, those words as the
// customer's own between what is quoted above and below. Only behind an item of ours ("Title — where to find it."), whose last known words end a
// sentence: what stands in the middle (a value said back) is ours. Pure, linear; loses no word.
import { allMatches } from '../../value/text/all-matches.ts'
import { foldWithOffsets } from '../../value/text/fold.ts'
import type { Desk } from '../desk.ts'
import { isOwnAddress } from '../is-helpdesk-address.ts'
import type { Message, Passage } from '../message.ts'
import { type KnownRuns, RUN, runsOf } from './own-runs.ts'

/** "Tipo de criptografia (segurança da conexão) — …": where an item's explanation begins. */
const ITEM = /^[^\n]{3,120}? [—–] /
/** So many known runs make a line an item of ours. */
const MIN_RUNS = 3
const WORD = /[\p{L}\p{N}]+/gu
const MAX_TYPED = 400
const MAX_LINE = 2_000
/** What ends our sentence, and the marks people put before an answer. */
const BETWEEN = /^["”')\]]{0,2}[.!?:]["”')\]]{0,2}(?:\s|[-=→>*:]){0,8}$|^(?:\s|[-=]){1,4}(?:->|=>|→|>>)(?:\s|[-=>*:]){0,8}$/

/** Our examples end without a mark. */
const EXAMPLE = /(?:exemplo|example|ejemplo): [^\n]{1,120}$/

/** Returns whether `passage` is of our letter as the newest one quotes it, not of one that somebody passes on. */
export function isOfOurLetter({ letters }: Message, { origin, letter }: Passage, desk: Desk): boolean {
  const { how, inside, from } = letters[letter] ?? {}
  return origin === 'quoted' && how === 'quoted' && inside === 0 && from !== undefined && isOwnAddress(from.address, desk)
}

/** Returns `passage`, of our quoted letter, in pieces: what is ours, and what was typed behind or below its items as words of letters[0]. */
export function partTypedAnswers(passage: Passage, known: KnownRuns): Passage[] {
  const pieces: { isTyped: boolean; lines: string[] }[] = []
  const add = (line: string, isTyped: boolean): void => {
    const last = pieces.at(-1)
    if (last?.isTyped === isTyped) last.lines.push(line)
    else pieces.push({ isTyped, lines: [line] })
  }
  const all = passage.text.split('\n')
  const isIndented = areIndented(all)
  let below = 0
  for (const line of all) {
    const item = readItem(line, known)
    if (line.trim() === '') add(line, pieces.at(-1)?.isTyped ?? false)
    else if (item === undefined && below > 0 && (isIndented ? !line.startsWith(' ') : !isOurs(line, known))) {
      below -= 1
      add(line, true)
    } else {
      if (item !== undefined) below = isIndented || line.length > WRAPPED ? MAX_BELOW : 0
      else if (!isIndented) below = 0
      add(line.slice(0, item?.end), false)
      if (item?.end !== undefined) add(line.slice(item.end), true)
    }
  }
  if (!pieces.some(({ isTyped }) => isTyped)) return [passage]
  return pieces.map(({ isTyped, lines }) => {
    const text = lines.join('\n')
    return isTyped ? { id: passage.id, letter: 0, origin: 'own', text } : { ...passage, text }
  })
}

/** QUIRK: Yahoo's plain text wraps a quote and puts a blank, no mark, before each of its lines (fixtures/talks/below-questions-yahoo). */
function areIndented(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '')
  return filled.length >= MIN_INDENTED && filled.filter((line) => /^ \S/.test(line)).length > filled.length * INDENTED
}

const MIN_INDENTED = 8
const INDENTED = 0.6

/** A program that wraps lines leaves short ends of ours on lines of their own: there nothing below is known to be typed. */
const WRAPPED = 100
/** Lines of an answer below an item. */
const MAX_BELOW = 6

function isOurs(line: string, known: KnownRuns): boolean {
  const words = allMatches(foldWithOffsets(line.slice(0, MAX_LINE)).folded, WORD, MAX_LINE).map(({ 0: word }) => word)
  if (words.length < RUN) return words.length === 0 || known.short.has(words.join(' '))
  return runsOf(words).some((run) => known.runs.has(run))
}

/** Returns whether `line` is an item of ours, and where in it the words begin that are not ours; undefined where it is none. */
function readItem(line: string, { runs }: KnownRuns): { end?: number } | undefined {
  const item = line.length > MAX_LINE ? null : ITEM.exec(line)
  if (item === null) return undefined
  const { folded, at } = foldWithOffsets(line)
  const words = allMatches(folded, WORD, MAX_LINE).map(({ index, 0: word }) => ({ word, start: index, end: index + word.length }))
  let known = 0
  let last: number | undefined
  for (const [first, run] of runsOf(words.map(({ word }) => word)).entries()) {
    if (at(words[first]?.start ?? 0) < item[0].length - 1 || !runs.has(run)) continue
    known += 1
    last = first + RUN
  }
  const [ours, typed] = last === undefined ? [] : [words[last - 1], words[last]]
  if (known < MIN_RUNS || ours === undefined) return undefined
  if (typed === undefined) return {}
  const [from, to] = [at(ours.end), at(typed.start)]
  const start = to - (/[-("'<]$/.exec(line.slice(from, to))?.[0].length ?? 0)
  const between = line.slice(from, start)
  const isApart = BETWEEN.test(between) || (/^["”')\]]{0,2} [-=>→*: ]{0,8}$/.test(between) && EXAMPLE.test(folded.slice(0, ours.end)))
  return isApart && line.length - start <= MAX_TYPED ? { end: start } : {}
}
